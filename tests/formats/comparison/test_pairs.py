"""A row of two sides shows each side by its own sign, word and answer, and rests on the note of the right one."""

from dataclasses import replace
from typing import Any

import pytest

from mpp_readiness.formats.comparison.pairs import (
    NOTHING,
    Pair,
    ShownState,
    gate_of,
    gate_pair_of,
    milestone_of,
    milestone_pair_of,
    pair_of,
    standing_of,
)
from mpp_readiness.readiness.analysis.comparison import (
    Comparison,
    GateChange,
    MilestoneChange,
    compare,
    compare_layers,
)
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState, Result
from tests.formats.comparison.samples import BADUNG, Tree, small

LEVELS = [
    {"id": "belum", "points": "0", "title": "Belum ada"},
    {"id": "separuh", "points": "1", "title": "Baru separuh"},
    {"id": "ada", "points": "2", "title": "Ada"},
]
LIST: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "scales": {"s": LEVELS},
    "facts": {"petugas": {"title": "Petugas"}, "lantai": {"title": "Lantai"}},
    "milestones": [{"id": "coba", "title": "Siap uji coba"}, {"id": "buka", "title": "Siap buka"}],
    "criteria": [
        {"id": "P", "title": "Loket tersedia", "may_be_na": True},
        {"id": "Q", "title": "Izin terbit", "gate": "buka"},
        {"id": "N", "title": "Meja", "answer": {"kind": "quantity", "unit": "meja", "target": {"fact": "petugas"}}},
        {"id": "L", "title": "Lift", "when": {"fact": "lantai", "above": "1"}},
    ],
}
# The same in a later version: one title of a level and one of a milestone are new, N is gone and M has come.
LATER: Tree = {
    **LIST,
    "version": "2",
    "scales": {"s": [*LEVELS[:2], {"id": "ada", "points": "2", "title": "Tersedia"}]},
    "milestones": [{"id": "coba", "title": "Siap uji coba"}, {"id": "buka", "title": "Siap melayani"}],
    "criteria": [
        {"id": "P", "title": "Loket dibuka", "may_be_na": True},
        LIST["criteria"][1],
        {"id": "M", "title": "Maklumat"},
    ],
}
ADA, NOTED = "ada", {"value": "ada", "note": "Dilihat sendiri.", "confidence": "A"}


def result(answers: Tree, **more: Any) -> Result:
    return small(answers, checklist=LIST, **more)


def pair(comparison: Comparison, id_: str) -> Pair:
    return pair_of(comparison, next(one for one in comparison.criteria if one.id == id_))


# ---- one side


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("ada", ShownState("✓", "terpenuhi", "Ada")),
        ("separuh", ShownState("◐", "sebagian", "Baru separuh")),
        ("belum", ShownState("✗", "belum terpenuhi", "Belum ada")),
        ({"not_applicable": "Tanpa loket"}, ShownState("–", "tidak berlaku", "Tidak berlaku: Tanpa loket")),
        (None, ShownState("?", "belum diketahui", "")),
        # Somebody wrote why it is open; "not answered" beside the sign would say it twice.
        ({"note": "Sedang diperiksa."}, ShownState("?", "belum diketahui", "")),
    ],
    ids=["met", "partly", "unmet", "not_applicable", "open", "open_with_a_note"],
)
def test_a_side_shows_sign_word_and_answer_and_of_the_unknown_no_answer(answer: object, expected: ShownState) -> None:
    made = result({"P": answer} if answer else {})
    assert standing_of(made.findings[0], made) == expected


def test_an_answer_whose_worth_is_unknown_is_shown_beside_the_sign_for_unknown() -> None:
    """Nobody said how many officers there are, so that 5 desks may be enough or not."""
    made = result({"N": "5"})
    assert standing_of(made.findings[2], made) == ShownState("?", "belum diketahui", "5 meja (sasaran belum diketahui)")


def test_what_does_not_apply_by_a_fact_says_so_without_an_answer() -> None:
    made = result({}, facts={"lantai": "1"})
    assert standing_of(made.findings[3], made) == ShownState("–", "tidak berlaku", "Tidak berlaku")


def test_a_finding_without_its_result_has_sign_and_word_alone() -> None:
    assert standing_of(result({"P": "ada"}).findings[0]) == ShownState("✓", "terpenuhi", "")


def test_what_one_side_lacks_is_neither_unknown_nor_unmet() -> None:
    assert ShownState("–", "tidak dimuat", "") == NOTHING
    assert standing_of(None, result({})) == gate_of(None) == milestone_of(None) == NOTHING


# ---- criteria


def test_the_sides_of_a_criterion_stand_in_their_order_each_in_the_words_of_its_own_checklist() -> None:
    later = small({"P": "ada"}, checklist=LATER, date="2022-06-24")
    there, back = (compare(*sides) for sides in ((result({"P": "ada"}), later), (later, result({"P": "ada"}))))
    ours, theirs = ShownState("✓", "terpenuhi", "Ada"), ShownState("✓", "terpenuhi", "Tersedia")
    assert pair(there, "P") == Pair("P", "Loket dibuka", ours, theirs)
    assert pair(back, "P") == Pair("P", "Loket tersedia", theirs, ours)


def test_a_criterion_that_only_one_checklist_has_is_shown_by_that_one() -> None:
    later = small({"M": {"value": "separuh", "note": "Baru draf."}}, checklist=LATER, date="2022-06-24")
    comparison = compare(result({}), later)
    unknown, partly = ShownState("?", "belum diketahui"), ShownState("◐", "sebagian", "Baru separuh")
    assert pair(comparison, "N") == Pair("N", "Meja", unknown, NOTHING)
    assert pair(comparison, "M") == Pair("M", "Maklumat", NOTHING, partly, "Baru draf.")


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ({"value": "belum", "note": "Dahulu."}, {"value": "ada", "note": "Kini.", "confidence": "B"}, "Kini. [B]"),
        ({"value": "belum", "note": "Dahulu.", "confidence": "C"}, None, "Dahulu. [C]"),
        # What is answered now rests on what is said now: the old note would speak for another answer.
        ({"value": "belum", "note": "Dahulu."}, "ada", ""),
        (None, "ada", ""),
        (None, None, ""),
    ],
    ids=["both", "first_only", "second_without_note", "second_only", "neither"],
)
def test_the_note_is_that_of_the_second_side_and_of_the_first_only_where_the_second_has_no_answer(
    before: object, after: object, note: str
) -> None:
    sides: list[Tree] = [{"P": answer} if answer else {} for answer in (before, after)]
    comparison = compare(result(sides[0]), result(sides[1], date="2022-06-24"))
    assert pair(comparison, "P").note == note


@pytest.mark.parametrize(
    ("verified", "note"),
    [
        ({"P": {"value": "separuh", "note": "Loket kosong.", "confidence": "A"}}, "Loket kosong. [A]"),
        ({"P": "separuh"}, ""),
        ({}, ""),
    ],
    ids=["noted", "without_note", "left_out"],
)
def test_the_note_of_a_verification_is_never_that_of_the_assessor(verified: Tree, note: str) -> None:
    assert pair(compare_layers(result({"P": NOTED}, verified=verified)), "P").note == note


def test_two_regions_of_which_the_second_is_verified_tell_its_note_as_it_stands() -> None:
    """The verifier left the answer of the assessor, and with it the note."""
    other = result({"P": NOTED}, region=BADUNG, verified={})
    assert pair(compare(result({}), other), "P").note == "Dilihat sendiri. [A]"


# ---- gates and milestones


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (GateState.MET, ShownState("✓", "terpenuhi")),
        (GateState.FAILED, ShownState("✗", "gagal")),
        (GateState.UNDECIDED, ShownState("?", "belum dapat diputuskan")),
        (GateState.NOT_APPLICABLE, ShownState("–", "tidak berlaku")),
    ],
)
def test_a_gate_shows_sign_and_word(state: GateState, expected: ShownState) -> None:
    (gate,) = result({}).gates
    assert gate_of(gate._replace(state=state)) == expected


def test_a_gate_names_the_milestone_that_it_guards_as_it_is_called_now() -> None:
    (before,), (after,) = result({"Q": "belum"}).gates, small({"Q": "ada"}, checklist=LATER).gates
    failed, met = ShownState("✗", "gagal"), ShownState("✓", "terpenuhi")
    assert gate_pair_of(GateChange("Q", before, after)) == Pair("Q", "Izin terbit", failed, met, "Siap melayani")
    assert gate_pair_of(GateChange("Q", before, None)) == Pair("Q", "Izin terbit", failed, NOTHING, "Siap buka")
    assert gate_pair_of(GateChange("Q", None, after)) == Pair("Q", "Izin terbit", NOTHING, met, "Siap melayani")


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (MilestoneState.REACHED, ShownState("✓", "tercapai")),
        (MilestoneState.RULED_OUT, ShownState("✗", "tertutup")),
        (MilestoneState.OPEN, ShownState("?", "terbuka")),
    ],
)
def test_a_milestone_shows_sign_and_word_on_its_own_side(state: MilestoneState, expected: ShownState) -> None:
    assert milestone_of(state) == expected
    one = MilestoneChange("buka", "Siap buka", None, state)
    assert milestone_pair_of(one) == Pair("buka", "Siap buka", NOTHING, expected)
    assert milestone_pair_of(replace(one, first=state, second=None)) == Pair("buka", "Siap buka", expected, NOTHING)
