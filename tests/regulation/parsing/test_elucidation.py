"""The elucidation of a draft: its general part, and what it says of each Pasal and ayat."""

import pytest

from mpp_readiness.regulation.text import Blank, only_words
from mpp_readiness.regulation.tree import Elucidation
from tests.regulation.parsing.test_parsing import regulation

BODY = "Pasal 1\nLoket buka.\n\nPasal 2\n(1) A.\n(2) B.\n\nPasal 3\nC.\n\n"
TITLE = "PENJELASAN\nATAS\nPERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET LAYANAN\n\n"


def explained(articles: str, general: str = "Loket perlu.") -> Elucidation:
    text = f"{BODY}{TITLE}I. UMUM\n\n{general}\n\nII. PASAL DEMI PASAL\n\n{articles}"
    found = regulation(text).elucidation
    assert found is not None
    return found


def told(articles: str) -> dict[str, tuple[str, dict[int, str]]]:
    """Of each Pasal what is said of it, and of its ayat."""
    return {
        one.article: (only_words(one.text), {i: only_words(text) for i, text in one.paragraphs.items()})
        for one in explained(articles).articles
    }


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ("Pasal 1\nCukup jelas.\n\nPasal 2\nCukup jelas.", {}),
        ("Pasal 1\nLoket ialah meja.", {"pasal-1": ("Loket ialah meja.", {})}),
        ("Pasal 2\nAyat (1)\nCukup jelas.\nAyat (2)\nYakni sore.", {"pasal-2": ("", {2: "Yakni sore."})}),
        ("Pasal 2\nAyat (1)\nCukup jelas.\nAyat (2)\nCukup jelas.", {"pasal-2": ("", {1: "Cukup jelas."})}),
        ("Pasal 2\nAyat (1)\nHuruf a\nYakni pagi.", {"pasal-2": ("", {1: "Huruf a Yakni pagi."})}),
        ("Pasal 2\nAyat (3)\nYakni malam.", {"pasal-2": ("", {})}),
        ("Pasal 9\nYakni malam.", {}),
        ("Pasal 1\nSatu.\n\nPasal 1\nDua.", {"pasal-1": ("Satu.", {})}),
        ("Pasal 1\nSatu.\n\nDua.", {"pasal-1": ("Satu. Dua.", {})}),
        ("Pasal 2\nYakni loket.\nAyat (2)\nYakni sore.", {"pasal-2": ("Yakni loket.", {2: "Yakni sore."})}),
    ],
    ids=[
        *("clear", "a Pasal", "an ayat", "clear ayat", "a huruf of an ayat", "no such ayat", "no such Pasal"),
        *("twice", "two paragraphs", "both"),
    ],
)
def test_what_is_said_is_kept_and_clear_is_what_code_writes(
    articles: str, expected: dict[str, tuple[str, dict[int, str]]]
) -> None:
    assert told(articles) == expected


def test_each_paragraph_of_the_general_part_is_one() -> None:
    general = explained("Pasal 1\nCukup jelas.", "Loket perlu.\n\nLoket baik.").general
    assert [only_words(one) for one in general] == ["Loket perlu.", "Loket baik."]


def test_a_general_part_that_is_missing_is_blank() -> None:
    found = regulation(f"{BODY}{TITLE}II. PASAL DEMI PASAL\n\nPasal 1\nYakni meja.").elucidation
    assert found is not None
    assert found.general == ((Blank(what="penjelasan umum"),),)


def test_a_draft_without_one_has_none() -> None:
    assert regulation(BODY).elucidation is None
