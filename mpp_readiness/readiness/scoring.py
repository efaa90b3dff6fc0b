"""How a checklist and its answers become a result: exact scores, and the layers of a result.

There is no float here: values are fractions from the typed text to the last comparison, and rounding belongs to those
who show them.
"""

from collections.abc import Mapping
from fractions import Fraction

from mpp_readiness.readiness.aggregation import AGGREGATIONS, exact_sum
from mpp_readiness.readiness.answering import Reading, read_answer
from mpp_readiness.readiness.assessment import Answer, Assessment
from mpp_readiness.readiness.checklist import Aggregation, Aspect, Band, Checklist
from mpp_readiness.readiness.facts import Facts, both, facts_in_use, holds
from mpp_readiness.readiness.gating import findings_of, gate_results, milestone_results, verdict_of
from mpp_readiness.readiness.result import Layer, LeftOut, NodeScore, Part, Result, Score

ZERO, ONE = Fraction(0), Fraction(1)
Member = tuple[Part, Fraction]


def score(checklist: Checklist, assessment: Assessment) -> Result:
    """Score one region: both layers where a verification exists, gates, milestones and the verdict.

    Raises:
        ValueError: an answer or a fact that does not fit the checklist (a loaded assessment has none).
    """
    facts = facts_in_use(checklist, assessment)
    layers = [_layer("self", checklist, assessment, assessment.answers, None, facts)]
    if assessment.verification is not None:
        verified = assessment.verification.answers
        answers = {
            **assessment.answers,
            **{id_: _kept(assessment.answers.get(id_), answer) for id_, answer in verified.items()},
        }
        checked = frozenset(id_ for id_, answer in verified.items() if answer.is_given)
        layers.append(_layer("final", checklist, assessment, answers, checked, facts))
    return Result(checklist, assessment, assessment.place, tuple(layers))


def _kept(first: Answer | None, second: Answer) -> Answer:
    """The verifier's answer; what it leaves out keeps the first."""
    if first is None:
        return second
    given = second if second.is_given else first
    return Answer.model_construct(
        value=given.value,
        of=given.of,
        not_applicable=given.not_applicable,
        note=second.note or first.note,
        confidence=second.confidence or first.confidence,
        evidence=second.evidence or first.evidence,
    )


def _layer(
    name: str,
    checklist: Checklist,
    assessment: Assessment,
    answers: Mapping[str, Answer],
    checked: frozenset[str] | None,
    facts: Facts,
) -> Layer:
    readings: dict[str, Reading] = {}
    for id_, place in checklist.criteria_places.items():
        aspects = [checklist.places[above].node.when for above in place.above]
        applies = both(*(holds(when, facts) for when in (*aspects, place.node.when)))
        is_checked = checked is None or id_ in checked
        readings[id_] = read_answer(checklist, place, answers.get(id_), applies, is_checked, assessment.date, facts)
    root = _node(checklist, checklist.checklist, str(checklist.title), checklist, readings, checklist.aggregation)
    gates = gate_results(checklist, readings, root, facts)
    milestones = milestone_results(checklist, gates)
    findings = findings_of(checklist, readings, gates)
    return Layer(name, root, findings, gates, milestones, verdict_of(checklist, milestones), facts)


def _node(
    checklist: Checklist,
    id_: str,
    title: str,
    node: Checklist | Aspect,
    readings: Mapping[str, Reading],
    aggregation: Aggregation,
) -> NodeScore:
    children = tuple(
        _node(checklist, aspect.id, aspect.title, aspect, readings, aspect.aggregation or checklist.aggregation)
        for aspect in node.aspects
    )
    entries = [_of_reading(readings[criterion.id]) for criterion in node.criteria]
    if aggregation == "flat_mean":
        entries = [_of_reading(readings[id_]) for id_ in _below(node)]
    else:
        entries += [
            _of_child(child, Fraction(aspect.weight)) for child, aspect in zip(children, node.aspects, strict=True)
        ]
    left_out = tuple(entry for entry in entries if isinstance(entry, LeftOut))
    raw = [entry for entry in entries if not isinstance(entry, LeftOut)]
    if not raw:
        return NodeScore(id_, title, aggregation, None, False, (), left_out, children)
    total = exact_sum([part.weight.as_integer_ratio() for part, _ in raw])
    parts = tuple(Part(part.id, part.weight, total, part.low, part.high) for part, _ in raw)
    result = _aggregate(checklist, aggregation, parts, [coverage for _, coverage in raw])
    shown = result if result.coverage else None
    return NodeScore(id_, title, aggregation, shown, True, parts, left_out, children, _band(checklist, shown))


def _below(node: Checklist | Aspect) -> list[str]:
    return [criterion.id for criterion in node.criteria] + [id_ for aspect in node.aspects for id_ in _below(aspect)]


def _of_reading(reading: Reading) -> Member | LeftOut:
    criterion = reading.criterion
    weight = Fraction(criterion.weight)
    if reading.low is None or reading.high is None:
        return LeftOut(criterion.id, weight, "tidak berlaku")
    if not weight:
        return LeftOut(criterion.id, weight, "bobotnya nol")
    return Part(criterion.id, weight, weight, reading.low, reading.high), ONE if reading.is_answered else ZERO


def _of_child(child: NodeScore, weight: Fraction) -> Member | LeftOut:
    if not child.applies:
        return LeftOut(child.id, weight, "tidak ada yang berlaku di dalamnya")
    if not weight:
        return LeftOut(child.id, weight, "bobotnya nol")
    score = child.score
    low, high, coverage = (score.low, score.high, score.coverage) if score else (ZERO, ONE, ZERO)
    return Part(child.id, weight, weight, low, high), coverage


def _aggregate(
    checklist: Checklist, aggregation: Aggregation, parts: tuple[Part, ...], coverages: list[Fraction]
) -> Score:
    aggregate = AGGREGATIONS[aggregation]
    low = aggregate([(part.weight, part.low) for part in parts])
    exact = all(part.low is part.high for part in parts)
    high = low if exact else aggregate([(part.weight, part.high) for part in parts])
    covered = [
        (p.weight.numerator * c.numerator, p.weight.denominator * c.denominator)
        for p, c in zip(parts, coverages, strict=True)
    ]
    return Score(low, high, exact_sum(covered) / parts[0].total, checklist.display)


def _band(checklist: Checklist, score: Score | None) -> Band | None:
    """The band of a score; None while its two ends lie in different bands."""
    if score is None:
        return None
    low, high = (
        next((band for band in reversed(checklist.bands) if Fraction(band.since) <= end), None)
        for end in (score.low, score.high)
    )
    return low if low == high else None
