"""Lists of items in the body nest only so deep, and have their signs and the ends of their items by law.

Items 82 to 95 of Lampiran II. The changes that a Pasal I counts are no list in this sense.
"""

import re
from collections.abc import Iterator, Mapping

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends
from mpp_readiness.regulation.review.scopes import scope
from mpp_readiness.regulation.review.sequences import (
    LEVELS,
    break_in,
    end_of,
    items,
    last_words,
    marks_wanted,
    styles,
    tail,
)

_ENOUGH = 2
_BLANK = ("...", "…")


def _lists(reviewed: SourceText) -> Iterator[Passage]:
    """What holds a list, at any level."""
    counts_changes = amends(reviewed)
    for holder in scope("list", reviewed):
        if not counts_changes or items(holder)[0].label.startswith("a"):
            yield holder


def _whole(reviewed: SourceText) -> Iterator[Passage]:
    """What holds a list of the first level."""
    return (one for one in _lists(reviewed) if one.kind != "point")


def _levels(holder: Passage, level: int = 0) -> Iterator[tuple[Passage, int]]:
    for item in items(holder):
        yield item, level
        yield from _levels(item, level + 1)


# A dash, a dot, or what a word processor draws from its own letters; behind the number of a page stands no word.
_BULLET = re.compile(r"[-–—•▪●·*\uE000-\uF8FF] *(?=[^\W\d])")


def signs_by_level(reviewed: SourceText) -> Iterator[Hit]:
    """Bullets are no signs at all (87 b): what has one was placed nowhere, or read on as a sentence of its own."""
    articles = walk(scope("article", reviewed))
    bullets = ((one, _BULLET.match(one.words)) for one in articles if one.kind in ("unplaced", "text", "closing"))
    yield from (Hit(one, 0, 1, "Rincian diberi huruf: a., b., c.") for one, found in bullets if found)
    for holder in _whole(reviewed):
        for item, level in _levels(holder):
            if level < len(LEVELS) and LEVELS[level] not in styles(item.label):
                yield Hit(item, 0, len(item.label), f"Pada tingkat ini label rincian berbentuk “{LEVELS[level]}”.")


def too_deep(reviewed: SourceText) -> Iterator[Hit]:
    for holder in _whole(reviewed):
        yield from (Hit(item) for item, level in _levels(holder) if level == len(LEVELS))


def ends(reviewed: SourceText) -> Iterator[Hit]:
    """A last sub-item under an item that is not the last ends as that item would."""
    for holder in _whole(reviewed):
        for item, wanted in marks_wanted(holder):
            line = end_of(item)
            mark, word = tail(line.words)
            known = mark == wanted and (wanted == ";" or not word)
            if not known and _is_sentence(line):
                yield Hit(line, *last_words(line.text), f"Rincian ini diakhiri “{wanted}”.")


def _is_sentence(line: Passage) -> bool:
    """A table ends without a mark, and what a draft leaves open (`...`) has no end yet."""
    return line.kind != "table" and not line.words.endswith(_BLANK)


def last_but_one(reviewed: SourceText) -> Iterator[Hit]:
    """Where the last item but one has sub-items, the word stands behind the last of them."""
    for holder in _lists(reviewed):
        if len(items(holder)) >= _ENOUGH:
            line = end_of(items(holder)[-2])
            if not tail(line.words)[1] and _is_sentence(line):
                says = "Tambahkan kata dan, atau, atau dan/atau di akhir rincian ini."
                yield Hit(line, *last_words(line.text), says)


def repeated(reviewed: SourceText) -> Iterator[Hit]:
    for holder in _lists(reviewed):
        for item in items(holder)[:-2]:
            line = end_of(item)
            word = tail(line.words)[1]
            if word:
                yield Hit(line, len(line.text) - len(word), len(line.text), f"Hapus kata {word} di akhir rincian ini.")


def alone(reviewed: SourceText) -> Iterator[Hit]:
    yield from (Hit(items(one)[0]) for one in _lists(reviewed) if len(items(one)) == 1)


def out_of_turn(reviewed: SourceText) -> Iterator[Hit]:
    for holder in _lists(reviewed):
        place = break_in([item.label for item in items(holder)])
        if place is not None:
            item = items(holder)[place]
            yield Hit(item, 0, len(item.label), f"Label “{item.label}” tidak melanjutkan label sebelumnya.")


CHECKS: Mapping[str, Check] = {
    "BTG-11": signs_by_level,
    "BTG-12": too_deep,
    "BTG-14": ends,
    "BTG-16": last_but_one,
    "BTG-17": repeated,
    "BTG-20": alone,
    "BTG-22": out_of_turn,
}
