"""The index of PEKPPP is shown from 0 to 5, its band is the conclusion, and counts become the levels of its form."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from tests.instruments.worked import instrument, printed, worked

COUNTED = {f"{level}": str(level) for level in range(6)}
# The answers of the form F-02, as github.com/swamsid/organisasi-portal-biro (MasterF02Seeder.php) has them:
# "13 atau lebih sarana prasarana bagi pengguna layanan kelompok rentan" is 5, "10-12" is 4, and so on.
VULNERABLE = {"0": "0", "1": "1", "2": "4", "3": "7", "4": "10", "5": "13"}
STEPPED: Mapping[str, Mapping[str, str]] = {
    **dict.fromkeys(("KEB-02", "KEB-07", "SDM-03", "SAR-01", "SAR-03"), COUNTED),
    "SAR-04": VULNERABLE,
}
CULTURE = ["senyum", "salam", "sapa", "sopan", "santun"]


def levels(otherwise: int = 5, **aspects: list[int]) -> Mapping[str, object]:
    """Every criterion at one level, or those of an aspect at their own from the first to the last."""
    found: dict[str, object] = {}
    for id_ in instrument("pekppp").all_criteria:
        aspect, number = id_.split("-")
        level = aspects[aspect][int(number) - 1] if aspect in aspects else otherwise
        answer = STEPPED.get(id_, COUNTED)[str(level)]
        found[id_] = {"met": CULTURE[:level], "unmet": CULTURE[level:]} if id_ == "SDM-05" else answer
    return found


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        # Weights 24, 25, 18, 11, 10 and 12 (sum 100), so all at one level give that level.
        (levels(0), ("0,00", "F")),
        (levels(1), ("1,00", "F")),
        (levels(2), ("2,00", "D")),
        (levels(3), ("3,00", "C")),
        (levels(4), ("4,00", "B")),
        (levels(5), ("5,00", "A (Prima)")),
        # The first five of the policy aspect weigh 17 + 14 + 7 + 14 + 10 = 62 of 100: 5 - 24 x 0,62 x 5 / 100 = 4,256.
        (levels(5, KEB=[0, 0, 0, 0, 0, 5, 5, 5, 5]), ("4,26", "A-")),
        # All of human resources at 3: 5 - 25 x 2 / 100.
        (levels(5, SDM=[3, 3, 3, 3, 3]), ("4,50", "A-")),
        # Innovation at 3 and human resources at 4: 5 - 0,24 - 0,25.
        (levels(5, INO=[3], SDM=[4, 4, 4, 4, 4]), ("4,51", "A (Prima)")),
        # Innovation at 4 and one of four complaints at 5: 5 - 0,12 - 7,5 x 5 / 100 = 4,505, which is printed 4,51.
        (levels(5, INO=[4], ADU=[5, 0, 0, 0]), ("4,51", "A (Prima)")),
        # 4 - 11/3 x 3 / 100 = 3,89, and 4 - 12 x 4 / 100 - 10 x 0,5 / 100 = 3,47.
        (levels(4, SIP=[1, 4, 4]), ("3,89", "B")),
        (levels(4, INO=[0], ADU=[4, 4, 4, 2]), ("3,47", "B-")),
    ],
)
def test_index_and_band_are_those_of_the_table(answers: Mapping[str, object], expected: tuple[str, str]) -> None:
    # Muaro Jambi: A from 4,51; A- 4,01; B 3,51; B- 3,01; C 2,51; C- 2,01; D 1,51; E 1,01; F below.
    assert printed(worked("pekppp", answers)) == expected


@pytest.mark.parametrize(
    ("id_", "given", "level"),
    [
        # The answers of F-02: "lebih dari 4 unsur masyarakat" is 5; "2 (dua) media publikasi" is 2;
        # "7-9 sarana prasarana" is 3; "5 atau lebih fasilitas parkir" is 5; "Tidak tersedia toilet" is 0.
        ("KEB-02", "4", 4),
        ("KEB-02", "5", 5),
        ("KEB-07", "2", 2),
        ("SDM-03", "6", 5),
        ("SAR-01", "7", 5),
        ("SAR-03", "0", 0),
        ("SAR-03", "4", 4),
        ("SAR-04", "3", 1),
        ("SAR-04", "9", 3),
        ("SAR-04", "12", 4),
    ],
)
def test_a_count_becomes_the_level_of_the_form(id_: str, given: str, level: int) -> None:
    finding = worked("pekppp", {id_: given}).finding(id_)
    assert finding.detail is not None
    assert [one.id for one in finding.detail.levels] == [str(level)]
    assert finding.low == Fraction(level, 5)
    assert finding.detail.number is not None
    assert finding.detail.number.low == int(given)


def test_items_of_the_service_culture_that_are_not_told_leave_the_levels_open() -> None:
    finding = worked("pekppp", {"SDM-05": {"met": ["senyum", "Salam"], "unmet": ["santun"]}}).finding("SDM-05")
    assert finding.detail is not None
    assert [one.id for one in finding.detail.levels] == ["2", "3", "4"]


def test_nothing_answered_has_no_band() -> None:
    assert printed(worked("pekppp")) == ("None", "Belum dapat disimpulkan")
