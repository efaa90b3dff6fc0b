"""A draft is told once more: the same nodes in the same places, with other texts or names."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, assert_never

from mpp_readiness.field_types import Model
from mpp_readiness.regulation.numbering import Address, Numbered, Placed
from mpp_readiness.regulation.text import Text
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Draft,
    Elucidation,
    Fields,
    Heading,
    Listing,
    Node,
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

Tell = Callable[[Text, Address], Text]
Name = Callable[[Placed], str | None]
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Rewriter:
    """What every text, by the place from which it speaks, and every name becomes."""

    tell: Tell
    name: Name


def map_text(numbered: Numbered, how: Rewriter) -> Draft:
    """The draft, every text and every name told once more."""
    match numbered.draft:
        case Regulation() as draft:
            elucidation = [_node(one, how) for one in numbered.elucidation]
            return _with(
                draft,
                recitals=tuple(_node(one, how) for one in numbered.recitals),
                citations=tuple(_node(one, how) for one in numbered.citations),
                body=tuple(_node(one, how) for one in numbered.body),
                annexes=tuple(_node(one, how) for one in numbered.annexes),
                elucidation=elucidation[0] if elucidation else None,
            )
        case AccompanyingDocument() as paper:
            title = tuple(how.tell(text, ()) for text in paper.title)
            return _with(paper, title=title, blocks=tuple(_node(one, how) for one in numbered.body))
        case _:
            assert_never(numbered.draft)


def _node(one: Placed, how: Rewriter) -> Node:
    match one.node:
        case Chapter() | Section() | Subsection() as division:
            return _with(division, name=how.name(one), children=tuple(_node(child, how) for child in one.children))
        case Article() as article:
            below = tuple(_node(child, how) for child in one.children)
            return _with(article, name=how.name(one), **{"paragraphs" if article.paragraphs else "definitions": below})
        case Paragraph() | Point() | Dictum() as sentence:
            text = how.tell(sentence.text, one.address)
            return _with(sentence, name=how.name(one), text=text, points=_points(sentence.points, one, how))
        case Definition() as definition:
            return _with(definition, name=how.name(one), meaning=how.tell(definition.meaning, one.address))
        case Recital() as recital:
            return _with(recital, name=how.name(one), text=how.tell(recital.text, ()))
        case Citation() as citation:
            return _with(citation, text=how.tell(citation.text, ()))
        case Annex() as annex:
            return _with(annex, name=how.name(one), blocks=tuple(_node(child, how) for child in one.children))
        case Elucidation() as elucidation:
            return _elucidation(elucidation, how)
        case Heading() | Prose() | Listing() | Table() | Fields() | Signature() as block:
            return _block(block, one, how)
        case _:
            assert_never(one.node)


def _points(points: Points | None, one: Placed, how: Rewriter) -> Points | None:
    if points is None:
        return None
    items = tuple(_node(child, how) for child in one.children)
    return _with(points, items=items, closing=how.tell(points.closing, one.address))


def _block(block: Heading | Prose | Listing | Table | Fields | Signature, one: Placed, how: Rewriter) -> Node:
    def tell(text: Text) -> Text:
        return how.tell(text, one.address)

    match block:
        case Heading() | Prose():
            return _with(block, text=tell(block.text))
        case Listing():
            return _with(block, lead_in=tell(block.lead_in), points=_points(block.points, one, how))
        case Table():
            return _with(block, rows=tuple(tuple(tell(cell) for cell in row) for row in block.rows))
        case Fields():
            return _with(block, rows=tuple((label, tell(text)) for label, text in block.rows))
        case Signature():
            return _with(block, lead=tuple(map(tell, block.lead)), person=tell(block.person))
        case _:
            assert_never(block)


def _elucidation(one: Elucidation, how: Rewriter) -> Elucidation:
    articles = tuple(
        _with(
            said,
            text=how.tell(said.text, ()),
            paragraphs={i: how.tell(text, ()) for i, text in said.paragraphs.items()},
        )
        for said in one.articles
    )
    return _with(one, general=tuple(how.tell(text, ()) for text in one.general), articles=articles)


def _with(one: M, **changed: Any) -> M:
    """A copy: what is put in comes from a tree that was valid."""
    return one.model_copy(update=changed)


_WORD = re.compile(r"[a-z0-9]+")


def positional(one: Placed) -> str:
    """The name that a node has by where it stands.

    >>> from mpp_readiness.regulation.tree import Paragraph
    >>> positional(Placed(Paragraph(text=()), "(2)", "art_4__para_2", ("Pasal 4", "ayat (2)")))
    'pasal-4-ayat-2'
    """
    return "-".join(_WORD.findall(" ".join(one.address).lower()))
