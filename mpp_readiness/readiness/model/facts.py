"""Facts of a region are known or not, and a condition on them holds, fails or stays open."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from mpp_readiness.indonesian import parse_number
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import AllOf, AnyOf, Condition, FactCondition, FactRef, Target

Facts = Mapping[str, Fraction | str]
"""Numbers exact, yes and no as `ya` and `tidak`, choices as typed. A fact that is missing is unknown."""

BUILT_IN = ("jenis", "provinsi")
"""Facts that the region itself gives."""


def facts_in_use(checklist: Checklist, assessment: Assessment) -> Facts:
    """Facts of the region, defaults of the checklist, and what the assessment says, the later over the earlier.

    Raises:
        ValueError: a fact that does not fit its kind (a loaded assessment has none).
    """
    region = assessment.place
    is_named = region.is_known or not isinstance(assessment.region, str)
    # By its first word: to a condition, a kabupaten administrasi is a kabupaten.
    known: dict[str, Fraction | str] = {"jenis": region.kind.split()[0]} if is_named else {}
    if region.province:
        known["provinsi"] = region.province
    for name, fact in checklist.facts.items():
        given = assessment.facts.get(name)
        if given is not None:
            known[name] = fact_value(fact, given.value)
        elif fact.default is not None:
            known[name] = fact_value(fact, default_text(fact.default))
    return known


def fact_value(fact: Fact, text: str) -> Fraction | str:
    """A fact as a value.

    Raises:
        ValueError: with an Indonesian message, where the text does not fit the kind or the bounds of the fact.
    """
    match fact.kind:
        case "number":
            return _bounded(fact, Fraction(parse_number(text)))
        case "yes_no":
            return "ya" if yes(text) else "tidak"
        case "choice":
            if text not in fact.choices:
                raise ValueError(f"“{text}” bukan pilihan; pilih {', '.join(fact.choices)}")
            return text
        case _:
            assert_never(fact.kind)


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


def target_of(target: Target, facts: Facts) -> Fraction | None:
    """The number of a target; None while its fact is unknown."""
    if isinstance(target, FactRef):
        known = facts.get(target.fact)
        return known if isinstance(known, Fraction) else None
    return Fraction(target)


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
            return None if known is None else _compare(condition, known)
        case _:
            assert_never(condition)


def both(*values: bool | None) -> bool | None:
    """Kleene's *and*."""
    return False if False in values else None if None in values else True


def _compare(condition: FactCondition, known: Fraction | str) -> bool:
    match condition:
        case FactCondition(is_=str(word)):
            return same(known, word)
        case FactCondition(is_not=str(word)):
            return not same(known, word)
    # A word is above nothing and below nothing.
    if not isinstance(known, Fraction):
        return False
    if condition.above is not None:
        return known > Fraction(condition.above)
    if condition.below is not None:
        return known < Fraction(condition.below)
    if condition.at_least is not None:
        return known >= Fraction(condition.at_least)
    return condition.at_most is not None and known <= Fraction(condition.at_most)


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
