"""A regular expression decides some rules, on the text of one passage at a time."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, partial
from itertools import accumulate

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.conditions import CONDITIONS, Condition, too_long
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.rulebook import Rule, rules
from mpp_readiness.regulation.review.scopes import scope


def _broken(rule: Rule, reviewed: SourceText) -> Iterator[Hit]:
    applies = CONDITIONS[rule.when] if rule.when else _always
    excused = EXCUSED.get(rule.id, _never)
    for passage in scope(rule.scope, reviewed):
        if _judged(passage, rule) and applies(reviewed, passage):
            yield from (hit for hit in hits(rule, passage) if not excused(reviewed, passage))


# These are long by their nature, and the patterns that judge them go through them once.
_LONG = frozenset(("body", "preamble", "closing_chapter", "elucidation"))


def _judged(passage: Passage, rule: Rule) -> bool:
    return rule.scope in _LONG or not too_long(passage) or rule.id == "FRM-09"


def hits(rule: Rule, passage: Passage) -> Iterator[Hit]:
    """Every place where this text has what it must not have, and the text itself where it lacks what it must have."""
    text = passage.text.rstrip()
    if rule.ban:
        yield from (_placed(passage, *found.span()) for found in compiled(rule.ban).finditer(text))
    if rule.must and not compiled(rule.must).search(text):
        yield Hit(_lines(passage)[0])


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """As rules.yaml means it."""
    return re.compile(pattern, re.MULTILINE)


def _placed(passage: Passage, start: int, end: int) -> Hit:
    """A span in a group is told at the passage in which it begins, up to its end."""
    lines = _lines(passage)
    ends = list(accumulate(len(one.text) + 1 for one in lines))
    i = bisect_right(ends, start)
    text = lines[i].text
    before = ends[i] - len(text) - 1
    return Hit(lines[i], start - before, min(end - before, len(text)))


def _lines(passage: Passage) -> tuple[Passage, ...]:
    return tuple(walk(passage.children)) if passage.kind == "part" and passage.children else (passage,)


# ---- what a pattern cannot see

_TERM = re.compile(
    r"\A(?:\d+[a-z]?\. )?(?P<name>[^,;]{1,200}?)"
    r"(?:,? yang selanjutnya (?:di(?:singkat|sebut)|dapat disebut)(?: sebagai| dengan)? (?P<short>[^,;]{1,100}?))?"
    r",? adalah\b"
)
# Lampiran II angka 243 g: offices, institutions and kinds of regulation keep their capital. Angka 85 prints
# "a. Presiden;". Days and months have theirs by the spelling of the language.
_PROPER = re.compile(
    r"(?:Presiden|Wakil|Menteri|Gubernur|Bupati|Wali Kota|Walikota|Camat|Lurah|Kepala|Sekretaris|Direktur|Ketua|Dewan"
    r"|Badan|Lembaga|Kementerian|Komisi|Mahkamah|Pemerintah|Negara|Republik|Indonesia|Kepolisian|Kejaksaan|Tentara"
    r"|Dinas|Inspektorat|Majelis|Bank|Perwakilan|Departemen|Undang-Undang|Peraturan|Keputusan|Pasal|Provinsi|Kabupaten|Kota|Kecamatan|Tuhan"
    r"|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober"
    r"|November|Desember"
    r"|[A-Z]{2,}[A-Za-z]*|[IVXLC]+)\b"
)


def _begins_with_name(reviewed: SourceText, passage: Passage) -> bool:
    """An item that opens with a defined term or a proper name has its capital by right."""
    return bool(_PROPER.match(passage.words)) or passage.words.startswith(_terms(scope("definition", reviewed)))


@lru_cache(maxsize=4)
def _terms(definitions: tuple[Passage, ...]) -> tuple[str, ...]:
    found = (_TERM.match(one.text) for one in definitions)
    return tuple(name for term in found if term for name in term.group("name", "short") if name)


def _always(_: SourceText, __: Passage) -> bool:
    return True


def _never(_: SourceText, __: Passage) -> bool:
    return False


def _names_laws(_: SourceText, passage: Passage) -> bool:
    """A law is cited by the name that it has, in the spelling of its day."""
    return passage.kind == "citation"


EXCUSED: Mapping[str, Condition] = {"BTG-13": _begins_with_name, "BHS-09": _names_laws, "BHS-20": _names_laws}
"""What looks like a fault to the pattern and is none."""


def checks() -> Mapping[str, Check]:
    """The rules of data/rules.yaml that are patterns, by their id."""
    return {rule.id: partial(_broken, rule) for rule in rules().values() if rule.check == "pattern"}
