"""The tables of a foreign worksheet are found by their hidden keys, and cells that nobody can read are told."""

import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from mpp_readiness.errors import InvalidInput, Problem, refused
from mpp_readiness.formats.excel import number_text, unescaped
from mpp_readiness.formats.process_state import without_openpyxl_warnings
from mpp_readiness.formats.worksheet.layout import MOST_ROWS, CellKind, SheetColumn
from mpp_readiness.formats.worksheet.reading.beside import Beside, Parts, Spot, beside
from mpp_readiness.formats.worksheet.reading.guard import guarded
from mpp_readiness.sources import Content, called

_MOST_COLUMNS = 60
_MOST_MERGED = 200
_PEEK = 20
"""Rows in which the keys are looked for; people insert lines above a table."""

_UNREADY = re.compile(
    rb'<(?:\w+:)?c r="([A-Z]{1,3}[0-9]{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)'
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^]]*\]')
"""In the format of a number: what is shown as it stands, or says its colour."""
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})"')

RowValues = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A sheet under its present name: the column of each key, its rows by number, and cells that cannot be read.

    `copies` are other sheets with the same keys, `doubled` further columns of a key; neither is read. `strays` are
    cells in columns that are none of ours.
    """

    file: str
    sheet: str
    columns: Mapping[str, int]
    rows: Mapping[int, RowValues]
    unready: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    copies: tuple[str, ...] = ()
    doubled: tuple[tuple[str, int], ...] = ()
    strays: Mapping[Spot, object] = field(default_factory=dict)
    beside: Beside = field(default_factory=Beside)

    def target(self, row: int, key: str) -> str | None:
        """Where the link of a cell leads."""
        return self.beside.links.get((row, self.columns.get(key, 0)))

    def place(self, row: int, key: str) -> str:
        return f"{self.file} › {self.sheet}!{get_column_letter(self.columns.get(key, 1))}{row}"


def tables(source: Path | Content, wanted: Mapping[str, Sequence[SheetColumn]]) -> Mapping[str, FoundTable]:
    """Every wanted sheet that is there, whatever people call it now; under `_meta` the rows of that sheet.

    Raises:
        InvalidInput: no workbook, a dangerous one, or one that cannot be read.
    """
    raw, parts = guarded(source)
    try:
        with without_openpyxl_warnings():
            return _tables(Path(source.name).name, raw, parts, wanted)
    except InvalidInput:
        raise
    # openpyxl has no error of its own: a broken part ends in whatever falls first.
    except Exception:
        remedy = "buka, lalu simpan ulang sebagai Buku Kerja Excel (.xlsx)"
        raise refused("xlsx-broken", called(source), "buku kerja ini rusak", remedy) from None


def _tables(
    file: str, raw: bytes, parts: Parts, wanted: Mapping[str, Sequence[SheetColumn]]
) -> Mapping[str, FoundTable]:
    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    found: dict[str, FoundTable] = {}
    try:
        for sheet in book.worksheets:
            part = sheet._worksheet_path.lstrip("/")
            if sheet.title == "_meta":
                rows = _cells(sheet, 1, 4)
                found["_meta"] = FoundTable(file, "_meta", {}, {row: _numbered(cells) for row, cells in rows})
            elif (headed := _headed(sheet, wanted)) is not None:
                name, row, columns, doubled = headed
                if name in found:
                    found[name] = replace(found[name], copies=(*found[name].copies, sheet.title))
                else:
                    ours = {*(columns[one.key] for one in wanted[name] if one.key in columns), *dict(doubled).values()}
                    table = _table(file, sheet, parts.get(part, b""), columns, row, ours)
                    found[name] = replace(table, doubled=doubled, beside=beside(parts, part))
    finally:
        book.close()
    return found


def _cells(sheet: Any, first: int, columns: int, last: int = MOST_ROWS) -> Iterator[tuple[int, Sequence[object]]]:
    # The size that a file claims for its sheet can be a lie, and is as good as none.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(min_row=first, max_row=last, max_col=columns)
    yield from enumerate(rows, first)


def _numbered(cells: Sequence[object]) -> RowValues:
    return {str(number): getattr(cell, "value", None) for number, cell in enumerate(cells)}


_Headed = tuple[str, int, Mapping[str, int], tuple[tuple[str, int], ...]]


def _headed(sheet: Any, wanted: Mapping[str, Sequence[SheetColumn]]) -> _Headed | None:
    """Name of the sheet, row of its keys, the first column of each, and further columns of one of them."""
    firsts = {f"{name}:{columns[0].key}": (name, columns[0].key) for name, columns in wanted.items()}
    for row, cells in _cells(sheet, 1, _MOST_COLUMNS, _PEEK):
        texts = [getattr(cell, "value", None) for cell in cells]
        for text in texts:
            if isinstance(text, str) and text in firsts:
                name, first = firsts[text]
                keys: dict[str, int] = {}
                doubled: list[tuple[str, int]] = []
                for number, key in enumerate(texts, 1):
                    if isinstance(key, str) and keys.setdefault(key, number) != number:
                        doubled.append((key, number))
                return name, row, {first: keys.pop(text), **keys}, tuple(doubled)
    return None


def _table(
    file: str, sheet: Any, content: bytes, columns: Mapping[str, int], keys: int, ours: Collection[int]
) -> FoundTable:
    rows: dict[int, RowValues] = {}
    strays: dict[Spot, object] = {}
    for row, cells in _cells(sheet, keys + 2, max(_MOST_COLUMNS, *columns.values())):
        for at, cell in enumerate(cells, 1):
            if at not in ours and (value := _said(cell)) not in (None, ""):
                strays[row, at] = value
        said = {key: _said(cells[at - 1]) for key, at in columns.items() if at <= len(cells)}
        if any(value is not None for value in said.values()):
            rows[row] = said
    unready = frozenset(_at(one[1]) for one in islice(_UNREADY.finditer(content), MOST_ROWS))
    merged = tuple((*_at(one[1]), *_at(one[2])) for one in islice(_MERGED.finditer(content), _MOST_MERGED))
    title: str = sheet.title
    return FoundTable(file, title, columns, rows, unready, merged, strays=strays)


def _at(coordinate: bytes) -> tuple[int, int]:
    """RowValues and column."""
    letters, row = coordinate_from_string(coordinate.decode())
    return row, column_index_from_string(letters)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell whose formula ended in an error."""

    text: str


def _said(cell: object) -> object:
    value = getattr(cell, "value", None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _percent(value) if "%" in _LITERAL.sub("", getattr(cell, "number_format", "")) else value
    return Wrong(str(value)) if getattr(cell, "data_type", "") == "e" else value


def _percent(value: float) -> str:
    """As people see it: the cell holds 0.8 and shows 80%."""
    return f"{number_text(float(Decimal(repr(value)) * 100))}%"


def unreadable(table: FoundTable, columns: Sequence[SheetColumn]) -> Iterator[Problem]:
    """Formulas that were never calculated, and cells that were merged, where people fill in."""
    inputs = {table.columns[one.key]: one.key for one in columns if one.owner and one.key in table.columns}
    for row, column in sorted(table.unready):
        if column in inputs and row <= MOST_ROWS:
            what = "rumus ini belum pernah dihitung"
            remedy = "buka dan simpan di Excel atau LibreOffice, atau tulis nilainya"
            yield Problem("formula-uncalculated", table.place(row, inputs[column]), (), what, remedy)
    start = min(table.rows, default=0)
    for top, left, bottom, right in table.merged:
        if bottom >= start and any(left <= column <= right for column in inputs):
            end = f"{get_column_letter(right)}{bottom}"
            place = f"{table.file} › {table.sheet}!{get_column_letter(left)}{top}:{end}"
            yield Problem("cells-merged", place, (), "sel-sel ini digabung", "pisahkan, lalu isi masing-masing")


def repeated(table: FoundTable, columns: Sequence[SheetColumn]) -> Iterator[Problem]:
    """Copies of a sheet or of a column, of which nobody knows which one counts."""
    for copied in table.copies:
        what = f"lembar ini salinan lembar “{table.sheet}”; keduanya terbaca sebagai lembar yang sama"
        remedy = "pindahkan isinya ke satu lembar, lalu hapus yang lain"
        yield Problem("worksheet-twice", f"{table.file} › {copied}", (), what, remedy)
    titles = {one.key: one.title for one in columns}
    for key, number in table.doubled:
        if key in titles:
            first = get_column_letter(table.columns[key])
            what = f"kolom “{titles[key]}” ada dua kali, di {first} dan {get_column_letter(number)}"
            remedy = "pindahkan isinya ke satu kolom, lalu hapus yang lain"
            yield Problem("worksheet-twice", f"{table.file} › {table.sheet}", (), what, remedy)


def plain(value: object, kind: CellKind) -> tuple[object, str, str]:
    """What a cell says to the models, or what is wrong with it and what to do."""
    match value:
        case None:
            return None, "", ""
        case Wrong(text=text):
            return None, f"“{text}” adalah galat rumus", "tulis nilainya"
        case bool():
            return ("ya" if value else "tidak"), "", ""
        case datetime() if kind == "date":
            return value.date(), "", ""
        case date() if kind == "date":
            return value, "", ""
        case datetime() | date() | time() | timedelta():
            return (
                None,
                "isian ini menjadi tanggal atau jam",
                "tulis lagi sebagai teks, diawali tanda petik (')",
            )
        case int() | float() if kind == "date":
            return None, f"“{number_text(value)}” bukan tanggal", "tulis seperti 3 Juni 2021 atau 2021-06-03"
        case int() | float() if kind == "code":
            # Codes have two digits behind the dot, which a number does not keep; one without a dot has none.
            return str(int(value)) if float(value).is_integer() else f"{value:05.2f}", "", ""
        case int() | float():
            return number_text(value), "", ""
        case _:
            text = unescaped(str(value))
            return (text if text.strip() else None), "", ""
