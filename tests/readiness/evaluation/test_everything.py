"""What holds for every checklist of the format: the properties of the definition, over all kinds at once."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Result, lows_of
from mpp_readiness.readiness.evaluation.scores import walk_scores
from mpp_readiness.readiness.model.checklist import Checklist
from tests.properties import few
from tests.readiness.evaluation.everything import cases
from tests.readiness.evaluation.trees import Tree, assessment

Case = tuple[Tree, Tree, Tree]
Ends = tuple[Fraction, Fraction]


def result(made: Tree, given_: Tree) -> Result:
    return score(Checklist.model_validate(made), assessment(given_["answers"], lists=given_["lists"]))


def ends(one: Result) -> dict[str, Ends]:
    """The ends of every criterion, node, view and group by id."""
    found = {
        finding.criterion.id: (finding.low, finding.high)
        for finding in one.findings
        if finding.low is not None and finding.high is not None
    }
    for root in (one.root, *one.views):
        for node in walk_scores(root):
            if node.ends is not None:
                found[node.id] = (node.ends.low, node.ends.low if node.ends.high is None else node.ends.high)
    return found


def coverage(one: Result) -> dict[str, Fraction]:
    return {node.id: node.score.coverage if node.score else Fraction(0) for node in walk_scores(one.root)}


@few(300)
@given(cases())
def test_a_completion_lies_inside_and_an_open_answer_only_widens(case: Case) -> None:
    made, open_, complete = case
    wide, exact = ends(result(made, open_)), ends(result(made, complete))
    assert wide.keys() == exact.keys()
    for id_, (low, high) in exact.items():
        assert 0 <= wide[id_][0] <= low <= high <= wide[id_][1] <= 1
    # All that is asked for is answered, so nothing is left open.
    assert all(low == high for low, high in exact.values())


@few(200)
@given(cases())
def test_answering_never_lowers_coverage(case: Case) -> None:
    made, open_, complete = case
    before, after = coverage(result(made, open_)), coverage(result(made, complete))
    assert all(0 <= before[id_] <= after[id_] <= 1 for id_ in before)
    assert set(after.values()) <= {Fraction(0), Fraction(1)}


@few(200)
@given(cases(), st.integers(2, 5))
def test_scaling_the_weights_of_all_children_changes_nothing(case: Case, factor: int) -> None:
    made, open_, _ = case
    scaled = dict(made)
    scaled["criteria"] = [{**one, "weight": one["weight"] * factor} for one in made["criteria"]]
    scaled["aspects"] = [{**one, "weight": one["weight"] * factor} for one in made["aspects"]]
    scaled["views"] = []
    one, other = result({**made, "views": []}, open_), result(scaled, open_)
    # Flat, the criteria of an aspect stand beside those of the whole, and are not scaled with them.
    if not (made["aggregation"] == "flat_mean" and made["aspects"]):
        assert ends(one) == ends(other)


@few(200)
@given(cases())
def test_the_order_of_children_changes_nothing(case: Case) -> None:
    made, open_, _ = case
    turned = {**made, "criteria": made["criteria"][::-1]}
    turned["aspects"] = [{**one, "criteria": one["criteria"][::-1]} for one in made["aspects"]]
    assert ends(result(made, open_)) == ends(result(turned, open_))


@few(200)
@given(cases())
def test_a_raised_bonus_never_lowers_and_a_raised_deduction_never_raises(case: Case) -> None:
    made, _, complete = case
    extras = {
        one["id"]: one["counts"] for one in made["criteria"] if one["counts"] and one["answer"]["kind"] == "yes_no"
    }
    for id_, counts in extras.items():
        lows = [
            lows_of(result(made, {**complete, "answers": {**complete["answers"], id_: word}}).layer)["uji"]
            for word in ("tidak", "ya")
        ]
        if lows[0] is not None and lows[1] is not None:
            assert lows[0] <= lows[1] if counts == "bonus" else lows[0] >= lows[1]
