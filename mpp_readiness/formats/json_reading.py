"""How a JSON document of ours, whichever it is, becomes the value that it was written from."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from mpp_readiness import sources
from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.formats.comparison.comparison_json import comparison_from_json, trend_from_json
from mpp_readiness.formats.comparison.comparison_shape import ComparisonJson, TrendJson
from mpp_readiness.formats.draft.draft_json import DraftJson, draft_from_json
from mpp_readiness.formats.json_shapes import PlanJson, ResultJson
from mpp_readiness.formats.json_text import LARGEST, Source, parsed
from mpp_readiness.formats.report.result_json import plan_from_json, result_from_json
from mpp_readiness.formats.review.findings_json import FindingsJson, findings_from_json
from mpp_readiness.readiness.analysis.comparison import Comparison
from mpp_readiness.readiness.analysis.schedule import ActionItem
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.regulation.review.findings import ReviewFinding
from mpp_readiness.regulation.tree import AccompanyingDocument, Regulation

Value: TypeAlias = (
    Result | tuple[ActionItem, ...] | Comparison | Trend | tuple[ReviewFinding, ...] | Regulation | AccompanyingDocument
)


class _Reader(Protocol):
    def __call__(self, source: Source, *, name: str = "") -> Value: ...


READERS: Mapping[str, _Reader] = {
    ResultJson.NAME: result_from_json,
    PlanJson.NAME: plan_from_json,
    ComparisonJson.NAME: comparison_from_json,
    TrendJson.NAME: trend_from_json,
    FindingsJson.NAME: findings_from_json,
    DraftJson.NAME: draft_from_json,
}


def read_json(source: sources.Source) -> Value:
    """The value that a JSON document was written from: a result, plan, comparison, trend, findings or draft.

    A result is scored anew from the sources that the document carries, and so is what follows from results. The repairs
    of a draft are not read: without its file they are no value of ours.

    Raises:
        InvalidInput: no file, no JSON, none of these documents, or one whose values do not follow from its sources.
    """
    given = sources.taken(source, LARGEST)
    if isinstance(given, Mapping):
        return _read(dict(given), "")
    name = sources.called(given)
    return _read(parsed(sources.read(given, LARGEST, "pilih dokumen yang lebih kecil"), name), name)


def _read(data: dict[str, object], name: str) -> Value:
    head = data.get("format")
    said = head.get("name") if isinstance(head, Mapping) else None
    # What is no text may be no key either.
    reader = READERS.get(str(said))
    if reader is None:
        named = f"berbentuk “{str(said)[:60]}”" if said else "tidak menyebut bentuknya"
        what = f"dokumen ini {named}; di sini dibaca {', '.join(READERS)}"
        remedy = "pilih dokumen yang ditulis mpp-readiness"
        raise InvalidInput([Problem("document-format", name, ("format", "name"), what, remedy)])
    return reader(data, name=name)
