"""Gates, views and bands that name what is not there, or that an assessor could open at will, are refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults
from mpp_readiness.readiness.model.gate_consistency import checklist_doubts, criteria_of
from tests.readiness.evaluation.trees import Tree, checklist, listed, yes_no

LOOSE = yes_no("L", may_be_na=True)
KOTA = {"fact": "jenis", "is": "kota"}


def view(*members: object, **more: object) -> Tree:
    return {"id": "v", "title": "Pandangan", "groups": [{"id": "k", "title": "K", "members": list(members)}], **more}


def made(*criteria: Tree, **more: Any) -> Checklist:
    aspect = {"id": "A", "title": "A", "criteria": [yes_no("P"), yes_no("Q")]}
    return checklist(*(criteria or (yes_no("R"),)), aspects=[aspect], **more)


def faults(one: Checklist) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(code, path) for code, path, _, _ in checklist_faults(one)]


@pytest.mark.parametrize(
    "requires",
    [
        {"aspect": "A", "at_least": 1},
        {"aspect": "uji", "coverage_at_least": "90%"},
        {"group": "k", "at_least": "0,6"},
        {"group": "v", "at_most": "0,6"},
        {"any": [{"criterion": "P", "at_least": 1}, {"some": 1, "of": [{"criterion": "Q", "at_least": 1}]}]},
    ],
)
def test_a_gate_on_what_is_there_has_no_fault(requires: Tree) -> None:
    assert faults(made(views=[view("A", "R")], gates=[listed(requires)])) == []


@pytest.mark.parametrize(
    ("required", "code"),
    [
        ({"aspect": "B", "at_least": 1}, "aspect-unknown"),
        ({"aspect": "P", "at_least": 1}, "aspect-unknown"),
        ({"criterion": "A", "at_least": 1}, "criterion-unknown"),
        ({"group": "A", "at_least": 1}, "group-unknown"),
        ({"fact": "lantai", "at_least": 1}, "fact-unknown"),
        ({"criterion": "L", "at_least": 1}, "gate-escapable"),
        ({"criterion": "L", "at_most": 1}, "gate-escapable"),
        ({"aspect": "N", "at_least": 1}, "gate-escapable"),
        ({"group": "k", "at_least": 1}, "gate-escapable"),
        ({"criterion": "T", "at_least": 0}, "extra-gates"),
    ],
)
@pytest.mark.parametrize("inside", ["alone", "any", "some"])
def test_a_gate_is_refused_wherever_the_fault_stands(required: Tree, code: str, inside: str) -> None:
    sound = {"criterion": "P", "at_least": 1}
    tree, path = {
        "alone": (required, ()),
        "any": ({"any": [sound, required]}, ("any", 1)),
        "some": ({"some": 1, "of": [sound, required]}, ("of", 1)),
    }[inside]
    loose = {"id": "N", "title": "N", "criteria": [yes_no("N-1", may_be_na=True)]}
    aspect = {"id": "A", "title": "A", "criteria": [yes_no("P"), yes_no("Q")]}
    one = checklist(
        LOOSE, yes_no("T", counts="bonus"), aspects=[aspect, loose], views=[view("L")], gates=[listed(tree)]
    )
    assert faults(one) == [(code, ("gates", 0, "requires", 0, *path))]


def test_what_applies_by_a_condition_of_its_own_is_no_loophole() -> None:
    assert faults(made(yes_no("L", may_be_na=True, when=KOTA), gates=[listed({"criterion": "L", "at_least": 1})])) == []


@pytest.mark.parametrize(
    ("members", "code", "number"),
    [(["A", "X"], "member-unknown", 1), (["A", "P"], "member-twice", 1), (["P", "P"], "member-twice", 1)],
)
def test_a_member_is_there_and_is_named_once(members: list[str], code: str, number: int) -> None:
    path = ("views", 0, "groups", 0, "members", number)
    assert faults(made(views=[view(*members)])) == [(code, path)]


def test_what_no_group_names_is_told_and_no_fault() -> None:
    one = made(views=[view("A")])
    assert faults(one) == []
    assert [(code, path, what) for code, path, what, _ in checklist_doubts(one)] == [
        ("view-incomplete", ("views", 0), "pengelompokan “Pandangan” tidak memuat R")
    ]
    assert list(checklist_doubts(made(views=[view("A", "R")]))) == []


def test_the_criteria_of_any_node_are_found() -> None:
    one = made(views=[view("A", {"id": "R", "weight": 2})])
    ids = {id_: [found.id for found in criteria_of(one, id_)] for id_ in ("P", "A", "uji", "k", "v")}
    assert ids == {"P": ["P"], "A": ["P", "Q"], "uji": ["R", "P", "Q"], "k": ["P", "Q", "R"], "v": ["P", "Q", "R"]}


def test_in_points_the_weights_inside_make_up_the_weight_outside() -> None:
    points = {"highest": 10, "points": True}
    aspect = {"id": "A", "title": "A", "weight": 6, "criteria": [yes_no("P", 4), yes_no("Q", 2)]}
    bonus = yes_no("T", 3, counts="bonus")  # makes nothing up
    sound = checklist(yes_no("R", 4), bonus, aspects=[aspect], display=points)
    assert list(checklist_doubts(sound)) == []
    short = checklist(yes_no("R", 3), aspects=[{**aspect, "weight": 7}], display=points)
    found = [(code, path, what) for code, path, what, _ in checklist_doubts(short)]
    what = "bobot isi “A” berjumlah 6, padahal bobotnya sendiri 7"
    assert found == [("points-apart", ("aspects", 0), what)]
    less = checklist(yes_no("R", 3), aspects=[aspect], display=points)
    assert [path for _, path, _, _ in checklist_doubts(less)] == [()]


def test_bands_rise_and_their_set_is_there() -> None:
    band = {"id": "a", "title": "A", "from": "0,8"}
    low = {"id": "b", "title": "B", "above": "0,5"}
    assert faults(made(band_sets={"mutu": {"bands": [low, band]}}, band_set="mutu")) == []
    assert faults(made(bands=[band, low])) == [("bands-order", ("bands",))]
    assert faults(made(band_sets={"mutu": {"bands": [band, low]}})) == [("bands-order", ("band_sets", "mutu", "bands"))]
    assert faults(made(band_set="mtu")) == [("bands-unknown", ("band_set",))]
    assert faults(made(yes_no("R", band_set="mtu"))) == [("bands-unknown", ("criteria", 0, "band_set"))]
    named = [{**view("A", "R"), "band_set": "mtu"}]
    assert faults(made(views=named)) == [("bands-unknown", ("views", 0, "band_set"))]


def test_an_aspect_needs_an_ordinary_child() -> None:
    alone = {"id": "B", "title": "B", "criteria": [yes_no("T", counts="bonus"), yes_no("U", counts="deduction")]}
    assert faults(checklist(yes_no("R"), aspects=[alone])) == [("extras-alone", ("aspects", 0))]


def test_a_band_has_one_lower_bound() -> None:
    for bounds in ({}, {"from": "0,5", "above": "0,5"}):
        with pytest.raises(ValidationError) as raised:
            Band.model_validate({"id": "a", "title": "A", **bounds})
        assert [one["type"] for one in raised.value.errors()] == ["band-form"]


def test_a_bonus_does_not_gate() -> None:
    assert faults(made(yes_no("T", counts="bonus", gate="buka"))) == [("extra-gates", ("criteria", 0, "gate"))]
