"""A regulation as it is printed, ours or anybody's, consists of passages in passages, each with its place.

The tree says what a draft means and code writes the rest; a passage says what was written, faults and all. A review
looks at passages, so that the same rule judges our own drafts and a file that somebody brings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal, assert_never

from mpp_readiness import indonesian
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain

PassageKind = Role | Literal["part", "table", "signature", "unplaced"]


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """Where a passage stands in the file that was brought, printed as people find it again.

    >>> str(SourcePlace("draf.txt", 31)), str(SourcePlace("draf.docx", 12, "paragraph"))
    ('draf.txt:31', 'draf.docx › paragraf 12')
    """

    file: str = ""
    """Its name; empty in a draft of ours, which has no places."""
    number: int = 0
    """Of the line or paragraph, from 1; 0 where only the file is known."""
    unit: Literal["line", "paragraph"] = "line"

    def __str__(self) -> str:
        if not self.number:
            return self.file
        return f"{self.file}:{self.number}" if self.unit == "line" else f"{self.file} › paragraf {self.number}"


NOWHERE = SourcePlace()


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of print with all that hangs below it."""

    kind: PassageKind
    label: str = ""
    """As it is printed: `BAB II`, `Pasal 7`, `(1)`, `a.`; Menimbang and Mengingat are the `lead`."""
    words: str = ""
    """Without label; of a BAB its heading. As written, with its final mark."""
    path: str = ""
    """In the words of the field: `bab[2]/pasal[7]/ayat[1]/huruf[b]`."""
    place: SourcePlace = NOWHERE
    lead: str = ""
    children: tuple["Passage", ...] = ()
    depth: int = 0
    """Of a point and of what closes its list: how deep the list stands, 1 to 4. Of all else, and beyond that: how much
    deeper than its kind it hangs, as a quotation below the change that quotes it, a table in the midst of a Pasal."""
    number: int = 0
    """Its place in the order of print, from 0, by which a finding and a repair know it: it stays when words change."""

    @property
    def text(self) -> str:
        """Label and words as they are printed; a heading stands on a line of its own."""
        between = "\n" if self.kind in ("chapter", "section", "subsection") else " "
        return between.join(part for part in (self.label, self.words) if part)

    @property
    def lines(self) -> str:
        """The passage with all that hangs below it, a line each."""
        return "\n".join([self.text, *(child.lines for child in self.children)])


def first_place(passages: Iterable[Passage]) -> SourcePlace:
    """Where the first of them stands that has a place."""
    return next((one.place for one in walk(passages) if one.place != NOWHERE), NOWHERE)


def by_number(passages: Iterable[Passage]) -> Mapping[int, Passage]:
    """These and all that hangs below them, by their numbers, in the order of print."""
    return {one.number: one for one in walk(passages)}


def walk(passages: Iterable[Passage]) -> Iterator[Passage]:
    """These and all that hangs below them, in the order of print."""
    for one in passages:
        yield one
        yield from walk(one.children)


_LEAF = 99
# How deep each kind stands in a body: what comes later and is deeper hangs below.
_RANKS: Mapping[str, int] = {
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "article": 4,
    "dictum": 5,
    "text": 5,
    "paragraph": 5,
    "definition": 6,
    "point": 6,
    # What no rule of form has a place for hangs where it stands, and nothing below it.
    "unplaced": _LEAF,
}
_NAMES = {
    "chapter": "bab",
    "section": "bagian",
    "subsection": "paragraf",
    "article": "pasal",
    "paragraph": "ayat",
    "definition": "angka",
    "recital": "menimbang",
    "citation": "mengingat",
}


def passages_of(printed: Iterable[Part]) -> tuple[Passage, ...]:
    """Printed parts as passages, each part a passage of its own."""
    return in_parts((part.kind, tuple(map(_passage, part.pieces))) for part in printed)


def in_parts(flat: Iterable[tuple[str, Sequence[Passage]]]) -> tuple[Passage, ...]:
    """The parts of a document, each from its kind and its passages in the order of print, all numbered in one row."""
    made: list[Passage] = []
    number = 0
    for kind, inside in flat:
        place = inside[0].place if inside else NOWHERE
        made.append(Passage("part", kind, path=kind, place=place, children=nest(inside, number + 1), number=number))
        number += 1 + len(inside)
    return tuple(made)


def nest(flat: Iterable[Passage], first: int = 1) -> tuple[Passage, ...]:
    """Passages in the order of print become passages in passages, with their paths and, from `first` on, numbers."""
    tops: list[Passage] = []
    open_: list[_Open] = []
    for number, one in enumerate(flat, first):
        rank = _rank(one)
        while open_ and (not rank or open_[-1].rank >= rank):
            _close(open_, tops)
        open_.append(_opened(one, number, rank or _LEAF, open_[-1].below if open_ else ""))
    while open_:
        _close(open_, tops)
    return tuple(tops)


@dataclass(frozen=True, slots=True)
class _Open:
    """A passage below which others may still hang."""

    passage: Passage
    number: int
    rank: int
    path: str
    below: str
    """The path from which what hangs below goes on."""
    children: list[Passage] = field(default_factory=list)


def _opened(one: Passage, number: int, rank: int, above: str) -> _Open:
    own = _step(one)
    path = "/".join(part for part in (above, own) if part) or one.kind
    return _Open(one, number, rank, path, path if own else above)


def _close(open_: list[_Open], tops: list[Passage]) -> None:
    last = open_.pop()
    whole = replace(last.passage, number=last.number, path=last.path, children=tuple(last.children))
    (open_[-1].children if open_ else tops).append(whole)


def _rank(passage: Passage) -> int:
    """How deep it hangs; 0 for what stands beside the body."""
    if passage.kind in ("point", "closing"):
        return _RANKS["paragraph"] + (passage.depth or 1)
    return _RANKS.get(passage.kind, 0) + passage.depth


def _step(one: Passage) -> str:
    """The step of a path, or nothing where the field has no name for it."""
    sign = one.label.rpartition(" ")[2].strip("().")
    if one.kind == "point":
        return f"{'huruf' if sign.isalpha() else 'angka'}[{sign}]"
    if one.kind == "dictum":
        return f"diktum[{one.lead}]"
    name = _NAMES.get(one.kind, "")
    return f"{name}[{_numbers().get(sign, sign)}]" if name and sign else name


@cache
def _numbers() -> Mapping[str, str]:
    """Roman and ordinal numbers as figures, so that BAB II is `bab[2]` and Bagian Kesatu `bagian[1]`."""
    written = ((n, form(n)) for n in range(1, 200) for form in (indonesian.roman, indonesian.ordinal))
    return {sign: str(n) for n, sign in written}


def _passage(piece: Piece) -> Passage:
    match piece:
        case Line(role=role, label=label, runs=runs, depth=depth, lead=lead):
            below = {"point": depth, "closing": depth + 1}.get(role, 0)
            return Passage(role, label, plain(runs), lead=lead, depth=below)
        case TableBlock(head=head, rows=rows):
            cells = "\n".join(" | ".join(plain(cell) for cell in row) for row in rows)
            return Passage("table", words="\n".join([" | ".join(head), cells]))
        case FieldList(rows=rows):
            return Passage("table", words="\n".join(f"{label}: {plain(runs)}" for label, runs in rows))
        case SignatureBlock(lead=lead_lines, office=office, person=person):
            return Passage("signature", words="\n".join([*map(plain, lead_lines), office, plain(person)]))
        case _:
            assert_never(piece)
