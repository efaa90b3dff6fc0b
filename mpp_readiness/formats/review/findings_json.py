"""The findings of a review and the changes of a repair become JSON."""

from collections.abc import Iterable
from typing import ClassVar

from mpp_readiness.formats.json_text import Document, Source, document_in, json_text
from mpp_readiness.formats.options import ReportOptions, ReviewedFile
from mpp_readiness.regulation.repair import TextChange
from mpp_readiness.regulation.review.findings import ReviewFinding


class FindingsJson(Document):
    """Every broken rule at its place."""

    NAME: ClassVar = "mpp-readiness/findings"

    findings: tuple[ReviewFinding, ...]


class RepairsJson(Document):
    """What was changed, what could not be found again with certainty, and what is still wrong afterwards."""

    NAME: ClassVar = "mpp-readiness/repairs"

    changes: tuple[TextChange, ...]
    left: tuple[TextChange, ...]
    findings: tuple[ReviewFinding, ...]


def as_json(file: ReviewedFile, _options: ReportOptions) -> bytes:
    """The findings, and the repairs where some were asked for."""
    if file.changes is None:
        return review_json(file.findings)
    return repairs_json(file.changes, file.left, file.findings)


def review_json(findings: Iterable[ReviewFinding]) -> bytes:
    return json_text(FindingsJson(format=FindingsJson.head(), findings=tuple(findings)))


def findings_from_json(source: Source, *, name: str = "") -> tuple[ReviewFinding, ...]:
    """The findings that a document was written from; `name` is where people find the document.

    Raises:
        InvalidInput: no such document; all faults.
    """
    return document_in(source, FindingsJson, name=name).findings


def repairs_json(changes: Iterable[TextChange], left: Iterable[TextChange], findings: Iterable[ReviewFinding]) -> bytes:
    head = RepairsJson.head()
    return json_text(RepairsJson(format=head, changes=tuple(changes), left=tuple(left), findings=tuple(findings)))


def repairs_from_json(source: Source, *, name: str = "") -> RepairsJson:
    """Changes, what was left, and findings.

    Raises:
        InvalidInput: as of `findings_from_json`.
    """
    return document_in(source, RepairsJson, name=name)
