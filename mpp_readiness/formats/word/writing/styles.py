"""A regulation in Word has its paper, its styles and its lists.

Measures are millimetres, spaces are points. Sources: Lampiran II UU 12/2011 angka 284 and 284a, and printed practice.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

FONT = "Bookman Old Style"
LANGUAGE = "id-ID"
MARGIN = 25
# Angka 284a was read as 8 cm, which is no margin for each page: 3 cm, until somebody confirms it.
TOP = 30
AYAT, STEP = 10, 8
# Within the cells of a table; and the size of letters where many columns leave no other.
PADDING, SMALL = 1.2, 9


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element of WordprocessingML with its attributes in the same namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def spelled(tag: str, words: str) -> Element:
    """An element that holds words, with the blanks at both ends."""
    made = element(tag)
    made.text = words
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def run(words: str, *look: Element) -> Element:
    return element("r", *([element("rPr", *look)] if look else []), spelled("t", words))


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


# ---- lists


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list; without a hanging indent its number stands alone on a centred line."""

    text: str
    format: Literal["decimal", "lowerLetter", "upperRoman"]
    style: str
    left: int = 0
    hanging: int = 0


def _levels(start: int, above: int, styles: str, *signs: str) -> tuple[ListLevel, ...]:
    """Levels from `start` on, each hanging one step deeper than what stands above it."""
    return tuple(
        ListLevel(
            f"%{start + i + 1}{sign[1]}",
            "lowerLetter" if sign[0] == "a" else "decimal",
            f"{styles} {'Huruf' if sign[0] == 'a' else 'Angka'}{'2' if sign[1] == ')' else ''}",
            above + STEP * (i + 1),
            STEP,
        )
        for i, sign in enumerate(signs)
    )


# BAB counts on its own: LibreOffice knows no lvlRestart, so below BAB in one list Pasal would begin anew in each BAB.
LISTS: Mapping[str, tuple[ListLevel, ...]] = {
    "bab": (ListLevel("BAB %1", "upperRoman", "PB Bab"),),
    "pasal": (
        ListLevel("Pasal %1", "decimal", "PB Pasal"),
        ListLevel("(%2)", "decimal", "PB Ayat", AYAT, AYAT),
        *_levels(2, AYAT, "PB", "a.", "1.", "a)", "1)"),
    ),
    "menimbang": (ListLevel("%1.", "lowerLetter", "PB Menimbang", STEP, STEP),),
    "mengingat": (ListLevel("%1.", "decimal", "PB Mengingat", STEP, STEP),),
    "definisi": (ListLevel("%1.", "decimal", "PB Definisi", AYAT, AYAT),),
    "diktum": _levels(0, 0, "PB Diktum", "a.", "1.", "a)", "1)"),
    "lampiran": _levels(0, 0, "PB Lampiran", "1.", "a.", "1)", "a)"),
}
# The list of each kind that its styles carry; further lists are numbered after these.
FIRST = {kind: i for i, kind in enumerate(LISTS, 1)}


def numbering(further: Mapping[int, str]) -> Iterator[Element]:
    """The kinds of list, the list of each, and every further list (its number and kind), which begins anew.

    Two lists of one kind would otherwise count on from each other.
    """
    for kind, levels in LISTS.items():
        yield _kind(FIRST[kind], levels)
    for number in FIRST.values():
        yield element("num", element("abstractNumId", val=number), numId=number)
    for number, kind in further.items():
        anew = element("lvlOverride", element("startOverride", val=1), ilvl=0)
        yield element("num", element("abstractNumId", val=FIRST[kind]), anew, numId=number)


def _kind(number: int, levels: tuple[ListLevel, ...]) -> Element:
    # Word takes lists with one nsid for the same when text is pasted.
    nsid, template = (element(tag, val=f"5042{number:04X}") for tag in ("nsid", "tmpl"))
    multi = element("multiLevelType", val="multilevel")
    rows = (_level(i, level) for i, level in enumerate(levels))
    return element("abstractNum", nsid, multi, template, *rows, abstractNumId=number)


def _level(i: int, level: ListLevel) -> Element:
    alone = level.hanging == 0
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=level.format),
        element("pStyle", val=style_id(level.style)),
        element("suff", val="nothing" if alone else "tab"),
        element("lvlText", val=level.text),
        element("lvlJc", val="left"),
        element("pPr", element("ind", left=twips(level.left), hanging=twips(level.hanging))),
        ilvl=i,
    )


# ---- styles


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    base: str = "PB Isi"
    next: str = ""
    align: Literal["", "left", "center", "both"] = ""
    left: int = 0
    right: int = 0
    before: int | None = None
    after: int | None = None
    outline: int = 0
    """ListLevel in the navigation pane of Word, from 1."""
    keep: bool = False
    """Stays on the page of what follows."""
    apart: bool = False
    """Its spaces stand before and after a block of this style, not between its lines."""
    small: bool = False
    box: int = 0
    """A dashed frame with this space inside, around what is to be put there."""


def _numbered_styles() -> Iterator[Style]:
    """The styles of the levels that are sentences; each is followed by its like, so that Enter makes the next item."""
    names = (level.style for levels in LISTS.values() for level in levels if level.hanging)
    return (Style(name) for name in names)


STYLES = (
    Style("PB Isi", "Normal", align="both", before=3, after=3),
    Style("PB Tengah", align="center"),
    Style("PB Kanan", align="left", left=83),
    Style("PB Lambang", "PB Tengah", left=65, right=65, before=24, after=36, box=24),
    Style("PB Kop Surat", "PB Tengah", before=0, after=24, box=24),
    Style("PB Judul", "PB Tengah", before=0, after=12, apart=True, keep=True),
    Style("PB Kepala", "PB Judul"),
    Style("PB Pembukaan", "PB Tengah", before=12, after=12, keep=True),
    Style("PB Konsiderans", align="left"),
    Style("PB Memutuskan", "PB Pembukaan"),
    Style("PB Menetapkan"),
    Style("PB Diktum"),
    Style("PB Bab", "PB Tengah", "PB Pasal", before=18, after=0, outline=1, keep=True),
    Style("PB Bagian", "PB Tengah", "PB Pasal", before=12, after=0, outline=2, keep=True),
    Style("PB Paragraf", "PB Tengah", "PB Pasal", before=12, after=0, outline=3, keep=True),
    Style("PB Pasal", "PB Tengah", "PB Ayat", before=12, after=6, outline=4, keep=True),
    *_numbered_styles(),
    Style("PB Penutup", before=12, keep=True),
    Style("PB Tanda Tangan", align="left", left=83, before=18, after=0, apart=True, keep=True),
    Style("PB Tanda Tangan Kiri", "PB Tanda Tangan", left=0),
    Style("PB Nama", align="left", left=83, before=60, after=12),
    # Below it stands the gazette.
    Style("PB Nama Kiri", "PB Nama", left=0, keep=True),
    Style("PB Berita Daerah", align="left", before=12),
    Style("PB Penjelasan", "PB Judul", "PB Judul", after=0, outline=1),
    Style("PB Penjelasan Pasal", align="left", before=6, keep=True),
    Style("PB Penjelasan Ayat", align="left", left=AYAT, keep=True),
    Style("PB Penjelasan Isi", left=AYAT),
    Style("PB Penjelasan Isi Ayat", left=2 * AYAT),
    Style("PB Lampiran", next="PB Lampiran Kepala", align="left", left=83, before=0, after=0, outline=1, keep=True),
    Style("PB Lampiran Kepala", align="left", left=83, before=0, after=0, keep=True),
    Style("PB Lampiran Judul", "PB Tengah", "PB Isi", before=18, after=12, outline=2, keep=True),
    Style("PB Subjudul 1", next="PB Isi", align="left", before=12, outline=2, keep=True),
    Style("PB Subjudul 2", "PB Subjudul 1", "PB Isi", outline=3),
    Style("PB Subjudul 3", "PB Subjudul 1", "PB Isi", outline=4),
    Style("PB Kepala Tabel", "PB Tengah", keep=True),
    Style("PB Isi Tabel", align="left"),
    Style("PB Kepala Tabel Kecil", "PB Kepala Tabel", before=0, after=1, keep=True, small=True),
    Style("PB Isi Tabel Kecil", "PB Isi Tabel", before=0, after=1, small=True),
    Style("PB Jarak", before=0, after=0, small=True),
    Style("PB Nomor Halaman", "PB Tengah", before=0, after=0),
)
_LINKED = {level.style: (FIRST[kind], i) for kind, levels in LISTS.items() for i, level in enumerate(levels)}


def style_id(name: str) -> str:
    return name.replace(" ", "")


def styles() -> Iterator[Element]:
    """Nothing but what a regulation needs, so that the gallery of Word shows the drafter's own styles."""
    yield element("docDefaults", element("rPrDefault", _letters()), element("pPrDefault", _plain_paragraph()))
    yield element(
        "latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1, defQFormat=0
    )
    yield _default("paragraph", "Normal")
    yield _default("character", "Default Paragraph Font")
    yield _default("table", "Normal Table")
    yield _default("numbering", "No List")
    for one in STYLES:
        size = [element("rPr", element("sz", val=2 * SMALL), element("szCs", val=2 * SMALL))] if one.small else []
        yield _own("paragraph", one.name, element("pPr", *_look(one)), *size, base=one.base, next=one.next)
    # What is open is seen on a copy without colour, too.
    yield _own("character", "PB Isian", _marked("FFFF00", "dotted"))
    yield _own("character", "PB Verifikasi", _marked("FFD966", "wave"))
    yield _own("table", "PB Tabel", _table_look("single", PADDING))
    yield _own("table", "PB Tanpa Garis", _table_look("nil", 0))


def _letters() -> Element:
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = element("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    return element("rPr", fonts, element("sz", val=24), element("szCs", val=24), language)


def _plain_paragraph() -> Element:
    return element("pPr", element("widowControl"), element("spacing", before=0, after=0, line=240, lineRule="auto"))


def _default(type: str, name: str) -> Element:
    return element("style", element("name", val=name), type=type, styleId=style_id(name), default=1)


def _own(type: str, name: str, *look: Element, base: str = "", next: str = "") -> Element:
    links = [element(tag, val=style_id(to)) for tag, to in (("basedOn", base), ("next", next)) if to]
    shown = (element("uiPriority", val=1), element("qFormat"))
    named = (element("name", val=name), *links, *shown, *look)
    return element("style", *named, type=type, customStyle=1, styleId=style_id(name))


def _look(style: Style) -> Iterator[Element]:
    """In the order that the schema of Word demands."""
    if style.keep:
        yield element("keepNext")
        yield element("keepLines")
    if style.name in _LINKED:
        number, level = _LINKED[style.name]
        yield element("numPr", element("ilvl", val=level), element("numId", val=number))
    if style.box:
        sides = ("top", "left", "bottom", "right")
        yield element(
            "pBdr", *(element(s, val="dashed", sz=4, space=_inside(s, style.box), color="808080") for s in sides)
        )
    spaces = {"before": style.before, "after": style.after}
    if given := {name: points * 20 for name, points in spaces.items() if points is not None}:
        yield element("spacing", **given)
    if style.left or style.right or style.name.endswith("Kiri"):
        yield element("ind", left=twips(style.left), right=twips(style.right))
    if style.apart:
        yield element("contextualSpacing")
    if style.align:
        yield element("jc", val=style.align)
    if style.outline:
        yield element("outlineLvl", val=style.outline - 1)


def _inside(side: str, space: int) -> int:
    return space if side in ("top", "bottom") else 4


def _marked(colour: str, line: str) -> Element:
    return element("rPr", element("b"), element("u", val=line), element("shd", val="clear", color="auto", fill=colour))


def _table_look(line: Literal["single", "nil"], padding: float) -> Element:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = element("tblBorders", *(element(side, val=line, sz=4, space=0, color="auto") for side in sides))
    inside = (element(side, w=twips(padding), type="dxa") for side in ("left", "right"))
    return element("tblPr", borders, element("tblCellMar", *inside))
