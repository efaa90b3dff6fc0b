"""A gate names what must hold before a milestone, whatever the score."""

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import (
    CheckedModel,
    Confidence,
    ExactNumber,
    ExactShare,
    Label,
    NodeId,
    Slug,
    Text,
    fault,
)
from mpp_readiness.readiness.model.bands import JudgedOn
from mpp_readiness.readiness.model.criterion import Condition
from mpp_readiness.readiness.model.lists import Comparison
from mpp_readiness.schema_parts import ONE_OR_MORE, SHARE, exactly_one, filled_in, where, whole_schema


class Milestone(CheckedModel):
    """A stage of readiness."""

    id: Label
    title: Text


class Requirement(CheckedModel):
    """What a gate requires of one node or one fact, or of several together (`all`, `any`, `some` of `of`)."""

    editor_rules = (
        exactly_one("aspect", "criterion", "group", "fact", "all", "any", "of"),
        exactly_one("at_least", "at_most", "is", "coverage_at_least", "all", "any", "of"),
        where(filled_in("some"), filled_in("of")),
        where(filled_in("of"), filled_in("some")),
        where(filled_in("fact"), {"not": filled_in("coverage_at_least")}),
        where(
            {"anyOf": [filled_in(one) for one in ("aspect", "criterion", "group")]},
            {"properties": {"at_least": SHARE, "at_most": SHARE, "is": {"type": "null"}}},
        ),
    )

    aspect: NodeId | None = None
    criterion: NodeId | None = None
    fact: Slug | None = None
    at_least: ExactNumber | None = None
    at_most: ExactNumber | None = None
    is_: Text | None = Field(default=None, alias="is")
    group: NodeId | None = None
    """A view, or a group of one."""
    coverage_at_least: ExactShare | None = None
    judged_on: JudgedOn = "exact"
    all: Annotated[tuple["Requirement", ...], Field(min_length=1)] | None = None
    any: Annotated[tuple["Requirement", ...], Field(min_length=1)] | None = None
    some: Annotated[int, Field(ge=1), whole_schema(1)] | None = None
    of: Annotated[tuple["Requirement", ...], Field(min_length=1)] | None = None

    @property
    def node(self) -> str | None:
        """Id of the aspect, criterion, view or group that it looks at."""
        return self.aspect or self.criterion or self.group

    @property
    def comparison(self) -> Comparison:
        return Comparison(at_least=self.at_least, at_most=self.at_most, is_=self.is_)

    @property
    def parts(self) -> tuple["Requirement", ...]:
        """What it joins; nothing where it looks at one thing."""
        return self.all or self.any or self.of or ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        named = [one for one in (self.aspect, self.criterion, self.group, self.fact) if one is not None]
        bounds = (self.at_least, self.at_most, self.is_, self.coverage_at_least)
        compared = [one for one in bounds if one is not None]
        joined = [one for one in (self.all, self.any, self.of) if one is not None]
        if joined or self.some is not None:
            if len(joined) != 1 or named or compared or (self.some is None) != (self.of is None):
                raise fault(
                    "requirement-form",
                    "persyaratan gabungan memakai satu bentuk saja",
                    "tulis {all: [...]}, {any: [...]}, atau {some: 3, of: [...]}",
                )
        elif len(named) != 1 or len(compared) != 1:
            raise fault(
                "requirement-form",
                "satu persyaratan menyebut satu hal dan satu pembanding",
                "misalnya {aspect: SDM, at_least: 1} atau {fact: temuan, at_most: 0}",
            )
        else:
            self._bounded()
        return self

    def _bounded(self) -> None:
        bound = self.at_least if self.at_least is not None else self.at_most
        # A share of itself: the points of a scale or of the display would change with them.
        is_share = bound is not None and 0 <= bound <= 1
        if self.node is not None and self.coverage_at_least is None and not is_share:
            raise fault(
                "requirement-share",
                "persyaratan atas aspek atau kriteria memakai at_least atau at_most antara 0 dan 1",
                "tulis bagiannya, misalnya 0.8, 80%, atau 40/60",
            )
        if self.node is None and self.coverage_at_least is not None:
            raise fault("requirement-form", "coverage_at_least hanya untuk aspek atau kriteria", "pakai at_least")


def _as_list(value: object) -> object:
    """One requirement stands for a list of it."""
    return (value,) if isinstance(value, dict | Requirement) else value


class Gate(CheckedModel):
    """What must hold before a milestone, whatever the score."""

    id: NodeId
    title: Text
    milestone: Label
    requires: Annotated[tuple[Requirement, ...], Field(min_length=1), BeforeValidator(_as_list), ONE_OR_MORE]
    when: Condition | None = None
    source: Text | None = None
    confidence: Confidence | None = None


def leaves(requirement: Requirement, path: TreePath = ()) -> Iterator[tuple[TreePath, Requirement]]:
    """The requirements of one thing inside it, each with its place."""
    if not requirement.parts:
        yield path, requirement
    name = "all" if requirement.all else "any" if requirement.any else "of"
    for index, part in enumerate(requirement.parts):
        yield from leaves(part, (*path, name, index))
