"""A comparison and a trend as JSON: exact, complete, and the same bytes for the same content."""

from mpp_readiness.formats.report.result_json import Record, agreement_record, exact, json_text, maybe
from mpp_readiness.readiness.analysis.comparison import (
    ChangeKind,
    Comparison,
    ComparisonKind,
    CriterionChange,
    GateChange,
    NodeChange,
    Side,
)
from mpp_readiness.readiness.analysis.trend import Trend, TrendLine, TrendRow
from mpp_readiness.readiness.evaluation.result import Finding, GateResult, NodeScore, Result


def compared_json(compared: Comparison | Trend) -> bytes:
    return json_text(trend_record(compared) if isinstance(compared, Trend) else comparison_record(compared))


def comparison_record(comparison: Comparison) -> Record:
    """Everything compared. Fractions are `n/d`; every criterion stands in one class of `criteria`."""
    return {
        "kind": comparison.kind.name.lower(),
        "first": _side(comparison.first),
        "second": _side(comparison.second),
        "nodes": [_node_change(one) for one in comparison.nodes],
        "criteria": {
            change.name.lower(): [_criterion(one) for one in comparison.of(change)]
            for change in ChangeKind
            if comparison.of(change)
        },
        "gates": [_gate(one) for one in comparison.gates if one.is_changed],
        "milestones": [
            {"id": one.id, "title": one.title, "first": _word(one.first), "second": _word(one.second)}
            for one in comparison.milestones
        ],
        "differences": [
            {"id": one.id, "what": one.what.value, "first": one.first, "second": one.second}
            for one in comparison.differences
        ],
        "agreement": agreement_record(comparison.second.result) if comparison.kind is ComparisonKind.LAYERS else None,
    }


def trend_record(trend: Trend) -> Record:
    """The series by date; `steps` compare each with the one before."""
    return {
        "region": {"code": trend.results[0].region.code, "name": trend.results[0].region.full_name},
        "results": [_result(result, result.verdict.title, result.root) for result in trend.results],
        "nodes": [_line(line) for line in trend.lines],
        "milestones": [
            {"id": rung.id, "title": rung.title, "states": [_word(state) for state in rung.states]}
            for rung in trend.ladder
        ],
        "criteria": [_row(row) for row in trend.moved],
        "steps": [comparison_record(step) for step in trend.steps],
    }


def _side(side: Side) -> Record:
    return {"layer": side.layer.name, **_result(side.result, side.layer.verdict.title, side.layer.root)}


def _result(result: Result, verdict: str, root: NodeScore) -> Record:
    checklist = result.checklist
    return {
        "region": {"code": result.region.code, "name": result.region.full_name},
        "date": result.assessment.date.isoformat(),
        "checklist": {"id": checklist.checklist, "version": checklist.version, "digest": checklist.digest},
        "assessment": {"digest": result.assessment.digest, "illustration": result.assessment.illustration},
        "verdict": verdict,
        "score": _score(root),
    }


def _node_change(one: NodeChange) -> Record:
    return {
        "id": one.id or None,
        "title": one.title,
        "first": _score(one.first),
        "second": _score(one.second),
        "low": maybe(one.low),
        "high": maybe(one.high),
        "surely": one.surely,
    }


def _line(line: TrendLine) -> Record:
    return {"id": line.id or None, "title": line.title, "scores": [_score(node) for node in line.nodes]}


def _row(row: TrendRow) -> Record:
    return {"id": row.id, "title": row.title, "findings": [_finding(one) for one in row.findings]}


def _criterion(one: CriterionChange) -> Record:
    return {"id": one.id, "title": one.title, "first": _finding(one.first), "second": _finding(one.second)}


def _finding(finding: Finding | None) -> Record | None:
    if finding is None:
        return None
    answer = finding.answer
    return {
        "state": finding.state.value,
        "status": finding.status.value,
        "low": maybe(finding.low),
        "high": maybe(finding.high),
        "note": answer.note if answer else None,
        "confidence": answer.confidence if answer else None,
    }


def _gate(one: GateChange) -> Record:
    return {"id": one.id, "title": one.title, "first": _gate_word(one.first), "second": _gate_word(one.second)}


def _gate_word(gate: GateResult | None) -> str | None:
    return gate.state.value if gate else None


def _word(state: str | None) -> str | None:
    return None if state is None else str(state)


def _score(node: NodeScore | None) -> Record | None:
    if node is None or node.score is None:
        return None
    score = node.score
    return {
        "low": exact(score.low),
        "high": exact(score.high),
        "coverage": exact(score.coverage),
        "text": str(score),
    }
