"""A rule applies on the named conditions of rules.yaml, each of a regulation and the passage that is judged."""

import re
from collections.abc import Callable, Mapping

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.scopes import scope

Condition = Callable[[SourceText, Passage], bool]

LONGEST = 10_000
"""Letters that are judged at once; what is longer is told by FRM-09. A foreign file may hold anything."""


def too_long(passage: Passage) -> bool:
    """Of a table each row is measured: a matrix of many rows is no text that nobody divided."""
    lines = passage.words.split("\n") if passage.kind == "table" else [passage.words]
    return any(len(one) > LONGEST for one in lines)


_LAW = re.compile(
    r"\A(?:\d+\. )?(?:Pasal [^;]*? )?(?:Undang[- ][Uu]ndang|UU|Peraturan Pemerintah|PP)\b(?! (?:Dasar|Pengganti)\b)"
)
_ANNOUNCED = re.compile(
    r"\bterlampir\b|\b(?:tercantum|dimuat|ditetapkan|dimaksud) dalam Lampiran\b(?! (?:[IVXLC]+ )?(?:Undang|Peraturan))"
)


def _named(pattern: str) -> Condition:
    """By the name of the regulation, which says what it does to another one (6, 9)."""
    return lambda reviewed, _: any(re.match(pattern, one.text) for one in scope("title.name", reviewed))


def _amending(reviewed: SourceText, passage: Passage) -> bool:
    return _named("PERUBAHAN")(reviewed, passage) or bool(scope("article.I", reviewed))


_revoking = _named("PENCABUTAN|TIDAK BERLAKU")


def _says(pattern: str) -> Condition:
    """By the words of the passage itself."""
    return lambda _, passage: bool(re.search(pattern, passage.text))


def _inserting(reviewed: SourceText, passage: Passage) -> bool:
    return _amending(reviewed, passage) and _says(r"(?i)\b(?:disisip|menyisip|ditambah|menambah)")(reviewed, passage)


def _several_revoked(_: SourceText, passage: Passage) -> bool:
    return any(child.kind == "point" for child in passage.children)


def _annexes(reviewed: SourceText, _: Passage) -> bool:
    attached = any(part.label == "annex" for part in reviewed.passages)
    return attached or any(_ANNOUNCED.search(one.text) for one in scope("norm", reviewed))


CONDITIONS: Mapping[str, Condition] = {
    "Peraturan": lambda reviewed, _: any(re.search(r"(?m)^PERATURAN\b", one.text) for one in scope("title", reviewed)),
    "draft": lambda reviewed, _: reviewed.is_draft,
    "amending": _amending,
    "not amending": lambda reviewed, passage: not _amending(reviewed, passage),
    "inserting": _inserting,
    "revoking": _revoking,
    # Whether one regulation carries out a whole act no program can tell; a name that names the act is worth the hint.
    "implementing one act": _says(r"\bNOMOR \d"),
    "several recitals": lambda reviewed, _: len(scope("recital", reviewed)) > 1,
    "one recital": lambda reviewed, _: len(scope("recital", reviewed)) == 1,
    "Constitution": _says(r"\bUndang[- ][Uu]ndang Dasar\b|\bUUD\b"),
    "UU or PP": lambda _, passage: bool(_LAW.search(passage.text)),
    "Perda": _says(r"\A(?:\d+\. )?Peraturan Daerah\b"),
    "Perkada": _says(r"\A(?:\d+\. )?Peraturan (?:Bupati|Wali ?[Kk]ota)\b"),
    "Staatsblad": _says(r"\bStaatsblad\b"),
    # An amending regulation shows only the chapters that it changes.
    "chapters": lambda reviewed, passage: bool(scope("chapter.heading", reviewed)) and not _amending(reviewed, passage),
    # What a regulation of revocation revokes stands there without "Pada saat" (144).
    "one revoked": lambda reviewed, passage: not (_several_revoked(reviewed, passage) or _revoking(reviewed, passage)),
    "several revoked": _several_revoked,
    "elucidation": lambda reviewed, _: any(part.label == "elucidation" for part in reviewed.passages),
    "term explained": _says(r"\A(?:Yang|yang) dimaksud\b"),
    "annexes": _annexes,
    "undivided": lambda _, passage: too_long(passage),
}
"""By the name that rules.yaml gives them."""
