"""How a reference reads depends on where it stands (Lampiran II UU 12/2011 angka 272 to 280)."""

from collections.abc import Sequence
from itertools import groupby

from mpp_readiness import indonesian
from mpp_readiness.regulation.numbering import Address


def refer(here: Address, there: Sequence[Address], run: str = "dan", placed: bool = True) -> str:
    """The words for the places `there`, without what they share with the place `here`.

    >>> ayat = ("Pasal 4", "ayat (2)")
    >>> refer(("Pasal 4", "ayat (3)"), [ayat]), refer(("Pasal 9",), [(*ayat, "huruf a")])
    ('pada ayat (2)', 'dalam Pasal 4 ayat (2) huruf a')
    """
    words = _phrase([_beyond(here, one) for one in there], run)
    return f"{_preposition(words)} {words}" if placed else words


def _phrase(places: Sequence[Address], run: str) -> str:
    """Neighbours within one Pasal name it once: `Pasal 7 ayat (2) dan ayat (4)` (angka 276)."""
    pieces = []
    for (first, deeper), several in groupby(places, key=lambda one: (one[0], len(one) > 1)):
        inside = [one[1:] for one in several if deeper]
        pieces.append(f"{first} {_phrase(inside, run)}" if inside else first)
    return f" {run} ".join(pieces) if run == "sampai dengan" else indonesian.join(pieces, run)


def _beyond(here: Address, there: Address) -> Address:
    """What is left of an address after the part that both share; never nothing."""
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return there[shared:]


def _preposition(words: str) -> str:
    return "pada" if words.startswith("ayat") else "dalam"
