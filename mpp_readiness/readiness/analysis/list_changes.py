"""Rows of a list are matched by their key: which came, which left, and which fell back or got ahead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mpp_readiness.readiness.evaluation.result import Layer
from mpp_readiness.readiness.evaluation.tallies import measure_of, name_of, tallied
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Criterion
from mpp_readiness.readiness.model.lists import Count

Sided = tuple[Checklist, Layer]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that one criterion counts on one side and not on the other; ahead where the second side is the better."""

    row: str
    criterion: str
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class ListChange:
    """One list on both sides; `first` and `second` are their numbers of rows, None where the list was not given.

    Without keys, and where one side is not given, rows are not matched.
    """

    id: str
    title: str
    first: int | None
    second: int | None
    came: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    moved: tuple[RowChange, ...] = ()

    @property
    def is_changed(self) -> bool:
        return self.first != self.second or bool(self.came or self.left or self.moved)


def list_changes(first: Sided, second: Sided) -> tuple[ListChange, ...]:
    """Every list that one of the two checklists has."""
    lists = {**first[0].lists, **second[0].lists}
    return tuple(_change(name, lists[name].title, first, second) for name in lists)


def is_good(criterion: Criterion) -> bool:
    """Whether a row that is counted helps: not where few are asked for, and the reverse in a deduction."""
    is_falling = getattr(criterion.answer, "direction", "at_least") == "at_most"
    return is_falling == (criterion.counts == "deduction")


def _change(name: str, title: str, first: Sided, second: Sided) -> ListChange:
    one, other = (len(layer.lists[name].rows) if name in layer.lists else None for _, layer in (first, second))
    is_matched = all(name in made.lists and made.lists[name].has_key for made, _ in (first, second))
    if one is None or other is None or not is_matched:
        return ListChange(name, title, one, other)
    before, after = (_rows(side, name) for side in (first, second))
    came = tuple(text for key, text in after.items() if key not in before)
    left = tuple(text for key, text in before.items() if key not in after)
    return ListChange(name, title, one, other, came, left, tuple(_moved(name, first, second, after)))


def _rows(side: Sided, name: str) -> Mapping[str, str]:
    """The names of the rows as they are written, by what they are matched by."""
    key = side[0].lists[name].key
    return {name_of(row, key): row.get(key) or "" for row in side[1].lists[name].rows}


def _moved(name: str, first: Sided, second: Sided, written: Mapping[str, str]) -> Iterator[RowChange]:
    for id_, criterion in second[0].all_criteria.items():
        measure, other = measure_of(criterion.answer), first[0].all_criteria.get(id_)
        # Two that count otherwise cannot be laid beside each other.
        if not isinstance(measure, Count) or measure.list != name or not other or measure_of(other.answer) != measure:
            continue
        before, after = (_counted(side, one) for side, one in ((first, other), (second, criterion)))
        for key, row in written.items():
            if key in before and key in after and before[key] != after[key]:
                yield RowChange(row, id_, after[key] == is_good(criterion))


def _counted(side: Sided, criterion: Criterion) -> Mapping[str, bool]:
    """Which rows surely count and which surely do not, by what they are matched by."""
    checklist, layer = side
    tally = tallied(checklist, layer.lists, criterion.answer)
    if tally is None:
        return {}
    key = tally.definition.key
    return {name_of({key: row}, key): holds for holds in (True, False) for row in tally.rows_that(holds)}
