"""A brought draft with its findings becomes a file: page, JSON, SARIF, answers, or the draft itself."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mpp_readiness.errors import UnknownFormat
from mpp_readiness.formats import WRITERS, rendered, write
from mpp_readiness.formats.brought_draft.opening import READERS, TREE, brought
from mpp_readiness.formats.brought_draft.repairs import FixedFile
from mpp_readiness.formats.brought_draft.sources import text_of
from mpp_readiness.formats.options import ReportOptions, ReviewedFile
from mpp_readiness.formats.suffixes import known
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.sources import Source

ABOUT = (".html", ".json", ".sarif", ".yaml")
"""What tells of a draft; any other suffix is the draft itself."""


def render_review(
    draft: Source | SourceText | FixedFile,
    suffix: str,
    *,
    findings: Sequence[ReviewFinding] | None = None,
    name: str = "",
) -> bytes:
    """The findings of a draft as the bytes of a file.

    `.html` is the draft with its findings beside it, `.json` and `.sarif` the findings, `.yaml` the answers to the
    criteria of the checklist `mpp` that ask for them. `.docx` is the Word file that was brought, or repaired, with the
    findings as comments; `.txt` and `.md` the text that was repaired. `findings` spares a review that was made before;
    `name` is how the draft is called.

    Raises:
        UnknownFormat: for another suffix, or one that this draft cannot be written in.
        InvalidInput, NotFound: as `read_text`.
    """
    wanted = known(suffix, WRITERS["review"])
    brought_as, content, text = _parts(draft)
    own = Path(brought_as).suffix.lower()
    # A text has no comments: it is written only where it was repaired.
    if wanted not in ABOUT and (wanted != own or (own != ".docx" and not isinstance(draft, FixedFile))):
        raise UnknownFormat(wanted, ABOUT)
    judged = tuple(review(text) if findings is None else findings)
    file = ReviewedFile(name or brought_as or "naskah", text, judged, content)
    if isinstance(draft, FixedFile):
        file = replace(file, changes=draft.changes, left=draft.left)
    return rendered("review", file, wanted, ReportOptions())


def _parts(draft: Source | SourceText | FixedFile) -> tuple[str, bytes, SourceText]:
    """Name, bytes and text of a draft."""
    match draft:
        case SourceText():
            return "", b"", draft
        case FixedFile():
            return draft.name, draft.content, draft.reviewed
        case _:
            file = brought(draft, (*READERS, TREE))
            return file.name, file.content, text_of(file)


def write_review(
    draft: Source | SourceText | FixedFile,
    path: str | Path,
    *,
    findings: Sequence[ReviewFinding] | None = None,
    name: str = "",
) -> None:
    """Write the findings of a draft in the format that the suffix names; on any failure the old file stays whole.

    Raises:
        UnknownFormat, InvalidInput, NotFound: as `render_review`.
        CannotWrite: the file cannot be written.
    """
    write(path, render_review(draft, Path(path).suffix, findings=findings, name=name))
