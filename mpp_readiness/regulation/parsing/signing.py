"""What the end of a regulation says of it: where, when and by whom it was enacted and promulgated."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mpp_readiness import indonesian
from mpp_readiness.errors import ReadinessError
from mpp_readiness.regulation.parsing.head import Head
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.printing.wording import BLANK

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


def signing(main: Sequence[Passage], top: Head) -> Signing:
    """Enactment and promulgation, each from its own block."""
    blocks = [found for one in main if one.kind == "signature" and (found := _SIGNED.fullmatch(one.words))]
    enacted = next((one for one in blocks if one["act"].lower() != "diundangkan"), None)
    promulgated = next((one for one in blocks if one["act"].lower() == "diundangkan"), None)
    gazettes = (_GAZETTE.fullmatch(one.words) for one in main if one.kind == "gazette")
    gazette = next((found["number"] for found in gazettes if found), None)
    return Signing(
        _day(enacted),
        _name(enacted, top),
        _day(promulgated),
        _name(promulgated, top),
        None if gazette == BLANK else gazette,
        next((one["seat"] for one in (enacted, promulgated) if one and one["seat"] not in ("", BLANK)), None),
    )


def _day(block: re.Match[str] | None) -> date | None:
    if block is None:
        return None
    try:
        return indonesian.parse_date(block["day"])
    except (ValueError, ReadinessError):
        return None


def _name(block: re.Match[str] | None, top: Head) -> str | None:
    """What stands below the line that ends the office with its comma."""
    if block is None:
        return None
    office, comma, name = block["rest"].partition(",\n")
    found = name.strip() if comma and office else ""
    return None if found in ("", UNNAMED, BLANK) else found
