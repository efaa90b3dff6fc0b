"""The children of a node become its score: ordinary ones by its aggregation, then what is added and taken."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from mpp_readiness.readiness.evaluation.aggregation import AGGREGATIONS, Extra, weighted_mean, with_extras
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.scores import LeftOut, Member, NodeScore, Score, judged, walk_scores
from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.checklist import Aggregation, Aspect, Checklist
from mpp_readiness.readiness.model.criterion import Counts, Criterion
from mpp_readiness.readiness.model.lists import Range
from mpp_readiness.readiness.model.views import View, ViewGroup

ZERO, ONE = Fraction(0), Fraction(1)
Findings = Mapping[str, Finding]
Entry = Member | LeftOut
Counted = tuple[Entry, Counts | None]
"""A child as it takes part, and whether it is a bonus, a deduction, or (None) ordinary."""


def node_score(checklist: Checklist, node: Checklist | Aspect, findings: Findings) -> NodeScore:
    """The score of the whole or of an aspect, with those of all aspects below."""
    id_ = node.id if isinstance(node, Aspect) else node.checklist
    aggregation = node.aggregation or checklist.aggregation
    children = tuple([node_score(checklist, aspect, findings) for aspect in node.aspects])
    if aggregation == "flat_mean":
        entries: list[Counted] = [
            (_of_finding(checklist, findings[below.id]), counts) for below, counts in _below(node, None)
        ]
    else:
        entries = [(_of_finding(checklist, findings[one.id]), one.counts) for one in node.criteria]
        entries += [
            (of_child(child, checklist.weights[child.id]), aspect.counts)
            for child, aspect in zip(children, node.aspects, strict=True)
        ]
    return combined(checklist, id_, str(node.title), aggregation, entries, children)


def _below(node: Checklist | Aspect, counts: Counts | None) -> Iterator[tuple[Criterion, Counts | None]]:
    """All criteria below; what stands in a bonus or in a deduction is one itself."""
    for criterion in node.criteria:
        yield criterion, counts or criterion.counts
    for aspect in node.aspects:
        yield from _below(aspect, counts or aspect.counts)


def view_score(checklist: Checklist, view: View, findings: Findings, root: NodeScore) -> NodeScore:
    """The score of a view, with those of its groups as children."""
    nodes = {node.id: node for node in walk_scores(root)}
    groups = tuple([_group_score(checklist, group, findings, nodes) for group in view.groups])
    weights = [Fraction(group.weight) for group in view.groups]
    entries: list[Counted] = [(of_child(one, weight), None) for one, weight in zip(groups, weights, strict=True)]
    return combined(checklist, view.id, view.title, view.aggregation, entries, groups)


def _group_score(
    checklist: Checklist, group: ViewGroup, findings: Findings, nodes: Mapping[str, NodeScore]
) -> NodeScore:
    entries: list[Counted] = []
    for member in group.members:
        weight = checklist.weights[member.id] if member.weight is None else Fraction(member.weight)
        found = findings.get(member.id)
        entry = of_child(nodes[member.id], weight) if found is None else _of_finding(checklist, found, weight)
        entries.append((entry, checklist.places[member.id].node.counts))
    return combined(checklist, group.id, group.title, group.aggregation, entries, ())


def _of_finding(checklist: Checklist, finding: Finding, weight: Fraction | None = None) -> Entry:
    id_, low, high = finding.place.node.id, finding.low, finding.high
    if weight is None:
        weight = checklist.weights[id_]
    if low is None or high is None:
        return LeftOut(id_, weight, "tidak berlaku")
    if not weight:
        return LeftOut(id_, weight, "bobotnya nol")
    return id_, weight, low, high, finding.coverage


def of_child(child: NodeScore, weight: Fraction) -> Entry:
    """A node as it takes part in its parent; one in which nothing is answered passes its interval on."""
    if child.ends is None:
        return LeftOut(child.id, weight, "tidak ada yang berlaku di dalamnya")
    if not weight:
        return LeftOut(child.id, weight, "bobotnya nol")
    low, high = child.ends.low, child.ends.high
    return child.id, weight, low, low if high is None else high, child.score.coverage if child.score else ZERO


def combined(
    checklist: Checklist,
    id_: str,
    title: str,
    aggregation: Aggregation,
    entries: Sequence[Counted],
    children: tuple[NodeScore, ...],
) -> NodeScore:
    """A node from its children."""
    left_out = tuple([entry for entry, _ in entries if isinstance(entry, LeftOut)])
    members = tuple([entry for entry, counts in entries if counts is None and not isinstance(entry, LeftOut)])
    if not members:
        return NodeScore(id_, title, aggregation, None, False, (), left_out, children)
    extras = tuple(
        [
            Extra(one[0], counts, one[1], one[2], one[3])
            for one, counts in entries
            if counts and not isinstance(one, LeftOut)
        ]
    )
    base = _base(checklist, id_, entries) if extras else ONE
    ends, coverage = _ends(aggregation, members, extras, base)
    score = Score(ends.low, ends.high or ends.low, coverage, checklist.displays[id_]) if coverage else None
    bands = (_band(checklist, id_, score.low), _band(checklist, id_, score.high)) if score else (None, None)
    return NodeScore(id_, title, aggregation, score, True, members, left_out, children, ends, bands, extras, base)


def _base(checklist: Checklist, id_: str, entries: Sequence[Counted]) -> Fraction:
    """The weight that makes a whole: that of the ordinary children, or in points the parent's own."""
    if checklist.display.points and checklist.displays[id_].highest:
        return Fraction(checklist.displays[id_].highest)
    return sum((one.weight if isinstance(one, LeftOut) else one[1] for one, counts in entries if not counts), ZERO)


def _ends(
    aggregation: Aggregation, members: Sequence[Member], extras: Sequence[Extra], base: Fraction
) -> tuple[Range, Fraction]:
    """The two ends, and the coverage: the weighted mean of what is answered below."""
    # Every member has five entries, so `strict` cannot matter; the linter wants it said.
    _, weights, lows, highs, covered = zip(*members, strict=True)
    low = high = AGGREGATIONS[aggregation](weights, lows)
    if lows != highs:
        high = AGGREGATIONS[aggregation](weights, highs)
    if extras:
        low = with_extras(low, extras, base, high=False)
        high = with_extras(high, extras, base, high=True)
    # A shortcut only: what is all answered is wholly covered.
    coverage = ONE if covered.count(ONE) == len(covered) else weighted_mean(weights, covered)
    return Range(low, high), coverage


def _band(checklist: Checklist, id_: str, value: Fraction) -> Band | None:
    """The highest band that a value of 0..1 reaches."""
    found = checklist.bands_by_node.get(id_)
    if found is None:
        return None
    display = checklist.displays[id_]
    value = judged(value, found.judged_on, display)
    if found.unit == "points":
        value *= Fraction(display.highest)
    return next((band for band in reversed(found.bands) if band.begins_at_or_below(value)), None)
