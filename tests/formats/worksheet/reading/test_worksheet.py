"""What people write into a worksheet, and how every fault of theirs is told with its cell."""

import io
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet, worksheet_slug
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests.properties import few
from tests.readiness.model.test_assessment import cases

TODAY = date(2026, 11, 1)
Tree = dict[str, Any]
RULES: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "scales": {
        "mutu": [
            {"id": id_, "points": points, "title": id_.title()}
            for points, id_ in enumerate(("belum", "draf", "lengkap", "terbukti"))
        ]
    },
    "facts": {"lantai": {"title": "Lantai", "at_least": 1}, "izin": {"title": "Izin", "kind": "yes_no"}},
    "aspects": [
        {
            "id": "SDM",
            "title": "Sumber daya manusia",
            "criteria": [
                {"id": "A-1", "title": "Satu", "answer": {"kind": "level"}, "may_be_na": True},
                {"id": "A-2", "title": "Dua", "answer": {"kind": "ratio", "of": "gerai"}},
                {"id": "A-3", "title": "Tiga", "answer": {"kind": "yes_no"}},
            ],
        }
    ],
}
GIVEN: Tree = {
    "assessment": "uji",
    "checklist_version": "1",
    "region": "33.16",
    "date": "2021-06-03",
    "answers": {"A-1": "draf", "A-2": {"value": 5, "of": 29}},
}
# Isian: row 5 is the aspect, rows 6 to 8 the criteria. Profil: region, name, kind, date, ... from row 5.
Edit = Callable[[Any], object]


def rules(**changed: object) -> Checklist:
    return mpp.load_checklist({**RULES, **changed})


@cache
def handed_out() -> bytes:
    """The worksheet that most of these people got."""
    return worksheet(rules(), Assessment.model_validate(GIVEN))


def written(folder: Path, edit: Edit = lambda book: None, given: Tree = GIVEN) -> Path:
    """A worksheet as people leave it."""
    form = handed_out() if given is GIVEN else worksheet(rules(), Assessment.model_validate(given))
    book = load_workbook(io.BytesIO(form))
    edit(book)
    path = folder / "LKE.xlsx"
    book.save(path)
    return path


def cells(sheet: str, said: Mapping[str, object]) -> Edit:
    def edit(book: Any) -> None:
        for cell, value in said.items():
            # As in a cell that people have formatted as a number.
            if isinstance(value, int | float):
                book[sheet][cell].number_format = "General"
            book[sheet][cell].value = value

    return edit


def told(path: Path, checklist: Checklist | None = None) -> list[str]:
    with pytest.raises(mpp.InvalidInput) as caught:
        read_worksheet(path, checklist or rules(), TODAY)
    return [str(problem) for problem in caught.value.problems]


@few(25)
@given(cases())
def test_an_assessment_is_the_same_after_a_walk_through_a_worksheet(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[Tree, Tree]
) -> None:
    checklist, assessment = mpp.load_checklist(case[0]), Assessment.model_validate(case[1])
    path = tmp_path_factory.mktemp("penilaian") / "LKE.xlsx"
    path.write_bytes(worksheet(checklist, assessment))
    if assessment.region == "99.99":
        with pytest.raises(mpp.InvalidInput, match=r"daerah “99\.99” tidak dikenal"):
            mpp.load_assessment(path, checklist, today=TODAY)
        return
    assert mpp.load_assessment(path, checklist, today=TODAY) == assessment


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+62 811",
        "-",
        "@nama",
        "_x0041_",
        "a\x01b",
        "baris\nkedua",
        "'kutip",
        "010",
        "1e3",
        "33.10",
        "ya",
        "<&>",
    ],
)
def test_text_stays_text_whatever_it_begins_with(text: str, tmp_path: Path) -> None:
    answer = {"value": "draf", "note": text, "evidence": [{"title": text, "number": text}, {"title": text}]}
    given = {**GIVEN, "answers": {"A-1": answer}, "notes": [{"text": text}], "title": text}
    path = tmp_path / "LKE.xlsx"
    path.write_bytes(worksheet(rules(), Assessment.model_validate(given)))
    assert read_worksheet(path, rules(), TODAY)[0] == Assessment.model_validate(given)
    assert all(cell.data_type != "f" for row in load_workbook(path)["Catatan"].iter_rows() for cell in row)


def test_an_answer_that_says_nothing_is_kept(tmp_path: Path) -> None:
    given = {**GIVEN, "answers": {"A-1": {}}}
    assert read_worksheet(written(tmp_path, given=given), rules(), TODAY)[0] == Assessment.model_validate(given)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"E6": "mungkin"}, "LKE.xlsx › Isian!E6: “mungkin” bukan pilihan; pilih belum, draf, lengkap, terbukti"),
        ({"E7": "lima"}, "LKE.xlsx › Isian!E7: “lima” bukan angka; tulis angkanya saja, seperti 1234 atau 1.234,56"),
        ({"F7": None}, "LKE.xlsx › Isian!E7: jawaban rasio membutuhkan kolom “Dari”; isi jumlah seluruhnya"),
        ({"F7": "1.234"}, "LKE.xlsx › Isian!F7: “1.234” dapat dibaca dengan dua cara; "),
        ({"F6": 3}, "LKE.xlsx › Isian!E6: kolom “Dari” hanya untuk jawaban jenis rasio; kosongkan"),
        ({"E8": "entah"}, "LKE.xlsx › Isian!E8: “entah” bukan jawaban ya atau tidak; tulis ya atau tidak"),
        ({"E8": datetime(2021, 6, 3)}, "LKE.xlsx › Isian!E8: isian ini menjadi tanggal atau jam"),
        ({"H8": time(8, 30)}, "LKE.xlsx › Isian!H8: isian ini menjadi tanggal atau jam"),
        ({"G6": "Tidak ada"}, "LKE.xlsx › Isian!E6: jawaban tidak boleh sekaligus berisi jawaban dan alasan"),
        ({"G8": "Tidak ada"}, "LKE.xlsx › Isian!E8: kriteria “A-3” tidak boleh dijawab tidak berlaku; isi"),
        ({"I6": "D"}, "LKE.xlsx › Isian!I6: “D” bukan pilihan; pilih 'A', 'B' atau 'C'"),
        ({"K6": "12/2021"}, "LKE.xlsx › Isian!J6: isian wajib ini tidak ada"),
        ({"J6": "SK", "L6": "kemarin"}, "LKE.xlsx › Isian!L6: “kemarin” bukan tanggal"),
        ({"J6": "SK", "L6": 44350}, "LKE.xlsx › Isian!L6: “44350” bukan tanggal; tulis seperti 3 Juni 2021"),
        ({"E6": "=A1"}, "LKE.xlsx › Isian!E6: rumus ini belum pernah dihitung; buka dan simpan di Excel"),
        ({"E6": "#N/A"}, "LKE.xlsx › Isian!E6: “#N/A” adalah galat rumus; tulis nilainya"),
        ({"A9": "A-9", "E9": "draf"}, "LKE.xlsx › Isian!E9: kriteria “A-9” tidak dikenal; mungkin maksud Anda: A-3"),
        ({"R8": "ya"}, "LKE.xlsx › Profil!C13: isian ini kosong"),
    ],
)  # fmt: skip
def test_a_fault_of_isian_is_told_with_its_cell(said: Tree, fault: str, tmp_path: Path) -> None:
    found = told(written(tmp_path, cells("Isian", said)))
    assert found[0].startswith(fault)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"C5": None}, "LKE.xlsx › Profil!C5: isian ini kosong; tulis teks"),
        ({"C5": None, "C6": "Contoh"}, "LKE.xlsx › Profil!C5: daerah rekaan hanya untuk ilustrasi"),
        ({"C8": date(2027, 1, 1)}, "LKE.xlsx › Profil!C8: tanggal 2027-01-01 berada di masa depan"),
        ({"C8": "lusa"}, "LKE.xlsx › Profil!C8: “lusa” bukan tanggal"),
        ({"C9": "final"}, "LKE.xlsx › Profil!C9: “final” bukan pilihan; pilih 'mandiri' atau 'verifikasi'"),
        ({"C13": "Inspektorat"}, "LKE.xlsx › Profil!C14: isian ini kosong"),
        ({"C15": 0}, "LKE.xlsx › Profil!C15: angka ini paling sedikit 1"),
        ({"E15": "kata orang"}, "LKE.xlsx › Profil!C15: isian ini kosong"),
        ({"C16": "entah"}, "LKE.xlsx › Profil!C16: “entah” bukan jawaban ya atau tidak"),
    ],
)
def test_a_fault_of_profil_is_told_with_its_cell(said: Tree, fault: str, tmp_path: Path) -> None:
    found = told(written(tmp_path, cells("Profil", said)))
    assert found[0].startswith(fault)
    assert len(found) <= 2


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    said = {"E6": "=A1", "L6": 44350, "J6": "SK", "E7": datetime(2021, 6, 3)}
    found = told(written(tmp_path, cells("Isian", said)))
    assert sorted(one.split(":")[0] for one in found) == [f"LKE.xlsx › Isian!{cell}" for cell in ("E6", "E7", "L6")]
    wrong = told(written(tmp_path, cells("Isian", {"E6": "a", "E7": "b", "E8": "c"})))
    assert [one.split(":")[0] for one in wrong] == [f"LKE.xlsx › Isian!E{row}" for row in (6, 7, 8)]


@pytest.mark.parametrize(
    ("cell", "value", "path", "read"),
    [
        ("Isian!E7", 12.5, ("A-2", "value"), "12,5"),
        ("Isian!E7", "1.234,5", ("A-2", "value"), "1.234,5"),
        ("Isian!E8", True, ("A-3", "value"), "ya"),
        ("Isian!E6", "  ", ("A-1", "value"), None),
        ("Isian!H6", 45, ("A-1", "note"), "45"),
        ("Isian!H6", 0.95, ("A-1", "note"), "0,95"),
    ],
)
def test_a_cell_says_what_people_see(
    cell: str, value: object, path: tuple[str, str], read: object, tmp_path: Path
) -> None:
    sheet, _, at = cell.partition("!")
    found, _ = read_worksheet(written(tmp_path, cells(sheet, {at: value})), rules(), TODAY)
    answer = found.answers.get(path[0])
    assert (answer and getattr(answer, path[1])) == read


@pytest.mark.parametrize(
    ("typed", "day"),
    [("3 Juni 2021", date(2021, 6, 3)), ("3/6/2021", date(2021, 6, 3)), (datetime(2021, 6, 3, 8), date(2021, 6, 3))],
)
def test_a_date_may_be_text(typed: object, day: date, tmp_path: Path) -> None:
    found, _ = read_worksheet(written(tmp_path, cells("Profil", {"C8": typed})), rules(), TODAY)
    assert found.date == day


def test_a_code_that_became_a_number_keeps_its_last_zero(tmp_path: Path) -> None:
    found, _ = read_worksheet(written(tmp_path, cells("Profil", {"C5": 33.1})), rules(), TODAY)
    assert found.region == "33.10"


def test_merged_cells_are_told(tmp_path: Path) -> None:
    found = told(written(tmp_path, lambda book: book["Isian"].merge_cells("E6:E7")))
    assert found[0] == "LKE.xlsx › Isian!E6:E7: sel-sel ini digabung; pisahkan, lalu isi masing-masing"


def test_a_row_that_is_gone_is_a_warning(tmp_path: Path) -> None:
    found, warnings = read_worksheet(written(tmp_path, lambda book: book["Isian"].delete_rows(8)), rules(), TODAY)
    assert found == Assessment.model_validate(GIVEN)
    (said,) = [str(one) for one in warnings]
    assert said.startswith("LKE.xlsx: peringatan: baris kriteria A-3 tidak ada lagi dalam lembar ini")


def test_an_older_version_says_what_is_new_gone_and_changed(tmp_path: Path) -> None:
    criteria = [
        {"id": "A-1", "title": "Satu, diperjelas", "answer": {"kind": "level"}, "may_be_na": True},
        {"id": "A-3", "title": "Tiga", "answer": {"kind": "yes_no"}},
        {"id": "A-4", "title": "Empat", "answer": {"kind": "yes_no"}},
    ]
    newer = rules(version="2", aspects=[{"id": "SDM", "title": "SDM", "criteria": criteria}])
    found = told(written(tmp_path), newer)
    assert found == [
        "LKE.xlsx › _meta: lembar ini memakai versi 1, daftar periksa versi 2 "
        "(baru: A-4; tidak ada lagi: A-2; berubah: A-1); buat lembar baru yang membawa jawabannya: "
        "mpp-readiness form uji --from LKE.xlsx -o LKE-baru.xlsx"
    ]


def test_answers_to_another_checklist_are_refused(tmp_path: Path) -> None:
    (said, *_) = told(written(tmp_path), rules(checklist="lain"))
    assert said.startswith("LKE.xlsx › _meta: penilaian ini menjawab “uji”, bukan “lain”")


def test_a_worksheet_says_which_checklist_it_answers(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert worksheet_slug(path) == "uji"


def test_evidence_files_are_looked_for_beside_the_worksheet(tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_bytes(b"")
    proofs = [{"title": "SK", "file": "ada.txt"}, {"title": "SK", "file": "tiada.txt"}]
    path = written(tmp_path, given={**GIVEN, "answers": {"A-1": {"value": "draf", "evidence": proofs}}})
    found, (warning,) = read_worksheet(path, rules(), TODAY)
    # Of nothing: SHA-256 as FIPS 180-4 gives it for the empty message.
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert [one.sha256 for one in found.answers["A-1"].evidence] == [empty, None]
    assert str(warning).startswith("LKE.xlsx › Bukti lain!C5: peringatan: berkas “tiada.txt” tidak ditemukan")
