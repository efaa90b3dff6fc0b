"""Gates and milestones hold a launch up, and the verdict follows from them.

Gates never change a score and a score never overrides a gate.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from mpp_readiness import indonesian
from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.evaluation.aggregation import ONE
from mpp_readiness.readiness.evaluation.findings import Finding, State
from mpp_readiness.readiness.evaluation.requirements import Outcome, Standing, digits_apart, joined, judge
from mpp_readiness.readiness.evaluation.result import GateResult, GateState, MilestoneResult, MilestoneState, Verdict
from mpp_readiness.readiness.evaluation.scores import NodeScore, walk_scores
from mpp_readiness.readiness.model.bands import Display
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Condition, LevelAnswer, QuantityAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import Facts, condition_facts, holds, target_of
from mpp_readiness.readiness.model.gates import Gate, Milestone
from mpp_readiness.readiness.model.lists import Range

Findings = Mapping[str, Finding]
# Each is asked for once for every gate, and looking a member up in its enumeration costs more than all the rest.
_MET, _FAILED, _UNDECIDED = GateState.MET, GateState.FAILED, GateState.UNDECIDED
_NOT_APPLICABLE, _UNANSWERED = GateState.NOT_APPLICABLE, State.UNANSWERED
MOST_NAMES = 20
"""Rows of a list that a reason names; of more it gives the number of the rest."""


def gate_results(
    checklist: Checklist, findings: Findings, roots: Sequence[NodeScore], facts: Facts
) -> tuple[GateResult, ...]:
    """Every gate: those of the criteria in the order of the file, then those of the checklist's list.

    `roots` are the whole and the views.
    """
    milestones = {milestone.id: milestone for milestone in checklist.milestones}
    own = [_own_gate(checklist, findings[id_], milestones[gate], facts) for id_, gate in checklist.own_gates]
    if not checklist.gates:
        return tuple(own)
    standing = Standing(checklist, findings, {node.id: node for root in roots for node in walk_scores(root)}, facts)
    return (*own, *[_listed_gate(standing, gate, milestones[gate.milestone]) for gate in checklist.gates])


def _own_gate(checklist: Checklist, finding: Finding, milestone: Milestone, facts: Facts) -> GateResult:
    criterion, state = finding.place.node, _own_state(finding)
    if state is _MET:
        return GateResult(criterion.id, criterion.title, milestone, state, criterion, None)
    wanted = () if state is _NOT_APPLICABLE else ((criterion.id, ONE),)
    lacks = state is _FAILED and finding.lacks_only_proof
    wording = _OwnWording(checklist, finding, state, facts)
    return GateResult(criterion.id, criterion.title, milestone, state, criterion, None, wanted, wording, lacks)


@dataclass(frozen=True, slots=True)
class _OwnWording:
    """The reasons of the gate of a criterion, to be worded when somebody reads them."""

    # What else differs is told by the finding itself.
    checklist: Checklist = field(compare=False)
    finding: Finding = field(compare=False)
    state: GateState
    facts: Facts = field(compare=False)

    def __call__(self) -> tuple[str, ...]:
        return _own_reasons(self.checklist, self.finding, self.state, self.facts)


def _own_state(finding: Finding) -> GateState:
    """Met if the low end is 1, failed if the high end is below."""
    low, high = finding.low, finding.high
    if low is None or high is None:
        return _NOT_APPLICABLE
    if finding.state is _UNANSWERED:
        return _UNDECIDED
    # Two ends that are one and the same need not be compared.
    return _MET if low == 1 else _FAILED if high is low or high < 1 else _UNDECIDED


def _own_reasons(checklist: Checklist, finding: Finding, state: GateState, facts: Facts) -> tuple[str, ...]:
    match state:
        case GateState.MET:
            return ()
        case GateState.NOT_APPLICABLE:
            return finding.remarks
        case _ if finding.state is State.UNANSWERED:
            return _missing(finding, facts)
        case _:
            return (_answered(checklist, finding, facts), *finding.remarks, *_rows(finding))


def _rows(finding: Finding) -> tuple[str, ...]:
    """The rows of a list, or the items, that fall short, and those of which it is not known."""
    told = (("Belum", finding.rows_short), ("Belum diketahui", finding.rows_open))
    return tuple(f"{word}: {_names(rows)}" for word, rows in told if rows)


def _names(rows: Sequence[str]) -> str:
    rest = len(rows) - MOST_NAMES
    return indonesian.join([*rows[:MOST_NAMES], f"{rest} lainnya"] if rest > 0 else list(rows))


def _missing(finding: Finding, facts: Facts) -> tuple[str, ...]:
    waiting = [when for when in finding.place.conditions if holds(when, facts) is None]
    return (_unknown_facts(waiting, facts),) if waiting else finding.remarks or ("Belum dijawab",)


def _unknown_facts(conditions: Iterable[Condition | None], facts: Facts) -> str:
    names = [name for when in conditions for name in condition_facts(when) if name not in facts]
    return f"Fakta belum diisi: {indonesian.join(list(dict.fromkeys(names)))}"


def _answered(checklist: Checklist, finding: Finding, facts: Facts) -> str:
    """The answer in words, against what was wanted."""
    answer, kind, detail = finding.answer, finding.criterion.answer, finding.detail
    typed = (answer and answer.value) or ""
    if isinstance(kind, LevelAnswer) and (level := checklist.level_of(kind, typed)):
        return f"Jawaban: {level.title}"
    if detail is not None and detail.levels:
        levels = " sampai dengan ".join(level.title for level in (detail.levels[0], *detail.levels[1:][-1:]))
        return f"Nilai {_span(detail.number, is_share=not isinstance(kind, QuantityAnswer))}: {levels}"
    if isinstance(kind, RatioAnswer) and answer and answer.of:
        share = Fraction(parse_number(typed)) / Fraction(answer.of)
        aim = _aim(kind, facts)
        reached = indonesian.percent(share, digits_apart((share,), aim, Display()))
        return f"{typed} dari {indonesian.number(answer.of)} ({reached}); sasaran {_figure(aim * 100)}%"
    if detail is not None and detail.number is not None:
        if isinstance(kind, QuantityAnswer):
            return f"Nilai {_span(detail.number, is_share=False)}; sasaran {_figure(_aim(kind, facts))}"
        return f"Nilai {_span(detail.number, is_share=True)}; sasaran {_figure(_aim(kind, facts) * 100)}%"
    return f"Jawaban: {typed}"


def _aim(kind: object, facts: Facts) -> Fraction:
    target = kind.target if isinstance(kind, QuantityAnswer | RatioAnswer) else None
    aim = None if target is None else target_of(target, facts)
    return aim.low if aim else Fraction(1)


def _span(number: Range | None, *, is_share: bool) -> str:
    """A number or its two ends, in percent where it is a share."""
    if number is None:
        return "belum diketahui"
    ends = [number.low] if number.low == number.high else [number.low, number.high]
    texts = ["lebih" if end is None else indonesian.percent(end, 2) if is_share else _figure(end) for end in ends]
    return " sampai dengan ".join(texts)


def _figure(value: Fraction) -> str:
    return indonesian.number(value, None if (value * 10**6).denominator == 1 else 2)


def _listed_gate(standing: Standing, gate: Gate, milestone: Milestone) -> GateResult:
    applies = holds(gate.when, standing.facts)
    outcomes = [judge(standing, one) for one in gate.requires]
    state = GateState.NOT_APPLICABLE if applies is False else joined(outcomes)
    if state is GateState.NOT_APPLICABLE:
        return GateResult(gate.id, gate.title, milestone, state, None, gate)
    if applies is None:
        state = GateState.UNDECIDED
    wanted = tuple(short for one in outcomes for short in one.wanted)
    wording = _ListedWording(tuple(outcomes), gate.when if applies is None else None, standing.facts)
    return GateResult(gate.id, gate.title, milestone, state, None, gate, wanted, wording)


@dataclass(frozen=True, slots=True)
class _ListedWording:
    """The reasons of a gate of the list, to be worded when somebody reads them."""

    outcomes: tuple[Outcome, ...] = field(compare=False)
    waiting: Condition | None = field(compare=False)
    facts: Facts = field(compare=False)

    def __call__(self) -> tuple[str, ...]:
        reasons = [one.reason() for one in self.outcomes if one.state in (GateState.FAILED, GateState.UNDECIDED)]
        return (*reasons, *([_unknown_facts([self.waiting], self.facts)] if self.waiting is not None else []))


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


def verdict_of(checklist: Checklist, root: NodeScore, milestones: Sequence[MilestoneResult]) -> Verdict:
    """The last milestone reached, and what holds up the next one; without milestones, the band of the whole."""
    reached = [result for result in milestones if result.state is MilestoneState.REACHED]
    after = milestones[len(reached)] if len(reached) < len(milestones) else None
    blockers = tuple(gate for gate in after.gates if gate.holds_up) if after else ()
    last = reached[-1].milestone if reached else None
    covered = root.score.coverage if root.score else Fraction(0)
    least = checklist.conclusive_from
    has_bands = not milestones and checklist.checklist in checklist.bands_by_node
    # Nothing answered is no score, so no band either, and nothing to conclude.
    is_conclusive = covered >= Fraction(least or 0) and not (has_bands and root.score is None)
    return Verdict(last, after.milestone if after else None, blockers, root.bands, is_conclusive, has_bands)
