"""The rules of drafting read as a document: docs/rules.md is made by this and held to it by a test."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from mpp_readiness.regulation.repair.rules import REPAIRS
from mpp_readiness.regulation.review.rulebook import Rule, source_words
from mpp_readiness.regulation.review.unchecked import UNCHECKED

_WORDS = {"error": "salah", "warning": "periksa", "info": "catatan"}
_HEAD = """\
# Kaidah yang diperiksa

Dibuat dari `mpp_readiness/data/rules.yaml` dengan `make rules`; jangan diubah dengan tangan. Tingkat: *salah* bila
naskah hukumnya jelas dan pemeriksaannya hampir pasti, *periksa* bila perlu mata manusia, *catatan* sebagai petunjuk.
Keyakinan A: dibaca dalam Lampiran II dan berlaku untuk setiap jenis peraturan; B: dibaca, tetapi tentang jenis lain
atau hanya dari contoh; C: praktik. *Diperbaiki oleh `--fix`*: naskah hukumnya sendiri menentukan kata atau tanda yang
benar; yang memerlukan keputusan (dan atau atau, urutan, label yang diacu) tidak diubah.
"""


def rules_markdown(rules: Iterable[Rule]) -> str:
    """All rules by the part of a regulation that they belong to."""
    parts = (
        "\n".join([f"## {part.capitalize()}", "", *(line for one in ones for line in _rule(one))])
        for part, ones in groupby(rules, key=lambda one: one.part)
    )
    return "\n".join([_HEAD, *parts])


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}"
    yield ""
    yield rule.statement_id
    yield ""
    yield f"*{_WORDS[rule.severity].capitalize()}. {source_words(rule)}. Keyakinan {rule.confidence}.*"
    yield ""
    if rule.id in REPAIRS:
        yield "Diperbaiki oleh `--fix`."
        yield ""
    if rule.id in UNCHECKED:
        yield UNCHECKED[rule.id]
        yield ""
    for word, examples in (("Benar", rule.passes), ("Salah", rule.fails)):
        for example in examples:
            yield f"{word}:"
            yield ""
            yield from (f"    {line}" for line in example.splitlines())
            yield ""
