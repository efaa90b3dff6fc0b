"""An assessment gives region, date, facts, answers with their evidence, and a second layer of verification."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Discriminator, StringConstraints, Tag, model_validator

from mpp_readiness.errors import NotFound, TreePath
from mpp_readiness.field_types import (
    CheckedModel,
    Confidence,
    Day,
    Label,
    NodeId,
    Number,
    Slug,
    Text,
    YesNo,
    as_typed,
    fault,
)
from mpp_readiness.regions import Region, RegionKind, find_region, invented_region, unknown_region
from mpp_readiness.schema_parts import SCALAR, TRUE, no_two, where


class Evidence(CheckedModel):
    """A document that proves an answer. `sha256` is filled in by the loader for a file that exists."""

    title: Text
    number: Text | None = None
    date: Day | None = None
    file: Text | None = None
    link: Text | None = None
    valid_until: Day | None = None
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")] | None = None


class Answer(CheckedModel):
    """An answer to one criterion: a value, or the reason why the criterion does not apply."""

    short_form = SCALAR
    editor_rules = tuple(no_two(one, "not_applicable") for one in ("value", "met", "unmet"))

    value: Text | None = None
    of: Number | None = None
    not_applicable: Text | None = None
    note: Text | None = None
    confidence: Confidence | None = None
    evidence: tuple[Evidence, ...] = ()
    met: tuple[Label, ...] | None = None
    """Items that are met, by id; what stands neither here nor in `unmet` is unanswered."""
    unmet: tuple[Label, ...] | None = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return _spelled_out(value)

    @model_validator(mode="after")
    def _one_state(self) -> Self:
        if self.has_value and self.not_applicable is not None:
            raise fault(
                "answer-twofold", "jawaban tidak boleh sekaligus berisi value dan not_applicable", "pilih salah satu"
            )
        return self

    @property
    def has_value(self) -> bool:
        return self.value is not None or self.met is not None or self.unmet is not None

    @property
    def is_given(self) -> bool:
        return self.has_value or self.not_applicable is not None


def _spelled_out(value: object) -> object:
    """The long form: `draf` is short for `{value: draf}`."""
    # bool is an int to Python, so it is among these too.
    if isinstance(value, str | int | float | Decimal | Fraction):
        value = {"value": value}
    if isinstance(value, dict) and isinstance(value.get("value"), int | float | Decimal | Fraction):
        value = {**value, "value": as_typed(value["value"])}
    return value


class FactValue(CheckedModel):
    """A fact about the region with where it comes from."""

    short_form = SCALAR

    value: Text
    note: Text | None = None
    confidence: Confidence | None = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return _spelled_out(value)


class Office(CheckedModel):
    """An office that assesses or verifies; not a person."""

    unit: Text


class Claim(CheckedModel):
    """What somebody says of the whole; printed beside the score, never used in it."""

    by: Text
    says: Text
    date: Day | None = None
    source: Text | None = None
    confidence: Confidence = "C"


class Note(CheckedModel):
    """A fact that answers no criterion."""

    text: Text
    date: Day | None = None
    source: Text | None = None
    confidence: Confidence = "C"


_SHORT_ROWS: Mapping[str, object] = {"$ref": "#/$defs/ListRows/properties/rows"}
Row = Mapping[Slug, Annotated[Text, BeforeValidator(as_typed)]]
"""The cells of a row as they were typed, by column; a cell that is not there is unknown."""


class ListRows(CheckedModel):
    """A list as it was filled in; `complete: no` says that there are more rows than these."""

    short_form = _SHORT_ROWS

    rows: tuple[Row, ...] = ()
    complete: YesNo = True

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return {"rows": value} if isinstance(value, list | tuple) else value

    @cached_property
    def columns(self) -> Mapping[str, tuple[str | None, ...]]:
        """The cells of each column that somebody filled in, from the first row to the last; None where one is blank."""
        names = dict.fromkeys(name for row in self.rows for name in row)
        return {name: tuple([row.get(name) for row in self.rows]) for name in names}

    def column(self, name: str) -> tuple[str | None, ...]:
        """The cells of a column from the first row to the last; None where one is blank."""
        return self.columns.get(name) or (None,) * len(self.rows)


class Verification(CheckedModel):
    """The second layer; what it leaves out keeps the first."""

    by: Office
    date: Day
    answers: Mapping[NodeId, Answer] = {}
    lists: Mapping[Slug, ListRows] = {}


class NamedRegion(CheckedModel):
    """An invented region, for an illustration."""

    name: Text
    kind: Literal["kabupaten", "kota"] = "kabupaten"


def _region_kind(value: object) -> str:
    return "named" if isinstance(value, dict | NamedRegion) else "code"


# Told apart by shape, so that one fault of a region is told once and not once for each kind.
WrittenRegion = Annotated[
    Annotated[Text, Tag("code")] | Annotated[NamedRegion, Tag("named")], Discriminator(_region_kind)
]


class Assessment(CheckedModel):
    """Answers to one checklist for one region on one date."""

    editor_rules = (
        where(
            {"required": ["region"], "properties": {"region": {"type": "object"}}},
            {"required": ["illustration"], "properties": {"illustration": TRUE}},
        ),
    )

    assessment: Slug
    checklist_version: Text | None = None
    region: WrittenRegion
    date: Day
    status: Literal["mandiri", "verifikasi"] = "mandiri"
    illustration: YesNo = False
    title: Text | None = None
    assessor: Office | None = None
    facts: Mapping[Slug, FactValue] = {}
    answers: Mapping[NodeId, Answer] = {}
    claims: tuple[Claim, ...] = ()
    notes: tuple[Note, ...] = ()
    verification: Verification | None = None
    lists: Mapping[Slug, ListRows] = {}

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the content, whatever the layout of the file."""
        # A default that is written out is no other content.
        return sha256(self.model_dump_json(by_alias=True, exclude_defaults=True).encode()).hexdigest()

    @cached_property
    def place(self) -> Region:
        """The region; one of unknown code keeps the code as its name.

        >>> Assessment.model_validate({"assessment": "mpp", "region": "33.16", "date": "2021-06-03"}).place.full_name
        'Kabupaten Blora'
        """
        if isinstance(self.region, NamedRegion):
            return invented_region(RegionKind(self.region.kind), self.region.name)
        try:
            return find_region(self.region)
        except NotFound:
            return unknown_region(self.region)


def layers(assessment: Assessment) -> Iterator[tuple[TreePath, Mapping[str, Answer]]]:
    """The answers of the assessor and, where there is one, of the verifier, each with its path."""
    yield ("answers",), assessment.answers
    if assessment.verification is not None:
        yield ("verification", "answers"), assessment.verification.answers
