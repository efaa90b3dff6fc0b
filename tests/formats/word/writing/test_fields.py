"""The words of a reference are cut into the fields of Word that go on showing them."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.word.writing.fields import Field, fields
from mpp_readiness.regulation.numbering import Address
from mpp_readiness.regulation.printing.wording import Run
from mpp_readiness.regulation.references import refer
from tests.formats.word.writing.drafts import RICH_NUMBERED, RICH_PLACES


@pytest.mark.parametrize(
    ("said", "target", "expected"),
    [
        ("pada ayat (1)", "art_3__para_1", [("pada ayat ", ""), ("(1)", r"REF art_3__para_1 \n \h")]),
        (
            "dalam Pasal 3 ayat (1) huruf a dan huruf bb",
            "art_3__para_1__point_a",
            [
                ("dalam ", ""),
                ("Pasal 3", r"REF art_3 \n \h"),
                (" ayat ", ""),
                ("(1)", r"REF art_3__para_1 \n \h"),
                (" huruf ", ""),
                ("a", r"REF art_3__para_1__a \n \h"),
                (" dan huruf ", ""),
                ("bb", r"REF art_3__para_1__bb \n \h"),
            ],
        ),
        (
            "dalam Pasal 4 huruf a angka 1 huruf a) dan angka 2",
            "art_4__para_1__point_a__point_1__point_a",
            [
                ("dalam ", ""),
                ("Pasal 4", r"REF art_4 \n \h"),
                (" huruf ", ""),
                ("a", r"REF art_4__para_1__a \n \h"),
                (" angka ", ""),
                ("1", r"REF art_4__para_1__a__1 \n \h"),
                (" huruf ", ""),
                ("a)", r"REF art_4__para_1__a__1__a \n \h"),
                (" dan angka ", ""),
                ("2", r"REF art_4__para_1__a__2 \n \h"),
            ],
        ),
        (
            "dalam Pasal 1 angka 1",
            "art_1__list_1__point_1",
            [
                ("dalam ", ""),
                ("Pasal 1", r"REF art_1 \n \h"),
                (" angka ", ""),
                ("1", r"REF art_1__list_1__1 \n \h"),
            ],
        ),
        (
            "dalam Bagian Kesatu Paragraf 1",
            "chp_II__sec_1__subsec_1",
            [
                ("dalam ", ""),
                ("Bagian Kesatu", r"REF chp_II__sec_1 \h"),
                (" ", ""),
                ("Paragraf 1", r"REF chp_II__sec_1__subsec_1 \h"),
            ],
        ),
        ("dalam BAB II", "chp_II", [("dalam ", ""), ("BAB II", r"REF chp_II \n \h")]),
        (
            "dalam Pasal 4, Lampiran I, dan Lampiran II",
            "art_4",
            [
                ("dalam ", ""),
                ("Pasal 4", r"REF art_4 \n \h"),
                (", ", ""),
                ("Lampiran I", r'HYPERLINK \l "att_1"'),
                (", dan ", ""),
                ("Lampiran II", r'HYPERLINK \l "att_2"'),
            ],
        ),
        # Alone, a recital has no letter that a field could show.
        ("dalam huruf a", "recs__rec_a", [("dalam huruf a", r'HYPERLINK \l "recs__rec_a"')]),
        ("dalam Pasal 4 ini", "art_4", [("dalam ", ""), ("Pasal 4", r"REF art_4 \n \h"), (" ini", "")]),
        # The second article is not where its words say: rather no number than a wrong one.
        ("dalam Pasal 3 dan Pasal 99", "art_3", [("dalam Pasal 3 dan Pasal 99", r'HYPERLINK \l "art_3"')]),
    ],
)
def test_a_reference_is_cut_into_fields(said: str, target: str, expected: list[tuple[str, str]]) -> None:
    made = fields(Run(said, "reference", target), RICH_PLACES)
    assert [(field.words, field.code) for field in made] == expected


OWN = ("awal", "akhir", "butir-1", "butir-7", "butir-30")


# Where a reference stands, and what it may refer to from there.
STANDPOINTS: tuple[tuple[Address, tuple[str, ...]], ...] = (
    ((), ("bab", "bagian", "paragraf")),
    ((), ("loket", "banyak", "tunggal", *OWN)),
    (("Pasal 6", "ayat (1)"), ("loket", "banyak", "tunggal", *OWN)),
    (("Pasal 3", "ayat (2)"), OWN),
)


@given(
    st.sampled_from(STANDPOINTS).flatmap(
        lambda one: st.tuples(st.just(one[0]), st.lists(st.sampled_from(one[1]), min_size=1, max_size=4, unique=True))
    ),
    st.sampled_from(("dan", "atau", "sampai dengan")),
    st.booleans(),
)
def test_every_place_of_a_reference_has_its_field_and_no_word_is_lost(
    reference: tuple[Address, list[str]], conjunction: Literal["dan", "atau", "sampai dengan"], placed: bool
) -> None:
    here, names = reference
    there = [RICH_NUMBERED.places[name] for name in names]
    said = refer(here, [one.address for one in there], conjunction, placed)
    made = fields(Run(said, "reference", there[0].eid), RICH_PLACES)
    assert "".join(field.words for field in made) == said
    assert {one.eid for one in there} <= {field.eid for field in made}


def test_a_reference_within_an_annex_stays_in_it() -> None:
    made = fields(Run("pada ayat (1)", "reference", "att_1__art_2__para_1"), RICH_PLACES)
    assert made[1] == Field("(1)", r"REF att_1__art_2__para_1 \n \h", "att_1__art_2__para_1")


def test_an_article_of_an_annex_is_not_its_namesake_of_the_body() -> None:
    of_body = fields(Run("dalam Pasal 1", "reference", "art_1"), RICH_PLACES)
    of_annex = fields(Run("dalam Pasal 1", "reference", "att_1__art_1"), RICH_PLACES)
    assert [made[-1].eid for made in (of_body, of_annex)] == ["art_1", "att_1__art_1"]
