"""Labels in a row run on without a gap, and the items of a list end as they must."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from mpp_readiness.regulation.number_signs import figure, readings
from mpp_readiness.regulation.passages import Passage

LEVELS = ("a.", "1.", "a)", "1)")
"""How the items of a list are signed, from the first level to the fourth (Lampiran II angka 87 huruf g)."""

# Texts from the web carry marks of emphasis, which are no words of the law.
_EMPHASIS = re.compile(r"[_*]")
_LAST = re.compile(r"\S+(?:\s+(?:dan/atau|dan|atau))?\Z")
_TAIL = re.compile(r"(?P<mark>[;:,.]?)\s*(?P<word>\b(?:dan/atau|dan|atau))?\s*\Z")


def items(holder: Passage) -> tuple[Passage, ...]:
    """The items that hang directly below."""
    return tuple(child for child in holder.children if child.kind == "point")


def closes(holder: Passage) -> bool:
    """Whether a phrase ends the sentence of its list (angka 85)."""
    return any(child.kind == "closing" for child in holder.children)


def break_in(labels: Sequence[str]) -> int | None:
    """Where labels of a list stop running from one: the place of the first that is out of turn.

    >>> break_in(["a.", "b.", "d."]), break_in(["1)", "2)"]), break_in(["b.", "c."])
    (2, None, 0)
    """
    best = max((_run(labels, style) for style in styles(labels[0])), default=0) if labels else 0
    return best if best < len(labels) else None


def _run(labels: Sequence[str], style: str) -> int:
    """How many labels in a row run 1, 2, 3 in that style."""
    for n, label in enumerate(labels, 1):
        if styles(label).get(style) != n:
            return n - 1
    return len(labels)


def styles(label: str) -> Mapping[str, int]:
    """The styles of a list that a label can belong to, with its number in each; none for what is no such label."""
    return dict(readings(label)) if len(label) > 1 else {}


def numbers(passages: Iterable[Passage]) -> tuple[int, ...]:
    """The figures in their labels: of `Pasal 7` 7, of `(2)` 2; of `Pasal 7A` and `(1a)`, put between, 7 and 1."""
    return tuple(figure(one.label) for one in passages)


def skips(figures: Sequence[int]) -> bool:
    """Whether they begin after one or leave a number out; what was put between repeats a number."""
    return any(after - before not in (0, 1) for before, after in pairwise((0, *figures)))


def end_of(item: Passage) -> Passage:
    """What is printed last of an item: itself, or the last line that hangs below it.

    What has no place (dirt of a scan, the number of a page, a paragraph gone astray) ends no item.
    """
    below = [child for child in item.children if child.kind != "unplaced"]
    return end_of(below[-1]) if below else item


def tail(text: str) -> tuple[str, Literal["", "dan", "atau", "dan/atau"]]:
    """The mark and the word with which an item ends.

    >>> tail("loket; dan"), tail("jaringan."), tail("petugas dan")
    ((';', 'dan'), ('.', ''), ('', 'dan'))
    """
    found = _TAIL.search(_EMPHASIS.sub("", text))
    word = (found["word"] or "") if found else ""
    mark = found["mark"] if found else ""
    match word:
        case "dan" | "atau" | "dan/atau":
            return mark, word
        case _:
            return mark, ""


def last_words(text: str) -> tuple[int, int]:
    """Where the last word stands, with the conjunction behind it.

    >>> "a. loket; dan"[slice(*last_words("a. loket; dan"))]
    'loket; dan'
    """
    found = _LAST.search(text)
    return found.span() if found else (0, len(text))


def marks_wanted(holder: Passage, last: str = ".") -> Iterator[tuple[Passage, str]]:
    """Each item that ends a line, with the mark that it should end with: `;`, and of the last one that of the list."""
    own = items(holder)
    final = "," if closes(holder) else last
    for n, item in enumerate(own, 1):
        wanted = final if n == len(own) else ";"
        if items(item):
            yield from marks_wanted(item, wanted)
        else:
            yield item, wanted
