"""A criterion says when it applies, how it is answered, what it rests on and what closes it."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from mpp_readiness.field_types import (
    Amount,
    CheckedModel,
    Confidence,
    ExactNumber,
    Label,
    NodeId,
    Number,
    Slug,
    Text,
    Weight,
    YesNo,
    fault,
)
from mpp_readiness.readiness.model.lists import COMPARISONS, MEASURES, Comparison, Count, Mean, Measure, Sum
from mpp_readiness.schema_parts import TRUE, exactly_one, filled_in, has, no_two, number_schema, where, whole_schema

Nature = Literal["wajib", "praktik", "usulan"]
Direction = Literal["at_least", "at_most"]
Credit = Literal["proportional", "all_or_nothing"]
Counts = Literal["bonus", "deduction"]


class FactRef(CheckedModel):
    """A number that is looked up among the facts of the region."""

    fact: Slug


# By shape, not one after the other: pydantic would tell one fault of a target once for each kind that it is not.
def _target_kind(value: object) -> str:
    return "fact" if isinstance(value, dict | FactRef) else "number"


_Figure = Annotated[ExactNumber, number_schema(least=0, exact=True)]
Target = Annotated[Annotated[FactRef, Tag("fact")] | Annotated[_Figure, Tag("number")], Discriminator(_target_kind)]


class FactCondition(CheckedModel):
    """A comparison of one fact; exactly one comparison is given."""

    editor_rules = (exactly_one(*COMPARISONS),)

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
        self.comparison.check()
        return self

    @property
    def comparison(self) -> Comparison:
        return Comparison(self.above, self.below, self.at_least, self.at_most, self.is_, self.is_not)


class AllOf(CheckedModel):
    """True when all of them are."""

    all: Annotated[tuple["Condition", ...], Field(min_length=1)]


class AnyOf(CheckedModel):
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


class LevelAnswer(CheckedModel):
    """A level of a scale; `scale` may be left out where the checklist has only one."""

    # It is the kind of an answer that names none, as a dump without defaults does.
    kind: Literal["level"] = "level"
    scale: Slug | None = None


class YesNoAnswer(CheckedModel):
    """Yes or no."""

    kind: Literal["yes_no"]


class Step(CheckedModel):
    """A level of the scale for numbers from `since` up, or above `above`; the first step has neither."""

    level: Label
    # `from` is a keyword of Python, so only the file says it.
    since: ExactNumber | None = Field(default=None, alias="from")
    above: ExactNumber | None = None

    @property
    def bound(self) -> Fraction | None:
        """Its lower end; None where it has none."""
        given = self.since if self.since is not None else self.above
        return None if given is None else Fraction(given)

    def begins_at_or_below(self, value: Fraction) -> bool:
        """Whether a number reaches its lower end."""
        bound = self.bound
        return bound is None or (value > bound if self.above is not None else value >= bound)


class QuantityAnswer(CheckedModel):
    """A number against a target, or on steps that make it a level; typed, or worked out from a list."""

    editor_rules = (exactly_one("target", "steps"), no_two(*MEASURES))

    kind: Literal["quantity"]
    unit: Text | None = None
    target: Target | None = None
    direction: Direction = "at_least"
    credit: Credit = "proportional"
    scale: Slug | None = None
    steps: tuple[Step, ...] = ()
    count: Count | None = None
    sum: Sum | None = None
    mean: Mean | None = None

    @model_validator(mode="after")
    def _judged_once(self) -> Self:
        if (self.target is None) == (not self.steps):
            raise fault("answer-judged", "jawaban angka memerlukan target atau steps, salah satu saja")
        _one_measure(self.count, self.sum, self.mean)
        return self


class RatioAnswer(CheckedModel):
    """A part of a whole against a target share, or on steps that make it a level; typed, or counted in a list."""

    editor_rules = ({"anyOf": [filled_in("of"), filled_in("count")]}, no_two("steps", "target"))

    kind: Literal["ratio"]
    of: Text | None = None
    """What the whole is; it may be left out where a list says it."""
    unit: Text | None = None
    target: Target = Decimal(1)
    direction: Direction = "at_least"
    credit: Credit = "proportional"
    # No rule fits all: without a word on it, a ratio of nothing is refused.
    none_of_none: Literal["met", "not_applicable"] | None = None
    scale: Slug | None = None
    steps: tuple[Step, ...] = ()
    count: Count | None = None

    @model_validator(mode="after")
    def _whole_named(self) -> Self:
        if self.of is None and self.count is None:
            raise fault("missing-key", "isian wajib ini tidak ada", "tambahkan “of”")
        # Its default is no word on it: a dump of the model writes that too.
        if self.steps and self.target != Decimal(1):
            raise fault("answer-judged", "jawaban rasio dengan steps tidak memakai target", "hapus salah satu")
        return self


class Item(CheckedModel):
    """One thing of a list of which each is met or not."""

    id: Label
    title: Text
    evidence: tuple[Text, ...] = ()


class ItemsAnswer(CheckedModel):
    """Which of the named items are met: the share of them, or the level into which that share falls."""

    kind: Literal["items"]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    scale: Slug | None = None
    steps: tuple[Step, ...] = ()


def _one_measure(*given: Measure | None) -> None:
    if sum(one is not None for one in given) > 1:
        raise fault("measure-form", "angka dihitung dengan satu cara", "pakai salah satu: count, sum, atau mean")


def _answer_kind(value: object) -> object:
    """The kind that is named; nothing but a scale, or nothing at all, asks for a level."""
    if not isinstance(value, dict):
        return getattr(value, "kind", None)
    return value.get("kind", "level" if value.keys() <= {"scale"} else None)


AnswerKind = Annotated[
    Annotated[LevelAnswer, Tag("level")]
    | Annotated[YesNoAnswer, Tag("yes_no")]
    | Annotated[QuantityAnswer, Tag("quantity")]
    | Annotated[RatioAnswer, Tag("ratio")]
    | Annotated[ItemsAnswer, Tag("items")],
    Discriminator(_answer_kind),
]
SteppedAnswer = QuantityAnswer | RatioAnswer | ItemsAnswer
"""What can be judged on steps."""


class Basis(CheckedModel):
    """What a criterion rests on: an article of a registered instrument, or a practice that was reported."""

    editor_rules = (exactly_one("instrument", "practice"),)

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


class Days(CheckedModel):
    """Three-point duration in working days."""

    least: Amount
    likely: Amount
    most: Amount

    @model_validator(mode="after")
    def _rising(self) -> Self:
        if not self.least <= self.likely <= self.most:
            raise fault("days-order", "urutan durasi harus least ≤ likely ≤ most", "periksa ketiga angka hari kerja")
        return self


class Action(CheckedModel):
    """What closes a criterion, by which office, and after which other criteria."""

    title: Text
    owner: Text | None = None
    days: Days | None = None
    cost: Annotated[int, Field(ge=1, le=4), whole_schema(1, 4)] | None = None
    after: tuple[NodeId, ...] = ()


class Criterion(CheckedModel):
    """A statement that is answered."""

    editor_rules = (
        no_two("gate", "counts"),
        where({**filled_in("gate"), **has("may_be_na", TRUE, "gate")}, filled_in("when")),
    )

    id: NodeId
    title: Text
    guide: Text | None = None
    weight: Weight = Decimal(1)
    when: Condition | None = None
    answer: AnswerKind = LevelAnswer()
    gate: Label | None = None
    evidence: tuple[Text, ...] = ()
    basis: tuple[Basis, ...] = ()
    nature: Nature | None = None
    may_be_na: YesNo = False
    action: Action | None = None
    answers_failure: tuple[Text, ...] = ()
    counts: Counts | None = None
    """A bonus adds to its parent and a deduction takes from it; an ordinary one says nothing here."""
    band_set: Slug | None = None
