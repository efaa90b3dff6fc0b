"""A finding says of one criterion what its answer is worth, how it stands, and how that came about."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from mpp_readiness.readiness.evaluation.aggregation import ONE, ZERO
from mpp_readiness.readiness.evaluation.tallies import Tally
from mpp_readiness.readiness.model.assessment import Answer
from mpp_readiness.readiness.model.checklist import CriterionPlace, Grade, Level
from mpp_readiness.readiness.model.criterion import Criterion, QuantityAnswer, RatioAnswer
from mpp_readiness.readiness.model.lists import Range


class State(StrEnum):
    """What is known of a criterion. The four are different things, on paper and in arithmetic."""

    ANSWERED = "dijawab"
    UNANSWERED = "belum dijawab"
    NOT_APPLICABLE = "tidak berlaku"
    UNVERIFIED = "belum diverifikasi"


# Asked for once for every criterion, and looking a member up in its enumeration takes longer.
_UNANSWERED = State.UNANSWERED


class Status(StrEnum):
    """How a criterion stands."""

    MET = "terpenuhi"
    PARTLY = "sebagian"
    UNMET = "belum terpenuhi"
    OPEN = "belum diketahui"
    NOT_APPLICABLE = "tidak berlaku"


class Detail(NamedTuple):
    """How an answer came about, where there is more to tell than its value.

    `coverage` is how much of it is known (0..1), `number` what was judged by steps or target, `levels` the steps
    reached, `unproven` the level that counted as the one below for want of evidence, `tally` what a list gave, `short`
    and `open` the items that are not met and those of which nothing is said.
    """

    coverage: Fraction = ONE
    number: Range | None = None
    levels: tuple[Level, ...] = ()
    unproven: Grade | None = None
    tally: Tally | None = None
    short: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


class Finding(NamedTuple):
    """One criterion and what its answer is worth.

    `low` and `high` are in 0..1 and None when not applicable; `remarks` say in Indonesian what was done to the answer.
    """

    place: CriterionPlace
    state: State
    low: Fraction | None
    high: Fraction | None
    answer: Answer | None = None
    remarks: tuple[str, ...] = ()
    detail: Detail | None = None

    @property
    def criterion(self) -> Criterion:
        return self.place.node

    @property
    def aspect(self) -> str:
        """Id of the aspect, or of the whole, that it stands in."""
        return self.place.parent

    @property
    def coverage(self) -> Fraction:
        """How much of the answer is known, 0..1."""
        if self.state is _UNANSWERED:
            return ZERO
        return self.detail.coverage if self.detail else ONE

    @property
    def status(self) -> Status:
        if self.state is State.NOT_APPLICABLE:
            return Status.NOT_APPLICABLE
        if self.state is State.UNANSWERED:
            return Status.OPEN
        if self.criterion.counts == "deduction":
            return Status.MET if self.high == 0 else Status.OPEN if self.low == 0 else Status.PARTLY
        if self.low == 1:
            return Status.MET
        if self.low != self.high and self.high == 1:
            return Status.OPEN
        return Status.PARTLY if self.high else Status.UNMET

    @property
    def is_open(self) -> bool:
        """Whether it could still be closed: an ordinary criterion or a bonus below 1, a deduction above 0."""
        return self.low is not None and (self.high != 0 if self.criterion.counts == "deduction" else self.low != 1)

    @property
    def lacks_only_proof(self) -> bool:
        """Whether a criterion that gates is complete but for the evidence: *belum terbukti*, and not failed."""
        unproven = self.detail.unproven if self.detail else None
        return unproven is not None and unproven.value == 1 and self.criterion.gate is not None

    @property
    def rows_short(self) -> tuple[str, ...]:
        """Rows of the list, or items, that fall short of what is counted."""
        if self.detail is None:
            return ()
        asked = self.criterion.answer
        falls = isinstance(asked, QuantityAnswer | RatioAnswer) and asked.direction == "at_most"
        return self.detail.tally.rows_that(falls) if self.detail.tally else self.detail.short

    @property
    def rows_open(self) -> tuple[str, ...]:
        """Rows of the list, or items, of which it is not known whether they count."""
        if self.detail is None:
            return ()
        return self.detail.tally.rows_that(None) if self.detail.tally else self.detail.open
