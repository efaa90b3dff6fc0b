"""Readiness of a Mal Pelayanan Publik: answers in, a report out; facts in, the draft of its regulation out."""

from importlib import import_module

# What type checkers take as true; importing it from typing would cost more than all the rest of this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from mpp_readiness.errors import (
        CannotWrite,
        InvalidInput,
        MissingEngine,
        NotFound,
        Problem,
        ReadinessError,
        UnknownFormat,
    )
    from mpp_readiness.formats import load_assessment, load_checklist, write_comparison, write_regulation, write_report
    from mpp_readiness.formats.brought_draft.repairs import fixed_file
    from mpp_readiness.formats.brought_draft.sources import parse_draft, read_text
    from mpp_readiness.legislation import find_instrument
    from mpp_readiness.readiness.analysis.comparison import compare
    from mpp_readiness.readiness.analysis.schedule import plan
    from mpp_readiness.readiness.analysis.trend import trend
    from mpp_readiness.readiness.evaluation.evaluate import score
    from mpp_readiness.readiness.evaluation.result import Result
    from mpp_readiness.readiness.model.assessment import Assessment
    from mpp_readiness.readiness.model.checklist import Checklist
    from mpp_readiness.regions import find_region
    from mpp_readiness.regulation.drafting import draft
    from mpp_readiness.regulation.repair import fix
    from mpp_readiness.regulation.review import review
    from mpp_readiness.regulation.tree import Regulation

__version__ = "0.1.0"

__all__ = [
    "Assessment",
    "CannotWrite",
    "Checklist",
    "InvalidInput",
    "MissingEngine",
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
    "parse_draft",
    "plan",
    "read_text",
    "review",
    "score",
    "trend",
    "write_comparison",
    "write_regulation",
    "write_report",
]

_ROOMS = {
    "Assessment": "readiness.model.assessment",
    "CannotWrite": "errors",
    "Checklist": "readiness.model.checklist",
    "InvalidInput": "errors",
    "MissingEngine": "errors",
    "NotFound": "errors",
    "Problem": "errors",
    "ReadinessError": "errors",
    "Regulation": "regulation.tree",
    "Result": "readiness.evaluation.result",
    "UnknownFormat": "errors",
    "compare": "readiness.analysis.comparison",
    "draft": "regulation.drafting",
    "find_instrument": "legislation",
    "find_region": "regions",
    "fix": "regulation.repair",
    "fixed_file": "formats.brought_draft.repairs",
    "load_assessment": "formats",
    "load_checklist": "formats",
    "plan": "readiness.analysis.schedule",
    "parse_draft": "formats.brought_draft.sources",
    "read_text": "formats.brought_draft.sources",
    "review": "regulation.review",
    "score": "readiness.evaluation.evaluate",
    "trend": "readiness.analysis.trend",
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
