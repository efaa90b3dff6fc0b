"""A comparison or a trend becomes a workbook whose tables an office sorts, filters and reckons with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import assert_never

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness import indonesian
from mpp_readiness.formats.comparison import list_words, story
from mpp_readiness.formats.comparison import page as comparison_page
from mpp_readiness.formats.comparison import pairs as comparison_pairs
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.excel import add_styles, dated, height, page, put, same_each_time, statuses
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.points import display_of
from mpp_readiness.readiness.analysis.comparison import Comparison
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.findings import Status
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import NodeScore, shown
from mpp_readiness.readiness.model.bands import Display
from mpp_readiness.readiness.model.checklist import Checklist

Cells = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One sheet; `states` are the columns, from 1, whose words are coloured; its scores have `digits` decimals."""

    name: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Cells, ...]
    states: tuple[int, ...] = ()
    digits: int = 0


def as_xlsx(compared: Comparison | Trend, _options: ReportOptions) -> bytes:
    """The comparison as a workbook, whatever the options."""
    return compared_xlsx(compared)


def compared_xlsx(compared: Comparison | Trend) -> bytes:
    """The same comparison gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add_styles(book)
    for table in _tables(compared):
        _write(book.create_sheet(table.name), table)
    book.properties.title = "Perbandingan" if isinstance(compared, Comparison) else "Perkembangan"
    book.properties.creator = ""
    return same_each_time(book)


def _tables(compared: Comparison | Trend) -> Iterator[SheetTable]:
    match compared:
        case Comparison():
            return _comparison(compared)
        case Trend():
            return _trend(compared)
        case _:
            assert_never(compared)


def _comparison(comparison: Comparison) -> Iterator[SheetTable]:
    told, checklist = words.names(comparison), comparison.second.result.checklist
    named = (f"A. {told.first}", f"B. {told.second}")
    summary = (*words.sentences(comparison), *comparison_page.agreed(comparison))
    warned = _warned((comparison.first.result, comparison.second.result), 3)
    rows = (*warned, *comparison_page.identity(comparison), *(("Ringkasan", one, None) for one in summary))
    yield SheetTable("Ringkasan", ("Hal", *named), (22, 70, 70), rows)
    ends = ("A terendah", "A tertinggi", "B terendah", "B tertinggi", "Selisih terendah", "Selisih tertinggi")
    nodes = [
        (
            one.id,
            words.title_of(one),
            *_full(checklist, one.id),
            *_ends(one.first),
            *_ends(one.second),
            _number(one.low, display_of(checklist, one.id)),
            _number(one.high, display_of(checklist, one.id)),
            words.node_cells(comparison, one)[-1],
        )
        for one in (*comparison.nodes, *comparison.views)
    ]
    full = _FULL if checklist.display.points else ()
    heads = ("Kode", "Bagian", *full, *ends, "B terhadap A")
    digits = checklist.display.digits
    yield SheetTable("Aspek", heads, (10, 44, *[12] * len(full), *[12] * 6, 20), tuple(nodes), digits=digits)
    spoken = words.spoken(comparison)
    pairs = [(spoken[one.change], comparison_pairs.pair_of(comparison, one)) for one in comparison.criteria]
    criteria = tuple(
        (one.id, one.title, change, one.first.word, one.first.answer, one.second.word, one.second.answer, one.note)
        for change, one in pairs
    )
    heads = ("Kode", "Kriteria", "B terhadap A", "A", "Jawaban A", "B", "Jawaban B", "Catatan dan keyakinan")
    yield SheetTable("Kriteria", heads, (10, 50, 28, 18, 24, 18, 24, 50), criteria, (4, 6))
    gates = [comparison_pairs.gate_pair_of(one) for one in comparison.gates]
    yield SheetTable(
        "Syarat",
        ("Kode", "Syarat", "Tahap", *named),
        (14, 60, 24, 26, 26),
        tuple((one.id, one.title, one.note, one.first.word, one.second.word) for one in gates),
        (4, 5),
    )
    if moved := _list_rows(comparison):
        yield SheetTable("Daftar", ("Daftar", "Baris", "Kriteria", "B terhadap A"), (30, 50, 14, 40), moved)
    if comparison.differences:
        differences = tuple(words.told_difference(one) for one in comparison.differences)
        yield SheetTable("Yang diukur berbeda", ("Kode", "Hal", *named), (14, 24, 50, 50), differences)


def _list_rows(comparison: Comparison) -> tuple[Cells, ...]:
    """Every row of a list that came, left or moved."""
    found: list[Cells] = []
    for one in comparison.lists:
        came, left, *_ = list_words.words_of(comparison)
        found += [(one.title, row, None, came) for row in one.came]
        found += [(one.title, row, None, left) for row in one.left]
        found += [(one.title, row.row, row.criterion, list_words.row_word(comparison, row)) for row in one.moved]
    return tuple(found)


def _warned(results: Sequence[Result], columns: int) -> Iterator[Cells]:
    """What is invented says so on every print."""
    if any(result.assessment.illustration for result in results):
        yield ("ILUSTRASI – data rekaan", *[None] * (columns - 1))


def _trend(trend: Trend) -> Iterator[SheetTable]:
    checklist = trend.results[-1].checklist
    digits = checklist.display.digits
    days = tuple(indonesian.date(result.assessment.date) for result in trend.results)
    heads = (
        "Tanggal",
        "Simpulan",
        "Nilai terendah",
        "Nilai tertinggi",
        "Cakupan (%)",
        *map(str, Status),
        "Yang menahan",
    )
    dates = tuple(_date_cells(result) for result in trend.results)
    warned = tuple(_warned(trend.results, len(heads)))
    yield SheetTable("Tanggal", heads, (18, 20, 12, 12, 12, *[13] * len(Status), 60), (*warned, *dates), digits=digits)
    ends = tuple(f"{day}, {end}" for day in days for end in ("terendah", "tertinggi"))
    lines = [
        (
            line.id,
            words.title_of(line),
            *_full(checklist, line.id),
            *(end for node in line.nodes for end in _ends(node)),
        )
        for line in (*trend.lines, *trend.views)
    ]
    full = (*(_FULL if checklist.display.points else ()), *ends)
    yield SheetTable("Aspek", ("Kode", "Bagian", *full), (10, 44, *[14] * len(full)), tuple(lines), digits=digits)
    states = tuple(range(3, 3 + len(days)))
    ladder = [
        (rung.id, rung.title, *(comparison_pairs.milestone_of(one).word for one in rung.states))
        for rung in trend.ladder
    ]
    yield SheetTable("Tahap", ("Kode", "Tahap", *days), (14, 30, *[20] * len(days)), tuple(ladder), states)
    rows = [
        (row.id, row.title, *(comparison_pairs.standing_of(one).word for one in row.findings)) for row in trend.criteria
    ]
    yield SheetTable("Kriteria", ("Kode", "Kriteria", *days), (10, 60, *[20] * len(days)), tuple(rows), states)
    told = [(day, sentence) for n, day in enumerate(days) for sentence in story.story(trend, n)]
    yield SheetTable("Yang berubah", ("Tanggal", "Yang diketahui dan yang berubah"), (18, 110), tuple(told))


def _date_cells(result: Result) -> Cells:
    covered = _figure(indonesian.number(result.score.coverage * 100, 1)) if result.score else None
    counts = [sum(finding.status is status for finding in result.findings) for status in Status]
    day = dated(result.assessment.date)
    return day, result.verdict.title, *_ends(result.root), covered, *counts, story.blocked(result)


def _ends(node: NodeScore | None) -> tuple[object, object]:
    """Both ends as numbers, rounded as every other page shows them."""
    score = node.score if node else None
    return (_number(score.low, score.display), _number(score.high, score.display)) if score else (None, None)


_FULL = ("Poin penuh",)


def _full(checklist: Checklist, id_: str) -> tuple[float, ...]:
    """Of how many points, where the checklist shows them."""
    display = display_of(checklist, id_)
    return (float(display.highest),) if display.points else ()


def _number(value: Fraction | None, display: Display) -> float | None:
    return None if value is None else _figure(shown(value, display))


def _figure(text: str) -> float:
    """
    >>> _figure("1.234,50")
    1234.5
    """
    return float(text.replace(".", "").replace(",", "."))


def _form(value: object, digits: int) -> str:
    if isinstance(value, date):
        return "[$-421]d mmmm yyyy"
    return f"0.{'0' * digits}" if isinstance(value, float) and digits else "General"


def _write(sheet: Worksheet, table: SheetTable) -> None:
    for column, (head, width) in enumerate(zip(table.heads, table.widths, strict=True), 1):
        put(sheet.cell(1, column), head, "mpp kepala")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = height(zip(table.heads, table.widths, strict=True))
    for number, row in enumerate(table.rows, 2):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column)
            put(cell, value, "mpp terkunci")
            cell.number_format = _form(value, table.digits)
        sheet.row_dimensions[number].height = height(zip(row, table.widths, strict=True))
    for column in table.states:
        letter = get_column_letter(column)
        statuses(sheet, f"{letter}2:{letter}{len(table.rows) + 1}")
    sheet.freeze_panes = "C2" if len(table.heads) > 3 else "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.heads))}{len(table.rows) + 1}"
    page(sheet, "1:1", None)
