"""A fact that nobody has told yet holds gates up: no answer can decide them before it is known."""

from collections.abc import Iterator
from dataclasses import dataclass

from mpp_readiness.readiness.evaluation.result import GateResult, GateState, Result
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Condition, FactRef, QuantityAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import Facts, condition_facts, facts_in_use, holds

_OF_REGION = {"jenis": "Jenis daerah (kabupaten atau kota)", "provinsi": "Provinsi"}


@dataclass(frozen=True, slots=True)
class OpenFact:
    """A fact that is not known, its title, and the gates that wait for it, in the order of the result."""

    name: str
    title: str
    gates: tuple[GateResult, ...]


def open_facts(result: Result) -> tuple[OpenFact, ...]:
    """Facts that are still empty and hold a gate up, in the order of the checklist; those of the region first."""
    checklist, facts = result.checklist, facts_in_use(result.checklist, result.assessment)
    waiting = [gate for gate in result.gates if gate.state is GateState.UNDECIDED]
    wanted = [(gate, frozenset(_missing(checklist, gate, facts))) for gate in waiting]
    titles = {**_OF_REGION, **{name: fact.title for name, fact in checklist.facts.items()}}
    found = ((name, tuple(gate for gate, names in wanted if name in names)) for name in titles)
    return tuple(OpenFact(name, titles[name], gates) for name, gates in found if gates)


def _missing(checklist: Checklist, gate: GateResult, facts: Facts) -> Iterator[str]:
    if gate.gate is not None:
        yield from _undecided(gate.gate.when, facts)
        yield from (one.fact for one in gate.gate.requires if one.fact is not None and one.fact not in facts)
    for node, _ in gate.wanted:
        yield from _below(checklist, node, facts)


def _below(checklist: Checklist, node: str, facts: Facts) -> Iterator[str]:
    """What is missing for the criteria of a node: whether they apply, or how much they want."""
    for id_, place in checklist.criteria_places.items():
        if node not in (id_, checklist.checklist, *place.above):
            continue
        if any(holds(when, facts) is False for when in place.conditions):
            continue
        for when in place.conditions:
            yield from _undecided(when, facts)
        kind = place.node.answer
        if isinstance(kind, QuantityAnswer | RatioAnswer) and isinstance(kind.target, FactRef):
            yield from () if kind.target.fact in facts else (kind.target.fact,)


def _undecided(when: Condition | None, facts: Facts) -> Iterator[str]:
    if holds(when, facts) is None:
        yield from (name for name in condition_facts(when) if name not in facts)
