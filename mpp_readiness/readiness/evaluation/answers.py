"""One answer is worth a value in 0..1, has a state, and may have been lowered for a reason that is told."""

from datetime import date
from fractions import Fraction
from typing import assert_never

from mpp_readiness.indonesian import parse_number
from mpp_readiness.readiness.evaluation.result import Finding, State
from mpp_readiness.readiness.model.assessment import Answer
from mpp_readiness.readiness.model.checklist import Checklist, CriterionPlace
from mpp_readiness.readiness.model.criterion import Criterion, LevelAnswer, QuantityAnswer, RatioAnswer, YesNoAnswer
from mpp_readiness.readiness.model.facts import Facts, both, holds, target_of, yes

ZERO, ONE = Fraction(0), Fraction(1)
NOTHING_OF_NOTHING = "Tidak ada yang dinilai (0 dari 0)"


def read_answer(
    checklist: Checklist, place: CriterionPlace, answer: Answer | None, is_checked: bool, day: date, facts: Facts
) -> Finding:
    """An answer as a finding.

    A criterion whose condition waits for a fact counts as open even if it is answered: 0..1 encloses both cases.
    """
    # `both` of nothing is True as well; most criteria have no condition, and this is the quicker way to say so.
    applies = both(*(holds(when, facts) for when in place.conditions)) if place.conditions else True
    if applies is False:
        why = ("Syaratnya tidak terpenuhi di daerah ini",)
        return Finding(place, State.NOT_APPLICABLE, None, answer, why)
    if applies is None:
        why = ("Fakta yang menentukan berlakunya kriteria ini belum diisi",)
        return Finding(place, State.UNANSWERED, ZERO, answer, why)
    if answer is not None and answer.not_applicable is not None:
        return Finding(place, State.NOT_APPLICABLE, None, answer, (answer.not_applicable,))
    if answer is None or answer.value is None:
        return Finding(place, State.UNANSWERED, ZERO, answer)
    value, remarks = answer_value(checklist, place.node, answer, day, facts)
    if value is not None:
        state = State.ANSWERED if is_checked else State.UNVERIFIED
        return Finding(place, state, value, answer, remarks)
    if NOTHING_OF_NOTHING in remarks:
        return Finding(place, State.NOT_APPLICABLE, None, answer, remarks)
    return Finding(place, State.UNANSWERED, ZERO, answer, remarks)


def answer_value(
    checklist: Checklist, criterion: Criterion, answer: Answer, day: date, facts: Facts
) -> tuple[Fraction | None, tuple[str, ...]]:
    """Value in 0..1 with remarks; None where a target's fact is missing or a ratio of nothing does not apply.

    Raises:
        ValueError: the answer does not fit the kind; the message is Indonesian and says what to write.
    """
    typed = answer.value or ""
    kind = criterion.answer
    if answer.of is not None and not isinstance(kind, RatioAnswer):
        raise ValueError("“of” hanya untuk jawaban jenis rasio; hapus “of”")
    match kind:
        case LevelAnswer():
            return _level(checklist, kind, typed, answer, day)
        case YesNoAnswer():
            return (ONE if yes(typed) else ZERO), ()
        case QuantityAnswer():
            return _against(kind, _amount(typed), target_of(kind.target, facts))
        case RatioAnswer():
            return _ratio(kind, _amount(typed), answer, facts)
        case _:
            # Reached by no answer; it makes the type checker name this place when a kind is added.
            assert_never(kind)


def _amount(typed: str) -> Fraction:
    value = Fraction(parse_number(typed))
    if value < 0:
        raise ValueError(f"“{typed}” negatif; tulis angka dari 0 ke atas")
    return value


def _level(
    checklist: Checklist, kind: LevelAnswer, typed: str, answer: Answer, day: date
) -> tuple[Fraction, tuple[str, ...]]:
    scale = checklist.scale_of(kind)
    values, lower = checklist.values[scale], checklist.lower[scale].get(typed)
    if typed not in values:
        raise ValueError(f"“{typed}” bukan pilihan; pilih {', '.join(values)}")
    if lower is None or has_valid_evidence(answer, day):
        return values[typed], ()
    why = "bukti dukungnya kedaluwarsa" if answer.evidence else "bukti dukungnya belum ada"
    return values[lower.id], (f"Dihitung sebagai “{lower.title}” karena {why}",)


def has_valid_evidence(answer: Answer, day: date) -> bool:
    """Whether one document at least still holds on the day."""
    return any(one.valid_until is None or one.valid_until >= day for one in answer.evidence)


def _ratio(kind: RatioAnswer, part: Fraction, answer: Answer, facts: Facts) -> tuple[Fraction | None, tuple[str, ...]]:
    if answer.of is None:
        raise ValueError("jawaban rasio membutuhkan “of”; tulis {value: 5, of: 29}")
    whole = Fraction(answer.of)
    if whole < 0:
        raise ValueError("“of” negatif; tulis angka dari 0 ke atas")
    if whole:
        return _against(kind, part / whole, target_of(kind.target, facts))
    if part:
        raise ValueError("“of” bernilai 0 padahal bagiannya lebih dari 0; periksa kedua angka")
    match kind.none_of_none:
        case "met":
            return ONE, ("Tidak ada yang harus dipenuhi (0 dari 0)",)
        case "not_applicable":
            return None, (NOTHING_OF_NOTHING,)
        case _:
            raise ValueError("“of” bernilai 0; isi jumlah seluruhnya")


def _against(
    kind: QuantityAnswer | RatioAnswer, value: Fraction, target: Fraction | None
) -> tuple[Fraction | None, tuple[str, ...]]:
    """Share of the target reached, cut at 1."""
    if target is None:
        return None, ("Fakta yang menjadi sasaran belum diisi",)
    met = value >= target if kind.direction == "at_least" else value <= target
    if met or kind.credit == "all_or_nothing":
        return (ONE if met else ZERO), ()
    return (value / target if kind.direction == "at_least" else target / value), ()
