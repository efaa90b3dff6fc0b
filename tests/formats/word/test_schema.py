"""Word is strict where LibreOffice is not: every file keeps the order, the names and the ties that ECMA-376 demands.

The order of children is written here from ECMA-376 part 1 (transitional), apart from the writer under test.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given

from mpp_readiness import resources
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.regions import RegionKind, find_region, invented_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.tree import Draft
from mpp_readiness.yaml_source import read_document
from tests.properties import few
from tests.regulation.strategies import drafts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

ORDER: Mapping[str, str] = {
    "document": "background body",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    # In transitional files any order is allowed here; Word itself writes this one.
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang",
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right between bar",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tblGrid": "gridCol",
    "tr": "tblPrEx trPr tc",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins trackRevisions defaultTabStop "
    "autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr "
    "themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator",
    "compat": "compatSetting",
}
MANY = {"tr", "tc", "gridCol", "abstractNum", "num", "lvl", "lvlOverride", "style", "compatSetting", "headerReference"}
# A choice that repeats: any of these, in any order.
CHOICE: Mapping[str, str] = {
    "body": "p tbl sectPr",
    "hdr": "p tbl",
    "tc": "tcPr p tbl",
    "p": "pPr r bookmarkStart bookmarkEnd",
    "r": "rPr t br tab fldChar instrText",
    "trPr": "cantSplit tblHeader jc",
}
VALUES: Mapping[tuple[str, str], str] = {
    ("jc", "val"): "left|center|right|both",
    ("lvlJc", "val"): "left|center|right",
    ("suff", "val"): "tab|space|nothing",
    ("numFmt", "val"): "decimal|lowerLetter|upperRoman",
    ("fldChar", "fldCharType"): "begin|separate|end",
    ("type", "val"): "nextPage|continuous",
    ("vAlign", "val"): "top|center|bottom",
    ("multiLevelType", "val"): "singleLevel|multilevel|hybridMultilevel",
    ("nsid", "val"): "[0-9A-F]{8}",
    ("tmpl", "val"): "[0-9A-F]{8}",
    ("bookmarkStart", "name"): r"[A-Za-z][A-Za-z0-9_]{0,39}",
    ("outlineLvl", "val"): "[0-8]",
    ("ilvl", "val"): "[0-8]",
    ("sz", "val"): r"[1-9]\d*",
    ("tcW", "w"): r"[1-9]\d*",
    ("gridCol", "w"): r"[1-9]\d*",
}
PARTS = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/settings.xml")

BLORA = find_region("33.16")
CASES = {"blora": BLORA, "contoh": invented_region(RegionKind.KABUPATEN, "Kabupaten Contoh")}


@cache
def packed(name: str, case: str) -> Mapping[str, bytes]:
    facts: dict[str, Any] = read_document(resources.example_folder() / case / "fakta.yaml").data["facts"]
    return unpacked(docx_file(number(draft(name, region=CASES[case], facts=facts))))


def unpacked(made: bytes) -> Mapping[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {entry: archive.read(entry) for entry in archive.namelist()}


def faults(files: Mapping[str, bytes]) -> list[str]:
    roots = {name: fromstring(text) for name, text in files.items() if re.fullmatch(r"word/[a-z]+\d*\.xml", name)}
    every = [one for root in roots.values() for one in root.iter() if one.tag.startswith(W)]
    found = [*(fault for one in every for fault in _shape(one)), *_ties(roots), *_package(files, roots)]
    return sorted(set(found))


def _shape(one: Element) -> Iterator[str]:
    tag, children = _name(one), [_name(child) for child in one]
    if tag in ORDER:
        known = ORDER[tag].split()
        yield from (f"{child} in {tag}" for child in children if child not in known)
        places = [known.index(child) for child in children if child in known]
        if places != sorted(places):
            yield f"order of {tag}"
        yield from (f"{child} twice in {tag}" for child, n in Counter(children).items() if n > 1 and child not in MANY)
    elif children:
        yield from (f"{child} in {tag}" for child in children if child not in CHOICE.get(tag, "").split())
    if tag == "tc" and children[-1:] != ["p"]:
        yield "a cell that does not end with a paragraph"
    if tag in ("p", "r", "tc", "tr") and any(child == f"{tag}Pr" for child in children[1:]):
        yield f"{tag}Pr is not first"
    for name, value in one.attrib.items():
        allowed = VALUES.get((tag, name.removeprefix(W)))
        if allowed and not re.fullmatch(allowed, value):
            yield f"{tag} {name.removeprefix(W)}={value}"


def _ties(roots: Mapping[str, Element]) -> Iterator[str]:
    """What names something else names what is there; what is named has a name of its own."""
    document, styles, numbering, _ = (roots[name] for name in PARTS)
    starts = list(document.iter(f"{W}bookmarkStart"))
    for attribute in ("id", "name"):
        yield from (f"bookmark {attribute} {one} twice" for one in _twice(_get(start, attribute) for start in starts))
    opened, closed = ({_get(one, "id") for one in document.iter(f"{W}bookmark{end}")} for end in ("Start", "End"))
    yield from (f"bookmark {one} without its other end" for one in opened ^ closed)
    named = {_get(one, "styleId") for one in styles.iter(f"{W}style")}
    yield from (f"style {one} twice" for one in _twice(_get(one, "styleId") for one in styles.iter(f"{W}style")))
    lists, kinds = ({_get(one, key) for one in numbering.iter(f"{W}{tag}")} for tag, key in _LISTS)
    wanted = {"pStyle": named, "rStyle": named, "tblStyle": named, "basedOn": named, "next": named}
    wanted |= {"numId": lists, "abstractNumId": kinds}
    for root in roots.values():
        for one in root.iter():
            if _name(one) in wanted and _get(one, "val") not in wanted[_name(one)]:
                yield f"{_name(one)} {_get(one, 'val')} is not there"
    yield from (fault for one in document.iter(f"{W}p") for fault in _fields(one))


_LISTS = (("num", "numId"), ("abstractNum", "abstractNumId"))


def _fields(paragraph: Element) -> Iterator[str]:
    kinds = "".join(_get(one, "fldCharType")[0] for one in paragraph.iter(f"{W}fldChar"))
    if re.fullmatch("(bse)*", kinds) is None:
        yield "a field that is not closed in its paragraph"


def _package(files: Mapping[str, bytes], roots: Mapping[str, Element]) -> Iterator[str]:
    """Every relation leads to a part, every part has a type, every reference has its relation."""
    relations = {one.get("Id"): one for one in fromstring(files["word/_rels/document.xml.rels"])}
    for one in roots["word/document.xml"].iter():
        if (wanted := one.get(f"{R}id")) is not None and wanted not in relations:
            yield f"relation {wanted} is not there"
    for one in relations.values():
        if one.get("TargetMode") != "External" and f"word/{one.get('Target')}" not in files:
            yield f"part {one.get('Target')} is not there"
    types = fromstring(files["[Content_Types].xml"])
    suffixes = {one.get("Extension") for one in types.iter(f"{TYPES}Default")}
    parts = {one.get("PartName") for one in types.iter(f"{TYPES}Override")}
    for name in files:
        if f"/{name}" not in parts and name.rpartition(".")[2] not in suffixes:
            yield f"{name} has no type"
    yield from (f"{part} is declared and not there" for part in parts if part and part[1:] not in files)


def _name(one: Element) -> str:
    return one.tag.removeprefix(W)


def _get(one: Element, attribute: str) -> str:
    return one.get(f"{W}{attribute}", "")


def _twice(names: Iterator[str]) -> list[str]:
    return [name for name, n in Counter(names).items() if n > 1]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", resources.skeleton_names())
def test_word_opens_every_draft_without_repair(name: str, case: str) -> None:
    assert faults(packed(name, case)) == []


@given(drafts)
@few(30)
def test_word_opens_whatever_may_be_drafted(drafted: Draft) -> None:
    assert faults(unpacked(docx_file(number(drafted)))) == []


@pytest.mark.parametrize(
    ("part", "pattern", "broken", "fault"),
    [
        ("document", rb"(<w:pStyle [^>]*/>)(<w:numPr>.*?</w:numPr>)", rb"\2\1", "order of pPr"),
        ("document", rb"(<w:tblPr>.*?</w:tblPr>)(<w:tblGrid>.*?</w:tblGrid>)", rb"\2\1", "order of tbl"),
        ("document", rb"<w:titlePg/>", rb"<w:titlePage/>", "titlePage in sectPr"),
        ("document", rb"</w:p></w:tc>", rb"</w:p><w:tbl/></w:tc>", "a cell that does not end with a paragraph"),
        ("document", rb'w:numId w:val="\d+"', rb'w:numId w:val="999"', "numId 999 is not there"),
        ("document", rb'<w:bookmarkEnd w:id="1"/>', rb"", "bookmark 1 without its other end"),
        ("document", rb'w:id="2" w:name="', rb'w:id="1" w:name="', "bookmark id 1 twice"),
        ("document", rb'w:name="art_1"', rb'w:name="pasal 1"', "bookmarkStart name=pasal 1"),
        ("document", rb'fldCharType="end"', rb'fldCharType="stop"', "fldChar fldCharType=stop"),
        ("document", rb'r:id="rId\d+"', rb'r:id="rId99"', "relation rId99 is not there"),
        ("styles", rb'w:basedOn w:val="PBIsi"', rb'w:basedOn w:val="Isi"', "basedOn Isi is not there"),
        ("styles", rb"(<w:jc [^>]*/>)(<w:outlineLvl [^>]*/>)", rb"\2\1", "order of pPr"),
        ("numbering", rb"(<w:numFmt [^>]*/>)(<w:pStyle [^>]*/>)", rb"\2\1", "order of lvl"),
        ("settings", rb"<w:zoom [^>]*/>", rb"<w:zooming/>", "zooming in settings"),
    ],
)
def test_what_word_would_repair_is_seen(part: str, pattern: bytes, broken: bytes, fault: str) -> None:
    files = packed("perbup-mpp", "blora")
    name = f"word/{part}.xml"
    text, changed = re.subn(pattern, broken, files[name], count=1, flags=re.DOTALL)
    assert changed == 1
    assert fault in faults({**files, name: text})
