"""Each criterion stands in a row of its own, with what it asks, what was said, and no cell that has no use."""

import io
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import mpp_readiness as mpp
from mpp_readiness.formats.excel import add_styles
from mpp_readiness.formats.worksheet.layout import ISIAN
from mpp_readiness.formats.worksheet.writing.aggregates import sums
from mpp_readiness.formats.worksheet.writing.criteria import criteria, proof
from mpp_readiness.readiness.model.assessment import Assessment, Evidence
from mpp_readiness.readiness.model.checklist import Aspect
from tests.formats.worksheet.writing.test_book import blank

Tree = dict[str, Any]


def criterion(id_: str, answer: Tree, **more: object) -> Tree:
    return {"id": id_, "title": f"Pernyataan {id_}.", "answer": answer, **more}


LEVEL: Tree = {"kind": "level", "scale": "mutu"}
RATIO: Tree = {"kind": "ratio", "of": "gerai"}
RULES: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "scales": {
        "mutu": [
            {"id": "belum", "points": 0, "title": "Belum ada"},
            {"id": "sudah", "points": 1, "title": "Sudah ada"},
        ],
        "luas": [{"id": "sempit", "points": 0, "title": "Sempit"}, {"id": "lapang", "points": 1, "title": "Lapang"}],
    },
    "facts": {"lantai": {"title": "Lantai"}},
    "criteria": [
        criterion("A-1", LEVEL, evidence=["SK", "Foto"], guide="Tanyakan.", may_be_na=True),
        criterion("A-2", LEVEL, basis=[{"practice": "Lazim", "confidence": "B"}, {"practice": "Baik"}]),
    ],
    "aspects": [
        {
            "id": "SDM",
            "title": "Sumber daya",
            "criteria": [
                criterion("S-1", {"kind": "yes_no"}, basis=[{"instrument": "perpres-89-2021", "at": "Pasal 5"}]),
                criterion("S-2", {"kind": "quantity", "target": 30, "unit": "orang"}, guide="Hitung."),
            ],
            "aspects": [
                {
                    "id": "DALAM",
                    "title": "Di dalamnya",
                    "when": {"fact": "lantai", "above": 1},
                    "criteria": [
                        criterion("D-1", {**RATIO, "unit": "loket"}),
                        criterion("D-2", RATIO),
                        criterion("D-3", {"kind": "quantity", "target": 1}),
                        criterion("D-4", LEVEL),
                        criterion("D-5", {"kind": "level", "scale": "luas"}),
                    ],
                }
            ],
        }
    ],
}
# Row 5 is the first, the aspect, S-1, S-2, the aspect within, D-1 to D-5.
ROWS = {"A-1": 5, "A-2": 6, "S-1": 8, "S-2": 9, "D-1": 11, "D-2": 12, "D-3": 13, "D-4": 14, "D-5": 15}
PROOF: Tree = {
    "title": "SK",
    "number": "12/2021",
    "date": "2021-05-20",
    "link": "arsip",
    "file": "sk.pdf",
    "valid_until": "1899-05-20",
}
GIVEN: Tree = {
    "assessment": "uji",
    "region": "33.16",
    "date": "2021-06-03",
    "answers": {
        "A-1": {"not_applicable": "Tidak ada", "note": "Nihil", "confidence": "B"},
        "A-2": {"value": "sudah", "evidence": [PROOF, {"title": "Foto"}]},
        "S-1": "ya",
        "S-2": "12,5",
        "D-1": {"value": "4", "of": "29"},
        "D-2": {"value": "1.234,5", "of": "2500,5"},
        "D-3": {"note": "Belum dihitung"},
        "D-5": {"note": "Besok"},
    },
    "verification": {
        "by": {"unit": "Inspektorat"},
        "date": "2021-06-04",
        "answers": {"S-2": {"value": "11", "note": "Dihitung", "evidence": [{"title": "BA"}]}},
    },
}


def sheet_of(given: Tree | None = None, rules: Tree = RULES) -> Any:
    book = Workbook()
    add_styles(book)
    checklist = mpp.load_checklist(rules)
    assessment = None if given is None else Assessment.model_validate(given)
    criteria(book.worksheets[0], checklist, assessment, sums(checklist, assessment))
    return book.worksheets[0]


@cache
def filled() -> Any:
    return sheet_of(GIVEN)


def column(key: str) -> int:
    return [one.key for one in ISIAN].index(key) + 1


def cell(id_: str, key: str, sheet: Any = None) -> Any:
    return (sheet or filled()).cell(ROWS[id_], column(key))


@cache
def shipped() -> Any:
    """The form of the shipped checklist."""
    return load_workbook(io.BytesIO(blank()))


# ---- rows


def test_criteria_stand_below_their_aspect_in_the_order_of_the_checklist() -> None:
    rows = [(row[0].value, row[1].value) for row in filled().iter_rows(min_row=5)]
    assert [id_ for id_, _ in rows] == ["A-1", "A-2", None, "S-1", "S-2", None, "D-1", "D-2", "D-3", "D-4", "D-5"]
    assert [title for id_, title in rows if id_ is None] == ["Sumber daya", "Di dalamnya"]
    # The whole line of an aspect is of one colour.
    assert {one.style for one in filled()[7]} == {"mpp aspek"}
    assert len(filled()[7]) == len(ISIAN) == 30


def test_every_criterion_has_a_row_under_its_aspect() -> None:
    sheet, checklist = shipped()["Isian"], mpp.load_checklist("mpp")
    rows = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=5, max_col=2)]
    aspects = [one.node.title for one in checklist.places.values() if isinstance(one.node, Aspect)]
    assert [title for id_, title in rows if id_ is None] == aspects
    assert [id_ for id_, _ in rows if id_] == list(checklist.all_criteria)
    assert all(str(text).startswith(f"{id_}. {checklist.all_criteria[id_].title}\n") for id_, text in rows if id_)


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("A-1", "A-1. Pernyataan A-1.\nPilih: belum, sudah"),
        ("D-5", "D-5. Pernyataan D-5.\nPilih: sempit, lapang"),
        ("S-1", "S-1. Pernyataan S-1.\nPilih: ya, tidak"),
        ("S-2", "S-2. Pernyataan S-2.\nIsi angka (orang)"),
        ("D-3", "D-3. Pernyataan D-3.\nIsi angka"),
        ("D-1", "D-1. Pernyataan D-1.\nIsi angka (loket) dan “Dari” (gerai)"),
        ("D-2", "D-2. Pernyataan D-2.\nIsi angka (bagian) dan “Dari” (gerai)"),
    ],
)
def test_a_statement_says_how_it_is_answered(id_: str, told: str) -> None:
    assert cell(id_, "statement").value == told


def test_what_proves_it_and_how_to_look_stand_beside_it() -> None:
    assert [cell(id_, "asked").value for id_ in ("A-1", "A-2", "S-2")] == [
        "• SK\n• Foto\nTanyakan.",
        "",
        "Hitung.",
    ]


def test_the_basis_is_a_practice_with_its_confidence_or_a_place_in_a_regulation() -> None:
    assert cell("A-2", "basis").value == "Lazim [B]\nBaik"
    assert cell("S-1", "basis").value == "Perpres 89/2021 Pasal 5"


def test_an_instrument_may_be_cited_without_a_place_and_with_a_confidence() -> None:
    basis = [{"instrument": "perpres-89-2021", "confidence": "A"}]
    sheet = sheet_of(rules={**RULES, "criteria": [criterion("A-1", LEVEL, basis=basis)]})
    assert sheet.cell(5, column("basis")).value == "Perpres 89/2021 [A]"


# ---- cells that are filled in, and those that have no use


@pytest.mark.parametrize(
    ("id_", "key", "value"),
    [
        ("A-1", "value", None),
        ("A-1", "not_applicable", "Tidak ada"),
        ("A-1", "note", "Nihil"),
        ("A-1", "confidence", "B"),
        ("A-1", "evidence.title", None),
        ("A-2", "value", "sudah"),
        ("A-2", "evidence.title", "SK"),
        ("A-2", "evidence.number", "12/2021"),
        ("A-2", "evidence.date", date(2021, 5, 20)),
        # Before 1901 a day is none to Excel.
        ("A-2", "evidence.valid_until", "1899-05-20"),
        ("A-2", "final.value", None),
        ("S-1", "value", "ya"),
        ("S-2", "value", 12.5),
        ("S-2", "final.value", 11),
        ("S-2", "final.note", "Dihitung"),
        ("S-2", "final.evidence.title", "BA"),
        ("S-2", "note", None),
        ("S-2", "of", None),
        ("D-1", "value", 4),
        ("D-1", "of", 29),
        # With its dot it would not come back as it was typed.
        ("D-2", "value", "1.234,5"),
        ("D-2", "of", 2500.5),
        ("D-3", "value", None),
        ("D-5", "value", None),
        ("D-5", "note", "Besok"),
    ],
)
def test_what_was_said_stands_in_its_cell(id_: str, key: str, value: object) -> None:
    assert cell(id_, key).value == value


def test_a_blank_form_has_nothing_in_what_is_filled_in() -> None:
    sheet = sheet_of()
    keys = [one.key for one in ISIAN if one.owner]
    assert len(keys) == 24
    assert {cell(id_, key, sheet).value for id_ in ROWS for key in keys} == {None}


def test_a_number_of_a_choice_stays_text() -> None:
    levels = [{"id": "1", "points": 0, "title": "Satu"}, {"id": "2", "points": 1, "title": "Dua"}]
    rules = {**RULES, "scales": {"mutu": levels, "luas": levels}}
    sheet = sheet_of({**GIVEN, "answers": {"A-1": "2"}, "verification": None}, rules)
    assert cell("A-1", "value", sheet).value == "2"


@pytest.mark.parametrize(
    ("id_", "key", "style"),
    [
        ("A-1", "id", "mpp terkunci"),
        ("A-1", "basis", "mpp terkunci"),
        ("A-1", "status", "mpp terkunci"),
        ("A-1", "final.status", "mpp terkunci"),
        ("A-1", "value", "mpp penilai teks"),
        ("A-1", "final.value", "mpp verifikator teks"),
        ("S-1", "value", "mpp penilai teks"),
        ("S-2", "value", "mpp penilai angka"),
        ("S-2", "final.value", "mpp verifikator angka"),
        ("D-1", "value", "mpp penilai angka"),
        ("S-2", "note", "mpp penilai teks"),
        ("S-2", "evidence.date", "mpp penilai tanggal"),
        ("S-2", "final.evidence.valid_until", "mpp verifikator tanggal"),
        # A whole belongs to a ratio only.
        ("D-1", "of", "mpp penilai angka"),
        ("D-2", "final.of", "mpp verifikator angka"),
        ("S-2", "of", "mpp tertutup"),
        ("A-1", "final.of", "mpp tertutup"),
        # A reason belongs to what may be left out, or depends on facts that an aspect above it asks for.
        ("A-1", "not_applicable", "mpp penilai teks"),
        ("A-2", "not_applicable", "mpp tertutup"),
        ("A-2", "final.not_applicable", "mpp tertutup"),
        ("S-1", "not_applicable", "mpp tertutup"),
        ("D-1", "not_applicable", "mpp penilai teks"),
        ("D-4", "final.not_applicable", "mpp verifikator teks"),
    ],
)
def test_a_cell_looks_like_who_fills_it_in_and_with_what(id_: str, key: str, style: str) -> None:
    assert cell(id_, key).style == style
    assert cell(id_, key).protection.locked is (style in ("mpp terkunci", "mpp tertutup"))


def test_only_what_people_fill_in_is_unlocked() -> None:
    sheet, row = shipped()["Isian"], 6
    names = {cell.value for cell in sheet[3] if not sheet.cell(row, cell.column).protection.locked}
    layer = {"value", "note", "confidence", *(f"evidence.{one}" for one in ("title", "number", "date", "link", "file"))}
    layer |= {"evidence.valid_until", "evidence.sha256"}
    # KOM-01 takes a level and always applies: no whole, and no reason why it would not.
    assert names == layer | {f"final.{one}" for one in layer}


def test_the_columns_of_the_verifier_have_a_colour_of_their_own() -> None:
    sheet = shipped()["Isian"]
    mine, theirs = (sheet.cell(6, column(key)).fill.fgColor.rgb for key in ("value", "final.value"))
    assert mine != theirs
    assert sheet.column_dimensions["A"].hidden
    assert sheet.row_dimensions[3].hidden


# ---- what the sheet offers and shows


def test_the_status_of_each_layer_is_asked_for_the_own_row() -> None:
    for id_, row in ROWS.items():
        first, final = (str(cell(id_, key).value) for key in ("status", "final.status"))
        assert f'IF($A{row}<>"",' in first
        assert f'AND($A{row}<>"",AND(Profil!' in final
        assert "{row}" not in first + final
    # Columns of the hidden sheet that say how a criterion stands: the seventh of each layer.
    assert "_hitung!$J$" in str(cell("A-1", "status").value)
    assert "_hitung!$R$" in str(cell("A-1", "final.status").value)


def lists(sheet: Any) -> dict[str, tuple[str, str]]:
    """Cells and words of each drop-down by its source."""
    return {one.formula1: (str(one.sqref), one.prompt) for one in sheet.data_validations.dataValidation}


def test_a_scale_has_one_drop_down_for_all_its_rows_in_both_layers() -> None:
    checklist = mpp.load_checklist(RULES)
    made = sums(checklist, None)
    (top, bottom), (first, last) = made.scales["mutu"], made.scales["luas"]
    found = lists(filled())
    cells, words = found[f"_hitung!$B${top}:$B${bottom}"]
    # Column E is the answer, R that of the verifier; rows that follow one another are one area.
    assert set(cells.split()) == {"E5:E6", "E14", "R5:R6", "R14"}
    assert words == "belum: Belum ada\nsudah: Sudah ada"
    cells, words = found[f"_hitung!$B${first}:$B${last}"]
    assert (set(cells.split()), words) == ({"E15", "R15"}, "sempit: Sempit\nlapang: Lapang")
    assert set(found['"ya,tidak"'][0].split()) == {"E8", "R8"}
    assert found['"ya,tidak"'][1] == "ya atau tidak"


def test_a_confidence_is_a_b_or_c_in_every_row() -> None:
    rated = [one for one in filled().data_validations.dataValidation if one.formula1 == '"A,B,C"']
    assert [str(one.sqref) for one in rated] == ["I5:I15", "V5:V15"]
    # Two scales, yes and no, and these: a number has no list.
    assert len(filled().data_validations.dataValidation) == 5


def test_a_list_without_rows_is_not_written() -> None:
    criteria = [criterion("S-2", {"kind": "quantity", "target": 1})]
    only = sheet_of(rules={**RULES, "criteria": criteria, "aspects": []})
    assert list(lists(only)) == ['"A,B,C"']


def test_every_kind_of_answer_has_its_drop_down() -> None:
    sheet, checklist = shipped()["Isian"], mpp.load_checklist("mpp")
    lists = {str(one.formula1): one for one in sheet.data_validations.dataValidation}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=5, max_col=1) if row[0].value}
    (source,) = [one for one in lists if one.startswith("_hitung!")]
    kinds = {"level": source, "yes_no": '"ya,tidak"'}
    for id_, criterion in checklist.all_criteria.items():
        found = [one for one, rule in lists.items() if f"E{rows[id_]}" in rule.sqref]
        assert found == ([kinds[criterion.answer.kind]] if criterion.answer.kind in kinds else [])
    levels = [cell.value for (cell,) in shipped()["_hitung"][source.partition("!")[2].replace("$", "")]]
    assert levels == ["belum", "draf", "lengkap", "terbukti"]


def test_a_status_is_told_by_a_word_and_a_colour() -> None:
    rules = shipped()["Isian"].conditional_formatting
    words = {rule.formula[0].partition("=")[2].strip('"') for area in rules for rule in area.rules}
    assert {"terpenuhi", "sebagian", "belum terpenuhi", "belum diketahui", "tidak berlaku"} <= words


def test_the_status_is_coloured_in_every_row_of_both_layers() -> None:
    assert {str(area.sqref) for area in filled().conditional_formatting} == {"Q5:Q15", "AD5:AD15"}


def test_heads_stay_in_sight_and_rows_may_be_filtered() -> None:
    sheet = filled()
    assert sheet.freeze_panes == "C5"
    assert sheet.auto_filter.ref == "A4:AD15"
    assert sheet.protection.sheet
    assert not sheet.protection.autoFilter
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$4:$4", "$A:$B")
    # Behind the statement, the assessor's answers and evidence, the verifier's answers: I, Q and V.
    assert [one.id for one in sheet.col_breaks.brk] == [9, 17, 22]
    assert sheet["B1"].value == "Daftar uji"
    assert sheet["A3"].value == "Isian:id"


def test_the_columns_between_two_breaks_fit_on_a_page_across() -> None:
    """A letter of Calibri 11, in which widths are counted, is 7 of 96 dots to the inch wide (ECMA-376, 18.3.1.13)."""
    sheet = filled()
    ends = [0, *(one.id for one in sheet.col_breaks.brk), len(ISIAN)]
    for first, last in pairwise(ends):
        # The statement stands on every page again; 13 inches of paper less two margins.
        shown = [one for one in (*((ISIAN[1],) if first else ()), *ISIAN[first:last]) if not one.hidden]
        inches = sum(one.width * 7 / 96 for one in shown) * sheet.page_setup.scale / 100
        assert inches <= 13 - sheet.page_margins.left - sheet.page_margins.right


def test_every_row_is_as_high_as_its_text() -> None:
    sheet = shipped()["Isian"]
    for row in range(6, sheet.max_row + 1):
        for at in (2, 3, 4):
            text = sheet.cell(row, at).value
            if text and sheet.cell(row, 1).value:
                width = sheet.column_dimensions["ABCD"[at - 1]].width
                lines = sum(-(-len(line) // int(width)) or 1 for line in text.split("\n"))
                # 10 points of type need 12 points of line at the least; Excel allows 409.
                assert min(lines * 12, 400) <= sheet.row_dimensions[row].height


def test_a_row_is_as_high_as_what_was_said_in_it() -> None:
    note = "Loket belum lengkap. " * 20
    plain, said = (sheet_of({**GIVEN, "answers": one, "verification": None}) for one in ({}, {"D-5": {"note": note}}))
    # 420 letters in a column of 22 take 20 lines or more, of 12 points each.
    assert said.row_dimensions[15].height >= 20 * 12 > plain.row_dimensions[15].height
    assert said.row_dimensions[14].height == plain.row_dimensions[14].height


def test_what_nobody_sees_makes_no_row_higher() -> None:
    hidden = {"A-1": {"evidence": [{"title": "SK", "sha256": "0" * 64}]}}
    bare = {"A-1": {"evidence": [{"title": "SK"}]}}
    heights = [
        sheet_of({**GIVEN, "answers": one, "verification": None}).row_dimensions[5].height for one in (hidden, bare)
    ]
    assert heights[0] == heights[1]


def test_a_proof_is_asked_by_its_column() -> None:
    evidence = Evidence.model_validate(PROOF)
    assert proof(evidence, "evidence.number") == "12/2021"
    assert proof(evidence, "evidence.date") == date(2021, 5, 20)
    assert proof(evidence, "evidence.valid_until") == "1899-05-20"
    assert proof(evidence, "evidence.sha256") is None
