"""Ringkasan sums up what the hidden sheet reckons, as LibreOffice shows it, and Petunjuk explains the sheets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

import mpp_readiness as mpp
from mpp_readiness.formats.excel import add_styles
from mpp_readiness.formats.worksheet.writing.formulas import Sums
from mpp_readiness.formats.worksheet.writing.summary import guide, summary
from mpp_readiness.readiness.model.checklist import Checklist
from tests import programs

Tree = dict[str, Any]


def criterion(id_: str, **more: object) -> Tree:
    return {"id": id_, "title": f"Pernyataan {id_}", "answer": {"kind": "yes_no"}, **more}


RULES: Tree = {
    "checklist": "uji",
    "version": "1,5",
    "title": "Daftar {uji}",
    "display": {"highest": 5, "digits": 1},
    "milestones": [
        {"id": "coba", "title": "Uji coba"},
        {"id": "luncur", "title": "Luncur"},
        {"id": "puas", "title": "Puas"},
    ],
    "criteria": [criterion("A-1", gate="luncur")],
    "aspects": [
        {
            "id": "SDM",
            "title": "Sumber daya",
            "weight": "2.5",
            "criteria": [criterion("S-1", gate="coba")],
            "aspects": [{"id": "DALAM", "title": "Di dalamnya", "weight": 3, "criteria": [criterion("D-1")]}],
        },
        {"id": "SAR", "title": "Sarana", "criteria": [criterion("R-1")]},
    ],
    "gates": [
        {"id": "g-1", "title": "Satu", "milestone": "luncur", "requires": [{"criterion": "A-1", "at_least": 1}]},
        {"id": "g-2", "title": "Dua", "milestone": "coba", "requires": [{"aspect": "SDM", "at_least": 1}]},
        {"id": "g-3", "title": "Tiga", "milestone": "luncur", "requires": [{"aspect": "SAR", "at_least": 1}]},
    ],
}
# Rows of Ringkasan: the whole in 6, then SDM, DALAM, SAR; heads of the milestones in 11, heads of the gates in 16.
WHOLE, SDM, DALAM, SAR, MILESTONES, GATES = 6, 7, 8, 9, 11, 16
GATE_ROWS = {"criterion S-1": 17, "gate g-2": 18, "criterion A-1": 19, "gate g-1": 20, "gate g-3": 21}
MET, FAILED, UNDECIDED, NONE = 1, 0, 0.5, None


@dataclass(frozen=True)
class Case:
    """The hidden sheet of nodes (applies, low, high, coverage) and of gates in both layers, and what is typed."""

    nodes: Mapping[str, tuple[object, ...]]
    gates: Mapping[str, tuple[object, object]]
    typed: Mapping[str, object] = field(default_factory=dict)


VERIFIED = {"Profil!C13": "Inspektorat", "Profil!C14": date(2021, 6, 4)}
# The score of the whole is 5 at most: 0,5 is shown as 2,5.
FIRST: Mapping[str, tuple[object, ...]] = {
    "uji": (1, 0.5, 0.75, 0.6),
    # A sum of many parts may end a little below what it is by hand.
    "SDM": (1, 0.21 - 1e-14, 0.21, 1),
    "DALAM": (0, None, None, 0),
    "SAR": (1, 0, 1, 0),
}
SECOND: Mapping[str, tuple[object, ...]] = {
    "uji": (1, 0.31, 0.9, 0.25),
    "SDM": (1, 0.4, 0.4, 1),
    "DALAM": (1, 1, 1, 1),
    "SAR": (1, 0, 1, 0),
}
NODES = {id_: (*FIRST[id_], *SECOND[id_]) for id_ in FIRST}
STATES: Mapping[str, tuple[object, object]] = {
    "criterion S-1": (MET, MET),
    "gate g-2": (NONE, MET),
    "criterion A-1": (FAILED, UNDECIDED),
    "gate g-1": (UNDECIDED, MET),
    "gate g-3": (MET, NONE),
}
CASES: Mapping[str, Case] = {
    "first": Case(NODES, STATES),
    "both": Case(NODES, STATES, VERIFIED),
    # Only who, or only when, is no verification yet.
    "who": Case(NODES, STATES, {"Profil!C13": "Inspektorat"}),
    "when": Case(NODES, STATES, {"Profil!C14": date(2021, 6, 4)}),
    "met": Case(NODES, dict.fromkeys(STATES, (MET, MET))),
    "early": Case(NODES, {**dict.fromkeys(STATES, (MET, MET)), "gate g-2": (UNDECIDED, MET)}),
    "ruled out": Case(NODES, {**dict.fromkeys(STATES, (UNDECIDED, MET)), "gate g-2": (FAILED, MET)}),
    "days": Case(
        NODES,
        STATES,
        {
            "Profil!C8": "3 Juni 2021",
            "Isian!O5": "kemarin",
            "Isian!AB4999": "besok",
            "Isian!O7": date(2021, 6, 3),
            "Isian!O3": "evidence.valid_until",
            "Bukti lain!H7000": "lusa",
            "Bukti lain!H6": date(2021, 6, 3),
        },
    ),
}


@cache
def checklist() -> Checklist:
    return mpp.load_checklist(RULES)


def written(path: Path, case: Case) -> None:
    """Ringkasan over a hidden sheet in which everything is said, not reckoned."""
    made, book = Sums(), Workbook()
    for id_, cells in case.nodes.items():
        made.nodes[id_] = made.add(id_, *cells)
    for key, states in case.gates.items():
        made.gates[key] = made.add(key, *states)
    add_styles(book)
    book.worksheets[0].title = "Ringkasan"
    for name in ("Profil", "Isian", "Bukti lain", "_hitung"):
        book.create_sheet(name)
    for row in made.rows:
        book["_hitung"].append(row)
    for place, value in case.typed.items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell].value = value
    summary(book["Ringkasan"], checklist(), made)
    book.save(path)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """Ringkasan of each case, as LibreOffice saves it with what it reckons."""
    folder = tmp_path_factory.mktemp("ringkasan")
    paths = {name: folder / f"{name}.xlsx" for name in CASES}
    for name, path in paths.items():
        written(path, CASES[name])
    programs.office(folder / "profil", "--convert-to", "xlsx", "--outdir", folder / "simpan", *paths.values())
    return {
        name: load_workbook(folder / "simpan" / path.name, data_only=True)["Ringkasan"] for name, path in paths.items()
    }


def row(sheet: Any, number: int, first: str = "A", last: str = "I") -> list[object]:
    """What a row shows; an empty text is an empty cell."""
    (cells,) = sheet[f"{first}{number}:{last}{number}"]
    return [None if cell.value == "" else cell.value for cell in cells]


# ---- scores


def test_a_score_is_told_in_points_of_the_highest_and_rounded(shown: Mapping[str, Any]) -> None:
    # 0,75 · 5 = 3,75 and 0,21 · 5 = 1,05: a half goes up, also where a computer holds a little less than a half.
    assert row(shown["first"], WHOLE) == ["Daftar {uji}", None, 2.5, 3.8, 0.6, None, None, None, None]
    assert row(shown["first"], SDM) == ["SDM. Sumber daya", 2.5, 1.1, 1.1, 1, None, None, None, None]


def test_of_what_does_not_apply_or_is_not_answered_there_is_no_score(shown: Mapping[str, Any]) -> None:
    none = "belum ada"
    assert row(shown["first"], DALAM) == ["   DALAM. Di dalamnya", 3, none, none, 0, None, None, None, None]
    assert row(shown["first"], SAR) == ["SAR. Sarana", 1, none, none, 0, None, None, None, None]
    assert row(shown["both"], SAR, "C") == [none, none, 0, none, none, 0, None]


def test_the_verified_score_stands_beside_and_says_by_how_much_it_differs(shown: Mapping[str, Any]) -> None:
    # 0,31 · 5 = 1,55 and 0,9 · 5 = 4,5; the lowest of the two layers differ by 1,6 - 2,5.
    assert row(shown["both"], WHOLE, "C") == pytest.approx([2.5, 3.8, 0.6, 1.6, 4.5, 0.25, -0.9])
    assert row(shown["both"], SDM, "C") == pytest.approx([1.1, 1.1, 1, 2, 2, 1, 0.9])
    # Where one layer has no score there is no difference.
    assert row(shown["both"], DALAM, "C") == ["belum ada", "belum ada", 0, 5, 5, 1, None]


@pytest.mark.parametrize("name", ["who", "when"])
def test_without_who_and_when_nothing_is_verified(name: str, shown: Mapping[str, Any]) -> None:
    assert row(shown[name], WHOLE, "F") == [None] * 4
    assert row(shown[name], GATE_ROWS["gate g-1"]) == row(shown["first"], GATE_ROWS["gate g-1"])


def test_cells_have_as_many_decimals_as_the_checklist_shows() -> None:
    forms = [sheet().cell(SDM, column).number_format for column in range(3, 10)]
    assert forms == ["0.0", "0.0", "0%", "0.0", "0.0", "0%", "+0.0;-0.0;0.0"]


def test_without_decimals_there_is_no_dot() -> None:
    book = Workbook()
    add_styles(book)
    rules = mpp.load_checklist({"checklist": "uji", "version": "1", "title": "Uji", "criteria": [criterion("A")]})
    whole = rules.model_copy(update={"display": rules.display.model_copy(update={"digits": 0})})
    made = Sums(rows=[["uji"]], nodes={"uji": 1})
    summary(book.worksheets[0], whole, made)
    assert book.worksheets[0]["C6"].number_format == "0"
    # No milestones and no gates: two lines of heads alone.
    assert [book.worksheets[0].cell(number, 1).value for number in (8, 9, 10, 11)] == ["Tahap", None, "Syarat", None]


# ---- milestones and gates


def test_every_gate_stands_in_both_layers_and_the_last_one_decides(shown: Mapping[str, Any]) -> None:
    gates = {key: row(shown["first"], number, "A", "E") for key, number in GATE_ROWS.items()}
    assert gates == {
        "criterion S-1": ["S-1. Pernyataan S-1", "Uji coba", "terpenuhi", None, "terpenuhi"],
        "gate g-2": ["g-2. Dua", "Uji coba", "tidak berlaku", None, "tidak berlaku"],
        "criterion A-1": ["A-1. Pernyataan A-1", "Luncur", "gagal", None, "gagal"],
        "gate g-1": ["g-1. Satu", "Luncur", "belum dapat diputuskan", None, "belum dapat diputuskan"],
        "gate g-3": ["g-3. Tiga", "Luncur", "terpenuhi", None, "terpenuhi"],
    }
    assert {key: row(shown["both"], number, "C", "E") for key, number in GATE_ROWS.items()} == {
        "criterion S-1": ["terpenuhi", "terpenuhi", "terpenuhi"],
        "gate g-2": ["tidak berlaku", "terpenuhi", "terpenuhi"],
        "criterion A-1": ["gagal", "belum dapat diputuskan", "belum dapat diputuskan"],
        "gate g-1": ["belum dapat diputuskan", "terpenuhi", "terpenuhi"],
        "gate g-3": ["terpenuhi", "tidak berlaku", "tidak berlaku"],
    }
    assert row(shown["both"], GATE_ROWS["gate g-3"] + 1) == [None] * 9


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        # Gates, met, failed, undecided, not applicable; a milestone that fails rules out what comes after it.
        ("first", [[2, 1, 0, 0, 1, "tercapai"], [3, 1, 1, 1, 0, "tertutup"], [0, 0, 0, 0, 0, "tertutup"]]),
        ("both", [[2, 2, 0, 0, 0, "tercapai"], [3, 1, 0, 1, 1, "terbuka"], [0, 0, 0, 0, 0, "terbuka"]]),
        ("met", [[2, 2, 0, 0, 0, "tercapai"], [3, 3, 0, 0, 0, "tercapai"], [0, 0, 0, 0, 0, "tercapai"]]),
        ("early", [[2, 1, 0, 1, 0, "terbuka"], [3, 3, 0, 0, 0, "terbuka"], [0, 0, 0, 0, 0, "terbuka"]]),
        ("ruled out", [[2, 0, 1, 1, 0, "tertutup"], [3, 0, 0, 3, 0, "tertutup"], [0, 0, 0, 0, 0, "tertutup"]]),
    ],
)
def test_a_milestone_counts_its_gates_and_waits_for_all_before_it(
    name: str, wanted: list[list[object]], shown: Mapping[str, Any]
) -> None:
    rows = [row(shown[name], MILESTONES + n, "A", "G") for n in (1, 2, 3)]
    assert rows == [[title, *one] for title, one in zip(("Uji coba", "Luncur", "Puas"), wanted, strict=True)]


# ---- heads and hints


def test_heads_say_what_stands_below(shown: Mapping[str, Any]) -> None:
    sheet = shown["first"]
    assert sheet["A1"].value == "Ringkasan: Daftar {uji}"
    assert sheet["A3"].value == "Nilai tertinggi yang mungkin: 5"
    ends = ["Terendah", "Tertinggi", "Cakupan"]
    assert row(sheet, 4) == [None, None, "Penilai", None, None, "Setelah verifikasi", None, None, None]
    assert row(sheet, 5) == ["Aspek", "Bobot", *ends, *ends, "Selisih"]
    assert row(sheet, MILESTONES, "A", "H") == [
        "Tahap",
        "Syarat",
        "Terpenuhi",
        "Gagal",
        "Belum diputuskan",
        "Tidak berlaku",
        "Keadaan",
        None,
    ]
    assert row(sheet, GATES, "A", "F") == ["Syarat", "Tahap", "Penilai", "Setelah verifikasi", "Menentukan", None]


def test_dates_that_are_text_are_counted_wherever_the_formulas_look_for_one(shown: Mapping[str, Any]) -> None:
    assert shown["first"]["A2"].value == "Dihitung selama lembar diisi; tidak perlu diubah."
    # The day of the assessment, one of each layer, and a further document; dates, and the hidden key, are none.
    assert shown["days"]["A2"].value == (
        "Perhatian: 4 tanggal tertulis sebagai teks dan belum ikut dihitung di sini. Tulis seperti 3/6/2021."
    )


@cache
def sheet() -> Any:
    """Ringkasan as it is written, with its formulas."""
    book = Workbook()
    add_styles(book)
    made = Sums(nodes=dict.fromkeys(NODES, 1), gates=dict.fromkeys(STATES, 1))
    summary(book.worksheets[0], checklist(), made)
    return book.worksheets[0]


def test_words_of_a_state_are_coloured_where_they_stand() -> None:
    assert {str(one.sqref) for one in sheet().conditional_formatting} == {"G12:G14", "C17:E21"}


def test_the_whole_stands_out_and_nothing_is_filled_in_here() -> None:
    assert [sheet().cell(WHOLE, column).style for column in range(1, 10)] == ["mpp aspek"] * 9
    assert [sheet().cell(SDM, column).style for column in range(1, 10)] == ["mpp terkunci"] * 9
    assert {cell.protection.locked for line in sheet().iter_rows() for cell in line} == {True}
    assert sheet().protection.sheet
    assert sheet().freeze_panes == "B6"


def test_a_long_title_is_shown_in_full() -> None:
    """10 points of type need 12 points of line at the least, and a column holds as many letters as it is wide."""
    rules = mpp.load_checklist(
        {**RULES, "aspects": [{**RULES["aspects"][0], "title": "Sumber daya " * 20}, *RULES["aspects"][1:]]}
    )
    book = Workbook()
    add_styles(book)
    one = book.worksheets[0]
    summary(one, rules, Sums(nodes=dict.fromkeys(NODES, 1), gates=dict.fromkeys(STATES, 1)))
    lines = 240 / one.column_dimensions["A"].width
    assert one.row_dimensions[SDM].height >= lines * 12 > one.row_dimensions[SAR].height
    gate = {**RULES["gates"][0], "title": "Loket dibuka " * 20}
    longer = mpp.load_checklist({**RULES, "gates": [gate, *RULES["gates"][1:]]})
    summary(one, longer, Sums(nodes=dict.fromkeys(NODES, 1), gates=dict.fromkeys(STATES, 1)))
    assert one.row_dimensions[GATE_ROWS["gate g-1"]].height >= 260 / one.column_dimensions["A"].width * 12
    assert one.row_dimensions[GATE_ROWS["gate g-2"]].height == 30


# ---- Petunjuk


@cache
def explained() -> Any:
    book = Workbook()
    add_styles(book)
    guide(book.worksheets[0], checklist())
    return book.worksheets[0]


def test_the_guide_names_the_checklist_as_it_is_written() -> None:
    assert explained()["A1"].value == "Petunjuk pengisian"
    assert explained()["A2"].value == "Lembar ini menilai"
    assert explained()["B2"].value == "Daftar {uji} (daftar periksa uji, versi 1,5)."


def test_the_guide_explains_the_sheets_in_the_order_in_which_they_stand() -> None:
    heads = [line[0].value for line in explained().iter_rows(min_row=2)]
    assert [head for head in heads if head in ("Profil", "Isian", "Bukti", "Ringkasan")] == [
        "Profil",
        "Isian",
        "Bukti",
        "Ringkasan",
    ]
    assert all(line[1].value for line in explained().iter_rows(min_row=2))


def test_the_guide_is_shown_in_full_and_locked() -> None:
    one = explained()
    for line in one.iter_rows(min_row=2):
        text = str(line[1].value)
        assert one.row_dimensions[line[0].row].height >= len(text) / one.column_dimensions["B"].width * 12
        assert [cell.style for cell in line] == ["mpp terkunci"] * 2
    assert one.column_dimensions["A"].width == 24
    assert one.protection.sheet
