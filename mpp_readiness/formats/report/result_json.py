"""A result and an assessment as JSON: exact, complete, and the same bytes for the same content."""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from typing import Any

from mpp_readiness.readiness.analysis.agreement import agreement, differing
from mpp_readiness.readiness.analysis.comparison import CriterionChange, NodeChange, compare_layers
from mpp_readiness.readiness.evaluation.result import (
    Finding,
    GateResult,
    Layer,
    MilestoneResult,
    NodeScore,
    Result,
    Score,
    Verdict,
    blocks,
    shown,
)
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.checklist import Band, Milestone

Record = dict[str, Any]
FORMULA = "Cohen 1968, linear weights: 1 - sum(v*po)/sum(v*pc)"
"""Of the weighted kappa; `v`, `po` and `pc` as in `readiness.agreement`."""
# A JSON text that YAML reads otherwise: these count as line breaks or as unprintable there.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def result_json(result: Result) -> bytes:
    return json_text(result_record(result))


def assessment_json(assessment: Assessment) -> bytes:
    """The assessment as its loader reads it back: only what is not default, numbers with a decimal comma."""
    return json_text(_plain(assessment.model_dump(by_alias=True, exclude_defaults=True)))


def identifier(result: Result) -> bytes:
    """Sixteen bytes that name this result and no other."""
    return sha256(result_json(result)).digest()[:16]


def result_record(result: Result) -> Record:
    """Everything computed. Fractions are `n/d`; the total can be recomputed from the parts of each node."""
    checklist, assessment = result.checklist, result.assessment
    return {
        "checklist": {"id": checklist.checklist, "version": checklist.version, "digest": checklist.digest},
        "assessment": {
            "digest": assessment.digest,
            "status": assessment.status,
            "illustration": assessment.illustration,
        },
        "region": {"code": result.region.code, "name": result.region.full_name},
        "date": assessment.date.isoformat(),
        "verdict": _verdict(result.verdict),
        "score": _score(result.score),
        "layers": [_layer(layer, result) for layer in result.layers],
        "verification": _verification(result),
    }


def _verification(result: Result) -> Record | None:
    """What the second layer changed; the two layers themselves stand under `layers`."""
    checked = result.assessment.verification
    if checked is None:
        return None
    compared = compare_layers(result)
    return {
        "by": checked.by.unit,
        "date": checked.date.isoformat(),
        "gaps": [_gap(one) for one in compared.nodes],
        "differing": [_differing(one, checked.answers.get(one.id)) for one in differing(compared)],
        "agreement": agreement_record(result),
    }


def _gap(one: NodeChange) -> Record:
    scores = {name: _score(node.score if node else None) for name, node in (("self", one.first), ("final", one.second))}
    return {"id": one.id or None, "title": one.title, **scores, "low": maybe(one.low), "high": maybe(one.high)}


def _differing(one: CriterionChange, said: Answer | None) -> Record:
    """`note` and `confidence` are the verifier's own."""
    layers = {name: _standing(finding) for name, finding in (("self", one.first), ("final", one.second)) if finding}
    note, confidence = (said.note, said.confidence) if said else (None, None)
    return {"id": one.id, "title": one.title, **layers, "note": note, "confidence": confidence}


def _standing(finding: Finding) -> Record:
    answer = finding.answer
    return {
        "answer": None if answer is None else answer.value,
        "of": None if answer is None else _plain(answer.of),
        "not_applicable": None if answer is None else answer.not_applicable,
        "status": str(finding.status),
        "low": maybe(finding.low),
        "high": maybe(finding.high),
    }


def agreement_record(result: Result) -> Record:
    found = agreement(result)
    return {
        "pairs": found.pairs,
        "equal": found.equal,
        "disputed": found.disputed,
        "share_equal": maybe(found.share_equal),
        "weighted_kappa": maybe(found.kappa),
        "formula": FORMULA,
    }


def _layer(layer: Layer, result: Result) -> Record:
    held = blocks(result.checklist, layer)
    return {
        "name": layer.name,
        "verdict": _verdict(layer.verdict),
        "facts": {name: _value(layer.facts[name]) for name in sorted(layer.facts)},
        "trace": _node(layer.root, result),
        "milestones": [_milestone(one) for one in layer.milestones],
        "gates": [_gate(one) for one in layer.gates],
        "findings": [_finding(one, result, held.get(one.criterion.id, ())) for one in layer.findings],
    }


def _node(node: NodeScore, result: Result) -> Record:
    return {
        "id": node.id,
        "title": node.title,
        "aggregation": node.aggregation,
        "applies": node.applies,
        "score": _score(node.score),
        "band": _band(node.band),
        "parts": [
            {
                "id": part.id,
                "weight": exact(part.weight),
                "share": exact(part.share),
                "low": exact(part.low),
                "high": exact(part.high),
                "text": _interval(part.low, part.high, result),
            }
            for part in node.parts
        ],
        "left_out": [{"id": one.id, "weight": exact(one.weight), "reason": one.reason} for one in node.left_out],
        "children": [_node(child, result) for child in node.children],
    }


def _finding(finding: Finding, result: Result, held: Iterable[Milestone]) -> Record:
    low, high, answer = finding.low, finding.high, finding.answer
    return {
        "id": finding.criterion.id,
        "title": finding.criterion.title,
        "aspect": finding.aspect,
        "state": str(finding.state),
        "status": str(finding.status),
        "low": None if low is None else exact(low),
        "high": None if high is None else exact(high),
        "text": None if low is None or high is None else _interval(low, high, result),
        "answer": None if answer is None else _plain(answer.model_dump(by_alias=True, exclude_defaults=True)),
        "blocks": [one.id for one in held],
        "remarks": list(finding.remarks),
    }


def _gate(one: GateResult) -> Record:
    return {
        "id": one.id,
        "title": one.title,
        "milestone": one.milestone.id,
        "state": str(one.state),
        "reasons": list(one.reasons),
        "criterion": one.own.id if one.own else None,
    }


def _milestone(one: MilestoneResult) -> Record:
    return {**_named(one.milestone), "state": str(one.state), "gates": [gate.id for gate in one.gates]}


def _verdict(verdict: Verdict) -> Record:
    return {
        "title": verdict.title,
        "reached": verdict.reached.id if verdict.reached else None,
        "next": verdict.next.id if verdict.next else None,
        "blockers": [one.id for one in verdict.blockers],
    }


def _named(milestone: Milestone) -> Record:
    return {"id": milestone.id, "title": milestone.title}


def _band(band: Band | None) -> Record | None:
    return None if band is None else {"id": band.id, "title": band.title}


def _score(score: Score | None) -> Record | None:
    if score is None:
        return None
    return {
        "low": exact(score.low),
        "high": exact(score.high),
        "coverage": exact(score.coverage),
        "text": str(score),
    }


def _interval(low: Fraction, high: Fraction, result: Result) -> str:
    ends = [shown(value, result.checklist.display) for value in (low, high)]
    return ends[0] if low == high else "–".join(ends)


def maybe(value: Fraction | None) -> str | None:
    return None if value is None else exact(value)


def exact(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def _value(value: object) -> object:
    return exact(value) if isinstance(value, Fraction) else _plain(value)


def _plain(value: object) -> Any:
    match value:
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case tuple() | list():
            return [_plain(one) for one in value]
        case Decimal():
            return format(value, "f").replace(".", ",")
        case date():
            return value.isoformat()
        case _:
            return value


def json_text(record: Record) -> bytes:
    text = json.dumps(record, ensure_ascii=False, indent=2)
    return (_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode()
