"""The plan: what opens the next milestone, then prerequisites before dependants, then the larger gain."""

from collections.abc import Mapping
from fractions import Fraction

from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.findings import Finding, State
from mpp_readiness.readiness.evaluation.result import GateResult, GateState, Layer, Result, Verdict
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Aggregation, Checklist
from mpp_readiness.readiness.model.gates import Gate

ZERO, ONE, HALF = Fraction(0), Fraction(1), Fraction(1, 2)


def criterion(id_: str, *, weight: int = 1, gate: str | None = None, after: tuple[str, ...] = ()) -> dict[str, object]:
    written = {
        "id": id_,
        "title": id_,
        "weight": weight,
        "action": {"title": f"Selesaikan {id_}", "after": after},
    }
    return {**written, "gate": gate} if gate else written


def checklist(*criteria: Mapping[str, object], **more: object) -> Checklist:
    """Two aspects of equal weight: A with the criteria given, B with one criterion."""
    return Checklist.model_validate(
        {
            "checklist": "uji",
            "version": "1",
            "title": "Uji",
            "milestones": [
                {"id": "uji-coba", "title": "Siap uji coba"},
                {"id": "buka", "title": "Siap buka"},
            ],
            "aspects": [
                {"id": "A", "title": "A", "criteria": criteria},
                {"id": "B", "title": "B", "criteria": [criterion("B-1")]},
            ],
            **more,
        }
    )


def result(
    made: Checklist,
    values: Mapping[str, Fraction],
    *,
    low: Fraction,
    aggregation: Aggregation = "weighted_mean",
) -> Result:
    """A result with the given values; `low` of aspect A and of the whole are told by the test."""
    members = tuple(
        (one.id, Fraction(one.weight), values[one.id], values[one.id], ONE) for one in made.aspects[0].criteria
    )
    a = NodeScore("A", "A", aggregation, Score(low, low, ONE), True, members, (), ())
    b = NodeScore("B", "B", "weighted_mean", Score(ONE, ONE, ONE), True, (("B-1", ONE, ONE, ONE, ONE),), (), ())
    whole = (low + 1) / 2
    both = (("A", ONE, low, low, ONE), ("B", ONE, ONE, ONE, ONE))
    root = NodeScore("uji", "Uji", "weighted_mean", Score(whole, whole, ONE), True, both, (), (a, b))
    findings = tuple(finding(made, id_, values.get(id_, ONE)) for id_ in made.all_criteria)
    listed = [
        GateResult(one.id, one.title, made.milestones[1], GateState.FAILED, None, one, wanted_by(one))
        for one in made.gates
    ]
    gates = (*(own_gate(made, one) for one in findings if one.criterion.gate), *listed)
    layer = Layer("self", root, findings, gates, (), Verdict(None, made.milestones[0], ()), {})
    assessment = Assessment.model_validate({"assessment": "uji", "region": "33.16", "date": "2021-06-03"})
    return Result(made, assessment, assessment.place, (layer,))


def finding(made: Checklist, id_: str, value: Fraction) -> Finding:
    return Finding(made.criteria_places[id_], State.ANSWERED, value, value)


def wanted_by(gate: Gate) -> tuple[tuple[str, Fraction], ...]:
    return tuple((one.node, Fraction(one.at_least or 0)) for one in gate.requires if one.node)


def own_gate(made: Checklist, one: Finding) -> GateResult:
    milestone = next(milestone for milestone in made.milestones if milestone.id == one.criterion.gate)
    state = GateState.FAILED if one.is_open else GateState.MET
    return GateResult(
        one.criterion.id, one.criterion.title, milestone, state, one.criterion, None, ((one.criterion.id, ONE),)
    )


def order(of: Result) -> list[str]:
    return [item.finding.criterion.id for item in plan(of)]


def test_what_is_met_needs_no_action() -> None:
    made = checklist(criterion("A-1"), criterion("A-2"))
    assert order(result(made, {"A-1": ONE, "A-2": ZERO}, low=HALF)) == ["A-2"]


def test_what_opens_the_next_milestone_comes_first_and_what_opens_none_last() -> None:
    made = checklist(criterion("A-1", weight=9), criterion("A-2", gate="buka"), criterion("A-3", gate="uji-coba"))
    assert order(result(made, {"A-1": ZERO, "A-2": ZERO, "A-3": ZERO}, low=ZERO)) == ["A-3", "A-2", "A-1"]


def test_a_prerequisite_comes_before_what_waits_for_it_although_it_gains_less() -> None:
    made = checklist(criterion("A-1", weight=5, after=("A-2",)), criterion("A-2", weight=1))
    planned = plan(result(made, {"A-1": ZERO, "A-2": ZERO}, low=ZERO))
    assert [item.finding.criterion.id for item in planned] == ["A-2", "A-1"]
    assert [item.ready_after for item in planned] == [(), ("A-2",)]
    assert [item.rank for item in planned] == [1, 2]


def test_what_waits_for_two_comes_after_both() -> None:
    made = checklist(criterion("A-1", weight=9, after=("A-2", "A-3")), criterion("A-2"), criterion("A-3", weight=2))
    assert order(result(made, {"A-1": ZERO, "A-2": ZERO, "A-3": ZERO}, low=ZERO)) == ["A-3", "A-2", "A-1"]


def test_a_gate_on_the_whole_is_opened_by_every_criterion() -> None:
    gate = {"id": "g", "title": "Semua siap", "milestone": "buka", "requires": [{"aspect": "uji", "at_least": "1"}]}
    made = checklist(criterion("A-1"), gates=[gate])
    assert plan(result(made, {"A-1": ZERO}, low=ZERO))[0].opens == made.milestones[1]


def test_a_prerequisite_that_is_met_holds_nothing_up() -> None:
    made = checklist(criterion("A-1", after=("A-2",)), criterion("A-2"))
    assert plan(result(made, {"A-1": ZERO, "A-2": ONE}, low=HALF))[0].ready_after == ()


def test_the_larger_gain_comes_first_and_the_checklist_decides_between_equals() -> None:
    made = checklist(criterion("A-1"), criterion("A-2"), criterion("A-3", weight=2))
    assert order(result(made, {"A-1": ZERO, "A-2": ZERO, "A-3": ZERO}, low=ZERO)) == ["A-3", "A-1", "A-2"]


def test_the_gain_is_exact_under_weighted_means() -> None:
    # A: (3 * 1/2 + 1 * 0) / 4 = 3/8; with A-1 met 3/4, with A-2 met 5/8. The whole wins half of each step.
    made = checklist(criterion("A-1", weight=3), criterion("A-2"))
    planned = plan(result(made, {"A-1": HALF, "A-2": ZERO}, low=Fraction(3, 8)))
    assert [item.gain for item in planned] == [Fraction(3, 16), Fraction(1, 8)]


def test_the_gain_is_exact_where_the_weakest_decides() -> None:
    # min(0, 1/2) = 0. A-1 met: min(1, 1/2) = 1/2, half of it in the whole. A-2 met: still 0.
    made = checklist(criterion("A-1"), criterion("A-2"))
    planned = plan(result(made, {"A-1": ZERO, "A-2": HALF}, low=ZERO, aggregation="minimum"))
    assert {item.finding.criterion.id: item.gain for item in planned} == {"A-1": Fraction(1, 4), "A-2": ZERO}


def test_a_gate_on_an_aspect_is_opened_by_the_criteria_below_it() -> None:
    gate = {"id": "g", "title": "A siap", "milestone": "buka", "requires": [{"aspect": "A", "at_least": "1"}]}
    made = checklist(criterion("A-1"), gates=[gate])
    assert plan(result(made, {"A-1": ZERO}, low=ZERO))[0].opens == made.milestones[1]


def test_a_gate_on_an_aspect_that_suffices_holds_nothing_up() -> None:
    gate = {
        "id": "g",
        "title": "A cukup",
        "milestone": "buka",
        "requires": [{"aspect": "A", "at_least": "0,5"}],
    }
    made = checklist(criterion("A-1"), criterion("A-2"), gates=[gate])
    assert plan(result(made, {"A-1": ZERO, "A-2": ONE}, low=HALF))[0].opens is None
