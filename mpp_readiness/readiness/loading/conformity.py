"""An assessment has to fit its checklist, its region and its day; what in it should be looked at again is told."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from mpp_readiness.errors import NotFound, TreePath
from mpp_readiness.field_types import code_of
from mpp_readiness.indonesian import parse_number
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.readiness.evaluation.answers import answer_value
from mpp_readiness.readiness.model.assessment import Answer, Assessment, layers
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Criterion, RatioAnswer
from mpp_readiness.readiness.model.facts import fact_value, facts_in_use, holds
from mpp_readiness.regions import find_region


def assessment_faults(checklist: Checklist, assessment: Assessment, today: date) -> Iterator[Fault]:
    """Everything for which an assessment is refused, of one kind after the other."""
    return chain(
        _checklist(checklist, assessment),
        _facts(checklist, assessment),
        _answers(checklist, assessment),
        _dates(assessment, today),
        _invention(assessment),
    )


def assessment_doubts(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    """What may be right, but should be looked at again, in an assessment without faults."""
    if isinstance(assessment.region, str):
        # The register of regions may be older than a new regency: a warning, no fault.
        try:
            find_region(assessment.region)
        except NotFound as error:
            yield "region-unknown", ("region",), str(error), "periksa kode daerah"
    for path, answers in layers(assessment):
        for id_, answer in answers.items():
            if _exceeds_whole(checklist.all_criteria[id_], answer):
                what = f"bagian ({answer.value}) melebihi keseluruhan ({answer.of})"
                yield "part-exceeds-whole", (*path, id_), what, "periksa kedua angka"


def _checklist(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    if assessment.assessment != checklist.checklist:
        what = f"penilaian ini menjawab “{assessment.assessment}”, bukan “{checklist.checklist}”"
        yield "other-checklist", ("assessment",), what, "pilih daftar periksanya"
    version = assessment.checklist_version
    if version is not None and version != checklist.version:
        gone = [id_ for id_ in assessment.answers if id_ not in checklist.all_criteria]
        new = [id_ for id_ in checklist.all_criteria if id_ not in assessment.answers]
        what = (
            f"penilaian memakai versi {version}, daftar periksa versi {checklist.version} "
            f"(tidak ada lagi: {', '.join(gone) or 'tidak ada'}; "
            f"belum dijawab: {', '.join(new[:20]) or 'tidak ada'})"
        )
        yield "other-version", ("checklist_version",), what, "sesuaikan jawaban lalu ganti checklist_version"


def _facts(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    for name, given in assessment.facts.items():
        fact = checklist.facts.get(name)
        if fact is None:
            yield "fact-unknown", ("facts", name), f"fakta “{name}” tidak dikenal", did_you_mean(name, checklist.facts)
            continue
        try:
            fact_value(fact, given.value)
        except ValueError as error:
            yield code_of(error, "fact-value"), ("facts", name), str(error), ""


def _answers(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    for path, answers in layers(assessment):
        for id_, answer in answers.items():
            criterion = checklist.all_criteria.get(id_)
            if criterion is None:
                what, remedy = f"kriteria “{id_}” tidak dikenal", did_you_mean(id_, checklist.all_criteria)
                yield "criterion-unknown", (*path, id_), what, remedy
            elif answer.not_applicable is not None:
                yield from _not_applicable(checklist, assessment, criterion, (*path, id_))
            elif answer.value is not None:
                try:
                    # Without facts: what they decide is the value of an answer, never whether it is one.
                    answer_value(checklist, criterion, answer, assessment.date, {})
                except ValueError as error:
                    yield code_of(error, "answer-value"), (*path, id_), str(error), ""


def _not_applicable(
    checklist: Checklist, assessment: Assessment, criterion: Criterion, path: TreePath
) -> Iterator[Fault]:
    """Allowed where the criterion allows it, or where a condition on it or on an aspect above does not hold."""
    # A fact that is itself at fault decides nothing; it is told first.
    if criterion.may_be_na or any(True for _ in _facts(checklist, assessment)):
        return
    facts = facts_in_use(checklist, assessment)
    conditions = checklist.criteria_places[criterion.id].conditions
    if all(holds(when, facts) is not False for when in conditions):
        what = f"kriteria “{criterion.id}” tidak boleh dijawab tidak berlaku"
        yield "not-applicable", path, what, "isi value, atau isi fakta yang menentukannya"


def _dates(assessment: Assessment, today: date) -> Iterator[Fault]:
    if assessment.date > today:
        yield (
            "date-in-future",
            ("date",),
            f"tanggal {assessment.date} berada di masa depan",
            "periksa tanggal penilaian",
        )
    checked = assessment.verification
    if checked is not None and checked.date > today:
        what = f"tanggal {checked.date} berada di masa depan"
        yield "date-in-future", ("verification", "date"), what, "periksa tanggal verifikasi"


def _invention(assessment: Assessment) -> Iterator[Fault]:
    # An invented region must say so on every page that is printed.
    if not isinstance(assessment.region, str) and not assessment.illustration:
        remedy = "tulis kode daerah, atau tambahkan illustration: true"
        yield "region-invented", ("region",), "daerah rekaan hanya untuk ilustrasi", remedy


def _exceeds_whole(criterion: Criterion, answer: Answer) -> bool:
    part, whole = answer.value, answer.of
    if part is None or whole is None or not isinstance(criterion.answer, RatioAnswer):
        return False
    return parse_number(part) > whole
