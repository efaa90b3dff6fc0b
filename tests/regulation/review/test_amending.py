"""Regulations that amend or revoke have the articles that the law gives them."""

import pytest

from mpp_readiness.regulation.review.amending import CHECKS
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

AMENDS = "PERUBAHAN ATAS PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG GERAI"
AGAIN = AMENDS.replace("PERUBAHAN", "PERUBAHAN KEDUA")
REVOKES = "PENCABUTAN PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG GERAI"
GONE = "Peraturan Bupati x (y) dicabut dan dinyatakan tidak berlaku."
IN_FORCE = "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."


def of(name: str, *labels: str) -> SourceText:
    return regulation(*titled(name), *(line for label in labels for line in article(label, "Norma.")))


@pytest.mark.parametrize("rule", CHECKS)
def test_a_regulation_of_its_own_has_none_of_these_faults(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("name", "labels", "count"),
    [
        (AMENDS, ("I", "II"), 0),
        (AGAIN, ("I", "6", "8", "II"), 0),
        (AMENDS, ("1", "2"), 1),
        (AGAIN, ("I",), 1),
        (AMENDS, ("I", "II", "III"), 1),
        ("GERAI", ("1", "2"), 0),
    ],
)
def test_what_amends_has_two_roman_articles(name: str, labels: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["UBH-01"], of(name, *labels))) == count


@pytest.mark.parametrize(
    ("name", "labels", "count"),
    [
        (REVOKES, ("1", "2"), 0),
        (REVOKES, ("I", "II", "III"), 1),
        (REVOKES, ("1",), 1),
        (REVOKES, ("1", "2", "3"), 1),
        ("GERAI", ("1", "2", "3"), 0),
    ],
)
def test_what_revokes_has_two_arabic_articles(name: str, labels: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["CBT-01"], of(name, *labels))) == count


@pytest.mark.parametrize(
    ("labels", "count"),
    [(("(1)", "(2)"), 0), (("(2)",), 1), (("(1)", "(3)"), 1), (("(1)", "(1a)", "(1b)", "(2)"), 0), ((), 0)],
)
def test_what_is_deleted_keeps_its_place(labels: tuple[str, ...], count: int) -> None:
    ayat = [f"paragraph||{label}|Dihapus." for label in labels]
    reviewed = regulation(*titled(AMENDS), "article||Pasal I|", "article||Pasal 18|", *ayat, "article||Pasal II|")
    assert len(marked(CHECKS["UBH-04"], reviewed)) == count
