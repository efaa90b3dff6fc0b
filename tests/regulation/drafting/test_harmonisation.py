"""The matrix of harmonisation: each norm with its source and its reason."""

from pathlib import Path

from mpp_readiness.regions import find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.drafting.harmonisation import matrix
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.text import Words

SMALL = Path(__file__).parents[1] / "small.yaml"


def rows() -> list[tuple[str, ...]]:
    facts = {"badan": [{"nama": "Polres"}, {"nama": "Kemenag"}], "mulai": "1/1/2027", "biaya": 5}
    table = matrix(number(draft(SMALL, region=find_region("33.16"), facts=facts)))
    return [tuple("".join(one.words for one in cell if isinstance(one, Words)) for cell in row) for row in table.rows]


def test_every_definition_and_ayat_has_a_row() -> None:
    assert [row[0] for row in rows()] == [
        "Pasal 1 angka 1",
        "Pasal 1 angka 2",
        "Pasal 1 angka 3",
        "Pasal 2 ayat (1)",
        "Pasal 2 ayat (2)",
        "Pasal 2 ayat (3)",
        "Pasal 3",
    ]


def test_a_row_holds_the_whole_norm_its_source_and_its_reason() -> None:
    assert rows()[4] == (
        "Pasal 2 ayat (2)",
        "Waktu sebagaimana dimaksud pada ayat (1) tidak berlaku bagi: a. Polres; atau b. Kemenag.",
        "PP 96/2012 Pasal 18 (keyakinan A)",
        "agar pasti",
    )


def test_a_norm_without_instrument_is_the_drafters_own() -> None:
    assert rows()[0][2:] == ("Usulan penyusun (keyakinan C)", "istilah dipakai berulang")


def test_what_has_no_source_says_so() -> None:
    assert rows()[6][2:] == ("belum disebut", "belum disebut")
