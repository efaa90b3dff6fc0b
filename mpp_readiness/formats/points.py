"""Whatever stands in a node is shown as scores are: in points of its own weight where the checklist says so."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from mpp_readiness.readiness.evaluation.findings import Finding
from mpp_readiness.readiness.evaluation.nodes import band_of
from mpp_readiness.readiness.evaluation.scores import interval
from mpp_readiness.readiness.model.bands import Band, Display
from mpp_readiness.readiness.model.checklist import Checklist


def display_of(checklist: Checklist, id_: str, weight: Fraction | None = None) -> Display:
    """How a node is shown, by its id or, for the whole, an empty one; with `weight` what it weighs where it stands."""
    display = checklist.displays.get(id_, checklist.display)
    if not display.points or weight is None or weight == Fraction(display.highest):
        return display
    own = Decimal(weight.numerator) / Decimal(weight.denominator)
    return display.model_copy(update={"highest": own})


def part_text(checklist: Checklist, id_: str, weight: Fraction, low: Fraction, high: Fraction) -> str:
    """Both ends in 0..1 of what stands in a node with this weight."""
    return interval(low, high, display_of(checklist, id_, weight))


def finding_text(checklist: Checklist, finding: Finding) -> str | None:
    """Both ends of a criterion; None where it does not apply."""
    if finding.low is None or finding.high is None:
        return None
    return interval(finding.low, finding.high, display_of(checklist, finding.criterion.id))


def bands_of(checklist: Checklist, finding: Finding) -> tuple[Band | None, Band | None]:
    """The bands of both ends of a criterion that has bands of its own."""
    id_ = finding.criterion.id
    if finding.low is None or finding.high is None or finding.criterion.band_set is None:
        return None, None
    return band_of(checklist, id_, finding.low), band_of(checklist, id_, finding.high)


def bands_text(bands: Iterable[Band | None], *, otherwise: str = "tanpa predikat") -> str:
    """The bands of both ends, or the one that they are; nothing where neither end has one."""
    given = tuple(bands)
    names = dict.fromkeys(band.title if band else otherwise for band in given)
    return " sampai dengan ".join(names) if any(given) else ""
