"""Files of evidence beside an assessment are looked for, and must still be what was recorded."""

from collections.abc import Iterator, Mapping
from hashlib import file_digest
from pathlib import Path

from mpp_readiness.errors import TreePath
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.model.assessment import Answer, Assessment, Evidence, layers

Digests = Mapping[TreePath, str | None]
"""SHA-256 of each file that the evidence names, by the place of the evidence; None: the file is not there."""


def file_digests(assessment: Assessment, folder: Path) -> Digests:
    """What is found in the folder of the assessment."""
    return {path: _digest(folder, one.file) for path, one in _evidence(assessment) if one.file}


def changed_files(assessment: Assessment, digests: Digests) -> Iterator[Fault]:
    """Files that are not what was recorded: the answer was given on another document."""
    for path, one in _evidence(assessment):
        digest = digests.get(path)
        if digest and one.sha256 and digest != one.sha256:
            yield (
                "evidence-changed",
                path,
                f"isi berkas “{one.file}” berubah sejak dicatat",
                "perbarui atau hapus sha256",
            )


def missing_files(assessment: Assessment, digests: Digests) -> Iterator[Fault]:
    """Files that the evidence names and the folder lacks."""
    for path, one in _evidence(assessment):
        if path in digests and digests[path] is None:
            what = f"berkas “{one.file}” tidak ditemukan di folder penilaian"
            yield "evidence-missing", path, what, "periksa nama berkas"


def with_digests(assessment: Assessment, digests: Digests) -> Assessment:
    """The assessment with the SHA-256 of every file that was found."""
    # To be called before anyone asks for `digest`: model_copy would carry the cached one along.
    if not digests:
        return assessment
    update: dict[str, object] = {"answers": _recorded(assessment.answers, ("answers",), digests)}
    checked = assessment.verification
    if checked is not None:
        second = _recorded(checked.answers, ("verification", "answers"), digests)
        update["verification"] = checked.model_copy(update={"answers": second})
    return assessment.model_copy(update=update)


def _recorded(answers: Mapping[str, Answer], path: TreePath, digests: Digests) -> Mapping[str, Answer]:
    return {
        id_: _with_digests(answer, (*path, id_, "evidence"), digests) if answer.evidence else answer
        for id_, answer in answers.items()
    }


def _with_digests(answer: Answer, path: TreePath, digests: Digests) -> Answer:
    evidence = tuple(
        one.model_copy(update={"sha256": digests.get((*path, index)) or one.sha256})
        for index, one in enumerate(answer.evidence)
    )
    return answer.model_copy(update={"evidence": evidence})


def _evidence(assessment: Assessment) -> Iterator[tuple[TreePath, Evidence]]:
    for path, answers in layers(assessment):
        for id_, answer in answers.items():
            for index, one in enumerate(answer.evidence):
                yield (*path, id_, "evidence", index), one


def _digest(folder: Path, name: str) -> str | None:
    """SHA-256 of a regular file inside the folder of the assessment; None if it is not there or lies outside."""
    try:
        # Resolved, so that neither `..` nor a link leads out: a report must not tell of files elsewhere.
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            return None
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):  # no right to read it, a name too long or with a zero byte
        return None
