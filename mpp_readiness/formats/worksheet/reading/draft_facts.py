"""The sheets of a workbook that ask for facts of drafts become a sheet of facts, or every fault with its cell."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from mpp_readiness.errors import Problem, refused
from mpp_readiness.formats.worksheet.layout import (
    FACTS_SHEET,
    NASKAH,
    PROFIL,
    CellKind,
    SheetColumn,
    list_columns,
    list_key,
)
from mpp_readiness.formats.worksheet.reading.cells import FoundTable, tables, unreadable
from mpp_readiness.formats.worksheet.reading.tree import Sheet, cell_value, lacking
from mpp_readiness.regulation.drafting.facts import fact_faults
from mpp_readiness.regulation.drafting.skeleton_files import FactSheet
from mpp_readiness.regulation.drafting.skeletons import FactName, FactWanted
from mpp_readiness.sources import Content, called

_KINDS: Mapping[str, CellKind] = {"text": "text", "number": "number", "yes_no": "answer", "date": "date"}
_PROFILE = "Profil"


def skeletons_asked(source: Path | Content) -> tuple[str, ...]:
    """Names of the skeletons whose facts a workbook asks for; none of one that asks for no facts.

    Raises:
        InvalidInput: no workbook, or a dangerous one.
    """
    found = tables(source, {FACTS_SHEET: NASKAH})
    meta = found["_meta"].rows.values() if FACTS_SHEET in found and "_meta" in found else ()
    pairs = [tuple(row.values())[:2] for row in meta]
    return tuple(str(name) for key, name in pairs if key == "skeleton")


def read_draft_facts(source: Path | Content, wanted: Mapping[FactName, FactWanted]) -> FactSheet:
    """Region and facts that a workbook tells; an empty cell tells nothing.

    Raises:
        InvalidInput: no workbook, a dangerous one, one that asks for no facts, and every fault, each with its cell.
    """
    lists = {name: list_columns(one) for name, one in wanted.items() if one.kind == "list"}
    sheets = {FACTS_SHEET: NASKAH, **{list_key(name): columns for name, columns in lists.items()}}
    found = tables(source, {**sheets, _PROFILE: PROFIL})
    if FACTS_SHEET not in found:
        what = f"lembar “{FACTS_SHEET}” tidak ditemukan (nama boleh diubah, baris kunci tidak)"
        remedy = "buat lembar kerja dengan: mpp-readiness form mpp --draft perbup-mpp -o LKE.xlsx"
        raise refused("worksheet-foreign", called(source), what, remedy)
    made = Sheet(Path(source.name).name, "", {}, {}, {}, frozenset())
    for name, columns in sheets.items():
        if name in found:
            made.problems.extend(lacking(found[name], columns))
            made.problems.extend(unreadable(found[name], columns))
    _single(made, found[FACTS_SHEET], wanted)
    for name, columns in lists.items():
        if list_key(name) in found:
            _list(made, found[list_key(name)], name, wanted[name], columns)
    region = _region(made, found[_PROFILE]) if _PROFILE in found else None
    made.refuse(fact_faults(made.tree, wanted))
    return FactSheet(region=region, facts=made.tree)


def _single(made: Sheet, table: FoundTable, wanted: Mapping[FactName, FactWanted]) -> None:
    for row, cells in table.rows.items():
        if cells.get("value") is None:
            continue
        name = "" if cells.get("key") is None else str(cells["key"])
        kind = _KINDS.get(wanted[name].kind if name in wanted else "", "text")
        first = made.places.get((name,))
        value = cell_value(made, table, row, "value", kind, (name,) if first is None else (name, "lagi"))
        if value is None:
            continue
        if not name or first is not None:
            what = f"fakta ini sudah diisi pada {first}" if first else "baris ini tidak mempunyai kunci fakta"
            remedy = "pindahkan isinya ke baris faktanya"
            made.problems.append(Problem("worksheet-row", table.place(row, "value"), (), what, remedy))
        else:
            made.tree[name] = value


def _list(made: Sheet, table: FoundTable, name: FactName, wanted: FactWanted, columns: Sequence[SheetColumn]) -> None:
    entries: list[object] = []
    for row in table.rows:
        path = (name, len(entries))
        read = {one.key: cell_value(made, table, row, one.key, one.kind, (*path, one.key)) for one in columns[1:]}
        told = {key: value for key, value in read.items() if value is not None}
        if told:
            made.places[path] = table.place(row, next(iter(told)))
            entries.append(_entry(told, wanted))
    if entries:
        made.places[(name,)] = f"{table.file} › {table.sheet}"
        made.tree[name] = entries


def _entry(told: Mapping[str, object], wanted: FactWanted) -> object:
    if not wanted.columns:
        return told["butir"]
    inner = {key for key, column in wanted.columns.items() if column.kind == "list"}
    return {key: list(_parts(str(value))) if key in inner else value for key, value in told.items()}


def _parts(text: str) -> Iterable[str]:
    """What new lines part in one cell, or semicolons where there are none.

    >>> list(_parts("SKCK; SIM;")), list(_parts("izin; perubahan izin\\nSIM"))
    (['SKCK', 'SIM'], ['izin; perubahan izin', 'SIM'])
    """
    return (part.strip() for part in text.split("\n" if "\n" in text else ";") if part.strip())


def _region(made: Sheet, table: FoundTable) -> str | None:
    for row, cells in table.rows.items():
        if cells.get("key") == "region":
            value = cell_value(made, table, row, "value", "code", ("region",))
            return None if value is None else str(value)
    return None
