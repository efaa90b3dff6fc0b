"""An answer is put into words: what was said or counted, what that reaches, and what is short of it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import assert_never

from mpp_readiness import indonesian
from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.evaluation.findings import Finding, State
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Answer
from mpp_readiness.readiness.model.criterion import (
    FactRef,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    Target,
    YesNoAnswer,
)
from mpp_readiness.readiness.model.lists import Range

MOST_NAMES = 20
"""Rows of a list that one sentence names; of more it gives the number of the rest."""


def answer_text(result: Result, finding: Finding) -> str:
    """What was answered, in the words of the scale."""
    answer, checklist = finding.answer, result.checklist
    if finding.state is State.NOT_APPLICABLE:
        return f"Tidak berlaku: {answer.not_applicable}" if answer and answer.not_applicable else "Tidak berlaku"
    if answer is None or not answer.has_value:
        return _counted_text(finding) if finding.detail and finding.detail.tally else "Belum dijawab"
    typed = answer.value or ""
    match finding.criterion.answer:
        case LevelAnswer() as asked:
            level = checklist.level_of(asked, typed)
            return level.title if level else typed
        case YesNoAnswer():
            return typed.capitalize()
        case ItemsAnswer(items=items):
            return f"{len(answer.met or ())} dari {len(items)} butir terpenuhi" + _reached(finding)
        case QuantityAnswer(unit=unit, target=target):
            return f"{_amount(typed)} {unit or ''}".strip() + _judged(finding, _target(target, result))
        case RatioAnswer(of=whole, target=target):
            share = _share(finding)
            return _ratio(answer, whole) + share + _judged(finding, _target(target, result, share=True))
        case _:
            assert_never(finding.criterion.answer)


def _judged(finding: Finding, target: str) -> str:
    """The level that a number reaches, or the target that it is held against."""
    return _reached(finding) or f" (sasaran {target})"


def _reached(finding: Finding) -> str:
    levels = finding.detail.levels if finding.detail else ()
    names = dict.fromkeys(level.title for level in (*levels[:1], *levels[1:][-1:]))
    return f" (tingkat {' sampai dengan '.join(names)})" if names else ""


def _share(finding: Finding) -> str:
    """The share that is held against steps."""
    detail = finding.detail
    return f", yaitu {number_text(detail.number, is_share=True)}" if detail and detail.levels and detail.number else ""


def _counted_text(finding: Finding) -> str:
    """What a list gave, as a number or as the two between which blank cells leave it."""
    detail, kind = finding.detail, finding.criterion.answer
    tally = detail.tally if detail else None
    if tally is None or tally.number is None:
        return "Daftarnya belum cukup terisi"
    unit = kind.unit if isinstance(kind, QuantityAnswer) and kind.unit else ""
    number = number_text(tally.number, is_share=isinstance(kind, RatioAnswer))
    return f"{number} {unit}".strip() + f" menurut daftar “{tally.definition.title}”" + _reached(finding)


def number_text(number: Range, *, is_share: bool) -> str:
    """A number or the two between which it lies, in percent where it is a share.

    >>> number_text(Range(Fraction(1, 3), Fraction(1, 2)), is_share=True)
    '33,33% sampai dengan 50%'
    >>> number_text(Range(Fraction(3), None), is_share=False)
    'paling sedikit 3'
    """
    low, high = (None if end is None else _end(end, is_share) for end in (number.low, number.high))
    return f"paling sedikit {low}" if high is None else str(low) if low == high else f"{low} sampai dengan {high}"


def _end(value: Fraction, is_share: bool) -> str:
    return indonesian.percent(value, 0 if (value * 100).denominator == 1 else 2) if is_share else figure(value)


def figure(value: Fraction) -> str:
    """A number in full, or to two digits where it has no end."""
    return indonesian.number(value, None if (value * 10**6).denominator == 1 else 2)


def _ratio(answer: Answer, whole: str | None) -> str:
    of = "?" if answer.of is None else indonesian.number(answer.of)
    return f"{_amount(answer.value or '?')} dari {of} {whole or ''}".strip()


def _amount(typed: str) -> str:
    """As every other number of the report is written, however it was typed."""
    try:
        return indonesian.number(parse_number(typed))
    except ValueError:
        return typed


def _target(target: Target | None, result: Result, *, share: bool = False) -> str:
    if target is None:
        return "belum diketahui"
    known = result.layer.facts.get(target.fact) if isinstance(target, FactRef) else Fraction(target)
    if isinstance(known, Range):
        return number_text(known, is_share=share)
    if isinstance(known, Fraction):
        return indonesian.percent(known, 0 if (known * 100).denominator == 1 else 2) if share else plain(known)
    return "belum diketahui"


def plain(value: Fraction) -> str:
    """A number in full, and one without end as the fraction that it is."""
    try:
        return indonesian.number(value)
    except ValueError:
        return f"{value.numerator}/{value.denominator}"


def met_items(finding: Finding) -> tuple[str, ...]:
    """Titles of the items that are met, in the order of the checklist."""
    asked, answer = finding.criterion.answer, finding.answer
    if not isinstance(asked, ItemsAnswer) or answer is None:
        return ()
    said = {id_.lower() for id_ in answer.met or ()}
    return tuple(item.title for item in asked.items if item.id.lower() in said)


def shortfalls(finding: Finding) -> Iterator[str]:
    """Items or rows of a list by name: met, short, and unknown."""
    # Of a list that gives enough, nobody falls short.
    is_enough = finding.detail is not None and finding.detail.tally is not None and finding.low == 1
    if not finding.detail or finding.state is State.NOT_APPLICABLE or is_enough:
        return
    told = (("Terpenuhi", met_items(finding)), ("Belum", finding.rows_short), ("Belum diketahui", finding.rows_open))
    for word, names in told:
        if names:
            yield f"{word}: {named(names)}"


def named(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """Names after each other; titles may hold commas.

    >>> named(["Dinkes", "Polres", "BPN"], 2)
    'Dinkes; Polres; dan 1 lainnya'
    """
    rest = len(names) - most
    return "; ".join([*names[:most], f"dan {rest} lainnya"] if rest > 0 else names)


def role_text(finding: Finding) -> str:
    """What it does beside the ordinary criteria, with its weight; nothing of an ordinary one."""
    counts = finding.criterion.counts
    if counts is None:
        return ""
    word = "Penambah" if counts == "bonus" else "Pengurang"
    return f"{word} nilai, bobot {indonesian.number(finding.criterion.weight)}"
