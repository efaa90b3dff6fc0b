"""What people put where nobody reads it is told with its cell."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from openpyxl.utils import get_column_letter

from mpp_readiness.errors import Problem
from mpp_readiness.formats.excel import STATUSES
from mpp_readiness.formats.worksheet.layout import SheetColumn
from mpp_readiness.formats.worksheet.reading.beside import Spot
from mpp_readiness.formats.worksheet.reading.cells import FoundTable, Wrong, plain
from mpp_readiness.formats.worksheet.reading.links import alike
from mpp_readiness.formats.worksheet.reading.wording import same
from mpp_readiness.indonesian.reading import parse_number

_REMEDIES: Mapping[str, str] = {
    "komentar": "tulis isinya pada kolom Catatan",
    "tautan": "tulis alamatnya pada kolom Tautan",
}
_OBJECT = "simpan sebagai berkas, lalu tulis namanya pada kolom Berkas"
_SHOWN = 80


def unread(table: FoundTable, columns: Sequence[SheetColumn]) -> Iterator[Problem]:
    """Warnings of comments, objects, links outside evidence, and cells beside the columns of the form."""
    for at, words in table.beside.comments:
        yield _warning(table, at, f"komentar{_quoted(words)}", _REMEDIES["komentar"])
    for at, kind in table.beside.objects:
        yield _warning(table, at, f"{kind} di sini", _OBJECT)
    keys = {table.columns[one.key]: one.key for one in columns if one.key in table.columns}
    for at, target in table.beside.links.items():
        key = keys.get(at[1], "evidence.")
        said = table.rows.get(at[0], {}).get(key)
        if "evidence." not in key and not alike(said, target):
            yield _warning(table, at, f"tautan{_quoted(target)}", _REMEDIES["tautan"])
    for reckoned in columns:
        if reckoned.key.endswith("status"):
            yield from _statuses(table, reckoned)
    counted: dict[int, list[tuple[int, object]]] = {}
    for (row, column), value in table.strays.items():
        counted.setdefault(column, []).append((row, value))
    for column, cells in counted.items():
        (row, value), *others = cells
        more = f" dan {len(others)} sel lain di kolom ini" if others else ""
        remedy = "kolom ini tidak dikenal; pindahkan isinya ke kolom yang berjudul"
        yield _warning(table, (row, column), f"isi{_quoted(plain(value, 'text')[0] or value)}{more}", remedy)


def _statuses(table: FoundTable, column: SheetColumn) -> Iterator[Problem]:
    """What somebody wrote over the formula of a status; a formula that ended in an error says nothing."""
    for row, said in table.rows.items():
        value = said.get(column.key)
        if value is not None and not isinstance(value, Wrong) and same(value) not in {"", *STATUSES}:
            remedy = "kolom ini dihitung; pindahkan isinya ke kolom yang diisi"
            yield _warning(table, (row, table.columns[column.key]), f"isi{_quoted(value)}", remedy)


def beyond_profile(table: FoundTable) -> Iterator[Problem]:
    """Warnings of what stands in Profil beside a row that has no place for it, or in a row of no key."""
    for row, said in table.rows.items():
        key = str(said.get("key") or "")
        read = ("value", "note", "confidence") if key.startswith("facts.") else ("value",) if key else ()
        for column in ("value", "note", "confidence"):
            value = plain(said.get(column), "text")[0]
            if value is not None and column not in read and column in table.columns:
                remedy = "baris ini tidak dibaca di kolom itu; tulis pada lembar Catatan"
                yield _warning(table, (row, table.columns[column]), f"isi{_quoted(value)}", remedy)


def misplaced(table: FoundTable, columns: Sequence[SheetColumn], words: frozenset[str]) -> Iterator[Problem]:
    """Answers that stand in a column that is not filled in; `words` are all that can be an answer, in small letters."""
    shut = [one for one in columns if not one.owner and one.key not in ("id", "key") and not one.key.endswith("status")]
    for row, said in table.rows.items():
        for column in shut if said.get(columns[0].key) is not None else ():
            value = said.get(column.key)
            if value is not None and _is_answer(value, words):
                what = f"“{plain(value, 'answer')[0]}” di kolom “{column.title}” tidak terbaca"
                remedy = "pindahkan ke kolom jawabannya, lalu kembalikan isi sel ini"
                yield Problem("answer-misplaced", table.place(row, column.key), (), what, remedy)


def _is_answer(value: object, words: frozenset[str]) -> bool:
    said = plain(value, "answer")[0]
    if said is None or same(said) in words:
        return said is not None
    with suppress(ValueError):
        parse_number(str(said))
        return True
    return False


def _warning(table: FoundTable, at: Spot, what: str, remedy: str) -> Problem:
    place = f"{table.file} › {table.sheet}!{get_column_letter(at[1])}{at[0]}"
    return Problem("not-read", place, (), f"{what} tidak terbaca", remedy, "warning")


def _quoted(words: object) -> str:
    text = str(words)
    return f" “{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”" if text else ""
