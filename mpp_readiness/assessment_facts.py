"""A draft takes over from an assessment what skeletons ask for: a result under the names of their facts."""

from collections.abc import Mapping

from mpp_readiness import indonesian
from mpp_readiness.formats.reading import read_facts
from mpp_readiness.indonesian.reading import parse_number
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.regulation.drafting.skeleton_files import FactSheet
from mpp_readiness.regulation.drafting.skeletons import Skeleton
from mpp_readiness.sources import Source

FLOORS = "lantai"
"""The fact of an assessment that says on how many floors the services are."""


def load_facts(skeleton: Skeleton, *, sheet: Source | None = None, result: Result | None = None) -> FactSheet:
    """Region and facts for a skeleton: what a sheet of facts says goes before what a result says.

    The sheet may be a worksheet that asks for the facts of drafts (`write_form` with `skeletons`).

    Raises:
        UnknownFormat: the sheet is neither YAML, JSON nor a worksheet.
        InvalidInput: every fault of the sheet and of its facts, each with its place.
    """
    written = FactSheet(facts={}) if sheet is None else read_facts(sheet, skeleton.facts)
    known = {} if result is None else facts_of(result)
    return FactSheet(region=written.region, facts={**known, **written.facts})


def facts_of(result: Result) -> Mapping[str, object]:
    """Facts under the names of templates/regulation/facts.yaml; what the assessment does not know is not among them."""
    assessed = {
        "nilai_kesiapan": None if result.score is None else str(result.score),
        "simpulan_kesiapan": result.verdict.title,
        "tanggal_penilaian": indonesian.date(result.assessment.date),
        "kesenjangan": tuple(gate.title for gate in result.verdict.blockers),
        "banyak_lantai": _several_floors(result),
    }
    return {name: value for name, value in assessed.items() if value is not None and value != ()}


def _several_floors(result: Result) -> bool | None:
    given = result.assessment.facts.get(FLOORS)
    return None if given is None else parse_number(given.value) > 1
