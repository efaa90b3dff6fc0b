"""A regulation ends with transition, revocation, entry into force, and the lines below the last article."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import accumulate, groupby

from mpp_readiness import indonesian
from mpp_readiness.indonesian.reading import parse_date
from mpp_readiness.legislation import Instrument, register, short, status_on
from mpp_readiness.regulation.citing.instruments import Cite, cites, level_of, registered
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import amends, day_of, is_decision, name_of, revokes
from mpp_readiness.regulation.review.scopes import scope

_GONE = re.compile(r"\b(?:dicabut|ditarik kembali|dinyatakan tidak berlaku)\b")
_POSTPONES = re.compile(r"\b(?:untuk sementara|ditunda|penundaan)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:jangka waktu|sampai dengan|paling (?:lama|lambat)|terhitung sejak|selama|hingga|sebelum)\b|\d+ \(\w+",
    re.IGNORECASE,
)
_STAYS = re.compile(r"\b(?:tetap berlaku|tetap sah|tidak berlaku|masih berlaku)\b")
_MADE_UNDER = re.compile(
    r"\b(?:(?:peraturan|ketentuan) pelaksana\w*|keputusan|penetapan|izin|perjanjian)\b", re.IGNORECASE
)
_UNDER = re.compile(r"\b(?:pelaksana\w*|berdasarkan|dimaksud dalam|diatur dalam)(?: dari| atas)? *\Z")
_BEGINS = re.compile(r"\b(?:mulai berlaku|berlaku (?:pada|sejak|mulai|efektif|surut))\b")
_BEGINS_ON = re.compile(r"\bmulai berlaku pada tanggal (\d{1,2} [A-Z][a-z]+ \d{4})")
_ENACTED = re.compile(r"\b(?:ditetapkan|disahkan) di\b", re.IGNORECASE)
_PROMULGATED = re.compile(r"\bdiundangkan\b", re.IGNORECASE)
_CLOSING = ("formula", "signature", "promulgation", "gazette")
_MISSING: Mapping[str, str] = {
    "formula": "Perintah pengundangan tidak ada.",
    "signature": "Penetapan (Ditetapkan di ...) tidak ada.",
    "promulgation": "Pengundangan (Diundangkan di ...) tidak ada.",
    "gazette": "Baris Berita Daerah (atau Lembaran) tidak ada.",
}


# ---- transition and the last chapter


def postponed(reviewed: SourceText) -> Iterator[Hit]:
    for one in walk(scope("transitional", reviewed)):
        found = _POSTPONES.search(one.words)
        if found and one.kind in ("text", "paragraph") and not _UNTIL.search(one.lines):
            yield Hit(one, says="Sebutkan jangka waktu atau syarat berakhirnya penundaan.")


def last_chapter(reviewed: SourceText) -> Iterator[Hit]:
    """PENUTUP last, PERALIHAN just before it; what amends or revokes has no chapters of its own."""
    chapters = scope("chapter.heading", reviewed)
    if not chapters or amends(reviewed) or revokes(reviewed):
        return
    names = ["".join(one.words.upper().split()) for one in chapters]
    if "PENUTUP" not in names[-1]:
        yield Hit(chapters[-1], says="Bab terakhir bukan Ketentuan Penutup.")
    for n, name in enumerate(names):
        if "PERALIHAN" in name and "PENUTUP" not in name and "PENUTUP" not in "".join(names[n + 1 : n + 2]):
            yield Hit(chapters[n], says="Sesudah Ketentuan Peralihan langsung Ketentuan Penutup.")


def begins_last(reviewed: SourceText) -> Iterator[Hit]:
    for article in scope("article.last", reviewed):
        if not _BEGINS.search(" ".join(article.lines.split())):
            yield Hit(article, says="Pasal terakhir memuat saat mulai berlaku.")


# ---- revocation


def _revoked(one: Passage) -> tuple[Cite, ...]:
    """What a revocation names before it says that this is gone; an amendment goes with what it amends."""
    lines = one.lines
    gone = _GONE.search(lines)
    before = lines[: gone.start()] if gone else ""
    return tuple(cite for cite in cites(before) if not cite.amends and not _only_under(before, cite))


def _only_under(text: str, cite: Cite) -> bool:
    """`peraturan pelaksanaan dari Undang-Undang ...`: the law itself stays."""
    return bool(_UNDER.search(text[: cite.start]))


def _own_level(reviewed: SourceText) -> int | None:
    """By the first words of its title."""
    title = " ".join(" ".join(one.words.split()) for one in scope("title", reviewed))
    found = re.search(r"\b(?:PERATURAN|UNDANG-UNDANG|QANUN)\b.*", title, re.IGNORECASE)
    own = cites(re.sub(r"NOMOR (?:\.\.\.|…) TAHUN (?:\.\.\.|…)", "NOMOR 1 TAHUN 1", found[0]))[:1] if found else ()
    return level_of(own[0]) if own else None


def revokes_higher(reviewed: SourceText) -> Iterator[Hit]:
    own = _own_level(reviewed)
    for one in scope("revocation", reviewed):
        for cite in _revoked(one):
            level = level_of(cite)
            if own is not None and level is not None and level < own:
                yield Hit(*_where(one, cite), "Peraturan ini lebih tinggi tingkatannya.")


def _where(one: Passage, cite: Cite) -> tuple[Passage, int, int]:
    """A cite of the lines of a passage, found in the line that it stands in."""
    lines = tuple(walk((one,)))
    ends = accumulate(len(line.text) + 1 for line in lines)
    line, end = next((line, end) for line, end in zip(lines, ends, strict=True) if cite.start < end)
    at = end - len(line.text) - 1
    return line, max(0, cite.start - at), min(len(line.text), cite.end - at)


def several_revoked(reviewed: SourceText) -> Iterator[Hit]:
    """What is listed is looked at line by line."""
    for one in scope("revocation", reviewed):
        found = _revoked(one)
        listed = any(child.kind in ("point", "closing") for child in one.children)
        if len({cite.key for cite in found}) > 1 and not listed:
            yield Hit(one, found[0].start, found[-1].end, "Rinci peraturan yang dicabut dalam tabulasi.")


def status_of_rest(reviewed: SourceText) -> Iterator[Hit]:
    """Some ayat or article has to say what becomes of what was made under the revoked regulation (148)."""
    around = [*walk(scope("transitional", reviewed)), *walk(scope("closing_chapter", reviewed))]
    told = any(_MADE_UNDER.search(one.lines) and _STAYS.search(_without_formula(one)) for one in around if one.words)
    for one in scope("revocation", reviewed)[:1]:
        if not told:
            yield Hit(one, says="Status peraturan pelaksanaan atau keputusan yang sudah ada tidak diterangkan.")


def _without_formula(one: Passage) -> str:
    return one.lines.replace("dinyatakan tidak berlaku", "")


def not_yet_in_force(reviewed: SourceText) -> Iterator[Hit]:
    """By the register: on the day of enactment, or for a draft on the day on which the register was verified."""
    for one in scope("revocation", reviewed):
        withdrawn = "ditarik kembali" in one.lines
        for cite in _revoked(one):
            known = registered(cite)
            if known is not None and not withdrawn and _status(known, reviewed) == "belum berlaku":
                yield Hit(*_where(one, cite), "Peraturan ini belum mulai berlaku; gunakan ditarik kembali.")


def _status(known: Instrument, reviewed: SourceText) -> str:
    return status_on(known, day_of(reviewed) or known.verified_on).status


def left_standing(reviewed: SourceText) -> Iterator[Hit]:
    """A regulation of the same head on the same subject that the register knows, and that is not named at the end.

    A decision, which appoints under a regulation, revokes none.
    """
    name, title = name_of(reviewed), " ".join(one.words for one in scope("title", reviewed)).upper()
    if name is None or amends(reviewed) or is_decision(reviewed):
        return
    named = {cite.key[1:] for one in scope("closing_chapter", reviewed) for cite in cites(one.lines)}
    own = {cite.key[1:] for cite in cites(" ".join(title.split()))}
    for one in register().instruments.values():
        if _same_matter(one, title, name.words) and (str(one.number), str(one.year)) not in named | own:
            where = next((child for part in scope("closing_chapter", reviewed) for child in part.children), name)
            yield Hit(where, says=f"{short(one)} tentang materi yang sama tidak dicabut dan tidak disebut.")


def _same_matter(one: Instrument, title: str, name: str) -> bool:
    about = (one.title or one.subject or "").upper()
    heads = one.kind in ("Peraturan Bupati", "Peraturan Wali Kota") and one.issuer is not None
    own = heads and re.search(rf"\b{re.escape((one.issuer or '').upper())}\b", title.replace("WALIKOTA", "WALI KOTA"))
    return bool(own) and bool(about) and not one.replaced_by and about in " ".join(name.upper().split())


# ---- entry into force and the lines below


def before_basis(reviewed: SourceText) -> Iterator[Hit]:
    for one in scope("entry_into_force", reviewed):
        begins = _first_day(one, reviewed)
        for basis in scope("basis", reviewed) if begins else ():
            known = next((registered(cite) for cite in cites(basis.text)[:1]), None)
            if begins and known and status_on(known, begins).status == "belum berlaku":
                yield Hit(one, says=f"{short(known)} belum berlaku pada {indonesian.date(begins)}.")


def _first_day(one: Passage, reviewed: SourceText) -> date | None:
    found = _BEGINS_ON.search(one.words)
    if not found:
        return day_of(reviewed)
    try:
        return parse_date(found[1])
    except ValueError:
        return None


def closing_order(reviewed: SourceText) -> Iterator[Hit]:
    """All four, in the order of item 160; a decision is not promulgated."""
    parts = [one for one in reviewed.passages if one.label == "regulation"]
    if is_decision(reviewed) or not parts or not scope("article", reviewed):
        return
    closing = [one for group in scope("closing", reviewed) for one in group.children]
    kinds = [kind for one in closing for kind in _shown(one)]
    last = closing[-1] if closing else parts[0].children[-1]
    missing = [kind for kind in _CLOSING if kind not in kinds]
    yield from (Hit(last, says=_MISSING[kind]) for kind in missing)
    shown = [kind for kind, _ in groupby(kinds)]
    if not missing and shown != list(_CLOSING):
        yield Hit(closing[0], says="Urutan: perintah pengundangan, penetapan, pengundangan, Berita Daerah.")


def _shown(one: Passage) -> tuple[str, ...]:
    """Which parts of the end a passage shows; a block that was read as one may hold both signatures."""
    if one.kind != "signature" or not _PROMULGATED.search(one.words):
        return (one.kind,)
    return ("signature", "promulgation") if _ENACTED.search(one.words) else ("promulgation",)


CHECKS: Mapping[str, Check] = {
    "PRL-02": postponed,
    "PNT-01": last_chapter,
    "PNT-05": revokes_higher,
    "PNT-14": status_of_rest,
    "PNT-15": not_yet_in_force,
    "PNT-16": begins_last,
    "PNT-17": several_revoked,
    "PNT-20": closing_order,
    "PNT-21": left_standing,
    "PNT-22": before_basis,
}
