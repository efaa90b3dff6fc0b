"""Those served of those entitled make the achievement of a standard, and its printed number names the category."""

import pytest

from mpp_readiness.readiness.evaluation.findings import State
from tests.instruments.worked import printed, worked


@pytest.mark.parametrize(
    ("served", "entitled", "expected"),
    [
        # Averages of regencies and categories that the ministry announced, bedanews.com (Jawa Tengah, August 2023):
        # 69 in 2022 is Tuntas Muda; 42,03 in August 2023 is Belum Tuntas.
        ("69", "100", ("69,00", "Tuntas Muda")),
        ("4203", "10000", ("42,03", "Belum Tuntas")),
        # Hand shares at the bounds of the table.
        ("1199", "2000", ("59,95", "Belum Tuntas")),
        ("7", "10", ("70,00", "Tuntas Pratama")),
        ("4", "5", ("80,00", "Tuntas Madya")),
        ("9", "10", ("90,00", "Tuntas Utama")),
        ("999", "1000", ("99,90", "Tuntas Utama")),
        ("2999", "3000", ("99,97", "Tuntas Utama")),
        ("350", "350", ("100,00", "Tuntas Paripurna")),
    ],
)
def test_the_share_served_has_its_category(served: str, entitled: str, expected: tuple[str, str]) -> None:
    share = {"value": served, "of": entitled}
    assert printed(worked("spm", dict.fromkeys(("paud", "dasar", "kesetaraan", "ibu-hamil"), share))) == expected


def test_where_nobody_is_entitled_the_service_is_left_out() -> None:
    answers = {
        "paud": {"value": "60", "of": "80"},
        "dasar": {"value": "90", "of": "100"},
        "kesetaraan": {"value": "0", "of": "0"},
        "ibu-hamil": {"value": "400", "of": "400"},
    }
    result = worked("spm", answers)
    # Education (75 + 90) / 2 = 82,5; with health (82,5 + 100) / 2 = 91,25.
    assert printed(result) == ("91,25", "Tuntas Utama")
    assert str(result.nodes["pendidikan"].score) == "82,50"
    assert result.nodes["pendidikan"].band is not None
    assert result.nodes["pendidikan"].band.title == "Tuntas Madya"
    assert result.finding("kesetaraan").state is State.NOT_APPLICABLE


def test_more_served_than_entitled_count_as_all_of_them() -> None:
    # 105 of 100 happen where people come from elsewhere; nothing counts above its target.
    finding = worked("spm", {"ibu-hamil": {"value": "105", "of": "100"}}).finding("ibu-hamil")
    assert finding.low == finding.high == 1
