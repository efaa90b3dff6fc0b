"""A comparison and a trend as JSON come back equal, and one that was changed does not."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, dotted
from mpp_readiness.formats.comparison.comparison_json import compared_json, comparison_from_json, trend_from_json
from mpp_readiness.readiness.analysis.comparison import ComparisonKind, compare, compare_layers
from mpp_readiness.readiness.analysis.trend import trend
from mpp_readiness.readiness.evaluation.result import Result
from tests.formats.everything import CHECKLIST, everything, without_milestones
from tests.formats.strategies import results
from tests.readiness.analysis.test_list_changes import NEXT

EXAMPLES = Path(__file__).parents[3] / "examples"
DATES = ("2021-03-29", "2021-06-03", "2022-06-24")
YES_NO = {"kind": "yes_no"}


def example(name: str) -> Result:
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(EXAMPLES / f"{name}.yaml", checklist))


def small(version: str, weight: str) -> Result:
    criteria = [
        {"id": "P", "title": "P", "weight": weight, "answer": YES_NO},
        {"id": "Q", "title": "Q", "answer": YES_NO},
    ]
    checklist = mpp.load_checklist({"checklist": "uji", "version": version, "title": "Uji", "criteria": criteria})
    answers = {"P": "ya", "Q": "tidak"}
    written = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers}
    return mpp.score(checklist, mpp.load_assessment(written, checklist))


@settings(deadline=None, max_examples=15)
@given(results(days=("2021-06-03", "2021-06-09", "2022-06-24")))
def test_any_comparison_and_trend_come_back_equal(found: tuple[Result, ...]) -> None:
    first, second, _ = found
    for made in (compare(first, second), compare(second, first), compare(first, first), compare_layers(first)):
        read = comparison_from_json(compared_json(made))
        assert read == made
        assert read.kind is made.kind
    assert trend_from_json(compared_json(trend(found))) == trend(found)


def test_two_regions_the_layers_of_one_result_and_two_checklists_come_back_as_what_they_were() -> None:
    badung, blora, contoh = example("badung/2018-09-17"), example("blora/2021-06-03"), example("contoh/contoh")
    for made, kind in (
        (compare(blora, badung), ComparisonKind.REGIONS),
        (compare_layers(contoh), ComparisonKind.LAYERS),
        (compare(small("1", "1"), small("2", "3")), ComparisonKind.CHECKLISTS),
    ):
        read = comparison_from_json(compared_json(made))
        assert read == made
        assert read.kind is kind


def test_a_checklist_that_both_sides_share_is_carried_once() -> None:
    record = json.loads(compared_json(trend(map(example, (f"blora/{day}" for day in DATES)))))
    assert record["format"] == {"name": "mpp-readiness/trend", "version": 1}
    assert len(record["sources"]["checklists"]) == 1
    assert len(record["sources"]["assessments"]) == len(DATES)
    assert [set(step) & {"format", "sources"} for step in record["steps"]] == [set(), set()]


def changed(made: bytes, *path: str | int, to: object) -> dict[str, Any]:
    record: Any = json.loads(made)
    node = record
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = to
    found: dict[str, Any] = record
    return found


def test_a_comparison_that_was_changed_is_told_with_its_place() -> None:
    made = compared_json(compare(small("1", "1"), small("2", "3")))
    for path, to, place in (
        (("nodes", 0, "low"), "1/1", "nodes[0].low"),
        (("kind",), "regions", "kind"),
        (("differences", 0, "first"), "7", "differences[0].first"),
        (("criteria", "only_first"), [], "criteria.only_first"),
    ):
        with pytest.raises(InvalidInput) as raised:
            comparison_from_json(changed(made, *path, to=to))
        assert [dotted(one.path) for one in raised.value.problems] == [place]


def test_a_step_of_a_trend_that_was_changed_is_told_with_its_place() -> None:
    made = compared_json(trend(map(example, (f"blora/{day}" for day in DATES))))
    with pytest.raises(InvalidInput) as raised:
        trend_from_json(changed(made, "steps", 1, "nodes", 0, "surely", to=-1))
    assert [dotted(one.path) for one in raised.value.problems] == ["steps[1].nodes[0].surely"]


def test_a_comparison_is_no_trend_and_a_class_that_nobody_knows_is_no_class() -> None:
    made = compared_json(compare(small("1", "1"), small("2", "3")))
    with pytest.raises(
        InvalidInput, match="berbentuk “mpp-readiness/comparison”; di sini dibaca “mpp-readiness/trend”"
    ):
        trend_from_json(made)
    with pytest.raises(InvalidInput, match="criteria"):
        comparison_from_json(changed(made, "criteria", "sideways", to=[]))


def test_a_trend_of_nothing_or_of_two_regions_is_refused() -> None:
    made = compared_json(trend([small("1", "1")]))
    with pytest.raises(InvalidInput, match="penilaian satu daerah"):
        trend_from_json(changed(made, "results", to=[]))
    both = json.loads(made)
    other = json.loads(compared_json(compare(example("badung/2018-09-17"), example("badung/2018-09-17"))))
    both["results"].append({key: value for key, value in other["first"].items() if key != "layer"})
    for kind in ("checklists", "assessments"):
        both["sources"][kind] |= other["sources"][kind]
    with pytest.raises(InvalidInput, match="penilaian satu daerah") as raised:
        trend_from_json(both)
    assert [one.code for one in raised.value.problems] == ["trend-regions"]


def test_views_lists_and_what_lacks_only_its_proof_are_told_and_come_back() -> None:
    proof = {"value": "terbukti", "evidence": [{"title": "Keputusan"}]}
    before = everything()
    later = everything(date="2025-07-01", answers={"TAT-03": proof}, lists={"instansi": NEXT})
    made = compare(before, later)
    record = json.loads(compared_json(made))
    assert comparison_from_json(record) == made
    agencies, survey = record["lists"]
    assert (agencies["came"], agencies["left"]) == (["Imigrasi"], ["Dinas Kependudukan"])
    assert {"row": "Polres", "criterion": "PEL-01", "is_ahead": True} in agencies["moved"]
    assert (survey["first"], survey["second"]) == (4, None)
    assert [one["id"] for one in record["views"]] == ["unsur", "pemenuhan", "hasil"]
    (planning,) = [one for one in record["gates"] if one["id"] == "TAT-03"]
    assert (planning["first"], planning["second"], planning["unproven"]) == ("gagal", "terpenuhi", [True, False])
    series = trend([before, later])
    assert trend_from_json(compared_json(series)) == series
    assert [one["scores"][0]["text"] for one in json.loads(compared_json(series))["views"]] == [
        "55,42–61,25 dari 100",
        "29,17–35,00 dari 70",
        "26,25 dari 30",
    ]


def test_where_nothing_new_is_used_nothing_new_is_written() -> None:
    record = json.loads(compared_json(compare(small("1", "1"), small("1", "1"))))
    assert {"views", "lists"} & record.keys() == set()
    bands = compare(everything(without_milestones(CHECKLIST)), everything(without_milestones(CHECKLIST)))
    assert json.loads(compared_json(bands))["first"]["verdict"] == "Cukup sampai dengan Baik"
