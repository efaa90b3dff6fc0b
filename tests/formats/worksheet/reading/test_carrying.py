"""A new version of a checklist takes over the old answers, and none is lost."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness import formats
from mpp_readiness.formats import reading
from mpp_readiness.formats.worksheet.reading.tree import read_sheet
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

TODAY = date(2026, 11, 1)
Tree = dict[str, Any]


def rules(version: str, *criteria: Tree, **facts: Tree) -> Checklist:
    scale = [{"id": "belum", "points": 0, "title": "Belum"}, {"id": "sudah", "points": 1, "title": "Sudah"}]
    head: Tree = {"checklist": "uji", "version": version, "title": "Daftar uji", "scales": {"mutu": scale}}
    return mpp.load_checklist({**head, "facts": facts, "criteria": list(criteria)})


def criterion(id_: str, kind: str = "level", title: str = "Pernyataan") -> Tree:
    return {"id": id_, "title": title, "answer": {"kind": kind}}


OLD = rules("1", criterion("A"), criterion("B"), criterion("C"), criterion("D"), lantai={"title": "Lantai"})
NEW = rules("2", criterion("A"), criterion("C", "yes_no"), criterion("D", title="Diperjelas"), criterion("E"))
PROOF = {"title": "SK", "number": "12/2021", "date": "2021-05-20", "valid_until": "2022-05-20", "link": "arsip"}
GIVEN: Tree = {
    "assessment": "uji",
    "checklist_version": "1",
    "region": "33.16",
    "date": "2021-06-03",
    "facts": {"lantai": {"value": 2, "note": "Denah"}},
    "answers": {
        "A": "sudah",
        "B": {"value": "belum", "note": "Hilang", "evidence": [PROOF]},
        "C": "sudah",
        "D": "sudah",
    },
    "verification": {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": {"A": "belum", "B": "sudah"}},
}
KEPT: Tree = {
    **GIVEN,
    "checklist_version": "2",
    "facts": {},
    "answers": {"A": "sudah", "D": "sudah"},
    "verification": {**GIVEN["verification"], "answers": {"A": "belum"}},
}
LEFT = (
    ("fakta", "lantai", "nilai: 2; catatan: Denah"),
    (
        "penilai",
        "B",
        "jawaban: belum; catatan: Hilang\n"
        "bukti: nama: SK; nomor: 12/2021; tanggal: 20 Mei 2021; tautan: arsip; berlaku sampai: 20 Mei 2022",
    ),
    ("penilai", "C", "jawaban: sudah"),
    ("verifikator", "B", "jawaban: sudah"),
)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "LKE-lama.xlsx"
    path.write_bytes(worksheet(OLD, Assessment.model_validate(GIVEN)))
    return path


def test_what_fits_is_carried_over_and_the_rest_is_kept_in_words(old: Path) -> None:
    found = reading.read_assessment(old, NEW, carry="form", today=TODAY)
    assert found.assessment == Assessment.model_validate(KEPT)
    assert found.left == LEFT


def test_what_does_not_fit_is_told_with_its_old_cell(old: Path) -> None:
    warnings = reading.read_assessment(old, NEW, carry="form", today=TODAY).warnings
    assert warnings[-1].code == "criteria-changed"
    told = [str(one) for one in warnings]
    assert told[0] == (
        "LKE-lama.xlsx › _meta: peringatan: penilaian memakai versi 1, daftar periksa versi 2 "
        "(tidak ada lagi: B; belum dijawab: E); periksa kriteria yang disebut"
    )
    assert told[1].startswith(
        "LKE-lama.xlsx › Profil!C15: peringatan: fakta “lantai” tidak dikenal; disimpan pada lembar"
    )
    assert any(
        one.startswith("LKE-lama.xlsx › Isian!E7: peringatan: “sudah” bukan jawaban ya atau tidak") for one in told
    )
    assert (
        told[-1]
        == "LKE-lama.xlsx: peringatan: kriteria C dan D berubah sejak lembar lama dibuat; periksa lagi jawabannya"
    )


def test_what_was_left_over_once_is_carried_on(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "LKE.xlsx"
    formats.write_form(NEW, new, carried=reading.read_assessment(old, NEW, carry="form", today=TODAY))
    assert read_sheet(new).left == LEFT
    assert reading.load_assessment(new, NEW, today=TODAY) == Assessment.model_validate(KEPT)
    later = tmp_path / "LKE-3.xlsx"
    third = rules("3", criterion("A"))
    formats.write_form(third, later, carried=reading.read_assessment(new, third, carry="form", today=TODAY))
    assert read_sheet(later).left == (*LEFT, ("penilai", "D", "jawaban: sudah"))
    assert load_workbook(later)["Tidak terbawa"]["C5"].value == "nilai: 2; catatan: Denah"


def test_answers_of_a_text_file_are_carried_over_too(tmp_path: Path) -> None:
    path = tmp_path / "lama.yaml"
    path.write_text(
        "assessment: uji\nregion: '33.16'\ndate: 2021-06-03\nanswers: {A: sudah, B: belum}\n", encoding="utf-8"
    )
    found = reading.read_assessment(path, NEW, carry="form", today=TODAY)
    assert list(found.assessment.answers) == ["A"]
    assert found.left == (("penilai", "B", "jawaban: belum"),)
    (told,) = [str(one) for one in found.warnings]
    assert told.startswith(f"{path}:4:24: peringatan: kriteria “B” tidak dikenal")


@pytest.mark.parametrize("suffix", [".xlsx", ".yaml"])
def test_what_is_wrong_by_any_checklist_is_refused(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"lama{suffix}"
    if suffix == ".yaml":
        path.write_text("assessment: uji\nregion: '33.16'\ndate: 2030-06-03\n", encoding="utf-8")
    else:
        path.write_bytes(worksheet(OLD, Assessment.model_validate({**GIVEN, "date": "2030-06-03"})))
    with pytest.raises(mpp.InvalidInput, match="masa depan"):
        reading.read_assessment(path, NEW, carry="form", today=TODAY)
