"""How a draft becomes a Word file that a legal bureau goes on working in: the only rooms that know python-docx.

The traps are those of a trial with Word files of regulations; what is solved where: lists and styles in `docx_styles`,
references in `docx_fields`, the file around them in `docx_package`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, count
from typing import assert_never

from mpp_readiness.formats.paper_size import MILLIMETRES, PaperSize
from mpp_readiness.formats.word.writing.fields import directory, fields
from mpp_readiness.formats.word.writing.package import package
from mpp_readiness.formats.word.writing.paragraphs import (
    DocumentContext,
    marked,
    paragraph,
    run_elements,
    style_of,
    written,
)
from mpp_readiness.formats.word.writing.styles import AYAT, LISTS, MARGIN, Element, element, run
from mpp_readiness.formats.word.writing.tables import COLON, grid_table, pairs_table, table
from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.printing import printed, title_of
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run

# Lead (Menimbang), colon; the third column takes the rest. A narrower lead breaks "Menimbang" at 12 points.
LEAD = 32


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
    runs = chain.from_iterable(_runs(piece) for piece, _ in pieces)
    cited = {field.eid for run in runs if run.kind == "reference" for field in fields(run, places)}
    articles = {piece.eid for piece, _ in pieces if isinstance(piece, Line) and piece.role == "article"}
    marked = sorted((cited | articles) - {""})
    return DocumentContext(
        MILLIMETRES[paper][0] - 2 * MARGIN, places, lists, {eid: i for i, eid in enumerate(marked, 1)}
    )


def _runs(piece: Piece) -> Iterator[Run]:
    match piece:
        case Line(runs=runs):
            yield from runs
        case TableBlock(rows=rows):
            yield from (run for row in rows for cell in row for run in cell)
        case FieldList(rows=rows):
            yield from (run for _, runs in rows for run in runs)
        case SignatureBlock(lead=lead, person=person):
            yield from (run for runs in (*lead, person) for run in runs)
        case _:
            assert_never(piece)


# ---- the walk


def _part(part: Part, frame: DocumentContext) -> Iterator[Element]:
    groups = _grouped(part.pieces)
    indent, was_table, signed = 0, False, False
    for i, group in enumerate(groups):
        signed = signed or isinstance(group[-1], SignatureBlock)
        keep = any(_ends(one[0]) or (signed and _copies(one[0], part)) for one in groups[i + 1 : i + 2])
        made = tuple(_group(group, part.kind, frame, indent, keep))
        # Word makes one table of two neighbours.
        if was_table and _is_table(made[0]):
            yield paragraph("PB Jarak")
        yield from made
        was_table = _is_table(made[-1])
        indent = _indent_below(group[-1], indent)
    if was_table:
        yield paragraph("PB Jarak")


def _ends(piece: Piece) -> bool:
    """The end of what is signed stays with the signature: no page holds nothing but names."""
    return isinstance(piece, SignatureBlock) or (isinstance(piece, Line) and piece.role == "formula")


def _copies(piece: Piece, part: Part) -> bool:
    """What stands below the signature of a letter: to whom copies go."""
    return part.kind == "paper" and isinstance(piece, Line) and piece.role in ("prose", "point")


def _is_table(made: Element) -> bool:
    return bool(made.tag == element("tbl").tag)


def _grouped(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """What stands in one table: Menimbang with Mengingat, the dicta, two who sign side by side."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _belongs(piece, groups[-1]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _belongs(piece: Piece, group: list[Piece]) -> bool:
    match group[0], piece:
        case Line(role="title"), Line(role="title"):
            return True
        case Line(lead=str(head)), Line() as line if head:
            return bool(line.lead) or line.role in ("recital", "citation", "point", "closing")
        case SignatureBlock(side="left"), SignatureBlock(side="right", eid=eid):
            # Who signs an annex has no node of its own, and stands beside nobody of a form in it.
            return bool(eid) and len(group) == 1
        case _:
            return False


def _indent_below(piece: Piece, before: int) -> int:
    """Where the words of the sentence begin that a list below goes on from: beside `(1)`, or at the margin."""
    role = piece.role if isinstance(piece, Line) else ""
    return before if role in ("point", "closing") else AYAT if role == "paragraph" else 0


def _group(group: list[Piece], kind: str, frame: DocumentContext, indent: int, keep: bool) -> Iterator[Element]:
    match group[0]:
        case Line() as line if line.lead:
            yield _clauses([one for one in group if isinstance(one, Line)], kind, frame, keep)
        case Line(role="title"):
            yield from _titles([one for one in group if isinstance(one, Line)], kind, frame)
        case Line() as line:
            yield written(line, kind, frame, indent, keep)
        case TableBlock() as grid:
            yield grid_table(grid, frame, keep)
            yield paragraph("PB Jarak", layout=[element("keepNext")] if keep else ())
        case FieldList() as pairs:
            yield pairs_table(pairs, frame, keep)
        case SignatureBlock() as signed if len(group) == 1:
            yield from _signed(signed, signed.side, frame, keep)
        case SignatureBlock():
            both = (tuple(_signed(one, "left", frame)) for one in group if isinstance(one, SignatureBlock))
            yield table("PB Tanpa Garis", (frame.width / 2, frame.width / 2), [both], foot=True)
        case _:
            assert_never(group[0])


def _titles(lines: list[Line], kind: str, frame: DocumentContext) -> Iterator[Element]:
    """Head of region and province stand apart from the name of the regulation."""
    apart = 2 if kind == "regulation" else 0
    for i, line in enumerate(lines):
        style = "PB Kepala" if i < apart else style_of(line, kind).style
        yield paragraph(style, *marked(line.eid, run_elements(line.runs, frame), frame))


def _clauses(lines: list[Line], kind: str, frame: DocumentContext, keep: bool) -> Element:
    """Menimbang, Mengingat, Menetapkan, KESATU: lead, colon, and all that stands right of it.

    With `keep`, the last row stays on the page of what follows.
    """
    last = max(i for i, line in enumerate(lines) if line.lead)
    rows: list[list[Element]] = []
    leads: list[Line] = []
    for i, line in enumerate(lines):
        if line.lead:
            leads.append(line)
            rows.append([])
        rows[-1].append(written(line, kind, frame, keep=keep and i >= last))
    cells = [
        ([paragraph("PB Konsiderans", *_lead(lead, frame))], [paragraph("PB Konsiderans", run(":"))], right)
        for lead, right in zip(leads, rows, strict=True)
    ]
    return table("PB Tanpa Garis", (LEAD, COLON, frame.width - LEAD - COLON), cells, whole=False)


def _lead(line: Line, frame: DocumentContext) -> Iterator[Element]:
    """A reference to a Diktum shows this word."""
    lead = (run(line.lead),)
    return marked(line.eid, lead, frame) if line.role == "dictum" else iter(lead)


# ---- signatures


def _signed(signed: SignatureBlock, side: str, frame: DocumentContext, keep: bool = False) -> Iterator[Element]:
    end = " Kiri" if side == "left" else ""
    for runs in signed.lead:
        yield paragraph(f"PB Tanda Tangan{end}", *run_elements(runs, frame))
    yield paragraph(f"PB Tanda Tangan{end}", run(signed.office))
    yield paragraph(f"PB Nama{end}", *run_elements(signed.person, frame), layout=[element("keepNext")] if keep else ())
