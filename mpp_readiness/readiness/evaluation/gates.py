"""Gates and milestones hold a launch up, and the verdict follows from them.

Gates never change a score and a score never overrides a gate.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from mpp_readiness import indonesian
from mpp_readiness.readiness.evaluation.result import (
    Finding,
    GateResult,
    GateState,
    MilestoneResult,
    MilestoneState,
    NodeScore,
    State,
    Verdict,
    interval,
    shown,
    walk_scores,
)
from mpp_readiness.readiness.model.checklist import Checklist, Gate, Milestone, Requirement
from mpp_readiness.readiness.model.criterion import Condition, LevelAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import Facts, condition_facts, holds, same, target_of

Findings = Mapping[str, Finding]


def gate_results(checklist: Checklist, findings: Findings, root: NodeScore, facts: Facts) -> tuple[GateResult, ...]:
    """Every gate: those of the criteria in the order of the file, then those of the checklist's list."""
    milestones = {milestone.id: milestone for milestone in checklist.milestones}
    own = [
        _own_gate(checklist, finding, milestones[gate], facts)
        for finding in findings.values()
        if (gate := finding.criterion.gate) is not None
    ]
    scores = {node.id: node for node in walk_scores(root)}
    listed = [
        _listed_gate(checklist, gate, milestones[gate.milestone], findings, scores, facts) for gate in checklist.gates
    ]
    return (*own, *listed)


def _own_gate(checklist: Checklist, finding: Finding, milestone: Milestone, facts: Facts) -> GateResult:
    state = GateState.MET
    reasons: tuple[str, ...] = ()
    if finding.low is None:
        state, reasons = GateState.NOT_APPLICABLE, finding.remarks
    elif finding.state is State.UNANSWERED:
        state, reasons = GateState.UNDECIDED, _missing(finding, facts)
    elif finding.low != 1:
        state, reasons = GateState.FAILED, (_answered(checklist, finding, facts), *finding.remarks)
    criterion = finding.criterion
    return GateResult(criterion.id, criterion.title, milestone, state, reasons, criterion, None)


def _missing(finding: Finding, facts: Facts) -> tuple[str, ...]:
    waiting = [when for when in finding.place.conditions if holds(when, facts) is None]
    return (_unknown_facts(waiting, facts),) if waiting else finding.remarks or ("Belum dijawab",)


def _unknown_facts(conditions: Iterable[Condition | None], facts: Facts) -> str:
    names = [name for when in conditions for name in condition_facts(when) if name not in facts]
    return f"Fakta belum diisi: {indonesian.join(list(dict.fromkeys(names)))}"


def _answered(checklist: Checklist, finding: Finding, facts: Facts) -> str:
    """The answer in words, against what was wanted."""
    answer, kind = finding.answer, finding.criterion.answer
    # A criterion that failed has an answer, and a ratio its whole and its target; only the types cannot know it.
    typed = (answer and answer.value) or ""
    if isinstance(kind, LevelAnswer):
        titles = {level.id: level.title for level in checklist.scales[checklist.scale_of(kind)]}
        return f"Jawaban: {titles[typed]}"
    if isinstance(kind, RatioAnswer) and answer and answer.of:
        share = indonesian.percent(Fraction(indonesian.parse_number(typed)) / Fraction(answer.of), 2)
        target = indonesian.percent(target_of(kind.target, facts) or Fraction(0))
        return f"{typed} dari {indonesian.number(answer.of)} ({share}); sasaran {target}"
    return f"Jawaban: {typed}"


def _listed_gate(
    checklist: Checklist,
    gate: Gate,
    milestone: Milestone,
    findings: Findings,
    scores: Mapping[str, NodeScore],
    facts: Facts,
) -> GateResult:
    applies = holds(gate.when, facts)
    if applies is False:
        return GateResult(gate.id, gate.title, milestone, GateState.NOT_APPLICABLE, (), None, gate)
    outcomes = [_requirement(checklist, one, findings, scores, facts) for one in gate.requires]
    if applies is None:
        outcomes.append((GateState.UNDECIDED, _unknown_facts([gate.when], facts)))
        outcomes = [(GateState.UNDECIDED, reason) for _, reason in outcomes]
    states = [state for state, _ in outcomes]
    state = next((one for one in (GateState.FAILED, GateState.UNDECIDED) if one in states), GateState.MET)
    reasons = tuple(reason for _, reason in outcomes if reason)
    return GateResult(gate.id, gate.title, milestone, state, reasons, None, gate)


def _requirement(
    checklist: Checklist,
    required: Requirement,
    findings: Findings,
    scores: Mapping[str, NodeScore],
    facts: Facts,
) -> tuple[GateState, str]:
    if required.fact is not None:
        return _fact_requirement(checklist, required, required.fact, facts)
    low, high = _ends(required, findings, scores)
    bound = Fraction(required.at_least or 0)
    # Both ends are known or neither is; the types cannot know it.
    if low is None or high is None:
        return GateState.UNDECIDED, f"{required.node} belum mempunyai nilai"
    if low >= bound:
        return GateState.MET, ""
    reached, wanted = interval(low, high, checklist.display), shown(bound, checklist.display)
    text = f"{required.node} bernilai {reached}; dituntut {wanted}"
    return (GateState.FAILED if high < bound else GateState.UNDECIDED), text


def _ends(
    required: Requirement, findings: Findings, scores: Mapping[str, NodeScore]
) -> tuple[Fraction | None, Fraction | None]:
    if required.criterion is not None:
        finding = findings[required.criterion]
        return finding.low, finding.high
    # What names neither a fact nor a criterion names an aspect; only the types cannot know it.
    score = scores[required.aspect or ""].score
    return (score.low, score.high) if score else (None, None)


def _fact_requirement(checklist: Checklist, required: Requirement, name: str, facts: Facts) -> tuple[GateState, str]:
    known, title = facts.get(name), checklist.facts[name].title if name in checklist.facts else name
    if known is None:
        return GateState.UNDECIDED, f"Fakta belum diisi: {title}"
    if required.is_ is not None:
        met = same(known, required.is_)
    elif isinstance(known, str):
        # A word is neither more nor less than a number; all that is asked of `met` is whether it is true.
        met = False
    elif required.at_least is not None:
        met = known >= Fraction(required.at_least)
    else:
        met = required.at_most is not None and known <= Fraction(required.at_most)
    text = known if isinstance(known, str) else indonesian.number(known, None if _is_short(known) else 2)
    return (GateState.MET, "") if met else (GateState.FAILED, f"{title}: {text}")


def _is_short(value: Fraction) -> bool:
    return (value * 10**6).denominator == 1


def milestone_results(checklist: Checklist, gates: Sequence[GateResult]) -> tuple[MilestoneResult, ...]:
    """Milestones in order; an earlier gate counts for every later milestone."""
    found: list[MilestoneResult] = []
    so_far: list[GateResult] = []
    for milestone in checklist.milestones:
        own = tuple(gate for gate in gates if gate.milestone.id == milestone.id)
        so_far += own
        found.append(MilestoneResult(milestone, _milestone_state(so_far), own))
    return tuple(found)


def _milestone_state(gates: Iterable[GateResult]) -> MilestoneState:
    states = {gate.state for gate in gates}
    if GateState.FAILED in states:
        return MilestoneState.RULED_OUT
    return MilestoneState.OPEN if GateState.UNDECIDED in states else MilestoneState.REACHED


def verdict_of(milestones: Sequence[MilestoneResult]) -> Verdict:
    """The last milestone reached, and what holds up the next one."""
    reached = [result for result in milestones if result.state is MilestoneState.REACHED]
    after = milestones[len(reached)] if len(reached) < len(milestones) else None
    blockers = tuple(gate for gate in after.gates if gate.holds_up) if after else ()
    return Verdict(reached[-1].milestone if reached else None, after.milestone if after else None, blockers)
