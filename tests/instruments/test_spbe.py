"""Forty-seven levels of maturity become an index of 1 to 5, and its printed number names the predicate."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from tests.instruments.worked import instrument, printed, worked

# Indicators of each aspect, and what one of them weighs of 100.
POLICY, PLANNING, TECHNOLOGY, BODIES = range(1, 11), range(11, 15), range(15, 19), range(19, 21)
MANAGEMENT, AUDIT, ADMINISTRATION, PUBLIC = range(21, 29), range(29, 32), range(32, 42), range(42, 48)


def levels(otherwise: int, **own: int) -> Mapping[str, str]:
    """Every indicator at one level, and some at their own (`I07=3`)."""
    return {id_: str(own.get(id_, otherwise)) for id_ in instrument("spbe").all_criteria}


def at(level: int, *indicators: range) -> Mapping[str, int]:
    return {f"I{number:02}": level for some in indicators for number in some}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        # Indices and predicates that were published; the levels behind them were not, so levels that give the index by
        # hand (each level of an indicator adds its weight / 100) stand in for them.
        # Decree 108/2023, harianmomentum.com/read/45847: Tanggamus 1,60 Kurang; Pringsewu 2,00 Cukup; Mesuji 2,59
        # Cukup; Lampung 3,37 Baik.
        # 1 + 0,455 (services) + 0,12 (management) + 0,025 (one of the bodies).
        (levels(1, **at(2, ADMINISTRATION, PUBLIC, MANAGEMENT), I19=2), ("1,60", "Kurang")),
        (levels(2), ("2,00", "Cukup")),
        # 2 + 0,455 + 0,12 + 0,015 (one audit).
        (levels(2, **at(3, ADMINISTRATION, PUBLIC, MANAGEMENT), I29=3), ("2,59", "Cukup")),
        # 3 + 0,275 (administration) + 0,06 (two public services) + 0,03 (two of management) = 3,365, printed 3,37.
        (levels(3, **at(4, ADMINISTRATION), I42=4, I43=4, I21=4, I22=4), ("3,37", "Baik")),
        # Decree 13/2024, rmolbengkulu.id: Kota Bengkulu 2,61 Baik; Benteng 2,55 Cukup; Lebong 2,93
        # Baik, and 1,55 Kurang a year before.
        # 2 + 0,455 + 0,10 (planning) + 0,05 (bodies) = 2,605, printed 2,61.
        (levels(2, **at(3, ADMINISTRATION, PUBLIC, PLANNING, BODIES)), ("2,61", "Baik")),
        # 2 + 0,455 + 0,045 (audit) + 0,05 (bodies).
        (levels(2, **at(3, ADMINISTRATION, PUBLIC, AUDIT, BODIES)), ("2,55", "Cukup")),
        # 2 + 0,455 + 0,12 + 0,045 + 0,13 (policy) + 0,10 (planning) + 0,05 (bodies) + 0,03 (one service more).
        (
            levels(2, **{**at(3, ADMINISTRATION, PUBLIC, MANAGEMENT, AUDIT, POLICY, PLANNING, BODIES), "I42": 4}),
            ("2,93", "Baik"),
        ),
        # 1 + 0,455 + 0,045 + 0,05.
        (levels(1, **at(2, ADMINISTRATION, PUBLIC, AUDIT, BODIES)), ("1,55", "Kurang")),
        # Decree 1503/2021, tinewss.com: Sumedang 3,52 Sangat Baik.
        # 3 + 0,455 + 0,025 + 0,015 + 0,025 = 3,52.
        (levels(3, **at(4, ADMINISTRATION, PUBLIC), I19=4, I29=4, I20=4), ("3,52", "Sangat Baik")),
    ],
)
def test_published_indices_have_their_published_predicates(
    answers: Mapping[str, str], expected: tuple[str, str]
) -> None:
    assert printed(worked("spbe", answers)) == expected


@pytest.mark.parametrize(
    ("level", "expected"),
    [(1, ("1,00", "Kurang")), (3, ("3,00", "Baik")), (4, ("4,00", "Sangat Baik")), (5, ("5,00", "Memuaskan"))],
)
def test_all_indicators_at_one_level_give_that_level(level: int, expected: tuple[str, str]) -> None:
    assert printed(worked("spbe", levels(level))) == expected


def test_the_domains_weigh_13_25_16_5_and_45_5() -> None:
    # One domain at 5 and the rest at 1: 1 + 4 x weight / 100.
    domains = [(POLICY,), (PLANNING, TECHNOLOGY, BODIES), (MANAGEMENT, AUDIT), (ADMINISTRATION, PUBLIC)]
    assert [str(worked("spbe", levels(1, **at(5, *some))).score) for some in domains] == [
        "1,52",
        "2,00",
        "1,66",
        "2,82",
    ]


def test_what_is_not_answered_counts_level_1_at_least() -> None:
    result = worked("spbe", {"I01": "5"})
    assert result.root.ends is not None
    assert result.root.ends.low == Fraction(1, 5) + Fraction(13, 1000) * Fraction(4, 5)
    assert result.root.ends.high == 1
    assert result.verdict.title == "Kurang sampai dengan Memuaskan"
