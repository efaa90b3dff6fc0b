"""An annex or an accompanying document is read in blocks: headings, prose, lists, tables, Pasal, and who signs."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from mpp_readiness.regulation.passages import Passage, PassageKind
from mpp_readiness.regulation.segmenting.body import BESIDE
from mpp_readiness.regulation.segmenting.sentences import sentences
from mpp_readiness.regulation.segmenting.source_text import Page, TextParagraph, joined, lines

HEADED = re.compile(r"(?:[A-Z]|[IVX]+)\.\s")
_FIELD = re.compile(r"[^:]{1,40}? : ")
_RIGHT = 30
_LONGEST_HEADING = 70


def blocks(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """The blocks between two places of a page, in their order."""
    at = begin
    for start, stop in _signatures(page, begin, end):
        yield from sentences(page, at, start, BESIDE, _loose)
        signed = unbroken(page, lines(page, start, stop), partial(_reaches_the_edge, page))
        yield kept("signature", page, joined(signed, "\n"))
        at = stop
    yield from sentences(page, at, end, BESIDE, _loose)


def kept(kind: PassageKind, page: Page, one: TextParagraph) -> Passage:
    return Passage(one.fixed or kind, words=one.text, place=page.place(one.start))


def is_heading(page: Page, one: TextParagraph) -> bool:
    """By its style, or since no sentence ends without a mark: what does, on a line of its own, is a heading."""
    said = page.source(one.start).style
    if said or _ADDRESS.match(one.text):
        return said == "heading"
    short = len(one.text) < _LONGEST_HEADING and one.text[0].isupper()
    return one.text[-1] not in ".;:,)”" and (short or bool(HEADED.match(one.text)))


# ---- who signs

# Of empty lines, for a hand to sign in.
_ROOM = 3
# More lines than these stand neither above an office nor in a name.
_LEADING = 9
_NAMED = 3


def _signatures(page: Page, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """From the first line of who signs to the last of the name: an office with its comma, room to sign, a name."""
    found = list(lines(page, begin, end))
    for i, (office, name) in enumerate(pairwise(found)):
        signs = office.text.endswith(",") and not (office.fixed or name.fixed)
        if signs and page.empty_lines(office, name) >= _ROOM:
            last = [name, *_together(page, found[i + 1 : i + 1 + _NAMED])][-1]
            first = [office, *_together(page, found[max(0, i - _LEADING) : i + 1][::-1])][-1]
            yield first.start, last.stop


def _together(page: Page, found: Sequence[TextParagraph]) -> Iterator[TextParagraph]:
    """The lines from the second on that stand in one block with the first, whichever way they are gone through."""
    for one, other in pairwise(found):
        above, below = sorted((one, other), key=lambda line: line.start)
        if other.fixed or page.empty_lines(above, below) or not (page.is_broken or _alike(page, one, other)):
            return
        yield other


def _alike(page: Page, one: TextParagraph, other: TextParagraph) -> bool:
    """Paragraphs of Word follow each other without an empty line: style or margin says what belongs together."""
    styles = {page.source(line.start).style for line in (one, other)}
    return styles in ({"signature"}, {"name"}) or (styles == {""} and one.indent == other.indent >= _RIGHT)


def _reaches_the_edge(page: Page, above: TextParagraph, word: str) -> bool:
    return page.column(above.stop) + 1 + len(word) > page.width


def unbroken(
    page: Page, block: Iterable[TextParagraph], is_full: Callable[[TextParagraph, str], bool]
) -> list[TextParagraph]:
    """The lines as they were meant: one is whole again that was broken where the next word had no room."""
    whole: list[TextParagraph] = []
    above: TextParagraph | None = None
    for one in block:
        word = one.text.split(" ", 1)[0]
        if above and page.is_broken and not page.empty_lines(above, one) and is_full(above, word):
            whole[-1] = joined([whole[-1], one])
        else:
            whole.append(one)
        above = one
    return whole


# ---- what has no sign of its own

# To whom a letter goes: the line ends without a mark and is no heading.
_ADDRESS = re.compile(r"(?:Kepada )?Yth\b|Kepada$")


def _loose(page: Page, inside: Sequence[TextParagraph]) -> Iterator[Passage]:
    at = 0
    while at < len(inside):
        signed, filled = _signed(inside[at : at + _LEADING]), _filled(page, inside, at)
        size = max(signed, filled, 1)
        kind = "signature" if signed else "table" if filled else _kind(page, inside[at])
        yield kept(kind, page, joined(inside[at : at + size], "\n"))
        at += size


def _signed(inside: Sequence[TextParagraph]) -> int:
    """Lines far to the right, of which one ends with the comma of an office, and the name below it."""
    right = list(takewhile(lambda one: one.indent >= _RIGHT and not one.fixed, inside))
    office = next((i for i, one in enumerate(right) if one.text.endswith(",")), None)
    return 0 if office is None else min(len(right), office + 2)


def _filled(page: Page, inside: Sequence[TextParagraph], at: int) -> int:
    """How many lines to fill in stand right below each other from here on: `Nomor : ...`, `Hal : ...`."""
    stop = at
    while stop < len(inside) and _is_filled(page, inside[stop]):
        if stop > at and page.empty_lines(inside[stop - 1], inside[stop]):
            break
        stop += 1
    return stop - at


def _is_filled(page: Page, one: TextParagraph) -> bool:
    return not (one.fixed or page.source(one.start).style) and bool(_FIELD.match(one.text))


def _kind(page: Page, one: TextParagraph) -> PassageKind:
    said = page.source(one.start).style
    if one.fixed == "table":
        return "table"
    if said == "prose":
        return "prose"
    if not said and HEADED.match(one.text) and is_heading(page, one):
        return "heading"
    if page.centred(one) or (one.text.isupper() and not said):
        return "centred"
    if one.indent >= _RIGHT and said != "heading":
        return "right"
    return "heading" if is_heading(page, one) else "prose"
