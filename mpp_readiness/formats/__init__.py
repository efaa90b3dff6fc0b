"""Only this room knows which function writes a file of which suffix; `reading` knows who reads it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mpp_readiness import files
from mpp_readiness.formats.options import Form, ReportOptions, Variant
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.formats.suffixes import function_of, known
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.loading import Loaded
from mpp_readiness.readiness.model.checklist import Checklist

if TYPE_CHECKING:
    from mpp_readiness.readiness.analysis.comparison import Comparison
    from mpp_readiness.readiness.analysis.trend import Trend
    from mpp_readiness.regulation.drafting.skeletons import Skeleton
    from mpp_readiness.regulation.tree import Draft

V = TypeVar("V")
# ---- what is read and written, and where that stands

WRITERS: Mapping[str, Mapping[str, str]] = {
    "report": {
        ".pdf": "formats.report.page:as_pdf",
        ".html": "formats.report.page:as_html",
        ".json": "formats.report.result_json:as_json",
    },
    "comparison": {
        ".pdf": "formats.comparison.page:as_pdf",
        ".html": "formats.comparison.page:as_html",
        ".xlsx": "formats.comparison.workbook:as_xlsx",
        ".json": "formats.comparison.comparison_json:as_json",
    },
    "form": {
        ".xlsx": "formats.worksheet.writing.book:as_xlsx",
        ".pdf": "formats.worksheet.paper_form:as_pdf",
        ".html": "formats.worksheet.paper_form:as_html",
    },
    "regulation": {
        ".docx": "formats.word.writing.document:as_docx",
        ".pdf": "formats.draft.page:as_pdf",
        ".xml": "formats.draft.page:as_xml",
        ".txt": "formats.draft.plaintext:as_text",
        ".html": "formats.draft.page:as_html",
        ".json": "formats.draft.draft_json:as_json",
    },
    "review": {
        ".html": "formats.review.page:as_html",
        ".json": "formats.review.findings_json:as_json",
        ".sarif": "formats.review.exchange:as_sarif",
        ".yaml": "formats.review.exchange:as_answers",
        ".docx": "formats.brought_draft.repairs:as_commented",
        ".txt": "formats.brought_draft.repairs:as_text",
        ".md": "formats.brought_draft.repairs:as_text",
    },
}


def rendered(kind: str, value: V, suffix: str, options: ReportOptions) -> bytes:
    """A value as the bytes of a file: every writer takes the value of its kind and the options."""
    writer: Callable[[V, ReportOptions], bytes] = function_of(WRITERS[kind], suffix)
    return writer(value, options)


# ---- writing


def render_report(
    result: Result, suffix: str, *, paper: PaperSize = "F4", brief: bool = False, variant: Variant = "a"
) -> bytes:
    """The report as the bytes of a `.pdf`, `.html` or `.json`.

    Raises:
        UnknownFormat: for another suffix.
        MissingEngine: without Pango no PDF can be made.
    """
    return rendered("report", result, suffix, ReportOptions(paper, brief, variant))


def write_report(
    result: Result, path: str | Path, *, paper: PaperSize = "F4", brief: bool = False, variant: Variant = "a"
) -> None:
    """Write the report in the format that the suffix names; on any failure the old file stays whole.

    Raises:
        UnknownFormat, MissingEngine: as `render_report`.
        CannotWrite: the file cannot be written.
    """
    write(path, render_report(result, Path(path).suffix, paper=paper, brief=brief, variant=variant))


def render_comparison(compared: "Comparison | Trend", suffix: str, *, paper: PaperSize = "F4") -> bytes:
    """What `compare()` or `trend()` returned as the bytes of a `.pdf`, `.html`, `.xlsx` or `.json`.

    Raises:
        UnknownFormat: for another suffix.
        MissingEngine: without Pango no PDF can be made.
    """
    return rendered("comparison", compared, suffix, ReportOptions(paper))


def write_comparison(compared: "Comparison | Trend", path: str | Path, *, paper: PaperSize = "F4") -> None:
    """Write what `compare()` or `trend()` returned in the format that the suffix names.

    Raises:
        UnknownFormat, MissingEngine: as `render_comparison`.
        CannotWrite: the file cannot be written.
    """
    write(path, render_comparison(compared, Path(path).suffix, paper=paper))


def render_form(
    checklist: Checklist,
    suffix: str,
    *,
    region: str | None = None,
    carried: Loaded | None = None,
    skeletons: "Sequence[Skeleton]" = (),
    facts: Mapping[str, object] | None = None,
) -> bytes:
    """The form of a checklist, blank (for a region by its code) or with answers, as a `.xlsx`, `.pdf` or `.html`.

    With `skeletons` a worksheet asks for the facts that their drafts need, too; `facts` are those that are known.

    Raises:
        UnknownFormat: for another suffix; with skeletons for any but `.xlsx`.
        InvalidInput: a checklist or answers that a program made and no loader would take; an answer that is longer than
            a cell of a worksheet can hold; all of them.
        NotFound: on paper, a region that is not registered; a worksheet takes any code, for its profile tells of it.
        MissingEngine: without Pango no PDF can be made.
    """
    from mpp_readiness.readiness.evaluation.acceptance import refuse_unfit, refuse_unsound

    known(suffix, (".xlsx",) if skeletons else WRITERS["form"])
    refuse_unsound(checklist, thoroughly=True)
    if carried is not None:
        refuse_unfit(checklist, carried.assessment, thoroughly=True)
    return rendered("form", Form(checklist, region, carried, skeletons, facts), suffix, ReportOptions())


def write_form(
    checklist: Checklist,
    path: str | Path,
    *,
    region: str | None = None,
    carried: Loaded | None = None,
    skeletons: "Sequence[Skeleton]" = (),
    facts: Mapping[str, object] | None = None,
) -> None:
    """Write the form of a checklist, blank or with answers, in the format that the suffix names.

    Raises:
        UnknownFormat, InvalidInput, NotFound, MissingEngine: as `render_form`.
        CannotWrite: the file cannot be written.
    """
    suffix = Path(path).suffix
    made = render_form(checklist, suffix, region=region, carried=carried, skeletons=skeletons, facts=facts)
    write(path, made)


def render_regulation(draft: "Draft", suffix: str, *, paper: PaperSize = "F4") -> bytes:
    """A draft as the bytes of a `.docx`, `.pdf`, `.xml` (Akoma Ntoso), `.txt`, `.html` or `.json`.

    Raises:
        UnknownFormat: for another suffix.
        InvalidInput: a name stands twice, a reference leads nowhere, or points go beyond the fourth depth.
        NotFound: the draft cites an instrument that the register does not know.
        MissingEngine: without Pango no PDF can be made.
    """
    from mpp_readiness.regulation.numbering import number

    # Before anything is counted: a wrong suffix is told at once.
    known(suffix, WRITERS["regulation"])
    return rendered("regulation", number(draft), suffix, ReportOptions(paper))


def write_regulation(draft: "Draft", path: str | Path, *, paper: PaperSize = "F4") -> None:
    """Write a draft in the format that the suffix names; on any failure the old file stays whole.

    Raises:
        UnknownFormat, InvalidInput, NotFound, MissingEngine: as `render_regulation`.
        CannotWrite: the file cannot be written.
    """
    write(path, render_regulation(draft, Path(path).suffix, paper=paper))


def write(path: str | Path, content: bytes) -> None:
    """Bytes into a file, whose folder is made; on any failure the old file stays whole."""
    files.write(Path(path), content)
