"""Title block and closing part become the facts of the tree, and what the title leaves open becomes a problem."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mpp_readiness.errors import Problem, ReadinessError
from mpp_readiness.indonesian.reading import parse_date
from mpp_readiness.regions import Region
from mpp_readiness.regulation.passages import Passage, first_place
from mpp_readiness.regulation.printing.wording import BLANK
from mpp_readiness.regulation.title import TitleBlock, read_title


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


def head(main: Sequence[Passage]) -> tuple[Head, tuple[Problem, ...]]:
    """The head, and what it leaves open."""
    block = read_title(main)
    top = Head(
        block.region,
        "Keputusan" if block.is_decision else "Peraturan",
        block.number,
        block.year,
        _as_spoken(block.subject, main),
        block.is_draft,
    )
    return top, tuple(_doubts(block, str(first_place(main))))


def _doubts(block: TitleBlock, place: str) -> Iterator[Problem]:
    if not block.region.is_known:
        what = "daerah pada judul tidak dikenal"
        remedy = "tulis nama kabupaten atau kota seperti dalam daftar wilayah"
        yield Problem("draft-region", place, ("judul",), what, remedy)
    if not block.subject:
        what, remedy = "nama peraturan tidak terbaca", "tulis nama peraturan di bawah TENTANG"
        yield Problem("draft-subject", place, ("judul",), what, remedy)


def _as_spoken(subject: str, main: Sequence[Passage]) -> str:
    """A title stands in capitals; the last recital writes the same words as they are spoken."""
    last = [one.words for one in main if one.kind == "recital"][-1:]
    for words in last:
        at = words.upper().rfind(f" TENTANG {subject.upper()}") if subject else -1
        spoken = words[at + len(" TENTANG ") : at + len(" TENTANG ") + len(subject)]
        if at >= 0 and spoken.upper() == subject.upper():
            return spoken
    return subject


# ---- the end: where, when and by whom it was enacted and promulgated

UNNAMED = "NAMA"


@dataclass(frozen=True, slots=True)
class Signing:
    """The facts of the closing part; what stands there as dots is unknown."""

    enacted_on: date | None
    enacted_by: str | None
    promulgated_on: date | None
    promulgated_by: str | None
    gazette_number: str | None
    seat: str | None


_SIGNED = re.compile(
    r"(?P<act>Ditetapkan|Disahkan|Diundangkan) di (?P<seat>.*?)\s+pada tanggal (?P<day>.*?)\n(?P<rest>.*)",
    re.DOTALL | re.IGNORECASE,
)
_GAZETTE = re.compile(r"BERITA DAERAH .*? TAHUN \S+ NOMOR (?P<number>.+)", re.DOTALL)


def signing(main: Sequence[Passage]) -> Signing:
    """Enactment and promulgation, each from its own block."""
    blocks = [found for one in main if one.kind == "signature" and (found := _SIGNED.fullmatch(one.words))]
    enacted = next((one for one in blocks if one["act"].lower() != "diundangkan"), None)
    promulgated = next((one for one in blocks if one["act"].lower() == "diundangkan"), None)
    gazettes = (_GAZETTE.fullmatch(one.words) for one in main if one.kind == "gazette")
    gazette = next((found["number"] for found in gazettes if found), None)
    return Signing(
        _day(enacted),
        _name(enacted),
        _day(promulgated),
        _name(promulgated),
        None if gazette == BLANK else gazette,
        next((one["seat"] for one in (enacted, promulgated) if one and one["seat"] not in ("", BLANK)), None),
    )


def _day(block: re.Match[str] | None) -> date | None:
    if block is None:
        return None
    try:
        return parse_date(block["day"])
    except (ValueError, ReadinessError):
        return None


def _name(block: re.Match[str] | None) -> str | None:
    """What stands below the line that ends the office with its comma."""
    if block is None:
        return None
    office, comma, name = block["rest"].partition(",\n")
    found = name.strip() if comma and office else ""
    return None if found in ("", UNNAMED, BLANK) else found
