"""A checklist must not contradict itself by names given twice, references to nothing, empty shapes or circles."""

from collections.abc import Callable, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import code_of
from mpp_readiness.legislation import register
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.readiness.model.answer_consistency import (
    answer_faults,
    list_faults,
    measure_faults,
    twice,
    twice_in,
    unknown_facts,
)
from mpp_readiness.readiness.model.checklist import Aspect, Checklist, Level, has_ordinary, walk
from mpp_readiness.readiness.model.criterion import Criterion
from mpp_readiness.readiness.model.facts import condition_facts, default_text, fact_value
from mpp_readiness.readiness.model.gate_consistency import band_faults, gate_faults, unknown_milestone, view_faults


def checklist_faults(checklist: Checklist) -> Iterator[Fault]:
    """Everything for which a checklist is refused, of one kind after the other."""
    return (fault for check in _CHECKS for fault in check(checklist))


def _names_given_twice(checklist: Checklist) -> Iterator[Fault]:
    # A gate may require the whole by the checklist's own slug, so no node may bear it.
    named = [((*place.path, "id"), place.node.id) for place in walk(checklist)]
    for index, view in enumerate(checklist.views):
        named += [(("views", index, "id"), view.id)]
        named += [(("views", index, "groups", at, "id"), group.id) for at, group in enumerate(view.groups)]
    seen = {checklist.checklist.lower()}
    for path, id_ in named:
        if id_.lower() in seen:
            yield twice(path, id_)
        seen.add(id_.lower())
    groups: list[tuple[TreePath, list[str]]] = [
        (("milestones",), [one.id for one in checklist.milestones]),
        (("gates",), [one.id for one in checklist.gates]),
        (("bands",), [one.id for one in checklist.bands]),
        *((("scales", name), [level.id for level in levels]) for name, levels in checklist.scales.items()),
        *((("band_sets", name, "bands"), [band.id for band in one.bands]) for name, one in checklist.band_sets.items()),
    ]
    for path, ids in groups:
        yield from twice_in(path, ids)


def _shape(checklist: Checklist) -> Iterator[Fault]:
    if not checklist.all_criteria:
        yield "checklist-empty", (), "daftar periksa tidak memuat kriteria", "tambahkan criteria atau aspects"
    for place in walk(checklist):
        node = place.node
        if isinstance(node, Aspect):
            if not node.aspects and not node.criteria:
                what = f"aspek “{node.id}” kosong"
                yield "aspect-empty", place.path, what, "tambahkan kriteria atau hapus aspek ini"
            elif not has_ordinary(node):
                what = f"aspek “{node.id}” hanya memuat tambahan atau pengurang"
                yield "extras-alone", place.path, what, "tambahkan kriteria biasa, atau hapus counts"
        # Whoever may call a gate not applicable at will may open it at will.
        elif node.gate and node.may_be_na and node.when is None:
            what = "syarat tidak boleh dinyatakan tidak berlaku tanpa when"
            yield "gate-escapable", (*place.path, "may_be_na"), what, "tambahkan when atau hapus may_be_na"
        elif node.gate and node.counts:
            what = f"kriteria “{node.id}” menambah atau mengurangi nilai, maka tidak dapat menjadi syarat"
            yield "extra-gates", (*place.path, "gate"), what, "hapus gate atau counts"
    for name, levels in checklist.scales.items():
        yield from _scale(name, levels)


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
        yield from unknown_facts(checklist, (*place.path, "when"), condition_facts(place.node.when))
        if isinstance(place.node, Criterion):
            yield from answer_faults(checklist, (*place.path, "answer"), place.node.answer)
            yield from _milestone_and_actions(checklist, place.path, place.node)
            yield from _instruments(place.path, place.node, checklist.instruments)


def _milestone_and_actions(checklist: Checklist, path: TreePath, criterion: Criterion) -> Iterator[Fault]:
    if criterion.gate:
        yield from unknown_milestone(checklist, (*path, "gate"), criterion.gate)
    for index, id_ in enumerate(criterion.action.after if criterion.action else ()):
        if id_ not in checklist.all_criteria:
            remedy = did_you_mean(id_, checklist.all_criteria)
            yield "criterion-unknown", (*path, "action", "after", index), f"kriteria “{id_}” tidak ada", remedy


def _instruments(path: TreePath, criterion: Criterion, own: Iterable[str]) -> Iterator[Fault]:
    for index, basis in enumerate(criterion.basis):
        if basis.instrument and basis.instrument not in {*register().instruments, *own}:
            remedy = did_you_mean(basis.instrument, [*register().instruments, *own]) or "tambahkan di instruments"
            what = f"peraturan “{basis.instrument}” tidak ada dalam daftar"
            yield "instrument-unknown", (*path, "basis", index, "instrument"), what, remedy


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
        if sum(one is not None for one in (fact.count, fact.sum, fact.mean)) > 1:
            what = f"fakta “{name}” dihitung dengan lebih dari satu cara"
            yield "measure-form", ("facts", name), what, "pakai salah satu: count, sum, atau mean"
        if (measure := fact.count or fact.sum or fact.mean) is not None:
            yield from measure_faults(checklist, ("facts", name), measure)
            if fact.kind != "number":
                what = f"fakta “{name}” dihitung dari daftar, maka berupa angka"
                yield "measure-form", ("facts", name, "kind"), what, "tulis kind: number"
        if fact.default is not None:
            try:
                fact_value(fact, default_text(fact.default))
            except ValueError as error:
                yield code_of(error, "fact-value"), ("facts", name, "default"), str(error), ""


_CHECKS: tuple[Callable[[Checklist], Iterator[Fault]], ...] = (
    _names_given_twice,
    _shape,
    _references,
    gate_faults,
    view_faults,
    band_faults,
    list_faults,
    _circles,
    _facts,
)
