"""A review looks at a text and finds broken rules, each at its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from mpp_readiness.regulation.passages import Passage, SourcePlace


@dataclass(frozen=True, slots=True)
class SourceText:
    """A regulation under review. `passages` are its parts (`kind == "part"`, label: regulation, elucidation, annex)."""

    passages: tuple[Passage, ...]
    is_draft: bool
    """A draft has RANCANGAN and blanks; a printed regulation has neither."""


@dataclass(frozen=True, slots=True)
class Excerpt(Passage):
    """Some of a passage, or several as one, for a rule to judge; its number is that of the passage it is taken from."""

    offset: int | None = None
    """Where its text begins in that of the passage: below 0 where something is put before it, None where it does not
    stand there at all."""


def excerpt(one: Passage, words: str, offset: int | None = None, label: str = "") -> Excerpt:
    """Other words for those of a passage, without what hangs below it."""
    return Excerpt(one.kind, label, words, one.path, one.place, one.lead, number=one.number, offset=offset)


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
    place: SourcePlace
    excerpt: str
    """What the rule judged: the text of the passage, or an excerpt of it."""
    start: int
    end: int
    """The span of the excerpt that shows the fault; 0 and 0 where it is the whole."""
    says: str = ""
    passage: int | None = None
    """The number of the passage; None where what is missing has none."""
    offset: int | None = None
    """Where the excerpt begins in the text of the passage, as in `Excerpt`."""

    @property
    def span(self) -> tuple[int, int] | None:
        """`start` and `end` in the text of the passage; None where the excerpt does not stand in it."""
        if self.passage is None or self.offset is None:
            return None
        return max(0, self.start + self.offset), max(0, self.end + self.offset)
