"""How tables stand on a page of Word: widths that no word breaks, heads that are repeated, rows that are not split."""

from collections.abc import Iterable, Sequence

from mpp_readiness.formats.docx_lines import Frame, paragraph, spoken
from mpp_readiness.formats.docx_styles import PADDING, SMALL, Element, element, run, style_id, twips
from mpp_readiness.regulation.lines import Grid, Pairs
from mpp_readiness.regulation.wording import plain

COLON, LABEL = 5, 60
# Widths of Bookman in millimetres for each point of its size, by kind of letter, and what a word may lack by that.
THIN, NORMAL, CAPITAL, WIDE, SLACK = 0.135, 0.22, 0.25, 0.31, 0.5
# A longer word, as an address in the net, may break.
LONGEST = 45


def grid_table(grid: Grid, frame: Frame) -> Element:
    """In smaller letters, if the longest words of all columns do not stand beside each other."""
    fits, widths = _fitted(grid, frame, 12)
    end = ""
    if not fits:
        _, widths = _fitted(grid, frame, SMALL)
        end = " Kecil"
    head = [[paragraph(f"PB Kepala Tabel{end}", run(words))] for words in grid.head]
    rows = [[[paragraph(f"PB Isi Tabel{end}", *spoken(cell, frame))] for cell in row] for row in grid.rows]
    return table("PB Tabel", widths, [head, *rows], repeated=1)


def _fitted(grid: Grid, frame: Frame, points: int) -> tuple[bool, tuple[float, ...]]:
    """The wanted widths, each widened to its longest word at the cost of those that have room; and whether it fits."""
    wanted = [frame.width * share / sum(grid.widths) for share in grid.widths]
    columns = zip(grid.head, *([plain(cell) for cell in row] for row in grid.rows), strict=True)
    least = [min(LONGEST, points * _longest(column)) + SLACK + 2 * PADDING for column in columns]
    room = [max(0.0, one - low) for one, low in zip(wanted, least, strict=True)]
    lacking = sum(max(0.0, low - one) for one, low in zip(wanted, least, strict=True))
    if lacking > sum(room):
        return False, tuple(frame.width * low / sum(least) for low in least)
    taken = lacking / (sum(room) or 1)
    return True, tuple(max(one, low) - spare * taken for one, low, spare in zip(wanted, least, room, strict=True))


def _longest(column: Iterable[str]) -> float:
    return max((sum(map(_letter, word)) for text in column for word in text.split()), default=0)


def _letter(letter: str) -> float:
    if letter in "fijlrt.,:;()":
        return THIN
    if letter in "mwMW":
        return WIDE
    return CAPITAL if letter.isupper() else NORMAL


def pairs_table(pairs: Pairs, frame: Frame) -> Element:
    rows = [
        [
            [paragraph("PB Isi Tabel", run(label))],
            [paragraph("PB Isi Tabel", run(":"))],
            [paragraph("PB Isi Tabel", *spoken(runs, frame))],
        ]
        for label, runs in pairs.rows
    ]
    return table("PB Tanpa Garis", (LABEL, COLON, frame.width - LABEL - COLON), rows)


def table(
    style: str,
    widths: Sequence[float],
    rows: Iterable[Iterable[Iterable[Element]]],
    *,
    repeated: int = 0,
    whole: bool = True,
    foot: bool = False,
) -> Element:
    """`repeated` rows stand again on each page; `whole` rows are not split between pages; `foot` aligns at the foot."""
    columns = [twips(width) for width in widths]
    look = element(
        "tblPr",
        element("tblStyle", val=style_id(style)),
        element("tblW", w=sum(columns), type="dxa"),
        element("tblLayout", type="fixed"),
    )
    # LibreOffice follows the grid, Word the cells.
    grid = element("tblGrid", *(element("gridCol", w=width) for width in columns))
    made = []
    for i, row in enumerate(rows):
        marks = [element("cantSplit")] * whole + [element("tblHeader")] * (i < repeated)
        cells = (_cell(width, content, foot) for width, content in zip(columns, row, strict=True))
        made.append(element("tr", element("trPr", *marks), *cells))
    return element("tbl", look, grid, *made)


def _cell(width: int, content: Iterable[Element], foot: bool) -> Element:
    look = element("tcPr", element("tcW", w=width, type="dxa"), *([element("vAlign", val="bottom")] if foot else []))
    return element("tc", look, *content)
