"""Behind a regulation stand its elucidation, read article by article, and its annexes."""

import re
from collections.abc import Iterator, Sequence

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.segmenting.blocks import HEADED, blocks, kept
from mpp_readiness.regulation.segmenting.closing import gazette, signature
from mpp_readiness.regulation.segmenting.source_text import Page, TextParagraph, joined, paragraphs
from mpp_readiness.regulation.segmenting.title_and_preamble import title_lines

# ---- elucidation

_GENERAL = re.compile(r"(?:^[^\S\n]*|(?<=\s))(?P<heading>(?:[I1l]\.?\s+)?UMUM)\b", re.MULTILINE)
_BY_ARTICLE = re.compile(
    r"(?:^[^\S\n]*|(?<=\s))(?P<heading>(?:(?:II|11|ll)\.?\s+)?PASAL DEMI PASAL)\b", re.MULTILINE | re.IGNORECASE
)
_ENTRY = re.compile(
    r"(?:^[^\S\n]*|(?<=\.\s)|(?<=\s))(?P<entry>Pasal\s+(?:[0-9lO]+[A-Z]?|[IVX]+)|(?:Ayat|ayat)\s+\([0-9lO]+[a-z]?\)"
    r"|Huruf\s+[a-z]{1,2}|Angka\s+[0-9lO]+)(?=\s|$)",
    re.MULTILINE,
)
_GAZETTE = re.compile(
    r"(?:^[^\S\n]*|(?<=\s))(?P<gazette>TAMBAHAN\s+(?:BERITA|LEMBARAN)\s+(?:DAERAH|NEGARA)\b)", re.MULTILINE
)


def elucidation(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """Title, I. UMUM, II. PASAL DEMI PASAL, its gazette."""
    text = page.scanned
    last = _GAZETTE.search(text, begin, end)
    stop = last.start("gazette") if last else end
    general = _GENERAL.search(text, begin, stop)
    articles = _BY_ARTICLE.search(text, general.end() if general else begin, stop)
    first = articles.start("heading") if articles else _first_entry(text, general.end() if general else begin, stop)
    title_end = general.start("heading") if general else first
    yield from (kept("title", page, one) for one in title_lines(page, begin, title_end))
    if general:
        yield _head(page, general)
        yield from (kept("prose", page, one) for one in paragraphs(page, general.end(), first))
    if articles:
        yield _head(page, articles)
    yield from _entries(page, articles.end() if articles else first, stop)
    if last:
        yield from gazette(page, stop, end)


def _first_entry(text: str, begin: int, end: int) -> int:
    """Some go from the general part to the articles without a heading."""
    return next((one.start("entry") for one in _ENTRY.finditer(text, begin, end) if _alone(text, one)), end)


def _alone(text: str, found: re.Match[str]) -> bool:
    line = text[text.rfind("\n", 0, found.start("entry")) + 1 :][:40].split("\n", 1)[0]
    return line.strip() == found["entry"]


def _head(page: Page, found: re.Match[str]) -> Passage:
    return Passage("heading", words=" ".join(found["heading"].split()), place=page.place(found.start("heading")))


def _entries(page: Page, begin: int, end: int) -> Iterator[Passage]:
    found = list(_listed(page.scanned, begin, end))
    stops = [*(one.start("entry") for one in found), end]
    yield from (kept("unplaced", page, one) for one in paragraphs(page, begin, stops[0]))
    for one, stop in zip(found, stops[1:], strict=True):
        yield Passage("entry", words=" ".join(one["entry"].split()), place=page.place(one.start("entry")))
        yield from (kept("said", page, said) for said in paragraphs(page, one.end(), stop))


def _listed(text: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """An entry begins a line, or follows an entry or the end of a sentence."""
    last = begin
    for found in _ENTRY.finditer(text, begin, end):
        start = found.start("entry")
        between = text[max(last, start - 12) : start]
        # A line that was broken before `Pasal 4` goes on: only after a sentence, or alone, does it open an entry.
        ended = between.rstrip()[-1:] in '.;:”"' or _alone(text, found)
        opens = not between.strip() or ("\n" in between[len(between.rstrip()) :] and ended)
        if opens or (between.rstrip()[-1:] in '.”"' and not found["entry"].startswith(("Pasal", "ayat"))):
            last = found.end()
            yield found


# ---- annexes

_SIGNED = re.compile(r"^[^\S\n]*(?:BUPATI|WALI ?KOTA|GUBERNUR|PRESIDEN|MENTERI)\b[^\n]*,[^\S\n]*$", re.MULTILINE)
_HEAD_LINES = 12


def annex(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """Head, name, what it holds, signature."""
    signed = _SIGNED.search(page.scanned, begin, end)
    stop = signed.start() if signed else end
    lines = title_lines(page, begin, stop)
    headed = _head_size(lines)
    titled = headed
    while titled < len(lines) and _goes_on_with_title(page, lines, headed, titled):
        titled += 1
    yield from (kept("annex_head", page, one) for one in lines[:headed])
    if titled > headed:
        yield kept("annex_title", page, joined(lines[headed:titled]))
    yield from blocks(page, lines[titled - 1].stop if titled else begin, stop)
    if signed:
        yield signature(page, stop, end)


def _head_size(lines: Sequence[TextParagraph]) -> int:
    """LAMPIRAN alone, or with kind, number and name of the regulation."""
    about = next((i for i, one in enumerate(lines[:_HEAD_LINES]) if one.text.upper() == "TENTANG"), None)
    return min(len(lines), 1 if about is None else about + 2)


def _goes_on_with_title(page: Page, lines: Sequence[TextParagraph], first: int, at: int) -> bool:
    """A name in capitals, on lines without an empty one between them."""
    one = lines[at]
    together = at == first or not page.empty_lines(lines[at - 1], one)
    return together and one.text.isupper() and not one.fixed and not HEADED.match(one.text)
