"""A result becomes one XHTML text that prints on paper and opens in a browser without a network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from mpp_readiness import indonesian
from mpp_readiness.formats import html, rows, svg
from mpp_readiness.formats.answer_words import figure
from mpp_readiness.formats.comparison.verification import two_layers
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.formats.points import bands_text, part_text
from mpp_readiness.formats.report import bases, summary_page
from mpp_readiness.formats.report.list_tables import list_tables
from mpp_readiness.readiness.analysis.schedule import ActionItem, plan
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import NodeScore, shown, walk_scores
from mpp_readiness.readiness.model.checklist import Checklist

LAYERS = {"self": "Penilaian mandiri", "final": "Penilaian setelah verifikasi"}


@dataclass(frozen=True, slots=True)
class ReportSection:
    id: str
    number: str
    title: str


TITLES = {
    "ringkasan": "Ringkasan eksekutif",
    "syarat": "Syarat setiap tahap",
    "temuan": "Temuan setiap aspek",
    "rencana": "Rencana tindak lanjut",
    "bukti": "Daftar bukti",
    "jejak": "Jejak perhitungan",
    "dasar": "Dasar hukum dan rujukan",
    "ambang": "Ambang yang dipakai",
    "berita-acara": "Berita acara",
}
VIEWS = ("pengelompokan", "Nilai menurut pengelompokan lain")
LISTS = ("daftar", "Daftar yang dinilai")
VERIFIED = ("verifikasi", "Penilaian mandiri dan verifikasi")
"""Sections that stand before the plan where there is something to tell: views, lists, two layers."""


def as_pdf(result: Result, options: ReportOptions) -> bytes:
    """The report as PDF, with the assessment and the result as JSON inside."""
    # A page that is no paper goes without them, and without the time that they take to load.
    from mpp_readiness.formats import pdf
    from mpp_readiness.formats.report import result_json

    page = report_html(result, plan(result), brief=options.brief, paper=options.paper, standalone=False)
    attachments = (
        ("penilaian.json", result_json.assessment_json(result.assessment), "Penilaian yang dinilai"),
        ("hasil.json", result_json.result_json(result), "Hasil penilaian dengan jejak perhitungan"),
    )
    return pdf.write_pdf(
        page,
        html.report_css(options.paper),
        variant=options.variant,
        attachments=attachments,
        identifier=result_json.identifier(result),
        when=result.assessment.date,
    )


def as_html(result: Result, options: ReportOptions) -> bytes:
    """The report as one page that carries its own style."""
    page = report_html(result, plan(result), brief=options.brief, paper=options.paper, standalone=True)
    return page.encode()


def report_html(
    result: Result,
    actions: tuple[ActionItem, ...],
    *,
    brief: bool = False,
    paper: PaperSize = "F4",
    standalone: bool,
) -> str:
    """The whole report, or its summary alone; standalone, it carries its own style."""
    css = html.report_css(paper) + html.style("report", "screen.css") if standalone else ""
    values = {
        **_summary(result, paper),
        "brief": brief,
        "css": Markup(css),
        "actions": actions,
        **({} if brief else _details(result, actions)),
    }
    name = "brief.html.j2" if brief else "report.html.j2"
    return html.page("report", name, values)


def _summary(result: Result, paper: PaperSize) -> Mapping[str, object]:
    region = result.region.full_name
    aspects = result.root.children or (result.root,)
    room = summary_page.capacity(result, paper)
    blockers = result.verdict.blockers
    return {
        "result": result,
        "layer_name": LAYERS.get(result.layer.name, result.layer.name),
        "sections": sections(result),
        "ladder": Markup(
            svg.ladder(result.milestones[: room.steps], f"Tahap kesiapan {region}: {_milestones(result)}")
        ),
        "band": Markup(
            svg.band(result.score, f"Nilai kesiapan {region}: {_score(result.root)}", _band_bounds(result.checklist))
        ),
        "is_plain": _is_plain(result.checklist),
        "band_words": _band_words(result.checklist),
        "bands": bands_text,
        "bars": Markup(svg.bars(aspects[: room.aspects], f"Nilai setiap aspek: {_aspects(aspects)}")),
        "room": room,
        "scored": aspects,
        "two": two_layers(result),
        "blockers": rows.gate_rows(blockers, result.findings),
        "rest": summary_page.codes([one.id for one in blockers[room.blockers :]]),
        "counts": tuple(rows.standing_counts(result.findings)),
        "milestone_signs": rows.MILESTONE_SIGNS,
        "score": _score,
        "answered": result.score.coverage if result.score else None,
    }


def sections(result: Result) -> Mapping[str, ReportSection]:
    """The sections of the whole report by id, numbered in their order."""
    checklist = result.checklist
    more = ((VIEWS, checklist.views), (LISTS, checklist.lists), (VERIFIED, len(result.layers) > 1))
    titles, before = list(TITLES.items()), list(TITLES).index("rencana")
    titles[before:before] = [section for section, is_told in more if is_told]
    return {id_: ReportSection(id_, str(n), title) for n, (id_, title) in enumerate(titles, 1)}


def _milestones(result: Result) -> str:
    return "; ".join(f"{one.milestone.title} {one.state.value}" for one in result.milestones) or "tanpa tahap"


def _aspects(nodes: Sequence[NodeScore]) -> str:
    return "; ".join(f"{one.title} {_score(one)}" for one in nodes)


def _score(node: NodeScore) -> str:
    if node.score is None:
        return "belum ada nilai" if node.applies else "tidak berlaku"
    return str(node.score)


def _is_plain(checklist: Checklist) -> bool:
    """Whether what is unanswered counts nothing at the low end and all at the high end."""
    is_ordinary = all(place.node.counts is None for place in checklist.places.values())
    return is_ordinary and not checklist.lists and set(checklist.spans.values()) <= {(Fraction(0), Fraction(1))}


def _band_bounds(checklist: Checklist) -> Sequence[Fraction]:
    """Where the bands of the whole begin, in 0..1."""
    found = checklist.bands_by_node.get(checklist.checklist)
    per = Fraction(checklist.display.highest) if found and found.unit == "points" else Fraction(1)
    return [one.bound / per for one in found.bands] if found else []


def _band_words(checklist: Checklist) -> Sequence[str]:
    """Each band of the whole with the points at which it begins, the best first."""
    found = checklist.bands_by_node.get(checklist.checklist)
    highest = Fraction(checklist.display.highest)
    bounds = zip(found.bands if found else (), _band_bounds(checklist), strict=True)
    told = [
        f"{one.title} {'di atas' if one.above is not None else 'mulai'} {figure(share * highest)}"
        for one, share in bounds
    ]
    return told[::-1]


def _details(result: Result, actions: tuple[ActionItem, ...]) -> Mapping[str, object]:
    return {
        "aspects": tuple(rows.aspect_blocks(result)),
        "milestones": [(one, rows.gate_rows(one.gates, result.findings)) for one in result.milestones],
        "groups": rows.plan_groups(actions),
        "evidence": rows.evidence_rows(result.findings),
        "trace": [node for root in (result.root, *result.views) for node in walk_scores(root)],
        "views": [(view, node) for view, node in zip(result.checklist.views, result.views, strict=True)],
        "weights": {id_: indonesian.number(weight) for id_, weight in result.checklist.weights_of_views.items()},
        "lists": list_tables(result),
        "beside_lists": tuple(rows.beside_lists(result).items()),
        "instruments": bases.legal_rows(result),
        "practices": bases.practice_rows(result.checklist),
        "thresholds": bases.threshold_rows(result),
        "qr": Markup(svg.qr(seal(result), "Kode QR sidik digital daftar periksa dan penilaian")),
        "aggregations": rows.AGGREGATIONS,
        "costs": rows.COSTS,
        "gain": lambda item: _gain(item, result),
        "fraction": _fraction,
        "points": lambda part: part_text(result.checklist, part.id, part.weight, part.low, part.high),
        "words": {word for _, word in map(rows.standing_of, result.findings)},
    }


def seal(result: Result) -> str:
    """What the QR code says: checklist, version, and the two digests."""
    checklist = result.checklist
    return f"{checklist.checklist} {checklist.version} {checklist.digest} {result.assessment.digest}"


def _gain(item: ActionItem, result: Result) -> str:
    return f"+{shown(item.gain, result.checklist.display)}"


def _fraction(value: Fraction) -> str:
    """Exact: 3/4, or a whole number as it is."""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
