"""What a score means: examples worked by hand, and the properties that hold for every checklist."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from fractions import Fraction
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.findings import State
from mpp_readiness.readiness.evaluation.result import GateState, Layer, MilestoneState, Result
from mpp_readiness.readiness.evaluation.scores import walk_scores
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests.properties import few

Tree = dict[str, Any]
Case = tuple[Tree, Tree]

QUARTERS: list[Tree] = [  # values 0, 1/4, 1/2 and 1
    {"id": "nol", "points": 0, "title": "Nol"},
    {"id": "seperempat", "points": 1, "title": "Seperempat"},
    {"id": "separuh", "points": 2, "title": "Separuh"},
    {"id": "penuh", "points": 4, "title": "Penuh", "needs_evidence": True},
]
LEVELS: list[str] = [level["id"] for level in QUARTERS]
PROOF = [{"title": "Berita acara"}]
MILESTONES = ["uji-coba", "peluncuran"]
BANDS: list[Tree] = [
    {"id": "c", "title": "Kurang", "from": "0.25"},
    {"id": "b", "title": "Cukup", "from": "0.5"},
    {"id": "a", "title": "Prima", "from": "0.8"},
]


def written(**more: object) -> Tree:
    return {
        "checklist": "uji",
        "version": "1",
        "title": "Daftar uji",
        "scales": {"mutu": QUARTERS},
        "bands": BANDS,
        "facts": {"lantai": {"title": "Jumlah lantai"}},
        "milestones": [{"id": id_, "title": id_} for id_ in MILESTONES],
        **more,
    }


def criterion(id_: str, weight: object = 1, **more: object) -> Tree:
    return {"id": id_, "title": id_, "weight": weight, "may_be_na": True, **more}


def answered(answers: Mapping[str, object], **more: object) -> Tree:
    return {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": dict(answers), **more}


def scored(checklist: Tree, assessment: Tree) -> Result:
    return score(Checklist.model_validate(checklist), Assessment.model_validate(assessment))


def ends(checklist: Tree, assessment: Tree) -> tuple[Fraction, Fraction, Fraction] | None:
    found = scored(checklist, assessment).score
    return (found.low, found.high, found.coverage) if found else None


def exactly(numerator: int, denominator: int = 1) -> tuple[Fraction, Fraction, Fraction]:
    """One number, everything answered."""
    return Fraction(numerator, denominator), Fraction(numerator, denominator), Fraction(1)


FULL = {"value": "penuh", "evidence": PROOF}


@pytest.mark.parametrize(
    ("aggregation", "expected"),
    [
        ("weighted_mean", exactly(7, 16)),  # (3 x 1/4 + 1 x 1) / 4 = (7/4) / 4
        ("harmonic_mean", exactly(4, 13)),  # 4 / (3 / (1/4) + 1 / 1) = 4 / (12 + 1)
        ("minimum", exactly(1, 4)),
        ("flat_mean", exactly(7, 16)),  # one level deep it is the weighted mean
    ],
)
def test_an_aggregation_of_a_quarter_weighing_three_and_a_whole_weighing_one(
    aggregation: str, expected: tuple[Fraction, Fraction, Fraction]
) -> None:
    checklist = written(aggregation=aggregation, criteria=[criterion("P", 3), criterion("Q", 1)])
    assert ends(checklist, answered({"P": "seperempat", "Q": FULL})) == expected


def test_a_geometric_mean_that_is_rational_is_exact() -> None:
    checklist = written(aggregation="geometric_mean", criteria=[criterion("P"), criterion("Q")])
    assert ends(checklist, answered({"P": "seperempat", "Q": FULL})) == exactly(1, 2)  # root of 1/4 x 1


def test_a_geometric_mean_that_is_irrational_is_rounded_down_at_fifty_decimals() -> None:
    checklist = written(aggregation="geometric_mean", criteria=[criterion("P"), criterion("Q")])
    found = ends(checklist, answered({"P": "separuh", "Q": FULL}))  # root of 1/2
    assert found is not None
    assert found[0] ** 2 < Fraction(1, 2) < (found[0] + Fraction(1, 10**50)) ** 2


@pytest.mark.parametrize("aggregation", ["geometric_mean", "harmonic_mean", "minimum"])
def test_one_zero_makes_it_zero(aggregation: str) -> None:
    checklist = written(aggregation=aggregation, criteria=[criterion("P"), criterion("Q", 9)])
    assert ends(checklist, answered({"P": "nol", "Q": FULL})) == exactly(0)


def two_aspects(aggregation: str) -> Tree:
    a = {"id": "A", "title": "A", "weight": 20, "criteria": [criterion("P", 1)]}
    b = {"id": "B", "title": "B", "weight": 80, "criteria": [criterion("Q", 3)]}
    return written(aggregation=aggregation, aspects=[a, b])


def test_a_flat_mean_knows_only_the_weights_of_criteria() -> None:
    answers = answered({"P": FULL, "Q": "separuh"})
    assert ends(two_aspects("weighted_mean"), answers) == exactly(3, 5)  # 20/100 x 1 + 80/100 x 1/2
    assert ends(two_aspects("flat_mean"), answers) == exactly(5, 8)  # (1 x 1 + 3 x 1/2) / 4


@pytest.mark.parametrize(
    ("evidence", "expected", "remark"),
    [
        ([], exactly(1, 2), "belum ada"),  # penuh counts as separuh
        ([{"title": "SK", "valid_until": "2021-06-02"}], exactly(1, 2), "kedaluwarsa"),
        ([{"title": "SK", "valid_until": "2021-06-03"}], exactly(1), ""),  # still holds on the day itself
        ([{"title": "SK"}], exactly(1), ""),
        ([{"title": "SK", "valid_until": "2020-01-01"}, {"title": "SK baru"}], exactly(1), ""),
    ],
)
def test_a_level_without_valid_evidence_counts_one_level_lower(
    evidence: list[Tree], expected: tuple[Fraction, Fraction, Fraction], remark: str
) -> None:
    result = scored(written(criteria=[criterion("P")]), answered({"P": {"value": "penuh", "evidence": evidence}}))
    assert result.score is not None
    assert (result.score.low, result.score.high, result.score.coverage) == expected
    assert remark in " ".join(result.findings[0].remarks)
    assert bool(remark) == bool(result.findings[0].remarks)


def test_what_does_not_apply_leaves_its_weight_to_its_siblings() -> None:
    checklist = written(criteria=[criterion("P", 1), criterion("Q", 1), criterion("R", 8)])
    answers = answered({"P": FULL, "Q": "separuh", "R": {"not_applicable": "Seluruh layanan di lantai dasar"}})
    result = scored(checklist, answers)
    assert ends(checklist, answers) == exactly(3, 4)  # (1 + 1/2) / 2
    assert [part.share for part in result.root.parts] == [Fraction(1, 2), Fraction(1, 2)]
    assert [(out.id, out.weight, out.reason) for out in result.root.left_out] == [("R", Fraction(8), "tidak berlaku")]


def test_an_aspect_in_which_nothing_applies_leaves_its_weight_too() -> None:
    answers = answered({"P": FULL, "Q": {"not_applicable": "Tidak ada"}})
    result = scored(two_aspects("weighted_mean"), answers)
    assert ends(two_aspects("weighted_mean"), answers) == exactly(1)
    assert result.nodes["B"].score is None
    assert not result.nodes["B"].applies
    assert result.nodes["B"].parts == ()


def test_a_result_keeps_what_it_was_made_of() -> None:
    checklist = Checklist.model_validate(written(criteria=[criterion("P")]))
    assessment = Assessment.model_validate(answered({"P": FULL}))
    result = score(checklist, assessment)
    assert result.checklist is checklist
    assert result.assessment is assessment


def test_nothing_answered_is_no_score() -> None:
    result = scored(two_aspects("weighted_mean"), answered({}))
    assert result.score is None
    assert result.root.applies
    assert {finding.state for finding in result.findings} == {State.UNANSWERED}


def test_an_answer_of_zero_is_not_a_missing_answer() -> None:
    assert ends(two_aspects("weighted_mean"), answered({"P": "nol", "Q": "nol"})) == exactly(0)


def test_an_open_criterion_counts_nothing_at_the_low_end_and_all_at_the_high_end() -> None:
    # low 20/100 x 1 + 80/100 x 0, high 20/100 x 1 + 80/100 x 1, covered 20 of 100
    expected = (Fraction(1, 5), Fraction(1), Fraction(1, 5))
    assert ends(two_aspects("weighted_mean"), answered({"P": FULL})) == expected


def test_a_weight_of_zero_takes_no_part_and_weights_that_add_up_to_zero_give_no_score() -> None:
    one = written(criteria=[criterion("P", 0), criterion("Q", 1)])
    assert ends(one, answered({"P": "nol", "Q": "separuh"})) == exactly(1, 2)
    none = written(criteria=[criterion("P", 0), criterion("Q", 0)])
    assert ends(none, answered({"P": "nol", "Q": "separuh"})) is None
    assert not scored(none, answered({"P": "nol", "Q": "separuh"})).root.applies


def test_three_times_seven_tenths_is_seven_tenths_and_passes_its_gate() -> None:
    gate = {"id": "g", "title": "g", "milestone": "uji-coba", "requires": [{"aspect": "uji", "at_least": "0.7"}]}
    quantity = {"kind": "quantity", "target": 1}
    checklist = written(criteria=[criterion(id_, answer=quantity) for id_ in "PQR"], gates=[gate])
    result = scored(checklist, answered(dict.fromkeys("PQR", "0,7")))
    assert ends(checklist, answered(dict.fromkeys("PQR", "0,7"))) == exactly(7, 10)
    assert result.gates[0].state is GateState.MET


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"P": FULL, "Q": FULL}, GateState.MET),  # 1
        ({"P": "nol"}, GateState.UNDECIDED),  # 0 to 3/4, wanted 1/2
        ({"P": FULL, "Q": "separuh"}, GateState.MET),  # 1/4 + 3/8 = 5/8
        ({"P": FULL, "Q": "seperempat"}, GateState.FAILED),  # 1/4 + 3/16 = 7/16
        ({"Q": "seperempat"}, GateState.FAILED),  # 3/16 to 7/16
        ({}, GateState.UNDECIDED),  # no score
    ],
)
def test_a_gate_is_undecided_while_the_interval_spans_what_it_wants(
    answers: Mapping[str, object], expected: GateState
) -> None:
    gate = {"id": "g", "title": "g", "milestone": "uji-coba", "requires": [{"aspect": "uji", "at_least": "0.5"}]}
    result = scored(written(criteria=[criterion("P", 1), criterion("Q", 3)], gates=[gate]), answered(answers))
    assert result.gates[0].state is expected
    states = {GateState.MET: "REACHED", GateState.UNDECIDED: "OPEN", GateState.FAILED: "RULED_OUT"}
    assert result.milestones[0].state is MilestoneState[states[expected]]


@pytest.mark.parametrize(
    ("facts", "state", "gate"),
    [
        ({}, State.UNANSWERED, GateState.UNDECIDED),
        ({"lantai": 1}, State.NOT_APPLICABLE, GateState.NOT_APPLICABLE),
        ({"lantai": 2}, State.ANSWERED, GateState.FAILED),
    ],
)
def test_a_missing_fact_leaves_its_criterion_open_and_its_gate_undecided(
    facts: Mapping[str, object], state: State, gate: GateState
) -> None:
    lift = criterion("P", when={"fact": "lantai", "above": 1}, gate="peluncuran")
    result = scored(written(criteria=[lift]), answered({"P": "separuh"}, facts=dict(facts)))
    assert result.findings[0].state is state
    assert result.gates[0].state is gate


def test_the_verdict_names_the_last_milestone_reached_and_what_holds_up_the_next() -> None:
    checklist = written(criteria=[criterion("P", gate="uji-coba"), criterion("Q", gate="peluncuran")])
    verdict = scored(checklist, answered({"P": FULL, "Q": "separuh"})).verdict
    assert (verdict.title, [gate.id for gate in verdict.blockers]) == ("uji-coba", ["Q"])
    verdict = scored(checklist, answered({"P": "separuh", "Q": FULL})).verdict
    assert (verdict.title, [gate.id for gate in verdict.blockers]) == ("Belum siap", ["P"])


def test_what_a_verification_leaves_out_keeps_the_first_answer() -> None:
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {"Q": "seperempat"}}
    result = scored(two_aspects("weighted_mean"), answered({"P": FULL, "Q": "separuh"}, verification=second))
    first, final = (layer.root.score for layer in result.layers)
    assert first is not None
    assert final is not None
    assert first.low == Fraction(3, 5)  # 1/5 + 4/5 x 1/2
    assert final.low == Fraction(2, 5)  # 1/5 + 4/5 x 1/4
    assert [finding.state for finding in result.findings] == [State.UNVERIFIED, State.ANSWERED]
    assert result.gap("uji") == Fraction(-1, 5)
    assert (result.gap("A"), result.gap("Q")) == (Fraction(0), Fraction(-1, 4))


def test_a_gate_is_undecided_while_the_high_end_just_suffices() -> None:
    gate = {"id": "g", "title": "g", "milestone": "uji-coba", "requires": [{"aspect": "uji", "at_least": "0.25"}]}
    checklist = written(criteria=[criterion("P", 1), criterion("Q", 3)], gates=[gate])
    assert scored(checklist, answered({"Q": "nol"})).gates[0].state is GateState.UNDECIDED  # 0 to 1/4


@pytest.mark.parametrize(
    ("facts", "expected"),
    [({}, GateState.UNDECIDED), ({"lantai": 2}, GateState.MET), ({"lantai": 3}, GateState.FAILED)],
)
def test_a_gate_on_a_fact_waits_for_the_fact(facts: Mapping[str, object], expected: GateState) -> None:
    gate = {"id": "g", "title": "g", "milestone": "uji-coba", "requires": [{"fact": "lantai", "at_most": 2}]}
    result = scored(written(criteria=[criterion("P")], gates=[gate]), answered({"P": "nol"}, facts=dict(facts)))
    assert result.gates[0].state is expected


LOW, KOTA, REGENCY = (
    {"fact": "lantai", "below": 2},
    {"fact": "jenis", "is": "kota"},
    {"fact": "jenis", "is": "kabupaten"},
)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"any": [LOW, REGENCY]}, State.ANSWERED),  # Blora is a kabupaten, whatever its floors
        ({"any": [LOW, KOTA]}, State.UNANSWERED),
        ({"all": [LOW, KOTA]}, State.NOT_APPLICABLE),
        ({"all": [LOW, REGENCY]}, State.UNANSWERED),
    ],
)
def test_a_missing_fact_matters_only_where_it_can_still_decide(when: Tree, expected: State) -> None:
    result = scored(written(criteria=[criterion("P", when=when)]), answered({"P": "separuh"}))
    assert result.findings[0].state is expected


def test_a_verifier_who_only_writes_a_note_keeps_the_answer() -> None:
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {"P": {"note": "Diperiksa kemudian"}}}
    result = scored(written(criteria=[criterion("P")]), answered({"P": "separuh"}, verification=second))
    assert (result.findings[0].state, result.findings[0].low) == (State.UNVERIFIED, Fraction(1, 2))


def test_a_verifier_answers_what_the_first_layer_left_open() -> None:
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {"Q": "seperempat"}}
    result = scored(two_aspects("weighted_mean"), answered({"P": FULL}, verification=second))
    assert result.score is not None
    assert (result.score.low, result.score.coverage) == (Fraction(2, 5), Fraction(1))  # 1/5 x 1 + 4/5 x 1/4


def test_a_verifier_may_find_that_a_criterion_does_not_apply_and_keeps_what_he_does_not_repeat() -> None:
    first = {"value": "penuh", "evidence": PROOF, "note": "Lihat berita acara", "confidence": "B"}
    answers = {"P": {"not_applicable": "Tanpa lift"}, "Q": {"value": "separuh", "confidence": "A", "note": "Dilihat"}}
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": answers}
    result = scored(two_aspects("weighted_mean"), answered({"P": first, "Q": first}, verification=second))
    p, q = (finding.answer for finding in result.findings)
    assert p is not None
    assert (p.value, p.not_applicable, p.note, p.confidence) == (None, "Tanpa lift", "Lihat berita acara", "B")
    assert q is not None
    assert (q.value, q.note, q.confidence, q.evidence[0].title) == ("separuh", "Dilihat", "A", "Berita acara")


def test_a_verifier_keeps_the_whole_of_a_ratio() -> None:
    made = written(criteria=[criterion("P", answer={"kind": "ratio", "of": "gerai"})])
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {"P": {"note": "Dihitung ulang"}}}
    assert ends(made, answered({"P": {"value": 3, "of": 4}}, verification=second)) == exactly(3, 4)


@pytest.mark.parametrize(
    ("answers", "band"),
    [
        ({"P": FULL, "Q": FULL}, "Prima"),  # 1
        ({"P": FULL, "Q": "nol"}, "Cukup"),  # 1/2, where the band begins
        ({"P": "separuh", "Q": "nol"}, "Kurang"),  # 1/4
        ({"P": "seperempat", "Q": "nol"}, None),  # 1/8, below the first
        ({"P": FULL}, None),  # 1/2 to 1: cukup or prima
        ({}, None),
    ],
)
def test_a_band_names_a_score_whose_two_ends_lie_in_it(answers: Mapping[str, object], band: str | None) -> None:
    result = scored(written(criteria=[criterion("P"), criterion("Q")]), answered(answers))
    assert (result.root.band.title if result.root.band else None) == band


def test_an_open_criterion_of_little_weight_leaves_the_band_known() -> None:
    made = written(criteria=[criterion("P", 9), criterion("Q", 1)])
    band = scored(made, answered({"P": FULL})).root.band  # 9/10 to 1
    assert band is not None
    assert band.id == "a"


@pytest.mark.parametrize(
    ("answers", "printed"),
    [({"P": "separuh"}, "2,5"), ({}, "tanpa nilai"), ({"Q": FULL}, "2,5–5,0")],  # of 5, to one digit
)
def test_a_score_prints_as_the_checklist_says(answers: Mapping[str, object], printed: str) -> None:
    both = [criterion("P"), criterion("Q")] if "Q" in answers else [criterion("P")]
    result = scored(written(display={"highest": 5, "digits": 1}, criteria=both), answered(answers))
    assert str(result.score or "tanpa nilai") == printed


def test_every_node_keeps_its_title_its_aggregation_and_what_it_left_out() -> None:
    a = {"id": "A", "title": "Aspek A", "aggregation": "minimum", "criteria": [criterion("P"), criterion("Q", 0)]}
    b = {"id": "B", "title": "Aspek B", "weight": 0, "criteria": [criterion("R")]}
    c = {"id": "C", "title": "Aspek C", "weight": 3, "criteria": [criterion("S")]}
    answers = answered({"P": "separuh", "Q": "nol", "R": "nol", "S": {"not_applicable": "Tidak ada"}})
    result = scored(written(aspects=[a, b, c]), answers)
    assert [(node.id, node.title, node.aggregation) for node in result.nodes.values()] == [
        ("uji", "Daftar uji", "weighted_mean"),
        ("A", "Aspek A", "minimum"),
        ("B", "Aspek B", "weighted_mean"),
        ("C", "Aspek C", "weighted_mean"),
    ]
    left = {node.id: [(out.id, str(out.weight), out.reason) for out in node.left_out] for node in result.nodes.values()}
    assert left == {
        "uji": [("B", "0", "bobotnya nol"), ("C", "3", "tidak ada yang berlaku di dalamnya")],
        "A": [("Q", "0", "bobotnya nol")],
        "B": [],
        "C": [("S", "1", "tidak berlaku")],
    }


def test_an_aspect_without_an_answer_is_nothing_to_all_and_counts_as_not_covered() -> None:
    result = scored(two_aspects("weighted_mean"), answered({"P": FULL}))
    part = result.root.parts[1]
    assert (part.id, part.low, part.high) == ("B", Fraction(0), Fraction(1))
    assert result.nodes["B"].score is None
    assert result.nodes["B"].applies


def test_the_coverage_of_an_aspect_counts_in_the_whole() -> None:
    # A covers 1 of 4 and weighs 20, B covers all and weighs 80: (20 x 1/4 + 80) / 100
    a = {"id": "A", "title": "A", "weight": 20, "criteria": [criterion("P", 1), criterion("R", 3)]}
    b = {"id": "B", "title": "B", "weight": 80, "criteria": [criterion("Q", 3)]}
    found = ends(written(aspects=[a, b]), answered({"P": FULL, "Q": "nol"}))
    assert found == (Fraction(1, 20), Fraction(1, 5), Fraction(17, 20))


def test_the_layers_are_named_and_carry_the_facts_in_use() -> None:
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {}}
    result = scored(two_aspects("minimum"), answered({}, facts={"lantai": 2}, verification=second))
    assert [layer.name for layer in result.layers] == ["self", "final"]
    assert all(layer.facts["lantai"] == 2 for layer in result.layers)
    assert result.region.full_name == "Kabupaten Blora"


# Properties

EXACT = ["weighted_mean", "harmonic_mean", "minimum", "flat_mean"]
ALL = [*EXACT, "geometric_mean"]
WEIGHTS = st.sampled_from([0, 1, 2, 3, "0.5", 20])
CONDITION = st.sampled_from([None, None, None, {"fact": "lantai", "above": 1}])
AMOUNTS = ["0", "0,5", "2", "3", "5"]
MEASURED = st.fixed_dictionaries(
    {
        "target": st.sampled_from(["0,5", "1", "3", {"fact": "lantai"}]),
        "direction": st.sampled_from(["at_least", "at_most"]),
        "credit": st.sampled_from(["proportional", "all_or_nothing"]),
    }
)
KINDS = st.one_of(
    st.sampled_from([{"kind": "level"}, {"kind": "yes_no"}]),
    MEASURED.map(lambda made: {"kind": "quantity", **made}),
    MEASURED.map(lambda made: {"kind": "ratio", "of": "gerai", **made}),
)
examples = few(60)


def groups(tree: Tree) -> Iterator[Tree]:
    """The whole and every aspect below it."""
    yield tree
    for aspect in tree.get("aspects", []):
        yield from groups(aspect)


def criteria_of(tree: Tree) -> list[Tree]:
    return [one for group in groups(tree) for one in group.get("criteria", [])]


def without_none(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value is not None}


@st.composite
def cases(
    draw: st.DrawFn, aggregations: list[str] = ALL, conditions: st.SearchStrategy[Tree | None] = CONDITION
) -> Case:
    """A checklist up to three levels deep with every kind of answer, and an assessment that answers some of it."""
    numbers = count(1)
    aggregation = st.sampled_from(aggregations)

    def one_criterion() -> Tree:
        kind = draw(KINDS)
        gate = draw(st.sampled_from([None, None, *MILESTONES]))
        made = criterion(f"K{next(numbers)}", draw(WEIGHTS), answer=kind, gate=gate, when=draw(conditions))
        return without_none(made)

    def group(depth: int) -> Tree:
        aspects = [
            without_none({"id": f"A{next(numbers)}", "title": "A", "weight": draw(WEIGHTS), "when": draw(conditions)})
            | group(depth + 1)
            for _ in range(draw(st.integers(0, 2)) if depth < 3 else 0)
        ]
        least = 0 if aspects else 1
        made = [one_criterion() for _ in range(draw(st.integers(least, 3)))]
        return {"aggregation": draw(aggregation), "aspects": aspects, "criteria": made}

    checklist = written(**group(1))
    names = [{"aspect": one["id"]} for one in groups(checklist) if "id" in one] + [{"aspect": "uji"}]
    names += [{"criterion": one["id"]} for one in criteria_of(checklist)]
    requirement = st.builds(
        lambda name, least: {**name, "at_least": least}, st.sampled_from(names), st.sampled_from([0, "0.5", 1])
    )
    checklist["gates"] = [
        without_none(
            {
                "id": f"G{index}",
                "title": "Gerbang",
                "milestone": draw(st.sampled_from(MILESTONES)),
                "requires": draw(st.lists(requirement, min_size=1, max_size=2)),
                "when": draw(conditions),
            }
        )
        for index in range(draw(st.integers(0, 2)))
    ]
    answers = {one["id"]: draw(answers_to(one)) for one in criteria_of(checklist)}
    facts = draw(st.sampled_from([{}, {"lantai": 1}, {"lantai": 2}]))
    return checklist, answered(without_none(answers), facts=facts)


def values_of(one: Tree) -> list[str]:
    """Answers to the criterion, the worst first."""
    match one["answer"]:
        case {"kind": "level"}:
            return LEVELS
        case {"kind": "yes_no"}:
            return ["tidak", "ya"]
        case {"direction": "at_most"}:
            return AMOUNTS[::-1]
    return AMOUNTS


def answers_to(one: Tree) -> st.SearchStrategy[Tree | None]:
    whole = {"of": "4"} if one["answer"]["kind"] == "ratio" else {}
    values = st.builds(
        lambda value, evidence: {"value": value, "evidence": evidence, **whole},
        st.sampled_from(values_of(one)),
        st.sampled_from([[], PROOF]),
    )
    return st.one_of(values, values, st.none(), st.just({"not_applicable": "Tidak ada"}))


def numbers_of(layer: Layer) -> Mapping[str, object]:
    """Every number of a layer, whatever the order of its nodes."""
    nodes = walk_scores(layer.root)
    scores = {node.id: (node.score.low, node.score.high, node.score.coverage) if node.score else None for node in nodes}
    return {**scores, **{one.criterion.id: (one.low, one.high) for one in layer.findings}}


def states_of(layer: Layer) -> tuple[object, ...]:
    milestones = [(one.milestone.id, one.state) for one in layer.milestones]
    return {gate.id: gate.state for gate in layer.gates}, milestones, layer.verdict.title


def rank(result: Result) -> list[int]:
    order = [MilestoneState.RULED_OUT, MilestoneState.OPEN, MilestoneState.REACHED]
    return [order.index(one.state) for one in result.milestones]


def interval(result: Result, id_: str) -> tuple[Fraction, Fraction]:
    found = result.nodes[id_].score
    return (found.low, found.high) if found else (Fraction(0), Fraction(1))


@examples
@given(cases())
def test_low_is_at_most_high_and_both_lie_in_zero_to_one(case: Case) -> None:
    for node in scored(*case).nodes.values():
        if node.score is not None:
            assert 0 <= node.score.low <= node.score.high <= 1
            assert 0 < node.score.coverage <= 1
            assert all(0 < part.share <= 1 for part in node.parts)
            assert sum(part.share for part in node.parts) == 1


@examples
@given(cases())
def test_a_band_is_the_highest_that_both_ends_of_the_score_have_reached(case: Case) -> None:
    for node in scored(*case).nodes.values():
        ends = (node.score.low, node.score.high) if node.score else ()
        reached = {tuple(one["title"] for one in BANDS if Fraction(one["from"]) <= end) for end in ends}
        expected = next(iter(reached))[-1:] if len(reached) == 1 else ()
        assert (node.band.title if node.band else None) == (expected[0] if expected else None)


@examples
@given(cases(), st.data())
def test_raising_an_answer_never_lowers_a_score_nor_worsens_a_verdict(case: Case, data: st.DataObject) -> None:
    checklist, assessment = case
    better = deepcopy(assessment)
    for one in criteria_of(checklist):
        answer = better["answers"].get(one["id"], {})
        if "value" in answer:
            values = values_of(one)
            answer["value"] = data.draw(st.sampled_from(values[values.index(answer["value"]) :]))
    before, after = scored(checklist, assessment), scored(checklist, better)
    for id_ in before.nodes:
        assert all(old <= new for old, new in zip(interval(before, id_), interval(after, id_), strict=True))
    assert all(old <= new for old, new in zip(rank(before), rank(after), strict=True))


@examples
@given(cases([name for name in ALL if name != "flat_mean"]), st.sampled_from(["0.5", "3", "7.25"]), st.data())
def test_scaling_all_weights_of_one_aspect_changes_nothing(case: Case, factor: str, data: st.DataObject) -> None:
    """A flat mean further up reads the weights of criteria themselves, so it is left out here."""
    checklist, assessment = case
    scaled = deepcopy(checklist)
    group = data.draw(st.sampled_from(list(groups(scaled))))
    for child in [*group["aspects"], *group["criteria"]]:
        child["weight"] = str(float(child["weight"]) * float(factor))  # halves and quarters: exact in a float
    before, after = scored(checklist, assessment).layer, scored(scaled, assessment).layer
    assert numbers_of(before) == numbers_of(after)
    assert states_of(before) == states_of(after)


@examples
@given(cases())
def test_the_order_of_children_changes_nothing(case: Case) -> None:
    checklist, assessment = case
    turned = deepcopy(checklist)
    for group in list(groups(turned)):
        group["aspects"].reverse()
        group["criteria"].reverse()
    before, after = scored(checklist, assessment).layer, scored(turned, assessment).layer
    assert numbers_of(before) == numbers_of(after)
    assert states_of(before) == states_of(after)


@examples
@given(cases(), st.data())
def test_answering_an_open_criterion_only_narrows_the_interval(case: Case, data: st.DataObject) -> None:
    checklist, assessment = case
    one = data.draw(st.sampled_from(criteria_of(checklist)))
    assessment["answers"].pop(one["id"], None)
    fuller = deepcopy(assessment)
    fuller["answers"][one["id"]] = data.draw(answers_to(one).filter(lambda answer: answer and "value" in answer))
    before, after = scored(checklist, assessment), scored(checklist, fuller)
    for id_ in before.nodes:
        (low, high), (new_low, new_high) = interval(before, id_), interval(after, id_)
        assert low <= new_low <= new_high <= high
    decided = [
        (old, new) for old, new in zip(before.gates, after.gates, strict=True) if old.state is not GateState.UNDECIDED
    ]
    assert all(old.state is new.state for old, new in decided)


@examples
@given(cases(), st.data())
def test_a_criterion_that_does_not_apply_counts_as_if_it_were_not_there(case: Case, data: st.DataObject) -> None:
    """With its facts known: a condition that waits for a fact leaves even such an answer open."""
    checklist, assessment = case
    assessment["facts"] = assessment["facts"] or {"lantai": 2}
    gone = data.draw(st.sampled_from(criteria_of(checklist)))["id"]
    assessment["answers"][gone] = {"not_applicable": "Tidak ada"}
    checklist["gates"] = []
    smaller, fewer = deepcopy(checklist), deepcopy(assessment)
    for group in list(groups(smaller)):
        group["criteria"] = [one for one in group["criteria"] if one["id"] != gone]
    del fewer["answers"][gone]
    before, after = scored(checklist, assessment).layer, scored(smaller, fewer).layer
    assert {**numbers_of(after), gone: (None, None)} == numbers_of(before)
    assert states_of(before)[1:] == states_of(after)[1:]


def low_by_hand(group: Tree, findings: Mapping[str, Fraction | None]) -> Fraction | None:
    """The low end of a group from the lows of its criteria alone, written apart from the engine."""
    pairs: list[tuple[Fraction, Fraction | None]] = []
    if group["aggregation"] == "flat_mean":
        pairs = [(Fraction(one["weight"]), findings[one["id"]]) for one in criteria_of(group)]
    else:
        pairs = [(Fraction(one["weight"]), findings[one["id"]]) for one in group["criteria"]]
        pairs += [(Fraction(one["weight"]), low_by_hand(one, findings)) for one in group["aspects"]]
    used = [(weight, value) for weight, value in pairs if weight and value is not None]
    if not used:
        return None
    total = sum((weight for weight, _ in used), Fraction(0))
    match group["aggregation"]:
        case "minimum":
            return min(value for _, value in used)
        case "harmonic_mean":
            zero = any(not value for _, value in used)
            return Fraction(0) if zero else total / sum((weight / value for weight, value in used), Fraction(0))
        case _:
            return sum((weight * value for weight, value in used), Fraction(0)) / total


@examples
@given(cases(EXACT))
def test_a_milestone_reached_means_that_each_requirement_holds_when_recomputed(case: Case) -> None:
    checklist, assessment = case
    result = scored(checklist, assessment)
    lows: dict[str, Fraction | None] = {one.criterion.id: one.low for one in result.findings}
    lows |= {group.get("id", "uji"): low_by_hand(group, lows) for group in list(groups(checklist))}
    known = {id_: node.score.low for id_, node in result.nodes.items() if node.score}
    assert known == {id_: lows[id_] for id_ in known}
    reached = [one.milestone.id for one in result.milestones if one.state is MilestoneState.REACHED]
    assert reached == MILESTONES[: len(reached)]
    floors = assessment["facts"].get("lantai")
    for one in criteria_of(checklist):
        if one.get("gate") in reached:
            assert lows[one["id"]] in (None, 1)
    for gate in checklist["gates"]:
        if gate["milestone"] in reached and not ("when" in gate and floors == 1):
            for required in gate["requires"]:
                id_ = required.get("aspect") or required["criterion"]
                low = lows[id_]
                # What does not apply leaves the list of what is required.
                assert low is not None or (id_ not in result.nodes or not result.nodes[id_].applies)
                assert low is None or low >= Fraction(required["at_least"])


@examples
@given(cases(["weighted_mean"], st.none()))
def test_flattening_a_tree_by_hand_gives_the_same_weighted_mean(case: Case) -> None:
    checklist, assessment = case
    result = scored(checklist, assessment)
    found = {one.criterion.id: one for one in result.findings}

    def applies(node: Tree) -> bool:
        if "answer" in node:
            return found[node["id"]].low is not None
        return any(applies(one) and Fraction(one["weight"]) for one in [*node["aspects"], *node["criteria"]])

    def leaves(group: Tree, share: Fraction) -> Iterator[tuple[Fraction, str]]:
        children = [one for one in [*group["aspects"], *group["criteria"]] if applies(one) and Fraction(one["weight"])]
        total = sum((Fraction(one["weight"]) for one in children), Fraction(0))
        for one in children:
            inner = share * Fraction(one["weight"]) / total
            if "answer" in one:
                yield inner, one["id"]
            else:
                yield from leaves(one, inner)

    flat = list(leaves(checklist, Fraction(1)))
    assert bool(flat) == result.root.applies
    if result.score is not None:
        assert sum(share * (found[id_].low or 0) for share, id_ in flat) == result.score.low
        assert sum(share * (found[id_].high or 0) for share, id_ in flat) == result.score.high
        assert sum(share for share, id_ in flat if found[id_].state is State.ANSWERED) == result.score.coverage


@examples
@given(cases())
def test_gates_never_change_a_score(case: Case) -> None:
    checklist, assessment = case
    ungated = deepcopy(checklist)
    ungated["gates"] = []
    for one in criteria_of(ungated):
        one.pop("gate", None)
    before, after = scored(checklist, assessment), scored(ungated, assessment)
    assert numbers_of(before.layer) == numbers_of(after.layer)
    assert after.verdict.title == MILESTONES[-1]


@examples
@given(cases())
def test_a_verification_that_says_nothing_changes_no_number_and_no_verdict(case: Case) -> None:
    checklist, assessment = case
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": {}}
    first, final = scored(checklist, {**assessment, "verification": second}).layers
    assert numbers_of(first) == numbers_of(final)
    assert states_of(first) == states_of(final)
