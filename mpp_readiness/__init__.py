"""Readiness of a Mal Pelayanan Publik: answers in, a report out; facts in, the draft of its regulation out."""

from importlib import import_module

# What type checkers take as true; importing it from typing would cost more than all the rest of this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from mpp_readiness.errors import (
        CannotWrite,
        InvalidInput,
        MissingEngine,
        MissingExtra,
        NotFound,
        Problem,
        ReadinessError,
        UnknownFormat,
    )
    from mpp_readiness.formats import (
        load_assessment,
        load_checklist,
        write_comparison,
        write_regulation,
        write_report,
    )
    from mpp_readiness.formats.draftfiles import read_draft, read_regulation
    from mpp_readiness.formats.fixing import fixed_file
    from mpp_readiness.legislation import find_instrument
    from mpp_readiness.readiness.assessment import Assessment
    from mpp_readiness.readiness.checklist import Checklist
    from mpp_readiness.readiness.comparison import compare
    from mpp_readiness.readiness.planning import plan
    from mpp_readiness.readiness.result import Result
    from mpp_readiness.readiness.scoring import score
    from mpp_readiness.readiness.trend import trend
    from mpp_readiness.regions import find_region
    from mpp_readiness.regulation.drafting import draft
    from mpp_readiness.regulation.review import review
    from mpp_readiness.regulation.review.fixing import fix
    from mpp_readiness.regulation.tree import Regulation

__version__ = "0.1.0"

__all__ = [
    "Assessment",
    "CannotWrite",
    "Checklist",
    "InvalidInput",
    "MissingEngine",
    "MissingExtra",
    "NotFound",
    "Problem",
    "ReadinessError",
    "Regulation",
    "Result",
    "UnknownFormat",
    "compare",
    "draft",
    "find_instrument",
    "find_region",
    "fix",
    "fixed_file",
    "load_assessment",
    "load_checklist",
    "plan",
    "read_draft",
    "read_regulation",
    "review",
    "score",
    "trend",
    "write_comparison",
    "write_regulation",
    "write_report",
]

_ROOMS = {
    "Assessment": "readiness.assessment",
    "CannotWrite": "errors",
    "Checklist": "readiness.checklist",
    "InvalidInput": "errors",
    "MissingEngine": "errors",
    "MissingExtra": "errors",
    "NotFound": "errors",
    "Problem": "errors",
    "ReadinessError": "errors",
    "Regulation": "regulation.tree",
    "Result": "readiness.result",
    "UnknownFormat": "errors",
    "compare": "readiness.comparison",
    "draft": "regulation.drafting",
    "find_instrument": "legislation",
    "find_region": "regions",
    "fix": "regulation.review.fixing",
    "fixed_file": "formats.fixing",
    "load_assessment": "formats",
    "load_checklist": "formats",
    "plan": "readiness.planning",
    "read_draft": "formats.draftfiles",
    "read_regulation": "formats.draftfiles",
    "review": "regulation.review",
    "score": "readiness.scoring",
    "trend": "readiness.trend",
    "write_comparison": "formats",
    "write_regulation": "formats",
    "write_report": "formats",
}


def __getattr__(name: str) -> object:
    """PEP 562: a name is loaded on first use, so that importing the package costs next to nothing."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
