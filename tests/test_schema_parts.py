"""What an editor is told of one field: it lets pass what the field takes, and marks what it can know to be wrong."""

from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError
from yaml import YAMLError

from mpp_readiness.field_types import (
    Amount,
    Day,
    ExactNumber,
    ExactShare,
    Label,
    NodeId,
    Number,
    Share,
    Slug,
    Text,
    Typed,
    Weight,
    YesNo,
)
from mpp_readiness.indonesian import MONTHS
from mpp_readiness.schema_parts import EditorSchema
from tests import yaml_core

FIELDS: dict[str, Any] = {
    "Number": Number,
    "Amount": Amount,
    "Weight": Weight,
    "Share": Share,
    "ExactNumber": ExactNumber,
    "ExactShare": ExactShare,
    "YesNo": YesNo,
    "Day": Day,
    "Slug": Slug,
    "NodeId": NodeId,
    "Label": Label,
    "Text": Text,
    "Typed": Typed,
}
ADAPTERS = {name: TypeAdapter[object](field) for name, field in FIELDS.items()}
EDITORS = {
    name: Draft202012Validator(adapter.json_schema(schema_generator=EditorSchema)) for name, adapter in ADAPTERS.items()
}
NUMBERS = ["Number", "Amount", "Weight", "Share", "ExactNumber", "ExactShare"]


def reads(name: str, text: str) -> bool:
    try:
        ADAPTERS[name].validate_python(text)
    except ValidationError:
        return False
    return True


def passes(name: str, value: object) -> bool:
    return EDITORS[name].is_valid(value)


FIGURES = st.text("0123456789.,-+eE/% ", min_size=1, max_size=12)
DAYS = st.builds(
    "{}{}{}{}{}".format,
    st.integers(0, 40),
    st.sampled_from(["-", "/", " ", "  ", ". "]),
    st.sampled_from([*MONTHS, "juni", "JUNI", "Juny", "0", "6", "06", "12", "13"]),
    st.sampled_from(["-", "/", " "]),
    st.sampled_from(["2021", "0999", "21", "20211"]),
)
ISO = st.builds("{}-{}-{}".format, st.integers(2000, 2030), st.integers(0, 14), st.integers(0, 33))
WORDS = st.text("abZ019.-+ ", min_size=1, max_size=6) | st.sampled_from(
    ["ya", "TIDAK", " Ya ", "true", "yes", "a" * 81]
)


@given(st.sampled_from(sorted(FIELDS)), FIGURES | DAYS | ISO | WORDS)
@example("Weight", "1.234")
@example("Number", "-0,0")
@example("ExactShare", "40/60")
@example("NodeId", "1.10")
@example("Slug", "0")
@example("Text", "true")
def test_what_a_field_takes_an_editor_lets_pass_quoted_and_bare(name: str, text: str) -> None:
    assume(reads(name, text))
    assert passes(name, text)
    try:
        bare = yaml_core.read(f"- {text}")[0]
    except YAMLError:
        return
    if not isinstance(bare, dict | list | None):
        assert passes(name, bare)


@given(st.sampled_from(["Number", "Amount", "Weight"]), st.text("0123456789.,-", min_size=1, max_size=12))
@example("Number", "1.234")
@example("Amount", "-1")
@example("Amount", "-0,01")
@example("Weight", "1,2,3")
def test_a_text_that_is_no_number_is_marked(name: str, text: str) -> None:
    assert passes(name, text) == reads(name, text)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Number", "dua"),
        ("Number", "2 lantai"),
        ("Number", "1.234"),
        ("Number", True),
        ("Number", ["2"]),
        ("Amount", -1),
        ("Amount", "-1"),
        ("Weight", "80%"),
        ("Share", 1.5),
        ("Share", "1,5"),
        ("Share", "10"),
        ("Share", -0.1),
        ("ExactNumber", "2/"),
        ("ExactNumber", "2/0"),
        ("ExactNumber", "2/0,0"),
        ("ExactNumber", "%"),
        ("ExactNumber", "1/2/3"),
        ("ExactShare", "120%"),
        ("ExactShare", "100,01%"),
        ("ExactShare", "1000%"),
        ("ExactShare", "-80%"),
        ("ExactShare", "2"),
        ("YesNo", "mungkin"),
        ("YesNo", "t"),
        ("YesNo", 1),
        ("Day", "3 Juny 2021"),
        ("Day", "2021-13-01"),
        ("Day", "32 Mei 2021"),
        ("Day", "3/6-2021"),
        ("Day", "3 Juni 21"),
        ("Day", 2021),
        ("Slug", "Satu"),
        ("Slug", "a--b"),
        ("Slug", 1.5),
        ("Slug", "a" * 81),
        ("NodeId", "A 1"),
        ("NodeId", -1),
        ("Label", "+A"),
        ("Text", "  "),
        ("Text", []),
        ("Text", {"id": "a"}),
    ],
)
def test_what_can_be_known_to_be_wrong_is_marked_and_refused(name: str, value: object) -> None:
    assert not passes(name, value)
    with pytest.raises(ValidationError):
        ADAPTERS[name].validate_python(value)


@pytest.mark.parametrize("name", NUMBERS)
def test_the_remedy_of_a_number_stands_beside_its_pattern(name: str) -> None:
    told = EDITORS[name].schema
    assert isinstance(told, dict)
    assert told["patternErrorMessage"].startswith("Tulis angka")


def test_our_own_json_is_told_that_a_text_is_a_text() -> None:
    assert ADAPTERS["Text"].json_schema() == {"minLength": 1, "type": "string"}
