"""What the words of an office mean as values, and what a program may hand over in their place."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from mpp_readiness.field_types import Amount, Day, Label, NodeId, Number, Share, Slug, Text, Weight, YesNo


def read(field: Any, given: object) -> object:
    return TypeAdapter(field).validate_python(given)


def message(field: Any, given: object) -> str:
    with pytest.raises(ValidationError) as caught:
        read(field, given)
    (detail,) = caught.value.errors()
    context = detail.get("ctx", {})
    return "; ".join(part for part in (detail["msg"], str(context.get("remedy", ""))) if part)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("1.234,56", Decimal("1234.56")),
        ("12,5", Decimal("12.5")),
        (12, Decimal(12)),
        (Decimal("1.234"), Decimal("1.234")),  # a program's number is never ambiguous
        (0.7, Decimal("0.7")),  # not 0.6999999999999999555910790149937...
        (-0.0, Decimal(0)),
    ],
)
def test_a_number_is_exactly_what_was_written(given: object, expected: Decimal) -> None:
    assert read(Number, given) == expected


@given(st.decimals(0, 10**12, places=3) | st.integers(0, 10**12).map(Decimal) | st.sampled_from([Decimal("1E+3")]))
def test_a_number_that_is_written_as_json_is_read_back(number: Decimal) -> None:
    for field in (Number, Amount, Weight):
        written = TypeAdapter[Decimal](field).dump_python(number, mode="json")
        assert "E" not in written
        assert read(field, written) == number
        assert TypeAdapter[Decimal](field).dump_python(number) is number


@pytest.mark.parametrize(
    ("given", "fragment"),
    [
        ("1.234", "1,234 jika yang dimaksud desimal"),
        ("dua", "bukan angka"),
        (True, "“True” bukan angka; tulis angka, misalnya 12 atau 12,5"),  # to Python it would be 1
        (float("nan"), "tulis angka yang berhingga"),
        (float("inf"), "tulis angka yang berhingga"),
        (Decimal("nan"), "finite"),
    ],
)
def test_what_is_no_number_or_two_numbers_is_refused(given: object, fragment: str) -> None:
    assert fragment in message(Number, given)


@pytest.mark.parametrize(
    ("given", "expected"), [("0.125", "0.125"), ("0,125", "0.125"), ("1.234,5", "1234.5"), (3, "3"), (0.25, "0.25")]
)
def test_a_single_dot_in_a_weight_is_a_decimal_point(given: object, expected: str) -> None:
    assert read(Weight, given) == Decimal(expected)


@pytest.mark.parametrize(("field", "good", "bad"), [(Amount, "0", "-1"), (Weight, "0", "-0.5"), (Share, "1", "1.01")])
def test_the_bounds_themselves_are_allowed(field: Any, good: str, bad: str) -> None:
    assert read(field, good) == Decimal(good)
    with pytest.raises(ValidationError):
        read(field, bad)


@pytest.mark.parametrize(
    ("given", "expected"),
    [("ya", True), (" Ya ", True), ("true", True), (True, True), ("TIDAK", False), ("false", False), (False, False)],
)
def test_yes_is_ya_and_no_is_tidak(given: object, expected: bool) -> None:
    assert read(YesNo, given) is expected


@pytest.mark.parametrize("given", ["t", "y", "no", "mungkin", "", None, "1"])
def test_any_other_word_is_no_answer(given: object) -> None:
    """`t` is true to pydantic and *tidak* to whoever types it here."""
    assert message(YesNo, given).endswith("tulis ya atau tidak")


@pytest.mark.parametrize("given", ["2021-06-03", "3 Juni 2021", "3/6/2021", date(2021, 6, 3)])
def test_a_day_is_read_day_before_month(given: object) -> None:
    assert read(Day, given) == date(2021, 6, 3)


@pytest.mark.parametrize(("given", "fragment"), [("30 Februari 2021", "kalender"), ("besok", "bukan tanggal")])
def test_what_is_no_day_is_refused(given: str, fragment: str) -> None:
    assert fragment in message(Day, given)


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (Slug, "uji-coba-2", ["Uji", "a--b", "-a", "a-", "a b", "", "a\n", "a" * 81]),
        (NodeId, "SDM-02", ["SDM_02", "-A", "A-", ".a", "a.", "a..b", "", "A\n"]),
        (NodeId, "A.1.a", ["A.-1"]),
        (Label, "A-", ["-A", "A.", "A b", ""]),
        (Label, "B+", ["+B"]),
        (Text, "x", ["", "  ", "\n"]),
    ],
)
def test_a_name_has_letters_digits_and_inner_hyphens(field: Any, good: str, bad: list[str]) -> None:
    assert read(field, good) == good
    for one in bad:
        with pytest.raises(ValidationError):
            read(field, one)
