"""How a file becomes a regulation under review, or a tree again: somebody's own draft, or one that we wrote."""

from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from mpp_readiness.errors import UnknownFormat, refused
from mpp_readiness.formats.brought_draft.opening import READERS, brought_bytes, passages_in
from mpp_readiness.regulation.parsing import ParsedDraft, parse_passages
from mpp_readiness.regulation.review import source_of_draft
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.title import read_title
from mpp_readiness.regulation.tree import AccompanyingDocument, Regulation

TREE = ".json"
LARGEST_TREE = 20_000_000


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


@cache
def _draft() -> TypeAdapter[Regulation | AccompanyingDocument]:
    return TypeAdapter(Annotated[Regulation | AccompanyingDocument, Field(discriminator="type")])


def _tree(file: Path) -> SourceText:
    try:
        return source_of_draft(_draft().validate_json(brought_bytes(file, LARGEST_TREE, "bagi rancangan itu")))
    except ValidationError as error:
        what = f"bukan rancangan peraturan yang ditulis program ini ({error.error_count()} kesalahan)"
        remedy = "tulis ulang dengan: mpp-readiness draft KERANGKA -o rancangan.json"
        raise refused("draft-tree", file.name, what, remedy) from None
