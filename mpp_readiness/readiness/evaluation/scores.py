"""A score is an interval that is shown in points, with the trace that lets it be replayed."""

from dataclasses import dataclass
from fractions import Fraction

from mpp_readiness import indonesian
from mpp_readiness.readiness.evaluation.aggregation import Extra
from mpp_readiness.readiness.model.bands import Band, Display, JudgedOn
from mpp_readiness.readiness.model.checklist import Aggregation
from mpp_readiness.readiness.model.lists import Range


@dataclass(frozen=True, slots=True)
class Score:
    """An interval in 0..1 and how much of its weight is answered (0..1); printed in the display of its checklist."""

    low: Fraction
    high: Fraction
    coverage: Fraction
    display: Display = Display()

    @property
    def is_exact(self) -> bool:
        return self.low == self.high

    def __float__(self) -> float:
        """The exact score in 0..1.

        Raises:
            ValueError: it is an interval, because answers are missing.
        """
        if not self.is_exact:
            raise ValueError(f"nilainya berupa rentang ({self}); pakai low dan high")
        return float(self.low)

    def __str__(self) -> str:
        return interval(self.low, self.high, self.display)


def shown(value: Fraction, display: Display) -> str:
    """A value of 0..1 as people see it, rounded half up."""
    return indonesian.number(value * Fraction(display.highest), display.digits)


def interval(low: Fraction, high: Fraction, display: Display) -> str:
    """Both ends as people see them, or the one number that they are; in points, of how many.

    >>> interval(Fraction(4, 5), Fraction(4, 5), Display.model_validate({"highest": 30, "points": True}))
    '24,00 dari 30'
    """
    text = shown(low, display) if low == high else f"{shown(low, display)}–{shown(high, display)}"
    return f"{text} dari {indonesian.number(display.highest)}" if display.points else text


def judged(value: Fraction, judged_on: JudgedOn, display: Display) -> Fraction:
    """The value of 0..1 on which a threshold judges: as it is, or as it is printed."""
    if judged_on == "exact" or not display.highest:
        return value
    points = Fraction(display.highest)
    return indonesian.rounded(value * points, display.digits) / points


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One child in the arithmetic of its parent: typed weight, weight after renormalising (0..1), and its interval."""

    id: str
    weight: Fraction
    share: Fraction
    low: Fraction
    high: Fraction


Member = tuple[str, Fraction, Fraction, Fraction, Fraction]
"""What takes part in a node: id of the child, its weight (above 0), low, high and coverage."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A child that takes no part, and why."""

    id: str
    weight: Fraction
    reason: str


@dataclass(frozen=True, slots=True)
class NodeScore:
    """The score of the whole, an aspect, a view or a group. `score` is None when nothing below is answered or applies.

    `applies` is False when it has no interval either and leaves its weight to its siblings; otherwise `ends` holds that
    interval, whether something is answered or not. `bands` are those of both ends, and `band` is the one that they
    share. `extras` are its bonuses and deductions, counted against `base`.
    """

    id: str
    title: str
    aggregation: Aggregation
    score: Score | None
    applies: bool
    members: tuple[Member, ...]
    left_out: tuple[LeftOut, ...]
    children: tuple["NodeScore", ...]
    ends: Range | None = None
    bands: tuple[Band | None, Band | None] = (None, None)
    extras: tuple[Extra, ...] = ()
    base: Fraction = Fraction(1)

    @property
    def band(self) -> Band | None:
        return self.bands[0] if self.bands[0] == self.bands[1] else None

    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """The members with their shares: all that the arithmetic of this node needs to be replayed."""
        total = sum((weight for _, weight, _, _, _ in self.members), Fraction(0))
        return tuple(ScorePart(id_, weight, weight / total, low, high) for id_, weight, low, high, _ in self.members)


def walk_scores(root: NodeScore) -> tuple[NodeScore, ...]:
    """The node and all below it, depth first."""
    return (root, *(node for child in root.children for node in walk_scores(child)))
