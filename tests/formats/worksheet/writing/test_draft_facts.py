"""The worksheet asks for the facts of drafts in the words of an office."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, UnknownFormat
from mpp_readiness.formats.excel import LONGEST
from mpp_readiness.regulation.drafting.fact_mentions import used_facts

SMALL = mpp.load_checklist("uji-petik")


def book(*names: str, **facts: object) -> Workbook:
    skeletons = [mpp.load_skeleton(name) for name in names]
    made = mpp.render_form(SMALL, ".xlsx", region="33.16", skeletons=skeletons, facts=facts)
    return load_workbook(io.BytesIO(made))


def rows(made: Workbook, name: str) -> list[tuple[object, ...]]:
    return [row for row in made[name].iter_rows(min_row=5, values_only=True) if any(row)]


def test_a_worksheet_that_nobody_wants_facts_of_has_none() -> None:
    assert [name for name in book().sheetnames if name.startswith(("Fakta", "Daftar"))] == []
    assert mpp.render_form(SMALL, ".xlsx") == mpp.render_form(SMALL, ".xlsx", facts={"dinas": "Dinas"})


def test_every_fact_that_the_drafts_use_is_asked_once() -> None:
    names = ("perbup-mpp", "keputusan-tim", "surat-usulan")
    made = book(*names)
    keys = [row[0] for row in rows(made, "Fakta naskah") if row[0]]
    lists = [str(made[name]["A3"].value).split()[-1].split(":")[0] for name in made.sheetnames if name[:6] == "Daftar"]
    wanted = frozenset[str]().union(*(used_facts(mpp.load_skeleton(name)) for name in names))
    assert sorted([*map(str, keys), *lists]) == sorted(wanted)


def test_what_only_people_know_comes_first_and_the_rest_says_what_is_assumed() -> None:
    told = {str(row[1]): row for row in rows(book("perbup-mpp", "surat-usulan"), "Fakta naskah")}
    heads = [title for title, row in told.items() if not any(row[2:])]
    assert heads == [
        "Yang perlu diisi",
        "Yang boleh dikosongkan: isi hanya bila berbeda",
        "Yang diisi pada lembar tersendiri",
    ]
    order = list(told)
    assert order.index("Hari pelayanan") < order.index(heads[1]) < order.index("Singkatan nama dinas penyelenggara")
    assert told["Hari pelayanan"][2:] == (None, "teks", "titik-titik", "Misalnya Senin sampai dengan Jumat.")
    assert told["Tanggal target peluncuran"][3] == "tanggal"
    assert told["Singkatan nama dinas penyelenggara"][4] == "DPMPTSP"
    assert told["Layanan tersebar di lebih dari satu lantai"][3:5] == ("ya, tidak", "menurut penilaian, lalu tidak")
    assert told["Instansi yang menempatkan pelayanan"][3] == "lembar “Daftar instansi”"


def test_yes_and_no_are_chosen_from_a_list_and_only_answers_are_open() -> None:
    sheet = book("perbup-mpp")["Fakta naskah"]
    row = next(cells[0].row for cells in sheet.iter_rows(min_row=5) if cells[0].value == "uptd")
    (choice,) = [one for one in sheet.data_validations.dataValidation if f"C{row}" in one.sqref]
    assert choice.formula1 == '"ya,tidak"'
    assert sheet.protection.sheet
    assert [sheet.cell(row, column).protection.locked for column in (2, 3, 4)] == [True, False, True]
    assert sheet.column_dimensions["A"].hidden


def test_known_facts_stand_in_their_cells() -> None:
    samsat = {"nama": "Samsat", "layanan": ["pajak; denda", "STNK"]}
    made = book(
        "perbup-mpp",
        "surat-usulan",
        uptd=True,
        dinas="=DPMPTSP",
        batas_data="4",
        target_peluncuran="1 Desember 2026",
        instansi=[{"nama": "Polres", "layanan": ["SKCK", "SIM"]}, samsat],
        perda=["Perda 1"],
    )
    told = {row[0]: row[2] for row in rows(made, "Fakta naskah")}
    assert (told["uptd"], told["dinas"], told["batas_data"]) == ("ya", "=DPMPTSP", 4)
    assert str(told["target_peluncuran"]) == "2026-12-01 00:00:00"
    assert rows(made, "Daftar instansi") == [
        (None, "Polres", None, "SKCK; SIM", None),
        (None, "Samsat", None, "pajak; denda\nSTNK\n", None),
    ]
    assert rows(made, "Daftar perda") == [(None, "Perda 1")]
    heads = [cell.value for cell in made["Daftar instansi"][4]]
    assert heads[1:] == ["Nama instansi", "Kelompok instansi", "Jenis pelayanan", "Lantai tempat gerai"]


@pytest.mark.parametrize("value", ["x" * (LONGEST + 1), ["x" * (LONGEST + 1)], [{"nama": "x" * (LONGEST + 1)}]])
def test_a_text_that_no_cell_can_hold_is_refused(value: object) -> None:
    with pytest.raises(InvalidInput, match=r"facts\.instansi: isian lebih dari 32767 huruf") as caught:
        book("perbup-mpp", instansi=value)
    assert [one.code for one in caught.value.problems] == ["cell-too-long"]


def test_paper_asks_for_no_facts() -> None:
    with pytest.raises(UnknownFormat):
        mpp.render_form(SMALL, ".pdf", skeletons=[mpp.load_skeleton("pks")])
