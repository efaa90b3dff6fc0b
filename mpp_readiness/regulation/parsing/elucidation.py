"""The passages of an elucidation become its general part and what it says of each Pasal."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mpp_readiness.regulation.numbering import Placed, number, walk
from mpp_readiness.regulation.parsing.rewriting import Rewriter, map_text, positional
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.printing import CLEAR
from mpp_readiness.regulation.text import Blank, Text, words
from mpp_readiness.regulation.tree import Article, Elucidation, Explanation, Regulation


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands below one heading: `Pasal 4`, or an ayat of it."""

    label: str
    ayat: int
    text: str


def elucidation(part: Passage, plain: Regulation) -> Regulation:
    """The regulation with its elucidation, and names for the Pasal of which it speaks.

    What is said of a Pasal that the body does not have, or twice of one, has no place and is reported.
    """
    general = tuple(words(one.words) for one in part.children if one.kind == "prose" and one.words)
    numbered = number(plain)
    articles = {one.label: one for one in walk(numbered.body) if isinstance(one.node, Article)}
    said: dict[str, dict[int, str]] = {}
    for entry in _entries(part.children):
        if entry.label in articles:
            said.setdefault(entry.label, {}).setdefault(entry.ayat, entry.text)
    found = {label: texts for label, texts in said.items() if set(texts) - {0} or texts[0] != CLEAR}
    made = Elucidation(
        general=general or ((Blank(what="penjelasan umum"),),),
        articles=tuple(_explanation(articles[label], texts) for label, texts in found.items()),
    )
    how = Rewriter(
        lambda text, _: text,
        lambda one: positional(one) if isinstance(one.node, Article) and one.label in found else None,
    )
    named = map_text(replace(numbered, annexes=(), elucidation=()), how)
    return (
        plain.model_copy(update={"body": named.body, "elucidation": made}) if isinstance(named, Regulation) else plain
    )


def _explanation(one: Placed, texts: Mapping[int, str]) -> Explanation:
    """`Cukup jelas.` is what code writes of an ayat of which nothing is said, as long as another has its own words."""
    ayat = {i: text for i, text in texts.items() if 0 < i <= len(one.children)}
    spoken = {i: text for i, text in ayat.items() if text != CLEAR} or dict(list(ayat.items())[:1])
    own = {i: _said(text) for i, text in spoken.items()}
    return Explanation(article=positional(one), text=_said(texts.get(0, "")), paragraphs=own)


def _said(text: str) -> Text:
    return words(text) if text else ()


_AYAT = re.compile(r"[Aa]yat \((\d+)\)")


def _entries(passages: Sequence[Passage]) -> Iterator[_Entry]:
    """What is said of a huruf or an angka is said within its ayat, in the words of its own heading."""
    label, ayat, said = "", 0, list[str]()
    for one in passages:
        below = _AYAT.fullmatch(one.words) if one.kind == "entry" else None
        if one.kind == "entry" and (below or one.words.startswith("Pasal")):
            if label and (said or ayat):
                yield _Entry(label, ayat, " ".join(said))
            label, ayat, said = (label, int(below[1]), []) if below else (one.words, 0, [])
        elif one.kind in ("entry", "said"):
            said.append(one.words)
    if label:
        yield _Entry(label, ayat, " ".join(said))
