"""A worksheet that people have filled in becomes an assessment, or every fault at once, each with its cell."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mpp_readiness.errors import Problem, TreePath
from mpp_readiness.formats.worksheet.layout import SHEETS, criterion_digest
from mpp_readiness.formats.worksheet.reading.list_sheets import read_lists, sheets_of_lists
from mpp_readiness.formats.worksheet.reading.tree import Sheet, read_sheet
from mpp_readiness.formats.worksheet.reading.unread import misplaced
from mpp_readiness.formats.worksheet.reading.wording import region_faults, reworded, same
from mpp_readiness.indonesian import join
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.evaluation.conformity import assessment_doubts, assessment_faults
from mpp_readiness.readiness.evaluation.older_version import listed, version_changes
from mpp_readiness.readiness.loading.evidence import changed_files, file_digests, missing_files, with_digests
from mpp_readiness.readiness.loading.finding import older_checklist
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.sources import Content, folder_of

_REMAKE = "buat lembar baru yang membawa jawabannya: mpp-readiness form {slug} --from {file} -o LKE-baru.xlsx"


def worksheet_slug(source: Path | Content) -> str:
    """Which checklist a worksheet answers.

    Raises:
        InvalidInput: it cannot be read, or is none of ours.
    """
    return str(read_sheet(source).tree["assessment"])


def read_worksheet(
    source: Path | Content, checklist: Checklist, today: date | None = None
) -> tuple[Assessment, tuple[Problem, ...]]:
    """An assessment and what should be looked at again; SHA-256 of evidence files that exist is filled in.

    Raises:
        InvalidInput: every fault, each with its cell.
    """
    sheet = read_sheet(source, sheets_of_lists(checklist.lists))
    read_lists(sheet, checklist.lists)
    folder = folder_of(source)
    is_older = [*_other_version(sheet, checklist, folder)]
    sheet.problems.extend(is_older)
    sheet.problems.extend(map(sheet.problem, region_faults(sheet.tree)))
    sheet.problems.extend(_misplaced(sheet, checklist))
    reworded(sheet.tree, checklist)
    digests: dict[TreePath, str | None] = {}

    def faults(made: Assessment) -> Iterator[Fault]:
        digests.update(file_digests(made, folder) if folder else {})
        found = assessment_faults(checklist, made, today or date.today())
        yield from (fault for fault in found if not is_older or _stands_alone(sheet, checklist, fault))
        yield from changed_files(made, digests)

    assessment = sheet.assessment(faults)
    doubts = [*assessment_doubts(checklist, assessment), *missing_files(assessment, digests)]
    warnings = [*sheet.notices, *(sheet.problem(doubt, "warning") for doubt in doubts)]
    lost = [id_ for id_ in checklist.all_criteria if id_ not in sheet.rows]
    if lost:
        what = f"baris kriteria {join(lost)} tidak ada lagi dalam lembar ini"
        remedy, what = _REMAKE.format(slug=checklist.checklist, file=sheet.name), f"{what}; dianggap belum dijawab"
        warnings.append(Problem("worksheet-rows", sheet.name, (), what, remedy, "warning"))
    return with_digests(assessment, digests), tuple(warnings)


def _misplaced(sheet: Sheet, checklist: Checklist) -> Iterator[Problem]:
    levels = {same(level.id) for scale in checklist.scales.values() for level in scale}
    for name in ("Profil", "Isian"):
        yield from misplaced(sheet.tables[name], SHEETS[name], frozenset({*levels, "ya", "tidak"}))


def _stands_alone(sheet: Sheet, checklist: Checklist, fault: Fault) -> bool:
    """Whether a fault is there for another reason than that the form is of another version."""
    asked = {id_: criterion_digest(one) for id_, one in checklist.all_criteria.items()}
    moved = {id_ for id_, digest in sheet.digests.items() if asked.get(id_) != digest}
    return fault[0] != "other-version" and moved.isdisjoint(fault[1])


def _other_version(sheet: Sheet, checklist: Checklist, folder: Path | None) -> Iterator[Problem]:
    """A form of another version, or of a checklist that was changed since."""
    if sheet.tree["assessment"] != checklist.checklist:
        return
    asked = {id_: criterion_digest(one) for id_, one in checklist.all_criteria.items()}
    made = sheet.digests
    new, gone = [id_ for id_ in asked if id_ not in made], [id_ for id_ in made if id_ not in asked]
    changed = [id_ for id_, digest in asked.items() if made.get(id_, digest) != digest]
    if sheet.version == checklist.version and not (new or gone or changed):
        return
    old = older_checklist(sheet.version, checklist, folder)
    known = (
        version_changes(old, checklist) if old else listed({"baru": new, "tidak ada lagi": gone, "berubah": changed})
    )
    what = f"lembar ini memakai versi {sheet.version}, daftar periksa versi {checklist.version} ({known})"
    remedy = _REMAKE.format(slug=checklist.checklist, file=sheet.name)
    yield Problem("worksheet-version", f"{sheet.name} › _meta", (), what, remedy)
