"""Beside the texts of its cells a sheet holds links, comments, and objects that lie upon it."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

from lxml import etree
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

Parts = Mapping[str, bytes]
Spot = tuple[int, int]
"""Row and column, from 1."""

OURS = "Pemeriksaan mpp-readiness:"
"""How every comment begins that we write; some programs forget who wrote it."""
_MOST = 2000
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_FORMULA = re.compile(
    rb'<(?:\w+:)?c r="([A-Z]{1,3}[0-9]{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*>'
    rb'\s*HYPERLINK\((?:"|&quot;)([^<"]*?)(?:"|&quot;)'
)
_OBJECTS = {"pic": "gambar", "graphicFrame": "bagan", "sp": "bentuk atau kotak teks", "grpSp": "kelompok bentuk"}
_EMBEDDED = "dokumen yang disisipkan"


@dataclass(frozen=True, slots=True)
class Beside:
    """Targets of links by their cell, comments of people, and what lies upon the sheet: what it is, and its cell."""

    links: Mapping[Spot, str] = field(default_factory=dict)
    comments: tuple[tuple[Spot, str], ...] = ()
    objects: tuple[tuple[Spot, str], ...] = ()


def beside(parts: Parts, name: str) -> Beside:
    """What stands beside the cells of the sheet whose part has that name.

    Raises:
        lxml.etree.XMLSyntaxError, ValueError: a part that is broken.
    """
    content, related = parts.get(name, b""), relations(parts, name)
    links = {**_links(content, related), **_formulas(content)}
    comments = [one for kind, target in related.values() if kind == "comments" for one in _comments(parts, target)]
    objects = [one for kind, target in related.values() if kind == "drawing" for one in _objects(parts, target)]
    return Beside(links, tuple(comments), (*objects, *_embedded(content)))


def relations(parts: Parts, name: str) -> Mapping[str, tuple[str, str]]:
    """By its id the last word of the kind of each relation of a part, and its target: a part, or what lies outside."""
    folder, _, file = name.rpartition("/")
    content = parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    found = {}
    for one in [] if content is None else parsed(content):
        target, kind = one.get("Target", ""), one.get("Type", "").rpartition("/")[2]
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
        found[one.get("Id", "")] = (kind, target)
    return found


def parsed(content: bytes) -> etree._Element:
    """A part that the guard has looked over, as a tree."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def spot(coordinate: str) -> Spot:
    """
    >>> spot("E6")
    (6, 5)
    """
    letters, row = coordinate_from_string(coordinate)
    return row, column_index_from_string(letters)


def _links(content: bytes, related: Mapping[str, tuple[str, str]]) -> Mapping[Spot, str]:
    found = {}
    for one in islice(_LINK.finditer(content), _MOST):
        said = {key.rpartition(":")[2]: unescape(value) for key, value in _ATTRIBUTE.findall(one[1].decode())}
        kind, target = related.get(said.get("id", ""), ("", ""))
        if kind == "hyperlink" and target:
            found[spot(said["ref"].partition(":")[0])] = target
    return found


def _formulas(content: bytes) -> Mapping[Spot, str]:
    found = islice(_FORMULA.finditer(content), _MOST)
    return {spot(one[1].decode()): unescape(one[2].decode()) for one in found if one[2]}


def _comments(parts: Parts, name: str) -> Iterator[tuple[Spot, str]]:
    for one in parsed(parts[name]).iterfind(".//{*}comment") if name in parts else ():
        text = "".join(str(part.text or "") for part in one.iterfind("{*}text//{*}t"))
        if OURS not in text:
            yield spot(one.get("ref", "A1")), " ".join(text.split())


def _objects(parts: Parts, name: str) -> Iterator[tuple[Spot, str]]:
    for anchor in parsed(parts[name]) if name in parts else ():
        kinds = (_OBJECTS.get(etree.QName(one).localname) for one in anchor.iter("{*}pic", "{*}graphicFrame", "{*}sp"))
        kind = next(filter(None, kinds), None)
        row, column = (anchor.findtext(f"{{*}}from/{{*}}{one}") for one in ("row", "col"))
        if kind is not None:
            yield (int(row or 0) + 1, int(column or 0) + 1), kind


def _embedded(content: bytes) -> Iterator[tuple[Spot, str]]:
    """Documents that were put into the sheet; each is written twice, for older programs too."""
    seen = set()
    for one in islice(re.finditer(rb"<(?:\w+:)?oleObject\b[^>]*?shapeId=\"(\d+)\"[^>]*>", content), _MOST):
        found = re.search(rb"<\w+:col>(\d+)<.*?<\w+:row>(\d+)<", content[one.end() : one.end() + 1000], re.DOTALL)
        if one[1] not in seen:
            seen.add(one[1])
            yield (int(found[2]) + 1, int(found[1]) + 1) if found else (1, 1), _EMBEDDED
