"""What a result holds: scores, findings, gates, milestones, and the trace that lets every number be replayed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from mpp_readiness import bahasa
from mpp_readiness.readiness.assessment import Answer, Assessment
from mpp_readiness.readiness.checklist import (
    Aggregation,
    Band,
    Checklist,
    Criterion,
    Display,
    Gate,
    Milestone,
)
from mpp_readiness.regions import Region


class State(StrEnum):
    """What is known of a criterion. The four are different things, on paper and in arithmetic."""

    ANSWERED = "dijawab"
    UNANSWERED = "belum dijawab"
    NOT_APPLICABLE = "tidak berlaku"
    UNVERIFIED = "belum diverifikasi"


class Status(StrEnum):
    """How a criterion stands."""

    MET = "terpenuhi"
    PARTLY = "sebagian"
    UNMET = "belum terpenuhi"
    OPEN = "belum diketahui"
    NOT_APPLICABLE = "tidak berlaku"


class GateState(StrEnum):
    """How a gate stands. `NOT_APPLICABLE` holds nothing up."""

    MET = "terpenuhi"
    FAILED = "gagal"
    UNDECIDED = "belum dapat diputuskan"
    NOT_APPLICABLE = "tidak berlaku"


class MilestoneState(StrEnum):
    """How a milestone stands."""

    REACHED = "tercapai"
    RULED_OUT = "tertutup"
    OPEN = "terbuka"


@dataclass(frozen=True, slots=True)
class Score:
    """An interval in 0..1 and how much of its weight is answered (0..1); printed in the display of its checklist."""

    low: Fraction
    high: Fraction
    coverage: Fraction
    display: Display = Display()

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def __str__(self) -> str:
        low, high = (shown(value, self.display) for value in (self.low, self.high))
        return low if self.is_exact else f"{low}–{high}"


def shown(value: Fraction, display: Display) -> str:
    """A value of 0..1 as people see it, rounded half up."""
    return bahasa.number(value * Fraction(display.highest), display.digits)


@dataclass(frozen=True, slots=True)
class Part:
    """One child in the arithmetic of its parent: typed weight, weight of all that take part, and its interval."""

    id: str
    weight: Fraction
    total: Fraction
    low: Fraction
    high: Fraction

    @property
    def share(self) -> Fraction:
        """The weight after renormalising, in 0..1."""
        return self.weight / self.total


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A child that takes no part, and why."""

    id: str
    weight: Fraction
    reason: str


@dataclass(frozen=True, slots=True)
class NodeScore:
    """The score of the whole or of an aspect. `score` is None when nothing below is answered or nothing applies.

    `applies` is False when it has no interval either and leaves its weight to its siblings.
    """

    id: str
    title: str
    aggregation: Aggregation
    score: Score | None
    applies: bool
    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...]
    children: tuple["NodeScore", ...]
    band: Band | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion: how it stands, on which answer, and what it holds up.

    `low` and `high` are in 0..1 and None when not applicable; `blocks` names the milestones that it holds up itself
    (as gate, met not yet), in order; `remarks` say in Indonesian what was done to the answer.
    """

    criterion: Criterion
    aspect: str
    state: State
    status: Status
    low: Fraction | None
    high: Fraction | None
    answer: Answer | None
    blocks: tuple[Milestone, ...]
    remarks: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return self.status not in (Status.MET, Status.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class GateResult:
    """One gate: `own` is the criterion whose shorthand it is, or None for a gate of the checklist's list.

    `reasons` say in Indonesian what is short or missing.
    """

    id: str
    title: str
    milestone: Milestone
    state: GateState
    reasons: tuple[str, ...]
    own: Criterion | None
    gate: Gate | None

    @property
    def holds_up(self) -> bool:
        return self.state in (GateState.FAILED, GateState.UNDECIDED)


@dataclass(frozen=True, slots=True)
class MilestoneResult:
    """One milestone with its own gates (those of earlier milestones count too)."""

    milestone: Milestone
    state: MilestoneState
    gates: tuple[GateResult, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The last milestone reached (None: not ready) and what holds up the next one (None: all reached)."""

    reached: Milestone | None
    next: Milestone | None
    blockers: tuple[GateResult, ...]

    @property
    def title(self) -> str:
        if self.reached:
            return self.reached.title
        return "Belum siap" if self.next else "Tanpa tahap kesiapan"


@dataclass(frozen=True, slots=True)
class Layer:
    """Everything computed from one layer of answers: `self`, or `final` where a verification exists."""

    name: str
    root: NodeScore
    findings: tuple[Finding, ...]
    gates: tuple[GateResult, ...]
    milestones: tuple[MilestoneResult, ...]
    verdict: Verdict
    facts: Mapping[str, object]


@dataclass(frozen=True)
class Result:
    """What `score()` returns. Properties speak of the deciding layer, the last one."""

    checklist: Checklist
    assessment: Assessment
    region: Region
    layers: tuple[Layer, ...]

    @property
    def layer(self) -> Layer:
        return self.layers[-1]

    @property
    def score(self) -> Score | None:
        return self.layer.root.score

    @property
    def root(self) -> NodeScore:
        return self.layer.root

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.layer.findings

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.is_open)

    @property
    def gates(self) -> tuple[GateResult, ...]:
        return self.layer.gates

    @property
    def milestones(self) -> tuple[MilestoneResult, ...]:
        return self.layer.milestones

    @property
    def verdict(self) -> Verdict:
        return self.layer.verdict

    @cached_property
    def nodes(self) -> Mapping[str, NodeScore]:
        """Whole and aspects of the deciding layer by id, depth first."""
        return {node.id: node for node in walk_scores(self.root)}

    def gap(self, node: str) -> Fraction | None:
        """Low end of the final layer less that of the self layer, for a node by id; None without two scores."""
        ends = [_low(layer, node) for layer in (self.layers[0], self.layers[-1])]
        if len(self.layers) < 2 or ends[0] is None or ends[1] is None:
            return None
        return ends[1] - ends[0]


def walk_scores(root: NodeScore) -> tuple[NodeScore, ...]:
    """The node and all below it, depth first."""
    return (root, *(node for child in root.children for node in walk_scores(child)))


def _low(layer: Layer, id_: str) -> Fraction | None:
    for node in walk_scores(layer.root):
        if node.id == id_:
            return node.score.low if node.score else None
    return next((finding.low for finding in layer.findings if finding.criterion.id == id_), None)
