"""A comparison as a workbook says what the page says, in cells that can be reckoned with."""

import io
from datetime import date, datetime
from fractions import Fraction

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.formats.comparison.workbook import compared_xlsx
from mpp_readiness.readiness.analysis.comparison import Comparison, compare, compare_layers
from mpp_readiness.readiness.analysis.trend import Trend, trend
from mpp_readiness.readiness.evaluation.result import Result
from tests.formats.everything import everything
from tests.readiness.analysis.test_list_changes import NEXT


def example(name: str, **changes: object) -> Result:
    checklist = mpp.load_checklist("mpp")
    assessment = mpp.load_assessment(resources.example_folder() / f"{name}.yaml", checklist)
    return mpp.score(checklist, assessment.model_copy(update=changes))


LAUNCH, COUNT = example("blora/2021-06-03"), example("blora/2022-06-24")


def opened(compared: Comparison | Trend) -> Workbook:
    return load_workbook(io.BytesIO(compared_xlsx(compared)))


def rows(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in book[sheet].iter_rows(min_row=2, values_only=True)]


def test_two_results_have_a_sheet_for_each_question() -> None:
    book = opened(compare(LAUNCH, COUNT))

    assert book.sheetnames == ["Ringkasan", "Aspek", "Kriteria", "Syarat"]
    assert rows(book, "Ringkasan")[:2] == [
        ("Daerah", "Kabupaten Blora", "Kabupaten Blora"),
        ("Tanggal penilaian", "3 Juni 2021", "24 Juni 2022"),
    ]


def test_scores_are_numbers_that_agree_to_the_last_shown_digit() -> None:
    whole, *aspects = rows(opened(compare(LAUNCH, COUNT)), "Aspek")

    # 3.66 to 96.78 and 4.25 to 90.18, as the report shows them; the gap is rounded by itself.
    assert whole[1:6] == ("Keseluruhan", 3.66, 96.78, 4.25, 90.18)
    staffing = next(row for row in aspects if row[0] == "SDM")
    # 3 x 5/29 of 27 is 5/261, that is 1.92 of 100; what is unknown has no number.
    assert staffing[2:6] == (None, None, 1.92, round(float(100 * (Fraction(5, 261) + Fraction(21, 27))), 2))
    assert staffing[6:] == (None, None, "–")


def test_every_criterion_is_a_row_in_the_words_of_what_is_compared() -> None:
    badung = rows(opened(compare(LAUNCH, example("badung/2018-09-17"))), "Kriteria")
    found = {row[0]: row[2] for row in badung}

    assert len(found) == 107
    assert found["REG-01"] == "hanya diketahui pada Kabupaten Badung"
    assert found["LAY-02"] == "lebih tinggi pada Kabupaten Blora"
    assert found["REG-11"] == "sama"


def test_a_series_has_a_row_for_each_date_and_a_column_for_each_date() -> None:
    book = opened(trend([COUNT, LAUNCH]))
    dates = [row[0] for row in rows(book, "Tanggal")]

    assert book.sheetnames == ["Tanggal", "Aspek", "Tahap", "Kriteria", "Yang berubah"]
    assert [day.date() if isinstance(day, datetime) else day for day in dates] == [date(2021, 6, 3), date(2022, 6, 24)]
    assert ("SDM-10", "belum diketahui", "belum terpenuhi") in [
        (row[0], row[2], row[3]) for row in rows(book, "Kriteria")
    ]
    assert [row[2:] for row in rows(book, "Tahap")] == [("tertutup", "tertutup")] * 3


def test_differences_have_a_sheet_where_there_are_any() -> None:
    strict = mpp.load_checklist("mpp").model_copy(update={"version": "2"})
    answers = COUNT.assessment.model_copy(update={"facts": {}, "checklist_version": "2"})
    book = opened(compare(COUNT, mpp.score(strict, answers)))

    assert ("Keseluruhan", "daftar periksa", "mpp versi 2026.1", "mpp versi 2") in rows(book, "Yang diukur berbeda")


def test_an_illustration_says_so_in_the_workbook() -> None:
    contoh = example("contoh/contoh")

    assert rows(opened(compare_layers(contoh)), "Ringkasan")[0][0] == "ILUSTRASI – data rekaan"
    assert rows(opened(trend([contoh])), "Tanggal")[0][0] == "ILUSTRASI – data rekaan"


def test_a_text_that_begins_like_a_formula_stays_text() -> None:
    answers = {
        "REG-01": mpp.Assessment.model_validate(
            {
                "assessment": "mpp",
                "region": "33.16",
                "date": "2021-06-03",
                "answers": {"REG-01": {"value": "draf", "note": "=1+1"}},
            }
        ).answers["REG-01"]
    }
    sheet = opened(compare(LAUNCH, example("blora/2022-06-24", answers=answers)))["Kriteria"]
    (cell,) = [row[7] for row in sheet.iter_rows() if row[0].value == "REG-01"]

    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("compared", [compare(LAUNCH, COUNT), trend([LAUNCH, COUNT])], ids=["two", "series"])
def test_the_same_comparison_gives_the_same_workbook(compared: Comparison | Trend) -> None:
    assert compared_xlsx(compared) == compared_xlsx(compared)


def test_points_have_their_full_number_and_rows_of_lists_a_sheet() -> None:
    later = everything(date="2025-07-01", lists={"instansi": NEXT})
    book = opened(compare(everything(), later))
    governance = next(row for row in rows(book, "Aspek") if row[0] == "TAT")
    # 30 to 35 of 60 points on both days: nothing of it changed.
    assert governance == ("TAT", "Tata kelola", 60, 30, 35, 30, 35, 0, 0, "tetap")
    group = next(row for row in rows(book, "Aspek") if row[0] == "pemenuhan")
    assert group[2:5] == (70, 29.17, 35)
    assert ("Instansi peserta", "Imigrasi", None, "Baru tercantum") in rows(book, "Daftar")
    assert ("Instansi peserta", "dinas  kesehatan", "PEL-01", "Menurun") in rows(book, "Daftar")


def test_a_series_in_points_has_their_full_number_and_the_views() -> None:
    book = opened(trend([everything(), everything(date="2025-07-01")]))
    assert [row[:5] for row in rows(book, "Aspek")] == [
        (None, "Keseluruhan", 100, 50.63, 66.13),
        ("TAT", "Tata kelola", 60, 30, 35),
        ("PEL", "Pelayanan", 40, 20.63, 31.13),
        ("unsur", "Pemenuhan dan hasil", 100, 55.42, 61.25),
        ("pemenuhan", "Pemenuhan", 70, 29.17, 35),
        ("hasil", "Hasil", 30, 26.25, 26.25),
    ]
