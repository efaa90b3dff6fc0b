"""A passage of a body can begin with a sign, and a sign stands for a number.

Old texts were read by machine: `l` and `I` may stand for 1, `O` for 0. A sign is only what the numbering expects of it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from mpp_readiness import indonesian

SIGN = re.compile(
    r"(?:(?P<bol>^[^\S\n]*)|(?<=[\s;:.,]))(?:"
    r"(?P<chapter>BAB[^\S\n]+[IVXLCl1]+)\b"
    r"|(?P<section>Bagian\s{1,2}(?:Pertama|Ke[a-z]+(?:[^\S\n]+Belas|(?:[^\S\n]+Puluh(?:[^\S\n]+[A-Z][a-z]+)?))?))\b"
    r"|(?P<subsection>Paragraf\s{1,2}(?:[0-9lIO]+|Ke[a-z]+))\b"
    r"|(?P<article>P[Aa][Ss][Aa][Ll][^\S\n]+(?:[0-9lO]+[A-Z]?\b(?:(?(bol)\.(?=[^\S\n]*$)|(?!)))?|[IVX]+\b))"
    r"|(?P<paragraph>\([^\S\n]?[0-9lIO]{1,3}[a-z]?[^\S\n]?\))"
    r"|(?P<dictum>(?:KE[A-Z]+|PERTAMA)(?:[^\S\n]+(?:BELAS|PULUH(?:[^\S\n]+[A-Z]+)?))?)(?=[^\S\n]*:)"
    # At the start of a line the blank may be forgotten: `a.menetapkan`, but not in `a.n.` and the like.
    r"|(?P<point>(?:[a-z]{1,2}|[0-9lO][0-9lIO]{0,2})[.)])(?(bol)(?=\s|[A-Za-z]{3})|(?=\s))"
    r")",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class NumberSign:
    """What may begin a passage, with the text around it."""

    kind: str
    token: str
    start: int
    """Of the label itself."""
    end: int
    indent: int
    """Of a sign at the start of its line; -1 within a line."""
    before: str
    """The last words before it since the passage above began; empty if it follows at once."""
    after: str
    """The rest of its line."""
    breaks: bool
    """Whether a sentence of its own stands between the passage above and the sign."""

    @property
    def opens_line(self) -> bool:
        return self.indent >= 0


_LOOKALIKES = str.maketrans("lIO", "110")
_DIGITS = re.compile(r"[0-9lIO]+")


def figure(token: str) -> int:
    """The number in a label, or 0.

    >>> figure("Pasal 1O"), figure("(l)"), figure("Paragraf 2"), figure("Pasal 5A")
    (10, 1, 2, 5)
    """
    found = _DIGITS.match(token.rpartition(" ")[2].strip("( )"))
    return int(found.group().translate(_LOOKALIKES)) if found else 0


def roman_figure(token: str) -> int:
    """
    >>> roman_figure("BAB XIV"), roman_figure("BAB l"), roman_figure("Pasal II"), roman_figure("Pasal 2")
    (14, 1, 2, 0)
    """
    sign = token.split()[-1].translate(str.maketrans("l1", "II"))
    return _romans().get(sign, 0) if not token.split()[-1].isdecimal() or token.startswith("BAB") else 0


def ordinal_figure(token: str) -> int:
    """The number in words of a Bagian, a Paragraf or a diktum, or 0.

    >>> ordinal_figure("Bagian Pertama"), ordinal_figure("Bagian Kedua Belas"), ordinal_figure("KETIGA BELAS")
    (1, 12, 13)
    """
    first, *rest = token.title().split() or [""]
    words = " ".join(rest if first in ("Bagian", "Paragraf") else [first, *rest])
    return 1 if words == "Pertama" else _ordinals().get(words, 0)


def readings(token: str) -> Iterator[tuple[str, int]]:
    """The styles of a list that a sign can belong to, with its number there; `l.` is the twelfth letter or a misread 1.

    >>> list(readings("c)")), list(readings("l.")), list(readings("bb."))
    ([('a)', 3)], [('a.', 12), ('1.', 1)], [('a.', 28)])
    """
    sign, form = token[:-1], token[-1]
    if sign.isalpha() and sign.islower() and (len(sign) == 1 or sign[0] == sign[1] or sign[0] == "a"):
        yield f"a{form}", _letter(sign)
    if _DIGITS.fullmatch(sign):
        yield f"1{form}", int(sign.translate(_LOOKALIKES))


def _letter(sign: str) -> int:
    """After z some write aa, bb, others aa, ab."""
    first = ord(sign[0]) - ord("a") + 1
    return first if len(sign) == 1 else 26 + (first if sign[0] == sign[1] else ord(sign[1]) - ord("a") + 1)


@cache
def _romans() -> Mapping[str, int]:
    return {indonesian.roman(n): n for n in range(1, 200)}


@cache
def _ordinals() -> Mapping[str, int]:
    return {indonesian.ordinal(n): n for n in range(1, 100)}
