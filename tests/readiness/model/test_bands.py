"""A band begins at its bound or above it, and is shown in points."""

from fractions import Fraction

import pytest

from mpp_readiness.readiness.model.bands import Band, BandSet, Display


@pytest.mark.parametrize(
    ("bound", "value", "expected"),
    [
        ({"from": "0,5"}, "1/2", True),
        ({"from": "0,5"}, "499/1000", False),
        ({"above": "50%"}, "1/2", False),
        ({"above": "1/2"}, "501/1000", True),
        ({"from": "2/3"}, "2/3", True),  # exactly, though no decimal says it
    ],
)
def test_a_band_begins_at_its_bound_or_above_it(bound: dict[str, str], value: str, expected: bool) -> None:
    band = Band.model_validate({"id": "A-", "title": "A", **bound})
    assert band.begins_at_or_below(Fraction(value)) == expected


def test_a_set_is_of_shares_and_judged_exactly_unless_it_says_otherwise() -> None:
    found = BandSet.model_validate({"bands": [{"id": "a", "title": "A", "from": 0}]})
    assert (found.unit, found.judged_on) == ("share", "exact")
    with pytest.raises(ValueError, match="bands"):
        BandSet.model_validate({"bands": []})


def test_a_display_is_of_a_hundred_with_two_digits() -> None:
    assert Display() == Display.model_validate({"highest": 100, "digits": 2, "points": False})
