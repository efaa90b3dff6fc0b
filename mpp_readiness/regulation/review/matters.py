"""What a regulation on a Mal Pelayanan Publik has to settle, whatever its form: the content behind the criteria.

Each matter is looked for in the norms, sign by sign. A sign is a pattern that the text of one article has to show; it
says that the matter is spoken of, not that it is settled well: whoever reads the finding decides that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mpp_readiness.regulation.passages import NOWHERE, Passage, walk
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.review.kinds import amends, is_decision, revokes


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that an article has to say: in words, and as a pattern over its lines."""

    says: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter, the criterion of the checklist `mpp` that it answers, and its signs."""

    id: str
    title: str
    criterion: str | None
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """A matter with the article that shows each sign, or None."""

    matter: Matter
    shown: tuple[tuple[Sign, Passage | None], ...]

    @property
    def level(self) -> str:
        """`belum`, `draf` or `lengkap` of the scale `kelengkapan`; proof is for people."""
        found = [passage is not None for _, passage in self.shown]
        return "lengkap" if all(found) else "draf" if any(found) else "belum"


_PLACE = r"(?:MPP|[Mm]al [Pp]elayanan [Pp]ublik)"
MATTERS: tuple[Matter, ...] = (
    Matter(
        "ISI-01",
        "Penyelenggara ditetapkan beserta tugas dan fungsinya",
        "REG-04",
        (
            Sign("siapa penyelenggaranya", rf"[Pp]enyelenggara(?:an)? {_PLACE}\b.*\b(?:adalah|dilaksanakan oleh)\b"),
            Sign("tugas penyelenggara", r"\bmempunyai tugas\b|\bbertugas\b"),
            Sign("fungsi penyelenggara", r"\bmenyelenggarakan fungsi\b|\bmempunyai fungsi\b"),
        ),
    ),
    Matter(
        "ISI-02",
        "Daftar instansi dan jenis pelayanan termuat atau didelegasikan",
        "REG-05",
        (
            Sign(
                "daftar dalam lampiran atau keputusan kepala daerah",
                r"\b(?:[Dd]aftar|[Jj]enis [Pp]elayanan|[Nn]omenklatur)\b[^\n]*"
                r"\b(?:Lampiran|Keputusan (?:Bupati|Wali Kota))\b",
            ),
        ),
    ),
    Matter(
        "ISI-03",
        "Kewajiban menempatkan pelayanan dan petugas, dengan akibatnya",
        "REG-06",
        (
            Sign("kewajiban menempatkan pelayanan", r"\bwajib menempatkan\b[^\n]*\bpelayanan\b"),
            Sign("kewajiban menempatkan petugas", r"\bwajib (?:menempatkan|menugaskan)\b[^\n]*\b[Pp]etugas\b"),
            Sign("sanksi administratif", r"\b(?:dikenai|dikenakan) sanksi administratif\b"),
        ),
    ),
    Matter(
        "ISI-04",
        "Petugas berwenang menyelesaikan permohonan",
        None,
        (Sign("wewenang petugas", r"\b[Pp]etugas\b[^\n]*\b(?:berwenang|kewenangan|wewenang)\b"),),
    ),
    Matter(
        "ISI-05",
        "Kerja sama dengan instansi di luar pemerintah daerah",
        None,
        (
            Sign(
                "perjanjian atau nota kesepakatan",
                r"(?i)\b(?:perjanjian kerja sama|nota kesepakatan|kesepakatan bersama)\b",
            ),
        ),
    ),
    Matter(
        "ISI-06",
        "Standar pelayanan dan maklumat",
        None,
        (Sign("standar pelayanan", r"(?i)\bstandar pelayanan\b"), Sign("maklumat", r"(?i)\bmaklumat\b")),
    ),
    Matter(
        "ISI-07",
        "Pengelolaan pengaduan",
        None,
        (Sign("pengaduan", r"\b[Pp]engaduan\b"),),
    ),
    Matter(
        "ISI-08",
        "Pendanaan",
        None,
        (Sign("sumber dana", r"(?i)\banggaran pendapatan dan belanja daerah\b"),),
    ),
    Matter(
        "ISI-09",
        "Pemantauan, evaluasi, dan pelaporan",
        None,
        (
            Sign("pemantauan atau evaluasi", r"(?i)\b(?:pemantauan|evaluasi)\b"),
            Sign("laporan", r"(?i)\b(?:laporan|melaporkan|pelaporan)\b"),
        ),
    ),
)


def missing(reviewed: SourceText) -> Iterator[ReviewFinding]:
    """A finding for every sign that no article shows."""
    for one in settled(reviewed):
        for sign, passage in one.shown:
            if passage is None:
                yield _finding(one.matter, sign)


def _finding(matter: Matter, sign: Sign) -> ReviewFinding:
    return ReviewFinding(
        rule=matter.id,
        severity="warning",
        part="isi",
        statement=f"{matter.title}.",
        source="praktik" if matter.criterion is None else f"daftar periksa mpp, {matter.criterion}",
        path="batang tubuh",
        place=NOWHERE,
        excerpt="",
        start=0,
        end=0,
        says=f"Belum ditemukan pasal tentang {sign.says}. Tambahkan, atau pastikan sudah diatur dengan kata lain.",
    )


def settled(reviewed: SourceText) -> tuple[Settled, ...]:
    """How each matter stands; nothing for what is on something else, or does not rule a whole matter.

    A decision appoints, what amends shows only what it changes, and what revokes ends a regulation. A letter, an
    agreement or a notice rules nothing, whatever its title.
    """
    if not _is_about_mpp(reviewed) or is_decision(reviewed) or amends(reviewed) or revokes(reviewed):
        return ()
    articles = tuple(_articles(reviewed))
    return tuple(Settled(one, tuple((sign, _shows(sign, articles)) for sign in one.signs)) for one in MATTERS)


def _is_about_mpp(reviewed: SourceText) -> bool:
    titles = (one.words for one in _regulating(reviewed) if one.kind == "title")
    return any("MAL PELAYANAN PUBLIK" in " ".join(words.upper().split()) for words in titles)


def _regulating(reviewed: SourceText) -> Iterator[Passage]:
    """All that stands in the regulation itself: not in its elucidation or annexes, and in no paper."""
    return walk(one for part in reviewed.passages if part.label == "regulation" for one in part.children)


def _articles(reviewed: SourceText) -> Iterator[Passage]:
    """The articles of the regulation itself; definitions and the scope speak of a matter without settling it."""
    for one in (one for one in _regulating(reviewed) if one.kind == "article"):
        defines = any(child.kind == "definition" for child in walk(one.children))
        if not defines and not re.search(r"\b[Rr]uang lingkup\b", one.lines):
            yield one


def _shows(sign: Sign, articles: tuple[Passage, ...]) -> Passage | None:
    return next((one for one in articles if re.search(sign.pattern, one.lines)), None)
