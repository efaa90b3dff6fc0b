"""A page of a draft consists of lines, tables, fields and signatures, the same for every writer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, assert_never

from mpp_readiness.regulation.printing.wording import Run, Runs

Role = Literal[
    "letterhead",  # space for the emblem or the letterhead
    "title",  # a centred line of the title block
    "invocation",
    "authority",
    "recital",
    "citation",
    "decides",  # MEMUTUSKAN:
    "decided",  # Menetapkan : ...
    "dictum",
    "chapter",
    "section",
    "subsection",
    "article",
    "definition",
    "text",  # the only ayat of an article, and a lead-in
    "paragraph",  # a numbered ayat
    "point",
    "closing",  # a phrase that ends the sentence of a tabulation
    "formula",  # the order to promulgate
    "gazette",
    "entry",  # Pasal 1, Ayat (1) of an elucidation
    "said",  # what the elucidation says of it
    "annex_head",
    "annex_title",
    "heading",
    "prose",
    "centred",
    "right",  # place and date of a letter
]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of print. `lead` stands left of a colon (Menimbang), `label` before the words.

    A chapter, section or subsection has its label above its heading; so has an article of an agreement, and an article
    of a regulation has no words.
    """

    role: Role
    runs: Runs = ()
    label: str = ""
    eid: str = ""
    depth: int = 0
    """Of a point: 1 to 4; of a heading: 1 to 3."""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: heads, rows of cells, and the shares of the columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]
    eid: str = ""


@dataclass(frozen=True, slots=True)
class FieldList:
    """Lines to fill in: label and content."""

    rows: tuple[tuple[str, Runs], ...]
    eid: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """A block that stays together: lines above the office, the office, a space, the name."""

    lead: tuple[Runs, ...]
    office: str
    person: Runs
    side: Literal["left", "right"] = "right"
    eid: str = ""


Piece = Line | TableBlock | FieldList | SignatureBlock


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a page of its own: the regulation, its elucidation, an annex, a paper."""

    kind: Literal["regulation", "elucidation", "annex", "paper"]
    pieces: tuple[Piece, ...]
    eid: str = ""


def open_ends(parts: Iterable[Part]) -> tuple[Run, ...]:
    """What somebody still has to fill in or to verify, each thing once, in the order of print."""
    found = (run for part in parts for piece in part.pieces for run in runs_of(piece) if run.kind in ("blank", "doubt"))
    return tuple(dict.fromkeys(found))


def runs_of(piece: Piece) -> Iterator[Run]:
    """What the piece says, in the order of print."""
    match piece:
        case Line(runs=runs):
            yield from runs
        case TableBlock(rows=rows):
            yield from (run for row in rows for cell in row for run in cell)
        case FieldList(rows=rows):
            yield from (run for _, runs in rows for run in runs)
        case SignatureBlock(lead=lead, person=person):
            yield from (run for runs in (*lead, person) for run in runs)
        case _:
            assert_never(piece)
