"""A document around a regulation is told from one, and read: a letter, an agreement, an outline, a notice, a note."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mpp_readiness.regulation.number_signs import SIGN
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.segmenting.blocks import blocks, is_heading, kept, unbroken
from mpp_readiness.regulation.segmenting.source_text import Page, TextParagraph, lines
from mpp_readiness.regulation.segmenting.title_and_preamble import EMBLEM
from mpp_readiness.regulation.title import ACTS

# What only a regulation has, or only a part of one.
_REGULATES = re.compile(
    rf"^[^\S\n]*(?:(?:RANCANGAN\s+)?(?:{ACTS})\b[^a-z\n]*$"
    r"|(?:Menimbang|Mengingat|Menetapkan)\b[^\S\n]*:|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N\b"
    r"|BAB[^\S\n]+[IVXLCl1]+\b|LAMPIRAN\b[^a-z\n]*$|PASAL DEMI PASAL\b|(?:Diundangkan|Disahkan) di\b"
    r"|Agar (?:supaya )?(?:setiap|semua) orang)",
    re.MULTILINE,
)
_DICTUM = re.compile(r"^[^\S\n]*(?:KESATU|PERTAMA)[^\S\n]*:", re.MULTILINE)
_ARTICLE = re.compile(r"^[^\S\n]*P[Aa][Ss][Aa][Ll][^\S\n]+[0-9IVXl]", re.MULTILINE)
_AGREES = re.compile(r"\bPIHAK\b|^[^\S\n]*(?:PERJANJIAN|KESEPAKATAN|NOTA KESEPA\w+)\b[^a-z\n]*$", re.MULTILINE)
# A note on a draft names the draft in its title, and an agreement may name what it rests on.
_CALLED = re.compile(
    r"\s*(?:\[?KOP [A-Z ]+\]?\s+)?(?:PERJANJIAN|KESEPAKATAN|NOTA\s+KESEPA"
    r"|PENJELASAN\s+(?:(?:DAN MATRIKS|ATAU KETERANGAN)\s+)?RANCANGAN)"
)


def is_paper(page: Page) -> bool:
    """Whether this is no regulation and no part of one: nothing in it regulates, and if it has Pasal, parties agree."""
    text = page.scanned
    if _CALLED.match(text):
        return True
    if not text.strip() or _REGULATES.search(text) or _DICTUM.search(text):
        return False
    return bool(_AGREES.search(text)) or not _ARTICLE.search(text)


def sheets(page: Page) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """What begins on a page of its own is a part of its own; the first has the letterhead and the title."""
    starts = [0, *_openings(page)]
    for start, stop in pairwise([*starts, len(page.text)]):
        head = [] if start else list(_head(page, stop))
        at = head[-1].stop if head else start
        yield "paper", (*(_headed(page, one) for one in head), *blocks(page, at, stop))


# Between two parts of a text.
_APART = 2


def _openings(page: Page) -> Iterator[int]:
    """The headings that open a page: as Word says, or with more than one empty line above them."""
    found = list(lines(page, 0, len(page.text)))
    for above, one in pairwise(found):
        if page.source(one.start).opens_page or (_stands_apart(page, above, one) and is_heading(page, one)):
            yield one.start


def _stands_apart(page: Page, above: TextParagraph, one: TextParagraph) -> bool:
    """A name below the room to sign does not, nor does what is numbered or stands in the middle."""
    signed = above.text.endswith(",")
    return (
        page.empty_lines(above, one) >= _APART
        and not (signed or one.fixed or one.indent or one.text.isupper())
        and not SIGN.match(one.text)
    )


# ---- letterhead and title

# A line of a title that is longer was broken where the next word had no room.
_WIDEST_TITLE = 64


def _head(page: Page, end: int) -> Iterator[TextParagraph]:
    """Letterhead, and the lines in capitals below it, up to an empty line."""
    found = list(lines(page, 0, end))
    emblems = 1 if found and EMBLEM.fullmatch(found[0].text) else 0
    yield from found[:emblems]
    titles: list[TextParagraph] = []
    for one in found[emblems:]:
        if not _is_title(page, one) or (titles and page.empty_lines(titles[-1], one)):
            break
        titles.append(one)
    yield from unbroken(page, titles, _is_full)


def _is_title(page: Page, one: TextParagraph) -> bool:
    """In capitals; three dots for a name stand in the middle."""
    if one.fixed or one.text != one.text.upper():
        return False
    return page.source(one.start).style in ("", "title") and (page.centred(one) or one.text.isupper())


def _is_full(above: TextParagraph, word: str) -> bool:
    return len(above.text) + 1 + len(word) > _WIDEST_TITLE


def _headed(page: Page, one: TextParagraph) -> Passage:
    return kept("letterhead" if EMBLEM.fullmatch(one.text) else "title", page, one)
