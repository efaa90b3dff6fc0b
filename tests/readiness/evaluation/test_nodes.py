"""Bonus and deduction, points, views, and the interval of what nobody answered: figures by hand."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import NodeScore
from tests.properties import few
from tests.readiness.evaluation.trees import Tree, asked, checklist, scored, yes_no

LEVEL = {"kind": "level", "scale": "lima"}
POINTS = {"highest": 100, "points": True}


def ends(node: NodeScore) -> tuple[Fraction, Fraction]:
    assert node.ends is not None
    assert node.ends.high is not None
    return node.ends.low, node.ends.high


def whole(*criteria: Tree, answers: Tree, **more: object) -> tuple[Fraction, Fraction]:
    result = scored(checklist(*criteria, **more), answers)
    assert result.score is not None
    assert ends(result.root) == (result.score.low, result.score.high)
    return result.score.low, result.score.high


def exactly(value: object) -> tuple[Fraction, Fraction]:
    return Fraction(str(value)), Fraction(str(value))


def test_a_bonus_adds_its_weight_over_the_weight_of_the_ordinary_children() -> None:
    tree = (yes_no("P", 3), yes_no("Q", 1), yes_no("T", 1, counts="bonus"))
    assert whole(*tree, answers={"P": "ya", "Q": "tidak", "T": "tidak"}) == exactly("3/4")
    assert whole(*tree, answers={"P": "tidak", "Q": "ya", "T": "ya"}) == exactly("1/2")  # 1/4 + 1/4
    assert whole(*tree, answers={"P": "ya", "Q": "ya", "T": "ya"}) == exactly(1)  # cut


def test_a_deduction_takes_and_is_cut_at_nought_after_all_is_added() -> None:
    tree = (yes_no("P", 2), yes_no("Q", 2), yes_no("T", 1, counts="bonus"), yes_no("U", 4, counts="deduction"))
    assert whole(*tree, answers={"P": "ya", "Q": "ya", "T": "ya", "U": "ya"}) == exactly("1/4")  # 1 + 1/4 - 1, cut once
    assert whole(*tree, answers={"P": "tidak", "Q": "tidak", "T": "ya", "U": "ya"}) == exactly(0)  # 0 + 1/4 - 1


def test_an_open_bonus_or_deduction_widens_the_interval_and_no_coverage() -> None:
    tree = (yes_no("P", 4), yes_no("Q", 4), yes_no("T", 1, counts="bonus"), yes_no("U", 2, counts="deduction"))
    result = scored(checklist(*tree), {"P": "ya", "Q": "tidak"})
    assert ends(result.root) == (Fraction(1, 4), Fraction(5, 8))  # 1/2 - 2/8, 1/2 + 1/8
    assert result.score is not None
    assert result.score.coverage == 1


def test_what_does_not_apply_stays_in_the_base_of_a_bonus() -> None:
    tree = (yes_no("P", 3), yes_no("Q", 1, may_be_na=True), yes_no("T", 1, counts="bonus"))
    answers = {"P": "tidak", "Q": {"not_applicable": "Tidak ada"}, "T": "ya"}
    assert whole(*tree, answers=answers) == exactly("1/4")  # 0 + 1 of 3 + 1


def test_without_an_ordinary_answer_there_is_no_score() -> None:
    result = scored(checklist(yes_no("P"), yes_no("T", counts="bonus")), {"T": "ya"})
    assert result.score is None
    assert ends(result.root) == (Fraction(1), Fraction(1))  # 0 + 1 to 1 + 1, cut


def test_in_points_a_bonus_is_one_of_the_weight_of_its_parent() -> None:
    aspect = {"id": "A", "title": "A", "weight": 30, "criteria": [yes_no("P", 30), yes_no("T", 3, counts="bonus")]}
    other = {"id": "B", "title": "B", "weight": 70, "criteria": [yes_no("Q", 70)]}
    result = scored(checklist(aspects=[aspect, other], display=POINTS), {"P": "tidak", "T": "ya", "Q": "ya"})
    assert str(result.nodes["A"].score) == "3,00 dari 30"
    assert str(result.score) == "73,00 dari 100"


def test_an_aspect_may_be_a_bonus_also_in_a_flat_mean() -> None:
    extra = {"id": "T", "title": "T", "weight": 1, "counts": "bonus", "criteria": [yes_no("T-1", 2)]}
    base = {"id": "A", "title": "A", "weight": 4, "criteria": [yes_no("P", 1), yes_no("Q", 3)]}
    answers = {"P": "ya", "Q": "tidak", "T-1": "ya"}
    nested = scored(checklist(aspects=[base, extra]), answers)
    assert ends(nested.root) == exactly("1/2")  # 1/4 + 1/4
    # Flat, the weights of criteria count: 2 over 1 + 3.
    flat = scored(checklist(aspects=[base, extra], aggregation="flat_mean"), answers)
    assert ends(flat.root) == exactly("3/4")


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [("maximum", "4/5"), ("median", "3/5"), ("minimum", "1/5")],
)
def test_the_strongest_the_middle_and_the_weakest(aggregation: str, expected: str) -> None:
    tree = (asked("P", LEVEL), asked("Q", LEVEL), asked("R", LEVEL))
    assert whole(*tree, answers={"P": "t1", "Q": "t4", "R": "t3"}, aggregation=aggregation) == exactly(expected)


@pytest.mark.parametrize(
    ("weights", "expected"),
    # Sorted 1/5 (P), 3/5 (R), 4/5 (Q): where half of the weight is reached.
    [((1, 1, 1), "3/5"), ((2, 1, 1), "2/5"), ((3, 1, 1), "1/5"), ((1, 3, 1), "4/5"), ((1, 2, 1), "7/10")],
)
def test_a_median_is_weighted(weights: tuple[int, int, int], expected: str) -> None:
    tree = [asked(id_, LEVEL, weight) for id_, weight in zip("PQR", weights, strict=True)]
    assert whole(*tree, answers={"P": "t1", "Q": "t4", "R": "t3"}, aggregation="median") == exactly(expected)


def test_what_nobody_answered_counts_the_least_and_the_most_of_its_scale() -> None:
    tree = (asked("P", LEVEL), yes_no("Q"))
    assert whole(*tree, answers={"Q": "ya"}) == (Fraction(3, 5), Fraction(1))
    # What may be left out counts from nought, so that leaving it out stays inside.
    assert whole(asked("P", LEVEL, may_be_na=True), yes_no("Q"), answers={"Q": "ya"}) == (Fraction(1, 2), Fraction(1))


def test_an_aspect_without_answers_passes_its_interval_on() -> None:
    aspect = {"id": "A", "title": "A", "criteria": [asked("P", LEVEL)]}
    result = scored(checklist(yes_no("Q"), aspects=[aspect]), {"Q": "ya"})
    assert result.nodes["A"].score is None
    assert ends(result.nodes["A"]) == (Fraction(1, 5), Fraction(1))
    assert ends(result.root) == (Fraction(3, 5), Fraction(1))


def viewed(**more: object) -> Result:
    aspect = {"id": "A", "title": "A", "weight": 3, "criteria": [yes_no("P", 1), yes_no("Q", 3)]}
    groups = [
        {"id": "k1", "title": "Satu", "weight": 1, "members": ["P", {"id": "R", "weight": 3}]},
        {"id": "k2", "title": "Dua", "weight": 3, "members": ["Q"]},
    ]
    view = {"id": "v", "title": "Pandangan", "groups": groups, **more}
    answers = {"P": "ya", "Q": "ya", "R": "tidak"}
    return scored(checklist(yes_no("R", 1), aspects=[aspect], views=[view]), answers)


def test_a_view_has_weights_and_a_way_of_its_own_and_leaves_the_score_alone() -> None:
    result = viewed()
    assert [node.id for node in result.views[0].children] == ["k1", "k2"]
    assert ends(result.views[0].children[0]) == exactly("1/4")  # P 1, R 3 of its own
    assert ends(result.views[0]) == exactly("13/16")  # (1/4 + 3) / 4
    assert ends(viewed(aggregation="minimum").views[0]) == exactly("1/4")
    assert ends(result.root) == exactly("3/4")  # 3 x 1 + 1 x 0


def test_a_group_may_hold_an_aspect_with_its_score() -> None:
    aspect = {"id": "A", "title": "A", "weight": 3, "criteria": [yes_no("P", 1), yes_no("Q", 3)]}
    view = {"id": "v", "title": "V", "groups": [{"id": "k", "title": "K", "members": ["A", "R"]}]}
    result = scored(checklist(yes_no("R", 1), aspects=[aspect], views=[view]), {"P": "ya", "Q": "tidak", "R": "ya"})
    assert ends(result.views[0]) == exactly("7/16")  # (3 x 1/4 + 1) / 4


BANDS: Tree = {
    "unit": "points",
    "judged_on": "shown",
    "bands": [
        {"id": "d", "title": "D", "from": 25},
        {"id": "b", "title": "B", "above": "76,60"},
        {"id": "a", "title": "A", "from": "88,31"},
    ],
}


@pytest.mark.parametrize(
    ("weight", "judged_on", "expected"),
    # P weighs so much of 100.000, so the index is weight / 1000.
    [
        (88305, "shown", "A"),  # printed as 88,31
        (88305, "exact", "B"),
        (88304, "shown", "B"),
        (76600, "shown", "D"),  # above, not from
        (76605, "shown", "B"),
        (76601, "exact", "B"),
        (24000, "shown", None),
    ],
)
def test_a_band_judges_what_is_printed_where_it_says_so(weight: int, judged_on: str, expected: str | None) -> None:
    tree = (yes_no("P", weight), yes_no("Q", 100_000 - weight))
    sets = {"mutu": {**BANDS, "judged_on": judged_on}}
    result = scored(checklist(*tree, band_sets=sets, band_set="mutu"), {"P": "ya", "Q": "tidak"})
    found = result.root.band
    assert (found.title if found else None) == expected


def test_the_bands_of_both_ends_are_told_and_a_node_may_have_its_own() -> None:
    aspect = {"id": "A", "title": "A", "criteria": [yes_no("P"), yes_no("Q")], "band_set": "dua"}
    two = {"bands": [{"id": "k", "title": "Kurang", "from": 0}, {"id": "l", "title": "Lebih", "from": "0,5"}]}
    made = checklist(aspects=[aspect], band_sets={"mutu": BANDS, "dua": two}, band_set="mutu")
    result = scored(made, {"P": "ya"})  # 1/2 to 1
    assert [band.title if band else None for band in result.root.bands] == ["D", "A"]
    assert result.root.band is None
    own = result.nodes["A"]
    assert own.band is not None
    assert own.band.title == "Lebih"


@few(100)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 4)), min_size=1, max_size=6))
def test_a_median_has_half_of_the_weight_on_either_side(pairs: list[tuple[int, int]]) -> None:
    tree = [asked(f"K{n}", LEVEL, weight) for n, (_, weight) in enumerate(pairs)]
    answers = {f"K{n}": f"t{level}" for n, (level, _) in enumerate(pairs)}
    low, high = whole(*tree, answers=answers, aggregation="median")
    assert low == high
    total = sum(weight for _, weight in pairs)
    assert 2 * sum(weight for level, weight in pairs if Fraction(level, 5) < low) <= total
    assert 2 * sum(weight for level, weight in pairs if Fraction(level, 5) > low) <= total
