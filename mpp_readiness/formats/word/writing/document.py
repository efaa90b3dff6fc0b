"""A draft becomes a Word file on which a legal bureau goes on working.

The traps are those of a trial with Word files of regulations; what is solved where: lists and styles in `styles`,
references in `fields`, the file around them in `package`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import assert_never

from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.paper_size import MILLIMETRES, PaperSize
from mpp_readiness.formats.word.writing.fields import directory, fields
from mpp_readiness.formats.word.writing.package import package
from mpp_readiness.formats.word.writing.paragraphs import (
    DocumentContext,
    kept,
    marked,
    paragraph,
    run_elements,
    style_of,
    written,
)
from mpp_readiness.formats.word.writing.styles import LISTS, MARGIN, Element, element, run
from mpp_readiness.formats.word.writing.tables import COLON, grid_table, pairs_table, table
from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.printing import printed, title_of
from mpp_readiness.regulation.printing.layout import (
    ClauseBlock,
    LayoutBlock,
    LineBlock,
    PlacedLine,
    SignatureRow,
    SingleBlock,
    Stays,
    layout,
)
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, SignatureBlock, TableBlock, runs_of

# Lead (Menimbang), colon; the third column takes the rest. A narrower lead breaks "Menimbang" at 12 points.
LEAD = 32


def as_docx(numbered: Numbered, options: ReportOptions) -> bytes:
    """The draft as a Word file."""
    return docx_file(numbered, paper=options.paper)


def docx_file(numbered: Numbered, *, paper: PaperSize = "F4") -> bytes:
    """The draft as a Word file with live numbers. The same draft gives the same bytes."""
    parts = tuple(_named(part) for part in printed(numbered))
    frame = _frame(numbered, parts, paper)
    further = {number: kind for (kind, _), number in frame.lists.items()}
    return package([tuple(_part(part, frame)) for part in parts], further, title_of(numbered.draft), paper)


def _named(part: Part) -> Part:
    """A reference to an annex leads to its first line."""
    first, *rest = part.pieces
    if part.eid and isinstance(first, Line):
        first = replace(first, eid=part.eid)
    return replace(part, pieces=(first, *rest))


def _frame(numbered: Numbered, parts: tuple[Part, ...], paper: PaperSize) -> DocumentContext:
    places = directory(numbered.walk())
    pieces = [(piece, part.kind) for part in parts for piece in part.pieces]
    looks = [style_of(piece, kind) for piece, kind in pieces if isinstance(piece, Line)]
    hung = dict.fromkeys((look.kind, look.hangs_on) for look in looks if look.hangs_on)
    lists = dict(zip(hung, count(len(LISTS) + 1), strict=False))
    runs = chain.from_iterable(runs_of(piece) for piece, _ in pieces)
    cited = {field.eid for run in runs if run.kind == "reference" for field in fields(run, places)}
    articles = {piece.eid for piece, _ in pieces if isinstance(piece, Line) and piece.role == "article"}
    marked = sorted((cited | articles) - {""})
    return DocumentContext(
        MILLIMETRES[paper][0] - 2 * MARGIN, places, lists, {eid: i for i, eid in enumerate(marked, 1)}
    )


# ---- the walk


def _part(part: Part, frame: DocumentContext) -> Iterator[Element]:
    was_table = False
    for block in layout(part):
        made = tuple(_block(block, part.kind, frame))
        # Word makes one table of two neighbours.
        if was_table and _is_table(made[0]):
            yield paragraph("PB Jarak")
        yield from made
        was_table = _is_table(made[-1])
    if was_table:
        yield paragraph("PB Jarak")


def _is_table(made: Element) -> bool:
    return bool(made.tag == element("tbl").tag)


def _block(block: LayoutBlock, kind: str, frame: DocumentContext) -> Iterator[Element]:
    match block:
        case LineBlock(lines=(PlacedLine(line=Line(role="title")), *_) as lines):
            yield from _titles([one.line for one in lines], kind, frame)
        case LineBlock(lines=lines):
            yield from (written(one, kind, frame) for one in lines)
        case ClauseBlock(rows=rows):
            yield _clauses(rows, kind, frame)
        case SingleBlock(piece=piece, stays=stays):
            yield from _single(piece, stays, frame)
        case SignatureRow(left=left, right=right):
            # Their styles keep them on the page of what follows.
            both = (tuple(_signed(one, "left", frame)) for one in (left, right))
            yield table("PB Tanpa Garis", (frame.width / 2, frame.width / 2), [both], foot=True)
        case _:
            assert_never(block)


def _single(piece: TableBlock | FieldList | SignatureBlock, stays: Stays, frame: DocumentContext) -> Iterator[Element]:
    match piece:
        case TableBlock():
            yield grid_table(piece, frame, stays)
            yield paragraph("PB Jarak", layout=kept(stays))
        case FieldList():
            yield pairs_table(piece, frame, stays)
        case SignatureBlock(side=side):
            yield from _signed(piece, side, frame, stays)
        case _:
            assert_never(piece)


def _titles(lines: list[Line], kind: str, frame: DocumentContext) -> Iterator[Element]:
    """Head of region and province stand apart from the name of the regulation."""
    apart = 2 if kind == "regulation" else 0
    for i, line in enumerate(lines):
        style = "PB Kepala" if i < apart else style_of(line, kind).style
        yield paragraph(style, *marked(line.eid, run_elements(line.runs, frame), frame))


def _clauses(rows: Sequence[Sequence[PlacedLine]], kind: str, frame: DocumentContext) -> Element:
    """Menimbang, Mengingat, Menetapkan, KESATU: lead, colon, and all that stands right of it."""
    cells = [
        (
            [paragraph("PB Konsiderans", *_lead(row[0].line, frame))],
            [paragraph("PB Konsiderans", run(":"))],
            [written(one, kind, frame) for one in row],
        )
        for row in rows
    ]
    return table("PB Tanpa Garis", (LEAD, COLON, frame.width - LEAD - COLON), cells, whole=False)


def _lead(line: Line, frame: DocumentContext) -> Iterator[Element]:
    """A reference to a Diktum shows this word."""
    lead = (run(line.lead),)
    return marked(line.eid, lead, frame) if line.role == "dictum" else iter(lead)


# ---- signatures


def _signed(signed: SignatureBlock, side: str, frame: DocumentContext, stays: Stays = "") -> Iterator[Element]:
    end = " Kiri" if side == "left" else ""
    for runs in signed.lead:
        yield paragraph(f"PB Tanda Tangan{end}", *run_elements(runs, frame))
    yield paragraph(f"PB Tanda Tangan{end}", run(signed.office))
    yield paragraph(f"PB Nama{end}", *run_elements(signed.person, frame), layout=kept(stays))
