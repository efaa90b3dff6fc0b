"""What holds a launch up: gates, milestones, the verdict, and the findings that say so.

Gates never change a score and a score never overrides a gate.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from mpp_readiness import bahasa
from mpp_readiness.readiness.answering import Reading
from mpp_readiness.readiness.checklist import (
    Checklist,
    Criterion,
    Gate,
    LevelAnswer,
    Milestone,
    RatioAnswer,
    Requirement,
)
from mpp_readiness.readiness.facts import Facts, condition_facts, holds, same, target_of
from mpp_readiness.readiness.result import (
    Finding,
    GateResult,
    GateState,
    MilestoneResult,
    MilestoneState,
    NodeScore,
    Score,
    State,
    Status,
    Verdict,
    shown,
    walk_scores,
)

Readings = Mapping[str, Reading]


def gate_results(checklist: Checklist, readings: Readings, root: NodeScore, facts: Facts) -> tuple[GateResult, ...]:
    """Every gate: those of the criteria in the order of the file, then those of the checklist's list."""
    milestones = {milestone.id: milestone for milestone in checklist.milestones}
    own = [
        _own_gate(checklist, reading, milestones[gate], facts)
        for reading in readings.values()
        if (gate := reading.criterion.gate) is not None
    ]
    scores = {node.id: node for node in walk_scores(root)}
    return (
        *own,
        *(
            _listed_gate(checklist, gate, milestones[gate.milestone], readings, scores, facts)
            for gate in checklist.gates
        ),
    )


def _own_gate(checklist: Checklist, reading: Reading, milestone: Milestone, facts: Facts) -> GateResult:
    criterion = reading.criterion
    state, reasons = GateState.UNDECIDED, _missing(reading, facts)
    if reading.low is None:
        state, reasons = GateState.NOT_APPLICABLE, reading.remarks
    elif reading.low == 1:
        state, reasons = GateState.MET, ()
    elif reading.high is not None and reading.high < 1:
        state, reasons = GateState.FAILED, (_answered(checklist, reading, facts), *reading.remarks)
    return GateResult(criterion.id, criterion.title, milestone, state, reasons, criterion, None)


def _missing(reading: Reading, facts: Facts) -> tuple[str, ...]:
    if reading.applies is None:
        names = [name for name in condition_facts(reading.criterion.when) if name not in facts]
        return (f"Fakta belum diisi: {bahasa.join(names)}",) if names else reading.remarks
    return reading.remarks or ("Belum dijawab",)


def _answered(checklist: Checklist, reading: Reading, facts: Facts) -> str:
    """The answer in words, against what was wanted."""
    answer, kind = reading.answer, reading.criterion.answer
    typed = answer.value if answer and answer.value else ""
    if isinstance(kind, LevelAnswer):
        titles = {level.id: level.title for level in checklist.scales[checklist.scale_of(kind)]}
        return f"Jawaban: {titles[typed]}"
    if isinstance(kind, RatioAnswer) and answer and answer.of:
        share = bahasa.percent(Fraction(bahasa.parse_number(typed)) / Fraction(answer.of), 2)
        target = target_of(kind.target, facts)
        return f"{typed} dari {bahasa.number(answer.of)} ({share}); sasaran {bahasa.percent(target or Fraction(0), 0)}"
    return f"Jawaban: {typed}"


def _listed_gate(
    checklist: Checklist,
    gate: Gate,
    milestone: Milestone,
    readings: Readings,
    scores: Mapping[str, NodeScore],
    facts: Facts,
) -> GateResult:
    applies = holds(gate.when, facts)
    if applies is False:
        return GateResult(gate.id, gate.title, milestone, GateState.NOT_APPLICABLE, (), None, gate)
    outcomes = [_requirement(checklist, one, readings, scores, facts) for one in gate.requires]
    if applies is None:
        names = [name for name in condition_facts(gate.when) if name not in facts]
        outcomes.append((GateState.UNDECIDED, f"Fakta belum diisi: {bahasa.join(names)}"))
        outcomes = [(GateState.UNDECIDED, reason) for _, reason in outcomes]
    states = [state for state, _ in outcomes]
    state = next((one for one in (GateState.FAILED, GateState.UNDECIDED) if one in states), GateState.MET)
    reasons = tuple(reason for one, reason in outcomes if one is not GateState.MET and reason)
    return GateResult(gate.id, gate.title, milestone, state, reasons, None, gate)


def _requirement(
    checklist: Checklist,
    required: Requirement,
    readings: Readings,
    scores: Mapping[str, NodeScore],
    facts: Facts,
) -> tuple[GateState, str]:
    if required.fact is not None:
        return _fact_requirement(checklist, required, required.fact, facts)
    low, high = _ends(required, readings, scores)
    bound = Fraction(required.at_least or 0)
    if low is None or high is None:
        return GateState.UNDECIDED, f"{required.node} belum mempunyai nilai"
    if low >= bound:
        return GateState.MET, ""
    reached = Score(low, high, Fraction(1), checklist.display)
    text = f"{required.node} bernilai {reached}; dituntut {shown(bound, checklist.display)}"
    return (GateState.FAILED if high < bound else GateState.UNDECIDED), text


def _ends(
    required: Requirement, readings: Readings, scores: Mapping[str, NodeScore]
) -> tuple[Fraction, Fraction] | tuple[None, None]:
    if required.criterion is not None:
        reading = readings[required.criterion]
        return (reading.low, reading.high) if reading.low is not None and reading.high is not None else (None, None)
    score = scores[required.aspect or ""].score
    return (score.low, score.high) if score else (None, None)


def _fact_requirement(checklist: Checklist, required: Requirement, name: str, facts: Facts) -> tuple[GateState, str]:
    known, title = facts.get(name), checklist.facts[name].title if name in checklist.facts else name
    if known is None:
        return GateState.UNDECIDED, f"Fakta belum diisi: {title}"
    if required.is_ is not None:
        met = same(known, required.is_)
    elif isinstance(known, str):
        met = False
    elif required.at_least is not None:
        met = known >= Fraction(required.at_least)
    else:
        met = required.at_most is not None and known <= Fraction(required.at_most)
    text = known if isinstance(known, str) else bahasa.number(known, None if _is_short(known) else 2)
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


def verdict_of(checklist: Checklist, milestones: Sequence[MilestoneResult]) -> Verdict:
    """The last milestone reached, and what holds up the next one."""
    reached = [result for result in milestones if result.state is MilestoneState.REACHED]
    after = milestones[len(reached)] if len(reached) < len(milestones) else None
    blockers = tuple(gate for gate in after.gates if gate.holds_up) if after else ()
    return Verdict(reached[-1].milestone if reached else None, after.milestone if after else None, blockers)


def findings_of(checklist: Checklist, readings: Readings, gates: Sequence[GateResult]) -> tuple[Finding, ...]:
    """One finding for each criterion, in the order of the file, with the milestones that it holds up itself."""
    holding = [gate for gate in gates if gate.holds_up]
    return tuple(_finding(checklist, reading, holding) for reading in readings.values())


def _finding(checklist: Checklist, reading: Reading, holding: Sequence[GateResult]) -> Finding:
    criterion, status = reading.criterion, _status(reading)
    blocks: tuple[Milestone, ...] = ()
    if status is not Status.MET and status is not Status.NOT_APPLICABLE and holding:
        above = checklist.criteria_places[criterion.id].above
        names = {gate.milestone.id for gate in holding if _concerns(gate, criterion, above)}
        blocks = tuple(milestone for milestone in checklist.milestones if milestone.id in names)
    low, high, answer, remarks = reading.low, reading.high, reading.answer, reading.remarks
    return Finding(criterion, reading.aspect, reading.state, status, low, high, answer, blocks, remarks)


def _concerns(gate: GateResult, criterion: Criterion, above: Sequence[str]) -> bool:
    """Whether a gate cannot be met before this criterion is: its own, or one that wants all of it."""
    if gate.gate is None:
        return gate.own is criterion
    return any(
        required.criterion == criterion.id
        or (required.at_least == 1 and required.aspect in above and criterion.weight > 0)
        for required in gate.gate.requires
    )


def _status(reading: Reading) -> Status:
    if reading.state is State.NOT_APPLICABLE:
        return Status.NOT_APPLICABLE
    if reading.state is State.UNANSWERED:
        return Status.OPEN
    return Status.MET if reading.low == 1 else Status.PARTLY if reading.low else Status.UNMET
