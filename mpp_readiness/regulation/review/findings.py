"""What a review looks at, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from mpp_readiness.regulation.passages import Passage


@dataclass(frozen=True, slots=True)
class SourceText:
    """A regulation under review. `passages` are its parts (`kind == "part"`, label: regulation, elucidation, annex)."""

    passages: tuple[Passage, ...]
    is_draft: bool
    """A draft has RANCANGAN and blanks; a printed regulation has neither."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule is broken: the passage, and the span of its text (`passage.text`) that shows it, if there is one."""

    passage: Passage
    start: int = 0
    end: int = 0
    says: str = ""
    """What is wrong here, where the statement of the rule does not say it well enough (Indonesian)."""


Check = Callable[[SourceText], Iterator[Hit]]
"""A rule as a function: every place where it is broken."""


@dataclass(frozen=True, slots=True)
class ReviewFinding:
    """A broken rule at a place."""

    rule: str
    severity: Literal["error", "warning", "info"]
    part: str
    statement: str
    source: str
    """`UU 12/2011 Lampiran II angka 88`, or `praktik` where no source was read."""
    path: str
    place: str
    excerpt: str
    start: int
    end: int
    says: str = ""
