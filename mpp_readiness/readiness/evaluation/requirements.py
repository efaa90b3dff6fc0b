"""What a gate requires is met, failed or undecided, or does not apply; reasons are worded when somebody reads them."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from mpp_readiness import indonesian
from mpp_readiness.readiness.evaluation.findings import Finding, State
from mpp_readiness.readiness.evaluation.result import GateState
from mpp_readiness.readiness.evaluation.scores import NodeScore, interval, judged, shown
from mpp_readiness.readiness.model.bands import Display
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.facts import Facts, compared
from mpp_readiness.readiness.model.gates import Requirement
from mpp_readiness.readiness.model.lists import Range

MOST_DIGITS = 60
"""More than the decimals to which a geometric mean is kept, so that two numbers that differ are printed so."""


class Standing(NamedTuple):
    """Where one layer stands: what a requirement looks at."""

    checklist: Checklist
    findings: Mapping[str, Finding]
    scores: Mapping[str, NodeScore]
    facts: Facts


class Outcome(NamedTuple):
    """The state, the nodes that are short with what is wanted of each (0..1), and what makes the reason."""

    state: GateState
    wanted: tuple[tuple[str, Fraction], ...] = ()
    reason: Callable[[], str] = str


_MET = Outcome(GateState.MET)
_NOT_APPLICABLE = Outcome(GateState.NOT_APPLICABLE)


def judge(standing: Standing, required: Requirement) -> Outcome:
    """How a requirement stands; what does not apply leaves the list that it is in."""
    if required.parts:
        return _joined(required, [judge(standing, part) for part in required.parts])
    if required.fact is not None:
        return _of_fact(standing, required, required.fact)
    return _of_node(standing, required, required.node or "")


def joined(outcomes: Sequence[Outcome], some: int | None = None) -> GateState:
    """The state of several: of all of them, or of `some` of them."""
    states = [one.state for one in outcomes if one.state is not GateState.NOT_APPLICABLE]
    if not states:
        return GateState.NOT_APPLICABLE
    needed = len(states) if some is None else min(some, len(states))
    met = states.count(GateState.MET)
    if met >= needed:
        return GateState.MET
    return GateState.FAILED if met + states.count(GateState.UNDECIDED) < needed else GateState.UNDECIDED


def _joined(required: Requirement, outcomes: Sequence[Outcome]) -> Outcome:
    some = None if required.all else required.some or 1
    state = joined(outcomes, some)
    if state in (GateState.MET, GateState.NOT_APPLICABLE):
        return Outcome(state)
    wanted = tuple(short for one in outcomes for short in one.wanted)
    return Outcome(state, wanted, partial(_joined_reason, some, outcomes))


def _joined_reason(some: int | None, outcomes: Sequence[Outcome]) -> str:
    applying = [one for one in outcomes if one.state is not GateState.NOT_APPLICABLE]
    reasons = "; ".join(one.reason() for one in applying if one.state is not GateState.MET)
    if some is None:
        return reasons
    needed = min(some, len(applying))
    left = f" (yang berlaku tinggal {needed} dari {some} yang dituntut)" if needed < some else ""
    met = sum(one.state is GateState.MET for one in applying)
    return f"Dituntut paling sedikit {needed} dari {len(applying)}{left}, baru {met} terpenuhi: {reasons}"


def _of_fact(standing: Standing, required: Requirement, name: str) -> Outcome:
    known = standing.facts.get(name)
    fact = standing.checklist.facts.get(name)
    title = fact.title if fact else name
    passes = None if known is None else compared(required.comparison, known)
    if passes:
        return _MET
    state = GateState.UNDECIDED if passes is None else GateState.FAILED
    return Outcome(state, (), partial(_fact_reason, title, known))


def _fact_reason(title: str, known: Fraction | str | Range | None) -> str:
    match known:
        case None:
            return f"Fakta belum diisi: {title}"
        case str():
            return f"{title}: {known}"
        case Range(low, high):
            return f"{title}: {_number(low)} sampai dengan {'lebih' if high is None else _number(high)}"
        case Fraction():
            return f"{title}: {_number(known)}"


def _number(value: Fraction) -> str:
    return indonesian.number(value, None if (value * 10**6).denominator == 1 else 2)


def _of_node(standing: Standing, required: Requirement, id_: str) -> Outcome:
    found = standing.findings.get(id_) or standing.scores[id_]
    if isinstance(found, Finding):
        ends = None if found.low is None or found.high is None else Range(found.low, found.high)
        coverage, is_known = found.coverage, found.state is not State.UNANSWERED
    else:
        ends, is_known = found.ends, found.score is not None
        coverage = found.score.coverage if found.score else Fraction(0)
    if ends is None:
        return _NOT_APPLICABLE
    if required.coverage_at_least is not None:
        return _of_coverage(id_, coverage, Fraction(required.coverage_at_least))
    outcome = _of_ends(standing.checklist.displays[id_], required, id_, ends, is_known=is_known)
    if is_known or isinstance(found, Finding):
        return outcome
    return outcome._replace(reason=partial("{} belum mempunyai nilai".format, id_))


def _of_coverage(id_: str, coverage: Fraction, bound: Fraction) -> Outcome:
    # Answering can still raise it, so it is never failed.
    return (
        _MET if coverage >= bound else Outcome(GateState.UNDECIDED, (), partial(_coverage_reason, id_, coverage, bound))
    )


def _coverage_reason(id_: str, coverage: Fraction, bound: Fraction) -> str:
    covered = indonesian.percent(coverage, digits_apart((coverage,), bound, Display()))
    return f"{id_} baru terisi {covered}; dituntut {_number(bound * 100)}%"


def _of_ends(display: Display, required: Requirement, id_: str, ends: Range, *, is_known: bool) -> Outcome:
    low, high = (judged(end, required.judged_on, display) for end in (ends.low, ends.high or ends.low))
    if required.at_least is not None:
        bound = Fraction(required.at_least)
        is_met, is_failed = low >= bound, high < bound
        wanted: tuple[tuple[str, Fraction], ...] = ((id_, bound),)
    else:
        bound = Fraction(required.at_most or 0)
        is_met, is_failed, wanted = high <= bound, low > bound, ()
    if is_met and is_known:
        return _MET
    # What is not answered is undecided, even where the least that it can be would do.
    state = GateState.FAILED if is_failed and is_known else GateState.UNDECIDED
    return Outcome(state, wanted, partial(_node_reason, display, required, id_, ends))


def _node_reason(display: Display, required: Requirement, id_: str, ends: Range) -> str:
    """What is reached against what is wanted; never the same number twice, unless it is the shown one that judges."""
    low, high = ends.low, ends.high or ends.low
    bound = Fraction((required.at_most if required.at_least is None else required.at_least) or 0)
    if required.judged_on == "exact":
        display = display.altered(digits=digits_apart((low, high), bound, display))
    limit = "" if required.at_least is not None else " paling tinggi"
    return f"{id_} bernilai {interval(low, high, display)}; dituntut{limit} {shown(bound, display)}"


def digits_apart(values: Sequence[Fraction], bound: Fraction, display: Display) -> int:
    """The digits of the display, or as many more as it takes until no value is printed as a bound that it is not."""
    different = [value for value in values if value != bound]
    for digits in range(display.digits, MOST_DIGITS):
        wider = display.altered(digits=digits)
        if all(shown(value, wider) != shown(bound, wider) for value in different):
            return digits
    return MOST_DIGITS
