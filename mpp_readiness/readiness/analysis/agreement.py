"""The verifier agrees with the assessor to a degree, which these numbers tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.analysis.comparison import ChangeKind, Comparison, CriterionChange
from mpp_readiness.readiness.evaluation.findings import Finding, State
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Answer

Pair = tuple[Fraction, Fraction]
"""What one answer is worth in 0..1 to the assessor and to the verifier."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on the criteria that both answered.

    `pairs` counts those that both gave a value, `equal` those of one value, `disputed` those that one of them calls
    not applicable and the other does not. `kappa` is None where it is undefined.
    """

    pairs: int
    equal: int
    disputed: int
    kappa: Fraction | None

    @property
    def share_equal(self) -> Fraction | None:
        """None where there is nothing to compare."""
        compared = self.pairs + self.disputed
        return Fraction(self.equal, compared) if compared else None


def agreement(result: Result) -> Agreement:
    """Agreement of the two layers; what the verifier left out is the assessor's own answer and proves nothing."""
    checked = result.assessment.verification
    given = {id_ for id_, one in checked.answers.items() if one.is_given} if checked else set[str]()
    # What is counted in a list that he filled in is his answer too.
    given |= {one.criterion.id for one in result.layer.findings if checked and one.state is State.ANSWERED}
    first = {one.criterion.id: one for one in result.layers[0].findings}
    second = {one.criterion.id: one for one in result.layer.findings}
    both = [(first[id_], second[id_]) for id_ in first if id_ in given and _known(first[id_], second[id_])]
    pairs = [(one.low, other.low) for one, other in both if one.low is not None and other.low is not None]
    disputed = sum((one.low is None) != (other.low is None) for one, other in both)
    return Agreement(len(pairs), sum(one == other for one, other in pairs), disputed, weighted_kappa(pairs))


def _known(first: Finding, second: Finding) -> bool:
    return State.UNANSWERED not in (first.state, second.state)


def differing(layers: Comparison) -> tuple[CriterionChange, ...]:
    """Every criterion on which two layers differ, in the order of the checklist.

    Those too that are worth the same and were answered otherwise: a level that counts as a lower one because its
    document is missing, or another amount above the target.
    """
    return tuple(one for one in layers.criteria if one.change is not ChangeKind.SAME or _is_otherwise(one))


def _is_otherwise(one: CriterionChange) -> bool:
    first, second = one.first, one.second
    if first is None or second is None or first.low is None:
        return False
    return _said(first.answer) != _said(second.answer)


def _said(answer: Answer | None) -> tuple[object, object]:
    """What an answer says, however it was typed."""
    if answer is None:
        return None, None
    if answer.value is None:
        met, unmet = (frozenset(id_.lower() for id_ in ids or ()) for ids in (answer.met, answer.unmet))
        return met, unmet
    try:
        return parse_number(answer.value), answer.of
    except ValueError:
        return answer.value.casefold(), answer.of


def weighted_kappa(pairs: Sequence[Pair]) -> Fraction | None:
    """Cohen's weighted kappa with linear weights, exact.

    1 - sum(v_ij * po_ij) / sum(v_ij * pc_ij), where po is the observed share of the pair of answers i and j, pc
    the product of their marginal shares, and the disagreement v_ij the distance of their values. On a scale of equal
    steps this is |i - j| / (k - 1), the linear weight. Source: J. Cohen, Weighted kappa: Nominal scale agreement with
    provision for scaled disagreement or partial credit, Psychological Bulletin 70(4), 1968, pages 213-220.

    None where it is undefined: without a pair, or where both gave one and the same value throughout, so that chance
    alone would let them agree wholly.

    >>> weighted_kappa([(Fraction(0), Fraction(0)), (Fraction(1), Fraction(1)), (Fraction(0), Fraction(1))])
    Fraction(2, 5)
    """
    if not pairs:
        return None
    observed = _distance(pairs) / len(pairs)
    expected = _distance(product(*zip(*pairs, strict=True))) / len(pairs) ** 2
    return 1 - observed / expected if expected else None


def _distance(pairs: Iterable[tuple[Fraction, ...]]) -> Fraction:
    return sum((abs(one - other) for one, other in pairs), Fraction(0))
