"""How a page becomes a PDF: the only room that knows WeasyPrint."""

import gc
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, date, datetime, time
from importlib import import_module
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mpp_readiness.errors import MissingEngine

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
    try:
        # Where Pango is missing, the engine prints a page of English advice before it raises.
        with redirect_stdout(io.StringIO()):
            import_module("weasyprint")
    except OSError as error:
        raise MissingEngine("Pango", REMEDY) from error
    # The names of a PDF stand in order, and the engine leaves them as they come.
    attached = [_attachment(one, when) for one in sorted(attachments)]
    with _without_garbage_collection():
        made = _unnamed(html, css, VARIANTS[variant], attached)
    return _identified(made, identifier)


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


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Boxes live until the last page is drawn; looking for dead ones meanwhile costs a tenth of the time or more."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
