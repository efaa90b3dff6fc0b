"""The nodes of a body and the blocks of an annex or an accompanying document become print."""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from mpp_readiness.regulation.numbering import Address, Numbered, Placed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Piece, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run, Runs, render_runs
from mpp_readiness.regulation.text import Text
from mpp_readiness.regulation.tree import (
    Annex,
    Article,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Elucidation,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Regulation,
    Section,
    Signature,
    Subsection,
    Table,
)


def pieces(placed: Iterable[Placed], numbered: Numbered) -> Iterator[Piece]:
    """What these nodes print, each with all that hangs below it."""
    for one in placed:
        yield from _piece(one, numbered)


def _piece(one: Placed, numbered: Numbered) -> Iterator[Piece]:
    match one.node:
        case Chapter(title=title):
            yield Line("chapter", say(title.upper()), one.label, one.eid)
            yield from pieces(one.children, numbered)
        case Section(title=title):
            yield Line("section", say(title), one.label, one.eid)
            yield from pieces(one.children, numbered)
        case Subsection(title=title):
            yield Line("subsection", say(title), one.label, one.eid)
            yield from pieces(one.children, numbered)
        case Article() as article:
            yield from _article(article, one, numbered)
        case Paragraph(text=text, points=points):
            role: Role = "paragraph" if one.label else "text"
            yield Line(role, render_runs(text, one.address, numbered, one.ending), one.label, one.eid)
            yield from _below(one, points, numbered)
        case Dictum(text=text, points=points):
            yield Line("dictum", render_runs(text, one.address, numbered, one.ending), eid=one.eid, lead=one.label)
            yield from _below(one, points, numbered)
        case Definition() as definition:
            yield Line("definition", _defined(definition, one.address, numbered), one.label, one.eid)
        case Point(text=text, points=points):
            runs = render_runs(text, one.address, numbered, one.ending)
            yield Line("point", runs, one.label, one.eid, depth=one.eid.count("__point_"))
            yield from _below(one, points, numbered)
        case Heading() | Prose() | Listing() | Table() | Fields() | Signature() as block:
            yield from _block(block, one, numbered)
        case Recital() | Citation() | Annex() | Elucidation():
            raise TypeError(f"{one.node.type} is no part of a body")
        case _:
            assert_never(one.node)


def _article(article: Article, one: Placed, numbered: Numbered) -> Iterator[Piece]:
    yield Line("article", say((article.title or "").upper()), one.label, one.eid)
    if article.definitions:
        # Lampiran II angka 99, 100.
        yield Line("text", say(f"Dalam {_this(numbered)} yang dimaksud dengan:"), eid=f"{one.eid}__list_1")
    yield from pieces(one.children, numbered)


def _this(numbered: Numbered) -> str:
    draft = numbered.draft
    return f"{act(draft)} ini" if isinstance(draft, Regulation) else "Perjanjian ini"


def _below(one: Placed, points: Points | None, numbered: Numbered) -> Iterator[Piece]:
    """The items of a tabulation, and the phrase that closes its sentence."""
    yield from pieces(one.children, numbered)
    if points is not None and points.closing:
        yield Line(
            "closing", render_runs(points.closing, one.address, numbered, one.final), depth=one.eid.count("__point_")
        )


def _defined(definition: Definition, here: Address, numbered: Numbered) -> Runs:
    """Lampiran II angka 98, 101."""
    name = [Run(definition.term, "term", definition.short or definition.term)]
    if definition.short:
        name.append(Run(f" yang selanjutnya {definition.shortened} {definition.short}"))
    return (*name, Run(" adalah "), *render_runs(definition.meaning, here, numbered, "."))


_ALIGNED: Mapping[str, Role] = {"left": "prose", "centre": "centred", "right": "right"}


def _block(
    block: Heading | Prose | Listing | Table | Fields | Signature, one: Placed, numbered: Numbered
) -> Iterator[Piece]:
    def read(text: Text) -> Runs:
        return render_runs(text, one.address, numbered)

    match block:
        case Heading(text=text, level=level):
            yield Line("heading", read(text), eid=one.eid, depth=level)
        case Prose(text=text, align=align):
            yield Line(_ALIGNED[align], read(text), eid=one.eid)
        case Listing(lead_in=lead_in, points=points):
            if lead_in:
                yield Line("prose", render_runs(lead_in, one.address, numbered, one.ending), eid=one.eid)
            yield from _below(one, points, numbered)
        case Table(head=head, rows=rows, widths=widths):
            cells = tuple(tuple(read(cell) for cell in row) for row in rows)
            yield TableBlock(head, cells, widths or (1,) * len(head), one.eid)
        case Fields(rows=rows):
            yield FieldList(tuple((label, read(text)) for label, text in rows), one.eid)
        case Signature(lead=lead, office=office, person=person, side=side):
            yield SignatureBlock(tuple(read(text) for text in lead), office, read(person), side, one.eid)
        case _:
            assert_never(block)


def say(words: str) -> Runs:
    """Words and nothing else."""
    return (Run(words),) if words else ()


def act(draft: Regulation) -> str:
    """`Peraturan Bupati`, `Keputusan Wali Kota`."""
    return f"{draft.kind} {draft.region.head}"
