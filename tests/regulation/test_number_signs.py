"""Which signs open a passage, and which number they stand for where a machine misread them."""

import pytest

from mpp_readiness.regulation.number_signs import SIGN, figure, ordinal_figure, readings, roman_figure


@pytest.mark.parametrize(
    ("line", "kind", "token"),
    [
        ("BAB XIV", "chapter", "BAB XIV"),
        ("BAB l", "chapter", "BAB l"),
        ("Bagian Kedua Belas", "section", "Bagian Kedua Belas"),
        ("Bagian Pertama", "section", "Bagian Pertama"),
        ("Paragraf 2", "subsection", "Paragraf 2"),
        ("Pasal 5A", "article", "Pasal 5A"),
        ("PASAL 7.", "article", "PASAL 7."),
        ("Pasal II", "article", "Pasal II"),
        ("(1a) Izin", "paragraph", "(1a)"),
        ("( l ) Izin", "paragraph", "( l )"),
        ("KEDUA BELAS : Tim", "dictum", "KEDUA BELAS"),
        ("a. loket", "point", "a."),
        ("a.menetapkan loket", "point", "a."),
        ("12) loket", "point", "12)"),
    ],
)
def test_a_sign_at_the_start_of_a_line_is_known_by_its_kind(line: str, kind: str, token: str) -> None:
    found = SIGN.match(line)
    assert found is not None
    assert (found.lastgroup, found[found.lastgroup or 0]) == (kind, token)


@pytest.mark.parametrize(
    "line",
    [
        "a.n. Bupati",  # atas nama
        "BABAK I",
        "KEDUA kalinya",  # a diktum has its colon
        "Bagian dari loket",
        "1.500 orang",
    ],
)
def test_what_only_looks_like_a_sign_is_none(line: str) -> None:
    assert SIGN.match(line) is None


def test_within_a_line_a_sign_stands_behind_a_mark_or_a_blank_and_a_pasal_has_no_dot() -> None:
    assert [found.group() for found in SIGN.finditer("wajib: a. hadir; b. ramah(1)")] == ["a.", "b."]
    assert [found.group() for found in SIGN.finditer("menurut Pasal 7.")] == ["Pasal 7"]


@pytest.mark.parametrize(("token", "number"), [("Pasal 1O", 10), ("(Il)", 11), ("Pasal 5A", 5), ("Pasal", 0)])
def test_a_figure_is_read_through_the_slips_of_a_machine(token: str, number: int) -> None:
    assert figure(token) == number


@pytest.mark.parametrize(
    ("token", "number"), [("BAB 1", 1), ("BAB IX", 9), ("BAB IIII", 0), ("Pasal 2", 0), ("Pasal II", 2)]
)
def test_a_pasal_in_figures_is_no_roman_number_but_a_bab_may_be_misread(token: str, number: int) -> None:
    assert roman_figure(token) == number


@pytest.mark.parametrize(
    ("token", "number"),
    [
        ("Bagian Pertama", 1),
        ("Bagian  Kedua  Puluh Satu", 21),
        ("PERTAMA", 1),
        ("KESATU", 1),
        ("KETIGA BELAS", 13),
        ("KEDUA PULUH SATU", 21),
        ("BAGIAN KETIGA  BELAS", 13),
        ("Paragraf Kesebelas", 11),
        ("Bagian II", 0),
        ("Bagian", 0),
        ("KETIGA BELAS KALI", 0),
        ("", 0),
    ],
)
def test_an_ordinal_is_read_in_small_letters_and_in_capitals(token: str, number: int) -> None:
    assert ordinal_figure(token) == number


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("z.", [("a.", 26)]),
        ("aa.", [("a.", 27)]),
        ("ab.", [("a.", 28)]),  # after z some write aa, ab
        ("bb.", [("a.", 28)]),  # and others aa, bb
        ("bc.", []),  # which nobody writes
        ("1O)", [("1)", 10)]),
        ("l.", [("a.", 12), ("1.", 1)]),
    ],
)
def test_a_sign_of_a_list_tells_every_list_that_it_can_belong_to(token: str, expected: list[tuple[str, int]]) -> None:
    assert list(readings(token)) == expected
