"""Whether the numbers of BAB, Bagian, Paragraf, Pasal and ayat count on from one, each in its own series."""

from collections.abc import Iterable, Iterator, Mapping

from mpp_readiness import bahasa
from mpp_readiness.regulation.marks import figure, ordinal_figure, roman_figure
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.acts import amends
from mpp_readiness.regulation.review.findings import Check, Hit, Reviewed
from mpp_readiness.regulation.review.scopes import scope


def out_of_turn(reviewed: Reviewed) -> Iterator[Hit]:
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


def _series(reviewed: Reviewed) -> Iterator[tuple[Passage, ...]]:
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
            return f"BAB {bahasa.roman(number)}"
        case "section":
            return f"Bagian {bahasa.ordinal(number)}"
        case "subsection":
            return f"Paragraf {number}"
        case "paragraph":
            return f"ayat ({number})"
        case _:
            return f"Pasal {number}"


CHECKS: Mapping[str, Check] = {"BTG-28": out_of_turn}
