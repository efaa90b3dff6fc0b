"""A tree is proofread against its source: some things stand on both sides, some only on one, each at a place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from mpp_readiness.errors import Problem
from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.passages import Passage, SourcePlace, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import Part, SignatureBlock

Reconciled = tuple[dict[str, SourcePlace], tuple[Passage, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Written:
    """A passage as it is compared: label and words without white space, and without the bars of a table."""

    passage: Passage
    text: str
    key: str
    """What it is found again by: a number that is wrong does not hide it."""
    eid: str = ""


def reconcile(parts: Sequence[Passage], numbered: Numbered) -> Reconciled:
    """Places of the nodes, passages that are not printed as they were written, and the problems of both sides."""
    source = [_written(one) for one in walk(parts) if one.kind != "part"]
    print_ = [
        _written(one, eid) for part in printed(numbered) for one, eid in zip(_passages(part), _eids(part), strict=True)
    ]
    places: dict[str, SourcePlace] = {}
    unplaced: list[Passage] = []
    problems: list[Problem] = []
    for tag, i, i_end, j, j_end in _compared(source, print_):
        ours, theirs = print_[j:j_end], source[i:i_end]
        if _says_the_same(theirs, ours):
            places |= {one.eid: _near(theirs, n).passage.place for n, one in enumerate(ours) if one.eid}
            continue
        pairs = list(zip(theirs, ours, strict=True)) if tag == "equal" else _paired(theirs, ours)
        places |= {one.eid: other.passage.place for other, one in pairs if one.eid}
        right = {id(one) for one, other in pairs if one.text == other.text}
        unplaced += [one.passage for one in theirs if id(one) not in right]
        problems += _problems(theirs, ours, pairs)
    return places, tuple(unplaced), tuple(problems)


def _written(one: Passage, eid: str = "") -> Written:
    said = f"{one.lead}{one.label}{one.words}"
    drop = "|:" if one.kind == "table" else ""
    text = "".join(sign for sign in said if not sign.isspace() and sign not in drop)
    return Written(one, text, f"{one.kind}: {one.words}" if one.label else text, eid)


def _passages(part: Part) -> Iterator[Passage]:
    return (one for one in walk(passages_of([part])) if one.kind != "part")


def _eids(part: Part) -> list[str]:
    return [piece.eid if not isinstance(piece, SignatureBlock) or piece.eid else "" for piece in part.pieces]


def _compared(source: Sequence[Written], print_: Sequence[Written]) -> Iterator[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, [one.key for one in source], [one.key for one in print_])
    yield from matcher.get_opcodes()


def _says_the_same(theirs: Sequence[Written], ours: Sequence[Written]) -> bool:
    """Lines that were run together, or a title on several of them, are no fault."""
    return "".join(one.text for one in theirs) == "".join(one.text for one in ours)


def _near(theirs: Sequence[Written], n: int) -> Written:
    return theirs[min(n, len(theirs) - 1)]


def _paired(theirs: Sequence[Written], ours: Sequence[Written]) -> list[tuple[Written, Written]]:
    """What stands on both sides in one order and is of one kind: the same passage, told in two ways."""
    pairs, at = [], 0
    for one in theirs:
        found = next((n for n in range(at, len(ours)) if ours[n].passage.kind == one.passage.kind), None)
        if found is not None:
            pairs.append((one, ours[found]))
            at = found + 1
    return pairs


def _problems(
    theirs: Sequence[Written], ours: Sequence[Written], pairs: Sequence[tuple[Written, Written]]
) -> Iterator[Problem]:
    told = {id(one): other for one, other in pairs}
    for one in theirs:
        passage = one.passage
        other = told.get(id(one))
        if other is None:
            what = f"tidak mendapat tempat dalam susunan peraturan: “{_short(passage)}”"
            remedy = "beri nomor atau letak menurut teknik penyusunan"
            yield Problem("draft-unplaced", str(passage.place), (passage.path,), what, remedy)
        elif one.text == other.text:
            continue
        elif passage.label != other.passage.label:
            what = f"tertulis “{passage.label or _short(passage)}”, menurut urutannya “{other.passage.label}”"
            remedy = "perbaiki nomor dan rujukan kepadanya"
            yield Problem("draft-number", str(passage.place), (passage.path,), what, remedy)
        else:
            what = f"tertulis “{_short(passage)}”, menurut susunannya “{_short(other.passage)}”"
            yield Problem("draft-form", str(passage.place), (passage.path,), what, "samakan dengan bentuk baku")
    paired = {id(other) for _, other in pairs}
    for one in ours:
        if id(one) not in paired:
            what = f"tidak tertulis dalam naskah: “{_short(one.passage)}”"
            remedy = "tercetak menurut bentuk baku; periksa"
            yield Problem("draft-added", "", (one.passage.path,), what, remedy, "warning")


_LONGEST = 120


def _short(one: Passage) -> str:
    text = " ".join(f"{one.lead} {one.text}".split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} ..."
