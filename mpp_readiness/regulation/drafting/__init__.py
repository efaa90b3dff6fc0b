"""A skeleton, a region and facts become a draft."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.legislation import Instrument, find_instrument, formation_of, short
from mpp_readiness.regions import Region
from mpp_readiness.regulation.drafting.assembly import article, items, points
from mpp_readiness.regulation.drafting.blocks import blocks
from mpp_readiness.regulation.drafting.facts import Value, fact_faults, known_facts
from mpp_readiness.regulation.drafting.filling import fill, flat
from mpp_readiness.regulation.drafting.harmonisation import matrix
from mpp_readiness.regulation.drafting.placeholder_values import Scope, assumptions, scope_of
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.drafting.skeletons import (
    AnnexItem,
    ArticleItem,
    BodyItem,
    ChapterItem,
    CitationItem,
    DefinitionItem,
    Item,
    MatrixItem,
    SectionItem,
    Skeleton,
    SubsectionItem,
)
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import open_ends
from mpp_readiness.regulation.text import Blank, Inline, Words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Citation,
    Dictum,
    Draft,
    Elucidation,
    Explanation,
    Recital,
    Regulation,
    Section,
    Subsection,
    Table,
)
from mpp_readiness.sources import Source
from mpp_readiness.yaml_source import read_document


def draft(skeleton: Source | Skeleton, *, region: Region, facts: Mapping[str, object] | None = None) -> Draft:
    """The draft that these facts make of a skeleton (shipped, by its name; or a file); what they leave open is blank.

    Raises:
        NotFound: for a skeleton that is not there.
        InvalidInput: every fact that is unknown or of the wrong kind, and every reference of the skeleton that leads
            nowhere with these facts.
    """
    loaded = skeleton if isinstance(skeleton, Skeleton) else load_skeleton(skeleton)
    document = read_document(facts or {})
    document.refuse(fact_faults(document.data, loaded.facts))
    return _draft(loaded, region, known_facts(document.data, loaded.facts))


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """What a draft leaves to people.

    `blanks` are what somebody has to fill in, `doubts` the instruments that somebody has to verify, each in the order
    of print; `assumptions` are title and value of what the skeleton takes for true because nobody said otherwise.
    """

    blanks: tuple[str, ...]
    doubts: tuple[str, ...]
    assumptions: tuple[tuple[str, str], ...] = ()


def left_open(draft: Draft, skeleton: Skeleton | None = None, facts: Mapping[str, object] | None = None) -> LeftOpen:
    """What is still open in a draft; with the skeleton and the facts that it came from, what they assumed too.

    Raises:
        InvalidInput: a name stands twice, a reference leads nowhere, or points go beyond the fourth depth.
        NotFound: the draft cites an instrument that the register does not know.
    """
    found = open_ends(printed(number(draft)))
    return LeftOpen(
        blanks=tuple(run.target for run in found if run.kind == "blank"),
        doubts=tuple(short(find_instrument(run.target)) for run in found if run.kind == "doubt"),
        assumptions=tuple(assumptions(skeleton, facts or {})) if skeleton else (),
    )


def _draft(skeleton: Skeleton, region: Region, facts: Mapping[str, Value]) -> Draft:
    scope = scope_of(skeleton, region, facts)
    match skeleton.form:
        case "Peraturan" | "Keputusan" as kind:
            return _regulation(skeleton, kind, region, replace(scope, terms=tuple(_terms(skeleton, scope))))
        case "Naskah":
            return AccompanyingDocument(
                region=region,
                subject=flat(skeleton.subject, scope),
                letterhead=skeleton.letterhead,
                title=tuple(fill(line, scope) for line in skeleton.title),
                blocks=tuple(blocks(skeleton.blocks, scope, _matrices(skeleton, region, facts))),
            )
        case _:
            assert_never(skeleton.form)


def _regulation(
    skeleton: Skeleton, kind: Literal["Peraturan", "Keputusan"], region: Region, scope: Scope
) -> Regulation:
    recitals = [
        Recital(kind=one.kind, text=fill(one.text, scope)) for one in skeleton.recitals if scope.holds(one.when)
    ]
    return Regulation(
        region=region,
        kind=kind,
        subject=flat(skeleton.subject, scope),
        recitals=(*recitals, Recital(kind="penutup")),
        citations=_bases(skeleton, region, scope),
        body=tuple(one for item in skeleton.body for one in _body(item, scope)),
        seat=_text(scope, "ibu_kota"),
        elucidation=_elucidation(skeleton, scope),
        annexes=tuple(_annex(item, scope) for item in skeleton.annexes if scope.holds(item.when)),
    )


def _text(scope: Scope, name: str) -> str | None:
    value = scope.values.get(name)
    return value if isinstance(value, str) else None


# ---- the legal bases

# Lampiran II angka 43: by rank, then by date. The place of a ministerial regulation is practice.
_RANKS = ("Undang-Undang Dasar", "Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan Menteri")
_UNKNOWN_LAW = (_RANKS.index("Undang-Undang"), 0, 0)
_LAST = (len(_RANKS), 0, 0)


def _bases(skeleton: Skeleton, region: Region, scope: Scope) -> tuple[Citation, ...]:
    """In the order of the law, whatever the order of the skeleton; texts come last, with the regional regulations."""
    found = [one for item in skeleton.citations for one in _citations(item, region, scope)]
    return tuple(citation for _, citation in sorted(found, key=lambda one: one[0]))


def _citations(item: CitationItem, region: Region, scope: Scope) -> Iterator[tuple[tuple[int, int, int], Citation]]:
    """The law that formed the region is looked up; where the register does not know it, it is asked for."""
    if not scope.holds(item.when):
        return
    if item.instrument is not None:
        yield _rank(find_instrument(item.instrument)), Citation(instrument=item.instrument, place=item.place)
    elif item.text is not None:
        yield from ((_LAST, Citation(text=fill(item.text, entry))) for entry in scope.entries(item.each))
    else:
        yield from _formation(region)


def _formation(region: Region) -> Iterator[tuple[tuple[int, int, int], Citation]]:
    laws = formation_of(region)
    yield from ((_rank(law), Citation(instrument=law.id)) for law in laws)
    if not laws:
        yield _UNKNOWN_LAW, Citation(text=tuple(_unknown_formation(region)))


def _unknown_formation(region: Region) -> Iterator[Inline]:
    """Number, year, name and gazette are open, and yet one thing to look up."""
    for before in ("Undang-Undang Nomor ", " Tahun ", " tentang ", " ("):
        yield from (Words(words=before), Blank(what=f"undang-undang pembentukan {region.full_name}"))
    yield Words(words=")")


def _rank(instrument: Instrument) -> tuple[int, int, int]:
    rank = _RANKS.index(instrument.kind) if instrument.kind in _RANKS else len(_RANKS)
    number = instrument.number or ""
    return rank, instrument.year or 0, int(number) if number.isdecimal() else 0


# ---- the body


def _body(item: BodyItem, scope: Scope) -> Iterator[Chapter | Article | Dictum]:
    match item:
        case ChapterItem() if scope.holds(item.when):
            yield from _chapter(item, scope)
        case ArticleItem() if scope.holds(item.when):
            yield article(item, scope)
        case Item():
            for one, entry in items((item,), scope):
                yield Dictum(name=one.name, text=fill(one.text, entry), points=points(one, entry), source=one.source)


def _chapter(item: ChapterItem, scope: Scope) -> Iterator[Chapter]:
    """A division that its conditions leave empty is not there."""
    children = [one for child in item.children if scope.holds(child.when) for one in _section(child, scope)]
    if children:
        yield Chapter(title=flat(item.chapter, scope), children=tuple(children))


def _section(item: SectionItem | ArticleItem, scope: Scope) -> Iterator[Section | Article]:
    if isinstance(item, ArticleItem):
        yield article(item, scope)
        return
    children = [one for child in item.children if scope.holds(child.when) for one in _subsection(child, scope)]
    if children:
        yield Section(title=flat(item.section, scope), children=tuple(children))


def _subsection(item: SubsectionItem | ArticleItem, scope: Scope) -> Iterator[Subsection | Article]:
    if isinstance(item, ArticleItem):
        yield article(item, scope)
        return
    children = [article(child, scope) for child in item.children if scope.holds(child.when)]
    if children:
        yield Subsection(title=flat(item.subsection, scope), children=tuple(children))


def _articles(item: BodyItem | SectionItem | SubsectionItem, scope: Scope) -> Iterator[ArticleItem]:
    """All articles of the skeleton that are there, in order."""
    match item:
        case ArticleItem() if scope.holds(item.when):
            yield item
        case ChapterItem() | SectionItem() | SubsectionItem() if scope.holds(item.when):
            for child in item.children:
                yield from _articles(child, scope)


def _terms(skeleton: Skeleton, scope: Scope) -> Iterator[str]:
    for one in _definitions(skeleton.body, scope):
        yield flat(one.term, scope)
        if one.short:
            yield flat(one.short, scope)


def _definitions(body: Iterable[BodyItem], scope: Scope) -> Iterator[DefinitionItem]:
    found = (one for item in body for one in _articles(item, scope))
    return (definition for one in found for definition in one.definitions if scope.holds(definition.when))


# ---- after the body


def _elucidation(skeleton: Skeleton, scope: Scope) -> Elucidation | None:
    if skeleton.elucidation is None:
        return None
    found = (one for item in skeleton.body for one in _articles(item, scope))
    return Elucidation(
        general=tuple(fill(text, scope) for text in skeleton.elucidation.general),
        articles=tuple(explanation for one in found for explanation in _explanation(one, scope)),
    )


def _explanation(item: ArticleItem, scope: Scope) -> Iterator[Explanation]:
    ayat = {
        i: fill(one.explained, entry)
        for i, (one, entry) in enumerate(items(item.paragraphs, scope), 1)
        if one.explained is not None
    }
    if item.article is not None and (item.explained or ayat):
        text = fill(item.explained, scope) if item.explained else ()
        yield Explanation(article=item.article, text=text, paragraphs=ayat)


def _annex(item: AnnexItem, scope: Scope) -> Annex:
    return Annex(name=item.name, title=flat(item.annex, scope), blocks=tuple(blocks(item.blocks, scope, {})))


def _matrices(paper: Skeleton, region: Region, facts: Mapping[str, Value]) -> Mapping[str, Table]:
    """A matrix drafts the regulation that it is about, from the same facts.

    Raises InvalidInput for the matrix of a paper, which could hold itself.
    """
    wanted = {item.matrix: load_skeleton(item.matrix) for item in paper.blocks if isinstance(item, MatrixItem)}
    papers = [name for name, one in wanted.items() if one.form == "Naskah"]
    if papers:
        remedy = "sebut kerangka peraturan atau keputusan"
        raise InvalidInput(
            Problem("matrix-of-paper", "", ("matrix",), f"matriks untuk naskah “{name}”", remedy) for name in papers
        )
    return {name: matrix(number(_draft(one, region, facts))) for name, one in wanted.items()}
