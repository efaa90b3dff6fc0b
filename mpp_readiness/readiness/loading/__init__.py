"""The YAML of a checklist or an assessment becomes a checked value, or every fault at once, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mpp_readiness.errors import InvalidInput, Problem, TreePath
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import assessment_doubts, assessment_faults
from mpp_readiness.readiness.loading import finding as finding
from mpp_readiness.readiness.loading.evidence import changed_files, file_digests, missing_files, with_digests
from mpp_readiness.readiness.loading.finding import older_checklist
from mpp_readiness.readiness.loading.follow_ups import RULES
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults
from mpp_readiness.sources import Content, Source, folder_of
from mpp_readiness.yaml_source import Document, read_document


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
    return read_document(source).checked(Checklist, checklist_faults, RULES)


def is_checklist(source: Source | Content) -> bool:
    """Whether a file or plain data is a checklist, not answers to one.

    Raises:
        InvalidInput: the file cannot be read.
    """
    data = read_document(source).data
    return isinstance(data, dict) and "checklist" in data and "assessment" not in data


def read_assessment(
    source: Source | Content, checklist: Checklist, today: date | None = None
) -> tuple[Assessment, tuple[Problem, ...]]:
    """An assessment and what should be looked at again (warnings); SHA-256 of evidence files that exist is filled in.

    Raises:
        InvalidInput: every fault, each with its place.
    """
    document = read_document(source)
    # What has no path lies in no folder, so nothing is known of its files.
    folder = folder_of(source)
    digests: dict[TreePath, str | None] = {}

    def faults(made: Assessment) -> Iterator[Fault]:
        digests.update(file_digests(made, folder) if folder else {})
        older = older_checklist(made.checklist_version, checklist, folder)
        yield from assessment_faults(checklist, made, today or date.today(), older)
        yield from changed_files(made, digests)

    assessment = document.checked(Assessment, faults, RULES)
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
        unnamed = Problem("checklist-unnamed", document.name, ("assessment",), what, remedy)
        raise InvalidInput([unnamed, *(one for one in _faults_of_form(document) if one.path != ("assessment",))])
    return slug


def assessment_version(source: Source | Content) -> str | None:
    """Which version of its checklist an assessment answers, where it says so."""
    data = read_document(source).data
    version = data.get("checklist_version") if isinstance(data, dict) else None
    return version if isinstance(version, str) else None


def _faults_of_form(document: Document) -> tuple[Problem, ...]:
    """What is wrong whatever the checklist."""
    try:
        document.checked(Assessment, lambda _: (), RULES)
    except InvalidInput as error:
        return error.problems
    return ()
