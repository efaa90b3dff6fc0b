"""A comparison and a trend read well on a screen of 100 columns."""

import textwrap
from collections.abc import Iterator

from mpp_readiness import indonesian
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.comparison.groups import groups
from mpp_readiness.formats.comparison.story import story
from mpp_readiness.formats.screen import WIDTH, shortened
from mpp_readiness.readiness.analysis.agreement import agreement
from mpp_readiness.readiness.analysis.comparison import Comparison, ComparisonKind
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.result import GateState


def comparison_table(comparison: Comparison) -> Iterator[str]:
    """Aspects, sentences and criteria of two results."""
    told = words.names(comparison)
    yield shortened(f"{told.title}: {comparison.second.result.checklist.title}", WIDTH)
    yield from _wrapped(f"A = {told.first}; B = {told.second}")
    yield ""
    yield _row("Aspek", "A", "B", "Selisih bawah")
    for node in (*comparison.nodes[1:], comparison.whole):
        if node.depth <= 1:
            first, second, gap, _, _ = words.node_cells(comparison, node)
            yield _row(words.title_of(node), first, second, gap)
    yield ""
    told_of = agreement(comparison.second.result) if comparison.kind is ComparisonKind.LAYERS else None
    for sentence in (*words.sentences(comparison), *(words.agreed(told_of) if told_of else ())):
        yield from _wrapped(sentence)
    for group in groups(comparison):
        yield ""
        yield f"{group.heading}: {len(group.criteria)}"
        for one in group.criteria:
            yield shortened(f"  {one.id:<9} {_word(one.first):<18} {_word(one.second):<18} {one.title}", WIDTH)


def trend_table(trend: Trend) -> Iterator[str]:
    """Verdict, score and coverage on each date, and what changed from date to date."""
    last = trend.results[-1]
    yield shortened(f"Perkembangan {last.region.full_name}: {last.checklist.title}", WIDTH)
    yield from _wrapped(words.trend_layers(trend))
    yield ""
    yield _row("Tanggal dan simpulan", "Nilai", "Cakupan", "Syarat gagal")
    for result in trend.results:
        covered = indonesian.percent(result.score.coverage, 1) if result.score else "–"
        failed = sum(gate.state is GateState.FAILED for gate in result.gates)
        title = f"{indonesian.date(result.assessment.date)}: {result.verdict.title}"
        yield _row(title, words.score_of(result.root), covered, str(failed))
    for number, result in enumerate(trend.results):
        yield ""
        yield f"{indonesian.date(result.assessment.date)}"
        for sentence in story(trend, number):
            yield from _wrapped(sentence)


def _word(finding: Finding | None) -> str:
    return finding.status.value if finding else "tidak dimuat"


def _row(title: str, *cells: str) -> str:
    """A score of many digits takes of the room of the title."""
    right = "".join(f" {cell:>16}" for cell in cells)
    room = WIDTH - len(right) - 1
    return f"{shortened(title, room):<{room}} {right}"


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, subsequent_indent="  ")
