"""How the values of children become one value, exactly.

Rational aggregations are exact fractions. A geometric mean is a root and seldom rational: it is taken to `DIGITS`
decimals, rounded down, and a root that agrees with a shorter decimal to all but the last guard digits is that decimal.
A threshold of at most `DIGITS` decimals is therefore decided rightly: floor(x) >= t exactly when x >= t on that grid.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from math import lcm

from mpp_readiness.readiness.checklist import Aggregation

DIGITS = 50
_GUARD = 20
_CONTEXT = Context(prec=DIGITS + 2 * _GUARD, rounding=ROUND_FLOOR)

Weighted = Sequence[tuple[Fraction, Fraction]]
"""Pairs of weight (above 0) and value (0..1); never empty."""


def exact_sum(terms: Sequence[tuple[int, int]]) -> Fraction:
    """Sum of numerator/denominator pairs over one common denominator, reduced once."""
    common = lcm(*(denominator for _, denominator in terms))
    return Fraction(sum(numerator * (common // denominator) for numerator, denominator in terms), common)


def weighted_mean(parts: Weighted) -> Fraction:
    """OECD/JRC handbook 2008, section 6: linear aggregation.

    >>> weighted_mean([(Fraction(3), Fraction(1)), (Fraction(1), Fraction(1, 2))])
    Fraction(7, 8)
    """
    total = exact_sum([weight.as_integer_ratio() for weight, _ in parts])
    terms = [(w.numerator * v.numerator, w.denominator * v.denominator) for w, v in parts]
    return exact_sum(terms) / total


def geometric_mean(parts: Weighted) -> Fraction:
    """OECD/JRC handbook 2008, section 6: geometric aggregation; one zero makes it zero.

    >>> geometric_mean([(Fraction(1), Fraction(1, 4)), (Fraction(1), Fraction(1))])
    Fraction(1, 2)
    """
    values = {value for _, value in parts}
    if 0 in values:
        return Fraction(0)
    if len(values) == 1:
        return values.pop()
    total = exact_sum([weight.as_integer_ratio() for weight, _ in parts])
    logarithm = Decimal(0)
    for weight, value in parts:
        logarithm = _CONTEXT.add(logarithm, _CONTEXT.multiply(_decimal(weight / total), _CONTEXT.ln(_decimal(value))))
    return _settled(_CONTEXT.exp(logarithm))


def harmonic_mean(parts: Weighted) -> Fraction:
    """Weights over the weighted reciprocals; one zero makes it zero.

    >>> harmonic_mean([(Fraction(1), Fraction(1)), (Fraction(1), Fraction(1, 3))])
    Fraction(1, 2)
    """
    if any(value == 0 for _, value in parts):
        return Fraction(0)
    total = exact_sum([weight.as_integer_ratio() for weight, _ in parts])
    return total / exact_sum([(w.numerator * v.denominator, w.denominator * v.numerator) for w, v in parts])


def minimum(parts: Weighted) -> Fraction:
    """The weakest child decides."""
    return min(value for _, value in parts)


AGGREGATIONS: Mapping[Aggregation, Callable[[Weighted], Fraction]] = {
    "weighted_mean": weighted_mean,
    "geometric_mean": geometric_mean,
    "harmonic_mean": harmonic_mean,
    "minimum": minimum,
    "flat_mean": weighted_mean,
}
"""What a flat mean does differently is whom it takes: all criteria below, by their own weights (XCCDF 1.2, flat)."""


def _decimal(value: Fraction) -> Decimal:
    return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))


def _settled(root: Decimal) -> Fraction:
    near = root.quantize(Decimal(1).scaleb(-DIGITS), context=Context(prec=DIGITS + 2 * _GUARD))
    if abs(root - near) < Decimal(1).scaleb(-DIGITS - _GUARD):
        return Fraction(near)
    return Fraction(root.quantize(Decimal(1).scaleb(-DIGITS), rounding=ROUND_FLOOR, context=_CONTEXT))
