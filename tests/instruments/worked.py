"""Worked examples of real instruments are scored from what their sources print, typed by hand."""

from collections.abc import Mapping
from pathlib import Path

import mpp_readiness as mpp
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.checklist import Checklist

HERE = Path(__file__).parent


def instrument(name: str) -> Checklist:
    """An instrument of this folder, or a shipped one, by its name."""
    own = HERE / f"{name}.yaml"
    return mpp.load_checklist(own if own.is_file() else name)


def worked(name: str, answers: Mapping[str, object] | None = None, **more: object) -> Result:
    """The result of answers and lists to an instrument, read as a file would be."""
    checklist = instrument(name)
    written = {"assessment": checklist.checklist, "region": "33.16", "date": "2024-12-31", "answers": answers or {}}
    return mpp.score(checklist, mpp.load_assessment({**written, **more}, checklist))


def printed(result: Result) -> tuple[str, str]:
    """The number and the predicate that people read."""
    return str(result.score), result.verdict.title
