"""A title block says of a regulation its kind, region, number, year and subject, and whether it is a draft.

Whatever is read of a title is read here, from the passages of a regulation as it was written. Nothing is guessed: what
the title leaves blank is None, and a region that the register does not know is spoken of as it was written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from mpp_readiness.regions import Region, RegionKind, headed_by, invented_region
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.printing.wording import BLANK

Act: TypeAlias = Literal["Peraturan", "Keputusan", "Instruksi", "Undang-Undang", "Qanun"]

ACTS = "PERATURAN|KEPUTUSAN|INSTRUKSI|UNDANG[- ]UNDANG|QANUN"
"""The words that can open a title, as alternatives of a pattern."""


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What a title block says, and the passages that say it."""

    kind: Act | None
    """None where neither title nor Menetapkan names it and no diktum shows it."""
    issuer: str
    """What stands between kind and number, in capitals: `BUPATI BLORA`, `DAERAH KABUPATEN BLORA`."""
    of_region: bool
    """Whether the head of a region is named, in the title or as the authority below the words of grace."""
    region: Region
    """Without a code where the register does not know it; of kind UNKNOWN where none is named."""
    number: str | None
    year: int | None
    subject: str
    """What follows TENTANG, as it is written; where there is no title, what Menetapkan names; else empty."""
    is_draft: bool
    """Whether it is headed RANCANGAN."""
    above: tuple[Passage, ...]
    """What stands over the title: office, province."""
    lines: tuple[Passage, ...]
    """The title, from RANCANGAN or its kind to the end of the name."""
    numbered: tuple[Passage, ...]
    """Of these the line that begins with NOMOR."""
    named: tuple[Passage, ...]
    """Of these the lines below TENTANG; none where TENTANG has no line of its own."""

    @property
    def is_decision(self) -> bool:
        """A Keputusan or an Instruksi has no articles, no promulgation and no rules of its own in Lampiran II."""
        return self.kind in ("Keputusan", "Instruksi")

    @property
    def is_numbered(self) -> bool:
        """An enacted regulation has a number; letters alone hold its place."""
        return any(sign.isdecimal() for sign in self.number or "")

    @property
    def amends(self) -> bool:
        return bool(_AMENDS.match(self.subject))

    @property
    def revokes(self) -> bool:
        """A regulation that does nothing but revoke another."""
        return bool(_REVOKES.match(self.subject))


_AMENDS = re.compile(r"PERUBAHAN\b.{0,30}\bATAS\b", re.IGNORECASE)
_REVOKES = re.compile("PENCABUTAN", re.IGNORECASE)


def read_title(main: Sequence[Passage]) -> TitleBlock:
    """The title block of a regulation, from the passages of its main part (`kind`: title, authority, decided ...)."""
    titles = [one for one in main if one.kind == "title"]
    first = next((i for i, one in enumerate(titles) if _OPENS.match(one.words)), 0)
    above, lines = titles[:first], titles[first:]
    heading, named, subject = _parted(lines)
    decided = _DECIDED.match(_flat(next((one for one in main if one.kind == "decided"), None)))
    act = _ACT.search(heading) or decided
    number, year = _number(heading)
    offices = tuple(_offices(act, heading, above, main))
    return TitleBlock(
        kind=_kind(act, main),
        issuer=" ".join(act["issuer"].upper().split()) if act else "",
        of_region=bool(offices),
        region=_region(offices or tuple(_areas(act, above)), (*above, *lines)),
        number=number,
        year=year,
        subject=subject or (decided["subject"] if decided else ""),
        is_draft=bool(lines) and bool(_DRAFT.match(lines[0].words)),
        above=tuple(above),
        lines=tuple(lines),
        numbered=tuple(one for one in lines[: len(lines) - len(named)] if _NUMBERED.match(one.words)),
        named=tuple(named),
    )


_DRAFT = re.compile(rf"\s*RANCANGAN\s*(?:\Z|(?:{ACTS})\b)", re.IGNORECASE)
_OPENS = re.compile(rf"\s*(?:RANCANGAN|{ACTS})\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*NO(?:MOR|MER)?\b", re.IGNORECASE)
# A line that holds TENTANG and is none of these goes on with the name of another regulation.
_ABOUT = re.compile(
    rf"(?P<before>(?:(?:RANCANGAN|{ACTS}|NO(?:MOR|MER)?|TAHUN)\b.*?)?)\s*\bTENTANG\b\s*(?P<behind>.*)", re.IGNORECASE
)
# Of each line of a heading, which ends at the number where there is one.
_ACT = re.compile(
    rf"^[^\S\n]*(?:RANCANGAN\s+)?(?P<kind>{ACTS})\b(?P<issuer>.*?)(?=\bNO(?:MOR|MER)?\b|\Z)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_DECIDED = re.compile(rf"(?P<kind>{ACTS})\b(?P<issuer>.*?)\s+TENTANG (?P<subject>.*?)\.?\Z", re.IGNORECASE)


def _flat(one: Passage | None) -> str:
    return " ".join(one.words.split()) if one else ""


def _parted(lines: Sequence[Passage]) -> tuple[str, Sequence[Passage], str]:
    """The heading to TENTANG, line by line; the passages of the name; the name."""
    told = [_flat(one) for one in lines]
    for i, line in enumerate(told):
        if found := _ABOUT.fullmatch(line):
            named = () if found["before"] or found["behind"] else lines[i + 1 :]
            return "\n".join([*told[:i], found["before"]]), named, " ".join([found["behind"], *told[i + 1 :]]).strip()
    return "\n".join(told), (), ""


def _kind(act: re.Match[str] | None, main: Sequence[Passage]) -> Act | None:
    """Where no line says what it is, a decision is known by its KESATU."""
    if act is None:
        return "Keputusan" if any(one.kind == "dictum" for one in walk(main)) else None
    return _KINDS[act["kind"].upper().replace(" ", "-")]


_KINDS: dict[str, Act] = {
    "PERATURAN": "Peraturan",
    "KEPUTUSAN": "Keputusan",
    "INSTRUKSI": "Instruksi",
    "UNDANG-UNDANG": "Undang-Undang",
    "QANUN": "Qanun",
}


# ---- number and year

_NUMBER = re.compile(
    r"\bNO(?:MOR|MER)?\b\.?\s*:?\s*(?P<number>(?!TAHUN\b)\S[^\n]*?)?"
    r"(?:\s*\bTAHUN\b(?:\s+(?P<year>\d{4})\b)?|[^\S\n]*$)",
    re.IGNORECASE | re.MULTILINE,
)


def _number(heading: str) -> tuple[str | None, int | None]:
    """What has no letter and no figure is a blank to be filled in."""
    found = _NUMBER.search(heading)
    if found is None:
        return None, None
    number = found["number"]
    written = number is not None and any(sign.isalnum() for sign in number)
    return number if written else None, int(found["year"]) if found["year"] else None


# ---- whose it is

_OFFICE = re.compile(r"(?P<office>BUPATI|WALI ?KOTA|GUBERNUR)\b(?P<name>.*)")
_AREA = re.compile(r"\b(?P<area>KABUPATEN|KOTA|PROVINSI) (?P<name>.+)")
_PROVINCE = re.compile(r"\s*PROVINSI (.+)")
_HEADED = {"KABUPATEN": "BUPATI", "KOTA": "WALI KOTA", "PROVINSI": "GUBERNUR"}
_OF_HEAD = {"BUPATI": RegionKind.KABUPATEN, "WALIKOTA": RegionKind.KOTA, "GUBERNUR": RegionKind.PROVINSI}

Named: TypeAlias = tuple[str, str]
"""The word for the head of a region, and the region's own name, both in capitals."""


def _offices(
    act: re.Match[str] | None, heading: str, above: Sequence[Passage], main: Sequence[Passage]
) -> Iterator[Named]:
    """The title says it first, then what stands above it, then the authority below it."""
    authorities = (one.words for one in main if one.kind == "authority")
    issuer = (act["issuer"],) if act else ()
    for line in (*issuer, *(one.words for one in above), *heading.split("\n"), *authorities):
        if found := _OFFICE.fullmatch(" ".join(line.upper().split()).rstrip(",")):
            yield found["office"], found["name"].strip()


def _areas(act: re.Match[str] | None, above: Sequence[Passage]) -> Iterator[Named]:
    """A Perda and a Qanun name the region, not its head; over a Peraturan Desa its regency has a line of its own."""
    issuer = [act["issuer"]] if act else []
    for line in (*issuer, *(one.words for one in above if not _PROVINCE.match(one.words.upper()))):
        if found := _AREA.search(" ".join(line.upper().split())):
            yield _HEADED[found["area"]], found["name"]


def _region(named: Sequence[Named], titles: Sequence[Passage]) -> Region:
    """The first that the register knows."""
    if not named:
        return Region("", RegionKind.UNKNOWN, BLANK)
    known = (headed_by(office, name) for office, name in named)
    return next((one for one in known if one), None) or _invented(named, titles)


def _invented(named: Sequence[Named], titles: Sequence[Passage]) -> Region:
    office, name = next((one for one in named if one[1]), named[0])
    region = invented_region(_OF_HEAD[office.replace(" ", "")], name.title() or BLANK)
    lines = (_PROVINCE.fullmatch(_flat(one).upper()) for one in titles)
    return replace(region, province=_province(next((found[1] for found in lines if found), "")))


def _province(written: str) -> str:
    """Its name as the register writes it; three dots are none."""
    known = headed_by("GUBERNUR", written)
    return known.name if known else "" if written == BLANK else written.title()
