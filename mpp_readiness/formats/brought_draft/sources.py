"""A file becomes a regulation under review, or a tree again, be it somebody's own draft or one that we wrote."""

from mpp_readiness.formats.brought_draft.opening import READERS, TREE, Brought, brought, passages_in
from mpp_readiness.regulation.parsing import ParsedDraft, parse_passages
from mpp_readiness.regulation.review import source_of_draft
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.title import read_title
from mpp_readiness.sources import Source


def read_text(source: Source) -> SourceText:
    """A draft from a Word file, a text, Markdown, or the JSON that `write_regulation` writes (or its plain data).

    Raises:
        UnknownFormat: for another suffix.
        NotFound: for a file that is not there, or a JSON draft that cites an instrument which the register does not
            know.
        InvalidInput: for a file that is too large, broken, or no draft at all, or a JSON draft in which a name stands
            twice, a reference leads nowhere, or points go beyond the fourth depth.
    """
    return text_of(brought(source, (*READERS, TREE)))


def text_of(file: Brought) -> SourceText:
    """The text of a draft whose bytes are at hand; raises InvalidInput and NotFound as `read_text`."""
    if file.suffix == TREE:
        return _tree(file)
    parts = passages_in(file)
    is_paper = parts[0].label == "paper"
    # A regulation has its number; what has none yet is a draft.
    return SourceText(parts, is_draft=is_paper or not read_title(parts[0].children).is_numbered)


def parse_draft(source: Source) -> ParsedDraft:
    """A draft from a Word file, a text or Markdown as the tree that `draft()` makes, with all that has no place in it.

    Raises:
        UnknownFormat: for another suffix.
        NotFound: for a file that is not there.
        InvalidInput: for a file that is too large, broken, or holds nothing to make a draft of.
    """
    return parse_passages(passages_in(source))


def _tree(file: Brought) -> SourceText:
    from mpp_readiness.formats.draft.draft_json import draft_from_json

    return source_of_draft(draft_from_json(file.content, name=file.name))
