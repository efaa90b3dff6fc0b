"""Each kind of answer that names what is not there, or does not fit, is refused at its place."""

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.consistency import checklist_faults
from tests.readiness.evaluation.trees import OFFICES, Tree, asked, checklist, yes_no

COUNT: Tree = {"list": "instansi", "where": {"column": "pks", "is": "ya"}}
STEPS: list[Tree] = [{"level": "D"}, {"from": "30%", "level": "C"}, {"above": "80%", "level": "A"}]


def ratio(**more: object) -> Tree:
    return {"kind": "ratio", "of": "instansi", **more}


def quantity(**more: object) -> Tree:
    return {"kind": "quantity", **more}


def stepped(*steps: Tree) -> Tree:
    return ratio(scale="mutu", steps=list(steps))


def faults(answer: Tree, lists: Tree | None = None) -> list[tuple[str, tuple[str | int, ...]]]:
    made = checklist(asked("P", answer), lists={"instansi": OFFICES} if lists is None else lists)
    return [(code, path) for code, path, _, _ in checklist_faults(made)]


@pytest.mark.parametrize(
    "answer",
    [
        stepped(*STEPS),
        stepped({"level": "d"}, {"from": "2/3", "level": "A"}, {"from": "18,25/22,5", "level": "B"}),
        ratio(count=COUNT),
        {"kind": "ratio", "count": {**COUNT, "among": {"column": "golongan", "is": "BUMN"}}},
        quantity(target=3, count="instansi"),
        quantity(target=3, sum={"list": "instansi", "column": "petugas"}),
        quantity(target="3,5", mean={"list": "instansi", "column": "nilai", "blank": "skipped"}),
        quantity(scale="lima", steps=[{"level": "t1"}, {"from": 5, "level": "t5"}]),
        {"kind": "items", "items": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]},
        {"kind": "items", "scale": "mutu", "steps": STEPS, "items": [{"id": "a", "title": "A"}]},
    ],
)
def test_what_fits_has_no_fault(answer: Tree) -> None:
    assert faults(answer) == []


ANSWER = ("criteria", 0, "answer")


@pytest.mark.parametrize(
    ("answer", "code", "path"),
    [
        (stepped({"level": "E"}), "level-unknown", (*ANSWER, "steps", 0, "level")),
        (stepped({"from": 0, "level": "D"}), "steps-bound", (*ANSWER, "steps", 0)),
        (stepped({"level": "D"}, {"level": "C"}), "steps-bound", (*ANSWER, "steps", 1)),
        (
            stepped({"level": "D"}, {"from": "0,5", "above": "0,5", "level": "C"}),
            "steps-bound",
            (*ANSWER, "steps", 1),
        ),
        (
            stepped({"level": "D"}, {"from": "0,8", "level": "B"}, {"from": "0,3", "level": "C"}),
            "steps-order",
            (*ANSWER, "steps"),
        ),
        # Two steps at one point, though one begins above it.
        (
            stepped({"level": "D"}, {"from": "0,8", "level": "B"}, {"above": "80%", "level": "A"}),
            "steps-order",
            (*ANSWER, "steps"),
        ),
        (ratio(steps=STEPS), "scale-missing", ANSWER),
        (ratio(scale="mtu", steps=[{"level": "D"}]), "scale-unknown", (*ANSWER, "scale")),
        (ratio(count={"list": "instnasi"}), "list-unknown", ANSWER),
        (ratio(count={"list": "instansi", "where": {"column": "pk", "is": "ya"}}), "column-unknown", ANSWER),
        (ratio(count={"list": "instansi", "among": {"column": "pk", "is": "ya"}}), "column-unknown", ANSWER),
        (quantity(target=1, sum={"list": "instansi", "column": "jumlah"}), "column-unknown", ANSWER),
        (quantity(target=1, mean={"list": "instansi", "column": "nama"}), "column-kind", ANSWER),
        (ratio(count={"list": "instansi", "where": {"column": "nama", "above": 1}}), "column-kind", ANSWER),
        (ratio(count={"list": "instansi", "where": {"column": "golongan", "is": "pemda"}}), "column-choice", ANSWER),
        (ratio(count={"list": "instansi", "where": {"column": "pks", "is_not": "belum"}}), "column-choice", ANSWER),
        (quantity(target="-1"), "target-negative", (*ANSWER, "target")),
        (quantity(target={"fact": "lantai"}), "fact-unknown", (*ANSWER, "target")),
        (
            {"kind": "items", "items": [{"id": "a", "title": "A"}, {"id": "A", "title": "B"}]},
            "id-twice",
            (*ANSWER, "items", 1, "id"),
        ),
    ],
)
def test_what_does_not_fit_is_told_at_its_place(answer: Tree, code: str, path: tuple[str | int, ...]) -> None:
    assert faults(answer) == [(code, path)]


@pytest.mark.parametrize(
    ("columns", "code", "path"),
    [
        ({"a": {"title": "A", "key": True}, "b": {"title": "B", "key": True}}, "list-keys", ("b",)),
        ({"a": {"title": "A", "kind": "choice"}}, "column-choices", ("a",)),
        ({"a": {"title": "A", "choices": ["x"]}}, "column-choices", ("a",)),
        ({"a": {"title": "A", "least": 1}}, "column-kind", ("a",)),
        ({"a": {"title": "A", "kind": "number", "least": 4, "most": 1}}, "column-bounds", ("a",)),
    ],
)
def test_a_column_that_contradicts_itself_is_told(columns: Tree, code: str, path: tuple[str, ...]) -> None:
    found = faults({"kind": "yes_no"}, {"l": {"title": "L", "columns": columns}})
    assert found == [(code, ("lists", "l", "columns", *path))]


def test_a_fact_from_a_list_is_a_number_of_a_list_that_is_there() -> None:
    fact = {"jumlah": {"title": "Jumlah", "kind": "yes_no", "count": "instansi"}}
    made = checklist(yes_no("P"), lists={"instansi": OFFICES}, facts=fact)
    assert [(code, path) for code, path, _, _ in checklist_faults(made)] == [
        ("measure-form", ("facts", "jumlah", "kind"))
    ]
    gone = checklist(yes_no("P"), facts={"jumlah": {"title": "Jumlah", "count": "instansi"}})
    assert [(code, path) for code, path, _, _ in checklist_faults(gone)] == [("list-unknown", ("facts", "jumlah"))]


@pytest.mark.parametrize(
    "answer",
    [
        {"kind": "quantity"},
        {"kind": "quantity", "target": 3, "steps": STEPS},
        {"kind": "ratio", "of": "x", "target": "0,5", "steps": STEPS},
    ],
)
def test_a_number_is_judged_in_one_way(answer: Tree) -> None:
    with pytest.raises(ValidationError) as raised:
        checklist(asked("P", answer))
    assert [one["type"] for one in raised.value.errors()] == ["answer-judged"]


def test_a_number_is_worked_out_in_one_way() -> None:
    total = {"list": "instansi", "column": "petugas"}
    with pytest.raises(ValidationError) as raised:
        checklist(asked("P", quantity(target=3, count="instansi", sum=total)))
    assert [one["type"] for one in raised.value.errors()] == ["measure-form"]
