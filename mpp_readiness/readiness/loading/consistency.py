"""A checklist must not contradict itself by names given twice, references to nothing, empty shapes or circles."""

from collections.abc import Callable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import code_of
from mpp_readiness.legislation import register
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.readiness.model.checklist import Aspect, Checklist, Gate, Level, walk
from mpp_readiness.readiness.model.criterion import Criterion, FactRef, LevelAnswer, QuantityAnswer, RatioAnswer
from mpp_readiness.readiness.model.facts import BUILT_IN, condition_facts, default_text, fact_value


def checklist_faults(checklist: Checklist) -> Iterator[Fault]:
    """Everything for which a checklist is refused, of one kind after the other."""
    return (fault for check in _CHECKS for fault in check(checklist))


def _names_given_twice(checklist: Checklist) -> Iterator[Fault]:
    # A gate may require the whole by the checklist's own slug, so no node may bear it.
    seen = {checklist.checklist}
    for place in walk(checklist):
        if place.node.id in seen:
            yield _twice((*place.path, "id"), place.node.id)
        seen.add(place.node.id)
    groups: list[tuple[TreePath, list[str]]] = [
        (("milestones",), [one.id for one in checklist.milestones]),
        (("gates",), [one.id for one in checklist.gates]),
        (("bands",), [one.id for one in checklist.bands]),
        *((("scales", name), [level.id for level in levels]) for name, levels in checklist.scales.items()),
    ]
    for path, ids in groups:
        for index, id_ in enumerate(ids):
            if id_ in ids[:index]:
                yield _twice((*path, index, "id"), id_)


def _twice(path: TreePath, id_: str) -> Fault:
    return "id-twice", path, f"id “{id_}” dipakai dua kali", "beri id lain"


def _shape(checklist: Checklist) -> Iterator[Fault]:
    if not checklist.all_criteria:
        yield "checklist-empty", (), "daftar periksa tidak memuat kriteria", "tambahkan criteria atau aspects"
    for place in walk(checklist):
        node = place.node
        if isinstance(node, Aspect):
            if not node.aspects and not node.criteria:
                what = f"aspek “{node.id}” kosong"
                yield "aspect-empty", place.path, what, "tambahkan kriteria atau hapus aspek ini"
        # Whoever may call a gate not applicable at will may open it at will.
        elif node.gate and node.may_be_na and node.when is None:
            what = "syarat tidak boleh dinyatakan tidak berlaku tanpa when"
            yield "gate-escapable", (*place.path, "may_be_na"), what, "tambahkan when atau hapus may_be_na"
    for name, levels in checklist.scales.items():
        yield from _scale(name, levels)
    starts = [band.since for band in checklist.bands]
    if starts != sorted(starts):
        yield "bands-order", ("bands",), "predikat tidak berurutan", "urutkan from dari yang terkecil"


def _scale(name: str, levels: tuple[Level, ...]) -> Iterator[Fault]:
    points = [level.points for level in levels]
    if len(set(points)) < 2:
        what = f"skala “{name}” tidak mempunyai dua nilai yang berbeda"
        yield "scale-flat", ("scales", name), what, "beri points yang berbeda"
    if points != sorted(points):
        what = f"tingkat skala “{name}” tidak berurutan"
        yield "scale-order", ("scales", name), what, "urutkan dari yang terburuk ke yang terbaik"


def _references(checklist: Checklist) -> Iterator[Fault]:
    for place in walk(checklist):
        yield from _unknown_facts(checklist, (*place.path, "when"), condition_facts(place.node.when))
        if isinstance(place.node, Criterion):
            yield from _scale_and_target(checklist, (*place.path, "answer"), place.node)
            yield from _milestone_and_actions(checklist, place.path, place.node)
            yield from _instruments(place.path, place.node)


def _milestone_and_actions(checklist: Checklist, path: TreePath, criterion: Criterion) -> Iterator[Fault]:
    if criterion.gate:
        yield from _unknown_milestone(checklist, (*path, "gate"), criterion.gate)
    for index, id_ in enumerate(criterion.action.after if criterion.action else ()):
        if id_ not in checklist.all_criteria:
            remedy = did_you_mean(id_, checklist.all_criteria)
            yield "criterion-unknown", (*path, "action", "after", index), f"kriteria “{id_}” tidak ada", remedy


def _instruments(path: TreePath, criterion: Criterion) -> Iterator[Fault]:
    for index, basis in enumerate(criterion.basis):
        if basis.instrument and basis.instrument not in register().instruments:
            remedy = did_you_mean(basis.instrument, register().instruments) or "daftarkan dahulu di legislation.yaml"
            what = f"peraturan “{basis.instrument}” tidak ada dalam daftar"
            yield "instrument-unknown", (*path, "basis", index, "instrument"), what, remedy


def _scale_and_target(checklist: Checklist, path: TreePath, criterion: Criterion) -> Iterator[Fault]:
    scales = checklist.scales
    match criterion.answer:
        case LevelAnswer(scale=None) if len(scales) != 1:
            remedy = f"pilih scale: {', '.join(scales) or 'belum ada skala'}"
            yield "scale-missing", path, "skala jawaban tidak disebut", remedy
        case LevelAnswer(scale=str(name)) if name not in scales:
            yield "scale-unknown", (*path, "scale"), f"skala “{name}” tidak ada", did_you_mean(name, scales)
        case QuantityAnswer(target=target) | RatioAnswer(target=target):
            if isinstance(target, FactRef):
                yield from _unknown_facts(checklist, (*path, "target"), [target.fact])
            elif target < 0:
                yield "target-negative", (*path, "target"), "sasaran negatif", "tulis angka dari 0 ke atas"


def _unknown_facts(checklist: Checklist, path: TreePath, names: Iterable[str]) -> Iterator[Fault]:
    for name in names:
        if name not in checklist.facts and name not in BUILT_IN:
            remedy = did_you_mean(name, checklist.facts) or "tambahkan di facts"
            yield "fact-unknown", path, f"fakta “{name}” tidak ada", remedy


def _unknown_milestone(checklist: Checklist, path: TreePath, name: str) -> Iterator[Fault]:
    milestones = [one.id for one in checklist.milestones]
    if name not in milestones:
        yield "milestone-unknown", path, f"tahap “{name}” tidak ada", did_you_mean(name, milestones)


def _gates(checklist: Checklist) -> Iterator[Fault]:
    for index, gate in enumerate(checklist.gates):
        path: TreePath = ("gates", index)
        yield from _unknown_milestone(checklist, (*path, "milestone"), gate.milestone)
        yield from _unknown_facts(checklist, (*path, "when"), condition_facts(gate.when))
        yield from _requirements(checklist, path, gate)


def _requirements(checklist: Checklist, path: TreePath, gate: Gate) -> Iterator[Fault]:
    criteria = checklist.all_criteria
    aspects = {checklist.checklist, *checklist.places} - criteria.keys()
    for index, required in enumerate(gate.requires):
        here = (*path, "requires", index)
        if required.aspect and required.aspect not in aspects:
            yield "aspect-unknown", here, f"aspek “{required.aspect}” tidak ada", did_you_mean(required.aspect, aspects)
        if required.criterion and required.criterion not in criteria:
            what, remedy = f"kriteria “{required.criterion}” tidak ada", did_you_mean(required.criterion, criteria)
            yield "criterion-unknown", here, what, remedy
        if required.fact:
            yield from _unknown_facts(checklist, here, [required.fact])


def _circles(checklist: Checklist) -> Iterator[Fault]:
    graph = {id_: one.action.after for id_, one in checklist.all_criteria.items() if one.action}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # The sorter names each before the one that waits for it; people read who waits for whom.
        ring = error.args[1]
        path = (*checklist.places[ring[0]].path, "action", "after")
        yield (
            "actions-circle",
            path,
            f"tindakan saling menunggu: {' → '.join(reversed(ring))}",
            "hapus salah satu after",
        )


def _facts(checklist: Checklist) -> Iterator[Fault]:
    for name, fact in checklist.facts.items():
        if fact.kind == "choice" and not fact.choices:
            yield "fact-choices", ("facts", name), f"fakta “{name}” tidak mempunyai pilihan", "tambahkan choices"
        if fact.default is not None:
            try:
                fact_value(fact, default_text(fact.default))
            except ValueError as error:
                yield code_of(error, "fact-value"), ("facts", name, "default"), str(error), ""


_CHECKS: tuple[Callable[[Checklist], Iterator[Fault]], ...] = (
    _names_given_twice,
    _shape,
    _references,
    _gates,
    _circles,
    _facts,
)
