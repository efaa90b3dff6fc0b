"""A text of a skeleton becomes text of a draft: facts stand in their places, defined terms are marked."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from mpp_readiness import indonesian
from mpp_readiness.regulation.drafting.placeholder_values import Scope
from mpp_readiness.regulation.drafting.placeholders import Piece, Placeholder, pieces
from mpp_readiness.regulation.text import Blank, Inline, Money, Quantity, Term, Text, Words


def fill(text: str, scope: Scope) -> Text:
    """The text with its facts; what is unknown is blank."""
    filled = _joined(_filled(piece, scope) for piece in pieces(text))
    return tuple(part for inline in filled for part in _marked(inline, scope.terms))


def flat(text: str, scope: Scope) -> str:
    """The same for a title, which is nothing but words."""
    filled = (_filled(piece, scope) for piece in pieces(text))
    return "".join(inline.words if isinstance(inline, Words) else "..." for inline in filled)


def _filled(piece: Piece, scope: Scope) -> Inline:
    match piece:
        case Placeholder(fact=fact):
            value = scope.values.get(fact)
            return Blank(what=scope.titles.get(fact, fact)) if value is None else _known(piece, value)
        case _:
            return piece


def _known(placeholder: Placeholder, value: object) -> Inline:
    match value:
        case bool():
            return Words(words="ya" if value else "tidak")
        case int() if placeholder.is_money:
            return Money(rupiah=value)
        case int() if placeholder.unit:
            return Quantity(number=value, unit=placeholder.unit)
        case int():
            return Words(words=indonesian.number(value))
        case tuple():
            return Words(words=indonesian.join([str(one) for one in value]))
        case _:
            return Words(words=str(value))


def _joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Neighbouring words in one."""
    held = ""
    for inline in inlines:
        if isinstance(inline, Words):
            held += inline.words
            continue
        if held:
            yield Words(words=held)
        held = ""
        yield inline
    if held:
        yield Words(words=held)


def _marked(inline: Inline, terms: tuple[str, ...]) -> Iterator[Inline]:
    if not isinstance(inline, Words) or not terms:
        yield inline
        return
    for i, part in enumerate(_pattern(terms).split(inline.words)):
        if part:
            yield Term(term=part) if i % 2 else Words(words=part)


@cache
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    """The longest first: Perangkat Daerah is not Daerah."""
    choices = "|".join(map(re.escape, sorted(terms, key=len, reverse=True)))
    return re.compile(rf"\b({choices})\b")
