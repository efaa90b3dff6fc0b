"""What stands in a regulation, ours or anybody's, as it is printed: passages in passages, each with its place.

The tree says what a draft means and code writes the rest; a passage says what was written, faults and all. A review
looks at passages, so that the same rule judges our own drafts and a file that somebody brings.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, assert_never

from mpp_readiness import indonesian
from mpp_readiness.regulation.printing.lines import FieldList, Line, Part, Piece, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain

PassageKind = Role | Literal["part", "table", "signature", "unplaced"]


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
    place: str = ""
    """Where it can be found again: `draf.txt:31`, `draf.docx › paragraf 12`; empty in a draft of ours."""
    lead: str = ""
    children: tuple["Passage", ...] = ()

    @property
    def text(self) -> str:
        """Label and words as they are printed; a heading stands on a line of its own."""
        between = "\n" if self.kind in ("chapter", "section", "subsection") else " "
        return between.join(part for part in (self.label, self.words) if part)

    @property
    def lines(self) -> str:
        """The passage with all that hangs below it, a line each."""
        return "\n".join([self.text, *(child.lines for child in self.children)])


def walk(passages: Iterable[Passage]) -> Iterator[Passage]:
    """These and all that hangs below them, in the order of print."""
    for one in passages:
        yield one
        yield from walk(one.children)


# How deep each kind stands in a body: what comes later and is deeper hangs below.
_DEPTHS: Mapping[str, int] = {
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
    "unplaced": 99,
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


def passages_of(parts: Iterable[Part]) -> tuple[Passage, ...]:
    """Printed parts as passages, each part a passage of its own."""
    return tuple(
        Passage("part", label=part.kind, path=part.kind, children=nest(_passage(piece) for piece in part.pieces))
        for part in parts
    )


def nest(flat: Iterable[Passage]) -> tuple[Passage, ...]:
    """Passages in the order of print become passages in passages, with their paths.

    How deep each hangs follows from its kind; a point brings its depth, 1 to 4, in its `path`.
    """
    tops: list[Passage] = []
    open_: list[tuple[int, list[Passage], Passage]] = []
    for one in flat:
        depth = depth_of(one)
        while open_ and (depth == 0 or open_[-1][0] >= depth):
            _close(open_, tops)
        open_.append((depth or 99, [], one))
    while open_:
        _close(open_, tops)
    return tuple(_pathed(one, "") for one in tops)


def depth_of(passage: Passage) -> int:
    """0 for what stands beside the body; a point, and what closes its list, count the depth that their path gives.

    So does what a regulation quotes from the one that it changes, and a table in the midst of a Pasal.
    """
    if passage.kind in ("point", "closing"):
        return 5 + int(passage.path or 1)
    return _DEPTHS.get(passage.kind, 0) + int(passage.path or 0)


def _close(open_: list[tuple[int, list[Passage], Passage]], tops: list[Passage]) -> None:
    _, children, one = open_.pop()
    (open_[-1][1] if open_ else tops).append(replace(one, children=tuple(children)))


def _pathed(one: Passage, above: str) -> Passage:
    own = _step(one)
    path = "/".join(part for part in (above, own) if part) or one.kind
    return replace(one, path=path, children=tuple(_pathed(child, path if own else above) for child in one.children))


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
            below = {"point": str(depth), "closing": str(depth + 1)}.get(role, "")
            return Passage(role, label, plain(runs), path=below, lead=lead)
        case TableBlock(head=head, rows=rows):
            cells = "\n".join(" | ".join(plain(cell) for cell in row) for row in rows)
            return Passage("table", words="\n".join([" | ".join(head), cells]))
        case FieldList(rows=rows):
            return Passage("table", words="\n".join(f"{label}: {plain(runs)}" for label, runs in rows))
        case SignatureBlock(lead=lead_lines, office=office, person=person):
            return Passage("signature", words="\n".join([*map(plain, lead_lines), office, plain(person)]))
        case _:
            assert_never(piece)
