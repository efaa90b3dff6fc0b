"""Each row of the report shows signs, answers, evidence, legal bases and thresholds in plain words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from mpp_readiness import indonesian, legislation
from mpp_readiness.readiness.analysis.schedule import ActionItem
from mpp_readiness.readiness.evaluation.findings import Finding, State, Status
from mpp_readiness.readiness.evaluation.result import GateResult, GateState, MilestoneState, Result
from mpp_readiness.readiness.evaluation.scores import NodeScore, walk_scores
from mpp_readiness.readiness.model.assessment import Answer, Evidence
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import (
    Basis,
    Criterion,
    FactRef,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    Target,
    YesNoAnswer,
)
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
    "maximum": "nilai tertinggi",
    "median": "nilai tengah berbobot",
    "flat_mean": "rata-rata berbobot atas semua kriteria di bawahnya",
}
COSTS = {1: "tanpa biaya sendiri", 2: "anggaran rutin", 3: "mata anggaran sendiri", 4: "belanja modal"}


@dataclass(frozen=True, slots=True)
class FindingRow:
    finding: Finding
    sign: str
    answer: str
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


@dataclass(frozen=True, slots=True)
class LegalRow:
    """An instrument as cited: articles with their confidence and criteria, and how it stood on the day."""

    name: str
    citations: tuple[str, ...]
    sign: str
    standing: legislation.LegalStatus
    confidence: str


@dataclass(frozen=True, slots=True)
class PracticeRow:
    practice: str
    confidence: str
    criteria: str


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    fact: Fact
    default: str
    used: str
    changed: bool


PAGE_WORTH = 6
"""Criteria that fill half a page or more."""


def aspect_blocks(result: Result) -> Iterator[AspectBlock]:
    places = result.checklist.places
    rows: dict[str, list[FindingRow]] = {}
    held: Counter[str] = Counter()
    for finding in result.findings:
        rows.setdefault(finding.aspect, []).append(finding_row(result, finding))
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


def finding_row(result: Result, finding: Finding) -> FindingRow:
    shown = finding.answer.evidence if finding.answer else ()
    return FindingRow(
        finding,
        STATUS_SIGNS[finding.status],
        answer_text(result, finding),
        tuple(evidence_text(one) for one in shown),
        missing_evidence(finding),
        tuple(basis_text(basis, result) for basis in finding.criterion.basis),
    )


def answer_text(result: Result, finding: Finding) -> str:
    """What was answered, in the words of the scale."""
    answer, checklist = finding.answer, result.checklist
    if finding.state is State.NOT_APPLICABLE:
        return f"Tidak berlaku: {answer.not_applicable}" if answer and answer.not_applicable else "Tidak berlaku"
    if answer is None or not answer.has_value:
        return _counted_text(finding) if finding.detail and finding.detail.tally else "Belum dijawab"
    typed = answer.value or ""
    match finding.criterion.answer:
        case LevelAnswer() as asked:
            level = checklist.level_of(asked, typed)
            return level.title if level else typed
        case YesNoAnswer():
            return typed.capitalize()
        case ItemsAnswer(items=items):
            return f"{len(answer.met or ())} dari {len(items)} butir terpenuhi" + _reached(finding)
        case QuantityAnswer(unit=unit, target=target):
            return f"{_amount(typed)} {unit or ''}".strip() + _judged(finding, _target(target, result))
        case RatioAnswer(of=whole, target=target):
            return _ratio(answer, whole) + _judged(finding, _target(target, result, share=True))
        case _:
            assert_never(finding.criterion.answer)


def _judged(finding: Finding, target: str) -> str:
    """The level that a number reaches, or the target that it is held against."""
    return _reached(finding) or f" (sasaran {target})"


def _reached(finding: Finding) -> str:
    levels = finding.detail.levels if finding.detail else ()
    names = dict.fromkeys(level.title for level in (*levels[:1], *levels[1:][-1:]))
    return f" (tingkat {' sampai dengan '.join(names)})" if names else ""


def _counted_text(finding: Finding) -> str:
    """What a list gave, as a number or as the two between which blank cells leave it."""
    detail, is_share = finding.detail, isinstance(finding.criterion.answer, RatioAnswer)
    tally = detail.tally if detail else None
    if tally is None or tally.number is None:
        return "Daftarnya belum cukup terisi"
    ends = dict.fromkeys((tally.number.low, tally.number.high))
    texts = ("lebih" if end is None else indonesian.percent(end, 2) if is_share else _figure(end) for end in ends)
    return f"{' sampai dengan '.join(texts)} menurut daftar “{tally.definition.title}”" + _reached(finding)


def _figure(value: Fraction) -> str:
    return indonesian.number(value, None if (value * 10**6).denominator == 1 else 2)


def _ratio(answer: Answer, whole: str | None) -> str:
    of = "?" if answer.of is None else indonesian.number(answer.of)
    return f"{_amount(answer.value or '?')} dari {of} {whole or ''}".strip()


def _amount(typed: str) -> str:
    """As every other number of the report is written, however it was typed."""
    try:
        return indonesian.number(indonesian.parse_number(typed))
    except ValueError:
        return typed


def _target(target: Target | None, result: Result, *, share: bool = False) -> str:
    if target is None:
        return "belum diketahui"
    known = result.layer.facts.get(target.fact) if isinstance(target, FactRef) else Fraction(target)
    if isinstance(known, Fraction):
        return indonesian.percent(known, 0 if (known * 100).denominator == 1 else 2) if share else _plain(known)
    return "belum diketahui"


def _plain(value: Fraction) -> str:
    try:
        return indonesian.number(value)
    except ValueError:
        return f"{value.numerator}/{value.denominator}"


def evidence_text(evidence: Evidence) -> str:
    number = f" Nomor {evidence.number}" if evidence.number else ""
    day = f", {indonesian.date(evidence.date)}" if evidence.date else ""
    return f"{evidence.title}{number}{day}"


def missing_evidence(finding: Finding) -> tuple[str, ...]:
    """What the checklist asks for and the answer does not show; nothing is missing where the criterion is met."""
    if not finding.is_open:
        return ()
    shown = {one.title.casefold() for one in (finding.answer.evidence if finding.answer else ())}
    return tuple(title for title in finding.criterion.evidence if title.casefold() not in shown)


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
    return tuple(GateRow(gate, GATE_SIGNS[gate.state], _missing_for(gate, known)) for gate in gates)


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


def legal_rows(result: Result) -> tuple[LegalRow, ...]:
    """One row for each cited instrument, in the order of the register."""
    cited: dict[str, dict[tuple[str, str], list[str]]] = {}
    for id_, basis in _bases(result.checklist):
        if basis.instrument is not None:
            places = cited.setdefault(basis.instrument, {})
            places.setdefault((basis.at or "secara umum", basis.confidence or "–"), []).append(id_)
    return tuple(_legal_row(id_, cited[id_], result) for id_ in legislation.register().instruments if id_ in cited)


def _legal_row(id_: str, places: Mapping[tuple[str, str], Sequence[str]], result: Result) -> LegalRow:
    instrument = legislation.find_instrument(id_)
    standing = legislation.status_on(instrument, result.assessment.date)
    citations = tuple(f"{at} [{sure}]: {', '.join(ids)}" for (at, sure), ids in places.items())
    name = legislation.citation(instrument)
    if instrument.title is None and instrument.subject:
        name += f" (mengenai {instrument.subject})"
    return LegalRow(name, citations, STANDING_SIGNS[standing.status], standing, instrument.confidence)


def practice_rows(checklist: Checklist) -> tuple[PracticeRow, ...]:
    """What the criteria rest on besides the law, each with how sure it is."""
    found: dict[tuple[str, str], list[str]] = {}
    for id_, basis in _bases(checklist):
        if basis.practice is not None:
            found.setdefault((basis.practice, basis.confidence or "–"), []).append(id_)
    return tuple(PracticeRow(practice, sure, ", ".join(ids)) for (practice, sure), ids in found.items())


def _bases(checklist: Checklist) -> Iterator[tuple[str, Basis]]:
    for id_, criterion in checklist.all_criteria.items():
        for basis in criterion.basis:
            yield id_, basis


def threshold_rows(result: Result) -> tuple[ThresholdRow, ...]:
    """Facts with a default are thresholds; the row says whether the region changed the number."""
    return tuple(
        _threshold_row(fact, result.layer.facts.get(name))
        for name, fact in result.checklist.facts.items()
        if fact.default is not None
    )


def _threshold_row(fact: Fact, used: object) -> ThresholdRow:
    default = _written(fact.default or "")
    now = _plain(used) if isinstance(used, Fraction) else str(used)
    return ThresholdRow(fact, default, now, default != now)


def _written(default: str) -> str:
    """A default as typed in YAML has a point for its decimals."""
    try:
        return _plain(Fraction(default.replace(",", ".")))
    except ValueError:
        return default
