"""The columns of a table are as wide as wanted, unless a word would break."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mpp_readiness.regulation.printing.lines import TableBlock
from mpp_readiness.regulation.printing.wording import plain

# Widths of Bookman in millimetres for each point of its size, by kind of letter, and what a word may lack by that.
THIN, NORMAL, CAPITAL, WIDE, SLACK = 0.135, 0.22, 0.25, 0.31, 0.5
# A longer word, as an address in the net, may break.
LONGEST = 45
# So many columns are too narrow for letters of the common size, even where no word breaks.
MANY = 6


@dataclass(frozen=True, slots=True)
class Cells:
    """How a writer sets the words of a cell: letters in points, and in millimetres the padding on either side."""

    points: float
    padding: float


def column_widths(grid: TableBlock, width: float, common: Cells, small: Cells) -> tuple[bool, tuple[float, ...]]:
    """Whether the table needs small letters, and its columns in millimetres."""
    fits, widths = _fitted(grid, width, common)
    if fits and len(grid.head) < MANY:
        return False, widths
    return True, _fitted(grid, width, small)[1]


def _fitted(grid: TableBlock, width: float, cells: Cells) -> tuple[bool, tuple[float, ...]]:
    """The wanted widths, each widened to its longest word at the cost of those that have room; and whether it fits."""
    wanted = [width * share / sum(grid.widths) for share in grid.widths]
    least = [min(LONGEST, cells.points * _longest(column)) + SLACK + 2 * cells.padding for column in _columns(grid)]
    room = [max(0.0, one - low) for one, low in zip(wanted, least, strict=True)]
    lacking = sum(max(0.0, low - one) for one, low in zip(wanted, least, strict=True))
    if lacking > sum(room):
        return False, tuple(width * low / sum(least) for low in least)
    taken = lacking / (sum(room) or 1)
    return True, tuple(max(one, low) - spare * taken for one, low, spare in zip(wanted, least, room, strict=True))


def _columns(grid: TableBlock) -> Iterator[tuple[str, ...]]:
    return zip(grid.head, *([plain(cell) for cell in row] for row in grid.rows), strict=True)


def _longest(column: Iterable[str]) -> float:
    return max((sum(map(_letter, word)) for text in column for word in text.split()), default=0)


def _letter(letter: str) -> float:
    if letter in "fijlrt.,:;()":
        return THIN
    if letter in "mwMW":
        return WIDE
    return CAPITAL if letter.isupper() else NORMAL
