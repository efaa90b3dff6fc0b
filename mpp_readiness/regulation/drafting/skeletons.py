"""A skeleton is a draft before its facts are known, written as YAML.

Its nodes are those of `tree`, with text in the notation of `placeholders`, and two keys on any of them: `when` names
a fact without which the node is left out (`bukan FACT`: with which), `each` a list fact for whose every entry it is
repeated. That is all the logic there is.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, StringConstraints, Tag, model_validator

from mpp_readiness.errors import NotFound
from mpp_readiness.field_types import Model, Slug, Text, YesNo, fault
from mpp_readiness.regulation.drafting.placeholders import pieces
from mpp_readiness.regulation.text import Conjunction
from mpp_readiness.regulation.tree import NormSource

FactName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Condition = Annotated[str, StringConstraints(pattern=r"^(bukan )?[a-z][a-z0-9_]*$", max_length=46)]


def _template(text: str) -> str:
    try:
        pieces(text)
    except (ValueError, NotFound) as error:
        raise fault("placeholder-form", str(error)) from None
    return text


Template = Annotated[Text, AfterValidator(_template)]
"""Text with placeholders."""


def _as_mapping(key: str) -> BeforeValidator:
    """A bare text is short for a node that has nothing but it."""
    return BeforeValidator(lambda written: {key: written} if isinstance(written, str) else written)


class FactColumn(Model):
    """One column of a list fact."""

    title: Text
    kind: Literal["text", "list"] = "text"


class FactWanted(Model):
    """A fact that the skeleton asks for."""

    title: Text
    kind: Literal["text", "number", "yes_no", "date", "list"] = "text"
    default: str | None = None
    """Assumed where nobody says otherwise, and listed as an assumption."""
    columns: Mapping[FactName, Annotated[FactColumn, _as_mapping("title")]] = {}
    """Of a list fact; a list without columns holds plain texts, called `butir`."""
    hint: Text | None = None


class Item(Model):
    """An ayat, a huruf, a diktum: which of them follows from where it stands."""

    name: Slug | None = None
    text: Template
    points: tuple[Annotated["Item", _as_mapping("text")], ...] = ()
    joined_by: Conjunction = "dan"
    closing: Template | None = None
    source: NormSource | None = None
    explained: Template | None = None
    """What the elucidation says of an ayat; left out, it is `Cukup jelas.`"""
    when: Condition | None = None
    each: FactName | None = None


ShortItem = Annotated[Item, _as_mapping("text")]


class DefinitionItem(Model):
    term: Template
    short: Template | None = None
    shortened: Literal["disingkat", "disebut"] = "disebut"
    meaning: Template
    source: NormSource | None = None
    when: Condition | None = None


class ArticleItem(Model):
    article: Slug | None = None
    title: Template | None = None
    """Only in an agreement; a Pasal of a regulation has no heading."""
    paragraphs: tuple[ShortItem, ...] = ()
    definitions: tuple[DefinitionItem, ...] = ()
    source: NormSource | None = None
    """Of every ayat that names none of its own."""
    explained: Template | None = None
    """What the elucidation says of the article as a whole."""
    when: Condition | None = None


class SubsectionItem(Model):
    subsection: Template
    children: tuple[ArticleItem, ...]
    when: Condition | None = None


_DIVISIONS = ("chapter", "section", "subsection", "article")


def _division_kind(written: object) -> str:
    found = [key for key in _DIVISIONS if isinstance(written, Mapping) and key in written]
    return f"({found[0] if found else 'article' if _is_article(written) else 'text'})"


def _is_article(written: object) -> bool:
    """One without a name is known by what it holds."""
    return isinstance(written, Mapping) and ("paragraphs" in written or "definitions" in written)


class SectionItem(Model):
    section: Template
    children: tuple[
        Annotated[
            Annotated[SubsectionItem, Tag("(subsection)")] | Annotated[ArticleItem, Tag("(article)")],
            Discriminator(_division_kind),
        ],
        ...,
    ]
    when: Condition | None = None


class ChapterItem(Model):
    chapter: Template
    children: tuple[
        Annotated[
            Annotated[SectionItem, Tag("(section)")] | Annotated[ArticleItem, Tag("(article)")],
            Discriminator(_division_kind),
        ],
        ...,
    ]
    when: Condition | None = None


BodyItem = Annotated[
    Annotated[ChapterItem, Tag("(chapter)")]
    | Annotated[ArticleItem, Tag("(article)")]
    | Annotated[ShortItem, Tag("(text)")],
    Discriminator(_division_kind),
]


class RecitalItem(Model):
    kind: Literal["filosofis", "sosiologis", "yuridis"]
    text: Template
    when: Condition | None = None


class CitationItem(Model):
    """An instrument of the register, a text, or the law that formed the region."""

    formation: YesNo = False
    instrument: Slug | None = None
    place: Text | None = None
    text: Template | None = None
    when: Condition | None = None
    each: FactName | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if [self.formation, self.instrument is not None, self.text is not None].count(True) != 1:
            raise fault(
                "citation-form", "dasar hukum ini tidak jelas", "isi salah satu: instrument, text, atau formation"
            )
        return self


# ---- annexes and papers


class HeadingItem(Model):
    heading: Template
    level: Annotated[int, Field(ge=1, le=3)] = 1
    new_page: YesNo = False
    """Begins a page of its own; only the blocks of a paper are asked."""
    when: Condition | None = None


class ProseItem(Model):
    prose: Template
    align: Literal["left", "centre", "right"] = "left"
    when: Condition | None = None
    each: FactName | None = None


class ListingItem(Model):
    listing: tuple[ShortItem, ...]
    lead_in: Template | None = None
    joined_by: Conjunction = "dan"
    unmarked: YesNo = False
    """No mark closes its items, as in a list of names."""
    when: Condition | None = None


class RowItem(Model):
    cells: tuple[Template | Literal[""], ...]
    when: Condition | None = None
    each: FactName | None = None


class TableItem(Model):
    table: tuple[Text, ...]
    """The heads of the columns."""
    widths: tuple[Annotated[int, Field(ge=1)], ...] = ()
    rows: tuple[
        Annotated[RowItem, BeforeValidator(lambda row: {"cells": row} if isinstance(row, list | tuple) else row)], ...
    ] = ()
    when: Condition | None = None


class FieldsItem(Model):
    fields: Mapping[Text, Template]
    when: Condition | None = None


class SignatureItem(Model):
    signature: Template
    """The office."""
    lead: tuple[Template, ...] = ()
    person: Template
    side: Literal["left", "right"] = "right"
    when: Condition | None = None


class MatrixItem(Model):
    """The norms of another skeleton, clause by clause, each with its source and reason."""

    matrix: Slug
    when: Condition | None = None


_BLOCKS = ("heading", "prose", "listing", "table", "fields", "signature", "matrix", "article")


def _block_kind(written: object) -> str | None:
    found = [key for key in _BLOCKS if isinstance(written, Mapping) and key in written]
    return f"({found[0]})" if found else "(article)" if _is_article(written) else None


BlockItem = Annotated[
    Annotated[HeadingItem, Tag("(heading)")]
    | Annotated[ProseItem, Tag("(prose)")]
    | Annotated[ListingItem, Tag("(listing)")]
    | Annotated[TableItem, Tag("(table)")]
    | Annotated[FieldsItem, Tag("(fields)")]
    | Annotated[SignatureItem, Tag("(signature)")]
    | Annotated[MatrixItem, Tag("(matrix)")]
    | Annotated[ArticleItem, Tag("(article)")],
    Discriminator(
        _block_kind,
        custom_error_type="block-unknown",
        custom_error_message="{what}",
        custom_error_context={
            "what": "bagian ini tidak dikenal",
            "remedy": f"pakai salah satu kunci: {', '.join(_BLOCKS)}",
        },
    ),
]
ShortBlock = Annotated[BlockItem, _as_mapping("prose")]


class AnnexItem(Model):
    annex: Template
    name: Slug
    blocks: tuple[ShortBlock, ...]
    when: Condition | None = None


class ElucidationItem(Model):
    general: tuple[Template, ...]


class Skeleton(Model):
    """A draft before its facts are known: a regulation or decision has a body, any other document has blocks."""

    skeleton: Slug
    version: Text
    form: Literal["Peraturan", "Keputusan", "Naskah"]
    subject: Template
    about: Text
    """One sentence for whoever chooses."""
    facts: Mapping[FactName, FactWanted] = {}
    recitals: tuple[RecitalItem, ...] = ()
    citations: tuple[CitationItem, ...] = ()
    body: tuple[BodyItem, ...] = ()
    elucidation: ElucidationItem | None = None
    annexes: tuple[AnnexItem, ...] = ()
    letterhead: YesNo = False
    title: tuple[Template, ...] = ()
    blocks: tuple[ShortBlock, ...] = ()
