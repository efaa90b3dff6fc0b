"""A text points to places (`Pasal 7 ayat (2) huruf a`, `ayat (1) sampai dengan ayat (4)`) of some regulation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mpp_readiness.regulation.citing.names import Name, is_called, name_at, name_before
from mpp_readiness.regulation.number_signs import figure


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """One place that is pointed to. What is not said is the place of the one who points."""

    address: tuple[str, ...]
    """From the top down, with what it shares with the place before it: `("Pasal 7", "ayat (4)")`."""
    start: int
    end: int
    join: str = ""
    """What stands between the place before it and this one, as written: `, dan `."""

    @property
    def run(self) -> bool:
        """Whether `sampai dengan` stands before it."""
        return bool(_RUN.search(self.join))

    @property
    def article(self) -> int:
        return figure(self._sign("Pasal"))

    @property
    def letter(self) -> str:
        """Of an article that was put between: the A of Pasal 7A."""
        return self._sign("Pasal").lstrip("0123456789")

    @property
    def paragraph(self) -> str:
        return self._sign("ayat").strip("()")

    @property
    def point(self) -> str:
        return self._sign("huruf").rstrip(")")

    @property
    def number(self) -> str:
        return self._sign("angka").rstrip(")")

    @property
    def in_article(self) -> bool:
        """Whether an article holds it or is it; else it is a part above the articles, a diktum, or in an annex."""
        return self.address[0].partition(" ")[0] in _IN_ARTICLE

    @property
    def depth(self) -> int:
        """The deepest thing that it names: 1 an article, 2 an ayat, 3 a huruf, 4 an angka."""
        return _IN_ARTICLE.index(self.address[-1].partition(" ")[0]) + 1 if self.in_article else 0

    def _sign(self, kind: str) -> str:
        for step in self.address:
            if step.startswith(kind):
                return step[len(kind) + 1 :]
        return ""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Places that one sentence names together."""

    places: tuple[CitedPlace, ...]
    of: Name | None = None
    """The instrument that is named with them."""

    @property
    def start(self) -> int:
        return self.places[0].start

    @property
    def end(self) -> int:
        return self.places[-1].end

    def is_foreign(self, own: str = "") -> bool:
        """Whether they are places of another instrument than the one that is called `own` (`peraturan bupati blora`).

        With no name they are its own (Lampiran II UU 12/2011 angka 272, 275), and so they are with a name that is its
        own and `ini`. `Peraturan Bupati tersebut` is one that was named before; where nobody knows what the text is
        called, whatever says `ini` is the text.
        """
        if self.of is None:
            return False
        return not self.of.is_this or (bool(own) and not is_called(own, self.of.words))


_IN_ARTICLE = ("Pasal", "ayat", "huruf", "angka")
# From the top down; `huruf a)` and `angka 1)` are the third and fourth depth of a list.
_LEVELS = ("Lampiran", "BAB", "Bagian", "Paragraf", "Diktum", *_IN_ARTICLE, "huruf)", "angka)")
_ORDINAL = (
    r"[Kk]e(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    r"(?: Belas| Puluh(?: [A-Z][a-z]+)?)?\b"
)
_STEP = re.compile(
    # A blank before Pasal is often lost: `danPasal 17`.
    r"(?:\b|(?<=[a-z])(?=Pasal ))"
    r"(?P<kind>[Pp]asal|[Aa]yat|[Hh]uruf|[Aa]ngka|BAB|Bagian|Paragraf|[Dd]iktum|Lampiran\b) ?"
    r"(?P<sign>(?<=asal )\d{1,4}[A-Z]{0,2}\b|(?<=yat )\(\d{1,2}[a-z]?\)"
    r"|(?<=uruf )[a-z]{1,2}\b(?![-/(])\)?|(?<=ngka )\d{1,3}\b(?![.,/(]\d| \()\)?"
    rf"|(?<=BAB )[IVXLC]+\b|(?<=Bagian )(?:{_ORDINAL}|Pertama\b)|(?<=Paragraf )(?:\d{{1,2}}|{_ORDINAL})\b"
    r"|(?<=iktum )(?:KE[A-Z]+|PERTAMA)\b(?: (?:BELAS|PULUH)\b(?: [A-Z]+\b)?)?|(?<=ampiran )(?:[IVXLC]+\b|))"
)
_LINK = re.compile(r"\A(?:,? ?(?:dan/atau|dan|atau|serta|jo\.|juncto)|,|,? (?:sampai dengan|s\.d\.|s/d)|)? ?\Z")
_RUN = re.compile(r"sampai dengan|s\.d\.|s/d")
# `Pasal 21 pada ayat (3)` still says where: the preposition is a slip, the ayat is that of the Pasal.
_DOWN = re.compile(r"\A\s*(?:(?:pada|dalam) )?\Z")
# `Pasal 5 dan 6 Undang-Undang`, `ayat (1) dan (2)`, `huruf a, b, dan c`: signs without their word.
_BARE_SIGNS = r"(?:(?:,? ?(?:dan/atau|dan|atau|sampai dengan|s\.d\.|-|–)|,) ?(?:\(?\d{1,4}[A-Za-z]?\b\)?|[a-z]\b\)?))*"
_PART_OF = r"(?:yang )?(?:merupakan )?bagian (?:yang )?tidak terpisahkan dari"
_BEHIND = re.compile(
    rf"{_BARE_SIGNS}(?P<comma>,)? ?(?:{_PART_OF} )?(?:\(?(?:dari|dalam|pada|di dalam)\b ?|\()?"
    r"(?:[Kk]etentuan )?(?=[A-Za-z])"
)


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[PlaceMention, ...]:
    """The places that a text names, in its order.

    >>> [one.address for one in mentions("sebagaimana dimaksud dalam Pasal 4 ayat (2) dan ayat (3)")[0].places]
    [('Pasal 4', 'ayat (2)'), ('Pasal 4', 'ayat (3)')]
    """
    # A line that breaks within a reference is layout.
    flat = text.replace("\n", " ")
    return tuple(mention for chain in _chains(flat) for mention in _mentions(chain, flat))


def _chains(text: str) -> Iterator[list[CitedPlace]]:
    places: list[CitedPlace] = []
    for found in _STEP.finditer(text):
        step, end = _step(found, text)
        between = text[places[-1].end : found.start()] if places else ""
        if places and _DOWN.match(between) and _is_deeper(step, places[-1].address[-1], bool(between.strip())):
            places[-1] = replace(places[-1], address=(*places[-1].address, step), end=end)
            continue
        if places and not _LINK.match(between):
            yield places
            places = []
        above = _shared(places[-1].address, step) if places else ()
        places.append(CitedPlace((*above, step), found.start(), end, between))
    if places:
        yield places


def _step(found: re.Match[str], text: str) -> tuple[str, int]:
    """As an address says it, and where it ends; a bracket that was opened before the place is none of its sign."""
    kind, sign = found["kind"], found["sign"]
    if sign[-1:] == ")" and sign[:1] != "(" and text.rfind("(", 0, found.start()) > text.rfind(")", 0, found.start()):
        sign = sign[:-1]
    word = kind.lower() if kind.lower() in _IN_ARTICLE[1:] else kind[0].upper() + kind[1:]
    return f"{word} {sign}".rstrip(), found.start("sign") + len(sign) if sign else found.start() + len(kind)


def _form(step: str) -> str:
    word, _, sign = step.partition(" ")
    return f"{word})" if sign[-1:] == ")" and sign[:1] != "(" else word


def _is_deeper(step: str, last: str, parted: bool) -> bool:
    """A list in an annex begins with angka: there a huruf is below it."""
    one, other = _form(step), _form(last)
    listed = not parted and other.rstrip(")") == "angka" and one.rstrip(")") == "huruf"
    placed = not parted or other in _IN_ARTICLE
    return listed or (placed and _LEVELS.index(one) > _LEVELS.index(other))


def _shared(last: tuple[str, ...], step: str) -> tuple[str, ...]:
    """`Pasal 7 ayat (2) dan ayat (4)` stays in Pasal 7; `Pasal 12, ayat (1)` comes home."""
    forms = [_form(one) for one in last]
    form = _form(step)
    return last[: forms.index(form)] if form in forms else ()


# ---- whose places they are


def _mentions(places: Sequence[CitedPlace], text: str) -> Iterator[PlaceMention]:
    """What is named behind `ayat (1) dan Pasal 21` has the Pasal; the ayat is one of the own Pasal (angka 276)."""
    named = name_before(text, places[0].start)
    behind = None if named else _name_behind(text, places[-1].end)
    own = _own_before(places) if behind and not behind.is_this else 0
    if own:
        yield PlaceMention(tuple(places[:own]))
    yield PlaceMention(tuple(places[own:]), named or behind)


def _name_behind(text: str, end: int) -> Name | None:
    found = _BEHIND.match(text, end)
    return name_at(text, found.end(), beside=not found["comma"]) if found else None


def _own_before(places: Sequence[CitedPlace]) -> int:
    """How many places of the own article stand before the first that names its article."""
    named = next((i for i, one in enumerate(places) if one.address[0].startswith("Pasal")), 0)
    return named if places[named].join.strip() else 0
