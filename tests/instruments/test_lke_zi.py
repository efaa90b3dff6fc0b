"""The sheet of Zona Integritas: points of its weights, areas across both halves, and the minimums of two predicates."""

from collections.abc import Mapping

import pytest

from mpp_readiness.readiness.evaluation.scores import walk_scores
from mpp_readiness.readiness.model.gate_consistency import checklist_doubts
from tests.instruments.worked import instrument, worked

# Answers of Direktorat KSPSTENDIK to A.I.1 and A.I.2.i, 2024 (lke.blade.php, see lke-zi.yaml); it prints no scores.
PUBLISHED: Mapping[str, str] = {
    "A.I.1.i.a": "Ya",
    "A.I.1.i.b": "A",  # it prints "Ya" to a question of A, B and C
    "A.I.1.ii.a": "Ya",
    "A.I.1.ii.b": "B",
    "A.I.1.ii.c": "B",
    "A.I.1.iii.a": "B",
    "A.I.1.iii.b": "B",
    "A.I.1.iii.c": "B",
    "A.I.1.iv.a": "Ya",
    "A.I.1.iv.b": "A",
    "A.I.1.iv.c": "B",
    "A.I.1.iv.d": "B",
    "A.I.2.i.a": "A",
    "A.I.2.i.b": "B",
}
WBK, WBBM, NEITHER = "Memenuhi nilai minimal WBK", "Memenuhi nilai minimal WBBM", "Belum siap"


def recap(share: str, survey: str, capaian: str, prima: str, **areas: str) -> Mapping[str, str]:
    """A whole sheet: every question and area at one share in percent, and the three results."""
    checklist = instrument("lke-zi")
    answers: dict[str, str] = {}
    for id_, criterion in checklist.all_criteria.items():
        if id_.endswith(".rekap"):
            answers[id_] = areas.get("_".join(id_.split(".")[:3]), share)
        elif criterion.answer.kind == "level":
            answers[id_] = "A" if checklist.level_of(criterion.answer, "A") else "Ya"
    return {**answers, "B.I.a": survey, "B.I.b": capaian, "B.II.a": prima}


def points(answers: Mapping[str, str]) -> Mapping[str, str]:
    result = worked("lke-zi", answers)
    return {node.id: str(node.score) for root in (result.root, *result.views) for node in walk_scores(root)}


def test_the_published_answers_give_the_points_of_their_indicators() -> None:
    # i 0,5 x (1 + 1) / 2; ii 1 x (1 + 0,5 + 0,5) / 3; iii 1 x 0,67; iv 1,5 x (1 + 1 + 0,5 + 0,67) / 4 = 1,18875;
    # together 3,0254 of 4. SOP: 1 x (1 + 0,75) / 2.
    found = points(PUBLISHED)
    assert {id_: found[id_] for id_ in ("A.I.1.i", "A.I.1.ii", "A.I.1.iii", "A.I.1.iv", "A.I.1", "A.I.2.i")} == {
        "A.I.1.i": "0,50 dari 0,5",
        "A.I.1.ii": "0,67 dari 1",
        "A.I.1.iii": "0,67 dari 1",
        "A.I.1.iv": "1,19 dari 1,5",
        "A.I.1": "3,03 dari 4",
        "A.I.2.i": "0,88 dari 1",
    }


def test_points_of_the_whole_of_components_and_of_areas_are_those_of_the_sheet() -> None:
    # Every recap at 80 %, the questions of A.I.1 and A.I.2.i in full.
    found = points(recap("80", "3,6", "C", "3,2"))
    # A.I: 4 + (1 + 2,5 x 0,8) + 0,8 x (5 + 5 + 7,5 + 5) = 25; A.II: 30 x 0,8 = 24; B: 15,75 + 2,5 + 14 = 32,25.
    expected = {
        "A.I": "25,00 dari 30",
        "A.II": "24,00 dari 30",
        "A": "49,00 dari 60",
        "B.I": "18,25 dari 22,5",
        "B.II": "14,00 dari 17,5",
        "lke-zi": "81,25 dari 100",
        "area-1": "7,20 dari 8",
        "area-2": "5,80 dari 7",
        "area-5": "12,00 dari 15",
        "hasil": "32,25 dari 40",
        "per-area": "81,25 dari 100",
    }
    assert {id_: found[id_] for id_ in expected} == expected


@pytest.mark.parametrize(
    ("answers", "verdict", "failed"),
    [
        # 49 + 32,25 = 81,25: enough for WBK (75), and 85 is missed, as are 19,5 and 15,75 of the results.
        (recap("80", "3,6", "C", "3,2"), WBK, ["wbbm"]),
        # 49 + 15,75 + 3,75 + 15,75 = 84,25 is short of 85.
        (recap("80", "3,6", "B", "3,6"), WBK, ["wbbm"]),
        # At 82 %: 4 + 1 + 2,5 x 0,82 + 22,5 x 0,82 = 25,5, and 30 x 0,82 = 24,6; with 35,25 they make 85,35.
        (recap("82", "3,6", "B", "3,6"), WBBM, []),
        # A survey of 3,59 gives 15,70625 of the 15,75 that both predicates want, whatever the whole.
        (recap("100", "3,59", "A", "4"), NEITHER, ["wbk", "wbbm"]),
        # Control at 59 % in both parts: 8,85 of 15 is below 60 %, though the whole is 100 - 6,15.
        (recap("100", "4", "A", "4", A_I_5="59", A_II_5="59"), NEITHER, ["wbk", "wbbm"]),
        # Fulfilment at 20 % and reform at 100 % are 60 % of the area together, and exactly enough for WBK.
        (recap("100", "4", "A", "4", A_I_5="20", A_II_5="100"), WBK, ["wbbm"]),
        # Achievements at D are 1,25 of the 2,5 that WBK wants.
        (recap("100", "4", "D", "4"), NEITHER, ["wbk", "wbbm"]),
    ],
)
def test_minimums_decide_and_no_total_outweighs_them(
    answers: Mapping[str, str], verdict: str, failed: list[str]
) -> None:
    result = worked("lke-zi", answers)
    assert result.verdict.title == verdict
    assert [gate.id for gate in result.gates if gate.state == "gagal"] == failed


def test_a_total_of_75_is_reached_by_the_exact_sum() -> None:
    # 5 + 0,7 x 55 = 43,5 and 17,5 + 0 + 14 = 31,5 make 75,00; without a point for achievements B.I is 17,5 of 18,25.
    result = worked("lke-zi", recap("70", "4", "E", "3,2"))
    assert str(result.score) == "75,00 dari 100"
    assert result.verdict.title == NEITHER


def test_the_weights_of_the_sheet_add_up_and_its_view_holds_everything() -> None:
    assert list(checklist_doubts(instrument("lke-zi"))) == []
