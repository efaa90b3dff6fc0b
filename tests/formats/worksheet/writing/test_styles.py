"""Sheets that people fill in: what is open, what is locked, and what may be chosen."""

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness.formats.excel import add_styles
from mpp_readiness.formats.worksheet.layout import FIRST, HEADS, KEYS, SheetColumn
from mpp_readiness.formats.worksheet.writing.styles import choices, extended, heads

COLUMNS = (SheetColumn("key", "Kunci", 9, owner="", hidden=True), SheetColumn("day", "Tanggal", 20, "date"))


@pytest.fixture
def sheet() -> Worksheet:
    book = Workbook()
    add_styles(book)
    return book.worksheets[0]


def test_heads_stand_below_hidden_keys_of_which_the_first_names_the_sheet(sheet: Worksheet) -> None:
    heads(sheet, "Daftar", COLUMNS, "Daftar tanggal", "Satu per baris.")
    assert [cell.value for cell in sheet[KEYS]] == ["Daftar:key", "day"]
    assert [cell.value for cell in sheet[HEADS]] == ["Kunci", "Tanggal"]
    assert (sheet["B1"].value, sheet["B2"].value) == ("Daftar tanggal", "Satu per baris.")
    assert sheet.row_dimensions[KEYS].hidden
    assert [sheet.column_dimensions[one].hidden for one in "AB"] == [True, False]


@pytest.mark.parametrize(("count", "end"), [(0, 14), (10, 14), (12, 16)])
def test_an_extended_sheet_is_open_in_every_row_and_prints_at_least_ten(sheet: Worksheet, count: int, end: int) -> None:
    extended(sheet, COLUMNS, [(None, f"{day} Juni 2021") for day in range(1, count + 1)])
    assert not sheet.column_dimensions["B"].protection.locked
    assert sheet["B1"].protection.locked
    assert sheet.protection.sheet
    assert sheet.print_area == f"'{sheet.title}'!$A$1:$B${end}"
    assert [sheet.cell(FIRST + n, 2).value for n in range(count)] == [f"{n} Juni 2021" for n in range(1, count + 1)]


@pytest.mark.parametrize(
    ("words", "count"),
    [(("ya", "tidak"), 1), ((), 0), (("a,b", "c"), 0), (('a"b',), 0), (("x" * 249,), 1), (("x" * 250,), 0)],
)
def test_a_list_that_a_cell_cannot_hold_is_none(sheet: Worksheet, words: tuple[str, ...], count: int) -> None:
    choices(sheet, "B5", words)
    made = sheet.data_validations.dataValidation
    assert [one.formula1 for one in made] == [f'"{",".join(words)}"'] * count
