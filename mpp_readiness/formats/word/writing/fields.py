"""A field of Word shows the words of a reference, and goes on showing the right ones when the draft changes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mpp_readiness.regulation.numbering import Address, Placed
from mpp_readiness.regulation.printing.wording import Run
from mpp_readiness.regulation.tree import (
    Article,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Paragraph,
    Point,
    Recital,
    Section,
    Subsection,
)


@dataclass(frozen=True, slots=True)
class Field:
    """Words, and the field code that gives them; words that no field gives have none."""

    words: str
    code: str = ""
    eid: str = ""


@dataclass(frozen=True, slots=True)
class Directory:
    """Where every place of the draft is found."""

    by_eid: Mapping[str, Placed]
    by_address: Mapping[tuple[str, Address], Placed]


_NAME = r"[A-Z]\w*(?: (?!Bagian|Paragraf)[A-Z]\w*)*"
_STEP = re.compile(
    rf"(?:Pasal|Paragraf) \d+|BAB [IVXLCM]+|(?:Bagian|Diktum) {_NAME}|Lampiran(?: [IVXLCM]+)?"
    r"|ayat \(\d+\)|(?:huruf|angka) \w+\)?"
)
_BEGINS = ("BAB", "Pasal", "Diktum", "Lampiran")


def directory(placed: Iterator[Placed]) -> Directory:
    """The only ayat of an article has the article's address: the article, which comes first, holds it."""
    by_eid: dict[str, Placed] = {}
    by_address: dict[tuple[str, Address], Placed] = {}
    for one in placed:
        by_eid[one.eid] = one
        by_address.setdefault((_root(one.eid), one.address), one)
    return Directory(by_eid, by_address)


def bookmark(eid: str) -> str:
    """The eId in the 40 letters that Word allows a bookmark.

    >>> bookmark("art_2__para_1__point_a__point_1__point_a__point_1")
    'art_2__para_1__a__1__a__1'
    """
    return eid.replace("__point_", "__")


def fields(run: Run, places: Directory) -> tuple[Field, ...]:
    r"""The words of a reference, cut into fields.

    Each number is a REF \n of its own ("Pasal 2", "(1)", "a"), the words between ("dalam", "ayat", "huruf") are text:
    an update in Word then gives the same phrase, and the right numbers after an ayat was added. A REF to the whole
    phrase cannot: the bookmarked text would be the norm itself. Labels that are typed (Bagian, Paragraf, Diktum) are
    bookmarked and shown by a REF. What no field can give, as "Lampiran I" from a head in capitals, is a HYPERLINK,
    whose words Word never touches.
    """
    cut = _cut(run, places)
    return cut or (_link(run.words, run.target),)


def _cut(run: Run, places: Directory) -> tuple[Field, ...]:
    """Nothing, if a step of the reference is not found."""
    root, here = _root(run.target), places.by_eid[run.target].address
    made: list[Field] = []
    end = 0
    for step in _STEP.finditer(run.words):
        here = (*_above(here, step[0]), step[0])
        field = _field(places.by_address.get((root, here)), step[0])
        if field is None:
            return ()
        made += [Field(run.words[end : step.end() - len(field.words)]), field]
        end = step.end()
    if made and end < len(run.words):
        made.append(Field(run.words[end:]))
    return tuple(field for field in made if field.words)


def _field(there: Placed | None, step: str) -> Field | None:
    if there is None or not there.label:
        return None
    match there.node:
        case Chapter() | Article() | Paragraph() | Point() | Definition() | Recital() | Citation():
            # Word leaves out the stop after a number.
            words = there.label.removesuffix(".")
            return Field(words, rf"REF {bookmark(there.eid)} \n \h", there.eid)
        case Section() | Subsection() | Dictum():
            return Field(there.label, rf"REF {bookmark(there.eid)} \h", there.eid)
        case _:
            return _link(step, there.eid)


def _link(words: str, eid: str) -> Field:
    return Field(words, rf'HYPERLINK \l "{bookmark(eid)}"', eid)


def _above(here: Address, step: str) -> Address:
    """What of an address stays when the next step of a reference begins: `huruf b` after `ayat (1) huruf a`."""
    if step.startswith(_BEGINS):
        return ()
    depth = next((i for i, one in enumerate(here) if _kind(one) == _kind(step)), len(here))
    return here[:depth]


def _kind(step: str) -> tuple[str, bool]:
    return step.split(" ")[0], step.endswith(")")


def _root(eid: str) -> str:
    """Within what an address is alone of its kind: the body, an annex, a list outside the articles, the preamble."""
    first = eid.split("__")[0]
    if "art_" not in eid and "list_" in eid:
        return eid.split("__point_")[0]
    return first if first != eid and first.startswith(("att_", "recs", "cits")) else ""
