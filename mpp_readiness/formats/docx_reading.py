"""How a Word file that somebody brings becomes paragraphs to read: its text, with the numbers that Word prints.

Nothing of the file is run, and nothing outside its text, styles and lists is opened.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import XMLSyntaxError

from mpp_readiness.errors import refused
from mpp_readiness.formats.docx_numbers import Element, Lists, Place, labels, lists_in
from mpp_readiness.regulation.reading.columns import Source

# A regulation of several hundred pages has a text of some two megabytes; what lies far beyond is no regulation.
MOST_BYTES = 30_000_000
MOST_TEXT = 10_000_000
MOST_PARAGRAPHS = 20_000
MOST_FILES = 3_000

_PARTS = ("word/document.xml", "word/numbering.xml", "word/styles.xml")
_AGAIN = "buka dengan Word atau LibreOffice, lalu simpan sebagai .docx"


def read_docx(content: bytes, name: str) -> tuple[Source, ...]:
    """The paragraphs and tables of a Word file in their order."""
    document, numbering, styles = _opened(content, name)
    body = document.find(qn("w:body")) if document is not None else None
    if body is None:
        raise refused(name, "berkas Word ini tidak berisi naskah", _AGAIN)
    _drop_doubles(body)
    paragraphs = list(body.iter(qn("w:p")))
    if len(paragraphs) > MOST_PARAGRAPHS:
        what = f"naskah berisi {len(paragraphs)} paragraf, paling banyak {MOST_PARAGRAPHS}"
        raise refused(name, what, "bagi menjadi beberapa berkas")
    frame = _frame(paragraphs, lists_in(numbering), _styles(styles), name)
    return tuple(_blocks(body, frame))


# ---- the file


def _opened(content: bytes, name: str) -> list[Element | None]:
    """Document, lists, styles. What the file says of its sizes is believed only as an upper bound that zip enforces."""
    if len(content) > MOST_BYTES:
        raise refused(name, "berkas terlalu besar", "keluarkan gambar dari berkas, lalu simpan kembali")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check(package, name)
            return [_parsed(package, part) for part in _PARTS]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        raise refused(name, "isi berkas bukan berkas Word (.docx) yang utuh", _AGAIN) from None
    except (XMLSyntaxError, UnicodeDecodeError):
        raise refused(name, "naskah di dalam berkas Word ini rusak", _AGAIN) from None


def _check(package: zipfile.ZipFile, name: str) -> None:
    entries = {one.filename: one for one in package.infolist()}
    if any(one.lower().endswith(("vbaproject.bin", "vbadata.xml")) for one in entries):
        raise refused(name, "berkas memuat makro", "simpan kembali sebagai .docx tanpa makro")
    if _PARTS[0] not in entries:
        raise refused(name, "isi berkas bukan berkas Word (.docx)", _AGAIN)
    large = any(entries[part].file_size > MOST_TEXT for part in _PARTS if part in entries)
    if large or len(package.infolist()) > MOST_FILES:
        raise refused(name, "isi berkas terlalu besar setelah dibuka", "bagi menjadi beberapa berkas")


def _parsed(package: zipfile.ZipFile, part: str) -> Element | None:
    if part not in package.namelist():
        return None
    with package.open(part) as file:
        return parse_xml(file.read(MOST_TEXT))


def _drop_doubles(body: Element) -> None:
    """Words that stand twice: where they were before they were moved, and once more for an older Word."""
    for one in list(
        body.iter(qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
    ):
        one.getparent().remove(one)


# ---- styles and numbers


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph takes from its style, and from the styles that this one is made from."""

    place: Place | None = None
    left: int = 0
    centred: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a paragraph has to know of the whole file."""

    name: str
    numbers: Mapping[Element, int]
    labels: Mapping[Element, str]
    lefts: Mapping[Element, int]
    centred: frozenset[Element]


def _styles(root: Element | None) -> Mapping[str, _Style]:
    found = {} if root is None else {one.get(qn("w:styleId")) or "": one for one in root.findall(qn("w:style"))}
    return {name: _style(name, found) for name in found}


def _style(name: str, found: Mapping[str, Element]) -> _Style:
    """The nearest says it; a style may be made from itself only in a broken file."""
    chain: list[Element] = []
    while name in found and found[name] not in chain:
        chain.append(found[name])
        name = _named(found[name], "basedOn")
    places = (_place(one.find(qn("w:pPr"))) for one in chain)
    lefts = (_left(one.find(qn("w:pPr"))) for one in chain)
    aligned = (_aligned(one.find(qn("w:pPr"))) for one in chain)
    return _Style(
        next((one for one in places if one), None),
        next((one for one in lefts if one is not None), 0),
        next((one for one in aligned if one), "") == "center",
    )


def _place(look: Element | None) -> Place | None:
    listed = look.find(qn("w:numPr")) if look is not None else None
    return None if listed is None else (_number(listed, "numId"), _number(listed, "ilvl"))


def _left(look: Element | None) -> int | None:
    indent = look.find(qn("w:ind")) if look is not None else None
    if indent is None:
        return None
    left, hanging = (indent.get(qn(f"w:{side}")) or "0" for side in ("left", "hanging"))
    return _whole(left) - _whole(hanging)


def _aligned(look: Element | None) -> str:
    return _named(look, "jc") if look is not None else ""


def _named(one: Element, tag: str) -> str:
    found = one.find(qn(f"w:{tag}"))
    return "" if found is None else found.get(qn("w:val")) or ""


def _number(one: Element, tag: str) -> int:
    return _whole(_named(one, tag))


def _whole(text: str) -> int:
    return int(text) if text.lstrip("-").isdecimal() else 0


def _frame(paragraphs: list[Element], lists: Lists, styles: Mapping[str, _Style], name: str) -> _Frame:
    looks = [one.find(qn("w:pPr")) for one in paragraphs]
    named = [_named(look, "pStyle") if look is not None else "" for look in looks]
    from_style = [styles.get(one, _Style()) for one in named]
    places = [_own(_place(look) or style.place) for look, style in zip(looks, from_style, strict=True)]
    lefts = []
    for look, style, place in zip(looks, from_style, places, strict=True):
        own, level = _left(look), lists.levels.get(lists.kinds.get(place[0], -1), {}).get(place[1]) if place else None
        lefts.append(own if own is not None else level.left if level else style.left)
    centred = (
        _aligned(look) or ("center" if style.centred else "") for look, style in zip(looks, from_style, strict=True)
    )
    return _Frame(
        name,
        dict(zip(paragraphs, count(1), strict=False)),
        dict(zip(paragraphs, labels(places, lists), strict=True)),
        dict(zip(paragraphs, lefts, strict=True)),
        frozenset(one for one, align in zip(paragraphs, centred, strict=True) if align == "center"),
    )


def _own(place: Place | None) -> Place | None:
    """List 0 takes the number of the style away."""
    return place if place and place[0] else None


# ---- the text

_LEAD = re.compile(
    r"(?:(?i:Menimbang|Mengingat|Memperhatikan|Menetapkan)|PERTAMA|KE[A-Z]+(?: BELAS| PULUH(?: [A-Z]+)?)?)\s*:?"
)
_SIGNS = re.compile(r"(?:Ditetapkan|Disahkan|Diundangkan) di\b|.*,$", re.IGNORECASE)
# What offices type as one paragraph, with a line break for each line: a signature, the head of an annex.
_BLOCK = re.compile(r"\s*(?:(?:Ditetapkan|Disahkan|Diundangkan) di\b|(?:P[jl][th]?\. ?)?[^a-z\n]*[A-Z][^a-z\n]*\n)")
# Ten letters to the inch, as on a typewriter.
_LETTER = 144


def _blocks(holder: Element, frame: _Frame) -> Iterator[Source]:
    for one in holder:
        match one.tag.rpartition("}")[2] if isinstance(one.tag, str) else "":
            case "p":
                yield _paragraph(one, frame)
            case "tbl":
                yield from _table(one, frame)
            case "sdt":
                yield from (block for inside in one.findall(qn("w:sdtContent")) for block in _blocks(inside, frame))
            case "ins" | "moveTo" | "customXml":
                yield from _blocks(one, frame)


def _paragraph(one: Element, frame: _Frame) -> Source:
    centred = one in frame.centred
    words = _words(one, "\n")
    if not centred and not _BLOCK.match(words):
        words = words.replace("\n", " ")
    text = f"{frame.labels[one]}{_after_label(frame.labels[one], words)}"
    indent = 0 if centred else max(0, round(frame.lefts[one] / _LETTER))
    return Source(f"{frame.name} › paragraf {frame.numbers[one]}", " " * indent + text, "paragraph", centred)


def _after_label(label: str, words: str) -> str:
    return f" {words}" if label and words.strip(" \N{NO-BREAK SPACE}") and not words.startswith("\n") else words


def _words(one: Element, line_break: str) -> str:
    """What is read, without what was deleted and what only says how a field is made."""
    found = []
    for part in one.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:noBreakHyphen")):
        # Of a tracked deletion Word keeps the words under another name, but not its blanks and line ends.
        if next(part.iterancestors(qn("w:del")), None) is not None:
            continue
        match part.tag.rpartition("}")[2]:
            case "t":
                found.append((part.text or "").replace("\n", " "))
            case "tab" if part.getparent().tag == qn("w:r"):
                found.append(" ")
            case "br" | "cr":
                found.append(line_break)
            case "noBreakHyphen":
                found.append("-")
    return "".join(found)


def _table(table: Element, frame: _Frame) -> Iterator[Source]:
    """A table that only lays out text is read as text: Menimbang beside its recitals, two signatures side by side."""
    rows = [row.findall(qn("w:tc")) for row in table.findall(qn("w:tr"))]
    cells = [[_cell(cell, frame) for cell in row] for row in rows]
    if any(row and _LEAD.fullmatch(row[0].strip()) for row in cells):
        yield from (line for row in rows for line in _led(row, frame))
    elif any(_SIGNS.match(cell.strip()) for row in cells[:1] for cell in row if len(row) < 4):
        yield from (line for row in rows for cell in row for line in _blocks(cell, frame))
    elif cells:
        first = next(iter(table.iter(qn("w:p"))), None)
        number = frame.numbers[first] if first is not None else 0
        text = "\n".join(" | ".join(" ".join(cell.split()) for cell in row) for row in cells)
        yield Source(f"{frame.name} › paragraf {number}", text, "table")


def _cell(cell: Element, frame: _Frame) -> str:
    return " ".join(f"{frame.labels[one]} {_words(one, ' ')}" for one in cell.iter(qn("w:p")))


def _led(row: list[Element], frame: _Frame) -> Iterator[Source]:
    """Lead, colon and the first paragraph are one line."""
    inside = [list(_blocks(cell, frame)) for cell in row]
    first = [blocks[0] for blocks in inside if blocks and blocks[0].text.strip()]
    if first:
        yield Source(first[0].place, " ".join(one.text.strip() for one in first), "paragraph")
    yield from (one for blocks in inside for one in blocks[1:])
