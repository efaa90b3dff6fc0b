"""How a criterion stands: bonus, deduction, proof, and the rows or items that fall short."""

from fractions import Fraction

import pytest

from mpp_readiness.readiness.evaluation.findings import Finding, State, Status
from tests.readiness.evaluation.trees import OFFICES, PROOF, Tree, asked, checklist, scored, yes_no

LEVEL = {"kind": "level", "scale": "mutu"}
ITEMS: Tree = {"kind": "items", "items": [{"id": id_, "title": f"Butir {id_}"} for id_ in ("a", "b", "c")]}
COUNT: Tree = {"list": "instansi", "where": {"column": "pks", "is": "ya"}}
ROWS = [{"nama": "Pajak", "pks": "tidak"}, {"nama": "Polres"}, {"nama": "BPJS", "pks": "ya"}]


def finding(criterion: Tree, answer: object, **more: object) -> Finding:
    made = checklist(criterion, yes_no("Z"), lists={"instansi": OFFICES})
    return scored(made, {} if answer is None else {criterion["id"]: answer}, **more).finding(criterion["id"])


@pytest.mark.parametrize(
    ("counts", "answer", "status", "is_open"),
    [
        (None, "ya", Status.MET, False),
        (None, "tidak", Status.UNMET, True),
        ("bonus", "tidak", Status.UNMET, True),
        ("deduction", "tidak", Status.MET, False),  # nothing is taken
        ("deduction", "ya", Status.PARTLY, True),
        ("deduction", None, Status.OPEN, True),
    ],
)
def test_a_deduction_stands_well_where_nothing_is_taken(
    counts: str | None, answer: object, status: Status, is_open: bool
) -> None:
    found = finding(yes_no("P", counts=counts), answer)
    assert (found.status, found.is_open) == (status, is_open)


@pytest.mark.parametrize(
    ("answer", "gated", "lacks"),
    [
        ("A", True, True),
        ({"value": "a ", "evidence": PROOF}, True, False),
        ("A", False, False),  # only what gates is in question
        ("B", True, False),  # it lacks more than its proof
    ],
)
def test_what_gates_and_lacks_only_its_proof_is_not_called_failed(answer: object, gated: bool, lacks: bool) -> None:
    made = checklist(asked("P", LEVEL, **({"gate": "buka"} if gated else {})))
    result = scored(made, {"P": answer})
    assert result.finding("P").lacks_only_proof == lacks
    if gated:
        assert (result.gates[0].word == "belum terbukti") == lacks
        assert result.gates[0].lacks_only_proof == lacks


def test_items_are_met_or_not_or_unanswered() -> None:
    found = finding(asked("P", ITEMS), {"met": ["A"], "unmet": ["b"]})
    assert (found.low, found.high, found.coverage) == (Fraction(1, 3), Fraction(2, 3), Fraction(2, 3))
    assert (found.rows_short, found.rows_open) == (("Butir b",), ("Butir c",))
    assert (found.state, found.status) == (State.ANSWERED, Status.PARTLY)
    full = finding(asked("P", ITEMS), {"met": ["a", "b", "c"]})
    assert (full.low, full.status, full.rows_short) == (Fraction(1), Status.MET, ())


def test_the_rows_of_a_list_that_fall_short_are_named() -> None:
    found = finding(asked("P", {"kind": "ratio", "count": COUNT}), None, lists={"instansi": ROWS})
    assert (found.low, found.high, found.coverage) == (Fraction(1, 3), Fraction(2, 3), Fraction(2, 3))
    assert (found.rows_short, found.rows_open) == (("Pajak",), ("Polres",))
    # Where few are wanted, it is those that count which are at fault.
    most = {"kind": "quantity", "target": 0, "direction": "at_most", "count": COUNT}
    assert finding(asked("P", most), None, lists={"instansi": ROWS}).rows_short == ("BPJS",)


def test_an_interval_that_may_still_be_met_is_open_and_one_that_may_not_is_not() -> None:
    half = {"kind": "ratio", "target": "1/2", "count": COUNT}
    assert finding(asked("P", half), None, lists={"instansi": ROWS}).status is Status.OPEN  # 2/3 to 1
    assert (
        finding(asked("P", {"kind": "ratio", "count": COUNT}), None, lists={"instansi": ROWS}).status is Status.PARTLY
    )


def test_a_list_of_which_nothing_needed_is_filled_in_is_unanswered() -> None:
    blank = [{"nama": "Pajak"}, {"nama": "Polres"}]
    found = finding(asked("P", {"kind": "ratio", "count": COUNT}), None, lists={"instansi": blank})
    assert found.state is State.UNANSWERED
    assert [found.coverage, found.low, found.high] == [Fraction(0), Fraction(0), Fraction(1)]
