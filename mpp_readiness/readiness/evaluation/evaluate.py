"""A checklist and its answers become a result: exact scores, and the layers of a result.

There is no float here: values are fractions from the typed text to the last comparison, and rounding belongs to those
who show them.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from mpp_readiness.readiness.evaluation.aggregation import AGGREGATIONS, weighted_mean
from mpp_readiness.readiness.evaluation.answers import read_answer
from mpp_readiness.readiness.evaluation.gates import gate_results, milestone_results, verdict_of
from mpp_readiness.readiness.evaluation.result import Finding, Layer, LeftOut, Member, NodeScore, Result, Score, State
from mpp_readiness.readiness.model.assessment import Answer, Assessment
from mpp_readiness.readiness.model.checklist import Aggregation, Aspect, Band, Checklist
from mpp_readiness.readiness.model.facts import Facts, facts_in_use

ZERO, ONE = Fraction(0), Fraction(1)


def score(checklist: Checklist, assessment: Assessment) -> Result:
    """Score one region: both layers where a verification exists, gates, milestones and the verdict.

    Every value is an exact fraction from 0 to 1.

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
    findings = {
        id_: read_answer(checklist, place, answers.get(id_), checked is None or id_ in checked, assessment.date, facts)
        for id_, place in checklist.criteria_places.items()
    }
    root = _node(checklist, checklist, findings)
    gates = gate_results(checklist, findings, root, facts)
    milestones = milestone_results(checklist, gates)
    return Layer(name, root, tuple(findings.values()), gates, milestones, verdict_of(milestones), facts)


def _node(checklist: Checklist, node: Checklist | Aspect, findings: Mapping[str, Finding]) -> NodeScore:
    id_ = node.id if isinstance(node, Aspect) else node.checklist
    aggregation = node.aggregation or checklist.aggregation
    children = tuple(_node(checklist, aspect, findings) for aspect in node.aspects)
    if aggregation == "flat_mean":
        entries = [_of_finding(checklist, findings[below]) for below in _below(node)]
    else:
        entries = [_of_finding(checklist, findings[criterion.id]) for criterion in node.criteria]
        entries += [_of_child(checklist, child) for child in children]
    left_out = tuple([entry for entry in entries if isinstance(entry, LeftOut)])
    members = tuple([entry for entry in entries if not isinstance(entry, LeftOut)])
    if not members:
        return NodeScore(id_, str(node.title), aggregation, None, False, (), left_out, children)
    found = _aggregate(checklist, aggregation, members)
    score = found if found.coverage else None
    return NodeScore(
        id_, str(node.title), aggregation, score, True, members, left_out, children, _band(checklist, score)
    )


def _below(node: Checklist | Aspect) -> list[str]:
    return [criterion.id for criterion in node.criteria] + [id_ for aspect in node.aspects for id_ in _below(aspect)]


def _of_finding(checklist: Checklist, finding: Finding) -> Member | LeftOut:
    id_, low = finding.place.node.id, finding.low
    weight = checklist.weights[id_]
    if low is None:
        return LeftOut(id_, weight, "tidak berlaku")
    if not weight:
        return LeftOut(id_, weight, "bobotnya nol")
    return (id_, weight, ZERO, ONE, ZERO) if finding.state is State.UNANSWERED else (id_, weight, low, low, ONE)


def _of_child(checklist: Checklist, child: NodeScore) -> Member | LeftOut:
    weight, score = checklist.weights[child.id], child.score
    if not child.applies:
        return LeftOut(child.id, weight, "tidak ada yang berlaku di dalamnya")
    if not weight:
        return LeftOut(child.id, weight, "bobotnya nol")
    if score is None:
        return child.id, weight, ZERO, ONE, ZERO
    return child.id, weight, score.low, score.high, score.coverage


def _aggregate(checklist: Checklist, aggregation: Aggregation, members: Sequence[Member]) -> Score:
    """The score of a node; its coverage is the weighted mean of what is answered below."""
    # Every member has five entries, so `strict` cannot matter; the linter wants it said.
    _, weights, lows, highs, covered = zip(*members, strict=True)
    low = AGGREGATIONS[aggregation](weights, lows)
    # A shortcut only: what is all answered has one end and is wholly covered.
    if covered.count(ONE) == len(covered):
        return Score(low, low, ONE, checklist.display)
    high = AGGREGATIONS[aggregation](weights, highs)
    return Score(low, high, weighted_mean(weights, covered), checklist.display)


def _band(checklist: Checklist, score: Score | None) -> Band | None:
    """The band of a score; None while its two ends lie in different bands."""
    if score is None:
        return None
    low, high = (
        next((band for band in reversed(checklist.bands) if Fraction(band.since) <= end), None)
        for end in (score.low, score.high)
    )
    return low if low == high else None
