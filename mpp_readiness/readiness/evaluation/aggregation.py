"""The values of children become one value, exactly.

Rational aggregations are exact fractions. A geometric mean is a root and seldom rational: it is taken to `DIGITS`
decimals, rounded down, and a root that agrees with a shorter decimal to all but the last guard digits is that decimal.
A threshold of at most `DIGITS` decimals is therefore decided rightly: floor(x) >= t exactly when x >= t on that grid.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from math import lcm
from operator import mul

from mpp_readiness.readiness.model.checklist import Aggregation
from mpp_readiness.readiness.model.criterion import Counts

ZERO, ONE = Fraction(0), Fraction(1)
"""The same two objects everywhere: equal fractions are compared slowly, one and the same at once."""
DIGITS = 50
_GUARD = 20
_CONTEXT = Context(prec=DIGITS + 2 * _GUARD, rounding=ROUND_FLOOR)

Values = Sequence[Fraction]
"""Weights (above 0) or values (0..1) of the same children in the same order; never empty."""


def weighted_mean(weights: Values, values: Values) -> Fraction:
    """OECD/JRC handbook 2008, section 6: linear aggregation.

    >>> weighted_mean([Fraction(3), Fraction(1)], [Fraction(1), Fraction(1, 2)])
    Fraction(7, 8)
    """
    by_weight, _ = _over_one_denominator(weights)
    by_value, denominator = _over_one_denominator(values)
    return Fraction(sum(map(mul, by_weight, by_value)), sum(by_weight) * denominator)


def geometric_mean(weights: Values, values: Values) -> Fraction:
    """OECD/JRC handbook 2008, section 6: geometric aggregation; one zero makes it zero.

    >>> geometric_mean([Fraction(1), Fraction(1)], [Fraction(1, 4), Fraction(1)])
    Fraction(1, 2)
    """
    if 0 in values:
        return Fraction(0)
    if len(set(values)) == 1:
        return values[0]
    total = sum(weights)
    logarithm = Decimal(0)
    for weight, value in zip(weights, values, strict=True):
        logarithm = _CONTEXT.add(logarithm, _CONTEXT.multiply(_decimal(weight / total), _CONTEXT.ln(_decimal(value))))
    return _settled(_CONTEXT.exp(logarithm))


def harmonic_mean(weights: Values, values: Values) -> Fraction:
    """Weights over the weighted reciprocals; one zero makes it zero.

    >>> harmonic_mean([Fraction(1), Fraction(1)], [Fraction(1), Fraction(1, 3)])
    Fraction(1, 2)
    """
    if 0 in values:
        return Fraction(0)
    return 1 / weighted_mean(weights, [1 / value for value in values])


def minimum(_weights: Values, values: Values) -> Fraction:
    """The weakest child decides, whatever it weighs."""
    return min(values)


def maximum(_weights: Values, values: Values) -> Fraction:
    """The strongest child decides, whatever it weighs."""
    return max(values)


def median(weights: Values, values: Values) -> Fraction:
    """The value at which half the weight is reached; at exactly half, the mean of it and the next.

    >>> median([Fraction(1)] * 4, [Fraction(n, 10) for n in (1, 9, 3, 5)])
    Fraction(2, 5)
    """
    pairs = sorted(zip(values, weights, strict=True))
    half, reached = sum(weights) / 2, Fraction(0)
    for index, (value, weight) in enumerate(pairs):
        reached += weight
        if reached > half:
            return value
        if reached == half:
            return (value + pairs[index + 1][0]) / 2
    raise AssertionError("weights above 0 reach half of their sum")


AGGREGATIONS: Mapping[Aggregation, Callable[[Values, Values], Fraction]] = {
    "weighted_mean": weighted_mean,
    "geometric_mean": geometric_mean,
    "harmonic_mean": harmonic_mean,
    "minimum": minimum,
    "flat_mean": weighted_mean,
    "maximum": maximum,
    "median": median,
}
"""What a flat mean does differently is whom it takes: all criteria below, by their own weights (XCCDF 1.2, flat)."""


@dataclass(frozen=True, slots=True)
class Extra:
    """A bonus or a deduction: its weight against the weight of all ordinary siblings, and its own ends in 0..1."""

    id: str
    counts: Counts
    weight: Fraction
    low: Fraction
    high: Fraction


def with_extras(value: Fraction, extras: Iterable[Extra], base: Fraction, *, high: bool) -> Fraction:
    """A value of 0..1 after all that is added and taken, cut once.

    `base` is the weight that makes a whole. The low end takes the least bonus and the most deduction, the high end
    the reverse.
    """
    for extra in extras:
        is_bonus = extra.counts == "bonus"
        worth = (extra.high if high == is_bonus else extra.low) * extra.weight / base
        value += worth if is_bonus else -worth
    return min(max(value, Fraction(0)), Fraction(1))


def _over_one_denominator(values: Values) -> tuple[list[int], int]:
    """Numerators over the common denominator, which lets a sum be reduced once and not at every step."""
    ratios = [value.as_integer_ratio() for value in values]
    denominators = {denominator for _, denominator in ratios}
    if denominators == {1}:
        return [numerator for numerator, _ in ratios], 1
    common = lcm(*denominators)
    return [numerator * (common // denominator) for numerator, denominator in ratios], common


def _decimal(value: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))


def _settled(root: Decimal) -> Fraction:
    # Of its first argument `quantize` takes only the exponent; any precision that holds all digits will do.
    near = root.quantize(Decimal(1).scaleb(-DIGITS), context=Context(prec=DIGITS + 2 * _GUARD))
    # The bound is a choice: errors of the logarithm lie some twenty digits below it, no other decimal as near above.
    if abs(root - near) < Decimal(1).scaleb(-DIGITS - _GUARD):
        return Fraction(near)
    return Fraction(root.quantize(Decimal(1).scaleb(-DIGITS), context=_CONTEXT))
