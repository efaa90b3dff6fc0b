"""Tables in Word repeat their heads on each page and split no row."""

from collections.abc import Iterable, Sequence

from mpp_readiness.formats.column_widths import Cells, column_widths
from mpp_readiness.formats.word.writing.paragraphs import DocumentContext, kept, paragraph, run_elements
from mpp_readiness.formats.word.writing.styles import PADDING, SMALL, Element, element, run, style_id, twips
from mpp_readiness.regulation.printing.layout import Stays
from mpp_readiness.regulation.printing.lines import FieldList, TableBlock

COLON, LABEL = 5, 60


def grid_table(grid: TableBlock, frame: DocumentContext, stays: Stays = "") -> Element:
    """In smaller letters where the columns are many or their longest words do not stand beside each other.

    The last row `stays` on the page of what follows.
    """
    small, widths = column_widths(grid, frame.width, Cells(12, PADDING), Cells(SMALL, PADDING))
    end = " Kecil" if small else ""
    head = [[paragraph(f"PB Kepala Tabel{end}", run(words))] for words in grid.head]
    rows = [
        [
            [
                paragraph(
                    f"PB Isi Tabel{end}", *run_elements(cell, frame), layout=kept(stays if i == len(grid.rows) else "")
                )
            ]
            for cell in row
        ]
        for i, row in enumerate(grid.rows, 1)
    ]
    return table("PB Tabel", widths, [head, *rows], repeated=1)


def pairs_table(pairs: FieldList, frame: DocumentContext, stays: Stays = "") -> Element:
    rows = [
        [
            [paragraph("PB Isi Tabel", *words, layout=kept(stays if i == len(pairs.rows) else ""))]
            for words in ((run(label),), (run(":"),), run_elements(runs, frame))
        ]
        for i, (label, runs) in enumerate(pairs.rows, 1)
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
