"""Arbitrary drafts: every kind of node and of text, in any lawful nesting, with references to nodes that exist."""

from collections.abc import Iterator
from typing import Any, Literal

from hypothesis import strategies as st

from mpp_readiness.legislation import register
from mpp_readiness.regions import all_regions
from mpp_readiness.regulation.text import Blank, Cited, Inline, Money, Quantity, Reference, Term, Text, Words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Block,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Draft,
    Elucidation,
    Fields,
    Heading,
    Listing,
    NormSource,
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

# Nodes are named after they are drawn: any two of them get these names, so that every reference has its end.
NAMES = ("satu", "dua")
DEEPEST = 4

# What no file format can hold (control characters, half pairs, unassigned code points) is left out.
_CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn"))
phrases = st.text(_CHARACTERS, min_size=1, max_size=12)
_instruments = st.deferred(lambda: st.sampled_from(sorted(register().instruments)))
_places = st.none() | st.sampled_from(("Pasal 18 ayat (6)", "Pasal 5"))
_conjunctions = st.sampled_from(("dan", "atau", "dan/atau"))

references = st.builds(
    Reference,
    to=st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True).map(tuple),
    run=_conjunctions,
    placed=st.booleans(),
) | st.builds(Reference, to=st.permutations(NAMES).map(tuple), run=st.just("sampai dengan"), placed=st.booleans())
inlines: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Words, words=phrases),
    references,
    st.builds(Term, term=phrases),
    st.builds(Quantity, number=st.integers(0, 10**15), unit=st.sampled_from(("", "hari", "orang"))),
    st.builds(Money, rupiah=st.integers(0, 10**15)),
    st.builds(Cited, instrument=_instruments, place=_places),
    st.builds(Blank, what=phrases),
)
texts: st.SearchStrategy[Text] = st.lists(inlines, min_size=1, max_size=3).map(tuple)
_maybe_texts = st.just(()) | texts
_sources = st.none() | st.builds(
    NormSource,
    instrument=st.none() | _instruments,
    place=_places,
    reason=st.none() | phrases,
    confidence=st.sampled_from(("A", "B", "C")),
)


def tabulations(depth: int = 1) -> st.SearchStrategy[Points]:
    """Tabulations that start at this depth and reach down to the deepest lawful one."""
    deeper = st.none() if depth == DEEPEST else st.none() | st.deferred(lambda: tabulations(depth + 1))
    items = st.lists(st.builds(Point, text=texts, points=deeper), min_size=1, max_size=3)
    return st.builds(Points, items=items.map(tuple), joined_by=_conjunctions, closing=_maybe_texts)


_points = st.none() | tabulations()
_paragraphs = st.builds(Paragraph, text=texts, points=_points, source=_sources)
_definitions = st.builds(
    Definition,
    term=phrases,
    short=st.none() | phrases,
    shortened=st.sampled_from(("disingkat", "disebut")),
    meaning=texts,
    source=_sources,
)
articles = st.builds(Article, paragraphs=st.lists(_paragraphs, min_size=1, max_size=3).map(tuple)) | st.builds(
    Article, definitions=st.lists(_definitions, min_size=1, max_size=2).map(tuple)
)
_subsections = st.builds(Subsection, title=phrases, children=st.lists(articles, min_size=1, max_size=2).map(tuple))
_sections = st.builds(
    Section, title=phrases, children=st.lists(_subsections | articles, min_size=1, max_size=2).map(tuple)
)
chapters = st.builds(Chapter, title=phrases, children=st.lists(_sections | articles, min_size=1, max_size=2).map(tuple))
_dictums = st.builds(Dictum, text=texts, points=_points, source=_sources)

_recitals = st.builds(Recital, kind=st.sampled_from(("filosofis", "sosiologis", "yuridis")), text=texts)
_citations = st.builds(Citation, instrument=_instruments, place=_places) | st.builds(Citation, text=texts)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 3))
    row = st.lists(_maybe_texts, min_size=columns, max_size=columns).map(tuple)
    return Table(
        head=tuple(draw(st.lists(phrases, min_size=columns, max_size=columns))),
        rows=tuple(draw(st.lists(row, max_size=3))),
        widths=tuple(draw(st.just([]) | st.lists(st.integers(1, 9), min_size=columns, max_size=columns))),
    )


blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, text=texts, level=st.sampled_from((1, 2, 3))),
    st.builds(Prose, text=_maybe_texts, align=st.sampled_from(("left", "centre"))),
    st.builds(Listing, lead_in=_maybe_texts, points=tabulations()),
    tables(),
    st.builds(Fields, rows=st.lists(st.tuples(phrases, _maybe_texts), min_size=1, max_size=3).map(tuple)),
    st.builds(
        Signature,
        lead=st.lists(texts, max_size=2).map(tuple),
        office=phrases,
        person=_maybe_texts,
        side=st.sampled_from(("left", "right")),
    ),
    articles,
)
# Only a paper has an article with a title, a date at the right, and what is taken off before it goes out.
_paper_blocks: st.SearchStrategy[Block] = st.one_of(
    blocks,
    st.builds(Heading, text=texts, new_page=st.just(True)),
    st.builds(Prose, text=texts, align=st.just("right")),
    st.builds(Listing, lead_in=texts, points=tabulations(), unmarked=st.just(True)),
    st.builds(Article, title=phrases, paragraphs=st.lists(_paragraphs, min_size=1, max_size=2).map(tuple)),
)
_annexes = st.builds(Annex, title=phrases, blocks=st.lists(blocks, min_size=1, max_size=3).map(tuple))


_kinds: st.SearchStrategy[Literal["Peraturan", "Keputusan"]] = st.sampled_from(("Peraturan", "Peraturan", "Keputusan"))


@st.composite
def regulations(draw: st.DrawFn) -> Regulation:
    """Peraturan of BAB and Pasal, Keputusan of diktum, with or without what may be left out."""
    kind = draw(_kinds)
    body = st.lists(chapters | articles if kind == "Peraturan" else _dictums, min_size=1, max_size=3)
    days, names = st.none() | st.dates(), st.none() | phrases
    last = draw(st.sampled_from(((), (Recital(kind="penutup"),))))
    regulation = Regulation(
        region=draw(st.sampled_from(all_regions())),
        kind=kind,
        number=draw(st.sampled_from((None, "12", "100.3.3.2/12/2026"))),
        year=draw(st.none() | st.integers(1945, 2100)),
        subject=draw(phrases),
        draft=draw(st.booleans()),
        recitals=(*draw(st.lists(_recitals, min_size=1, max_size=3)), *last),
        citations=tuple(draw(st.lists(_citations, min_size=1, max_size=3))),
        body=tuple(draw(body)),
        enacted_on=draw(days),
        enacted_by=draw(names),
        promulgated_on=draw(days),
        promulgated_by=draw(names),
        gazette_number=draw(names),
        seat=draw(names),
        annexes=tuple(draw(st.lists(_annexes, max_size=3))),
    )
    written = _named(draw, regulation.model_dump())
    written["elucidation"] = draw(st.none() | _elucidations(written))
    return Regulation.model_validate(written)


@st.composite
def papers(draw: st.DrawFn) -> AccompanyingDocument:
    """Letters, outlines and agreements; the last block is a Pasal, so that there is something to refer to."""
    paper = AccompanyingDocument(
        region=draw(st.sampled_from(all_regions())),
        subject=draw(phrases),
        letterhead=draw(st.booleans()),
        title=tuple(draw(st.lists(texts, max_size=2))),
        blocks=(*draw(st.lists(_paper_blocks, max_size=5)), draw(articles)),
    )
    return AccompanyingDocument.model_validate(_named(draw, paper.model_dump()))


drafts: st.SearchStrategy[Draft] = st.one_of(regulations(), papers())


def _named(draw: st.DrawFn, written: dict[str, Any]) -> dict[str, Any]:
    """Any two nodes of a written draft get the names that its references use."""
    nodes = [node for node in _nodes(written) if "name" in node]
    for node, name in zip(draw(st.permutations(nodes)), NAMES, strict=False):
        node["name"] = name
    return written


def _nodes(written: Any) -> Iterator[dict[str, Any]]:
    match written:
        case dict():
            if "type" in written:
                yield written
            for value in written.values():
                yield from _nodes(value)
        case list() | tuple():
            for value in written:
                yield from _nodes(value)


@st.composite
def _elucidations(draw: st.DrawFn, written: dict[str, Any]) -> Elucidation | None:
    """Explanations of some Pasal of the body, by the whole or by their ayat."""
    found = [node for node in _nodes(written["body"]) if node["type"] == "article"]
    explanations = []
    for i, article in enumerate(found):
        article["name"] = article["name"] or f"pasal-{i}"
        ayat = st.integers(1, max(1, len(article["paragraphs"])))
        by_ayat = len(article["paragraphs"]) > 1 and draw(st.booleans())
        said = {"paragraphs": draw(st.dictionaries(ayat, texts))} if by_ayat else {"text": draw(_maybe_texts)}
        if draw(st.booleans()):
            explanations.append({"article": article["name"], **said})
    return Elucidation.model_validate(
        {"general": draw(st.lists(texts, min_size=1, max_size=2)), "articles": explanations}
    )
