"""A draft gives names to its parts, and every reference has to lead to one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from mpp_readiness.errors import Problem
from mpp_readiness.regulation.text import Reference, Text
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
    Node,
    Paragraph,
    Point,
    Prose,
    Recital,
    Section,
    Signature,
    Subsection,
    Table,
)


def naming_problems(nodes: Iterable[tuple[str, Node]]) -> tuple[Problem, ...]:
    """Every name that stands twice and every reference that leads nowhere; nodes come with their eIds."""
    held = tuple(nodes)
    given = Counter(name for _, node in held if (name := name_of(node)) is not None)
    articles = {node.name: node for eid, node in held if isinstance(node, Article) and eid.startswith("art_")}
    return tuple(
        problem
        for eid, node in held
        for problem in (
            *_doubles(eid, node, given),
            *_dangling(eid, node, given),
            *(_unprinted(eid, node, given, articles) if isinstance(node, Elucidation) else ()),
        )
    )


def _doubles(eid: str, node: Node, given: Counter[str]) -> Iterator[Problem]:
    name = name_of(node)
    if name is not None and given[name] > 1:
        yield Problem(
            "name-twice", "", (eid,), f"nama “{name}” dipakai {given[name]} kali", "beri tiap bagian nama sendiri"
        )


def _dangling(eid: str, node: Node, given: Counter[str]) -> Iterator[Problem]:
    for name in _used(node):
        if name not in given:
            what = f"rujukan ke “{name}” tidak ada tujuannya"
            yield Problem("reference-dangling", "", (eid,), what, "perbaiki nama rujukan atau tambahkan bagiannya")


def _unprinted(
    eid: str, node: Elucidation, given: Counter[str], articles: Mapping[str | None, Article]
) -> Iterator[Problem]:
    """Explanations that would have no place under PASAL DEMI PASAL (Lampiran II angka 188 to 190)."""
    for name, times in Counter(one.article for one in node.articles).items():
        if times > 1:
            what = f"“{name}” dijelaskan {times} kali"
            yield Problem("explained-twice", "", (eid,), what, "gabungkan penjelasannya")
    for one in node.articles:
        match articles.get(one.article):
            case Article(paragraphs=paragraphs):
                for i in sorted(set(one.paragraphs) - set(range(1, len(paragraphs) + 1))):
                    what = f"“{one.article}” tidak mempunyai ayat ({i})"
                    yield Problem("explained-paragraph", "", (eid,), what, "perbaiki nomor ayatnya")
            case None if one.article in given:
                what = f"yang dijelaskan, “{one.article}”, bukan Pasal batang tubuh"
                yield Problem("explained-elsewhere", "", (eid,), what, "pakai nama sebuah Pasal")


def _used(node: Node) -> Iterator[str]:
    for text in texts(node):
        for inline in text:
            if isinstance(inline, Reference):
                yield from inline.to
    if isinstance(node, Elucidation):
        yield from (one.article for one in node.articles)


def name_of(node: Node) -> str | None:
    """The name by which references call the node."""
    match node:
        case Citation() | Elucidation() | Heading() | Prose() | Listing() | Table() | Fields() | Signature():
            return None
        case _:
            return node.name


def texts(node: Node) -> tuple[Text, ...]:
    """All text of the node itself, without what hangs below it."""
    match node:
        case Paragraph() | Point() | Dictum():
            return (node.text, node.points.closing if node.points else ())
        case Recital() | Citation() | Heading() | Prose():
            return (node.text,)
        case Definition():
            return (node.meaning,)
        case Listing():
            return (node.lead_in, node.points.closing)
        case Table():
            return tuple(cell for row in node.rows for cell in row)
        case Fields():
            return tuple(text for _, text in node.rows)
        case Signature():
            return (*node.lead, node.person)
        case Elucidation():
            said = ((one.text, *one.paragraphs.values()) for one in node.articles)
            return (*node.general, *(text for texts in said for text in texts))
        case Chapter() | Section() | Subsection() | Article() | Annex():
            return ()
        case _:
            assert_never(node)
