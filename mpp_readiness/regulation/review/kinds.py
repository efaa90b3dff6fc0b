"""A rule asks of a regulation its name and day, whose it is, and whether it amends or revokes."""

import re
from datetime import date

from mpp_readiness.indonesian.reading import parse_date
from mpp_readiness.regulation.citing.names import plain_name
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.scopes import scope, title_of

_DAY = re.compile(r"pada tanggal (\d{1,2} [A-Za-z]+ \d{4})")


def name_of(reviewed: SourceText) -> Passage | None:
    """The name, that is what follows TENTANG in the title."""
    return next(iter(scope("title.name", reviewed)), None)


def own_name(reviewed: SourceText) -> str:
    """What a regulation calls itself, in small letters (`peraturan bupati blora`); empty where no title says it."""
    block = title_of(reviewed)
    return plain_name(f"{block.kind} {block.issuer}") if block.kind and block.lines else ""


def amends(reviewed: SourceText) -> bool:
    return title_of(reviewed).amends


def revokes(reviewed: SourceText) -> bool:
    """A regulation that does nothing but revoke another."""
    return title_of(reviewed).revokes


def is_decision(reviewed: SourceText) -> bool:
    """A Keputusan or an Instruksi."""
    return title_of(reviewed).is_decision


def of_region(reviewed: SourceText) -> bool:
    return title_of(reviewed).of_region


def day_of(reviewed: SourceText) -> date | None:
    """The day of enactment, or where it cannot be read the last day of its year; a draft has none."""
    for block in scope("signature", reviewed):
        found = _DAY.search(block.words)
        try:
            return parse_date(found[1]) if found else _end_of_year(reviewed)
        except ValueError:
            return _end_of_year(reviewed)
    return _end_of_year(reviewed)


def _end_of_year(reviewed: SourceText) -> date | None:
    year = title_of(reviewed).year
    return date(year, 12, 31) if year else None
