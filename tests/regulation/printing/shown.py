"""A draft as it reads, line by line, for the tests of printing."""

from collections.abc import Iterator
from typing import assert_never

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import (
    Article,
    Draft,
    Paragraph,
)
from tests.regulation.samples import BLORA


def shown(piece: Piece) -> Iterator[str]:
    """One line for each line of print; cells and fields are parted by a bar."""
    match piece:
        case Line(role="chapter" | "section" | "subsection"):
            yield from (piece.label, plain(piece.runs))
        case Line():
            lead = f"{piece.lead} : " if piece.lead else ""
            yield f"{lead}{piece.label} {plain(piece.runs)}".strip().replace(" :  ", " : ")
        case TableBlock():
            yield " | ".join(piece.head)
            yield from (" | ".join(map(plain, row)) for row in piece.rows)
        case FieldList():
            yield from (f"{label} : {plain(runs)}" for label, runs in piece.rows)
        case SignatureBlock():
            yield from (*map(plain, piece.lead), piece.office, plain(piece.person))
        case _:
            assert_never(piece)


def lines(part: Part) -> list[str]:
    return [line for piece in part.pieces for line in shown(piece)]


def parts(draft: Draft) -> dict[str, list[str]]:
    return {part.eid or part.kind: lines(part) for part in printed(number(draft))}


FRAME = BLORA.model_copy(
    update={
        "body": (Article(paragraphs=(Paragraph(text=words("Peraturan Bupati ini mulai berlaku")),)),),
        "elucidation": None,
        "annexes": (),
    }
)
