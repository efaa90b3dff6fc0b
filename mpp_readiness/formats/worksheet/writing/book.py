"""A checklist, with or without answers, becomes a worksheet that people fill in."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness import indonesian
from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.formats.excel import (
    LONGEST,
    add_styles,
    dated,
    height,
    page,
    put,
    same_each_time,
    typed_number,
)
from mpp_readiness.formats.options import Form, ReportOptions
from mpp_readiness.formats.worksheet.layout import (
    BUKTI,
    CATATAN,
    CHOICES,
    FIRST,
    HEADS,
    LAST,
    LAYERS,
    LEFT,
    PLACES,
    PROFIL,
    criterion_digest,
)
from mpp_readiness.formats.worksheet.writing import criteria, summary
from mpp_readiness.formats.worksheet.writing.aggregates import sums
from mpp_readiness.formats.worksheet.writing.criteria import proof
from mpp_readiness.formats.worksheet.writing.draft_facts import draft_facts
from mpp_readiness.formats.worksheet.writing.formulas import SHEET
from mpp_readiness.formats.worksheet.writing.list_sheets import completeness, list_sheets
from mpp_readiness.formats.worksheet.writing.reckoning import is_reckoned_here
from mpp_readiness.formats.worksheet.writing.styles import choices, extended, heads, lock
from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.model.assessment import Answer, Assessment, NamedRegion, layers
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import QuantityAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import default_text
from mpp_readiness.regulation.drafting.skeletons import Skeleton

FORMAT = "mpp-readiness lembar kerja 1"
_NUMERIC = (QuantityAnswer, RatioAnswer)

Left = Sequence[tuple[str, str, str]]
"""What an older worksheet said and this one has no place for: layer, id, words."""


def as_xlsx(form: Form, _options: ReportOptions) -> bytes:
    """The form as a worksheet, whatever the options."""
    known = (form.filled.assessment, form.filled.left) if form.filled else (None, ())
    return worksheet(
        form.checklist, known[0], region=form.region, left=known[1], skeletons=form.skeletons, facts=form.facts
    )


def worksheet(
    checklist: Checklist,
    assessment: Assessment | None = None,
    *,
    region: str | None = None,
    left: Left = (),
    skeletons: Sequence[Skeleton] = (),
    facts: Mapping[str, object] | None = None,
) -> bytes:
    """The worksheet of a checklist, blank or with the answers of an assessment; for skeletons it asks their facts too.

    Raises:
        InvalidInput: a text that is longer than a cell can hold.
    """
    _refuse_long(assessment)
    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book)
    made = sums(checklist, assessment)
    is_live = is_reckoned_here(checklist)
    summary.guide(book.create_sheet("Petunjuk"), checklist, with_facts=bool(skeletons))
    _profile(book.create_sheet("Profil"), checklist, assessment, region)
    criteria.criteria(book.create_sheet("Isian"), checklist, assessment, made)
    _evidence(book.create_sheet("Bukti lain"), assessment)
    _notes(book.create_sheet("Catatan"), assessment)
    list_sheets(book, checklist, assessment)
    if is_live:
        summary.summary(book.create_sheet("Ringkasan"), checklist, made)
    else:
        summary.unreckoned(book.create_sheet("Ringkasan"), checklist)
    if skeletons:
        draft_facts(book, skeletons, facts or {})
    if left:
        _left(book.create_sheet("Tidak terbawa"), left)
    _hidden(book, SHEET, made.rows, live=True)
    named = [("skeleton", one.skeleton) for one in skeletons]
    _hidden(book, "_meta", [*_meta(checklist, assessment), *named], live=False)
    book.properties.title = str(checklist.title)
    book.properties.creator = ""
    return same_each_time(book)


def _refuse_long(assessment: Assessment | None) -> None:
    told = []
    for path, answers in layers(assessment) if assessment else ():
        for id_, answer in answers.items():
            texts = (answer.value, answer.note, answer.not_applicable, *(one.title for one in answer.evidence))
            if any(text and len(text) > LONGEST // 7 and _size(text) > LONGEST for text in texts):
                what = f"isian {id_} lebih dari {LONGEST} huruf, lebih dari yang dapat dimuat satu sel"
                told.append(Problem("cell-too-long", "", (*path, id_), what, "ringkas isinya"))
    if told:
        raise InvalidInput(told)


def _size(text: str) -> int:
    # A sign that XML cannot hold takes seven.
    return sum(1 if character.isprintable() or character == "\n" else 7 for character in text) + text.count("_x") * 6


def _profile(sheet: Worksheet, checklist: Checklist, assessment: Assessment | None, region: str | None) -> None:
    heads(sheet, "Profil", PROFIL, "Profil daerah dan penilaian", "Isi sel berwarna kuning.")
    known = _identity(assessment) if assessment else {"region": region}
    for row, (key, title, kind, allowed, about) in enumerate(PLACES, FIRST):
        value = known.get(key)
        written = dated(value) if value is None or isinstance(value, date) else str(value)
        who = "verifikator" if key.startswith("verification") else "penilai"
        style = f"mpp {who} {'tanggal' if kind == 'date' else 'teks'}"
        _line(sheet, row, (key, title, written, allowed, None, None, about), style, noted=False)
        choices(sheet, f"C{row}", CHOICES.get(key, ()))
    given = assessment.facts if assessment else {}
    for row, (name, fact) in enumerate(checklist.facts.items(), FIRST + len(PLACES)):
        one = given.get(name)
        said = None if one is None else typed_number(one.value) if fact.kind == "number" else one.value
        note, confidence = (one.note, one.confidence) if one else (None, None)
        cells = (f"facts.{name}", fact.title, said, _allowed(fact), note, confidence, fact.note or "")
        _line(sheet, row, cells, f"mpp penilai {'angka' if fact.kind == 'number' else 'teks'}", noted=True)
        choices(sheet, f"C{row}", {"yes_no": ("ya", "tidak"), "choice": fact.choices}.get(fact.kind, ()))
    lists = assessment.lists if assessment else {}
    first = FIRST + len(PLACES) + len(checklist.facts)
    for row, (name, definition) in enumerate(checklist.lists.items(), first):
        title, said = f"Daftar “{definition.title}” sudah lengkap", completeness(lists, name)
        about = "Kosong berarti lengkap bila ada barisnya. Tulis ya bila memang tidak ada satu pun."
        _line(
            sheet, row, (f"lists.{name}", title, said, "ya, tidak", None, None, about), "mpp penilai teks", noted=False
        )
        choices(sheet, f"C{row}", ("ya", "tidak"))
    sheet.freeze_panes = f"C{FIRST}"
    page(sheet, f"{HEADS}:{HEADS}", None)
    lock(sheet)


def _identity(assessment: Assessment) -> Mapping[str, object]:
    region, checked = assessment.region, assessment.verification
    return {
        "region": None if isinstance(region, NamedRegion) else region,
        "region.name": region.name if isinstance(region, NamedRegion) else None,
        "region.kind": region.kind if isinstance(region, NamedRegion) else None,
        "date": assessment.date,
        "status": assessment.status,
        "illustration": "ya" if assessment.illustration else "tidak",
        "title": assessment.title,
        "assessor.unit": assessment.assessor.unit if assessment.assessor else None,
        "verification.by.unit": checked.by.unit if checked else None,
        "verification.date": checked.date if checked else None,
    }


def _line(sheet: Worksheet, row: int, cells: Sequence[object], style: str, *, noted: bool) -> None:
    noting = "mpp penilai teks" if noted else "mpp tertutup"
    styles = ("mpp terkunci", "mpp terkunci", style, "mpp terkunci", noting, noting, "mpp terkunci")
    for number, (value, one) in enumerate(zip(cells, styles, strict=True), 1):
        put(sheet.cell(row, number), value, one)
    sheet.row_dimensions[row].height = height(zip(cells[1:], (one.width for one in PROFIL[1:]), strict=True))


def _allowed(fact: Fact) -> str:
    allowed = {"number": fact.unit or "angka", "yes_no": "ya, tidak", "choice": ", ".join(fact.choices)}[fact.kind]
    if fact.default is None:
        return allowed
    default = default_text(fact.default)
    # A checklist may have it with a point; people here read a comma.
    shown = indonesian.number(parse_number(default)) if fact.kind == "number" else default
    return f"{allowed}; bila kosong: {shown}"


def _evidence(sheet: Worksheet, assessment: Assessment | None) -> None:
    hint = "Satu baris untuk setiap dokumen kedua dan seterusnya dari satu kriteria."
    heads(sheet, "Bukti lain", BUKTI, "Bukti lain", hint)
    names = list(LAYERS)
    rows: list[tuple[object, ...]] = []
    for number, (_, answers) in enumerate(layers(assessment) if assessment else ()):
        for id_, answer in answers.items():
            for one in answer.evidence[1:]:
                rows.append((id_, names[number], *(proof(one, column.key) for column in BUKTI[2:])))
    extended(sheet, BUKTI, rows)
    choices(sheet, f"B{FIRST}:B{LAST}", names)


def _notes(sheet: Worksheet, assessment: Assessment | None) -> None:
    hint = "Pernyataan pihak lain tentang keseluruhan, dan catatan yang tidak menjawab kriteria; tidak dihitung."
    heads(sheet, "Catatan", CATATAN, "Catatan", hint)
    rows: list[tuple[object, ...]] = []
    if assessment:
        for claim in assessment.claims:
            rows.append(("pernyataan", claim.by, claim.says, dated(claim.date), claim.source, claim.confidence))
        for note in assessment.notes:
            rows.append(("catatan", None, note.text, dated(note.date), note.source, note.confidence))
    extended(sheet, CATATAN, rows)
    choices(sheet, f"A{FIRST}:A{LAST}", ("pernyataan", "catatan"))
    choices(sheet, f"F{FIRST}:F{LAST}", ("A", "B", "C"))


def _left(sheet: Worksheet, left: Left) -> None:
    hint = "Disalin dari lembar lama; tidak ikut dinilai."
    heads(sheet, "Tidak terbawa", LEFT, "Jawaban lama tanpa tempat dalam daftar periksa ini", hint)
    for row, cells in enumerate(left, FIRST):
        for number, text in enumerate(cells, 1):
            put(sheet.cell(row, number), text, "mpp terkunci")
        sheet.row_dimensions[row].height = height([(cells[2], 110)])
    page(sheet, f"{HEADS}:{HEADS}", None)
    lock(sheet)


def _hidden(book: Workbook, name: str, rows: Sequence[Sequence[object]], *, live: bool) -> None:
    sheet = book.create_sheet(name)
    for row, cells in enumerate(rows, 1):
        # Row by row is half the price of cell by cell; what might become a formula or holds strange signs follows.
        sheet.append([None if value == "" or _is_delicate(value, live) else value for value in cells])
        for number, value in enumerate(cells, 1):
            if _is_delicate(value, live):
                put(sheet.cell(row, number), value, "Normal")
    sheet.sheet_state = "hidden"
    lock(sheet)


def _is_delicate(value: object, live: bool) -> bool:
    if not isinstance(value, str) or (live and value.startswith("=")):
        return False
    return not value.isprintable() or value.startswith(("=", "+", "-", "@")) or "_x" in value


def _meta(checklist: Checklist, assessment: Assessment | None) -> Iterator[Sequence[object]]:
    yield "format", FORMAT
    yield "checklist", checklist.checklist
    yield "version", checklist.version
    yield "digest", checklist.digest
    version = assessment.checklist_version if assessment else checklist.version
    if version is not None:
        yield "checklist_version", version
    for path, answers in layers(assessment) if assessment else ():
        for id_, answer in answers.items():
            # An answer that says nothing is no row, but it is a value.
            if answer == Answer():
                yield "blank", ".".join(map(str, path)), id_
    for id_, criterion in checklist.all_criteria.items():
        yield "criterion", id_, criterion_digest(criterion)
