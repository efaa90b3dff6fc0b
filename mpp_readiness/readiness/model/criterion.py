"""A criterion says when it applies, how it is answered, what it rests on and what closes it."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from mpp_readiness.field_types import Amount, Confidence, Model, NodeId, Number, Slug, Text, Weight, YesNo, fault

Nature = Literal["wajib", "praktik", "usulan"]
Direction = Literal["at_least", "at_most"]
Credit = Literal["proportional", "all_or_nothing"]


class FactRef(Model):
    """A number that is looked up among the facts of the region."""

    fact: Slug


# By shape, not one after the other: pydantic would tell one fault of a target once for each kind that it is not.
def _target_kind(value: object) -> str:
    return "fact" if isinstance(value, dict | FactRef) else "number"


Target = Annotated[Annotated[FactRef, Tag("fact")] | Annotated[Number, Tag("number")], Discriminator(_target_kind)]


class FactCondition(Model):
    """A comparison of one fact; exactly one comparison is given."""

    fact: Slug
    above: Number | None = None
    below: Number | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    # `is` is a word of Python, so only the file says it.
    is_: Text | None = Field(default=None, alias="is")
    is_not: Text | None = None

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        given = [self.above, self.below, self.at_least, self.at_most, self.is_, self.is_not]
        # Not by truth: at_most: 0 is a comparison.
        if sum(one is not None for one in given) != 1:
            raise fault(
                "condition-form",
                "syarat harus memuat tepat satu pembanding",
                "pakai salah satu: above, below, at_least, at_most, is, is_not",
            )
        return self


class AllOf(Model):
    """True when all of them are."""

    all: Annotated[tuple["Condition", ...], Field(min_length=1)]


class AnyOf(Model):
    """True when one of them is."""

    any: Annotated[tuple["Condition", ...], Field(min_length=1)]


# What is neither goes to the fact, whose faults say best what a condition looks like.
def _condition_kind(value: object) -> str:
    if isinstance(value, AllOf) or (isinstance(value, dict) and "all" in value):
        return "all"
    if isinstance(value, AnyOf) or (isinstance(value, dict) and "any" in value):
        return "any"
    return "fact"


Condition = Annotated[
    Annotated[FactCondition, Tag("fact")] | Annotated[AllOf, Tag("all")] | Annotated[AnyOf, Tag("any")],
    Discriminator(_condition_kind),
]


class LevelAnswer(Model):
    """A level of a scale; `scale` may be left out where the checklist has only one."""

    # The default serves programs; in a file the kind is named, for by it alone pydantic tells the four apart.
    kind: Literal["level"] = "level"
    scale: Slug | None = None


class YesNoAnswer(Model):
    """Yes or no."""

    kind: Literal["yes_no"]


class QuantityAnswer(Model):
    """A number against a target."""

    kind: Literal["quantity"]
    unit: Text | None = None
    target: Target
    direction: Direction = "at_least"
    credit: Credit = "proportional"


class RatioAnswer(Model):
    """A part of a whole against a target share."""

    kind: Literal["ratio"]
    of: Text
    unit: Text | None = None
    target: Target = Decimal(1)
    direction: Direction = "at_least"
    credit: Credit = "proportional"
    # No rule fits all: without a word on it, a ratio of nothing is refused.
    none_of_none: Literal["met", "not_applicable"] | None = None


AnswerKind = Annotated[LevelAnswer | YesNoAnswer | QuantityAnswer | RatioAnswer, Discriminator("kind")]


class Basis(Model):
    """What a criterion rests on: an article of a registered instrument, or a practice that was reported."""

    instrument: Slug | None = None
    at: Text | None = None
    practice: Text | None = None
    confidence: Confidence | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if (self.instrument is None) == (self.practice is None):
            raise fault("basis-form", "dasar harus menyebut instrument atau practice, salah satu saja")
        return self


class Days(Model):
    """Three-point duration in working days."""

    least: Amount
    likely: Amount
    most: Amount

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if not self.least <= self.likely <= self.most:
            raise fault("days-order", "urutan durasi harus least ≤ likely ≤ most", "periksa ketiga angka hari kerja")
        return self


class Action(Model):
    """What closes a criterion, by which office, and after which other criteria."""

    title: Text
    owner: Text | None = None
    days: Days | None = None
    cost: Annotated[int, Field(ge=1, le=4)] | None = None
    after: tuple[NodeId, ...] = ()


class Criterion(Model):
    """A statement that is answered."""

    id: NodeId
    title: Text
    guide: Text | None = None
    weight: Weight = Decimal(1)
    when: Condition | None = None
    answer: AnswerKind = LevelAnswer()
    gate: Slug | None = None
    evidence: tuple[Text, ...] = ()
    basis: tuple[Basis, ...] = ()
    nature: Nature | None = None
    may_be_na: YesNo = False
    action: Action | None = None
    answers_failure: tuple[Text, ...] = ()
