"""JSON keeps everything: the total can be recomputed from it, and results, plans and assessments come back equal."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, dotted
from mpp_readiness.formats.report.result_json import (
    assessment_json,
    identifier,
    plan_from_json,
    plan_json,
    result_from_json,
    result_json,
)
from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.result import Layer, Result, Verdict
from mpp_readiness.readiness.evaluation.scores import LeftOut, NodeScore, Score
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Aggregation, Checklist
from mpp_readiness.readiness.model.gates import Milestone
from mpp_readiness.yaml_source import read_yaml
from tests.formats.everything import CHECKLIST, SURVEY, everything, without_milestones
from tests.formats.strategies import results

Tree = dict[str, Any]
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
        case "maximum":
            return max(value for _, value in parts)
        case "median":
            return (weighted_quantile(parts, above=False) + weighted_quantile(parts, above=True)) / 2
        case other:
            raise AssertionError(other)


def weighted_quantile(parts: Iterable[tuple[float, float]], *, above: bool) -> float:
    """The value at which half the weight is reached, or the one at which it is passed."""
    reached = 0.0
    for share, value in sorted(parts, key=lambda part: part[1]):
        reached += share
        if reached > 0.5 + (1e-12 if above else -1e-12):
            return value
    raise AssertionError("shares add up to 1")


def replayed(node: Mapping[str, Any], end: str) -> float:
    """As `recomputed`, with what is added and taken, cut to 0..1."""
    value = recomputed(node, end)
    for one in node.get("extras", ()):
        is_bonus = one["counts"] == "bonus"
        best = one["high" if (end == "high") == is_bonus else "low"]
        worth = float(Fraction(best)) * float(Fraction(one["weight"])) / float(Fraction(node["base"]))
        value += worth if is_bonus else -worth
    return min(max(value, 0.0), 1.0)


def walked(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node["children"]:
        yield from walked(child)


def test_every_number_of_bonus_deduction_views_steps_items_and_lists_is_replayed_from_the_json_alone() -> None:
    layer = json.loads(result_json(everything()))["layers"][0]
    values = {one["id"]: one for one in layer["findings"]}
    nodes = [node for root in (layer["trace"], *layer["views"]) for node in walked(root)]
    values |= {node["id"]: node["score"] for node in nodes}
    assert len(nodes) == 6  # the whole, two aspects, one view, two groups
    for node in nodes:
        for end in ("low", "high"):
            assert replayed(node, end) == pytest.approx(float(Fraction(node["score"][end])), abs=1e-12)
            for part in (*node["parts"], *node.get("extras", ())):
                assert part[end] == values[part["id"]][end]
        low = float(Fraction(node["score"]["low"])) * float(Fraction(node["points"]))
        shown = node["score"]["text"].split("–")[0].split(" ")[0]
        assert abs(low - float(shown.replace(",", "."))) <= 0.005 + 1e-9


def test_the_total_in_the_json_is_the_one_that_is_worked_out_by_hand() -> None:
    layer = json.loads(result_json(everything()))["layers"][0]
    trace = layer["trace"]
    # 50,625 and 66,125 of 100; the bands of these two are Cukup and Baik.
    assert (trace["score"]["low"], trace["score"]["high"], trace["score"]["coverage"]) == ("81/160", "529/800", "9/10")
    assert trace["score"]["text"] == "50,63–66,13 dari 100"
    assert (trace["band"], [one["id"] for one in trace["bands"]]) == (None, ["C", "B"])
    governance, service = trace["children"]
    assert [part["text"] for part in governance["parts"]] == ["10,00–15,00 dari 20", "5,00 dari 20", "10,00 dari 20"]
    assert (governance["base"], [one["text"] for one in governance["extras"]]) == ("60/1", ["5,00 dari 5"])
    assert (service["base"], service["extras"][0]["counts"], service["points"]) == ("40/1", "deduction", "40/1")
    (view,) = layer["views"]
    # 70 * 5/12 + 30 * 7/8 and 70 * 1/2 + 30 * 7/8
    assert view["score"]["text"] == "55,42–61,25 dari 100"


def test_a_finding_tells_how_it_came_about() -> None:
    layer = json.loads(result_json(everything()))["layers"][0]
    details = {one["id"]: one.get("detail") for one in layer["findings"]}
    assert details["TAT-01"] == {
        "number": "1/2..3/4",
        "coverage": "3/4",
        "met": ["Standar operasional prosedur", "Maklumat pelayanan"],
        "short": ["Siaran standar di media"],
        "open": ["Kode etik petugas"],
    }
    assert details["TAT-02"] == {
        "number": "3/5",
        "coverage": "1/1",
        "levels": [{"id": "C", "title": "Mulai memadai"}],
    }
    assert details["PEL-03"] == {
        "number": "3/1..4/1",
        "coverage": "4/5",
        "levels": [{"id": "C", "title": "Mulai memadai"}, {"id": "A", "title": "Memadai"}],
        "list": "instansi",
        "short": ["Kantor Pertanahan"],
        "open": ["Polres"],
    }
    assert {id_ for id_, one in details.items() if one is None} == {"TAT-03", "TAT-B1", "PEL-D1"}
    assert [one["id"] for one in layer["findings"] if one.get("lacks_only_proof")] == ["TAT-03"]
    assert [one["id"] for one in layer["gates"] if one.get("lacks_only_proof")] == ["TAT-03"]
    (training,) = [one for one in layer["findings"] if one["id"] == "TAT-02"]
    assert training["bands"] == [{"id": "rendah", "title": "Rendah"}] * 2
    assert layer["facts"] == {"instansi": "5/1", "jenis": "kabupaten", "provinsi": "Jawa Tengah"}


def test_a_fact_that_a_list_leaves_open_has_both_ends() -> None:
    open_ended = everything(lists={"instansi": {"rows": [{"nama": "Polres"}], "complete": False}})
    assert json.loads(result_json(open_ended))["layers"][0]["facts"]["instansi"] == "1/1.."


def test_without_milestones_the_conclusion_is_the_band_and_too_little_concludes_nothing() -> None:
    banded = json.loads(result_json(everything(without_milestones(CHECKLIST))))["verdict"]
    assert banded["title"] == "Cukup sampai dengan Baik"
    assert [one["id"] for one in banded["bands"]] == ["C", "B"]
    assert "inconclusive" not in banded
    little = everything(without_milestones(CHECKLIST), answers={"TAT-B1": "ya"}, lists={"responden": SURVEY})
    verdict = json.loads(result_json(little))["verdict"]
    assert (verdict["title"], verdict["inconclusive"]) == ("Belum dapat disimpulkan", True)


@pytest.mark.parametrize("checklist", [CHECKLIST, without_milestones(CHECKLIST)])
def test_a_result_of_everything_comes_back_equal(checklist: Tree) -> None:
    checked = {
        "by": {"unit": "Inspektorat"},
        "date": "2025-06-06",
        "answers": {"TAT-01": {"met": ["sop"], "unmet": []}},
    }
    made = everything(checklist, verification={**checked, "lists": {"instansi": [{"nama": "POLRES", "petugas": 4}]}})
    assert result_from_json(result_json(made)) == made
    (row,) = [one for one in json.loads(result_json(made))["verification"]["differing"] if one["id"] == "TAT-01"]
    assert (row["self"]["met"], row["self"]["unmet"]) == (["sop", "maklumat"], ["siaran"])
    assert row["final"]["met"] == ["sop"]


def test_a_document_from_before_these_fields_is_read_and_one_that_contradicts_is_not() -> None:
    made = everything()
    record = json.loads(result_json(made))
    for node in walked(record["layers"][0]["trace"]):
        for name in ("extras", "base", "bands", "points"):
            node.pop(name, None)
    del record["layers"][0]["views"]
    for finding in record["layers"][0]["findings"]:
        finding.pop("detail", None)
        finding.pop("lacks_only_proof", None)
    assert result_from_json(record) == made
    record["layers"][0]["trace"]["points"] = "99/1"
    with pytest.raises(InvalidInput) as raised:
        result_from_json(record)
    assert [(one.code, dotted(one.path)) for one in raised.value.problems] == [
        ("document-changed", "layers[0].trace.points")
    ]


@pytest.mark.parametrize("aggregation", TOTALS)
def test_the_total_can_be_recomputed_from_the_json_alone(aggregation: Aggregation) -> None:
    root = json.loads(result_json(result(aggregation)))["layers"][0]["trace"]
    for end in ("low", "high"):
        assert recomputed(root, end) == pytest.approx(float(Fraction(root["score"][end])), abs=1e-12)


def test_the_json_names_what_was_assessed_and_by_which_checklist() -> None:
    made = result("minimum")
    record = json.loads(result_json(made))
    assert record["format"] == {"name": "mpp-readiness/result", "version": 1}
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


# ---- read back

EXAMPLE = Path(__file__).parents[3] / "examples" / "contoh" / "contoh.yaml"


def example() -> Result:
    """The shipped example, which has a verification."""
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(EXAMPLE, checklist))


@settings(deadline=None, max_examples=25)
@given(results())
def test_any_result_and_its_plan_come_back_equal(found: tuple[Result, ...]) -> None:
    (made,) = found
    assert result_from_json(result_json(made)) == made
    assert plan_from_json(plan_json(made)) == plan(made)
    assert result_json(result_from_json(result_json(made))) == result_json(made)


def test_the_example_comes_back_equal_from_bytes_text_and_data() -> None:
    made, written = example(), result_json(example())
    for source in (written, written.decode(), json.loads(written)):
        assert result_from_json(source) == made


def test_a_plan_names_what_it_is_about_and_each_item_by_its_rank() -> None:
    made = example()
    record = json.loads(plan_json(made))
    assert record["format"] == {"name": "mpp-readiness/plan", "version": 1}
    assert record["assessment"]["digest"] == made.assessment.digest
    assert [one["rank"] for one in record["items"]] == list(range(1, len(made.open_findings) + 1))
    assert {one["id"] for one in record["items"]} == {one.criterion.id for one in made.open_findings}


def test_numbers_come_back_with_the_zeros_they_were_typed_with() -> None:
    """A digest is over what was typed: 2,50 and 2,5 are one number and two texts."""
    answer = {"kind": "quantity", "target": "2,50"}
    criteria = [{"id": "P", "title": "P", "weight": "1,20", "answer": answer}]
    checklist = mpp.load_checklist({"checklist": "uji", "version": "1", "title": "Uji", "criteria": criteria})
    answers = {"P": {"value": "1,250"}}
    written = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers}
    made = mpp.score(checklist, mpp.load_assessment(written, checklist))
    read = result_from_json(result_json(made))
    assert read == made
    assert read.checklist.digest == checklist.digest
    assert str(read.checklist.all_criteria["P"].weight) == "1.20"


@pytest.mark.parametrize("default", [2, 2.5, "2,50", "0.95"])
def test_a_threshold_comes_back_whether_a_file_or_a_program_gave_it(default: object) -> None:
    criteria = [{"id": "P", "title": "P", "answer": {"kind": "yes_no"}}]
    facts = {"lantai": {"title": "Lantai", "default": default}}
    data = {"checklist": "uji", "version": "1", "title": "Uji", "facts": facts, "criteria": criteria}
    checklist = mpp.load_checklist(data)
    made = mpp.score(
        checklist, mpp.load_assessment({"assessment": "uji", "region": "33.16", "date": "2021-06-03"}, checklist)
    )
    assert result_from_json(result_json(made)) == made


def put(tree: Any, path: tuple[str | int, ...], value: object) -> None:
    for step in path[:-1]:
        tree = tree[step]
    tree[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("score", "low"), "1/1", "score.low"),
        (("verdict", "title"), "Siap diresmikan", "verdict.title"),
        (("region", "name"), "Kabupaten Lain", "region.name"),
        (("date",), "2021-06-04", "date"),
        (("checklist", "version"), "9", "checklist.version"),
        (("layers", 1, "gates", 0, "reasons"), ["Terpenuhi"], "layers[1].gates[0].reasons[0]"),
        (("layers", 0, "trace", "parts", 0, "share"), "1/2", "layers[0].trace.parts[0].share"),
        (("layers", 0, "facts", "lantai"), "9/1", "layers[0].facts.lantai"),
        (("verification", "agreement", "pairs"), 99, "verification.agreement.pairs"),
    ],
)
def test_a_value_that_does_not_follow_from_the_sources_is_told_with_its_place(
    path: tuple[str | int, ...], value: object, place: str
) -> None:
    record = json.loads(result_json(example()))
    put(record, path, value)
    with pytest.raises(InvalidInput) as raised:
        result_from_json(record, name="hasil.json")
    (problem,) = raised.value.problems
    assert (problem.place, dotted(problem.path)) == ("hasil.json", place)
    assert "diubah" in problem.remedy


def test_every_changed_value_is_told_at_once() -> None:
    record = json.loads(result_json(example()))
    for path in (("score", "low"), ("score", "high"), ("layers", 0, "trace", "score", "coverage")):
        put(record, path, "0/1" if path[-1] != "high" else "1/7")
    with pytest.raises(InvalidInput) as raised:
        result_from_json(record)
    assert {dotted(one.path) for one in raised.value.problems} == {
        "score.low",
        "score.high",
        "layers[0].trace.score.coverage",
    }
