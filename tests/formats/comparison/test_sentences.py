"""A comparison in sentences: only what is sure is told as sure."""

from fractions import Fraction

import pytest

from mpp_readiness.formats.comparison import sentences as words
from mpp_readiness.readiness.analysis.agreement import Agreement
from mpp_readiness.readiness.analysis.comparison import compare
from tests.formats.comparison.samples import Tree, small


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Agreement(0, 0, 0, None), "kesepakatan tidak dapat dihitung"),
        (Agreement(2, 2, 0, None), "tidak terdefinisi"),
        (Agreement(2, 0, 0, Fraction(-1)), "−1,00"),
        (Agreement(3, 2, 1, Fraction(2, 5)), "dijawab penilai; yang sama 2 (50,0%)"),
    ],
)
def test_agreement_is_told_also_where_it_is_undefined(found: Agreement, expected: str) -> None:
    assert expected in " ".join(words.agreed(found))


def test_two_sides_of_one_name_are_told_apart() -> None:
    same = small({})
    told = words.names(compare(same, same))

    assert (told.first, told.second) == ("3 Juni 2021 (pertama)", "3 Juni 2021 (kedua)")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"P": "belum", "Q": "belum"}, {"P": "ada", "Q": "belum"}, "Nilai yang kedua pasti lebih tinggi."),
        ({"P": "ada", "Q": "ada"}, {"P": "ada", "Q": "belum"}, "Nilai yang kedua pasti lebih rendah."),
        ({"P": "ada"}, {"Q": "ada", "P": "belum"}, "belum pasti mana yang lebih tinggi"),
    ],
)
def test_only_what_is_sure_is_told_as_sure(before: Tree, after: Tree, expected: str) -> None:
    assert expected in " ".join(words.sentences(compare(small(before), small(after, date="2022-06-03"))))
