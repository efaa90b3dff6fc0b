"""A worksheet says the tree of an assessment, and each node of it has its cell."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mpp_readiness.errors import InvalidInput, Problem, TreePath, refused
from mpp_readiness.formats.worksheet.layout import (
    BUKTI,
    CATATAN,
    ISIAN,
    ITEM,
    LAYERS,
    PLACES,
    SHEETS,
    CellKind,
    SheetColumn,
)
from mpp_readiness.formats.worksheet.reading.cells import FoundTable, plain, repeated, tables, unreadable
from mpp_readiness.formats.worksheet.reading.links import linked
from mpp_readiness.formats.worksheet.reading.unread import beyond_profile, unread
from mpp_readiness.formats.worksheet.reading.wording import ITEM_WORDS, YAML_WORDS, same, small
from mpp_readiness.indonesian import join
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.loading.follow_ups import RULES
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.sound_parts import checked
from mpp_readiness.sources import Content, called

Tree = dict[str, object]
_PATHS: Mapping[str, TreePath] = {"": ("answers",), "final.": ("verification", "answers")}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a worksheet says: the tree of an assessment, the cell of each of its nodes, and what nobody can read.

    `notices` are warnings of what nobody reads; `digests` are those of the criteria that the form was made from; `left`
    is what an older form had brought along; `holes` are the nodes whose cells nobody can read; `complete` says by list
    whether it has all its rows.
    """

    name: str
    version: str
    tree: Tree
    places: dict[TreePath, str]
    digests: Mapping[str, str]
    rows: frozenset[str]
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    tables: Mapping[str, FoundTable] = field(default_factory=dict)
    left: tuple[tuple[str, str, str], ...] = ()
    holes: list[TreePath] = field(default_factory=list)
    complete: dict[str, object] = field(default_factory=dict)

    def place(self, path: TreePath) -> str:
        """The cell of a node, or of the nearest node above it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, self.name)

    def problem(self, fault: Fault, severity: str = "error") -> Problem:
        code, path, what, remedy = fault
        for said, ours in YAML_WORDS:
            what, remedy = what.replace(said, ours), remedy.replace(said, ours)
        # Of a fault people read the cell alone; the path of a warning is for programs.
        is_warning = severity == "warning"
        return Problem(
            code, self.place(path), path if is_warning else (), what, remedy, "warning" if is_warning else "error"
        )

    def refuse(self, faults: Iterable[Fault] = ()) -> None:
        """Goes on where nothing is wrong.

        Raises:
            InvalidInput: all of it.
        """
        told = [*self.problems, *(self.problem(fault) for fault in faults)]
        if told:
            raise InvalidInput(told)

    def assessment(self, faults: Callable[[Assessment], Iterable[Fault]] = lambda _: ()) -> Assessment:
        """The tree as a model of which `faults` says nothing.

        Raises:
            InvalidInput: the tree makes no model; every fault, each with its cell.
        """
        found = checked(Assessment, self.tree, faults, RULES, self.holes)
        self.refuse(found.faults)
        assert found.value is not None  # what has no value has a fault to tell
        return found.value


def read_sheet(source: Path | Content, further: Mapping[str, Sequence[SheetColumn]] | None = None) -> Sheet:
    """What a worksheet says, whatever checklist it answers; `further` are sheets that only some checklists have.

    Raises:
        InvalidInput: no workbook, a dangerous one, or none of ours.
    """
    found, short = tables(source, {**SHEETS, **(further or {})}), Path(source.name).name
    missing = [name for name in ("Profil", "Isian", "_meta") if name not in found]
    if missing:
        what = (
            f"lembar {join([f'“{name}”' for name in missing])} tidak ditemukan (nama boleh diubah, baris kunci tidak)"
        )
        remedy = "buat lembar kerja dengan: mpp-readiness form mpp -o LKE.xlsx"
        raise refused("worksheet-foreign", called(source), what, remedy)
    meta = [tuple(row.values()) for row in found["_meta"].rows.values()]
    about = {str(key): str(value) for key, value, *_ in meta if key not in ("criterion", "blank", None)}
    digests = {str(id_): str(digest) for key, id_, digest, *_ in meta if key == "criterion"}
    made = Sheet(
        short, about.get("version", ""), {}, {}, digests, _ids(found["Isian"]), tables=found, left=_left(found)
    )
    made.tree["assessment"] = about.get("checklist", "")
    made.places[("assessment",)] = f"{short} › _meta"
    made.places[("checklist_version",)] = f"{short} › _meta"
    if "checklist_version" in about:
        made.tree["checklist_version"] = about["checklist_version"]
    for name, columns in SHEETS.items():
        if name in found:
            made.problems.extend(lacking(found[name], columns))
            made.problems.extend(repeated(found[name], columns))
            made.problems.extend(unreadable(found[name], columns))
            made.notices.extend(unread(found[name], columns))
    _profile(made, found["Profil"])
    blank = [(str(layer), str(id_)) for key, layer, id_, *_ in meta if key == "blank"]
    _criteria(made, found["Isian"], blank)
    if "Bukti lain" in found:
        _evidence(made, found["Bukti lain"])
    if "Catatan" in found:
        _notes(made, found["Catatan"])
    return made


def _ids(table: FoundTable) -> frozenset[str]:
    return frozenset(str(row["id"]) for row in table.rows.values() if row.get("id") is not None)


def _left(found: Mapping[str, FoundTable]) -> tuple[tuple[str, str, str], ...]:
    rows = found["Tidak terbawa"].rows.values() if "Tidak terbawa" in found else ()
    keys = ("layer", "id", "text")
    return tuple(
        (a, b, c) for a, b, c in (tuple(str(plain(row.get(key), "text")[0] or "") for key in keys) for row in rows)
    )


def lacking(table: FoundTable, columns: Iterable[SheetColumn]) -> Iterator[Problem]:
    """Columns that somebody has deleted."""
    for column in columns:
        if column.key not in table.columns:
            what = f"kolom “{column.title}” tidak ada (kunci tersembunyi “{column.key}”)"
            place, remedy = f"{table.file} › {table.sheet}", "kembalikan kolom itu, atau buat lembar baru"
            yield Problem("worksheet-column", place, (), what, remedy)


def cell_value(made: Sheet, table: FoundTable, row: int, key: str, kind: CellKind, path: TreePath) -> object:
    """What a cell says; its place is kept, and what nobody can read is told."""
    made.places[path] = table.place(row, key)
    value, what, remedy = plain(table.rows[row].get(key), kind)
    if what:
        made.problems.append(Problem("cell-unreadable", table.place(row, key), (), what, remedy))
        made.holes.append(path)
    return value


def _profile(made: Sheet, table: FoundTable) -> None:
    kinds: Mapping[str, CellKind] = {key: kind for key, _, kind, *_ in PLACES}
    said: dict[str, object] = {}
    for row, cells in table.rows.items():
        key = str(cells.get("key") or "")
        path = tuple(key.split("."))
        if key in kinds:
            said[key] = cell_value(made, table, row, "value", kinds[key], path)
        elif path[0] == "facts" and len(path) == 2:
            _fact(made, table, row, path)
        elif path[0] == "lists" and cells.get("value") is not None:
            made.complete[path[1]] = cell_value(made, table, row, "value", "answer", ("lists", path[1], "complete"))
    made.notices.extend(beyond_profile(table))
    small(said)
    _identity(made, said)


def _fact(made: Sheet, table: FoundTable, row: int, path: TreePath) -> None:
    value = cell_value(made, table, row, "value", "answer", path)
    rest = {key: cell_value(made, table, row, key, "text", (*path, key)) for key in ("note", "confidence")}
    given = {key: one for key, one in {"value": value, **rest}.items() if one is not None}
    if given:
        facts = made.tree.setdefault("facts", {})
        assert isinstance(facts, dict)
        facts[path[1]] = {"value": None, **given}


def _identity(made: Sheet, said: Mapping[str, object]) -> None:
    tree, places = made.tree, made.places
    name, kind = said.get("region.name"), said.get("region.kind")
    tree["region"] = said.get("region")
    if name is not None and said.get("region") is None:
        tree["region"] = {"name": name, **({} if kind is None else {"kind": kind})}
    elif name is not None or kind is not None:
        what = "daerah rekaan diisi bersama kode daerah" if name is not None else "jenis diisi tanpa nama daerah rekaan"
        made.problems.append(Problem("region-twofold", made.place(("region", "name")), (), what, "isi salah satu"))
    tree["date"] = said.get("date")
    for key in ("status", "illustration", "title"):
        if said.get(key) is not None:
            tree[key] = said[key]
    if said.get("assessor.unit") is not None:
        tree["assessor"] = {"unit": said["assessor.unit"]}
    unit, day = said.get("verification.by.unit"), said.get("verification.date")
    if unit is not None or day is not None:
        tree["verification"] = {"by": {"unit": unit}, "date": day, "answers": {}}
    places[("verification",)] = places.get(("verification", "by", "unit"), made.name)


def _answers(made: Sheet, prefix: str) -> dict[str, Tree]:
    """The answers of a layer, to be filled; one that verifies without saying who and when is told of that."""
    holder = made.tree
    if prefix:
        empty: Tree = {"by": {"unit": None}, "date": None, "answers": {}}
        second = made.tree.setdefault("verification", empty)
        assert isinstance(second, dict)
        holder = second
    answers = holder.setdefault("answers", {})
    assert isinstance(answers, dict)
    return answers


def _criteria(made: Sheet, table: FoundTable, blank: Iterable[tuple[str, str]]) -> None:
    said: set[str] = set()
    for row, cells in table.rows.items():
        id_ = None if cells.get("id") is None else str(cells["id"])
        read = {prefix: _row(made, table, row, id_, prefix) for prefix in LAYERS.values()}
        if not any(read.values()):
            continue
        if id_ is None or id_ in said:
            what = "baris ini tidak mempunyai kode kriteria" if id_ is None else f"kriteria “{id_}” diisi dua kali"
            where = table.place(row, next(key for prefix, tree in read.items() for key in _first(prefix, tree)))
            made.problems.append(Problem("worksheet-row", where, (), what, "pindahkan isinya ke baris kriterianya"))
            continue
        said.add(id_)
        for prefix, tree in read.items():
            if tree and ITEM in id_:
                _item(made, table.place(row, f"{prefix}value"), prefix, id_, tree.get("value"))
            elif tree:
                _answers(made, prefix).setdefault(id_, {}).update(tree)
    for layer, id_ in blank:
        prefix = next(one for one, path in _PATHS.items() if ".".join(map(str, path)) == layer)
        _answers(made, prefix).setdefault(id_, {})


def _item(made: Sheet, place: str, prefix: str, id_: str, value: object) -> None:
    """The row of an item says whether it is met."""
    criterion, _, item = id_.partition(ITEM)
    path: TreePath = (*_PATHS[prefix], criterion)
    made.places.setdefault(path, place)
    word = "" if value is None else same(str(value))
    if word not in ITEM_WORDS:
        what, remedy = f"“{value}” bukan pilihan", "pilih terpenuhi atau tidak, atau kosongkan"
        made.problems.append(Problem("answer-value", place, (), what, remedy))
        made.holes.append(path)
        return
    answer = _answers(made, prefix).setdefault(criterion, {})
    assert isinstance(answer, dict)
    named = answer.setdefault(ITEM_WORDS[word], [])
    assert isinstance(named, list)
    named.append(item)


def _first(prefix: str, tree: Tree) -> Iterator[str]:
    for key in tree:
        yield f"{prefix}evidence.title" if key == "evidence" else f"{prefix}{key}"


def _row(made: Sheet, table: FoundTable, row: int, id_: str | None, prefix: str) -> Tree:
    """One layer of a row."""
    path: TreePath = (*_PATHS[prefix], id_ or f"baris {row}")
    if path in made.places and id_ is not None:
        # A copied row: its cells are read under a name of their own, so that the first keeps its places.
        path = (*_PATHS[prefix], f"{id_} baris {row}")
    tree: Tree = {}
    proof: Tree = {}
    for column in ISIAN:
        if column.owner != ("final" if prefix else "self"):
            continue
        key = column.key.removeprefix(prefix)
        into, steps = (proof, ("evidence", 0, key[9:])) if key.startswith("evidence.") else (tree, (key,))
        value = cell_value(made, table, row, column.key, column.kind, (*path, *steps))
        if value is not None:
            into[str(steps[-1])] = value
    made.problems.extend(linked(table, row, prefix, proof))
    made.places[path] = table.place(row, f"{prefix}value")
    made.places[(*path, "evidence", 0)] = table.place(row, f"{prefix}evidence.title")
    if proof:
        tree["evidence"] = [proof]
    return tree


def _evidence(made: Sheet, table: FoundTable) -> None:
    known = {same(id_): id_ for id_ in made.rows}
    for row, cells in table.rows.items():
        id_, layer = plain(cells.get("id"), "text")[0], same(plain(cells.get("layer"), "text")[0] or "penilai")
        if id_ is None or layer not in LAYERS:
            key, what = ("id", "kode kriteria kosong") if id_ is None else ("layer", f"“{layer}” bukan pilihan")
            remedy = "tulis kode kriteria" if id_ is None else f"pilih {', '.join(LAYERS)}"
            made.problems.append(Problem("evidence-row", table.place(row, key), (), what, remedy))
            continue
        prefix, id_ = LAYERS[layer], known.get(same(id_), str(id_).strip())
        answer = _answers(made, prefix).setdefault(id_, {})
        made.places.setdefault((*_PATHS[prefix], str(id_)), table.place(row, "id"))
        proofs = answer.setdefault("evidence", [])
        assert isinstance(proofs, list)
        path = (*_PATHS[prefix], str(id_), "evidence", len(proofs))
        made.places[path] = table.place(row, "evidence.title")
        read = {
            column.key[9:]: cell_value(made, table, row, column.key, column.kind, (*path, column.key[9:]))
            for column in BUKTI[2:]
        }
        proof = {key: value for key, value in read.items() if value is not None}
        made.problems.extend(linked(table, row, "", proof))
        proofs.append(proof)


def _notes(made: Sheet, table: FoundTable) -> None:
    words = {"pernyataan": ("claims", "says"), "catatan": ("notes", "text")}
    for row in table.rows:
        kind = plain(table.rows[row].get("kind"), "text")[0]
        kind = kind if kind is None else same(kind)
        if kind not in words:
            what = "jenis catatan kosong" if kind is None else f"“{kind}” bukan pilihan"
            remedy = f"pilih {', '.join(words)}"
            made.problems.append(Problem("note-kind", table.place(row, "kind"), (), what, remedy))
            continue
        name, text = words[str(kind)]
        listed = made.tree.setdefault(name, [])
        assert isinstance(listed, list)
        keys = {column.key: text if column.key == "text" else column.key for column in CATATAN[1:]}
        kinds = {column.key: column.kind for column in CATATAN}
        path = (name, len(listed))
        read = {ours: cell_value(made, table, row, key, kinds[key], (*path, ours)) for key, ours in keys.items()}
        if name == "notes" and read.pop("by") is not None:
            made.problems.append(
                Problem("note-by", table.place(row, "by"), (), "hanya pernyataan yang menyebut pihak", "kosongkan")
            )
        listed.append({key: value for key, value in read.items() if value is not None})
