"""A review reads on a page: the draft on the left, the findings beside their lines."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mpp_readiness.formats import html
from mpp_readiness.formats.options import ReportOptions, ReviewedFile
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import ReviewFinding

SEVERITIES: Mapping[str, str] = {"error": "salah", "warning": "periksa", "info": "catatan"}
SIGNS: Mapping[str, str] = {"error": "✗ Salah", "warning": "! Periksa", "info": "i Catatan"}


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One passage with its marked spans and the findings beside it."""

    kind: str
    lead: str
    pieces: tuple[tuple[str, bool], ...]
    notes: tuple[ReviewFinding, ...]
    depth: int


def as_html(file: ReviewedFile, _options: ReportOptions) -> bytes:
    """The review as one page that carries its own style."""
    return review_html(file.name, file.reviewed.passages, file.findings, counted(file.findings)).encode()


def counted(findings: Iterable[ReviewFinding]) -> str:
    """`2 salah, 1 periksa, 0 catatan.`"""
    severities: list[str] = [one.severity for one in findings]
    return ", ".join(f"{severities.count(key)} {word}" for key, word in SEVERITIES.items()) + "."


def review_html(name: str, passages: Iterable[Passage], findings: Sequence[ReviewFinding], summary: str) -> str:
    """One file that needs no network and prints well."""
    beside: defaultdict[int | None, list[ReviewFinding]] = defaultdict(list)
    for one in findings:
        # What has no words is missing, and stands beside none.
        beside[one.passage if one.excerpt else None].append(one)
    rows = tuple(row for part in passages for row in _rows(part.children, beside, 0))
    placed = {id(note) for row in rows for note in row.notes}
    values = {
        "name": name,
        "summary": summary,
        "css": Markup(html.style("regulation", "review.css")),
        "rows": rows,
        "whole": tuple(one for one in findings if id(one) not in placed),
        "sign": SIGNS,
    }
    return html.page("regulation", "review.html.j2", values)


def _rows(
    passages: Iterable[Passage], beside: Mapping[int | None, Sequence[ReviewFinding]], depth: int
) -> Iterator[DraftRow]:
    for one in passages:
        notes = tuple(beside.get(one.number, ()))
        yield DraftRow(one.kind, one.lead, tuple(_pieces(one.text, notes)), notes, depth)
        yield from _rows(one.children, beside, depth + 1)


def _pieces(text: str, notes: Iterable[ReviewFinding]) -> Iterator[tuple[str, bool]]:
    """The text cut where a finding begins or ends; what two findings share is marked once."""
    marked = {i for one in notes for i in range(*(one.span or (0, 0)))}
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or (i in marked) != (start in marked):
            yield text[start:i], start in marked
            start = i
