"""A result holds scores, findings, gates, milestones, and the trace that lets every number be replayed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from mpp_readiness import indonesian
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.checklist import (
    Aggregation,
    Band,
    Checklist,
    CriterionPlace,
    Display,
    Gate,
    Milestone,
)
from mpp_readiness.readiness.model.criterion import Criterion
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
        return interval(self.low, self.high, self.display)


def shown(value: Fraction, display: Display) -> str:
    """A value of 0..1 as people see it, rounded half up."""
    return indonesian.number(value * Fraction(display.highest), display.digits)


def interval(low: Fraction, high: Fraction, display: Display) -> str:
    """Both ends as people see them, or the one number that they are."""
    return shown(low, display) if low == high else f"{shown(low, display)}–{shown(high, display)}"


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One child in the arithmetic of its parent: typed weight, weight after renormalising (0..1), and its interval."""

    id: str
    weight: Fraction
    share: Fraction
    low: Fraction
    high: Fraction


Member = tuple[str, Fraction, Fraction, Fraction, Fraction]
"""What takes part in a node: id of the child, its weight (above 0), low, high and coverage."""


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
    members: tuple[Member, ...]
    left_out: tuple[LeftOut, ...]
    children: tuple["NodeScore", ...]
    band: Band | None = None

    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """The members with their shares: all that the arithmetic of this node needs to be replayed."""
        total = sum((weight for _, weight, _, _, _ in self.members), Fraction(0))
        return tuple(ScorePart(id_, weight, weight / total, low, high) for id_, weight, low, high, _ in self.members)


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion and what its answer is worth.

    `low` and `high` are in 0..1 and None when not applicable; `remarks` say in Indonesian what was done to the answer.
    """

    place: CriterionPlace
    state: State
    low: Fraction | None
    answer: Answer | None = None
    remarks: tuple[str, ...] = ()

    @property
    def criterion(self) -> Criterion:
        return self.place.node

    @property
    def aspect(self) -> str:
        """Id of the aspect, or of the whole, that it stands in."""
        return self.place.parent

    @property
    def high(self) -> Fraction | None:
        return Fraction(1) if self.state is State.UNANSWERED else self.low

    @property
    def status(self) -> Status:
        if self.state is State.NOT_APPLICABLE:
            return Status.NOT_APPLICABLE
        if self.state is State.UNANSWERED:
            return Status.OPEN
        return Status.MET if self.low == 1 else Status.PARTLY if self.low else Status.UNMET

    @property
    def is_open(self) -> bool:
        return self.low is not None and self.low != 1


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
    def wanted(self) -> tuple[tuple[str, Fraction], ...]:
        """Nodes by id, and what it wants of each at least; the shorthand of a criterion wants all of it."""
        if self.gate is None:
            return ((self.id, Fraction(1)),)
        return tuple((one.node, Fraction(one.at_least or 0)) for one in self.gate.requires if one.node)

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

    @cached_property
    def blocks(self) -> Mapping[str, tuple[Milestone, ...]]:
        """What each open criterion of the deciding layer holds up itself."""
        return blocks(self.checklist, self.layer)

    def gap(self, node: str) -> Fraction | None:
        """Low end of the final layer less that of the self layer, for a node by id; None without two scores."""
        first, final = (lows_of(layer).get(node) for layer in (self.layers[0], self.layers[-1]))
        return None if len(self.layers) < 2 or first is None or final is None else final - first


def walk_scores(root: NodeScore) -> tuple[NodeScore, ...]:
    """The node and all below it, depth first."""
    return (root, *(node for child in root.children for node in walk_scores(child)))


def lows_of(layer: Layer) -> Mapping[str, Fraction | None]:
    """The low end of every criterion and node by id."""
    lows = {finding.criterion.id: finding.low for finding in layer.findings}
    return lows | {node.id: node.score.low if node.score else None for node in walk_scores(layer.root)}


def blocks(checklist: Checklist, layer: Layer) -> Mapping[str, tuple[Milestone, ...]]:
    """What each open criterion holds up itself: the milestones of the gates that want it, or all of an aspect above."""
    held: dict[str, set[str]] = {}
    for node, least, milestone in shortages(layer):
        if least == 1 or node in checklist.all_criteria:
            held.setdefault(node, set()).add(milestone.id)
    found = {}
    for finding in layer.findings if held else ():
        id_ = finding.criterion.id
        above = (checklist.checklist, *finding.place.above) if checklist.weights[id_] else ()
        names = {milestone for node in (id_, *above) for milestone in held.get(node, ())}
        if names and finding.is_open:
            found[id_] = tuple(milestone for milestone in checklist.milestones if milestone.id in names)
    return found


def shortages(layer: Layer) -> Iterator[tuple[str, Fraction, Milestone]]:
    """Nodes that are short of what a gate wants: the id, what is wanted at least, and the milestone it holds up."""
    lows = lows_of(layer)
    for gate in layer.gates:
        for node, least in gate.wanted if gate.holds_up else ():
            low = lows[node]
            if low is None or low < least:
                yield node, least, gate.milestone
