"""Lists and items go into the worksheet and come back as they were, and what nobody can read is told with its cell."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests.properties import few
from tests.readiness.evaluation.everything import cases
from tests.readiness.evaluation.trees import OFFICES, Tree, asked, assessment, checklist

COUNT: Tree = {"kind": "ratio", "count": {"list": "instansi", "where": {"column": "pks", "is": "ya"}}}
ITEMS: Tree = {"kind": "items", "items": [{"id": one, "title": f"Butir {one}"} for one in ("a", "B-1")]}
MADE = checklist(asked("P", COUNT), asked("Q", ITEMS), lists={"instansi": OFFICES})
ROWS = [{"nama": "Pajak", "pks": "ya", "petugas": "1,5"}, {"nama": "Polres", "golongan": "vertikal"}]


def book(given_: Assessment, made: Checklist = MADE) -> bytes:
    return mpp.render_form(made, ".xlsx", carried=mpp.Loaded(made, given_))


def back(raw: bytes, made: Checklist = MADE) -> Assessment:
    return mpp.load_assessment(BytesIO(raw), made)


def changed(raw: bytes, sheet: str, cells: Mapping[str, object]) -> bytes:
    """The workbook after somebody has typed into it."""
    opened, saved = load_workbook(BytesIO(raw)), BytesIO()
    found = opened[sheet]
    assert isinstance(found, Worksheet)
    for cell, value in cells.items():
        found[cell].value = value
    opened.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    "given_",
    [
        {"lists": {"instansi": ROWS}},
        {"lists": {"instansi": []}},
        {"lists": {"instansi": {"rows": ROWS, "complete": "tidak"}}},
        {"answers": {"Q": {"met": ["a"], "unmet": ["B-1"]}}},
        {"answers": {"Q": {"met": ["B-1"], "note": "Dilihat"}}},
        {
            "lists": {"instansi": ROWS},
            "verification": {
                "by": {"unit": "Inspektorat"},
                "date": "2021-06-04",
                "lists": {"instansi": [{"nama": "Polres", "pks": "tidak"}]},
                "answers": {"Q": {"unmet": ["a"]}},
            },
        },
    ],
)
def test_what_was_given_comes_back(given_: dict[str, Any]) -> None:
    first = assessment(**{"checklist_version": "1", **given_})
    assert back(book(first)).model_dump() == first.model_dump()


@few(25)
@given(cases())
def test_any_answers_of_any_kind_come_back(case: tuple[Tree, Tree, Tree]) -> None:
    made = Checklist.model_validate(case[0])
    first = assessment(case[1]["answers"], lists=case[1]["lists"], checklist_version="1")
    second = back(book(first, made), made)
    assert mpp.score(made, second).layers == mpp.score(made, first).layers or same_but_for_case(second, first)
    assert {name: one.rows for name, one in second.lists.items()} == {
        name: tuple(row for row in one.rows if row) for name, one in first.lists.items()
    }


def same_but_for_case(second: Assessment, first: Assessment) -> bool:
    """An answer that names no item at all is none in a worksheet."""
    empty = {id_ for id_, one in first.answers.items() if not (one.value or one.met or one.unmet or one.evidence)}
    return first.answers.keys() - second.answers.keys() <= empty or second.answers.keys() == first.answers.keys()


def test_what_people_paste_into_a_list_is_read_whatever_its_capitals() -> None:
    raw = changed(book(assessment(checklist_version="1")), "Instansi peserta", {"B5": "Pajak", "D5": "YA", "E5": 2})
    assert back(raw).lists["instansi"].rows == ({"nama": "Pajak", "pks": "YA", "petugas": "2"},)


def test_a_cell_of_a_list_that_does_not_fit_is_told_with_its_place() -> None:
    typed = {"B5": "Pajak", "D5": "entah", "B6": "pajak", "E6": "banyak"}
    raw = changed(book(assessment(checklist_version="1")), "Instansi peserta", typed)
    with pytest.raises(InvalidInput) as raised:
        back(raw)
    places = [one.place.rpartition("!")[2] for one in raised.value.problems]
    assert "D5" in places
    assert "E6" in places


def test_a_word_that_is_none_of_an_item_is_told_with_its_cell() -> None:
    raw = book(assessment(checklist_version="1"))
    sheet = load_workbook(BytesIO(raw))["Isian"]
    row = next(row for row in range(5, 12) if sheet.cell(row, 1).value == "Q#a")
    with pytest.raises(InvalidInput, match="pilih terpenuhi atau tidak") as raised:
        back(changed(raw, "Isian", {f"E{row}": "mungkin"}))
    assert raised.value.problems[0].place.endswith(f"E{row}")


def test_a_summary_that_formulas_cannot_say_says_how_the_score_is_had() -> None:
    sheet = load_workbook(BytesIO(book(assessment(checklist_version="1"))))["Ringkasan"]
    assert "mpp-readiness score" in str(sheet["A2"].value)
    plain = checklist({"id": "P", "title": "P", "answer": {"kind": "yes_no"}})
    live = load_workbook(BytesIO(mpp.render_form(plain, ".xlsx")))["Ringkasan"]
    assert str(live["C6"].value).startswith("=")


def test_a_long_title_stays_within_what_excel_allows_in_both_layers() -> None:
    long = {**OFFICES, "title": "Instansi peserta [pusat/daerah] menurut keputusan: 2026"}
    made = checklist(asked("P", COUNT), lists={"instansi": long})
    second = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04"}
    names = load_workbook(BytesIO(book(assessment(verification=second), made))).sheetnames
    assert [name for name in names if name.startswith("Instansi")] == [
        "Instansi peserta  pusat daerah ",
        "Instansi peserta   (verifikasi)",
    ]
    assert all(len(name) <= 31 for name in names)
