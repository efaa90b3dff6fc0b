"""An empty key is as good as none: to the reader, to the editor, and to whoever is told of it."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import mpp_readiness as mpp
from mpp_readiness.catalogue import Written
from mpp_readiness.empties import filled, is_empty, with_empties
from mpp_readiness.errors import InvalidInput
from mpp_readiness.field_types import Model, Text
from mpp_readiness.yaml_source import parse, read_document


class Office(Model):
    unit: Text
    floor: Text | None = None


class Hall(Model):
    hall: Text
    city: Text = "Blora"
    office: Office | None = None
    head: Office = Office(unit="Dinas")
    stalls: tuple[Office, ...] = ()
    rooms: Mapping[str, Office] = {}


WORDS = st.none() | st.sampled_from(["A", "B"])
OFFICES = st.none() | st.dictionaries(st.sampled_from(["unit", "floor"]), WORDS)
HALLS = st.fixed_dictionaries(
    {"hall": WORDS},
    optional={
        "city": WORDS,
        "office": OFFICES,
        "head": OFFICES,
        "stalls": st.none() | st.lists(OFFICES, max_size=2),
        "rooms": st.none() | st.dictionaries(st.sampled_from(["a", "b"]), OFFICES, max_size=2),
    },
)


def accepted(data: Mapping[str, object]) -> bool:
    try:
        read_document(data).validate(Hall)
    except InvalidInput:
        return False
    return True


@pytest.mark.parametrize(
    ("data", "left"),
    [
        ({"a": None, "b": "1"}, {"b": "1"}),
        ({"a": {"b": None, "c": {"d": None}}}, {}),
        ({"a": {"b": None, "c": "1"}}, {"a": {"c": "1"}}),
        ({"a": {}, "b": [], "c": "", "d": False, "e": 0}, {"a": {}, "b": [], "c": "", "d": False, "e": 0}),
        ({"a": [None, {"b": None}, ("1", None)]}, {"a": [None, {}, ["1", None]]}),
    ],
)
def test_empty_keys_go_and_items_keep_their_places(data: Mapping[str, object], left: object) -> None:
    assert filled(data) == left


def test_data_that_holds_itself_is_left_as_it_is() -> None:
    ring: dict[str, object] = {"a": None}
    ring["b"] = ring
    assert filled(ring) == {"b": ring}
    assert not is_empty(ring)


def test_a_ring_of_nothing_else_ends() -> None:
    ring: dict[str, object] = {}
    ring["a"] = ring
    assert filled(ring) == {"a": ring}


@given(HALLS)
def test_the_editor_and_the_reader_agree_on_what_may_be_empty(data: dict[str, Any]) -> None:
    schema = with_empties(Hall.model_json_schema())
    assert Draft202012Validator(schema).is_valid(data) is accepted(data)


@given(HALLS)
def test_what_is_empty_says_what_its_absence_says(data: dict[str, Any]) -> None:
    if accepted(data):
        without = filled(data)
        assert isinstance(without, dict)
        assert read_document(data).validate(Hall) == Hall.model_validate(without)


@pytest.mark.parametrize("kind", ["checklist", "assessment", "facts"])
def test_what_an_editor_shows_of_a_key_stays_in_front(kind: Written) -> None:
    written = mpp.schema(kind)
    Draft202012Validator.check_schema(written)
    assert written["$defs"]["kosong"]["description"].startswith("Kosong berarti tidak diisi")


@pytest.mark.parametrize("empty", ["", " ~", " null", " {value: }"])
def test_an_answer_and_a_fact_without_words_are_none(empty: str) -> None:
    checklist = mpp.load_checklist("mpp")
    head = "assessment: mpp\nregion: '33.16'\ndate: 2021-06-03\n"
    written = mpp.load_assessment(f"{head}facts:\n  lantai:{empty}\nanswers:\n  SDM-02:{empty}\n", checklist)
    without = mpp.load_assessment(head, checklist)
    assert written == without
    assert written.digest == without.digest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hall:\n", ["a.yaml:1:6: hall: isian ini kosong; isi “hall”"]),
        ("city: A\n", ["a.yaml:1:1: hall: isian wajib ini tidak ada; tambahkan “hall”"]),
        ("hall: A\noffice: {floor: B, unit: }\n", ["a.yaml:2:26: office.unit: isian ini kosong; isi “unit”"]),
        ("hall: A\nstalls:\n  -\n", ["a.yaml:3:4: stalls[0]: isian ini kosong; isi atau hapus butir ini"]),
        ("hall: {a: }\n", ["a.yaml:1:7: hall: isian ini kosong; isi “hall”"]),
    ],
)
def test_what_is_wanted_and_stands_empty_is_told_as_empty(text: str, told: list[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse(text, "a.yaml").validate(Hall)
    assert [str(one) for one in caught.value.problems] == told
