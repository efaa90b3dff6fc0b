"""The story of a region goes from date to date: what is known, what is new, and what others said of it."""

from collections.abc import Iterator, Sequence

from mpp_readiness import indonesian
from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.formats.comparison.groups import groups
from mpp_readiness.formats.comparison.list_words import changed_lists
from mpp_readiness.readiness.analysis.comparison import is_failed
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.result import GateResult, Result
from mpp_readiness.readiness.model.assessment import Claim


def story(trend: Trend, number: int) -> Iterator[str]:
    """What is known on one date, and what is new since the date before."""
    result = trend.results[number]
    yield words.standing(result.layer)
    if number:
        step = trend.steps[number - 1]
        for group in groups(step):
            codes = [one.id for one in group.criteria]
            yield f"{group.heading}: {words.by_aspect(codes, *words.checklists(step))}."
        yield from words.gate_sentences(step)
        for one, told in changed_lists(step):
            yield f"{one.title}: {' '.join(told)}"
    else:
        failed = [gate.id for gate in result.gates if is_failed(gate)]
        if failed:
            yield f"Syarat yang gagal: {words.by_aspect(failed, result.checklist)}."
        if unproven := [gate.id for gate in result.gates if gate.lacks_only_proof]:
            yield f"Syarat yang lengkap tetapi belum terbukti: {words.by_aspect(unproven, result.checklist)}."
    if empty := words.unanswered_aspects(result.layer):
        yield f"Aspek yang belum dijawab: {empty}."


def blocked(result: Result) -> str:
    """What holds up the next milestone, by the number of gates."""
    verdict = result.verdict
    if verdict.next is None:
        return "–"
    failed, unproven = (sum(map(holds, verdict.blockers)) for holds in (is_failed, lacks_only_proof))
    open_ = len(verdict.blockers) - failed - unproven
    proof = f", {unproven} belum terbukti" if unproven else ""
    return f"{verdict.next.title}: {failed} syarat gagal{proof}, {open_} belum dapat diputuskan"


def lacks_only_proof(gate: GateResult) -> bool:
    return gate.lacks_only_proof


def claims_beside(results: Sequence[Result]) -> tuple[tuple[Claim, str], ...]:
    """Each claim once, with the interval computed for its day where one was."""
    computed = {result.assessment.date: result for result in results}
    claims = dict.fromkeys(claim for result in results for claim in result.assessment.claims)
    return tuple((claim, _computed(computed.get(claim.date) if claim.date else None)) for claim in claims)


def _computed(result: Result | None) -> str:
    if result is None or result.score is None:
        return "tidak dihitung pada tanggal itu"
    return f"{result.score}, cakupan {indonesian.percent(result.score.coverage, 1)}"
