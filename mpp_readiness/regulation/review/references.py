"""References inside a regulation lead to places that exist, lie before them, and stand in order (angka 271 to 280)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mpp_readiness.regulation.citing.places import CitedPlace, mentions
from mpp_readiness.regulation.number_signs import figure
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, own_name
from mpp_readiness.regulation.review.scopes import scope

Articles = Mapping[tuple[int, str], Passage]

_SEVERAL = 3
# What stands at the head of a sentence is a heading that was run into the text above.
_BEGINS = re.compile(r"[.;]\s*\Z")
_ANNEX = re.compile(
    r"\bLampiran(?: (?P<sign>[IVXL]+))?"
    r"(?=[^;.]{0,30}\b(?:yang|dan|adalah|sebagai)(?: merupakan)? bagian (?:yang )?tidak terpisahkan"
    r" dari[^;.]{0,60} ini\b)"
)


@dataclass(frozen=True, slots=True)
class Pointed:
    """Places of articles that are named together, and where that stands."""

    places: tuple[CitedPlace, ...]
    passage: Passage
    article: Passage
    holder: Passage
    """The ayat, or what stands for the only one."""

    @property
    def own(self) -> tuple[int, str]:
        return _sign(self.article)


def _sign(article: Passage) -> tuple[int, str]:
    last = article.label[-1:]
    return figure(article.label), last if last.isalpha() else ""


def _pointed(reviewed: SourceText) -> Iterator[Pointed]:
    """What amends quotes places of another regulation: nothing of it can be looked up here."""
    own = own_name(reviewed)
    for article in scope("article", reviewed) if not amends(reviewed) else ():
        for holder in article.children:
            for passage in walk((holder,)):
                for mention in mentions(passage.text):
                    places = tuple(one for one in mention.places if one.in_article)
                    if places and not mention.is_foreign(own) and not _BEGINS.search(passage.text[: mention.start]):
                        yield Pointed(places, passage, article, holder)


def _articles(reviewed: SourceText) -> Articles:
    return {_sign(one): one for one in reversed(scope("article", reviewed))}


# ---- that they exist


def missing(reviewed: SourceText) -> Iterator[Hit]:
    articles = _articles(reviewed)
    for one in _pointed(reviewed):
        for place in one.places:
            lacks = _lacking(place, one, articles)
            if lacks:
                yield Hit(one.passage, place.start, place.end, f"{lacks} tidak ada.")
    yield from _missing_annexes(reviewed)


def _lacking(place: CitedPlace, one: Pointed, articles: Articles) -> str:
    """The first thing of an address that is not there, from the article down."""
    article = articles.get((place.article, place.letter)) if place.article else one.article
    if article is None:
        return f"Pasal {place.article}{place.letter}"
    holders = (one.holder,) if not place.article and not place.paragraph else article.children
    if place.paragraph:
        holders = tuple(child for child in article.children if child.label == f"({place.paragraph})")
        if not holders:
            return f"{article.label} ayat ({place.paragraph})"
    inside = tuple(walk(holders))
    if place.point:
        inside = tuple(item for item in inside if _is_item(item, place.point))
        if not inside:
            return f"Huruf {place.point}"
        inside = tuple(walk(inside))
    # An angka alone is a number of many things; below a huruf or in an article it is a place.
    placed = place.point or place.article or place.paragraph
    if place.number and placed and not any(_is_item(item, place.number) for item in inside):
        return f"Angka {place.number}"
    return ""


def _is_item(item: Passage, sign: str) -> bool:
    return item.kind in ("point", "definition") and item.label.rstrip(".)") == sign


def _missing_annexes(reviewed: SourceText) -> Iterator[Hit]:
    """A regulation may be read without its annexes; a draft, or one of several annexes, has to have them."""
    signs = {one.text.upper().removeprefix("LAMPIRAN").strip() for one in scope("annex.head.label", reviewed)}
    if not signs and not reviewed.is_draft:
        return
    for passage in scope("norm", reviewed):
        for found in _ANNEX.finditer(passage.text):
            sign = found["sign"] or ""
            if sign not in signs and (sign or not signs):
                yield Hit(passage, *found.span(), f"{found[0]} tidak ada.")


# ---- where they lie


def forward(reviewed: SourceText) -> Iterator[Hit]:
    for one in _pointed(reviewed):
        for place in one.places:
            if _place(place, one) > _here(one):
                yield Hit(one.passage, place.start, place.end, "Acuan ini menunjuk ke ketentuan sesudahnya.")


def itself(reviewed: SourceText) -> Iterator[Hit]:
    """An ayat, or the only one of an article, that points to itself; its own items it may name."""
    for one in _pointed(reviewed):
        for place in one.places:
            alone = bool(place.article) and one.holder.kind == "text"
            if not place.point and not place.number and _is_here(place, one) and (place.paragraph or alone):
                yield Hit(one.passage, place.start, place.end, "Acuan ini menunjuk ke dirinya sendiri.")


def _is_here(place: CitedPlace, one: Pointed) -> bool:
    same = not place.article or (place.article, place.letter) == one.own
    return same and (not place.paragraph or f"({place.paragraph})" == one.holder.label)


def _here(one: Pointed) -> tuple[int, str, int, str]:
    return (*one.own, *_ayat(one.holder.label.strip("()")))


def _place(place: CitedPlace, one: Pointed) -> tuple[int, str, int, str]:
    number, letter = (place.article, place.letter) if place.article else one.own
    if place.paragraph:
        return number, letter, *_ayat(place.paragraph)
    return number, letter, 0, ""


def _ayat(sign: str) -> tuple[int, str]:
    """
    >>> _ayat("2"), _ayat("1a"), _ayat("")
    ((2, ''), (1, 'a'), (0, ''))
    """
    return figure(f"({sign})"), sign[-1] if sign[-1:].isalpha() else ""


# ---- in which order, and how many


def unordered(reviewed: SourceText) -> Iterator[Hit]:
    """The own article first, then from the smallest number on (276)."""
    for one in _pointed(reviewed):
        ranks = [(bool(place.article), *_place(place, one)) for place in one.places if not place.point]
        if any(after < before for before, after in pairwise(ranks)):
            yield Hit(one.passage, one.places[0].start, one.places[-1].end, "Urutkan acuan ini dari angka yang kecil.")


def enumerated(reviewed: SourceText) -> Iterator[Hit]:
    """Three or more in a row, of one kind and in one place, each named (273)."""
    for one in _pointed(reviewed):
        length, start = 1, one.places[0]
        for before, after in pairwise(one.places):
            follows = _follows(before, after)
            length, start = (length + 1, start) if follows else (1, after)
            if length == _SEVERAL:
                yield Hit(one.passage, start.start, after.end, "Gunakan sampai dengan untuk acuan yang berurutan ini.")


def _follows(before: CitedPlace, after: CitedPlace) -> bool:
    if after.run or before.depth != after.depth or after.letter or before.number or after.number:
        return False
    if after.point:
        return _above(before) == _above(after) and ord(after.point[0]) == ord(before.point[0]) + 1
    if after.paragraph:
        return before.article == after.article and _ayat(after.paragraph)[0] == _ayat(before.paragraph)[0] + 1
    return after.article == before.article + 1


def _above(place: CitedPlace) -> tuple[int, str]:
    return place.article, place.paragraph


CHECKS: Mapping[str, Check] = {
    "ACU-02": missing,
    "ACU-03": forward,
    "ACU-04": unordered,
    "ACU-12": enumerated,
    "ACU-14": itself,
}
