"""A regulation on a Mal Pelayanan Publik has to settle certain things, whatever its form.

The requirements stand in data/requirements.yaml. Each is looked for in the articles, provision by provision. That one
is found says that a matter is spoken of, not that it is settled well: whoever reads the finding decides that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from mpp_readiness.field_types import Model, Text, fault
from mpp_readiness.regulation.passages import NOWHERE, Passage, walk
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.review.kinds import amends, is_decision, revokes
from mpp_readiness.regulation.review.patterns import compiled
from mpp_readiness.regulation.review.rulebook import PRACTICE, Pattern, RuleId
from mpp_readiness.regulation.review.scopes import title_of
from mpp_readiness.yaml_source import read_yaml


class Provision(Model):
    """One thing that an article has to say: in words, and as a pattern over its lines."""

    says: Text
    pattern: Pattern
    passes: tuple[str, ...] = Field(alias="pass")
    fails: tuple[str, ...] = Field(alias="fail")


class ContentRequirement(Model):
    """A matter, the criterion of the checklist `mpp` that it answers, and what articles have to say of it."""

    id: RuleId
    title: Text
    criterion: Text | None = None
    provisions: Annotated[tuple[Provision, ...], Field(min_length=1)]


class Requirements(Model):
    """All of them, in the order in which a finding tells them."""

    requirements: tuple[ContentRequirement, ...]

    @model_validator(mode="after")
    def _told_once(self) -> Self:
        ids = [one.id for one in self.requirements]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise fault("rule-twice", f"materi {', '.join(twice)} tertulis lebih dari sekali", "beri nomor lain")
        return self


@dataclass(frozen=True, slots=True)
class Coverage:
    """A requirement with the article that shows each provision, or None."""

    requirement: ContentRequirement
    shown: tuple[tuple[Provision, Passage | None], ...]

    @property
    def level(self) -> str:
        """`belum`, `draf` or `lengkap` of the scale `kelengkapan`; proof is for people."""
        found = [passage is not None for _, passage in self.shown]
        return "lengkap" if all(found) else "draf" if any(found) else "belum"


@cache
def requirements() -> tuple[ContentRequirement, ...]:
    """The shipped requirements."""
    return load_requirements(_SHIPPED).requirements


_SHIPPED = Path(__file__).parents[2] / "data" / "requirements.yaml"


def load_requirements(path: Path) -> Requirements:
    """
    Raises:
        InvalidInput: every fault of the file, each with its line.
    """
    return read_yaml(path, Requirements)


def missing(reviewed: SourceText) -> Iterator[ReviewFinding]:
    """A finding for every provision that no article shows."""
    for one in coverage(reviewed):
        for provision, passage in one.shown:
            if passage is None:
                yield _finding(one.requirement, provision)


def _finding(requirement: ContentRequirement, provision: Provision) -> ReviewFinding:
    criterion, says = requirement.criterion, provision.says
    return ReviewFinding(
        rule=requirement.id,
        severity="warning",
        part="isi",
        statement=f"{requirement.title}.",
        source=PRACTICE if criterion is None else f"daftar periksa mpp, {criterion}",
        path="batang tubuh",
        place=NOWHERE,
        excerpt="",
        start=0,
        end=0,
        says=f"Belum ditemukan pasal tentang {says}. Tambahkan, atau pastikan sudah diatur dengan kata lain.",
    )


def coverage(reviewed: SourceText) -> tuple[Coverage, ...]:
    """How each requirement stands; nothing for what is on something else, or does not rule a whole matter.

    A decision appoints, what amends shows only what it changes, and what revokes ends a regulation. A letter, an
    agreement or a notice rules nothing, whatever its title.
    """
    if not _is_about_mpp(reviewed) or is_decision(reviewed) or amends(reviewed) or revokes(reviewed):
        return ()
    articles = tuple(_articles(reviewed))
    return tuple(
        Coverage(one, tuple((wanted, _shows(wanted, articles)) for wanted in one.provisions)) for one in requirements()
    )


def _is_about_mpp(reviewed: SourceText) -> bool:
    title = title_of(reviewed)
    told = (" ".join(words.upper().split()) for words in (*(one.words for one in title.lines), title.subject))
    return any("MAL PELAYANAN PUBLIK" in words for words in told)


def _articles(reviewed: SourceText) -> Iterator[Passage]:
    """Those of the regulation itself, not of an annex or a paper; definitions and the scope settle nothing."""
    inside = walk(one for part in reviewed.passages if part.label == "regulation" for one in part.children)
    for one in (one for one in inside if one.kind == "article"):
        defines = any(child.kind == "definition" for child in walk(one.children))
        if not defines and not re.search(r"\b[Rr]uang lingkup\b", one.lines):
            yield one


def _shows(provision: Provision, articles: tuple[Passage, ...]) -> Passage | None:
    return next((one for one in articles if compiled(provision.pattern).search(one.lines)), None)
