"""How the YAML of a checklist or an assessment becomes a checked value: every fault at once, each with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter
from hashlib import file_digest
from pathlib import Path
from typing import Any

from mpp_readiness.bahasa import parse_number
from mpp_readiness.errors import InvalidInput, NotFound, Problem
from mpp_readiness.legislation import register
from mpp_readiness.readiness.answering import answer_value
from mpp_readiness.readiness.assessment import Answer, Assessment, Evidence
from mpp_readiness.readiness.checklist import (
    Aspect,
    Checklist,
    Criterion,
    FactRef,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    walk,
)
from mpp_readiness.readiness.facts import BUILT_IN, condition_facts, default_text, fact_value, facts_in_use, holds
from mpp_readiness.regions import find_region
from mpp_readiness.yamlfile import Document, TreePath, did_you_mean, read_document

Source = str | Path | Mapping[str, Any]
Fault = tuple[TreePath, str, str]


def read_checklist(source: Source) -> Checklist:
    """A checklist from a YAML file or plain data.

    Raises:
        InvalidInput: every fault, each with its place.
    """
    document = read_document(source)
    checklist = document.validate(Checklist)
    _raise(document, [fault for check in _CHECKLIST_CHECKS for fault in check(checklist)])
    return checklist


def read_assessment(
    source: Source, checklist: Checklist, today: date | None = None
) -> tuple[Assessment, tuple[Problem, ...]]:
    """An assessment and what should be looked at again (warnings); SHA-256 of evidence files that exist is filled in.

    Raises:
        InvalidInput: every fault, each with its place.
    """
    document = read_document(source)
    assessment = document.validate(Assessment)
    clock = today or date.today()
    faults = [fault for check in _ASSESSMENT_CHECKS for fault in check(checklist, assessment)]
    _raise(document, [*faults, *_date_faults(assessment, clock)])
    folder = None if isinstance(source, Mapping) else Path(source).resolve().parent
    hashed, missing, changed = _hashed(assessment, folder)
    _raise(document, changed)
    warnings = [*_warnings(checklist, hashed), *missing]
    return hashed, tuple(Problem(document.place(path), "", what, remedy, "warning") for path, what, remedy in warnings)


def assessment_slug(source: Source) -> str:
    """Which checklist an assessment answers.

    Raises:
        InvalidInput: the file cannot be read, or does not say it.
    """
    document = read_document(source)
    slug = document.data.get("assessment") if isinstance(document.data, dict) else None
    if not isinstance(slug, str) or not slug:
        raise InvalidInput(
            [
                Problem(
                    document.name,
                    "assessment",
                    "tidak tertulis daftar periksa mana yang dijawab",
                    "tambahkan baris seperti “assessment: mpp”",
                )
            ]
        )
    return slug


def _raise(document: Document, faults: Iterable[Fault]) -> None:
    problems = [document.problem(path, what, remedy) for path, what, remedy in faults]
    if problems:
        raise InvalidInput(problems)


def _twice(checklist: Checklist) -> Iterator[Fault]:
    seen: dict[str, str] = {checklist.checklist: "daftar periksa"}
    for place in walk(checklist):
        if place.node.id in seen:
            yield (*place.path, "id"), f"id “{place.node.id}” dipakai dua kali", "beri id lain"
        seen[place.node.id] = place.node.id
    groups: list[tuple[TreePath, list[str]]] = [
        (("milestones",), [one.id for one in checklist.milestones]),
        (("gates",), [one.id for one in checklist.gates]),
        (("bands",), [one.id for one in checklist.bands]),
        *((("scales", name), [level.id for level in levels]) for name, levels in checklist.scales.items()),
    ]
    for path, ids in groups:
        for index, id_ in enumerate(ids):
            if id_ in ids[:index]:
                yield (*path, index, "id"), f"id “{id_}” dipakai dua kali", "beri id lain"


def _shape(checklist: Checklist) -> Iterator[Fault]:
    if not checklist.all_criteria:
        yield (), "daftar periksa tidak memuat kriteria", "tambahkan criteria atau aspects"
    for place in walk(checklist):
        node = place.node
        if isinstance(node, Aspect) and not node.aspects and not node.criteria:
            yield place.path, f"aspek “{node.id}” kosong", "tambahkan kriteria atau hapus aspek ini"
        if isinstance(node, Criterion) and node.gate and node.may_be_na and node.when is None:
            yield (
                (*place.path, "may_be_na"),
                "syarat tidak boleh dinyatakan tidak berlaku tanpa when",
                "tambahkan when atau hapus may_be_na",
            )
    for name, levels in checklist.scales.items():
        points = [level.points for level in levels]
        if len(set(points)) < 2:
            yield (
                ("scales", name),
                f"skala “{name}” tidak mempunyai dua nilai yang berbeda",
                "beri points yang berbeda",
            )
        if points != sorted(points):
            yield (
                ("scales", name),
                f"tingkat skala “{name}” tidak berurutan",
                "urutkan dari yang terburuk ke yang terbaik",
            )
    if [band.since for band in checklist.bands] != sorted(band.since for band in checklist.bands):
        yield ("bands",), "predikat tidak berurutan", "urutkan from dari yang terkecil"


def _references(checklist: Checklist) -> Iterator[Fault]:
    milestones = {one.id for one in checklist.milestones}
    for place in walk(checklist):
        node = place.node
        yield from _unknown_facts(checklist, (*place.path, "when"), condition_facts(node.when))
        if isinstance(node, Aspect):
            continue
        if node.gate and node.gate not in milestones:
            yield (*place.path, "gate"), f"tahap “{node.gate}” tidak ada", did_you_mean(node.gate, milestones)
        yield from _answer_references(checklist, place.path, node)
        for index, id_ in enumerate(node.action.after if node.action else ()):
            if id_ not in checklist.all_criteria:
                yield (
                    (*place.path, "action", "after", index),
                    f"kriteria “{id_}” tidak ada",
                    did_you_mean(id_, checklist.all_criteria),
                )
        for index, basis in enumerate(node.basis):
            if basis.instrument and basis.instrument not in register().instruments:
                remedy = (
                    did_you_mean(basis.instrument, register().instruments) or "daftarkan dahulu di legislation.yaml"
                )
                yield (
                    (*place.path, "basis", index, "instrument"),
                    f"peraturan “{basis.instrument}” tidak ada dalam daftar",
                    remedy,
                )


def _answer_references(checklist: Checklist, path: TreePath, criterion: Criterion) -> Iterator[Fault]:
    kind = criterion.answer
    if isinstance(kind, LevelAnswer):
        if kind.scale is None and len(checklist.scales) != 1:
            yield (
                (*path, "answer"),
                "skala jawaban tidak disebut",
                f"pilih scale: {', '.join(checklist.scales) or 'belum ada skala'}",
            )
        elif kind.scale is not None and kind.scale not in checklist.scales:
            yield (
                (*path, "answer", "scale"),
                f"skala “{kind.scale}” tidak ada",
                did_you_mean(kind.scale, checklist.scales),
            )
    if isinstance(kind, QuantityAnswer | RatioAnswer):
        target = kind.target
        if isinstance(target, FactRef):
            yield from _unknown_facts(checklist, (*path, "answer", "target"), [target.fact])
        elif target < 0:
            yield (*path, "answer", "target"), "sasaran negatif", "tulis angka dari 0 ke atas"


def _unknown_facts(checklist: Checklist, path: TreePath, names: Iterable[str]) -> Iterator[Fault]:
    for name in names:
        if name not in checklist.facts and name not in BUILT_IN:
            yield (
                path,
                f"fakta “{name}” tidak ada",
                did_you_mean(name, checklist.facts) or "tambahkan di facts",
            )


def _gates(checklist: Checklist) -> Iterator[Fault]:
    milestones = {one.id for one in checklist.milestones}
    for index, gate in enumerate(checklist.gates):
        path: TreePath = ("gates", index)
        if gate.milestone not in milestones:
            yield (
                (*path, "milestone"),
                f"tahap “{gate.milestone}” tidak ada",
                did_you_mean(gate.milestone, milestones),
            )
        yield from _unknown_facts(checklist, (*path, "when"), condition_facts(gate.when))
        for number, required in enumerate(gate.requires):
            here = (*path, "requires", number)
            aspects = {id_ for id_ in checklist.places if id_ not in checklist.all_criteria} | {checklist.checklist}
            if required.aspect and required.aspect not in aspects:
                yield here, f"aspek “{required.aspect}” tidak ada", did_you_mean(required.aspect, aspects)
            if required.criterion and required.criterion not in checklist.all_criteria:
                yield (
                    here,
                    f"kriteria “{required.criterion}” tidak ada",
                    did_you_mean(required.criterion, checklist.all_criteria),
                )
            if required.fact:
                yield from _unknown_facts(checklist, here, [required.fact])


def _cycles(checklist: Checklist) -> Iterator[Fault]:
    graph = {id_: one.action.after for id_, one in checklist.all_criteria.items() if one.action}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring = error.args[1]
        path = checklist.places[ring[0]].path if ring[0] in checklist.places else ()
        yield (
            (*path, "action", "after"),
            f"tindakan saling menunggu: {' → '.join(reversed(ring))}",
            "hapus salah satu after",
        )


def _fact_defaults(checklist: Checklist) -> Iterator[Fault]:
    for name, fact in checklist.facts.items():
        if fact.kind == "choice" and not fact.choices:
            yield ("facts", name), f"fakta “{name}” tidak mempunyai pilihan", "tambahkan choices"
        if fact.default is not None:
            try:
                fact_value(fact, default_text(fact.default))
            except ValueError as error:
                yield ("facts", name, "default"), str(error), ""


_CHECKLIST_CHECKS: tuple[Callable[[Checklist], Iterator[Fault]], ...] = (
    _twice,
    _shape,
    _references,
    _gates,
    _cycles,
    _fact_defaults,
)


def _same_checklist(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    if assessment.assessment != checklist.checklist:
        yield (
            ("assessment",),
            f"penilaian ini menjawab “{assessment.assessment}”, bukan “{checklist.checklist}”",
            "pilih daftar periksanya",
        )
    version = assessment.checklist_version
    if version is not None and version != checklist.version:
        unknown = [id_ for id_ in assessment.answers if id_ not in checklist.all_criteria]
        unanswered = [id_ for id_ in checklist.all_criteria if id_ not in assessment.answers]
        text = f"penilaian memakai versi {version}, daftar periksa versi {checklist.version}"
        parts = [
            f"tidak ada lagi: {', '.join(unknown) or 'tidak ada'}",
            f"belum dijawab: {', '.join(unanswered[:20]) or 'tidak ada'}",
        ]
        yield (
            ("checklist_version",),
            f"{text} ({'; '.join(parts)})",
            "sesuaikan jawaban lalu ganti checklist_version",
        )


def _facts(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    for name, given in assessment.facts.items():
        fact = checklist.facts.get(name)
        if fact is None:
            yield ("facts", name), f"fakta “{name}” tidak dikenal", did_you_mean(name, checklist.facts)
            continue
        try:
            fact_value(fact, given.value)
        except ValueError as error:
            yield ("facts", name), str(error), ""


def _answers(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    yield from _layer_answers(checklist, assessment, assessment.answers, ("answers",))
    if assessment.verification is not None:
        yield from _layer_answers(checklist, assessment, assessment.verification.answers, ("verification", "answers"))


def _layer_answers(
    checklist: Checklist, assessment: Assessment, answers: Mapping[str, Answer], path: TreePath
) -> Iterator[Fault]:
    for id_, answer in answers.items():
        criterion = checklist.all_criteria.get(id_)
        if criterion is None:
            yield (*path, id_), f"kriteria “{id_}” tidak dikenal", did_you_mean(id_, checklist.all_criteria)
        elif answer.not_applicable is not None:
            yield from _not_applicable(checklist, assessment, criterion, (*path, id_))
        elif answer.value is not None:
            try:
                answer_value(checklist, criterion, answer, assessment.date, {})
            except ValueError as error:
                yield (*path, id_), str(error), ""


def _not_applicable(
    checklist: Checklist, assessment: Assessment, criterion: Criterion, path: TreePath
) -> Iterator[Fault]:
    if criterion.may_be_na or any(True for _ in _facts(checklist, assessment)):
        return
    aspects = [checklist.places[id_].node.when for id_ in checklist.places[criterion.id].above]
    facts = facts_in_use(checklist, assessment)
    if all(holds(when, facts) is not False for when in (criterion.when, *aspects)):
        yield (
            path,
            f"kriteria “{criterion.id}” tidak boleh dijawab tidak berlaku",
            "isi value, atau isi fakta yang menentukannya",
        )


_ASSESSMENT_CHECKS: tuple[Callable[[Checklist, Assessment], Iterator[Fault]], ...] = (
    _same_checklist,
    _facts,
    _answers,
)


def _date_faults(assessment: Assessment, today: date) -> Iterator[Fault]:
    if assessment.date > today:
        yield ("date",), f"tanggal {assessment.date} berada di masa depan", "periksa tanggal penilaian"
    checked = assessment.verification
    if checked is not None and checked.date > today:
        yield (
            ("verification", "date"),
            f"tanggal {checked.date} berada di masa depan",
            "periksa tanggal verifikasi",
        )
    if not isinstance(assessment.region, str) and not assessment.illustration:
        yield (
            ("region",),
            "daerah rekaan hanya untuk ilustrasi",
            "tulis kode daerah, atau tambahkan illustration: true",
        )


def _warnings(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    if isinstance(assessment.region, str):
        try:
            find_region(assessment.region)
        except NotFound as error:
            yield ("region",), str(error), "periksa kode daerah"
    for path, answers in _layers(assessment):
        for id_, answer in answers.items():
            if _exceeds_whole(checklist, id_, answer):
                what = f"bagian ({answer.value}) melebihi keseluruhan ({answer.of})"
                yield (*path, id_), what, "periksa kedua angka"


def _layers(assessment: Assessment) -> Iterator[tuple[TreePath, Mapping[str, Answer]]]:
    yield ("answers",), assessment.answers
    if assessment.verification is not None:
        yield ("verification", "answers"), assessment.verification.answers


def _exceeds_whole(checklist: Checklist, id_: str, answer: Answer) -> bool:
    is_ratio = isinstance(checklist.all_criteria[id_].answer, RatioAnswer)
    return is_ratio and answer.of is not None and answer.value is not None and parse_number(answer.value) > answer.of


@dataclass(frozen=True, slots=True)
class _Files:
    """Evidence files of one layer: answers with their SHA-256, what is missing, and what has changed."""

    answers: Mapping[str, Answer]
    missing: tuple[Fault, ...]
    changed: tuple[Fault, ...]


def _hashed(assessment: Assessment, folder: Path | None) -> tuple[Assessment, list[Fault], list[Fault]]:
    """The assessment with SHA-256 of evidence files, files that are missing, and files that have changed."""
    if folder is None:
        return assessment, [], []
    layers = [_files(answers, path, folder) for path, answers in _layers(assessment)]
    update: dict[str, object] = {"answers": layers[0].answers}
    if assessment.verification is not None:
        update["verification"] = assessment.verification.model_copy(update={"answers": layers[1].answers})
    missing = [fault for layer in layers for fault in layer.missing]
    changed = [fault for layer in layers for fault in layer.changed]
    return assessment.model_copy(update=update), missing, changed


def _files(answers: Mapping[str, Answer], path: TreePath, folder: Path) -> _Files:
    found: dict[str, Answer] = {}
    missing: list[Fault] = []
    changed: list[Fault] = []
    for id_, answer in answers.items():
        evidence: list[Evidence] = []
        for index, one in enumerate(answer.evidence):
            here = (*path, id_, "evidence", index)
            digest = _digest(folder, one.file) if one.file else None
            if one.file and digest is None:
                what = f"berkas “{one.file}” tidak ditemukan di folder penilaian"
                missing.append((here, what, "periksa nama berkas"))
            if digest and one.sha256 and digest != one.sha256:
                changed.append((here, f"isi berkas “{one.file}” berubah sejak dicatat", "perbarui atau hapus sha256"))
            evidence.append(one.model_copy(update={"sha256": digest}) if digest else one)
        found[id_] = answer.model_copy(update={"evidence": tuple(evidence)}) if evidence else answer
    return _Files(found, tuple(missing), tuple(changed))


def _digest(folder: Path, name: str) -> str | None:
    """SHA-256 of a regular file inside the folder of the assessment; None if it is not there or lies outside."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            return None
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None
