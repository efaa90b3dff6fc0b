"""What a checklist says as a whole: its tree in the order of the file, and the exact values of its scales."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.checklist import Checklist, Title
from mpp_readiness.readiness.model.criterion import FactCondition, LevelAnswer
from mpp_readiness.readiness.model.gates import Requirement

FLOORS = {"fact": "lantai", "above": 1}
KOTA = {"fact": "jenis", "is": "kota"}
TREE: dict[str, Any] = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "scales": {
        "mutu": [
            {"id": "belum", "points": 0, "title": "Belum"},
            {"id": "draf", "points": 1, "title": "Draf"},
            {"id": "lengkap", "points": 3, "title": "Lengkap"},
        ]
    },
    "criteria": [{"id": "UMUM", "title": "Umum"}],
    "aspects": [
        {
            "id": "SAR",
            "title": "Sarana",
            "weight": "0.1",
            "when": FLOORS,
            "aspects": [{"id": "LIFT", "title": "Lift", "criteria": [{"id": "L-1", "title": "Lift", "when": KOTA}]}],
            "criteria": [{"id": "S-1", "title": "Luas ruang"}],
        }
    ],
}
CHECKLIST = Checklist.model_validate(TREE)


def test_criteria_come_before_the_aspects_beside_them() -> None:
    assert list(CHECKLIST.places) == ["UMUM", "SAR", "S-1", "LIFT", "L-1"]
    assert list(CHECKLIST.all_criteria) == ["UMUM", "S-1", "L-1"]
    assert CHECKLIST.places["L-1"].path == ("aspects", 0, "aspects", 0, "criteria", 0)


def test_of_two_nodes_with_one_id_the_first_has_the_place() -> None:
    twice = {**TREE, "criteria": [{"id": "SAR", "title": "Pertama"}]}
    assert Checklist.model_validate(twice).places["SAR"].path == ("criteria", 0)


def test_a_criterion_applies_on_its_own_condition_and_on_those_above_it() -> None:
    place = CHECKLIST.criteria_places["L-1"]
    assert place.above == ("SAR", "LIFT")
    assert place.conditions == (FactCondition.model_validate(FLOORS), FactCondition.model_validate(KOTA))
    assert CHECKLIST.criteria_places["UMUM"].conditions == ()


def test_weights_and_values_are_exact() -> None:
    assert CHECKLIST.weights["SAR"] == Fraction(1, 10)
    assert CHECKLIST.values["mutu"] == {"belum": 0, "draf": Fraction(1, 3), "lengkap": 1}


def test_a_scale_without_points_is_worth_nothing() -> None:
    level = {"id": "belum", "points": 0, "title": "Belum"}
    assert Checklist.model_validate({**TREE, "scales": {"mutu": [level]}}).values == {"mutu": {"belum": 0}}


def test_the_only_scale_needs_no_name() -> None:
    assert CHECKLIST.scale_of(LevelAnswer()) == "mutu"
    assert CHECKLIST.scale_of(LevelAnswer(scale="lain")) == "lain"
    assert Checklist.model_validate({**TREE, "scales": {}}).scale_of(LevelAnswer()) == ""


def test_the_digest_is_of_the_content_and_not_of_the_layout() -> None:
    assert Checklist.model_validate(dict(reversed(TREE.items()))).digest == CHECKLIST.digest
    assert Checklist.model_validate({**TREE, "title": {"id": "Daftar uji"}}).digest == CHECKLIST.digest
    assert Checklist.model_validate({**TREE, "version": "2"}).digest != CHECKLIST.digest


def test_a_title_in_plain_text_is_indonesian() -> None:
    assert Title.model_validate("Kesiapan") == Title(id="Kesiapan", en=None)
    assert str(Title(id="Kesiapan", en="Readiness")) == "Kesiapan"


@pytest.mark.parametrize(
    "written",
    [
        {"aspect": "SAR"},
        {"at_least": 1},
        {"aspect": "SAR", "criterion": "S-1", "at_least": 1},
        {"fact": "temuan", "at_least": 1, "at_most": 2},
    ],
)
def test_a_requirement_names_one_thing_and_one_comparison(written: object) -> None:
    with pytest.raises(ValidationError, match="satu persyaratan menyebut satu hal dan satu pembanding"):
        Requirement.model_validate(written)


@pytest.mark.parametrize(
    "written",
    [
        {"aspect": "SAR", "at_most": "1,01"},
        {"aspect": "SAR", "is": "ya"},
        {"aspect": "SAR", "at_least": "1,01"},
        {"criterion": "S-1", "at_least": "-0,01"},
    ],
)
def test_a_node_is_required_at_least_a_share_of_itself(written: object) -> None:
    with pytest.raises(ValidationError, match="memakai at_least atau at_most antara 0 dan 1"):
        Requirement.model_validate(written)


@pytest.mark.parametrize(
    "written", [{"aspect": "SAR", "at_least": 0}, {"criterion": "S-1", "at_least": 1}, {"fact": "temuan", "at_most": 9}]
)
def test_the_bounds_of_a_share_are_allowed_and_a_fact_has_none(written: dict[str, Any]) -> None:
    required = Requirement.model_validate(written)
    assert required.node == (written.get("aspect") or written.get("criterion"))


def test_bands_in_points_are_not_handed_down_where_every_node_has_points_of_its_own() -> None:
    bands = {"unit": "points", "bands": [{"id": "c", "title": "C", "from": 0}, {"id": "b", "title": "B", "from": 60}]}
    made = {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "band_set": "p",
        "band_sets": {"p": bands},
        "aspects": [{"id": "A", "title": "A", "weight": 100, "criteria": [{"id": "P", "title": "P", "weight": 100}]}],
    }
    assert set(Checklist.model_validate(made).bands_by_node) == {"uji", "A"}
    assert set(Checklist.model_validate({**made, "display": {"points": True}}).bands_by_node) == {"uji"}
