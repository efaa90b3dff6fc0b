"""The elucidation lists, article by article, what it has to, and nothing that it need not (186 to 190)."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.scopes import scope

# Ours, not the law's.
_ALIKE = 0.8
_CLEAR = re.compile(r"\s*cukup jelas\b", re.IGNORECASE)
_AYAT = re.compile(r"\bA(?:yat|YAT)\s*(\(\d+[a-z]?\))")
_NOTHING = re.compile(r"\s*(?:cukup jelas\.?\s*)?", re.IGNORECASE)
_SHORTEST = 40


def _articles(reviewed: SourceText) -> Mapping[str, Passage]:
    return {one.label.lower(): one for one in reversed(scope("article", reviewed))}


def _entries(reviewed: SourceText) -> Iterator[tuple[Passage, Passage]]:
    """Each Pasal of the elucidation with the article that it explains."""
    articles = _articles(reviewed)
    for entry in scope("elucidation.entry", reviewed):
        article = articles.get(" ".join(entry.text.lower().split()).rstrip("."))
        if article is not None:
            yield entry, article


def _ayat(entry: Passage) -> tuple[str, ...]:
    """The ayat that it lists, each on a line of its own or run on."""
    return tuple(found[1] for one in entry.children for found in _AYAT.finditer(one.text))


def _said(entry: Passage) -> tuple[str, ...]:
    """What it says of each ayat."""
    return tuple(_AYAT.split("\n".join(one.text for one in entry.children))[2::2])


def incomplete(reviewed: SourceText) -> Iterator[Hit]:
    for entry, article in _entries(reviewed):
        listed = _ayat(entry)
        own = tuple(one.label for one in article.children if one.kind == "paragraph")
        missing = [label for label in own if label not in listed]
        if listed and missing:
            yield Hit(entry, says=f"Ayat {', '.join(missing)} tidak dicantumkan.")


def all_clear(reviewed: SourceText) -> Iterator[Hit]:
    for entry, _ in _entries(reviewed):
        if len(_ayat(entry)) > 1 and all(_NOTHING.fullmatch(text) for text in _said(entry)):
            yield Hit(entry, says="Cukup tulis satu kali Cukup jelas. tanpa merinci ayat.")


def definitions_explained(reviewed: SourceText) -> Iterator[Hit]:
    for entry, article in _entries(reviewed):
        defines = any(one.kind == "definition" for one in walk(article.children))
        unclear = [one for one in entry.children if not _CLEAR.match(one.text) and one.kind == "said"]
        if defines and unclear:
            yield Hit(unclear[0], says="Definisi tidak perlu dijelaskan.")


def repeats(reviewed: SourceText) -> Iterator[Hit]:
    """What is said of an article is compared with each of its own norms."""
    for entry, article in _entries(reviewed):
        norms = [one.words for one in walk(article.children) if len(one.words) >= _SHORTEST]
        for one in entry.children:
            # What goes on in a list adds to the norm that it takes up.
            whole = one.kind == "said" and not one.words.endswith(":")
            if whole and any(_likeness(one.words, norm) >= _ALIKE for norm in norms):
                yield Hit(one, says="Penjelasan ini mengulang norma yang dijelaskan.")


def _likeness(said: str, norm: str) -> float:
    """Two cheap upper bounds first: nearly all pairs end there."""
    match = SequenceMatcher(None, norm, said, autojunk=False)
    if match.real_quick_ratio() < _ALIKE or match.quick_ratio() < _ALIKE:
        return 0.0
    return match.ratio()


CHECKS: Mapping[str, Check] = {
    "PJL-03": incomplete,
    "PJL-05": all_clear,
    "PJL-07": definitions_explained,
    "PJL-09": repeats,
}
