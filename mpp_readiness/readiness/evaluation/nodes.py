"""The children of a node become its score: ordinary ones by its aggregation, then what is added and taken."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from mpp_readiness.readiness.evaluation.aggregation import AGGREGATIONS, ONE, ZERO, Extra, weighted_mean, with_extras
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.scores import LeftOut, Member, NodeScore, Score, judged, walk_scores
from mpp_readiness.readiness.model.bands import Band
from mpp_readiness.readiness.model.checklist import Aggregation, Aspect, Checklist
from mpp_readiness.readiness.model.criterion import Counts, Criterion
from mpp_readiness.readiness.model.lists import Range
from mpp_readiness.readiness.model.views import View, ViewGroup

Findings = Mapping[str, Finding]


class Children:
    """What takes part in a node, what is left out of it, and what adds to it or takes from it."""

    __slots__ = ("base", "extras", "left_out", "members")

    def __init__(self) -> None:
        self.members: list[Member] = []
        self.left_out: list[LeftOut] = []
        self.extras: list[Extra] = []
        self.base = ZERO

    def add(self, member: Member, counts: Counts | None) -> None:
        """A child that applies; one without weight takes no part."""
        if not member[1].numerator:
            self.leave_out(member[0], member[1], "bobotnya nol", counts)
        elif counts is None:
            self.members.append(member)
        else:
            self.extras.append(Extra(member[0], counts, *member[1:4]))

    def leave_out(self, id_: str, weight: Fraction, why: str, counts: Counts | None) -> None:
        self.left_out.append(LeftOut(id_, weight, why))
        # What does not apply leaves its weight to its siblings, but a bonus is one of all that was written.
        if counts is None:
            self.base += weight

    def add_finding(self, finding: Finding, weight: Fraction, counts: Counts | None) -> None:
        low, high = finding.low, finding.high
        if low is None or high is None:
            self.leave_out(finding.place.node.id, weight, "tidak berlaku", counts)
        elif counts is None and weight.numerator:
            self.members.append((finding.place.node.id, weight, low, high, finding.coverage))
        else:
            self.add((finding.place.node.id, weight, low, high, finding.coverage), counts)

    def add_node(self, node: NodeScore, weight: Fraction, counts: Counts | None) -> None:
        """A node as it takes part in its parent; one in which nothing is answered passes its interval on."""
        ends = node.ends
        if ends is None:
            self.leave_out(node.id, weight, "tidak ada yang berlaku di dalamnya", counts)
        else:
            high = ends.low if ends.high is None else ends.high
            self.add((node.id, weight, ends.low, high, node.score.coverage if node.score else ZERO), counts)


def node_score(checklist: Checklist, node: Checklist | Aspect, findings: Findings) -> NodeScore:
    """The score of the whole or of an aspect, with those of all aspects below."""
    id_ = node.id if isinstance(node, Aspect) else node.checklist
    aggregation, weights = node.aggregation or checklist.aggregation, checklist.weights
    below = tuple([node_score(checklist, aspect, findings) for aspect in node.aspects])
    children = Children()
    if aggregation == "flat_mean":
        for criterion, counts in _below(node, None):
            children.add_finding(findings[criterion.id], weights[criterion.id], counts)
    else:
        for criterion in node.criteria:
            children.add_finding(findings[criterion.id], weights[criterion.id], criterion.counts)
        for child, aspect in zip(below, node.aspects, strict=True):
            children.add_node(child, weights[child.id], aspect.counts)
    return combined(checklist, id_, str(node.title), aggregation, children, below)


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
    children = Children()
    for one, group in zip(groups, view.groups, strict=True):
        children.add_node(one, Fraction(group.weight), None)
    return combined(checklist, view.id, view.title, view.aggregation, children, groups)


def _group_score(
    checklist: Checklist, group: ViewGroup, findings: Findings, nodes: Mapping[str, NodeScore]
) -> NodeScore:
    children = Children()
    for member in group.members:
        weight = checklist.weights[member.id] if member.weight is None else Fraction(member.weight)
        counts, found = checklist.places[member.id].node.counts, findings.get(member.id)
        if found is None:
            children.add_node(nodes[member.id], weight, counts)
        else:
            children.add_finding(found, weight, counts)
    return combined(checklist, group.id, group.title, group.aggregation, children, ())


def combined(
    checklist: Checklist,
    id_: str,
    title: str,
    aggregation: Aggregation,
    children: Children,
    below: tuple[NodeScore, ...],
) -> NodeScore:
    """A node from its children."""
    left_out = tuple(children.left_out)
    if not children.members:
        return NodeScore(id_, title, aggregation, None, False, (), left_out, below)
    members, extras = tuple(children.members), tuple(children.extras)
    base = _base(checklist, id_, children) if extras else ONE
    ends, coverage = _ends(aggregation, members, extras, base)
    score = Score(ends.low, ends.high or ends.low, coverage, checklist.displays[id_]) if coverage else None
    bands = _bands(checklist, id_, score) if score else (None, None)
    return NodeScore(id_, title, aggregation, score, True, members, left_out, below, ends, bands, extras, base)


def _base(checklist: Checklist, id_: str, children: Children) -> Fraction:
    """The weight that makes a whole: that of the ordinary children, or in points the parent's own."""
    if checklist.display.points and checklist.displays[id_].highest:
        return Fraction(checklist.displays[id_].highest)
    return sum((weight for _, weight, _, _, _ in children.members), children.base)


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


def _bands(checklist: Checklist, id_: str, score: Score) -> tuple[Band | None, Band | None]:
    low = band_of(checklist, id_, score.low)
    return low, low if score.is_exact else band_of(checklist, id_, score.high)


def band_of(checklist: Checklist, id_: str, value: Fraction) -> Band | None:
    """The highest band that a value of 0..1 of a node reaches; None below the lowest, and where it has no bands."""
    found = checklist.bands_by_node.get(id_)
    if found is None:
        return None
    display = checklist.displays[id_]
    value = judged(value, found.judged_on, display)
    if found.unit == "points":
        value *= Fraction(display.highest)
    return next((band for band in reversed(found.bands) if band.begins_at_or_below(value)), None)
