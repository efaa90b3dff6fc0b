"""References inside a regulation: that their places exist, lie before them, and stand in order (angka 271 to 280)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mpp_readiness.regulation.number_signs import figure
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends
from mpp_readiness.regulation.review.pointing import Mention, Spot, mentions
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
    """A mention with the place where it stands."""

    mention: Mention
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
    for article in scope("article", reviewed) if not amends(reviewed) else ():
        for holder in article.children:
            for passage in walk((holder,)):
                for mention in mentions(passage.text):
                    if not mention.foreign and not _BEGINS.search(passage.text[: mention.start]):
                        yield Pointed(mention, passage, article, holder)


def _articles(reviewed: SourceText) -> Articles:
    return {_sign(one): one for one in reversed(scope("article", reviewed))}


# ---- that they exist


def missing(reviewed: SourceText) -> Iterator[Hit]:
    articles = _articles(reviewed)
    for one in _pointed(reviewed):
        for spot in one.mention.spots:
            lacks = _lacking(spot, one, articles)
            if lacks:
                yield Hit(one.passage, spot.start, spot.end, f"{lacks} tidak ada.")
    yield from _missing_annexes(reviewed)


def _lacking(spot: Spot, one: Pointed, articles: Articles) -> str:
    """The first thing of an address that is not there, from the article down."""
    article = articles.get((spot.article, spot.letter)) if spot.article else one.article
    if article is None:
        return f"Pasal {spot.article}{spot.letter}"
    holders = (one.holder,) if not spot.article and not spot.paragraph else article.children
    if spot.paragraph:
        holders = tuple(child for child in article.children if child.label == f"({spot.paragraph})")
        if not holders:
            return f"{article.label} ayat ({spot.paragraph})"
    inside = tuple(walk(holders))
    if spot.point:
        inside = tuple(item for item in inside if _is_item(item, spot.point))
        if not inside:
            return f"Huruf {spot.point}"
        inside = tuple(walk(inside))
    # An angka alone is a number of many things; below a huruf or in an article it is a place.
    placed = spot.point or spot.article or spot.paragraph
    if spot.number and placed and not any(_is_item(item, spot.number) for item in inside):
        return f"Angka {spot.number}"
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
        for spot in one.mention.spots:
            if _place(spot, one) > _here(one):
                yield Hit(one.passage, spot.start, spot.end, "Acuan ini menunjuk ke ketentuan sesudahnya.")


def itself(reviewed: SourceText) -> Iterator[Hit]:
    """An ayat, or the only one of an article, that points to itself; its own items it may name."""
    for one in _pointed(reviewed):
        for spot in one.mention.spots:
            alone = bool(spot.article) and one.holder.kind == "text"
            if not spot.point and not spot.number and _is_here(spot, one) and (spot.paragraph or alone):
                yield Hit(one.passage, spot.start, spot.end, "Acuan ini menunjuk ke dirinya sendiri.")


def _is_here(spot: Spot, one: Pointed) -> bool:
    same = not spot.article or (spot.article, spot.letter) == one.own
    return same and (not spot.paragraph or f"({spot.paragraph})" == one.holder.label)


def _here(one: Pointed) -> tuple[int, str, int, str]:
    return (*one.own, *_ayat(one.holder.label.strip("()")))


def _place(spot: Spot, one: Pointed) -> tuple[int, str, int, str]:
    number, letter = (spot.article, spot.letter) if spot.article else one.own
    if spot.paragraph:
        return number, letter, *_ayat(spot.paragraph)
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
        ranks = [(bool(spot.article), *_place(spot, one)) for spot in one.mention.spots if not spot.point]
        if any(after < before for before, after in pairwise(ranks)):
            yield Hit(one.passage, one.mention.start, one.mention.end, "Urutkan acuan ini dari angka yang kecil.")


def enumerated(reviewed: SourceText) -> Iterator[Hit]:
    """Three or more in a row, of one kind and in one place, each named (273)."""
    for one in _pointed(reviewed):
        length, start = 1, one.mention.spots[0]
        for before, after in pairwise(one.mention.spots):
            follows = _follows(before, after)
            length, start = (length + 1, start) if follows else (1, after)
            if length == _SEVERAL:
                yield Hit(one.passage, start.start, after.end, "Gunakan sampai dengan untuk acuan yang berurutan ini.")


def _follows(before: Spot, after: Spot) -> bool:
    if after.run or before.depth != after.depth or after.letter or before.number or after.number:
        return False
    if after.point:
        return _above(before) == _above(after) and ord(after.point[0]) == ord(before.point[0]) + 1
    if after.paragraph:
        return before.article == after.article and _ayat(after.paragraph)[0] == _ayat(before.paragraph)[0] + 1
    return after.article == before.article + 1


def _above(spot: Spot) -> tuple[int, str]:
    return spot.article, spot.paragraph


CHECKS: Mapping[str, Check] = {
    "ACU-02": missing,
    "ACU-03": forward,
    "ACU-04": unordered,
    "ACU-12": enumerated,
    "ACU-14": itself,
}
