"""What a draft takes over from an assessment: a result in the names by which skeletons ask for facts."""

from collections.abc import Mapping

from mpp_readiness import indonesian
from mpp_readiness.readiness.evaluation.result import Result

FLOORS = "lantai"
"""The fact of an assessment that says on how many floors the services are."""


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
    return None if given is None else indonesian.parse_number(given.value) > 1
