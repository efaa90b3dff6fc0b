"""A comparison and a trend read well on a screen of 100 columns."""

import textwrap
from collections.abc import Iterator, Sequence

from mpp_readiness import indonesian
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.comparison.groups import groups
from mpp_readiness.formats.comparison.list_words import changed_lists
from mpp_readiness.formats.comparison.story import story
from mpp_readiness.formats.rows import standing_of
from mpp_readiness.formats.screen import WIDTH, shortened
from mpp_readiness.readiness.analysis.agreement import agreement
from mpp_readiness.readiness.analysis.comparison import Comparison, ComparisonKind, is_failed
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.result import Result


def comparison_table(comparison: Comparison) -> Iterator[str]:
    """Aspects, sentences and criteria of two results."""
    told = words.names(comparison)
    yield shortened(f"{told.title}: {comparison.second.result.checklist.title}", WIDTH)
    yield from _wrapped(f"A = {told.first}; B = {told.second}")
    yield ""
    main = [node for node in (*comparison.nodes[1:], comparison.whole) if node.depth <= 1]
    cells = [(words.title_of(node), *words.node_cells(comparison, node)[:3]) for node in (*main, *comparison.views)]
    yield from _aligned([("Aspek", "A", "B", "Selisih bawah"), *cells])
    yield ""
    told_of = agreement(comparison.second.result) if comparison.kind is ComparisonKind.LAYERS else None
    for sentence in (*words.sentences(comparison), *(words.agreed(told_of) if told_of else ())):
        yield from _wrapped(sentence)
    for group in groups(comparison):
        yield ""
        yield f"{group.heading}: {len(group.criteria)}"
        for one in group.criteria:
            yield shortened(f"  {one.id:<9} {_word(one.first):<18} {_word(one.second):<18} {one.title}", WIDTH)
    for changed, sentences in changed_lists(comparison):
        yield ""
        yield shortened(changed.title, WIDTH)
        for sentence in sentences:
            yield from _wrapped(f"  {sentence}")


def trend_table(trend: Trend) -> Iterator[str]:
    """Verdict, score and coverage on each date, and what changed from date to date."""
    last = trend.results[-1]
    yield shortened(f"Perkembangan {last.region.full_name}: {last.checklist.title}", WIDTH)
    yield from _wrapped(words.trend_layers(trend))
    yield ""
    yield from _aligned([("Tanggal dan simpulan", "Nilai", "Cakupan", "Syarat gagal"), *map(_dated, trend.results)])
    for number, result in enumerate(trend.results):
        yield ""
        yield f"{indonesian.date(result.assessment.date)}"
        for sentence in story(trend, number):
            yield from _wrapped(sentence)


def _dated(result: Result) -> tuple[str, ...]:
    covered = indonesian.percent(result.score.coverage, 1) if result.score else "–"
    failed = sum(map(is_failed, result.gates))
    title = f"{indonesian.date(result.assessment.date)}: {result.verdict.title}"
    return title, words.score_of(result.root), covered, str(failed)


def _word(finding: Finding | None) -> str:
    return standing_of(finding)[1] if finding else "tidak dimuat"


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Titles, and cells under each other; points take more room than scores, and the titles give way."""
    longest = [max(map(len, column)) for column in list(zip(*rows, strict=True))[1:]]
    wides = [17 if length < 17 else length + 2 for length in longest]
    left = WIDTH - sum(wides)
    for title, *cells in rows:
        told = "".join(f"{cell:>{wide}}" for cell, wide in zip(cells, wides, strict=True))
        yield f"{shortened(title, left - 1):<{left}}{told}"


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, subsequent_indent="  ")
