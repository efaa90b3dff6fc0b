"""A view groups the criteria a second time, with weights of its own; it never changes the main score."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from mpp_readiness.field_types import CheckedModel, NodeId, Slug, Text, Weight
from mpp_readiness.schema_parts import SCALAR

Grouping = Literal["weighted_mean", "geometric_mean", "harmonic_mean", "minimum", "maximum", "median"]


class ViewMember(CheckedModel):
    """A criterion or an aspect in a group; without a weight of its own it keeps that of the tree."""

    short_form = SCALAR

    id: NodeId
    weight: Weight | None = None


def _member(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


class ViewGroup(CheckedModel):
    """What a view puts together."""

    id: NodeId
    title: Text
    weight: Weight = Decimal(1)
    aggregation: Grouping = "weighted_mean"
    members: Annotated[tuple[Annotated[ViewMember, BeforeValidator(_member)], ...], Field(min_length=1)]
    band_set: Slug | None = None


class View(CheckedModel):
    """A second grouping of the same criteria."""

    id: NodeId
    title: Text
    about: Text | None = None
    aggregation: Grouping = "weighted_mean"
    groups: Annotated[tuple[ViewGroup, ...], Field(min_length=1)]
    band_set: Slug | None = None
