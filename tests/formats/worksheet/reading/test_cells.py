"""What a cell of a foreign worksheet says to the models, and which cells nobody can read."""

from datetime import date, datetime, time

import pytest

from mpp_readiness.formats.worksheet.layout import CellKind, SheetColumn
from mpp_readiness.formats.worksheet.reading.cells import FoundTable, Wrong, plain, unreadable

COLUMNS = (
    SheetColumn("id", "Kode", 9, owner=""),
    SheetColumn("value", "Jawaban", 12),
    SheetColumn("note", "Catatan", 9),
)


def table(
    unready: frozenset[tuple[int, int]] = frozenset(), merged: tuple[tuple[int, int, int, int], ...] = ()
) -> FoundTable:
    at = {"id": 1, "value": 5, "note": 8}
    return FoundTable("LKE.xlsx", "Isian", at, {6: {"value": "ya"}, 9: {}}, unready, merged)


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (None, "text", None),
        ("  ", "text", None),
        (" loket ", "text", " loket "),
        ("_x005F_x0041_", "text", "_x0041_"),
        (True, "answer", "ya"),
        (False, "answer", "tidak"),
        (12, "number", "12"),
        (12.0, "answer", "12"),
        (12.5, "number", "12,5"),
        (33.1, "code", "33.10"),  # the last nought of a code, which a number does not keep
        (3.05, "code", "03.05"),
        (33.0, "code", "33"),
        (datetime(2021, 6, 3, 8, 30), "date", date(2021, 6, 3)),
        (date(2021, 6, 3), "date", date(2021, 6, 3)),
        ("3 Juni 2021", "date", "3 Juni 2021"),
    ],
)
def test_a_cell_says_what_stands_in_it(value: object, kind: CellKind, expected: object) -> None:
    assert plain(value, kind) == (expected, "", "")


@pytest.mark.parametrize(
    ("value", "kind", "what"),
    [
        (Wrong("#REF!"), "text", "“#REF!” adalah galat rumus"),
        (datetime(2021, 6, 3), "number", "isian ini menjadi tanggal atau jam"),
        (time(8, 30), "date", "isian ini menjadi tanggal atau jam"),
        (44350, "date", "“44350” bukan tanggal"),
        (0.5, "date", "“0,5” bukan tanggal"),
    ],
)
def test_what_became_something_else_is_told_with_what_to_do(value: object, kind: CellKind, what: str) -> None:
    said, told, remedy = plain(value, kind)
    assert (said, told) == (None, what)
    assert remedy.startswith("tulis")


def test_a_place_is_file_sheet_and_cell_and_of_a_lost_column_the_first() -> None:
    assert table().place(6, "value") == "LKE.xlsx › Isian!E6"
    assert table().place(6, "hilang") == "LKE.xlsx › Isian!A6"


def test_a_formula_that_was_never_reckoned_is_told_where_people_fill_in() -> None:
    found = list(unreadable(table(frozenset({(9, 8), (6, 5), (6, 1), (6, 7), (5001, 5)})), COLUMNS))
    assert [(one.code, one.place) for one in found] == [
        ("formula-uncalculated", "LKE.xlsx › Isian!E6"),
        ("formula-uncalculated", "LKE.xlsx › Isian!H9"),
    ]


@pytest.mark.parametrize(
    ("merged", "told"),
    [
        ((6, 4, 7, 5), ["LKE.xlsx › Isian!D6:E7"]),
        ((2, 5, 6, 5), ["LKE.xlsx › Isian!E2:E6"]),
        ((2, 1, 5, 9), []),  # above the table
        ((6, 1, 7, 4), []),  # beside what people fill in
    ],
)
def test_merged_cells_are_told_where_they_touch_what_people_fill_in(
    merged: tuple[int, int, int, int], told: list[str]
) -> None:
    assert [one.place for one in unreadable(table(merged=(merged,)), COLUMNS)] == told
