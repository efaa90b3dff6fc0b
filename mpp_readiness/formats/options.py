"""Writers of several formats share these values and options."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mpp_readiness.formats.paper_size import PaperSize

if TYPE_CHECKING:
    from mpp_readiness.readiness.loading import Loaded
    from mpp_readiness.readiness.model.checklist import Checklist
    from mpp_readiness.regulation.drafting.skeletons import Skeleton
    from mpp_readiness.regulation.repair import TextChange
    from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText

Variant = Literal["a", "ua"]


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """A format heeds what concerns it."""

    paper: PaperSize = "F4"
    brief: bool = False
    variant: Variant = "a"


@dataclass(frozen=True, slots=True)
class Form:
    """A checklist to be filled in: for a region by its code, with the answers that are known, or for nobody yet.

    A worksheet asks for the facts of `skeletons` too, with those that are known.
    """

    checklist: "Checklist"
    region: str | None = None
    filled: "Loaded | None" = None
    skeletons: "Sequence[Skeleton]" = ()
    facts: "Mapping[str, object] | None" = None


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A draft under its name with its findings; `content` is the file as it is to be written, repaired or not.

    `changes` and `left` are the repairs that were made and those that were not; None where none was asked for.
    """

    name: str
    reviewed: "SourceText"
    findings: "tuple[ReviewFinding, ...]"
    content: bytes = b""
    changes: "tuple[TextChange, ...] | None" = None
    left: "tuple[TextChange, ...]" = ()
