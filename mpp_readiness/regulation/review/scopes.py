"""A rule looks at the passages of its scope, which rules.yaml names.

Of every passage that `scope` gives, `text` is what the rule judges. Where a scope is one node (a clause, an item), it
is the passage as it stands. Where it gathers several lines (a title, the preamble, the body), it is a group: a passage
of kind `part` whose words are the lines of its children, joined by a line feed, and whose children are as they stand.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import SourceText, excerpt
from mpp_readiness.regulation.title import TitleBlock, read_title

Passages = tuple[Passage, ...]

_PREAMBLE = frozenset(("invocation", "authority", "recital", "citation", "decides", "decided"))
_CLOSING = frozenset(("formula", "signature", "gazette"))
_NORM = frozenset(("text", "paragraph", "point", "closing", "dictum"))
_HOLDERS = frozenset(("text", "paragraph", "dictum", "definition"))

_REVOKES = re.compile(r"\b(?:dicabut|ditarik kembali|dinyatakan tidak berlaku)\b")
_IN_FORCE = re.compile(
    r"\A(?:\(\d+\) )?(?:Peraturan|Undang-Undang|Keputusan)\b[^,;:.]{0,60}\bini\b[^,;:.]{0,20}"
    r"\bberlaku (?:efektif|mulai|pada|sejak|setelah|surut|terhitung)\b"
)


def scope(names: str, reviewed: SourceText) -> Passages:
    """The passages of a scope, in the order of print; of several, written with a comma, one scope after the other."""
    return tuple(one for name in names.split(",") for one in _scope(name.strip(), _Same(reviewed)))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """One and the same regulation under review: comparing two of them word for word would cost more than reading."""

    reviewed: SourceText

    def __hash__(self) -> int:
        return id(self.reviewed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.reviewed is self.reviewed


# Two hundred rules share some sixty scopes: each is looked for once.
@lru_cache(maxsize=128)
def _scope(name: str, same: _Same) -> Passages:
    return tuple(SCOPES[name](same))


def group(children: Iterable[Passage], above: Passage | None = None) -> Passage:
    """Passages as one, to be judged together; it is found where the first of them is, or the one above."""
    inside = tuple(children)
    first = inside[0] if inside else above or Passage("part")
    words = "\n".join(one.text for one in walk(inside))
    made = excerpt(first, words, 0 if words == first.text else None)
    return replace(made, kind="part", path=(above or first).path, lead="", children=inside)


def _parts(same: _Same, label: str) -> Passages:
    return tuple(one for one in same.reviewed.passages if one.label == label)


def _main(same: _Same) -> Passages:
    return tuple(one for part in _parts(same, "regulation") for one in part.children)


def _of_kind(*kinds: str) -> Callable[[_Same], Passages]:
    return lambda same: tuple(one for one in _main(same) if one.kind in kinds)


# ---- title and preamble


def title_of(reviewed: SourceText) -> TitleBlock:
    """The title block of the regulation under review."""
    return _title_block(_Same(reviewed))


@lru_cache(maxsize=2)
def _title_block(same: _Same) -> TitleBlock:
    return read_title(_main(same))


def _header(same: _Same) -> Iterator[Passage]:
    """Where nothing stands above the title, an empty one, so that its absence shows."""
    block = _title_block(same)
    if block.lines:
        yield group(block.above, block.lines[0])


def _title(same: _Same) -> Iterator[Passage]:
    block = _title_block(same)
    if block.lines:
        yield group(block.lines)


def _name(same: _Same) -> Iterator[Passage]:
    yield from _one_line(_title_block(same).named)


def _one_line(lines: Passages) -> Iterator[Passage]:
    """Centred lines as one: where they break is layout."""
    if len(lines) == 1:
        yield lines[0]
    elif lines:
        yield excerpt(lines[0], " ".join(one.text for one in lines))


def _preamble(same: _Same) -> Passages:
    """From the first of its kinds to the last, with all that stands between."""
    main = _main(same)
    own = [i for i, one in enumerate(main) if one.kind in _PREAMBLE]
    return main[own[0] : own[-1] + 1] if own else ()


def _leads(kind: str) -> Callable[[_Same], Iterator[Passage]]:
    """The words left of the colon: `Menimbang :`."""
    return lambda same: (excerpt(one, f"{one.lead} :") for one in _of_kind(kind)(same) if one.lead)


def _decided(same: _Same) -> Iterator[Passage]:
    """With the word left of its colon; the text of the passage begins behind both."""
    for one in _of_kind("decided")(same):
        yield excerpt(one, one.words, -len(f"{one.lead} : "), f"{one.lead} :") if one.lead else one


# ---- the body


def _body(same: _Same) -> Passages:
    """All between the preamble (or the title, where there is none) and the closing part."""
    main = _main(same)
    before = [i for i, one in enumerate(main) if one.kind in _PREAMBLE or one.kind in ("title", "letterhead")]
    rest = main[before[-1] + 1 :] if before else main
    end = next((i for i, one in enumerate(rest) if one.kind in _CLOSING), len(rest))
    return rest[:end]


def _inside(*kinds: str) -> Callable[[_Same], Passages]:
    return lambda same: tuple(one for one in _everything(same) if one.kind in kinds)


@lru_cache(maxsize=2)
def _everything(same: _Same) -> Passages:
    return tuple(walk(_body(same)))


def _chapters(same: _Same) -> Passages:
    return _inside("chapter")(same)


def _named(same: _Same, word: str) -> Passages:
    return tuple(one for one in _chapters(same) if word in one.words.upper())


def _article_texts(same: _Same) -> Iterator[Passage]:
    articles = _inside("article")(same)
    return (child for article in articles for child in article.children if child.kind == "text")


def _with_points(same: _Same, kinds: frozenset[str]) -> Iterator[Passage]:
    """What is followed by a list that hangs below it."""
    return (
        one for one in _everything(same) if one.kind in kinds and any(child.kind == "point" for child in one.children)
    )


def _definitions(same: _Same) -> Iterator[Passage]:
    """What holds the definitions: the lead-in, or the article where there is none."""
    return (one for one in _everything(same) if any(child.kind == "definition" for child in one.children))


def _revising(same: _Same) -> Iterator[Passage]:
    return (one for one in _inside("article")(same) if one.label == "Pasal I")


def _opening(article: Passage) -> Iterator[Passage]:
    """Its heading and its first sentence, without the changes that follow."""
    yield replace(article, children=())
    yield from (replace(one, children=()) for one in article.children[:1])


def _revised(same: _Same) -> Iterator[Passage]:
    """The numbered changes of Pasal I."""
    inside = (one for article in _revising(same) for one in walk(article.children))
    return (one for one in inside if one.kind == "point" and re.fullmatch(r"\d+\.", one.label))


def _closing_chapter(same: _Same) -> Passages:
    """KETENTUAN PENUTUP; a body without chapters closes in any of its articles."""
    return _named(same, "PENUTUP") if _chapters(same) else _body(same)


def _revocations(same: _Same) -> Iterator[Passage]:
    closing = walk(_closing_chapter(same))
    return (one for one in closing if one.kind in ("text", "paragraph") and _REVOKES.search(one.lines))


# ---- the closing part, the elucidation, the annexes


def _signatures(promulgated: bool) -> Callable[[_Same], Iterator[Passage]]:
    """The block of the secretary says Diundangkan; any other is that of the head of the region."""
    return lambda same: (
        one for one in _of_kind("signature")(same) if ("diundangkan" in one.text.lower()) == promulgated
    )


def _signers(blocks: Iterable[Passage]) -> Iterator[Passage]:
    """What stands below the office, which ends with a comma: the name, and what should not be there."""
    for one in blocks:
        lines = one.text.split("\n")
        office = max((i for i, line in enumerate(lines) if line.rstrip().endswith(",")), default=len(lines) - 2)
        below = [i for i, line in enumerate(lines) if i > office and line.strip()]
        if below:
            words, offset = "\n".join(lines[i] for i in below), len("\n".join((*lines[: below[0]], "")))
            yield excerpt(one, words, offset if one.text.startswith(words, offset) else None)


def _elucidated(same: _Same) -> Passages:
    return tuple(one for part in _parts(same, "elucidation") for one in walk(part.children))


def _entries(same: _Same) -> Iterator[Passage]:
    """Each Pasal of the elucidation, with all that is said of it as its children."""
    heads: list[tuple[Passage, list[Passage]]] = []
    for one in _elucidated(same):
        if _is_article(one):
            heads.append((one, []))
        elif heads and one.kind in ("entry", "said", "unplaced"):
            heads[-1][1].append(replace(one, children=()))
    return (replace(head, children=tuple(said)) for head, said in heads)


def _is_article(one: Passage) -> bool:
    return one.kind == "entry" and one.text.lower().startswith("pasal")


def _annex_heads(same: _Same) -> Iterator[Passage]:
    for part in _parts(same, "annex"):
        yield group((one for one in part.children if one.kind == "annex_head"), part)


def _annex_labels(same: _Same) -> Iterator[Passage]:
    return (next(iter(head.children)) for head in _annex_heads(same) if head.children)


def _annex_names(same: _Same) -> Iterator[Passage]:
    for part in _parts(same, "annex"):
        yield from _one_line(tuple(one for one in part.children if one.kind == "annex_title"))


def _annex_signatures(same: _Same) -> Iterator[Passage]:
    """The last block of each annex; where there is none, an empty one, so that its absence shows."""
    for part in _parts(same, "annex"):
        blocks = [one for one in walk(part.children) if one.kind == "signature"]
        yield blocks[-1] if blocks else replace(excerpt(part, ""), kind="signature")


def _text(same: _Same) -> Iterator[Passage]:
    return (one for one in walk(same.reviewed.passages) if one.kind != "part")


def _grouped(inside: Callable[[_Same], Iterable[Passage]]) -> Callable[[_Same], Iterator[Passage]]:
    """As one group, if there is anything in it."""

    def grouped(same: _Same) -> Iterator[Passage]:
        found = tuple(inside(same))
        if found:
            yield group(found)

    return grouped


SCOPES: Mapping[str, Callable[[_Same], Iterable[Passage]]] = {
    "header": _header,
    "title": _title,
    "title.number": lambda same: _title_block(same).numbered,
    "title.name": _name,
    "invocation": _of_kind("invocation"),
    "authority": _of_kind("authority"),
    "preamble": _grouped(_preamble),
    "recitals": _grouped(_of_kind("recital")),
    "recitals.label": _leads("recital"),
    "recital": _of_kind("recital"),
    "recital.last": lambda same: _of_kind("recital")(same)[-1:],
    "bases": _grouped(_of_kind("citation")),
    "bases.label": _leads("citation"),
    "basis": _of_kind("citation"),
    "basis.first": lambda same: _of_kind("citation")(same)[:1],
    "dictum.word": _of_kind("decides"),
    "dictum.subject": _decided,
    "dictum": _inside("dictum", "unplaced"),
    "body": _grouped(_body),
    "chapter.heading": _chapters,
    "chapter.name": lambda same: (excerpt(one, one.words, len(one.text) - len(one.words)) for one in _chapters(same)),
    "chapter.first": lambda same: _chapters(same)[:1],
    "section.heading": _inside("section"),
    "subsection.heading": _inside("subsection"),
    "article": _inside("article"),
    "article.heading": _inside("article"),
    "article.last": lambda same: _inside("article")(same)[-1:],
    "article.text": _article_texts,
    "article.I": lambda same: (group(_opening(one)) for one in _revising(same)),
    "article.I item": _revised,
    "clause": _inside("paragraph"),
    "list": lambda same: _with_points(same, _HOLDERS | {"point"}),
    "list.lead_in": lambda same: _with_points(same, _HOLDERS),
    "item": _inside("point"),
    "item.with_children": lambda same: _with_points(same, frozenset(("point",))),
    "definitions": lambda same: (group((one,)) for one in _definitions(same)),
    "definitions.lead_in": lambda same: (one for one in _definitions(same) if one.kind != "article"),
    "definition": _inside("definition"),
    "norm": lambda same: (one for one in _everything(same) if one.kind in _NORM),
    "reference": lambda same: (one for one in _everything(same) if one.kind in _NORM | {"definition"}),
    "transitional": lambda same: _named(same, "PERALIHAN"),
    "closing_chapter": _grouped(_closing_chapter),
    "revocation": _revocations,
    "entry_into_force": lambda same: (one for one in _inside("text", "paragraph")(same) if _IN_FORCE.match(one.text)),
    "closing": _grouped(_of_kind(*_CLOSING)),
    "promulgation_order": _of_kind("formula"),
    "signature": _signatures(False),
    "signature.name": lambda same: _signers(_signatures(False)(same)),
    "promulgation": _signatures(True),
    "promulgation.name": lambda same: _signers(_signatures(True)(same)),
    "gazette": _of_kind("gazette"),
    "elucidation": lambda same: (group(part.children, part) for part in _parts(same, "elucidation")),
    "elucidation.entry": _entries,
    "elucidation.entry.heading": lambda same: (one for one in _elucidated(same) if _is_article(one)),
    "elucidation.said": lambda same: (one for one in _elucidated(same) if one.kind == "said"),
    "annexes": lambda same: (group(part.children, part) for part in _parts(same, "annex")),
    "annex.head": _annex_heads,
    "annex.head.label": _annex_labels,
    "annex.name": _annex_names,
    "annex.signature": _annex_signatures,
    "annex.signature.name": lambda same: _signers(_annex_signatures(same)),
    "text": _text,
    "page": lambda _same: (),
}
"""Every name of a scope; `elucidation.said` is one text of it, `elucidation.entry` a Pasal with all that is said."""
