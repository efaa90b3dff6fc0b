"""References are read as the places that they name."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.regulation.review.pointing import Spot, mentions

Place = tuple[int, str, str, str]


def places(text: str) -> list[list[Place]]:
    return [
        [(one.article, one.paragraph, one.point, one.number) for one in mention.spots] for mention in mentions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "sebagaimana dimaksud pada ayat (1), Pasal 7 ayat (2) dan ayat (4), Pasal 12, dan Pasal 13 ayat (3)",
            [[(0, "1", "", ""), (7, "2", "", ""), (7, "4", "", ""), (12, "", "", ""), (13, "3", "", "")]],
        ),
        ("dalam Pasal 12, ayat (1), dan Pasal 7", [[(12, "", "", ""), (0, "1", "", ""), (7, "", "", "")]]),
        ("dalam Pasal 5 sampai dengan Pasal 8", [[(5, "", "", ""), (8, "", "", "")]]),
        ("pada ayat (1) huruf c sampai dengan huruf e", [[(0, "1", "c", ""), (0, "1", "e", "")]]),
        ("dalam huruf a angka 1 dan angka 2", [[(0, "", "a", "1"), (0, "", "a", "2")]]),
        ("Pasal 4 ayat (2) dan diatur dalam Pasal 6", [[(4, "2", "", "")], [(6, "", "", "")]]),
        ("Pasal 5\nayat (2) huruf b", [[(5, "2", "b", "")]]),
        ("dalam Pasal 21 pada ayat (3) huruf a dan huruf b", [[(21, "3", "a", ""), (21, "3", "b", "")]]),
        ("dalam Pasal 21 dalam ayat (3)", [[(21, "3", "", "")]]),
        ("dalam Pasal 21 dan pada ayat (3)", [[(21, "", "", "")], [(0, "3", "", "")]]),
        ("pada ayat (3) dalam Pasal 21", [[(0, "3", "", "")], [(21, "", "", "")]]),
        ("Pasal 15 ayat (1a)", [[(15, "1a", "", "")]]),
        ("Pasal 15 huruf g, danPasal 17 huruf e", [[(15, "", "g", ""), (17, "", "e", "")]]),
        ("pasal dan ayat, huruf kapital, angka kematian", []),
        ("huruf a-b dan 25 (dua puluh lima)", []),
    ],
)
def test_places_and_what_belongs_together(text: str, expected: list[list[Place]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("ketentuan Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021", True),
        ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", True),
        ("Pasal 21 dan Pasal 22 dari Undang-Undang Nomor 25 Tahun 2009", True),
        ("Pasal 23 Kitab Undang-Undang Hukum Pidana", True),
        ("Undang-Undang Nomor 25 Tahun 2009 Pasal 21", True),
        ("Pasal 9 Peraturan Bupati ini", False),
        ("sebagaimana dimaksud dalam Pasal 9, Peraturan Bupati ini", False),
        ("sebagaimana dimaksud dalam Pasal 9 ditetapkan dengan Peraturan Bupati", False),
        ("sebagaimana dimaksud pada ayat (1)", False),
    ],
)
def test_places_of_another_instrument(text: str, foreign: bool) -> None:
    assert [one.foreign for one in mentions(text)] == [foreign]


def test_an_article_that_was_put_between_keeps_its_letter() -> None:
    (mention,) = mentions("dalam Pasal 14A ayat (2)")
    (spot,) = mention.spots
    assert (spot.article, spot.letter, spot.paragraph) == (14, "A", "2")


def test_a_span_is_told_from_a_row() -> None:
    (mention,) = mentions("ayat (1), ayat (2) sampai dengan ayat (4)")
    assert [one.run for one in mention.spots] == [False, False, True]


@pytest.mark.parametrize(
    ("spot", "depth"),
    [
        (Spot(), 0),
        (Spot(article=7), 1),
        (Spot(paragraph="1"), 2),
        (Spot(article=7, point="a"), 3),
        (Spot(number="1"), 4),
    ],
)
def test_the_depth_of_a_place(spot: Spot, depth: int) -> None:
    assert spot.depth == depth


@given(st.text(alphabet="Pasal ayt(1)2hurufngk,d \n", max_size=80))
def test_any_text_is_read_and_places_stand_in_order(text: str) -> None:
    spots = [spot for mention in mentions(text) for spot in mention.spots]
    assert all(spot.start < spot.end <= len(text) for spot in spots)
    assert all(one.end <= other.start for one, other in pairwise(spots))
