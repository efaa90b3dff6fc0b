"""A paragraph of a foreign Word file has a look: its number, its margin, and what its style says of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn

from mpp_readiness.formats.word.reading.list_numbers import Element, Lists, Place, labels
from mpp_readiness.regulation.segmenting.columns import Style


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """What is seen of a paragraph beside its words."""

    label: str = ""
    left: int = 0
    """In twips; what is aligned to the right begins in the middle of the page."""
    centred: bool = False
    style: Style = ""
    room: int = 0
    """Of the white above it, in empty lines; less than a hand needs to sign counts for none."""
    opens_page: bool = False


def looks(paragraphs: list[Element], lists: Lists, styles: Element | None) -> Mapping[Element, ParagraphFormat]:
    """The look of each paragraph: its own, else that of its style, or of the styles which this one is made from."""
    named = _styles(styles)
    own = [one.find(qn("w:pPr")) for one in paragraphs]
    chains = [[look, *named.get(_named(look, "pStyle"), _NO_STYLE).looks] for look in own]
    places = [_listed(chain) for chain in chains]
    opening = frozenset(_openings(paragraphs))
    return {
        one: ParagraphFormat(
            label,
            _MIDDLE if _first(chain, _aligned) in ("right", "end") else _left(chain, place, lists),
            _first(chain, _aligned) == "center",
            named.get(_named(chain[0], "pStyle"), _NO_STYLE).says,
            _room(chain),
            one in opening,
        )
        for one, chain, place, label in zip(paragraphs, chains, places, labels(places, lists), strict=True)
    }


_MIDDLE = 5_000


# ---- styles


@dataclass(frozen=True, slots=True)
class _Style:
    """What it says of its paragraphs, and its own look and those of the styles that it is made from, nearest first."""

    looks: tuple[Element | None, ...] = ()
    says: Style = ""


_NO_STYLE = _Style()
# By the names that Word shows: our own, and those of its headings in English and Indonesian.
_SAYS: Mapping[str, Style] = {
    "PB Judul": "title",
    "PB Kepala": "title",
    "PB Isi": "prose",
    **{f"PB Tanda Tangan{side}": "signature" for side in ("", " Kiri")},
    **{f"PB Nama{side}": "name" for side in ("", " Kiri")},
    **{f"{name} {i}": "heading" for name in ("PB Subjudul", "heading", "Heading", "Judul") for i in range(1, 7)},
}


def _styles(root: Element | None) -> Mapping[str, _Style]:
    found = {} if root is None else {one.get(qn("w:styleId")) or "": one for one in root.findall(qn("w:style"))}
    return {id: _style(id, found) for id in found}


def _style(id: str, found: Mapping[str, Element]) -> _Style:
    """The nearest says it; a style may be made from itself only in a broken file."""
    name = _named(found[id], "name")
    says = _SAYS.get(name, "other" if name.startswith("PB ") else "")
    chain: list[Element] = []
    while id in found and found[id] not in chain:
        chain.append(found[id])
        id = _named(found[id], "basedOn")
    return _Style(tuple(one.find(qn("w:pPr")) for one in chain), says)


# ---- what a paragraph or a style says of a look

Chain = list[Element | None]


def _first(chain: Chain, say: Callable[[Element], str]) -> str:
    """What the nearest says that says anything."""
    return next((said for look in chain if look is not None and (said := say(look))), "")


def _listed(chain: Chain) -> Place | None:
    found = next(
        (listed for look in chain if look is not None and (listed := look.find(qn("w:numPr"))) is not None), None
    )
    place = None if found is None else (_whole(_named(found, "numId")), _whole(_named(found, "ilvl")))
    # List 0 takes the number of the style away.
    return place if place and place[0] else None


def _left(chain: Chain, place: Place | None, lists: Lists) -> int:
    """The margin of its list goes before that of its style, its own before both."""
    level = lists.levels.get(lists.kinds.get(place[0], -1), {}).get(place[1]) if place else None
    own, *others = (_indent(look) for look in chain)
    if own is not None:
        return own
    return level.left if level else next((left for left in others if left is not None), 0)


def _indent(look: Element | None) -> int | None:
    indent = look.find(qn("w:ind")) if look is not None else None
    if indent is None:
        return None
    left, hanging = (indent.get(qn(f"w:{side}")) or "0" for side in ("left", "hanging"))
    return _whole(left) - _whole(hanging)


def _aligned(look: Element) -> str:
    return _named(look, "jc")


_LINE = 240
_TO_SIGN = 3


def _room(chain: Chain) -> int:
    white = _whole(_first(chain, _above)) // _LINE
    return white if white >= _TO_SIGN else 0


def _above(look: Element) -> str:
    spacing = look.find(qn("w:spacing"))
    return "" if spacing is None else spacing.get(qn("w:before")) or ""


def _openings(paragraphs: list[Element]) -> Iterator[Element]:
    """The paragraphs that begin a page since the author wants it: by their look, or behind the end of a section."""
    turned = False
    for one in paragraphs:
        look = one.find(qn("w:pPr"))
        if turned or (look is not None and _is_on(look.find(qn("w:pageBreakBefore")))):
            yield one
        breaks = (found.get(qn("w:type")) == "page" for found in one.iter(qn("w:br")))
        turned = _ends_section(look) or any(breaks)


def _ends_section(look: Element | None) -> bool:
    section = look.find(qn("w:sectPr")) if look is not None else None
    return section is not None and _named(section, "type") not in ("continuous", "nextColumn")


def _is_on(found: Element | None) -> bool:
    return found is not None and found.get(qn("w:val")) not in ("0", "false", "off")


def _named(one: Element | None, tag: str) -> str:
    found = one.find(qn(f"w:{tag}")) if one is not None else None
    return "" if found is None else found.get(qn("w:val")) or ""


def _whole(text: str) -> int:
    return int(text) if text.lstrip("-").isdecimal() else 0
