"""What a program makes by hand: either name of a key, lists, numbers of any exact kind, copies, dumps, digests."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

import mpp_readiness as mpp
from mpp_readiness.field_types import CheckedModel
from mpp_readiness.readiness.evaluation.evaluate import what_if
from mpp_readiness.readiness.model.assessment import Answer, Assessment, FactValue
from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.checklist import Aspect, Checklist, Level, ValidityPeriod
from mpp_readiness.readiness.model.criterion import Criterion, FactCondition, LevelAnswer, QuantityAnswer, Step
from mpp_readiness.readiness.model.gates import Requirement
from mpp_readiness.readiness.model.lists import ColumnCondition

TODAY = """\
checklist: uji
version: "2026.1"
title: {id: Uji, en: Test}
in_force: {from: 2021-09-15}
aggregation: geometric_mean
display: {highest: 5, digits: 3}
bands: [{id: kurang, title: Kurang, from: 0}, {id: baik, title: Baik, from: 0.8}]
scales:
  kelengkapan: [{id: belum, points: 0, title: Belum}, {id: ada, points: 2.5, title: Ada, needs_evidence: true}]
facts:
  lantai: {title: Lantai, unit: lantai, at_least: 1}
  ambang: {title: Ambang, default: 0.95, nature: usulan}
milestones: [{id: luncur, title: Siap luncur}]
aspects:
  - id: SDM
    title: Petugas
    weight: 20
    when: {any: [{fact: lantai, above: 1}, {fact: jenis, is: kota}]}
    criteria:
      - {id: SDM-01, title: Tingkat, answer: {kind: level, scale: kelengkapan}, gate: luncur, evidence: [SK]}
      - {id: SDM-02, title: Gerai, weight: 1.5, answer: {kind: ratio, target: {fact: ambang}, of: gerai}}
      - {id: SDM-03, title: Hari, answer: {kind: quantity, target: 30, direction: at_most, credit: all_or_nothing}}
      - id: SDM-04
        title: Ya
        answer: {kind: yes_no}
        basis: [{instrument: uu-25-2009, at: Pasal 15, confidence: A}]
        action: {title: Susun, days: {least: 1, likely: 2.5, most: 10}, cost: 2, after: [SDM-01]}
gates:
  - {id: dua, title: Dua, milestone: luncur, requires: [{aspect: SDM, at_least: 0.8}, {fact: lantai, at_most: 9}]}
"""
ANSWERS = """\
assessment: uji
checklist_version: "2026.1"
region: "33.16"
date: 2021-06-03
facts: {lantai: 2, ambang: {value: "0,9", note: Uji, confidence: B}}
answers:
  SDM-01: {value: ada, evidence: [{title: SK, number: 12/2021, date: 3 Juni 2021, valid_until: 2022-06-03}]}
  SDM-02: {value: 5, of: 29}
  SDM-03: 12,5
verification: {by: {unit: Inspektorat}, date: 2021-06-04, answers: {SDM-04: ya}}
claims: [{by: DPMPTSP, says: 60 persen}]
"""
NEW = """\
checklist: baru
version: "1"
title: Baru
conclusive_from: 2/3
band_set: p
band_sets: {p: {unit: points, judged_on: shown, bands: [{id: C, title: C, from: 0}, {id: A-, title: A, above: "80,5"}]}}
scales: {s: [{id: d, points: 0, title: D}, {id: a, points: 1, title: A}]}
facts: {n: {title: N, count: l}}
lists: {l: {title: L, columns: {k: {title: K, key: ya}, u: {title: U, kind: number, least: 1, most: 4}}}}
milestones: [{id: WBK, title: WBK}]
criteria:
  - {id: B, title: B, counts: bonus}
  - {id: L, title: L, answer: {scale: s}}
  - {id: R, title: R, answer: {kind: ratio, of: x, steps: [{level: d}, {above: 30%, level: a}, {from: 2/3, level: a}]}}
  - id: Q
    title: Q
    answer: {kind: quantity, target: 2/3, mean: {list: l, column: u, where: {any: [{column: u, above: 1}]}}}
  - {id: I, title: I, answer: {kind: items, items: [{id: a, title: A}]}, when: {all: [{fact: n, is_not: 2}]}}
views: [{id: V, title: V, groups: [{id: G, title: G, members: [L, {id: R, weight: 2}]}]}]
gates: [{id: g, title: G, milestone: WBK, requires: {some: 1, of: [{group: G, at_least: 0.5}, {fact: n, is: 2}]}}]
"""
CHECKLIST = mpp.load_checklist(TODAY)
ASSESSMENT = mpp.load_assessment(ANSWERS, CHECKLIST)
VALUES: Mapping[str, CheckedModel] = {
    "uji": CHECKLIST,
    "baru": mpp.load_checklist(NEW),
    "jawaban": ASSESSMENT,
    **{name: mpp.load_checklist(name) for name in mpp.shipped_names("checklist")},
    "contoh": mpp.read_assessment("examples/contoh/contoh.yaml").assessment,
}


def test_unchanged_content_keeps_its_digest() -> None:
    """As version 0 gave them, before there were steps, items, lists, views and sets of bands."""
    assert CHECKLIST.digest == "2d7215782aafba958877832a468e254de70cf96c130bf70db38a8763cfb69a8d"
    assert ASSESSMENT.digest == "fb1a935831a7d0b488d9d833c4bf31cb7e3383ed13148faf36ac1adf9ee3b9c2"


@pytest.mark.parametrize(
    ("source", "digest"),
    [
        ("mpp", "cd77d776c503d6042128433a8ef04387d8a52ecc57870b509fe10567c0f9280c"),
        ("uji-petik", "5bffa9df6aedf57090b0874918efccd49ed1610385e9369e19f179c5b198513b"),
        ("badung/2018-09-17", "d6de7a5ab2c05e081fb29d0550e29c125125d6163cbc4f61ab90926caad4df84"),
        ("blora/2021-03-29", "a94fa6b0175b82f581a6220f6b8608f44e55737322dc1d65175d7df768f221da"),
        ("blora/2021-06-03", "6a0167c746ceb05f799f6ec53373a41d7899ac8ce594b63e9ff92affb55f445b"),
        ("blora/2022-06-24", "bed6221fa4b068ab7cd7d37d89e06d9d18befa3c35eebf69ba006ead19646b71"),
        ("blora/2025-04-08", "38f7f771ddfc379ae01fc0bcb309e7ba95a2ca5af14d29a1c429bf6e28152024"),
        ("contoh/contoh", "1483535f32cbd0289c19628aa8cceae221351fb718c0ae1ddf824acbae09c64c"),
    ],
)
def test_what_is_shipped_keeps_its_digest_until_its_content_changes(source: str, digest: str) -> None:
    if "/" in source:
        assert mpp.read_assessment(f"examples/{source}.yaml").assessment.digest == digest
    else:
        assert mpp.load_checklist(source).digest == digest


@pytest.mark.parametrize(
    ("kind", "by_name", "by_alias"),
    [
        (Band, {"id": "a", "title": "A", "since": "0,5"}, {"id": "a", "title": "A", "from": "0,5"}),
        (Step, {"level": "a", "since": "0,5"}, {"level": "a", "from": "0,5"}),
        (ValidityPeriod, {"since": "2021-09-15"}, {"from": "2021-09-15"}),
        (FactCondition, {"fact": "jenis", "is_": "kota"}, {"fact": "jenis", "is": "kota"}),
        (ColumnCondition, {"column": "jenis", "is_": "kota"}, {"column": "jenis", "is": "kota"}),
        (Requirement, {"fact": "jenis", "is_": "kota"}, {"fact": "jenis", "is": "kota"}),
    ],
)
def test_a_word_of_python_has_two_names_in_a_program(
    kind: Callable[..., CheckedModel], by_name: Mapping[str, Any], by_alias: Mapping[str, Any]
) -> None:
    made = kind(**by_name)
    assert made == kind(**by_alias)
    assert made.model_dump(exclude_defaults=True).keys() == by_alias.keys(), "a dump says what a file says"
    assert made.model_copy(update=by_alias) == made.model_copy(update=by_name) == made


@pytest.mark.parametrize("text", [TODAY.replace("{from: 2021", "{since: 2021"), TODAY.replace("is: kota", "is_: kota")])
def test_a_file_has_one_word_for_each_key(text: str) -> None:
    with pytest.raises(mpp.InvalidInput, match=r"tidak dikenal; (mungkin maksud Anda: is|kunci di sini: from, until)"):
        mpp.load_checklist(text)


def test_lists_and_exact_numbers_of_any_kind_are_taken() -> None:
    made = Checklist.model_validate(
        {
            "checklist": "uji",
            "version": "1",
            "title": "Uji",
            "scales": {"s": [Level(id="a", points=Decimal(0), title="A"), {"id": "b", "points": 0.5, "title": "B"}]},
            "aspects": [
                {
                    "id": "A",
                    "title": "A",
                    "weight": Fraction(5, 2),
                    "criteria": [
                        Criterion(id="P", title="P", weight=Decimal("0.1"), answer=LevelAnswer(scale="s")),
                        {"id": "Q", "title": "Q", "answer": {"kind": "quantity", "target": Fraction(2, 3)}},
                    ],
                }
            ],
        }
    )
    assert (made.weights["A"], made.weights["P"]) == (Fraction(5, 2), Fraction(1, 10))
    assert made.values["s"]["b"] == 1
    asked = made.all_criteria["Q"].answer
    assert isinstance(asked, QuantityAnswer)
    assert asked.target == Fraction(2, 3)
    assert isinstance(made.aspects, tuple)
    for given, text in ((Fraction(5, 2), "5/2"), (Decimal("2.5"), "2,5"), (2.5, "2,5"), (3, "3")):
        assert Answer.model_validate(given).value == text


@pytest.mark.parametrize("given", [0.1 + 0.2, 1 / 3, 123456789012345678.0, float("nan"), float("inf")])
@pytest.mark.parametrize(
    "make", [Answer.model_validate, FactValue.model_validate, lambda one: Answer(value="1", of=one)]
)
def test_a_float_that_nobody_typed_is_refused_with_the_reason(make: Callable[[object], object], given: float) -> None:
    """15 digits survive a float (DBL_DIG of C); what takes more to write was reckoned, or has lost what was typed."""
    with pytest.raises(ValidationError) as caught:
        make(given)
    (detail,) = caught.value.errors()
    is_finite = given * 0 == 0
    assert detail["type"] == ("number-inexact" if is_finite else "not-a-number")
    assert ("pembulatan komputer" in detail["msg"]) == is_finite


@pytest.mark.parametrize(
    ("given", "text"), [(0.7, "0,7"), (123456789012345.0, "123456789012345,0"), (1e-7, "0,0000001")]
)
def test_a_float_that_says_what_was_typed_is_that(given: float, text: str) -> None:
    assert Answer.model_validate(given).value == text


def test_a_fraction_without_end_is_refused_where_decimals_are_wanted() -> None:
    with pytest.raises(ValidationError, match="1/3 tidak habis sebagai angka desimal"):
        Answer.model_validate({"value": "1", "of": Fraction(1, 3)})


@pytest.mark.parametrize("name", sorted(VALUES))
@pytest.mark.parametrize("mode", ["python", "json"])
@pytest.mark.parametrize("by_alias", [True, False, None])
@pytest.mark.parametrize(
    "leaving_out", [{}, {"exclude_defaults": True}, {"exclude_none": True}, {"exclude_unset": True}]
)
def test_a_dump_of_any_flavour_is_read_back(
    name: str, mode: str, by_alias: bool | None, leaving_out: Mapping[str, Any]
) -> None:
    value = VALUES[name]
    dumped = value.model_dump(mode=mode, by_alias=by_alias, **leaving_out)
    again = type(value).model_validate(dumped)
    assert again == value
    assert again.model_dump_json(exclude_defaults=True) == value.model_dump_json(exclude_defaults=True)
    if isinstance(value, Checklist):
        assert mpp.load_checklist(dumped) == value
    if mode == "json":
        text = value.model_dump_json(by_alias=by_alias, **leaving_out)
        assert type(value).model_validate_json(text) == value


@pytest.mark.parametrize(
    ("value", "update", "path"),
    [
        (CHECKLIST, {"aspects": [{"id": "A"}]}, ("aspects", 0, "title")),
        (CHECKLIST, {"versi": "2"}, ("versi",)),
        (CHECKLIST.aspects[0], {"weight": "berat"}, ("weight",)),
        (CHECKLIST.aspects[0], {"weight": -1}, ("weight",)),
        (ASSESSMENT, {"answers": {"SDM-01": {"nilai": 1}}}, ("answers", "SDM-01", "nilai")),
    ],
)
def test_a_copy_is_held_to_the_same_as_the_original(
    value: CheckedModel, update: Mapping[str, Any], path: tuple[object, ...]
) -> None:
    with pytest.raises(ValidationError) as caught:
        value.model_copy(update=update)
    assert [detail["loc"] for detail in caught.value.errors()] == [path]


def test_a_copy_has_its_own_digest_and_weights() -> None:
    assert CHECKLIST.weights["SDM"] == 20
    (aspect,) = CHECKLIST.aspects
    other = CHECKLIST.model_copy(update={"aspects": [aspect.model_copy(update={"weight": 3})]})
    assert other.weights["SDM"] == 3
    assert isinstance(other.aspects[0], Aspect)
    assert other.digest != CHECKLIST.digest
    assert CHECKLIST.model_copy().digest == CHECKLIST.digest


# ---- what if


def test_other_answers_and_facts_give_the_result_that_they_would() -> None:
    alone = ASSESSMENT.model_copy(update={"verification": None})
    result = mpp.score(CHECKLIST, alone)
    better = what_if(result, {"SDM-02": {"value": 29, "of": 29}, "SDM-01": None}, facts={"ambang": 1})
    assert result.finding("SDM-02").low == Fraction(5, 29) / Fraction(9, 10)
    assert better.finding("SDM-02").low == 1
    assert not better.assessment.answers.keys() & {"SDM-01"}
    assert result.assessment.answers.keys() & {"SDM-01"}, "the result itself stays"
    assert what_if(result, {}) == result


def test_what_if_speaks_over_the_verifier() -> None:
    result = mpp.score(CHECKLIST, ASSESSMENT)
    better = what_if(result, {"SDM-04": "tidak", "SDM-03": None})
    assert result.finding("SDM-04").low == 1
    assert better.finding("SDM-04").low == 0
    assert better.finding("SDM-03").low == 0
    assert better.finding("SDM-03").high == 1
    assert len(better.layers) == 2


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"SDM-2": "ya"}, "answers.SDM-2: kriteria “SDM-2” tidak"),
        ({"SDM-02": {"nilai": 5}}, "answers.SDM-02.nilai: kunci “nilai” tidak dikenal; kunci di sini: value, of,"),
        ({"SDM-04": "mungkin"}, "answers.SDM-04"),
    ],
)
def test_what_does_not_fit_is_told_with_its_path(answers: Mapping[str, object], said: str) -> None:
    result = mpp.score(CHECKLIST, ASSESSMENT.model_copy(update={"verification": None}))
    with pytest.raises(mpp.InvalidInput) as caught:
        what_if(result, answers)
    assert str(caught.value).startswith(said)


def test_a_finding_that_is_not_there_names_those_like_it() -> None:
    result = mpp.score(CHECKLIST, ASSESSMENT)
    with pytest.raises(mpp.NotFound) as caught:
        result.finding("SDM-2")
    assert caught.value.near[:1] == ("SDM-02",)


def test_a_score_is_a_float_where_it_is_one_number() -> None:
    result = mpp.score(CHECKLIST, ASSESSMENT)
    # Geometric: a level of 1, 5/29 of 0.9, 30 days in time, ya; weights 1, 1.5, 1, 1.
    assert result.score is not None
    assert float(result.score) == pytest.approx((5 / 29 / 0.9) ** (1.5 / 4.5), abs=1e-12)
    unknown = what_if(result, {"SDM-04": None}).score
    with pytest.raises(ValueError, match="rentang"):
        float(unknown or 0)


# ---- answers that say nothing


def test_an_answer_that_forgets_its_value_says_so() -> None:
    data = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": {"SDM-02": {"of": 29}}}
    loaded = mpp.read_assessment(data, CHECKLIST)
    assert [(one.code, one.path) for one in loaded.warnings] == [("answer-without-value", ("answers", "SDM-02"))]
    assert not Assessment.model_validate(data).answers["SDM-02"].is_given


def test_a_criterion_that_forgets_how_it_is_answered_says_so() -> None:
    with pytest.raises(mpp.InvalidInput, match=r"tidak tertulis bagaimana ini dijawab.*tulis answer, misalnya"):
        mpp.load_checklist({"checklist": "a", "version": "1", "title": "A", "criteria": [{"id": "P", "title": "P"}]})
