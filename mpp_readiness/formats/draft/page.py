"""A draft becomes one XHTML text that opens in a browser without a network and is the same on paper."""

import hashlib
from datetime import date
from typing import assert_never

from markupsafe import Markup

from mpp_readiness.formats import html, pdf
from mpp_readiness.formats.draft.akoma_ntoso import akn_xml
from mpp_readiness.formats.draft.elements import elements, part_style, said, shares
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.paper_size import PaperSize as Size
from mpp_readiness.formats.paper_size import page_rule
from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.printing import printed, title_of
from mpp_readiness.regulation.tree import AccompanyingDocument, Regulation

# A draft not yet enacted has no date, and without one the engine writes the clock into the attachment.
UNDATED = date(1980, 1, 1)


def as_pdf(numbered: Numbered, options: ReportOptions) -> bytes:
    """The draft on paper."""
    return draft_pdf(numbered, paper=options.paper, xml=akn_xml(numbered))


def as_html(numbered: Numbered, options: ReportOptions) -> bytes:
    """The draft as one page that carries its own style."""
    return draft_html(numbered, standalone=True, paper=options.paper).encode()


def as_xml(numbered: Numbered, _options: ReportOptions) -> bytes:
    """The draft as Akoma Ntoso, whatever the options."""
    return akn_xml(numbered)


def draft_html(numbered: Numbered, *, standalone: bool, paper: Size = "F4") -> str:
    """The whole draft; standalone, it carries its own style."""
    draft = numbered.draft
    parts = printed(numbered)
    values = {
        "title": title_of(draft),
        "region": draft.region.full_name,
        "css": Markup(draft_css(paper) + html.style("regulation", "screen.css")) if standalone else "",
        "parts": [(part.eid, part_style(part), tuple(elements(part, title_of(draft)))) for part in parts],
        "said": said,
        "shares": shares,
    }
    return html.page("regulation", "draft.html.j2", values)


def draft_css(paper: Size = "F4") -> str:
    """The style of the draft for a size of paper."""
    return page_rule(paper) + html.style("regulation", "draft.css")


def draft_pdf(numbered: Numbered, *, paper: Size = "F4", xml: bytes) -> bytes:
    """The draft as PDF/A-3a with its Akoma Ntoso text inside. The same arguments give the same bytes."""
    page, css = draft_html(numbered, standalone=False, paper=paper), draft_css(paper)
    return pdf.write_pdf(
        page,
        css,
        attachments=(("naskah.xml", xml, "Naskah dalam bentuk Akoma Ntoso"),),
        identifier=hashlib.sha256(page.encode() + css.encode() + xml).digest()[:16],
        when=_day(numbered),
    )


def _day(numbered: Numbered) -> date:
    match numbered.draft:
        case Regulation(enacted_on=day):
            return day or UNDATED
        case AccompanyingDocument():
            return UNDATED
        case _:
            assert_never(numbered.draft)
