"""The only room that knows a file suffix: which function reads a file and which one writes it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mpp_readiness import files, resources
from mpp_readiness.errors import InvalidInput, Problem, UnknownFormat
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

if TYPE_CHECKING:
    from mpp_readiness.formats.worksheet.reading.carrying import Carried
    from mpp_readiness.readiness.analysis.comparison import Comparison
    from mpp_readiness.readiness.analysis.trend import Trend
    from mpp_readiness.regulation.numbering import Numbered
    from mpp_readiness.regulation.tree import Draft

Variant = Literal["a", "ua"]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report is wanted; a format heeds what concerns it."""

    paper: PaperSize = "F4"
    brief: bool = False
    variant: Variant = "a"


def load_checklist(source: str | Path | Mapping[str, object]) -> Checklist:
    """A shipped checklist by its name, or one from a file or from plain data."""
    wanted = source if isinstance(source, Mapping) else _checklist_file(source)
    from mpp_readiness.readiness.loading import read_checklist

    return read_checklist(wanted)


def load_assessment(
    source: str | Path | Mapping[str, object], checklist: Checklist, *, today: date | None = None
) -> Assessment:
    """The answers to a checklist, from a file or plain data; all faults of the input are raised at once."""
    if isinstance(source, Mapping):
        return _read_text(source, checklist, today)[0]
    return read_assessment(Path(source), checklist, today)[0]


def read_assessment(path: Path, checklist: Checklist, today: date | None = None) -> "Read":
    """The answers in a file, and what should be looked at again."""
    return READERS[_known(path, READERS)](path, checklist, today)


def read_verification(path: Path, checklist: Checklist, first: Assessment) -> "Read":
    """An assessment with the verifier's file as its second layer."""
    from mpp_readiness.readiness.loading.verifying import verification_faults, verified

    second, warnings = read_assessment(path, checklist)
    told = [
        Problem(code, str(path), where, what, remedy)
        for code, where, what, remedy in verification_faults(first, second)
    ]
    if told:
        raise InvalidInput(told)
    return verified(first, second), warnings


def assessment_slug(path: Path) -> str:
    """Which checklist the answers in a file belong to."""
    if _known(path, READERS) == ".xlsx":
        from mpp_readiness.formats.worksheet.reading.worksheet import worksheet_slug

        return worksheet_slug(path)
    from mpp_readiness.readiness import loading

    return loading.assessment_slug(path)


def carried_answers(path: Path, checklist: Checklist, today: date | None = None) -> "Carried":
    """The answers in a file as far as they fit this checklist, and what has no place in it."""
    from mpp_readiness.formats.worksheet.reading.carrying import carried_over

    return carried_over(path, _known(path, READERS) == ".xlsx", checklist, today or date.today())


def write_form(
    checklist: Checklist, path: str | Path, *, region: str | None = None, carried: "Carried | None" = None
) -> None:
    """Write the form of a checklist, blank or with answers, in the format that the suffix names."""
    target = Path(path)
    files.write(target, FORM_WRITERS[_known(target, FORM_WRITERS)](checklist, region, carried))


def write_report(
    result: Result, path: str | Path, *, paper: PaperSize = "F4", brief: bool = False, variant: Variant = "a"
) -> None:
    """Write the report in the format that the suffix names; on any failure the old file stays whole."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in WRITERS:
        raise UnknownFormat(suffix, WRITERS)
    files.write(target, WRITERS[suffix](result, ReportOptions(paper, brief, variant)))


def write_regulation(draft: "Draft", path: str | Path, *, paper: PaperSize = "F4") -> None:
    """Write a draft in the format that the suffix names; on any failure the old file stays whole."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in DRAFT_WRITERS:
        raise UnknownFormat(suffix, DRAFT_WRITERS)
    from mpp_readiness.regulation.numbering import number

    files.write(target, DRAFT_WRITERS[suffix](number(draft), paper))


def write_comparison(compared: "Comparison | Trend", path: str | Path, *, paper: PaperSize = "F4") -> None:
    """Write what `compare()` or `trend()` returned in the format that the suffix names."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in COMPARISON_WRITERS:
        raise UnknownFormat(suffix, COMPARISON_WRITERS)
    files.write(target, COMPARISON_WRITERS[suffix](compared, paper))


def _checklist_file(source: str | Path) -> Path:
    """A bare word is the name of a shipped checklist; anything else is a path."""
    path = Path(source)
    if isinstance(source, str) and source == path.name and not path.suffix:
        return resources.checklist_path(source)
    _known(path, TEXTS)
    return path


def _known(path: Path, suffixes: Iterable[str]) -> str:
    suffix = path.suffix.lower()
    if suffix not in suffixes:
        raise UnknownFormat(suffix, suffixes)
    return suffix


def _read_text(source: Path | Mapping[str, object], checklist: Checklist, today: date | None) -> "Read":
    from mpp_readiness.readiness import loading

    return loading.read_assessment(source, checklist, today)


def _read_sheet(path: Path, checklist: Checklist, today: date | None) -> "Read":
    from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet

    return read_worksheet(path, checklist, today)


def _form_xlsx(checklist: Checklist, region: str | None, carried: "Carried | None") -> bytes:
    from mpp_readiness.formats.worksheet.writing.book import worksheet

    if carried is None:
        return worksheet(checklist, region=region)
    return worksheet(checklist, carried.assessment, left=carried.left)


def _form_pdf(checklist: Checklist, region: str | None, carried: "Carried | None") -> bytes:
    from mpp_readiness.formats.worksheet.paper_form import form_pdf

    return form_pdf(checklist, carried.assessment if carried else None, region)


def _form_html(checklist: Checklist, region: str | None, carried: "Carried | None") -> bytes:
    from mpp_readiness.formats.worksheet.paper_form import form_html

    return form_html(checklist, carried.assessment if carried else None, region, standalone=True).encode()


def _pdf(result: Result, wish: ReportOptions) -> bytes:
    from mpp_readiness.formats import html, pdf
    from mpp_readiness.formats.report import page, result_json
    from mpp_readiness.readiness.analysis.schedule import plan

    text = page.report_html(result, plan(result), brief=wish.brief, paper=wish.paper, standalone=False)
    attachments = (
        ("penilaian.json", result_json.assessment_json(result.assessment), "Penilaian yang dinilai"),
        ("hasil.json", result_json.result_json(result), "Hasil penilaian dengan jejak perhitungan"),
    )
    return pdf.write_pdf(
        text,
        html.report_css(wish.paper),
        variant=wish.variant,
        attachments=attachments,
        identifier=result_json.identifier(result),
        when=result.assessment.date,
    )


def _html(result: Result, wish: ReportOptions) -> bytes:
    from mpp_readiness.formats.report import page
    from mpp_readiness.readiness.analysis.schedule import plan

    text = page.report_html(result, plan(result), brief=wish.brief, paper=wish.paper, standalone=True)
    return text.encode()


def _json(result: Result, _wish: ReportOptions) -> bytes:
    from mpp_readiness.formats.report import result_json

    return result_json.result_json(result)


def _compared_pdf(compared: "Comparison | Trend", paper: PaperSize) -> bytes:
    from mpp_readiness.formats.comparison.page import compared_pdf

    return compared_pdf(compared, paper=paper)


def _compared_html(compared: "Comparison | Trend", paper: PaperSize) -> bytes:
    from mpp_readiness.formats.comparison.page import compared_html

    return compared_html(compared, paper=paper, standalone=True).encode()


def _compared_json(compared: "Comparison | Trend", _paper: PaperSize) -> bytes:
    from mpp_readiness.formats.comparison.comparison_json import compared_json

    return compared_json(compared)


def _compared_xlsx(compared: "Comparison | Trend", _paper: PaperSize) -> bytes:
    from mpp_readiness.formats.comparison.workbook import compared_xlsx

    return compared_xlsx(compared)


def _draft_pdf(numbered: "Numbered", paper: PaperSize) -> bytes:
    from mpp_readiness.formats.draft.page import draft_pdf

    return draft_pdf(numbered, paper=paper, xml=_draft_xml(numbered, paper))


def _draft_docx(numbered: "Numbered", paper: PaperSize) -> bytes:
    from mpp_readiness.formats.word.writing.document import docx_file

    return docx_file(numbered, paper=paper)


def _draft_xml(numbered: "Numbered", _paper: PaperSize) -> bytes:
    from mpp_readiness.formats.draft.akoma_ntoso import akn_xml

    return akn_xml(numbered)


def _draft_text(numbered: "Numbered", _paper: PaperSize) -> bytes:
    from mpp_readiness.formats.draft.plaintext import draft_text

    return draft_text(numbered).encode()


def _draft_html(numbered: "Numbered", paper: PaperSize) -> bytes:
    from mpp_readiness.formats.draft.page import draft_html

    return draft_html(numbered, standalone=True, paper=paper).encode()


def _draft_json(numbered: "Numbered", _paper: PaperSize) -> bytes:
    """The tree itself: `draft_from_json` reads it back."""
    from mpp_readiness.formats.draft_record import draft_json

    return draft_json(numbered.draft)


Read = tuple[Assessment, tuple[Problem, ...]]
Reader = Callable[[Path, Checklist, date | None], Read]
Writer = Callable[[Result, ReportOptions], bytes]
ComparisonWriter = Callable[["Comparison | Trend", PaperSize], bytes]
DraftWriter = Callable[["Numbered", PaperSize], bytes]
FormWriter = Callable[[Checklist, str | None, "Carried | None"], bytes]

TEXTS = (".yaml", ".yml", ".json")
READERS: Mapping[str, Reader] = {**dict.fromkeys(TEXTS, _read_text), ".xlsx": _read_sheet}
FORM_WRITERS: "Mapping[str, FormWriter]" = {".xlsx": _form_xlsx, ".pdf": _form_pdf, ".html": _form_html}
WRITERS: Mapping[str, Writer] = {".pdf": _pdf, ".html": _html, ".json": _json}
COMPARISON_WRITERS: "Mapping[str, ComparisonWriter]" = {
    ".pdf": _compared_pdf,
    ".html": _compared_html,
    ".xlsx": _compared_xlsx,
    ".json": _compared_json,
}
DRAFT_WRITERS: "Mapping[str, DraftWriter]" = {
    ".docx": _draft_docx,
    ".pdf": _draft_pdf,
    ".xml": _draft_xml,
    ".txt": _draft_text,
    ".html": _draft_html,
    ".json": _draft_json,
}
