"""A checklist is a tree of aspects and criteria, with scales, facts, milestones and gates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from mpp_readiness.field_types import (
    Confidence,
    Day,
    Model,
    NodeId,
    Number,
    Share,
    Slug,
    Text,
    Weight,
    YesNo,
    as_typed,
    fault,
)
from mpp_readiness.readiness.model.criterion import Condition, Criterion, LevelAnswer, Nature

Aggregation = Literal["weighted_mean", "geometric_mean", "harmonic_mean", "minimum", "flat_mean"]


class Title(Model):
    """A title in Indonesian, and in English where there is one."""

    id: Text
    en: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value

    def __str__(self) -> str:
        return self.id


class ValidityPeriod(Model):
    """The first and the last day on which the checklist is in force."""

    # `from` is a keyword of Python, so only the file says it.
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Display(Model):
    """How people see a score that is kept in 0..1."""

    highest: Annotated[Weight, Field(gt=0)] = Decimal(100)
    digits: Annotated[int, Field(ge=0, le=6)] = 2


class Band(Model):
    """A name for scores from `since` up; it decides nothing."""

    id: Slug
    title: Text
    since: Share = Field(alias="from")


class Level(Model):
    """One step of a scale."""

    id: Slug
    points: Weight
    title: Text
    needs_evidence: YesNo = False


class Aspect(Model):
    """A group of criteria and further aspects."""

    id: NodeId
    title: Text
    about: Text | None = None
    weight: Weight = Decimal(1)
    aggregation: Aggregation | None = None
    when: Condition | None = None
    aspects: tuple["Aspect", ...] = ()
    criteria: tuple[Criterion, ...] = ()


# An editor reads `default: 5` as a number.
_AS_TYPED = WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]})


class Fact(Model):
    """What the checklist asks about the region; with a default it is a threshold that a region may change."""

    title: Text
    kind: Literal["number", "yes_no", "choice"] = "number"
    unit: Text | None = None
    choices: tuple[Text, ...] = ()
    at_least: Number | None = None
    at_most: Number | None = None
    # It stays text, so that the kind of the fact decides how it is read.
    default: Annotated[Text, BeforeValidator(as_typed), _AS_TYPED] | None = None
    nature: Nature | None = None
    note: Text | None = None


class Milestone(Model):
    """A stage of readiness."""

    id: Slug
    title: Text


class Requirement(Model):
    """What a gate requires of one node, or of one fact."""

    aspect: NodeId | None = None
    criterion: NodeId | None = None
    fact: Slug | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    is_: Text | None = Field(default=None, alias="is")

    @property
    def node(self) -> str | None:
        return self.aspect or self.criterion

    @model_validator(mode="after")
    def _complete(self) -> Self:
        named = [one for one in (self.aspect, self.criterion, self.fact) if one is not None]
        compared = [one for one in (self.at_least, self.at_most, self.is_) if one is not None]
        if len(named) != 1 or len(compared) != 1:
            raise fault(
                "requirement-form",
                "satu persyaratan menyebut satu hal dan satu pembanding",
                "misalnya {aspect: SDM, at_least: 1} atau {fact: temuan, at_most: 0}",
            )
        # A share of itself: the points of a scale or of the display would change with them.
        if self.node is not None and not (self.at_least is not None and 0 <= self.at_least <= 1):
            raise fault("requirement-share", "persyaratan atas aspek atau kriteria memakai at_least antara 0 dan 1")
        return self


class Gate(Model):
    """What must hold before a milestone, whatever the score."""

    id: NodeId
    title: Text
    milestone: Slug
    requires: Annotated[tuple[Requirement, ...], Field(min_length=1)]
    when: Condition | None = None
    source: Text | None = None
    confidence: Confidence | None = None


Node = Criterion | Aspect


@dataclass(frozen=True, slots=True)
class Place:
    """A node, the ids of the aspects above it from the top, and its path in the file."""

    node: Node
    above: tuple[str, ...]
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CriterionPlace:
    """A criterion, the id of what it stands in, the ids of the aspects above it from the top, and its conditions."""

    node: Criterion
    parent: str
    above: tuple[str, ...]
    conditions: tuple[Condition, ...]


class Checklist(Model):
    """A tree of aspects and criteria with its scales, facts, milestones and gates."""

    checklist: Slug
    version: Text
    title: Title
    about: Text | None = None
    source: Text | None = None
    in_force: ValidityPeriod = ValidityPeriod()
    aggregation: Aggregation = "weighted_mean"
    display: Display = Display()
    bands: tuple[Band, ...] = ()
    scales: Mapping[Slug, tuple[Level, ...]] = {}
    facts: Mapping[Slug, Fact] = {}
    milestones: tuple[Milestone, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    gates: tuple[Gate, ...] = ()

    # What is cached lies beside the fields: in no comparison and in no dump, but model_copy takes it along.
    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every node by its id, in the order of the file; of two with one id the first."""
        found: dict[str, Place] = {}
        for place in walk(self):
            # Two nodes of one id are told as a fault later; until then this must not fall over them.
            found.setdefault(place.node.id, place)
        return found

    @cached_property
    def all_criteria(self) -> Mapping[str, Criterion]:
        """Every criterion by its id, in the order of the file."""
        return {id_: place.node for id_, place in self.places.items() if isinstance(place.node, Criterion)}

    @cached_property
    def criteria_places(self) -> Mapping[str, "CriterionPlace"]:
        """Every criterion with the aspects above it, by its id, in the order of the file."""
        return {
            id_: CriterionPlace(place.node, (self.checklist, *place.above)[-1], place.above, self._conditions(place))
            for id_, place in self.places.items()
            if isinstance(place.node, Criterion)
        }

    def _conditions(self, place: Place) -> tuple[Condition, ...]:
        nodes = (*(self.places[id_].node for id_ in place.above), place.node)
        return tuple(node.when for node in nodes if node.when is not None)

    @cached_property
    def weights(self) -> Mapping[str, Fraction]:
        """Exact weight of every node by its id."""
        return {id_: Fraction(place.node.weight) for id_, place in self.places.items()}

    @cached_property
    def values(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Value in 0..1 of each level: its points over the highest points of its scale."""
        return {name: _level_values(levels) for name, levels in self.scales.items()}

    @cached_property
    def lower(self) -> Mapping[str, Mapping[str, Level]]:
        """What counts for a level that needs evidence and has none, by scale and level; the worst has no lower."""
        return {
            name: {level.id: below for below, level in pairwise(levels) if level.needs_evidence}
            for name, levels in self.scales.items()
        }

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the content, whatever the layout of the file."""
        # A default that is written out is no other content.
        return sha256(self.model_dump_json(by_alias=True, exclude_defaults=True).encode()).hexdigest()

    def scale_of(self, answer: LevelAnswer) -> str:
        """Name of the scale of a level answer: its own, or the only one."""
        return answer.scale or next(iter(self.scales), "")


def _level_values(levels: tuple[Level, ...]) -> Mapping[str, Fraction]:
    highest = max((Fraction(level.points) for level in levels), default=Fraction(0))
    return {level.id: Fraction(level.points) / highest if highest else Fraction(0) for level in levels}


def walk(root: Checklist | Aspect, above: tuple[str, ...] = (), path: tuple[str | int, ...] = ()) -> Iterator[Place]:
    """Every node below, criteria before aspects, depth first."""
    for index, criterion in enumerate(root.criteria):
        yield Place(criterion, above, (*path, "criteria", index))
    for index, aspect in enumerate(root.aspects):
        here = (*path, "aspects", index)
        yield Place(aspect, above, here)
        yield from walk(aspect, (*above, aspect.id), here)
