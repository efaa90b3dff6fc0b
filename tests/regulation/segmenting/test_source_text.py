"""Where a paragraph ends: in a text that was broken for a page its lines read on, in a Word file it is whole."""

import pytest

from mpp_readiness.regulation.passages import NOWHERE, SourcePlace
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine
from tests.regulation.segmenting.test_segmenting import body, shown


def texts(lines: str) -> list[str]:
    """What a Pasal of these lines says, paragraph by paragraph."""
    said = [line.strip() for line in body(f"Pasal 1\n{lines}")]
    return [line.removeprefix("text | ") for line in said if line.startswith("text | ")]


def word(*paragraphs: str) -> list[str]:
    sources = (
        SourceLine(SourcePlace("draf.docx", i, "paragraph"), one, "paragraph") for i, one in enumerate(paragraphs, 1)
    )
    return shown(segment(sources))


def line(length: int, end: str = "") -> str:
    """A line of so many signs."""
    return "Loket ".ljust(length - len(end), "a") + end


# A page is 60 signs wide at least: three quarters are 45, nine tenths 54.
@pytest.mark.parametrize(("length", "parts"), [(36, 1), (35, 2)], ids=["no room for it", "room for it"])
def test_a_sentence_that_ended_where_the_next_word_had_room_ends_the_paragraph(length: int, parts: int) -> None:
    """36 and a word of nine are 45."""
    assert len(texts(f"{line(length, '.')}\nKemudiann buka.")) == parts


@pytest.mark.parametrize(("length", "parts"), [(45, 1), (44, 2)], ids=["no room for it", "room for it"])
def test_below_an_empty_line_a_sentence_reads_on_where_the_page_was_full(length: int, parts: int) -> None:
    """45, a blank and a word of eight are 54."""
    assert len(texts(f"{line(length)}\n\nkemudian buka.")) == parts


def test_the_longest_line_says_how_wide_the_page_is() -> None:
    """Of 120 signs three quarters are 90: beside a line of 60 a word had room."""
    wide = line(120, ".")
    assert len(texts(f"{line(60, '.')}\nKemudian buka.\n\n{wide}")) == 3
    assert len(texts(f"{line(60, '.')}\nKemudian buka.\n\n{line(70, '.')}")) == 2


@pytest.mark.parametrize(("length", "parts"), [(130, 1), (131, 2)], ids=["the widest page", "no page"])
def test_where_a_line_is_longer_than_any_page_every_line_is_a_paragraph(length: int, parts: int) -> None:
    assert len(texts(f"{line(length)}\nSetiap hari.")) == parts


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_where_every_line_is_a_paragraph_small_letters_still_read_on(between: str) -> None:
    assert texts(f"{line(131)}{between}setiap hari.") == [f"{line(131)} setiap hari."]


@pytest.mark.parametrize(
    ("between", "expected"),
    [("\n", ["Loket buka Setiap hari."]), ("\n\n", ["Loket buka", "Setiap hari."])],
    ids=["right below", "below an empty line"],
)
def test_a_line_that_did_not_end_reads_on_up_to_an_empty_line(between: str, expected: list[str]) -> None:
    assert texts(f"Loket buka{between}Setiap hari.") == expected


def test_white_space_within_a_line_counts_for_nothing() -> None:
    assert texts("Loket\tdibuka   setiap\u00a0hari.") == ["Loket dibuka setiap hari."]


# ---- hanging labels


@pytest.mark.parametrize(("indent", "expected"), [("        ", "sore Hari kerja."), ("    ", "sore")])
def test_a_line_no_deeper_than_its_label_does_not_read_on_where_labels_hang(indent: str, expected: str) -> None:
    text = f"Pasal 1\nLoket:\n    a.  pagi; dan\n    b.  sore\n{indent}Hari kerja."
    assert f"    point b. | {expected}" in body(text)


def test_where_hardly_a_line_is_indented_no_label_hangs() -> None:
    """One of six lines is less than a fifth."""
    text = "Pasal 1\nLoket:\na. pagi; dan\nb. sore\n    Hari kerja\nSampai malam."
    assert "    point b. | sore Hari kerja Sampai malam." in body(text)


def test_a_line_less_deep_than_the_one_above_is_a_paragraph_where_labels_hang() -> None:
    text = "Pasal 1\n        Loket buka\n    Setiap hari\n    Sampai malam."
    assert body(text)[1:] == ["  text | Loket buka", "  text | Setiap hari Sampai malam."]


# ---- Word


def test_a_paragraph_of_word_is_whole_unless_small_letters_follow_no_mark() -> None:
    assert word("Pasal 1", "Loket dibuka", "Setiap hari.")[1:] == ["  text | Loket dibuka", "  text | Setiap hari."]
    assert word("Pasal 1", "Loket dibuka", "setiap hari.")[1:] == ["  text | Loket dibuka setiap hari."]
    assert word("Pasal 1", "Loket dibuka.", "setiap hari.")[1:] == ["  text | Loket dibuka.", "  text | setiap hari."]


def test_paragraphs_of_our_own_styles_never_read_on() -> None:
    sources = [SourceLine(NOWHERE, "Pasal 1"), SourceLine(NOWHERE, "Loket dibuka", "paragraph", style="prose")]
    last = SourceLine(NOWHERE, "setiap hari.", "paragraph", style="prose")
    assert shown(segment([*sources, last]))[1:] == ["  text | Loket dibuka", "  text | setiap hari."]


def test_a_pasal_that_begins_a_sentence_of_our_own_style_is_no_heading() -> None:
    sources = [
        SourceLine(NOWHERE, "Pasal 1", "paragraph"),
        SourceLine(NOWHERE, "Loket buka.", "paragraph", style="prose"),
    ]
    named = SourceLine(NOWHERE, "Pasal 2 mengatur loket.", "paragraph", style="prose")
    assert [one for one in shown(segment([*sources, named])) if one.startswith("article")] == ["article Pasal 1"]


# ---- what a page adds


@pytest.mark.parametrize("number", ["- 7 -", "-7-", "– 1234 –", "Setiap . . ."])
def test_the_number_of_a_page_and_the_first_words_of_the_next_are_no_text(number: str) -> None:
    assert body(f"Pasal 1\nLoket buka.\n{number}\nLoket tutup.") == [
        "article Pasal 1",
        "  text | Loket buka.",
        f"    unplaced | {number}",
        "  text | Loket tutup.",
    ]


@pytest.mark.parametrize("words", ["- 12345 -", "- tujuh -", "Setiap . . . hari"])
def test_what_only_resembles_the_number_of_a_page_is_text(words: str) -> None:
    assert "unplaced" not in "".join(body(f"Pasal 1\nLoket buka.\n\n{words}"))


@pytest.mark.parametrize(
    ("above", "below", "parts"),
    [("Loket buka", "Setiap hari.", 1), ("Loket buka.", "Setiap hari.", 2), ("Loket buka;", "setiap hari.", 2)],
    ids=["no mark", "a full stop", "a semicolon"],
)
def test_a_sentence_goes_on_below_the_number_of_a_page_if_it_has_not_ended(above: str, below: str, parts: int) -> None:
    assert len(texts(f"{above}\n- 7 -\n{below}")) == parts


@pytest.mark.parametrize(("below", "parts"), [("setiap hari.", 1), ("Setiap hari.", 2)])
def test_in_word_a_sentence_goes_on_below_the_number_of_a_page_in_small_letters_alone(below: str, parts: int) -> None:
    found = word("Pasal 1", "Loket dibuka", "- 7 -", below)
    assert len([one for one in found if one.startswith("  text")]) == parts


def test_dirt_at_the_end_of_a_paragraph_stands_apart_from_it() -> None:
    assert body("Pasal 1\nLoket buka. ^_ ~\nPasal 2\nLoket tutup.") == [
        "article Pasal 1",
        "  text | Loket buka.",
        "    unplaced | ^_ ~",
        "article Pasal 2",
        "  text | Loket tutup.",
    ]


# ---- what stands in the middle


@pytest.mark.parametrize(("indent", "kind"), [(30, "right"), (31, "centred"), (35, "centred"), (36, "right")])
def test_a_line_with_as_much_room_on_its_left_as_on_its_right_stands_in_the_middle(indent: int, kind: str) -> None:
    """Of 80 signs a line of 14 leaves 66: 33 on the left, two more or less."""
    found = body(f"Kami kirim naskah.\n\n{'x' * 79}.\n\n{' ' * indent}Loket Layanan.\n\nSelesai.")
    assert found[2].split(" | ")[0] == kind
