"""The open findings are put in the order in which closing them helps."""

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from mpp_readiness.readiness.evaluation.aggregation import AGGREGATIONS, Extra, with_extras
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.result import Result, shortages
from mpp_readiness.readiness.evaluation.scores import NodeScore
from mpp_readiness.readiness.model.gates import Milestone


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One open finding in the plan.

    `opens` is the earliest milestone that it holds up, alone or through a gate on an aspect above it. `gain`
    is what the low end of the total wins if this criterion alone became fully met. `ready_after` names the
    open criteria that come first. `rank` counts from 1.
    """

    finding: Finding
    opens: Milestone | None
    gain: Fraction
    ready_after: tuple[str, ...]
    rank: int


def plan(result: Result) -> tuple[ActionItem, ...]:
    """Open findings: by the milestone they open, prerequisites first, then gain, then the checklist.

    A gain is measured as the total is: an exact fraction from 0 to 1.
    """
    findings = result.open_findings
    open_ids = {finding.criterion.id for finding in findings}
    held = _held(result)
    items = [_item(result, finding, open_ids, held) for finding in findings]
    ordered: list[ActionItem] = []
    for milestone in (*result.checklist.milestones, None):
        ordered += _prerequisites_first([item for item in items if item.opens == milestone])
    return tuple(replace(item, rank=rank) for rank, item in enumerate(ordered, 1))


def _held(result: Result) -> Mapping[str, Sequence[Milestone]]:
    """Milestones that are held up, by the node that is short of what a gate wants of it."""
    held: dict[str, list[Milestone]] = {}
    for node, _, milestone in shortages(result.layer):
        held.setdefault(node, []).append(milestone)
    return held


def _item(result: Result, finding: Finding, open_ids: set[str], held: Mapping[str, Sequence[Milestone]]) -> ActionItem:
    criterion = finding.criterion
    above = (result.root.id, *result.checklist.places[criterion.id].above)
    blocked = [milestone for id_ in (criterion.id, *above) for milestone in held.get(id_, ())]
    opens = min(blocked, key=result.checklist.milestones.index, default=None)
    after = criterion.action.after if criterion.action else ()
    gain = _raised(result.root, criterion.id, above) - _low(result.root)
    return ActionItem(finding, opens, gain, tuple(id_ for id_ in after if id_ in open_ids), 0)


def _raised(node: NodeScore, criterion: str, above: Iterable[str]) -> Fraction:
    """Low end of the node if the criterion were fully met, recomputed from the trace along the path to it."""
    path = frozenset(above)
    raised = {child.id: _raised(child, criterion, path) for child in node.children if child.id in path}
    raised[criterion] = Fraction(1)
    weights = [weight for _, weight, _, _, _ in node.members]
    lows = [raised.get(id_, low) for id_, _, low, _, _ in node.members]
    if not lows:
        return Fraction(0)
    low = AGGREGATIONS[node.aggregation](weights, lows)
    extras = [_closed(extra, raised) for extra in node.extras]
    return with_extras(low, extras, node.base, high=False) if extras else low


def _closed(extra: Extra, raised: Mapping[str, Fraction]) -> Extra:
    """A bonus as it would be raised; a deduction that is closed takes nothing any more."""
    if extra.id not in raised:
        return extra
    value = raised[extra.id] if extra.counts == "bonus" else 1 - raised[extra.id]
    return replace(extra, low=value, high=value)


def _low(node: NodeScore) -> Fraction:
    return node.score.low if node.score else Fraction(0)


def _prerequisites_first(items: Sequence[ActionItem]) -> list[ActionItem]:
    """Kahn's order; among those that are free, the larger gain and then the earlier in the checklist."""
    ids = {item.finding.criterion.id: index for index, item in enumerate(items)}
    waits = [{ids[id_] for id_ in item.ready_after if id_ in ids} for item in items]
    freed_by: dict[int, list[int]] = {}
    for index, others in enumerate(waits):
        for other in others:
            freed_by.setdefault(other, []).append(index)
    free = [(-items[index].gain, index) for index, others in enumerate(waits) if not others]
    heapq.heapify(free)
    ordered = []
    while free:
        _, index = heapq.heappop(free)
        ordered.append(items[index])
        for dependant in freed_by.get(index, ()):
            waits[dependant].discard(index)
            if not waits[dependant]:
                heapq.heappush(free, (-items[dependant].gain, dependant))
    return ordered
