"""What a secretariat does to the form out of habit is understood, or told with its cell and never dropped."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mpp_readiness as mpp
from tests.formats.worksheet.reading.test_worksheet import Edit, cells, rules, written

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
