"""How a checklist and its answers become a result: exact scores, and the layers of a result.

There is no float here: values are fractions from the typed text to the last comparison, and rounding belongs to those
who show them.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from mpp_readiness.readiness.aggregation import AGGREGATIONS, exact_sum, weighted_mean
from mpp_readiness.readiness.answering import Reading, read_answer
from mpp_readiness.readiness.assessment import Answer, Assessment
from mpp_readiness.readiness.checklist import Aggregation, Aspect, Band, Checklist
from mpp_readiness.readiness.facts import Facts, both, facts_in_use, holds
from mpp_readiness.readiness.gating import findings_of, gate_results, milestone_results, verdict_of
from mpp_readiness.readiness.result import Layer, LeftOut, NodeScore, Part, Result, Score

ZERO, ONE = Fraction(0), Fraction(1)
Member = tuple[str, Fraction, Fraction, Fraction, Fraction]
"""Id, weight, low, high and coverage of one child."""


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
        applies = both(*(holds(when, facts) for when in place.conditions)) if place.conditions else True
        is_checked = checked is None or id_ in checked
        readings[id_] = read_answer(checklist, place, answers.get(id_), applies, is_checked, assessment.date, facts)
    root = _node(checklist, checklist, readings)
    gates = gate_results(checklist, readings, root, facts)
    milestones = milestone_results(checklist, gates)
    findings = findings_of(checklist, readings, gates)
    return Layer(name, root, findings, gates, milestones, verdict_of(checklist, milestones), facts)


def _node(checklist: Checklist, node: Checklist | Aspect, readings: Mapping[str, Reading]) -> NodeScore:
    id_ = node.id if isinstance(node, Aspect) else node.checklist
    aggregation = node.aggregation or checklist.aggregation
    children = tuple(_node(checklist, aspect, readings) for aspect in node.aspects)
    if aggregation == "flat_mean":
        entries = [_of_reading(checklist, readings[below]) for below in _below(node)]
    else:
        entries = [_of_reading(checklist, readings[criterion.id]) for criterion in node.criteria]
        entries += [_of_child(checklist, child) for child in children]
    left_out = tuple(entry for entry in entries if isinstance(entry, LeftOut))
    members = [entry for entry in entries if not isinstance(entry, LeftOut)]
    if not members:
        return NodeScore(id_, str(node.title), aggregation, None, False, (), left_out, children)
    result, parts = _aggregate(checklist, aggregation, members)
    shown = result if result.coverage else None
    band = _band(checklist, shown)
    return NodeScore(id_, str(node.title), aggregation, shown, True, parts, left_out, children, band)


def _below(node: Checklist | Aspect) -> list[str]:
    return [criterion.id for criterion in node.criteria] + [id_ for aspect in node.aspects for id_ in _below(aspect)]


def _of_reading(checklist: Checklist, reading: Reading) -> Member | LeftOut:
    id_, low, high = reading.criterion.id, reading.low, reading.high
    weight = checklist.weights[id_]
    if low is None or high is None:
        return LeftOut(id_, weight, "tidak berlaku")
    if not weight:
        return LeftOut(id_, weight, "bobotnya nol")
    return id_, weight, low, high, ONE if reading.is_answered else ZERO


def _of_child(checklist: Checklist, child: NodeScore) -> Member | LeftOut:
    weight, score = checklist.weights[child.id], child.score
    if not child.applies:
        return LeftOut(child.id, weight, "tidak ada yang berlaku di dalamnya")
    if not weight:
        return LeftOut(child.id, weight, "bobotnya nol")
    if score is None:
        return child.id, weight, ZERO, ONE, ZERO
    return child.id, weight, score.low, score.high, score.coverage


def _aggregate(
    checklist: Checklist, aggregation: Aggregation, members: Sequence[Member]
) -> tuple[Score, tuple[Part, ...]]:
    """The score of a node and its arithmetic; coverage is the weighted mean of what is answered below."""
    aggregate = AGGREGATIONS[aggregation]
    total = exact_sum([weight.as_integer_ratio() for _, weight, _, _, _ in members])
    low = aggregate([(weight, low) for _, weight, low, _, _ in members])
    is_exact = all(low is high for _, _, low, high, _ in members)
    high = low if is_exact else aggregate([(weight, high) for _, weight, _, high, _ in members])
    is_whole = all(covered is ONE for _, _, _, _, covered in members)
    coverage = ONE if is_whole else weighted_mean([(weight, covered) for _, weight, _, _, covered in members])
    parts = tuple(Part(id_, weight, total, low, high) for id_, weight, low, high, _ in members)
    return Score(low, high, coverage, checklist.display), parts


def _band(checklist: Checklist, score: Score | None) -> Band | None:
    """The band of a score; None while its two ends lie in different bands."""
    if score is None:
        return None
    low, high = (
        next((band for band in reversed(checklist.bands) if Fraction(band.since) <= end), None)
        for end in (score.low, score.high)
    )
    return low if low == high else None
