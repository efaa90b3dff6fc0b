"""A Word file has parts, sections and a page number around its text, and nothing that a clock has written."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from datetime import datetime

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn

from mpp_readiness import files
from mpp_readiness.formats.paper_size import MILLIMETRES, PaperSize
from mpp_readiness.formats.word.writing.styles import (
    LANGUAGE,
    MARGIN,
    TOP,
    Element,
    element,
    numbering,
    run,
    spelled,
    style_id,
    styles,
    twips,
)

# The first moment that a zip can hold.
EPOCH = datetime(1980, 1, 1)
# Of the template of python-docx: a picture of an empty page, and what older programs kept beside the text.
FOREIGN = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties", "webSettings")


def package(parts: Sequence[Sequence[Element]], further: Mapping[int, str], title: str, paper: PaperSize) -> bytes:
    """Each part begins on a page of its own, the count of pages runs on; `further` are the lists beside the first."""
    document = Document()
    _drop_foreign(document)
    _replace(document.styles.element, styles())
    _replace(document.part.numbering_part.element, numbering(further))
    _set(document)
    _describe(document, title)
    _fill(document, parts, _section(document, paper))
    buffer = io.BytesIO()
    document.save(buffer)
    return _same_each_time(buffer)


def _drop_foreign(document: DocumentType) -> None:
    for holder in (document.part.package, document.part):
        for id in [id for id, one in holder.rels.items() if one.reltype.rpartition("/")[2] in FOREIGN]:
            holder.rels.pop(id)


def _replace(root: Element, children: Iterable[Element]) -> None:
    root[:] = list(children)


def _set(document: DocumentType) -> None:
    """Word 2013 and later, and not the compatibility mode of an older one."""
    uri = "http://schemas.microsoft.com/office/word"
    _replace(
        document.settings.element,
        (
            element("zoom", percent=100),
            element("defaultTabStop", val=twips(10)),
            element("characterSpacingControl", val="doNotCompress"),
            element("compat", element("compatSetting", name="compatibilityMode", uri=uri, val=15)),
            element("themeFontLang", val=LANGUAGE),
            element("decimalSymbol", val=","),
            element("listSeparator", val=";"),
        ),
    )


def _describe(document: DocumentType, title: str) -> None:
    about = document.core_properties
    about.title, about.language = title, LANGUAGE
    about.author = about.comments = about.last_modified_by = ""
    about.created = about.modified = EPOCH


def _section(document: DocumentType, paper: PaperSize) -> Element:
    """`- 2 -` at the top centre from the second page; the count runs on through elucidation and annexes."""
    first = document.sections[0]
    first.header.is_linked_to_previous = False
    reference = document.element.body.find(".//" + qn("w:headerReference"))
    begin, between, end = (element("r", element("fldChar", fldCharType=t)) for t in ("begin", "separate", "end"))
    code = element("r", spelled("instrText", " PAGE "))
    style = element("pPr", element("pStyle", val=style_id("PB Nomor Halaman")))
    shown = (run("- "), begin, code, between, run("2"), end, run(" -"))
    _replace(first.header.part.element, (element("p", style, *shown),))
    width, height = map(twips, MILLIMETRES[paper])
    side, top = twips(MARGIN), twips(TOP)
    return element(
        "sectPr",
        reference,
        element("type", val="nextPage"),
        element("pgSz", w=width, h=height),
        element("pgMar", top=top, right=side, bottom=side, left=side, header=twips(15), footer=twips(15), gutter=0),
        element("titlePg"),
    )


def _fill(document: DocumentType, parts: Sequence[Sequence[Element]], section: Element) -> None:
    """The last paragraph of a part closes its section: an empty one could need a page of its own."""
    later = deepcopy(section)
    later.remove(later.find(qn("w:titlePg")))
    sections = [section, *(deepcopy(later) for _ in parts[1:])]
    for part, its in zip(parts, sections[:-1], strict=False):
        part[-1][0].append(its)
    _replace(document.element.body, (*(one for part in parts for one in part), sections[-1]))


def _same_each_time(buffer: io.BytesIO) -> bytes:
    """The zip again, without the hour at which it was made."""
    with zipfile.ZipFile(buffer) as old:
        return files.packed((name, old.read(name)) for name in old.namelist())
