"""Where a text points to: `Pasal 7 ayat (2) huruf a`, `ayat (1) sampai dengan ayat (4)`, as numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from mpp_readiness.regulation.number_signs import figure


@dataclass(frozen=True, slots=True)
class Spot:
    """One place that is pointed to. What is not said is the place of the one who points: 0 or nothing."""

    article: int = 0
    letter: str = ""
    """Of an article that was put between: the A of Pasal 7A."""
    paragraph: str = ""
    point: str = ""
    number: str = ""
    start: int = 0
    end: int = 0
    run: bool = False
    """Whether `sampai dengan` stands before it."""

    @property
    def depth(self) -> int:
        """The deepest thing that it names: 1 an article, 2 an ayat, 3 a huruf, 4 an angka."""
        named = (bool(self.article), bool(self.paragraph), bool(self.point), bool(self.number))
        return max(n for n, one in enumerate((True, *named)) if one)


@dataclass(frozen=True, slots=True)
class Mention:
    """Places that one sentence names together."""

    spots: tuple[Spot, ...]
    start: int
    end: int
    foreign: bool
    """Whether they are places of another instrument."""


_SPOT = re.compile(
    # A blank before Pasal is often lost: `danPasal 17`.
    r"(?:\b|(?<=[a-z])(?=Pasal ))(?P<kind>[Pp]asal|[Aa]yat|[Hh]uruf|[Aa]ngka) ?"
    r"(?P<sign>(?<=asal )\d{1,3}[A-Z]{0,2}\b|(?<=yat )\(\d{1,2}[a-z]?\)"
    r"|(?<=uruf )[a-z]{1,2}\b(?![-/(])|(?<=ngka )\d{1,3}\b(?![.,/(]\d| \())"
)
_LINK = re.compile(r"\A(?:,? ?(?:dan/atau|dan|atau|serta)|,| (?P<run>sampai dengan|s\.d\.|s/d)|)? ?\Z")
# What follows a place of another instrument; `ini` brings it home.
_OTHER = re.compile(
    r"\A,? ?(?:\(?(?:dari|dalam|pada|di dalam|Lampiran)\b ?)?(?:[Kk]etentuan )?"
    r"(?:Undang?-?|UUD?\b|Peraturan|Perpu|Keputusan|Ketetapan|Kitab|KUH|Konvensi|Ordonan|Perjanjian|Statuta|Staats|Qanun"
    r"|Instruksi|Anggaran Dasar|Reglem|Wetboek|Indische|Bedrijfs|Rechts|Hukum|Persetujuan|Protokol|Piagam|Convention"
    r"|Agreement|Statute|Lampiran)(?![^.;]{0,40}? ini\b)",
)
_SAID_BEFORE = re.compile(r"(?:Tahun \d{4}|\bUUD 1945|\bKUH\w+)\W*(?:(?:khususnya|terutama|yaitu|dalam|pada) )?\Z")
# `Pasal 21 pada ayat (3)` still says where: the preposition is a slip, the ayat is that of the Pasal.
_DOWN = re.compile(r"\A\s*(?:(?:pada|dalam) )?\Z")


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """
    >>> [one.depth for one in mentions("sebagaimana dimaksud dalam Pasal 4 ayat (2) huruf a dan Pasal 5")[0].spots]
    [3, 1]
    """
    # A line that breaks within a reference is layout.
    flat = text.replace("\n", " ")
    return tuple(_mention(chain, flat) for chain in _chains(flat))


def _chains(text: str) -> Iterator[tuple[Spot, ...]]:
    spots: list[Spot] = []
    for found in _SPOT.finditer(text):
        between = text[spots[-1].end : found.start()] if spots else ""
        if spots and _DOWN.match(between) and _is_deeper(found, spots[-1]):
            spots[-1] = _deeper(spots[-1], found)
            continue
        link = _LINK.match(between) if spots else None
        if spots and link is None:
            yield tuple(spots)
            spots = []
        run = link is not None and link["run"] is not None
        spots.append(_beside(spots[-1] if spots else Spot(), found, run))
    if spots:
        yield tuple(spots)


def _is_deeper(found: re.Match[str], spot: Spot) -> bool:
    return ("pasal", "ayat", "huruf", "angka").index(found["kind"].lower()) + 1 > spot.depth


def _deeper(spot: Spot, found: re.Match[str]) -> Spot:
    sign = found["sign"].strip("()")
    match found["kind"].lower():
        case "ayat":
            return replace(spot, paragraph=sign, end=found.end())
        case "huruf":
            return replace(spot, point=sign, end=found.end())
        case "angka":
            return replace(spot, number=sign, end=found.end())
        case _:
            letter = sign.lstrip("0123456789")
            return replace(spot, article=figure(sign.removesuffix(letter)), letter=letter, end=found.end())


def _beside(last: Spot, found: re.Match[str], run: bool) -> Spot:
    """The next of several: `Pasal 7 ayat (2) dan ayat (4)` stays in Pasal 7; `Pasal 12, ayat (1)` comes home."""
    fresh = Spot(start=found.start(), run=run)
    match found["kind"].lower():
        case "ayat" if last.paragraph:
            fresh = replace(fresh, article=last.article, letter=last.letter)
        case "huruf" if last.point:
            fresh = replace(fresh, article=last.article, letter=last.letter, paragraph=last.paragraph)
        case "angka" if last.number:
            fresh = replace(last, number="", start=found.start(), run=run)
        case _:
            pass
    return _deeper(fresh, found)


def _mention(spots: tuple[Spot, ...], text: str) -> Mention:
    start, end = spots[0].start, spots[-1].end
    foreign = bool(_OTHER.match(text[end : end + 160]) or _SAID_BEFORE.search(text[max(0, start - 40) : start]))
    return Mention(spots, start, end, foreign)
