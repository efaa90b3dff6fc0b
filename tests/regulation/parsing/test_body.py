"""The body of a draft: BAB, Pasal, ayat, definitions, tabulations and diktum with what their places give back."""

import pytest

from mpp_readiness.regulation.text import only_words
from mpp_readiness.regulation.tree import Article, Chapter, Dictum, Points, Section, Subsection
from tests.regulation.parsing.test_parsing import HEAD, read, regulation


def only_article(body: str) -> Article:
    (found,) = regulation(body).body
    assert isinstance(found, Article)
    return found


def listed(points: Points | None) -> list[object]:
    """The words of items, those of their own items behind them."""
    if points is None:
        return []
    return [
        only_words(one.text) if one.points is None else (only_words(one.text), listed(one.points))
        for one in points.items
    ]


def test_divisions_hold_what_stands_below_them() -> None:
    (first, second) = regulation(
        "BAB I\nUMUM\n\nPasal 1\nA.\n\nBAB II\nLAYANAN\n\nBagian Kesatu\nLoket\n\nParagraf 1\nPagi\n\nPasal 2\nB.\n\n"
        "Bagian Kedua\nGerai\n\nPasal 3\nC."
    ).body
    assert isinstance(first, Chapter)
    assert isinstance(second, Chapter)
    assert (first.title, [one.type for one in first.children]) == ("UMUM", ["article"])
    loket, gerai = second.children
    assert isinstance(loket, Section)
    assert isinstance(gerai, Section)
    (pagi,) = loket.children
    assert isinstance(pagi, Subsection)
    assert (loket.title, pagi.title, len(pagi.children), gerai.title) == ("Loket", "Pagi", 1, "Gerai")


def test_a_division_without_a_pasal_is_no_node() -> None:
    assert [one.type for one in regulation("BAB I\nUMUM\n\nBAB II\nLAYANAN\n\nPasal 1\nA.").body] == ["chapter"]


def test_a_decision_has_diktum_and_a_regulation_none() -> None:
    (first, second) = regulation("KESATU : Membentuk Tim:\na. satu; dan\nb. dua.\nKEDUA : Tim bekerja.").body
    assert isinstance(first, Dictum)
    assert isinstance(second, Dictum)
    assert (only_words(first.text), listed(first.points)) == ("Membentuk Tim", ["satu", "dua"])
    assert (only_words(second.text), second.points) == ("Tim bekerja", None)


def test_marks_that_the_place_gives_back_are_no_words() -> None:
    first, second = only_article("Pasal 1\n(1) Loket:\na. pagi;\nb. siang; dan\nc. sore.\n(2) Tutup.").paragraphs
    assert (only_words(first.text), listed(first.points)) == ("Loket", ["pagi", "siang", "sore"])
    assert (only_words(second.text), second.points) == ("Tutup", None)


def test_a_mark_of_another_kind_is_one_of_the_words() -> None:
    (only,) = only_article("Pasal 1\nLoket:\na. pagi.\nb. sore;").paragraphs
    assert listed(only.points) == ["pagi.", "sore;"]


@pytest.mark.parametrize("joined", ["dan", "atau", "dan/atau"])
def test_the_conjunction_stands_before_the_last_item(joined: str) -> None:
    (only,) = only_article(f"Pasal 1\nLoket:\na. pagi;\nb. siang; {joined}\nc. sore.").paragraphs
    assert only.points is not None
    assert (only.points.joined_by, listed(only.points)) == (joined, ["pagi", "siang", "sore"])


def test_the_conjunction_may_stand_at_the_end_of_what_hangs_below_the_last_but_one() -> None:
    (only,) = only_article("Pasal 1\nLoket:\na. pagi:\n1. satu; dan\n2. dua; atau\nb. sore.").paragraphs
    assert only.points is not None
    assert only.points.joined_by == "atau"
    assert listed(only.points) == [("pagi", ["satu", "dua"]), "sore"]


def test_a_phrase_closes_the_list_behind_a_comma() -> None:
    (only,) = only_article("Pasal 1\nLoket:\na. pagi; dan\nb. sore,\nselama dibuka.").paragraphs
    assert only.points is not None
    assert (listed(only.points), only_words(only.points.closing)) == (["pagi", "sore"], "selama dibuka")


def test_a_fifth_level_has_no_place() -> None:
    """Lampiran II knows four."""
    found = read(f"{HEAD}Pasal 1\nA:\na. b:\n1. c:\na) d:\n1) e:\na. f.")
    assert [one.words for one in found.unplaced if one.kind == "point"][-1] == "f."


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Gerai adalah tempat.", ("Gerai", None, "disebut", "tempat")),
        (
            "Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah tempat.",
            ("Mal Pelayanan Publik", "MPP", "disingkat", "tempat"),
        ),
        (
            "Dinas Perizinan yang selanjutnya disebut Dinas adalah dinas.",
            ("Dinas Perizinan", "Dinas", "disebut", "dinas"),
        ),
        ("Gerai adalah tempat yang adalah loket.", ("Gerai", None, "disebut", "tempat yang adalah loket")),
        ("Gerai ialah tempat.", ("Gerai ialah tempat.", None, "disebut", "")),
    ],
    ids=["plain", "shortened", "called", "twice adalah", "no adalah"],
)
def test_a_definition_is_term_short_name_and_meaning(written: str, expected: tuple[str, str | None, str, str]) -> None:
    found = only_article(f"Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. {written}")
    (only,) = found.definitions
    assert (only.term, only.short, only.shortened, only_words(only.meaning)) == expected


def test_a_pasal_without_words_keeps_its_number() -> None:
    first, second = regulation("Pasal 1\n\nPasal 2\nLoket buka.").body
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert [only_words(one.text) for one in (*first.paragraphs, *second.paragraphs)] == ["", "Loket buka"]
