"""What kind of regulation is under review: its name, whose it is, whether it amends or revokes, and of which day."""

import re
from datetime import date

from mpp_readiness import indonesian
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.scopes import scope

_DAY = re.compile(r"pada tanggal (\d{1,2} [A-Za-z]+ \d{4})")
_YEAR = re.compile(r"\bTAHUN (\d{4})\b", re.IGNORECASE)
_ACT = re.compile(r"\s*(?:RANCANGAN\s+)?(?P<kind>PERATURAN|QANUN|UNDANG-UNDANG|KEPUTUSAN|INSTRUKSI)\b", re.IGNORECASE)


def name_of(reviewed: SourceText) -> Passage | None:
    """The name, that is what follows TENTANG in the title."""
    return next(iter(scope("title.name", reviewed)), None)


def _named(reviewed: SourceText) -> str:
    name = name_of(reviewed)
    return " ".join(name.words.upper().split()) if name else ""


def amends(reviewed: SourceText) -> bool:
    return bool(re.match(r"PERUBAHAN\b.{0,30}\bATAS\b", _named(reviewed)))


def revokes(reviewed: SourceText) -> bool:
    """A regulation that does nothing but revoke another."""
    return _named(reviewed).startswith("PENCABUTAN")


def is_decision(reviewed: SourceText) -> bool:
    """A Keputusan or an Instruksi has no articles, no promulgation and no rules of its own in Lampiran II.

    Where no line of the title says what it is, it is known by its KESATU.
    """
    lines = (line for one in scope("title", reviewed) for line in one.words.split("\n"))
    kinds = [found["kind"].upper() for line in lines if (found := _ACT.match(line))]
    if kinds:
        return kinds[0] in ("KEPUTUSAN", "INSTRUKSI")
    return any(one.kind == "dictum" for one in scope("dictum", reviewed))


def of_region(reviewed: SourceText) -> bool:
    heads = ("BUPATI", "WALI", "GUBERNUR")
    return any(one.words.strip().upper().startswith(heads) for one in scope("authority", reviewed))


def day_of(reviewed: SourceText) -> date | None:
    """The day of enactment, or where it cannot be read the last day of its year; a draft has none."""
    for block in scope("signature", reviewed):
        found = _DAY.search(block.words)
        try:
            return indonesian.parse_date(found[1]) if found else _end_of_year(reviewed)
        except ValueError:
            return _end_of_year(reviewed)
    return _end_of_year(reviewed)


def _end_of_year(reviewed: SourceText) -> date | None:
    years = (_YEAR.search(one.words) for one in scope("title.number", reviewed))
    found = next((one for one in years if one), None)
    return date(int(found[1]), 12, 31) if found else None
