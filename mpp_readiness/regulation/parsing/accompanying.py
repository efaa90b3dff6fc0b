"""The sheets of a document around a regulation become its title, its blocks, what it is about and whose it is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.regions import Region, RegionKind, headed_by, invented_region
from mpp_readiness.regulation.number_signs import roman_figure
from mpp_readiness.regulation.parsing.blocks import blocks
from mpp_readiness.regulation.passages import Passage, first_place, walk
from mpp_readiness.regulation.printing.wording import BLANK
from mpp_readiness.regulation.text import only_words, words
from mpp_readiness.regulation.tree import AccompanyingDocument, Block, Fields, Heading


def paper(sheets: Sequence[Passage]) -> tuple[AccompanyingDocument, tuple[Problem, ...]]:
    """The paper, and what it leaves open.

    Raises InvalidInput where nothing stands below the title.
    """
    place = str(first_place(sheets))
    top = [one for one in sheets[0].children if one.kind in _HEAD]
    made = tuple(_levelled(block for i, sheet in enumerate(sheets) for block in _sheet(sheet, i > 0)))
    if not made:
        what = "naskah ini tidak berisi apa pun di bawah judulnya"
        raise InvalidInput([Problem("draft-empty", place, (), what, "periksa apakah berkas ini naskah yang dimaksud")])
    titles = [one.words for one in top if one.kind == "title"]
    region = _region(titles, walk(sheets))
    doubts = () if region.is_known else (_unknown(place),)
    draft = AccompanyingDocument(
        region=region,
        subject=_subject(titles, made),
        letterhead=any(one.kind == "letterhead" for one in top),
        title=tuple(map(words, titles)),
        blocks=made,
    )
    return draft, doubts


_HEAD = ("letterhead", "title")


def _unknown(place: str) -> Problem:
    what, remedy = "daerah pada naskah tidak dikenal", "tulis nama kabupaten atau kota seperti dalam daftar wilayah"
    return Problem("draft-region", place, (), what, remedy, "warning")


def _sheet(sheet: Passage, opens_page: bool) -> Iterator[Block]:
    made = blocks([one for one in sheet.children if one.kind not in _HEAD])
    for i, block in enumerate(made):
        opens = opens_page and not i and isinstance(block, Heading)
        yield block.model_copy(update={"new_page": True}) if opens else block


# ---- headings

_SIGN = re.compile(r"([A-Z]|[IVX]+)\.\s")


def _levelled(made: Iterable[Block]) -> Iterator[Block]:
    """Letters below Roman numbers, or the other way round: which of them stands higher is what comes first."""
    forms: list[str] = []
    letter = roman = 0
    for block in made:
        found = _SIGN.match(only_words(block.text)) if isinstance(block, Heading) else None
        if found is None:
            yield block
            continue
        sign = found[1]
        counted = len(sign) == 1 and ord(sign) - ord("A") == letter
        if not counted and roman_figure(sign) == roman + 1:
            form, roman, letter = "roman", roman + 1, 0
        else:
            form, letter = "letter", ord(sign[0]) - ord("A") + 1
        forms += [] if form in forms else [form]
        yield block.model_copy(update={"level": forms.index(form) + 1})


# ---- what it is about

_PARTICLES = (
    *("di", "ke", "dari", "pada", "dalam", "untuk", "dengan", "antara", "oleh", "tentang"),
    *("dan", "atau", "yang"),
)


def _subject(titles: Sequence[str], made: Sequence[Block]) -> str:
    """By what a letter says behind Hal or Perihal, else by the title, else by the first heading."""
    rows = [row for block in made if isinstance(block, Fields) for row in block.rows]
    about = [only_words(said) for label, said in rows if label.lower() in ("hal", "perihal")]
    headings = [only_words(block.text) for block in made if isinstance(block, Heading)]
    return next(iter((*about, *_spoken(titles), *headings)), BLANK)


def _spoken(titles: Sequence[str]) -> Iterator[str]:
    """A title in capitals, as it is spoken."""
    named = " ".join(one for one in titles if not one.upper().startswith("NOMOR")).lower().split()
    if named:
        yield " ".join(one if i and one in _PARTICLES else one.capitalize() for i, one in enumerate(named))


# ---- whose it is

_NAMED = re.compile(r"\b(?P<kind>(?i:Kabupaten|Kota|Bupati|Wali ?Kota))(?P<name>(?: [A-Z][\w'’-]*){1,5})")
_KINDS = {"KABUPATEN": RegionKind.KABUPATEN, "BUPATI": RegionKind.KABUPATEN}
# What may stand behind the name of a region in a line of capitals.
_BEHIND = re.compile(r" (?:TAHUN|NOMOR|TENTANG|DENGAN|DAN)\b.*")


def _region(titles: Sequence[str], passages: Iterable[Passage]) -> Region:
    """The one of the title or of who signs; else the regency or city that is named most often.

    An outline may name the region that was visited more often than its own.
    """
    kept = tuple(passages)
    signing = [line for one in kept if one.kind == "signature" for line in one.words.split("\n")]
    for line in (*titles, *signing):
        if found := _NAMED.search(_BEHIND.sub("", line).rstrip(",")):
            return _registered(found) or _invented(found)
    said = " ".join(one.words for one in kept)
    named = Counter(one for found in _NAMED.finditer(said) if (one := _registered(found)) is not None)
    return named.most_common(1)[0][0] if named else Region("", RegionKind.UNKNOWN, BLANK)


def _registered(found: re.Match[str]) -> Region | None:
    """The longest name of the register that begins here."""
    kind = _KINDS.get(found["kind"].upper(), RegionKind.KOTA)
    head = "BUPATI" if kind is RegionKind.KABUPATEN else "WALIKOTA"
    after = found["name"].split()
    for size in range(len(after), 0, -1):
        if region := headed_by(head, " ".join(after[:size])):
            return region
    return None


def _invented(found: re.Match[str]) -> Region:
    kind = _KINDS.get(found["kind"].upper(), RegionKind.KOTA)
    return invented_region(kind, found["name"].strip().title())
