"""Some words of a text are more than words: references, quantities, amounts, instruments, terms and blanks.

What is not certain stays words; what is recognised prints the very words that were written.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import assert_never

from mpp_readiness.legislation import register
from mpp_readiness.regions import Region, RegionKind
from mpp_readiness.regulation.citing.names import plain_name
from mpp_readiness.regulation.naming import name_of
from mpp_readiness.regulation.numbering import Address, Numbered, Placed, number, walk
from mpp_readiness.regulation.parsing.references import article_before, references
from mpp_readiness.regulation.parsing.rewriting import Rewriter, map_text, positional
from mpp_readiness.regulation.printing.body import act
from mpp_readiness.regulation.printing.wording import plain, render_runs
from mpp_readiness.regulation.text import Blank, Cited, Inline, Money, Quantity, Reference, Term, Text, Words
from mpp_readiness.regulation.tree import AccompanyingDocument, Citation, Definition, Draft, Prose, Recital, Regulation


@dataclass(frozen=True, slots=True)
class Known:
    """What the draft itself says: which places and terms it has."""

    numbered: Numbered
    places: Mapping[Address, Placed]
    """Empty where the numbers of the source are not those of the tree: nobody knows what they point to."""
    terms: frozenset[str]
    own: str
    """What the text calls itself, in small letters: `peraturan bupati blora`."""
    pattern: re.Pattern[str]


def recognised(draft: Draft, pointing: bool = True) -> Draft:
    """The draft with its inlines; what is referred to has a name by where it stands."""
    known = _known(number(draft), pointing)
    told: dict[tuple[str, Address], Text] = {}

    def tell(text: Text, here: Address) -> Text:
        written = plain(render_runs(text, (), known.numbered))
        key = (written, here)
        if key not in told:
            told[key] = tuple(_told(written, here, known))
        return text if any(not isinstance(one, Words) for one in text) else told[key]

    texts = map_text(known.numbered, Rewriter(tell, lambda one: name_of(one.node)))
    wanted = {name for text in told.values() for one in text if isinstance(one, Reference) for name in one.to}
    places = {id(one.node): positional(one) for one in known.places.values()}

    def name(one: Placed) -> str | None:
        own = places.get(id(one.node))
        return own if own in wanted else name_of(one.node)

    return map_text(known.numbered, Rewriter(tell, name)) if wanted else texts


def _known(numbered: Numbered, pointing: bool) -> Known:
    defined = [one.node for one in numbered.walk() if isinstance(one.node, Definition)]
    terms = frozenset(one.short or one.term for one in defined)
    places = _places(numbered) if pointing else {}
    return Known(numbered, places, terms, _own_name(numbered), _pattern(terms))


def _own_name(numbered: Numbered) -> str:
    match numbered.draft:
        case Regulation() as draft:
            return plain_name(f"{act(draft)} {draft.region.name}")
        case AccompanyingDocument() as paper:
            return plain_name(" ".join(plain(render_runs(line, (), numbered)) for line in paper.title))
        case _:
            assert_never(numbered.draft)


def _places(numbered: Numbered) -> Mapping[Address, Placed]:
    """What a reference may lead to; an only ayat goes by the name of its Pasal, and doubles by none."""
    held = [one for one in walk((*numbered.body, *numbered.annexes)) if one.address and _is_named(one)]
    times = Counter(one.address for one in held)
    return {one.address: one for one in held if times[one.address] == 1 and len(positional(one)) <= 80}


def _is_named(one: Placed) -> bool:
    return bool(one.label) and not isinstance(one.node, Recital | Citation) and hasattr(one.node, "name")


# ---- the words


_FIXED = (
    r"(?P<blank>(?<!\.)\.\.\.(?!\.))"
    r"|(?P<money>Rp(?P<rupiah>[0-9.]+),00 \([a-z ]+ rupiah\))"
    r"|(?P<quantity>\b(?P<figure>[0-9][0-9.]*) \([a-z ]+\)"
    r"(?P<unit> (?:hari kerja|hari|minggu|bulan|tahun|jam|menit|orang)\b)?)"
)


def _pattern(terms: Iterable[str]) -> re.Pattern[str]:
    """Longest first, so that a name is not taken for the beginning of another."""
    longest = sorted(terms, key=lambda one: (-len(one), one))
    named = "|".join(map(re.escape, longest))
    instruments = "|".join(map(re.escape, sorted(_instruments(), key=lambda one: (-len(one), one))))
    kinds = [
        _FIXED,
        rf"(?P<cited>(?=[A-Z])\b(?:{instruments}))",
        *([rf"(?P<term>(?<![\w-])(?:{named})(?![\w-]))"] if named else []),
    ]
    return re.compile("|".join(kinds))


@cache
def _instruments() -> Mapping[str, str]:
    """By what each is called, which does not depend on the draft."""
    nothing = number(
        AccompanyingDocument(region=Region("", RegionKind.UNKNOWN, ""), subject="", blocks=(Prose(text=()),))
    )
    said: dict[str, list[str]] = {}
    for id in register().instruments:
        said.setdefault(plain(render_runs((Cited(instrument=id),), (), nothing)), []).append(id)
    return {words: ids[0] for words, ids in said.items() if len(ids) == 1}


def _told(written: str, here: Address, known: Known) -> Iterator[Inline]:
    at = 0
    for start, end, made in sorted(_found(written, here, known), key=lambda one: one[0]):
        if start < at:
            continue
        if start > at:
            yield Words(words=written[at:start])
        yield made
        at = end
    if at < len(written):
        yield Words(words=written[at:])


def _found(written: str, here: Address, known: Known) -> Iterator[tuple[int, int, Inline]]:
    """Of what begins in one place the first is taken."""
    yield from references(written, here, known.places, known.own)
    for found in known.pattern.finditer(written):
        start, end = found.span()
        if found["cited"]:
            before = article_before(written, start)
            start = start if before is None else before
        made = _inline(found, written, start)
        if made and plain(render_runs((made,), here, known.numbered)) == written[start:end]:
            yield start, end, made


def _inline(found: re.Match[str], written: str, start: int) -> Inline | None:
    """What the words are; an instrument is cited with the place that is named before it."""
    match found.lastgroup:
        case "blank":
            return Blank(what=_about(written[:start]))
        case "money":
            return Money(rupiah=int(found["rupiah"].replace(".", "")))
        case "quantity":
            return Quantity(number=int(found["figure"].replace(".", "")), unit=(found["unit"] or "").strip())
        case "cited":
            return Cited(instrument=_instruments()[found[0]], place=written[start : found.start()].rstrip() or None)
        case "term":
            return Term(term=found[0]) if _stands_alone(written, *found.span()) else None
        case _:
            return None


def _about(before: str) -> str:
    """A blank is called by the words before it."""
    words = before.split()[-_ABOUT:]
    return " ".join(words).strip(" :;,(") or "isian"


_ABOUT = 5


def _stands_alone(written: str, start: int, stop: int) -> bool:
    """A term between other names may be a part of them: `Bupati` in `Peraturan Bupati`."""
    before, after = written[:start].split(" ")[-2:], written[stop:].split(" ")[1:2]
    neighbour = before[0] if len(before) == 2 and not before[1] else ""
    return not any(one[:1].isupper() for one in (neighbour, *after))
