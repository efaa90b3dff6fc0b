"""Seven scores of a child-friendly regency add up to at most 1000 and name its category."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from mpp_readiness.readiness.model.criterion import Basis
from tests.instruments.worked import instrument, printed, worked

# Verified scores of Lombok Tengah, mataram.antaranews.com/berita/281463; it prints the total as 597,928.
LOMBOK_TENGAH = {
    "kelembagaan": "99,01",
    "klaster-1": "64,67",
    "klaster-2": "103,8",
    "klaster-3": "114",
    "klaster-4": "58",
    "klaster-5": "87,15",
    "desa": "71,3",
}


def test_the_published_scores_of_a_regency_add_up_to_its_published_total() -> None:
    result = worked("kla", LOMBOK_TENGAH)
    # 99,01 + 64,67 + 103,8 + 114 + 58 + 87,15 + 71,3 = 597,93, which is 597,928 to two digits.
    assert printed(result) == ("597,93", "Pratama")
    assert result.root.ends is not None
    assert result.root.ends.low == Fraction(59793, 100000)


def evenly(each: str, last: str) -> Mapping[str, str]:
    return {**dict.fromkeys(LOMBOK_TENGAH, each), "desa": last}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        # Hand sums of six equal scores and the last, at the bounds of the table in Kompas, 20 September 2022.
        (evenly("70", "79,99"), ("499,99", "Tanpa predikat")),
        (evenly("70", "80"), ("500,00", "Pratama")),
        (evenly("80", "120"), ("600,00", "Pratama")),
        (evenly("80", "121"), ("601,00", "Madya")),
        (evenly("100", "101"), ("701,00", "Nindya")),
        (evenly("120", "80,99"), ("800,99", "Nindya")),
        (evenly("120", "81"), ("801,00", "Utama")),
        (evenly("130", "121"), ("901,00", "Kabupaten/Kota Layak Anak")),
    ],
)
def test_the_category_is_that_of_the_table(answers: Mapping[str, str], expected: tuple[str, str]) -> None:
    assert printed(worked("kla", answers)) == expected


def test_the_ministers_regulation_is_an_instrument_of_the_checklist_itself() -> None:
    checklist = instrument("kla")
    assert checklist.criteria[0].basis == (Basis(instrument="permenpppa-12-2022"),)
    assert checklist.instruments["permenpppa-12-2022"].citation == (
        "Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak Nomor 12 Tahun 2022 "
        "tentang Penyelenggaraan Kabupaten/Kota Layak Anak"
    )
