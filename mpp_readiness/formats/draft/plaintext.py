"""How a draft becomes plain text that folds to the words of its print, piece by piece and cell by cell."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias, assert_never

from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain

Under: TypeAlias = Literal["", "paragraph", "dictum"]
"""Below what the items of a tabulation hang."""

WIDTH = 80
CENTRED = 64
STEP = 4
AYAT = 5
RIGHT = 40
ROOM_TO_SIGN = 4
LONGEST_LABEL = 28
NARROWEST_COLUMN = 24


def draft_text(numbered: Numbered) -> str:
    """The draft for a terminal, an e-mail or a comparison of versions: 80 columns, no mark of its own."""
    return "\n\n\n".join(_part(part) for part in printed(numbered)) + "\n"


def hung(part: Part) -> Iterator[tuple[Piece, Under]]:
    """Every piece with what it hangs below; only the items of a tabulation and its closing phrase hang."""
    under: Under = ""
    for piece in part.pieces:
        match piece:
            case Line(role="point" | "closing"):
                yield piece, under
            case Line(role="paragraph" | "dictum" as role):
                yield piece, ""
                under = role
            case _:
                yield piece, ""
                under = ""


def goes_on(before: Piece, piece: Piece) -> bool:
    """Whether a piece belongs to the block of the one before it: lines of a title, of the head of an annex."""
    match before, piece:
        case Line(role="title" | "annex_head" as one), Line(role=other):
            return one == other
        case _:
            return False


def new_list(before: Piece, piece: Piece) -> bool:
    """Whether a list begins that no lead-in parts from the list before it."""
    match before, piece:
        case Line(role="point" | "closing"), Line(role="point", depth=1, label="1." | "a."):
            return True
        case _:
            return False


def _part(part: Part) -> str:
    lead = max((len(piece.lead) for piece in part.pieces if isinstance(piece, Line)), default=0)
    bases: dict[Under, int] = {"": 0, "paragraph": AYAT, "dictum": lead + 3}
    before: Piece | None = None
    lines: list[str] = []
    for piece, under in hung(part):
        if before is not None and _opens(before, piece):
            lines.append("")
        lines += _piece(piece, bases[under], lead)
        before = piece
    return "\n".join(lines)


def _opens(before: Piece, piece: Piece) -> bool:
    """Whether an empty line parts the two."""
    match piece:
        case Line(role="title" | "annex_head"):
            return not goes_on(before, piece)
        case Line(role="point"):
            return new_list(before, piece) or not isinstance(before, Line)
        case Line(role="definition" | "text" | "paragraph" | "closing" | "said"):
            return False
        case Line(role="recital" | "citation", lead=lead):
            return bool(lead)
        case Line(role="entry", depth=depth):
            return depth == 0
        case Line() | TableBlock() | FieldList() | SignatureBlock():
            return True
        case _:
            assert_never(piece)


def _piece(piece: Piece, base: int, lead: int) -> list[str]:
    match piece:
        case Line():
            return _line(piece, base, lead)
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
