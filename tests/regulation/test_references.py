"""A reference reads as the law prints it, from wherever it stands (Lampiran II UU 12/2011 angka 272 to 280)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.regulation.numbering import Address
from mpp_readiness.regulation.references import refer

Case = tuple[str, Address, list[Address], str, str]


def at(*numbers: int | str) -> Address:
    """`at(4, 2, "a")` is Pasal 4 ayat (2) huruf a; 0 stands for an article without numbered ayat."""
    words = ("Pasal {}", "ayat ({})", "huruf {}", "angka {}")
    return tuple(word.format(n) for word, n in zip(words, numbers, strict=False) if n != 0)


# The words that follow `sebagaimana dimaksud` in the examples that Lampiran II prints.
PRINTED: list[Case] = [
    ("272 contoh 1, ayat (1)", at(72, 1), [at(71)], "dan", "dalam Pasal 71"),
    ("272 contoh 1, ayat (2)", at(72, 2), [at(72, 1)], "dan", "pada ayat (1)"),
    ("272 contoh 2", at(5, 1), [at(4, 2, "a")], "dan", "dalam Pasal 4 ayat (2) huruf a"),
    ("273 contoh 1", at(10), [at(5), at(9)], "sampai dengan", "dalam Pasal 5 sampai dengan Pasal 9"),
    ("273 contoh 2", at(57, 5), [at(57, 1), at(57, 4)], "sampai dengan", "pada ayat (1) sampai dengan ayat (4)"),
    (
        "273 contoh 3",
        at(37, 3, "f"),
        [at(37, 3, "a"), at(37, 3, "e")],
        "sampai dengan",
        "dalam huruf a sampai dengan huruf e",
    ),
    ("274 a", at(15), [at(5), at(12)], "sampai dengan", "dalam Pasal 5 sampai dengan Pasal 12"),
    ("274 b", at(9, 6), [at(9, 1), at(9, 5)], "sampai dengan", "pada ayat (1) sampai dengan ayat (5)"),
    ("275", at(8, 2), [at(8, 1)], "dan", "pada ayat (1)"),
    (
        "276",
        at(15, 3),
        [at(15, 1), at(7, 2), at(7, 4), at(12), at(13, 3)],
        "dan",
        "pada ayat (1), Pasal 7 ayat (2) dan ayat (4), Pasal 12, dan Pasal 13 ayat (3)",
    ),
    ("277", at(16), [at(15)], "dan", "dalam Pasal 15"),
    ("279", at(15), [at(37, 4)], "dan", "dalam Pasal 37 ayat (4)"),
]
# What follows from the rules without a printed example.
DERIVED: list[Case] = [
    ("to a huruf of the same ayat", at(4, 2, "c"), [at(4, 2, "a")], "dan", "dalam huruf a"),
    ("to a huruf of another ayat", at(4, 3), [at(4, 2, "a")], "dan", "pada ayat (2) huruf a"),
    ("to an angka of the same huruf", at(4, 2, "a", 2), [at(4, 2, "a", 1)], "dan", "dalam angka 1"),
    ("to a huruf of an article without ayat", at(9), [at(4, 0, "a")], "dan", "dalam Pasal 4 huruf a"),
    ("to the own ayat", at(4, 2), [at(4, 2)], "dan", "pada ayat (2)"),
    ("to the own article", at(4, 2), [at(4)], "dan", "dalam Pasal 4"),
    ("two ayat of another article", at(9), [at(4, 1), at(4, 3)], "dan", "dalam Pasal 4 ayat (1) dan ayat (3)"),
    ("one or the other", at(9), [at(4, 1), at(4, 3)], "atau", "dalam Pasal 4 ayat (1) atau ayat (3)"),
    ("two articles", at(9), [at(4), at(6)], "dan/atau", "dalam Pasal 4 dan/atau Pasal 6"),
    ("an article and an ayat of it", at(9), [at(4), at(4, 3)], "dan", "dalam Pasal 4 dan Pasal 4 ayat (3)"),
    (
        "three ayat of one article",
        at(9),
        [at(4, 1), at(4, 2), at(4, 4)],
        "dan",
        "dalam Pasal 4 ayat (1), ayat (2), dan ayat (4)",
    ),
    (
        "huruf of one ayat",
        at(9),
        [at(4, 2, "a"), at(4, 2, "c")],
        "dan",
        "dalam Pasal 4 ayat (2) huruf a dan huruf c",
    ),
    (
        "a run within another article",
        at(9),
        [at(4, 1), at(4, 3)],
        "sampai dengan",
        "dalam Pasal 4 ayat (1) sampai dengan ayat (3)",
    ),
    ("from an annex", (), [at(4, 1)], "dan", "dalam Pasal 4 ayat (1)"),
    ("to an annex", at(4, 1), [("Lampiran II",)], "dan", "dalam Lampiran II"),
    ("to a Bagian", at(4, 1), [("BAB II", "Bagian Kesatu")], "dan", "dalam BAB II Bagian Kesatu"),
    ("to a diktum", ("Diktum KEDUA",), [("Diktum KESATU",)], "dan", "dalam Diktum KESATU"),
]


@pytest.mark.parametrize(("item", "here", "there", "run", "expected"), PRINTED + DERIVED)
def test_the_words_are_those_of_the_law(
    item: str, here: Address, there: list[Address], run: str, expected: str
) -> None:
    assert refer(here, there, run) == expected, item


def test_an_exception_is_named_without_a_preposition() -> None:
    """Angka 274: `... sampai dengan ayat (5) berlaku juga bagi tahanan, kecuali ayat (4) huruf a.`"""
    assert refer(at(9, 6), [at(9, 4, "a")], placed=False) == "ayat (4) huruf a"
    assert refer(at(15), [at(7, 1)], placed=False) == "Pasal 7 ayat (1)"


addresses = st.builds(at, st.integers(1, 99), st.integers(0, 9), st.just(0) | st.sampled_from("ab"))


@given(addresses, st.lists(addresses, min_size=1, max_size=5), st.sampled_from(("dan", "atau", "sampai dengan")))
def test_every_reference_says_something(here: Address, there: list[Address], run: str) -> None:
    words = refer(here, there, run)
    assert words.split()[0] in ("pada", "dalam")
    assert words.endswith(there[-1][-1])


@given(addresses, st.lists(addresses, min_size=1, max_size=5))
def test_a_preposition_is_all_that_placing_adds(here: Address, there: list[Address]) -> None:
    placed, bare = refer(here, there), refer(here, there, placed=False)
    assert placed == ("pada " if bare.startswith("ayat") else "dalam ") + bare
