"""Lines of a text stand in columns where a table was typed or printed as text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mpp_readiness.regulation.passages import SourcePlace

Style = Literal["", "title", "heading", "prose", "signature", "name", "other"]
"""What the style of a paragraph of Word says that it is; files of another make have few of them, a text none."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a text or a paragraph of a Word file, with its place in the file."""

    place: SourcePlace
    text: str
    kind: Literal["line", "paragraph", "table"] = "line"
    """A line may go on in the next one, a paragraph is whole; of a table the rows are lines, parted by ` | `."""
    centred: bool = False
    style: Style = ""
    opens_page: bool = False


def text_sources(file: str, lines: Iterable[str]) -> Iterator[SourceLine]:
    """The lines of a text, from its first on."""
    return (SourceLine(SourcePlace(file, i), line) for i, line in enumerate(lines, 1))


_GAP = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_LABEL = re.compile(r"\s*(?:\([0-9]+\)|[a-z0-9]{1,3}[.)]\s)")
_POINT = re.compile(rf"{_LABEL.pattern}\s*\S")
_CELL = re.compile(r"No\.|(?!(?:Pasal|Ayat|Huruf|Angka|BAB|Bagian|Paragraf)\b).*[^.,;:]")
# What stands alone in the middle of a line, and so may stand below a column; an office that signs is in capitals.
_ALONE = re.compile(r"\s*(?:Pasal [0-9]+|BAB [IVXLC]+|Bagian [A-Z][a-z]+|Paragraf [0-9]+|[A-Z][A-Z ./-]+,)\s*")
# Words that stand left of a colon in a preamble, KESATU of a decision.
_LEAD = r"(?:Menimbang|Mengingat|Memperhatikan|Menetapkan|[A-Z]+|[A-Z]+ [A-Z]+) *:"
_LED = re.compile(rf"\s*{_LEAD}")
_FIELD = re.compile(rf"(?!{_LEAD})[^:]{{1,40}}? : ")


def tables_found(sources: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The sources, with each run of lines in columns made one source of kind `table`."""
    kept = tuple(sources)
    at = 0
    while at < len(kept):
        stop = max(find(kept, at) for find in (_grid, _steps, _fields)) if _opens(kept, at) else at
        if stop > at:
            yield SourceLine(kept[at].place, "\n".join(one.text for one in kept[at:stop]), "table")
        else:
            yield kept[at]
        at = max(stop, at + 1)


Sources = tuple[SourceLine, ...]


def _opens(kept: Sources, at: int) -> bool:
    """A table stands below an empty line."""
    one = kept[at]
    return one.kind == "line" and bool(one.text.strip()) and (at == 0 or not kept[at - 1].text.strip())


def _grid(kept: Sources, at: int) -> int:
    """Where columns end whose head stands here, or `at`: an empty line below the head, then rows in its columns."""
    head, line = _starts(kept[at].text), kept[at].text
    if len(head) < 2 or _LABEL.match(line) or _LED.match(line):
        return at
    below = at + len(_block(kept, at))
    # The last words of a head may go on below it.
    if below >= len(kept) or any(_indent(one.text) not in head[1:] for one in kept[at + 1 : below]):
        return at
    stop = at
    for i, one in enumerate(kept[below:], below):
        if one.kind == "table" or (one.text.strip() and not _in_columns(one.text, head)):
            break
        if _ALONE.fullmatch(one.text) and not kept[i - 1].text.strip():
            break
        if one.text.strip():
            stop = i + 1
    return stop


def _starts(line: str) -> tuple[int, ...]:
    return (_indent(line), *(found.end() for found in _GAP.finditer(line))) if line.strip() else ()


def _in_columns(line: str, head: tuple[int, ...]) -> bool:
    """A row begins in the first column and has a second cell; what goes on stands in a later column."""
    own = _starts(line)
    return set(own) <= set(head) and (own[0] != head[0] or len(own) > 1)


def _steps(kept: Sources, at: int) -> int:
    """Where cells end that stand one to a line, each deeper than the one before, or `at`."""
    head = _block(kept, at)
    indents = [_indent(one.text) for one in head]
    wide = {after - before for before, after in pairwise(indents)}
    if len(head) < 2 or len(wide) != 1 or min(wide) < 1 or not all(_CELL.fullmatch(one.text.strip()) for one in head):
        return at
    stop, row = at, at + len(head) + 1
    while row < len(kept) and _is_row(cells := _block(kept, row), indents):
        stop = row + len(cells)
        row = stop + 1
    return stop


def _is_row(cells: Sources, indents: list[int]) -> bool:
    own = [_indent(one.text) for one in cells]
    # A point that goes on below its words looks like two steps.
    if cells and _POINT.match(cells[0].text):
        return False
    if not cells or own[0] != indents[0] or not set(own) <= set(indents):
        return False
    return own == sorted(own) and (own[-1] > own[0] or cells[0].text.strip().rstrip(".").isdecimal())


def _fields(kept: Sources, at: int) -> int:
    """Where labels end whose contents stand behind colons below each other, or `at`."""
    block = _block(kept, at)
    columns = {found.end() for one in block if (found := _FIELD.match(one.text))}
    if len(columns) != 1 or len(block) < 2:
        return at
    column = columns.pop()
    inside = all(_FIELD.match(one.text) or _indent(one.text) == column or len(one.text) < column for one in block)
    return at + len(block) if inside else at


def _block(kept: Sources, at: int) -> Sources:
    """The lines up to the next empty one."""
    stop = at
    while stop < len(kept) and kept[stop].kind == "line" and kept[stop].text.strip():
        stop += 1
    return kept[at:stop]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
