"""Numbers of BAB, Bagian, Paragraf, Pasal and ayat count on from one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import bahasa
from mpp_readiness.regulation.review.counting import CHECKS
from tests.regulation.review.hits import marked, regulation, titled
from tests.regulation.review.small import small

CHECK = CHECKS["BTG-28"]


def body(*labels: str, name: str = "LOKET") -> list[str]:
    """What is marked in a body with these labels, each with a line of words."""
    kinds = {"BAB": "chapter", "Bagian": "section", "Paragraf": "subsection", "Pasal": "article"}
    lines = (f"{kinds.get(label.split()[0], 'paragraph')}||{label}|Loket dibuka." for label in labels)
    return marked(CHECK, regulation(*titled(name), *lines))


def test_a_clean_draft_counts_on() -> None:
    assert marked(CHECK, small()) == []


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (("Pasal 1", "Pasal 2", "Pasal 3"), []),
        (("Pasal 1", "Pasal 3", "Pasal 4"), ["Pasal 3"]),
        (("Pasal 1", "Pasal 2", "Pasal 2", "Pasal 3"), ["Pasal 2"]),
        (("Pasal 2",), ["Pasal 2"]),
        (("Pasal 1", "Pasal 3", "Pasal 2"), ["Pasal 3", "Pasal 2"]),
        (("Pasal 1", "(1)", "(2)", "Pasal 2", "(1)"), []),
        (("Pasal 1", "(1)", "(3)"), ["(3)"]),
        (("Pasal 1", "(1)", "(1)"), ["(1)"]),
        (("Pasal 1", "(2)", "Pasal 2", "(1)"), ["(2)"]),
        (("BAB I", "Pasal 1", "BAB II", "Pasal 2"), []),
        (("BAB I", "Pasal 1", "BAB III", "Pasal 2"), ["BAB III"]),
        (("BAB I", "Pasal 1", "BAB II", "Pasal 1"), ["Pasal 1"]),
        (("BAB I", "Bagian Kesatu", "Bagian Kedua", "BAB II", "Bagian Kesatu"), []),
        (("BAB I", "Bagian Kesatu", "BAB II", "Bagian Kedua"), ["Bagian Kedua"]),
        (("BAB I", "Bagian Pertama", "Bagian Kedua"), []),
        (("BAB I", "Bagian Kesatu", "Paragraf 1", "Paragraf 2", "Bagian Kedua", "Paragraf 1"), []),
        (("BAB I", "Bagian Kesatu", "Paragraf 1", "Bagian Kedua", "Paragraf 2"), ["Paragraf 2"]),
    ],
)
def test_each_series_breaks_where_a_number_is_left_out_or_written_twice(
    labels: tuple[str, ...], found: list[str]
) -> None:
    assert body(*labels) == found


def test_a_hit_says_which_number_goes_on() -> None:
    lines = ("chapter||BAB II|LOKET", "section||Bagian Kedua|Umum", "subsection||Paragraf 2|Umum", "article||Pasal 2|")
    reviewed = regulation(*titled("LOKET"), *lines, "paragraph||(2)|Loket dibuka.")
    wanted = ["BAB I.", "Pasal 1.", "Bagian Kesatu.", "Paragraf 1.", "ayat (1)."]
    assert [hit.says.removeprefix("Nomor yang melanjutkan urutan: ") for hit in CHECK(reviewed)] == wanted


def test_what_amends_quotes_the_numbers_of_another_regulation() -> None:
    name = "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI"
    assert body("Pasal I", "Pasal 7", "(3)", "Pasal II", name=name) == []


@pytest.mark.parametrize("label", ["Bagian Umum", "Bagian Kelipatan"])
def test_what_is_no_number_is_left_to_another_rule(label: str) -> None:
    assert body("BAB I", "Bagian Kesatu", label, "Bagian Ketiga") == []


@given(st.integers(2, 60), st.data())
def test_one_number_left_out_is_told_once_and_where_it_is_missing(count: int, data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, count - 1))
    numbers = [n for n in range(1, count + 1) if n != gone]
    assert body(*(f"Pasal {n}" for n in numbers)) == [f"Pasal {gone + 1}"]
    assert body("Pasal 1", *(f"({n})" for n in numbers)) == [f"({gone + 1})"]
    assert body(*(f"BAB {bahasa.roman(n)}" for n in numbers)) == [f"BAB {bahasa.roman(gone + 1)}"]
