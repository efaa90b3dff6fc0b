"""A page becomes a PDF; no other room knows WeasyPrint."""

import os
from collections.abc import Iterable, Mapping, Sequence
from ctypes import CDLL
from ctypes.util import find_library
from datetime import UTC, date, datetime, time
from importlib import import_module
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mpp_readiness.errors import MissingEngine
from mpp_readiness.formats.process_state import without_garbage_collection

Variant = Literal["a", "ua"]
Attached = tuple[str, bytes, str]
"""Name, content and description of a file that travels inside the PDF."""

XHTML = "{http://www.w3.org/1999/xhtml}"
VARIANTS = {"a": "pdf/a-3a", "ua": "pdf/ua-1"}

REMEDY = (
    "Pasang dengan: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, "
    "atau simpan laporan sebagai .html dan cetak dari peramban."
)


def write_pdf(
    html: str,
    css: str,
    *,
    variant: Variant = "a",
    attachments: Sequence[Attached] = (),
    identifier: bytes,
    when: date,
) -> bytes:
    """The page, which is well-formed XHTML, as PDF/A-3a or PDF/UA-1. The same arguments give the same bytes."""
    _know_engine()
    # The names of a PDF stand in order, and the engine leaves them as they come.
    attached = [_attachment(one, when) for one in sorted(attachments)]
    with without_garbage_collection():
        made = _unnamed(html, css, VARIANTS[variant], attached)
    return _identified(made, identifier)


# What the engine opens when it is imported, under the names of Linux and of macOS; without one of them it cannot work.
LIBRARIES = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "gobject-2.0"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "pango-1.0"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "harfbuzz"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib", "fontconfig"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "pangoft2-1.0"),
)


def _know_engine() -> None:
    """Where a library is missing, the engine prints a page of English advice, so we look before it does."""
    # Windows finds them in folders that only the engine adds to its search.
    if os.name != "nt" and not all(map(_opens, LIBRARIES)):
        raise MissingEngine("Pango", REMEDY)
    try:
        import_module("weasyprint")
    except OSError as error:
        raise MissingEngine("Pango", REMEDY) from error


def _opens(names: Iterable[str]) -> bool:
    return any(_loads(name) for name in names)


def _loads(name: str) -> bool:
    path = name if name.startswith("lib") else find_library(name)
    try:
        return path is not None and bool(CDLL(path))
    except OSError:
        return False


def _unnamed(html: str, css: str, variant: str, attachments: Sequence[Mapping[str, object]]) -> bytes:
    """Apart, so that boxes and pages are gone before garbage is looked for again."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    # Nothing outside the page may be read: no file, no network.
    fetcher = URLFetcher(allowed_protocols=("data",))
    fonts = FontConfiguration()
    # Our page is XHTML, which the parser in C reads in a fortieth of the time of the engine's own, in Python.
    document = weasyprint.HTML(string="<html/>", url_fetcher=fetcher)
    document.etree_element = _tree(html)
    document.wrapper_element = document.wrapper_element.from_html_root(document.etree_element, None)
    made: bytes = document.write_pdf(
        font_config=fonts,
        stylesheets=[weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)],
        attachments=[weasyprint.Attachment(**one) for one in attachments],
        pdf_identifier=False,
        pdf_variant=variant,
        output_intent="srgb",
    )
    return made


def _tree(html: str) -> Element:
    """The page with the names of HTML as the engine wants them: bare."""
    root = ElementTree.fromstring(html)
    for element in root.iter():
        element.tag = element.tag.removeprefix(XHTML)
    return root


def _identified(made: bytes, identifier: bytes) -> bytes:
    """For its own mark the engine writes every object twice. The last object may grow, since none comes after it."""
    before, table, after = made.rpartition(b"/Type /XRef")
    name = b"<" + identifier.hex().encode() + b">"
    return before + b"/ID [" + name + b" " + name + b"] " + table + after


def _attachment(attached: Attached, when: date) -> Mapping[str, object]:
    """Without a fixed moment the engine writes the clock into the file."""
    name, content, description = attached
    moment = datetime.combine(when, time(), UTC)
    return {
        "string": content,
        "name": name,
        "description": description,
        "created": moment,
        "modified": moment,
        "relationship": "Source",
    }
