"""A worksheet asks for the facts of drafts: one in a row, and each list on a sheet of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.formats.excel import LONGEST, dated, height, page, put, typed_number
from mpp_readiness.formats.worksheet.layout import (
    FACTS_SHEET,
    FIRST,
    HEADS,
    NASKAH,
    SheetColumn,
    list_columns,
    list_key,
    list_title,
)
from mpp_readiness.formats.worksheet.writing.styles import choices, extended, heads, lock
from mpp_readiness.indonesian.reading import parse_date
from mpp_readiness.regulation.drafting.fact_mentions import used_facts
from mpp_readiness.regulation.drafting.facts import ASSESSED
from mpp_readiness.regulation.drafting.skeletons import FactName, FactWanted, Skeleton

_HOW = {"text": "teks", "number": "angka bulat", "yes_no": "ya, tidak", "date": "tanggal"}
_STYLES = {"number": "angka", "date": "tanggal"}
Asked = Mapping[FactName, FactWanted]


def draft_facts(book: Workbook, skeletons: Sequence[Skeleton], known: Mapping[str, object]) -> None:
    """The sheets for the facts that these skeletons use, with those that are known.

    Raises:
        InvalidInput: a text that is longer than a cell can hold.
    """
    _refuse_long(known)
    used = frozenset(name for skeleton in skeletons for name in used_facts(skeleton))
    wanted = {name: one for skeleton in skeletons for name, one in skeleton.facts.items()}
    asked = {name: one for name, one in wanted.items() if name in used}
    _single(book.create_sheet(FACTS_SHEET), asked, known)
    for name, one in asked.items():
        if one.kind == "list":
            _list(book.create_sheet(list_title(name)), name, one, known.get(name))


def _refuse_long(known: Mapping[str, object]) -> None:
    long = [name for name, value in known.items() if any(len(text) > LONGEST for text in _texts(value))]
    what, remedy = f"isian lebih dari {LONGEST} huruf, lebih dari yang dapat dimuat satu sel", "ringkas isinya"
    if long:
        raise InvalidInput(Problem("cell-too-long", "", ("facts", name), what, remedy) for name in long)


def _texts(value: object) -> Iterator[str]:
    entries = value if isinstance(value, list | tuple) else (value,)
    for entry in entries:
        cells = entry.values() if isinstance(entry, Mapping) else (entry,)
        yield from (str(_joined(cell)) for cell in cells)


def _single(sheet: Worksheet, asked: Asked, known: Mapping[str, object]) -> None:
    hint = "Isi sel berwarna kuning dengan yang diketahui. Kolom “Bila kosong” menyebut apa yang dipakai selain itu."
    heads(sheet, FACTS_SHEET, NASKAH, "Fakta untuk naskah peraturan dan surat", hint)
    row = FIRST
    for title, facts in _groups(asked):
        if facts:
            for number in range(1, len(NASKAH) + 1):
                put(sheet.cell(row, number), title if number == 2 else None, "mpp aspek")
            row += 1
        for name, one in facts.items():
            _line(sheet, row, name, one, known.get(name))
            row += 1
    sheet.freeze_panes = f"C{FIRST}"
    page(sheet, f"{HEADS}:{HEADS}", None)
    lock(sheet)


def _groups(asked: Asked) -> Iterator[tuple[str, Asked]]:
    """What only people know comes first."""
    single = {name: one for name, one in asked.items() if one.kind != "list"}
    assumed = {name: one for name, one in single.items() if one.default is not None or name in ASSESSED}
    yield "Yang perlu diisi", {name: one for name, one in single.items() if name not in assumed}
    yield "Yang boleh dikosongkan: isi hanya bila berbeda", assumed
    yield "Yang diisi pada lembar tersendiri", {name: one for name, one in asked.items() if one.kind == "list"}


def _line(sheet: Worksheet, row: int, name: FactName, wanted: FactWanted, value: object) -> None:
    is_list = wanted.kind == "list"
    title = wanted.title[0].upper() + wanted.title[1:]
    how = f"lembar “{list_title(name)}”" if is_list else _HOW[wanted.kind]
    key, written = (None, None) if is_list else (name, _written(value, wanted))
    cells = (key, title, written, how, _otherwise(name, wanted), wanted.hint or "")
    open_ = "mpp tertutup" if is_list else f"mpp penilai {_STYLES.get(wanted.kind, 'teks')}"
    for number, one in enumerate(cells, 1):
        put(sheet.cell(row, number), one, open_ if number == 3 else "mpp terkunci")
    sheet.row_dimensions[row].height = height(zip(cells[1:], (one.width for one in NASKAH[1:]), strict=True))
    choices(sheet, f"C{row}", ("ya", "tidak") if wanted.kind == "yes_no" else ())


def _otherwise(name: FactName, wanted: FactWanted) -> str:
    assumed = wanted.default or ("tidak" if wanted.kind == "yes_no" else "titik-titik")
    return f"menurut penilaian, lalu {assumed}" if name in ASSESSED else assumed


def _written(value: object, wanted: FactWanted) -> object:
    match value:
        case bool():
            return "ya" if value else "tidak"
        case str() if wanted.kind == "number":
            return typed_number(value)
        case str() if wanted.kind == "date":
            return dated(parse_date(value))
        case _:
            return dated(value)


def _list(sheet: Worksheet, name: FactName, wanted: FactWanted, value: object) -> None:
    columns = list_columns(wanted)
    title = wanted.title[0].upper() + wanted.title[1:]
    inner = [one.title for one in columns if one.key in wanted.columns and wanted.columns[one.key].kind == "list"]
    hints = ["Satu butir per baris.", *(f"{one} dipisahkan titik koma." for one in inner), wanted.hint or ""]
    hint = " ".join(hints).strip()
    heads(sheet, list_key(name), columns, title, hint)
    rows = [_cells(one, columns) for one in (value if isinstance(value, list | tuple) else ())]
    extended(sheet, columns, rows)


def _cells(entry: object, columns: Iterable[SheetColumn]) -> tuple[object, ...]:
    if not isinstance(entry, Mapping):
        return (None, entry)
    return tuple(_joined(entry.get(column.key)) for column in columns)


def _joined(value: object) -> object:
    """Several in one cell; where one of them holds a semicolon, each on its own line."""
    if not isinstance(value, list | tuple):
        return value
    parts = [str(one) for one in value]
    return "".join(f"{one}\n" for one in parts) if any(";" in one for one in parts) else "; ".join(parts)
