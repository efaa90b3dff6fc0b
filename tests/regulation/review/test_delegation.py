"""What is handed down stands last in its article."""

import pytest

from mpp_readiness.regulation.review.delegation import CHECKS
from tests.regulation.review.hits import article, marked, regulation
from tests.regulation.review.small import small

DOWN = "Ketentuan lebih lanjut mengenai x diatur dengan Peraturan Bupati."
ALSO = "Ketentuan mengenai y diatur lebih lanjut dalam Keputusan Bupati."
NORM = "Petugas melayani."


def test_a_clean_draft_hands_nothing_down_too_early() -> None:
    assert marked(CHECKS["PDL-03"], small()) == []


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        ((NORM, NORM, DOWN), 0),
        ((DOWN, NORM), 1),
        ((NORM, DOWN, ALSO), 0),
        ((DOWN, ALSO, NORM), 2),
        ((DOWN,), 0),
        (("Ketentuan lebih lanjut mengenai x diatur dengan baik.", NORM), 0),
        (("Ketentuan sebagaimana dimaksud dalam Pasal 3 berlaku.", NORM), 0),
    ],
)
def test_a_delegation_is_the_last_ayat(paragraphs: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["PDL-03"], regulation(*article(4, *paragraphs)))) == count
