"""Each kind of answer has to name a scale, steps, a target and a list that are there and that fit it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mpp_readiness.errors import TreePath
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import (
    AnswerKind,
    FactRef,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    Step,
    YesNoAnswer,
)
from mpp_readiness.readiness.model.facts import BUILT_IN
from mpp_readiness.readiness.model.lists import Column, ColumnCondition, Count, ListDefinition, Measure, conditions_of


def answer_faults(checklist: Checklist, path: TreePath, kind: AnswerKind) -> Iterator[Fault]:
    """What is wrong with how one criterion is answered."""
    match kind:
        case YesNoAnswer():
            return
        case LevelAnswer():
            yield from _scale(checklist, path, kind.scale)
        case QuantityAnswer() | RatioAnswer():
            if isinstance(kind.target, FactRef):
                yield from unknown_facts(checklist, (*path, "target"), [kind.target.fact])
            elif kind.target is not None and kind.target < 0:
                yield "target-negative", (*path, "target"), "sasaran negatif", "tulis angka dari 0 ke atas"
            measure = kind.count if isinstance(kind, RatioAnswer) else kind.count or kind.sum or kind.mean
            if measure is not None:
                yield from measure_faults(checklist, path, measure)
        case ItemsAnswer():
            yield from twice_in((*path, "items"), [item.id for item in kind.items])
    if not isinstance(kind, LevelAnswer) and kind.steps:
        yield from _scale(checklist, path, kind.scale)
        yield from _steps(checklist, (*path, "steps"), kind.steps, checklist.scale_of(kind))


def twice_in(path: TreePath, ids: Sequence[str]) -> Iterator[Fault]:
    """Ids of one list that are given twice; two that differ only in case are one to whoever answers."""
    words = [id_.lower() for id_ in ids]
    for index, id_ in enumerate(ids):
        if words[index] in words[:index]:
            yield twice((*path, index, "id"), id_)


def twice(path: TreePath, id_: str) -> Fault:
    return "id-twice", path, f"id “{id_}” dipakai dua kali", "beri id lain"


def unknown_facts(checklist: Checklist, path: TreePath, names: Iterable[str]) -> Iterator[Fault]:
    """Facts that are named and that the checklist does not ask for."""
    for name in names:
        if name not in checklist.facts and name not in BUILT_IN:
            remedy = did_you_mean(name, checklist.facts) or "tambahkan di facts"
            yield "fact-unknown", path, f"fakta “{name}” tidak ada", remedy


def _scale(checklist: Checklist, path: TreePath, name: str | None) -> Iterator[Fault]:
    scales = checklist.scales
    if name is None and not scales:
        what = "tidak tertulis bagaimana ini dijawab, dan daftar periksa ini tidak mempunyai skala"
        yield "scale-missing", path, what, "tulis answer, misalnya {kind: yes_no}, atau tambahkan scales"
    elif name is None and len(scales) != 1:
        yield "scale-missing", path, "skala jawaban tidak disebut", f"pilih scale: {', '.join(scales)}"
    elif name is not None and name not in scales:
        yield "scale-unknown", (*path, "scale"), f"skala “{name}” tidak ada", did_you_mean(name, scales)


def _steps(checklist: Checklist, path: TreePath, steps: Sequence[Step], scale: str) -> Iterator[Fault]:
    levels = {level.id.lower(): level.id for level in checklist.scales.get(scale, ())}
    for index, step in enumerate(steps):
        if levels and step.level.lower() not in levels:
            remedy = did_you_mean(step.level, levels.values()) or f"pilih {', '.join(levels.values())}"
            yield "level-unknown", (*path, index, "level"), f"tingkat “{step.level}” tidak ada", remedy
        is_first, has_bound = index == 0, step.bound is not None
        if is_first == has_bound or (step.since is not None and step.above is not None):
            what = "anak tangga pertama tanpa batas" if is_first else "anak tangga menyebut satu batas bawah"
            yield (
                "steps-bound",
                (*path, index),
                what,
                "tulis from (termasuk) atau above (di atas), kecuali yang pertama",
            )
    bounds = [step.bound for step in steps if step.bound is not None]
    if any(later <= earlier for earlier, later in pairwise(bounds)):
        yield "steps-order", path, "batas anak tangga tidak naik", "urutkan dari yang terkecil, tanpa batas kembar"


def measure_faults(checklist: Checklist, path: TreePath, measure: Measure) -> Iterator[Fault]:
    """What is wrong with what is counted, summed or averaged: its list, its columns, what they are compared with."""
    definition = checklist.lists.get(measure.list)
    if definition is None:
        remedy = did_you_mean(measure.list, checklist.lists) or "tambahkan di lists"
        yield "list-unknown", path, f"daftar “{measure.list}” tidak ada", remedy
        return
    among = measure.among if isinstance(measure, Count) else None
    for condition in (*conditions_of(measure.where), *conditions_of(among)):
        yield from _condition(definition, path, condition)
    if not isinstance(measure, Count):
        column = definition.columns.get(measure.column)
        if column is None:
            yield _no_column(definition, path, measure.column)
        elif column.kind != "number":
            what = f"kolom “{column.title}” tidak berisi angka, maka tidak dapat dijumlahkan"
            yield "column-kind", path, what, "pilih kolom dengan kind: number"


def _condition(definition: ListDefinition, path: TreePath, condition: ColumnCondition) -> Iterator[Fault]:
    column = definition.columns.get(condition.column)
    if column is None:
        yield _no_column(definition, path, condition.column)
        return
    word = condition.is_ or condition.is_not
    if word is None and column.kind != "number":
        what = f"kolom “{column.title}” tidak berisi angka, maka tidak dapat dibandingkan besarnya"
        yield "column-kind", path, what, "pakai is atau is_not"
    elif word is not None and not _is_possible(column, word):
        remedy = f"pilih {', '.join(column.choices) or 'ya atau tidak'}"
        yield "column-choice", path, f"“{word}” bukan isi kolom “{column.title}”", remedy


def _is_possible(column: Column, word: str) -> bool:
    match column.kind:
        case "choice":
            return word.lower() in {choice.lower() for choice in column.choices}
        case "yes_no":
            return word.lower() in ("ya", "tidak")
        case "text" | "number" | "date":
            return True


def _no_column(definition: ListDefinition, path: TreePath, name: str) -> Fault:
    what, remedy = f"kolom “{name}” tidak ada di daftar “{definition.title}”", did_you_mean(name, definition.columns)
    return "column-unknown", path, what, remedy


def list_faults(checklist: Checklist) -> Iterator[Fault]:
    """What is wrong with the columns of each list."""
    for name, definition in checklist.lists.items():
        keys = [one for one, column in definition.columns.items() if column.key]
        for second in keys[1:]:
            what = f"daftar “{definition.title}” mempunyai dua kolom kunci"
            yield "list-keys", ("lists", name, "columns", second), what, "pilih satu kolom kunci"
        for one, column in definition.columns.items():
            yield from _column(("lists", name, "columns", one), column)


def _column(path: TreePath, column: Column) -> Iterator[Fault]:
    if (column.kind == "choice") != bool(column.choices):
        what = f"kolom “{column.title}” tidak sesuai dengan pilihannya"
        yield "column-choices", path, what, "kind: choice memerlukan choices, jenis lain tidak"
    bounds = (column.least, column.most)
    if column.kind != "number" and any(bound is not None for bound in bounds):
        yield "column-kind", path, "least dan most hanya untuk kolom angka", "hapus, atau tulis kind: number"
    elif column.least is not None and column.most is not None and column.least > column.most:
        yield "column-bounds", path, f"batas kolom “{column.title}” terbalik", "least paling banyak sebesar most"
