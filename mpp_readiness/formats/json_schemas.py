"""Every document that we write has a JSON Schema, found by the word that its format ends with."""

from collections.abc import Mapping

from mpp_readiness.formats.comparison.comparison_shape import ComparisonJson, TrendJson
from mpp_readiness.formats.draft.draft_json import DraftJson
from mpp_readiness.formats.json_shapes import PlanJson, ResultJson
from mpp_readiness.formats.json_text import Document, Schema, schema_of
from mpp_readiness.formats.review.findings_json import FindingsJson, RepairsJson

_KINDS = (ResultJson, PlanJson, ComparisonJson, TrendJson, FindingsJson, RepairsJson, DraftJson)
DOCUMENTS: Mapping[str, type[Document]] = {kind.NAME.rpartition("/")[2]: kind for kind in _KINDS}


def document_schema(kind: str) -> Schema:
    """
    >>> document_schema("plan")["properties"]["format"]
    {'const': {'name': 'mpp-readiness/plan', 'version': 1}}
    """
    return schema_of(DOCUMENTS[kind])
