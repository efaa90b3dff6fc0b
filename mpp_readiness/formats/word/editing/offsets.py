"""Each letter of a file has an offset, so that a change finds its own."""

from collections.abc import Sequence
from dataclasses import dataclass

Offset = tuple[int, int]
"""Where a letter stands: which text of the file, and which letter of it."""


@dataclass(frozen=True, slots=True)
class LetterIndex:
    """All letters of a file without white space, each with its spot; what a program prints has none."""

    letters: str
    spots: Sequence[Offset | None]
    starts: Sequence[int]
    """Where each line or paragraph begins."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """Letters of a file, from the first to the last, and what shall stand there."""

    first: Offset
    last: Offset
    after: str
