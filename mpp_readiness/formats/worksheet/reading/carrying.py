"""The answers of an older worksheet, or of a file, come into a new one without losing any."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from mpp_readiness import indonesian
from mpp_readiness.errors import Problem
from mpp_readiness.formats.worksheet.layout import LAYERS, criterion_digest
from mpp_readiness.formats.worksheet.reading.tree import Sheet, read_sheet
from mpp_readiness.formats.worksheet.reading.wording import reworded
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.loading import Loaded
from mpp_readiness.readiness.loading.carrying import carried, version_faults
from mpp_readiness.readiness.model.assessment import Answer, Assessment, Evidence, layers
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.sources import Content, Source, folder_of
from mpp_readiness.yaml_source import read_document

_GONE = ("answers", "facts")


def carried_sheet(source: Path | Content, checklist: Checklist, today: date) -> Loaded:
    """What a worksheet says, as far as it fits the checklist.

    Raises:
        InvalidInput: what is wrong whatever the checklist.
    """
    sheet = read_sheet(source)
    reworded(sheet.tree, checklist)
    given = sheet.assessment()
    changes = [sheet.problem(one, "warning") for one in version_faults(given, checklist, folder_of(source))]
    found = _carried(sheet, given, checklist, today)
    return replace(found, warnings=(*changes, *found.warnings))


def carried_text(source: Source | Content, checklist: Checklist, today: date) -> Loaded:
    """What a YAML file or plain data says, as far as it fits the checklist.

    Raises:
        InvalidInput: what is wrong whatever the checklist.
    """
    document = read_document(source)
    given = document.validate(Assessment)
    kept, faults = carried(given, checklist, today)
    document.refuse(fault for fault in faults if not _can_go(fault))
    told = tuple(
        Problem(code, document.place(where), where, *_kept(what), "warning") for code, where, what, _ in faults
    )
    changes = tuple(document.problem(*one, "warning") for one in version_faults(given, checklist, folder_of(source)))
    return Loaded(checklist, kept, (*changes, *told), tuple(_left(given, kept)))


def _carried(sheet: Sheet, given: Assessment, checklist: Checklist, today: date) -> Loaded:
    kept, faults = carried(given, checklist, today)
    # The older version is what we are carrying over from.
    faults = tuple(fault for fault in faults if fault[1] not in (("checklist_version",), ("assessment",)))
    sheet.refuse(fault for fault in faults if not _can_go(fault))
    told = [sheet.problem((code, where, *_kept(what)), "warning") for code, where, what, _ in faults]
    asked = {id_: criterion_digest(one) for id_, one in checklist.all_criteria.items()}
    changed = [
        id_ for id_, digest in sheet.digests.items() if asked.get(id_, digest) != digest and id_ in given.answers
    ]
    if changed:
        what = f"kriteria {indonesian.join(changed)} berubah sejak lembar lama dibuat"
        told.append(Problem("criteria-changed", sheet.name, (), what, "periksa lagi jawabannya", "warning"))
    return Loaded(checklist, kept, (*sheet.notices, *told), (*sheet.left, *_left(given, kept)))


def _can_go(fault: Fault) -> bool:
    return fault[1][0] in _GONE or fault[1][:2] == ("verification", "answers")


def _kept(what: str) -> tuple[str, str]:
    return what, "disimpan pada lembar “Tidak terbawa”"


def _left(given: Assessment, kept: Assessment) -> Iterator[tuple[str, str, str]]:
    for name, fact in given.facts.items():
        if name not in kept.facts:
            yield "fakta", name, _words({"nilai": fact.value, "catatan": fact.note, "keyakinan": fact.confidence})
    still = dict(layers(kept))
    for layer, (path, answers) in zip(LAYERS, layers(given), strict=False):
        for id_, answer in answers.items():
            if id_ not in still[path]:
                yield layer, id_, _said(answer)


def _said(answer: Answer) -> str:
    words = _words(
        {
            "jawaban": answer.value,
            "dari": None if answer.of is None else indonesian.number(answer.of),
            "tidak berlaku karena": answer.not_applicable,
            "catatan": answer.note,
            "keyakinan": answer.confidence,
        }
    )
    return "\n".join(filter(None, (words, *map(_proof, answer.evidence))))


def _proof(one: Evidence) -> str:
    return "bukti: " + _words(
        {
            "nama": one.title,
            "nomor": one.number,
            "tanggal": indonesian.date(one.date) if one.date else None,
            "tautan": one.link,
            "berkas": one.file,
            "berlaku sampai": indonesian.date(one.valid_until) if one.valid_until else None,
        }
    )


def _words(said: Mapping[str, str | None]) -> str:
    return "; ".join(f"{name}: {text}" for name, text in said.items() if text)
