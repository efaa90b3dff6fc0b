"""Every XHTML page of ours shares what XML can hold, the style of reports, and how a template becomes a page."""

import re
from collections.abc import Mapping

from mpp_readiness import resources, template
from mpp_readiness.formats.paper_size import PaperSize, page_rule

# What a program may have put into a text and no XML may hold.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def page(folder: str, name: str, values: Mapping[str, object]) -> str:
    """A template of a folder (`report`, `regulation`) with these values; what XML cannot hold is U+FFFD."""
    return _NOT_IN_XML.sub(
        "\N{REPLACEMENT CHARACTER}", template.render(resources.template_folder(folder), name, values)
    )


def style(folder: str, name: str) -> str:
    """A style sheet of a folder of templates."""
    return (resources.template_folder(folder) / name).read_text(encoding="utf-8")


def report_css(paper: PaperSize = "F4") -> str:
    """The style of reports, comparisons and forms for a size of paper."""
    return page_rule(paper) + style("report", "report.css")
