"""Grades AA to E become points of the components, and the exact total names the predicate of an agency."""

from collections.abc import Mapping

import pytest

from mpp_readiness.readiness.model.gate_consistency import checklist_doubts
from tests.instruments.worked import instrument, printed, worked

DOCUMENTS = ["pedoman", "panjang", "menengah", "pendek", "aktivitas", "anggaran", "unit"]


def graded(otherwise: str, met: int = 7, **grades: str) -> Mapping[str, object]:
    """Every subcomponent at one grade; of 1.a so many of the seven documents."""
    answers: dict[str, object] = dict.fromkeys(instrument("sakip").all_criteria, otherwise)
    own = {f"{name[1]}.{name[2]}": grade for name, grade in grades.items()}
    return {**answers, **own, "1.a": {"met": DOCUMENTS[:met], "unmet": DOCUMENTS[met:]}}


# No published result with grades of subcomponents could be had: these are hand arithmetic from the rule,
# weight x worth of the grade (AA 100, A 90, BB 80, B 70, CC 60, C 50, D 30, E 0) / 100.
@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (graded("BB"), ("80,00 dari 100", "BB (Sangat baik)")),  # 80 is not above 80
        (graded("BB", c1c="A"), ("81,50 dari 100", "A (Memuaskan)")),  # 80 + 15 x 0,1
        (graded("AA"), ("98,80 dari 100", "AA (Sangat memuaskan)")),  # 94 + 6 x 0,8
        (graded("A"), ("89,40 dari 100", "A (Memuaskan)")),  # 94 x 0,9 + 4,8
        (graded("B", 6), ("70,00 dari 100", "B (Baik)")),  # 6 of 7 are 85,7 %: B everywhere
        (graded("CC", 5), ("60,00 dari 100", "CC (Cukup)")),  # 5 of 7 are 71,4 %
        (graded("C", 2), ("50,00 dari 100", "C (Kurang)")),  # 2 of 7 are 28,6 %
        (graded("D", 1), ("30,00 dari 100", "D (Sangat kurang)")),
        (graded("E", 0), ("0,00 dari 100", "D (Sangat kurang)")),
        # 60 x 0,94 + 4,8 = 61,2; and with reports at C 15 x 0,1 less: 59,7.
        (graded("CC"), ("61,20 dari 100", "B (Baik)")),
        (graded("CC", c3a="C", c3b="C", c3c="C"), ("59,70 dari 100", "CC (Cukup)")),
    ],
)
def test_the_total_and_the_predicate_follow_from_the_grades(
    answers: Mapping[str, object], expected: tuple[str, str]
) -> None:
    assert printed(worked("sakip", answers)) == expected


def test_grades_that_make_up_for_each_other_reach_a_bound_exactly() -> None:
    # BB, but reports at A (15 x 0,1 more), 1.b at B (9 x 0,1 less) and 2.a at B (6 x 0,1 less).
    answers = graded("BB", c3a="A", c3b="A", c3c="A", c1b="B", c2a="B")
    assert printed(worked("sakip", answers)) == ("80,00 dari 100", "BB (Sangat baik)")


def test_points_of_the_components_are_those_of_the_sheet() -> None:
    nodes = worked("sakip", graded("BB", 6)).nodes
    # 1: 6 x 0,7 + 24 x 0,8 = 23,4; the others 80 %.
    assert [str(nodes[id_].score) for id_ in ("1", "2", "3", "4")] == [
        "23,40 dari 30",
        "24,00 dari 30",
        "12,00 dari 15",
        "20,00 dari 25",
    ]


def test_documents_that_are_not_told_leave_the_grades_open() -> None:
    finding = worked("sakip", {"1.a": {"met": DOCUMENTS[:4], "unmet": DOCUMENTS[6:]}}).finding("1.a")
    # 4 to 6 of 7: 57,1 % to 85,7 %.
    assert finding.detail is not None
    assert [level.id for level in finding.detail.levels] == ["CC", "B"]


def test_the_weights_of_the_sheet_add_up() -> None:
    assert list(checklist_doubts(instrument("sakip"))) == []
