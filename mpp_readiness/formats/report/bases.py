"""What the criteria rest on and by which thresholds they are judged stands in tables of the report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mpp_readiness import legislation
from mpp_readiness.formats import rows
from mpp_readiness.formats.answer_words import number_text, plain
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.checklist import Checklist, Fact
from mpp_readiness.readiness.model.criterion import Basis
from mpp_readiness.readiness.model.lists import Range
from mpp_readiness.readiness.model.own_instruments import OwnInstrument


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


OUTSIDE = "Disebut oleh daftar periksa ini; tidak ada dalam register peraturan"
"""Why nothing is known of an instrument that the checklist itself declares."""


def legal_rows(result: Result) -> tuple[LegalRow, ...]:
    """One row for each cited instrument: in the order of the register, then those that only the checklist knows."""
    own = result.checklist.instruments
    cited: dict[str, dict[tuple[str, str], list[str]]] = {}
    for id_, basis in _bases(result.checklist):
        if basis.instrument is not None:
            known = own.get(basis.instrument)
            sure = basis.confidence or (known.confidence if known else "–")
            places = cited.setdefault(basis.instrument, {})
            places.setdefault((basis.at or "secara umum", sure), []).append(id_)
    registered = [id_ for id_ in legislation.register().instruments if id_ in cited and id_ not in own]
    return (
        *[_legal_row(id_, cited[id_], result) for id_ in registered],
        *[_own_row(known, cited[id_]) for id_, known in own.items() if id_ in cited],
    )


Places = Mapping[tuple[str, str], Sequence[str]]
"""Criteria by the article that they name and how sure that is."""


def _own_row(known: OwnInstrument, places: Places) -> LegalRow:
    standing = legislation.LegalStatus("tidak diketahui", OUTSIDE, known.confidence)
    return LegalRow(known.citation, _citations(places), "?", standing, known.confidence)


def _citations(places: Places) -> tuple[str, ...]:
    return tuple(f"{at} [{sure}]: {', '.join(ids)}" for (at, sure), ids in places.items())


def _legal_row(id_: str, places: Places, result: Result) -> LegalRow:
    instrument = legislation.find_instrument(id_)
    standing = legislation.status_on(instrument, result.assessment.date)
    name = legislation.citation(instrument)
    if instrument.title is None and instrument.subject:
        name += f" (mengenai {instrument.subject})"
    return LegalRow(name, _citations(places), rows.STANDING_SIGNS[standing.status], standing, instrument.confidence)


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
    now = _used(used)
    return ThresholdRow(fact, default, now, default != now)


def _used(known: object) -> str:
    match known:
        case Fraction():
            return plain(known)
        case Range():
            return number_text(known, is_share=False)
        case _:
            return str(known)


def _written(default: str) -> str:
    """A default as typed in YAML has a point for its decimals."""
    try:
        return plain(Fraction(default.replace(",", ".")))
    except ValueError:
        return default
