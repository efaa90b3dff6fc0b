"""The blocks of an annex or an accompanying document are drafted from those of a skeleton."""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from mpp_readiness.regulation.drafting.assembly import article, listed
from mpp_readiness.regulation.drafting.filling import fill, flat
from mpp_readiness.regulation.drafting.placeholder_values import Scope
from mpp_readiness.regulation.drafting.skeletons import (
    ArticleItem,
    BlockItem,
    FieldsItem,
    HeadingItem,
    ListingItem,
    MatrixItem,
    ProseItem,
    SignatureItem,
    TableItem,
)
from mpp_readiness.regulation.text import Text
from mpp_readiness.regulation.tree import Block, Fields, Heading, Listing, Points, Prose, Signature, Table

Matrices = Mapping[str, Table]
"""The matrices of harmonisation, by the skeleton whose norms they hold."""


def blocks(written: Iterable[BlockItem], scope: Scope, matrices: Matrices) -> Iterator[Block]:
    """Those blocks whose conditions hold, in order."""
    for item in written:
        if scope.holds(item.when):
            yield from _block(item, scope, matrices)


def _block(item: BlockItem, scope: Scope, matrices: Matrices) -> Iterator[Block]:
    match item:
        case HeadingItem(heading=heading, level=level, new_page=new_page):
            yield Heading(text=fill(heading, scope), level=level, new_page=new_page)
        case ProseItem(prose=prose, align=align):
            yield from (Prose(text=fill(prose, entry), align=align) for entry in scope.entries(item.each))
        case ListingItem():
            yield from _listing(item, scope)
        case TableItem():
            yield _table(item, scope)
        case FieldsItem(fields=rows):
            yield Fields(rows=tuple((label, fill(text, scope)) for label, text in rows.items()))
        case SignatureItem():
            yield _signature(item, scope)
        case MatrixItem(matrix=name):
            yield matrices[name]
        case ArticleItem():
            yield article(item, scope)
        case _:
            assert_never(item)


def _listing(item: ListingItem, scope: Scope) -> Iterator[Listing]:
    found = tuple(listed(item.listing, scope))
    if found:
        lead_in = fill(item.lead_in, scope) if item.lead_in else ()
        yield Listing(lead_in=lead_in, points=Points(items=found, joined_by=item.joined_by), unmarked=item.unmarked)


def _table(item: TableItem, scope: Scope) -> Table:
    rows = (
        tuple(_cell(cell, entry) for cell in row.cells)
        for row in item.rows
        if scope.holds(row.when)
        for entry in scope.entries(row.each)
    )
    return Table(head=item.table, widths=item.widths, rows=tuple(rows))


def _cell(cell: str, scope: Scope) -> Text:
    return fill(cell, scope) if cell else ()


def _signature(item: SignatureItem, scope: Scope) -> Signature:
    return Signature(
        lead=tuple(fill(line, scope) for line in item.lead),
        office=flat(item.signature, scope),
        person=fill(item.person, scope),
        side=item.side,
    )
