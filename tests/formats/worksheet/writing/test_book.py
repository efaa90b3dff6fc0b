"""What people see when they open the worksheet, and that it is the same file each time."""

import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness.formats.excel import typed_number
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Aspect

EXAMPLE = Path(__file__).parents[4] / "examples" / "blora" / "2022-06-24.yaml"


@cache
def blank() -> bytes:
    return worksheet(mpp.load_checklist("mpp"), region="33.16")


@pytest.fixture(scope="module")
def book() -> Any:
    return load_workbook(io.BytesIO(blank()))


def column(sheet: Any, key: str) -> int:
    keys: list[object] = [cell.value for cell in sheet[3]]
    return keys.index(key) + 1


def test_the_same_input_gives_the_same_bytes() -> None:
    checklist = mpp.load_checklist("mpp")
    assessment = mpp.load_assessment(EXAMPLE, checklist)
    assert worksheet(checklist, assessment) == worksheet(checklist, assessment)
    with zipfile.ZipFile(io.BytesIO(blank())) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_the_sheets_stand_in_the_order_in_which_people_need_them(book: Any) -> None:
    shown = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
    assert shown == ["Petunjuk", "Profil", "Isian", "Bukti lain", "Catatan", "Ringkasan"]
    assert [sheet.title for sheet in book if sheet.sheet_state == "hidden"] == ["_hitung", "_meta"]


def test_every_criterion_has_a_row_under_its_aspect(book: Any) -> None:
    sheet, checklist = book["Isian"], mpp.load_checklist("mpp")
    rows = [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=5, max_col=2)]
    aspects = [one.node.title for one in checklist.places.values() if isinstance(one.node, Aspect)]
    assert [title for id_, title in rows if id_ is None] == aspects
    assert [id_ for id_, _ in rows if id_] == list(checklist.all_criteria)
    assert all(str(text).startswith(f"{id_}. {checklist.all_criteria[id_].title}\n") for id_, text in rows if id_)


def test_only_what_people_fill_in_is_unlocked_and_no_password_stands_before_the_rest(book: Any) -> None:
    for sheet in book:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    sheet, row = book["Isian"], 6
    names = {cell.value for cell in sheet[3] if not sheet.cell(row, cell.column).protection.locked}
    layer = {"value", "note", "confidence", *(f"evidence.{one}" for one in ("title", "number", "date", "link", "file"))}
    layer |= {"evidence.valid_until", "evidence.sha256"}
    # KOM-01 takes a level and always applies: no whole, and no reason why it would not.
    assert names == layer | {f"final.{one}" for one in layer}


def test_the_columns_of_the_verifier_have_a_colour_of_their_own(book: Any) -> None:
    sheet = book["Isian"]
    mine, theirs = (sheet.cell(6, column(sheet, key)).fill.fgColor.rgb for key in ("value", "final.value"))
    assert mine != theirs
    assert sheet.column_dimensions["A"].hidden
    assert sheet.row_dimensions[3].hidden


def test_every_kind_of_answer_has_its_drop_down(book: Any) -> None:
    sheet, checklist = book["Isian"], mpp.load_checklist("mpp")
    lists = {str(one.formula1): one for one in sheet.data_validations.dataValidation}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=5, max_col=1) if row[0].value}
    (source,) = [one for one in lists if one.startswith("_hitung!")]
    kinds = {"level": source, "yes_no": '"ya,tidak"'}
    for id_, criterion in checklist.all_criteria.items():
        found = [one for one, rule in lists.items() if f"E{rows[id_]}" in rule.sqref]
        assert found == ([kinds[criterion.answer.kind]] if criterion.answer.kind in kinds else [])
    levels = [cell.value for (cell,) in book["_hitung"][source.partition("!")[2].replace("$", "")]]
    assert levels == ["belum", "draf", "lengkap", "terbukti"]


def test_a_default_is_written_as_people_here_write_numbers(book: Any) -> None:
    # The checklist has the threshold as "0.95".
    told = {row[0].value: row[3].value for row in book["Profil"].iter_rows(min_row=5)}
    defaults = [text for text in told.values() if text and "bila kosong" in text]
    assert any(text.endswith("bila kosong: 0,95") for text in defaults)
    assert not [text for text in defaults if "." in text]


def test_a_status_is_told_by_a_word_and_a_colour(book: Any) -> None:
    rules = book["Isian"].conditional_formatting
    words = {rule.formula[0].partition("=")[2].strip('"') for area in rules for rule in area.rules}
    assert {"terpenuhi", "sebagian", "belum terpenuhi", "belum diketahui", "tidak berlaku"} <= words


def test_it_prints_on_f4_across_with_its_heads_on_every_page(book: Any) -> None:
    for sheet in book.worksheets[:6]:
        # 14 is Folio, 8.5 by 13 inches (ECMA-376 part 1, 18.3.1.63), which Indonesian offices call F4.
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert book["Isian"].print_title_rows == "$4:$4"
    assert book["Isian"].print_title_cols == "$A:$B"
    assert book["Isian"].freeze_panes == "C5"


def test_every_row_is_as_high_as_its_text(book: Any) -> None:
    sheet = book["Isian"]
    for row in range(6, sheet.max_row + 1):
        for at in (2, 3, 4):
            text = sheet.cell(row, at).value
            if text and sheet.cell(row, 1).value:
                width = sheet.column_dimensions["ABCD"[at - 1]].width
                lines = sum(-(-len(line) // int(width)) or 1 for line in text.split("\n"))
                # 10 points of type need 12 points of line at the least; Excel allows 409.
                assert min(lines * 12, 400) <= sheet.row_dimensions[row].height


def test_a_text_that_no_cell_can_hold_is_told() -> None:
    checklist = mpp.load_checklist("mpp")
    said = {"assessment": "mpp", "region": "33.16", "date": "2021-06-03", "answers": {"KOM-01": {"note": "x" * 32_768}}}
    with pytest.raises(mpp.InvalidInput, match="isian KOM-01 lebih dari 32767 huruf") as caught:
        worksheet(checklist, Assessment.model_validate(said))
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("cell-too-long", ("answers", "KOM-01"))
    shorter = {**said, "answers": {"KOM-01": {"note": "x" * 32_767}}}
    book = load_workbook(io.BytesIO(worksheet(checklist, Assessment.model_validate(shorter))))
    assert "x" * 32_767 in [cell.value for row in book["Isian"] for cell in row]


@pytest.mark.parametrize(
    ("text", "cell"),
    [("30", 30), ("2,5", 2.5), ("-4", -4), *((text, text) for text in ("dua", "010", "2.50", "1e3", "nan", "1" * 16))],
)
def test_a_number_is_a_number_in_its_cell_where_it_comes_back_as_it_was_typed(text: str, cell: object) -> None:
    assert typed_number(text) == cell
