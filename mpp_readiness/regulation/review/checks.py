"""Which function judges which rule."""

from collections.abc import Mapping

from mpp_readiness.regulation.review import (
    amending,
    body,
    citations,
    closing,
    definitions,
    delegation,
    elucidation,
    figures,
    lists,
    numbering_rules,
    patterns,
    preamble,
    references,
    sanctions,
    title,
)
from mpp_readiness.regulation.review.findings import Check

CHECKS: Mapping[str, Check] = {
    **patterns.CHECKS,
    **title.CHECKS,
    **preamble.CHECKS,
    **citations.CHECKS,
    **body.CHECKS,
    **numbering_rules.CHECKS,
    **figures.CHECKS,
    **lists.CHECKS,
    **sanctions.CHECKS,
    **definitions.CHECKS,
    **references.CHECKS,
    **delegation.CHECKS,
    **closing.CHECKS,
    **elucidation.CHECKS,
    **amending.CHECKS,
}
"""A rule that is in none of these is in `unchecked.UNCHECKED`, with the reason."""
