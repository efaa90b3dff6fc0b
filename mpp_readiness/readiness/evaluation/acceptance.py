"""What a loader would refuse is refused by scoring too, so that values made by a program are held to the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import assessment_faults
from mpp_readiness.readiness.model.assessment import Answer, Assessment, layers
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults

_ADVICE = frozenset({"aspect-empty", "checklist-empty", "gate-escapable"})
"""What a file may not say and a number can nevertheless be worked out of; a program may have its reasons."""
_LAST_DAY = date.max
"""Scoring knows no today, so a date in the future is left to the loader."""


def refuse_unsound(checklist: Checklist, *, thoroughly: bool = False) -> None:
    """Goes on where the checklist does not contradict itself; `thoroughly` is as strict as the loader.

    Raises:
        InvalidInput: every fault, each with its path.
    """
    found = _faults_of(_ByDigest(checklist))
    _refuse(found if thoroughly else tuple(fault for fault in found if fault[0] not in _ADVICE))


def refuse_unfit(checklist: Checklist, assessment: Assessment, *, thoroughly: bool = False) -> None:
    """Goes on where the assessment fits the checklist; the values of its answers are looked at only `thoroughly`.

    Raises:
        InvalidInput: every fault, each with its path.
    """
    if thoroughly or _is_suspect(checklist, assessment):
        _refuse(tuple(assessment_faults(checklist, assessment, _LAST_DAY)))


@dataclass(frozen=True, eq=False)
class _ByDigest:
    """A checklist that is the same as another of the same content."""

    checklist: Checklist

    def __hash__(self) -> int:
        return hash(self.checklist.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByDigest) and self.checklist.digest == other.checklist.digest


@lru_cache(maxsize=32)
def _faults_of(known: _ByDigest) -> tuple[Fault, ...]:
    return tuple(checklist_faults(known.checklist))


def _is_suspect(checklist: Checklist, assessment: Assessment) -> bool:
    """Whether anything but the value of an answer could be refused; quick, since it is asked of every scoring."""
    checked = assessment.verification
    return (
        assessment.assessment != checklist.checklist
        or assessment.checklist_version not in (None, checklist.version)
        or not (isinstance(assessment.region, str) or assessment.illustration)
        or not assessment.facts.keys() <= checklist.facts.keys()
        or not {**assessment.lists, **(checked.lists if checked else {})}.keys() <= checklist.lists.keys()
        or any(not _is_known(checklist, answers) for _, answers in layers(assessment))
    )


def _is_known(checklist: Checklist, answers: Mapping[str, Answer]) -> bool:
    known = checklist.criteria_places
    return answers.keys() <= known.keys() and all(
        answer.not_applicable is None or known[id_].node.may_be_na for id_, answer in answers.items()
    )


def _refuse(faults: Sequence[Fault]) -> None:
    if faults:
        raise InvalidInput([Problem(code, "", path, what, remedy) for code, path, what, remedy in faults])
