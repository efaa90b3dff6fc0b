"""A draft becomes plain text that folds to the words of its print, piece by piece and cell by cell."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.layout import (
    ClauseBlock,
    LayoutBlock,
    LineBlock,
    PlacedLine,
    SignatureRow,
    SingleBlock,
    Under,
    layout,
    longest_lead,
)
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain

WIDTH = 80
CENTRED = 64
STEP = 4
AYAT = 5
RIGHT = 40
ROOM_TO_SIGN = 4
LONGEST_LABEL = 28
NARROWEST_COLUMN = 24


def as_text(numbered: Numbered, _options: ReportOptions) -> bytes:
    """The draft as plain text, whatever the options."""
    return draft_text(numbered).encode()


def draft_text(numbered: Numbered) -> str:
    """The draft for a terminal, an e-mail or a comparison of versions: 80 columns, no mark of its own."""
    return "\n\n\n".join(_part(part) for part in printed(numbered)) + "\n"


def _part(part: Part) -> str:
    lead = longest_lead(part)
    bases: dict[Under, int] = {"": 0, "paragraph": AYAT, "dictum": lead + 3}
    before: LayoutBlock | None = None
    lines: list[str] = []
    for block in layout(part):
        if before is not None and _opens(before, block):
            lines.append("")
        lines += _block(block, bases, lead)
        before = block
    return "\n".join(lines)


def _opens(before: LayoutBlock, block: LayoutBlock) -> bool:
    """Whether an empty line parts the two."""
    match block:
        case LineBlock(lines=(PlacedLine(line=line, opens_list=opens_list), *_)):
            after_words = isinstance(before, LineBlock | ClauseBlock)
            return opens_list or not after_words if line.role == "point" else _stands_apart(line)
        case _:
            return True


def _stands_apart(line: Line) -> bool:
    match line.role:
        case "definition" | "text" | "paragraph" | "point" | "closing" | "said" | "recital" | "citation":
            return False
        case "entry":
            return line.depth == 0
        case _:
            return True


def _block(block: LayoutBlock, bases: Mapping[Under, int], lead: int) -> Iterator[str]:
    match block:
        case LineBlock(lines=lines):
            for one in lines:
                yield from _line(one.line, bases[one.under], lead)
        case ClauseBlock(rows=rows):
            for i, row in enumerate(rows):
                yield from [""] if i else []
                yield from _row(row, bases, lead)
        case SingleBlock(piece=piece):
            yield from _piece(piece)
        case SignatureRow(left=left, right=right):
            yield from (*_signed(left), "", *_signed(right))
        case _:
            assert_never(block)


def _row(row: Sequence[PlacedLine], bases: Mapping[Under, int], lead: int) -> Iterator[str]:
    for one in row:
        yield from [""] if one.opens_list else []
        yield from _line(one.line, bases[one.under], lead)


def _piece(piece: TableBlock | FieldList | SignatureBlock) -> list[str]:
    match piece:
        case TableBlock(head=head, rows=rows):
            return _grid(
                [[_one_line(cell) for cell in head], *([_one_line(plain(cell)) for cell in row] for row in rows)]
            )
        case FieldList(rows=rows):
            return _pairs([(_one_line(label), plain(runs)) for label, runs in rows])
        case SignatureBlock():
            return _signed(piece)
        case _:
            assert_never(piece)


def _line(line: Line, base: int, lead: int) -> list[str]:
    text = plain(line.runs)
    match line.role:
        case "chapter" | "section" | "subsection" | "article":
            return [*_centred(line.label), *_centred(text)]
        case "letterhead" | "title" | "invocation" | "authority" | "decides" | "annex_title" | "centred":
            return _centred(text)
        case "recital" | "citation" | "decided" | "dictum":
            return _led(line, text, lead)
        case "paragraph" | "definition":
            return _labelled(line.label, text, 0, AYAT)
        case "point":
            return _labelled(line.label, text, base + STEP * (line.depth - 1), STEP)
        case "closing":
            return _filled(text, base + STEP * line.depth)
        case "entry" | "said":
            return _filled(text, STEP * line.depth)
        case "annex_head" | "right":
            return _filled(text, RIGHT)
        case "text" | "formula" | "gazette" | "heading" | "prose":
            return _filled(text)
        case _:
            assert_never(line.role)


def _led(line: Line, text: str, lead: int) -> list[str]:
    """Menimbang : a. bahwa; what has no lead of its own stands below that of the line before."""
    first = f"{line.lead:<{lead}} : " if line.lead else " " * (lead + 3)
    return _labelled(line.label, text, 0, STEP if line.label else 0, first)


def _labelled(label: str, text: str, indent: int, hang: int, first: str = "") -> list[str]:
    before = first or " " * indent
    head = f"{before}{label:<{hang - 1}} " if hang else before
    return _wrapped(text, head, " " * (len(before) + hang))


def _filled(text: str, indent: int = 0) -> list[str]:
    return _wrapped(text, " " * indent, " " * indent)


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    lines = textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [line for line in [first.rstrip()] if line]


def _centred(text: str) -> list[str]:
    lines = textwrap.wrap(text, CENTRED, break_long_words=False, break_on_hyphens=False)
    return [line.center(WIDTH).rstrip() for line in lines]


def _signed(block: SignatureBlock) -> list[str]:
    indent = RIGHT if block.side == "right" else 0
    above = [line for lead in block.lead for line in _filled(plain(lead), indent)]
    return [*above, *_filled(block.office, indent), *[""] * ROOM_TO_SIGN, *_filled(plain(block.person), indent)]


def _pairs(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Labels in one column; one that is too long for it goes on over several lines, the colon stands at its end."""
    column = min(max(1, *(len(label) for label, _ in rows)), LONGEST_LABEL)
    lines = []
    for label, text in rows:
        *above, last = textwrap.wrap(label, column, break_long_words=False, break_on_hyphens=False) or [""]
        lines += [*above, *_wrapped(text, f"{last:<{column}} : ", " " * (column + 3))]
    return lines


# ---- tables


def _grid(rows: Sequence[Sequence[str]]) -> list[str]:
    """In columns where the last alone has to be wrapped, in steps where not: each cell is read before the next."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = WIDTH - sum(width + 2 for width in widths[:-1])
    fits = room >= min(widths[-1], NARROWEST_COLUMN)
    printed_rows = [_columns(row, widths) if fits else _steps(row) for row in rows]
    close = all(len(lines) == 1 for lines in printed_rows)
    head, *others = printed_rows
    lines = [*head]
    for i, row in enumerate(others):
        lines += row if close and i else ["", *row]
    return lines


def _columns(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    *before, last = row
    first = "".join(f"{cell:<{width}}  " for cell, width in zip(before, widths, strict=False))
    return _wrapped(last, first, " " * len(first))


def _steps(row: Sequence[str]) -> list[str]:
    """A cell to a line, each column deeper than the one before: the eye finds the column by its depth."""
    return [line for i, cell in enumerate(row) for line in _filled(cell, STEP * i)]


def _one_line(text: str) -> str:
    return " ".join(text.split())
