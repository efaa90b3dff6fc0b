"""The body as a whole is grouped, holds nothing outside its articles, and keeps its articles short."""

import re
from collections.abc import Iterator, Mapping

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends
from mpp_readiness.regulation.review.scopes import scope

# Ours, not the law's: "many" (78) has no number.
_MANY = 10
_GROUPS = ("chapter", "section", "subsection")
_ABOVE: Mapping[str, str] = {"section": "chapter", "subsection": "section"}
_LOOSE = ("text", "paragraph", "point", "prose", "unplaced")
# What is too short to be a norm: a page number, a mark of the printer.
_NORM = re.compile(r"(?:[^\W\d_]{3,}\W+){4}", re.UNICODE)


def grouping(reviewed: SourceText) -> Iterator[Hit]:
    """A subsection stands in a section, a section in a chapter; what amends quotes single groups."""
    for part in scope("body", reviewed) if not amends(reviewed) else ():
        yield from (hit for one in part.children for hit in _misplaced(one, "body"))
        if any(one.kind == "chapter" for one in part.children):
            loose = (one for one in part.children if one.kind == "article")
            yield from (Hit(one, says="Pasal ini tidak berada di dalam bab.") for one in loose)


def _misplaced(one: Passage, above: str) -> Iterator[Hit]:
    wanted = _ABOVE.get(one.kind)
    if wanted and wanted != above:
        names = {"chapter": "bab", "section": "bagian"}
        own = {"section": "Bagian", "subsection": "Paragraf"}[one.kind]
        yield Hit(one, 0, len(one.label), f"{own} ini tidak berada langsung di dalam {names[wanted]}.")
    if one.kind in _GROUPS:
        yield from (hit for child in one.children for hit in _misplaced(child, one.kind))


def loose_text(reviewed: SourceText) -> Iterator[Hit]:
    """Text between headings; a regulation without articles has its norms in its dictum."""
    if not scope("article", reviewed):
        return
    groups = [*scope("body", reviewed), *scope("chapter.heading", reviewed)]
    groups += [*scope("section.heading", reviewed), *scope("subsection.heading", reviewed)]
    for group in groups:
        for child in group.children:
            if child.kind in _LOOSE and _NORM.search(child.words):
                yield Hit(child, says="Teks ini tidak berada di dalam pasal.")


def only_paragraph(reviewed: SourceText) -> Iterator[Hit]:
    """What amends may quote one ayat of many."""
    for article in scope("article", reviewed) if not amends(reviewed) else ():
        numbered = [one for one in article.children if one.kind == "paragraph"]
        if len(numbered) == 1 and numbered[0].label == "(1)":
            yield Hit(numbered[0], 0, len(numbered[0].label), "Ayat tunggal tidak diberi nomor.")


def long_article(reviewed: SourceText) -> Iterator[Hit]:
    for article in scope("article", reviewed):
        count = sum(one.kind == "paragraph" for one in article.children)
        if count > _MANY:
            yield Hit(article, says=f"Pasal ini memuat {count} ayat.")


CHECKS: Mapping[str, Check] = {
    "BTG-06": grouping,
    "BTG-08": only_paragraph,
    "BTG-24": long_article,
    "BTG-26": loose_text,
}
