"""A comparison and a trend become JSON: exact, complete, and the same bytes for the same content.

Both follow from results, so they are read back by scoring and comparing those anew.
"""

from mpp_readiness.errors import InvalidInput, refused
from mpp_readiness.formats.comparison.comparison_shape import (
    AssessedRef,
    ComparisonJson,
    CriterionChangeJson,
    DatedJson,
    DifferenceJson,
    GateChangeJson,
    LineJson,
    ListChangeJson,
    MilestoneChangeJson,
    NodeChangeJson,
    RowChangeJson,
    RowJson,
    RungJson,
    SideJson,
    StandJson,
    StepJson,
    TrendJson,
)
from mpp_readiness.formats.json_parts import agreement_json, region_json, score_json
from mpp_readiness.formats.json_shapes import ScoreJson
from mpp_readiness.formats.json_sources import Pair, checklist_ref, results_in, sources_of
from mpp_readiness.formats.json_text import Source, document_in, json_text, maybe, refuse_changed
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.readiness.analysis.comparison import (
    ChangeKind,
    Comparison,
    ComparisonKind,
    CriterionChange,
    GateChange,
    NodeChange,
    Side,
    compare,
    compare_layers,
)
from mpp_readiness.readiness.analysis.layer_choice import by_layer, layer_kind
from mpp_readiness.readiness.analysis.list_changes import ListChange
from mpp_readiness.readiness.analysis.trend import Trend, TrendLine, TrendRow, trend
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import NodeScore


def as_json(compared: Comparison | Trend, _options: ReportOptions) -> bytes:
    """The comparison as JSON, whatever the options."""
    return compared_json(compared)


def compared_json(compared: Comparison | Trend) -> bytes:
    return json_text(trend_document(compared) if isinstance(compared, Trend) else comparison_document(compared))


def comparison_from_json(source: Source, *, name: str = "") -> Comparison:
    """The comparison that a document was written from; `name` is where people find the document.

    Raises:
        InvalidInput: no such document, or one of whose values some do not follow from its sources; all faults.
    """
    read = document_in(source, ComparisonJson, name=name)
    pairs = _pair(read.first), _pair(read.second)
    results = results_in(read.sources, pairs, name=name)
    first, second = (results[pair] for pair in pairs)
    of_layers = first is second and read.first.layer != read.second.layer
    if of_layers:
        compared = compare_layers(first)
    else:
        compared = compare(by_layer(first, read.first.layer_kind), by_layer(second, read.second.layer_kind))
    refuse_changed(read, comparison_document(compared), name=name)
    return compared


def trend_from_json(source: Source, *, name: str = "") -> Trend:
    """The trend that a document was written from.

    Raises:
        InvalidInput: as of `comparison_from_json`.
    """
    read = document_in(source, TrendJson, name=name)
    pairs = [_pair(one) for one in read.results]
    results = results_in(read.sources, pairs, name=name)
    try:
        found = trend(by_layer(results[_pair(one)], one.layer_kind) for one in read.results)
    except (ValueError, InvalidInput):
        what = "rangkaian harus memuat penilaian satu daerah, paling sedikit satu"
        raise refused("trend-regions", name, what, "tulis ulang dokumen ini dari penilaiannya") from None
    refuse_changed(read, trend_document(found), name=name)
    return found


def _pair(one: DatedJson) -> Pair:
    return one.checklist.digest, one.assessment.digest


def comparison_document(comparison: Comparison) -> ComparisonJson:
    sources = sources_of([comparison.first.result, comparison.second.result])
    return ComparisonJson(format=ComparisonJson.head(), sources=sources, **dict(_step(comparison)))


def trend_document(trend: Trend) -> TrendJson:
    return TrendJson(
        format=TrendJson.head(),
        region=region_json(trend.results[0].region),
        results=tuple(_dated(result) for result in trend.results),
        nodes=tuple(_line(line) for line in trend.lines),
        milestones=tuple(RungJson(id=rung.id, title=rung.title, states=rung.states) for rung in trend.ladder),
        criteria=tuple(_row(row) for row in trend.moved),
        steps=tuple(_step(step) for step in trend.steps),
        mixes_layers=trend.mixes_layers,
        sources=sources_of(trend.results),
        views=tuple(_line(line) for line in trend.views),
    )


def _step(comparison: Comparison) -> StepJson:
    classes = {change.name.lower(): comparison.of(change) for change in ChangeKind if comparison.of(change)}
    return StepJson(
        kind=comparison.kind.name.lower(),
        mixes_layers=comparison.mixes_layers,
        first=_side(comparison.first),
        second=_side(comparison.second),
        nodes=tuple(_node_change(one) for one in comparison.nodes),
        criteria={name: tuple(_criterion(one) for one in found) for name, found in classes.items()},
        gates=tuple(_gate(one) for one in comparison.gates if one.is_changed),
        milestones=tuple(
            MilestoneChangeJson(id=one.id, title=one.title, first=one.first, second=one.second)
            for one in comparison.milestones
        ),
        differences=tuple(
            DifferenceJson(id=one.id, what=one.what, first=one.first, second=one.second)
            for one in comparison.differences
        ),
        agreement=agreement_json(comparison.second.result) if comparison.kind is ComparisonKind.LAYERS else None,
        views=tuple(_node_change(one) for one in comparison.views),
        lists=tuple(_list(one) for one in comparison.lists),
    )


def _list(one: ListChange) -> ListChangeJson:
    return ListChangeJson(
        id=one.id,
        title=one.title,
        first=one.first,
        second=one.second,
        came=one.came,
        left=one.left,
        moved=tuple(RowChangeJson(row=row.row, criterion=row.criterion, is_ahead=row.is_ahead) for row in one.moved),
    )


def _side(side: Side) -> SideJson:
    layer = side.layer
    told = {**dict(_dated(side.result)), "verdict": layer.verdict.title, "score": score_json(layer.root.score)}
    told["layer_kind"] = side.layer_kind
    return SideJson(layer=layer.name, **told)


def _dated(result: Result) -> DatedJson:
    """By the deciding layer."""
    assessment = result.assessment
    return DatedJson(
        region=region_json(result.region),
        date=assessment.date,
        checklist=checklist_ref(result.checklist),
        assessment=AssessedRef(digest=assessment.digest, illustration=assessment.illustration),
        verdict=result.verdict.title,
        score=score_json(result.score),
        layer_kind=layer_kind(result, result.layer),
    )


def _node_change(one: NodeChange) -> NodeChangeJson:
    return NodeChangeJson(
        id=one.id or None,
        title=one.title,
        first=_score(one.first),
        second=_score(one.second),
        low=maybe(one.low),
        high=maybe(one.high),
        surely=one.surely,
    )


def _line(line: TrendLine) -> LineJson:
    return LineJson(id=line.id or None, title=line.title, scores=tuple(_score(node) for node in line.nodes))


def _row(row: TrendRow) -> RowJson:
    return RowJson(id=row.id, title=row.title, findings=tuple(_stand(one) for one in row.findings))


def _criterion(one: CriterionChange) -> CriterionChangeJson:
    return CriterionChangeJson(id=one.id, title=one.title, first=_stand(one.first), second=_stand(one.second))


def _stand(finding: Finding | None) -> StandJson | None:
    if finding is None:
        return None
    answer = finding.answer
    return StandJson(
        state=finding.state,
        status=finding.status,
        low=maybe(finding.low),
        high=maybe(finding.high),
        note=answer.note if answer else None,
        confidence=answer.confidence if answer else None,
    )


def _gate(one: GateChange) -> GateChangeJson:
    first, second = (gate.state if gate else None for gate in (one.first, one.second))
    unproven = bool(one.first and one.first.lacks_only_proof), bool(one.second and one.second.lacks_only_proof)
    told = unproven if any(unproven) else None
    return GateChangeJson(id=one.id, title=one.title, first=first, second=second, unproven=told)


def _score(node: NodeScore | None) -> ScoreJson | None:
    return score_json(node.score) if node else None
