"""A result holds scores, findings, gates, milestones, and the trace that lets every number be replayed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from mpp_readiness.errors import NotFound
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score, walk_scores
from mpp_readiness.readiness.evaluation.tallies import Lists
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Criterion
from mpp_readiness.readiness.model.gates import Gate, Milestone
from mpp_readiness.regions import Region


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


class GateResult(NamedTuple):
    """One gate: `own` is the criterion whose shorthand it is, or None for a gate of the checklist's list.

    `wanted` are the nodes that are short, by id, with what it wants of each at least (0..1).
    """

    id: str
    title: str
    milestone: Milestone
    state: GateState
    own: Criterion | None
    gate: Gate | None
    wanted: tuple[tuple[str, Fraction], ...] = ()
    wording: Callable[[], tuple[str, ...]] = tuple
    """Puts the reasons into words; two that would say the same are equal."""
    lacks_only_proof: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """In Indonesian, what is short or missing; put into words only when somebody reads it."""
        return self.wording()

    @property
    def word(self) -> str:
        """The state as people read it: what lacks only its proof is not called failed."""
        return "belum terbukti" if self.lacks_only_proof else str(self.state)

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
    """The last milestone reached (None: not ready) and what holds up the next one (None: all reached).

    Without milestones the bands of the whole are the conclusion; `is_conclusive` is False where too little is answered
    to conclude anything.
    """

    reached: Milestone | None
    next: Milestone | None
    blockers: tuple[GateResult, ...]
    bands: tuple[Band | None, Band | None] = (None, None)
    is_conclusive: bool = True
    has_bands: bool = False
    """Whether the whole has bands: a score below the lowest is without one, which is no want of milestones."""

    @property
    def title(self) -> str:
        if not self.is_conclusive:
            return "Belum dapat disimpulkan"
        if self.reached:
            return self.reached.title
        if self.next:
            return "Belum siap"
        if not self.has_bands and not any(self.bands):
            return "Tanpa tahap kesiapan"
        names = dict.fromkeys(band.title if band else "tanpa predikat" for band in self.bands)
        text = " sampai dengan ".join(names)
        return text[0].upper() + text[1:]


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
    views: tuple[NodeScore, ...] = ()
    lists: Lists = field(default_factory=dict)


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
    def views(self) -> tuple[NodeScore, ...]:
        return self.layer.views

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.layer.findings

    def finding(self, id_: str) -> Finding:
        """What was found of one criterion, by its id.

        Raises:
            NotFound: the checklist has no such criterion; `near` holds those that resemble it.
        """
        if id_ not in self._by_id:
            raise NotFound("Kriteria", id_, get_close_matches(id_, self._by_id))
        return self._by_id[id_]

    @cached_property
    def _by_id(self) -> Mapping[str, Finding]:
        return {finding.criterion.id: finding for finding in self.findings}

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


def lows_of(layer: Layer) -> Mapping[str, Fraction | None]:
    """The low end of every criterion and node by id."""
    lows = {finding.criterion.id: finding.low for finding in layer.findings}
    nodes = (node for root in (layer.root, *layer.views) for node in walk_scores(root))
    return lows | {node.id: node.score.low if node.score else None for node in nodes}


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
