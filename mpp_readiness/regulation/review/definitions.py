"""Each term is defined once, used, in order, and written alike wherever it stands."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.review.findings import Check, Hit, SourceText
from mpp_readiness.regulation.review.kinds import of_region
from mpp_readiness.regulation.review.scopes import scope

_TERM = re.compile(
    r"\A(?:\d+\. )?(?P<term>.+?)(?:,? (?:yang )?selanjutnya (?:di ?(?:singkat|sebut)(?: juga)?(?: dengan)?) "
    r"(?P<short>[^;:]{1,150}?))?,? adalah\b"
)
# No part of the term by which the articles call it: `Desa atau yang disebut dengan nama lain`, `Hasil (outcome)`.
_BESIDE = re.compile(
    r"\s+atau (?:yang )?(?:di)?(?:sebut(?:an)? )?(?:dengan )?(?:nama )?lain(?:nya)?\b.*\Z"
    r"|(?<=\w)\s*\([^()]*\)?[\s_*]*\Z"
)
_OFTEN = 2
# Ours: names of territory and government, which are of a more general scope than what a regulation is about.
_GENERAL = re.compile(
    r"(?:Negara|Pemerintah(?: Pusat| Daerah| Kabupaten| Kota| Provinsi)?|Daerah|Kabupaten|Kota|Provinsi|Presiden"
    r"|Gubernur|Bupati|Wali ?Kota|Sekretaris Daerah|Perangkat Daerah)\Z"
)
# Offices from the highest to the lowest, and what the public forms below them (109a). The list is ours.
_RANKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"(?:{names})\b")
    for names in (
        "Presiden|Pemerintah Pusat|Pemerintah(?! (?:Daerah|Kab|Kota|Prov|Desa))",
        "Menteri|Kementerian|Lembaga Pemerintah",
        "Gubernur|Pemerintah (?:Daerah )?Provinsi",
        "Pemerintah(?:an)? (?:Daerah|Kabupaten|Kota)|Bupati|Wali ?[Kk]ota|Dewan Perwakilan Rakyat Daerah",
        "Sekretaris Daerah",
        "Perangkat Daerah|Dinas|Badan (?:Perencanaan|Kepegawaian|Pengelola)|Inspektorat|Satuan Kerja Perangkat",
        "Unit Pelaksana Teknis|Camat|Kecamatan",
        "Lurah|Kelurahan|Kepala Desa|Pemerintah Desa",
        "Asosiasi|Perkumpulan|Organisasi (?:Profesi|Masyarakat|Kemasyarakatan)",
    )
)
# `pemerintah daerah provinsi`, `mal pelayanan publik kota lain` are not what the term stands for.
_ELSEWHERE = re.compile(r"\s*(?:provinsi|kabupaten|kota|lain|desa)\b")
_ABBREVIATION = re.compile(r"(?<![\w/.-])[A-Z]{2,}[A-Z0-9]*(?![\w/]|-[A-Z])")
# Numbers in capitals, and the zones of time: signs of measure that nobody defines.
_NUMERAL = re.compile(r"[IVXLC]+|KE\w+|BAB|NO|WIB|WITA|WIT")
_INTRODUCES = re.compile(r"\bselanjutnya disingkat (?:dengan )?([A-Z]{2,}\w*)|\((?:[A-Z]\w+ )?([A-Z]{2,}\w*)\)")
# Ours: other words for what the drafts of a Mal Pelayanan Publik call by a defined term.
_SYNONYMS: Mapping[str, str] = {
    "Gerai": r"konter|counter|booth|tenant",
    "Mal Pelayanan Publik": r"mall pelayanan publik|mal layanan publik|pusat pelayanan publik",
    "Pengguna Layanan": r"pengguna jasa|pelanggan|customer",
    "Organisasi Penyelenggara": r"penyedia layanan|instansi peserta",
}


@dataclass(frozen=True, slots=True)
class Defined:
    """A definition with its term and the short form of it."""

    passage: Passage
    term: str
    short: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.term, self.short) if self.short else (self.term,)


def _defined(reviewed: SourceText) -> tuple[Defined, ...]:
    found = ((one, _TERM.match(one.words)) for one in scope("definition", reviewed))
    return tuple(Defined(one, _bare(match["term"]), _bare(match["short"] or "")) for one, match in found if match)


def _bare(term: str) -> str:
    return _BESIDE.sub("", term).strip(" ,")


# ---- each once, and used


def twice(reviewed: SourceText) -> Iterator[Hit]:
    seen: set[str] = set()
    for one in _defined(reviewed):
        names = {name.casefold() for name in one.names}
        if names & seen:
            yield Hit(one.passage, *_span(one), f"Istilah {one.term} sudah didefinisikan.")
        seen |= names


def unused(reviewed: SourceText) -> Iterator[Hit]:
    """A term has to come back in the articles; inside a longer term, or in another definition, it does not."""
    defined = _defined(reviewed)
    uses = _uses(reviewed, defined)
    for one in defined:
        count = sum(uses[name.casefold()] for name in one.names)
        if count < _OFTEN:
            often = "satu kali" if count else "tidak pernah"
            yield Hit(one.passage, *_span(one), f"Istilah {one.term} {often} dipakai dalam pasal selanjutnya.")


def _uses(reviewed: SourceText, defined: tuple[Defined, ...]) -> Counter[str]:
    """How often each term stands in the norms; of terms in terms, the longest counts."""
    if not defined:
        return Counter()
    pattern = _any_of(name for one in defined for name in one.names)
    norms = (one.words for one in scope("norm", reviewed))
    return Counter(" ".join(found[0].casefold().split()) for words in norms for found in pattern.finditer(words))


def _any_of(names: Iterator[str]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    each = (r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def _span(one: Defined) -> tuple[int, int]:
    start = one.passage.text.find(one.term)
    return start, start + len(one.term)


# ---- in order


def general_first(reviewed: SourceText) -> Iterator[Hit]:
    """In regulations of a region; those of the state name their minister last."""
    special = ""
    for one in _defined(reviewed) if of_region(reviewed) else ():
        if not _GENERAL.match(one.term):
            special = special or ("" if _rank(one.term) is not None else one.term)
        elif special:
            yield Hit(one.passage, *_span(one), f"Istilah ini berlingkup lebih umum daripada {special} di atasnya.")


def by_hierarchy(reviewed: SourceText) -> Iterator[Hit]:
    lowest, name = 0, ""
    for one in _defined(reviewed):
        rank = _rank(one.term)
        if rank is None:
            continue
        if rank < lowest:
            yield Hit(one.passage, *_span(one), f"Istilah ini lebih tinggi tingkatannya daripada {name} di atasnya.")
        else:
            lowest, name = rank, one.term


def _rank(term: str) -> int | None:
    return next((n for n, names in enumerate(_RANKS) if names.match(term)), None)


# ---- written alike


def small_letters(reviewed: SourceText) -> Iterator[Hit]:
    """Terms of two words and more: a single word (daerah, hari) is often meant in its plain sense."""
    terms = {name.casefold(): name for one in _defined(reviewed) for name in one.names if " " in name}
    if not terms:
        return
    pattern = _any_of(iter(terms.values()))
    annexes = walk(child for annex in scope("annexes", reviewed) for child in annex.children)
    for passage in (*scope("norm, elucidation.said", reviewed), *annexes):
        for found in pattern.finditer(passage.text):
            term = terms[" ".join(found[0].casefold().split())]
            if not _same_capitals(found[0], term) and not _ELSEWHERE.match(passage.text[found.end() :]):
                yield Hit(passage, *found.span(), f"Tulis {term}.")


def _same_capitals(written: str, term: str) -> bool:
    """Headings are all in capitals; of a term only the capitals count."""
    words = zip(written.split(), term.split(), strict=True)
    return written.isupper() or all(one[:1].isupper() for one, word in words if word[:1].isupper())


def undefined_abbreviations(reviewed: SourceText) -> Iterator[Hit]:
    """Each abbreviation once, where it first stands; a regulation that defines nothing has no place for them."""
    defined = _defined(reviewed)
    # A part of a defined compound is known too: of `RKA-KL` the RKA, where a line broke behind the hyphen.
    known = {part for one in defined for name in one.names for word in name.split() for part in _parts(word)}
    norms = scope("norm", reviewed) if defined else ()
    known |= {word for one in norms for pair in _INTRODUCES.findall(one.words) for word in pair if word}
    for one in norms:
        for found in _ABBREVIATION.finditer(one.words) if not one.words.isupper() else ():
            if found[0] not in known and not _NUMERAL.fullmatch(found[0]):
                known.add(found[0])
                at = len(one.text) - len(one.words)
                yield Hit(one, at + found.start(), at + found.end(), f"Singkatan {found[0]} tidak didefinisikan.")


def _parts(word: str) -> tuple[str, ...]:
    return (word, *re.split(r"[-/]", word))


def synonyms(reviewed: SourceText) -> Iterator[Hit]:
    """Another word for a defined term; the list is that of the project (250 a)."""
    names = {name for one in _defined(reviewed) for name in one.names}
    wanted = {term: words for term, words in _SYNONYMS.items() if term in names}
    for one in scope("norm", reviewed) if wanted else ():
        for term, words in wanted.items():
            found = re.search(rf"\b(?:{words})\b", one.text, re.IGNORECASE)
            if found:
                yield Hit(one, *found.span(), f"Gunakan istilah yang didefinisikan: {term}.")


CHECKS: Mapping[str, Check] = {
    "KTU-04": unused,
    "KTU-05": general_first,
    "KTU-07": small_letters,
    "KTU-09": twice,
    "KTU-11": by_hierarchy,
    "KTU-12": undefined_abbreviations,
    "BHS-18": synonyms,
}
