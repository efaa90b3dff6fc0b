"""A regulation ends with the order to promulgate, enactment, promulgation and gazette."""

import re
from collections.abc import Iterator

from mpp_readiness.regulation.passages import Passage, PassageKind
from mpp_readiness.regulation.segmenting.source_text import Page, joined, lines, paragraphs

_OPENS = re.compile(
    r"(?:^[^\S\n]*|(?<=\s))(?:"
    r"(?P<enacted>(?:Ditetapkan|Disahkan|Diundangkan) di\b)"
    r"|(?P<gazette>(?:TAMBAHAN )?(?:BERITA|LEMBARAN) (?:DAERAH|NEGARA)\b[^\n]{0,80}?\b(?:TAHUN|NOMOR)\b)"
    r")",
    re.MULTILINE,
)


def tail(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """From the order to promulgate on."""
    found = list(_OPENS.finditer(page.scanned, begin, end))
    stops = [*(one.start(one.lastgroup or 0) for one in found), end]
    inside = paragraphs(page, begin, stops[0])
    for i, order in enumerate(inside):
        kind: PassageKind = "formula" if not i and order.text.startswith("Agar") else "unplaced"
        yield Passage(kind, words=order.text, place=page.place(order.start))
    for one, start, stop in zip(found, stops, stops[1:], strict=False):
        if one.lastgroup == "gazette":
            yield from gazette(page, start, stop)
        else:
            yield signature(page, start, stop)


def gazette(page: Page, begin: int, end: int) -> Iterator[Passage]:
    """One paragraph; what follows it belongs to nothing."""
    first, *others = paragraphs(page, begin, end)
    yield Passage("gazette", words=first.text, place=page.place(first.start))
    yield from (Passage("unplaced", words=one.text, place=page.place(one.start)) for one in others)


def signature(page: Page, begin: int, end: int) -> Passage:
    """Place, day, office and name, line by line."""
    block = joined(list(lines(page, begin, end)), "\n")
    return Passage("signature", words=block.text, place=page.place(block.start))
