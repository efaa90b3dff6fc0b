"""How a file becomes a regulation under review, or a tree again: somebody's own draft, or one that we wrote."""

from pathlib import Path

from mpp_readiness.errors import UnknownFormat
from mpp_readiness.formats.brought_draft.opening import READERS, brought_bytes, passages_in
from mpp_readiness.regulation.parsing import ParsedDraft, parse_passages
from mpp_readiness.regulation.review import source_of_draft
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.title import read_title

TREE = ".json"


def read_text(path: str | Path) -> SourceText:
    """A draft from a Word file, a text, Markdown, or the JSON that `write_regulation` writes.

    Raises:
        UnknownFormat: for another suffix.
        NotFound: for a file that is not there.
        InvalidInput: for a file that is too large, broken, or no draft at all.
    """
    file = Path(path)
    suffix = file.suffix.lower()
    if suffix == TREE:
        return _tree(file)
    if suffix not in READERS:
        raise UnknownFormat(suffix, (*READERS, TREE))
    parts = passages_in(file)
    is_paper = parts[0].label == "paper"
    # A regulation has its number; what has none yet is a draft.
    return SourceText(parts, is_draft=is_paper or not read_title(parts[0].children).is_numbered)


def parse_draft(path: str | Path) -> ParsedDraft:
    """A draft from a Word file, a text or Markdown as the tree that `draft()` makes, with all that has no place in it.

    Raises:
        UnknownFormat: for another suffix.
        NotFound: for a file that is not there.
        InvalidInput: for a file that is too large, broken, or holds nothing to make a draft of.
    """
    file = Path(path)
    if file.suffix.lower() not in READERS:
        raise UnknownFormat(file.suffix.lower(), READERS)
    return parse_passages(passages_in(file))


def _tree(file: Path) -> SourceText:
    from mpp_readiness.formats.draft_record import draft_from_json
    from mpp_readiness.formats.json_text import LARGEST

    return source_of_draft(draft_from_json(brought_bytes(file, LARGEST, "bagi rancangan itu"), name=file.name))
