"""A Word file that somebody brings becomes paragraphs to read: its text, with the numbers that Word prints.

Nothing of the file is run, and nothing outside its text, styles and lists is opened.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml.etree import XMLSyntaxError

from mpp_readiness.errors import refused
from mpp_readiness.formats.word.reading.formatting import ParagraphFormat, looks
from mpp_readiness.formats.word.reading.list_numbers import Element, lists_in
from mpp_readiness.regulation.passages import SourcePlace
from mpp_readiness.regulation.segmenting.columns import SourceLine

# A regulation of several hundred pages has a text of some two megabytes; what lies far beyond is no regulation.
MOST_BYTES = 30_000_000
MOST_TEXT = 10_000_000
MOST_PARAGRAPHS = 20_000
MOST_FILES = 3_000

_PARTS = ("word/document.xml", "word/numbering.xml", "word/styles.xml")
_AGAIN = "buka dengan Word atau LibreOffice, lalu simpan sebagai .docx"


def read_docx(content: bytes, name: str) -> tuple[SourceLine, ...]:
    """The paragraphs and tables of a Word file in their order."""
    document, numbering, styles = _opened(content, name)
    body = document.find(qn("w:body")) if document is not None else None
    if body is None:
        raise refused("docx-empty", name, "berkas Word ini tidak berisi naskah", _AGAIN)
    _drop_doubles(body)
    paragraphs = list(body.iter(qn("w:p")))
    if len(paragraphs) > MOST_PARAGRAPHS:
        what = f"naskah berisi {len(paragraphs)} paragraf, paling banyak {MOST_PARAGRAPHS}"
        raise refused("draft-too-long", name, what, "bagi menjadi beberapa berkas")
    frame = ReadingContext(
        name, dict(zip(paragraphs, count(1), strict=False)), looks(paragraphs, lists_in(numbering), styles)
    )
    return tuple(_blocks(body, frame))


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What a paragraph has to know of the whole file."""

    name: str
    numbers: Mapping[Element, int]
    looks: Mapping[Element, ParagraphFormat]


# ---- the file


def _opened(content: bytes, name: str) -> list[Element | None]:
    """Document, lists, styles. What the file says of its sizes is believed only as an upper bound that zip enforces."""
    if len(content) > MOST_BYTES:
        raise refused(
            "file-too-large", name, "berkas terlalu besar", "keluarkan gambar dari berkas, lalu simpan kembali"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check(package, name)
            return [_parsed(package, part) for part in _PARTS]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        raise refused("docx-broken", name, "isi berkas bukan berkas Word (.docx) yang utuh", _AGAIN) from None
    except (XMLSyntaxError, UnicodeDecodeError):
        raise refused("docx-broken", name, "naskah di dalam berkas Word ini rusak", _AGAIN) from None


def _check(package: zipfile.ZipFile, name: str) -> None:
    entries = {one.filename: one for one in package.infolist()}
    if any(one.lower().endswith(("vbaproject.bin", "vbadata.xml")) for one in entries):
        raise refused("macro", name, "berkas memuat makro", "simpan kembali sebagai .docx tanpa makro")
    if _PARTS[0] not in entries:
        raise refused("docx-broken", name, "isi berkas bukan berkas Word (.docx)", _AGAIN)
    large = any(entries[part].file_size > MOST_TEXT for part in _PARTS if part in entries)
    if large or len(package.infolist()) > MOST_FILES:
        raise refused("docx-too-large", name, "isi berkas terlalu besar setelah dibuka", "bagi menjadi beberapa berkas")


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


# ---- the text

_LEAD = re.compile(
    r"(?:(?i:Menimbang|Mengingat|Memperhatikan|Menetapkan)|PERTAMA|KE[A-Z]+(?: BELAS| PULUH(?: [A-Z]+)?)?)\s*:?"
)
_SIGNS = re.compile(r"(?:Ditetapkan|Disahkan|Diundangkan) di\b|.*,$", re.IGNORECASE)
# What offices type as one paragraph, with a line break for each line: a signature, the head of an annex.
_BLOCK = re.compile(r"\s*(?:(?:Ditetapkan|Disahkan|Diundangkan) di\b|(?:P[jl][th]?\. ?)?[^a-z\n]*[A-Z][^a-z\n]*\n)")
# Ten letters to the inch, as on a typewriter.
_LETTER = 144


def _blocks(holder: Element, frame: ReadingContext) -> Iterator[SourceLine]:
    for one in holder:
        match one.tag.rpartition("}")[2] if isinstance(one.tag, str) else "":
            case "p":
                # Room to sign in is as good as empty paragraphs.
                yield from [SourceLine(_place(one, frame), "", "paragraph")] * frame.looks[one].room
                yield _paragraph(one, frame)
            case "tbl":
                yield from _table(one, frame)
            case "sdt":
                yield from (block for inside in one.findall(qn("w:sdtContent")) for block in _blocks(inside, frame))
            case "ins" | "moveTo" | "customXml":
                yield from _blocks(one, frame)


def _place(one: Element, frame: ReadingContext) -> SourcePlace:
    return SourcePlace(frame.name, frame.numbers[one], "paragraph")


def _paragraph(one: Element, frame: ReadingContext) -> SourceLine:
    look = frame.looks[one]
    words = _words(one, "\n")
    if not look.centred and not _BLOCK.match(words):
        words = words.replace("\n", " ")
    text = f"{look.label}{_after_label(look.label, words)}"
    indent = 0 if look.centred else max(0, round(look.left / _LETTER))
    return SourceLine(_place(one, frame), " " * indent + text, "paragraph", look.centred, look.style, look.opens_page)


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


def _table(table: Element, frame: ReadingContext) -> Iterator[SourceLine]:
    """A table that only lays out text is read as text: Menimbang beside its recitals, two signatures side by side."""
    rows = [row.findall(qn("w:tc")) for row in table.findall(qn("w:tr"))]
    cells = [[_cell(cell, frame) for cell in row] for row in rows]
    if any(row and _LEAD.fullmatch(row[0].strip()) for row in cells):
        yield from (line for row in rows for line in _led(row, frame))
    elif any(_SIGNS.match(cell.strip()) for row in cells[:1] for cell in row if len(row) < 4):
        yield from (line for row in rows for cell in row for line in _blocks(cell, frame))
    elif len(rows) == 1 and (signers := [_signer(cell, frame) for cell in rows[0]]) and all(signers):
        yield from (line for signer in signers for line in signer)
    elif cells:
        first = next(iter(table.iter(qn("w:p"))), None)
        text = "\n".join(" | ".join(" ".join(cell.split()) for cell in row) for row in cells)
        yield SourceLine(_place(first, frame) if first is not None else SourcePlace(frame.name), text, "table")


_ROOM = 3


def _signer(cell: Element, frame: ReadingContext) -> list[SourceLine]:
    """One of a row of people who sign: an office with its comma, room to sign, a name; empty for any other cell."""
    inside = [one for one in _blocks(cell, frame) if one.text.strip()]
    office = next((i for i, one in enumerate(inside[:-1]) if one.text.endswith(",")), None)
    if office is None:
        return []
    above = [replace(one, style="signature") for one in inside[: office + 1]]
    below = [replace(one, style="name") for one in inside[office + 1 :]]
    empty = SourceLine(SourcePlace(frame.name), "", "paragraph")
    return [*above, *[empty] * _ROOM, *below, empty]


def _cell(cell: Element, frame: ReadingContext) -> str:
    return " ".join(f"{frame.looks[one].label} {_words(one, ' ')}" for one in cell.iter(qn("w:p")))


def _led(row: list[Element], frame: ReadingContext) -> Iterator[SourceLine]:
    """Lead, colon and the first paragraph are one line."""
    inside = [list(_blocks(cell, frame)) for cell in row]
    first = [blocks[0] for blocks in inside if blocks and blocks[0].text.strip()]
    if first:
        yield SourceLine(first[0].place, " ".join(one.text.strip() for one in first), "paragraph")
    yield from (one for blocks in inside for one in blocks[1:])
