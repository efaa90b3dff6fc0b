"""Each row of the report shows signs, answers, evidence and bases in plain words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mpp_readiness import indonesian, legislation
from mpp_readiness.formats.answer_words import answer_text, role_text, shortfalls
from mpp_readiness.formats.points import bands_of, bands_text, finding_text
from mpp_readiness.readiness.analysis.schedule import ActionItem
from mpp_readiness.readiness.evaluation.conformity import assessment_doubts
from mpp_readiness.readiness.evaluation.findings import Finding, Status
from mpp_readiness.readiness.evaluation.result import GateResult, GateState, MilestoneState, Result
from mpp_readiness.readiness.evaluation.scores import NodeScore, walk_scores
from mpp_readiness.readiness.model.assessment import Evidence
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Basis, Criterion, ItemsAnswer
from mpp_readiness.readiness.model.gates import Milestone, leaves

STATUS_SIGNS = {
    Status.MET: "✓",
    Status.PARTLY: "◐",
    Status.UNMET: "✗",
    Status.OPEN: "?",
    Status.NOT_APPLICABLE: "–",
}
GATE_SIGNS = {
    GateState.MET: "✓",
    GateState.FAILED: "✗",
    GateState.UNDECIDED: "?",
    GateState.NOT_APPLICABLE: "–",
}
MILESTONE_SIGNS = {MilestoneState.REACHED: "✓", MilestoneState.RULED_OUT: "✗", MilestoneState.OPEN: "?"}
STANDING_SIGNS = {
    "berlaku": "✓",
    "diubah": "◐",
    "diganti": "✗",
    "tidak berlaku": "✗",
    "belum berlaku": "–",
    "tidak diketahui": "?",
}
AGGREGATIONS = {
    "weighted_mean": "rata-rata berbobot",
    "geometric_mean": "rata-rata geometrik berbobot",
    "harmonic_mean": "rata-rata harmonik berbobot",
    "minimum": "nilai terendah",
    "flat_mean": "rata-rata berbobot atas semua kriteria di bawahnya",
    "maximum": "nilai tertinggi",
    "median": "nilai tengah berbobot",
}
COSTS = {1: "tanpa biaya sendiri", 2: "anggaran rutin", 3: "mata anggaran sendiri", 4: "belanja modal"}


UNPROVEN = ("◐", "belum terbukti")
"""Of what is complete and lacks only its proof."""
DEDUCTIONS = {Status.MET: "tidak dipotong", Status.PARTLY: "dipotong"}
"""What a deduction does; to call it met would say the contrary."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """`told` are sentences under the answer, `worth` its points and band where the checklist shows any."""

    finding: Finding
    sign: str
    word: str
    answer: str
    worth: str
    told: tuple[str, ...]
    shown: tuple[str, ...]
    missing: tuple[str, ...]
    bases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AspectBlock:
    """An aspect with the criteria directly below it; `depth` is 1 for an aspect of the checklist itself.

    Such an aspect opens a page, so that its office can be handed it, unless it is too short to fill a good part of one.
    """

    node: NodeScore
    depth: int
    about: str | None
    rows: tuple[FindingRow, ...]
    opens_page: bool


@dataclass(frozen=True, slots=True)
class GateRow:
    gate: GateResult
    sign: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanGroup:
    opens: Milestone | None
    items: tuple[ActionItem, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    criterion: str
    evidence: Evidence


PAGE_WORTH = 6
"""Criteria that fill half a page or more."""


def aspect_blocks(result: Result) -> Iterator[AspectBlock]:
    places, differing = result.checklist.places, beside_lists(result)
    rows: dict[str, list[FindingRow]] = {}
    held: Counter[str] = Counter()
    for finding in result.findings:
        rows.setdefault(finding.aspect, []).append(finding_row(result, finding, differing))
        held.update([finding.aspect, *(places[finding.aspect].above if finding.aspect in places else ())])
    for node in walk_scores(result.root):
        place = places.get(node.id)
        own = tuple(rows.get(node.id, ()))
        if place is not None:
            about = None if isinstance(place.node, Criterion) else place.node.about
            opens_page = not place.above and held[node.id] >= PAGE_WORTH
            yield AspectBlock(node, len(place.above) + 1, about, own, opens_page)
        elif own:
            yield AspectBlock(node, 1, None, own, len(own) >= PAGE_WORTH)


def beside_lists(result: Result) -> Mapping[str, str]:
    """What was typed by hand and differs from what a list gives, by the id of its criterion or fact."""
    doubts = assessment_doubts(result.checklist, result.assessment)
    return {str(path[-1]): what for code, path, what, _ in doubts if code == "list-differs"}


def finding_row(result: Result, finding: Finding, differing: Mapping[str, str]) -> FindingRow:
    shown = finding.answer.evidence if finding.answer else ()
    told = (role_text(finding), *shortfalls(finding), differing.get(finding.criterion.id, ""))
    return FindingRow(
        finding,
        *standing_of(finding),
        answer_text(result, finding),
        _worth(result.checklist, finding),
        tuple(filter(None, told)),
        tuple(evidence_text(one) for one in shown),
        missing_evidence(finding),
        tuple(basis_text(basis, result) for basis in finding.criterion.basis),
    )


def standing_of(finding: Finding) -> tuple[str, str]:
    """Sign and word of how it stands."""
    if finding.lacks_only_proof:
        return UNPROVEN
    word = DEDUCTIONS.get(finding.status) if finding.criterion.counts == "deduction" else None
    return STATUS_SIGNS[finding.status], word or finding.status.value


def _worth(checklist: Checklist, finding: Finding) -> str:
    points = finding_text(checklist, finding) if checklist.display.points else None
    band = bands_text(bands_of(checklist, finding))
    return " · ".join(filter(None, (f"Nilai {points}" if points else "", band)))


def standing_counts(findings: Iterable[Finding]) -> Iterator[tuple[str, str, int]]:
    """Sign, word and number of the criteria that stand alike: those of every status, then others that there are."""
    number = Counter(standing_of(finding) for finding in findings)
    known = {(sign, status.value): 0 for status, sign in STATUS_SIGNS.items()}
    for sign, word in {**known, **number}:
        yield sign, word, number[sign, word]


def evidence_text(evidence: Evidence) -> str:
    number = f" Nomor {evidence.number}" if evidence.number else ""
    day = f", {indonesian.date(evidence.date)}" if evidence.date else ""
    return f"{evidence.title}{number}{day}"


def missing_evidence(finding: Finding) -> tuple[str, ...]:
    """What the checklist asks for and the answer does not show; nothing is missing where the criterion is met."""
    if not finding.is_open:
        return ()
    shown = {one.title.casefold() for one in (finding.answer.evidence if finding.answer else ())}
    asked = (*finding.criterion.evidence, *_of_items(finding))
    return tuple(title for title in dict.fromkeys(asked) if title.casefold() not in shown)


def _of_items(finding: Finding) -> Iterator[str]:
    """What the items ask for that are not met."""
    asked = finding.criterion.answer
    unmet = {*finding.rows_short, *finding.rows_open}
    for item in asked.items if isinstance(asked, ItemsAnswer) else ():
        if finding.answer is None or item.title in unmet:
            yield from item.evidence


def basis_text(basis: Basis, result: Result) -> str:
    mark = f" [{basis.confidence}]" if basis.confidence else ""
    if basis.instrument is None:
        return f"{basis.practice}{mark}"
    if (own := result.checklist.instruments.get(basis.instrument)) is not None:
        return f"{own.citation} {basis.at or ''}".strip() + (mark or f" [{own.confidence}]")
    instrument = legislation.find_instrument(basis.instrument)
    standing = legislation.status_on(instrument, result.assessment.date)
    return f"{legislation.short(instrument)} {basis.at or ''}".strip() + mark + _warning(standing)


def _warning(standing: legislation.LegalStatus) -> str:
    """What a reader of one basis must know of it. One of a later day is no fault: the checklist is younger."""
    if standing.status == "belum berlaku":
        return " (saat itu belum berlaku)"
    return f" ✗ {standing.status}" if STANDING_SIGNS[standing.status] == "✗" else ""


def gate_rows(gates: Iterable[GateResult], findings: Iterable[Finding]) -> tuple[GateRow, ...]:
    known = {finding.criterion.id: finding for finding in findings}
    return tuple(GateRow(gate, gate_sign(gate), _missing_for(gate, known)) for gate in gates)


def gate_sign(gate: GateResult) -> str:
    return UNPROVEN[0] if gate.lacks_only_proof else GATE_SIGNS[gate.state]


def _missing_for(gate: GateResult, known: Mapping[str, Finding]) -> tuple[str, ...]:
    """The evidence that the criteria named by the gate still lack."""
    inside = [leaf for one in gate.gate.requires for _, leaf in leaves(one)] if gate.gate else []
    named = [one.criterion for one in inside if one.criterion]
    ids = [gate.own.id] if gate.own else named
    return tuple(title for id_ in ids if id_ in known for title in missing_evidence(known[id_]))


def plan_groups(actions: Sequence[ActionItem]) -> tuple[PlanGroup, ...]:
    groups: dict[Milestone | None, list[ActionItem]] = {}
    for item in actions:
        groups.setdefault(item.opens, []).append(item)
    return tuple(PlanGroup(opens, tuple(items)) for opens, items in groups.items())


def evidence_rows(findings: Iterable[Finding]) -> tuple[EvidenceRow, ...]:
    return tuple(
        EvidenceRow(finding.criterion.id, one)
        for finding in findings
        if finding.answer
        for one in finding.answer.evidence
    )
