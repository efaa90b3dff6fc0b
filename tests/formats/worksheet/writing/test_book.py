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

EXAMPLE = Path(__file__).parents[4] / "examples" / "blora" / "2022-06-24.yaml"


@cache
def blank() -> bytes:
    return worksheet(mpp.load_checklist("mpp"), region="33.16")


@pytest.fixture(scope="module")
def book() -> Any:
    return load_workbook(io.BytesIO(blank()))


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


def test_every_sheet_is_locked_and_no_password_stands_before_it(book: Any) -> None:
    for sheet in book:
        assert sheet.protection.sheet
        assert sheet.protection.password is None


def test_a_default_is_written_as_people_here_write_numbers(book: Any) -> None:
    # The checklist has the threshold as "0.95".
    told = {row[0].value: row[3].value for row in book["Profil"].iter_rows(min_row=5)}
    defaults = [text for text in told.values() if text and "bila kosong" in text]
    assert any(text.endswith("bila kosong: 0,95") for text in defaults)
    assert not [text for text in defaults if "." in text]


def test_it_prints_on_f4_across(book: Any) -> None:
    for sheet in book.worksheets[:6]:
        # 14 is Folio, 8.5 by 13 inches (ECMA-376 part 1, 18.3.1.63), which Indonesian offices call F4.
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")


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
