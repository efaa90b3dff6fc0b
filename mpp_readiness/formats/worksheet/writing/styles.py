"""Sheets that people fill in have heads above hidden keys, lists to choose from, and locks on the rest."""

from collections.abc import Sequence

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness.formats.excel import FONT, SIZE, put
from mpp_readiness.formats.worksheet.layout import HEADS, KEYS, SheetColumn


def heads(sheet: Worksheet, name: str, columns: Sequence[SheetColumn], title: str, hint: str) -> None:
    """Title, hint, hidden keys and heads; the key of the first column names the sheet, whatever people call it."""
    sheet["B1"].value, sheet["B2"].value = title, hint
    sheet["B1"].font, sheet["B2"].font = Font(FONT, 14, bold=True), Font(FONT, SIZE, italic=True)
    for number, column in enumerate(columns, 1):
        key = f"{name}:{column.key}" if number == 1 else column.key
        put(sheet.cell(KEYS, number), key, "mpp terkunci")
        head = sheet.cell(HEADS, number)
        put(head, column.title, "mpp kepala")
        if column.owner == "final":
            head.fill = PatternFill("solid", fgColor="2E6B41")
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width, dimension.hidden = column.width, column.hidden
    sheet.row_dimensions[KEYS].hidden = True
    sheet.row_dimensions[HEADS].height = 30


def lock(sheet: Worksheet) -> None:
    """Without a password: against slips, not against people."""
    guard = sheet.protection
    guard.sheet = True
    guard.sort = guard.autoFilter = guard.formatColumns = guard.formatRows = guard.formatCells = False


def drop_down(source: str, words: str) -> DataValidation:
    made = DataValidation(type="list", formula1=source, allow_blank=True, showInputMessage=True, showErrorMessage=True)
    made.promptTitle, made.prompt = "Pilihan", words[:250]
    made.errorTitle, made.error = "Bukan pilihan", "Pilih salah satu dari daftar, atau kosongkan."
    return made


def choices(sheet: Worksheet, cell: str, choices: Sequence[str]) -> None:
    # A list inside a cell is separated by commas and holds 255 characters; longer ones stand beside the cell.
    if choices and all("," not in one and '"' not in one for one in choices) and len(",".join(choices)) < 250:
        made = drop_down(f'"{",".join(choices)}"', " atau ".join(choices))
        made.add(cell)
        sheet.add_data_validation(made)
