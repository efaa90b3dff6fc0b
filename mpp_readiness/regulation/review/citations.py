"""The legal bases stand in order, include what has to be among them, and are in force by the register."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from mpp_readiness.legislation import Amendment, Gazette, Instrument, citation, name_of, register, short, status_on
from mpp_readiness.regulation.citing.instruments import Cite, cites, level_of, registered, same_title
from mpp_readiness.regulation.citing.places import mentions
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review import kinds
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, day_of, of_region
from mpp_readiness.regulation.review.scopes import scope

# Ours, not the law's.
_MANY = 15
_SURE = ("A", "B")
_NATIONAL = ("undang-undang", "peraturan pemerintah", "peraturan presiden")
_CARRIES_OUT = re.compile(
    r"\b(?:melaksanakan|pelaksanaan|menindaklanjuti|amanat)(?: (?:dari|atas|ketentuan|amanat|dalam))*\s*\Z"
)


def _bases(reviewed: SourceText) -> Iterator[tuple[Passage, Cite]]:
    """Each basis with the instrument that it names first."""
    for one in scope("basis", reviewed):
        found = cites(one.text)
        if found:
            yield one, found[0]


def _keys(reviewed: SourceText) -> set[tuple[str, str, str]]:
    return {cite.key for one in scope("basis", reviewed) for cite in cites(one.text)}


# ---- order and number


def order(reviewed: SourceText) -> Iterator[Hit]:
    """By level, and on one level by time; what is left blank, and what has no certain level, is passed over.

    Each is compared with the one above it: a single stray does not put all that follow in the wrong.
    """
    ranked = [one for one in _bases(reviewed) if one[1].is_known and level_of(one[1]) is not None]
    for (_, above), (passage, cite) in pairwise(ranked):
        if _time(cite, above) < _time(above, cite):
            yield Hit(passage, cite.start, cite.end, "Dasar hukum ini mendahului dasar hukum di atasnya.")


def _time(cite: Cite, other: Cite) -> tuple[int, int, int]:
    """Level, year and number; numbers tell the time only between two instruments of one kind of the state."""
    alike = cite.kind == other.kind and cite.kind in _NATIONAL
    numbered = alike and cite.number.isdecimal() and other.number.isdecimal()
    return level_of(cite) or 0, int(cite.year or 0), int(cite.number) if numbered else 0


def too_many(reviewed: SourceText) -> Iterator[Hit]:
    bases = scope("basis", reviewed)
    if len(bases) > _MANY:
        yield Hit(bases[_MANY], says=f"Ada {len(bases)} dasar hukum; periksa apakah semuanya memberi kewenangan.")


# ---- what has to be there, and what must not


def founding(reviewed: SourceText) -> Iterator[Hit]:
    """The law that formed the region, and that on regional government (practice for a regulation of its head)."""
    bases = scope("basis", reviewed)
    if not bases or not of_region(reviewed):
        return
    laws = [cite for one in bases for cite in cites(one.text) if cite.kind == "undang-undang"]
    blank = any(one.words.strip(" ;.…") == "" for one in bases)
    if not blank and not any(_forms(law) for law in laws):
        yield Hit(bases[0], says="Undang-Undang pembentukan daerah tidak disebut.")
    if not any("pemerintahan daerah" in law.title.lower() or law.key[1:] == ("23", "2014") for law in laws):
        yield Hit(bases[0], says="Undang-Undang tentang Pemerintahan Daerah tidak disebut.")


def _forms(law: Cite) -> bool:
    """A law without its title is looked up; one that is left blank may be the one that somebody still has to find."""
    found = registered(law)
    known = found is not None and bool(found.forms)
    named = re.match(r"(?:Penetapan Undang-Undang Darurat.*)?(?:Pem\w*bentukan|Provinsi|Kabupaten|Kota)\b", law.title)
    return known or bool(named) or not law.number


def revoked(reviewed: SourceText) -> Iterator[Hit]:
    """What this regulation revokes is no basis of it (42)."""
    gone = {cite.key for one in scope("revocation", reviewed) for cite in cites(one.lines) if cite.is_known}
    for passage, cite in _bases(reviewed):
        if cite.key in gone:
            yield Hit(passage, cite.start, cite.end, "Peraturan ini juga dicabut dalam Ketentuan Penutup.")


def amended(reviewed: SourceText) -> Iterator[Hit]:
    """What is amended is a basis (41a)."""
    title = kinds.name_of(reviewed)
    if title is None or not amends(reviewed):
        return
    for cite in cites(title.words)[:1]:
        if cite.is_known and cite.key not in _keys(reviewed):
            where = next(iter(scope("basis.first", reviewed)), title)
            yield Hit(where, says="Peraturan yang diubah tidak ada dalam dasar hukum.")


def carried_out(reviewed: SourceText) -> Iterator[Hit]:
    """What the recitals carry out is a basis (28, 40)."""
    keys = _keys(reviewed)
    for recital in scope("recital", reviewed):
        for cite in cites(recital.text):
            said = _CARRIES_OUT.search(_before(recital.text, cite))
            if said and cite.number and cite.is_known and cite.key not in keys:
                yield Hit(recital, cite.start, cite.end, "Peraturan ini tidak ada dalam dasar hukum.")


def _before(text: str, cite: Cite) -> str:
    """What stands before an instrument and the places of it that are named."""
    said = text[: cite.start].rstrip()
    return next((text[: one.start] for one in mentions(text) if one.end == len(said)), said)


# ---- the register


def in_force(reviewed: SourceText) -> Iterator[Hit]:
    """By what the register knows with confidence A or B; what it does not know is no finding."""
    day = day_of(reviewed)
    for passage, cite in _bases(reviewed):
        known = registered(cite)
        says = _outdated(passage, known, day) if known else _older(cite, day)
        if says:
            yield Hit(passage, cite.start, cite.end, says)


def _outdated(passage: Passage, known: Instrument, day: date | None) -> str:
    """A draft is judged by the day on which the register was last verified."""
    standing = status_on(known, day or known.verified_on)
    if standing.status in ("belum berlaku", "diganti", "tidak berlaku") and standing.confidence in _SURE:
        return standing.reason
    done = [one for one in known.amended_by if _is_sure(one, known) and _began(one, day or known.verified_on)]
    if not done or known.kind == "Undang-Undang Dasar":
        return ""
    last = register().instruments[done[-1].id]
    named = {(cite.number, cite.year) for cite in cites(passage.text)[1:]}
    later = {(str(one.number), str(one.year)) for one in _changing(known) if (one.year or 0) >= (last.year or 0)}
    return "" if named & later else f"Perubahan terakhir yang tercatat, {short(last)}, tidak disebut."


def _changing(known: Instrument) -> Iterator[Instrument]:
    return (register().instruments[one.id] for one in known.amended_by)


def _is_sure(change: Amendment, known: Instrument) -> bool:
    other = register().instruments[change.id].confidence
    return max(change.confidence or known.confidence, other) in _SURE


def _began(change: Amendment, day: date) -> bool:
    year = register().instruments[change.id].year
    return change.on <= day if change.on else year is not None and year < day.year


def _older(cite: Cite, day: date | None) -> str:
    """An instrument that the register does not know, with the title of one that it knows and that came later."""
    for one in same_title(cite.title):
        came = one.year and (day is None or one.year <= day.year)
        if came and cite.year and one.year and one.kind.lower() == cite.kind and int(cite.year) < one.year:
            return f"Dengan judul ini yang tercatat {name_of(one)}; periksa apakah dasar hukum ini masih berlaku."
    return ""


def identity(reviewed: SourceText) -> Iterator[Hit]:
    """Kind, number, year, title and gazette of every instrument that is named anywhere, by the register."""
    for passage in scope("recital, basis, norm, definition", reviewed):
        for cite in cites(passage.text):
            known = registered(cite)
            says = _misnamed(cite, known) if known else _mistaken(cite)
            if says:
                yield Hit(passage, cite.start, cite.end, says)


def unknown(reviewed: SourceText) -> Iterator[Hit]:
    """What the register does not know, somebody has to look up; it keeps hardly any regulation of a region."""
    for passage, cite in _bases(reviewed):
        kept = cite.is_known and cite.kind in (*_NATIONAL, "peraturan menteri")
        if kept and registered(cite) is None and not _older(cite, None) and not _mistaken(cite):
            yield Hit(passage, cite.start, cite.end, "Peraturan ini tidak ada dalam register; status tidak diketahui.")


def _mistaken(cite: Cite) -> str:
    """Of another kind, or of another year: the title and one more thing say which instrument is meant."""
    for one in same_title(cite.title):
        alike = (one.kind.lower() == cite.kind, str(one.number) == cite.number, str(one.year) == cite.year)
        if one.confidence in _SURE and sum(alike) == len(alike) - 1:
            return f"Yang tercatat adalah {citation(one)}."
    return ""


def _misnamed(cite: Cite, known: Instrument) -> str:
    if cite.title and known.title and known.confidence in _SURE and not _alike(cite.title, known.title):
        return f"Judul yang tercatat: {known.title}."
    printed, gazette = cite.gazette, known.gazette
    if printed is None or gazette is None or gazette.confidence not in _SURE:
        return ""
    same = (printed.series, printed.year, printed.number) == (gazette.series, str(gazette.year), gazette.number)
    also = not printed.supplement or gazette.supplement in (None, printed.supplement)
    return "" if same and also else f"Tercatat: {_words(gazette)}."


def _words(gazette: Gazette) -> str:
    supplement = f", Tambahan Nomor {gazette.supplement}" if gazette.supplement else ""
    return f"{gazette.series} Tahun {gazette.year} Nomor {gazette.number}{supplement}"


def _alike(written: str, known: str) -> bool:
    """Of two titles one may go on where the other was cut short."""
    one, other = ("".join(c for c in text.casefold() if c.isalnum()) for text in (written, known))
    return one.startswith(other) or other.startswith(one)


CHECKS: Mapping[str, Check] = {
    "DHK-03": founding,
    "DHK-05": order,
    "DHK-09": revoked,
    "DHK-10": in_force,
    "DHK-14": amended,
    "DHK-16": carried_out,
    "DHK-18": too_many,
    "DHK-21": identity,
    "DHK-22": unknown,
}
