"""Every rule that a program can judge has one function that judges it."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

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

_STRUCTURAL: Mapping[str, Check] = {
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


@cache
def checks() -> Mapping[str, Check]:
    """The function of each rule by its id; a rule that has none is in `unchecked.UNCHECKED`, with the reason."""
    return MappingProxyType({**patterns.checks(), **_STRUCTURAL})
