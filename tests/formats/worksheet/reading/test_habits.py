"""What a secretariat does to the form out of habit is understood, or told with its cell and never dropped."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.reading.tree import read_sheet
from mpp_readiness.formats.worksheet.reading.wording import reworded
from mpp_readiness.formats.worksheet.writing.book import worksheet
from tests.formats.worksheet.reading.test_worksheet import GIVEN, Edit, cells, rules, written

TODAY = date(2026, 11, 1)


def told(path: Path) -> list[tuple[str, str, str]]:
    """Code, place without the file, and text of each problem for which the worksheet is refused."""
    with pytest.raises(mpp.InvalidInput) as caught:
        mpp.load_assessment(path, rules(), today=TODAY)
    return [(one.code, one.place.removeprefix("LKE.xlsx › "), one.text) for one in caught.value.problems]


# ---- copies


def _copied(book: Any) -> None:
    copy = book.copy_worksheet(book["Isian"])
    copy.title = "Isian rapat 2"
    copy["E6"].value = "terbukti"


def test_two_sheets_of_answers_are_refused_and_both_are_named(tmp_path: Path) -> None:
    code, place, text = told(written(tmp_path, _copied))[0]
    assert (code, place) == ("worksheet-twice", "Isian rapat 2")
    assert text == (
        "lembar ini salinan lembar “Isian”; keduanya terbaca sebagai lembar yang sama; "
        "pindahkan isinya ke satu lembar, lalu hapus yang lain"
    )


def test_a_copy_without_its_keys_is_a_sheet_of_ones_own(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        _copied(book)
        book["Isian rapat 2"].delete_rows(3)

    found = mpp.load_assessment(written(tmp_path, edit), rules(), today=TODAY)
    assert found.answers["A-1"].value == "draf"


def test_two_columns_of_answers_are_refused(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        for row in range(1, 9):
            book["Isian"].cell(row, 40).value = book["Isian"].cell(row, 5).value

    ((code, place, text),) = told(written(tmp_path, edit))
    assert (code, place) == ("worksheet-twice", "Isian")
    assert text.startswith("kolom “Jawaban” ada dua kali, di E dan AN; pindahkan isinya ke satu kolom")


# ---- per cent


def _formatted(cell: str, value: float, form: str) -> Edit:
    def edit(book: Any) -> None:
        cells("Isian", {cell: value})(book)
        book["Isian"][cell].number_format = form

    return edit


@pytest.mark.parametrize(
    ("value", "form", "shown", "share"),
    [
        (0.8, "0%", "80%", "0,8"),
        (0.125, "0.0%", "12,5%", "0,125"),
        (1, "0.00%", "100%", "1"),
        (0.07, "0%", "7%", "0,07"),
    ],
)
def test_a_cell_that_shows_per_cent_is_asked_back_as_it_is_seen(
    value: float, form: str, shown: str, share: str, tmp_path: Path
) -> None:
    ((code, place, text),) = told(written(tmp_path, _formatted("E7", value, form)))
    whole = shown[:-1]
    assert (code, place) == ("answer-value", "Isian!E7")
    assert text == (
        f"“{shown}” bukan angka; tulis {whole} jika satuannya persen, {share} jika bagian dari satu, "
        f"atau {whole} dari 100 jika rasio"
    )


def test_a_sign_that_the_format_only_writes_behind_is_no_per_cent(tmp_path: Path) -> None:
    found = mpp.load_assessment(written(tmp_path, _formatted("E7", 8, '0"%"')), rules(), today=TODAY)
    assert found.answers["A-2"].value == "8"


def test_a_note_keeps_the_per_cent_that_people_see(tmp_path: Path) -> None:
    found = mpp.load_assessment(written(tmp_path, _formatted("H6", 0.8, "0%")), rules(), today=TODAY)
    assert found.answers["A-1"].note == "80%"


# ---- words around a number, dates as they are written


@pytest.mark.parametrize(
    ("sheet", "said", "place", "text"),
    [
        ("Profil", {"C15": "2 lantai"}, "Profil!C15", "“2 lantai” bukan angka; tulis 2 jika itu yang dimaksud"),
        ("Isian", {"E7": "5 gerai"}, "Isian!E7", "“5 gerai” bukan angka; tulis 5 jika itu yang dimaksud"),
        (
            "Isian",
            {"E7": "5 dari 29", "F7": None},
            "Isian!E7",
            "“5 dari 29” bukan angka; tulis 5 sebagai jawaban dan 29 sebagai jumlah seluruhnya",
        ),
        ("Profil", {"C8": "3.6.2021"}, "Profil!C8", "“3.6.2021” bukan tanggal; maksud Anda 3 Juni 2021?"),
    ],
)
def test_what_can_be_guessed_is_offered_and_not_taken(
    sheet: str, said: dict[str, object], place: str, text: str, tmp_path: Path
) -> None:
    ((_, at, what),) = told(written(tmp_path, cells(sheet, said)))
    assert (at, what) == (place, text)


@pytest.mark.parametrize(
    ("typed", "day"), [("20 Nopember 2020", date(2020, 11, 20)), ("1 Okt 2020", date(2020, 10, 1))]
)
def test_months_are_read_as_offices_write_them(typed: str, day: date, tmp_path: Path) -> None:
    said = {"J6": "SK Tim", "L6": typed}
    found = mpp.load_assessment(written(tmp_path, cells("Isian", said)), rules(), today=TODAY)
    assert found.answers["A-1"].evidence[0].date == day


# ---- words whatever their capitals, and regions


@pytest.mark.parametrize("typed", ["TERBUKTI", "Terbukti ", " terbukti", "terbukti: Terbukti", "TERBUKTI:  terbukti"])
def test_a_level_is_understood_whatever_its_capitals(typed: str, tmp_path: Path) -> None:
    found = mpp.load_assessment(written(tmp_path, cells("Isian", {"E6": typed})), rules(), today=TODAY)
    assert found.answers["A-1"].value == "terbukti"


def test_a_level_is_understood_by_its_title_and_an_id_goes_first(tmp_path: Path) -> None:
    levels = [("belum", "Belum ada"), ("draf", "Sudah"), ("sudah", "Terbukti")]
    scale = [{"id": id_, "points": n, "title": title} for n, (id_, title) in enumerate(levels)]
    asked = rules(scales={"mutu": scale})
    answers = {}
    for typed in ("Belum  ada", "Sudah", "terbukti"):
        path = written(tmp_path, cells("Isian", {"E6": typed, "R6": None}))
        tree = read_sheet(path).tree
        reworded(tree, asked)
        answers[typed] = tree["answers"]
    # “Sudah” is the id of the last level and the title of the second.
    assert [one["A-1"]["value"] for one in answers.values() if isinstance(one, dict)] == ["belum", "sudah", "sudah"]


def test_choices_and_words_of_profil_are_understood_whatever_their_capitals(tmp_path: Path) -> None:
    asked = rules(facts={"bentuk": {"title": "Bentuk", "kind": "choice", "choices": ["Gedung sendiri", "Sewa"]}})
    given = {**GIVEN, "facts": {"bentuk": "Sewa"}}
    path = tmp_path / "LKE.xlsx"
    path.write_bytes(worksheet(asked, mpp.Assessment.model_validate(given)))
    book = load_workbook(path)
    book["Profil"]["C15"].value, book["Profil"]["C9"].value = "GEDUNG  sendiri ", "Verifikasi"
    book["Bukti lain"].append(["a-1 ", "Penilai ", "SK"])
    book["Catatan"].append(["Catatan ", None, "Dicatat"])
    book.save(path)
    found = mpp.load_assessment(path, asked, today=TODAY)
    assert (found.facts["bentuk"].value, found.status) == ("Gedung sendiri", "verifikasi")
    assert [one.title for one in found.answers["A-1"].evidence] == ["SK"]
    assert [one.text for one in found.notes] == ["Dicatat"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Blroa", "Kabupaten Blora (33.16)"),
        ("33.61", "Kabupaten Blora (33.16)"),
        (33.61, "Kabupaten Blora (33.16)"),
        ("Bandung", "Kabupaten Bandung (32.04) atau Kota Bandung (32.73)"),
    ],
)
def test_an_unknown_region_is_a_fault_with_the_nearest(typed: object, near: str, tmp_path: Path) -> None:
    ((code, place, text),) = told(written(tmp_path, cells("Profil", {"C5": typed})))
    assert (code, place) == ("region-unknown", "Profil!C5")
    assert text == f"daerah “{typed}” tidak dikenal; mungkin maksud Anda: {near}"


def test_a_region_that_resembles_none_says_how_one_is_written(tmp_path: Path) -> None:
    ((_, _, text),) = told(written(tmp_path, cells("Profil", {"C5": "99.99"})))
    assert text == "daerah “99.99” tidak dikenal; tulis seperti 33.16 atau Kabupaten Blora"


@pytest.mark.parametrize("typed", ["Blora", "Kab. Blora", 3316, "33.16"])
def test_a_region_may_be_typed_by_name_or_code(typed: object, tmp_path: Path) -> None:
    found = mpp.load_assessment(written(tmp_path, cells("Profil", {"C5": typed})), rules(), today=TODAY)
    assert found.place.full_name == "Kabupaten Blora"


def test_what_cannot_be_read_and_what_does_not_fit_are_told_at_once(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        _copied(book)
        cells("Profil", {"C5": "Blroa", "C15": "2 lantai"})(book)
        cells("Isian", {"E6": "mungkin", "D8": "ya"})(book)
        _formatted("E7", 0.8, "0%")(book)

    found = told(written(tmp_path, edit))
    assert sorted((code, place) for code, place, _ in found) == [
        ("answer-misplaced", "Isian!D8"),
        ("answer-value", "Isian!E6"),
        ("answer-value", "Isian!E7"),
        ("fact-value", "Profil!C15"),
        ("region-unknown", "Profil!C5"),
        ("worksheet-twice", "Isian rapat 2"),
    ]
