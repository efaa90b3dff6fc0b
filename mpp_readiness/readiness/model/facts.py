"""Facts of a region are known or not, and a condition on them holds, fails or stays open."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal, assert_never

from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import AllOf, AnyOf, Condition, FactCondition, FactRef, Target
from mpp_readiness.readiness.model.lists import Comparison, Range

Known = Fraction | str | Range
Facts = Mapping[str, Known]
"""Numbers exact, yes and no as `ya` and `tidak`, choices as typed. A fact that is missing is unknown."""

BUILT_IN = ("jenis", "provinsi")
"""Facts that the region itself gives."""


def facts_in_use(checklist: Checklist, assessment: Assessment, counted: Facts | None = None) -> Facts:
    """Facts of the region, defaults of the checklist, what its lists give, and what the assessment says.

    The later goes over the earlier; `counted` is what the lists give.

    Raises:
        ValueError: a fact that does not fit its kind (a loaded assessment has none).
    """
    region = assessment.place
    is_named = region.is_known or not isinstance(assessment.region, str)
    # By its first word: to a condition, a kabupaten administrasi is a kabupaten.
    known: dict[str, Known] = {"jenis": region.kind.split()[0]} if is_named else {}
    if region.province:
        known["provinsi"] = region.province
    for name, fact in checklist.facts.items():
        given = assessment.facts.get(name)
        if given is not None:
            known[name] = fact_value(fact, given.value)
        elif counted and name in counted:
            known[name] = counted[name]
        elif fact.default is not None:
            known[name] = fact_value(fact, default_text(fact.default))
    return known


def fact_value(fact: Fact, text: str) -> Fraction | str:
    """A fact as a value.

    Raises:
        ValueError: with an Indonesian message, where the text does not fit the kind or the bounds of the fact.
    """
    value = typed_value(fact.kind, text, fact.choices)
    return value if isinstance(value, str) else _bounded(fact, value)


def typed_value(kind: Literal["number", "yes_no", "choice"], text: str, choices: Sequence[str]) -> Fraction | str:
    """Typed text as a value of its kind; a choice as its author wrote it, whatever the case.

    Raises:
        ValueError: with an Indonesian message, where the text does not fit the kind.
    """
    match kind:
        case "number":
            return Fraction(parse_number(text))
        case "yes_no":
            return "ya" if yes(text) else "tidak"
        case "choice":
            word = text.strip().lower()
            found = next((choice for choice in choices if choice.lower() == word), None)
            if found is None:
                raise ValueError(f"“{text}” bukan pilihan; pilih {', '.join(choices)}")
            return found
        case _:
            assert_never(kind)


def default_text(default: str | Decimal) -> str:
    """A default as an assessment would type it; a number that a program gives is never ambiguous."""
    return default if isinstance(default, str) else format(default, "f").replace(".", ",")


def yes(text: str) -> bool:
    """Whether the text says ya.

    Raises:
        ValueError: it says neither ya nor tidak.
    """
    # A fact stays text until its kind is known; the field type YesNo would not wait for that.
    word = text.strip().lower()
    if word not in ("ya", "tidak", "true", "false"):
        raise ValueError(f"“{text}” bukan jawaban ya atau tidak; tulis ya atau tidak")
    return word in ("ya", "true")


def _bounded(fact: Fact, value: Fraction) -> Fraction:
    if fact.at_least is not None and value < Fraction(fact.at_least):
        raise ValueError(f"angka ini paling sedikit {fact.at_least}")
    if fact.at_most is not None and value > Fraction(fact.at_most):
        raise ValueError(f"angka ini paling banyak {fact.at_most}")
    return value


def target_of(target: Target, facts: Facts) -> Range | None:
    """The number of a target, or the two between which it lies; None while its fact is unknown."""
    if isinstance(target, FactRef):
        known = facts.get(target.fact)
        return known if isinstance(known, Range) else Range(known, known) if isinstance(known, Fraction) else None
    exact = Fraction(target)
    return Range(exact, exact)


def holds(condition: Condition | None, facts: Facts) -> bool | None:
    """Whether a condition holds; None while a missing fact could still decide it (Kleene's three values)."""
    match condition:
        case None:
            return True
        case AllOf(all=parts):
            return both(*(holds(part, facts) for part in parts))
        case AnyOf(any=parts):
            # All of them: after an unknown part a later one can still decide.
            values = [holds(part, facts) for part in parts]
            return True if True in values else None if None in values else False
        case FactCondition(fact=name):
            known = facts.get(name)
            return None if known is None else compared(condition.comparison, known)
        case _:
            assert_never(condition)


def both(*values: bool | None) -> bool | None:
    """Kleene's *and*."""
    return False if False in values else None if None in values else True


def compared(asked: Comparison, known: Known) -> bool | None:
    """Whether a value passes; None where it lies between two ends that are judged differently."""
    if not isinstance(known, Range):
        return _passes(asked, known)
    if asked.is_ is not None or asked.is_not is not None:
        return None
    low = _passes(asked, known.low)
    # What has no upper end passes every lower bound in the end, and no upper one.
    is_rising = asked.above is not None or asked.at_least is not None
    high = is_rising if known.high is None else _passes(asked, known.high)
    return low if low == high else None


def _passes(asked: Comparison, known: Fraction | str) -> bool:
    if asked.is_ is not None:
        return same(known, asked.is_)
    if asked.is_not is not None:
        return not same(known, asked.is_not)
    # A word is above nothing and below nothing.
    if not isinstance(known, Fraction):
        return False
    if asked.above is not None:
        return known > Fraction(asked.above)
    if asked.below is not None:
        return known < Fraction(asked.below)
    if asked.at_least is not None:
        return known >= Fraction(asked.at_least)
    return asked.at_most is not None and known <= Fraction(asked.at_most)


def same(known: Fraction | str, word: str) -> bool:
    """Whether a fact is what the checklist names: numbers by value, words whatever their case."""
    if isinstance(known, str):
        return known.strip().lower() == word.strip().lower()
    try:
        return known == Fraction(parse_number(word))
    except ValueError:
        return False


def condition_facts(condition: Condition | None) -> Iterable[str]:
    """Names of the facts that a condition looks at."""
    match condition:
        case None:
            return ()
        case AllOf(all=parts) | AnyOf(any=parts):
            return [name for part in parts for name in condition_facts(part)]
        case FactCondition(fact=name):
            return (name,)
        case _:
            assert_never(condition)
