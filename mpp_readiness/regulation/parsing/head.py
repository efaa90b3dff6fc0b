"""What the head of a regulation says of it: region, kind, number, year, subject, and whether it is a draft."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from mpp_readiness.errors import Problem
from mpp_readiness.regions import Region, RegionKind, all_regions, invented_region
from mpp_readiness.regulation.passages import Passage, first_place
from mpp_readiness.regulation.printing.wording import BLANK


@dataclass(frozen=True, slots=True)
class Head:
    """The facts of the title block."""

    region: Region
    kind: Literal["Peraturan", "Keputusan"]
    number: str | None
    year: int | None
    subject: str
    draft: bool

    @property
    def act(self) -> str:
        return f"{self.kind} {self.region.head}"


_ACT = re.compile(r"(PERATURAN|KEPUTUSAN) (BUPATI|WALI ?KOTA|GUBERNUR)\b *(.*)", re.DOTALL)
_NUMBER = re.compile(r"NOMOR\s*:?\s*(.+?)\s+TAHUN\s+(\S+)", re.IGNORECASE | re.DOTALL)
_PROVINCE = re.compile(r"PROVINSI (.+)", re.DOTALL)
_SUBJECT = re.compile(r"perlu menetapkan (?:\S+ ){2,3}?tentang (.+?);?", re.IGNORECASE | re.DOTALL)
_KINDS = {"BUPATI": RegionKind.KABUPATEN, "WALIKOTA": RegionKind.KOTA, "GUBERNUR": RegionKind.PROVINSI}


def head(main: Sequence[Passage]) -> tuple[Head, tuple[Problem, ...]]:
    """The head, and what it leaves open."""
    lines = [one for one in main if one.kind == "title"]
    titles = [one.words for one in lines]
    act = next((found for one in titles if (found := _ACT.fullmatch(one.upper()))), None)
    numbered = next((found for one in titles if (found := _NUMBER.search(one))), None)
    region, known = _region(act, titles, main)
    about = next((i + 1 for i, one in enumerate(titles) if one.upper() == "TENTANG"), len(titles))
    subject = titles[about] if about < len(titles) else _decided(main)
    number, year = (numbered[1], numbered[2]) if numbered else (None, "")
    place = str(first_place(main))
    top = Head(
        region,
        "Keputusan" if _is_decision(act, main) else "Peraturan",
        None if number == BLANK else number,
        int(year) if year.isdecimal() and len(year) == 4 else None,
        _as_spoken(subject, main),
        "RANCANGAN" in titles,
    )
    return top, tuple(_doubts(place, known, bool(subject)))


def _doubts(place: str, known: bool, titled: bool) -> list[Problem]:
    found = []
    if not known:
        what = "daerah pada judul tidak dikenal"
        remedy = "tulis nama kabupaten atau kota seperti dalam daftar wilayah"
        found.append(Problem("draft-region", place, ("judul",), what, remedy))
    if not titled:
        what, remedy = "nama peraturan tidak terbaca", "tulis nama peraturan di bawah TENTANG"
        found.append(Problem("draft-subject", place, ("judul",), what, remedy))
    return found


def _is_decision(act: re.Match[str] | None, main: Sequence[Passage]) -> bool:
    return act[1] == "KEPUTUSAN" if act else any(one.kind == "dictum" for one in main)


def _region(act: re.Match[str] | None, titles: Sequence[str], main: Sequence[Passage]) -> tuple[Region, bool]:
    """By the head and the name in the title, or above and below it; the province tells namesakes apart."""
    offices = [one.words.upper().rstrip(",") for one in main if one.kind in ("title", "authority")]
    named = [(act[2], act[3])] if act else []
    named += [(word, rest.strip()) for one in offices for word, rest in [_office(one)] if word]
    province = next((found[1] for one in titles if (found := _PROVINCE.fullmatch(one.upper()))), "")
    for word, name in named:
        several = regions_by_name().get((word.replace(" ", ""), " ".join(name.split())), ())
        near = [one for one in several if one.province.upper() == province] or list(several)
        if near:
            return near[0], True
    if not named:
        return Region("", RegionKind.UNKNOWN, BLANK), False
    word, name = named[0]
    region = invented_region(_KINDS[word.replace(" ", "")], name.title() or BLANK)
    return replace(region, province=_province(province)), False


def _office(line: str) -> tuple[str, str]:
    found = re.match(r"(BUPATI|WALI ?KOTA|GUBERNUR)\b", line)
    return (found[1], line[found.end() :]) if found else ("", "")


def _province(written: str) -> str:
    """Its name as the register writes it; three dots are none."""
    known = {one.name.upper(): one.name for one in all_regions() if one.kind is RegionKind.PROVINSI}
    return known.get(written, "" if written == BLANK else written.title())


@cache
def regions_by_name() -> Mapping[tuple[str, str], tuple[Region, ...]]:
    """By the word for its head (WALIKOTA without a blank) and its own name, in capitals; namesakes together."""
    index: dict[tuple[str, str], tuple[Region, ...]] = {}
    for region in all_regions():
        key = (region.head.upper().replace(" ", ""), region.name.upper())
        index[key] = (*index.get(key, ()), region)
    return index


def _decided(main: Sequence[Passage]) -> str:
    """What Menetapkan names, where there is no title."""
    decided = next((one.words for one in main if one.kind == "decided"), "")
    return decided.partition(" TENTANG ")[2].removesuffix(".")


def _as_spoken(subject: str, main: Sequence[Passage]) -> str:
    """A title stands in capitals; the last recital writes the same words as they are spoken."""
    last = [one.words for one in main if one.kind == "recital"][-1:]
    for words in last:
        at = words.upper().rfind(f" TENTANG {subject.upper()}") if subject else -1
        spoken = words[at + len(" TENTANG ") : at + len(" TENTANG ") + len(subject)]
        if at >= 0 and spoken.upper() == subject.upper():
            return spoken
    return subject
