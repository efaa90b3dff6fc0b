"""What a result can be asked: how it prints, what each criterion holds up, and how two layers differ."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Result, shortages
from mpp_readiness.readiness.evaluation.scores import Score, ScorePart, shown, walk_scores
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.bands import Display
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
ZERO, HALF, ONE = Fraction(0), Fraction(1, 2), Fraction(1)


def criterion(id_: str, **more: object) -> Tree:
    return {"id": id_, "title": id_, "answer": {"kind": "quantity", "target": 2}, "may_be_na": True, **more}


def aspect(id_: str, *criteria: Tree, **more: object) -> Tree:
    return {"id": id_, "title": id_, "criteria": criteria, **more}


def gate(id_: str, milestone: str, *requires: Tree) -> Tree:
    return {"id": id_, "title": id_, "milestone": milestone, "requires": requires}


def scored(answers: Mapping[str, object], *, second: Mapping[str, object] | None = None, **more: object) -> Result:
    """Aspect A over P (weight 3), Q (1) and the nested B with R (1); a quantity of 2 is all."""
    nested = aspect("A", criterion("P", weight=3), criterion("Q"), aspects=[aspect("B", criterion("R"))])
    checklist = {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "milestones": [{"id": "uji-coba", "title": "Siap uji coba"}, {"id": "buka", "title": "Siap buka"}],
        "aspects": [nested],
        **more,
    }
    assessment = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers}
    if second is not None:
        checked = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": second}
        assessment["verification"] = checked
    return score(Checklist.model_validate(checklist), Assessment.model_validate(assessment))


@pytest.mark.parametrize(
    ("low", "high", "display", "printed"),
    [
        (Fraction(2, 3), Fraction(2, 3), Display(), "66,67"),
        (ZERO, ONE, Display(), "0,00–100,00"),
        (Fraction(1, 8), Fraction(1, 8), Display(highest=Decimal(1)), "0,13"),  # half up
        (HALF, Fraction(3, 4), Display(highest=Decimal(5), digits=1), "2,5–3,8"),
    ],
)
def test_a_score_prints_in_the_display_of_its_checklist(
    low: Fraction, high: Fraction, display: Display, printed: str
) -> None:
    found = Score(low, high, ONE, display)
    assert str(found) == printed
    assert found.is_exact == (low == high)
    assert shown(low, display) == printed.partition("–")[0]


def test_the_parts_of_a_node_carry_typed_weights_and_shares_that_add_up_to_one() -> None:
    result = scored({"P": 1, "Q": {"not_applicable": "Tidak ada"}})
    assert result.nodes["A"].parts == (
        ScorePart("P", Fraction(3), Fraction(3, 4), HALF, HALF),
        ScorePart("B", ONE, Fraction(1, 4), ZERO, ONE),
    )


def test_nodes_are_told_from_the_whole_down() -> None:
    result = scored({})
    assert [node.id for node in walk_scores(result.root)] == ["uji", "A", "B"]
    assert list(result.nodes) == ["uji", "A", "B"]


def test_what_is_open_is_what_is_not_fully_met() -> None:
    result = scored({"P": 2, "Q": 1})
    assert [finding.criterion.id for finding in result.open_findings] == ["Q", "R"]


ALL_OF_A, HALF_OF_A = {"aspect": "A", "at_least": 1}, {"aspect": "A", "at_least": "0.5"}
ALL_OF_Q, HALF_OF_Q = {"criterion": "Q", "at_least": 1}, {"criterion": "Q", "at_least": "0.5"}


def held(result: Result) -> dict[str, list[str]]:
    return {id_: [milestone.id for milestone in found] for id_, found in result.blocks.items()}


@pytest.mark.parametrize(
    ("gates", "answers", "expected"),
    [
        ([], {"P": 0, "Q": 0, "R": 0}, {}),
        ([gate("g", "buka", ALL_OF_A)], {"P": 2, "Q": 2, "R": 2}, {}),
        ([gate("g", "buka", ALL_OF_A)], {"P": 2, "Q": 1}, {"Q": ["buka"], "R": ["buka"]}),
        ([gate("g", "buka", {"aspect": "B", "at_least": 1})], {"P": 0, "Q": 0}, {"R": ["buka"]}),
        ([gate("g", "buka", {"aspect": "uji", "at_least": 1})], {"P": 2, "R": 2}, {"Q": ["buka"]}),
        # Half of A can be had in more than one way: no criterion holds it up by itself.
        ([gate("g", "buka", HALF_OF_A)], {"P": 0, "Q": 0, "R": 0}, {}),
        ([gate("g", "buka", HALF_OF_Q)], {"Q": 0}, {"Q": ["buka"]}),
        # Q has the half that is wanted; the gate waits for B alone.
        (
            [gate("g", "buka", HALF_OF_Q, {"aspect": "B", "at_least": 1})],
            {"Q": 1},
            {"R": ["buka"]},
        ),
        (
            [
                gate("g", "buka", ALL_OF_Q),
                gate("h", "uji-coba", ALL_OF_Q),
            ],
            {"Q": 1},
            {"Q": ["uji-coba", "buka"]},
        ),
        # What does not apply is no task, although the gate cannot be decided without it.
        ([gate("g", "buka", ALL_OF_Q)], {"Q": {"not_applicable": "Tidak ada"}}, {}),
        ([gate("g", "buka", {"fact": "lantai", "at_least": 2})], {"Q": 0}, {}),
    ],
)
def test_a_criterion_holds_up_a_milestone_that_cannot_be_reached_without_it(
    gates: list[Tree], answers: Mapping[str, object], expected: dict[str, list[str]]
) -> None:
    assert held(scored(answers, gates=gates, facts={"lantai": {"title": "Lantai"}})) == expected


def test_a_criterion_without_weight_holds_up_only_its_own_gate() -> None:
    made = [aspect("A", criterion("P", weight=0), criterion("Q"), criterion("R", weight=0, gate="uji-coba"))]
    result = scored({"P": 0, "Q": 0, "R": 0}, aspects=made, gates=[gate("g", "buka", ALL_OF_A)])
    assert held(result) == {"Q": ["buka"], "R": ["uji-coba"]}


def test_a_shortage_names_the_node_what_is_wanted_and_the_milestone() -> None:
    gates = [gate("g", "buka", HALF_OF_A, HALF_OF_Q), gate("h", "uji-coba", HALF_OF_A)]
    made = [aspect("A", criterion("P", weight=3), criterion("Q", gate="uji-coba"))]
    result = scored({"P": 0, "Q": 1}, aspects=made, gates=gates)
    found = [(node, least, milestone.id) for node, least, milestone in shortages(result.layer)]
    assert found == [("Q", ONE, "uji-coba"), ("A", HALF, "buka"), ("A", HALF, "uji-coba")]


def test_the_gap_is_what_the_verification_took_or_gave() -> None:
    # A weighs P 3, Q 1, B 1. First (3 x 1 + 1/2 + 0) / 5 = 7/10, then (3 x 1/2 + 1/2 + 1) / 5 = 6/10.
    result = scored({"P": 2, "Q": 1, "R": 0}, second={"P": 1, "R": 2})
    assert [result.gap(node) for node in ("uji", "A", "B", "P", "Q")] == [
        Fraction(-1, 10),
        Fraction(-1, 10),
        ONE,
        -HALF,
        ZERO,
    ]
    assert result.layer is result.layers[1]


def test_there_is_no_gap_without_two_scores() -> None:
    assert scored({"P": 2}).gap("A") is None
    result = scored({"P": 2}, second={"R": 2})
    assert (result.gap("B"), result.gap("tidak-ada")) == (None, None)
    result = scored({"P": 2}, second={"P": {"not_applicable": "Tidak ada"}})
    assert result.gap("P") is None
