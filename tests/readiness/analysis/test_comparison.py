"""What differs between two results: each criterion in one class, and the two sides in mirror."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.analysis.checklist_diff import What
from mpp_readiness.readiness.analysis.comparison import (
    MIRRORED,
    ChangeKind,
    Comparison,
    ComparisonKind,
    compare,
    compare_layers,
)
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState, Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
HALVES = [{"id": id_, "points": n, "title": id_} for n, id_ in enumerate(("belum", "draf", "lengkap"))]
THIRDS = [*HALVES, {"id": "terbukti", "points": 3, "title": "terbukti"}]


def criterion(id_: str, **more: object) -> Tree:
    return {"id": id_, "title": id_, "may_be_na": True, **more}


def checklist(*criteria: Tree, scale: list[Tree] = HALVES, **more: object) -> Checklist:
    """Aspect A with the criteria given, and aspect B with one criterion."""
    other = {"id": "B", "title": "B", "criteria": [criterion("B-1")]}
    return Checklist.model_validate(
        {
            "checklist": "uji",
            "version": "1",
            "title": "Uji",
            "scales": {"mutu": scale},
            "facts": {"lantai": {"title": "Lantai"}, "ambang": {"title": "Ambang", "default": "10"}},
            "milestones": [{"id": "buka", "title": "Siap buka"}],
            "aspects": [
                {"id": "A", "title": "A", "criteria": list(criteria or (criterion("P"), criterion("Q")))},
                other,
            ],
            **more,
        }
    )


def assessment(answers: Mapping[str, object], **more: object) -> Assessment:
    return Assessment.model_validate(
        {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers, **more}
    )


def scored(answers: Mapping[str, object], made: Checklist | None = None, **more: object) -> Result:
    return score(made or checklist(), assessment(answers, **more))


def classes(comparison: Comparison) -> dict[str, ChangeKind]:
    return {one.id: one.change for one in comparison.criteria}


NA = {"not_applicable": "Tidak ada"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("belum", "draf", ChangeKind.IMPROVED),
        ("lengkap", "draf", ChangeKind.FELL_BACK),
        ("draf", "draf", ChangeKind.SAME),
        (None, "belum", ChangeKind.ANSWERED),  # known to be missing is more than unknown
        ("lengkap", None, ChangeKind.UNANSWERED),
        (None, None, ChangeKind.SAME),
        (NA, NA, ChangeKind.SAME),
        (NA, "draf", ChangeKind.NOW_APPLIES),
        (NA, None, ChangeKind.NOW_APPLIES),
        ("draf", NA, ChangeKind.NO_LONGER_APPLIES),
    ],
)
def test_a_criterion_is_classed_by_what_was_and_is_known_of_it(
    before: object, after: object, expected: ChangeKind
) -> None:
    first, second = (scored({"P": one} if one else {}) for one in (before, after))

    assert classes(compare(first, second))["P"] is expected


def test_a_criterion_that_waits_for_a_fact_is_not_answered_yet() -> None:
    made = checklist(criterion("P", when={"fact": "lantai", "above": 1}))
    before, after = scored({"P": "draf"}, made), scored({"P": "draf"}, made, facts={"lantai": 2})

    assert classes(compare(before, after))["P"] is ChangeKind.ANSWERED


def test_a_criterion_asked_on_another_scale_is_not_compared() -> None:
    # draf is worth 1/2 on the one scale and 1/3 on the other: no fall.
    before, after = scored({"P": "draf"}), scored({"P": "draf"}, checklist(scale=THIRDS))

    assert classes(compare(before, after))["P"] is ChangeKind.ASKED_OTHERWISE


def test_a_changed_weight_leaves_the_answer_comparable_and_is_told() -> None:
    heavier = checklist(criterion("P", weight=3), criterion("Q"))
    before, after = scored({"P": "draf"}), scored({"P": "lengkap"}, heavier)
    comparison = compare(before, after)

    assert classes(comparison)["P"] is ChangeKind.IMPROVED
    assert [(one.id, one.what, one.first, one.second) for one in comparison.differences] == [
        ("P", What.WEIGHT, "1", "3")
    ]


def test_a_criterion_of_one_version_only_is_named() -> None:
    before = scored({"P": "draf", "Q": "draf"})
    after = scored({"P": "draf", "R": "draf"}, checklist(criterion("P"), criterion("R"), version="2"))

    found = classes(compare(before, after))

    assert (found["P"], found["Q"], found["R"]) == (ChangeKind.SAME, ChangeKind.ONLY_FIRST, ChangeKind.ONLY_SECOND)


def test_scores_are_subtracted_end_by_end() -> None:
    # A: P 1/2 and Q open give 1/4..3/4; later P 1 and Q 1/2 give 3/4. B is open: 0..1, and has no score.
    comparison = compare(scored({"P": "draf"}), scored({"P": "lengkap", "Q": "draf"}))
    changes = {one.id: (one.low, one.high, one.surely) for one in comparison.nodes}

    assert changes == {
        "": (Fraction(1, 4), Fraction(0), 0),  # (1/8 and 7/8) against (3/8 and 7/8)
        "A": (Fraction(1, 2), Fraction(0), 0),
        "B": (None, None, 0),
    }


def test_a_score_is_surely_higher_when_the_intervals_have_no_point_in_common() -> None:
    before, after = scored({"P": "belum", "Q": "belum"}), scored({"P": "lengkap", "Q": "draf"})

    assert {one.id: one.surely for one in compare(before, after).nodes} == {"": 0, "A": 1, "B": 0}
    assert {one.id: one.surely for one in compare(after, before).nodes} == {"": 0, "A": -1, "B": 0}


def test_gates_and_milestones_are_told_on_both_sides() -> None:
    made = checklist(criterion("P", gate="buka"), criterion("Q", gate="buka"))
    comparison = compare(scored({"P": "lengkap"}, made), scored({"P": "draf", "Q": "lengkap"}, made))
    states = {one.id: (one.first and one.first.state, one.second and one.second.state) for one in comparison.gates}

    assert states == {"P": (GateState.MET, GateState.FAILED), "Q": (GateState.UNDECIDED, GateState.MET)}
    assert [one.id for one in comparison.newly_failed] == ["P"]
    assert comparison.no_longer_failed == ()
    assert [(one.first, one.second) for one in comparison.milestones] == [
        (MilestoneState.OPEN, MilestoneState.RULED_OUT)
    ]


def test_a_milestone_of_one_version_only_is_told_as_missing() -> None:
    without = checklist(milestones=[])
    (milestone,) = compare(scored({}, without), scored({})).milestones

    assert (milestone.title, milestone.first, milestone.second) == ("Siap buka", None, MilestoneState.REACHED)


def test_unknown_at_home_is_to_be_asked_and_not_to_be_learnt() -> None:
    blora = scored({"P": "belum"})
    badung = scored({"P": "draf", "Q": "draf", "B-1": "belum"}, region="51.03")
    comparison = compare(blora, badung)

    assert comparison.kind is ComparisonKind.REGIONS
    assert [one.id for one in comparison.to_learn] == ["P"]
    assert [one.id for one in comparison.to_ask] == ["Q"]  # B-1 is known to be missing there


def test_another_threshold_is_told() -> None:
    comparison = compare(scored({}), scored({}, facts={"ambang": 12}))

    assert [(one.id, one.what, one.first, one.second) for one in comparison.differences] == [
        ("ambang", What.THRESHOLD, "10", "12")
    ]


def verified(answers: Mapping[str, object], second: Mapping[str, object]) -> Result:
    checked = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": second}
    return scored(answers, verification=checked)


def test_the_verification_is_laid_beside_the_answers_of_the_assessor() -> None:
    comparison = compare_layers(verified({"P": "lengkap", "Q": "draf"}, {"P": "draf", "B-1": "draf"}))

    assert comparison.kind is ComparisonKind.LAYERS
    assert classes(comparison) == {"P": ChangeKind.FELL_BACK, "Q": ChangeKind.SAME, "B-1": ChangeKind.ANSWERED}
    # A: (1 + 1/2) / 2 = 3/4 before, (1/2 + 1/2) / 2 = 1/2 after.
    assert {one.id: one.low for one in comparison.nodes}["A"] == Fraction(-1, 4)


@pytest.mark.parametrize(
    ("second", "kind"),
    [
        (scored({}, date="2022-06-24"), ComparisonKind.OVER_TIME),
        (scored({}, region="51.03"), ComparisonKind.REGIONS),
        (scored({}, checklist(version="2")), ComparisonKind.CHECKLISTS),
        (scored({}, checklist(version="2"), date="2022-06-24"), ComparisonKind.OVER_TIME),
    ],
)
def test_what_is_laid_beside_what_follows_from_the_results(second: Result, kind: ComparisonKind) -> None:
    assert compare(scored({}), second).kind is kind


ANSWERS = st.sampled_from([None, "belum", "draf", "lengkap", NA])
IDS = ("P", "Q", "R", "B-1")


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Any of the versions of a checklist, with any answers, by one or two layers, of one of two regions."""
    ids = draw(st.lists(st.sampled_from(IDS[:3]), min_size=1, unique=True))
    weights = draw(st.lists(st.integers(0, 3), min_size=3, max_size=3))
    gate = draw(st.sampled_from([None, "buka"]))
    conditions: list[Tree] = [{}, {"when": {"fact": "lantai", "above": 1}}]
    criteria = [
        {**criterion(id_, weight=weight, **draw(st.sampled_from(conditions))), **({"gate": gate} if gate else {})}
        for id_, weight in zip(ids, weights, strict=False)
    ]
    made = checklist(
        *criteria, scale=draw(st.sampled_from([HALVES, THIRDS])), version=draw(st.sampled_from(["1", "2"]))
    )
    layers = [
        {id_: answer for id_ in (*ids, "B-1") if (answer := draw(ANSWERS)) is not None}
        for _ in range(draw(st.integers(1, 2)))
    ]
    facts = draw(st.sampled_from([{}, {"lantai": 1}, {"lantai": 2}]))
    region = draw(st.sampled_from(["33.16", "51.03"]))
    checked = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": layers[-1]}
    second = {"verification": checked} if len(layers) > 1 else {}
    return score(made, assessment(layers[0], region=region, facts=facts, **second))


def test_one_result_alone_is_its_verification_beside_its_answers() -> None:
    twice = verified({"P": "lengkap", "Q": "draf"}, {"P": "draf", "B-1": "draf"})
    assert compare(twice) == compare_layers(twice)


def test_what_nobody_verified_has_nothing_beside_it() -> None:
    with pytest.raises(InvalidInput, match="Kabupaten Blora tidak memuat verifikasi") as raised:
        compare(scored({"P": "draf"}))
    assert [one.code for one in raised.value.problems] == ["verification-missing"]


def test_answers_to_two_checklists_are_not_laid_side_by_side() -> None:
    other = scored({}, checklist(checklist="lain"), assessment="lain")
    with pytest.raises(InvalidInput, match="daftar periksa yang berbeda") as raised:
        compare(scored({}), other)
    assert [one.code for one in raised.value.problems] == ["comparison-checklists"]


@given(results())
def test_a_result_beside_itself_changes_nothing(result: Result) -> None:
    comparison = compare(result, result)

    assert {one.change for one in comparison.criteria} == {ChangeKind.SAME}
    assert {one.low for one in comparison.nodes} | {one.high for one in comparison.nodes} <= {None, Fraction(0)}
    assert [one for one in comparison.gates if one.is_changed] == []
    assert comparison.differences == ()
    assert comparison.newly_failed == comparison.no_longer_failed == ()


@given(results(), results())
def test_laid_the_other_way_round_everything_is_mirrored(first: Result, second: Result) -> None:
    one, other = compare(first, second), compare(second, first)

    assert classes(other) == {id_: MIRRORED[change] for id_, change in classes(one).items()}
    assert {node.id: (node.low, node.high, node.surely) for node in other.nodes} == {
        node.id: (None if node.low is None else -node.low, None if node.high is None else -node.high, -node.surely)
        for node in one.nodes
    }
    assert {(gate.id, gate.second, gate.first) for gate in one.gates} == {
        (gate.id, gate.first, gate.second) for gate in other.gates
    }
    assert {(told.id, told.what, told.second, told.first) for told in one.differences} == {
        (told.id, told.what, told.first, told.second) for told in other.differences
    }
    assert {gate.id for gate in one.newly_failed} == {gate.id for gate in other.no_longer_failed}


@given(results(), results())
def test_each_criterion_of_either_side_stands_in_exactly_one_class(first: Result, second: Result) -> None:
    comparison = compare(first, second)
    sorted_out = [one.id for change in ChangeKind for one in comparison.of(change)]

    assert sorted(sorted_out) == sorted({*first.checklist.all_criteria, *second.checklist.all_criteria})


@given(results(), results())
def test_to_be_ahead_is_to_be_worth_more_in_an_answer_to_the_same_question(first: Result, second: Result) -> None:
    comparison = compare(first, second)
    pairs = [(one.first, one.second) for one in comparison.to_learn]

    for before, after in pairs:
        assert before is not None
        assert after is not None
        assert before.high is not None
        assert after.low is not None
        assert after.low > before.high
        # draf of three levels and draf of four are two answers; on one scale the levels rise as listed.
        assert first.checklist.scales == second.checklist.scales


@given(results(), results())
def test_a_sure_gain_is_a_gain_of_both_ends(first: Result, second: Result) -> None:
    for node in compare(first, second).nodes:
        if node.surely:
            assert node.low is not None
            assert node.high is not None
            assert node.low * node.surely > 0
            assert node.high * node.surely > 0
