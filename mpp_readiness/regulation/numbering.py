"""Every node of a draft has its label, its eId, its final mark, and the address that refers to it.

One pass for all writers. Labels follow Lampiran II UU 12/2011 angka 72 to 95, eIds the naming convention of Akoma
Ntoso 1.0 (an ayat is a `paragraph`, so `art_4__para_2__point_a` is Pasal 4 ayat (2) huruf a).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TypeAlias, assert_never

from mpp_readiness import indonesian
from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.regulation.naming import name_of, naming_problems
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Block,
    Chapter,
    Dictum,
    Draft,
    Fields,
    Heading,
    Listing,
    Node,
    Paragraph,
    Point,
    Points,
    Prose,
    Regulation,
    Section,
    Signature,
    Subsection,
    Table,
)

Address: TypeAlias = tuple[str, ...]
"""In the words of a reference, from the Pasal down: `("Pasal 4", "ayat (2)", "huruf a")`."""

# Labels and words of the four depths of a tabulation: in an article huruf comes first, in an annex angka.
_IN_ARTICLES = ("a.", "1.", "a)", "1)")
_IN_BLOCKS = ("1.", "a.", "1)", "a)")


@dataclass(frozen=True, slots=True)
class Placed:
    """A node and what follows from where it stands."""

    node: Node
    label: str
    eid: str
    address: Address
    ending: str = ""
    """What closes the node's own text: a mark, and the conjunction where the next item is the last."""
    final: str = ""
    """What closes the node with all that hangs below it."""
    children: tuple["Placed", ...] = ()


@dataclass(frozen=True, slots=True)
class Numbered:
    """A draft whose every node has its place."""

    draft: Draft
    recitals: tuple[Placed, ...]
    citations: tuple[Placed, ...]
    body: tuple[Placed, ...]
    elucidation: tuple[Placed, ...]
    annexes: tuple[Placed, ...]
    places: Mapping[str, Placed] = field(default_factory=dict)
    """By the names that references use."""

    def walk(self) -> Iterator[Placed]:
        """Every node with all that hangs below it, in the order of print."""
        return walk((*self.recitals, *self.citations, *self.body, *self.elucidation, *self.annexes))


def number(draft: Draft) -> Numbered:
    """Place every node.

    Raises InvalidInput with every name that stands twice and every reference that leads nowhere.
    """
    numbered = _numbered(draft)
    placed = tuple(numbered.walk())
    problems = naming_problems((one.eid, one.node) for one in placed)
    if problems:
        raise InvalidInput(problems)
    return replace(numbered, places={name: one for one in placed if (name := name_of(one.node)) is not None})


def walk(placed: Iterable[Placed]) -> Iterator[Placed]:
    """These and all that hangs below them, in the order of print."""
    for one in placed:
        yield one
        yield from walk(one.children)


def _numbered(draft: Draft) -> Numbered:
    match draft:
        case Regulation():
            annexes = tuple(_annex(one, i, len(draft.annexes)) for i, one in enumerate(draft.annexes, 1))
            elucidation = () if draft.elucidation is None else (Placed(draft.elucidation, "", "elu", ()),)
            return Numbered(draft, _recitals(draft), _citations(draft), _body(draft), elucidation, annexes)
        case AccompanyingDocument():
            return Numbered(draft, (), (), _blocks(draft.blocks, "", ()), (), ())
        case _:
            assert_never(draft)


# ---- the preamble


def _recitals(draft: Regulation) -> tuple[Placed, ...]:
    """Lettered, unless there is only one (Lampiran II angka 22, 25)."""
    alone = len(draft.recitals) == 1
    letters = [indonesian.letter(i) for i in range(1, len(draft.recitals) + 1)]
    return tuple(
        Placed(one, "" if alone else f"{letter}.", f"recs__rec_{letter}", (f"huruf {letter}",), ";", ";")
        for one, letter in zip(draft.recitals, letters, strict=True)
    )


def _citations(draft: Regulation) -> tuple[Placed, ...]:
    """Numbered, unless there is only one (Lampiran II angka 52)."""
    alone = len(draft.citations) == 1
    return tuple(
        Placed(one, "" if alone else f"{i}.", f"cits__cit_{i}", (f"angka {i}",), ";", ";")
        for i, one in enumerate(draft.citations, 1)
    )


# ---- the body


def _body(draft: Regulation) -> tuple[Placed, ...]:
    articles = count(1)
    return tuple(_division(one, i, "", (), articles) for i, one in _counted(draft.body))


def _counted(
    nodes: Iterable[Chapter | Section | Subsection | Article | Dictum],
) -> Iterator[tuple[int, Chapter | Section | Subsection | Article | Dictum]]:
    """Each with its number among its like: a Pasal between two BAB is no BAB."""
    seen: Counter[str] = Counter()
    for one in nodes:
        seen[one.type] += 1
        yield seen[one.type], one


def _division(
    node: Chapter | Section | Subsection | Article | Dictum,
    i: int,
    parent: str,
    above: Address,
    articles: Iterator[int],
) -> Placed:
    """Pasal are counted through the whole body, BAB, Bagian and Paragraf within what holds them."""
    match node:
        case Chapter():
            label, eid = f"BAB {indonesian.roman(i)}", f"chp_{indonesian.roman(i)}"
        case Section():
            label, eid = f"Bagian {indonesian.ordinal(i)}", f"{parent}__sec_{i}"
        case Subsection():
            label, eid = f"Paragraf {i}", f"{parent}__subsec_{i}"
        case Article():
            return _article(node, next(articles), "", ())
        case Dictum():
            return _dictum(node, i)
        case _:
            assert_never(node)
    address = (*above, label)
    children = tuple(_division(one, j, eid, address, articles) for j, one in _counted(node.children))
    return Placed(node, label, eid, address, children=children)


def _article(node: Article, i: int, prefix: str, above: Address) -> Placed:
    label, eid = f"Pasal {i}", f"{prefix}art_{i}"
    address = (*above, label)
    alone = len(node.paragraphs) == 1
    paragraphs = tuple(_paragraph(one, j, eid, address, alone) for j, one in enumerate(node.paragraphs, 1))
    definitions = tuple(
        Placed(one, f"{j}.", f"{eid}__list_1__point_{j}", (*address, f"angka {j}"), ".", ".")
        for j, one in enumerate(node.definitions, 1)
    )
    return Placed(node, label, eid, address, children=paragraphs or definitions)


def _paragraph(node: Paragraph, i: int, article: str, above: Address, alone: bool) -> Placed:
    label = "" if alone else f"({i})"
    address = above if alone else (*above, f"ayat {label}")
    return _sentence(node, label, f"{article}__para_{i}", address)


def _dictum(node: Dictum, i: int) -> Placed:
    label = indonesian.ordinal(i).upper()
    return _sentence(node, label, f"dictum_{i}", (f"Diktum {label}",))


def _sentence(node: Paragraph | Dictum, label: str, eid: str, address: Address) -> Placed:
    if node.points is None:
        return Placed(node, label, eid, address, ".", ".")
    children = _tabulation(node.points, eid, address, ".", _IN_ARTICLES)
    return Placed(node, label, eid, address, ":", ".", children)


# ---- tabulations


def _tabulation(
    points: Points, parent: str, above: Address, final: str, forms: Sequence[str], mark_of_each: str | None = None
) -> tuple[Placed, ...]:
    """The items of a list; the last one takes the mark that closes the whole (Lampiran II angka 87 to 91).

    Unless they read on, each has a mark of its own.

    Raises InvalidInput beyond the fourth depth (angka 87 h).
    """
    if not forms:
        raise InvalidInput(
            [
                Problem(
                    "points-too-deep",
                    "",
                    (parent,),
                    "rincian lebih dari empat tingkat",
                    "pecah menjadi ayat atau pasal (Lampiran II angka 87)",
                )
            ]
        )
    last = "," if points.closing else final
    marks = [*[";"] * (len(points.items) - 2), f"; {points.joined_by}", last][-len(points.items) :]
    if mark_of_each is not None:
        marks = [mark_of_each] * len(points.items)
    return tuple(
        _point(one, i, parent, above, mark, forms)
        for i, (one, mark) in enumerate(zip(points.items, marks, strict=True), 1)
    )


def _point(node: Point, i: int, parent: str, above: Address, final: str, forms: Sequence[str]) -> Placed:
    form, *deeper = forms
    sign = indonesian.letter(i) if form[0] == "a" else str(i)
    label, word = sign + form[1], "huruf" if form[0] == "a" else "angka"
    eid = f"{parent}__point_{sign}"
    address = (*above, f"{word} {label.rstrip('.')}")
    if node.points is None:
        return Placed(node, label, eid, address, final, final)
    children = _tabulation(node.points, eid, address, final, deeper)
    return Placed(node, label, eid, address, ":", final, children)


# ---- annexes and papers


def _annex(node: Annex, i: int, all: int) -> Placed:
    """One annex has no number, several have Roman ones (Lampiran II angka 194)."""
    label = "LAMPIRAN" if all == 1 else f"LAMPIRAN {indonesian.roman(i)}"
    address = ("Lampiran" if all == 1 else f"Lampiran {indonesian.roman(i)}",)
    return Placed(node, label, f"att_{i}", address, children=_blocks(node.blocks, f"att_{i}__", address))


_BLOCK_EIDS = {
    "heading": "hd",
    "prose": "p",
    "listing": "list",
    "table": "table",
    "fields": "fields",
    "signature": "sig",
}


def _blocks(blocks: Iterable[Block], prefix: str, above: Address) -> tuple[Placed, ...]:
    counters: Counter[str] = Counter()
    placed = []
    for block in blocks:
        counters[block.type] += 1
        placed.append(_block(block, counters[block.type], prefix, above))
    return tuple(placed)


def _block(node: Block, i: int, prefix: str, above: Address) -> Placed:
    match node:
        case Article():
            return _article(node, i, prefix, above)
        case Listing():
            eid = f"{prefix}list_{i}"
            own_mark = "" if node.unmarked else None if node.lead_in else "."
            children = _tabulation(node.points, eid, above, ".", _IN_BLOCKS, own_mark)
            return Placed(node, "", eid, above, ":" if node.lead_in else "", ".", children)
        case Heading() | Prose() | Table() | Fields() | Signature():
            return Placed(node, "", f"{prefix}{_BLOCK_EIDS[node.type]}_{i}", above)
        case _:
            assert_never(node)
