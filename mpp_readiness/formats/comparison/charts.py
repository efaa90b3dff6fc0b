"""Scores and milestones on several dates are drawn as SVG: small charts of one scale, and a ladder over time."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from mpp_readiness import indonesian
from mpp_readiness.formats.comparison.sentences import score_of, title_of
from mpp_readiness.formats.svg import (
    BETWEEN,
    GREY,
    INK,
    LINE,
    NAVY,
    PALE,
    STATE_LOOK,
    WIDTH,
    fitted,
    rectangle,
    svg,
    words,
)
from mpp_readiness.readiness.analysis.comparison import NodeChange
from mpp_readiness.readiness.analysis.trend import Rung, TrendLine
from mpp_readiness.readiness.evaluation.scores import NodeScore, shown
from mpp_readiness.readiness.model.bands import Display

GAP, AXIS, PLOT, PANEL = 18, 24, 92, 152
"""Between two panels; room for the numbers of the scale; height of the scale; height of a panel."""
PAIR = 37
"""Height of an aspect with its two bars."""
LABELS = 150
"""Room for the titles of the milestones."""
DATES_IN_A_ROW = 8


def pairs(changes: Sequence[NodeChange]) -> tuple[str, ...]:
    """Two bars for each node, the first above the second; dark up to the low end, outlined up to the high end.

    Each is a picture of its own, so that many of them may run over a page.
    """
    return tuple(
        svg(PAIR, f"{title_of(one)}: {score_of(one.first)} dan {score_of(one.second)}", _pair(one)) for one in changes
    )


def _pair(change: NodeChange) -> Iterator[str]:
    for n, line in enumerate(textwrap.wrap(f"{change.id} {title_of(change)}".strip(), 36)[:2]):
        yield words(0, 14 + 12 * n, line, weight=400 if change.id else 600)
    for n, (letter, node) in enumerate((("A", change.first), ("B", change.second))):
        yield words(228, 14 + 16 * n, letter, weight=700, fill=NAVY)
        yield from _bar(node, 3 + 16 * n)


def _bar(node: NodeScore | None, top: int) -> Iterator[str]:
    yield rectangle(243, top, 330, 13, PALE)
    if node is None or node.score is None:
        yield words(581, top + 11, score_of(node), fill=GREY)
        return
    low, high = 330 * float(node.score.low), 330 * float(node.score.high)
    yield rectangle(243 + low, top + 0.5, high - low, 12, BETWEEN, NAVY)
    yield rectangle(243, top, low, 13, NAVY)
    yield words(581, top + 11, str(node.score), size=fitted(str(node.score), 18), weight=600)


def multiples(lines: Sequence[TrendLine], days: Sequence[date], display: Display) -> tuple[str, ...]:
    """A panel for each line, all of one scale, in rows; under each date the coverage of its answers."""
    in_a_row = max(1, min(4, 16 // len(days)))
    width = (WIDTH - GAP * (in_a_row - 1)) / in_a_row
    rows = [lines[start : start + in_a_row] for start in range(0, len(lines), in_a_row)]
    return tuple(
        svg(
            PANEL,
            "; ".join(f"{title_of(line)} {', '.join(score_of(node) for node in line.nodes)}" for line in row),
            [part for n, line in enumerate(row) for part in _panel(line, days, display, n * (width + GAP), width)],
        )
        for row in rows
    )


def _panel(line: TrendLine, days: Sequence[date], display: Display, left: float, width: float) -> Iterator[str]:
    for n, text in enumerate(textwrap.wrap(title_of(line), max(int(width / 6.2), 12))[:2]):
        yield words(left, 11 + 12 * n, text, size=10.5, weight=700, fill=NAVY)
    base, slot = 30 + PLOT, (width - AXIS) / len(days)
    # In points, every panel has the scale of its own weight.
    display = next((node.score.display for node in reversed(line.nodes) if node and node.score), display)
    for half in range(3):
        y = base - PLOT * half / 2
        digits = 0 if display.highest >= 50 else 1
        value = shown(Fraction(half, 2), Display(highest=display.highest, digits=digits))
        yield rectangle(left + AXIS, y - 0.25, width - AXIS, 0.5, LINE)
        yield words(left + AXIS - 4, y + 3, value, size=7.5, fill=GREY, anchor="end")
    every = max(1, int(33 / slot))
    for n, (node, day) in enumerate(zip(line.nodes, days, strict=True)):
        middle = left + AXIS + slot * (n + 0.5)
        yield from _column(node, middle, base, min(slot * 0.5, 18))
        if n % every == 0:
            covered = indonesian.percent(node.score.coverage) if node and node.score else "–"
            yield words(middle, base + 10, short_day(day), size=7.5, fill=INK, anchor="middle")
            yield words(middle, base + 19, covered, size=7.5, fill=GREY, anchor="middle")


def _column(node: NodeScore | None, middle: float, base: float, wide: float) -> Iterator[str]:
    if node is None or node.score is None:
        sign = "?" if node and node.applies else "–"
        yield words(middle, base - PLOT / 2 + 4, sign, size=12, weight=700, fill=GREY, anchor="middle")
        return
    low, high = PLOT * float(node.score.low), PLOT * float(node.score.high)
    yield rectangle(middle - wide / 2, base - high, wide, high - low, BETWEEN, NAVY)
    yield rectangle(middle - wide / 2, base - low, wide, max(low, 0.8), NAVY)


def ladder_over_time(rungs: Sequence[Rung], days: Sequence[date], title: str) -> str:
    """A step for each milestone, the last on top, and a column for each date."""
    if not rungs:
        return svg(24, title, [words(0, 16, "Daftar periksa ini tidak memuat tahap.", size=12)])
    blocks = range(0, len(days), DATES_IN_A_ROW)
    height = 34 * len(rungs) + 26
    parts = [
        part
        for n, start in enumerate(blocks)
        for part in _block(rungs, days, slice(start, start + DATES_IN_A_ROW), n * height)
    ]
    return svg(height * len(blocks), title, parts)


def _block(rungs: Sequence[Rung], days: Sequence[date], some: slice, top: float) -> Iterator[str]:
    width = (WIDTH - LABELS) / len(days[some])
    for n, rung in enumerate(reversed(rungs)):
        heading = textwrap.shorten(rung.title, 26, placeholder="…")
        yield words(0, top + 34 * n + 19, heading, weight=700, fill=NAVY)
        for column, state in enumerate(rung.states[some]):
            sign, colour = STATE_LOOK[state] if state else ("–", GREY)
            left = LABELS + width * column
            yield rectangle(left, top + 34 * n, width - 6, 29, PALE)
            yield rectangle(left, top + 34 * n, 4, 29, colour)
            word = f"{sign} {state.value if state else 'tidak dimuat'}"
            size = 11 if width > 90 else 8.5
            yield words(left + 9, top + 34 * n + 19, word, size=size, weight=700, fill=colour)
    for column, day in enumerate(days[some]):
        text = indonesian.date(day) if width > 90 else short_day(day)
        yield words(LABELS + width * column, top + 34 * len(rungs) + 11, text, size=9.5, fill=GREY)


def short_day(day: date) -> str:
    """
    >>> short_day(date(2021, 6, 3))
    '3/6/21'
    """
    return f"{day.day}/{day.month}/{day.year % 100:02d}"
