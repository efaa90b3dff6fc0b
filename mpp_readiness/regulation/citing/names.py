"""A text calls a legal instrument in full or in short, with a number, without one, or with `ini`."""

import re
from dataclasses import dataclass

KINDS = (
    r"Undang-Undang Dasar|Peraturan Pemerintah Pengganti Undang-Undang|Undang-Undang|Peraturan Pemerintah"
    r"|(?:Peraturan|Keputusan|Instruksi) (?:Presiden|Gubernur|Bupati|Wali ?Kota)"
    r"|(?:Peraturan|Keputusan|Instruksi|Pedoman|Surat Edaran) Menteri"
    r"|(?:Peraturan|Keputusan) (?:Daerah|Badan|Lembaga|Kepala|Ombudsman|Otoritas|Komisi|Mahkamah|Dewan|Bank|Jaksa)"
    r"|Ketetapan Majelis Permusyawaratan Rakyat|Qanun|Surat Edaran"
)
"""Kinds that are cited with number and year."""


@dataclass(frozen=True, slots=True)
class Name:
    """An instrument that is called by its name."""

    words: str
    """In small letters, without number and title: `peraturan bupati`."""
    is_this: bool
    """Whether `ini` stands behind the name of a kind; `UUD 1945 ini` is the constitution all the same."""


# Names that need no number to mean one instrument.
_CODES = (
    r"(?:Undang[- ]{0,2}Undang Dasar|UUD)\b(?: Negara| Republik| Indonesia| Sementara| NRI| NKRI)*"
    r"(?: Tahun)?(?: \d{4})?|Kitab Undang[- ]{0,2}Undang(?: Hukum)?(?: (?-i:[A-Z])\w+){0,3}"
    r"|(?-i:KUH[A-Z]\w*|KUH (?:Perdata|Pidana|Dagang)|HIR|RBg|BW)\b"
)
# Copies lose letters: `Undan-undang Nomor 8`, `Undang Nomor 32`.
_LONG = (
    r"Undan?g?[- ]{0,2}Undang|(?-i:Undang)\b"
    r"|(?:Surat )?(?:Peraturan|Keputusan|Instruksi|Pedoman|Maklumat) (?:Bersama|Pemerintah|Presiden|Menteri|Gubernur"
    r"|Bupati|Wali ?Kota|Kepala|Daerah|Desa|Nagari|Gampong|Badan|Lembaga|Ombudsman|Otoritas|Komisi|Mahkamah|Dewan|Bank"
    r"|Jaksa|Direktur|Direksi|Sekretaris|Camat|Lurah|Panglima|Perundang)"
    r"|Surat (?:Edaran|Keputusan)|Qanun|Reusam|Anggaran (?:Dasar|Rumah Tangga)"
    r"|(?:Perjanjian|Kesepakatan) (?:Kerja|Bersama)|Nota Kesepahaman"
)
_SHORT = (
    r"UU|PP|Perpp?u|Perpres|Permen\w*|Pergub|Perbup|Perwali?|Perwako|Perda|Perdes|Perkada|Perka|Perban|Keppres|Kepmen\w*"
    r"|Kepgub|Kepbup|Kepwal|Inpres|Inbup|Ingub|Inwal|TAP MPRS?|SE|SK|AD/ART"
)
# In small letters these are ordinary words: `keputusan diambil`.
_WORDS = (
    r"Peraturan|Keputusan|Ketetapan|Instruksi|Perjanjian|Kontrak|Kesepakatan|Persetujuan|Konvensi|Protokol|Piagam"
    r"|Statut\w*|Staat\w+|Ordonan\w+|Reglem\w+|Wetboek|Indische|Bedrijfs\w*|Rechts\w*|Hukum|Convention|Agreement|Statute"
)
_OFFICE = r"(?:,? (?!No(?:mor\b|\.)|Tahun\b|Pasal\b|BAB\b|Lampiran\b|Diktum\b)(?:dan (?=[A-Z]))?[A-Z][\w/'’-]*)*"
_BLANK = r"(?:\.\.\.|…)"
_YEAR = rf",? [Tt]ahun (?:\d{{4}}|{_BLANK})"
_NUMBER = rf"(?:[Nn]o(?:mor)?\b[.:]? ?(?:[\w./-]*\w|{_BLANK})(?:{_YEAR})?|\d[\w./-]*{_YEAR}|\d+/\d{{4}})"
_KIND = rf"(?:Rancangan )?(?:(?i:{_LONG})\b|\b(?:{_SHORT}|{_WORDS})\b)"
_NAME = rf"(?P<code>(?i:{_CODES}))|(?P<name>{_KIND}{_OFFICE})"
_SMALL = "dan|di|ke|dari|pada|atas|untuk|dengan|yang|serta|terhadap|dalam|oleh|bagi|antara|secara|sebagai"
_IN_TITLE = rf"(?:[A-Z(][\w()./-]*|{_SMALL})"
_TITLE = rf"(?:,? tentang(?:,? {_IN_TITLE}(?![\w./-]))+)?(?: ?\((?:Lembaran|Berita)[^()]*\))?"

_LAST_WORDS = (
    *("ini", "tersebut", "dimaksud", "undang", "dasar", "bupati", "kota", "gubernur", "daerah", "desa", "menteri"),
    *("presiden", "pemerintah"),
)
_LINKS = ("khususnya", "terutama", "yaitu", "yakni", "dalam", "pada")

_HERE = re.compile(rf"(?:{_NAME})(?:(?P<this> ini\b)|(?P<number> {_NUMBER}))?")
_UP_TO_HERE = re.compile(
    # Only a capital or the first letter of a kind begins a name.
    rf"\b(?=[A-Zaiknpqsu])(?:{_NAME})(?:(?P<number> {_NUMBER}{_TITLE})|(?P<this> ini)| (?:tersebut|dimaksud))?"
    rf"(?P<link>[,:]? ?\(?(?:(?:{'|'.join(_LINKS)}) )?)\Z"
)
_BEFORE, _FEW = 400, 60


def name_at(text: str, start: int, beside: bool = True) -> Name | None:
    """The instrument whose name begins there.

    What stands beside the word before it may be any name; what a comma parts from it, only one that needs no more to
    be known: in `menurut Pasal 9, Peraturan Bupati ditetapkan` the regulation is the subject.
    """
    found = _HERE.match(text, start)
    if found is None or not (beside or found["code"] or found["number"] or found["this"]):
        return None
    return _name(found)


def name_before(text: str, end: int) -> Name | None:
    """The instrument whose name, number and title end there: `Undang-Undang Nomor 25 Tahun 2009, `."""
    if not _may_end(text[max(0, end - _FEW) : end]):
        return None
    found = _UP_TO_HERE.search(text[max(0, end - _BEFORE) : end])
    if found is None:
        return None
    certain = found["code"] or found["number"]
    return _name(found) if certain or found["this"] or found["link"] in (" ", " (") else None


def _may_end(before: str) -> bool:
    """Few places have a name before them, and most are told from it by one word: `dimaksud dalam`."""
    words = before.rstrip(" (").split()[-2:]
    linked = bool(words) and words[-1] in _LINKS
    word = words[0] if linked else words[-1] if words else ""
    if word[-1:] in (".", ";", "") and word != "...":
        return False
    small = not linked and word.rstrip(",:").endswith(_LAST_WORDS)
    return small or word[0].isupper() or word[-1] in ").…" or word.rstrip(",:")[-1:].isdigit()


def _name(found: re.Match[str]) -> Name:
    return Name(plain_name(found["code"] or found["name"]), bool(found["this"]) and not found["code"])


def plain_name(words: str) -> str:
    """
    >>> plain_name("Rancangan Peraturan Walikota"), plain_name("Perbup")
    ('peraturan wali kota', 'peraturan bupati')
    """
    small = " ".join(words.lower().split()).removeprefix("rancangan ").replace("walikota", "wali kota")
    return _IN_FULL.get(small, small)


_IN_FULL = {
    "uu": "undang-undang",
    "pp": "peraturan pemerintah",
    "perda": "peraturan daerah",
    "perbup": "peraturan bupati",
    "perwal": "peraturan wali kota",
    "perkada": "peraturan kepala daerah",
}
_OF_A_HEAD = ("peraturan bupati", "peraturan wali kota", "peraturan gubernur")


def is_called(own: str, name: str) -> bool:
    """Whether an instrument may call itself so: a part of its name, or its name with more.

    >>> [is_called("peraturan bupati blora", one) for one in ("peraturan", "peraturan bupati", "undang-undang")]
    [True, True, False]
    """
    if name == "peraturan kepala daerah":
        return own.startswith(_OF_A_HEAD)
    return f"{own} ".startswith(f"{name} ") or f"{name} ".startswith(f"{own} ")
