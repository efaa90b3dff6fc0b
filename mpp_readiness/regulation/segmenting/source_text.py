"""A text stays as it came: every sign of it keeps its place, and its paragraphs end where they did."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from mpp_readiness.regulation.passages import SourcePlace
from mpp_readiness.regulation.segmenting.columns import SourceLine, tables_found


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """Lines that read on."""

    start: int
    stop: int
    text: str
    """Folded: one blank between words. Of a signature line by line; a table keeps its columns."""
    indent: int
    fixed: Literal["", "table", "unplaced"] = ""
    """What it is wherever it stands: a table, or the number of a page."""


# A line that leaves this share of the width free was ended on purpose.
_FULL = 0.75
_ROOMY = 0.9
_NARROWEST_PAGE = 60
_ENDLESS = 10**9
_CENTRED = 8
# Beyond this no line was broken for a page.
_WIDEST_PAGE = 130
_END = re.compile(r"[.;:,”\"]$")
_DIRT = re.compile(r"(?:\s[_^~*|]+)+$")
# The number of a page, and the first words of the next page at the foot of one.
_FURNITURE = re.compile(r"^[^\S\n]*(?:[-–][^\S\n]?[0-9]{1,4}[^\S\n]?[-–]|[^\n]{0,60} \. \. \.)[^\S\n]*$", re.MULTILINE)


# In a paragraph of our own styles a Pasal with words behind it is no heading: one of those stands alone.
_HIDDEN = {"table": re.compile(r"[^\n]"), "styled": re.compile(r"\bPasal[^\S\n]+\w+(?=[^\S\n]+\S)")}


def _hides(one: SourceLine) -> str:
    return one.kind if one.kind == "table" else "styled" if one.style in ("prose", "other") else ""


def _hide(found: re.Match[str]) -> str:
    """Sign for sign as long."""
    return "\0" * len(found.group())


@dataclass(frozen=True)
class Page:
    """All lines as one text."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[SourceLine, ...]

    def place(self, at: int) -> SourcePlace:
        return self.source(at).place

    def centred(self, one: "TextParagraph") -> bool:
        """Said by a Word file; seen in a text, where both sides of each line are equally free."""
        if self.source(one.start).centred:
            return True
        first, *others = self.text[one.start : one.stop].split("\n")
        return all(map(self._in_the_middle, (" " * one.indent + first, *others)))

    def _in_the_middle(self, line: str) -> bool:
        before = len(line) - len(line.lstrip())
        return before >= _CENTRED and abs((self.width - len(line.strip())) // 2 - before) <= 2

    def empty_lines(self, above: "TextParagraph", below: "TextParagraph") -> int:
        """Between two paragraphs that follow each other."""
        return self.text.count("\n", above.stop, below.start) - 1

    def column(self, at: int) -> int:
        return at - (self.text.rfind("\n", 0, at) + 1)

    def source(self, at: int) -> SourceLine:
        """The one that holds this sign."""
        return self.sources[bisect_right(self.starts, at) - 1]

    @cached_property
    def scanned(self) -> str:
        """The text without what opens nothing: tables, numbers of pages, the Pasal that a sentence begins with."""
        parts = (_HIDDEN[hidden].sub(_hide, one.text) if (hidden := _hides(one)) else one.text for one in self.sources)
        return _FURNITURE.sub(_hide, "\n".join(parts))

    @cached_property
    def width(self) -> int:
        """Of the longest line, if lines were broken for a page; otherwise every line is a paragraph."""
        if any(one.kind == "paragraph" for one in self.sources):
            return _ENDLESS
        longest = max((len(line.rstrip()) for one in self.sources for line in one.text.split("\n")), default=0)
        return max(longest, _NARROWEST_PAGE) if longest <= _WIDEST_PAGE else _ENDLESS

    @property
    def is_broken(self) -> bool:
        """Whether lines were broken for a page."""
        return self.width <= _WIDEST_PAGE

    @cached_property
    def hangs(self) -> bool:
        """Whether a line that reads on stands deeper than the label of its paragraph."""
        lines = [one.text for one in self.sources if one.text.strip()]
        deep = sum(line.startswith("    ") for line in lines)
        return self.is_broken and deep * 5 >= len(lines)


def page_of(sources: Iterable[SourceLine]) -> Page:
    """Signs that a line cannot hold count as white space."""
    kept = tuple(tables_found(sources))
    starts, at = [], 0
    for one in kept:
        starts.append(at)
        at += len(one.text) + 1
    return Page("\n".join(one.text for one in kept), tuple(starts), kept)


def fold(text: str) -> str:
    return " ".join(text.split())


def lines(page: Page, begin: int, end: int) -> Iterator[TextParagraph]:
    """Every line of a span that is not empty, as a paragraph of its own; a table as one."""
    at = begin
    while at < end:
        table = page.source(at).kind == "table"
        stop = _table_end(page, at) if table else page.text.find("\n", at, end)
        stop = end if stop < 0 else min(stop, end)
        text = page.text[at:stop]
        if text.strip():
            start = at + len(text) - len(text.lstrip())
            # Of a table the white space says which cell is which.
            folded = "\n".join(line.rstrip() for line in text.split("\n")) if table else fold(text)
            fixed: Literal["", "table", "unplaced"] = ""
            if table or _FURNITURE.fullmatch(text):
                fixed = "table" if table else "unplaced"
            yield TextParagraph(start, at + len(text.rstrip()), folded, page.column(start), fixed)
        at = stop + 1


def _table_end(page: Page, at: int) -> int:
    row = bisect_right(page.starts, at) - 1
    return page.starts[row] + len(page.sources[row].text)


def paragraphs(page: Page, begin: int, end: int, hang: int = -1) -> list[TextParagraph]:
    """The paragraphs of a span.

    `hang` is the indent of the label that it follows: what stands no deeper does not read on in its words.
    """
    groups: list[list[TextParagraph]] = []
    for line in lines(page, begin, end):
        if groups and _reads_on(page, groups[-1][-1], line, hang if len(groups) == 1 else -1):
            groups[-1].append(line)
        elif len(groups) > 1 and _turns_page(page, groups[-2][-1], groups[-1][0], line):
            turned = groups.pop()
            groups[-1] += [*turned, line]
        else:
            groups.append([line])
    return [part for group in groups for part in _clean(joined(group))]


def _clean(one: TextParagraph) -> Iterator[TextParagraph]:
    """A paragraph, and apart from it the dirt that a machine read at its end."""
    found = None if one.fixed else _DIRT.search(one.text)
    if found is None:
        yield one
        return
    yield replace(one, text=one.text[: found.start()])
    yield TextParagraph(one.stop - 1, one.stop, found.group().strip(), one.indent, "unplaced")


def joined(group: Sequence[TextParagraph], between: str = " ") -> TextParagraph:
    """Lines as one paragraph."""
    first = group[0]
    text = between.join(line.text for line in group)
    return TextParagraph(first.start, group[-1].stop, text, first.indent, first.fixed)


def _reads_on(page: Page, above: TextParagraph, line: TextParagraph, hang: int) -> bool:
    """Whether a line goes on with the line above it."""
    if above.fixed or line.fixed:
        return False
    if "" not in (page.source(above.start).style, page.source(line.start).style):
        return False
    ended = bool(_END.search(above.text))
    first = line.text.split(" ", 1)[0]
    if not ended and line.text[0].islower():
        return not (page.is_broken and page.empty_lines(above, line) and _had_room(page, above, first))
    if page.empty_lines(above, line) or not page.is_broken:
        return False
    if page.hangs and (line.indent < above.indent or line.indent <= hang):
        return False
    return not (ended and page.column(above.stop) + len(first) < _FULL * page.width)


def _had_room(page: Page, above: TextParagraph, first: str) -> bool:
    """Whether the word would have stood in the line above, had they been one paragraph."""
    return page.column(above.stop) + 1 + len(first) < _ROOMY * page.width


def _turns_page(page: Page, above: TextParagraph, number: TextParagraph, line: TextParagraph) -> bool:
    """Whether a sentence goes on below the number of a page."""
    if number.fixed != "unplaced" or above.fixed or line.fixed or _END.search(above.text):
        return False
    return page.is_broken or line.text[0].islower()
