"""Every workbook of ours looks and prints alike, and becomes the same bytes each time."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from functools import cache
from math import ceil
from weakref import WeakKeyDictionary

from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from mpp_readiness import files

SELF, FINAL, LOCKED, HEAD, ASPECT = "FFF8DC", "E3F2E6", "F2F2F2", "1F4E79", "DCE6F1"
"""Colours: what the assessor fills in, what the verifier fills in, what is locked, heads, aspects."""
STATUSES: Mapping[str, str] = {
    "terpenuhi": "C6E7CF",
    "tercapai": "C6E7CF",
    "sebagian": "FFE9A8",
    "terbuka": "FFE9A8",
    "belum dapat diputuskan": "FFE9A8",
    "belum terpenuhi": "F8C9C4",
    "gagal": "F8C9C4",
    "tertutup": "F8C9C4",
    "belum diketahui": "E4E4E4",
    "tidak berlaku": "EFEFEF",
}
LONGEST = 32_767
"""Characters that a cell can hold."""

FONT, SIZE = "Calibri", 10
_LINE, _TALLEST = 12.75, 400
_FOLIO = "14"  # 8.5 by 13 inches: what Indonesian offices call F4
_SIGNS = ("=", "+", "-", "@")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Two such spellings may share a sign, as in _x005F_x0041_: each is told by what follows its first sign.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Excel keeps what XML cannot hold as _x0001_, and that spelling itself as _x005F_x0001_.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def add_styles(book: Workbook) -> None:
    """Named styles: one look-up for a cell, and people find them in their own program."""
    thin = Side(style="thin", color="BFBFBF")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    looks: Sequence[tuple[str, str | None, bool, str, bool]] = (
        ("mpp terkunci", None, True, "General", True),
        ("mpp tertutup", LOCKED, True, "General", True),
        ("mpp aspek", ASPECT, True, "General", True),
        ("mpp kepala", HEAD, True, "General", True),
        *(
            (f"mpp {who} {what}", colour, False, form, True)
            for who, colour in (("penilai", SELF), ("verifikator", FINAL))
            for what, form in (("teks", "@"), ("angka", "General"), ("tanggal", "[$-421]d mmmm yyyy"))
        ),
    )
    for name, colour, locked, form, wrapped in looks:
        style = NamedStyle(name)
        white = name == "mpp kepala"
        style.font = Font(FONT, SIZE, bold=name in ("mpp kepala", "mpp aspek"), color="FFFFFF" if white else "000000")
        if colour:
            style.fill = PatternFill("solid", fgColor=colour)
        style.border = box
        style.alignment = Alignment("center" if white else None, "center" if white else "top", wrap_text=wrapped)
        style.protection = Protection(locked=locked)
        style.number_format = form
        book.add_named_style(style)


def put(cell: Cell, value: object, style: str) -> None:
    """A value in a cell; text stays text, whatever sign it begins with."""
    dress(cell, style)
    if isinstance(value, str):
        text = _holdable(value)
        cell.value = text
        cell.data_type = "s"
        if text[:1] in _SIGNS:
            # The sign by which Excel itself keeps it text when somebody edits the cell.
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value


def dress(styled: Cell | ColumnDimension, style: str) -> None:
    """As `styled.style = style` does, for which openpyxl goes through the names of all styles for every cell."""
    # A copy: what is changed about one cell later must not change its neighbours.
    styled._style = copy(_looks(styled.parent.parent)[style])


def _looks(book: Workbook) -> Mapping[str, StyleArray]:
    known = _LOOKS.get(book)
    if known is None:
        known = _LOOKS[book] = {one.name: one.as_tuple() for one in book._named_styles}
    return known


_LOOKS: WeakKeyDictionary[Workbook, Mapping[str, StyleArray]] = WeakKeyDictionary()


def shut(cell: Cell) -> None:
    """Lock a cell that stands in an open column and look like a sheet of paper, whatever the column looks like."""
    if not cell.has_style:
        cell.font = Font(FONT, SIZE)


def formula(cell: Cell, text: str, style: str, form: str = "") -> None:
    dress(cell, style)
    cell.value = text
    if form:
        cell.number_format = form


def _holdable(text: str) -> str:
    spelled = _LOOKS_ESCAPED.sub("_x005F_", text) if "_x" in text else text
    return _UNHOLDABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", spelled)


def dated(value: object) -> object:
    # Days before 1901 are no days to Excel; as text they are read all the same.
    return value.isoformat() if isinstance(value, date) and value.year < 1901 else value


def typed_number(text: str) -> object:
    """A number where the worksheet gives back exactly what was typed, else the text."""
    try:
        number = float(text.replace(",", "."))
        if abs(number) >= 1e15:
            return text
        return int(number) if str(int(number)) == text else number if number_text(number) == text else text
    except (ValueError, OverflowError):
        return text


def number_text(number: float) -> str:
    """A number as an Indonesian office writes it.

    >>> number_text(12.5), number_text(45.0), number_text(1e-7)
    ('12,5', '45', '0,0000001')
    """
    exact = Decimal(int(number)) if float(number).is_integer() else Decimal(repr(number))
    return format(exact, "f").replace(".", ",")


def unescaped(text: str) -> str:
    """What a cell says.

    >>> unescaped("_x005F_x0041_")
    '_x0041_'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def height(texts: Iterable[tuple[object, float]]) -> float:
    """Of a row whose cells hold these texts in columns of these widths: LibreOffice reckons none for a locked file."""
    lines = max((_lines(str(text), width) for text, width in texts if text not in (None, "")), default=1)
    return min(_TALLEST, lines * _LINE + 3)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(line) * 1.08 / width)) for line in text.split("\n"))


def page(sheet: Worksheet, rows: str | None, columns: str | None, *, scale: int | None = None) -> None:
    """F4 landscape, heads on every page."""
    setup = sheet.page_setup
    setup.orientation, setup.paperSize = "landscape", _FOLIO
    if scale:
        setup.scale = scale
    else:
        setup.fitToWidth, setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    margins.header = margins.footer = 0.25
    sheet.print_title_rows, sheet.print_title_cols = rows, columns
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "Halaman &P dari &N"


def statuses(sheet: Worksheet, area: str) -> None:
    """Colours beside the words: a print in black and white says the same."""
    first = area.split(":")[0]
    for word, look in _status_looks().items():
        sheet.conditional_formatting.add(area, Rule("expression", formula=[f'{first}="{word}"'], dxf=look))


@cache
def _status_looks() -> Mapping[str, DifferentialStyle]:
    """One object for each, which openpyxl finds again without comparing all that it knows."""
    return {word: DifferentialStyle(fill=PatternFill("solid", bgColor=colour)) for word, colour in STATUSES.items()}


def same_each_time(book: Workbook) -> bytes:
    """The workbook without the hour at which it was made."""
    buffer = io.BytesIO()
    # Stored: the second zip packs it.
    ExcelWriter(book, zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED)).save()
    with zipfile.ZipFile(buffer) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    about = "docProps/core.xml"
    parts[about] = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"1980-01-01T00:00:00Z", parts[about])
    return files.packed(parts.items())
