"""The passages of a preamble become recitals and legal bases."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from mpp_readiness import indonesian
from mpp_readiness.legislation import register
from mpp_readiness.regulation.citing.places import mentions
from mpp_readiness.regulation.parsing.head import Head
from mpp_readiness.regulation.parsing.references import article_before
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.printing.wording import basis, plain
from mpp_readiness.regulation.text import Blank, words
from mpp_readiness.regulation.tree import Citation, Recital

_YURIDIS = re.compile(
    r"\b(?:Undang-Undang|Peraturan Pemerintah|Peraturan Presiden|Peraturan Menteri|ketentuan Pasal)\b"
)


def recitals(main: Sequence[Passage], top: Head) -> tuple[Recital, ...]:
    """Each as it was written; the last has no words of its own where code writes the very same ones (angka 23).

    Print does not show which of the others is philosophical and which sociological: the first is taken for the one
    and what follows for the other (angka 19), unless it speaks of a regulation.
    """
    found = [one.words.removesuffix(";") for one in main if one.kind == "recital"]
    if not found:
        return (Recital(kind="filosofis", text=(Blank(what="pertimbangan"),)),)
    *before, last = (Recital(kind=_kind(i, one), text=words(one or " ")) for i, one in enumerate(found))
    if found[-1] == _closing(len(found) - 1, top):
        last = Recital(kind="penutup")
    return (*before, last)


def _kind(i: int, written: str) -> Literal["filosofis", "sosiologis", "yuridis"]:
    if _YURIDIS.search(written):
        return "yuridis"
    return "sosiologis" if i else "filosofis"


def _closing(before: int, top: Head) -> str:
    end = f"perlu menetapkan {top.act} tentang {top.subject}"
    if not before:
        return f"bahwa {end}"
    named = indonesian.join([f"huruf {indonesian.letter(i)}" for i in range(1, before + 1)])
    return f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {named}, {end}"


def citations(main: Sequence[Passage]) -> tuple[Citation, ...]:
    """An instrument of the register where code would write the very same words, else what was written."""
    found = [one.words.removesuffix(";") for one in main if one.kind == "citation"]
    return tuple(map(_citation, found)) or (Citation(text=(Blank(what="dasar hukum"),)),)


def _citation(written: str) -> Citation:
    if (whole := _bases().get(written)) is not None:
        return Citation(instrument=whole)
    for end in [one.end for one in mentions(written) if not one.start]:
        named = _bases().get(written[end + 1 :])
        if named is not None and article_before(written, end + 1) == 0:
            return Citation(instrument=named, place=written[:end])
    return Citation(text=words(written or " "))


@cache
def _bases() -> Mapping[str, str]:
    """The instruments by what Mengingat says of them; two that are written alike are told apart by nobody."""
    said: dict[str, str] = {}
    doubles = set()
    for id in register().instruments:
        text = plain(basis(id))
        doubles |= {text} if text in said else set()
        said[text] = id
    return {text: id for text, id in said.items() if text not in doubles}
