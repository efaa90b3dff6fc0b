"""The addresses of a draft follow the naming convention of Akoma Ntoso and, for laws, that of pasal.id."""

from datetime import date

import pytest

from mpp_readiness.formats.draft.frbr import concept, work_of
from tests.regulation.samples import AGREEMENT, BLORA, DECISION


def test_a_draft_without_a_day_has_the_farthest_one_and_says_so() -> None:
    work = work_of(BLORA, None)
    assert (work.day, work.event, work.year, work.number) == ("9999-12-31", "unknown", "9999", "nn")


def test_the_day_of_a_draft_is_that_of_its_making() -> None:
    work = work_of(BLORA, date(2026, 2, 3))
    assert (work.day, work.event, work.year) == ("2026-02-03", "Generation", "2026")


def test_the_day_of_enactment_goes_before_that_of_making() -> None:
    work = work_of(BLORA.model_copy(update={"enacted_on": date(2025, 12, 31)}), date(2026, 2, 3))
    assert (work.day, work.event) == ("2025-12-31", "Enactment")


def test_the_address_names_country_region_kind_year_and_number() -> None:
    """Blora has the code 33.16, Salatiga 33.73."""
    made = date(2026, 2, 3)
    assert work_of(BLORA, made).uri == "/akn/id-3316/act/perbup/2026/nn"
    assert work_of(DECISION, made).uri == "/akn/id-3373/act/kepwal/2026/nn"
    assert work_of(AGREEMENT, made).author_mark == "organization"


@pytest.mark.parametrize(
    ("mark", "words", "id"),
    [
        ("term", "Mal Pelayanan Publik", "concept-mal-pelayanan-publik"),
        ("role", "BUPATI BLORA,", "role-bupati-blora"),
        ("docAuthority", "Bupati  Blora", "role-bupati-blora"),
        ("person", "Sri/Budi", "person-sri%2Fbudi"),
    ],
)
def test_the_same_words_of_one_class_are_one_concept(mark: str, words: str, id: str) -> None:
    assert concept(mark, words) == id
