"""A figure and the words behind it are one number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import indonesian
from mpp_readiness.regulation.review.figures import CHECKS
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

CHECK = CHECKS["BTG-29"]


def told(words: str) -> list[str]:
    return marked(CHECK, regulation(*titled("LOKET"), *article(2, words)))


def test_a_clean_draft_has_no_two_numbers_in_one() -> None:
    assert marked(CHECK, small()) == []
    assert marked(CHECK, small(("7 (tujuh) jam", "7 (delapan) jam"))) == ["7 (delapan)"]


@pytest.mark.parametrize(
    "words",
    [
        "paling lama 14 (empat belas) hari",
        "paling lama 21 (duapuluh satu) hari",
        "sebanyak 100 (seratus) orang",
        "sebesar Rp1.500.000,00 (satu juta lima ratus ribu rupiah)",
        "sebesar Rp 2.000.000.000,- (dua milyar rupiah)",
        "sebesar 25% (dua puluh lima persen)",
        "sebesar 25% (dua puluh lima perseratus)",
        # What is no whole number, or no number in words, is left to people.
        "sebesar 2,5 (dua koma lima) meter",
        "dalam 1/2 (dua) jam",
        "Tahun 2009 (Lembaran Negara)",
        "Pasal 7 (dua belas loket)",
        "Nomor 14/PRT/2017 (tujuh belas)",
        "pukul 08.00 (delapan)",
    ],
)
def test_what_says_the_same_number_or_none_is_no_fault(words: str) -> None:
    assert told(f"Loket dibuka {words}.") == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("paling lama 14 (lima belas) hari", ["14 (lima belas)"]),
        ("sebanyak 3 (empat) dan 5 (lima) orang", ["3 (empat)"]),
        ("sebesar Rp500.000,00 (lima juta rupiah)", ["Rp500.000,00 (lima juta rupiah)"]),
        ("sebesar 10% (seratus persen)", ["10% (seratus persen)"]),
        ("sebanyak 12 (dua puluh) orang", ["12 (dua puluh)"]),
    ],
)
def test_two_numbers_in_one_are_marked(words: str, found: list[str]) -> None:
    assert told(f"Loket dibuka {words}.") == found


def test_a_hit_says_how_the_figure_is_spelled() -> None:
    reviewed = regulation(*titled("LOKET"), *article(2, "Loket dibuka 14 (empat puluh) hari."))
    assert [hit.says for hit in CHECK(reviewed)] == ["Angka dan kata tidak sama: 14 ditulis empat belas."]


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_only_the_spelling_of_the_figure_itself_is_right(figure: int, said: int) -> None:
    shown = f"Rp{indonesian.number(Decimal(figure))},00 ({indonesian.spell(said)} rupiah)"
    assert told(f"Tarif sebesar {shown}.") == ([] if figure == said else [shown])
