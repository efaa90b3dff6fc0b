"""Answers that were given to one checklist are carried over to another."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mpp_readiness.errors import Problem, TreePath
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import assessment_faults
from mpp_readiness.readiness.evaluation.older_version import is_other_version, version_told
from mpp_readiness.readiness.loading.finding import older_checklist
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.sources import Content, Source, folder_of
from mpp_readiness.yaml_source import read_document


def read_carried(
    source: Source | Content, checklist: Checklist, today: date | None = None
) -> tuple[Assessment, tuple[Problem, ...]]:
    """Answers as far as they fit this checklist, and a warning for each that does not.

    Raises:
        InvalidInput: what is wrong whatever the checklist, such as a date in the future.
    """
    document = read_document(source)
    given = document.validate(Assessment)
    kept, faults = carried(given, checklist, today or date.today())
    document.refuse(fault for fault in faults if not _can_go(fault[1]))
    changes = [(code, path, what) for code, path, what, _ in version_faults(given, checklist, folder_of(source))]
    left = [(code, path, f"{what}; tidak ikut dinilai") for code, path, what, _ in faults if _can_go(path)]
    return kept, tuple(document.problem(*one, severity="warning") for one in (*changes, *left))


def version_faults(given: Assessment, checklist: Checklist, folder: Path | None) -> Iterator[Fault]:
    """What has changed since the version that was answered, where it is another one; nothing is lost by it."""
    if given.assessment == checklist.checklist and is_other_version(given, checklist):
        what = version_told(checklist, given, older_checklist(given.checklist_version, checklist, folder))
        yield "other-version", ("checklist_version",), what, "periksa kriteria yang disebut"


def carried(assessment: Assessment, checklist: Checklist, today: date) -> tuple[Assessment, tuple[Fault, ...]]:
    """The assessment without the answers and facts that do not fit the checklist, and why each of them does not."""
    kept = assessment.model_copy(
        update={"assessment": checklist.checklist, "checklist_version": checklist.version},
    )
    told: list[Fault] = []
    # Whether a criterion applies is judged only once the facts are sound, so a second round may find more.
    while found := [fault for fault in assessment_faults(checklist, kept, today) if fault not in told]:
        told += found
        kept = _without(kept, {path for _, path, _, _ in found if _can_go(path)})
    return kept, tuple(told)


def _can_go(path: TreePath) -> bool:
    return path[0] in ("answers", "facts") or path[:2] == ("verification", "answers")


def _without(assessment: Assessment, paths: Iterable[TreePath]) -> Assessment:
    gone = frozenset(paths)
    facts = {name: fact for name, fact in assessment.facts.items() if ("facts", name) not in gone}
    answers = {id_: answer for id_, answer in assessment.answers.items() if ("answers", id_) not in gone}
    checked = assessment.verification
    if checked is not None:
        second = {id_: one for id_, one in checked.answers.items() if ("verification", "answers", id_) not in gone}
        checked = checked.model_copy(update={"answers": second})
    return assessment.model_copy(update={"facts": facts, "answers": answers, "verification": checked})
