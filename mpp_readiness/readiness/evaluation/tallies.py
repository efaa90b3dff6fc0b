"""What is counted, summed or averaged in a list is a number, or the two ends between which blank cells leave it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import assert_never

from mpp_readiness.indonesian.reading import parse_date
from mpp_readiness.readiness.evaluation.aggregation import ONE, ZERO
from mpp_readiness.readiness.model.assessment import Assessment, ListRows, Row
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import AnswerKind, QuantityAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import Known, both, compared, typed_value
from mpp_readiness.readiness.model.lists import (
    AllOfRow,
    AnyOfRow,
    Column,
    ColumnCondition,
    ColumnKind,
    ColumnMeasure,
    Comparison,
    Count,
    ListDefinition,
    Mean,
    Measure,
    Range,
    RowCondition,
    Sum,
    conditions_of,
)

Lists = Mapping[str, ListRows]


@dataclass(frozen=True, slots=True)
class Tally:
    """What a measure found: its number, how much of what it needs is filled in (0..1), and where it was looked for.

    `number` is None while nothing bounds it. Of a ratio it is the share; `whole` says of how many rows.
    """

    number: Range | None
    coverage: Fraction
    measure: Measure
    definition: ListDefinition
    rows: ListRows
    whole: Range | None = None

    @property
    def may_be_empty(self) -> bool:
        """Whether the share may be one of no rows."""
        return self.whole is not None and self.whole.low == 0

    @property
    def is_empty(self) -> bool:
        return self.may_be_empty and self.whole is not None and self.whole.high == 0

    def rows_that(self, holds: bool | None) -> tuple[str, ...]:
        """Names of the rows of which the condition is true, false or (None) unknown; only those that may be counted."""
        count = self.measure
        if not isinstance(count, Count) or count.where is None:
            return ()
        among, where = count.among, count.where
        return tuple(
            (row.get(self.definition.key) if self.definition.has_key else None) or f"baris {number}"
            for number, row in enumerate(self.rows.rows, 1)
            if _holds(among, self.definition, row) is not False and _holds(where, self.definition, row) is holds
        )


def lists_in_use(checklist: Checklist, assessment: Assessment, *, verified: bool) -> Lists:
    """The lists that were given; with `verified`, a filled cell of the verifier replaces that of the same key."""
    second = assessment.verification.lists if verified and assessment.verification else {}
    merged = {
        name: _merged(assessment.lists[name], rows, checklist.lists[name].key) if name in assessment.lists else rows
        for name, rows in second.items()
        if name in checklist.lists
    }
    return {**assessment.lists, **merged}


def _merged(first: ListRows, second: ListRows, key: str) -> ListRows:
    """Rows match by their key, an absent row stays, a new one comes last."""
    said = {name_of(row, key): row for row in second.rows}
    kept = [{**row, **said.pop(name_of(row, key), {})} for row in first.rows]
    rows = (*kept, *(row for row in second.rows if name_of(row, key) in said))
    return ListRows.model_construct(rows=rows, complete=first.complete and second.complete)


def name_of(row: Row, key: str) -> str:
    """The key of a row as it is compared: whatever its case and the blanks in it."""
    return " ".join((row.get(key) or "").lower().split())


def measure_of(asked: AnswerKind | Fact) -> Measure | None:
    """What an answer or a fact takes from a list, if anything."""
    match asked:
        case QuantityAnswer() | Fact():
            return asked.count or asked.sum or asked.mean
        case RatioAnswer():
            return asked.count
        case _:
            return None


def tallied(checklist: Checklist, lists: Lists, asked: AnswerKind | Fact) -> Tally | None:
    """What the list of an answer or a fact says; None where it asks for none, or the list was not given."""
    measure = measure_of(asked)
    rows = lists.get(measure.list) if measure else None
    if measure is None or rows is None:
        return None
    definition = checklist.lists[measure.list]
    if isinstance(measure, Count):
        if isinstance(asked, RatioAnswer):
            return _share(measure, definition, rows)
        return Tally(_count(measure, definition, rows), _coverage(measure, rows), measure, definition, rows)
    number = _of_column(measure, definition, rows)
    return Tally(number, _coverage(measure, rows), measure, definition, rows)


def tallied_facts(checklist: Checklist, lists: Lists) -> Mapping[str, Known]:
    """The facts that the lists give, by name; one that nothing bounds is left out."""
    found = {name: tallied(checklist, lists, fact) for name, fact in checklist.facts.items() if measure_of(fact)}
    return {name: _known(tally.number) for name, tally in found.items() if tally and tally.number}


def _known(number: Range) -> Known:
    return number.low if number.low == number.high else number


def needed_columns(measure: Measure) -> tuple[str, ...]:
    """The columns that a measure looks at, each once."""
    among = measure.among if isinstance(measure, Count) else None
    own = (measure.column,) if isinstance(measure, ColumnMeasure) else ()
    named = (one.column for one in (*conditions_of(measure.where), *conditions_of(among)))
    return tuple(dict.fromkeys((*own, *named)))


def cell_value(column: Column, text: str) -> Fraction | str:
    """A cell as a value.

    Raises:
        ValueError: with an Indonesian message, where the text does not fit the kind or the bounds of the column.
    """
    value = typed_cell(column.kind, column.choices, text)
    return value if isinstance(value, str) else _bounded(column, value)


def typed_cell(kind: ColumnKind, choices: tuple[str, ...], text: str) -> Fraction | str:
    """A cell as a value, whatever the bounds of its column.

    Raises:
        ValueError: with an Indonesian message, where the text does not fit the kind.
    """
    match kind:
        case "text":
            return text
        case "date":
            return parse_date(text).isoformat()
        case "number" | "yes_no" | "choice":
            return typed_value(kind, text, choices)
        case _:
            assert_never(kind)


def _bounded(column: Column, value: Fraction) -> Fraction:
    if column.least is not None and value < Fraction(column.least):
        raise ValueError(f"angka di kolom ini paling sedikit {column.least}")
    if column.most is not None and value > Fraction(column.most):
        raise ValueError(f"angka di kolom ini paling banyak {column.most}")
    return value


def _grouped(measure: Measure, rows: ListRows) -> Iterator[tuple[dict[str, str | None], int]]:
    """The distinct cells that a measure looks at, and in how many rows they stand: few, however long the list."""
    names = needed_columns(measure)
    if not names:
        yield {}, len(rows.rows)
        return
    for cells, times in Counter(zip(*(rows.column(name) for name in names), strict=True)).items():
        yield dict(zip(names, cells, strict=True)), times


def _holds(condition: RowCondition | None, definition: ListDefinition, row: Mapping[str, str | None]) -> bool | None:
    match condition:
        case None:
            return True
        case AllOfRow(all=parts):
            return both(*(_holds(part, definition, row) for part in parts))
        case AnyOfRow(any=parts):
            values = [_holds(part, definition, row) for part in parts]
            return True if True in values else None if None in values else False
        case ColumnCondition(column=name):
            text, column = row.get(name), definition.columns[name]
            return None if text is None else _cell_passes(column.kind, column.choices, condition.comparison, text)
        case _:
            assert_never(condition)


@lru_cache(maxsize=4096)
def _cell_passes(kind: ColumnKind, choices: tuple[str, ...], asked: Comparison, text: str) -> bool | None:
    """Whether a cell passes; remembered, for a list has many rows and few different cells."""
    return compared(asked, typed_cell(kind, choices, text))


def _coverage(measure: Measure, rows: ListRows) -> Fraction:
    names = needed_columns(measure)
    cells = len(names) * len(rows.rows)
    filled = cells - sum(rows.column(name).count(None) for name in names)
    return Fraction(filled, cells) if cells else ONE


def _count(measure: Count, definition: ListDefinition, rows: ListRows) -> Range:
    low = high = 0
    for row, times in _grouped(measure, rows):
        holds = both(_holds(measure.where, definition, row), _holds(measure.among, definition, row))
        low += times if holds else 0
        high += times if holds is not False else 0
    return Range(Fraction(low), Fraction(high) if rows.complete else None)


def _share(measure: Count, definition: ListDefinition, rows: ListRows) -> Tally:
    """The share of rows, and of how many; a row that may or may not be among them is taken as each end needs it."""
    found: Counter[tuple[bool | None, bool | None]] = Counter()
    for row, times in _grouped(measure, rows):
        found[_holds(measure.among, definition, row), _holds(measure.where, definition, row)] += times
    sure = sum(found[True, holds] for holds in (True, False, None))
    open_ = sum(found[None, holds] for holds in (True, False, None))
    whole = Range(Fraction(sure), Fraction(sure + open_) if rows.complete else None)
    if not rows.complete:
        number = Range(ZERO, ONE)
    else:
        low = _of(found[True, True], sure + found[None, False] + found[None, None], otherwise=found[None, True])
        more = found[None, True] + found[None, None]
        number = Range(low, _of(found[True, True] + found[True, None] + more, sure + more, otherwise=0))
    return Tally(number, _coverage(measure, rows), measure, definition, rows, whole)


def _of(part: int, whole: int, *, otherwise: int) -> Fraction:
    """The share; of no rows, what the rows that may come to them would make of it."""
    return Fraction(part, whole) if whole else ONE if otherwise else ZERO


def _of_column(measure: Sum | Mean, definition: ListDefinition, rows: ListRows) -> Range | None:
    ends: list[tuple[Range, int, bool]] = []
    for row, times in _grouped(measure, rows):
        holds = _holds(measure.where, definition, row)
        text = row[measure.column]
        if holds is False or (text is None and measure.blank == "skipped"):
            continue
        cell = _cell(definition.columns[measure.column], text)
        if cell is None:
            return None
        ends.append((cell, times, holds is True))
    return _mean(ends, rows) if isinstance(measure, Mean) else _sum(ends, rows)


def _cell(column: Column, text: str | None) -> Range | None:
    if text is not None:
        value = cell_value(column, text)
        return Range(value, value) if isinstance(value, Fraction) else None
    if column.least is None or column.most is None:
        return None
    return Range(Fraction(column.least), Fraction(column.most))


def _sum(cells: Iterable[tuple[Range, int, bool]], rows: ListRows) -> Range | None:
    low = high = ZERO
    for cell, times, is_sure in cells:
        top = cell.low if cell.high is None else cell.high
        low += times * (cell.low if is_sure else min(ZERO, cell.low))
        high += times * (top if is_sure else max(ZERO, top))
    # Rows that are not there may hold anything.
    return Range(low, high) if rows.complete else None


def _mean(cells: list[tuple[Range, int, bool]], rows: ListRows) -> Range | None:
    if not cells or not rows.complete:
        return None
    tops = [cell.low if cell.high is None else cell.high for cell, _, _ in cells]
    if not all(is_sure for _, _, is_sure in cells):
        return Range(min(cell.low for cell, _, _ in cells), max(tops))
    number = sum(times for _, times, _ in cells)
    low = sum((times * cell.low for cell, times, _ in cells), ZERO) / number
    return Range(low, sum((times * top for (_, times, _), top in zip(cells, tops, strict=True)), ZERO) / number)
