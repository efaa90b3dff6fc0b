"""Rows are matched by their key: who came, who left, who fell back."""

import pytest

from mpp_readiness.readiness.analysis.comparison import compare, compare_layers
from mpp_readiness.readiness.analysis.list_changes import ListChange, RowChange
from tests.formats.everything import CHECKLIST, ROWS, Tree, everything

NEXT = [
    {"nama": "dinas  kesehatan", "kesepakatan": "tidak", "petugas": 2},
    {"nama": "Polres", "kesepakatan": "ya", "petugas": 0},
    {"nama": "Kantor Pertanahan", "kesepakatan": "ya", "petugas": 1},
    {"nama": "BPJS Kesehatan", "kesepakatan": "ya", "petugas": 1},
    {"nama": "Imigrasi", "kesepakatan": "ya", "petugas": 1},
]
"""Health falls back on PEL-01, Polres gets ahead on it, Pertanahan on PEL-03; what was unknown moved nowhere."""


def agencies(rows: object, checklist: Tree = CHECKLIST) -> ListChange:
    later = everything(checklist, date="2025-07-01", lists={"instansi": rows} if rows is not None else {})
    (change, _) = compare(everything(), later).lists
    return change


def test_who_came_who_left_and_who_moved() -> None:
    assert agencies(NEXT) == ListChange(
        "instansi",
        "Instansi peserta",
        5,
        5,
        came=("Imigrasi",),
        left=("Dinas Kependudukan",),
        moved=(
            RowChange("dinas  kesehatan", "PEL-01", is_ahead=False),
            RowChange("Polres", "PEL-01", is_ahead=True),
            RowChange("Kantor Pertanahan", "PEL-03", is_ahead=True),
        ),
    )


def test_the_same_list_in_another_order_is_no_change() -> None:
    assert not agencies(ROWS[::-1]).is_changed


def test_a_list_that_one_side_lacks_moves_nobody() -> None:
    assert agencies(None) == ListChange("instansi", "Instansi peserta", 5, None)
    assert agencies(None).is_changed


def test_respondents_have_no_names_so_only_their_number_is_compared() -> None:
    later = everything(date="2025-07-01", lists={"responden": [{"u1": 1}]})
    (_, survey) = compare(everything(), later).lists
    assert survey == ListChange("responden", "Responden survei", 4, 1)


def changed(**asked: object) -> Tree:
    """The checklist with PEL-01 asked otherwise."""
    governance, service = CHECKLIST["aspects"]
    first, *others = service["criteria"]
    return {**CHECKLIST, "aspects": [governance, {**service, "criteria": [{**first, **asked}, *others]}]}


def test_a_criterion_that_counts_otherwise_moves_nobody() -> None:
    other = {"kind": "ratio", "count": {"list": "instansi", "where": {"column": "kesepakatan", "is": "tidak"}}}
    moved = agencies(NEXT, changed(answer=other)).moved
    assert {row.criterion for row in moved} == {"PEL-03"}


@pytest.mark.parametrize(
    ("asked", "is_ahead"),
    [
        ({}, True),
        ({"direction": "at_most"}, False),
        ({"counts": "deduction"}, False),
        ({"direction": "at_most", "counts": "deduction"}, True),
    ],
)
def test_to_be_counted_is_no_gain_where_few_are_asked_for_or_each_costs(asked: Tree, is_ahead: bool) -> None:
    counted = {"list": "instansi", "where": {"column": "kesepakatan", "is": "ya"}}
    direction = {key: said for key, said in asked.items() if key == "direction"}
    counts = {key: said for key, said in asked.items() if key == "counts"}
    checklist = changed(gate=None, answer={"kind": "quantity", "target": 2, "count": counted, **direction}, **counts)
    before = everything(checklist)
    after = everything(checklist, date="2025-07-01", lists={"instansi": NEXT})
    (change, _) = compare(before, after).lists
    assert RowChange("Polres", "PEL-01", is_ahead) in change.moved
    assert RowChange("dinas  kesehatan", "PEL-01", not is_ahead) in change.moved


def test_a_verifier_who_corrects_a_cell_moves_its_row() -> None:
    checked = {"by": {"unit": "Inspektorat"}, "date": "2025-06-06"}
    rows = [{"nama": "Dinas Kesehatan", "petugas": 0}, {"nama": "Samsat"}]
    (change, _) = compare_layers(everything(verification={**checked, "lists": {"instansi": rows}})).lists
    assert (change.first, change.second, change.came, change.left) == (5, 6, ("Samsat",), ())
    assert change.moved == (RowChange("Dinas Kesehatan", "PEL-03", is_ahead=False),)
