"""A requirement looks at one thing, or joins several in one way."""

from typing import Any

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.gates import Gate, Requirement, leaves

P: dict[str, Any] = {"criterion": "P", "at_least": 1}
Q: dict[str, Any] = {"aspect": "Q", "at_least": "40/60"}


@pytest.mark.parametrize(
    "written",
    [
        {"all": [P], "any": [Q]},
        {"all": [P], "aspect": "Q"},
        {"any": [P], "at_least": 1},
        {"some": 2},
        {"of": [P, Q]},
        {"some": 1, "all": [P]},
    ],
)
def test_several_are_joined_in_one_way(written: object) -> None:
    with pytest.raises(ValidationError, match="persyaratan gabungan memakai satu bentuk saja"):
        Requirement.model_validate(written)


def test_coverage_is_asked_of_a_node_and_is_a_share() -> None:
    assert Requirement.model_validate({"aspect": "Q", "coverage_at_least": "80%"}).node == "Q"
    with pytest.raises(ValidationError, match="coverage_at_least hanya untuk aspek atau kriteria"):
        Requirement.model_validate({"fact": "lantai", "coverage_at_least": "0,8"})
    with pytest.raises(ValidationError):
        Requirement.model_validate({"aspect": "Q", "coverage_at_least": "1,2"})


def test_a_group_of_a_view_is_a_node() -> None:
    assert Requirement.model_validate({"group": "reform", "at_least": 1}).node == "reform"


def test_the_leaves_stand_in_order_with_their_places() -> None:
    tree = {"any": [P, {"some": 1, "of": [Q, {"all": [P, Q]}]}]}
    found = list(leaves(Requirement.model_validate(tree), ("requires", 0)))
    assert [(path, one.node) for path, one in found] == [
        (("requires", 0, "any", 0), "P"),
        (("requires", 0, "any", 1, "of", 0), "Q"),
        (("requires", 0, "any", 1, "of", 1, "all", 0), "P"),
        (("requires", 0, "any", 1, "of", 1, "all", 1), "Q"),
    ]


def test_one_requirement_stands_for_a_list_of_it() -> None:
    gate = {"id": "g", "title": "G", "milestone": "WBK"}
    alone = Gate.model_validate({**gate, "requires": {"any": [P, Q]}})
    assert alone == Gate.model_validate({**gate, "requires": [{"any": [P, Q]}]})
