"""The head of a regulation is read from the emblem to Menetapkan, on lines of its own or run together."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from mpp_readiness.regulation.number_signs import readings
from mpp_readiness.regulation.passages import Passage, PassageKind
from mpp_readiness.regulation.segmenting.source_text import Page, TextParagraph, joined, lines, paragraphs
from mpp_readiness.regulation.title import ACTS

# ---- the title block

_OFFICE = r"(?:BUPATI|WALI ?KOTA|GUBERNUR|PRESIDEN|MENTERI|KEPALA|PENJABAT|PELAKSANA)\b"
# Where a line of a title begins although it stands in the middle of a line of the file; each is looked for once.
_NUMBER = re.compile(r"(?<=\s)NOMOR\s+\S+\s+TAHUN\b", re.IGNORECASE)
_ABOUT = re.compile(r"(?:(?<=\s)|^)TENTANG\b", re.MULTILINE)
_FIXED = re.compile(rf"(?:(?<=\s)|^)(?:DENGAN RAHMAT\b|{_OFFICE}[^,\n]{{0,80}},[^\S\n]*$)", re.MULTILINE)
_AUTHORITY = re.compile(rf"{_OFFICE}[^,]*,", re.IGNORECASE)
_BARE = re.compile(rf"{_OFFICE}[^,;:\n]{{0,80}}", re.IGNORECASE)
_TITLED = re.compile(rf"\b(?:{ACTS}|RANCANGAN)\b", re.IGNORECASE)
_OWN = re.compile(rf"(?:{ACTS}|RANCANGAN|NOMOR|TENTANG|ATAS|PENJELASAN)\b", re.IGNORECASE)
EMBLEM = re.compile(r"\[?(?:LAMBANG NEGARA|KOP SURAT|KOP NASKAH DINAS)\]?", re.IGNORECASE)


def head(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """Emblem, title, invocation, authority."""
    titled = bool(_TITLED.search(page.text, begin, end))
    above = ""
    for line in title_lines(page, begin, end):
        kind = _head_kind(line, titled, above)
        above = line.text.upper()
        yield Passage(kind, words=line.text, place=page.place(line.start))


def _head_kind(line: TextParagraph, titled: bool, above: str) -> PassageKind:
    if line.fixed:
        return line.fixed
    if EMBLEM.fullmatch(line.text):
        return "letterhead"
    if line.text.upper().startswith("DENGAN RAHMAT"):
        return "invocation"
    # An office below the words of grace is the authority, its comma forgotten or not.
    if _AUTHORITY.fullmatch(line.text) or (above.startswith("DENGAN RAHMAT") and _BARE.fullmatch(line.text)):
        return "authority"
    return "title" if titled and (line.text.isupper() or above == "TENTANG" or _OWN.match(line.text)) else "unplaced"


def title_lines(page: Page, begin: int, end: int) -> list[TextParagraph]:
    """The lines of a title block, run together or not; the subject is one line, on however many it stands."""
    cuts = [begin, *_cuts(page.scanned, begin, end), end]
    apart = [line for start, stop in pairwise(cuts) for line in lines(page, start, stop)]
    groups: list[list[TextParagraph]] = []
    for line in apart:
        if len(groups) > 1 and groups[-2][-1].text.upper() == "TENTANG" and _goes_on(page, groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined(group) for group in groups]


def _goes_on(page: Page, above: TextParagraph, line: TextParagraph) -> bool:
    """Whether a subject goes on in the next line: where lines were broken, or in capitals below each other."""
    if line.fixed or _FIXED.match(line.text) or _AUTHORITY.fullmatch(line.text):
        return False
    beside = above.indent == line.indent > 0 and line.text.isupper()
    return page.text.count("\n", above.stop, line.start) <= 1 and (page.is_broken or beside)


def _cuts(text: str, begin: int, end: int) -> list[int]:
    number = _NUMBER.search(text, begin, end)
    about = _ABOUT.search(text, number.end() if number else begin, end)
    cuts = {number.start()} if number else set()
    if about:
        cuts |= {about.start(), about.end()}
    cuts |= {found.start() for found in _FIXED.finditer(text, about.end() if about else begin, end)}
    return sorted(cuts)


# ---- from Menimbang to Menetapkan

OPENS = re.compile(
    r"(?:^[^\S\n]*|(?<=[;.:]\s))(?:"
    r"(?P<recital>(?P<weighs>Menimbang)(?:[^\S\n]*(?P<c1>:)|(?=\s*$|\s+(?:a\.\s+)?bahwa\b)))"
    r"|(?P<citation>(?P<minds>Mengingat|Memperhatikan)(?:[^\S\n]*(?P<c2>:)|(?=\s*$|\s+1\.\s)))"
    r"|(?P<decides>M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\b[^\S\n]*:?)"
    r"|(?P<decided>(?P<sets>Menetapkan)[^\S\n]*(?P<c3>:)?)"
    r"|(?P<unplaced>Dengan Persetujuan Bersama\b)"
    r")",
    re.MULTILINE | re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:^[^\S\n]*|(?<=[\s:;.,]))(?P<label>(?:[a-z]{1,2}[^\S\n]?|[0-9lO][0-9lIO]{0,2})\.)(?=\s|[A-Z])", re.MULTILINE
)
_NEW_LINE = re.compile(r";[^\S\n]*\n\s*$")
_PARTED = re.compile(r"(?:^|[;.,:\n]|[;,] dan)\s*$")


def preamble(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """Recitals, citations, MEMUTUSKAN, Menetapkan."""
    found = list(OPENS.finditer(page.scanned, begin, end))
    stops = [*(one.start() for one in found), end]
    yield from _unplaced(page, paragraphs(page, begin, stops[0]))
    for one, stop in zip(found, stops[1:], strict=True):
        match one.lastgroup:
            case "recital" | "citation" as kind:
                yield from _list(page, one, stop, kind)
            case "decided":
                yield from _one(page, one, stop)
            case "decides":
                start = one.start("decides")
                yield Passage("decides", words=" ".join(one["decides"].split()), place=page.place(start))
                yield from _unplaced(page, paragraphs(page, one.end(), stop))
            case _:
                yield from _unplaced(page, paragraphs(page, one.start(), stop))


def _lead(one: re.Match[str]) -> tuple[str, int]:
    """The word left of the colon, and where the words begin; without a colon it is one of the words."""
    word, colon = next(
        (word, colon) for word, colon in (("weighs", "c1"), ("minds", "c2"), ("sets", "c3")) if one[word]
    )
    return (one[word], one.end(colon)) if one[colon] else ("", one.start(word))


def _list(page: Page, one: re.Match[str], stop: int, kind: PassageKind) -> Iterator[Passage]:
    lead, begin = _lead(one)
    labels = list(_labels(page.scanned, begin, stop))
    stops = [*(found.start("label") for found in labels), stop]
    place = page.place(one.start(one.lastgroup or 0))
    before = paragraphs(page, begin, stops[0])
    if before or not labels:
        yield Passage(kind, words=before[0].text if before else "", lead=lead, place=place)
        yield from _unsigned(page, kind, before)
        lead = ""
    for found, end in zip(labels, stops[1:], strict=True):
        start = found.start("label")
        inside = paragraphs(page, found.end(), end, page.column(start))
        words = inside[0].text if inside else ""
        yield Passage(kind, _label(found), words, lead=lead, place=place if lead else page.place(start))
        yield from _unsigned(page, kind, inside)
        lead = ""


# How the next one begins whose sign was forgotten.
_NEXT: Mapping[PassageKind, re.Pattern[str]] = {
    "recital": re.compile(r"bahwa\b", re.IGNORECASE),
    "citation": re.compile(r"(?:Pasal|Undang|Peraturan|Keputusan|Ketetapan|Qanun|Instruksi|Surat Edaran)\b"),
}


def _unsigned(page: Page, kind: PassageKind, inside: Sequence[TextParagraph]) -> Iterator[Passage]:
    """Paragraphs below the first: one more of its kind where the one above has ended, or what has no place."""
    for above, one in pairwise(inside):
        begins = not one.fixed and above.text.endswith(";") and _NEXT[kind].match(one.text)
        yield Passage(kind if begins else one.fixed or "unplaced", words=one.text, place=page.place(one.start))


def _label(found: re.Match[str]) -> str:
    return "".join(found["label"].split())


def _labels(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Signs in turn; the first says whether they are letters or numbers.

    On a line of its own behind a semicolon a sign may be out of turn: a draft is read with its fault.
    """
    style, last = "", 0
    for found in _LISTED.finditer(text, begin, end):
        between = text[max(begin, found.start("label") - 20) : found.start("label")]
        furthest = last + 3 if last and _NEW_LINE.search(between) else 0
        own = [(s, n) for s, n in readings(_label(found)) if s == (style or s)]
        read = next((one for one in own if one[1] == last + 1 or 0 < one[1] <= furthest), None)
        if read and _PARTED.search(between):
            style, last = read
            yield found


def _one(page: Page, one: re.Match[str], stop: int) -> Iterator[Passage]:
    lead, begin = _lead(one)
    inside = paragraphs(page, begin, stop)
    name = _capitals(inside)
    words = joined(name).text if name else ""
    yield Passage("decided", words=words, lead=lead, place=page.place(one.start("sets")))
    yield from _unplaced(page, inside[len(name) :])


def _capitals(inside: Sequence[TextParagraph]) -> Sequence[TextParagraph]:
    """The name that is enacted: the first paragraph, and lines of capitals below it up to its full stop."""
    name = list(inside[:1])
    for one in inside[1:]:
        if name[-1].text.endswith(".") or not one.text.isupper() or one.fixed:
            break
        name.append(one)
    return name


def _unplaced(page: Page, inside: Iterable[TextParagraph]) -> Iterator[Passage]:
    for one in inside:
        yield Passage(one.fixed or "unplaced", words=one.text, place=page.place(one.start))
