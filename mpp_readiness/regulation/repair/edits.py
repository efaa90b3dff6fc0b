"""The words of a passage become others: a span, a heading, the mark at the end of a line."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import SourceText


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding at its passage; `follows` is the kind of the passage that is printed next."""

    reviewed: SourceText
    passage: Passage
    start: int
    end: int
    says: str
    follows: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of `passage.text`, and what shall stand there."""

    start: int
    end: int
    after: str


Repair = Callable[[Fault], Edit | None]
"""None where this fault of the rule needs a decision after all."""


# ---- a span is swapped


def swap(*pairs: tuple[str, str]) -> Repair:
    """The first pattern that covers the beginning of the span says what stands there instead."""
    compiled = tuple((re.compile(pattern), after) for pattern, after in pairs)

    def repair(fault: Fault) -> Edit | None:
        if in_name(fault.passage.text, fault.start):
            return None
        covered = ((covering(pattern, fault), after) for pattern, after in compiled)
        return next((Edit(*found.span(), found.expand(after)) for found, after in covered if found), None)

    return repair


def covering(pattern: re.Pattern[str], fault: Fault) -> re.Match[str] | None:
    """Where the pattern holds the beginning of the span: a rule may see only the tail of `1.500 orang`."""
    found = pattern.finditer(fault.passage.text)
    return next((one for one in found if one.start() <= fault.start < one.end()), None)


_NAMED = re.compile(r"\b[Nn]omor \S+ [Tt]ahun \d{4} tentang [^;.()]*\Z")


def in_name(text: str, at: int) -> bool:
    """A regulation is called by the name that it has, in the spelling of its day; how it was amended is not part of it.

    >>> in_name("Undang-Undang Nomor 5 Tahun 1950 tentang Propinsi", 41)
    True
    """
    found = _NAMED.search(text, 0, at)
    return found is not None and "sebagaimana" not in text[found.start() : at + len("sebagaimana")]


def drawn(pattern: str, rewrite: Callable[[re.Match[str]], str]) -> Repair:
    """What the written figures say is written out; an empty text where they say it in no certain way."""
    compiled = re.compile(pattern)

    def repair(fault: Fault) -> Edit | None:
        found = covering(compiled, fault)
        after = rewrite(found) if found else ""
        return Edit(*found.span(), after) if found and after else None

    return repair


def first_of(*repairs: Repair) -> Repair:
    """For a rule that breaks in ways of several kinds: the first repair that knows this one."""

    def repair(fault: Fault) -> Edit | None:
        edits = (one(fault) for one in repairs)
        return next((edit for edit in edits if edit), None)

    return repair


# ---- the words of a line, or its label, are written anew


def words(rewrite: Callable[[str], str]) -> Repair:
    def repair(fault: Fault) -> Edit | None:
        words, text = fault.passage.words, fault.passage.text
        return Edit(len(text) - len(words), len(text), rewrite(words)) if words else None

    return repair


def heading(label: Callable[[str], str], words: Callable[[str], str] = str) -> Repair:
    def repair(fault: Fault) -> Edit | None:
        one = fault.passage
        if not one.label:
            return None
        written = "\n".join(part for part in (label(one.label), words(one.words)) if part)
        return Edit(0, len(one.text), written) if one.words else Edit(0, len(one.label), written)

    return repair


# ---- the mark at the end of a line

_CONJUNCTION = re.compile(r"(?P<mark>\s*[;,.]?)(?P<word>\s+(?:dan/atau|dan|atau))\Z")
_MARK = re.compile(r"\s*[;,.]?\Z")
# An emphasis, a blank to fill in, a bracket left open: what stands there is not the end of a sentence.
_NO_END = re.compile(r"(?:[_*:([\-–/\\]|\.\.\.|…)\Z")


def ended(mark: str) -> Repair:
    return lambda fault: end(fault, mark)


def end(fault: Fault, mark: str) -> Edit | None:
    """Where what follows was not understood, it may be the rest of this sentence."""
    text = fault.passage.text
    if fault.follows == "unplaced" or _NO_END.search(text) or not fault.passage.words:
        return None
    joins = _CONJUNCTION.search(text)
    # A conjunction asks for one more item; where none follows, something is missing.
    if joins and mark != ";":
        return None
    found = joins or _MARK.search(text)
    if found is None:
        return None
    stop = joins.end("mark") if joins else found.end()
    return Edit(found.start(), stop, mark)
