"""The index of public satisfaction is exact, and its quality is read from the printed number."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import pytest

import mpp_readiness as mpp
from tests.instruments.worked import HERE, instrument, printed, worked

A, B, C, D = "A (Sangat baik)", "B (Baik)", "C (Kurang baik)", "D (Tidak baik)"
ELEMENTS = [f"u{number}" for number in range(1, 10)]


def means(*given: str) -> Mapping[str, str]:
    """Nine means typed by hand; a single one stands for all nine."""
    return dict(zip((one.upper() for one in ELEMENTS), given * 9 if len(given) == 1 else given, strict=True))


def respondents(columns: Sequence[Sequence[int]]) -> Mapping[str, object]:
    """The rows of a list from its nine columns, each from the first respondent to the last."""
    return {"responden": [dict(zip(ELEMENTS, map(str, row), strict=True)) for row in zip(*columns, strict=True)]}


def marks(fours: int, threes: int, twos: int = 0) -> Sequence[int]:
    return [4] * fours + [3] * threes + [2] * twos


# Quarter III of an office that publishes how it reckons (github.com/rennn9/GASPUL_BACKEND,
# rumus_perhitungan_ikm_lengkap.md): 29 respondents; how many gave 4, 3 and 2. It has U8 and U9 the other way round.
QUARTER = [
    marks(18, 11),  # 105
    marks(14, 15),  # 101
    marks(15, 12, 2),  # 100
    marks(29, 0),  # 116
    marks(15, 14),  # 102
    marks(18, 11),  # 105
    marks(19, 10),  # 106
    marks(28, 1),  # 115
    marks(18, 11),  # 105
]


def test_a_published_survey_of_29_respondents_gives_its_exact_index() -> None:
    # Its formula in one line, 955 / (29 x 9) x 25, prints 91.48; its table with rounded weights prints 90.56.
    result = worked("skm", lists=respondents(QUARTER))
    assert printed(result) == ("91,48", A)
    assert result.root.ends is not None
    assert result.root.ends.low == Fraction(955, 29 * 9 * 4)
    assert result.layer.facts["jumlah-responden"] == 29


@pytest.mark.parametrize(
    ("mean", "expected"),
    [
        # PermenPANRB 14/2017: NRR x 25, and the quality by 25,00-64,99 / 65,00-76,60 / 76,61-88,30 / 88,31-100,00.
        # The table has the means beside: D 1,00-2,5996, C 2,60-3,064, B 3,0644-3,532, A 3,5324-4,00.
        ("1", ("25,00", D)),
        ("2,5996", ("64,99", D)),
        ("2,60", ("65,00", C)),
        ("3,064", ("76,60", C)),
        ("3,0644", ("76,61", B)),
        ("3,532", ("88,30", B)),
        ("3,5324", ("88,31", A)),
        ("4", ("100,00", A)),
        # Between two rows of the table the printed number decides: 88,3049 is 88,30 and 88,305 is 88,31.
        ("3,532196", ("88,30", B)),
        ("3,5322", ("88,31", A)),
    ],
)
def test_the_quality_is_that_of_the_printed_index(mean: str, expected: tuple[str, str]) -> None:
    assert printed(worked("skm", means(mean))) == expected


def test_nine_means_of_3_54_are_88_50_and_what_rounded_weights_make_of_them_is_told() -> None:
    # 177 marks of 50 respondents are 3,54 for each element.
    result = worked("skm", lists=respondents([marks(27, 23)] * 9))
    assert printed(result) == printed(worked("skm", means("3,54"))) == ("88,50", A)
    # 9 x 3,54 = 31,86; the usual weights make of it 87,6 (B), 88,4 or 88,5 (A).
    total = 9 * Decimal("3.54") * 25
    usual = {weight: total * Decimal(weight) for weight in ("0.11", "0.111")}
    assert usual == {"0.11": Decimal("87.615"), "0.111": Decimal("88.4115")}
    about = instrument("skm").about or ""
    assert "bobot 0,11 menghasilkan 87,615 (B)" in about
    assert "bobot 0,111 menghasilkan 88,4115 (A)" in about
    assert "sepersembilan menghasilkan 88,50 (A)" in about


def test_the_means_of_nine_elements_are_averaged_and_not_the_marks() -> None:
    # A blank cell is not divided by: U8 is (4 + 2) / 2 = 3 beside eight elements of (4 + 4 + 4) / 3.
    full = dict.fromkeys(ELEMENTS, "4")
    without = {name: mark for name, mark in full.items() if name != "u8"}
    lists = {"responden": [full, without, {**full, "u8": "2"}]}
    result = worked("skm", lists=lists)
    # (8 x 4 + 3) / 9 x 25 = 97,22; over all 26 marks it would be 102 / 26 x 25 = 98,08.
    assert printed(result) == ("97,22", A)


def test_a_service_without_cost_leaves_the_weight_of_its_element_to_the_others() -> None:
    answers = {**means("3,2"), "U4": {"not_applicable": "Pelayanan ini tidak dipungut biaya"}}
    assert printed(worked("skm", answers)) == ("80,00", B)


@pytest.mark.parametrize("cell", ["0", "5", "baik"])
def test_a_mark_outside_of_1_to_4_is_refused(cell: str) -> None:
    with pytest.raises(mpp.InvalidInput) as refused:
        worked("skm", lists={"responden": [{"u1": cell}]})
    assert [problem.path for problem in refused.value.problems] == [("lists", "responden", 0, "u1")]


def test_nothing_answered_concludes_nothing_and_one_element_leaves_a_range() -> None:
    assert printed(worked("skm")) == ("None", "Belum dapat disimpulkan")
    # One of nine: 1/9 for sure, the other eight still open.
    assert str(worked("skm", {"U1": "4"}).score) == "11,11–100,00"


def test_the_shown_example_has_twelve_invented_respondents() -> None:
    checklist = instrument("skm")
    example = HERE.parent.parent / "examples" / "skm" / "2026-1.yaml"
    assessment = mpp.load_assessment(example, checklist)
    assert assessment.illustration
    # Sums of the columns, by twelve: 42, 38, 34, 48, 42, 43, 45, 36; U8 has 31 from ten. (328/12 + 3,1) / 9 x 25
    result = mpp.score(checklist, assessment)
    assert result.root.ends is not None
    assert result.root.ends.low == (Fraction(328, 12) + Fraction(31, 10)) / 36
    assert printed(result) == ("84,54", B)
