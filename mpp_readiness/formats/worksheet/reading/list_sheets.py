"""The sheets of lists become the lists of an assessment, each cell with its place; no row is dropped."""

from collections.abc import Mapping, Sequence

from mpp_readiness.formats.worksheet.layout import SheetColumn, data_columns, data_key
from mpp_readiness.formats.worksheet.reading.cells import FoundTable, unreadable
from mpp_readiness.formats.worksheet.reading.tree import Sheet, Tree, cell_value, lacking
from mpp_readiness.formats.worksheet.reading.wording import same
from mpp_readiness.readiness.model.lists import ListDefinition


def sheets_of_lists(lists: Mapping[str, ListDefinition]) -> Mapping[str, Sequence[SheetColumn]]:
    """The sheets of lists by their keys, of both layers."""
    return {
        data_key(name, is_final=is_final): data_columns(one)
        for name, one in lists.items()
        for is_final in (False, True)
    }


def read_lists(made: Sheet, lists: Mapping[str, ListDefinition]) -> None:
    """Puts what the sheets of lists say into the tree."""
    for name, definition in lists.items():
        for is_final in (False, True):
            table = made.tables.get(data_key(name, is_final=is_final))
            if table is not None:
                _list(made, table, name, definition, is_final=is_final)


def _list(made: Sheet, table: FoundTable, name: str, definition: ListDefinition, *, is_final: bool) -> None:
    columns = data_columns(definition)
    made.problems.extend(lacking(table, columns))
    made.problems.extend(unreadable(table, columns))
    above = ("verification", "lists", name) if is_final else ("lists", name)
    rows: list[Tree] = []
    for number in table.rows:
        path = (*above, "rows", len(rows))
        read = {one.key: cell_value(made, table, number, one.key, one.kind, (*path, one.key)) for one in columns[1:]}
        told: Tree = {key: value for key, value in read.items() if value is not None}
        if told:
            made.places[path] = table.place(number, next(iter(told)))
            rows.append(told)
    said = made.complete.get(name)
    if rows or (said is not None and not is_final):
        made.places[above] = f"{table.file} › {table.sheet}"
        complete = {} if is_final or said is None else {"complete": "tidak" if same(said) == "tidak" else "ya"}
        _holder(made, is_final=is_final)[name] = {"rows": rows, **complete}


def _holder(made: Sheet, *, is_final: bool) -> Tree:
    above = made.tree
    if is_final:
        second = made.tree.setdefault("verification", {"by": {"unit": None}, "date": None, "answers": {}})
        assert isinstance(second, dict)
        above = second
    lists = above.setdefault("lists", {})
    assert isinstance(lists, dict)
    return lists
