"""Numbers and dates as Indonesian offices type them, and what a refused one offers."""

import datetime
import re
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import parse_decimal
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import indonesian
from mpp_readiness.indonesian.reading import AmbiguousNumber, parse_date, parse_number

FRACTIONS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)
DECIMALS = st.decimals(-(10**12), 10**12, places=4, allow_nan=False, allow_infinity=False)


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_a_date_is_read_in_every_form_that_people_write(day: datetime.date) -> None:
    forms = (
        day.isoformat(),
        indonesian.date(day),
        f"  {indonesian.date(day).upper()} ",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02d}-{day.month:02d}-{day.year}",
    )
    assert {parse_date(form) for form in forms} == {day}


def test_the_day_comes_before_the_month() -> None:
    assert parse_date("3/6/2021") == datetime.date(2021, 6, 3)
    assert parse_date("6-3-2021") == datetime.date(2021, 3, 6)


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
    assert parse_date(text) == day


@pytest.mark.parametrize("form", ["MMM", "LLL"])
def test_the_short_months_of_babel_are_ours(form: str) -> None:
    for month in range(1, 13):
        day = datetime.date(2026, month, 5)
        assert parse_date(f"5 {format_date(day, form, locale='id')} 2026") == day


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
        parse_date(text)


@pytest.mark.parametrize("text", ["30.2.2021", "3 Foo 2021", "3 Junuari 21", "Juni 2021"])
def test_where_nobody_can_guess_no_date_is_offered(text: str) -> None:
    with pytest.raises(ValueError, match="bukan tanggal; tulis seperti 3 Juni 2021"):
        parse_date(text)


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
        parse_date(text)


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
    assert parse_number(text) == Decimal(value)


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
        parse_number(text)
    assert parse_number(thousands) == 1000 * parse_number(decimals)


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
        parse_number(text)


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
        parse_number(text)


def test_what_is_offered_is_never_itself_ambiguous() -> None:
    with pytest.raises(AmbiguousNumber, match=r"“1\.234” dapat dibaca dengan dua cara"):
        parse_number("1.234 orang")


@pytest.mark.parametrize("text", ["1" * 41, "0," + "0" * 40, "9" * 100_000])
def test_a_number_of_more_than_forty_digits_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="paling banyak 40 digit") as refusal:
        parse_number(text)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize("text", ["1e99", "1e-99"])
def test_a_power_beyond_reason_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="tanpa pangkat"):
        parse_number(text)


@pytest.mark.parametrize("text", ["1e999999", "1e-999999", "1e" + "9" * 30])
def test_a_monstrous_power_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="tulis"):
        parse_number(text)


@given(DECIMALS)
def test_a_shown_number_reads_back_or_is_asked_back(value: Decimal) -> None:
    shown = indonesian.number(value)
    if re.fullmatch(r"-?\d{1,3}\.\d{3}", shown):
        with pytest.raises(ValueError, match="dua cara"):
            parse_number(shown)
    else:
        assert parse_number(shown) == value == parse_decimal(shown, locale="id")


@given(DECIMALS)
def test_what_python_writes_with_four_decimals_is_read(value: Decimal) -> None:
    assert parse_number(str(value)) == value


@given(st.text(max_size=60))
def test_any_text_is_a_finite_number_or_a_value_error(text: str) -> None:
    try:
        value, said = parse_number(text), "tulis"
    except ValueError as refusal:
        value, said = Decimal(0), str(refusal)
    assert value.is_finite()
    assert "tulis" in said or "paling banyak" in said
