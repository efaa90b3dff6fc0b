"""What stands where nobody reads it is told with its cell and never dropped."""

from datetime import date
from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from tests.formats.worksheet.reading.test_worksheet import Tree, cells, rules, written

TODAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("sheet", "said", "warning"),
    [
        (
            "Isian",
            {"AE6": "sudah rapat", "AE7": "belum", "AE8": 3},
            "Isian!AE6: peringatan: isi “sudah rapat” dan 2 sel lain di kolom ini tidak terbaca; kolom ini tidak "
            "dikenal; pindahkan isinya ke kolom yang berjudul",
        ),
        ("Isian", {"Q6": "menyusul"}, "Isian!Q6: peringatan: isi “menyusul” tidak terbaca; kolom ini dihitung"),
        ("Bukti lain", {"M5": "SK"}, "Bukti lain!M5: peringatan: isi “SK” tidak terbaca; kolom ini tidak dikenal"),
        ("Catatan", {"H9": 0.5}, "Catatan!H9: peringatan: isi “0,5” tidak terbaca"),
        ("Profil", {"E8": "menurut undangan"}, "Profil!E8: peringatan: isi “menurut undangan” tidak terbaca; baris"),
        (
            "Profil",
            {"C30": "lain-lain"},
            "Profil!C30: peringatan: isi “lain-lain” tidak terbaca; baris ini tidak dibaca",
        ),
    ],
)
def test_what_stands_beside_the_form_is_a_warning(sheet: str, said: Tree, warning: str, tmp_path: Path) -> None:
    _, warnings = read_worksheet(written(tmp_path, cells(sheet, said)), rules(), TODAY)
    (problem,) = warnings
    assert (problem.code, problem.severity) == ("not-read", "warning")
    assert str(problem).startswith(f"LKE.xlsx › {warning}")


@pytest.mark.parametrize(
    ("sheet", "said", "place", "column"),
    [
        ("Isian", {"D6": "Terbukti"}, "Isian!D6", "Dasar hukum atau praktik"),
        ("Isian", {"C8": "ya"}, "Isian!C8", "Yang membuktikan"),
        ("Isian", {"D7": 5}, "Isian!D7", "Dasar hukum atau praktik"),
        ("Profil", {"D15": 2}, "Profil!D15", "Satuan atau pilihan"),
    ],
)
def test_an_answer_in_a_wrong_column_is_a_fault(
    sheet: str, said: Tree, place: str, column: str, tmp_path: Path
) -> None:
    with pytest.raises(mpp.InvalidInput) as caught:
        read_worksheet(written(tmp_path, cells(sheet, said)), rules(), TODAY)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place) == ("answer-misplaced", f"LKE.xlsx › {place}")
    (value,) = said.values()
    assert problem.text == (
        f"“{value}” di kolom “{column}” tidak terbaca; pindahkan ke kolom jawabannya, lalu kembalikan isi sel ini"
    )


def test_a_form_as_it_was_made_has_nothing_unread(tmp_path: Path) -> None:
    for name in ("mpp", "pekppp", "uji-petik"):
        checklist = mpp.load_checklist(name)
        path = tmp_path / f"{name}.xlsx"
        tree = {"assessment": name, "region": "33.16", "date": "2021-06-03"}
        mpp.write_form(checklist, path, carried=mpp.read_assessment(tree, checklist, carry="form"))
        assert read_worksheet(path, checklist, TODAY)[1] == ()
