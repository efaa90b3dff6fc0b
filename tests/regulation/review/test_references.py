"""References inside a regulation: they lead somewhere, backwards, and in order."""

import pytest

from mpp_readiness.regulation.review.references import CHECKS
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

TWENTY = tuple(line for n in range(1, 21) for line in article(n, "Norma pertama.", "Norma kedua."))
MANY = (
    *(line for n in range(1, 14) for line in article(n, *(f"Norma {k}." for k in range(4)))),
    *article(14, "Norma.", "{}"),
    *article(15, "Norma."),
)


def said(words: str, lines: tuple[str, ...] = MANY) -> list[str]:
    return [line.format(words) for line in lines]


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_references(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("rule", "words", "found"),
    [
        ("ACU-02", "Izin sebagaimana dimaksud dalam Pasal 4 ayat (2).", []),
        ("ACU-02", "Izin sebagaimana dimaksud dalam Pasal 44.", ["Pasal 44"]),
        ("ACU-02", "Izin sebagaimana dimaksud dalam Pasal 4 ayat (5).", ["Pasal 4 ayat (5)"]),
        ("ACU-02", "Izin sebagaimana dimaksud dalam Pasal 15 ayat (1).", ["Pasal 15 ayat (1)"]),
        ("ACU-02", "Izin sebagaimana dimaksud pada ayat (1).", []),
        ("ACU-02", "Izin sebagaimana dimaksud pada ayat (3).", ["ayat (3)"]),
        ("ACU-02", "Izin sebagaimana dimaksud pada ayat (1) huruf a.", ["ayat (1) huruf a"]),
        ("ACU-02", "Izin sesuai dengan Pasal 44 Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.", []),
        ("ACU-02", "Biaya ditambah angka 40 dari tarif.", []),
        ("ACU-03", "Izin sebagaimana dimaksud dalam Pasal 5.", []),
        ("ACU-03", "Izin sebagaimana dimaksud dalam Pasal 15.", ["Pasal 15"]),
        ("ACU-03", "Izin sebagaimana dimaksud pada ayat (1).", []),
        ("ACU-03", "Izin sebagaimana dimaksud pada ayat (3).", ["ayat (3)"]),
        (
            "ACU-04",
            "Izin sebagaimana dimaksud pada ayat (1), Pasal 7 ayat (2) dan ayat (4), Pasal 12, dan Pasal 13 ayat (3).",
            [],
        ),
        (
            "ACU-04",
            "Izin sebagaimana dimaksud dalam Pasal 12, ayat (1), dan Pasal 7.",
            ["Pasal 12, ayat (1), dan Pasal 7"],
        ),
        ("ACU-04", "Izin sebagaimana dimaksud dalam Pasal 9 dan Pasal 7.", ["Pasal 9 dan Pasal 7"]),
        ("ACU-04", "Izin sebagaimana dimaksud dalam Pasal 7 ayat (3) dan ayat (1).", ["Pasal 7 ayat (3) dan ayat (1)"]),
        ("ACU-04", "Izin sebagaimana dimaksud dalam Pasal 9. Denda sebagaimana dimaksud dalam Pasal 7.", []),
        ("ACU-12", "Izin dalam Pasal 5 sampai dengan Pasal 8.", []),
        ("ACU-12", "Izin dalam Pasal 5, Pasal 6, Pasal 7, dan Pasal 8.", ["Pasal 5, Pasal 6, Pasal 7"]),
        ("ACU-12", "Izin dalam Pasal 5, Pasal 7, dan Pasal 8.", []),
        ("ACU-12", "Izin dalam Pasal 5 dan Pasal 6.", []),
        (
            "ACU-12",
            "Izin dalam Pasal 7 ayat (1), ayat (2), dan ayat (3).",
            ["Pasal 7 ayat (1), ayat (2), dan ayat (3)"],
        ),
        ("ACU-12", "Izin dalam Pasal 5 ayat (1), Pasal 6, dan Pasal 7.", []),
        ("ACU-14", "Izin sebagaimana dimaksud pada ayat (1).", []),
        ("ACU-14", "Izin sebagaimana dimaksud pada ayat (2).", ["ayat (2)"]),
        ("ACU-14", "Izin sebagaimana dimaksud dalam Pasal 14 ayat (2).", ["Pasal 14 ayat (2)"]),
        ("ACU-14", "Izin sebagaimana dimaksud dalam Pasal 13 ayat (2).", []),
    ],
)
def test_each_rule_finds_its_fault_and_no_other(rule: str, words: str, found: list[str]) -> None:
    assert marked(CHECKS[rule], regulation(*titled("IZIN"), *said(words))) == found


def test_an_only_text_that_points_to_its_own_article_points_to_itself() -> None:
    reviewed = regulation(*article(1, "Izin sebagaimana dimaksud dalam Pasal 1."))
    assert marked(CHECKS["ACU-14"], reviewed) == ["Pasal 1"]


def test_items_of_the_own_ayat_may_be_named() -> None:
    clean = small(
        (
            "sebagaimana dimaksud pada ayat (1) huruf a dibuka",
            "sebagaimana dimaksud pada ayat (1) huruf b angka 2 dibuka",
        )
    )
    wrong = small(
        (
            "sebagaimana dimaksud pada ayat (1) huruf a dibuka",
            "sebagaimana dimaksud pada ayat (1) huruf b angka 3 dibuka",
        )
    )
    assert marked(CHECKS["ACU-02"], clean) == []
    assert marked(CHECKS["ACU-02"], wrong) == ["ayat (1) huruf b angka 3"]


def test_a_definition_can_be_pointed_to_by_its_number() -> None:
    assert marked(CHECKS["ACU-02"], small(("dalam Pasal 2 tercantum", "dalam Pasal 1 angka 2 tercantum"))) == []
    assert marked(CHECKS["ACU-02"], small(("dalam Pasal 2 tercantum", "dalam Pasal 1 angka 9 tercantum"))) != []


ANNEXED = "Daftar tercantum dalam Lampiran{} yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini."


@pytest.mark.parametrize(
    ("sign", "heads", "draft", "count"),
    [
        ("", (), True, 1),
        ("", (), False, 0),
        ("", ("LAMPIRAN",), True, 0),
        (" II", ("LAMPIRAN I",), False, 1),
        (" I", ("LAMPIRAN I",), False, 0),
    ],
)
def test_an_annex_has_to_be_there_in_a_draft(sign: str, heads: tuple[str, ...], draft: bool, count: int) -> None:
    annex = "\n".join(f"annex_head|||{head}" for head in heads)
    reviewed = regulation(*article(1, ANNEXED.format(sign)), draft=draft, annex=annex)
    assert len(marked(CHECKS["ACU-02"], reviewed)) == count


def test_what_amends_quotes_places_that_are_not_here() -> None:
    name = "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI"
    reviewed = regulation(*titled(name), "article||Pasal I|", *article(6, "Izin sebagaimana dimaksud dalam Pasal 44."))
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []


def test_a_heading_that_was_run_into_the_text_is_no_reference() -> None:
    reviewed = regulation(*article(1, "Diklat dalam jabatan. Pasal 2..."), *article(2, "Norma."))
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []
