"""A result, its plan and an assessment become JSON: exact, complete, and the same bytes for the same content.

A result carries what it was made of, so it is read back by scoring that anew and comparing every number.
"""

from collections.abc import Iterable
from fractions import Fraction
from hashlib import sha256

from mpp_readiness.formats.answer_words import met_items
from mpp_readiness.formats.json_parts import agreement_json, region_json, score_json
from mpp_readiness.formats.json_shapes import (
    ActionItemJson,
    AssessmentRef,
    DetailJson,
    DifferingJson,
    ExtraJson,
    FindingJson,
    GapJson,
    GateJson,
    LayerJson,
    LeftOutJson,
    MilestoneJson,
    Named,
    NodeJson,
    PartJson,
    PlanJson,
    ResultJson,
    StandingJson,
    VerdictJson,
    VerificationJson,
)
from mpp_readiness.formats.json_sources import checklist_ref, results_in, sources_of
from mpp_readiness.formats.json_text import Source, document_in, exact, json_text, maybe, refuse_changed, span
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.points import bands_of, finding_text, part_text
from mpp_readiness.readiness.analysis.agreement import differing
from mpp_readiness.readiness.analysis.comparison import CriterionChange, NodeChange, compare_layers
from mpp_readiness.readiness.analysis.schedule import ActionItem, plan
from mpp_readiness.readiness.evaluation.aggregation import Extra
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.result import GateResult, Layer, MilestoneResult, Result, Verdict, blocks
from mpp_readiness.readiness.evaluation.scores import NodeScore, ScorePart
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.gates import Milestone
from mpp_readiness.readiness.model.lists import Range


def as_json(result: Result, _options: ReportOptions) -> bytes:
    """The result as JSON, whatever the options."""
    return result_json(result)


def result_json(result: Result) -> bytes:
    return json_text(result_document(result))


def result_from_json(source: Source, *, name: str = "") -> Result:
    """The result that a document was written from; `name` is where people find the document.

    Raises:
        InvalidInput: no such document, or one of whose values some do not follow from its sources; all faults.
    """
    read = document_in(source, ResultJson, name=name)
    result = _scored(read, name)
    refuse_changed(read, result_document(result), name=name)
    return result


def plan_json(result: Result) -> bytes:
    """What `plan()` says of the result."""
    return json_text(plan_document(result))


def plan_from_json(source: Source, *, name: str = "") -> tuple[ActionItem, ...]:
    """The plan that a document was written from.

    Raises:
        InvalidInput: as of `result_from_json`.
    """
    read = document_in(source, PlanJson, name=name)
    result = _scored(read, name)
    refuse_changed(read, plan_document(result), name=name)
    return plan(result)


def _scored(read: ResultJson | PlanJson, name: str) -> Result:
    pair = (read.checklist.digest, read.assessment.digest)
    return results_in(read.sources, [pair], name=name)[pair]


def assessment_json(assessment: Assessment) -> bytes:
    """The assessment as its loader reads it back: only what is not default, numbers with a decimal comma."""
    return json_text(assessment, only_given=True)


def identifier(result: Result) -> bytes:
    """Sixteen bytes that name this result and no other."""
    return sha256(result_json(result)).digest()[:16]


def result_document(result: Result) -> ResultJson:
    return ResultJson(
        format=ResultJson.head(),
        checklist=checklist_ref(result.checklist),
        assessment=_assessment(result.assessment),
        region=region_json(result.region),
        date=result.assessment.date,
        verdict=_verdict(result.verdict, result),
        score=score_json(result.score),
        layers=tuple(_layer(layer, result) for layer in result.layers),
        verification=_verification(result),
        sources=sources_of([result]),
    )


def plan_document(result: Result) -> PlanJson:
    return PlanJson(
        format=PlanJson.head(),
        checklist=checklist_ref(result.checklist),
        assessment=_assessment(result.assessment),
        region=region_json(result.region),
        date=result.assessment.date,
        items=tuple(_item(one) for one in plan(result)),
        sources=sources_of([result]),
    )


def _item(one: ActionItem) -> ActionItemJson:
    criterion = one.finding.criterion
    return ActionItemJson(
        rank=one.rank,
        id=criterion.id,
        title=criterion.title,
        opens=one.opens.id if one.opens else None,
        gain=exact(one.gain),
        ready_after=one.ready_after,
    )


def _assessment(assessment: Assessment) -> AssessmentRef:
    return AssessmentRef(digest=assessment.digest, status=assessment.status, illustration=assessment.illustration)


def _verification(result: Result) -> VerificationJson | None:
    checked = result.assessment.verification
    if checked is None:
        return None
    compared = compare_layers(result)
    return VerificationJson(
        by=checked.by.unit,
        date=checked.date,
        gaps=tuple(_gap(one) for one in compared.nodes),
        differing=tuple(_differing(one, checked.answers.get(one.id)) for one in differing(compared)),
        agreement=agreement_json(result),
    )


def _gap(one: NodeChange) -> GapJson:
    own, final = (score_json(node.score if node else None) for node in (one.first, one.second))
    ends = {"low": maybe(one.low), "high": maybe(one.high)}
    return GapJson.model_validate({"id": one.id or None, "title": one.title, "self": own, "final": final, **ends})


def _differing(one: CriterionChange, said: Answer | None) -> DifferingJson:
    own, final = (_standing(finding) if finding else None for finding in (one.first, one.second))
    note, confidence = (said.note, said.confidence) if said else (None, None)
    told = {"note": note, "confidence": confidence}
    return DifferingJson.model_validate({"id": one.id, "title": one.title, "self": own, "final": final, **told})


def _standing(finding: Finding) -> StandingJson:
    answer = finding.answer
    return StandingJson(
        answer=None if answer is None else answer.value,
        of=None if answer is None else answer.of,
        not_applicable=None if answer is None else answer.not_applicable,
        status=finding.status,
        low=maybe(finding.low),
        high=maybe(finding.high),
        met=answer.met if answer else None,
        unmet=answer.unmet if answer else None,
    )


def _layer(layer: Layer, result: Result) -> LayerJson:
    held = blocks(result.checklist, layer)
    return LayerJson(
        name=layer.name,
        verdict=_verdict(layer.verdict, result),
        facts={name: _fact(layer.facts[name]) for name in sorted(layer.facts)},
        trace=_node(layer.root, result),
        milestones=tuple(_milestone(one) for one in layer.milestones),
        gates=tuple(_gate(one) for one in layer.gates),
        findings=tuple(_finding(one, result, held.get(one.criterion.id, ())) for one in layer.findings),
        views=tuple(_node(view, result) for view in layer.views),
    )


def _node(node: NodeScore, result: Result) -> NodeJson:
    display = result.checklist.displays[node.id]
    return NodeJson(
        id=node.id,
        title=node.title,
        aggregation=node.aggregation,
        applies=node.applies,
        score=score_json(node.score),
        band=_band(node.band),
        parts=tuple(_part(part, result) for part in node.parts),
        left_out=tuple(LeftOutJson(id=one.id, weight=exact(one.weight), reason=one.reason) for one in node.left_out),
        children=tuple(_node(child, result) for child in node.children),
        extras=tuple(_extra(one, result) for one in node.extras),
        base=exact(node.base) if node.extras else None,
        bands=None if node.bands[0] == node.bands[1] else _bands(node.bands),
        points=exact(Fraction(display.highest)) if display.points else None,
    )


def _part(part: ScorePart, result: Result) -> PartJson:
    return PartJson(
        id=part.id,
        weight=exact(part.weight),
        share=exact(part.share),
        low=exact(part.low),
        high=exact(part.high),
        text=part_text(result.checklist, part.id, part.weight, part.low, part.high),
    )


def _extra(extra: Extra, result: Result) -> ExtraJson:
    return ExtraJson(
        id=extra.id,
        counts=extra.counts,
        weight=exact(extra.weight),
        low=exact(extra.low),
        high=exact(extra.high),
        text=part_text(result.checklist, extra.id, extra.weight, extra.low, extra.high),
    )


def _finding(finding: Finding, result: Result, held: Iterable[Milestone]) -> FindingJson:
    return FindingJson(
        id=finding.criterion.id,
        title=finding.criterion.title,
        aspect=finding.aspect,
        state=finding.state,
        status=finding.status,
        low=maybe(finding.low),
        high=maybe(finding.high),
        text=finding_text(result.checklist, finding),
        answer=finding.answer,
        blocks=tuple(one.id for one in held),
        remarks=finding.remarks,
        detail=_detail(finding),
        lacks_only_proof=finding.lacks_only_proof,
        bands=_bands(found) if any(found := bands_of(result.checklist, finding)) else None,
    )


def _detail(finding: Finding) -> DetailJson | None:
    """Not of a level that lacks its proof: the remarks say that."""
    detail = finding.detail
    if detail is None or (detail.number is None and detail.tally is None):
        return None
    levels = {level.id: level for level in detail.levels}
    return DetailJson(
        number=None if detail.number is None else span(detail.number),
        coverage=exact(detail.coverage),
        levels=tuple(Named(id=level.id, title=level.title) for level in levels.values()),
        list=detail.tally.measure.list if detail.tally else None,
        met=met_items(finding),
        short=finding.rows_short,
        open=finding.rows_open,
    )


def _gate(one: GateResult) -> GateJson:
    return GateJson(
        id=one.id,
        title=one.title,
        milestone=one.milestone.id,
        state=one.state,
        reasons=one.reasons,
        criterion=one.own.id if one.own else None,
        lacks_only_proof=one.lacks_only_proof,
    )


def _milestone(one: MilestoneResult) -> MilestoneJson:
    gates = tuple(gate.id for gate in one.gates)
    return MilestoneJson(id=one.milestone.id, title=one.milestone.title, state=one.state, gates=gates)


def _verdict(verdict: Verdict, result: Result) -> VerdictJson:
    decides = not result.checklist.milestones and any(verdict.bands)
    return VerdictJson(
        title=verdict.title,
        reached=verdict.reached.id if verdict.reached else None,
        next=verdict.next.id if verdict.next else None,
        blockers=tuple(one.id for one in verdict.blockers),
        bands=_bands(verdict.bands) if decides else None,
        inconclusive=not verdict.is_conclusive,
    )


def _bands(ends: tuple[Band | None, Band | None]) -> tuple[Named | None, Named | None]:
    return _band(ends[0]), _band(ends[1])


def _band(band: Band | None) -> Named | None:
    return None if band is None else Named(id=band.id, title=band.title)


def _fact(value: object) -> str:
    if isinstance(value, Range):
        return span(value)
    return exact(value) if isinstance(value, Fraction) else str(value)
