"""A list is a matrix of its rows in the report, and a summary of its columns where the rows are many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from mpp_readiness import indonesian
from mpp_readiness.formats.answer_words import figure
from mpp_readiness.readiness.analysis.list_changes import is_good
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.tallies import cell_value, measure_of
from mpp_readiness.readiness.model.assessment import ListRows
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.facts import compared
from mpp_readiness.readiness.model.lists import Column, Comparison, Count, ListDefinition, conditions_of

MOST_ROWS = 60
"""Rows that are printed one by one; a longer list is summarised."""
MOST_COLUMNS = 6
"""Columns beside the names of the rows that stand legibly on a page; more are printed in parts."""
MOST_WORDS = 8
"""Different words of a column that its summary counts each."""
BLANK = "belum diisi"


class Cell(NamedTuple):
    """What stands in a cell, with a sign where it says whether the row is counted."""

    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class MatrixPart:
    """Some columns of a list, and the rows with their names."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


class ColumnSummary(NamedTuple):
    """A column with how many of its cells are filled, and what stands in them."""

    title: str
    filled: str
    content: str


@dataclass(frozen=True, slots=True)
class ListTable:
    """A list as the report shows it: as a matrix in parts or, without parts, by its summary alone."""

    id: str
    title: str
    about: str | None
    key: str
    told: tuple[str, ...]
    parts: tuple[MatrixPart, ...]
    summary: tuple[ColumnSummary, ...]


Wanted = Mapping[str, tuple[Comparison, bool]]
"""By column, the one comparison by which rows are counted, and whether those that pass count as good."""


def list_tables(result: Result) -> tuple[ListTable, ...]:
    """Every list of the checklist as the deciding layer has it."""
    given = result.layer.lists
    return tuple(
        _table(result.checklist, name, definition, given.get(name))
        for name, definition in result.checklist.lists.items()
    )


def _table(checklist: Checklist, name: str, definition: ListDefinition, rows: ListRows | None) -> ListTable:
    key = definition.columns[definition.key].title
    if rows is None:
        told: tuple[str, ...] = ("Daftar ini belum diisi.",)
        return ListTable(name, definition.title, definition.about, key, told, (), ())
    number = len(rows.rows)
    is_long = number > MOST_ROWS or not definition.has_key
    parts = () if is_long else tuple(_parts(definition, rows, _wanted(checklist, name)))
    summary = tuple(_summary(column, rows.column(id_)) for id_, column in _shown(definition)) if number else ()
    return ListTable(name, definition.title, definition.about, key, _told(rows, definition), parts, summary)


def _told(rows: ListRows, definition: ListDefinition) -> tuple[str, ...]:
    number = len(rows.rows)
    told = [f"Daftar ini memuat {indonesian.number(number)} baris."]
    if not rows.complete:
        told.append("Daftar ini dinyatakan belum lengkap, sehingga hitungannya adalah batas bawah.")
    if number and not definition.has_key:
        told.append("Barisnya tidak bernama, sehingga yang dicetak hanya ringkasan setiap kolom.")
    elif number > MOST_ROWS:
        told.append(f"Baris dicetak satu per satu hanya sampai {MOST_ROWS} baris; daftar ini diringkas per kolom.")
    if number > MOST_ROWS:
        told.append("Semua baris ada dalam berkas hasil (JSON).")
    return tuple(told)


def _shown(definition: ListDefinition) -> Iterator[tuple[str, Column]]:
    """The columns beside the names of the rows."""
    for name, column in definition.columns.items():
        if name != definition.key or not definition.has_key:
            yield name, column


def _parts(definition: ListDefinition, rows: ListRows, wanted: Wanted) -> Iterator[MatrixPart]:
    columns = tuple(_shown(definition))
    for start in range(0, len(columns), MOST_COLUMNS):
        some = columns[start : start + MOST_COLUMNS]
        cells = [[_cell(column, row.get(name), wanted.get(name)) for name, column in some] for row in rows.rows]
        names = [row.get(definition.key) or f"baris {number}" for number, row in enumerate(rows.rows, 1)]
        lines = tuple((name, tuple(line)) for name, line in zip(names, cells, strict=True))
        yield MatrixPart(tuple(_head(column) for _, column in some), lines)


def _head(column: Column) -> str:
    return f"{column.title} ({column.unit})" if column.unit else column.title


def _wanted(checklist: Checklist, name: str) -> Wanted:
    found: dict[str, set[tuple[Comparison, bool]]] = {}
    for criterion in checklist.all_criteria.values():
        measure = measure_of(criterion.answer)
        if isinstance(measure, Count) and measure.list == name:
            for one in conditions_of(measure.where):
                found.setdefault(one.column, set()).add((one.comparison, is_good(criterion)))
    # Where criteria look at one column in two ways, no sign is right for both.
    return {column: next(iter(ways)) for column, ways in found.items() if len(ways) == 1}


def _cell(column: Column, text: str | None, wanted: tuple[Comparison, bool] | None) -> Cell:
    if text is None:
        return Cell("?", BLANK)
    value = cell_value(column, text)
    word = _word(column, value)
    if wanted is not None:
        comparison, is_good = wanted
        return Cell("✓" if compared(comparison, value) == is_good else "✗", word)
    return Cell({"ya": "✓", "tidak": "✗"}[word] if column.kind == "yes_no" else "", word)


def _word(column: Column, value: Fraction | str) -> str:
    if isinstance(value, Fraction):
        return figure(value)
    return indonesian.date(date.fromisoformat(value)) if column.kind == "date" else value


def _summary(column: Column, cells: Sequence[str | None]) -> ColumnSummary:
    values = [cell_value(column, text) for text in cells if text is not None]
    filled = f"{indonesian.number(len(values))} dari {indonesian.number(len(cells))}"
    numbers = [value for value in values if isinstance(value, Fraction)]
    content = "; ".join(_content(column, values, numbers)) if values else "–"
    return ColumnSummary(_head(column), filled, content)


def _content(column: Column, values: Sequence[Fraction | str], numbers: Sequence[Fraction]) -> Iterator[str]:
    counted = Counter(values)
    if column.kind != "text" and len(counted) <= MOST_WORDS:
        for value in _in_order(column, counted):
            yield f"{_word(column, value)}: {indonesian.number(counted[value])} baris"
    elif column.kind == "text":
        yield f"{indonesian.number(len(counted))} isian berbeda"
    elif column.kind == "date":
        yield f"{_word(column, min(map(str, values)))} sampai dengan {_word(column, max(map(str, values)))}"
    if numbers:
        yield f"rata-rata {figure(sum(numbers, Fraction(0)) / len(numbers))}"
        yield f"terendah {figure(min(numbers))}"
        yield f"tertinggi {figure(max(numbers))}"
        yield f"jumlah {figure(sum(numbers, Fraction(0)))}"


def _in_order(column: Column, values: Iterable[Fraction | str]) -> Sequence[Fraction | str]:
    """Words in the order of the checklist, numbers and dates from the least up."""
    order: Sequence[Fraction | str] = {"yes_no": ("ya", "tidak"), "choice": column.choices}.get(column.kind, ())
    numbers = sorted(value for value in values if isinstance(value, Fraction))
    words = sorted(value for value in values if isinstance(value, str))
    return numbers + (sorted(words, key=order.index) if order else words)
