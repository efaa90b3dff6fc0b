"""The numbers of BAB, Bagian, Paragraf, Pasal, ayat and diktum count on from one, each in its own series."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from mpp_readiness import indonesian
from mpp_readiness.regulation.number_signs import figure, ordinal_figure, roman_figure
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, is_decision
from mpp_readiness.regulation.review.scopes import scope


def out_of_turn(reviewed: SourceText) -> Iterator[Hit]:
    """One hit where a series breaks; what amends quotes single numbers of another regulation.

    BAB and Pasal run through the whole body, Bagian begins anew in each BAB, Paragraf in each Bagian, ayat in each
    Pasal (72 to 82; that Bagian and Paragraf begin anew is how all laws are printed).
    """
    for series in _series(reviewed) if not amends(reviewed) else ():
        expected = 1
        for one in series:
            number = _number(one)
            if number not in (expected, 0):
                yield Hit(one, 0, len(one.label), f"Nomor yang melanjutkan urutan: {_label(one, expected)}.")
            # A series goes on from where it broke: one fault is told once. What cannot be read counts as in turn.
            expected = (number or expected) + 1


def _series(reviewed: SourceText) -> Iterator[tuple[Passage, ...]]:
    yield scope("chapter.heading", reviewed)
    yield scope("article", reviewed)
    yield from _inside(scope("chapter.heading", reviewed), "section")
    yield from _inside(scope("section.heading", reviewed), "subsection")
    yield from _inside(scope("article", reviewed), "paragraph")


def _inside(holders: Iterable[Passage], kind: str) -> Iterator[tuple[Passage, ...]]:
    return (tuple(child for child in holder.children if child.kind == kind) for holder in holders)


def _number(one: Passage) -> int:
    """0 for what is no number of its kind: another rule tells that (72, 74, 76, 79)."""
    match one.kind:
        case "chapter":
            return roman_figure(one.label)
        case "section":
            return ordinal_figure(one.label)
        case _:
            return figure(one.label)


def _label(one: Passage, number: int) -> str:
    match one.kind:
        case "chapter":
            return f"BAB {indonesian.roman(number)}"
        case "section":
            return f"Bagian {indonesian.ordinal(number)}"
        case "subsection":
            return f"Paragraf {number}"
        case "paragraph":
            return f"ayat ({number})"
        case _:
            return f"Pasal {number}"


# ---- KESATU, KEDUA of a decision

# What was meant as the number of a diktum, but is not read as one: Kesatu, KE DUA, KE-3.
_MEANT = re.compile(r"(?P<label>(?:ke[ -]?|pertama)[\w ]{0,24}?)\s*:", re.IGNORECASE)


def dictums(reviewed: SourceText) -> Iterator[Hit]:
    """One hit where the series breaks or a number is misspelt; what amends quotes the diktum of another decision."""
    expected = 1
    for one, label in _labelled(reviewed) if not amends(reviewed) else ():
        number = _counted(label)
        if number not in (expected, 0):
            yield Hit(one, says=f"Nomor diktum yang melanjutkan urutan: {_ordinal(expected)}.")
        elif label != _ordinal(expected):
            yield Hit(one, says=f"Tulis nomor diktum {_ordinal(expected)}, bukan {label}.")
        expected = (number or expected) + 1


def _labelled(reviewed: SourceText) -> Iterator[tuple[Passage, str]]:
    astray = is_decision(reviewed)
    for one in scope("dictum", reviewed):
        meant = _MEANT.match(one.words) if astray and one.kind == "unplaced" else None
        if one.kind == "dictum":
            yield one, " ".join(one.lead.split())
        elif meant and _counted(meant["label"]):
            yield one, meant["label"]


def _ordinal(number: int) -> str:
    return indonesian.ordinal(number).upper()


def _counted(label: str) -> int:
    """The number that was meant, however it is written; 0 for none.

    >>> _counted("KEDUABELAS"), _counted("Kesatu"), _counted("KE-3"), _counted("PERTAMA"), _counted("KEDDUA")
    (12, 1, 3, 1, 0)
    """
    letters = re.sub(r"\W", "", label).upper()
    return _meanings().get(letters, 0)


@cache
def _meanings() -> Mapping[str, int]:
    counted = ((n, form) for n in range(1, 100) for form in (_ordinal(n).replace(" ", ""), f"KE{n}"))
    return {"PERTAMA": 1, **{form: n for n, form in counted}}


CHECKS: Mapping[str, Check] = {"BTG-28": out_of_turn, "DKT-06": dictums}
