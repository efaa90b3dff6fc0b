"""The report tells of two layers both scores of every node, their agreement, and where the verifier differs."""

from dataclasses import dataclass

from mpp_readiness.formats.comparison import pairs
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.points import display_of
from mpp_readiness.readiness.analysis.agreement import agreement, differing
from mpp_readiness.readiness.analysis.comparison import NodeChange, compare_layers
from mpp_readiness.readiness.evaluation.result import Result

UNKNOWN = ".............................."
"""A place that is filled in by hand: the assessment names no office."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A node before and after verification, and what each end of its interval gained; each as people read it."""

    node: NodeChange
    title: str
    before: str
    after: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class TwoLayers:
    """`gaps` has the whole first; `differing` has every criterion on which the two layers differ."""

    assessor: str | None
    verifier: str
    gaps: tuple[Gap, ...]
    agreed: tuple[str, ...]
    differing: tuple[pairs.Pair, ...]

    @property
    def whole(self) -> Gap:
        return self.gaps[0]


def two_layers(result: Result) -> TwoLayers | None:
    """None where there is one layer."""
    checked, assessor = result.assessment.verification, result.assessment.assessor
    if checked is None:
        return None
    compared = compare_layers(result)
    return TwoLayers(
        assessor.unit if assessor else None,
        checked.by.unit,
        tuple(_gap(one, result) for one in compared.nodes),
        tuple(words.agreed(agreement(result))),
        tuple(pairs.pair_of(compared, one) for one in differing(compared)),
    )


def _gap(one: NodeChange, result: Result) -> Gap:
    display = display_of(result.checklist, one.id)
    ends = (words.signed(one.low, display), words.signed(one.high, display))
    return Gap(one, words.title_of(one), words.score_of(one.first), words.score_of(one.second), *ends)
