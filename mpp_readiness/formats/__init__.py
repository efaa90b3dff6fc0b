"""The only room that knows a file suffix: which function reads a file and which one writes it."""

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mpp_readiness import resources
from mpp_readiness.errors import CannotWrite, UnknownFormat
from mpp_readiness.readiness.assessment import Assessment
from mpp_readiness.readiness.checklist import Checklist
from mpp_readiness.readiness.result import Result

if TYPE_CHECKING:
    from mpp_readiness.regulation.numbering import Numbered
    from mpp_readiness.regulation.tree import Draft

Paper = Literal["F4", "A4"]
Variant = Literal["a", "ua"]


@dataclass(frozen=True, slots=True)
class Wish:
    """How a report is wanted; a format heeds what concerns it."""

    paper: Paper = "F4"
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
        return _read_assessment(source, checklist, today)
    return _reader(Path(source))(Path(source), checklist, today)


def write_report(
    result: Result, path: str | Path, *, paper: Paper = "F4", brief: bool = False, variant: Variant = "a"
) -> None:
    """Write the report in the format that the suffix names; on any failure the old file stays whole."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in WRITERS:
        raise UnknownFormat(suffix, WRITERS)
    _replace(target, WRITERS[suffix](result, Wish(paper, brief, variant)))


def write_regulation(draft: "Draft", path: str | Path, *, paper: Paper = "F4") -> None:
    """Write a draft in the format that the suffix names; on any failure the old file stays whole."""
    target = Path(path)
    suffix = target.suffix.lower()
    if suffix not in DRAFT_WRITERS:
        raise UnknownFormat(suffix, DRAFT_WRITERS)
    from mpp_readiness.regulation.numbering import number

    _replace(target, DRAFT_WRITERS[suffix](number(draft), paper))


def _checklist_file(source: str | Path) -> Path:
    """A bare word is the name of a shipped checklist; anything else is a path."""
    path = Path(source)
    if isinstance(source, str) and source == path.name and not path.suffix:
        return resources.checklist_path(source)
    _reader(path)
    return path


def _reader(path: Path) -> "Reader":
    suffix = path.suffix.lower()
    if suffix not in READERS:
        raise UnknownFormat(suffix, READERS)
    return READERS[suffix]


def _read_assessment(source: Path | Mapping[str, object], checklist: Checklist, today: date | None) -> Assessment:
    from mpp_readiness.readiness.loading import read_assessment

    assessment, _warnings = read_assessment(source, checklist, today)
    return assessment


def _pdf(result: Result, wish: Wish) -> bytes:
    from mpp_readiness.formats import page, pdf, record
    from mpp_readiness.readiness.planning import plan

    html = page.report_html(result, plan(result), brief=wish.brief, paper=wish.paper, standalone=False)
    attachments = (
        ("penilaian.json", record.assessment_json(result.assessment), "Penilaian yang dinilai"),
        ("hasil.json", record.result_json(result), "Hasil penilaian dengan jejak perhitungan"),
    )
    return pdf.write_pdf(
        html,
        page.report_css(wish.paper),
        variant=wish.variant,
        attachments=attachments,
        identifier=record.identifier(result),
        when=result.assessment.date,
    )


def _html(result: Result, wish: Wish) -> bytes:
    from mpp_readiness.formats import page
    from mpp_readiness.readiness.planning import plan

    text = page.report_html(result, plan(result), brief=wish.brief, paper=wish.paper, standalone=True)
    return text.encode()


def _json(result: Result, _wish: Wish) -> bytes:
    from mpp_readiness.formats import record

    return record.result_json(result)


def _draft_pdf(numbered: "Numbered", paper: Paper) -> bytes:
    from mpp_readiness.formats.draft import draft_pdf

    return draft_pdf(numbered, paper=paper, xml=_draft_xml(numbered, paper))


def _draft_docx(numbered: "Numbered", paper: Paper) -> bytes:
    from mpp_readiness.formats.docx import docx_file

    return docx_file(numbered, paper=paper)


def _draft_xml(numbered: "Numbered", _paper: Paper) -> bytes:
    from mpp_readiness.formats.akn import akn_xml

    return akn_xml(numbered)


def _draft_text(numbered: "Numbered", _paper: Paper) -> bytes:
    from mpp_readiness.formats.drafttext import draft_text

    return draft_text(numbered).encode()


def _draft_html(numbered: "Numbered", paper: Paper) -> bytes:
    from mpp_readiness.formats.draft import draft_html

    return draft_html(numbered, standalone=True, paper=paper).encode()


def _draft_json(numbered: "Numbered", _paper: Paper) -> bytes:
    """The tree itself: `Regulation.model_validate_json` reads it back."""
    return numbered.draft.model_dump_json(indent=2).encode() + b"\n"


Reader = Callable[[Path, Checklist, date | None], Assessment]
Writer = Callable[[Result, Wish], bytes]
DraftWriter = Callable[["Numbered", Paper], bytes]

READERS: Mapping[str, Reader] = dict.fromkeys((".yaml", ".yml", ".json"), _read_assessment)
WRITERS: Mapping[str, Writer] = {".pdf": _pdf, ".html": _html, ".json": _json}
DRAFT_WRITERS: "Mapping[str, DraftWriter]" = {
    ".docx": _draft_docx,
    ".pdf": _draft_pdf,
    ".xml": _draft_xml,
    ".txt": _draft_text,
    ".html": _draft_html,
    ".json": _draft_json,
}


def _replace(target: Path, content: bytes) -> None:
    """Through a temporary file in the same folder, so that a broken run leaves the old file whole."""
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise CannotWrite(str(target), error.strerror or str(error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
