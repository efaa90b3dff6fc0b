"""The body is grouped as it has to be, and all its norms stand in articles."""

import pytest

from mpp_readiness.regulation.review.body import CHECKS
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

CHAPTER = "chapter||BAB II|X"
SECTION = "section||Bagian Kesatu|Y"
SUBSECTION = "subsection||Paragraf 1|Z"
ARTICLE = article(2, "Norma.")


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_body(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((CHAPTER, SECTION, SUBSECTION, *ARTICLE), []),
        ((CHAPTER, SECTION, *ARTICLE), []),
        ((CHAPTER, *ARTICLE), []),
        (ARTICLE, []),
        ((CHAPTER, SUBSECTION, *ARTICLE), ["Paragraf 1"]),
        ((SECTION, *ARTICLE), ["Bagian Kesatu"]),
        ((SUBSECTION, *ARTICLE), ["Paragraf 1"]),
        ((*article(1, "Norma."), CHAPTER, *ARTICLE), ["Pasal 1 "]),
    ],
)
def test_subsections_stand_in_sections_and_sections_in_chapters(lines: tuple[str, ...], found: list[str]) -> None:
    assert [text.strip() for text in marked(CHECKS["BTG-06"], regulation(*titled("X"), *lines))] == [
        text.strip() for text in found
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((CHAPTER, *ARTICLE), []),
        ((CHAPTER, "text|||Norma ini berdiri tanpa pasal.", *ARTICLE), ["Norma ini berdiri tanpa pasal."]),
        ((CHAPTER, SECTION, "unplaced|||Norma ini berdiri tanpa pasal.", *ARTICLE), ["Norma ini berdiri tanpa pasal."]),
        ((CHAPTER, "unplaced|||- 3 -", *ARTICLE), []),
        (("text|||Norma ini berdiri tanpa pasal.", *ARTICLE), ["Norma ini berdiri tanpa pasal."]),
        (("dictum|KESATU||Membentuk tim untuk percepatan.",), []),
    ],
)
def test_all_norms_stand_in_articles(lines: tuple[str, ...], found: list[str]) -> None:
    assert marked(CHECKS["BTG-26"], regulation(*titled("X"), *lines)) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (article(3, "Mal Pelayanan Publik berkedudukan di Blora."), []),
        (("article||Pasal 3|", "paragraph||(1)|Mal Pelayanan Publik berkedudukan di Blora."), ["(1)"]),
        (article(3, "Satu.", "Dua."), []),
        (("article||Pasal 3|", "paragraph||(2)|Dihapus."), []),
    ],
)
def test_an_only_ayat_has_no_number(lines: tuple[str, ...], found: list[str]) -> None:
    assert marked(CHECKS["BTG-08"], regulation(*titled("X"), *lines)) == found


@pytest.mark.parametrize(("count", "found"), [(4, 0), (10, 0), (12, 1)])
def test_an_article_of_many_ayat_is_a_hint(count: int, found: int) -> None:
    reviewed = regulation(*titled("X"), *article(3, *("Norma." for _ in range(count))))
    assert len(marked(CHECKS["BTG-24"], reviewed)) == found


def test_what_amends_quotes_single_ayat_and_groups() -> None:
    name = "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI"
    quoted = ("article||Pasal I|", SECTION, "article||Pasal 3|", "paragraph||(1)|Norma.")
    reviewed = regulation(*titled(name), *quoted)
    assert marked(CHECKS["BTG-08"], reviewed) == marked(CHECKS["BTG-06"], reviewed) == []
