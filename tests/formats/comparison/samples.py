"""Results of one small checklist to lay side by side, for the tests of this folder."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.readiness.analysis.comparison import Comparison, ComparisonKind, compare, compare_layers
from mpp_readiness.readiness.evaluation.result import Result

Tree = dict[str, Any]

UJI: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "scales": {"s": [{"id": "belum", "points": "0", "title": "Belum"}, {"id": "ada", "points": "1", "title": "Ada"}]},
    "criteria": [{"id": "P", "title": "Pernyataan P", "may_be_na": True}, {"id": "Q", "title": "Pernyataan Q"}],
}
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "P": st.sampled_from(["belum", "ada", {"not_applicable": "Tidak ada"}]),
        "Q": st.sampled_from(["belum", "ada"]),
    },
)
BLORA, BADUNG = "33.16", "51.03"


def small(
    answers: Mapping[str, object],
    *,
    checklist: Tree = UJI,
    display: Tree | None = None,
    verified: Mapping[str, object] | None = None,
    **more: object,
) -> Result:
    """The result of a small checklist, and of a verification where there is one."""
    loaded = mpp.load_checklist({**checklist, **({"display": display} if display else {})})
    written = {"assessment": "uji", "region": BLORA, "date": "2021-06-03", "answers": answers, **more}
    if verified is not None:
        written["verification"] = {"by": {"unit": "Inspektorat Daerah"}, "date": "2021-06-10", "answers": verified}
    return mpp.score(loaded, mpp.load_assessment(written, loaded))


def of_kind(kind: ComparisonKind) -> Comparison:
    """Two results without any answer, laid side by side."""
    found = {
        ComparisonKind.OVER_TIME: lambda: compare(small({}), small({}, date="2022-06-24")),
        ComparisonKind.REGIONS: lambda: compare(small({}), small({}, region=BADUNG)),
        ComparisonKind.LAYERS: lambda: compare_layers(small({}, verified={})),
        ComparisonKind.CHECKLISTS: lambda: compare(small({}), small({}, checklist={**UJI, "version": "2"})),
    }[kind]()
    assert found.kind is kind
    return found


def example(name: str) -> Result:
    """A shipped example by its path without suffix."""
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(resources.example_folder() / f"{name}.yaml", checklist))
