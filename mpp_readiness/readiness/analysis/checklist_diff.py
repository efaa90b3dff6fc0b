"""Two checklists may differ in what a score or a verdict rests on; every such difference is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from mpp_readiness import indonesian
from mpp_readiness.readiness.evaluation.tallies import measure_of
from mpp_readiness.readiness.model.checklist import Aspect, Checklist
from mpp_readiness.readiness.model.criterion import (
    AllOf,
    AnyOf,
    Condition,
    Criterion,
    FactCondition,
    FactRef,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    Step,
    SteppedAnswer,
    Target,
    YesNoAnswer,
)
from mpp_readiness.readiness.model.gates import Gate, Requirement
from mpp_readiness.readiness.model.lists import Column, Measure
from mpp_readiness.readiness.model.views import ViewMember

WHOLE = ""
"""The whole under one name, whatever the checklists are called."""


class What(StrEnum):
    """What of a checklist differs."""

    CHECKLIST = "daftar periksa"
    PRESENCE = "keberadaan"
    ANSWER = "cara menjawab"
    WEIGHT = "bobot"
    PLACE = "letak"
    CONDITION = "syarat berlaku"
    STATEMENT = "pernyataan"
    AGGREGATION = "cara menghitung"
    GATE = "syarat tahap"
    MILESTONE = "tahap"
    DEFAULT = "ambang bawaan"
    THRESHOLD = "ambang yang dipakai"
    DISPLAY = "cara menampilkan"
    BANDS = "predikat"
    CONCLUSION = "cakupan untuk menyimpulkan"
    COUNTS = "penambah atau pengurang"
    VIEW = "isi kelompok"
    LIST = "kolom daftar"
    FACT = "fakta dari daftar"


Key = tuple[str, What]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that two checklists say differently of a node, gate, milestone or threshold; None: does not say it."""

    id: str
    what: What
    first: str | None
    second: str | None


def differences(first: Checklist, second: Checklist) -> tuple[Difference, ...]:
    """Everything that a comparison of scores and verdicts rests on and that is not the same in both."""
    if first.digest == second.digest:
        return ()
    before, after = dict(_described(first)), dict(_described(second))
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    alone = {id_ for id_, what in before.keys() ^ after.keys() if what is What.PRESENCE}
    # Of what only one has, that alone is told, not each of its properties.
    told = [(id_, what) for id_, what in keys if (what is What.PRESENCE) == (id_ in alone)]
    return tuple(Difference(id_, what, before.get((id_, what)), after.get((id_, what))) for id_, what in told)


def _described(checklist: Checklist) -> Iterator[tuple[Key, str]]:
    yield (WHOLE, What.CHECKLIST), f"{checklist.checklist} versi {checklist.version}"
    yield (WHOLE, What.AGGREGATION), checklist.aggregation
    yield (WHOLE, What.MILESTONE), ", ".join(one.title for one in checklist.milestones)
    for id_, place in checklist.places.items():
        node = place.node
        yield (id_, What.PRESENCE), node.title
        yield (id_, What.WEIGHT), indonesian.number(node.weight)
        yield (id_, What.PLACE), (checklist.checklist, *place.above)[-1] if place.above else "keseluruhan"
        yield (id_, What.STATEMENT), node.title
        if node.when is not None:
            yield (id_, What.CONDITION), _when(node.when)
        if node.counts is not None:
            yield (id_, What.COUNTS), "penambah" if node.counts == "bonus" else "pengurang"
        if node.band_set is not None:
            yield (id_, What.BANDS), _bands(checklist, id_)
        match node:
            case Criterion():
                yield (id_, What.ANSWER), asked(checklist, node)
                if node.gate is not None:
                    yield (id_, What.GATE), node.gate
            case Aspect():
                yield (id_, What.AGGREGATION), node.aggregation or checklist.aggregation
            case _:
                assert_never(node)
    for gate in checklist.gates:
        yield (gate.id, What.GATE), _wanted(gate)
    for name, fact in checklist.facts.items():
        if fact.default is not None:
            yield (name, What.DEFAULT), str(fact.default)
        if (measure := measure_of(fact)) is not None:
            yield (name, What.FACT), _as_written(measure)
    yield from _shown(checklist)
    yield from _views(checklist)
    for name, definition in checklist.lists.items():
        yield (name, What.LIST), f"{definition.title}: " + "; ".join(map(_column, definition.columns.values()))


def _shown(checklist: Checklist) -> Iterator[tuple[Key, str]]:
    """How scores are shown, named and concluded from."""
    display = checklist.display
    how = ", sebagai poin dari bobot" if display.points else ""
    yield (WHOLE, What.DISPLAY), f"0 sampai dengan {indonesian.number(display.highest)}, {display.digits} desimal{how}"
    if checklist.checklist in checklist.bands_by_node:
        yield (WHOLE, What.BANDS), _bands(checklist, checklist.checklist)
    if checklist.conclusive_from is not None:
        yield (WHOLE, What.CONCLUSION), _figure(checklist.conclusive_from)


def _bands(checklist: Checklist, id_: str) -> str:
    found = checklist.bands_by_node.get(id_)
    if found is None:
        return ""
    shown = ", menurut angka yang dicetak" if found.judged_on == "shown" else ""
    unit = " poin" if found.unit == "points" else ""
    bands = (
        f"{band.title} {'di atas' if band.above is not None else 'mulai'} {_figure(band.bound)}{unit}"
        for band in found.bands
    )
    return "; ".join(bands) + shown


def _views(checklist: Checklist) -> Iterator[tuple[Key, str]]:
    for view in checklist.views:
        yield (view.id, What.PRESENCE), view.title
        yield (view.id, What.AGGREGATION), view.aggregation
        yield (view.id, What.VIEW), ", ".join(group.id for group in view.groups)
        if view.band_set is not None:
            yield (view.id, What.BANDS), _bands(checklist, view.id)
        for group in view.groups:
            yield (group.id, What.PRESENCE), group.title
            yield (group.id, What.WEIGHT), indonesian.number(group.weight)
            yield (group.id, What.AGGREGATION), group.aggregation
            yield (group.id, What.VIEW), ", ".join(map(_member, group.members))


def _member(member: ViewMember) -> str:
    return member.id if member.weight is None else f"{member.id} (bobot {indonesian.number(member.weight)})"


def _column(column: Column) -> str:
    words = {"text": "teks", "choice": "pilihan", "yes_no": "ya atau tidak", "number": "angka", "date": "tanggal"}
    bounds = [
        f"{word} {_figure(end)}" for word, end in (("dari", column.least), ("sampai", column.most)) if end is not None
    ]
    told = ["kunci"] * column.key + [words[column.kind], *column.choices, *bounds]
    return f"{column.title} ({', '.join(told)})"


def _wanted(gate: Gate) -> str:
    requires = "; ".join(_required(one) for one in gate.requires)
    return f"{gate.milestone}: {requires}" + (f"; bila {_when(gate.when)}" if gate.when else "")


def _when(condition: Condition) -> str:
    match condition:
        case FactCondition():
            return f"{condition.fact} {_compared(condition)}"
        case AllOf():
            return f"({' dan '.join(map(_when, condition.all))})"
        case AnyOf():
            return f"({' atau '.join(map(_when, condition.any))})"
        case _:
            assert_never(condition)


def _required(one: Requirement) -> str:
    if one.parts:
        how = "semua dari" if one.all else f"paling sedikit {one.some or 1} dari"
        return f"{how} ({'; '.join(map(_required, one.parts))})"
    if one.coverage_at_least is not None:
        return f"{one.node} terisi paling sedikit {_figure(one.coverage_at_least)}"
    shown = ", menurut angka yang dicetak" if one.judged_on == "shown" else ""
    return f"{one.node or one.fact} {_compared(one)}{shown}"


def _compared(one: Requirement | FactCondition) -> str:
    bounds = {"paling sedikit": one.at_least, "paling banyak": one.at_most}
    if isinstance(one, FactCondition):
        bounds |= {"lebih dari": one.above, "kurang dari": one.below}
    texts = {"adalah": one.is_, "bukan": one.is_not if isinstance(one, FactCondition) else None}
    given = {word: _figure(bound) for word, bound in bounds.items() if bound is not None}
    given |= {word: text for word, text in texts.items() if text is not None}
    return " ".join(f"{word} {value}" for word, value in given.items())


def asked(checklist: Checklist, criterion: Criterion) -> str:
    """How a criterion is answered and what its answer is worth; two that say the same can be compared."""
    kind = criterion.answer
    match kind:
        case LevelAnswer():
            levels = checklist.scales.get(checklist.scale_of(kind), ())
            values = checklist.values.get(checklist.scale_of(kind), {})
            return "tingkat " + ", ".join(
                f"{level.id} ({values[level.id]}{', dengan bukti' if level.needs_evidence else ''})" for level in levels
            )
        case YesNoAnswer():
            return "ya atau tidak"
        case QuantityAnswer():
            return f"angka {_judged(checklist, kind)}{_counted(kind.count or kind.sum or kind.mean)}"
        case RatioAnswer():
            none = f"; 0 dari 0: {kind.none_of_none}" if kind.none_of_none else ""
            return f"bagian dari {kind.of} {_judged(checklist, kind)}{none}{_counted(kind.count)}"
        case ItemsAnswer():
            items = ", ".join(item.title for item in kind.items)
            return f"butir yang terpenuhi: {items}{_judged(checklist, kind)}"
        case _:
            assert_never(kind)


def _judged(checklist: Checklist, kind: SteppedAnswer) -> str:
    if not kind.steps:
        return "" if isinstance(kind, ItemsAnswer) else _aim(kind)
    values = checklist.grades.get(checklist.scale_of(kind), {})
    steps = (f"{_bound(step)}{step.level} ({values[step.level.lower()].value})" for step in kind.steps)
    return "; tingkat " + ", ".join(steps)


def _bound(step: Step) -> str:
    if step.bound is None:
        return ""
    return f"{'di atas' if step.above is not None else 'mulai'} {_figure(step.bound)} "


def _counted(measure: Measure | None) -> str:
    return "" if measure is None else f"; dari daftar: {_as_written(measure)}"


def _as_written(measure: Measure) -> str:
    # The form in which the author wrote it says all that can differ.
    return measure.model_dump_json(by_alias=True, exclude_defaults=True)


def _aim(kind: QuantityAnswer | RatioAnswer) -> str:
    least = "paling sedikit" if kind.direction == "at_least" else "paling banyak"
    credit = "sebanding" if kind.credit == "proportional" else "semua atau tidak sama sekali"
    return f"{least} {_target(kind.target)} {kind.unit or ''}".rstrip() + f", dinilai {credit}"


def _target(target: Target | None) -> str:
    if target is None:
        return ""
    return target.fact if isinstance(target, FactRef) else _figure(target)


def _figure(value: Decimal | Fraction) -> str:
    """A number in full, and one without end as the fraction that it is."""
    has_end = isinstance(value, Decimal) or (value * 10**12).denominator == 1
    return indonesian.number(value) if has_end else str(value)
