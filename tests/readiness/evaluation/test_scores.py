"""A score is printed in points of its own, and a threshold may judge what is printed."""

from decimal import Decimal
from fractions import Fraction

import pytest

from mpp_readiness.readiness.evaluation.scores import Score, interval, judged, shown
from mpp_readiness.readiness.model.bands import Display, JudgedOn


def display(highest: object = 100, digits: int = 2, *, points: bool = False) -> Display:
    return Display.model_validate({"highest": highest, "digits": digits, "points": points})


@pytest.mark.parametrize(
    ("low", "high", "how", "expected"),
    [
        ("4/5", "4/5", display(), "80,00"),
        ("1/3", "2/3", display(digits=1), "33,3–66,7"),
        ("4/5", "4/5", display(30, points=True), "24,00 dari 30"),
        ("1/2", "4/5", display("22,5", 1, points=True), "11,3–18,0 dari 22,5"),
    ],
)
def test_a_score_as_people_see_it(low: str, high: str, how: Display, expected: str) -> None:
    assert interval(Fraction(low), Fraction(high), how) == expected
    assert str(Score(Fraction(low), Fraction(high), Fraction(1), how)) == expected


def test_what_is_shown_is_rounded_half_up() -> None:
    assert shown(Fraction(125, 1000), display(digits=0)) == "13"


@pytest.mark.parametrize(
    ("judged_on", "expected"),
    # 88,304 of 100 is printed as 88,30; exactly half goes up.
    [("exact", ["88304/100000", "88305/100000"]), ("shown", ["8830/10000", "8831/10000"])],
)
def test_a_threshold_judges_the_number_as_it_is_or_as_it_is_printed(judged_on: JudgedOn, expected: list[str]) -> None:
    values = [Fraction(88304, 100000), Fraction(88305, 100000)]
    found = [judged(value, judged_on, display()) for value in values]
    assert found == [Fraction(one) for one in expected]


def test_in_a_display_of_no_points_there_is_nothing_to_round() -> None:
    nothing = display().altered(highest=Decimal(0))
    assert judged(Fraction(1, 3), "shown", nothing) == Fraction(1, 3)


def test_a_score_is_a_number_where_it_is_one() -> None:
    assert float(Score(Fraction(3, 4), Fraction(3, 4), Fraction(1))) == 0.75
    with pytest.raises(ValueError, match="rentang"):
        float(Score(Fraction(1, 4), Fraction(3, 4), Fraction(1)))
