"""All faults of a checklist or an assessment are told in one run, and none that only follows from another one."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput, TreePath
from mpp_readiness.readiness.loading import assessment_slug, read_assessment, read_checklist
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
Planted = tuple[str, TreePath]
TODAY = date(2026, 11, 24)


def level(id_: str, points: int) -> Tree:
    return {"id": id_, "points": points, "title": id_}


def scale(worst: int = 0, best: int = 1) -> list[Tree]:
    return [level("belum", worst), level("lengkap", best)]


SOUND: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "scales": {"mutu": scale(), "sebaran": scale(), "rata": scale()},
    "facts": {
        "lantai": {"title": "Lantai", "at_least": 1},
        "tipe": {"title": "Tipe", "kind": "choice", "choices": ["a"]},
    },
    "milestones": [{"id": "uji-coba", "title": "Uji coba"}, {"id": "buka", "title": "Buka"}],
    "bands": [{"id": "c", "title": "C", "from": 0}, {"id": "b", "title": "B", "from": "0.5"}],
    "criteria": [
        {"id": f"K-{n}", "title": f"K {n}", "answer": {"kind": "level", "scale": "mutu"}, "gate": "buka"}
        for n in range(8)
    ],
    "aspects": [
        {"id": "SDM", "title": "SDM", "criteria": [{"id": "SDM-1", "title": "S", "answer": {"kind": "yes_no"}}]}
    ],
    "gates": [
        {"id": f"G-{n}", "title": "G", "milestone": "uji-coba", "requires": [{"aspect": "SDM", "at_least": 1}]}
        for n in range(3)
    ],
}


def at(path: TreePath, value: object) -> Callable[[Tree], None]:
    """Something else at a place of the tree."""

    def plant(tree: Tree) -> None:
        node: Any = tree
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = value

    return plant


def without(*path: str | int) -> Callable[[Tree], None]:
    def plant(tree: Tree) -> None:
        node: Any = tree
        for step in path[:-1]:
            node = node[step]
        del node[path[-1]]

    return plant


def k(number: int, *rest: str | int) -> TreePath:
    return ("criteria", number, *rest)


FAULTS: Mapping[Planted, Callable[[Tree], None]] = {
    # What the model refuses ...
    ("unknown-key", ("abuot",)): at(("abuot",), "x"),
    ("missing-key", ("version",)): without("version"),
    ("not-a-choice", ("aggregation",)): at(("aggregation",), "rata"),
    ("missing-key", k(0, "title")): without(*k(0, "title")),
    ("number-outside", k(1, "weight")): at(k(1, "weight"), "-1"),
    ("not-yes-or-no", k(2, "may_be_na")): at(k(2, "may_be_na"), "entah"),
    ("answer-kind", k(3, "answer")): at(k(3, "answer"), {"kind": "bintang"}),
    ("basis-form", k(4, "basis", 0)): at(k(4, "basis"), [{"note": "x"}]),
    ("days-order", k(5, "action", "days")): at(
        k(5, "action"), {"title": "a", "days": {"least": 3, "likely": 2, "most": 4}}
    ),
    ("condition-form", k(6, "when", "fact")): at(k(6, "when"), {"fact": "lantai"}),
    ("unknown-key", k(7, "wieght")): at(k(7, "wieght"), "2"),
    ("not-a-name", ("aspects", 0, "criteria", 0, "id")): at(("aspects", 0, "criteria", 0, "id"), "SDM 1"),
    ("requirement-form", ("gates", 0, "requires", 0)): at(("gates", 0, "requires", 0), {"aspect": "SDM"}),
    ("requirement-share", ("gates", 1, "requires", 0)): at(("gates", 1, "requires", 0, "at_least"), "3"),
    ("not-a-mapping", ("bands", 1)): at(("bands", 1), "b"),
    ("missing-key", ("scales", "mutu", 0, "title")): without("scales", "mutu", 0, "title"),
    # ... and what does not agree with itself, in the same nodes.
    ("scale-unknown", k(0, "answer", "scale")): at(k(0, "answer", "scale"), "mtu"),
    ("milestone-unknown", k(1, "gate")): at(k(1, "gate"), "tutup"),
    ("fact-unknown", k(2, "when")): at(k(2, "when"), {"fact": "luas", "above": 1}),
    ("milestone-unknown", k(3, "gate")): at(k(3, "gate"), "bka"),
    ("criterion-unknown", k(4, "action", "after", 0)): at(k(4, "action"), {"title": "a", "after": ["K-99"]}),
    ("instrument-unknown", k(7, "basis", 0, "instrument")): at(k(7, "basis"), [{"instrument": "uu-1-1800"}]),
    ("id-twice", k(6, "id")): at(k(6, "id"), "K-5"),
    ("milestone-unknown", ("gates", 0, "milestone")): at(("gates", 0, "milestone"), "nanti"),
    ("aspect-unknown", ("gates", 2, "requires", 0)): at(("gates", 2, "requires", 0, "aspect"), "SARPRAS"),
    ("scale-flat", ("scales", "rata")): at(("scales", "rata"), scale(1, 1)),
    ("scale-order", ("scales", "sebaran")): at(("scales", "sebaran"), scale(1, 0)),
    ("fact-value", ("facts", "lantai", "default")): at(("facts", "lantai", "default"), "0"),
    ("fact-choices", ("facts", "tipe")): at(("facts", "tipe", "choices"), []),
    ("bands-order", ("bands",)): at(("bands", 0, "from"), "0.7"),
    ("aspect-empty", ("aspects", 1)): lambda tree: tree["aspects"].append({"id": "KOSONG", "title": "Kosong"}),
}
FOLLOWS = {("bands-order", ("bands",)): ("not-a-mapping", ("bands", 1))}
"""Whether bands are in order cannot be seen where one of the two is none."""


def told(tree: Tree) -> list[Planted]:
    with pytest.raises(InvalidInput) as caught:
        read_checklist(tree)
    return [(problem.code, problem.path) for problem in caught.value.problems]


def test_without_a_fault_the_checklist_is_taken() -> None:
    assert read_checklist(SOUND).checklist == "uji"


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_one_fault_is_told_as_itself_alone(fault: Planted) -> None:
    tree = deepcopy(SOUND)
    FAULTS[fault](tree)
    assert told(tree) == [fault]


@given(st.sets(st.sampled_from(sorted(FAULTS, key=str)), min_size=1))
def test_each_planted_fault_of_a_checklist_is_told_in_one_run_and_no_other(planted: set[Planted]) -> None:
    tree = deepcopy(SOUND)
    for fault in sorted(planted, key=str):
        FAULTS[fault](tree)
    hidden = {fault for fault, other in FOLLOWS.items() if other in planted}
    found = told(tree)
    assert sorted(found, key=str) == sorted(planted - hidden, key=str)


@pytest.mark.parametrize(
    ("plant", "fault"),
    [
        # What has lost its name may be what another one means.
        (without("milestones", 1, "id"), ("missing-key", ("milestones", 1, "id"))),
        (at(("milestones",), "buka"), ("not-a-list", ("milestones",))),
        (without("aspects", 0, "id"), ("missing-key", ("aspects", 0, "id"))),
        (at(("scales", "mutu"), "belum"), ("not-a-list", ("scales", "mutu"))),
        (at(("aspects", 0, "criteria"), "SDM-1"), ("not-a-list", ("aspects", 0, "criteria"))),
        (at(("aspects", 0, "criteria"), [7]), ("not-a-mapping", ("aspects", 0, "criteria", 0))),
        (at(("scales", "mutu", 1, "points"), "x"), ("not-a-number", ("scales", "mutu", 1, "points"))),
        (at(("bands", 1, "from"), "x"), ("not-a-number", ("bands", 1, "from"))),
        (at(("facts", "tipe", "choices"), "a"), ("not-a-list", ("facts", "tipe", "choices"))),
        (
            at(("facts", "lantai"), {"title": "L", "kind": "tipe", "default": "a"}),
            ("not-a-choice", ("facts", "lantai", "kind")),
        ),
        (
            at(("facts", "lantai"), {"title": "L", "at_least": "banyak", "default": "0"}),
            ("not-a-number", ("facts", "lantai", "at_least")),
        ),
        (
            at(
                k(0),
                {"id": "K-0", "title": "K", "gate": "buka", "answer": {"kind": "yes_no"}, "may_be_na": "ya", "when": 1},
            ),
            ("not-a-mapping", k(0, "when", "fact")),
        ),
        (at(("gates", 0, "requires"), "SDM"), ("not-a-list", ("gates", 0, "requires"))),
        (at(("gates", 0, "milestone"), "Uji Coba"), ("not-a-name", ("gates", 0, "milestone"))),
    ],
)
def test_what_only_follows_from_a_fault_is_not_told(plant: Callable[[Tree], None], fault: Planted) -> None:
    tree = deepcopy(SOUND)
    plant(tree)
    assert told(tree) == [fault]


def test_what_stands_under_a_misspelt_key_is_known() -> None:
    tree = deepcopy(SOUND)
    tree["aspects"][0]["critera"] = tree["aspects"][0].pop("criteria")
    tree["gates"][2]["requires"] = [{"criterion": "SDM-1", "at_least": 1}]
    assert told(tree) == [("unknown-key", ("aspects", 0, "critera"))]


CHECKLIST = Checklist.model_validate(
    {
        **SOUND,
        "criteria": [
            *SOUND["criteria"],
            {"id": "HADIR", "title": "Hadir", "answer": {"kind": "ratio", "of": "petugas"}},
            {"id": "LIFT", "title": "Lift", "answer": {"kind": "yes_no"}, "when": {"fact": "lantai", "above": 1}},
        ],
    }
)
GIVEN: Tree = {
    "assessment": "uji",
    "region": "33.16",
    "date": "2021-06-03",
    "facts": {"lantai": 2, "tipe": "a"},
    "answers": {f"K-{n}": "lengkap" for n in range(6)} | {"HADIR": {"value": 3, "of": 4}},
    "verification": {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": {"K-0": "belum", "K-1": "belum"}},
}
A, V = "answers", ("verification", "answers")
ANSWER_FAULTS: Mapping[Planted, Callable[[Tree], None]] = {
    ("not-a-date", ("date",)): at(("date",), "kemarin"),
    ("unknown-key", ("titel",)): at(("titel",), "x"),
    ("not-a-choice", ("status",)): at(("status",), "akhir"),
    ("answer-twofold", (A, "K-0")): at((A, "K-0"), {"value": "belum", "not_applicable": "x"}),
    ("unknown-key", (A, "K-1", "valu")): at((A, "K-1"), {"valu": "belum"}),
    ("not-a-choice", (A, "K-2", "confidence")): at((A, "K-2"), {"value": "lengkap", "confidence": "D"}),
    ("answer-value", (A, "K-3")): at((A, "K-3"), {"value": "lengkp"}),
    ("missing-key", (A, "K-3", "evidence", 0, "title")): lambda tree: tree[A].update(
        {"K-3": {**(tree[A]["K-3"] if isinstance(tree[A]["K-3"], dict) else {}), "evidence": [{}]}}
    ),
    ("criterion-unknown", (A, "K-77")): at((A, "K-77"), {"value": "lengkap"}),
    ("not-applicable", (A, "K-4")): at((A, "K-4"), {"not_applicable": "x"}),
    ("answer-value", (A, "HADIR")): at((A, "HADIR"), {"value": 3}),
    ("fact-unknown", ("facts", "luas")): at(("facts", "luas"), 1),
    ("missing-key", ("verification", "by", "unit")): without("verification", "by", "unit"),
    ("answer-value", (*V, "K-0")): at((*V, "K-0"), "buruk"),
    ("date-in-future", ("verification", "date")): at(("verification", "date"), "2027-01-01"),
}


def told_of_answers(tree: Tree) -> list[Planted]:
    with pytest.raises(InvalidInput) as caught:
        read_assessment(tree, CHECKLIST, TODAY)
    return [(problem.code, problem.path) for problem in caught.value.problems]


def test_without_a_fault_the_answers_are_taken() -> None:
    assert read_assessment(GIVEN, CHECKLIST, TODAY)[0].answers.keys() == GIVEN[A].keys()


@given(st.sets(st.sampled_from(sorted(ANSWER_FAULTS, key=str)), min_size=1))
def test_each_planted_fault_of_an_assessment_is_told_in_one_run_and_no_other(planted: set[Planted]) -> None:
    tree = deepcopy(GIVEN)
    for fault in sorted(planted, key=str):
        ANSWER_FAULTS[fault](tree)
    # Whether K-4 applies may be decided by a fact that is unknown.
    hidden = {("not-applicable", (A, "K-4"))} if ("fact-unknown", ("facts", "luas")) in planted else set()
    assert sorted(told_of_answers(tree), key=str) == sorted(planted - hidden, key=str)


@pytest.mark.parametrize(
    ("plant", "fault"),
    [
        (at((A, "HADIR"), {"value": 3, "of": "empat"}), ("not-a-number", (A, "HADIR", "of"))),
        (at((A, "K-0"), ["lengkap"]), ("not-a-mapping", (A, "K-0"))),
        (at(("facts", "lantai"), {"note": "x"}), ("missing-key", ("facts", "lantai", "value"))),
        (without("assessment"), ("missing-key", ("assessment",))),
        (
            lambda tree: tree.update({"region": {"name": "Contoh"}, "illustration": "entah"}),
            ("not-yes-or-no", ("illustration",)),
        ),
    ],
)
def test_of_answers_too_only_what_is_wrong_itself_is_told(plant: Callable[[Tree], None], fault: Planted) -> None:
    tree = deepcopy(GIVEN)
    plant(tree)
    assert told_of_answers(tree) == [fault]


def test_answers_that_name_no_checklist_are_judged_all_the_same() -> None:
    with pytest.raises(InvalidInput) as caught:
        assessment_slug({"region": "33.16", "date": "2021-06-03", "answers": {"A": {"valu": "ya"}}})
    assert [(one.code, one.path) for one in caught.value.problems] == [
        ("checklist-unnamed", ("assessment",)),
        ("unknown-key", ("answers", "A", "valu")),
    ]
