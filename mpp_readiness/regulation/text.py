"""The text of a regulation consists of words, and of everything that code writes better than a hand."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from mpp_readiness.field_types import Model, Slug, fault

Printable = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]*$")]
"""Text without the signs that no page can show and no XML can hold."""
Conjunction = Literal["dan", "atau", "dan/atau"]
Joining = Literal["dan", "atau", "dan/atau", "sampai dengan"]
"""How several places of one reference are joined."""


class Words(Model):
    type: Literal["words"] = "words"
    words: Printable


class Reference(Model):
    """Other places of the same draft, by their names; the words follow from where the reference stands.

    Lampiran II UU 12/2011 angka 272 to 280.
    """

    type: Literal["reference"] = "reference"
    to: tuple[Slug, ...] = Field(min_length=1)
    run: Joining = "dan"
    placed: bool = True
    """With `dalam` or `pada` before it, as after `sebagaimana dimaksud`."""

    @model_validator(mode="after")
    def _spans_two_ends(self) -> Self:
        if self.run == "sampai dengan" and len(self.to) != 2:
            raise fault(
                "reference-form", "“sampai dengan” menghubungkan dua tempat", "sebut tempat awal dan tempat akhir"
            )
        return self


class Term(Model):
    """A term of the general provisions, where it is used."""

    type: Literal["term"] = "term"
    term: Printable


class Quantity(Model):
    """A whole number, its words in brackets, and a unit: `14 (empat belas) hari` (Lampiran II angka 86)."""

    type: Literal["quantity"] = "quantity"
    number: int = Field(ge=0)
    unit: Printable = ""


class Money(Model):
    """An amount in rupiah with its words (Lampiran II angka 255, 270c)."""

    type: Literal["money"] = "money"
    rupiah: int = Field(ge=0)


class Cited(Model):
    """An instrument of the register; `place` is an article of it, as `Pasal 18 ayat (6)`."""

    type: Literal["cited"] = "cited"
    instrument: Slug
    place: Printable | None = None


class Blank(Model):
    """What nobody may invent: printed as three dots, and listed for whoever fills it in."""

    type: Literal["blank"] = "blank"
    what: Printable


Inline = Annotated[
    Words | Reference | Term | Quantity | Money | Cited | Blank,
    Field(discriminator="type"),
]
Text = tuple[Inline, ...]


def words(text: str) -> Text:
    """Text that is nothing but words."""
    return (Words(words=text),)


def only_words(text: Text) -> str:
    """What a text says in words; references, terms and the like say nothing here."""
    return "".join(one.words for one in text if isinstance(one, Words))
