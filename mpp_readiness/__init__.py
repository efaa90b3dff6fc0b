"""Readiness of a Mal Pelayanan Publik: answers become a report, and facts the draft of its regulation."""

from importlib import import_module

from mpp_readiness.version import __version__ as __version__

# What type checkers take as true; importing it from typing would cost more than all the rest of this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from mpp_readiness.assessment_facts import load_facts
    from mpp_readiness.catalogue import new_folder, schema, shipped_names
    from mpp_readiness.doctor import Check, examine
    from mpp_readiness.errors import (
        CannotWrite,
        InvalidInput,
        MissingEngine,
        NotFound,
        Problem,
        ReadinessError,
        UnknownFormat,
    )
    from mpp_readiness.formats import (
        render_comparison,
        render_form,
        render_regulation,
        render_report,
        write_comparison,
        write_form,
        write_regulation,
        write_report,
    )
    from mpp_readiness.formats.brought_draft.repairs import FixedFile, fix
    from mpp_readiness.formats.brought_draft.reviews import render_review, write_review
    from mpp_readiness.formats.brought_draft.sources import parse_draft, read_text
    from mpp_readiness.formats.json_reading import read_json
    from mpp_readiness.formats.reading import load_assessment, load_checklist, read_assessment
    from mpp_readiness.readiness.analysis.comparison import Comparison, compare
    from mpp_readiness.readiness.analysis.schedule import ActionItem, plan
    from mpp_readiness.readiness.analysis.trend import Trend, trend
    from mpp_readiness.readiness.evaluation.evaluate import score, what_if
    from mpp_readiness.readiness.evaluation.result import Result
    from mpp_readiness.readiness.loading import Loaded
    from mpp_readiness.readiness.model.assessment import Assessment
    from mpp_readiness.readiness.model.checklist import Checklist
    from mpp_readiness.regions import Region, find_region
    from mpp_readiness.regulation.drafting import LeftOpen, draft, left_open
    from mpp_readiness.regulation.drafting.skeleton_files import FactSheet, load_skeleton
    from mpp_readiness.regulation.drafting.skeletons import Skeleton
    from mpp_readiness.regulation.parsing import ParsedDraft
    from mpp_readiness.regulation.review import review
    from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
    from mpp_readiness.regulation.review.rulebook import Rule, rules
    from mpp_readiness.regulation.tree import AccompanyingDocument, Regulation

__all__ = [
    "AccompanyingDocument",
    "ActionItem",
    "Assessment",
    "CannotWrite",
    "Check",
    "Checklist",
    "Comparison",
    "FactSheet",
    "FixedFile",
    "InvalidInput",
    "LeftOpen",
    "Loaded",
    "MissingEngine",
    "NotFound",
    "ParsedDraft",
    "Problem",
    "ReadinessError",
    "Region",
    "Regulation",
    "Result",
    "ReviewFinding",
    "Rule",
    "Skeleton",
    "SourceText",
    "Trend",
    "UnknownFormat",
    "compare",
    "draft",
    "examine",
    "find_region",
    "fix",
    "left_open",
    "load_assessment",
    "load_checklist",
    "load_facts",
    "load_skeleton",
    "new_folder",
    "parse_draft",
    "plan",
    "read_assessment",
    "read_json",
    "read_text",
    "render_comparison",
    "render_form",
    "render_regulation",
    "render_report",
    "render_review",
    "review",
    "rules",
    "schema",
    "score",
    "shipped_names",
    "trend",
    "what_if",
    "write_comparison",
    "write_form",
    "write_regulation",
    "write_report",
    "write_review",
]

# The room in which each name stands.
_ROOMS = {
    "AccompanyingDocument": "regulation.tree",
    "ActionItem": "readiness.analysis.schedule",
    "Assessment": "readiness.model.assessment",
    "CannotWrite": "errors",
    "Check": "doctor",
    "Checklist": "readiness.model.checklist",
    "Comparison": "readiness.analysis.comparison",
    "FactSheet": "regulation.drafting.skeleton_files",
    "FixedFile": "formats.brought_draft.repairs",
    "InvalidInput": "errors",
    "LeftOpen": "regulation.drafting",
    "Loaded": "readiness.loading",
    "MissingEngine": "errors",
    "NotFound": "errors",
    "ParsedDraft": "regulation.parsing",
    "Problem": "errors",
    "ReadinessError": "errors",
    "Region": "regions",
    "Regulation": "regulation.tree",
    "Result": "readiness.evaluation.result",
    "ReviewFinding": "regulation.review.findings",
    "Rule": "regulation.review.rulebook",
    "Skeleton": "regulation.drafting.skeletons",
    "SourceText": "regulation.review.findings",
    "Trend": "readiness.analysis.trend",
    "UnknownFormat": "errors",
    "compare": "readiness.analysis.comparison",
    "draft": "regulation.drafting",
    "examine": "doctor",
    "find_region": "regions",
    "fix": "formats.brought_draft.repairs",
    "left_open": "regulation.drafting",
    "load_assessment": "formats.reading",
    "load_checklist": "formats.reading",
    "load_facts": "assessment_facts",
    "load_skeleton": "regulation.drafting.skeleton_files",
    "new_folder": "catalogue",
    "parse_draft": "formats.brought_draft.sources",
    "plan": "readiness.analysis.schedule",
    "read_assessment": "formats.reading",
    "read_json": "formats.json_reading",
    "read_text": "formats.brought_draft.sources",
    "render_comparison": "formats",
    "render_form": "formats",
    "render_regulation": "formats",
    "render_report": "formats",
    "render_review": "formats.brought_draft.reviews",
    "review": "regulation.review",
    "rules": "regulation.review.rulebook",
    "schema": "catalogue",
    "score": "readiness.evaluation.evaluate",
    "shipped_names": "catalogue",
    "trend": "readiness.analysis.trend",
    "what_if": "readiness.evaluation.evaluate",
    "write_comparison": "formats",
    "write_form": "formats",
    "write_regulation": "formats",
    "write_report": "formats",
    "write_review": "formats.brought_draft.reviews",
}


# A type checker knows every name from above, and would take any other for one of these.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """PEP 562: a name is loaded on first use, so that importing the package costs next to nothing."""
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
