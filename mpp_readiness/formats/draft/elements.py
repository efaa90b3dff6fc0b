"""Each block of a draft becomes an element of the page, with its tag, its classes and its marks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import assert_never

from markupsafe import Markup

from mpp_readiness.formats.column_widths import Cells, column_widths
from mpp_readiness.regulation.printing.layout import (
    ClauseBlock,
    LineBlock,
    PlacedLine,
    SignatureRow,
    SingleBlock,
    layout,
    longest_lead,
)
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run, Runs, plain

LONGEST_LEAD = 10
"""Letters of `Menetapkan`; the ordinal of a dictum may need more."""
NARROWEST_PAGE = 160
"""Between the margins of A4, in millimetres."""
GRID, SMALL = Cells(11, 1.5), Cells(9, 1)
"""As draft.css has them."""


@dataclass(frozen=True, slots=True)
class TextElement:
    """An element that holds lines of words, the name of its bookmark included."""

    tag: str
    style: str
    eid: str
    bookmark: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class PieceElement:
    """An element that the template builds from the piece itself: a table, fields, or signatures."""

    tag: str
    pieces: tuple[Piece, ...]


def elements(part: Part, title: str) -> Iterator[TextElement | PieceElement]:
    """The part in the order of print; `title` is the name of the draft."""
    below = 2
    for block in layout(part):
        match block:
            case LineBlock(lines=lines):
                yield _words(lines, below, part, title)
                below = _below(lines[0].line, below)
            case ClauseBlock(rows=rows):
                yield from (_words((one,), below, part, title) for row in rows for one in row)
            case SingleBlock(piece=piece):
                yield PieceElement(_table_tag(piece), (piece,))
            case SignatureRow(left=left, right=right):
                yield PieceElement("signed", (left, right))
            case _:
                assert_never(block)


def _words(lines: Sequence[PlacedLine], below: int, part: Part, title: str) -> TextElement:
    line = lines[0].line
    name = _bookmark(line, part, title)
    return TextElement(_tag(line, below), _style(lines[0]), line.eid, name, tuple(_lines(one.line for one in lines)))


def _table_tag(piece: TableBlock | FieldList | SignatureBlock) -> str:
    match piece:
        case TableBlock():
            return "grid"
        case FieldList():
            return "pairs"
        case SignatureBlock():
            return "signed"
        case _:
            assert_never(piece)


def part_style(part: Part) -> str:
    """The leads stand in one column, which is as wide as the longest of them."""
    if longest_lead(part) > LONGEST_LEAD:
        return f"{part.kind} wide"
    dicta = any(isinstance(piece, Line) and piece.role == "dictum" for piece in part.pieces)
    return f"{part.kind} dicta" if dicta else part.kind


def _tag(line: Line, below: int) -> str:
    """Headings without a step left out; a Pasal stands one below what holds it."""
    match line.role:
        case "title" | "annex_title":
            return "h1"
        case "chapter":
            return "h2"
        case "section":
            return "h3"
        case "subsection":
            return "h4"
        case "article":
            return f"h{below}"
        case "heading":
            return f"h{line.depth + 1}"
        case "entry":
            return f"h{line.depth + 3}"
        case "letterhead" | "invocation" | "authority" | "recital" | "citation" | "decides" | "decided" | "dictum":
            return "p"
        case "definition" | "text" | "paragraph" | "point" | "closing" | "formula" | "gazette" | "said":
            return "p"
        case "annex_head" | "prose" | "centred" | "right":
            return "p"
        case _:
            assert_never(line.role)


def _below(line: Line, below: int) -> int:
    """The level of a Pasal that comes next."""
    match line.role:
        case "chapter" | "section" | "subsection" | "heading":
            return int(_tag(line, below)[1:]) + 1
        case _:
            return below


def _style(placed: PlacedLine) -> str:
    line = placed.line
    named = {
        f"d{line.depth}": line.role in ("point", "closing", "said", "entry"),
        f"in-{placed.under}": bool(placed.under),
        "opening": placed.opens_list,
        "preamble": line.role in ("recital", "citation", "decided", "dictum"),
        "led": bool(line.lead),
        "labelled": bool(line.label),
        "lead-in": placed.stays == "lead-in",
    }
    return " ".join([line.role, *(name for name, holds in named.items() if holds)])


def _bookmark(line: Line, part: Part, title: str) -> str:
    """What the PDF calls a heading: the draft by its name, an annex by its number, a division in one line."""
    name = f"{line.label} {plain(line.runs)}".strip()
    match line.role:
        case "title":
            return name if part.kind == "elucidation" else title
        case "annex_title":
            return " ".join([*(plain(one.runs) for one in part.pieces[:1] if isinstance(one, Line)), name])
        case _:
            return name


def shares(grid: TableBlock) -> tuple[str, tuple[str, ...]]:
    """The style of the table, and its columns in hundredths of its width."""
    small, widths = column_widths(grid, NARROWEST_PAGE, GRID, SMALL)
    return "grid small" if small else "grid", tuple(f"{width / sum(widths):.2%}" for width in widths)


# ---- words


def said(runs: Runs) -> Markup:
    """The runs with their links and marks."""
    return Markup(_marked(runs))


def _marked(runs: Runs, defines: bool = False) -> str:
    """In a definition the term comes first."""
    return "".join(_mark(run, defines and i == 0) for i, run in enumerate(runs))


def _mark(run: Run, defined: bool) -> str:
    """Blanks and doubts are marks in bold, a blank in a box besides: nobody has to see a colour."""
    words = escape(run.words)
    match run.kind:
        case "words" | "instrument":
            return words
        case "reference":
            return f'<a href="#{escape(run.target)}">{words}</a>'
        case "blank":
            return f'<mark class="blank" title="Diisi: {escape(run.target)}">{words}</mark>'
        case "doubt":
            return f'<mark class="doubt" title="Belum diverifikasi">{words}</mark>'
        case "term":
            return f"<dfn>{words}</dfn>" if defined else words
        case _:
            assert_never(run.kind)


def _lines(lines: Iterable[Line]) -> Iterator[Markup]:
    """A division has its label above its heading; else a piece is one line."""
    for line in lines:
        words = _marked(line.runs, line.role == "definition")
        if line.role in ("chapter", "section", "subsection", "article"):
            yield from (Markup(part) for part in (escape(line.label), words) if part)
        else:
            lead = _span("lead", line.lead) + _span("colon", ":") if line.lead else ""
            yield Markup(lead + _span("label", line.label) + words)


def _span(style: str, words: str) -> str:
    """The blank stands inside, where justified lines cannot stretch it."""
    return f'<span class="{style}">{escape(words)} </span>' if words else ""
