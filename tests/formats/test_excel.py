"""How every workbook of ours holds text, numbers and days, and how it becomes the same bytes each time."""

import io
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from mpp_readiness.formats.excel import (
    add_styles,
    dated,
    height,
    number_text,
    put,
    same_each_time,
    typed_number,
    unescaped,
)


def kept(value: object) -> tuple[object, str, bool]:
    """What a cell holds after the workbook was saved and opened: value, type, and whether Excel is told it is text."""
    book = Workbook()
    add_styles(book)
    put(book.active["A1"], value, "mpp terkunci")
    cell = load_workbook(io.BytesIO(same_each_time(book))).active["A1"]
    return cell.value, cell.data_type, cell.quotePrefix


@pytest.mark.parametrize("text", ["=1+1", "+62", "-", "@loket"])
def test_text_stays_text_whatever_sign_it_begins_with(text: str) -> None:
    assert kept(text) == (text, "s", True)


def test_other_text_numbers_and_nothing_stay_what_they_are() -> None:
    assert kept("loket = 1") == ("loket = 1", "s", False)
    assert kept(12) == (12, "n", False)
    assert kept(None)[0] is None


@pytest.mark.parametrize("text", ["a\x01b", "_x0041_", "_x005F_x0041_", "a\nb", "\ufffe"])
def test_what_xml_cannot_hold_comes_back(text: str) -> None:
    value, _, _ = kept(text)
    assert unescaped(str(value)) == text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("12", 12),
        ("12,5", 12.5),
        ("12.5", "12.5"),  # would come back as 12,5
        ("012", "012"),
        ("12,50", "12,50"),
        ("sekitar 12", "sekitar 12"),
        ("1000000000000000", "1000000000000000"),  # beyond what a cell keeps exactly
        ("inf", "inf"),
        ("nan", "nan"),
        ("-3", -3),
    ],
)
def test_a_number_is_one_only_where_it_comes_back_as_it_was_typed(typed: str, expected: object) -> None:
    made = typed_number(typed)
    assert (made, type(made)) == (expected, type(expected))


@pytest.mark.parametrize(("number", "text"), [(0.1, "0,1"), (1e-7, "0,0000001"), (1e20, "1" + "0" * 20), (-2.0, "-2")])
def test_a_number_is_written_without_an_exponent(number: float, text: str) -> None:
    assert number_text(number) == text


def test_a_day_that_excel_does_not_know_is_text() -> None:
    assert dated(date(1900, 12, 31)) == "1900-12-31"
    assert dated(date(1901, 1, 1)) == date(1901, 1, 1)
    assert dated("3 Juni 2021") == "3 Juni 2021"


def test_a_row_is_as_high_as_its_longest_text_and_never_higher_than_excel_allows() -> None:
    one, three = height([("loket", 20)]), height([("satu\ndua\ntiga", 20), ("loket", 20)])
    assert height([]) == height([(None, 9), ("", 9)]) == one
    assert three - one == 2 * 12.75
    assert height([("x" * 100, 20)]) > height([("x" * 100, 120)])
    assert height([("x\n" * 500, 20)]) == 400


def test_the_same_workbook_is_the_same_bytes_at_any_hour() -> None:
    books = Workbook(), Workbook()
    books[1].properties.created = books[1].properties.created.replace(year=1999)
    assert same_each_time(books[0]) == same_each_time(books[1])
