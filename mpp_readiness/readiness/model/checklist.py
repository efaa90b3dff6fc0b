"""A checklist is a tree of aspects and criteria, with scales, facts, milestones and gates."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from typing import Literal

from pydantic import Field, model_validator

from mpp_readiness.field_types import (
    CheckedModel,
    Day,
    ExactShare,
    Label,
    NodeId,
    Number,
    Slug,
    Text,
    Typed,
    Weight,
    YesNo,
)
from mpp_readiness.readiness.model.bands import Band, BandSet, Display
from mpp_readiness.readiness.model.criterion import (
    AnswerKind,
    Condition,
    Counts,
    Criterion,
    LevelAnswer,
    Nature,
    RatioAnswer,
    YesNoAnswer,
)
from mpp_readiness.readiness.model.gates import Gate, Milestone
from mpp_readiness.readiness.model.lists import MEASURES, Count, ListDefinition, Mean, Range, Sum
from mpp_readiness.readiness.model.own_instruments import OwnInstrument
from mpp_readiness.readiness.model.views import View
from mpp_readiness.schema_parts import SCALAR, filled_in, has, no_two, some_of, where

Aggregation = Literal["weighted_mean", "geometric_mean", "harmonic_mean", "minimum", "flat_mean", "maximum", "median"]


class Title(CheckedModel):
    """A title in Indonesian, and in English where there is one."""

    short_form = SCALAR

    id: Text
    en: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: object) -> object:
        return {"id": value} if isinstance(value, str) else value

    def __str__(self) -> str:
        return self.id


class ValidityPeriod(CheckedModel):
    """The first and the last day on which the checklist is in force."""

    # `from` is a keyword of Python, so only the file says it.
    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None


class Level(CheckedModel):
    """One step of a scale."""

    id: Label
    points: Weight
    title: Text
    needs_evidence: YesNo = False


class Aspect(CheckedModel):
    """A group of criteria and further aspects."""

    editor_rules = ({"anyOf": [some_of("aspects"), some_of("criteria")]},)

    id: NodeId
    title: Text
    about: Text | None = None
    weight: Weight = Decimal(1)
    aggregation: Aggregation | None = None
    when: Condition | None = None
    aspects: tuple["Aspect", ...] = ()
    criteria: tuple[Criterion, ...] = ()
    counts: Counts | None = None
    """A bonus adds to its parent and a deduction takes from it; an ordinary one says nothing here."""
    band_set: Slug | None = None


class Fact(CheckedModel):
    """What the checklist asks about the region; with a default it is a threshold that a region may change."""

    editor_rules = (
        no_two(*MEASURES),
        where(has("kind", {"const": "choice"}), some_of("choices")),
        where({"anyOf": [filled_in(one) for one in MEASURES]}, {"properties": {"kind": {"const": "number"}}}),
    )

    title: Text
    kind: Literal["number", "yes_no", "choice"] = "number"
    unit: Text | None = None
    choices: tuple[Text, ...] = ()
    at_least: Number | None = None
    at_most: Number | None = None
    # It stays text, so that the kind of the fact decides how it is read.
    default: Typed | None = None
    nature: Nature | None = None
    note: Text | None = None
    count: Count | None = None
    """Worked out from a list where the assessment does not say it; so are `sum` and `mean`."""
    sum: Sum | None = None
    mean: Mean | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """A level with its value in 0..1 as both ends, and what counts for it without the evidence that it needs."""

    level: Level
    ends: Range
    below: "Grade | None" = None

    @property
    def value(self) -> Fraction:
        return self.ends.low

    @property
    def unproven(self) -> "Grade":
        return self.below or self


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


class Checklist(CheckedModel):
    """A tree of aspects and criteria with its scales, facts, milestones and gates."""

    editor_rules = ({"anyOf": [some_of("aspects"), some_of("criteria")]},)

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
    band_sets: Mapping[Slug, BandSet] = {}
    band_set: Slug | None = None
    conclusive_from: ExactShare | None = None
    """Share of coverage below which nothing is concluded."""
    views: tuple[View, ...] = ()
    instruments: Mapping[Slug, OwnInstrument] = {}
    lists: Mapping[Slug, ListDefinition] = {}

    # What is cached lies beside the fields: in no comparison, in no dump, and in no copy.
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
    def grades(self) -> Mapping[str, Mapping[str, Grade]]:
        """Each level with its value, by scale and by its id in lower case."""
        return {name: _grades(levels, self.values[name]) for name, levels in self.scales.items()}

    @cached_property
    def levels_asked(self) -> Mapping[str, Mapping[str, Grade]]:
        """The levels of each criterion that is answered by one, by its id; those of a scale that is there."""
        asked = {id_: one.answer for id_, one in self.all_criteria.items() if isinstance(one.answer, LevelAnswer)}
        scales = {id_: self.scale_of(answer) for id_, answer in asked.items()}
        return {id_: self.grades[scale] for id_, scale in scales.items() if scale in self.grades}

    @cached_property
    def own_gates(self) -> tuple[tuple[str, str], ...]:
        """The criteria that gate, by id, with their milestones, in the order of the file."""
        return tuple((id_, one.gate) for id_, one in self.all_criteria.items() if one.gate is not None)

    @cached_property
    def spans(self) -> Mapping[str, tuple[Fraction, Fraction]]:
        """The least and the most that each criterion can be worth while it is not answered, by its id."""
        return {id_: self._span(place) for id_, place in self.criteria_places.items()}

    def _span(self, place: CriterionPlace) -> tuple[Fraction, Fraction]:
        # What can still be left out counts 0..1, so that leaving it out stays inside the interval.
        asked = place.node.answer
        is_escapable = place.node.may_be_na or (isinstance(asked, RatioAnswer) and asked.none_of_none is not None)
        if is_escapable or isinstance(asked, YesNoAnswer):
            return Fraction(0), Fraction(1)
        grades = self.grades.get(self.scale_of(asked), {})
        if isinstance(asked, LevelAnswer):
            found = [grade.value for grade in grades.values()]
        else:
            # A level on steps may count as the one below it, for want of evidence.
            reached = [grades[step.level.lower()] for step in asked.steps if step.level.lower() in grades]
            found = [value for grade in reached for value in (grade.value, grade.unproven.value)]
        return (min(found), max(found)) if found else (Fraction(0), Fraction(1))

    @cached_property
    def displays(self) -> Mapping[str, Display]:
        """How the score of each node, view and group is shown, by its id; the whole by the slug of the checklist."""
        whole = self.display
        if not whole.points:
            return dict.fromkeys((self.checklist, *self.places, *self.weights_of_views), whole)
        weights = {**self.weights_of_views, **{id_: place.node.weight for id_, place in self.places.items()}}
        own = {id_: whole.altered(highest=weight) for id_, weight in weights.items()}
        return {self.checklist: whole, **own}

    @cached_property
    def weights_of_views(self) -> Mapping[str, Decimal]:
        """What a view and its groups weigh, by id; a view weighs as much as the whole."""
        groups = {group.id: group.weight for view in self.views for group in view.groups}
        return {**{view.id: self.display.highest for view in self.views}, **groups}

    @cached_property
    def bands_by_node(self) -> Mapping[str, BandSet]:
        """Which bands name the score of a node, by its id: its own set, or else that of what it stands in."""
        inherited = self.band_sets.get(self.band_set or "") or (BandSet(bands=self.bands) if self.bands else None)
        sets = {self.checklist: inherited}
        for id_, place in self.places.items():
            above = None if isinstance(place.node, Criterion) else sets[(self.checklist, *place.above)[-1]]
            # 35 of 60 points are not 35 of 100.
            above = None if above and above.unit == "points" and self.display.points else above
            sets[id_] = self.band_sets.get(place.node.band_set or "") or above
        for view in self.views:
            sets[view.id] = self.band_sets.get(view.band_set or "")
            sets |= {group.id: self.band_sets.get(group.band_set or "") for group in view.groups}
        return {id_: found for id_, found in sets.items() if found is not None}

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the content, whatever the layout of the file."""
        # A default that is written out is no other content.
        return sha256(self.model_dump_json(by_alias=True, exclude_defaults=True).encode()).hexdigest()

    def scale_of(self, answer: AnswerKind) -> str:
        """Name of the scale of an answer: its own, or the only one."""
        own = None if isinstance(answer, YesNoAnswer) else answer.scale
        return own or next(iter(self.scales), "")

    def level_of(self, answer: LevelAnswer, typed: str) -> Level | None:
        """The level that an answer names, whatever its case and the blanks around it."""
        grade = self.grades.get(self.scale_of(answer), {}).get(typed.strip().lower())
        return grade.level if grade else None


def _level_values(levels: tuple[Level, ...]) -> Mapping[str, Fraction]:
    highest = max((Fraction(level.points) for level in levels), default=Fraction(0))
    return {level.id: Fraction(level.points) / highest if highest else Fraction(0) for level in levels}


def _grades(levels: tuple[Level, ...], values: Mapping[str, Fraction]) -> Mapping[str, Grade]:
    found: dict[str, Grade] = {}
    below: Grade | None = None
    for level in levels:
        ends = Range(values[level.id], values[level.id])
        found.setdefault(level.id.lower(), Grade(level, ends, below if level.needs_evidence else None))
        below = Grade(level, ends)
    return found


def has_ordinary(node: Checklist | Aspect) -> bool:
    """Whether something in it is neither bonus nor deduction: without that it has no score."""
    return None in {one.counts for one in node.criteria} | {one.counts for one in node.aspects}


def walk(root: Checklist | Aspect, above: tuple[str, ...] = (), path: tuple[str | int, ...] = ()) -> Iterator[Place]:
    """Every node below, criteria before aspects, depth first."""
    for index, criterion in enumerate(root.criteria):
        yield Place(criterion, above, (*path, "criteria", index))
    for index, aspect in enumerate(root.aspects):
        here = (*path, "aspects", index)
        yield Place(aspect, above, here)
        yield from walk(aspect, (*above, aspect.id), here)
