"""Changes and comments are marked in a Word file so that its owner accepts or rejects each of them."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import count

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from mpp_readiness import files
from mpp_readiness.formats.word.editing.offsets import LetterIndex, Offset, Replacement
from mpp_readiness.formats.word.reading.list_numbers import Element
from mpp_readiness.formats.word.writing.styles import element, spelled

AUTHOR = "mpp-readiness"

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_COMMENTS = "word/comments.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


# ---- where the letters stand


def stream(content: bytes) -> LetterIndex:
    """The letters as they are read, paragraph by paragraph; a number that Word counts is none of them."""
    root = parse_xml(_part(content, _DOCUMENT))
    numbers = {node: i for i, node in enumerate(_nodes(root))}
    letters: list[str] = []
    spots: list[Offset | None] = []
    starts = []
    for one in _paragraphs(root):
        starts.append(len(letters))
        for sign, spot in _letters(one, numbers):
            letters.append(sign)
            spots.append(spot)
    return LetterIndex("".join(letters), spots, starts)


def _letters(paragraph: Element, numbers: Mapping[Element, int]) -> Iterator[tuple[str, "Offset | None"]]:
    for part in paragraph.iter(qn("w:t"), qn("w:noBreakHyphen")):
        if any(True for _ in part.iterancestors(qn("w:del"))):
            continue
        if part.tag == qn("w:t"):
            own = numbers[part] if _may_change(part) else None
            signs = enumerate(part.text or "")
            yield from ((sign, None if own is None else (own, i)) for i, sign in signs if not sign.isspace())
        else:
            yield "-", None


def _may_change(node: Element) -> bool:
    """Words of a plain run; what somebody else has tracked, or a field prints, is left to them."""
    run = node.getparent()
    known = {qn(f"w:{tag}") for tag in ("rPr", "t", "tab", "br", "cr", "lastRenderedPageBreak", "noBreakHyphen")}
    plain = run.tag == qn("w:r") and all(one.tag in known for one in run)
    return plain and run.getparent().tag in (qn("w:p"), qn("w:hyperlink"), qn("w:sdtContent"))


def _nodes(root: Element) -> list[Element]:
    return list(root.iter(qn("w:t")))


def _paragraphs(root: Element) -> list[Element]:
    """As they are counted when the file is read: without what was moved away, and what repeats for an older Word."""
    hidden = (qn("w:moveFrom"), _FALLBACK)
    return [one for one in root.iter(qn("w:p")) if not any(True for _ in one.iterancestors(*hidden))]


# ---- tracked changes


def tracked(content: bytes, pieces: Sequence[Replacement]) -> bytes:
    """Every piece as a deletion and an insertion beside it. Without a date, so that the same file comes each time."""
    if not pieces:
        return content
    root = parse_xml(_part(content, _DOCUMENT))
    nodes, id = _nodes(root), _free_id(root)
    # From the end on: what stands before keeps its letters.
    for one in sorted(pieces, key=lambda one: one.first, reverse=True):
        _track(nodes, one, id)
        id += 2
    return _repacked(content, {_DOCUMENT: _printed(root)})


def _free_id(root: Element) -> int:
    ids = (one.get(qn("w:id")) or "" for one in root.iter() if isinstance(one.tag, str))
    return max((int(one) for one in ids if one.isdecimal() and len(one) < 10), default=0) + 1


def _track(nodes: Sequence[Element], piece: Replacement, id: int) -> None:
    (first, start), (last, stop) = piece.first, piece.last
    if not _neighbours(nodes[first].getparent(), nodes[last].getparent()):
        return
    _parted(nodes[last], stop + 1)
    begins = _parted(nodes[first], start)
    ends = nodes[last].getparent() if last != first else begins
    gone = [begins]
    while gone[-1] is not ends:
        gone.append(gone[-1].getnext())
    new = element("ins", id=id + 1, author=AUTHOR)
    written = element("r", spelled("t", piece.after))
    look = begins.find(qn("w:rPr"))
    if look is not None:
        written.insert(0, deepcopy(look))
    new.append(written)
    old = element("del", id=id, author=AUTHOR)
    # The runs go whole into the deletion: whoever rejects it has them back with their look.
    begins.addprevious(old)
    for run in gone:
        for one in run.findall(qn("w:t")):
            one.tag = qn("w:delText")
        old.append(run)
    old.addnext(new)


_BETWEEN = tuple(qn(f"w:{tag}") for tag in ("r", "proofErr", "bookmarkStart", "bookmarkEnd"))


def _neighbours(first: Element, last: Element) -> bool:
    """Whether nothing but runs stands from one run to the other; if not, the words stay as they are."""
    at = first
    while at is not None and at is not last:
        at = at.getnext()
        if at is not None and at.tag not in _BETWEEN:
            return False
    return at is last


def _parted(node: Element, at: int) -> Element:
    """The run that begins with this letter of a text: its own, or one that is cut off from it."""
    run: Element = node.getparent()
    text = node.text or ""
    head = [one for one in run if one.tag != qn("w:rPr")]
    if at == 0 and head[0] is node:
        return run
    rest = element("r")
    look = run.find(qn("w:rPr"))
    if look is not None:
        rest.append(deepcopy(look))
    if text[at:] or not at:
        rest.append(spelled("t", text[at:]))
    rest.extend(head[head.index(node) + 1 :])
    if at == 0:
        run.remove(node)
    else:
        node.text = text[:at]
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if len(rest) > (look is not None):
        run.addnext(rest)
    return rest


# ---- comments


def commented(content: bytes, notes: Iterable[tuple[int, str]]) -> bytes:
    """A comment at each paragraph, by its number from 1; what has none (0) stands at the first."""
    root = parse_xml(_part(content, _DOCUMENT))
    holder = parse_xml(_part(content, _COMMENTS)) if _COMMENTS in _names(content) else element("comments")
    paragraphs = _paragraphs(root)
    id = _free_id(holder)
    for number, words in notes:
        if number <= len(paragraphs):
            holder.append(_comment(id, words))
            _anchor(paragraphs[max(number, 1) - 1], id)
            id += 1
    return _repacked(content, {_DOCUMENT: _printed(root), _COMMENTS: _printed(holder), **_linked(content)})


def _comment(id: int, words: str) -> Element:
    lines = (element("p", element("r", spelled("t", line))) for line in words.split("\n"))
    return element("comment", *lines, id=id, author=AUTHOR, initials="mpp")


def _anchor(paragraph: Element, id: int) -> None:
    """The whole paragraph is marked; its words stay as they are."""
    start = element("commentRangeStart", id=id)
    look = paragraph.find(qn("w:pPr"))
    if look is None:
        paragraph.insert(0, start)
    else:
        look.addnext(start)
    paragraph.append(element("commentRangeEnd", id=id))
    paragraph.append(element("r", element("commentReference", id=id)))


def _linked(content: bytes) -> Mapping[str, bytes]:
    """The two lists in which a package names a part that it did not have."""
    if _COMMENTS in _names(content):
        return {}
    types = parse_xml(_part(content, _TYPES))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    made = etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override")
    made.set("PartName", f"/{_COMMENTS}")
    made.set("ContentType", kind)
    relations = parse_xml(_part(content, _RELATIONS))
    taken = {one.get("Id") for one in relations}
    link = etree.SubElement(relations, f"{{{_PACKAGE}/relationships}}Relationship")
    link.set("Id", next(id for n in count(1) if (id := f"rId{n}") not in taken))
    link.set("Type", f"{_OFFICE}/comments")
    link.set("Target", "comments.xml")
    return {_TYPES: _printed(types), _RELATIONS: _printed(relations)}


# ---- the package


def _names(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.namelist()


def _part(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name)


def _printed(root: Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _repacked(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with these parts in place of the old ones; every other part as it was, in the same order."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        kept = [(one.filename, parts.get(one.filename) or old.read(one)) for one in old.infolist()]
    there = {name for name, _ in kept}
    return files.packed([*kept, *((name, part) for name, part in parts.items() if name not in there)])
