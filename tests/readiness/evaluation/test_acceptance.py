"""Scoring is as strict as the loader: every fault at once, each with its path, and never a KeyError."""

from typing import Any

import pytest

from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.model.checklist import Checklist
from tests.readiness.evaluation.trees import OFFICES, Tree, asked, assessment, checklist, listed, yes_no

LEVEL = {"kind": "level", "scale": "mutu"}
GROUP = {"id": "k", "title": "K", "members": ["X"]}
SOUND = (yes_no("P"), asked("Q", LEVEL))


def told(made: Checklist, answers: Tree | None = None, **more: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(InvalidInput) as raised:
        score(made, assessment(answers, **more))
    return [(one.code, one.path) for one in raised.value.problems]


@pytest.mark.parametrize(
    ("answers", "more", "expected"),
    [
        (
            {"R": "ya", "S": "ya"},
            {},
            [("criterion-unknown", ("answers", "R")), ("criterion-unknown", ("answers", "S"))],
        ),
        ({"P": {"not_applicable": "Tidak ada"}}, {}, [("not-applicable", ("answers", "P"))]),
        ({"P": "entah", "Q": "Z"}, {}, [("answer-value", ("answers", "P")), ("answer-value", ("answers", "Q"))]),
        ({}, {"assessment": "lain"}, [("other-checklist", ("assessment",))]),
        ({}, {"checklist_version": "0"}, [("other-version", ("checklist_version",))]),
        ({}, {"facts": {"luas": 3}}, [("fact-unknown", ("facts", "luas"))]),
        ({}, {"facts": {"lantai": "tiga"}}, [("fact-value", ("facts", "lantai"))]),
        ({}, {"region": {"name": "Rekaan"}}, [("region-invented", ("region",))]),
        ({}, {"lists": {"layanan": []}}, [("list-unknown", ("lists", "layanan"))]),
        (
            {},
            {"verification": {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": {"R": "ya"}}},
            [("criterion-unknown", ("verification", "answers", "R"))],
        ),
    ],
)
def test_what_the_loader_refuses_is_refused(answers: Tree, more: Tree, expected: list[Any]) -> None:
    made = checklist(*SOUND, facts={"lantai": {"title": "Lantai"}}, lists={"instansi": OFFICES})
    assert told(made, answers, **more) == expected


def test_cells_of_a_list_that_do_not_fit_are_refused_each_at_its_place() -> None:
    made = checklist(
        asked("P", {"kind": "ratio", "count": {"list": "instansi", "where": {"column": "petugas", "at_least": 1}}}),
        lists={"instansi": OFFICES},
    )
    rows = [{"nama": "Pajak", "petugas": "banyak"}, {"nama": "pajak", "ptugas": 1}, {"petugas": 2}]
    assert told(made, lists={"instansi": rows}) == [
        ("cell-value", ("lists", "instansi", "rows", 0, "petugas")),
        ("column-unknown", ("lists", "instansi", "rows", 1, "ptugas")),
        ("row-twice", ("lists", "instansi", "rows", 1)),
        ("row-unnamed", ("lists", "instansi", "rows", 2)),
    ]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"gates": [listed({"criterion": "X", "at_least": 1})]}, "criterion-unknown"),
        ({"gates": [listed({"criterion": "P", "at_least": 1}, milestone="tutup")]}, "milestone-unknown"),
        ({"band_set": "mutu"}, "bands-unknown"),
        (
            {"views": [{"id": "v", "title": "V", "groups": [{"id": "k", "title": "K", "members": ["X"]}]}]},
            "member-unknown",
        ),
        ({"scales": {}}, "scale-unknown"),
    ],
)
def test_a_checklist_that_names_what_is_not_there_is_refused(more: Tree, code: str) -> None:
    assert [found for found, _ in told(checklist(*SOUND, **more))] == [code]


def test_a_copy_is_judged_and_scored_by_its_own_content() -> None:
    made = checklist(yes_no("P", 1), yes_no("Q", 3))
    given = assessment({"P": "ya", "Q": "tidak"})
    first = score(made, given)
    heavier = made.criteria[0].model_copy(update={"weight": made.criteria[1].weight})
    copy = made.model_copy(update={"criteria": (heavier, made.criteria[1])})
    assert str(first.score) == "25,00"
    assert str(score(copy, given).score) == "50,00"
    assert copy.digest != made.digest
    broken = made.model_copy(update={"criteria": (made.criteria[0].model_copy(update={"gate": "tutup"}),)})
    assert [code for code, _ in told(broken, {"P": "ya"})] == ["milestone-unknown"]


def test_what_a_program_may_have_a_reason_for_is_scored() -> None:
    made = checklist(yes_no("P", may_be_na=True, gate="buka"))
    assert score(made, assessment({"P": "ya"})).verdict.title == "Siap buka"
