"""A document carries what it rests on; sources that were changed, are missing, or no loader would pass are refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, dotted
from mpp_readiness.formats.json_sources import results_in, sources_of
from mpp_readiness.formats.report.result_json import result_from_json, result_json
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "contoh" / "contoh.yaml"


def example() -> Result:
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(EXAMPLE, checklist))


def test_a_pair_that_is_asked_for_twice_is_one_result() -> None:
    """By this a comparison of two layers is told from one of two results."""
    made = example()
    pair = (made.checklist.digest, made.assessment.digest)
    found = results_in(sources_of([made, made]), [pair, pair])
    assert found == {pair: made}


NEWER = {"points", "steps", "judged_on", "band_sets", "views", "instruments", "lists"}
"""What a checklist can say since its shape grew."""


def keys_in(written: object) -> set[str]:
    match written:
        case dict():
            return written.keys() | {key for one in written.values() for key in keys_in(one)}
        case list():
            return {key for one in written for key in keys_in(one)}
        case _:
            return set()


def test_a_checklist_that_says_nothing_new_is_written_as_before() -> None:
    (written,) = json.loads(result_json(example()))["sources"]["checklists"].values()
    levels = [level for scale in written["scales"].values() for level in scale]
    assert all("points" in level for level in levels)
    del written["scales"]
    assert keys_in(written) & NEWER == set()


def test_what_a_checklist_says_is_written_though_its_name_is_new() -> None:
    checklist = mpp.load_checklist(
        {
            "checklist": "uji",
            "version": "1",
            "title": "Uji",
            "scales": {"steps": [{"id": "a", "points": 0, "title": "A"}, {"id": "b", "points": 1, "title": "B"}]},
            "display": {"highest": 1, "points": True},
            "criteria": [{"id": "P", "title": "P"}],
        }
    )
    given = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": {"P": "b"}}
    made = mpp.score(checklist, mpp.load_assessment(given, checklist))
    (written,) = json.loads(result_json(made))["sources"]["checklists"].values()
    assert written["display"] == {"highest": "1", "digits": 2, "points": True}
    assert [level["points"] for level in written["scales"]["steps"]] == ["0", "1"]
    assert result_from_json(result_json(made)) == made


def test_every_source_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(InvalidInput) as raised:
        results_in(sources_of([example()]), [("a", "b")], name="hasil.json")
    assert [(one.place, dotted(one.path), one.what) for one in raised.value.problems] == [
        ("hasil.json", "sources.checklists", "sumber a tidak ada"),
        ("hasil.json", "sources.assessments", "sumber b tidak ada"),
    ]
    assert {one.code for one in raised.value.problems} == {"source-missing"}


def _answer_changed(record: Tree) -> None:
    (assessment,) = record["sources"]["assessments"].values()
    next(iter(assessment["answers"].values()))["note"] = "Diubah"


def _weight_changed(record: Tree) -> None:
    (checklist,) = record["sources"]["checklists"].values()
    checklist["aspects"][0]["weight"] = "99"


def _checklist_gone(record: Tree) -> None:
    record["sources"]["checklists"] = {}


def _other_assessment_named(record: Tree) -> None:
    record["assessment"]["digest"] = "0" * 64


def _criterion_without_title(record: Tree) -> None:
    (checklist,) = record["sources"]["checklists"].values()
    del checklist["aspects"][0]["criteria"][0]["title"]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (_answer_changed, "isi tidak cocok dengan sidik jarinya"),
        (_weight_changed, "isi tidak cocok dengan sidik jarinya"),
        (_checklist_gone, "sumber .* tidak ada"),
        (_other_assessment_named, "sumber 0{64} tidak ada"),
        (_criterion_without_title, "isian wajib ini tidak ada"),
    ],
)
def test_sources_that_were_changed_are_refused(change: Callable[[Tree], None], what: str) -> None:
    record = json.loads(result_json(example()))
    change(record)
    with pytest.raises(InvalidInput, match=what):
        result_from_json(record)


def _resealed(record: Tree, kind: str, **changes: object) -> Tree:
    """A forger who knows the digest: the source changed, and its new digest everywhere in the document."""
    ((old, source),) = record["sources"][kind].items()
    forged = {**source, **changes}
    new = (Checklist if kind == "checklists" else Assessment).model_validate(forged).digest
    resealed: Tree = json.loads(json.dumps(record).replace(old, new))
    resealed["sources"][kind] = {new: forged}
    return resealed


def test_a_source_that_the_loader_would_refuse_is_refused_with_its_place() -> None:
    record = json.loads(result_json(example()))
    wrong = _resealed(record, "assessments", answers={"XYZ-99": {"value": "ada"}})
    with pytest.raises(InvalidInput) as raised:
        result_from_json(wrong)
    assert any(dotted(one.path).endswith(".answers.XYZ-99") for one in raised.value.problems)
    wrong = _resealed(record, "checklists", milestones=[])
    with pytest.raises(InvalidInput) as raised:
        result_from_json(wrong)
    assert all(dotted(one.path).startswith("sources.checklists.") for one in raised.value.problems)


def test_answers_that_were_changed_and_sealed_again_no_longer_lead_to_the_numbers() -> None:
    record = json.loads(result_json(example()))
    with pytest.raises(InvalidInput) as raised:
        result_from_json(_resealed(record, "assessments", answers={}))
    assert "score" in {dotted(one.path).split(".")[0] for one in raised.value.problems}
