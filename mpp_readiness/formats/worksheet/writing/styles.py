"""Sheets that people fill in have heads above hidden keys, lists to choose from, and locks on the rest."""

from collections.abc import Sequence

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness.formats.excel import FONT, SIZE, dress, height, page, put, shut
from mpp_readiness.formats.worksheet.layout import FIRST, HEADS, KEYS, SheetColumn, letter


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


def extended(sheet: Worksheet, columns: Sequence[SheetColumn], rows: Sequence[Sequence[object]]) -> None:
    """Rows below the heads, of which people may add as many as they like."""
    for number, cells in enumerate(rows, FIRST):
        for at, (value, column) in enumerate(zip(cells, columns, strict=True), 1):
            put(sheet.cell(number, at), value, _open_style(column))
        widths = (one.width for one in columns)
        sheet.row_dimensions[number].height = height(zip(cells, widths, strict=True))
    for at, column in enumerate(columns, 1):
        # Whole columns are open: whoever has more to say than we have rows for finds no locked cell.
        dress(sheet.column_dimensions[get_column_letter(at)], _open_style(column))
        for row in (1, 2):
            shut(sheet.cell(row, at))
    sheet.freeze_panes = f"A{FIRST}"
    page(sheet, f"{HEADS}:{HEADS}", None)
    sheet.print_area = f"A1:{letter(columns, columns[-1].key)}{FIRST + max(len(rows), 10) - 1}"
    lock(sheet)


def _open_style(column: SheetColumn) -> str:
    return f"mpp penilai {'tanggal' if column.kind == 'date' else 'teks'}"


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
