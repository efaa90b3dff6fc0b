"""Faults go back to their cells as comments in a copy of the worksheet, of which all else stays as it is."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree
from openpyxl.utils import get_column_letter

from mpp_readiness import files
from mpp_readiness.errors import Problem
from mpp_readiness.formats.worksheet.reading.beside import OURS, parsed, relations, spot
from mpp_readiness.formats.worksheet.reading.guard import guarded
from mpp_readiness.sources import Content

AUTHOR = "mpp-readiness"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_CELL = re.compile(r"([A-Z]{1,3}[1-9][0-9]{0,6})(?::[A-Z]{1,3}[0-9]{1,7})?")
_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 2000
# What stands behind a legacyDrawing in a sheet (ECMA-376 part 1, 18.3.1.99); the last may wrap objects and controls.
_BEHIND = frozenset(
    {"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"}
    | {"AlternateContent"}
)
_V, _O, _X = (f"urn:schemas-microsoft-com:{one}" for one in ("vml", "office:office", "office:excel"))
_DRAWING = (
    f'<xml xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE = (
    f'<v:shape xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}" id="_x0000_s{{id}}" type="#_x0000_t202" style="position:'
    'absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:{height}pt;z-index:1;visibility:hidden" '
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)

Texts = dict[str, list[str]]
"""What is told of a cell, by its name."""


def annotated(source: Path | Content, problems: Iterable[Problem]) -> bytes:
    """A copy of the worksheet with each problem as a comment at its cell; ours of an earlier copy are taken out.

    What has no cell stands at the first cell of the first sheet. Pictures, comments of people and whatever else the
    file holds stay, byte for byte where no comment is written.

    Raises:
        InvalidInput: no workbook, or a dangerous one.
    """
    raw, _ = guarded(source)
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheets = _sheets(parts)
    told = _told(problems, Path(source.name).name, sheets)
    for title, part in sheets.items():
        _comment(parts, part, told.get(title, {}))
    return files.packed(parts.items())


def _sheets(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """The part of every sheet that people see, by its name and in their order."""
    book = next(target for kind, target in relations(parts, "").values() if kind == "officeDocument")
    related = relations(parts, book)
    seen = [
        one for one in parsed(parts[book]).iterfind("{*}sheets/{*}sheet") if one.get("state", "visible") == "visible"
    ]
    targets = ((one.get("name", ""), related.get(one.get(f"{{{_OFFICE}}}id", ""))) for one in seen)
    return {name: target[1] for name, target in targets if target and target[0] == "worksheet"}


def _told(problems: Iterable[Problem], file: str, sheets: Mapping[str, str]) -> Mapping[str, Texts]:
    """By sheet and cell what is told there."""
    told: dict[str, Texts] = {}
    first = next(iter(sheets), "")
    for problem in problems:
        rest = problem.place.removeprefix(f"{file} › ")
        sheet, _, at = rest.rpartition("!")
        cell, words = _CELL.fullmatch(at), _words(problem)
        if cell is not None and sheet in sheets:
            told.setdefault(sheet, {}).setdefault(cell[1], []).append(words)
        elif rest in sheets:
            # Column A is hidden in most sheets.
            told.setdefault(rest, {}).setdefault("A1" if rest == first else "B1", []).append(words)
        else:
            told.setdefault(first, {}).setdefault("A1", []).append(f"{rest}: {words}" if rest else words)
    return told


def _words(problem: Problem) -> str:
    text = f"peringatan: {problem.text}" if problem.severity == "warning" else problem.text
    return _UNHOLDABLE.sub("\ufffd", text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def _comment(parts: dict[str, bytes], part: str, texts: Texts) -> None:
    """Comments into the parts of a sheet."""
    related = dict(relations(parts, part).values())
    name, drawing = related.get("comments", ""), related.get("vmlDrawing", "")
    comments = parsed(parts[name]) if name in parts else parsed(f'<comments xmlns="{_MAIN}"/>'.encode())
    gone = _without_ours(comments)
    if not texts and not gone:
        return
    placed = _placed(texts, {str(one.get("ref")) for one in comments.iterfind("{*}commentList/{*}comment")})
    _add_comments(comments, placed)
    shapes = parsed(_DRAWING.encode()) if drawing not in parts else _tolerant(parts[drawing])
    _add_shapes(shapes, gone, placed)
    if not name:
        name = _free(parts, "xl/mppComments{}.xml")
        _relate(parts, part, "comments", name)
        _declare(parts, name)
    if not drawing:
        drawing = _free(parts, "xl/drawings/mppDrawing{}.vml")
        _draw(parts, part, _relate(parts, part, "vmlDrawing", drawing))
    parts[name], parts[drawing] = _printed(comments), etree.tostring(shapes)


def _without_ours(comments: etree._Element) -> frozenset[str]:
    """Takes our comments out, and says at which cells they stood."""
    gone = set()
    for one in list(comments.iterfind("{*}commentList/{*}comment")):
        if OURS in "".join(str(text.text or "") for text in one.iterfind("{*}text//{*}t")):
            gone.add(str(one.get("ref")))
            one.getparent().remove(one)
    return frozenset(gone)


def _placed(texts: Texts, taken: set[str]) -> Mapping[str, str]:
    """The text of the comment of each cell; where people have one, it goes to the next cell that has none."""
    placed = {}
    for cell, told in texts.items():
        (row, column), at = spot(cell), cell
        while at in taken:
            column += 1
            at = f"{get_column_letter(column)}{row}"
        taken.add(at)
        head = OURS if at == cell else f"{OURS} (sel {cell})"
        placed[at] = "\n".join((head, *(f"• {one}" for one in told)))
    return placed


def _add_comments(comments: etree._Element, placed: Mapping[str, str]) -> None:
    space = f"{{{etree.QName(comments).namespace}}}"
    authors, listed = (_child(comments, f"{space}{one}") for one in ("authors", "commentList"))
    names = [str(one.text or "") for one in authors]
    if AUTHOR not in names:
        etree.SubElement(authors, f"{space}author").text = AUTHOR
        names.append(AUTHOR)
    for cell, text in placed.items():
        one = etree.SubElement(listed, f"{space}comment", ref=cell, authorId=str(names.index(AUTHOR)))
        words = etree.SubElement(etree.SubElement(one, f"{space}text"), f"{space}t")
        words.text = text
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _child(above: etree._Element, tag: str) -> etree._Element:
    found = above.find(tag)
    return etree.SubElement(above, tag) if found is None else found


def _add_shapes(shapes: etree._Element, gone: frozenset[str], placed: Mapping[str, str]) -> None:
    for one in list(shapes.iterfind(f"{{{_V}}}shape")):
        row, column = (one.findtext(f"{{{_X}}}ClientData/{{{_X}}}{at}") for at in ("Row", "Column"))
        if row and column and f"{get_column_letter(int(column) + 1)}{int(row) + 1}" in gone:
            shapes.remove(one)
    known = [int(found[1]) for one in shapes if (found := re.fullmatch(r"_x0000_s(\d{1,9})", str(one.get("id"))))]
    for number, (cell, text) in enumerate(placed.items(), max(known, default=1024) + 1):
        row, column = spot(cell)
        height = 15 + 13 * sum(1 + len(line) // 50 for line in text.split("\n"))
        shape = _SHAPE.format(id=number, height=min(height, 400), row=row - 1, column=column - 1)
        shapes.append(parsed(shape.encode()))


def _tolerant(content: bytes) -> etree._Element:
    # Drawings of old programs hold <br> that is never closed.
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))


def _relate(parts: dict[str, bytes], part: str, kind: str, target: str) -> str:
    """A further relation of a part; its id."""
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels"
    space = f"{_PACKAGE}/relationships"
    root = parsed(parts.get(name, f'<Relationships xmlns="{space}"/>'.encode()))
    id_ = f"mpp{kind}"
    etree.SubElement(root, f"{{{space}}}Relationship", Id=id_, Type=f"{_OFFICE}/{kind}", Target=f"/{target}")
    parts[name] = _printed(root)
    return id_


def _declare(parts: dict[str, bytes], name: str) -> None:
    """The kinds of our parts, where the package does not know them."""
    root = parsed(parts["[Content_Types].xml"])
    space = f"{{{_PACKAGE}/content-types}}"
    if not any(one.get("Extension") == "vml" for one in root):
        kind = "application/vnd.openxmlformats-officedocument.vmlDrawing"
        root.insert(0, etree.Element(f"{space}Default", Extension="vml", ContentType=kind))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
    etree.SubElement(root, f"{space}Override", PartName=f"/{name}", ContentType=kind)
    parts["[Content_Types].xml"] = _printed(root)


def _draw(parts: dict[str, bytes], part: str, id_: str) -> None:
    """The sheet names the drawing of its comments, at the place in the order of the standard."""
    root = parsed(parts[part])
    one = etree.Element(f"{{{etree.QName(root).namespace}}}legacyDrawing", {f"{{{_OFFICE}}}id": id_}, {"r": _OFFICE})
    names = [etree.QName(child).localname if isinstance(child.tag, str) else "" for child in root]
    behind = next((at for at, name in enumerate(names) if name in _BEHIND), len(names))
    root.insert(behind, one)
    parts[part] = _printed(root)


def _free(parts: Mapping[str, bytes], pattern: str) -> str:
    return next(name for name in map(pattern.format, range(1, len(parts) + 2)) if name not in parts)


def _printed(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
