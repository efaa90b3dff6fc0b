"""Pieces of print stand together on a page, beside or below each other: the same in Word, HTML and text.

A writer makes an element of its format of each block, and decides nothing of this itself. Each part opens a page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias, assert_never

from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain

Under: TypeAlias = Literal["", "paragraph", "dictum"]
"""Below what the items of a tabulation hang: words that begin beside `(1)`, beside KESATU, or at the margin."""

Stays: TypeAlias = Literal["", "always", "lead-in", "signed"]
"""Why the end of a block stays on the page of the next one: by its kind, so that a style sheet can say it; since its
words lead to what follows; since no page may hold nothing but names."""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line, with what it hangs below."""

    line: Line
    under: Under = ""
    opens_list: bool = False
    """Begins a list that no lead-in parts from the list above."""
    stays: Stays = ""


@dataclass(frozen=True, slots=True)
class LineBlock:
    """One element of one line, or of several: a title, the head of an annex."""

    lines: tuple[PlacedLine, ...]


@dataclass(frozen=True, slots=True)
class ClauseBlock:
    """Menimbang with Mengingat, Menetapkan with the dicta: leads in one column, beside each all that it leads to."""

    rows: tuple[tuple[PlacedLine, ...], ...]
    """The first line of each row has the lead."""


@dataclass(frozen=True, slots=True)
class SingleBlock:
    """A table, lines to fill in, or one who signs alone on his side."""

    piece: TableBlock | FieldList | SignatureBlock
    stays: Stays = ""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """Two who sign side by side; a plain text shows the left one first, each on his side."""

    left: SignatureBlock
    right: SignatureBlock
    stays: Stays = ""


LayoutBlock = LineBlock | ClauseBlock | SingleBlock | SignatureRow


def layout(part: Part) -> tuple[LayoutBlock, ...]:
    """The blocks of a part in the order of print; each of its pieces stands in one of them."""
    groups = _grouped(part.pieces)
    hung = iter(_hung(part.pieces))
    stays = _kept_with_next(groups, part)
    return tuple(_block([next(hung) for _ in group], one) for group, one in zip(groups, stays, strict=True))


def longest_lead(part: Part) -> int:
    """Letters of the longest lead: all leads of a part stand in one column."""
    return max((len(piece.lead) for piece in part.pieces if isinstance(piece, Line)), default=0)


# ---- together and beside


def _grouped(pieces: Iterable[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _belongs(piece, groups[-1]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _belongs(piece: Piece, group: Sequence[Piece]) -> bool:
    match group[0], piece:
        case Line(role="title" | "annex_head" as role), Line(role=other):
            return role == other
        case Line(lead=str(head)), Line() as line if head:
            return bool(line.lead) or line.role in ("recital", "citation", "point", "closing")
        case SignatureBlock(side="left"), SignatureBlock(side="right", eid=eid):
            # Who signs an annex has no node of its own, and stands beside nobody of a form in it.
            return bool(eid) and len(group) == 1
        case _:
            return False


def _block(placed: Sequence[PlacedLine | TableBlock | FieldList | SignatureBlock], stays: Stays) -> LayoutBlock:
    match placed:
        case [SignatureBlock() as left, SignatureBlock() as right]:
            return SignatureRow(left, right, stays)
        case [TableBlock() | FieldList() | SignatureBlock() as piece]:
            return SingleBlock(piece, stays)
        case _:
            lines = [one for one in placed if isinstance(one, PlacedLine)]
            return _clauses(lines, stays) if lines[0].line.lead else LineBlock(_with_end(lines, len(lines) - 1, stays))


def _clauses(lines: Sequence[PlacedLine], stays: Stays) -> ClauseBlock:
    """What stands beside the last lead is one row, and stays as a whole."""
    starts = [i for i, one in enumerate(lines) if one.line.lead]
    kept = _with_end(lines, starts[-1], stays)
    return ClauseBlock(tuple(kept[start:stop] for start, stop in pairwise([*starts, len(lines)])))


# ---- below


def _hung(pieces: Iterable[Piece]) -> Iterator[PlacedLine | TableBlock | FieldList | SignatureBlock]:
    """Only the items of a tabulation and the phrase that closes it hang, below the last ayat or diktum."""
    under: Under = ""
    before: Piece | None = None
    for piece in pieces:
        match piece:
            case Line(role="point" | "closing"):
                yield PlacedLine(piece, under, _opens_list(before, piece))
            case Line(role=role):
                yield PlacedLine(piece)
                under = role if role == "paragraph" or role == "dictum" else ""
            case TableBlock() | FieldList() | SignatureBlock():
                yield piece
                under = ""
            case _:
                assert_never(piece)
        before = piece


def _opens_list(before: Piece | None, line: Line) -> bool:
    match before, line:
        case Line(role="point" | "closing"), Line(role="point", depth=1, label="1." | "a."):
            return True
        case _:
            return False


# ---- on the page of what follows


def _kept_with_next(groups: Sequence[Sequence[Piece]], part: Part) -> Iterator[Stays]:
    """Of each group, by what follows it."""
    signed = False
    for group, after in zip(groups, [*groups[1:], ()], strict=True):
        signed = signed or isinstance(group[-1], SignatureBlock)
        yield _with_next(group[-1], after[0], signed and part.kind == "paper") if after else ""


def _with_next(piece: Piece, after: Piece, signed: bool) -> Stays:
    """The end of what is signed stays with the signature; of a letter, to whom copies go stays with it below."""
    match after:
        case SignatureBlock() | Line(role="formula"):
            return "signed"
        case Line(role="prose" | "point") if signed:
            return "signed"
        case Line(role="gazette"):
            return "always" if isinstance(piece, SignatureBlock) else ""
        case Line() | TableBlock() | FieldList():
            return ""
        case _:
            assert_never(after)


def _with_end(lines: Sequence[PlacedLine], end: int, stays: Stays) -> tuple[PlacedLine, ...]:
    """The lines, each with why it stays with the next: those from `end` on also by what follows them all."""
    return tuple(_staying(one, stays if i >= end else "") for i, one in enumerate(lines))


def _staying(one: PlacedLine, by_next: Stays) -> PlacedLine:
    stays = _stays(one.line, by_next)
    # Most lines have no reason: copying each would be a seventh of the time of a layout.
    return one if stays == one.stays else replace(one, stays=stays)


def _stays(line: Line, by_next: Stays) -> Stays:
    """A lead-in does not end a page, nor does a heading."""
    if plain(line.runs).endswith(":"):
        return "lead-in"
    return by_next or ("always" if _is_heading(line.role) else "")


def _is_heading(role: Role) -> bool:
    match role:
        case "title" | "annex_head" | "annex_title" | "invocation" | "authority" | "decides":
            return True
        case "chapter" | "section" | "subsection" | "article" | "heading" | "entry":
            return True
        case "recital" | "citation" | "decided" | "dictum" | "definition" | "text" | "paragraph" | "point" | "closing":
            return False
        case "letterhead" | "formula" | "gazette" | "said" | "prose" | "centred" | "right":
            return False
        case _:
            assert_never(role)
