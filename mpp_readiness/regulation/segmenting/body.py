"""Signs open passages in a body: those that the numbering so far expects, and those that can be nothing else.

A sign is judged by what came before: an `a.` opens a list where one is expected, `(2)` follows `(1)`, `Pasal 8`
follows `Pasal 7`. A number out of turn counts only where it stands alone or after the end of a sentence: a draft with
a wrong number shall be read with its fault, but `Pasal 7` at the start of a line of prose opens nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from mpp_readiness.regulation.number_signs import SIGN, NumberSign, figure, ordinal_figure, readings, roman_figure

Opening = Literal["chapter", "section", "subsection", "article", "paragraph", "dictum", "point", "definition"]


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """The item of an open list that stands last."""

    style: str
    number: int
    indent: int


@dataclass(frozen=True, slots=True)
class NumberingState:
    """How far the numbering of a body has come."""

    inside: Opening | Literal[""] = ""
    chapter: int = 0
    section: int = 0
    subsection: int = 0
    article: int = 0
    paragraph: int = 0
    items: tuple[NumberedItem, ...] = ()
    defines: bool = False
    """Whether the article says what its words mean."""
    amends: bool = False
    """Whether a Pasal I was read: what follows may quote articles of another regulation, with their own numbers."""
    changes: tuple[NumberedItem, ...] = ()
    """The last of the changes that a Pasal I counts, while it quotes."""
    beside: bool = False
    """Whether other blocks stand beside a Pasal, as in an annex or an agreement: then it may have a title of its own,
    and without ayat it is one sentence."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign that opens a passage."""

    kind: Opening
    label: str
    start: int
    end: int
    state: NumberingState
    """After it."""

    @property
    def depth(self) -> int:
        return len(self.state.items)


_WINDOW = 80
# Lampiran II knows four levels, Word nine; what goes deeper was not meant as a level.
_DEEPEST = 9
_HEADINGS = ("chapter", "section", "subsection")
# What a reference to another place ends with before the place is named.
_REFERS = re.compile(
    r"(?:\b(?:huruf|angka|butir|nomor|no|pasal|ayat|paragraf|bagian|bab|diktum|dalam|pada|dimaksud|ketentuan|dan/atau|dan|atau"
    r"|dengan|tanggal|dari|oleh|atas|menurut|berdasarkan|tentang|serta|sampai dengan|lampiran|tahun)\.?|,|\()$",
    re.IGNORECASE,
)
# `huruf a dan` asks for one more place, not for an item; `; dan` asks for an item.
_PLACE = re.compile(
    r"\b(?:huruf|angka|butir|ayat|pasal|nomor|no\.?|tanggal)(?:\s+[^\s;]{1,6}\s*(?:,|dan|atau|dan/atau|,\s*dan))?$",
    re.IGNORECASE,
)
# A place that is named in a sentence: what follows it names it on (`BAB II Bagian Kesatu`).
_NAMED = re.compile(r"\b(?:BAB|Bagian|Paragraf)\s+[A-Z0-9]\w*$")
_PARTED = re.compile(r"(?:[;:.,]|[;,.]?\s?\b(?:dan/atau|dan|atau|serta))$")
# Three dots are what somebody has to fill in, and end no sentence.
_STOP = r"(?<!\.)(?:\.{1,2}|\.{4,})"
_ENDED = re.compile(r"[.;:”\"]$")
_OPEN_END = re.compile(r"(?<!\.)\.{3}$")
# How a change begins that a Pasal I counts.
_CHANGE = re.compile(
    r"(?:Ketentuan|Di antara|Setelah|Sebelum|Judul|Lampiran|Bagian|BAB|Pasal|Penjelasan|Beberapa|Ayat)\b"
)
_NEW_SENTENCE = re.compile(rf"(?:;|{_STOP})\s*\n\s*\S")
_DEFINES = re.compile(r"\bdimaksud\s+dengan\b", re.IGNORECASE)


START = NumberingState()
# In an annex or a paper a list may open at once.
BESIDE = NumberingState("article", beside=True)


def marks(text: str, begin: int, end: int, state: NumberingState = START) -> Iterator[Mark]:
    """Every opening of a passage between two places of a text, in order."""
    last = begin
    for found in SIGN.finditer(text, begin, end):
        sign = _sign(found, text, last, end)
        judged = _JUDGES[sign.kind](state, sign)
        if judged is None:
            continue
        state, kind = judged
        if kind == "point" and state.items[0].style == "1." and _may_define(state):
            state = replace(state, defines=bool(_DEFINES.search(text, last, sign.start)))
        if kind == "point" and len(state.items) == 1 and state.defines and state.items[0].style == "1.":
            kind = "definition"
        state = replace(state, inside=kind)
        yield Mark(kind, sign.token, sign.start, sign.end, state)
        last = sign.end


def _may_define(state: NumberingState) -> bool:
    """At the first item of a Pasal; where other blocks stand beside it, of each list."""
    begins = state.beside and state.inside == "definition" and state.items == (replace(state.items[0], number=1),)
    return begins or state.inside in ("article", "paragraph")


def _sign(found: re.Match[str], text: str, last: int, end: int) -> NumberSign:
    kind = found.lastgroup or ""
    start, stop = found.span(kind)
    opens = found.group("bol") is not None
    line_end = text.find("\n", stop, min(end, stop + 2 * _WINDOW))
    after = text[stop : line_end if line_end >= 0 else min(end, stop + 2 * _WINDOW)].strip()
    between = text[max(last, start - 4 * _WINDOW) : start]
    # What a machine reads where there is dirt on the paper ends no sentence and begins none.
    before = between.replace("\0", " ").rstrip(" \t\n_^*~|")
    indent = len(found.group("bol")) if opens else -1
    return NumberSign(
        kind,
        " ".join(found.group(kind).split()),
        start,
        stop,
        indent,
        before[-_WINDOW:].lstrip(),
        after,
        bool(_NEW_SENTENCE.search(before)),
    )


Judged = tuple[NumberingState, Opening] | None


def _chapter(state: NumberingState, sign: NumberSign) -> Judged:
    number = roman_figure(sign.token)
    turn = number == state.chapter + 1
    if not (turn or sign.opens_line) or not _free(state, sign) or not _heads(sign.after):
        return None
    return replace(state, chapter=number, section=0, subsection=0, items=(), defines=False), "chapter"


def _section(state: NumberingState, sign: NumberSign) -> Judged:
    number = ordinal_figure(sign.token)
    turn = number in (1, state.section + 1)
    if not (turn or sign.opens_line) or not _free(state, sign) or not _heads(sign.after):
        return None
    return replace(state, section=number, subsection=0, items=(), defines=False), "section"


def _subsection(state: NumberingState, sign: NumberSign) -> Judged:
    number = figure(sign.token) or ordinal_figure(sign.token)
    turn = number in (1, state.subsection + 1)
    if not (turn or sign.opens_line) or not _free(state, sign) or not _heads(sign.after):
        return None
    return replace(state, subsection=number, items=(), defines=False), "subsection"


def _article(state: NumberingState, sign: NumberSign) -> Judged:
    roman = roman_figure(sign.token)
    number = figure(sign.token)
    alone = not sign.after or sign.after.startswith("(")
    turn = roman > 0 or number == state.article + 1
    if not _free(state, sign) or not (alone or (turn and _heads(sign.after))):
        return None
    if not sign.opens_line and not turn:
        return None
    # A full stop behind it makes a heading only of the next number: a sentence may end with `Pasal 7.` too.
    if sign.token.endswith(".") and not (number == state.article + 1 and _ended(sign.before)):
        return None
    changes = () if roman or not state.amends else state.changes or state.items[:1]
    after = replace(state, paragraph=0, items=(), defines=False, changes=changes)
    return replace(after, article=state.article if roman else number, amends=state.amends or roman > 0), "article"


def _paragraph(state: NumberingState, sign: NumberSign) -> Judged:
    number = figure(sign.token)
    if not (state.article or state.amends) or state.inside in _HEADINGS or _refers(sign.before):
        return None
    if number == state.paragraph + 1:
        follows = sign.opens_line or _ended(sign.before)
    else:
        follows = sign.opens_line and _ended(sign.before) and _heads(sign.after)
    return (replace(state, paragraph=number, items=(), defines=False), "paragraph") if follows else None


def _dictum(state: NumberingState, sign: NumberSign) -> Judged:
    if not sign.opens_line or state.article or state.beside or _refers(sign.before):
        return None
    return replace(state, items=()), "dictum"


def _point(state: NumberingState, sign: NumberSign) -> Judged:
    if state.inside in ("", *_HEADINGS) or _PLACE.search(sign.before):
        return None
    if state.changes and _next_change(state.changes[0], sign):
        item = replace(state.changes[0], number=state.changes[0].number + 1)
        return replace(state, items=(item,), changes=(), paragraph=0, defines=False), "point"
    for judge in (_next_item, _first_item, _later_item):
        for style, number in readings(sign.token):
            items = judge(state, sign, style, number)
            if items:
                return replace(state, items=items), "point"
    return None


def _next_change(last: NumberedItem, sign: NumberSign) -> bool:
    return sign.opens_line and (last.style, last.number + 1) in readings(sign.token) and bool(_CHANGE.match(sign.after))


Items = tuple[NumberedItem, ...]


def _next_item(state: NumberingState, sign: NumberSign, style: str, number: int) -> Items:
    level = _level(state, style)
    if level < 0 or number != state.items[level].number + 1:
        return ()
    if not (sign.opens_line or _PARTED.search(sign.before)):
        return ()
    return (*state.items[:level], NumberedItem(style, number, sign.indent))


def _first_item(state: NumberingState, sign: NumberSign, style: str, number: int) -> Items:
    """A list is expected after a colon; at the start of a line it may begin without one."""
    if number != 1 or not (sign.opens_line or sign.before.endswith(":")):
        return ()
    level, new = _level(state, style), NumberedItem(style, number, sign.indent)
    if sign.breaks and sign.before.endswith(":"):
        return (new,)
    if level < 0 or (sign.before.endswith(":") and len(state.items) < _DEEPEST):
        return (*state.items, new)
    return (*state.items[:level], new)


def _later_item(state: NumberingState, sign: NumberSign, style: str, number: int) -> Items:
    """A letter that was left out, or written twice, or stands out of turn."""
    level = _level(state, style)
    if level < 0 or not sign.opens_line or not _PARTED.search(sign.before):
        return ()
    if not 1 < number <= state.items[level].number + 3:
        return ()
    return (*state.items[:level], NumberedItem(style, number, sign.indent))


def _level(state: NumberingState, style: str) -> int:
    """The innermost open list of a style, or -1."""
    levels = [i for i, item in enumerate(state.items) if item.style == style]
    return levels[-1] if levels else -1


def _free(state: NumberingState, sign: NumberSign) -> bool:
    """Whether a heading may stand here: the sentence before has ended, or only a heading is before."""
    alone = sign.opens_line and not sign.after
    if _refers(sign.before) or (not alone and _NAMED.search(sign.before)):
        return False
    ended = _ended(sign.before) and not _OPEN_END.search(sign.before)
    return sign.opens_line or ended or state.inside in _HEADINGS


def _ended(before: str) -> bool:
    return not before or bool(_ENDED.search(before))


def _refers(before: str) -> bool:
    return bool(_REFERS.search(before)) and not before.endswith((";", ":", "."))


def _heads(after: str) -> bool:
    """Whether what follows can be a heading or the beginning of a sentence."""
    return not after or after[0].isupper() or after[0] in '(“"'


_JUDGES: Mapping[str, Callable[[NumberingState, NumberSign], Judged]] = {
    "chapter": _chapter,
    "section": _section,
    "subsection": _subsection,
    "article": _article,
    "paragraph": _paragraph,
    "dictum": _dictum,
    "point": _point,
}
