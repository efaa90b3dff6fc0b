"""The summary has one page, and shows as much of a result as fits on paper of that size."""

from collections.abc import Sequence
from dataclasses import dataclass

from mpp_readiness.formats import svg
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.readiness.evaluation.result import Result

# Millimetres, from the margins and the leading of report.css. `.one`, `.two` and `.four` hold every text of people to
# its lines there, so that these heights stand for any text.
FREE = {"F4": 117, "A4": 84}
"""What is left beside the headings, the verdict, one row of steps, the band and the list of codes."""
WIDTHS = {"F4": 178, "A4": 173}
ROW, CLAIM, CLAIMS_HEAD, LINE, LADDER, LAYERS = 5, 8.2, 12, 4.6, 8, 5.6
MOST_ASPECTS = {"F4": 8, "A4": 7}
MOST_CLAIMS = 3
MOST_CODES = 330
"""Characters of the codes that stand in a row of text under the blockers: not quite three lines."""


@dataclass(frozen=True, slots=True)
class PageCapacity:
    """How many steps, aspects, claims and blockers are spelled out; of the others the page gives the number."""

    steps: int
    aspects: int
    claims: int
    blockers: int


def capacity(result: Result, paper: PaperSize) -> PageCapacity:
    """Steps and aspects first, then claims as far as a blocker keeps its place, then blockers."""
    milestones, nodes = len(result.milestones), len(result.root.children) or 1
    steps, aspects = min(milestones, svg.MOST_STEPS), min(nodes, MOST_ASPECTS[paper])
    left = FREE[paper] - (LADDER if steps > svg.STEPS_IN_A_ROW else 0) - LINE * (steps < milestones)
    # Both scores stand on a line of their own.
    left -= LAYERS if len(result.layers) > 1 else 0
    left -= aspects * svg.BAR * WIDTHS[paper] / svg.WIDTH + LINE * (aspects < nodes)
    claims = len(result.assessment.claims)
    told = min(claims, MOST_CLAIMS, max(int((left - ROW - CLAIMS_HEAD - LINE) / CLAIM), 0))
    left -= (CLAIMS_HEAD + told * CLAIM if told else 0) + LINE * (told < claims)
    return PageCapacity(steps, aspects, told, min(len(result.verdict.blockers), max(int(left / ROW), 1)))


def codes(ids: Sequence[str]) -> int:
    """How many of these codes stand in the text under the blockers.

    >>> codes(["KOM-01"] * 100), codes(["KOM-01", "KOM-02"])
    (33, 2)
    """
    length = 0
    for number, id_ in enumerate(ids):
        length += len(id_) + 4
        if length > MOST_CODES:
            return number
    return len(ids)
