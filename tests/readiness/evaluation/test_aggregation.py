"""How children become one value: by hand, against the statistics module, and by the properties of a mean."""

from collections.abc import Sequence
from fractions import Fraction
from math import prod
from statistics import harmonic_mean as independent_harmonic_mean
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.readiness.evaluation.aggregation import AGGREGATIONS, geometric_mean, harmonic_mean, weighted_mean
from mpp_readiness.readiness.model.checklist import Aggregation
from tests.properties import few

GRID = Fraction(1, 10**50)
WEIGHTS = st.fractions(min_value=Fraction(1, 20), max_value=50, max_denominator=20)
WHOLE_WEIGHTS = st.integers(1, 4).map(Fraction)
VALUES = st.fractions(min_value=0, max_value=1, max_denominator=30)
examples = few(60)


def fractions(*texts: str) -> Sequence[Fraction]:
    return [Fraction(text) for text in texts]


def columns(weights: st.SearchStrategy[Fraction]) -> st.SearchStrategy[tuple[list[Fraction], list[Fraction]]]:
    pairs = st.lists(st.tuples(weights, VALUES), min_size=1, max_size=5)
    return pairs.map(lambda found: ([weight for weight, _ in found], [value for _, value in found]))


def test_every_aggregation_of_a_checklist_has_its_arithmetic() -> None:
    assert set(AGGREGATIONS) == set(get_args(Aggregation))


@pytest.mark.parametrize(
    ("aggregation", "weights", "values", "expected"),
    [
        ("weighted_mean", fractions("1/2", "1/3"), fractions("1/5", "1/7"), "31/175"),  # (1/10 + 1/21) / (5/6)
        ("weighted_mean", fractions("7"), fractions("2/3"), "2/3"),
        ("weighted_mean", fractions("0.1", "0.1", "0.1"), fractions("0.7", "0.7", "0.7"), "7/10"),
        ("flat_mean", fractions("1", "3"), fractions("0", "1"), "3/4"),
        ("harmonic_mean", fractions("1/2", "1/3"), fractions("1/5", "1/7"), "5/29"),  # (5/6) / (5/2 + 7/3)
        ("harmonic_mean", fractions("1", "9"), fractions("0", "1"), "0"),
        ("geometric_mean", fractions("2", "4"), fractions("0.064", "1"), "2/5"),  # the third root of 0.064
        # Roots of 0.36 and 0.04: as decimals both come out a little too low, and are not rounded down for it.
        ("geometric_mean", fractions("1", "1"), fractions("0.36", "1"), "3/5"),
        ("geometric_mean", fractions("1", "1"), fractions("0.1", "0.4"), "1/5"),
        ("geometric_mean", fractions("1", "2", "3"), fractions("1/3", "1/3", "1/3"), "1/3"),
        ("geometric_mean", fractions("1", "9"), fractions("0", "1"), "0"),
        ("minimum", fractions("1/9", "9"), fractions("1/3", "1/2"), "1/3"),
    ],
)
def test_a_value_worked_by_hand(
    aggregation: Aggregation, weights: Sequence[Fraction], values: Sequence[Fraction], expected: str
) -> None:
    assert AGGREGATIONS[aggregation](weights, values) == Fraction(expected)


def test_a_weight_without_a_value_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        geometric_mean(fractions("1", "1", "1"), fractions("1/2", "1/3"))


@examples
@given(columns(WEIGHTS))
def test_a_weighted_mean_is_the_sum_of_weighted_values_over_the_sum_of_weights(
    case: tuple[list[Fraction], list[Fraction]],
) -> None:
    weights, values = case
    products = (weight * value for weight, value in zip(weights, values, strict=True))
    assert weighted_mean(weights, values) == sum(products, Fraction(0)) / sum(weights, Fraction(0))


@examples
@given(columns(WEIGHTS))
def test_a_harmonic_mean_is_that_of_the_statistics_module(case: tuple[list[Fraction], list[Fraction]]) -> None:
    weights, values = case
    assert harmonic_mean(weights, values) == independent_harmonic_mean(values, weights=weights)


@examples
@given(columns(WHOLE_WEIGHTS))
def test_a_geometric_mean_is_the_root_rounded_down_on_a_grid_of_fifty_decimals(
    case: tuple[list[Fraction], list[Fraction]],
) -> None:
    weights, values = case
    found, total = geometric_mean(weights, values), int(sum(weights))
    power = prod((value ** int(weight) for weight, value in zip(weights, values, strict=True)), start=Fraction(1))
    assert found**total <= power < (found + GRID) ** total
    assert len(set(values)) == 1 or (found / GRID).denominator == 1


@examples
@given(st.sampled_from(sorted(AGGREGATIONS)), columns(WEIGHTS))
def test_every_value_of_many_lies_between_the_least_and_the_most_of_them(
    aggregation: Aggregation, case: tuple[list[Fraction], list[Fraction]]
) -> None:
    weights, values = case
    assert min(values) - GRID < AGGREGATIONS[aggregation](weights, values) <= max(values)


@examples
@given(st.sampled_from(sorted(AGGREGATIONS)), columns(WEIGHTS), st.sampled_from(fractions("1/7", "3", "7.25")))
def test_only_the_proportion_of_the_weights_counts(
    aggregation: Aggregation, case: tuple[list[Fraction], list[Fraction]], factor: Fraction
) -> None:
    weights, values = case
    aggregate = AGGREGATIONS[aggregation]
    assert aggregate([weight * factor for weight in weights], values) == aggregate(weights, values)
