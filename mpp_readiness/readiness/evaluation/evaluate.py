"""A checklist and its answers become a result: exact scores, and the layers of a result.

There is no float here: values are fractions from the typed text to the last comparison, and rounding belongs to those
who show them.
"""

from collections.abc import Mapping

from pydantic import ValidationError

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.problem_text import details, explained
from mpp_readiness.readiness.evaluation.acceptance import refuse_unfit, refuse_unsound
from mpp_readiness.readiness.evaluation.answers import Known, read_answer
from mpp_readiness.readiness.evaluation.gates import gate_results, milestone_results, verdict_of
from mpp_readiness.readiness.evaluation.nodes import node_score, view_score
from mpp_readiness.readiness.evaluation.result import Layer, Result
from mpp_readiness.readiness.evaluation.tallies import Lists, lists_in_use, measure_of, tallied_facts
from mpp_readiness.readiness.model.assessment import Answer, Assessment, Verification
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.facts import facts_in_use


def score(checklist: Checklist, assessment: Assessment) -> Result:
    """Score one region: both layers where a verification exists, gates, milestones and the verdict.

    Every value is an exact fraction from 0 to 1.

    Raises:
        InvalidInput: what the loader would refuse, each fault with its path; values that a loader gave have none.
    """
    refuse_unsound(checklist)
    refuse_unfit(checklist, assessment)
    try:
        return _scored(checklist, assessment)
    except ValueError:
        refuse_unfit(checklist, assessment, thoroughly=True)
        raise


def what_if(result: Result, answers: Mapping[str, object], *, facts: Mapping[str, object] | None = None) -> Result:
    """The result as it would be with other answers and facts, written as a file would; None takes one away.

    Where a verifier has spoken, the changes go over his answers.

    Raises:
        InvalidInput: what does not fit, each fault with its path.
    """
    given, checked = result.assessment, result.assessment.verification
    gone = {id_ for id_, answer in answers.items() if answer is None}
    first = {id_: answer for id_, answer in given.answers.items() if id_ not in gone}
    changed: dict[str, object] = {"facts": _with(given.facts, facts or {})}
    if checked is None:
        changed["answers"] = _with(first, answers)
    else:
        changed |= {"answers": first, "verification": {**dict(checked), "answers": _with(checked.answers, answers)}}
    try:
        return score(result.checklist, given.model_copy(update=changed))
    except ValidationError as error:
        faults = [explained(Assessment, detail) for detail in details(error)]
        raise InvalidInput([Problem(code, "", path, what, remedy) for code, path, what, remedy in faults]) from None


def _with(known: Mapping[str, object], changes: Mapping[str, object]) -> Mapping[str, object]:
    return {name: one for name, one in {**known, **changes}.items() if one is not None}


def _scored(checklist: Checklist, assessment: Assessment) -> Result:
    own = lists_in_use(checklist, assessment, verified=False)
    layers = [_layer("self", checklist, assessment, assessment.answers, None, own)]
    checked = assessment.verification
    if checked is not None:
        answers = {
            **assessment.answers,
            **{id_: _kept(assessment.answers.get(id_), answer) for id_, answer in checked.answers.items()},
        }
        final = lists_in_use(checklist, assessment, verified=True)
        layers.append(_layer("final", checklist, assessment, answers, _checked(checklist, checked), final))
    return Result(checklist, assessment, assessment.place, tuple(layers))


def _checked(checklist: Checklist, verification: Verification) -> frozenset[str]:
    """What the verifier has looked at: the answers that he gave, and what is counted in the lists that he filled in."""
    counted = (
        id_
        for id_, criterion in checklist.all_criteria.items()
        if (measure := measure_of(criterion.answer)) and measure.list in verification.lists
    )
    return frozenset((*(id_ for id_, answer in verification.answers.items() if answer.is_given), *counted))


def _kept(first: Answer | None, second: Answer) -> Answer:
    """The verifier's answer; what it leaves out keeps the first."""
    if first is None:
        return second
    given = second if second.is_given else first
    return Answer.model_construct(
        value=given.value,
        of=given.of,
        met=given.met,
        unmet=given.unmet,
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
    lists: Lists,
) -> Layer:
    facts = facts_in_use(checklist, assessment, tallied_facts(checklist, lists))
    known = Known(checklist, assessment.date, facts, lists)
    findings = {
        id_: read_answer(known, place, answers.get(id_), checked is None or id_ in checked)
        for id_, place in checklist.criteria_places.items()
    }
    root = node_score(checklist, checklist, findings)
    views = tuple([view_score(checklist, view, findings, root) for view in checklist.views])
    gates = gate_results(checklist, findings, (root, *views), facts)
    milestones = milestone_results(checklist, gates)
    verdict = verdict_of(checklist, root, milestones)
    return Layer(name, root, tuple(findings.values()), gates, milestones, verdict, facts, views, lists)
