"""An assessment has to fit its checklist, its region and its day; what in it should be looked at again is told."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import chain

from mpp_readiness.errors import NotFound, TreePath
from mpp_readiness.field_types import code_of
from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.readiness.evaluation.answers import Known, answer_value, has_valid_evidence
from mpp_readiness.readiness.evaluation.older_version import is_other_version, version_told
from mpp_readiness.readiness.evaluation.tallies import Tally, cell_value, lists_in_use, name_of, tallied
from mpp_readiness.readiness.model.assessment import Answer, Assessment, ListRows, Row, layers
from mpp_readiness.readiness.model.checklist import Checklist, Grade
from mpp_readiness.readiness.model.criterion import Criterion, LevelAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import fact_value, facts_in_use, holds
from mpp_readiness.readiness.model.lists import ListDefinition, Range
from mpp_readiness.regions import find_region


def assessment_faults(
    checklist: Checklist, assessment: Assessment, today: date, older: Checklist | None = None
) -> Iterator[Fault]:
    """Everything for which an assessment is refused, of one kind after the other; `older` is what it was made for."""
    return chain(
        _checklist(checklist, assessment, older),
        _facts(checklist, assessment),
        _answers(checklist, assessment),
        _lists(checklist, assessment),
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
            if not answer.is_given and (answer.of is not None or answer.evidence):
                what = f"jawaban “{id_}” belum berisi value, maka dihitung belum dijawab"
                yield "answer-without-value", (*path, id_), what, "isi value, atau hapus of dan evidence"
            if _exceeds_whole(checklist.all_criteria[id_], answer):
                what = f"bagian ({answer.value}) melebihi keseluruhan ({answer.of})"
                yield "part-exceeds-whole", (*path, id_), what, "periksa kedua angka"
    yield from _beside_lists(checklist, assessment)
    yield from unproven(checklist, assessment)


def _beside_lists(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    """What was typed by hand and differs from what the list gives: it is what counts."""
    lists = lists_in_use(checklist, assessment, verified=False)
    for id_, answer in assessment.answers.items():
        criterion = checklist.all_criteria[id_]
        tally = tallied(checklist, lists, criterion.answer) if answer.value is not None else None
        if tally is not None and tally.number is not None:
            typed = Fraction(parse_number(answer.value or ""))
            typed = typed / Fraction(answer.of) if answer.of else typed
            if not _lies_in(typed, tally.number):
                yield _differs(("answers", id_), answer.value or "", tally)
    for name, given in assessment.facts.items():
        tally = tallied(checklist, lists, checklist.facts[name])
        if tally is not None and tally.number is not None:
            value = fact_value(checklist.facts[name], given.value)
            if isinstance(value, Fraction) and not _lies_in(value, tally.number):
                yield _differs(("facts", name), given.value, tally)


def _lies_in(value: Fraction, number: Range) -> bool:
    return value >= number.low and (number.high is None or value <= number.high)


def _differs(path: TreePath, typed: str, tally: Tally) -> Fault:
    what = f"isian “{typed}” berbeda dari hasil hitung daftar “{tally.definition.title}”; yang dipakai isian ini"
    return "list-differs", path, what, "samakan keduanya, atau kosongkan isian ini"


def unproven(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    """Levels that need evidence, have none that still holds, and therefore count as the one below."""
    facts = facts_in_use(checklist, assessment)
    for path, answers in layers(assessment):
        for id_, answer in answers.items():
            place = checklist.criteria_places[id_]
            lower = _lowered(checklist, place.node, answer)
            # The verifier may rest on the document that the assessor has brought.
            proofs = answer if answer.evidence else assessment.answers.get(id_, answer)
            applies = all(holds(when, facts) is not False for when in place.conditions)
            if lower is not None and applies and not has_valid_evidence(proofs, assessment.date):
                why = "bukti dukungnya kedaluwarsa" if proofs.evidence else "bukti dukungnya belum ada"
                what = f"“{answer.value}” dihitung sebagai “{lower.level.id}” karena {why}"
                yield "evidence-lacking", (*path, id_), what, "tambahkan bukti dukungnya"


def _lowered(checklist: Checklist, criterion: Criterion, answer: Answer) -> Grade | None:
    """What counts without evidence for the level that an answer names, where that needs any."""
    if not isinstance(criterion.answer, LevelAnswer):
        return None
    typed = (answer.value or "").strip().lower()
    grade = checklist.grades[checklist.scale_of(criterion.answer)].get(typed)
    return grade.below if grade else None


def _checklist(checklist: Checklist, assessment: Assessment, older: Checklist | None) -> Iterator[Fault]:
    if assessment.assessment != checklist.checklist:
        what = f"penilaian ini menjawab “{assessment.assessment}”, bukan “{checklist.checklist}”"
        yield "other-checklist", ("assessment",), what, "pilih daftar periksanya"
    elif is_other_version(assessment, checklist):
        remedy = "sesuaikan jawaban lalu ganti checklist_version"
        yield "other-version", ("checklist_version",), version_told(checklist, assessment, older), remedy


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
            elif answer.has_value:
                try:
                    # Without facts: what they decide is the value of an answer, never whether it is one.
                    answer_value(Known(checklist, assessment.date, {}), criterion, answer)
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


def _lists(checklist: Checklist, assessment: Assessment) -> Iterator[Fault]:
    checked = assessment.verification
    for above, lists in (((), assessment.lists), (("verification",), checked.lists if checked else {})):
        for name, given in lists.items():
            path: TreePath = (*above, "lists", name)
            definition = checklist.lists.get(name)
            if definition is None:
                yield "list-unknown", path, f"daftar “{name}” tidak dikenal", did_you_mean(name, checklist.lists)
            else:
                yield from _rows(definition, given, path)


def _rows(definition: ListDefinition, given: ListRows, path: TreePath) -> Iterator[Fault]:
    named: dict[str, int] = {}
    for index, row in enumerate(given.rows):
        here = (*path, "rows", index)
        yield from _cells(definition, row, here)
        name = name_of(row, definition.key)
        title = definition.columns[definition.key].title
        if not name:
            if definition.has_key:
                yield "row-unnamed", here, f"baris {index + 1} tidak mempunyai isi kolom “{title}”", "isi kolom itu"
        elif definition.has_key and name in named:
            what = f"“{row[definition.key]}” sudah tertulis di baris {named[name] + 1}"
            yield "row-twice", here, what, "gabungkan kedua baris"
        else:
            named[name] = index


def _cells(definition: ListDefinition, row: Row, path: TreePath) -> Iterator[Fault]:
    for name, text in row.items():
        column = definition.columns.get(name)
        if column is None:
            yield (
                "column-unknown",
                (*path, name),
                f"kolom “{name}” tidak dikenal",
                did_you_mean(name, definition.columns),
            )
            continue
        try:
            cell_value(column, text)
        except ValueError as error:
            yield code_of(error, "cell-value"), (*path, name), str(error), ""


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
