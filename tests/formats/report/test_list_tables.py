"""A list is a matrix with sign and word, and where its rows are many or have no names, a summary of its columns."""

import pytest

from mpp_readiness.formats.report.list_tables import MOST_COLUMNS, MOST_ROWS, list_tables
from tests.formats.everything import CHECKLIST, ROWS, Tree, everything

AGENCIES, RESPONDENTS = list_tables(everything())


def test_rows_stand_by_their_names_and_cells_say_by_sign_and_word_whether_they_count() -> None:
    (part,) = AGENCIES.parts
    assert AGENCIES.key == "Nama resmi"
    assert part.heads == ("Golongan", "Kesepakatan ditandatangani", "Petugas tetap (orang)", "Bergabung sejak")
    told = {name: [f"{sign} {word}".strip() for sign, word in cells] for name, cells in part.rows}
    assert list(told) == [row["nama"] for row in ROWS]
    assert told["Dinas Kesehatan"] == ["perangkat daerah", "✓ ya", "✓ 2", "6 Januari 2020"]
    assert told["Polres"] == ["instansi vertikal", "✗ tidak", "? belum diisi", "? belum diisi"]
    assert told["Kantor Pertanahan"] == ["instansi vertikal", "✓ ya", "✗ 0", "? belum diisi"]


def test_a_summary_counts_what_stands_in_each_column() -> None:
    assert [tuple(column) for column in AGENCIES.summary] == [
        ("Golongan", "5 dari 5", "perangkat daerah: 2 baris; instansi vertikal: 2 baris; lembaga lain: 1 baris"),
        ("Kesepakatan ditandatangani", "4 dari 5", "ya: 3 baris; tidak: 1 baris"),
        (
            "Petugas tetap (orang)",
            "4 dari 5",
            "0: 1 baris; 1: 1 baris; 2: 1 baris; 3: 1 baris; rata-rata 1,5; terendah 0; tertinggi 3; jumlah 6",
        ),
        ("Bergabung sejak", "1 dari 5", "6 Januari 2020: 1 baris"),
    ]


def test_respondents_have_no_names_and_are_only_summarised() -> None:
    assert RESPONDENTS.parts == ()
    assert RESPONDENTS.told == (
        "Daftar ini memuat 4 baris.",
        "Barisnya tidak bernama, sehingga yang dicetak hanya ringkasan setiap kolom.",
    )
    assert [tuple(column) for column in RESPONDENTS.summary] == [
        ("Persyaratan", "4 dari 4", "3: 2 baris; 4: 2 baris; rata-rata 3,5; terendah 3; tertinggi 4; jumlah 14")
    ]


@pytest.mark.parametrize(("number", "is_printed"), [(MOST_ROWS, True), (MOST_ROWS + 1, False), (250, False)])
def test_a_long_list_does_not_flood_the_report(number: int, is_printed: bool) -> None:
    rows = [{"nama": f"Instansi {n}", "petugas": n} for n in range(number)]
    table, _ = list_tables(everything(lists={"instansi": rows}))
    assert bool(table.parts) is is_printed
    assert ("Semua baris ada dalam berkas hasil (JSON)." in table.told) is not is_printed
    assert table.told[0] == f"Daftar ini memuat {number} baris."
    # More different numbers than are counted one by one: what they come to is told.
    total = number * (number - 1) // 2
    assert table.summary[2].content.startswith("rata-rata")
    assert table.summary[2].content.endswith(f"jumlah {total:,}".replace(",", "."))


def test_a_wide_list_is_printed_in_parts() -> None:
    columns = {f"k{n}": {"title": f"Kolom {n}", "kind": "yes_no"} for n in range(12)}
    agencies = CHECKLIST["lists"]["instansi"]
    wide: Tree = {**agencies, "columns": {**agencies["columns"], **columns}}
    result = everything({**CHECKLIST, "lists": {**CHECKLIST["lists"], "instansi": wide}})
    parts = list_tables(result)[0].parts
    assert [len(part.heads) for part in parts] == [MOST_COLUMNS, MOST_COLUMNS, 4]  # 4 and 12 columns beside the name
    assert all([name for name, _ in part.rows] == [row["nama"] for row in ROWS] for part in parts)


def test_a_list_that_was_not_given_or_is_not_complete_says_so() -> None:
    table, _ = list_tables(everything(lists={}))
    assert (table.told, table.parts, table.summary) == (("Daftar ini belum diisi.",), (), ())
    table, _ = list_tables(everything(lists={"instansi": {"rows": ROWS, "complete": False}}))
    assert "Daftar ini dinyatakan belum lengkap, sehingga hitungannya adalah batas bawah." in table.told


def counted(**asked: object) -> list[str]:
    """The signs of the column of agreements where they are counted otherwise."""
    changed: Tree = {**CHECKLIST, "aspects": [dict(aspect) for aspect in CHECKLIST["aspects"]]}
    first, *others = changed["aspects"][1]["criteria"]
    changed["aspects"][1]["criteria"] = [{**first, "gate": None, **asked}, *others]
    table, _ = list_tables(everything(changed))
    return [cells[1].sign for _, cells in table.parts[0].rows]


COUNT = {"list": "instansi", "where": {"column": "kesepakatan", "is": "tidak"}}


def test_a_row_that_is_counted_among_what_should_be_few_is_marked_so() -> None:
    few = {"kind": "quantity", "target": 1, "direction": "at_most", "count": COUNT}
    many = {"kind": "quantity", "target": 1, "count": COUNT}
    assert counted(answer=few) == ["✓", "✗", "✓", "?", "✓"]
    assert counted(answer=many) == ["✗", "✓", "✗", "?", "✗"]
    assert counted(answer=many, counts="deduction") == ["✓", "✗", "✓", "?", "✓"]
