"""A text names legal instruments by kind, number, year, title and gazette, each at its place in the text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from mpp_readiness.legislation import Instrument, name_of, register
from mpp_readiness.regulation.citing.names import KINDS


@dataclass(frozen=True, slots=True)
class Printed:
    """The gazette in which an instrument is said to stand."""

    series: str
    year: str
    number: str
    supplement: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """An instrument as a text names it. What the text leaves blank (`...`) is empty.

    An instrument that is named in the title of another one is part of that title and no cite of its own.
    """

    kind: str
    """In small letters, without the name of an office: `peraturan menteri`."""
    office: str
    number: str
    year: str
    title: str
    gazette: Printed | None
    amends: bool
    """Whether it stands behind `sebagaimana telah diubah dengan`."""
    start: int
    end: int

    @property
    def key(self) -> tuple[str, str, str]:
        """What two cites of one instrument share, with or without the name of the region."""
        return self.kind, self.number, self.year

    @property
    def is_known(self) -> bool:
        """Whether it has a number and a year, as far as its kind has."""
        return self.kind == "undang-undang dasar" or bool(self.number and self.year)


_OFFICE = r"(?P<office>(?:,? (?:(?-i:[A-Z][\w./'’-]*)|dan|dan/atau)(?=[ ,])){0,14}?)"
_NUMBER = r"No(?:mor|\.)? ?(?:: ?)?(?P<number>\.{3}|…|[\w./-]*\w)"
_YEAR = r",? Tahun (?P<year>\.{3}|…|\d{4})"
# A title ends where its sentence goes on: at the gazette, an amendment, the next instrument, a verb, or a mark.
_STOP = (
    r"\s*(?:\((?=Lembaran|Berita|Tambahan|\.{3}|…)|[;.](?!\S)|\Z"
    r"|,? sebagaimana (?:telah )?(?:beberapa |di|ter)|,? (?:dan|serta|maka) (?:perlu|" + KINDS + r")"
    r"|,? (?:perlu (?:di)?(?:tetapkan|bentuk|ubah|menetapkan|membentuk)|(?:masih )?(?:tetap )?berlaku|dicabut|ditarik"
    r"|dinyatakan|diubah|yang telah|sepanjang)\b|, (?:" + KINDS + r")\b[^,;]{0,90}? Nomor )"
)
_TITLE = rf"(?:\s+tentang (?P<title>\.{{3}}|…|.{{1,500}}?)(?={_STOP}))?"
_GAZETTE = r"(?:\s*\((?P<gazette>(?:Lembaran|Berita)[^()]*)\))?"
_CITE = re.compile(
    rf"\b(?P<kind>{KINDS})\b(?! ini\b)(?:(?<=Dasar)(?: Negara Republik Indonesia)?(?: Tahun)? 1945"
    rf"|{_OFFICE} {_NUMBER}(?:{_YEAR})?{_TITLE}{_GAZETTE})",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?P<series>(?:Lembaran|Berita) (?:Negara|Daerah))[^,]*? Tahun (?P<year>\d{4}),? Nomor (?P<number>\w+)"
    r"(?:,? Tambahan [^,]*? Nomor (?P<supplement>\w+))?",
    re.IGNORECASE,
)
_AMENDED = re.compile(r"\bdiubah\b[^;()]{0,40}\bdengan\s*\Z", re.IGNORECASE)
_BLANKS = ("...", "…")


@lru_cache(maxsize=1024)
def cites(text: str) -> tuple[Cite, ...]:
    """The instruments that a text names, in its order.

    >>> [(one.kind, one.number, one.title) for one in cites("Peraturan Presiden Nomor 89 Tahun 2021 tentang Contoh;")]
    [('peraturan presiden', '89', 'Contoh')]
    """
    # A line that breaks within a cite is layout; each break becomes one blank, so that places stay true.
    flat = text.replace("\n", " ").replace("\t", " ")
    return tuple(_cite(found, flat) for found in _CITE.finditer(flat))


def _cite(found: re.Match[str], text: str) -> Cite:
    office = (found["office"] or "").strip(" ,")
    before = text[max(0, found.start() - 60) : found.start()]
    return Cite(
        kind=_kind(found["kind"]),
        office=_without_state(office),
        number=_filled(found["number"]),
        year=_filled(found["year"]) or _year_in(found["number"] or ""),
        title=_filled(found["title"]),
        gazette=_printed(found["gazette"]),
        amends=bool(_AMENDED.search(before)),
        start=found.start(),
        end=found.end(),
    )


def _kind(kind: str) -> str:
    return re.sub(r"walikota", "wali kota", kind.lower())


def _without_state(office: str) -> str:
    """`Republik Indonesia` is no part of the name of an instrument (45)."""
    return re.sub(r"\s*\bRepublik Indonesia\b", "", office, flags=re.IGNORECASE).strip()


def _filled(written: str | None) -> str:
    return "" if written is None or written in _BLANKS else written.strip()


def _year_in(number: str) -> str:
    """Older ministerial numbers end in the year: 14/PRT/M/2017."""
    found = re.search(r"/(\d{4})\Z", number)
    return found[1] if found else ""


def _printed(gazette: str | None) -> Printed | None:
    found = _PRINTED.search(gazette or "")
    if not found:
        return None
    return Printed(found["series"].title(), found["year"], found["number"], found["supplement"] or "")


_LEVELS: Mapping[str, int] = {
    "undang-undang dasar": 1,
    "ketetapan majelis permusyawaratan rakyat": 2,
    "undang-undang": 3,
    "peraturan pemerintah pengganti undang-undang": 3,
    "peraturan pemerintah": 4,
    "peraturan presiden": 5,
    "peraturan menteri": 6,
    "peraturan daerah": 8,
    "qanun": 8,
    "peraturan bupati": 9,
    "peraturan wali kota": 9,
}


def level_of(cite: Cite) -> int | None:
    """How high an instrument stands, 1 the highest (UU 12/2011 Pasal 7); None where no source says it.

    The place of a ministerial regulation, above those of the regions, is practice.
    """
    if cite.kind in ("peraturan daerah", "qanun") and "provinsi" in cite.office.lower():
        return 7
    return _LEVELS.get(cite.kind)


# ---- the register


@cache
def _registered() -> Mapping[str, Instrument]:
    return {_sign(name_of(one)): one for one in register().instruments.values()}


def _sign(name: str) -> str:
    return " ".join(name.lower().replace("walikota", "wali kota").split())


def registered(cite: Cite) -> Instrument | None:
    """The instrument of the register that a cite means; None for one that the register does not know."""
    if cite.kind == "undang-undang dasar":
        return register().get("uud-1945")
    head = " ".join(part for part in (cite.kind, cite.office) if part)
    whole = f"{head} nomor {cite.number} tahun {cite.year}"
    short = f"{head} nomor {cite.number}"
    return _registered().get(_sign(whole)) or _registered().get(_sign(short))


def same_title(title: str) -> tuple[Instrument, ...]:
    """What the register knows under a title."""
    return tuple(one for one in register().instruments.values() if one.title and _sign(one.title) == _sign(title))
