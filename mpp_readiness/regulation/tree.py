"""A regulation, and each document around it, is a tree of these nodes.

Labels, numbers, final marks, conjunctions, the closing recital and the fixed formulas are no part of the tree: they
follow from it (`numbering`, `lines`). Field order is the order of print (Lampiran II UU 12/2011).
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from mpp_readiness.field_types import Confidence, Day, Model, Slug, fault
from mpp_readiness.regions import Region
from mpp_readiness.regulation.text import Conjunction, Printable, Text

Name = Slug | None
"""What a reference calls a node; a node that nothing refers to needs none."""


class NormSource(Model):
    """Where a norm comes from and why it is there, for the note and matrix of harmonisation."""

    instrument: Slug | None = None
    """Of the register; left out where practice or the drafter's own proposal stands behind the norm."""
    place: Printable | None = None
    reason: Printable | None = None
    confidence: Confidence


class Points(Model):
    """A tabulation: items that read on from their lead-in (Lampiran II angka 85 to 95)."""

    items: tuple["Point", ...] = Field(min_length=1)
    joined_by: Conjunction = "dan"
    closing: Text = ()
    """A phrase that ends the sentence after the last item, flush with the lead-in."""


class Point(Model):
    """Huruf or angka; which of them follows from its depth."""

    type: Literal["point"] = "point"
    name: Name = None
    text: Text
    points: Points | None = None


class Paragraph(Model):
    """An ayat; alone in its article it has no number."""

    type: Literal["paragraph"] = "paragraph"
    name: Name = None
    text: Text
    points: Points | None = None
    source: NormSource | None = None


class Definition(Model):
    """`Term yang selanjutnya disingkat SHORT adalah meaning.` (Lampiran II angka 98, 101)."""

    type: Literal["definition"] = "definition"
    name: Name = None
    term: Printable
    short: Printable | None = None
    shortened: Literal["disingkat", "disebut"] = "disebut"
    """`disingkat` for an abbreviation, `disebut` for an acronym or a short name."""
    meaning: Text
    source: NormSource | None = None


class Article(Model):
    """A Pasal: one norm, several ayat, or the definitions."""

    type: Literal["article"] = "article"
    name: Name = None
    title: Printable | None = None
    """Below its number in an agreement; a Pasal of a regulation has none."""
    paragraphs: tuple[Paragraph, ...] = ()
    definitions: tuple[Definition, ...] = ()

    @model_validator(mode="after")
    def _has_one_content(self) -> Self:
        if bool(self.paragraphs) == bool(self.definitions):
            raise fault("article-form", "Pasal harus berisi ayat atau definisi", "isi salah satu saja")
        return self


class Subsection(Model):
    """A Paragraf."""

    type: Literal["subsection"] = "subsection"
    name: Name = None
    title: Printable
    children: tuple[Article, ...] = Field(min_length=1)


class Section(Model):
    """A Bagian: Paragraf or Pasal (Lampiran II angka 70)."""

    type: Literal["section"] = "section"
    name: Name = None
    title: Printable
    children: tuple[Annotated[Subsection | Article, Field(discriminator="type")], ...] = Field(min_length=1)


class Chapter(Model):
    """A BAB: Bagian or Pasal."""

    type: Literal["chapter"] = "chapter"
    name: Name = None
    title: Printable
    children: tuple[Annotated[Section | Article, Field(discriminator="type")], ...] = Field(min_length=1)


class Dictum(Model):
    """KESATU, KEDUA of a decision."""

    type: Literal["dictum"] = "dictum"
    name: Name = None
    text: Text
    points: Points | None = None
    source: NormSource | None = None


class Recital(Model):
    """One element of Menimbang; the last (`penutup`) has no text of its own: code writes it (angka 23)."""

    type: Literal["recital"] = "recital"
    name: Name = None
    kind: Literal["filosofis", "sosiologis", "yuridis", "penutup"]
    text: Text = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.kind != "penutup" and not self.text:
            raise fault("recital-empty", "pertimbangan tanpa teks", "tulis bahwa ...")
        return self


class Citation(Model):
    """One basis of Mengingat: an instrument of the register (code writes its gazette), or text for one it lacks."""

    type: Literal["citation"] = "citation"
    instrument: Slug | None = None
    place: Printable | None = None
    text: Text = ()

    @model_validator(mode="after")
    def _has_one_content(self) -> Self:
        if (self.instrument is None) != bool(self.text):
            raise fault(
                "citation-form", "dasar hukum harus berupa peraturan terdaftar atau teks", "isi salah satu saja"
            )
        return self


class Heading(Model):
    type: Literal["heading"] = "heading"
    text: Text
    level: int = Field(default=1, ge=1, le=3)
    new_page: bool = False
    """Of a paper: what begins here is taken off before the paper goes out."""


class Prose(Model):
    """A paragraph of an annex or a paper, printed as it stands."""

    type: Literal["prose"] = "prose"
    text: Text
    align: Literal["left", "centre", "right"] = "left"


class Listing(Model):
    """Numbered items of an annex or a paper; each is a sentence, or they read on from a lead-in."""

    type: Literal["listing"] = "listing"
    lead_in: Text = ()
    points: Points
    unmarked: bool = False
    """Names, as those who get a copy: no mark closes them, and nothing is read on."""


class Table(Model):
    type: Literal["table"] = "table"
    head: tuple[Printable, ...] = Field(min_length=1)
    rows: tuple[tuple[Text, ...], ...] = ()
    widths: tuple[int, ...] = ()
    """Shares of the width, one a column; left out, all are equal."""

    @model_validator(mode="after")
    def _is_rectangular(self) -> Self:
        columns = {len(self.head), *map(len, self.rows), *([len(self.widths)] if self.widths else [])}
        if len(columns) > 1:
            raise fault(
                "table-columns", "tabel tidak sama jumlah kolomnya", "samakan jumlah kolom kepala dan tiap baris"
            )
        return self


class Fields(Model):
    """Lines to fill in: a label, a colon, and what stands there (or dots)."""

    type: Literal["fields"] = "fields"
    rows: tuple[tuple[Printable, Text], ...] = Field(min_length=1)


class Signature(Model):
    """Who signs, above what; a name has no degree, rank or NIP (Lampiran II angka 164)."""

    type: Literal["signature"] = "signature"
    lead: tuple[Text, ...] = ()
    """Lines above the office, as `Ditetapkan di Blora`, `pada tanggal ...`."""
    office: Printable
    person: Text
    side: Literal["left", "right"] = "right"


Block: TypeAlias = Annotated[
    Heading | Prose | Listing | Table | Fields | Signature | Article, Field(discriminator="type")
]


class Explanation(Model):
    """What the elucidation says of one article, or of each of its ayat; what is left out is `Cukup jelas.`"""

    article: Slug
    text: Text = ()
    paragraphs: Mapping[int, Text] = {}
    """By the number of the ayat."""


class Elucidation(Model):
    """I. UMUM and II. PASAL DEMI PASAL (Lampiran II angka 175 to 191)."""

    type: Literal["elucidation"] = "elucidation"
    general: tuple[Text, ...] = Field(min_length=1)
    articles: tuple[Explanation, ...] = ()


class Annex(Model):
    type: Literal["annex"] = "annex"
    name: Name = None
    title: Printable
    blocks: tuple[Block, ...] = Field(min_length=1)


class Regulation(Model):
    """A regulation or a decision of a head of region."""

    type: Literal["regulation"] = "regulation"
    region: Region
    kind: Literal["Peraturan", "Keputusan"]
    number: Printable | None = None
    year: int | None = None
    subject: Printable
    draft: bool = True
    """Headed RANCANGAN, its number and year three dots (Lampiran II angka 4a)."""
    recitals: tuple[Recital, ...] = Field(min_length=1)
    citations: tuple[Citation, ...] = Field(min_length=1)
    body: tuple[Annotated[Chapter | Article | Dictum, Field(discriminator="type")], ...] = Field(min_length=1)
    enacted_on: Day | None = None
    enacted_by: Printable | None = None
    """Name of the head of region; unknown is printed as NAMA."""
    promulgated_on: Day | None = None
    promulgated_by: Printable | None = None
    gazette_number: Printable | None = None
    seat: Printable | None = None
    """Where it is signed; unknown is printed as three dots."""
    elucidation: Elucidation | None = None
    annexes: tuple[Annex, ...] = ()


class AccompanyingDocument(Model):
    """A letter, an agreement, an outline or a notice around the regulation."""

    type: Literal["paper"] = "paper"
    region: Region
    subject: Printable
    """By which people call it: Surat Usulan Penyelenggaraan Mal Pelayanan Publik."""
    letterhead: bool = False
    title: tuple[Text, ...] = ()
    """Centred lines in capitals."""
    blocks: tuple[Block, ...] = Field(min_length=1)


Draft: TypeAlias = Regulation | AccompanyingDocument
Node: TypeAlias = (
    Chapter
    | Section
    | Subsection
    | Dictum
    | Paragraph
    | Definition
    | Point
    | Recital
    | Citation
    | Annex
    | Elucidation
    | Block
)
