"""What is sound in faulty data is checked all the same, and what only follows from a fault is not told."""

from collections.abc import Iterator
from typing import Annotated, Any, Self

import pytest
from pydantic import Field, model_validator

from mpp_readiness.errors import InvalidInput, TreePath
from mpp_readiness.field_types import Amount, Day, Model, Slug, Text, fault
from mpp_readiness.problem_text import Fault
from mpp_readiness.sound_parts import FILLER, Checked, Rules, below, checked, standing
from mpp_readiness.yaml_source import parse


class Shift(Model):
    first: Amount
    last: Amount

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if self.first > self.last:
            raise fault("days-order", "jam buka melewati jam tutup")
        return self


class Stall(Model):
    id: Slug
    title: Text
    since: Day | None = None
    shifts: Annotated[tuple[Shift, ...], Field(min_length=1)] = ()
    next_to: Slug | None = None


class Hall(Model):
    hall: Slug
    stalls: tuple[Stall, ...]


def strangers(hall: Hall) -> Iterator[Fault]:
    known = [stall.id for stall in hall.stalls]
    for number, stall in enumerate(hall.stalls):
        if stall.next_to and stall.next_to not in known:
            yield "criterion-unknown", ("stalls", number, "next_to"), f"gerai “{stall.next_to}” tidak ada", ""
    if not hall.stalls:
        yield "checklist-empty", (), "tidak ada gerai", ""


def judged(stalls: Any, lost: tuple[TreePath, ...] = ()) -> Checked[Hall]:
    return checked(Hall, {"hall": "satu", "stalls": stalls}, strangers, Rules({}, {}), lost)


def told(stalls: Any, lost: tuple[TreePath, ...] = ()) -> list[tuple[str, TreePath]]:
    return [(code, path) for code, path, _, _ in judged(stalls, lost).faults]


def stall(id_: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "title": id_, **more}


def test_sound_data_is_a_value() -> None:
    found = judged([stall("a", next_to="b"), stall("b")])
    assert found.faults == ()
    assert found.value is not None
    assert [one.id for one in found.value.stalls] == ["a", "b"]


@pytest.mark.parametrize(
    ("stalls", "wanted"),
    [
        # A fault of the model does not hide one of the checks, in the same part or another.
        pytest.param(
            [stall("a", since="besok", next_to="z")],
            [("not-a-date", ("stalls", 0, "since")), ("criterion-unknown", ("stalls", 0, "next_to"))],
            id="a date and a name",
        ),
        # What comes after a part that had to go keeps its own number.
        pytest.param(
            ["teks", stall("b", next_to="z")],
            [("not-a-mapping", ("stalls", 0)), ("criterion-unknown", ("stalls", 1, "next_to"))],
            id="behind what is no mapping",
        ),
        # Only once the key is gone does pydantic judge the two numbers.
        pytest.param(
            [stall("a", shifts=[{"first": 9, "last": 8}, {"first": 1, "last": 2, "zzz": 3}])],
            [("days-order", ("stalls", 0, "shifts", 0)), ("unknown-key", ("stalls", 0, "shifts", 1, "zzz"))],
            id="a validator and a key",
        ),
        # A name that is there, though its part is faulty, is known.
        pytest.param(
            [stall("a", next_to="b"), {"id": "b"}], [("missing-key", ("stalls", 1, "title"))], id="of a faulty part"
        ),
        # A misspelt key has taken nothing away: what it stands for is not missing.
        pytest.param([{"id": "a", "titel": "A"}], [("unknown-key", ("stalls", 0, "titel"))], id="a misspelt key"),
        # Of a list whose only item had to go nobody says that it is empty.
        pytest.param([stall("a", shifts=["pagi"])], [("not-a-mapping", ("stalls", 0, "shifts", 0))], id="one item"),
        # A number that is missing makes no false order.
        pytest.param(
            [stall("a", shifts=[{"first": 9}])], [("missing-key", ("stalls", 0, "shifts", 0, "last"))], id="one of two"
        ),
        # Two parts without id are no two parts of one id, and the text that stands in is never named.
        pytest.param(
            [{"title": "A"}, {"title": "B"}],
            [("missing-key", ("stalls", 0, "id")), ("missing-key", ("stalls", 1, "id"))],
            id="no id",
        ),
        pytest.param("satu", [("not-a-list", ("stalls",))], id="no list, and therefore empty"),
        pytest.param(None, [("value-empty", ("stalls",))], id="nothing"),
    ],
)
def test_every_fault_is_told_once_and_none_that_follows(stalls: Any, wanted: list[tuple[str, TreePath]]) -> None:
    assert told(stalls) == wanted
    assert judged(stalls).value is None


def test_a_check_may_say_on_what_its_faults_rest() -> None:
    data = {"hall": "satu", "stalls": [stall("a", next_to="z"), {"title": "B"}]}
    rests = Rules({"criterion-unknown": lambda _, hole: hole[-1:] == ("id",)}, {})
    found = checked(Hall, data, strangers, rests)
    # The part without id may be the one that was meant.
    assert [one[0] for one in found.faults] == ["missing-key"]
    assert [one[0] for one in checked(Hall, data, strangers, Rules({}, {})).faults] == [
        "missing-key",
        "criterion-unknown",
    ]


def test_what_could_not_be_read_is_not_missing() -> None:
    assert told([{"id": "a"}], lost=(("stalls", 0, "title"),)) == []
    assert judged([stall("a")], lost=(("stalls", 0, "since"),)).value is None


def test_a_word_that_is_used_to_fill_in_may_be_used_in_a_file() -> None:
    assert told([stall("a", next_to=f"{FILLER}-1")]) == [("criterion-unknown", ("stalls", 0, "next_to"))]


def test_very_many_faults_end_soon() -> None:
    found = told([{"id": "a"}] * 5000)
    assert len(found) == 5000
    assert set(found) == {("missing-key", ("stalls", number, "title")) for number in range(5000)}


def test_a_document_tells_all_in_the_order_of_the_file() -> None:
    text = "stalls:\n  - {id: a, title: A, next_to: z}\n  - {id: b, since: x, title: B, opne: ya}\nhall: Satu\n"
    with pytest.raises(InvalidInput) as caught:
        parse(text, "a.yaml").checked(Hall, strangers, Rules({}, {}))
    assert [problem.place for problem in caught.value.problems] == [
        "a.yaml:2:32",
        "a.yaml:3:20",
        "a.yaml:3:33",
        "a.yaml:4:7",
    ]


def test_the_tag_of_a_union_stands_in_no_file() -> None:
    assert standing({"a": [{"b": 1}]}, ("a", 0, "tag", "b"), is_missing=False) == ("a", 0, "b")
    assert standing({"a": {}}, ("a", "c"), is_missing=True) == ("a", "c")
    assert standing({"a": {}}, ("a", "tag"), is_missing=False) == ("a",)
    assert standing({"a": "1"}, ("a", "tag"), is_missing=False) == ("a",)


def test_below_is_inside() -> None:
    assert below(("a",), ("a", 0))
    assert not below(("a",), ("a",))
    assert not below(("a",), ("b", "a"))
