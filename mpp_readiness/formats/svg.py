"""A score, a row of milestones and a code are drawn as SVG, legible without colour and read aloud by a title."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from mpp_readiness import indonesian
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneResult, MilestoneState
from mpp_readiness.readiness.evaluation.scores import NodeScore, Score, shown
from mpp_readiness.readiness.model.bands import Display

FONT = "Inter, Segoe UI, DejaVu Sans, sans-serif"
NAVY, ACCENT, INK, GREY, LINE, PALE = "#12284b", "#1d6fa5", "#1c2430", "#56606d", "#c9d1da", "#eef2f6"
BETWEEN = "#b9cbe0"
GREEN, AMBER, RED = "#1b7f4b", "#a15c00", "#b3261e"
WIDTH = 700
BAR = 25
"""Height of the row of an aspect."""
STEPS_IN_A_ROW = 3
MOST_STEPS = 8

STATE_LOOK = {
    MilestoneState.REACHED: ("✓", GREEN),
    MilestoneState.RULED_OUT: ("✗", RED),
    MilestoneState.OPEN: ("?", AMBER),
}


def band(score: Score | None, title: str, bounds: Sequence[Fraction] = ()) -> str:
    """The interval of a score on its scale, and under it how much of the weight is answered.

    `bounds` are marked on the scale, in 0..1.
    """
    if score is None:
        return svg(
            40,
            title,
            [words(0, 24, "Belum ada nilai: belum ada kriteria yang dijawab.", size=13, weight=600)],
        )
    low, high = _x(score.low), _x(score.high)
    label = min(max((low + high) / 2, 60), WIDTH - 60)
    parts = [
        words(label, 15, str(score), size=15, weight=700, fill=NAVY, anchor="middle"),
        rectangle(20, 24, 660, 22, PALE),
        rectangle(low, 24.5, high - low, 21, BETWEEN, stroke=NAVY),
        rectangle(20, 24, max(low - 20, 1), 22, NAVY),
        *_ticks(score.display, bounds),
        rectangle(20, 72, 660, 7, PALE),
        rectangle(20, 72, 660 * float(score.coverage), 7, ACCENT),
        words(
            20,
            91,
            f"Cakupan jawaban: {indonesian.percent(score.coverage, 1)} dari bobot yang berlaku",
            fill=GREY,
        ),
    ]
    return svg(97, title, parts)


def _x(value: Fraction) -> float:
    return 20 + 660 * float(value)


def _ticks(display: Display, bounds: Sequence[Fraction]) -> Iterator[str]:
    for quarter in range(5):
        value = Fraction(quarter, 4)
        yield rectangle(_x(value) - 0.5, 46, 1, 5, GREY)
        label = shown(value, Display(highest=display.highest, digits=0 if display.highest >= 50 else 2))
        yield words(_x(value), 63, label, fill=GREY, anchor="middle")
    for bound in bounds:
        if 0 < bound < 1:
            yield rectangle(_x(bound) - 0.5, 20, 1, 30, ACCENT)


def bars(nodes: Sequence[NodeScore], title: str) -> str:
    """One bar for each node: dark up to the low end, pale with an outline up to the high end."""
    head = [
        words(225, 11, "nilai", size=10, fill=GREY),
        words(WIDTH, 11, "cakupan", size=10, fill=GREY, anchor="end"),
    ]
    rows = [part for n, node in enumerate(nodes) for part in _bar(node, 17 + BAR * n)]
    return svg(18 + BAR * len(nodes), title, [*head, *rows])


def _bar(node: NodeScore, top: int) -> Iterator[str]:
    lines = textwrap.wrap(f"{node.id} {node.title}", 36)[:2]
    for n, line in enumerate(lines):
        yield words(0, top + (16 if len(lines) == 1 else 8 + 12 * n), line, size=11)
    yield rectangle(225, top + 4, 300, 15, PALE)
    if node.score is None:
        yield words(533, top + 16, "belum ada nilai" if node.applies else "tidak berlaku", size=11, fill=GREY)
        return
    low, high = 300 * float(node.score.low), 300 * float(node.score.high)
    yield rectangle(225 + low, top + 4.5, high - low, 14, BETWEEN, stroke=NAVY)
    yield rectangle(225, top + 4, low, 15, NAVY)
    yield words(533, top + 16, str(node.score), size=fitted(str(node.score), 18), weight=600)
    yield words(WIDTH, top + 16, indonesian.percent(node.score.coverage, 1), size=11, fill=GREY, anchor="end")


def fitted(text: str, most: int) -> float:
    """The size at which a text stands where `most` characters of the usual size do.

    >>> fitted("64,00–72,00", 18), fitted("18,25–22,50 dari 22,5", 18)
    (11, 9.4)
    """
    return 11 if len(text) <= most else max(7, round(11 * most / len(text), 1))


def ladder(milestones: Sequence[MilestoneResult], title: str) -> str:
    """The milestones as rising steps, each with its sign, its state and the count of its own gates.

    More than stand beside each other are told in a line each.
    """
    if not milestones:
        return svg(24, title, [words(0, 16, "Daftar periksa ini tidak memuat tahap.", size=12)])
    if len(milestones) > STEPS_IN_A_ROW:
        rows = [part for n, one in enumerate(milestones) for part in _rung(one, 17 * n)]
        return svg(17 * len(milestones), title, rows)
    rise, width = 10, (WIDTH - 10 * (len(milestones) - 1)) / len(milestones)
    height = 82 + rise * (len(milestones) - 1)
    steps = [
        part
        for n, one in enumerate(milestones)
        for part in _step(one, n * (width + 10), height - 82 - rise * n, width, height)
    ]
    return svg(height, title, steps)


def _step(one: MilestoneResult, left: float, top: float, width: float, bottom: float) -> Iterator[str]:
    sign, colour = STATE_LOOK[one.state]
    yield rectangle(left, top, width, bottom - top, PALE)
    yield rectangle(left, top, width, 4, colour)
    heading = textwrap.shorten(one.milestone.title, max(int(width / 8), 12), placeholder="…")
    yield words(left + 10, top + 25, heading, size=14, weight=700, fill=NAVY)
    yield words(left + 10, top + 43, f"{sign} {one.state.value}", size=12, weight=700, fill=colour)
    yield words(left + 10, top + 60, f"{_count(one, GateState.MET)} syarat terpenuhi", size=10.5)
    told = _held_up(one)
    yield words(left + 10, top + 74, told, size=10.5 if len(told) < 36 else 8.5)


def _rung(one: MilestoneResult, top: float) -> Iterator[str]:
    sign, colour = STATE_LOOK[one.state]
    yield rectangle(0, top, WIDTH, 15, PALE)
    yield rectangle(0, top, 4, 15, colour)
    heading = textwrap.shorten(one.milestone.title, 36, placeholder="…")
    yield words(12, top + 11.5, heading, weight=700, fill=NAVY)
    yield words(300, top + 11.5, f"{sign} {one.state.value}", weight=700, fill=colour)
    told = f"{_count(one, GateState.MET)} terpenuhi, {_held_up(one)}"
    yield words(WIDTH - 8, top + 11.5, told, size=10.5, anchor="end")


def _held_up(one: MilestoneResult) -> str:
    """How many gates hold it up; what lacks only its proof is not told as failed."""
    unproven = sum(gate.lacks_only_proof for gate in one.gates)
    failed = sum(gate.state is GateState.FAILED and not gate.lacks_only_proof for gate in one.gates)
    proof = f", {unproven} belum terbukti" if unproven else ""
    return f"{failed} gagal{proof}, {_count(one, GateState.UNDECIDED)} belum dapat diputuskan"


def _count(one: MilestoneResult, state: GateState) -> int:
    return sum(gate.state is state for gate in one.gates)


@dataclass(frozen=True, slots=True)
class _Run:
    left: int
    top: int
    length: int


def qr(content: str, title: str) -> str:
    """A QR code; every run of dark modules in a row is one stroke of one path."""
    import segno

    matrix = [[bool(module) for module in row] for row in segno.make(content, error="m", micro=False).matrix]
    side = len(matrix) + 8
    path = "".join(f"M{run.left + 4} {run.top + 4}.5h{run.length}" for run in _runs(matrix))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" viewBox="0 0 {side} {side}">'
        f'<title>{escape(title)}</title><rect width="{side}" height="{side}" fill="#ffffff"/>'
        f'<path d="{path}" stroke="#000000" stroke-width="1" fill="none"/></svg>'
    )


def _runs(matrix: Sequence[Sequence[bool]]) -> Iterator[_Run]:
    for top, row in enumerate(matrix):
        left = 0
        while left < len(row):
            length = 0
            while left + length < len(row) and row[left + length]:
                length += 1
            if length:
                yield _Run(left, top, length)
            left += length or 1


def svg(height: float, title: str, parts: Iterable[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="0 0 {WIDTH} {_short(height)}">'
        f"<title>{escape(title)}</title>{''.join(parts)}</svg>"
    )


def rectangle(x: float, y: float, width: float, height: float, fill: str, stroke: str = "") -> str:
    outline = f' stroke="{stroke}" stroke-width="1"' if stroke else ""
    place = f'x="{_short(x)}" y="{_short(y)}" width="{_short(width)}" height="{_short(height)}"'
    return f'<rect {place} fill="{fill}"{outline}/>'


def words(
    x: float,
    y: float,
    content: str,
    *,
    size: float = 11,
    weight: int = 400,
    fill: str = INK,
    anchor: str = "start",
) -> str:
    return (
        f'<text x="{_short(x)}" y="{_short(y)}" font-family="{FONT}" font-size="{size}" font-weight="{weight}" '
        f'fill="{fill}" text-anchor="{anchor}">{escape(content)}</text>'
    )


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
