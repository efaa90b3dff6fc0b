"""A draft is repaired where no decision is needed, and every change is told.

A repair is made only if its fault is gone afterwards and no other fault has come: the draft is reviewed again.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from mpp_readiness.regulation.passages import Passage, SourcePlace, by_number
from mpp_readiness.regulation.repair.edits import Edit, Fault
from mpp_readiness.regulation.repair.rules import REPAIRS
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.review.rulebook import rules


@dataclass(frozen=True, slots=True)
class TextChange:
    """A span of the text as it was brought, and what stands there now."""

    rules: tuple[str, ...]
    """More than one where they changed the same words."""
    part: str
    path: str
    place: SourcePlace
    number: int
    """Of the passage."""
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """The repaired regulation, and how it differs from the one that was brought."""

    reviewed: SourceText
    changes: tuple[TextChange, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    """A word or the white space between two, from where it stood in the text that was brought."""

    start: int
    end: int
    text: str
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Proposal:
    rule: str
    path: str
    place: SourcePlace
    number: int
    edits: tuple[Edit, ...]
    """Of label and words each its own."""


Cells = Mapping[int, tuple[_Cell, ...]]
"""Of every passage that was changed, by its number."""


def fix(reviewed: SourceText) -> Fixed:
    """The draft with every fault repaired that needs no decision. Repairing it again changes nothing.

    Each round repairs at least one finding and adds none, so that there is a last round.
    """
    cells: Cells = {}
    now, findings = reviewed, review(reviewed)
    while (after := _round(reviewed, cells, now, findings)) is not cells:
        cells = after
        now = _applied(reviewed, cells)
        findings = review(now)
    return Fixed(now, tuple(_changes(reviewed, cells)))


def _round(reviewed: SourceText, cells: Cells, now: SourceText, findings: tuple[ReviewFinding, ...]) -> Cells:
    def trial(proposals: Sequence["_Proposal"]) -> tuple[ReviewFinding, ...]:
        return review(_applied(reviewed, _with(cells, now, proposals)))

    kept = _kept(findings, _proposals(now, findings), trial)
    return _with(cells, now, kept) if kept else cells


def apply(reviewed: SourceText, changes: Iterable[TextChange]) -> SourceText:
    """The draft with these changes only, as a file may take them."""
    cells: dict[int, tuple[_Cell, ...]] = {}
    passages = by_number(reviewed.passages)
    for one in sorted(changes, key=lambda one: -one.start):
        own = cells.get(one.number) or _cut(passages[one.number].text)
        cells[one.number] = _edited(own, Edit(one.start, one.end, one.after), one.rules)
    return _applied(reviewed, cells)


# ---- what is proposed


def _proposals(now: SourceText, findings: Iterable[ReviewFinding]) -> tuple[_Proposal, ...]:
    """One repair for each finding that has one; of two that want the same words, the first."""
    passages = by_number(now.passages)
    wanted = (one for finding in findings if finding.rule in REPAIRS for one in _wanted(now, passages, finding))
    found: list[_Proposal] = []
    taken: defaultdict[int, list[Edit]] = defaultdict(list)
    for one in wanted:
        others = taken[one.number]
        if not any(edit.start < other.end and other.start < edit.end for edit in one.edits for other in others):
            others += one.edits
            found.append(one)
    return tuple(found)


def _wanted(now: SourceText, passages: Mapping[int, Passage], finding: ReviewFinding) -> Iterator[_Proposal]:
    """Nothing where a scope put together what does not stand in the passage."""
    if finding.passage is None or finding.span is None:
        return
    passage, following = passages[finding.passage], passages.get(finding.passage + 1)
    fault = Fault(now, passage, *finding.span, finding.says, following.kind if following else "")
    edit = REPAIRS[finding.rule](fault)
    apart = _apart(passage, edit) if edit else ()
    edits = tuple(narrow for one in apart if (narrow := _narrowed(passage.text, one)))
    if edits:
        yield _Proposal(finding.rule, finding.path, finding.place, passage.number, edits)


_WORD = re.compile(r"\S+")


def _narrowed(text: str, edit: Edit) -> Edit | None:
    """Whole words, as few as differ: what a person reads as the change, and what can be found in a file."""
    start, end = edit.start, edit.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    written = text[start:end]
    after = re.sub(" {2,}", " ", text[start : edit.start] + edit.after + text[edit.end : end])
    old, new = list(_WORD.finditer(written)), list(_WORD.finditer(after))
    if not old or not new:
        return None
    # One word at least stays on each side, or a deletion would have no place.
    most = min(len(old), len(new)) - 1
    head = _shared([one[0] for one in old], [one[0] for one in new], most)
    tail = _shared([one[0] for one in reversed(old)], [one[0] for one in reversed(new)], most - head)
    first, last = old[head].start(), old[len(old) - 1 - tail].end()
    shown = after[new[head].start() : new[len(new) - 1 - tail].end()]
    return Edit(start + first, start + last, shown) if shown != written[first:last] else None


def _shared(one: Sequence[str], other: Sequence[str], most: int) -> int:
    pairs = zip(one[:most], other[:most], strict=True)
    return next((n for n, (left, right) in enumerate(pairs) if left != right), most)


def _apart(passage: Passage, edit: Edit) -> tuple[Edit, ...]:
    """Label and words are edited each for itself; what would mix them is no edit."""
    label, border = len(passage.label), len(passage.text) - len(passage.words)
    if edit.end <= label or edit.start >= border:
        return (edit,)
    head, between, rest = edit.after.partition(passage.text[label:border])
    return (Edit(edit.start, label, head), Edit(border, edit.end, rest)) if between and label else ()


# ---- what is kept of it

_Trial = Callable[[Sequence[_Proposal]], tuple[ReviewFinding, ...]]
# A draft is reviewed again some dozen times at most in a round, however many repairs it asks for.
_HALVINGS = 4


def _kept(
    findings: Iterable[ReviewFinding], proposals: tuple[_Proposal, ...], trial: _Trial, halvings: int = _HALVINGS
) -> tuple[_Proposal, ...]:
    """Of the repairs those after which their findings are gone and no other has come."""
    before = _counted(findings)
    left = proposals
    while left:
        bad = _bad(before, _counted(trial(left)), left)
        if not bad:
            return left
        sound = tuple(one for one in left if (one.path, one.place) not in bad)
        if len(sound) == len(left):
            return _halved(findings, left, trial, halvings)
        left = sound
    return ()


def _halved(
    findings: Iterable[ReviewFinding], left: tuple[_Proposal, ...], trial: _Trial, halvings: int
) -> tuple[_Proposal, ...]:
    """The new finding stands far from every repair: half of them are tried, then the other half beside what is kept."""
    if not halvings or len(left) == 1:
        return ()
    middle = len(left) // 2
    first = _kept(findings, left[:middle], trial, halvings - 1)
    second = _kept(findings, left[middle:], trial, halvings - 1)
    both = first + second
    return first if _bad(_counted(findings), _counted(trial(both)), both) else both


_Where = tuple[str, SourcePlace]
_Key = tuple[str, int | None, _Where]
"""A finding before and after a repair: its rule, and its passage with path and place."""


def _counted(findings: Iterable[ReviewFinding]) -> Counter[_Key]:
    return Counter((one.rule, one.passage, (one.path, one.place)) for one in findings)


def _bad(before: Counter[_Key], after: Counter[_Key], tried: Iterable[_Proposal]) -> frozenset[_Where]:
    """Path and place of what is not repaired, or has come: whatever is repaired there may be its cause."""
    asked = Counter((one.rule, one.number, (one.path, one.place)) for one in tried)
    stuck = {key for key, count in asked.items() if before[key] - after[key] < count}
    return frozenset(where for *_, where in {*(after - before), *stuck})


# ---- the text before and after


def _cut(text: str) -> tuple[_Cell, ...]:
    return tuple(_Cell(*found.span(), found[0]) for found in re.finditer(r"\s+|\S+", text))


def _edited(cells: tuple[_Cell, ...], edit: Edit, rules: tuple[str, ...]) -> tuple[_Cell, ...]:
    """The cells that an edit of their text touches become one."""
    ends = list(accumulate(len(one.text) for one in cells))
    first, last = bisect_right(ends, edit.start), bisect_left(ends, edit.end)
    at = ends[first] - len(cells[first].text)
    touched = cells[first : last + 1]
    text = "".join(one.text for one in touched)
    text = text[: edit.start - at] + edit.after + text[edit.end - at :]
    told = tuple(dict.fromkeys((*(rule for one in touched for rule in one.rules), *rules)))
    return (*cells[:first], _Cell(touched[0].start, touched[-1].end, text, told), *cells[last + 1 :])


def _with(cells: Cells, now: SourceText, proposals: Iterable[_Proposal]) -> Cells:
    """From the end of each passage on, so that what stands before keeps its place."""
    added = dict(cells)
    passages = by_number(now.passages)
    edits = ((one, edit) for one in proposals for edit in one.edits)
    for one, edit in sorted(edits, key=lambda pair: -pair[1].start):
        own = added.get(one.number) or _cut(passages[one.number].text)
        added[one.number] = _edited(own, edit, (one.rule,))
    return added


def _applied(reviewed: SourceText, cells: Cells) -> SourceText:
    return replace(reviewed, passages=tuple(_written(one, cells) for one in reviewed.passages))


def _written(one: Passage, cells: Cells) -> Passage:
    children = tuple(_written(child, cells) for child in one.children)
    own = cells.get(one.number)
    if own is None:
        return replace(one, children=children) if children else one
    border = len(one.text) - len(one.words)
    label = "".join(cell.text for cell in own if cell.end <= len(one.label))
    words = "".join(cell.text for cell in own if cell.start >= border)
    return replace(one, label=label, words=words, children=children)


def _changes(reviewed: SourceText, cells: Cells) -> Iterator[TextChange]:
    passages = by_number(reviewed.passages)
    for number, own in sorted(cells.items()):
        one = passages[number]
        for cell in own:
            if cell.rules and cell.text != one.text[cell.start : cell.end]:
                before = one.text[cell.start : cell.end]
                part = rules()[cell.rules[0]].part
                yield TextChange(cell.rules, part, one.path, one.place, number, cell.start, cell.end, before, cell.text)
