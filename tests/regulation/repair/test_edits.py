"""How the words of a passage become others, each kind of repair by itself."""

import re

import pytest

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.repair.edits import (
    Edit,
    Fault,
    Repair,
    drawn,
    end,
    first_of,
    heading,
    in_name,
    swap,
    words,
)
from mpp_readiness.regulation.review.findings import SourceText


def fault(passage: Passage, start: int = 0, follows: str = "") -> Fault:
    return Fault(SourceText((passage,), is_draft=True), passage, start, start + 1, "", follows)


def text(words: str, label: str = "") -> Passage:
    return Passage("point", label=label, words=words)


def applied(passage: Passage, edit: Edit | None) -> str | None:
    return passage.text[: edit.start] + edit.after + passage.text[edit.end :] if edit else None


def test_the_first_pattern_that_covers_the_fault_swaps_its_words() -> None:
    repair = swap((r"\bWalikota\b", "Wali Kota"), (r"\b(ayat \(\d\)) ini", r"\1"))
    one = text("Walikota menurut ayat (1) ini")
    assert applied(one, repair(fault(one, 0))) == "Wali Kota menurut ayat (1) ini"
    assert applied(one, repair(fault(one, 17))) == "Walikota menurut ayat (1)"
    assert repair(fault(one, 9)) is None, "no pattern covers `menurut`"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Undang-Undang Nomor 5 Tahun 1950 tentang Propinsi", True),
        ("Undang-Undang Nomor 5 Tahun 1950 tentang Jawa; Propinsi", False),
        ("Undang-Undang Nomor 5 Tahun 1950 tentang Jawa sebagaimana diubah di Propinsi", False),
        ("Nomor 5 Tahun 50 tentang Propinsi", False),
    ],
)
def test_the_name_of_a_regulation_ends_with_a_mark_or_with_how_it_was_amended(sentence: str, expected: bool) -> None:
    assert in_name(sentence, sentence.index("Propinsi")) is expected


def test_nothing_is_swapped_within_a_name() -> None:
    one = text("Peraturan Nomor 5 Tahun 1950 tentang Propinsi")
    assert swap(("Propinsi", "Provinsi"))(fault(one, one.text.index("Propinsi"))) is None


def test_a_drawing_that_says_nothing_is_no_edit() -> None:
    def doubled(found: re.Match[str]) -> str:
        return "" if found[0] == "0" else found[0] * 2

    one = text("0 dan 7")
    assert drawn(r"\d", doubled)(fault(one, 0)) is None
    assert applied(one, drawn(r"\d", doubled)(fault(one, 6))) == "0 dan 77"


def test_of_several_repairs_the_first_that_knows_the_fault_is_made() -> None:
    def none(_: Fault) -> Edit | None:
        return None

    first, second = (swap(("ijin", after)) for after in ("izin", "surat"))
    one = text("ijin")
    assert applied(one, first_of(none, first, second)(fault(one))) == "izin"
    assert first_of(none, none)(fault(one)) is None


def test_words_are_written_anew_without_their_label() -> None:
    one = text("loket", label="a.")
    assert applied(one, words(str.upper)(fault(one))) == "a. LOKET"
    assert words(str.upper)(fault(text("", label="a."))) is None


def test_a_heading_keeps_its_label_above_its_words() -> None:
    repair: Repair = heading(lambda label: label.replace("1", "I"), str.upper)
    chapter = Passage("chapter", label="BAB 1", words="Umum")
    assert applied(chapter, repair(fault(chapter))) == "BAB I\nUMUM"
    article = Passage("article", label="Pasal 1")
    assert applied(article, repair(fault(article))) == "Pasal I"
    assert repair(fault(Passage("chapter", words="Umum"))) is None


@pytest.mark.parametrize(
    ("written", "mark", "expected"),
    [
        ("loket", ";", "loket;"),
        ("loket.", ";", "loket;"),
        ("loket ,", ".", "loket."),
        ("loket, dan", ";", "loket; dan"),
        ("loket dan/atau", ";", "loket; dan/atau"),
        ("loket; dan", ".", None),  # a conjunction asks for one more item
        ("loket ...", ";", None),
        ("loket:", ";", None),
        ("loket (", ";", None),
        ("loket –", ";", None),
    ],
)
def test_a_line_ends_with_its_mark_where_its_sentence_ends(written: str, mark: str, expected: str | None) -> None:
    one = text(written)
    assert applied(one, end(fault(one), mark)) == expected


def test_before_a_line_that_was_not_understood_nothing_ends() -> None:
    assert end(fault(text("loket"), follows="unplaced"), ";") is None
    assert end(fault(Passage("point", label="a.")), ";") is None
