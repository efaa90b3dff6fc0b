"""What a list gives: numbers by hand, and every way of filling its blank cells inside the interval."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.readiness.evaluation.tallies import (
    Tally,
    cell_value,
    lists_in_use,
    needed_columns,
    tallied,
    tallied_facts,
)
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.lists import Column, Range
from tests.properties import few
from tests.readiness.evaluation.trees import OFFICES, Tree, asked, assessment, checklist, yes_no

ROWS: list[Tree] = [
    {"nama": "Dinas Kesehatan", "golongan": "dinas", "pks": "ya", "petugas": "2", "nilai": "4"},
    {"nama": "Kantor Pertanahan", "golongan": "vertikal", "pks": "tidak", "petugas": "1", "nilai": "2"},
    {"nama": "Polres", "golongan": "Vertikal", "petugas": "0", "nilai": "3"},
    {"nama": "BPJS", "golongan": "BUMN", "pks": "ya", "nilai": "3"},
]
PKS: Tree = {"column": "pks", "is": "ya"}
STAFFED: Tree = {"column": "petugas", "at_least": 1}


def made(answer: Tree, **more: Any) -> Checklist:
    return checklist(asked("P", answer), lists={"instansi": OFFICES}, **more)


def tally(answer: Tree, rows: object) -> Tally | None:
    one = made(answer)
    given_lists = {} if rows is None else {"instansi": rows}
    return tallied(one, assessment(lists=given_lists).lists, one.all_criteria["P"].answer)


def quantity(**measure: object) -> Tree:
    return {"kind": "quantity", "target": 4, **measure}


def ratio(**count: object) -> Tree:
    return {"kind": "ratio", "count": {"list": "instansi", **count}}


def number(answer: Tree, rows: object = tuple(ROWS)) -> Range | None:
    found = tally(answer, rows)
    assert found is not None
    return found.number


def exactly(low: object, high: object = None) -> Range:
    return Range(Fraction(str(low)), Fraction(str(low if high is None else high)))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (quantity(count="instansi"), exactly(4)),
        (quantity(count={"list": "instansi", "where": PKS}), exactly(2, 3)),  # Polres has not said
        (quantity(count={"list": "instansi", "where": STAFFED}), exactly(2, 3)),  # BPJS has not said
        # A choice is known whatever its capitals: Kantor Pertanahan and Polres.
        (quantity(count={"list": "instansi", "where": {"column": "golongan", "is": "vertikal"}}), exactly(2)),
        (quantity(count={"list": "instansi", "where": {"all": [PKS, STAFFED]}}), exactly(1, 2)),
        (quantity(count={"list": "instansi", "where": {"any": [PKS, STAFFED]}}), exactly(3, 4)),
        (quantity(sum={"list": "instansi", "column": "nilai"}), exactly(12)),
        (quantity(mean={"list": "instansi", "column": "nilai"}), exactly(3)),
        (quantity(sum={"list": "instansi", "column": "petugas", "blank": "skipped"}), exactly(3)),
        (quantity(mean={"list": "instansi", "column": "petugas", "blank": "skipped"}), exactly(1)),
        # Only Kantor Pertanahan and Polres: (2 + 3) / 2.
        (
            quantity(mean={"list": "instansi", "column": "nilai", "where": {"column": "golongan", "is": "vertikal"}}),
            exactly("5/2"),
        ),
        # Polres (3) may have signed or not: 4 + 3, and it again.
        (quantity(sum={"list": "instansi", "column": "nilai", "where": PKS}), exactly(7, 10)),
        (ratio(where=PKS), exactly("1/2", "3/4")),
        (ratio(where=STAFFED, among={"column": "golongan", "is_not": "BUMN"}), exactly("2/3")),
        # Of those that have signed: Dinas has 4 and BPJS 3; Polres (3) may be one of them.
        (ratio(where={"column": "nilai", "at_least": 4}, among=PKS), exactly("1/3", "1/2")),
    ],
)
def test_what_is_counted_in_a_list(answer: Tree, expected: Range) -> None:
    assert number(answer) == expected


def test_a_blank_number_is_unknown_unless_its_column_has_bounds() -> None:
    rows = [*ROWS, {"nama": "Pajak"}]
    assert number(quantity(sum={"list": "instansi", "column": "petugas"}), rows) is None
    # 12 and something from 1 to 4; the mean over five.
    assert number(quantity(sum={"list": "instansi", "column": "nilai"}), rows) == exactly(13, 16)
    assert number(quantity(mean={"list": "instansi", "column": "nilai"}), rows) == exactly("13/5", "16/5")
    assert number(quantity(mean={"list": "instansi", "column": "nilai", "blank": "skipped"}), rows) == exactly(3)


def test_a_list_that_is_not_complete_gives_lower_bounds() -> None:
    rows = {"rows": ROWS, "complete": "tidak"}
    assert number(quantity(count="instansi"), rows) == Range(Fraction(4), None)
    assert number(quantity(sum={"list": "instansi", "column": "nilai"}), rows) is None
    assert number(quantity(mean={"list": "instansi", "column": "nilai"}), rows) is None
    assert number(ratio(where=PKS), rows) == exactly(0, 1)


def test_an_empty_list_counts_nought_and_one_not_given_is_unknown() -> None:
    assert number(quantity(count="instansi"), []) == exactly(0)
    assert number(quantity(mean={"list": "instansi", "column": "nilai"}), []) is None
    empty = tally(ratio(where=PKS), [])
    assert empty is not None
    assert (empty.is_empty, empty.may_be_empty) == (True, True)
    assert tally(quantity(count="instansi"), None) is None
    assert tally({"kind": "yes_no"}, ROWS) is None


def test_coverage_is_the_share_of_the_cells_that_are_needed() -> None:
    for answer, expected in (
        (quantity(count="instansi"), Fraction(1)),
        (quantity(count={"list": "instansi", "where": PKS}), Fraction(3, 4)),
        (ratio(where=PKS, among=STAFFED), Fraction(6, 8)),
    ):
        found = tally(answer, ROWS)
        assert found is not None
        assert found.coverage == expected


def test_the_rows_that_fall_short_are_named() -> None:
    found = tally(ratio(where=PKS), ROWS)
    assert found is not None
    assert found.rows_that(holds=False) == ("Kantor Pertanahan",)
    assert found.rows_that(holds=None) == ("Polres",)
    assert found.rows_that(holds=True) == ("Dinas Kesehatan", "BPJS")
    among = tally(ratio(where=PKS, among={"column": "golongan", "is": "BUMN"}), ROWS)
    assert among is not None
    assert among.rows_that(holds=False) == ()
    total = tally(quantity(sum={"list": "instansi", "column": "nilai"}), ROWS)
    assert total is not None
    assert total.rows_that(holds=False) == ()


def test_a_row_without_a_name_is_called_by_its_number() -> None:
    columns = {"u1": {"title": "U1", "kind": "number"}}
    answer = {"kind": "ratio", "count": {"list": "r", "where": {"column": "u1", "at_least": 3}}}
    one = checklist(asked("P", answer), lists={"r": {"title": "Responden", "columns": columns}})
    found = tallied(one, assessment(lists={"r": [{"u1": 4}, {"u1": 2}]}).lists, one.all_criteria["P"].answer)
    assert found is not None
    assert found.rows_that(holds=False) == ("baris 2",)


def test_the_verifier_replaces_cells_by_the_key_and_adds_rows() -> None:
    second = [{"nama": " polres ", "pks": "ya"}, {"nama": "Pajak", "pks": "tidak"}]
    checked = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "lists": {"instansi": second}}
    given = assessment(lists={"instansi": ROWS}, verification=checked)
    one = made(ratio(where=PKS))
    assert lists_in_use(one, given, verified=False)["instansi"].column("pks") == ("ya", "tidak", None, "ya")
    final = lists_in_use(one, given, verified=True)["instansi"]
    assert final.column("pks") == ("ya", "tidak", "ya", "ya", "tidak")
    assert final.column("petugas") == ("2", "1", "0", None, None)  # what he left blank stays


def test_facts_from_a_list_are_numbers_or_the_ends_of_one() -> None:
    facts = {
        "semua": {"title": "Semua", "count": "instansi"},
        "pks": {"title": "PKS", "count": {"list": "instansi", "where": PKS}},
        "petugas": {"title": "Petugas", "sum": {"list": "instansi", "column": "petugas"}},
        "lantai": {"title": "Lantai"},
    }
    one = checklist(yes_no("P"), lists={"instansi": OFFICES}, facts=facts)
    found = tallied_facts(one, assessment(lists={"instansi": ROWS}).lists)
    assert found == {"semua": Fraction(4), "pks": exactly(2, 3)}


def test_each_column_is_needed_once() -> None:
    answer = made(ratio(where={"all": [PKS, STAFFED]}, among={"any": [PKS, {"column": "golongan", "is": "BUMN"}]}))
    kind = answer.all_criteria["P"].answer
    assert kind.kind == "ratio"
    assert kind.count is not None
    assert needed_columns(kind.count) == ("pks", "petugas", "golongan")


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ({"kind": "number"}, "1,5", Fraction(3, 2)),
        ({"kind": "yes_no"}, "YA", "ya"),
        ({"kind": "choice", "choices": ["BUMN"]}, "bumn", "BUMN"),
        ({"kind": "date"}, "3 Juni 2021", "2021-06-03"),
        ({}, "apa saja", "apa saja"),
    ],
)
def test_a_cell_is_read_by_the_kind_of_its_column(column: Tree, text: str, expected: object) -> None:
    assert cell_value(Column.model_validate({"title": "K", **column}), text) == expected


@pytest.mark.parametrize(
    ("column", "text", "fragment"),
    [
        ({"kind": "number", "least": 1}, "0", "paling sedikit 1"),
        ({"kind": "number", "most": 4}, "5", "paling banyak 4"),
        ({"kind": "number"}, "banyak", "bukan angka"),
        ({"kind": "choice", "choices": ["BUMN"]}, "dinas", "pilih BUMN"),
    ],
)
def test_a_cell_that_does_not_fit_is_refused(column: Tree, text: str, fragment: str) -> None:
    with pytest.raises(ValueError, match=fragment):
        cell_value(Column.model_validate({"title": "K", **column}), text)


CELLS: Mapping[str, list[str]] = {"pks": ["ya", "tidak"], "golongan": ["dinas", "BUMN"], "nilai": ["1", "2", "4"]}
CONDITIONS: list[Tree | None] = [
    None,
    PKS,
    {"column": "golongan", "is": "BUMN"},
    {"column": "nilai", "at_least": 2},
    {"all": [PKS, {"column": "nilai", "above": 1}]},
    {"any": [PKS, {"column": "golongan", "is_not": "BUMN"}]},
]


@st.composite
def measured(draw: st.DrawFn) -> tuple[Tree, list[Tree]]:
    where, among = draw(st.sampled_from(CONDITIONS)), draw(st.sampled_from(CONDITIONS))
    how: Tree = {"list": "instansi"} | ({"where": where} if where else {})
    answer = draw(
        st.sampled_from(
            [
                quantity(count=how),
                {"kind": "ratio", "count": how | ({"among": among} if among else {})},
                quantity(sum={**how, "column": "nilai"}),
                quantity(mean={**how, "column": "nilai"}),
            ]
        )
    )
    row = st.fixed_dictionaries({name: st.sampled_from([*texts, None]) for name, texts in CELLS.items()})
    rows = draw(st.lists(row, max_size=3))
    return answer, [{key: text for key, text in one.items() if text is not None} for one in rows]


def completions(rows: list[Tree]) -> Iterator[list[Tree]]:
    """Every way of filling the blank cells."""
    choices = [
        [
            dict(zip(CELLS, texts, strict=True))
            for texts in product(*(([row[n]] if n in row else CELLS[n]) for n in CELLS))
        ]
        for row in rows
    ]
    for chosen in product(*choices):
        yield list(chosen)


def holds(condition: Tree | None, row: Tree) -> bool:
    """By hand, of a row that is full."""
    if condition is None:
        return True
    if "all" in condition:
        return all(holds(one, row) for one in condition["all"])
    if "any" in condition:
        return any(holds(one, row) for one in condition["any"])
    cell = row[condition["column"]]
    tests = {
        "is": lambda bound: cell == bound,
        "is_not": lambda bound: cell != bound,
        "at_least": lambda bound: int(cell) >= bound,
        "above": lambda bound: int(cell) > bound,
    }
    (name,) = condition.keys() - {"column"}
    return bool(tests[name](condition[name]))


def by_hand(answer: Tree, rows: list[Tree]) -> Fraction | None:
    """The number of full rows; None where there is none."""
    measure = answer.get("count") or answer.get("sum") or answer.get("mean")
    assert measure is not None
    chosen = [row for row in rows if holds(measure.get("among"), row)]
    found = [row for row in chosen if holds(measure.get("where"), row)]
    values = [int(row["nilai"]) for row in found]
    if "sum" in answer:
        return Fraction(sum(values))
    if "mean" in answer:
        return Fraction(sum(values), len(values)) if values else None
    if answer["kind"] == "ratio":
        return Fraction(len(found), len(chosen)) if chosen else None
    return Fraction(len(found))


def is_decided_twice(answer: Tree) -> bool:
    """Whether a ratio asks of one column who is among the rows and who holds."""
    count = answer.get("count") or {}
    text = [{name for name in CELLS if f"'{name}'" in str(count.get(part))} for part in ("where", "among")]
    return not text[0].isdisjoint(text[1])


@few(200)
@given(measured())
def test_every_way_of_filling_the_blank_cells_lies_inside_and_full_cells_give_one_number(
    case: tuple[Tree, list[Tree]],
) -> None:
    answer, rows = case
    found = tally(answer, rows)
    assert found is not None
    numbers = [by_hand(answer, full) for full in completions(rows)]
    known = [one for one in numbers if one is not None]
    if found.number is not None:
        high = found.number.high
        assert high is not None
        assert all(found.number.low <= one <= high for one in known)
        # The two ends are reached, but where a mean takes rows that may not count, or one cell decides twice.
        if known and "mean" not in answer and not is_decided_twice(answer):
            assert (min(known), max(known)) == (found.number.low, high)
        if answer["kind"] == "ratio":
            assert found.may_be_empty == (None in numbers)
    else:
        assert None in numbers
    for full in list(completions(rows))[:3]:
        told = tally(answer, full)
        assert told is not None
        one = by_hand(answer, full)
        assert told.coverage == 1
        if one is not None:
            assert told.number == Range(one, one)
