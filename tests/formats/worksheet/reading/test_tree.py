"""A worksheet becomes the tree of an assessment, and the cell of each of its nodes is known."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.reading.tree import Sheet, read_sheet
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.sources import Content
from tests.formats.worksheet.reading.test_worksheet import GIVEN, TODAY, Edit, Tree, cells, rules, told, written

PROOF: Tree = {
    "title": "SK",
    "number": "12/2021",
    "date": date(2021, 5, 20),
    "link": "arsip",
    "file": "sk.pdf",
    "valid_until": date(2022, 5, 20),
}
FULL: Tree = {
    "assessment": "uji",
    "checklist_version": "1",
    "region": {"name": "Contoh", "kind": "kota"},
    "date": date(2021, 6, 3),
    "status": "verifikasi",
    "illustration": "ya",
    "title": "Penilaian contoh",
    "assessor": {"unit": "DPMPTSP"},
    "facts": {"lantai": {"value": "2", "note": "Denah", "confidence": "A"}, "izin": {"value": "ya"}},
    "answers": {
        "A-1": {"not_applicable": "Tidak ada", "note": "Nihil", "confidence": "B"},
        "A-2": {"value": "5", "of": "29", "evidence": [PROOF, {"title": "Foto"}]},
        "A-3": {},
    },
    "verification": {
        "by": {"unit": "Inspektorat"},
        "date": date(2021, 6, 4),
        "answers": {"A-2": {"value": "4", "of": "29", "evidence": [{"title": "BA"}, PROOF]}},
    },
    "claims": [{"by": "Dinas", "says": "Siap", "date": date(2021, 6, 1), "source": "Surat", "confidence": "C"}],
    "notes": [
        {"text": "Loket penuh", "confidence": "C"},
        {"text": "Antre", "date": date(2021, 6, 2), "source": "Foto", "confidence": "A"},
    ],
}


@cache
def filled() -> Sheet:
    return read_sheet(Content("LKE.xlsx", worksheet(rules(), Assessment.model_validate(FULL))))


def read(folder: Path, edit: Edit = lambda book: None) -> Sheet:
    return read_sheet(written(folder, edit))


def problems(made: Sheet) -> list[tuple[str, str]]:
    return [(one.code, one.place.removeprefix("LKE.xlsx › ")) for one in made.problems]


def test_the_tree_is_the_one_that_was_written_and_empty_cells_are_not_in_it() -> None:
    made = filled()
    assert made.tree == FULL
    assert made.problems == []
    assert made.assessment() == Assessment.model_validate(FULL)
    assert made.name == "LKE.xlsx"
    assert made.rows == frozenset({"A-1", "A-2", "A-3"})
    assert made.left == ()


@pytest.mark.parametrize(
    ("path", "cell"),
    [
        (("assessment",), "_meta"),
        (("checklist_version",), "_meta"),
        (("region",), "Profil!C5"),
        (("region", "name"), "Profil!C6"),
        (("region", "kind"), "Profil!C7"),
        (("verification",), "Profil!C13"),
        (("verification", "date"), "Profil!C14"),
        (("facts", "lantai"), "Profil!C15"),
        (("facts", "lantai", "note"), "Profil!E15"),
        (("facts", "izin", "confidence"), "Profil!F16"),
        (("answers", "A-2"), "Isian!E7"),
        (("answers", "A-2", "of"), "Isian!F7"),
        (("answers", "A-2", "evidence", 0), "Isian!J7"),
        (("answers", "A-2", "evidence", 0, "valid_until"), "Isian!O7"),
        (("answers", "A-2", "evidence", 1), "Bukti lain!C5"),
        (("verification", "answers", "A-2"), "Isian!R7"),
        (("verification", "answers", "A-2", "evidence", 0, "title"), "Isian!W7"),
        (("verification", "answers", "A-2", "evidence", 1, "link"), "Bukti lain!F6"),
        (("claims", 0, "says"), "Catatan!C5"),
        (("claims", 0, "by"), "Catatan!B5"),
        (("notes", 1, "text"), "Catatan!C7"),
        (("notes", 1, "source"), "Catatan!E7"),
        # Of what has no cell, that of the node above it.
        (("answers", "A-2", "evidence", 1, "pages"), "Bukti lain!C5"),
        (("claims", 0, "says", "x", 3), "Catatan!C5"),
    ],
)
def test_every_node_has_its_cell(path: tuple[str | int, ...], cell: str) -> None:
    assert filled().place(path) == f"LKE.xlsx › {cell}"


def test_what_has_no_cell_at_all_stands_in_the_file() -> None:
    assert filled().place(("answers",)) == filled().place(()) == "LKE.xlsx"


def test_the_digests_are_those_that_the_form_was_made_with(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for row in book["_meta"].iter_rows():
            if row[0].value == "criterion":
                row[2].value = f"sidik {row[1].value}"

    assert read(tmp_path, edit).digests == {id_: f"sidik {id_}" for id_ in ("A-1", "A-2", "A-3")}


def test_a_form_may_say_no_version_and_lack_the_sheets_that_are_no_answers(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for row in book["_meta"].iter_rows():
            if row[0].value in ("checklist_version", "version"):
                row[0].value = None
        del book["Bukti lain"], book["Catatan"]

    made = read(tmp_path, edit)
    assert made.version == ""
    assert "checklist_version" not in made.tree
    assert {key: made.tree[key] for key in ("assessment", "answers")} == {
        "assessment": "uji",
        "answers": {"A-1": {"value": "draf"}, "A-2": {"value": "5", "of": "29"}},
    }
    assert made.problems == []


def test_the_version_of_the_form_may_be_later_than_that_of_its_answers(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for row in book["_meta"].iter_rows():
            if row[0].value == "version":
                row[1].value = "2"

    made = read(tmp_path, edit)
    assert (made.version, made.tree["checklist_version"]) == ("2", "1")


def test_what_an_older_form_had_brought_along_is_read_again() -> None:
    left = (("fakta", "lantai", "nilai: 2"), ("penilai", "B", "jawaban: =belum\nbukti: _x0041_ SK"))
    assert read_sheet(Content("LKE.xlsx", worksheet(rules(), left=left))).left == left


# ---- what it tells


def test_a_fault_is_told_at_its_cell_in_the_words_of_a_worksheet() -> None:
    made = filled()
    fault = ("ratio", ("answers", "A-2", "of"), "jawaban rasio membutuhkan “of”", "isi value; tulis {value: 5, of: 29}")
    told_ = made.problem(fault)
    assert str(told_) == (
        "LKE.xlsx › Isian!F7: jawaban rasio membutuhkan kolom “Dari”; isi jawaban; isi jumlah seluruhnya"
    )
    assert (told_.code, told_.severity) == ("ratio", "error")
    warning = made.problem(("x", (), "value dan not_applicable; hapus “of”", "tambahkan “title”"), "warning")
    assert str(warning) == ("LKE.xlsx: peringatan: jawaban dan alasan tidak berlaku; kosongkan; isi nama dokumennya")


def test_all_faults_are_refused_at_once_and_none_is_no_refusal(tmp_path: Path) -> None:
    made = read(tmp_path, cells("Catatan", {"C5": "isi"}))
    with pytest.raises(mpp.InvalidInput) as caught:
        made.refuse([("x", ("date",), "terlalu dini", "periksa")])
    assert [one.code for one in caught.value.problems] == ["note-kind", "x"]
    with pytest.raises(mpp.InvalidInput) as alone:
        made.assessment()
    assert [one.code for one in alone.value.problems] == ["note-kind"]
    sound = filled()
    sound.refuse()
    assert sound.problems == []


def test_what_the_model_refuses_is_told_beside_what_nobody_can_read(tmp_path: Path) -> None:
    made = read(tmp_path, lambda book: (cells("Isian", {"I6": "D"})(book), cells("Profil", {"C8": None})(book)))
    made.problems.append(made.problem(("x", (), "y", "z")))
    with pytest.raises(mpp.InvalidInput) as caught:
        made.assessment()
    assert [one.place for one in caught.value.problems] == [
        "LKE.xlsx",
        "LKE.xlsx › Profil!C8",
        "LKE.xlsx › Isian!I6",
    ]


def test_a_cell_that_nobody_can_read_is_told_and_is_no_answer(tmp_path: Path) -> None:
    made = read(tmp_path, cells("Isian", {"L6": 44350, "J6": "SK"}))
    assert problems(made) == [("cell-unreadable", "Isian!L6")]
    assert made.tree["answers"] == {
        "A-1": {"value": "draf", "evidence": [{"title": "SK"}]},
        "A-2": {"value": "5", "of": "29"},
    }


@pytest.mark.parametrize(
    ("edit", "problem"),
    [
        (cells("Profil", {"C5": "=A1"}), ("formula-uncalculated", "Profil!C5")),
        (cells("Catatan", {"A5": "catatan", "C5": "=A1"}), ("formula-uncalculated", "Catatan!C5")),
        (lambda book: book["Isian"].merge_cells("H6:H7"), ("cells-merged", "Isian!H6:H7")),
        (lambda book: book["Bukti lain"].delete_cols(9), ("worksheet-column", "Bukti lain")),
    ],
)
def test_every_sheet_is_looked_at_for_what_nobody_can_read(
    edit: Edit, problem: tuple[str, str], tmp_path: Path
) -> None:
    assert problems(read(tmp_path, edit)) == [problem]


# ---- the region and the facts


@pytest.mark.parametrize(
    ("said", "region", "problem"),
    [
        ({"C5": None, "C6": "Contoh"}, {"name": "Contoh"}, []),
        ({"C5": None, "C6": "Contoh", "C7": "kota"}, {"name": "Contoh", "kind": "kota"}, []),
        ({"C5": None}, None, []),
        ({"C6": "Contoh"}, "33.16", [("region-twofold", "Profil!C6")]),
        ({"C7": "kota"}, "33.16", [("region-twofold", "Profil!C6")]),
        ({"C5": None, "C7": "kota"}, None, [("region-twofold", "Profil!C6")]),
    ],
)
def test_a_region_has_a_code_or_a_name(
    said: Tree, region: object, problem: list[tuple[str, str]], tmp_path: Path
) -> None:
    made = read(tmp_path, cells("Profil", said))
    assert made.tree["region"] == region
    assert problems(made) == problem


def test_a_kind_without_a_name_is_told_otherwise_than_a_name_beside_a_code(tmp_path: Path) -> None:
    (twice,) = read(tmp_path, cells("Profil", {"C6": "Contoh"})).problems
    assert str(twice) == "LKE.xlsx › Profil!C6: daerah rekaan diisi bersama kode daerah; isi salah satu"
    (kind,) = read(tmp_path, cells("Profil", {"C7": "kota"})).problems
    assert str(kind) == "LKE.xlsx › Profil!C6: jenis diisi tanpa nama daerah rekaan; isi salah satu"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ({"C15": 3}, {"lantai": {"value": "3"}}),
        ({"E15": "Denah"}, {"lantai": {"value": None, "note": "Denah"}}),
        ({"F16": "B"}, {"izin": {"value": None, "confidence": "B"}}),
        ({"A15": "facts.gerai", "C15": 4}, {"gerai": {"value": "4"}}),
        ({"A15": "facts.gerai.loket", "C15": 4}, None),
        ({"A15": "catatan.gerai", "C15": 4}, None),
        ({"A15": None, "C15": 4}, None),
    ],
)
def test_a_fact_is_what_stands_beside_its_key(said: Tree, facts: Tree | None, tmp_path: Path) -> None:
    assert read(tmp_path, cells("Profil", said)).tree.get("facts") == facts


@pytest.mark.parametrize(
    ("said", "verification"),
    [
        ({"C13": "Inspektorat"}, {"by": {"unit": "Inspektorat"}, "date": None, "answers": {}}),
        ({"C14": date(2021, 6, 4)}, {"by": {"unit": None}, "date": date(2021, 6, 4), "answers": {}}),
    ],
)
def test_whoever_or_whenever_is_a_verification(said: Tree, verification: Tree, tmp_path: Path) -> None:
    assert read(tmp_path, cells("Profil", said)).tree["verification"] == verification


# ---- rows of criteria, of further documents, of notes


def test_who_verifies_without_saying_so_is_asked_who_and_when(tmp_path: Path) -> None:
    made = read(tmp_path, cells("Isian", {"U6": "Sesuai"}))
    assert made.tree["verification"] == {
        "by": {"unit": None},
        "date": None,
        "answers": {"A-1": {"note": "Sesuai"}},
    }
    with pytest.raises(mpp.InvalidInput) as caught:
        made.assessment()
    assert [one.place for one in caught.value.problems] == [f"LKE.xlsx › Profil!C{row}" for row in (13, 14)]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ({"E9": "draf"}, "LKE.xlsx › Isian!E9: baris ini tidak mempunyai kode kriteria; pindahkan isinya"),
        ({"H5": "salah baris"}, "LKE.xlsx › Isian!H5: baris ini tidak mempunyai kode kriteria"),
        ({"A9": "A-1", "E9": "lengkap"}, "LKE.xlsx › Isian!E9: kriteria “A-1” diisi dua kali"),
        ({"K9": "12"}, "LKE.xlsx › Isian!J9: baris ini tidak mempunyai kode kriteria"),
        ({"U9": "Sesuai"}, "LKE.xlsx › Isian!U9: baris ini tidak mempunyai kode kriteria"),
        ({"X9": "12"}, "LKE.xlsx › Isian!W9: baris ini tidak mempunyai kode kriteria"),
    ],
)
def test_what_stands_in_no_row_of_a_criterion_is_told_at_its_first_cell(said: Tree, fault: str, tmp_path: Path) -> None:
    made = read(tmp_path, cells("Isian", said))
    assert str(made.problems[0]).startswith(fault)
    assert [one.code for one in made.problems] == ["worksheet-row"]
    assert made.tree["answers"] == {"A-1": {"value": "draf"}, "A-2": {"value": "5", "of": "29"}}


def test_a_copied_row_leaves_the_first_its_cells(tmp_path: Path) -> None:
    made = read(tmp_path, cells("Isian", {"A9": "A-1", "E9": "lengkap"}))
    assert made.place(("answers", "A-1", "value")) == "LKE.xlsx › Isian!E6"
    empty = read(tmp_path, cells("Isian", {"A9": "A-1", "B9": "Satu"}))
    assert empty.problems == []
    assert empty.place(("answers", "A-1", "value")) == "LKE.xlsx › Isian!E6"


def test_a_further_document_goes_to_its_layer_and_without_one_to_the_assessor(tmp_path: Path) -> None:
    said = {"A5": "A-1", "C5": "SK", "A6": "A-1", "B6": "verifikator", "C6": "BA", "A7": "A-1", "B7": "penilai"}
    made = read(tmp_path, cells("Bukti lain", {**said, "D7": "3", "A8": "A-3", "C8": "Foto"}))
    assert made.tree["answers"] == {
        "A-1": {"value": "draf", "evidence": [{"title": "SK"}, {"number": "3"}]},
        "A-2": {"value": "5", "of": "29"},
        "A-3": {"evidence": [{"title": "Foto"}]},
    }
    second = made.tree["verification"]
    assert second == {"by": {"unit": None}, "date": None, "answers": {"A-1": {"evidence": [{"title": "BA"}]}}}
    # A criterion with a row keeps the cell of its answer; one without has that of its document.
    assert made.place(("answers", "A-1")) == "LKE.xlsx › Isian!E6"
    assert made.place(("answers", "A-1", "evidence", 1)) == "LKE.xlsx › Bukti lain!C7"
    lost = read(tmp_path, cells("Bukti lain", {"A5": "A-7", "C5": "SK"}))
    assert lost.place(("answers", "A-7")) == "LKE.xlsx › Bukti lain!A5"


@pytest.mark.parametrize(
    ("sheet", "said", "fault"),
    [
        ("Bukti lain", {"C5": "SK"}, "LKE.xlsx › Bukti lain!A5: kode kriteria kosong; tulis kode kriteria"),
        ("Bukti lain", {"A5": "A-1", "B5": "saya", "C5": "SK"}, "LKE.xlsx › Bukti lain!B5: “saya” bukan pilihan"),
        ("Bukti lain", {"A5": "A-7", "C5": "SK"}, "LKE.xlsx › Bukti lain!A5: kriteria “A-7” tidak dikenal"),
        ("Bukti lain", {"A5": "A-1", "E5": "x", "C5": "SK"}, "LKE.xlsx › Bukti lain!E5: “x” bukan tanggal"),
        ("Catatan", {"C5": "isi"}, "LKE.xlsx › Catatan!A5: jenis catatan kosong; pilih pernyataan, catatan"),
        ("Catatan", {"A5": "catatan", "B5": "Dinas", "C5": "isi"}, "LKE.xlsx › Catatan!B5: hanya pernyataan"),
        ("Catatan", {"A5": "pernyataan", "C5": "isi"}, "LKE.xlsx › Catatan!B5: isian wajib ini tidak ada"),
    ],
)
def test_a_fault_of_the_other_sheets_is_told_with_its_cell(sheet: str, said: Tree, fault: str, tmp_path: Path) -> None:
    assert told(written(tmp_path, cells(sheet, said)))[0].startswith(fault)


def _sorted(book: Any) -> None:
    """As a spreadsheet program sorts: whole rows change places."""
    sheet = book["Isian"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_row=8)]
    for number, row in enumerate(reversed(rows), 5):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value


def _renamed(book: Any) -> None:
    for name, other in (("Isian", "Lembar1"), ("Profil", "Data Umum"), ("Catatan", "x")):
        book[name].title = other


def _moved(book: Any) -> None:
    """The answers stand behind everything else."""
    sheet = book["Isian"]
    for row in range(1, 9):
        sheet.cell(row, 40).value, sheet.cell(row, 5).value = sheet.cell(row, 5).value, None


def _inserted(book: Any) -> None:
    book["Isian"].insert_rows(7)
    book["Isian"].insert_rows(1, 2)
    book["Profil"].insert_rows(5)


@pytest.mark.parametrize("edit", [_sorted, _renamed, _moved, _inserted, lambda book: book.move_sheet("Isian", 3)])
def test_rows_and_columns_are_found_wherever_people_put_them(edit: Edit, tmp_path: Path) -> None:
    assert read_worksheet(written(tmp_path, edit), rules(), TODAY)[0] == Assessment.model_validate(GIVEN)


def test_a_fault_is_told_under_the_name_that_people_gave(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Isian"]["E6"].value = "mungkin"
        _renamed(book)

    assert told(written(tmp_path, edit))[0].startswith("LKE.xlsx › Lembar1!E6: “mungkin” bukan pilihan")


def test_a_column_that_is_gone_is_told(tmp_path: Path) -> None:
    found = told(written(tmp_path, lambda book: book["Isian"].delete_cols(8)))
    assert found[0].startswith("LKE.xlsx › Isian: kolom “Catatan” tidak ada (kunci tersembunyi “note”)")


@pytest.mark.parametrize("name", ["Isian", "Profil", "_meta"])
def test_a_workbook_without_our_sheets_is_told(name: str, tmp_path: Path) -> None:
    (said,) = told(written(tmp_path, lambda book: book.remove(book[name])))
    assert f"lembar “{name}” tidak ditemukan" in said
    assert "mpp-readiness form" in said


def test_the_verifiers_columns_are_the_second_layer(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Profil"]["C13"].value, book["Profil"]["C14"].value = "Inspektorat", date(2021, 6, 4)
        book["Isian"]["R6"].value, book["Isian"]["U6"].value = "belum", "Tidak ada"
        book["Isian"]["U7"].value = "Sesuai"

    found, _ = read_worksheet(written(tmp_path, edit), rules(), TODAY)
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04"}
    answers = {"A-1": {"value": "belum", "note": "Tidak ada"}, "A-2": {"note": "Sesuai"}}
    assert found == Assessment.model_validate({**GIVEN, "verification": {**second, "answers": answers}})


@pytest.mark.parametrize(
    ("sheet", "said", "problem"),
    [
        ("Bukti lain", {"C5": "SK"}, "A5: kode kriteria kosong; tulis kode kriteria"),
        ("Bukti lain", {"A5": "A-1", "B5": "saya"}, "B5: “saya” bukan pilihan; pilih penilai, verifikator"),
        ("Catatan", {"A5": "lain", "C5": "isi"}, "A5: “lain” bukan pilihan; pilih pernyataan, catatan"),
        (
            "Catatan",
            {"A5": "catatan", "B5": "Dinas", "C5": "isi"},
            "B5: hanya pernyataan yang menyebut pihak; kosongkan",
        ),
    ],
)
def test_a_row_of_no_known_kind_is_told_once(sheet: str, said: Tree, problem: str, tmp_path: Path) -> None:
    (one,) = read(tmp_path, cells(sheet, said)).problems
    assert str(one) == f"LKE.xlsx › {sheet}!{problem}"


def test_rows_behind_a_faulty_one_are_read(tmp_path: Path) -> None:
    more = {"C5": "SK", "A6": "A-1", "C6": "Foto"}
    made = read(tmp_path, cells("Bukti lain", more))
    assert made.tree["answers"] == {
        "A-1": {"value": "draf", "evidence": [{"title": "Foto"}]},
        "A-2": {"value": "5", "of": "29"},
    }
    noted = read(tmp_path, cells("Catatan", {"C5": "isi", "A6": "catatan", "B6": "Dinas", "C6": "Antre"}))
    assert problems(noted) == [("note-kind", "Catatan!A5"), ("note-by", "Catatan!B6")]
    assert noted.tree["notes"] == [{"text": "Antre"}]
