"""Everything is printed on paper of one of these sizes."""

from collections.abc import Mapping
from typing import Literal

PaperSize = Literal["F4", "A4"]

MILLIMETRES: Mapping[PaperSize, tuple[int, int]] = {"F4": (215, 330), "A4": (210, 297)}
"""Width and height."""


def page_rule(paper: PaperSize) -> str:
    """The rule of CSS that sets the size.

    >>> page_rule("A4")
    '@page { size: 210mm 297mm }\\n'
    """
    width, height = MILLIMETRES[paper]
    return f"@page {{ size: {width}mm {height}mm }}\n"
