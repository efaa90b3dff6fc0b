"""Values that a program made are refused for what a loader would refuse, each fault with its path."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import dotted
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.checklist import Checklist

SOUND: Mapping[str, Any] = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "scales": {"s": [{"id": "a", "points": 0, "title": "A"}, {"id": "b", "points": 1, "title": "B"}]},
    "facts": {"lantai": {"title": "Lantai"}},
    "milestones": [{"id": "m", "title": "M"}],
    "criteria": [
        {"id": "X", "title": "X"},
        {"id": "Y", "title": "Y", "answer": {"kind": "yes_no"}, "gate": "m"},
        {"id": "Z", "title": "Z", "answer": {"kind": "quantity", "target": 2}},
    ],
    "lists": {"l": {"title": "L", "columns": {"n": {"title": "N", "key": "ya"}}}},
}
ANSWERS: Mapping[str, Any] = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": {"X": "b"}}
CHECKLIST = Checklist.model_validate(SOUND)
ASSESSMENT = Assessment.model_validate(ANSWERS)


def criterion(**changes: object) -> Mapping[str, object]:
    return {"criteria": [{"id": "Q", "title": "Q", **changes}]}


def gate(**requirement: object) -> Mapping[str, object]:
    return {"gates": [{"id": "g", "title": "G", "milestone": "m", "requires": [requirement]}]}


UNSOUND: list[tuple[Mapping[str, object], str]] = [
    ({"criteria": [{"id": "Q", "title": "Q"}] * 2}, "id-twice criteria[1].id"),
    (criterion(gate="zz"), "milestone-unknown criteria[0].gate"),
    (criterion(answer={"kind": "level", "scale": "zz"}), "scale-unknown criteria[0].answer.scale"),
    ({"scales": {}}, "scale-missing criteria[0].answer"),
    ({"scales": {"s": []}}, "scale-flat scales.s"),
    (criterion(when={"fact": "zz", "above": 1}), "fact-unknown criteria[0].when"),
    (criterion(action={"title": "T", "after": ["zz"]}), "criterion-unknown criteria[0].action.after[0]"),
    (criterion(action={"title": "T", "after": ["Q"]}), "actions-circle criteria[0].action.after"),
    (criterion(basis=[{"instrument": "zz"}]), "instrument-unknown criteria[0].basis[0].instrument"),
    (criterion(answer={"kind": "ratio", "count": "zz"}), "list-unknown criteria[0].answer"),
    (gate(criterion="zz", at_least=1), "criterion-unknown gates[0].requires[0]"),
    (gate(aspect="zz", at_least=1), "aspect-unknown gates[0].requires[0]"),
    (gate(group="zz", at_least=1), "group-unknown gates[0].requires[0]"),
    (gate(fact="zz", at_least=1), "fact-unknown gates[0].requires[0]"),
    ({"band_set": "zz"}, "bands-unknown band_set"),
    (
        {"views": [{"id": "v", "title": "V", "groups": [{"id": "g", "title": "G", "members": ["zz"]}]}]},
        "member-unknown views[0].groups[0].members[0]",
    ),
    # A view that is called like its own member must not be looked for inside itself.
    (
        {"views": [{"id": "X", "title": "V", "groups": [{"id": "g", "title": "G", "members": ["X"]}]}]},
        "id-twice views[0].id",
    ),
    (
        {"facts": {"f": {"title": "F", "count": "l", "mean": {"list": "l", "column": "n"}}}},
        "measure-form facts.f",
    ),
]
UNFIT: list[tuple[Mapping[str, object], str]] = [
    ({"answers": {"zz": "a"}}, "criterion-unknown answers.zz"),
    ({"answers": {"X": "zz"}}, "answer-value answers.X"),
    ({"answers": {"Z": "dua"}}, "answer-value answers.Z"),
    ({"answers": {"X": {"not_applicable": "Tidak ada"}}}, "not-applicable answers.X"),
    ({"facts": {"zz": 1}}, "fact-unknown facts.zz"),
    ({"facts": {"lantai": "dua"}}, "fact-value facts.lantai"),
    ({"region": {"name": "Contoh"}}, "region-invented region"),
    ({"assessment": "zz"}, "other-checklist assessment"),
    ({"checklist_version": "9"}, "other-version checklist_version"),
    ({"lists": {"zz": []}}, "list-unknown lists.zz"),
    (
        {"verification": {"by": {"unit": "Inspektorat"}, "date": date(2021, 6, 3), "answers": {"zz": "a"}}},
        "criterion-unknown verification.answers.zz",
    ),
]


def told(doing: Callable[[], object]) -> list[str]:
    with pytest.raises(mpp.InvalidInput) as caught:
        doing()
    return [f"{problem.code} {dotted(problem.path)}" for problem in caught.value.problems]


@pytest.mark.parametrize(("changes", "fault"), UNSOUND, ids=[fault for _, fault in UNSOUND])
def test_a_checklist_that_contradicts_itself_is_refused_whoever_asks(changes: Mapping[str, Any], fault: str) -> None:
    """Made anew, and as a copy with changes."""
    for checklist in (Checklist.model_validate({**SOUND, **changes}), CHECKLIST.model_copy(update=changes)):
        nothing = ASSESSMENT.model_copy(update={"answers": {}})
        assert fault in told(lambda: mpp.score(checklist, nothing))  # noqa: B023
        assert fault in told(lambda: mpp.render_form(checklist, ".xlsx"))  # noqa: B023
        assert fault in told(lambda: mpp.render_form(checklist, ".html"))  # noqa: B023


@pytest.mark.parametrize(("changes", "fault"), UNFIT, ids=[fault for _, fault in UNFIT])
def test_answers_that_do_not_fit_are_refused_whoever_asks(changes: Mapping[str, Any], fault: str) -> None:
    for given in (Assessment.model_validate({**ANSWERS, **changes}), ASSESSMENT.model_copy(update=changes)):
        loaded = mpp.Loaded(CHECKLIST, given)
        assert fault in told(lambda: mpp.score(CHECKLIST, given))  # noqa: B023
        assert fault in told(lambda: mpp.render_form(CHECKLIST, ".xlsx", carried=loaded))  # noqa: B023


def test_what_a_number_can_be_worked_out_of_is_scored_and_makes_no_form() -> None:
    """An empty aspect weighs nothing; on a form there is nothing to fill in."""
    empty = CHECKLIST.model_copy(update={"criteria": [], "aspects": []})
    assert mpp.score(empty, ASSESSMENT.model_copy(update={"answers": {}})).score is None
    assert told(lambda: mpp.render_form(empty, ".xlsx")) == ["checklist-empty "]


def test_a_sound_value_passes() -> None:
    result = mpp.score(CHECKLIST, ASSESSMENT)
    assert result.finding("X").low == 1
    assert mpp.plan(result)[0].finding.criterion.id == "Y"
    assert mpp.compare(result, result).to_learn == ()
    assert mpp.render_form(CHECKLIST, ".html", carried=mpp.Loaded(CHECKLIST, ASSESSMENT)).startswith(b"<!DOCTYPE html>")


def test_answers_with_nothing_in_them_are_open() -> None:
    given = ASSESSMENT.model_copy(update={"answers": {"X": Answer()}})
    assert mpp.score(CHECKLIST, given).finding("X").high == 1
