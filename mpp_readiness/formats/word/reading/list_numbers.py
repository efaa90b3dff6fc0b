"""Word prints a number before a paragraph that stands nowhere in the text: it follows from lists and levels."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from mpp_readiness import indonesian

Element = BaseOxmlElement
Place = tuple[int, int]
"""Number of a list, and level in it."""


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """How one level of a list counts and is written."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restarts: int | None = None
    """The level above that it begins anew after; 0 never, None after every one."""
    style: str = ""
    left: int = 0
    """Where its number stands, in twips."""


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists of a Word file."""

    kinds: Mapping[int, int] = field(default_factory=dict)
    """The kind of each list: lists of one kind count on from each other."""
    levels: Mapping[int, Mapping[int, NumberLevel]] = field(default_factory=dict)
    starts: Mapping[Place, int] = field(default_factory=dict)
    """Where a list begins anew."""


def lists_in(numbering: Element | None) -> Lists:
    if numbering is None:
        return Lists()
    levels = {
        _whole(kind, "abstractNumId"): {_whole(one, "ilvl"): _level(one) for one in kind.findall(qn("w:lvl"))}
        for kind in numbering.findall(qn("w:abstractNum"))
    }
    kinds, starts = {}, {}
    for one in numbering.findall(qn("w:num")):
        number = _whole(one, "numId")
        kinds[number] = _value(one, "abstractNumId")
        for override in one.findall(qn("w:lvlOverride")):
            if override.find(qn("w:startOverride")) is not None:
                starts[number, _whole(override, "ilvl")] = _value(override, "startOverride")
    return Lists(kinds, levels, starts)


def _level(one: Element) -> NumberLevel:
    restart = one.find(qn("w:lvlRestart"))
    return NumberLevel(
        _value(one, "start", 1),
        _word(one, "numFmt") or "decimal",
        _word(one, "lvlText"),
        None if restart is None else _whole(restart, "val"),
        _word(one, "pStyle"),
        _indent(one),
    )


def _indent(one: Element) -> int:
    indent = one.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    return 0 if indent is None else _whole(indent, "left") - _whole(indent, "hanging")


def _whole(one: Element, name: str) -> int:
    found = one.get(qn(f"w:{name}")) or "0"
    return int(found) if found.lstrip("-").isdecimal() else 0


def _value(one: Element, tag: str, default: int = 0) -> int:
    found = one.find(qn(f"w:{tag}"))
    return default if found is None else _whole(found, "val")


def _word(one: Element, tag: str) -> str:
    found = one.find(qn(f"w:{tag}"))
    return "" if found is None else found.get(qn("w:val")) or ""


def labels(places: Iterable[Place | None], lists: Lists) -> list[str]:
    """The number of each paragraph, in the order of the file."""
    counts: dict[int, dict[int, int]] = {}
    begun: set[Place] = set()
    return ["" if place is None else _counted(place, lists, counts, begun) for place in places]


def _counted(place: Place, lists: Lists, counts: dict[int, dict[int, int]], begun: set[Place]) -> str:
    """Counts on, and says what is printed; `counts` and `begun` are how far the file has come."""
    number, depth = place
    kind = lists.kinds.get(number)
    levels = lists.levels.get(kind, {}) if kind is not None else {}
    if kind is None or depth not in levels:
        return ""
    count = counts.setdefault(kind, {})
    for above in range(depth):
        count.setdefault(above, levels.get(above, NumberLevel()).start)
    if place in lists.starts and place not in begun:
        begun.add(place)
        count[depth] = lists.starts[place]
    else:
        count[depth] = count[depth] + 1 if depth in count else levels[depth].start
    for below in [one for one in count if one > depth and _begins_anew(levels.get(one, NumberLevel()), depth)]:
        del count[below]
    return _written(levels, levels[depth].text, count)


def _begins_anew(level: NumberLevel, above: int) -> bool:
    return level.restarts is None or above < level.restarts


def _written(levels: Mapping[int, NumberLevel], text: str, count: Mapping[int, int]) -> str:
    for depth, number in count.items():
        write = FORMATS.get(levels.get(depth, NumberLevel()).format, str)
        text = text.replace(f"%{depth + 1}", write(number) if number > 0 else str(number))
    return text


FORMATS: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": indonesian.letter,
    "upperLetter": lambda n: indonesian.letter(n).upper(),
    "upperRoman": lambda n: indonesian.roman(n) if n < 4000 else str(n),
    "lowerRoman": lambda n: indonesian.roman(n).lower() if n < 4000 else str(n),
    "decimalZero": lambda n: f"{n:02d}",
    "none": lambda _n: "",
}
