"""What people do beyond the form as it was made: another region, ever more documents, a date as text."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.facts import facts_in_use
from mpp_readiness.regions import all_regions
from tests import programs

pytestmark = pytest.mark.office
RULES: Mapping[str, object] = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "scales": {
        "mutu": [
            {"id": "draf", "points": 1, "title": "Draf"},
            {"id": "terbukti", "points": 2, "title": "Terbukti", "needs_evidence": True},
        ]
    },
    "criteria": [
        {"id": "K-1", "title": "Terbukti."},
        {"id": "K-2", "title": "Hanya di kota.", "when": {"fact": "jenis", "is": "kota"}},
        {"id": "K-3", "title": "Hanya di Bali.", "when": {"fact": "provinsi", "is": "Bali"}},
    ],
}
DAY = date(2021, 6, 3)
# What stands in the cell of the code, and the same as a region of an assessment.
CODES: Sequence[tuple[object, str]] = (
    ("33.16", "33.16"),
    ("35.78", "35.78"),
    ("31.71", "31.71"),
    ("31.01", "31.01"),
    ("5171", "51.71"),
    ("33", "33"),
    (33.1, "33.10"),
    ("33.99", "33.99"),
    ("00.01", "00.01"),
    ("Kota Denpasar", "99.98"),
)
# The formulas reckon for these as for a region without a kind; the loader refuses them.
UNKNOWN = ("33.99", "00.01")
# Layer and end of a document in row 5000 of Bukti lain, and what the whole is worth then: terbukti 2 of 2 points, or,
# without a document that still holds, draf with 1 of 2.
PROOFS: Sequence[tuple[str | None, date | None, float]] = (
    (None, None, 100),
    ("penilai", date(2021, 6, 3), 100),
    ("penilai", date(2021, 6, 2), 50),
)


@cache
def handed_out(region: str | None) -> bytes:
    return worksheet(mpp.load_checklist(RULES), region=region)


def written(folder: Path, name: str, cells: Mapping[str, object], *, region: str | None = None) -> Path:
    """A form that was made for one region, or for none, with these cells filled in; each is named by sheet and cell."""
    path = folder / f"{name}.xlsx"
    book = load_workbook(io.BytesIO(handed_out(region)))
    for place, value in {"Profil!C8": DAY, "Isian!E5": "terbukti", **cells}.items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell].value = value
    book.save(path)
    return path


@pytest.fixture(scope="module")
def reckoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The forms as LibreOffice saves them, with what it reckons."""
    folder = tmp_path_factory.mktemp("luar")
    made = [
        written(folder, f"daerah-{number}", {"Profil!C5": typed}, region=[None, "33.16"][number % 2])
        for number, (typed, _) in enumerate(CODES)
    ]
    for number, (layer, until, _) in enumerate(PROOFS):
        further = {"A": "K-1", "B": layer, "C": "SK", "H": until}
        cells = {f"Bukti lain!{column}5000": value for column, value in further.items()}
        made.append(written(folder, f"bukti-{number}", {"Profil!C5": "33.16", **cells}))
    made.append(written(folder, "teks", {"Profil!C5": "33.16", "Isian!O5": "3 Mei 2021", "Isian!J5": "SK"}))
    programs.office(folder / "profil", "--convert-to", "xlsx", "--outdir", folder / "simpan", *made)
    return folder / "simpan"


@cache
def saved(path: Path) -> Any:
    return load_workbook(path, data_only=True)


def reckoning(path: Path) -> Mapping[object, object]:
    return {row[0]: row[1] for row in saved(path)["_hitung"].iter_rows(values_only=True)}


def whole(path: Path) -> Sequence[Any]:
    """Low and high of the whole in Ringkasan, as score() shows them."""
    return [saved(path)["Ringkasan"].cell(6, column).value for column in (3, 4)]


@pytest.mark.parametrize(("number", "code"), [(n, code) for n, (_, code) in enumerate(CODES)])
def test_the_formulas_know_kind_and_province_of_every_code_that_the_register_knows(
    reckoned: Path, number: int, code: str
) -> None:
    checklist = mpp.load_checklist(RULES)
    assessment = Assessment.model_validate({"assessment": "uji", "region": code, "date": DAY.isoformat()})
    known = facts_in_use(checklist, assessment)
    found = reckoning(reckoned / f"daerah-{number}.xlsx")

    assert {fact: found[fact] or None for fact in ("jenis", "provinsi")} == {
        fact: known.get(fact) for fact in ("jenis", "provinsi")
    }


@pytest.mark.parametrize(
    "number", [n for n, (typed, _) in enumerate(CODES) if typed not in ("Kota Denpasar", *UNKNOWN)]
)
def test_the_summary_is_that_of_score_for_whatever_region_is_typed(reckoned: Path, number: int) -> None:
    checklist = mpp.load_checklist(RULES)
    path = reckoned / f"daerah-{number}.xlsx"
    score = mpp.score(checklist, mpp.load_assessment(path, checklist)).score

    assert score is not None
    assert whole(path) == pytest.approx([float(score.low * 100), float(score.high * 100)], abs=0.005)


def test_cities_are_told_by_their_code_in_the_whole_register() -> None:
    # The form reckons by the second half of a code; the register says what each region is.
    halves = {region: region.code.partition(".")[2] for region in all_regions() if "." in region.code}

    assert len(halves) == 514
    assert [one for one, half in halves.items() if (int(half) >= 71) != one.kind.startswith("kota")] == []


@pytest.mark.parametrize(("number", "wanted"), [(n, wanted) for n, (*_, wanted) in enumerate(PROOFS)])
def test_a_document_counts_in_any_row_and_without_a_layer_it_is_the_assessors(
    reckoned: Path, number: int, wanted: float
) -> None:
    path, checklist = reckoned / f"bukti-{number}.xlsx", mpp.load_checklist(RULES)
    score = mpp.score(checklist, mpp.load_assessment(path, checklist)).score

    assert score is not None
    assert [*whole(path), score.low * 100, score.high * 100] == [wanted] * 4


def hint(path: Path) -> Any:
    return saved(path)["Ringkasan"]["A2"].value


def test_a_date_that_is_text_is_read_and_ringkasan_says_that_it_does_not_reckon_with_it(reckoned: Path) -> None:
    checklist = mpp.load_checklist(RULES)
    assessment = mpp.load_assessment(reckoned / "teks.xlsx", checklist)

    assert assessment.answers["K-1"].evidence[0].valid_until == date(2021, 5, 3)
    assert hint(reckoned / "teks.xlsx").startswith("Perhatian: 1 tanggal tertulis sebagai teks")
    assert hint(reckoned / "bukti-2.xlsx").startswith("Dihitung selama lembar diisi")


def test_every_row_below_the_head_is_open_to_be_filled_in(tmp_path: Path) -> None:
    book = load_workbook(written(tmp_path, "kosong", {}))
    for name in ("Bukti lain", "Catatan"):
        columns = book[name].column_dimensions
        assert {columns[letter].protection.locked for letter in "ABCDEF"} == {False}
        assert {cell.protection.locked for row in book[name]["A1:F4"] for cell in row} == {True}
