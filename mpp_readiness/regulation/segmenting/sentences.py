"""The text between the signs of a body is headings, sentences, what closes a list, and what has no place."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from mpp_readiness.regulation.number_signs import SIGN
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.segmenting.body import Mark, NumberingState, marks
from mpp_readiness.regulation.segmenting.source_text import Page, TextParagraph, joined, lines, paragraphs

Loose = Callable[[Page, list[TextParagraph]], Iterator[Passage]]
"""How paragraphs without a sign are read."""


def sentences(page: Page, begin: int, end: int, state: NumberingState, loose: Loose | None = None) -> Iterator[Passage]:
    """The passages between two places of a page, without gap."""
    found = list(marks(page.scanned, begin, end, state))
    stops = [*(mark.start for mark in found), end]
    yield from (loose or _unplaced)(page, paragraphs(page, begin, stops[0]))
    indents: dict[int, int] = {}
    for mark, stop in zip(found, stops[1:], strict=True):
        for level in [level for level in indents if level >= (mark.depth or 0)]:
            del indents[level]
        if mark.depth:
            indents[mark.depth] = mark.state.items[-1].indent
        yield from _marked(page, mark, stop, {indent: level for level, indent in indents.items()}, loose or _unplaced)


def _marked(page: Page, mark: Mark, stop: int, levels: dict[int, int], loose: Loose) -> Iterator[Passage]:
    """What a sign opens, up to the next."""
    hang = page.column(mark.start) if mark.depth and mark.state.items[-1].indent >= 0 else -1
    inside = paragraphs(page, mark.end, stop, hang)
    match mark.kind:
        case "chapter" | "section" | "subsection":
            heading = _heading(mark, inside)
            yield _opened(page, mark, joined(heading).text if heading else "")
            yield from loose(page, inside[len(heading) :])
        case "article":
            title = _title(page, mark, stop) if mark.state.beside else []
            yield _opened(page, mark, joined(title).text if title else "")
            texts = paragraphs(page, title[-1].stop, stop) if title else inside
            own = 1 if mark.state.beside else len(texts)
            yield from _texts(page, mark, texts[:own])
            yield from loose(page, texts[own:])
        case "dictum":
            yield _dictum(page, mark, inside)
            yield from loose(page, inside[1:])
        case "paragraph" | "definition" | "point":
            first, rest = (inside[:1], inside[1:]) if inside and not inside[0].fixed else ([], inside)
            yield _opened(page, mark, first[0].text if first else "")
            yield from _below(page, mark, first, rest, levels, loose)


# Deeper than all that a regulation says itself: what it quotes hangs below the change that quotes it.
_QUOTED = 10
_LEAF = 99


def _quoted(mark: Mark) -> int:
    return _QUOTED if mark.state.changes else 0


def _opened(page: Page, mark: Mark, words: str) -> Passage:
    depth = _quoted(mark) + (mark.depth if mark.kind == "point" else 0)
    return Passage(mark.kind, mark.label, words, depth=depth, place=page.place(mark.start))


def _heading(mark: Mark, inside: list[TextParagraph]) -> list[TextParagraph]:
    """A heading ends with no mark; of a BAB it is in capitals. The line after the number is one at any rate."""
    if mark.kind == "chapter":
        more = takewhile(lambda one: one.text.isupper() and not one.fixed, inside[1:])
    else:
        more = takewhile(lambda one: one.text[-1] not in ".;:" and not one.fixed, inside[1:])
    return [*inside[:1], *more] if inside and not inside[0].fixed else []


def _title(page: Page, mark: Mark, stop: int) -> list[TextParagraph]:
    """Lines in capitals below the number of a Pasal."""
    return list(takewhile(lambda one: one.text.isupper() and not one.fixed, lines(page, mark.end, stop)))


def _texts(page: Page, mark: Mark, inside: Iterable[TextParagraph]) -> Iterator[Passage]:
    """Paragraphs of a Pasal without a number of their own."""
    for one in inside:
        depth = _LEAF if one.fixed else _quoted(mark)
        yield Passage(one.fixed or "text", words=one.text, depth=depth, place=page.place(one.start))


def _dictum(page: Page, mark: Mark, inside: list[TextParagraph]) -> Passage:
    words = inside[0].text.removeprefix(":").lstrip() if inside else ""
    return Passage("dictum", words=words, lead=mark.label, place=page.place(mark.start))


def _below(
    page: Page, mark: Mark, first: list[TextParagraph], rest: list[TextParagraph], levels: dict[int, int], loose: Loose
) -> Iterator[Passage]:
    """A phrase after the last item closes its list; a sentence after it is one of the Pasal, if that has no ayat."""
    if not rest:
        return
    # A list that closes in the last item of another may be followed by the phrase that closes the other.
    above, at = (first[0].text if mark.kind == "point" and first else ""), 0
    while above.endswith((",", ";")) and at < len(rest) and _says_on(page, rest[at]):
        one, level = rest[at], levels.get(rest[at].indent, 1)
        yield Passage("closing", words=one.text, depth=level + _quoted(mark), place=page.place(one.start))
        above, at = one.text, at + 1
    rest = rest[at:]
    of_article = mark.state.article and not mark.state.paragraph and not mark.state.beside
    if mark.kind == "point" and of_article:
        yield from _texts(page, mark, rest)
    else:
        yield from loose(page, rest)


def _says_on(page: Page, one: TextParagraph) -> bool:
    return not one.fixed and not SIGN.match(page.scanned[one.start : one.stop])


def _unplaced(page: Page, inside: Iterable[TextParagraph]) -> Iterator[Passage]:
    for one in inside:
        yield Passage(one.fixed or "unplaced", words=one.text, depth=_LEAF, place=page.place(one.start))
