"""The YAML of a checklist or an assessment becomes a checked value, or every fault at once, each with its place."""

from dataclasses import dataclass
from datetime import date

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.readiness.evaluation.conformity import assessment_doubts, assessment_faults
from mpp_readiness.readiness.loading.evidence import changed_files, file_digests, missing_files, with_digests
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults
from mpp_readiness.sources import Content, Source, folder_of
from mpp_readiness.yaml_source import read_document


@dataclass(frozen=True, slots=True)
class Loaded:
    """Answers with the checklist that they answer, and what should be looked at again (`warnings`).

    `left` are answers that have no place in the checklist, each as layer, id and words, where they were carried over.
    """

    checklist: Checklist
    assessment: Assessment
    warnings: tuple[Problem, ...] = ()
    left: tuple[tuple[str, str, str], ...] = ()


def read_checklist(source: Source | Content) -> Checklist:
    """A checklist from a YAML file, its text, or plain data.

    Raises:
        InvalidInput: every fault, each with its place.
    """
    document = read_document(source)
    checklist = document.validate(Checklist)
    document.refuse(checklist_faults(checklist))
    return checklist


def read_assessment(
    source: Source | Content, checklist: Checklist, today: date | None = None
) -> tuple[Assessment, tuple[Problem, ...]]:
    """An assessment and what should be looked at again (warnings); SHA-256 of evidence files that exist is filled in.

    Raises:
        InvalidInput: every fault, each with its place.
    """
    document = read_document(source)
    assessment = document.validate(Assessment)
    document.refuse(assessment_faults(checklist, assessment, today or date.today()))
    # What has no path lies in no folder, so nothing is known of its files.
    folder = folder_of(source)
    digests = file_digests(assessment, folder) if folder else {}
    document.refuse(changed_files(assessment, digests))
    doubts = [*assessment_doubts(checklist, assessment), *missing_files(assessment, digests)]
    warnings = tuple(document.problem(*doubt, severity="warning") for doubt in doubts)
    return with_digests(assessment, digests), warnings


def assessment_slug(source: Source | Content) -> str:
    """Which checklist an assessment answers.

    Raises:
        InvalidInput: the file cannot be read, or does not say it.
    """
    document = read_document(source)
    # Before any model: only the checklist that is named here can say what the rest means.
    slug = document.data.get("assessment") if isinstance(document.data, dict) else None
    if not isinstance(slug, str) or not slug:
        what, remedy = "tidak tertulis daftar periksa mana yang dijawab", "tambahkan baris seperti “assessment: mpp”"
        raise InvalidInput([Problem("checklist-unnamed", document.name, ("assessment",), what, remedy)])
    return slug
