"""Some checklists are reckoned by live formulas of the worksheet, the others by the program alone."""

from mpp_readiness.readiness.model.checklist import Aggregation, Checklist
from mpp_readiness.readiness.model.criterion import Criterion, LevelAnswer, QuantityAnswer, RatioAnswer, YesNoAnswer
from mpp_readiness.readiness.model.gates import Requirement

LIVE: frozenset[Aggregation] = frozenset(
    {"weighted_mean", "flat_mean", "geometric_mean", "harmonic_mean", "minimum", "maximum"}
)
"""Aggregations that a formula of a worksheet can say of an interval."""


def is_reckoned_here(checklist: Checklist) -> bool:
    """Whether every score, gate and milestone of a checklist is a live formula; it is all of them or none."""
    nodes = [place.node for place in checklist.places.values()]
    ways = {checklist.aggregation, *(node.aggregation for node in nodes if not isinstance(node, Criterion))}
    return (
        ways - {None} <= LIVE
        and all(node.counts is None for node in nodes)
        and all(_is_plain(one) for one in checklist.all_criteria.values())
        and all(_is_simple(one) for gate in checklist.gates for one in gate.requires)
        and not checklist.display.points
        and checklist.conclusive_from is None
        and not any(fact.count or fact.sum or fact.mean for fact in checklist.facts.values())
    )


def _is_plain(criterion: Criterion) -> bool:
    match criterion.answer:
        case LevelAnswer() | YesNoAnswer():
            return True
        case QuantityAnswer() as asked:
            return not (asked.steps or asked.count or asked.sum or asked.mean)
        case RatioAnswer() as asked:
            return not (asked.steps or asked.count)
        case _:
            return False


def _is_simple(required: Requirement) -> bool:
    is_low = required.fact is not None or required.at_least is not None
    return is_low and not required.parts and required.group is None and required.judged_on == "exact"
