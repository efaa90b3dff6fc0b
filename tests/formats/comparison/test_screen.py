"""Two results, and a series of them, on a screen of 100 columns: each side in its column, nothing wider."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.comparison.screen import comparison_table, trend_table
from mpp_readiness.readiness.analysis.comparison import ComparisonKind, compare, compare_layers
from mpp_readiness.readiness.analysis.trend import trend
from mpp_readiness.readiness.evaluation.result import Result
from tests.formats.comparison.samples import ANSWERS, BADUNG, UJI, Tree, example, of_kind, small
from tests.properties import few

LIST: Tree = {
    **UJI,
    "milestones": [{"id": "buka", "title": "Siap buka"}],
    "criteria": [],
    "aspects": [
        {
            "id": "A",
            "title": "Izin",
            "criteria": [
                {"id": "A-1", "title": "Izin terbit", "gate": "buka"},
                {"id": "A-2", "title": "Izin dipasang"},
            ],
            "aspects": [{"id": "B", "title": "Arsip izin", "criteria": [{"id": "B-1", "title": "Arsip ada"}]}],
        },
        {"id": "C", "title": "Loket", "criteria": [{"id": "C-1", "title": "Loket tersedia", "gate": "buka"}]},
    ],
}
MARCH = {"A-1": "belum", "A-2": "ada", "B-1": "ada"}
JUNE = {"A-1": "ada", "A-2": "ada", "B-1": "ada", "C-1": "belum"}


def result(answers: Tree, **more: Any) -> Result:
    return small(answers, checklist=LIST, **more)


def cells(line: str) -> list[str]:
    """A line of a table: its title to the left, and cells of 17 columns to the right of it."""
    return [line[:49].strip(), *(line[at : at + 17].strip() for at in range(49, len(line), 17))]


# ---- two results


def test_each_aspect_of_the_checklist_and_then_the_whole_stands_with_both_sides() -> None:
    # Izin: (0 + 1 + 1) / 3, its Arsip counting as one, then 1. Loket: open, then 0. The whole is the mean of the two:
    # 1/3 to 5/6, then 1/2; the low end gained 1/6.
    lines = list(comparison_table(compare(result(MARCH), result(JUNE, date="2022-06-24"))))
    assert lines[:3] == ["Perbandingan dua penilaian: Uji", "A = 3 Juni 2021; B = 24 Juni 2022", ""]
    assert [cells(line) for line in lines[3:7]] == [
        ["Aspek", "A", "B", "Selisih bawah"],
        ["Izin", "66,67", "100,00", "+33,33"],
        ["Loket", "belum ada nilai", "0,00", "–"],
        ["Keseluruhan", "33,33–83,33", "50,00", "+16,67"],
    ]
    assert lines[7] == ""


def test_what_differs_stands_below_its_heading_in_columns_and_is_counted() -> None:
    lines = list(comparison_table(compare(result(MARCH), result(JUNE, date="2022-06-24"))))
    assert lines[-6:] == [
        "",
        "Membaik: 1",
        "  A-1       belum terpenuhi    terpenuhi          Izin terbit",
        "",
        "Kini dijawab: 1",
        "  C-1       belum diketahui    belum terpenuhi    Loket tersedia",
    ]


def test_between_table_and_criteria_the_differences_are_told_in_sentences() -> None:
    lines = list(comparison_table(compare(result(MARCH), result(JUNE, date="2022-06-24"))))
    told = lines[8 : lines.index("Membaik: 1") - 1]
    assert "Nilai 33,33–83,33 (3 Juni 2021) dan 50,00 (24 Juni 2022)." in told
    assert "Dari 4 kriteria: 1 membaik, 1 kini dijawab, dan 2 tetap." in told
    assert "Syarat yang kini gagal: C-1 (Loket)." in told
    assert "" not in told


def test_a_criterion_that_one_checklist_lacks_is_told_as_such() -> None:
    later = {**LIST, "version": "2", "aspects": [LIST["aspects"][0]]}
    there = list(comparison_table(compare(result({}), small({}, checklist=later))))
    back = list(comparison_table(compare(small({}, checklist=later), result({}))))
    assert there[-1] == "  C-1       belum diketahui    tidak dimuat       Loket tersedia"
    assert back[-1] == "  C-1       tidak dimuat       belum diketahui    Loket tersedia"


def test_the_agreement_is_told_of_two_layers_and_of_nothing_else() -> None:
    # Of the two that both answered one is equal. The verifier gave 1 throughout, so the distance by chance is the
    # distance that was seen, and kappa is 0.
    verified = result(MARCH, verified={"A-1": "ada", "A-2": "ada"})
    lines = list(comparison_table(compare_layers(verified)))
    assert "Verifikator menjawab sendiri 2 kriteria yang dijawab penilai; yang sama 1 (50,0%)." in lines
    assert any(line.startswith("Kappa berbobot linear (Cohen 1968): 0,00.") for line in lines)
    beside = "\n".join(comparison_table(compare(result({}), verified)))
    assert "Verifikator" not in beside


def test_a_line_that_goes_on_is_indented() -> None:
    lines = list(comparison_table(compare_layers(result(MARCH, verified={"A-1": "ada"}))))
    start = next(n for n, line in enumerate(lines) if line.startswith("Rumusnya"))
    assert lines[start + 1].startswith("  ")
    assert lines[start + 2].startswith("  ")
    assert lines[start + 3] == "Kriteria yang tidak dijawab verifikator tidak ikut dihitung."


# ---- a series


def test_a_series_has_a_line_for_each_date_and_below_it_what_is_new() -> None:
    # March fails the gate of A-1; in June A-1 and C-1 fail; on the first date nobody knows anything.
    results = [
        result({}, date="2021-01-31"),
        result(MARCH, date="2021-03-29"),
        result({"A-1": "belum", "C-1": "belum"}, date="2021-06-03"),
    ]
    lines = list(trend_table(trend(results)))
    told = "Semua tanggal memakai penilaian mandiri."
    assert lines[:3] == ["Perkembangan Kabupaten Blora: Uji", told, ""]
    lines = [line for line in lines if line != told]
    # In June of Izin 1/3 is answered (0 to 2/3) and of Loket all: 0 to 1/3, and a coverage of 2/3.
    assert [cells(line) for line in lines[2:6]] == [
        ["Tanggal dan simpulan", "Nilai", "Cakupan", "Syarat gagal"],
        ["31 Januari 2021: Belum siap", "belum ada nilai", "–", "0"],
        ["29 Maret 2021: Belum siap", "33,33–83,33", "50,0%", "1"],
        ["3 Juni 2021: Belum siap", "0,00–33,33", "66,7%", "2"],
    ]
    starts = [lines.index(day) for day in ("31 Januari 2021", "29 Maret 2021", "3 Juni 2021")]
    assert [lines[at - 1] for at in starts] == ["", "", ""]
    first, second, third = lines[starts[0] : starts[1]], lines[starts[1] : starts[2]], lines[starts[2] :]
    assert "0 dari 4 kriteria terjawab: 0 terpenuhi, 0 sebagian, dan 0 belum terpenuhi." in first
    assert "Kini dijawab: A-1, A-2, dan B-1 (Izin)." in second
    assert "Tidak lagi dijawab: A-2 dan B-1 (Izin)." in third
    assert "Syarat yang kini gagal: C-1 (Loket)." in third


def test_a_series_is_called_as_it_is_called_last() -> None:
    later = {**LIST, "version": "2", "title": "Uji baru"}
    lines = list(trend_table(trend([result(MARCH), small(JUNE, checklist=later, date="2022-06-24")])))
    assert lines[0] == "Perkembangan Kabupaten Blora: Uji baru"


# ---- 100 columns


def titled(title: str, *, display: Tree | None = None) -> tuple[Result, Result]:
    """Every title of the checklist is this one."""
    criteria = [{"id": "Sarana-dan-prasarana-1", "title": title}, {"id": "P", "title": title}]
    found = {**UJI, "title": title, "criteria": [], "aspects": [{"id": "A", "title": title, "criteria": criteria}]}
    before, after = (
        small(answers, checklist=found, display=display, date=day)
        for answers, day in (({"P": "belum"}, "2021-06-03"), ({"P": "ada"}, "2022-06-24"))
    )
    return before, after


@few(30)
@given(st.text(alphabet="abc ", min_size=1, max_size=300).filter(str.strip))
def test_no_title_breaks_the_100_columns(title: str) -> None:
    before, after = titled(title)
    lines = [*comparison_table(compare(before, after)), *trend_table(trend([before, after]))]
    assert [line for line in lines if len(line) > 100] == []


def test_a_title_that_is_too_long_is_cut_before_the_columns_begin() -> None:
    before, after = titled("x" * 120)
    lines = list(comparison_table(compare(before, after)))
    assert lines[0] == f"Perbandingan dua penilaian: {'x' * 71}…"
    assert next(trend_table(trend([before, after]))) == f"Perkembangan Kabupaten Blora: {'x' * 69}…"
    assert cells(lines[4]) == [f"{'x' * 47}…", "0,00–50,00", "50,00–100,00", "+50,00"]
    assert lines[-1] == f"  P         belum terpenuhi    terpenuhi          {'x' * 49}…"


def test_scores_of_many_digits_and_codes_of_many_letters_stay_apart_from_their_neighbours() -> None:
    before, after = titled("Sarana", display={"highest": "100", "digits": 6})
    lines = list(comparison_table(compare(before, after)))
    assert lines[4].split() == ["Sarana", "0,000000–50,000000", "50,000000–100,000000", "+50,000000"]
    assert max(map(len, lines)) <= 100
    code = "Sarana-dan-prasarana-1"
    both = compare(small({}, checklist=coded(code)), small({code: "ada"}, checklist=coded(code), date="2022-06-24"))
    assert list(comparison_table(both))[-1].split() == [code, "belum", "diketahui", "terpenuhi", "Loket"]


def coded(code: str) -> Tree:
    return {**UJI, "criteria": [{"id": code, "title": "Loket"}]}


@few(20)
@given(ANSWERS, ANSWERS, st.sampled_from(["33.16", BADUNG]))
def test_any_two_results_fit(before: Tree, after: Tree, region: str) -> None:
    lines = list(comparison_table(compare(small(before), small(after, region=region))))
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("kind", ComparisonKind)
def test_the_first_lines_say_what_is_laid_side_by_side(kind: ComparisonKind) -> None:
    title, sides = {
        ComparisonKind.OVER_TIME: ("dua penilaian", "A = 3 Juni 2021; B = 24 Juni 2022"),
        ComparisonKind.REGIONS: ("dua daerah", "A = Kabupaten Blora; B = Kabupaten Badung"),
        ComparisonKind.LAYERS: (
            "penilaian mandiri dan verifikasi",
            "A = Penilaian mandiri; B = Setelah verifikasi",
        ),
        ComparisonKind.CHECKLISTS: ("dua daftar periksa", "A = uji versi 1; B = uji versi 2"),
    }[kind]
    assert list(comparison_table(of_kind(kind)))[:2] == [f"Perbandingan {title}: Uji", sides]


def test_the_real_cases_fit() -> None:
    blora = trend([example(f"blora/{day}") for day in ("2021-03-29", "2021-06-03", "2022-06-24", "2025-04-08")])
    lines = [*trend_table(blora), *comparison_table(compare(blora.results[1], example("badung/2018-09-17")))]
    lines += comparison_table(compare_layers(example("contoh/contoh")))
    assert max(map(len, lines)) <= 100
    assert any("Kappa berbobot" in line for line in lines)
