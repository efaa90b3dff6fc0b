"""A list is a table that a team keeps once, and what is counted in it answers criteria and facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Discriminator, Field, Tag, model_validator

from mpp_readiness.field_types import CheckedModel, Number, Slug, Text, YesNo, fault
from mpp_readiness.schema_parts import SCALAR, exactly_one, filled_in, has, some_of

ColumnKind = Literal["text", "choice", "yes_no", "number", "date"]


@dataclass(frozen=True, slots=True)
class Range:
    """A number that is known only to lie between two ends; without `high` it has no upper end."""

    low: Fraction
    high: Fraction | None


class Column(CheckedModel):
    """What is asked of every row; the cells of a key name the rows."""

    editor_rules = (
        {"if": has("kind", {"const": "choice"}), "then": some_of("choices"), "else": {"not": some_of("choices")}},
        {"anyOf": [has("kind", {"const": "number"}), {"not": {"anyOf": [filled_in("least"), filled_in("most")]}}]},
    )

    title: Text
    kind: ColumnKind = "text"
    key: YesNo = False
    guide: Text | None = None
    choices: tuple[Text, ...] = ()
    unit: Text | None = None
    least: Number | None = None
    """The least that a cell of numbers can hold; with `most` a blank cell becomes an interval."""
    most: Number | None = None


class ListDefinition(CheckedModel):
    """A table that the assessment fills in: its columns by name."""

    title: Text
    about: Text | None = None
    columns: Annotated[Mapping[Slug, Column], Field(min_length=1)]

    @property
    def has_key(self) -> bool:
        """Whether a column is said to name the rows; the rows of a list of respondents have no names."""
        return any(column.key for column in self.columns.values())

    @property
    def key(self) -> str:
        """Name of the column that names the rows: the one that says so, or the first."""
        return next((name for name, column in self.columns.items() if column.key), next(iter(self.columns)))


COMPARISONS = ("above", "below", "at_least", "at_most", "is", "is_not")
"""Keys of what one value is compared with."""
MEASURES = ("count", "sum", "mean")
"""Keys of what a list gives."""


class Comparison(NamedTuple):
    """What one value is compared with: one of these, the others None."""

    above: Decimal | Fraction | None = None
    below: Decimal | Fraction | None = None
    at_least: Decimal | Fraction | None = None
    at_most: Decimal | Fraction | None = None
    is_: str | None = None
    is_not: str | None = None

    def check(self) -> None:
        """Goes on where exactly one comparison is given."""
        # Not by truth: at_most: 0 is a comparison.
        if sum(one is not None for one in self) != 1:
            raise fault(
                "condition-form",
                "syarat harus memuat tepat satu pembanding",
                "pakai salah satu: above, below, at_least, at_most, is, is_not",
            )


class ColumnCondition(CheckedModel):
    """A comparison of one cell of a row; exactly one comparison is given."""

    editor_rules = (exactly_one(*COMPARISONS),)

    column: Slug
    above: Number | None = None
    below: Number | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    is_: Text | None = Field(default=None, alias="is")
    is_not: Text | None = None

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        self.comparison.check()
        return self

    @property
    def comparison(self) -> Comparison:
        return Comparison(self.above, self.below, self.at_least, self.at_most, self.is_, self.is_not)


class AllOfRow(CheckedModel):
    """True of a row when all of them are."""

    all: Annotated[tuple["RowCondition", ...], Field(min_length=1)]


class AnyOfRow(CheckedModel):
    """True of a row when one of them is."""

    any: Annotated[tuple["RowCondition", ...], Field(min_length=1)]


def _row_condition_kind(value: object) -> str:
    if isinstance(value, AllOfRow) or (isinstance(value, dict) and "all" in value):
        return "all"
    if isinstance(value, AnyOfRow) or (isinstance(value, dict) and "any" in value):
        return "any"
    return "column"


RowCondition = Annotated[
    Annotated[ColumnCondition, Tag("column")] | Annotated[AllOfRow, Tag("all")] | Annotated[AnyOfRow, Tag("any")],
    Discriminator(_row_condition_kind),
]


class Count(CheckedModel):
    """How many rows of a list hold `where`; for a ratio, of those that hold `among`."""

    short_form = SCALAR

    list: Slug
    where: RowCondition | None = None
    among: RowCondition | None = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return {"list": value} if isinstance(value, str) else value


class ColumnMeasure(CheckedModel):
    """A column of numbers, of the rows that hold `where`."""

    list: Slug
    column: Slug
    where: RowCondition | None = None
    blank: Literal["skipped"] | None = None
    """`skipped` takes the filled cells only; otherwise a blank cell is unknown."""


class Sum(ColumnMeasure):
    """The sum of a column of numbers over the rows that hold `where`."""


class Mean(ColumnMeasure):
    """The mean of a column of numbers over the rows that hold `where`."""


Measure = Count | Sum | Mean


def conditions_of(condition: RowCondition | None) -> tuple[ColumnCondition, ...]:
    """The comparisons of single cells inside a condition on rows."""
    match condition:
        case None:
            return ()
        case AllOfRow(all=parts) | AnyOfRow(any=parts):
            return tuple(one for part in parts for one in conditions_of(part))
        case ColumnCondition():
            return (condition,)
