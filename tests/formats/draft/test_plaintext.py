"""A draft as plain text: 80 columns, titles in the middle, labels that hang, tables in columns or in steps."""

import pytest

from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.text import Text, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Article,
    Block,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Regulation,
    Table,
)
from tests.regulation.samples import BLORA

REGION = find_region("33.16")


def written(*blocks: Block, title: tuple[Text, ...] = ()) -> list[str]:
    paper = AccompanyingDocument(region=REGION, subject="Loket", title=title, blocks=blocks)
    return draft_text(number(paper)).rstrip("\n").split("\n")


def article(*paragraphs: Paragraph) -> list[str]:
    """The lines below the number of a Pasal, up to the next empty one."""
    made: Regulation = BLORA.model_copy(
        update={"body": (Article(paragraphs=paragraphs),), "annexes": (), "elucidation": None}
    )
    lines = draft_text(number(made)).split("\n")
    first = lines.index("Pasal 1".center(80).rstrip()) + 1
    return lines[first : lines.index("", first)]


def points(*texts: str | Point, closing: str = "") -> Points:
    items = tuple(one if isinstance(one, Point) else Point(text=words(one)) for one in texts)
    return Points(items=items, closing=words(closing) if closing else ())


# ---- lines


@pytest.mark.parametrize(("length", "lines"), [(80, 1), (81, 2)])
def test_a_line_holds_80_signs(length: int, lines: int) -> None:
    """A word of 70, a blank and a word of nine are 80."""
    assert len(written(Prose(text=words(f"{'x' * 70} {'y' * (length - 71)}")))) == lines


def test_a_word_is_never_broken_and_no_hyphen_ends_a_line() -> None:
    long = "x" * 90
    assert written(Prose(text=words(f"Loket {long} buka"))) == ["Loket", long, "buka"]
    assert written(Prose(text=words(f"{'x' * 76} antar-loket"))) == ["x" * 76, "antar-loket"]


@pytest.mark.parametrize(("length", "lines"), [(64, 1), (65, 2)])
def test_a_line_of_a_title_is_64_signs_long_and_stands_in_the_middle_of_80(length: int, lines: int) -> None:
    title = f"{'X' * 50} {'Y' * (length - 51)}"
    found = written(Prose(text=words("Isi.")), title=(words(title),))[:lines]
    assert " ".join(line.strip() for line in found) == title
    assert [abs((80 - len(line.strip())) / 2 - (len(line) - len(line.lstrip()))) <= 0.5 for line in found] == [
        True
    ] * lines


def test_prose_on_the_right_begins_in_the_middle_of_the_line() -> None:
    assert written(Prose(text=words("Blora, 3 Juni 2021"), align="right")) == [f"{'':40}Blora, 3 Juni 2021"]


def test_blocks_are_parted_by_an_empty_line() -> None:
    assert written(Heading(text=words("Umum")), Prose(text=words("Satu.")), Prose(text=words("Dua."))) == [
        *("Umum", "", "Satu.", "", "Dua."),
    ]


# ---- labels


def test_an_ayat_hangs_by_five_and_its_items_by_four_more_each() -> None:
    inner = Point(text=words("pagi"), points=points("satu", "dua"))
    assert article(
        Paragraph(text=words("Loket"), points=points(inner, "sore", closing="selama dibuka")),
        Paragraph(text=words(f"Loket {'x' * 70} buka")),
    ) == [
        "(1)  Loket:",
        "     a.  pagi:",
        "         1.  satu; dan",
        "         2.  dua; dan",
        "     b.  sore,",
        "     selama dibuka.",
        "(2)  Loket",
        f"     {'x' * 70}",
        "     buka.",
    ]


def test_items_of_an_only_ayat_stand_at_the_edge() -> None:
    assert article(Paragraph(text=words("Loket"), points=points("pagi", "sore"))) == [
        *("Loket:", "a.  pagi; dan", "b.  sore."),
    ]


def test_a_list_that_follows_a_list_is_parted_from_it_and_one_below_its_lead_in_is_not() -> None:
    first = Listing(lead_in=words("Loket"), points=points("pagi", "sore"))
    second = Listing(points=points("Gerai dibuka", "Gerai ditutup"))
    assert written(first, second) == [
        *("Loket:", "1.  pagi; dan", "2.  sore.", "", "1.  Gerai dibuka.", "2.  Gerai ditutup."),
    ]


# ---- fields


@pytest.mark.parametrize(("length", "lines"), [(28, 1), (29, 2)])
def test_labels_stand_in_one_column_of_28_signs_at_most(length: int, lines: int) -> None:
    label = f"{'N' * 14} {'o' * (length - 15)}"
    found = written(Fields(rows=((label, words("satu")), ("Hal", words("dua")))))
    assert len(found) == lines + 1
    assert found[-2].endswith(" : satu")
    assert found[-1].index(":") == found[-2].index(":")


def test_what_is_filled_in_goes_on_below_itself() -> None:
    assert written(Fields(rows=(("Hal", words(f"{'x' * 70} buka")),))) == [f"Hal : {'x' * 70}", "      buka"]


# ---- tables


def test_short_cells_stand_in_columns_without_empty_lines() -> None:
    table = Table(head=("No.", "Loket"), rows=((words("1."), words("Gerai Satu")), (words("2."), words("Dua"))))
    assert written(table) == ["No.  Loket", "", "1.   Gerai Satu", "2.   Dua"]


def test_the_last_column_is_wrapped_and_then_rows_are_parted() -> None:
    wide = f"{'x' * 40} {'y' * 40}"
    table = Table(head=("No.", "Loket"), rows=((words("1."), words(wide)), (words("2."), words("Dua"))))
    assert written(table) == [
        *("No.  Loket", "", f"1.   {'x' * 40}", f"     {'y' * 40}", "", "2.   Dua"),
    ]


@pytest.mark.parametrize(("first", "steps"), [(54, False), (55, True)], ids=["24 left", "23 left"])
def test_where_the_last_column_has_less_than_24_signs_cells_stand_in_steps(first: int, steps: bool) -> None:
    """54 and two blanks leave 24 of 80."""
    table = Table(head=("Loket", "Waktu"), rows=((words("x" * first), words("setiap hari kerja pada pagi hari")),))
    found = written(table)
    assert (found[:2] == ["Loket", "    Waktu"]) is steps
    assert max(map(len, found)) <= 80
