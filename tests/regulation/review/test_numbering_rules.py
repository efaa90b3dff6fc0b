"""Numbers of BAB, Bagian, Paragraf, Pasal, ayat and diktum count on from one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness import indonesian
from mpp_readiness.regulation.review.numbering_rules import CHECKS
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
    assert body(*(f"BAB {indonesian.roman(n)}" for n in numbers)) == [f"BAB {indonesian.roman(gone + 1)}"]


# ---- KESATU, KEDUA of a decision

DECISION = ("title|||KEPUTUSAN BUPATI BLORA", "title|||NOMOR ... TAHUN ...", "title|||TENTANG")
TEENS = ("SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN", "SEPULUH", "SEBELAS")


def dictums(*labels: str, name: str = "TIM") -> list[str]:
    """What is said of a decision whose diktum have these labels."""
    lines = (f"dictum|{label}||Tim bertugas." for label in labels)
    return [hit.says for hit in CHECKS["DKT-06"](regulation(*DECISION, f"title|||{name}", *lines))]


@pytest.mark.parametrize(
    ("labels", "says"),
    [
        (("KESATU", "KEDUA", "KETIGA"), []),
        (("KESATU", "KETIGA", "KEEMPAT"), ["Nomor diktum yang melanjutkan urutan: KEDUA."]),
        (("KESATU", "KEDUA", "KEDUA", "KETIGA"), ["Nomor diktum yang melanjutkan urutan: KETIGA."]),
        (("KEDUA", "KETIGA"), ["Nomor diktum yang melanjutkan urutan: KESATU."]),
        (("PERTAMA", "KEDUA"), ["Tulis nomor diktum KESATU, bukan PERTAMA."]),
        (("KESATU", "KEDDUA", "KETIGA"), ["Tulis nomor diktum KEDUA, bukan KEDDUA."]),
        ((*(f"KE{word}" for word in TEENS), "KEDUABELAS"), ["Tulis nomor diktum KEDUA BELAS, bukan KEDUABELAS."]),
        ((*(f"KE{word}" for word in TEENS), "KEDUA BELAS", "KETIGA BELAS"), []),
    ],
)
def test_the_diktum_of_a_decision_count_on_in_words(labels: tuple[str, ...], says: list[str]) -> None:
    assert dictums(*labels) == says


def test_what_is_written_in_another_way_is_read_nowhere_and_still_told() -> None:
    lines = ("unplaced|||Kesatu : Tim bertugas.", "unplaced|||KE DUA : Tim melapor.", "unplaced|||Ketua : NAMA")
    decision = regulation(*DECISION, "title|||TIM", *lines)
    assert [hit.says for hit in CHECKS["DKT-06"](decision)] == [
        "Tulis nomor diktum KESATU, bukan Kesatu.",
        "Tulis nomor diktum KEDUA, bukan KE DUA.",
    ]
    assert list(CHECKS["DKT-06"](regulation(*titled("LOKET"), *lines))) == [], "a regulation has no diktum"


def test_a_decision_that_amends_quotes_the_diktum_of_another_one() -> None:
    name = "PERUBAHAN ATAS KEPUTUSAN BUPATI NOMOR 5 TAHUN 2019 TENTANG TIM"
    assert dictums("KESATU", "KEEMPAT", "KEDUA", name=name) == []


@given(st.integers(2, 40), st.data())
def test_one_diktum_left_out_is_told_once_and_where_it_is_missing(count: int, data: st.DataObject) -> None:
    gone = data.draw(st.integers(1, count - 1))
    labels = [indonesian.ordinal(n).upper() for n in range(1, count + 1)]
    assert dictums(*labels) == []
    assert dictums(*(one for one in labels if one != labels[gone - 1])) == [
        f"Nomor diktum yang melanjutkan urutan: {labels[gone - 1]}."
    ]
