"""One region moves from date to date: its scores, milestones and criteria stand in a row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.readiness.analysis.comparison import (
    Comparison,
    compare,
    nodes_by_id,
    refuse_other_checklists,
    views_by_id,
)
from mpp_readiness.readiness.analysis.layer_choice import LayerKind, by_layer
from mpp_readiness.readiness.evaluation.findings import Finding, Status
from mpp_readiness.readiness.evaluation.result import MilestoneResult, MilestoneState, Result
from mpp_readiness.readiness.evaluation.scores import NodeScore

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TrendLine:
    """The whole (its id is empty) or an aspect on each date; None where the checklist of that date lacks it."""

    id: str
    title: str
    depth: int
    nodes: tuple[NodeScore | None, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A milestone on each date; None where the checklist of that date lacks it."""

    id: str
    title: str
    states: tuple[MilestoneState | None, ...]


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A criterion on each date; None where the checklist of that date lacks it."""

    id: str
    title: str
    findings: tuple[Finding | None, ...]

    @property
    def statuses(self) -> tuple[Status | None, ...]:
        return tuple(one.status if one else None for one in self.findings)


@dataclass(frozen=True, slots=True)
class Trend:
    """What `trend()` returns: results by date, what changed from each to the next, and each thing in a row.

    `views` are the views with depth 1, and below each its groups with depth 2.
    """

    results: tuple[Result, ...]
    steps: tuple[Comparison, ...]
    lines: tuple[TrendLine, ...]
    ladder: tuple[Rung, ...]
    criteria: tuple[TrendRow, ...]
    views: tuple[TrendLine, ...] = ()

    @property
    def mixes_layers(self) -> bool:
        """Whether some dates stand by the answers of the assessor and some by a verification."""
        return any(step.mixes_layers for step in self.steps)

    @property
    def moved(self) -> tuple[TrendRow, ...]:
        """Criteria that do not stand the same on all dates, in the order of the checklist."""
        return tuple(row for row in self.criteria if len({_worth(one) for one in row.findings}) > 1)


def trend(results: Iterable[Result], *, layer: LayerKind | None = None) -> Trend:
    """Results of one region in the order of their dates, each by its deciding layer or all by one.

    Raises:
        ValueError: no result.
        InvalidInput: results of two checklists, or of several regions: those are compared, not put in a row; or one
            that lacks the layer.
    """
    given = tuple(result if layer is None else by_layer(result, layer) for result in results)
    if not given:
        raise ValueError("a trend needs a result")
    refuse_other_checklists(given)
    regions = {result.region.full_name: None for result in given}
    if len(regions) > 1:
        what = f"rangkaian hanya untuk satu daerah, bukan {', '.join(regions)}"
        raise InvalidInput([Problem("trend-regions", "", (), what)])
    ordered = tuple(sorted(given, key=lambda result: result.assessment.date))
    nodes = [dict(nodes_by_id(result.root)) for result in ordered]
    views = [dict(views_by_id(result.layer)) for result in ordered]
    rungs = [{one.milestone.id: one for one in result.milestones} for result in ordered]
    findings = [{one.criterion.id: one for one in result.findings} for result in ordered]
    return Trend(
        ordered,
        tuple(compare(first, second) for first, second in pairwise(ordered)),
        tuple(_line(id_, row) for id_, row in _rows(nodes)),
        tuple(_rung(id_, row) for id_, row in _rows(rungs)),
        tuple(_row(id_, row) for id_, row in _rows(findings)),
        tuple(_line(id_, row) for id_, row in _rows(views)),
    )


def _rows(tables: Sequence[Mapping[str, T]]) -> Iterator[tuple[str, tuple[T | None, ...]]]:
    """Each thing that any of them has with what each of them has of it."""
    for id_ in dict.fromkeys(id_ for table in tables for id_ in table):
        yield id_, tuple(table.get(id_) for table in tables)


def _line(id_: str, row: tuple[tuple[int, NodeScore] | None, ...]) -> TrendLine:
    depth, latest = _last(row)
    return TrendLine(id_, latest.title, depth, tuple(one[1] if one else None for one in row))


def _rung(id_: str, row: tuple[MilestoneResult | None, ...]) -> Rung:
    return Rung(id_, _last(row).milestone.title, tuple(one.state if one else None for one in row))


def _row(id_: str, row: tuple[Finding | None, ...]) -> TrendRow:
    return TrendRow(id_, _last(row).criterion.title, row)


def _last(row: Sequence[T | None]) -> T:
    """The latest says how a thing is called now."""
    return next(one for one in reversed(row) if one is not None)


def _worth(finding: Finding | None) -> tuple[Status, Fraction | None] | None:
    return (finding.status, finding.low) if finding else None
