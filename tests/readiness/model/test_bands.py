"""Where a band begins, and how a score is displayed beyond what a file may ask for."""

from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.bands import Band, BandSet, Display


def band(**bound: str) -> Band:
    return Band.model_validate({"id": "A-", "title": "Baik", **bound})


@pytest.mark.parametrize(
    ("bound", "value", "is_reached"),
    [
        ({"from": "80,5"}, Fraction(161, 2), True),
        ({"from": "80,5"}, Fraction(160, 2), False),
        ({"above": "80,5"}, Fraction(161, 2), False),
        ({"above": "80,5"}, Fraction(162, 2), True),
        ({"from": "2/3"}, Fraction(2, 3), True),
        ({"above": "0"}, Fraction(0), False),
        ({"from": "0"}, Fraction(0), True),
    ],
)
def test_a_band_begins_at_its_bound_or_above_it(bound: dict[str, str], value: Fraction, is_reached: bool) -> None:
    assert band(**bound).begins_at_or_below(value) is is_reached


@pytest.mark.parametrize("bound", [{}, {"from": "0", "above": "0"}])
def test_a_band_has_one_bound(bound: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="satu batas bawah"):
        band(**bound)


def test_a_set_is_not_empty() -> None:
    with pytest.raises(ValidationError, match="at least 1"):
        BandSet(bands=())


def test_a_display_is_altered_beyond_what_a_file_may_ask_for() -> None:
    shown = Display(highest=Decimal(5), digits=3, points=True)
    assert dict(shown.altered(highest=Decimal(0))) == {"highest": 0, "digits": 3, "points": True}
    assert dict(shown.altered(digits=9)) == {"highest": 5, "digits": 9, "points": True}
    assert shown.altered() == shown
    for asked in ({"highest": 0}, {"digits": 9}):
        with pytest.raises(ValidationError):
            shown.model_copy(update=asked)
