"""Ayat, items and definitions of a skeleton become those of a draft."""

from collections.abc import Iterable, Iterator

from mpp_readiness.regulation.drafting.filling import fill, flat
from mpp_readiness.regulation.drafting.placeholder_values import Scope
from mpp_readiness.regulation.drafting.skeletons import ArticleItem, DefinitionItem, Item
from mpp_readiness.regulation.tree import Article, Definition, Paragraph, Point, Points


def article(item: ArticleItem, scope: Scope) -> Article:
    """A Pasal with those ayat and definitions whose conditions hold."""
    return Article(
        name=item.article,
        title=flat(item.title, scope) if item.title else None,
        paragraphs=tuple(
            Paragraph(
                name=one.name,
                text=fill(one.text, entry),
                points=points(one, entry),
                source=one.source or item.source,
            )
            for one, entry in items(item.paragraphs, scope)
        ),
        definitions=tuple(_definition(one, item, scope) for one in item.definitions if scope.holds(one.when)),
    )


def _definition(one: DefinitionItem, item: ArticleItem, scope: Scope) -> Definition:
    return Definition(
        term=flat(one.term, scope),
        short=flat(one.short, scope) if one.short else None,
        shortened=one.shortened,
        meaning=fill(one.meaning, scope),
        source=one.source or item.source,
    )


def points(item: Item, scope: Scope) -> Points | None:
    """What is tabulated below the item; nothing where no point is left."""
    found = tuple(listed(item.points, scope))
    if not found:
        return None
    return Points(items=found, joined_by=item.joined_by, closing=fill(item.closing, scope) if item.closing else ())


def listed(written: Iterable[Item], scope: Scope) -> Iterator[Point]:
    """The points of a list, each with its own."""
    for one, entry in items(written, scope):
        yield Point(name=one.name, text=fill(one.text, entry), points=points(one, entry))


def items(written: Iterable[Item], scope: Scope) -> Iterator[tuple[Item, Scope]]:
    """Each item that is there, once for every entry of its list, with what its placeholders stand for."""
    for item in written:
        if scope.holds(item.when):
            yield from ((item, entry) for entry in scope.entries(item.each))
