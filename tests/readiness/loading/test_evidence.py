"""What is known of files of evidence: only what lies in the folder of the assessment, and whether it is unchanged."""

from pathlib import Path
from typing import Any

import pytest

from mpp_readiness.readiness.loading.evidence import changed_files, file_digests, missing_files, with_digests
from mpp_readiness.readiness.model.assessment import Answer, Assessment

# FIPS 180-2, appendix B.1: SHA-256 of "abc".
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
OTHER = "0" * 64


def assessed(*evidence: dict[str, Any], second: bool = False) -> Assessment:
    answers = {"SDM-01": {"value": "lengkap", "evidence": [{"title": "SK", **one} for one in evidence]}, "SDM-02": "ya"}
    first: dict[str, Any] = {"assessment": "uji", "region": "33.16", "date": "2021-06-03"}
    layer = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03", "answers": answers}
    return Assessment.model_validate({**first, "verification": layer} if second else {**first, "answers": answers})


def answer(assessment: Assessment) -> Answer:
    checked = assessment.verification
    return (checked.answers if checked else assessment.answers)["SDM-01"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an assessment with one file, and a file beside the folder that is nobody's business."""
    inside = tmp_path / "penilaian"
    (inside / "bukti").mkdir(parents=True)
    (inside / "bukti" / "sk.txt").write_bytes(b"abc")
    (tmp_path / "rahasia.txt").write_bytes(b"abc")
    (inside / "keluar.txt").symlink_to(tmp_path / "rahasia.txt")
    return inside


@pytest.mark.parametrize("second", [False, True])
def test_a_file_that_is_there_is_recorded_by_its_digest(folder: Path, second: bool) -> None:
    assessment = assessed({"file": "bukti/sk.txt"}, {"link": "arsip 12"}, second=second)
    digests = file_digests(assessment, folder)
    recorded = with_digests(assessment, digests)
    assert [one.sha256 for one in answer(recorded).evidence] == [ABC, None]
    assert list(missing_files(assessment, digests)) == []
    assert list(changed_files(assessment, digests)) == []
    assert list(changed_files(recorded, digests)) == []  # and the record is true of itself
    assert recorded.digest != assessment.digest


@pytest.mark.parametrize("second", [False, True])
@pytest.mark.parametrize(
    "name", ["tiada.txt", "bukti", "../rahasia.txt", "keluar.txt", "bukti/../../rahasia.txt", "a\x00b", "a" * 5000]
)
def test_what_is_not_in_the_folder_is_missing(folder: Path, name: str, second: bool) -> None:
    assessment = assessed({"file": "bukti/sk.txt"}, {"file": name, "sha256": OTHER}, second=second)
    digests = file_digests(assessment, folder)
    layer = ("verification", "answers") if second else ("answers",)
    what = f"berkas “{name}” tidak ditemukan di folder penilaian"
    assert list(missing_files(assessment, digests)) == [
        ("evidence-missing", (*layer, "SDM-01", "evidence", 1), what, "periksa nama berkas")
    ]
    assert list(changed_files(assessment, digests)) == []
    # What was recorded when the file was there stays.
    assert answer(with_digests(assessment, digests)).evidence[1].sha256 == OTHER


def test_a_file_by_its_full_name_counts_where_it_lies_in_the_folder(folder: Path) -> None:
    assessment = assessed({"file": str(folder / "bukti" / "sk.txt")}, {"file": str(folder.parent / "rahasia.txt")})
    assert list(file_digests(assessment, folder).values()) == [ABC, None]


def test_a_file_that_changed_since_it_was_recorded_is_told(folder: Path) -> None:
    assessment = assessed({"file": "bukti/sk.txt", "sha256": ABC}, {"file": "bukti/sk.txt", "sha256": OTHER})
    ((code, path, what, remedy),) = changed_files(assessment, file_digests(assessment, folder))
    assert (code, path) == ("evidence-changed", ("answers", "SDM-01", "evidence", 1))
    assert (what, remedy) == ("isi berkas “bukti/sk.txt” berubah sejak dicatat", "perbarui atau hapus sha256")


def test_without_a_folder_nothing_is_said_of_files() -> None:
    assessment = assessed({"file": "tiada.txt", "sha256": OTHER})
    assert list(missing_files(assessment, {})) == []
    assert list(changed_files(assessment, {})) == []
    assert with_digests(assessment, {}) == assessment
