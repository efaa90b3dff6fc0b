"""JSON keeps everything: the total can be recomputed from it, and an assessment comes back equal."""

import json
import math
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.report.result_json import assessment_json, identifier, result_json
from mpp_readiness.readiness.evaluation.result import Layer, LeftOut, NodeScore, Result, Score, Verdict
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Aggregation, Checklist, Milestone
from mpp_readiness.yaml_source import read_yaml

HALF, ONE, ZERO = Fraction(1, 2), Fraction(1), Fraction(0)
# Worked by hand from parts of weight 3 and 1 with the values 1/2 and 1.
TOTALS: Mapping[Aggregation, Fraction] = {
    "weighted_mean": Fraction(5, 8),  # (3/2 + 1) / 4
    "flat_mean": Fraction(5, 8),
    "minimum": HALF,
    "harmonic_mean": Fraction(4, 7),  # 4 / (3 * 2 + 1)
    "geometric_mean": Fraction(math.sqrt(math.sqrt(1 / 8))),  # the fourth root of (1/2)^3
}


def result(aggregation: Aggregation) -> Result:
    total = TOTALS[aggregation]
    members = (("A", Fraction(3), HALF, ONE, ZERO), ("B", ONE, ONE, ONE, ONE))
    left = (LeftOut("C", ONE, "tidak berlaku"),)
    root = NodeScore("uji", "Uji", aggregation, Score(total, ONE, HALF), True, members, left, ())
    layer = Layer(
        "self",
        root,
        (),
        (),
        (),
        Verdict(None, Milestone(id="buka", title="Siap buka"), ()),
        {"lantai": Fraction(2), "tipe": "a"},
    )
    checklist = Checklist.model_validate({"checklist": "uji", "version": "1", "title": "Uji"})
    assessment = Assessment.model_validate({"assessment": "uji", "region": "33.16", "date": "2021-06-03"})
    return Result(checklist, assessment, assessment.place, (layer,))


def recomputed(node: Mapping[str, Any], end: str) -> float:
    """The score of a node from its parts alone, in floats and without the library."""
    parts = [(float(Fraction(part["share"])), float(Fraction(part[end]))) for part in node["parts"]]
    match node["aggregation"]:
        case "weighted_mean" | "flat_mean":
            return sum(share * value for share, value in parts)
        case "minimum":
            return min(value for _, value in parts)
        case "harmonic_mean":
            return 0 if any(not value for _, value in parts) else 1 / sum(share / value for share, value in parts)
        case "geometric_mean":
            return math.prod(math.pow(value, share) for share, value in parts)
        case other:
            raise AssertionError(other)


@pytest.mark.parametrize("aggregation", TOTALS)
def test_the_total_can_be_recomputed_from_the_json_alone(aggregation: Aggregation) -> None:
    root = json.loads(result_json(result(aggregation)))["layers"][0]["trace"]
    for end in ("low", "high"):
        assert recomputed(root, end) == pytest.approx(float(Fraction(root["score"][end])), abs=1e-12)


def test_the_json_names_what_was_assessed_and_by_which_checklist() -> None:
    made = result("minimum")
    record = json.loads(result_json(made))
    assert record["checklist"] == {"id": "uji", "version": "1", "digest": made.checklist.digest}
    assert record["assessment"]["digest"] == made.assessment.digest
    assert record["region"] == {"code": "33.16", "name": "Kabupaten Blora"}
    assert record["date"] == "2021-06-03"
    assert record["verdict"] == {"title": "Belum siap", "reached": None, "next": "buka", "blockers": []}


def test_what_is_left_out_is_kept_with_its_reason_and_facts_are_exact() -> None:
    layer = json.loads(result_json(result("minimum")))["layers"][0]
    assert layer["trace"]["left_out"] == [{"id": "C", "weight": "1/1", "reason": "tidak berlaku"}]
    assert layer["facts"] == {"lantai": "2/1", "tipe": "a"}


def test_the_same_result_gives_the_same_bytes_and_another_gives_another_name() -> None:
    assert result_json(result("minimum")) == result_json(result("minimum"))
    assert identifier(result("minimum")) != identifier(result("harmonic_mean"))
    assert b"\r" not in result_json(result("minimum"))


def test_an_assessment_keeps_its_date_and_its_numbers_as_people_write_them() -> None:
    answers = {"SDM-02": {"value": "5", "of": "2,5"}}
    written = {"assessment": "uji", "region": "33.10", "date": "2021-06-03", "answers": answers}
    assert json.loads(assessment_json(Assessment.model_validate(written))) == written


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1).filter(lambda text: text.strip())
ANSWERS = st.one_of(
    st.fixed_dictionaries({"value": TEXTS}, optional={"note": TEXTS, "of": st.integers(0, 10**9)}),
    st.fixed_dictionaries({"value": st.decimals(0, 10**6, places=3), "of": st.decimals(0, 10**6, places=3)}),
    st.fixed_dictionaries({"not_applicable": TEXTS}),
)


@given(st.dictionaries(st.from_regex(r"[A-Z]{3}-[0-9]{2}", fullmatch=True), ANSWERS, max_size=3))
def test_an_assessment_comes_back_equal_from_its_json(
    tmp_path_factory: pytest.TempPathFactory, answers: dict[str, object]
) -> None:
    written = {"assessment": "uji", "region": "33.10", "date": "2021-06-03", "answers": answers}
    assessment = Assessment.model_validate({**written, "illustration": True})
    path: Path = tmp_path_factory.getbasetemp() / "penilaian.json"
    path.write_bytes(assessment_json(assessment))
    assert read_yaml(path, Assessment) == assessment
