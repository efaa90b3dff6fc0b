"""A comparison or a trend becomes one XHTML text that prints on paper and opens without a network."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import assert_never

from markupsafe import Markup

from mpp_readiness import indonesian
from mpp_readiness.formats import html, pdf
from mpp_readiness.formats.comparison import charts, pairs
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.comparison import story as series
from mpp_readiness.formats.comparison.comparison_json import compared_json
from mpp_readiness.formats.comparison.groups import groups
from mpp_readiness.formats.comparison.list_words import changed_lists
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.readiness.analysis.agreement import agreement
from mpp_readiness.readiness.analysis.comparison import Comparison, ComparisonKind, GateChange, Side
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.result import Result

MOST_PANELS = 12
"""Panels on the page of a trend; the JSON has every aspect."""
MOST_GATES = 12
"""Gates with a row of their own; more are told by their codes."""
MOST_DIGESTS = 5
SCREEN = ("screen.css", "comparison-screen.css")


def as_pdf(compared: Comparison | Trend, options: ReportOptions) -> bytes:
    """The comparison on paper."""
    return compared_pdf(compared, paper=options.paper)


def as_html(compared: Comparison | Trend, options: ReportOptions) -> bytes:
    """The comparison as one page that carries its own style."""
    return compared_html(compared, paper=options.paper, standalone=True).encode()


def compared_html(compared: Comparison | Trend, *, paper: PaperSize = "F4", standalone: bool) -> str:
    match compared:
        case Comparison():
            return comparison_html(compared, paper=paper, standalone=standalone)
        case Trend():
            return trend_html(compared, paper=paper, standalone=standalone)
        case _:
            assert_never(compared)


def compared_pdf(compared: Comparison | Trend, *, paper: PaperSize = "F4") -> bytes:
    """As PDF/A-3a with the comparison as JSON inside. The same arguments give the same bytes."""
    page, record = compared_html(compared, paper=paper, standalone=False), compared_json(compared)
    return pdf.write_pdf(
        page,
        comparison_css(paper),
        attachments=(("perbandingan.json", record, "Perbandingan dengan pecahan tepat"),),
        identifier=sha256(page.encode() + record).digest()[:16],
        when=max(result.assessment.date for result in _results(compared)),
    )


def _results(compared: Comparison | Trend) -> tuple[Result, ...]:
    return compared.results if isinstance(compared, Trend) else (compared.first.result, compared.second.result)


def comparison_html(comparison: Comparison, *, paper: PaperSize = "F4", standalone: bool) -> str:
    """Two results side by side; standalone, the page carries its own style."""
    told, results = words.names(comparison), (comparison.first.result, comparison.second.result)
    main = [one for one in comparison.nodes if one.depth <= 1]
    changed = [one for one in comparison.gates if one.is_changed]
    values = {
        **_head(f"{told.title}: {results[1].checklist.title}", results, paper, standalone),
        "told": told,
        "title_of": words.title_of,
        "identity": identity(comparison),
        "sentences": (*words.sentences(comparison), *agreed(comparison)),
        "bars": Markup("".join(charts.pairs(main))),
        "nodes": [(one, *words.node_cells(comparison, one)) for one in comparison.nodes],
        "views": [(one, *words.node_cells(comparison, one)) for one in comparison.views],
        "lists": tuple(changed_lists(comparison)),
        "milestones": [pairs.milestone_pair_of(one) for one in comparison.milestones],
        "gates": [pairs.gate_pair_of(one) for one in changed] if len(changed) <= MOST_GATES else [],
        "gate_groups": _gate_groups(comparison, changed) if len(changed) > MOST_GATES else [],
        "groups": [(group, [pairs.pair_of(comparison, one) for one in group.criteria]) for group in groups(comparison)],
        "differences": [words.told_difference(one) for one in comparison.differences],
    }
    return html.page("report", "comparison.html.j2", values)


def trend_html(trend: Trend, *, paper: PaperSize = "F4", standalone: bool) -> str:
    """A series of one region by its dates; standalone, the page carries its own style."""
    days, last = [result.assessment.date for result in trend.results], trend.results[-1]
    lines = [line for line in (*trend.lines, *trend.views) if line.depth <= 1]
    rungs = "; ".join(
        f"{rung.title} {', '.join(pairs.milestone_of(one).word for one in rung.states)}" for rung in trend.ladder
    )
    ladder = charts.ladder_over_time(trend.ladder, days, f"Tahap menurut tanggal: {rungs or 'tanpa tahap'}")
    values = {
        **_head(f"Perkembangan {last.checklist.title}", trend.results, paper, standalone),
        "results": trend.results,
        "score": words.score_of,
        "short_day": charts.short_day,
        "blocked": series.blocked,
        "claims": series.claims_beside(trend.results),
        "layers": words.trend_layers(trend),
        "ladder": Markup(ladder),
        "rungs": [(rung, [pairs.milestone_of(one) for one in rung.states]) for rung in trend.ladder],
        "panels": Markup("".join(charts.multiples(lines[:MOST_PANELS], days, last.checklist.display))),
        "more": len(lines[MOST_PANELS:]),
        "stories": [(result, tuple(series.story(trend, n))) for n, result in enumerate(trend.results)],
        "moved": [(row, [pairs.standing_of(one) for one in row.findings]) for row in trend.moved],
        "same": len(trend.criteria) - len(trend.moved),
        "is_wide": len(days) > 5,
    }
    return html.page("report", "trend.html.j2", values)


def comparison_css(paper: PaperSize = "F4") -> str:
    """The style of both pages for a size of paper: that of the report and what is theirs alone."""
    return html.report_css(paper) + html.style("report", "comparison.css")


def _head(title: str, results: Sequence[Result], paper: PaperSize, standalone: bool) -> Mapping[str, object]:
    css = "".join((comparison_css(paper), *(html.style("report", name) for name in SCREEN))) if standalone else ""
    regions = dict.fromkeys(result.region.full_name for result in results)
    return {
        "title": title,
        "css": Markup(css),
        "place": indonesian.join(regions),
        "day": max(result.assessment.date for result in results),
        "days": indonesian.join(dict.fromkeys(indonesian.date(result.assessment.date) for result in results)),
        "is_illustration": any(result.assessment.illustration for result in results),
        "digests": _digests(results),
    }


def _digests(results: Sequence[Result]) -> str:
    """As many as stand on the line at the foot of a page; the JSON has them all and in full."""
    digests = list(dict.fromkeys(result.assessment.digest[:12] for result in results))
    rest = len(digests) - MOST_DIGESTS
    return " · ".join(digests[:MOST_DIGESTS]) + (f" · dan {rest} lainnya" if rest > 0 else "")


def identity(comparison: Comparison) -> Sequence[tuple[str, str, str]]:
    """What each side is, row by row."""
    first, second = (_side_cells(side) for side in (comparison.first, comparison.second))
    return [(name, cell, second[name]) for name, cell in first.items()]


def _side_cells(side: Side) -> Mapping[str, str]:
    result, score = side.result, side.layer.root.score
    assessor = result.assessment.assessor
    checked = result.assessment.verification
    by = [assessor.unit if assessor else "Tidak disebutkan"]
    if side.layer.name == "final" and checked:
        by.append(f"diverifikasi {checked.by.unit}")
    return {
        "Daerah": result.region.full_name,
        "Tanggal penilaian": indonesian.date(result.assessment.date),
        "Lapis": words.LAYER_KINDS[side.layer_kind].capitalize(),
        "Penilai": ", ".join(by),
        "Daftar periksa": f"{result.checklist.checklist}, versi {result.checklist.version}",
        "Simpulan": side.layer.verdict.title,
        "Nilai": words.score_of(side.layer.root),
        "Cakupan jawaban": indonesian.percent(score.coverage, 1) if score else "–",
        "Keadaan kriteria": words.standing(side.layer),
    }


def agreed(comparison: Comparison) -> Iterator[str]:
    if comparison.kind is ComparisonKind.LAYERS:
        yield from words.agreed(agreement(comparison.second.result))


def _gate_groups(
    comparison: Comparison, changed: Sequence[GateChange]
) -> Sequence[tuple[pairs.ShownState, pairs.ShownState, str]]:
    """Codes of the gates that moved from one state to one other."""
    found: dict[tuple[pairs.ShownState, pairs.ShownState], list[str]] = {}
    for one in changed:
        found.setdefault((pairs.gate_of(one.first), pairs.gate_of(one.second)), []).append(one.id)
    checklists = words.checklists(comparison)
    return [(first, second, words.by_aspect(ids, *checklists, most=len(ids))) for (first, second), ids in found.items()]
