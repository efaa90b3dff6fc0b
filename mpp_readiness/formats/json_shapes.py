"""These fields make up the JSON of a result and of a plan; their JSON Schemas follow from them."""

from collections.abc import Mapping
from operator import not_
from typing import ClassVar

from pydantic import Field

from mpp_readiness.field_types import Day, Number
from mpp_readiness.formats.json_sources import ChecklistRef, Sources, WrittenAnswer
from mpp_readiness.formats.json_text import Document, Exact, ExactSpan, Shape
from mpp_readiness.readiness.evaluation.findings import State, Status
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState
from mpp_readiness.readiness.model.checklist import Aggregation
from mpp_readiness.readiness.model.criterion import Counts


class Named(Shape):
    id: str
    title: str


class RegionJson(Shape):
    """An invented or unknown region has no code."""

    code: str
    name: str


class ScoreJson(Shape):
    """An interval in 0..1, how much of its weight is answered (0..1), and the interval as it is printed."""

    low: Exact
    high: Exact
    coverage: Exact
    text: str


class PartJson(Shape):
    """A child in the arithmetic of its parent: weight as typed, its share of 1, and its interval."""

    id: str
    weight: Exact
    share: Exact
    low: Exact
    high: Exact
    text: str


class ExtraJson(Shape):
    """A bonus or a deduction: of its value in 0..1, times `weight`, over the `base` of its node, it adds or takes."""

    id: str
    counts: Counts
    weight: Exact
    low: Exact
    high: Exact
    text: str


class LeftOutJson(Shape):
    id: str
    weight: Exact
    reason: str


class NodeJson(Shape):
    """The whole, an aspect, a view or a group; its score can be computed again from `parts` and `aggregation`.

    What is in `extras` is then added or taken against `base`, and the sum is cut to 0..1. `bands` are those of both
    ends where they differ, and `points` of how many the score is printed.
    """

    id: str
    title: str
    aggregation: Aggregation
    applies: bool
    score: ScoreJson | None
    band: Named | None
    parts: tuple[PartJson, ...]
    left_out: tuple[LeftOutJson, ...]
    children: tuple["NodeJson", ...]
    extras: tuple[ExtraJson, ...] = Field(default=(), exclude_if=not_)
    base: Exact | None = Field(default=None, exclude_if=not_)
    bands: tuple[Named | None, Named | None] | None = Field(default=None, exclude_if=not_)
    points: Exact | None = Field(default=None, exclude_if=not_)


class DetailJson(Shape):
    """How an answer came about: what was judged, how much of it is known (0..1), and the levels that it reaches.

    `list` is where it was counted; `met`, `short` and `open` are the items, or the rows of that list, by name.
    """

    number: ExactSpan | None = Field(default=None, exclude_if=not_)
    coverage: Exact
    levels: tuple[Named, ...] = Field(default=(), exclude_if=not_)
    list: str | None = Field(default=None, exclude_if=not_)
    met: tuple[str, ...] = Field(default=(), exclude_if=not_)
    short: tuple[str, ...] = Field(default=(), exclude_if=not_)
    open: tuple[str, ...] = Field(default=(), exclude_if=not_)


class FindingJson(Shape):
    """A criterion; `aspect` is what it stands in, `blocks` names the milestones that it holds up itself.

    `lacks_only_proof` says of one that gates that it is complete but for the evidence. `bands` are those of both ends
    where it has bands of its own.
    """

    id: str
    title: str
    aspect: str
    state: State
    status: Status
    low: Exact | None
    high: Exact | None
    text: str | None
    answer: WrittenAnswer | None
    blocks: tuple[str, ...]
    remarks: tuple[str, ...]
    detail: DetailJson | None = Field(default=None, exclude_if=not_)
    lacks_only_proof: bool = Field(default=False, exclude_if=not_)
    bands: tuple[Named | None, Named | None] | None = Field(default=None, exclude_if=not_)


class GateJson(Shape):
    """A gate; `criterion` is the one whose shorthand it is, and `lacks_only_proof` is said of that."""

    id: str
    title: str
    milestone: str
    state: GateState
    reasons: tuple[str, ...]
    criterion: str | None
    lacks_only_proof: bool = Field(default=False, exclude_if=not_)


class MilestoneJson(Named):
    state: MilestoneState
    gates: tuple[str, ...]


class VerdictJson(Shape):
    """The last milestone reached, the next one, and the gates that hold that up, by id.

    Without milestones, `bands` are those of both ends of the whole. `inconclusive` says that too little is answered.
    """

    title: str
    reached: str | None
    next: str | None
    blockers: tuple[str, ...]
    bands: tuple[Named | None, Named | None] | None = Field(default=None, exclude_if=not_)
    inconclusive: bool = Field(default=False, exclude_if=not_)


class LayerJson(Shape):
    """One layer of answers: `self`, or `final` where a verification exists.

    A fact is `n/d`, or `n/d..n/d` (without an upper end `n/d..`), or a word.
    """

    name: str
    verdict: VerdictJson
    facts: Mapping[str, str]
    trace: NodeJson
    milestones: tuple[MilestoneJson, ...]
    gates: tuple[GateJson, ...]
    findings: tuple[FindingJson, ...]
    views: tuple[NodeJson, ...] = Field(default=(), exclude_if=not_)


class GapJson(Shape):
    """The whole (its id is null) or an aspect in both layers, and what each end gained."""

    id: str | None
    title: str
    own: ScoreJson | None = Field(alias="self")
    final: ScoreJson | None
    low: Exact | None
    high: Exact | None


class StandingJson(Shape):
    """What one layer says of a criterion."""

    answer: str | None
    of: Number | None
    not_applicable: str | None
    status: Status
    low: Exact | None
    high: Exact | None
    met: tuple[str, ...] | None = Field(default=None, exclude_if=not_)
    unmet: tuple[str, ...] | None = Field(default=None, exclude_if=not_)


class DifferingJson(Shape):
    """A criterion on which the two layers differ; note and confidence are the verifier's own."""

    id: str
    title: str
    own: StandingJson = Field(alias="self")
    final: StandingJson
    note: str | None
    confidence: str | None


class AgreementJson(Shape):
    """How far the verifier agrees with the assessor; `formula` names that of the weighted kappa."""

    pairs: int
    equal: int
    disputed: int
    share_equal: Exact | None
    weighted_kappa: Exact | None
    formula: str


class VerificationJson(Shape):
    """What the second layer changed; the two layers themselves stand under `layers`."""

    by: str
    date: Day
    gaps: tuple[GapJson, ...]
    differing: tuple[DifferingJson, ...]
    agreement: AgreementJson


class AssessmentRef(Shape):
    """An assessment; the digest leads to it among the sources."""

    digest: str
    status: str
    illustration: bool


class ResultJson(Document):
    """Everything computed from one assessment. Fractions are `n/d`."""

    NAME: ClassVar = "mpp-readiness/result"

    checklist: ChecklistRef
    assessment: AssessmentRef
    region: RegionJson
    date: Day
    verdict: VerdictJson
    score: ScoreJson | None
    layers: tuple[LayerJson, ...]
    verification: VerificationJson | None
    sources: Sources


class ActionItemJson(Shape):
    """One open criterion in the plan, by its id; `opens` is the milestone that it holds up."""

    rank: int
    id: str
    title: str
    opens: str | None
    gain: Exact
    ready_after: tuple[str, ...]


class PlanJson(Document):
    """The open criteria in the order in which closing them helps; `gain` is in 0..1 of the total."""

    NAME: ClassVar = "mpp-readiness/plan"

    checklist: ChecklistRef
    assessment: AssessmentRef
    region: RegionJson
    date: Day
    items: tuple[ActionItemJson, ...]
    sources: Sources
