"""One answer is worth a value in 0..1, or lies between two, and it may have been lowered for a reason that is told."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple, assert_never

from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.evaluation.aggregation import ONE, ZERO
from mpp_readiness.readiness.evaluation.findings import Detail, Finding, State
from mpp_readiness.readiness.evaluation.tallies import Lists, Tally, tallied
from mpp_readiness.readiness.model.assessment import Answer
from mpp_readiness.readiness.model.checklist import Checklist, CriterionPlace, Grade
from mpp_readiness.readiness.model.criterion import (
    Criterion,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    Step,
    SteppedAnswer,
    YesNoAnswer,
)
from mpp_readiness.readiness.model.facts import Facts, both, holds, target_of, yes
from mpp_readiness.readiness.model.lists import Range

_TOLD = (State.UNVERIFIED, State.ANSWERED)
_NO_ANSWER = Answer()
NOTHING_OF_NOTHING = "Tidak ada yang dinilai (0 dari 0)"


@dataclass(frozen=True, slots=True)
class Known:
    """What one layer knows beside its answers: the day, the facts of the region, and the lists that were given."""

    checklist: Checklist
    day: date
    facts: Facts
    lists: Lists = field(default_factory=dict)


class Worth(NamedTuple):
    """The ends of an answer in 0..1, or None where it cannot be told or does not apply, and how it came about."""

    ends: Range | None
    remarks: tuple[str, ...] = ()
    detail: Detail | None = None


def read_answer(known: Known, place: CriterionPlace, answer: Answer | None, is_checked: bool) -> Finding:
    """An answer as a finding.

    A criterion whose condition waits for a fact counts as open even if it is answered: 0..1 encloses both cases.

    Raises:
        ValueError: the answer does not fit the kind; the message is Indonesian and says what to write.
    """
    # `both` of nothing is True as well; most criteria have no condition, and this is the quicker way to say so.
    applies = both(*[holds(when, known.facts) for when in place.conditions]) if place.conditions else True
    if applies is False:
        why = ("Syaratnya tidak terpenuhi di daerah ini",)
        return Finding(place, State.NOT_APPLICABLE, None, None, answer, why)
    if applies is None:
        why = ("Fakta yang menentukan berlakunya kriteria ini belum diisi",)
        return Finding(place, State.UNANSWERED, ZERO, ONE, answer, why)
    if answer is not None and answer.not_applicable is not None:
        return Finding(place, State.NOT_APPLICABLE, None, None, answer, (answer.not_applicable,))
    criterion = place.node
    # The way of nearly all answers, made short: a level that stands as it was typed.
    grades = known.checklist.levels_asked.get(criterion.id)
    grade = None if grades is None or answer is None else grades.get(answer.value or "")
    if answer is not None and grade is not None and (grade.below is None or has_valid_evidence(answer, known.day)):
        value = grade.ends.low
        return Finding(place, _TOLD[is_checked], value, value, answer)
    if answer is not None and answer.has_value:
        worth = answer_value(known, criterion, answer)
    elif (tally := tallied(known.checklist, known.lists, criterion.answer)) is not None:
        worth = _of_tally(known, criterion.answer, tally, answer or _NO_ANSWER)
    else:
        low, high = known.checklist.spans[criterion.id]
        return Finding(place, State.UNANSWERED, low, high, answer)
    return _finding(place, worth, answer, is_checked)


def _finding(place: CriterionPlace, worth: Worth, answer: Answer | None, is_checked: bool) -> Finding:
    ends, remarks, detail = worth
    if ends is None:
        if NOTHING_OF_NOTHING in remarks:
            return Finding(place, State.NOT_APPLICABLE, None, None, answer, remarks)
        return Finding(place, State.UNANSWERED, ZERO, ONE, answer, remarks, detail)
    is_told = detail is None or bool(detail.coverage)
    state = _TOLD[is_checked] if is_told else State.UNANSWERED
    return Finding(place, state, ends.low, ends.high, answer, remarks, detail)


def answer_value(known: Known, criterion: Criterion, answer: Answer) -> Worth:
    """What a typed answer is worth; nothing where a target's fact is missing or a ratio of nothing does not apply.

    Raises:
        ValueError: the answer does not fit the kind; the message is Indonesian and says what to write.
    """
    kind = criterion.answer
    if answer.of is not None and not isinstance(kind, RatioAnswer):
        raise ValueError("“of” hanya untuk jawaban jenis rasio; hapus “of”")
    if isinstance(kind, ItemsAnswer):
        return _items(known, kind, answer)
    if answer.value is None:
        is_listed = answer.met is not None or answer.unmet is not None
        what = "“met” dan “unmet” hanya untuk jawaban berupa butir" if is_listed else "jawaban kosong"
        raise ValueError(f"{what}; isi value")
    match kind:
        case LevelAnswer():
            return _level(known, kind, answer.value, answer)
        case YesNoAnswer():
            return _YES if yes(answer.value) else _NO
        case QuantityAnswer():
            return _judged(known, kind, _exactly(_amount(answer.value)), answer)
        case RatioAnswer():
            return _ratio(known, kind, _amount(answer.value), answer)
        case _:
            # Reached by no answer; it makes the type checker name this place when a kind is added.
            assert_never(kind)


_YES, _NO = Worth(Range(ONE, ONE)), Worth(Range(ZERO, ZERO))


def _exactly(value: Fraction) -> Range:
    return Range(value, value)


def _amount(typed: str) -> Fraction:
    value = Fraction(parse_number(typed))
    if value < 0:
        raise ValueError(f"“{typed}” negatif; tulis angka dari 0 ke atas")
    return value


def _level(known: Known, kind: LevelAnswer, typed: str, answer: Answer) -> Worth:
    grades = known.checklist.grades[known.checklist.scale_of(kind)]
    grade = grades.get(typed) or grades.get(typed.strip().lower())
    if grade is None:
        raise ValueError(f"“{typed}” bukan pilihan; pilih {', '.join(one.level.id for one in grades.values())}")
    if grade.below is None or has_valid_evidence(answer, known.day):
        return Worth(grade.ends)
    return Worth(grade.below.ends, (_lowered(grade.below, answer),), Detail(unproven=grade))


def _lowered(below: Grade, answer: Answer) -> str:
    why = "bukti dukungnya kedaluwarsa" if answer.evidence else "bukti dukungnya belum ada"
    return f"Dihitung sebagai “{below.level.title}” karena {why}"


def has_valid_evidence(answer: Answer, day: date) -> bool:
    """Whether one document at least still holds on the day."""
    return True in [one.valid_until is None or one.valid_until >= day for one in answer.evidence]


def _ratio(known: Known, kind: RatioAnswer, part: Fraction, answer: Answer) -> Worth:
    if answer.of is None:
        raise ValueError("jawaban rasio membutuhkan “of”; tulis {value: 5, of: 29}")
    whole = Fraction(answer.of)
    if whole < 0:
        raise ValueError("“of” negatif; tulis angka dari 0 ke atas")
    if whole:
        return _judged(known, kind, _exactly(part / whole), answer)
    if part:
        raise ValueError("“of” bernilai 0 padahal bagiannya lebih dari 0; periksa kedua angka")
    worth = _of_nothing(kind)
    if worth is None:
        raise ValueError("“of” bernilai 0; isi jumlah seluruhnya")
    return worth


def _of_nothing(kind: RatioAnswer) -> Worth | None:
    match kind.none_of_none:
        case "met":
            return Worth(Range(ONE, ONE), ("Tidak ada yang harus dipenuhi (0 dari 0)",))
        case "not_applicable":
            return Worth(None, (NOTHING_OF_NOTHING,))
        case None:
            return None


def _items(known: Known, kind: ItemsAnswer, answer: Answer) -> Worth:
    """The share of the items that are met; those of which nothing is said may be met or not."""
    if answer.value is not None:
        raise ValueError("jawaban berupa butir ditulis dengan met dan unmet; tulis {met: [...], unmet: [...]}")
    met, unmet = _named(kind, answer.met or ()), _named(kind, answer.unmet or ())
    if both_said := met & unmet:
        raise ValueError(f"butir {', '.join(sorted(both_said))} ditulis terpenuhi dan tidak; pilih salah satu")
    total = len(kind.items)
    number = Range(Fraction(len(met), total), Fraction(total - len(unmet), total))
    short = tuple(item.title for item in kind.items if item.id.lower() in unmet)
    open_ = tuple(item.title for item in kind.items if item.id.lower() not in met | unmet)
    detail = Detail(Fraction(len(met) + len(unmet), total), number, short=short, open=open_)
    return _judged(known, kind, number, answer, detail)


def _named(kind: ItemsAnswer, ids: Sequence[str]) -> frozenset[str]:
    known = {item.id.lower() for item in kind.items}
    if strange := [id_ for id_ in ids if id_.lower() not in known]:
        raise ValueError(f"butir {', '.join(strange)} tidak ada; pilih {', '.join(one.id for one in kind.items)}")
    return frozenset(id_.lower() for id_ in ids)


def _of_tally(known: Known, kind: object, tally: Tally, answer: Answer) -> Worth:
    detail = Detail(tally.coverage, tally.number, tally=tally)
    if not isinstance(kind, QuantityAnswer | RatioAnswer) or tally.number is None:
        return Worth(None, ("Daftarnya belum cukup terisi",), Detail(ZERO, tally=tally))
    if isinstance(kind, RatioAnswer) and tally.is_empty:
        return _of_nothing(kind) or Worth(None, ("Daftarnya kosong",), Detail(ZERO, tally=tally))
    worth = _judged(known, kind, tally.number, answer, detail)
    if tally.may_be_empty and worth.ends is not None:
        of_none = ONE if isinstance(kind, RatioAnswer) and kind.none_of_none == "met" else ZERO
        return worth._replace(ends=Range(min(worth.ends.low, of_none), ONE))
    return worth


def _judged(known: Known, kind: SteppedAnswer, number: Range, answer: Answer, detail: Detail | None = None) -> Worth:
    """A number on its steps, against its target, or as it is."""
    if kind.steps:
        return _stepped(known, kind, number, answer, detail or Detail(ONE, number))
    if isinstance(kind, ItemsAnswer):
        return Worth(number, (), detail)
    target = target_of(kind.target, known.facts) if kind.target is not None else None
    if target is None:
        return Worth(None, ("Fakta yang menjadi sasaran belum diisi",))
    ends = _against(kind, number, target)
    return Worth(ends, (), detail or (None if ends.low == ends.high else Detail(ONE, number)))


def _stepped(known: Known, kind: SteppedAnswer, number: Range, answer: Answer, detail: Detail) -> Worth:
    grades = known.checklist.grades[known.checklist.scale_of(kind)]
    reached = [grades[step.level.lower()] for step in reached_steps(kind.steps, number)]
    is_proven = has_valid_evidence(answer, known.day)
    counted = [grade if is_proven else grade.unproven for grade in reached]
    values = [grade.value for grade in counted]
    lowered = next((grade for grade in reached if grade.below is not None and not is_proven), None)
    remarks = (_lowered(lowered.unproven, answer),) if lowered else ()
    found = detail._replace(levels=tuple(grade.level for grade in reached), unproven=lowered)
    return Worth(Range(min(values), max(values)), remarks, found)


def reached_steps(steps: Sequence[Step], number: Range) -> Sequence[Step]:
    """All steps that a number between two ends can fall into; steps rise, and the first has no lower end."""
    first = _index(steps, number.low)
    last = len(steps) - 1 if number.high is None else _index(steps, number.high)
    return steps[first : last + 1]


def _index(steps: Sequence[Step], value: Fraction) -> int:
    return max(index for index, step in enumerate(steps) if step.begins_at_or_below(value))


def _against(kind: QuantityAnswer | RatioAnswer, number: Range, target: Range) -> Range:
    """Share of the target reached, cut at 1; it rises or falls with each of the two, so the corners are the ends."""
    if number.low == number.high and target.low == target.high:
        worth = _share_reached(kind, number.low, target.low)
        return Range(worth, worth)
    corners = [
        _share_reached(kind, value, aim) for value in (number.low, number.high) for aim in (target.low, target.high)
    ]
    return Range(min(corners), max(corners))


def _share_reached(kind: QuantityAnswer | RatioAnswer, value: Fraction | None, target: Fraction | None) -> Fraction:
    """Without upper end, None: a value beyond every target, or a target beyond every value."""
    is_rising = kind.direction == "at_least"
    if value is None or target is None:
        return ONE if is_rising == (target is not None) else ZERO
    met = value >= target if is_rising else value <= target
    if met or kind.credit == "all_or_nothing":
        return ONE if met else ZERO
    return max(ZERO, value / target) if is_rising else target / value
