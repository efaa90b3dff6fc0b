"""Lines in columns are a table: cells below a head, cells that step to the right, contents behind colons."""

import pytest

from mpp_readiness.regulation.passages import NOWHERE
from mpp_readiness.regulation.segmenting.columns import SourceLine, tables_found, text_sources


def found(*lines: str) -> list[tuple[str, int]]:
    """Of each line or table its kind, and of how many lines it consists; empty lines are left out."""
    sources = tables_found(text_sources("draf.txt", lines))
    return [(one.kind, one.text.count("\n") + 1) for one in sources if one.text.strip()]


@pytest.mark.parametrize("alone", ["Pasal 1", "BAB II", "BUPATI BLORA,"])
def test_what_happens_to_stand_alone_below_a_column_ends_the_table(alone: str) -> None:
    lines = [
        "No.       Loket",
        "",
        "1.        papan nama sebagaimana",
        "          Pasal 9",
        "",
        f"          {alone}",
        "Buka.",
    ]
    found = list(tables_found(text_sources("draf.txt", lines)))
    assert [(one.kind, one.text.split("\n")[-1].strip()) for one in found if one.text] == [
        ("table", "Pasal 9"),
        ("line", alone),
        ("line", "Buka."),
    ]


def test_a_point_of_two_lines_below_a_table_is_no_row_of_it() -> None:
    lines = ["Loket", "    Petugas", "", "Gerai", "    dua", "", "1.  Loket dibuka", "    pada hari kerja."]
    found = list(tables_found(text_sources("draf.txt", lines)))
    assert [one.kind for one in found if one.text] == ["table", "line", "line"]


# ---- below a head

HEAD, ROW = "No.  Loket      Petugas", "1.   Gerai Satu Dua orang"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((HEAD, "", ROW), [("table", 3)]),
        ((HEAD, "", ROW, "", ROW, "", "Loket dibuka."), [("table", 5), ("line", 1)]),
        ((HEAD, "                Tetap", "", ROW), [("table", 4)]),
        ((HEAD, "     Layanan", "", ROW), [("table", 4)]),
        ((HEAD, "   Layanan", "", ROW), [("line", 1)] * 3),
        ((HEAD, "", "1.   Gerai Satu", "     Dua         Tiga"), [("table", 3), ("line", 1)]),
        ((HEAD, "", "1.   Gerai Satu", "     Dua        Tiga"), [("table", 4)]),
        ((HEAD, "", "Loket dibuka."), [("line", 1)] * 2),
        ((HEAD, ROW), [("line", 1)] * 2),
        ((HEAD,), [("line", 1)]),
        (("Loket dibuka.", HEAD, "", ROW), [("line", 1)] * 3),
        (("", HEAD, "", ROW), [("table", 3)]),
        (("a.   Loket      Petugas", "", ROW), [("line", 1)] * 2),
        (("(1)  Loket      Petugas", "", ROW), [("line", 1)] * 2),
        (("Menimbang :  a.  bahwa", "", "1.           b.  bahwa"), [("line", 1)] * 2),
    ],
    ids=[
        *("one row", "what follows is none", "a head of two lines", "in the second column", "in no column"),
        *("a cell beside its column", "a cell that goes on", "no row", "no empty line below the head", "a head alone"),
        *("no empty line above", "an empty line above", "a point", "an ayat", "a preamble"),
    ],
)
def test_rows_stand_in_the_columns_of_their_head(lines: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert found(*lines) == expected


def test_a_table_has_the_place_of_its_head_and_all_its_lines() -> None:
    table = next(one for one in tables_found(text_sources("d", ("", HEAD, "", ROW))) if one.text)
    assert (str(table.place), table.text) == ("d:2", f"{HEAD}\n\n{ROW}")


def test_a_table_of_word_ends_the_one_above_it() -> None:
    sources = [
        SourceLine(NOWHERE, HEAD),
        SourceLine(NOWHERE, ""),
        SourceLine(NOWHERE, ROW),
        SourceLine(NOWHERE, "a | b", "table"),
    ]
    assert [one.text for one in tables_found(sources)] == [f"{HEAD}\n\n{ROW}", "a | b"]


def test_paragraphs_of_word_are_no_columns() -> None:
    sources = [
        SourceLine(NOWHERE, HEAD, "paragraph"),
        SourceLine(NOWHERE, "", "paragraph"),
        SourceLine(NOWHERE, ROW, "paragraph"),
    ]
    assert [one.kind for one in tables_found(sources)] == ["paragraph"] * 3


# ---- cells that step to the right


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("No.", "    Loket", "", "1.", "    Gerai"), [("table", 5)]),
        (("No.", "    Loket", "        Petugas", "", "1.", "    Gerai", "        Dua"), [("table", 7)]),
        (("No.", "    Loket", "        Petugas", "", "1.", "", "2."), [("table", 7)]),
        (("No.", "    Loket", "", "1.", "    Gerai", "", "Loket dibuka."), [("table", 5), ("line", 1)]),
        (("No.", "    Loket", "       Petugas", "", "1.", "    Gerai"), [("line", 1)] * 5),
        (("No.", "    Loket."), [("line", 1)] * 2),
        (("Pasal 1", "    Loket", "", "Pasal 2", "    Gerai"), [("line", 1)] * 4),
        (("No.", "Loket", "", "1.", "Gerai"), [("line", 1)] * 4),
        (("No.", "    Loket", "", "Gerai"), [("line", 1)] * 3),
        (("No.", "    Loket", "", "  1.", "    Dua"), [("line", 1)] * 4),
    ],
    ids=[
        *("one row", "three columns", "rows with one cell", "what follows is none", "steps of two widths"),
        *("a sentence", "headings", "no step", "words alone are no row", "beside its column"),
    ],
)
def test_each_cell_stands_deeper_than_the_one_before(lines: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert found(*lines) == expected


# ---- behind colons


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Nomor : 5", "Hal   : Loket"), [("table", 2)]),
        (("Nomor : 5", "Hal   : Loket", "        yang baru"), [("table", 3)]),
        (("Nomor : 5", "Hal   : Loket", "Loket yang baru"), [("line", 1)] * 3),
        (("Nomor : 5", "Hal   : Loket", "di mall"), [("table", 3)]),
        (("Nomor : 5", "Hal   : Loket", "di malls"), [("line", 1)] * 3),
        (("Nomor : 5", "Hal : Loket"), [("line", 1)] * 2),
        (("Nomor : 5",), [("line", 1)]),
        (("Nomor : 5", "", "Hal   : Loket"), [("line", 1)] * 2),
        (("Menimbang : a", "Mengingat : b"), [("line", 1)] * 2),
        (("KESATU : Satu", "KEDUA  : Dua"), [("line", 1)] * 2),
        ((f"{'a' * 40} : 5", f"{'b' * 40} : 6"), [("table", 2)]),
        ((f"{'a' * 41} : 5", f"{'b' * 41} : 6"), [("line", 1)] * 2),
    ],
    ids=[
        *(
            "two",
            "one that goes on",
            "words below the label",
            "a line up to the contents",
            "a line below them",
            "colons beside each other",
            "one",
        ),
        *("apart", "a preamble", "a decision", "a label of 40 signs", "a label of 41 signs"),
    ],
)
def test_contents_stand_below_each_other_behind_their_colons(
    lines: tuple[str, ...], expected: list[tuple[str, int]]
) -> None:
    assert found(*lines) == expected
