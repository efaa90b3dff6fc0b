"""The repairs of a draft go into the file that was brought, where nothing else moves."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mpp_readiness.formats.brought_draft.opening import READERS, brought, unmarked
from mpp_readiness.formats.brought_draft.sources import text_of
from mpp_readiness.formats.options import ReportOptions, ReviewedFile
from mpp_readiness.formats.review.page import SEVERITIES
from mpp_readiness.formats.word.editing.offsets import LetterIndex, Offset, Replacement
from mpp_readiness.regulation import repair
from mpp_readiness.regulation.passages import Passage, by_number, walk
from mpp_readiness.regulation.repair import TextChange, apply
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.sources import Source

Streamed = Callable[[bytes], LetterIndex]
Written = Callable[[bytes, Sequence[Replacement]], bytes]


@dataclass(frozen=True, slots=True)
class FixedFile:
    """The file with its repairs; `left` are those whose words were not found again with certainty."""

    content: bytes
    brought: SourceText
    reviewed: SourceText
    changes: tuple[TextChange, ...]
    left: tuple[TextChange, ...]
    name: str = ""
    """Of the file that was brought, without folders."""


def fix(source: Source | SourceText) -> FixedFile:
    """A draft with every fault repaired that needs no decision, and each change told.

    A Word file shows its repairs as tracked changes. Of a draft that was read before (`read_text`) there is no file,
    and `content` is empty.

    Raises:
        UnknownFormat: for a file that cannot be repaired in place.
        InvalidInput, NotFound: as `read_text`.
    """
    if not isinstance(source, SourceText):
        return _in_place(source)
    repaired = repair.fix(source)
    return FixedFile(b"", source, repaired.reviewed, repaired.changes, ())


def _in_place(source: Source) -> FixedFile:
    file = brought(source, WAYS)
    reviewed, content = text_of(file), file.content
    wanted = repair.fix(reviewed).changes
    streamed, written = WAYS[file.suffix]
    texts = by_number(reviewed.passages)
    stream = streamed(content)
    pieces = {one: found for one in wanted if (found := _pieces(stream, texts[one.number], one))}

    def write(changes: Iterable[TextChange]) -> bytes:
        return written(content, [piece for one in changes for piece in pieces[one]])

    def holds(changes: Sequence[TextChange]) -> bool:
        """Read again, the file says what the repaired draft says."""
        again = segment(READERS[file.suffix](write(changes), file.name))
        return _said(again) == _said(apply(reviewed, changes).passages)

    # A new mark can make a text read otherwise, and a word of Word be cut by a link: only reading again tells.
    kept = _settled(tuple(pieces), holds)
    made = write(kept)
    again = replace(reviewed, passages=segment(READERS[file.suffix](made, file.name)))
    done = frozenset(kept)
    return FixedFile(made, reviewed, again, kept, tuple(one for one in wanted if one not in done), file.name)


# A change that makes a text read otherwise is sought by halves, in at most some hundred readings.
_HALVINGS = 6


def _settled(
    changes: tuple[TextChange, ...], holds: Callable[[Sequence[TextChange]], bool], halvings: int = _HALVINGS
) -> tuple[TextChange, ...]:
    if not changes or holds(changes):
        return changes
    if not halvings or len(changes) == 1:
        return ()
    middle = len(changes) // 2
    first = _settled(changes[:middle], holds, halvings - 1)
    both = first + _settled(changes[middle:], holds, halvings - 1)
    return both if holds(both) else first


def _said(passages: Iterable[Passage]) -> list[tuple[str, str, str, list[str]]]:
    return [(one.kind, one.lead, one.label, one.words.split()) for one in walk(passages)]


# ---- where a change stands

_MARKS = ".,;:"
# Menimbang may stand in a cell of its own, before the words of its first recital.
_LED = 3


def _pieces(stream: LetterIndex, passage: Passage, change: TextChange) -> tuple[Replacement, ...]:
    """Nothing where its words are not found again, or found twice."""
    before = len(_squeezed(passage.text[: change.start]))
    found = _begin(stream, passage, change)
    if found is None:
        return ()
    begin = found + before
    old, new = change.before.split(), change.after.split()
    spots = stream.spots[begin : begin + len(_squeezed(change.before))]
    if not spots or spots[0] is None or spots[-1] is None or None in spots:
        return ()
    same = bisect_right(stream.starts, begin) == bisect_right(stream.starts, begin + len(spots) - 1)
    alike = [one.casefold().rstrip(_MARKS) for one in old] == [one.casefold().rstrip(_MARKS) for one in new]
    if spots[0][0] != spots[-1][0] and (alike or (not same and len(old) == len(new))):
        return tuple(_word_by_word([one for one in spots if one], old, new))
    return (Replacement(spots[0], spots[-1], change.after),) if same else ()


def _word_by_word(spots: Sequence[Offset], old: Sequence[str], new: Sequence[str]) -> Iterable[Replacement]:
    """Line ends and the look of each word stay as they are."""
    at = 0
    for before, after in zip(old, new, strict=True):
        if before != after:
            yield Replacement(spots[at], spots[at + len(before) - 1], after)
        at += len(before)


def _begin(stream: LetterIndex, passage: Passage, change: TextChange) -> int | None:
    """Where the text of a passage begins; a label that only Word counts is not in the file."""
    number = passage.place.number
    if not 0 < number <= len(stream.starts):
        return None
    begin = stream.starts[number - 1]
    after = number - 1 + (_LED if passage.lead else 1)
    stop = stream.starts[after] if after < len(stream.starts) else len(stream.letters)
    whole = _once(stream.letters, _squeezed(passage.text), begin, stop)
    if whole is not None or change.start < len(passage.label):
        return whole
    words = _once(stream.letters, _squeezed(passage.words), begin, stop)
    return None if words is None else words - len(_squeezed(passage.label))


def _once(letters: str, needle: str, begin: int, stop: int) -> int | None:
    reach = stop + len(needle) - 1
    at = letters.find(needle, begin, reach)
    return at if needle and at >= 0 and letters.find(needle, at + 1, reach) < 0 else None


def _squeezed(text: str) -> str:
    return "".join(text.split())


# ---- text


def _text_stream(content: bytes, look: Callable[[str], str] = str) -> LetterIndex:
    """Each line is a text of its own; marks of layout are no letters."""
    letters: list[str] = []
    spots: list[Offset | None] = []
    starts, at = [], 0
    for number, line in enumerate(content.decode("utf-8").splitlines(keepends=True), 1):
        starts.append(len(letters))
        seen = 0
        for sign in _squeezed(look(line.rstrip("\r\n").removeprefix("\ufeff"))):
            seen = line.index(sign, seen)
            letters.append(sign)
            spots.append((number, at + seen))
            seen += 1
        at += len(line)
    return LetterIndex("".join(letters), spots, starts)


def _text_written(content: bytes, pieces: Sequence[Replacement]) -> bytes:
    text, kept, at = content.decode("utf-8"), [], 0
    for one in sorted(pieces, key=lambda one: one.first):
        kept += [text[at : one.first[1]], one.after]
        at = one.last[1] + 1
    return "".join((*kept, text[at:])).encode("utf-8")


def _word_stream(content: bytes) -> LetterIndex:
    from mpp_readiness.formats.word.editing import revisions

    return revisions.stream(content)


def _word_written(content: bytes, pieces: Sequence[Replacement]) -> bytes:
    from mpp_readiness.formats.word.editing import revisions

    return revisions.tracked(content, pieces)


WAYS: Mapping[str, tuple[Streamed, Written]] = {
    ".docx": (_word_stream, _word_written),
    ".txt": (_text_stream, _text_written),
    ".md": (lambda content: _text_stream(content, unmarked), _text_written),
}


# ---- the file to write


def as_commented(file: ReviewedFile, _options: ReportOptions) -> bytes:
    """The Word file as it is, or repaired, with each finding as a comment at its paragraph."""
    from mpp_readiness.formats.word.editing.revisions import commented

    return commented(file.content, ((one.place.number, _note(one)) for one in file.findings))


def as_text(file: ReviewedFile, _options: ReportOptions) -> bytes:
    """The text as it is, or repaired."""
    return file.content


def _note(one: ReviewFinding) -> str:
    head = f"{one.rule} ({SEVERITIES[one.severity]})"
    return "\n".join(dict.fromkeys(line for line in (head, one.says, one.statement, f"Sumber: {one.source}") if line))
