"""The tree of a regulation, or of a document around it, becomes JSON and is read back."""

from typing import Annotated, ClassVar

from pydantic import Field

from mpp_readiness.formats.json_text import Document, Source, document_in, json_text
from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.regulation.numbering import Numbered
from mpp_readiness.regulation.tree import AccompanyingDocument, Draft, Regulation


class DraftJson(Document):
    """A draft as its tree: without numbers, marks and formulas, for they follow from it."""

    NAME: ClassVar = "mpp-readiness/draft"

    draft: Annotated[Regulation | AccompanyingDocument, Field(discriminator="type")]


def as_json(numbered: Numbered, _options: ReportOptions) -> bytes:
    """The tree, whatever the options."""
    return draft_json(numbered.draft)


def draft_json(draft: Draft) -> bytes:
    return json_text(DraftJson(format=DraftJson.head(), draft=draft))


def draft_from_json(source: Source, *, name: str = "") -> Draft:
    """The draft that a document was written from; `name` is where people find the document.

    Raises:
        InvalidInput: no such document; all faults.
    """
    return document_in(source, DraftJson, name=name).draft
