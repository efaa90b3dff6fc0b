"""The name of a regulation is not too long, and preamble and Menetapkan repeat it."""

import re
from collections.abc import Iterator, Mapping

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, name_of, revokes
from mpp_readiness.regulation.review.scopes import scope

# Ours, not the law's: "one word or one phrase" (3) has no number.
_LONG = 12
_ESTABLISHES = re.compile(
    r"\b(?:menetapkan|membentuk)\s+(?:Peraturan|Keputusan|Undang|Qanun|Rancangan)[^;]*?\s[Tt]entang\s+"
    r"(?P<name>[^;]*[^;.\s])"
)
_DECIDES = re.compile(r"\bTENTANG\s+(?P<name>.*[^.\s])", re.IGNORECASE | re.DOTALL)


def long_name(reviewed: SourceText) -> Iterator[Hit]:
    """The name of what amends or revokes has to hold the name of another regulation (6, 9)."""
    name = name_of(reviewed)
    if name and not amends(reviewed) and not revokes(reviewed):
        count = len(name.words.split())
        if count > _LONG:
            yield Hit(name, 0, len(name.text), f"Nama ini terdiri atas {count} kata.")


def recital_name(reviewed: SourceText) -> Iterator[Hit]:
    yield from (hit for one in scope("recital.last", reviewed) for hit in _differs(one, _ESTABLISHES, reviewed))


def decided_name(reviewed: SourceText) -> Iterator[Hit]:
    yield from (hit for one in scope("dictum.subject", reviewed) for hit in _differs(one, _DECIDES, reviewed))


def _differs(passage: Passage, pattern: re.Pattern[str], reviewed: SourceText) -> Iterator[Hit]:
    name = name_of(reviewed)
    found = pattern.search(passage.text)
    if name and found and _letters(found["name"]) != _letters(name.words):
        yield Hit(passage, *found.span("name"), f"Nama dalam judul: {' '.join(name.words.split())}.")


def _letters(text: str) -> str:
    """What has to be the same whatever the capitals, blanks and hyphens at the ends of lines."""
    return "".join(one for one in text.casefold() if one.isalnum())


CHECKS: Mapping[str, Check] = {"JDL-08": long_name, "KSD-06": recital_name, "DKT-03": decided_name}
