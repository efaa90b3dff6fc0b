"""Innovations in a list make the index of a regency: the mean of ten or more, a tenth of the sum of fewer."""

import pytest

from tests.instruments.worked import printed, worked


def index(government: str, scores: list[str]) -> tuple[str, str]:
    rows = [{"nama": f"Inovasi {number}", "skor": score} for number, score in enumerate(scores, 1)]
    return printed(worked("inovasi", {"SPD-1": government}, lists={"inovasi": rows}))


# No published sheet with the scores of its innovations could be had: hand arithmetic from the formula of the slides,
# 25,2 x share of the government + 74,8 x share of the innovations.
@pytest.mark.parametrize(
    ("government", "scores", "expected"),
    [
        ("100", ["100"] * 12, ("100,00", "Sangat Inovatif")),
        ("50", ["60"] * 8 + ["80"] * 4, ("62,47", "Sangat Inovatif")),  # 12,6 + 74,8 x 2/3 = 62,4667
        ("50", ["80"] * 8, ("60,47", "Sangat Inovatif")),  # 12,6 + 74,8 x 0,64 = 60,472
        ("48", ["80"] * 8, ("59,97", "Inovatif")),  # 12,096 + 47,872 = 59,968
        ("50", ["60"] * 5, ("35,04", "Inovatif")),  # 12,6 + 74,8 x 0,3 = 35,04
        ("50", ["59"] * 5, ("34,67", "Kurang Inovatif")),  # 12,6 + 74,8 x 0,295 = 34,666
        ("0", ["50"], ("3,74", "Kurang Inovatif")),
        ("0", [], ("0,00", "Tidak Dapat Dinilai")),
    ],
)
def test_the_index_and_its_predicate(government: str, scores: list[str], expected: tuple[str, str]) -> None:
    assert index(government, scores) == expected


def test_nine_innovations_are_divided_by_ten_and_ten_by_their_number() -> None:
    assert index("0", ["100"] * 9) == ("67,32", "Sangat Inovatif")  # 74,8 x 0,9
    assert index("0", ["100"] * 10) == ("74,80", "Sangat Inovatif")


def test_a_score_that_is_not_given_leaves_a_range() -> None:
    rows = [{"nama": f"Inovasi {number}", "skor": "50"} for number in range(1, 10)] + [{"nama": "Inovasi 10"}]
    # 25,2 x 0,5 + 74,8 x 45 % to 55 %.
    result = worked("inovasi", {"SPD-1": "50"}, lists={"inovasi": rows})
    assert printed(result) == ("46,26–53,74", "Inovatif")
