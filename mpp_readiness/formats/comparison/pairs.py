"""A row with two sides shows the sign, word and answer of each, and what it rests on."""

from dataclasses import dataclass

from mpp_readiness.formats import rows
from mpp_readiness.formats.answer_words import answer_text
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.readiness.analysis.comparison import (
    Comparison,
    ComparisonKind,
    CriterionChange,
    GateChange,
    MilestoneChange,
)
from mpp_readiness.readiness.evaluation.findings import Finding, Status
from mpp_readiness.readiness.evaluation.result import GateResult, MilestoneState, Result


@dataclass(frozen=True, slots=True)
class ShownState:
    """Sign and word of a state, and what was answered."""

    sign: str
    word: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a table with two sides."""

    id: str
    title: str
    first: ShownState
    second: ShownState
    note: str = ""


NOTHING = ShownState("–", "tidak dimuat")


def pair_of(comparison: Comparison, one: CriterionChange) -> Pair:
    first, second = comparison.first.result, comparison.second.result
    return Pair(
        one.id, one.title, standing_of(one.first, first), standing_of(one.second, second), _note(comparison, one)
    )


def _note(comparison: Comparison, one: CriterionChange) -> str:
    checked = comparison.second.result.assessment.verification
    if comparison.kind is ComparisonKind.LAYERS and checked is not None:
        # Not the note of the finding: where the verifier wrote none, that one is the assessor's.
        return words.note_of(checked.answers[one.id]) if one.id in checked.answers else ""
    answers = [finding.answer for finding in (one.second, one.first) if finding and finding.answer]
    return words.note_of(answers[0]) if answers else ""


def standing_of(finding: Finding | None, result: Result | None = None) -> ShownState:
    if finding is None:
        return NOTHING
    # What is unknown says so by its sign and word; "not answered" beside it would say it twice.
    is_told = finding.status is not Status.OPEN or (finding.answer is not None and finding.answer.is_given)
    answer = answer_text(result, finding) if result and is_told else ""
    return ShownState(*rows.standing_of(finding), answer)


def gate_pair_of(one: GateChange) -> Pair:
    milestone = next(gate.milestone.title for gate in (one.second, one.first) if gate)
    return Pair(one.id, one.title, gate_of(one.first), gate_of(one.second), milestone)


def gate_of(gate: GateResult | None) -> ShownState:
    return ShownState(rows.gate_sign(gate), gate.word) if gate else NOTHING


def milestone_pair_of(one: MilestoneChange) -> Pair:
    return Pair(one.id, one.title, milestone_of(one.first), milestone_of(one.second))


def milestone_of(state: MilestoneState | None) -> ShownState:
    return ShownState(rows.MILESTONE_SIGNS[state], state.value) if state else NOTHING
