"""A worksheet tells the facts of a draft, and every fault in them with its cell."""

import io
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats.reading import skeletons_asked
from mpp_readiness.formats.worksheet.reading.draft_facts import read_draft_facts
from mpp_readiness.regulation.drafting.facts import known_facts
from mpp_readiness.sources import Content

SMALL = mpp.load_checklist("uji-petik")
PERBUP = mpp.load_skeleton("perbup-mpp")


def raw(facts: Mapping[str, object] | None = None, *names: str) -> bytes:
    skeletons = [mpp.load_skeleton(name) for name in names or ("perbup-mpp", "surat-usulan")]
    return mpp.render_form(SMALL, ".xlsx", region="33.16", skeletons=skeletons, facts=facts)


def edited(change: Callable[[Workbook], None], facts: Mapping[str, object] | None = None) -> Content:
    book = load_workbook(io.BytesIO(raw(facts)))
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return Content("LKE.xlsx", buffer.getvalue())


def row_of(book: Workbook, fact: str) -> int:
    return [cell.value for cell in book["Fakta naskah"]["A"]].index(fact) + 1


def put(fact: str, value: object) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        book["Fakta naskah"].cell(row_of(book, fact), 3).value = value

    return change


@pytest.mark.parametrize("case", ["blora", "contoh"])
def test_the_shipped_facts_come_back_as_they_were(case: str) -> None:
    names = mpp.shipped_names("skeleton")
    sheet = mpp.load_facts(PERBUP, sheet=resources.example_folder() / case / "fakta.yaml")
    back = mpp.load_facts(PERBUP, sheet=io.BytesIO(raw(sheet.facts, *names)))
    assert back.region == "33.16"
    assert known_facts(back.facts, PERBUP.facts) == known_facts(sheet.facts, PERBUP.facts)
    assert skeletons_asked(io.BytesIO(raw(None, *names))) == names


def test_an_empty_worksheet_tells_the_region_and_nothing_else() -> None:
    found = read_draft_facts(Content("LKE.xlsx", raw()), PERBUP.facts)
    assert (found.region, found.facts) == ("33.16", {})


@pytest.mark.parametrize(
    ("fact", "typed", "said"),
    [
        ("uptd", True, "ya"),
        ("uptd", "Tidak", "Tidak"),
        ("batas_data", 4, "4"),
        ("batas_data", "4", "4"),
        ("hari_layanan", "  ", None),
        ("hari_layanan", 7, "7"),
        ("target_peluncuran", datetime(2026, 12, 1), date(2026, 12, 1)),
        ("target_peluncuran", "1 Desember 2026", "1 Desember 2026"),
    ],
)
def test_a_cell_is_read_as_people_see_it(fact: str, typed: object, said: object) -> None:
    assert read_draft_facts(edited(put(fact, typed)), PERBUP.facts).facts.get(fact) == said


def test_lists_take_paste_wherever_it_ends() -> None:
    def change(book: Workbook) -> None:
        sheet = book["Daftar instansi"]
        sheet["B5"], sheet["D5"] = "Polres", "SKCK; SIM;"
        sheet["B300"], sheet["D300"] = "Samsat", "pajak; denda\nSTNK"
        sheet.title = "Instansi kami"
        book["Daftar perda"]["B9"] = "Perda 1"

    assert read_draft_facts(edited(change), PERBUP.facts).facts == {
        "instansi": [
            {"nama": "Polres", "layanan": ["SKCK", "SIM"]},
            {"nama": "Samsat", "layanan": ["pajak; denda", "STNK"]},
        ],
        "perda": ["Perda 1"],
    }


def test_every_fault_is_told_at_once_with_its_cell() -> None:
    def change(book: Workbook) -> None:
        sheet = book["Fakta naskah"]
        put("uptd", "mungkin")(book)
        put("batas_data", 2.5)(book)
        put("jam_layanan", datetime(2026, 1, 1, 8))(book)
        sheet["C90"] = "tanpa kunci"
        sheet["A91"], sheet["C91"] = "uptd", "ya"
        sheet["A92"], sheet["C92"] = "lift", "ya"
        book["Daftar perda"]["B6"] = datetime(2026, 1, 1)

    given = edited(change)
    book = load_workbook(io.BytesIO(given.raw))
    cells = {fact: f"LKE.xlsx › Fakta naskah!C{row_of(book, fact)}" for fact in ("uptd", "batas_data", "jam_layanan")}
    with pytest.raises(InvalidInput) as caught:
        read_draft_facts(given, PERBUP.facts)
    assert {(one.place, one.code, one.what) for one in caught.value.problems} == {
        (cells["uptd"], "fact-value", "“mungkin” bukan ya atau tidak"),
        (cells["batas_data"], "fact-value", "“2,5” bukan bilangan bulat"),
        (cells["jam_layanan"], "cell-unreadable", "isian ini menjadi tanggal atau jam"),
        ("LKE.xlsx › Fakta naskah!C90", "worksheet-row", "baris ini tidak mempunyai kunci fakta"),
        ("LKE.xlsx › Fakta naskah!C91", "worksheet-row", f"fakta ini sudah diisi pada {cells['uptd']}"),
        ("LKE.xlsx › Fakta naskah!C92", "fact-unknown", "fakta “lift” tidak dikenal"),
        ("LKE.xlsx › Daftar perda!B6", "cell-unreadable", "isian ini menjadi tanggal atau jam"),
    }


def test_a_column_that_is_gone_is_told() -> None:
    def change(book: Workbook) -> None:
        book["Daftar instansi"].delete_cols(4)

    with pytest.raises(InvalidInput, match="kolom “Jenis pelayanan” tidak ada"):
        read_draft_facts(edited(change), PERBUP.facts)


def test_a_worksheet_that_asks_for_no_facts_is_told_how_to_get_one(tmp_path: Path) -> None:
    path = tmp_path / "LKE.xlsx"
    mpp.write_form(SMALL, path)
    assert skeletons_asked(path) == ()
    assert skeletons_asked({"facts": {}}) == ()
    with pytest.raises(InvalidInput, match=r"lembar “Fakta naskah” tidak ditemukan.*--draft perbup-mpp"):
        mpp.load_facts(PERBUP, sheet=path)


def test_the_answers_are_read_as_if_the_facts_were_not_there(tmp_path: Path) -> None:
    asked, plain = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    answers = {"assessment": "uji-petik", "region": "33.16", "date": "2021-06-03"}
    loaded = mpp.read_assessment(answers, SMALL)
    mpp.write_form(SMALL, asked, carried=loaded, skeletons=[PERBUP], facts={"uptd": "ya"})
    mpp.write_form(SMALL, plain, carried=loaded)
    assert mpp.load_assessment(asked, SMALL) == mpp.load_assessment(plain, SMALL) == loaded.assessment
