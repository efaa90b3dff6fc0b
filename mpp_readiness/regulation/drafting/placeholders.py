"""A skeleton writes text as words, and in braces what code fills in.

| in braces | becomes |
|---|---|
| `{pengelola}` | the fact of that name, or three dots while it is unknown |
| `{batas hari kerja}` | a number fact with its words and unit: `14 (empat belas) hari kerja` |
| `{14 hari kerja}` | the same for a fixed number |
| `{Rp500000}`, `{Rp biaya}` | an amount of money, fixed or from a number fact |
| `{pada:tugas}` | a reference to the part named `tugas`, with its `pada` or `dalam` |
| `{lihat:tugas}` | the same without that word |
| `{pada:a, b}`, `{pada:a / b}`, `{pada:a .. b}` | several: dan, atau, sampai dengan |
| `{hukum:uu-25-2009}`, `{hukum:uu-25-2009 Pasal 15}` | an instrument of the register |
| `{isi:nomor telepon}` | three dots that somebody has to fill in |
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mpp_readiness.legislation import find_instrument
from mpp_readiness.regulation.text import Blank, Cited, Inline, Joining, Money, Quantity, Reference, Words


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A fact that stands in a text; with `unit` or `is_money` it has to be a number."""

    fact: str
    unit: str = ""
    is_money: bool = False


Piece = Inline | Placeholder

_BRACES = re.compile(r"\{([^{}]*)\}")
_FACT = re.compile(r"(?P<fact>[a-z][a-z0-9_]*)(?: (?P<unit>[a-z][a-z ]*))?")
_FIXED = re.compile(r"(?P<number>\d+) (?P<unit>[a-z][a-z ]*)")
_FORMS = (
    "{fakta}, {fakta satuan}, {14 hari}, {Rp500000}, {Rp fakta}, "
    "{pada:nama}, {lihat:nama}, {hukum:peraturan}, {isi:apa}"
)
_RUNS: tuple[tuple[str, Joining], ...] = ((" .. ", "sampai dengan"), (" / ", "atau"), (", ", "dan"))


@cache
def pieces(text: str) -> tuple[Piece, ...]:
    """The words and placeholders of a text.

    Raises ValueError (a sentence in Indonesian) for braces that mean nothing.

    >>> pieces("paling lama {14 hari}")
    (Words(type='words', words='paling lama '), Quantity(type='quantity', number=14, unit='hari'))
    """
    return tuple(_pieces(" ".join(text.split()) if "\n" in text else text))


def _pieces(text: str) -> Iterator[Piece]:
    parts = _BRACES.split(text)
    for i, part in enumerate(parts):
        if i % 2:
            yield _braced(part)
        elif "{" in part or "}" in part:
            raise ValueError("kurung kurawal tidak berpasangan")
        elif part:
            yield Words(words=part)


def _braced(inside: str) -> Piece:
    head, colon, rest = inside.partition(":")
    if colon:
        return _called(head, rest.strip(), inside)
    if inside.startswith("Rp"):
        return _money(inside.removeprefix("Rp").strip(), inside)
    if found := _FIXED.fullmatch(inside):
        return Quantity(number=int(found["number"]), unit=found["unit"])
    if found := _FACT.fullmatch(inside):
        return Placeholder(found["fact"], found["unit"] or "")
    raise _meaningless(inside)


def _called(head: str, rest: str, inside: str) -> Piece:
    match head:
        case "pada" | "lihat" if rest:
            return _reference(rest, placed=head == "pada")
        case "hukum" if rest:
            id, _, place = rest.partition(" ")
            find_instrument(id)
            return Cited(instrument=id, place=place or None)
        case "isi" if rest:
            return Blank(what=rest)
        case _:
            raise _meaningless(inside)


def _reference(names: str, placed: bool) -> Reference:
    for sign, run in _RUNS:
        if sign in names:
            return Reference(to=tuple(names.split(sign)), run=run, placed=placed)
    return Reference(to=(names,), placed=placed)


def _money(amount: str, inside: str) -> Piece:
    if amount.isdecimal():
        return Money(rupiah=int(amount))
    if found := _FACT.fullmatch(amount):
        return Placeholder(found["fact"], is_money=True)
    raise _meaningless(inside)


def _meaningless(inside: str) -> ValueError:
    return ValueError(f"“{{{inside}}}” tidak dikenal; bentuk yang ada: {_FORMS}")
