"""These fields make up the JSON of a comparison and of a trend; their JSON Schemas follow from them."""

from collections.abc import Mapping
from operator import not_
from typing import Annotated, ClassVar

from pydantic import Field

from mpp_readiness.field_types import Day
from mpp_readiness.formats.json_shapes import AgreementJson, RegionJson, ScoreJson
from mpp_readiness.formats.json_sources import ChecklistRef, Sources
from mpp_readiness.formats.json_text import Document, Exact, Shape
from mpp_readiness.readiness.analysis.checklist_diff import What
from mpp_readiness.readiness.analysis.comparison import ChangeKind, ComparisonKind
from mpp_readiness.readiness.analysis.layer_choice import LayerKind
from mpp_readiness.readiness.evaluation.findings import State, Status
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState

KindName = Annotated[str, Field(json_schema_extra={"enum": [one.name.lower() for one in ComparisonKind]})]
ChangeName = Annotated[str, Field(pattern="^(" + "|".join(one.name.lower() for one in ChangeKind) + ")$")]


class AssessedRef(Shape):
    """An assessment; the digest leads to it among the sources."""

    digest: str
    illustration: bool


class DatedJson(Shape):
    """One result among those that are laid beside each other."""

    region: RegionJson
    date: Day
    checklist: ChecklistRef
    assessment: AssessedRef
    verdict: str
    score: ScoreJson | None
    layer_kind: LayerKind


class SideJson(DatedJson):
    """One of the two, and which layer of it."""

    layer: str


class NodeChangeJson(Shape):
    """The whole (its id is null) or an aspect: both scores, what each end gained, and 1 or -1 where that is sure."""

    id: str | None
    title: str
    first: ScoreJson | None
    second: ScoreJson | None
    low: Exact | None
    high: Exact | None
    surely: int


class StandJson(Shape):
    """How a criterion stands on one side."""

    state: State
    status: Status
    low: Exact | None
    high: Exact | None
    note: str | None
    confidence: str | None


class CriterionChangeJson(Shape):
    id: str
    title: str
    first: StandJson | None
    second: StandJson | None


class GateChangeJson(Shape):
    """A gate on both sides; `unproven` tells on which of them it lacks only its proof, where it does on any."""

    id: str
    title: str
    first: GateState | None
    second: GateState | None
    unproven: tuple[bool, bool] | None = Field(default=None, exclude_if=not_)


class MilestoneChangeJson(Shape):
    id: str
    title: str
    first: MilestoneState | None
    second: MilestoneState | None


class DifferenceJson(Shape):
    """One thing that the two checklists say differently."""

    id: str
    what: What
    first: str | None
    second: str | None


class RowChangeJson(Shape):
    """A row that a criterion counts on one side only; `is_ahead` where the second side is the better."""

    row: str
    criterion: str
    is_ahead: bool


class ListChangeJson(Shape):
    """A list: how many rows each side has (null: not given), by name which came and left, and which moved."""

    id: str
    title: str
    first: int | None
    second: int | None
    came: tuple[str, ...]
    left: tuple[str, ...]
    moved: tuple[RowChangeJson, ...]


class StepJson(Shape):
    """Two sides compared; every criterion stands in one class of `criteria`. Fractions are `n/d`."""

    kind: KindName
    mixes_layers: bool
    first: SideJson
    second: SideJson
    nodes: tuple[NodeChangeJson, ...]
    criteria: Mapping[ChangeName, tuple[CriterionChangeJson, ...]]
    gates: tuple[GateChangeJson, ...]
    milestones: tuple[MilestoneChangeJson, ...]
    differences: tuple[DifferenceJson, ...]
    agreement: AgreementJson | None
    views: tuple[NodeChangeJson, ...] = Field(default=(), exclude_if=not_)
    lists: tuple[ListChangeJson, ...] = Field(default=(), exclude_if=not_)


class ComparisonJson(StepJson, Document):
    """Two results, or the two layers of one, laid beside each other."""

    NAME: ClassVar = "mpp-readiness/comparison"

    sources: Sources


class LineJson(Shape):
    """The whole (its id is null) or an aspect on each date."""

    id: str | None
    title: str
    scores: tuple[ScoreJson | None, ...]


class RungJson(Shape):
    """A milestone on each date."""

    id: str
    title: str
    states: tuple[MilestoneState | None, ...]


class RowJson(Shape):
    """A criterion on each date."""

    id: str
    title: str
    findings: tuple[StandJson | None, ...]


class TrendJson(Document):
    """The results of one region by date; `steps` compare each with the one before."""

    NAME: ClassVar = "mpp-readiness/trend"

    region: RegionJson
    results: tuple[DatedJson, ...]
    nodes: tuple[LineJson, ...]
    milestones: tuple[RungJson, ...]
    criteria: tuple[RowJson, ...]
    steps: tuple[StepJson, ...]
    mixes_layers: bool
    sources: Sources
    views: tuple[LineJson, ...] = Field(default=(), exclude_if=not_)
