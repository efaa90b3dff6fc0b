"""The passages of a body become BAB, Bagian, Paragraf, Pasal, ayat, definitions, tabulations and diktum."""

import re
from collections.abc import Iterable, Iterator, Sequence

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.text import Conjunction, Text, words
from mpp_readiness.regulation.tree import (
    Article,
    Chapter,
    Definition,
    Dictum,
    Paragraph,
    Point,
    Points,
    Section,
    Subsection,
)

DEEPEST = 4


def body(passages: Iterable[Passage]) -> tuple[Chapter | Article | Dictum, ...]:
    """Of a decision its diktum, of a regulation its BAB, or Pasal that stand under none."""
    found = tuple(made for one in passages for made in _top(one))
    # A regulation has either; what quotes the other would have no number of its own.
    dictums = [one for one in found if isinstance(one, Dictum)]
    others = [one for one in found if not isinstance(one, Dictum)]
    return tuple(others or dictums)


def _top(one: Passage) -> Iterator[Chapter | Article | Dictum]:
    match one.kind:
        case "chapter":
            children = tuple(made for child in one.children for made in _in_chapter(child))
            if children:
                yield Chapter(title=one.words, children=children)
        case "dictum":
            yield Dictum(text=_text(one.words, _ending(one, ".")), points=_points(one, "."))
        case _:
            # A Bagian that stands under no BAB has no place of its own; its Pasal have.
            yield from _articles_in(one)


def _in_chapter(one: Passage) -> Iterator[Section | Article]:
    if one.kind != "section":
        yield from _articles_in(one)
        return
    children = tuple(made for child in one.children for made in _in_section(child))
    if children:
        yield Section(title=one.words, children=children)


def _in_section(one: Passage) -> Iterator[Subsection | Article]:
    if one.kind != "subsection":
        yield from _articles_in(one)
        return
    children = tuple(made for child in one.children for made in _articles_in(child))
    if children:
        yield Subsection(title=one.words, children=children)


def _articles_in(one: Passage) -> Iterator[Article]:
    match one.kind:
        case "article":
            yield article(one)
        case "chapter" | "section" | "subsection":
            yield from (made for child in one.children for made in _articles_in(child))
        case _:
            return


def article(one: Passage) -> Article:
    """A Pasal; what holds nothing keeps its number, so that those after it keep theirs."""
    title = one.words or None
    definitions = [below for child in one.children for below in (child, *child.children) if below.kind == "definition"]
    if definitions:
        return Article(title=title, definitions=tuple(map(_definition, definitions)))
    paragraphs = [child for child in one.children if child.kind in ("text", "paragraph")]
    return Article(title=title, paragraphs=tuple(map(_paragraph, paragraphs)) or (Paragraph(text=()),))


def _paragraph(one: Passage) -> Paragraph:
    return Paragraph(text=_text(one.words, _ending(one, ".")), points=_points(one, "."))


_DEFINED = re.compile(
    r"(?P<term>.+?)(?: yang selanjutnya (?P<how>disingkat|disebut) (?P<short>.+?))? adalah (?P<meaning>.+)", re.DOTALL
)


def _definition(one: Passage) -> Definition:
    """Lampiran II angka 98, 101; what is said in another way is a term without a meaning, and reported."""
    whole = " ".join([one.words, *(below.text for below in walk(one.children) if below.kind in ("point", "closing"))])
    found = _DEFINED.fullmatch(whole)
    if found is None:
        return Definition(term=whole, meaning=())
    meaning = _text(found["meaning"], ".")
    if found["how"] == "disingkat":
        return Definition(term=found["term"], short=found["short"], shortened="disingkat", meaning=meaning)
    return Definition(term=found["term"], short=found["short"], meaning=meaning)


# ---- tabulations


def _points(holder: Passage, final: str, depth: int = 1) -> Points | None:
    return tabulation(holder.children, final, depth)


def tabulation(children: Sequence[Passage], final: str, depth: int = 1, each: str | None = None) -> Points | None:
    """The items among these passages; the last one takes the mark that closes the whole (angka 87 to 91).

    `each` is the mark of every item where none reads on.
    """
    items = [one for one in children if one.kind == "point"]
    if not items or depth > DEEPEST:
        return None
    closing = next((one.words for one in children if one.kind == "closing"), "")
    joined_by = _joined_by(items)
    last = "," if closing else final
    ends = [*[";"] * (len(items) - 2), f"; {joined_by}", last][-len(items) :] if each is None else [each] * len(items)
    made = tuple(_point(one, end, depth) for one, end in zip(items, ends, strict=True))
    return Points(items=made, joined_by=joined_by, closing=_text(closing, final))


def _point(one: Passage, final: str, depth: int) -> Point:
    return Point(text=_text(one.words, _ending(one, final)), points=_points(one, final, depth + 1))


def _joined_by(items: Sequence[Passage]) -> Conjunction:
    """What stands before the last item, or at the end of all that hangs below the last but one; `dan` if nothing."""
    if len(items) < 2:
        return "dan"
    before = items[-2]
    while inside := [one for one in before.children if one.kind in ("point", "closing")]:
        before = inside[-1]
    for joined_by in _CONJUNCTIONS:
        if before.words.endswith(f"; {joined_by}"):
            return joined_by
    return "dan"


_CONJUNCTIONS: tuple[Conjunction, ...] = ("dan/atau", "dan", "atau")


def _ending(one: Passage, final: str) -> str:
    return ":" if any(child.kind == "point" for child in one.children) else final


def _text(written: str, ending: str) -> Text:
    """Without the mark that the place of the node gives back; what has another keeps all its words."""
    own = written.removesuffix(ending)
    return words(own) if own else ()
