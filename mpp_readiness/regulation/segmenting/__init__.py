"""A text becomes passages: the parts of a regulation from head to gazette, or the sheets of a document around it.

Each passage has its place in the source. Nothing is dropped: what has no place in a regulation is a passage of kind
`unplaced` where it stands, so that label and words of all passages together are the text, but for white space and the
colon after Menimbang and its like.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mpp_readiness.regulation.passages import Passage, in_parts
from mpp_readiness.regulation.segmenting.accompanying import is_paper, sheets
from mpp_readiness.regulation.segmenting.attachments import annex, elucidation
from mpp_readiness.regulation.segmenting.body import START, marks
from mpp_readiness.regulation.segmenting.closing import tail
from mpp_readiness.regulation.segmenting.columns import SourceLine
from mpp_readiness.regulation.segmenting.sentences import sentences
from mpp_readiness.regulation.segmenting.source_text import Page, page_of
from mpp_readiness.regulation.segmenting.title_and_preamble import head, preamble
from mpp_readiness.regulation.title import ACTS


def segment(sources: Iterable[SourceLine]) -> tuple[Passage, ...]:
    """The parts of a regulation: the regulation, its elucidation, its annexes; of a paper its sheets."""
    page = page_of(sources)
    parts = sheets(page) if is_paper(page) else _parts(page)
    return in_parts((kind, flat) for kind, flat in parts if flat)


Flat = tuple[str, tuple[Passage, ...]]


def _parts(page: Page) -> Iterator[Flat]:
    bounds = _bounds(page)
    yield "regulation", tuple(_regulation(page, bounds))
    stops = [*(start for start, _ in bounds.after[1:]), len(page.text)]
    for (start, kind), stop in zip(bounds.after, stops, strict=bool(bounds.after)):
        yield kind, tuple(_AFTER[kind](page, start, stop))


_AFTER = {"elucidation": elucidation, "annex": annex}


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Where the zones of a regulation begin: head, preamble, body, closing part, and what follows it."""

    preamble: int
    body: int
    tail: int
    after: tuple[tuple[int, str], ...]


_PREAMBLE = re.compile(
    r"^[^\S\n]*(?:Menimbang|Mengingat)\b|^[^\S\n]*M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N", re.M | re.I
)
_DECIDED = re.compile(r"\bMenetapkan[^\S\n]*:|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\s?:?", re.IGNORECASE)
_ORDER = re.compile(r"(?:^[^\S\n]*|(?<=[.;]\s))Agar (?:supaya )?(?:setiap|semua) orang", re.MULTILINE)
_ENACTED = re.compile(r"^[^\S\n]*(?:Ditetapkan|Disahkan|Diundangkan) di\b", re.MULTILINE | re.IGNORECASE)
# A heading may be spaced out: P E N J E L A S A N.
_EXPLAINS, _UPON = (r"[^\S\n]?".join(word) for word in ("PENJELASAN", "ATAS"))
_AFTERWARDS = re.compile(
    rf"(?:^[^\S\n]*|(?<=\s))(?P<elucidation>{_EXPLAINS})(?=\s+(?:{_UPON}|(?:{ACTS})\b))"
    rf"|^[^\S\n]*(?P<alone>{_EXPLAINS})[^\S\n]*$"
    rf"|(?:^[^\S\n]*|(?<=[.;]\s))(?P<annex>LAMPIRAN(?:[^\S\n]+[IVXLC0-9]+)?)(?=[^\S\n]*(?:$|:)|\s+(?:{ACTS})\b)",
    re.MULTILINE,
)


def _bounds(page: Page) -> _Bounds:
    text = page.scanned
    found = _PREAMBLE.search(text)
    order = _ORDER.search(text) or _ENACTED.search(text)
    after = tuple(_afterwards(text, order.start() if order else 0))
    end = after[0][0] if after else len(text)
    tail_at = min(order.start(), end) if order else end
    opening = found.start() if found and found.start() < tail_at else tail_at
    decided = next((one.end() for one in _DECIDED.finditer(text, opening, tail_at)), opening)
    first = next(marks(text, decided if found else 0, tail_at), None)
    body = first.start if first else tail_at
    return _Bounds(min(opening, body), body, tail_at, after)


def _afterwards(text: str, begin: int) -> Iterator[tuple[int, str]]:
    """Elucidation and annexes; each elucidation once."""
    explained = False
    for found in _AFTERWARDS.finditer(text, begin):
        kind = "annex" if found.lastgroup == "annex" else "elucidation"
        if kind == "elucidation" and explained:
            continue
        explained = explained or kind == "elucidation"
        yield found.start(found.lastgroup or 0), kind


def _regulation(page: Page, bounds: _Bounds) -> Iterator[Passage]:
    yield from head(page, 0, bounds.preamble)
    yield from preamble(page, bounds.preamble, bounds.body)
    yield from sentences(page, bounds.body, bounds.tail, START)
    end = bounds.after[0][0] if bounds.after else len(page.text)
    yield from tail(page, bounds.tail, end)
