"""A score is shown in points or as a share, and bands name it."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mpp_readiness.field_types import CheckedModel, ExactNumber, Label, Text, Weight, YesNo, fault
from mpp_readiness.schema_parts import exactly_one, number_schema, whole_schema

JudgedOn = Literal["exact", "shown"]
"""The number as it is, or as it is printed (rounded half up to the digits of the display)."""


class Display(CheckedModel):
    """How people see a score that is kept in 0..1; `points` shows each node as points of its own weight."""

    highest: Annotated[Weight, Field(gt=0), number_schema(above=0, plain=True)] = Decimal(100)
    digits: Annotated[int, Field(ge=0, le=6), whole_schema(0, 6)] = 2
    points: YesNo = False

    def altered(self, *, highest: Decimal | None = None, digits: int | None = None) -> "Display":
        """With another top or more digits; no file may ask for 0 or for more than 6."""
        top, places = self.highest if highest is None else highest, self.digits if digits is None else digits
        return Display.model_construct(highest=top, digits=places, points=self.points)


class Band(CheckedModel):
    """A name for scores from `since` up, or above `above`; it decides nothing."""

    editor_rules = (exactly_one("from", "above"),)

    id: Label
    title: Text
    # `from` is a keyword of Python, so only the file says it.
    since: ExactNumber | None = Field(default=None, alias="from")
    above: ExactNumber | None = None

    @model_validator(mode="after")
    def _one_bound(self) -> Self:
        if (self.since is None) == (self.above is None):
            raise fault("band-form", "predikat menyebut satu batas bawah", "tulis from (termasuk) atau above (di atas)")
        return self

    @property
    def bound(self) -> Fraction:
        """Its lower end, in the unit of its set."""
        return Fraction(self.since if self.since is not None else self.above or 0)

    def begins_at_or_below(self, value: Fraction) -> bool:
        """Whether a value in the unit of its set reaches its lower end."""
        return value > self.bound if self.above is not None else value >= self.bound


class BandSet(CheckedModel):
    """Bands from the lowest up, in shares of 0..1 or in points as they are shown."""

    unit: Literal["share", "points"] = "share"
    judged_on: JudgedOn = "exact"
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
