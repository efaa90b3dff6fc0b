"""Two results differ in nodes, gates and milestones, and every criterion falls into exactly one class."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.readiness.analysis.checklist_diff import WHOLE, Difference, What, asked, differences
from mpp_readiness.readiness.analysis.layer_choice import LayerKind, by_layer, layer_kind
from mpp_readiness.readiness.analysis.list_changes import ListChange, list_changes
from mpp_readiness.readiness.evaluation.findings import Finding, State
from mpp_readiness.readiness.evaluation.result import GateResult, GateState, Layer, MilestoneState, Result
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score
from mpp_readiness.readiness.model.checklist import Checklist

T = TypeVar("T")


class ComparisonKind(StrEnum):
    """What is laid beside what."""

    OVER_TIME = "dari waktu ke waktu"
    REGIONS = "antardaerah"
    LAYERS = "penilaian mandiri dan verifikasi"
    CHECKLISTS = "dua daftar periksa"


class ChangeKind(StrEnum):
    """How a criterion stands in the second beside the first."""

    IMPROVED = "membaik"
    FELL_BACK = "menurun"
    ANSWERED = "kini dijawab"
    UNANSWERED = "tidak lagi dijawab"
    SAME = "tetap"
    NOW_APPLIES = "kini berlaku"
    NO_LONGER_APPLIES = "tidak lagi berlaku"
    ONLY_FIRST = "hanya ada pada yang pertama"
    ONLY_SECOND = "hanya ada pada yang kedua"
    ASKED_OTHERWISE = "ditanyakan dengan cara lain"


MIRRORED: Mapping[ChangeKind, ChangeKind] = {
    ChangeKind.IMPROVED: ChangeKind.FELL_BACK,
    ChangeKind.FELL_BACK: ChangeKind.IMPROVED,
    ChangeKind.ANSWERED: ChangeKind.UNANSWERED,
    ChangeKind.UNANSWERED: ChangeKind.ANSWERED,
    ChangeKind.SAME: ChangeKind.SAME,
    ChangeKind.NOW_APPLIES: ChangeKind.NO_LONGER_APPLIES,
    ChangeKind.NO_LONGER_APPLIES: ChangeKind.NOW_APPLIES,
    ChangeKind.ONLY_FIRST: ChangeKind.ONLY_SECOND,
    ChangeKind.ONLY_SECOND: ChangeKind.ONLY_FIRST,
    ChangeKind.ASKED_OTHERWISE: ChangeKind.ASKED_OTHERWISE,
}
"""What a change is called when the second is laid first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: a layer of a result."""

    result: Result
    layer: Layer

    @property
    def layer_kind(self) -> LayerKind:
        return layer_kind(self.result, self.layer)


@dataclass(frozen=True, slots=True)
class NodeChange:
    """The whole (its id is empty and its depth 0) or an aspect; None where one side lacks it."""

    id: str
    depth: int
    first: NodeScore | None
    second: NodeScore | None

    @property
    def title(self) -> str:
        node = self.second or self.first
        return node.title if node else ""

    @property
    def scores(self) -> tuple[Score, Score] | None:
        """The two scores; None where one is missing, so that there is nothing to subtract."""
        first, second = (node.score if node else None for node in (self.first, self.second))
        return (first, second) if first and second else None

    @property
    def low(self) -> Fraction | None:
        """What the low end gained."""
        return self.scores and self.scores[1].low - self.scores[0].low

    @property
    def high(self) -> Fraction | None:
        """What the high end gained."""
        return self.scores and self.scores[1].high - self.scores[0].high

    @property
    def surely(self) -> int:
        """1 or -1 where the second is surely above or below, for the intervals have no point in common; else 0."""
        if self.scores is None:
            return 0
        first, second = self.scores
        return (second.low > first.high) - (second.high < first.low)


@dataclass(frozen=True, slots=True)
class CriterionChange:
    """One criterion; None where the checklist of one side lacks it."""

    id: str
    first: Finding | None
    second: Finding | None
    change: ChangeKind

    @property
    def title(self) -> str:
        finding = self.second or self.first
        return finding.criterion.title if finding else ""


@dataclass(frozen=True, slots=True)
class GateChange:
    """One gate; None where the checklist of one side lacks it."""

    id: str
    first: GateResult | None
    second: GateResult | None

    @property
    def title(self) -> str:
        gate = self.second or self.first
        return gate.title if gate else ""

    @property
    def is_changed(self) -> bool:
        return _word(self.first) != _word(self.second)


@dataclass(frozen=True, slots=True)
class MilestoneChange:
    """How one milestone stands on each side; None where the checklist of one side lacks it."""

    id: str
    title: str
    first: MilestoneState | None
    second: MilestoneState | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What `compare()` returns; `differences` tells by what the two sides were measured differently.

    `views` are the views with depth 1, and below each its groups with depth 2.
    """

    first: Side
    second: Side
    nodes: tuple[NodeChange, ...]
    criteria: tuple[CriterionChange, ...]
    gates: tuple[GateChange, ...]
    milestones: tuple[MilestoneChange, ...]
    differences: tuple[Difference, ...]
    views: tuple[NodeChange, ...] = ()
    lists: tuple[ListChange, ...] = ()

    @property
    def kind(self) -> ComparisonKind:
        first, second = self.first.result, self.second.result
        if first is second and self.first.layer is not self.second.layer:
            return ComparisonKind.LAYERS
        if first.region != second.region:
            return ComparisonKind.REGIONS
        same_day = first.assessment.date == second.assessment.date
        return (
            ComparisonKind.CHECKLISTS
            if same_day and first.checklist.digest != second.checklist.digest
            else ComparisonKind.OVER_TIME
        )

    @property
    def mixes_layers(self) -> bool:
        """Whether answers of an assessor stand beside what a verification of something else found."""
        return self.kind is not ComparisonKind.LAYERS and self.first.layer_kind != self.second.layer_kind

    def of(self, *changes: ChangeKind) -> tuple[CriterionChange, ...]:
        """The criteria of some classes, in the order of the checklist."""
        return tuple(one for one in self.criteria if one.change in changes)

    @property
    def whole(self) -> NodeChange:
        return self.nodes[0]

    @property
    def to_learn(self) -> tuple[CriterionChange, ...]:
        """Where the second is surely ahead: both answered, and its answer is worth more."""
        return self.of(ChangeKind.IMPROVED)

    @property
    def to_ask(self) -> tuple[CriterionChange, ...]:
        """What the second has in whole or in part while of the first nothing is known: unknown is not behind."""
        return tuple(one for one in self.of(ChangeKind.ANSWERED) if one.second and one.second.low)

    @property
    def newly_failed(self) -> tuple[GateChange, ...]:
        return tuple(one for one in self.gates if is_failed(one.second) and not is_failed(one.first))

    @property
    def no_longer_failed(self) -> tuple[GateChange, ...]:
        return tuple(one for one in self.gates if is_failed(one.first) and not is_failed(one.second))


def compare(first: Result, second: Result | None = None, *, layer: LayerKind | None = None) -> Comparison:
    """Lay one result beside another, each by its deciding layer: over time, or a region beside the one it visited.

    One result alone is its verification beside the answers of its assessor. With a `layer` two results are compared
    by that of both; without it `mixes_layers` tells where their layers differ.

    Raises:
        InvalidInput: results of two checklists (not: of two versions of one), one alone that nobody verified, or one
            that lacks the layer.
        ValueError: one result alone, and a layer of it.
    """
    if second is None:
        if layer is not None:
            raise ValueError("one result alone is compared by both its layers")
        _refuse_unverified(first)
        return compare_layers(first)
    refuse_other_checklists((first, second))
    if layer is not None:
        first, second = by_layer(first, layer), by_layer(second, layer)
    return _compared(Side(first, first.layer), Side(second, second.layer))


def refuse_other_checklists(results: Iterable[Result]) -> None:
    """Goes on where all results are of one checklist, in whatever version.

    Raises:
        InvalidInput: they are not.
    """
    if len({result.checklist.checklist for result in results}) > 1:
        what = "penilaian itu menjawab daftar periksa yang berbeda, sehingga tidak dapat dibandingkan"
        raise InvalidInput([Problem("comparison-checklists", "", (), what)])


def _refuse_unverified(result: Result) -> None:
    if len(result.layers) < 2:
        what = f"penilaian {result.region.full_name} tidak memuat verifikasi"
        raise InvalidInput([Problem("verification-missing", "", (), what, "sebutkan berkas kedua sebagai pembanding")])


def compare_layers(result: Result) -> Comparison:
    """Lay the verification beside the answers of the assessor; with one layer there is nothing that differs."""
    return _compared(Side(result, result.layers[0]), Side(result, result.layer))


def _compared(first: Side, second: Side) -> Comparison:
    checklists = first.result.checklist, second.result.checklist
    found = tuple({one.criterion.id: one for one in side.layer.findings} for side in (first, second))
    gates = tuple({one.id: one for one in side.layer.gates} for side in (first, second))
    return Comparison(
        first,
        second,
        tuple(_nodes(first.layer, second.layer)),
        tuple(CriterionChange(id_, one, other, _change(one, other, *checklists)) for id_, one, other in _pairs(*found)),
        tuple(GateChange(*pair) for pair in _pairs(*gates)),
        tuple(_milestones(first.layer, second.layer)),
        (*differences(*checklists), *_thresholds(first, second)),
        tuple(_views(first.layer, second.layer)),
        list_changes(*((side.result.checklist, side.layer) for side in (first, second))),
    )


def _thresholds(first: Side, second: Side) -> Iterator[Difference]:
    """Facts that a checklist has a default for and that the two sides measured by differently."""
    for name in {**first.result.checklist.facts, **second.result.checklist.facts}:
        sides = [_threshold(side, name) for side in (first, second)]
        if None not in sides and sides[0] != sides[1]:
            yield Difference(name, What.THRESHOLD, sides[0], sides[1])


def _threshold(side: Side, name: str) -> str | None:
    fact = side.result.checklist.facts.get(name)
    used = side.layer.facts[name] if fact and fact.default is not None else None
    return None if used is None else str(used)


def _pairs(first: Mapping[str, T], second: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """Everything that one side has, in the order of the first, then what only the second has."""
    for id_ in {**first, **second}:
        yield id_, first.get(id_), second.get(id_)


def _nodes(first: Layer, second: Layer) -> Iterator[NodeChange]:
    return _beside(dict(nodes_by_id(first.root)), dict(nodes_by_id(second.root)))


def _views(first: Layer, second: Layer) -> Iterator[NodeChange]:
    return _beside(dict(views_by_id(first)), dict(views_by_id(second)))


def _beside(
    before: Mapping[str, tuple[int, NodeScore]], after: Mapping[str, tuple[int, NodeScore]]
) -> Iterator[NodeChange]:
    depths = {id_: depth for nodes in (after, before) for id_, (depth, _) in nodes.items()}
    for id_, one, other in _pairs(before, after):
        yield NodeChange(id_, depths[id_], one[1] if one else None, other[1] if other else None)


def nodes_by_id(node: NodeScore, depth: int = 0) -> Iterator[tuple[str, tuple[int, NodeScore]]]:
    """The whole first, under a name that does not depend on what its checklist is called."""
    yield node.id if depth else WHOLE, (depth, node)
    for child in node.children:
        yield from nodes_by_id(child, depth + 1)


def views_by_id(layer: Layer) -> Iterator[tuple[str, tuple[int, NodeScore]]]:
    """The views with depth 1, and below each its groups."""
    for view in layer.views:
        yield from nodes_by_id(view, 1)


def _milestones(first: Layer, second: Layer) -> Iterator[MilestoneChange]:
    before, after = ({one.milestone.id: one for one in layer.milestones} for layer in (first, second))
    for id_, one, other in _pairs(before, after):
        title = next(known.milestone.title for known in (other, one) if known)
        yield MilestoneChange(id_, title, one.state if one else None, other.state if other else None)


def _change(first: Finding | None, second: Finding | None, before: Checklist, after: Checklist) -> ChangeKind:
    """The one class of a criterion. What cannot be compared comes first, then applicability, then what is known."""
    if first is None or second is None:
        return ChangeKind.ONLY_SECOND if first is None else ChangeKind.ONLY_FIRST
    # One checklist for both is the usual case, and telling it by identity spares the wording of every criterion.
    if before is not after and asked(before, first.criterion) != asked(after, second.criterion):
        return ChangeKind.ASKED_OTHERWISE
    if first.low is None or second.low is None:
        both = first.low is second.low
        return (
            ChangeKind.SAME if both else ChangeKind.NOW_APPLIES if first.low is None else ChangeKind.NO_LONGER_APPLIES
        )
    was_known, is_known = first.state is not State.UNANSWERED, second.state is not State.UNANSWERED
    if was_known != is_known:
        return ChangeKind.ANSWERED if is_known else ChangeKind.UNANSWERED
    if first.low == second.low:
        return ChangeKind.SAME
    return ChangeKind.IMPROVED if second.low > first.low else ChangeKind.FELL_BACK


def is_failed(gate: GateResult | None) -> bool:
    """Whether it fails and more than proof is lacking."""
    return gate is not None and gate.state is GateState.FAILED and not gate.lacks_only_proof


def _word(gate: GateResult | None) -> str | None:
    return gate.word if gate else None
