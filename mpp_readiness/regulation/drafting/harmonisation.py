"""The matrix of harmonisation tells of every norm of a regulation where it comes from and why it is there."""

from collections.abc import Iterator

from mpp_readiness.legislation import find_instrument, short
from mpp_readiness.regulation.numbering import Numbered, Placed, walk
from mpp_readiness.regulation.printing.body import pieces
from mpp_readiness.regulation.printing.lines import Line
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import Definition, Dictum, NormSource, Paragraph, Table

HEAD = ("Ketentuan", "Norma", "Dasar dan keyakinan", "Alasan")
UNKNOWN = "belum disebut"


def matrix(numbered: Numbered) -> Table:
    """One row for each ayat, definition and diktum."""
    return Table(head=HEAD, widths=(15, 40, 20, 25), rows=tuple(tuple(map(words, row)) for row in _rows(numbered)))


def _rows(numbered: Numbered) -> Iterator[tuple[str, str, str, str]]:
    for one in walk(numbered.body):
        match one.node:
            case Paragraph(source=source) | Dictum(source=source) | Definition(source=source):
                reason = source.reason if source else None
                yield " ".join(one.address), _norm(one, numbered), _basis(source), reason or UNKNOWN
            case _:
                continue


def _norm(one: Placed, numbered: Numbered) -> str:
    """The whole sentence with its items, without the number of the ayat, which stands beside it."""
    lines = [piece for piece in pieces([one], numbered) if isinstance(piece, Line)]
    first, *items = lines
    return " ".join([plain(first.runs), *(f"{line.label} {plain(line.runs)}".strip() for line in items)])


def _basis(source: NormSource | None) -> str:
    if source is None:
        return UNKNOWN
    named = short(find_instrument(source.instrument)) if source.instrument else "Usulan penyusun"
    place = f" {source.place}" if source.place else ""
    return f"{named}{place} (keyakinan {source.confidence})"
