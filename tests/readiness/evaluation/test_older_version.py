"""What changed between two versions of a checklist is said in one sentence to whoever answered the older one."""

from pathlib import Path
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.evaluation.older_version import listed, version_changes
from mpp_readiness.readiness.loading.finding import older_checklist
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
OLD = """\
checklist: lke-zi
version: "2021"
title: Lembar kerja
scales: {mutu: [{id: belum, points: 0, title: Belum}, {id: sudah, points: 1, title: Sudah}]}
milestones: [{id: buka, title: Buka}]
criteria:
  - {id: JUDUL, title: Judul}
  - {id: BOBOT, title: Bobot}
  - {id: JAWAB, title: Jawab}
  - {id: SYARAT, title: Syarat}
  - {id: TETAP, title: Tetap, answer: {kind: yes_no}}
  - {id: LAMA, title: Lama}
"""
NEW = (
    OLD.replace('"2021"', '"2024"')
    .replace("title: Judul}", "title: Judul baru}")
    .replace("title: Bobot}", "title: Bobot, weight: 2}")
    .replace("title: Jawab}", "title: Jawab, answer: {kind: yes_no}}")
    .replace("title: Syarat}", "title: Syarat, gate: buka}")
    .replace("{id: LAMA, title: Lama}", "{id: BARU, title: Baru}")
)
SAID = (
    "baru: BARU; tidak ada lagi: LAMA; judul berubah: JUDUL; bobot berubah: BOBOT; cara menjawab berubah: JAWAB; "
    "syarat tahap berubah: SYARAT"
)
ANSWERS = (
    'assessment: lke-zi\nchecklist_version: "2021"\nregion: "33.16"\ndate: 2021-06-03\n'
    "answers: {JUDUL: sudah, BOBOT: sudah, JAWAB: sudah, SYARAT: sudah, TETAP: ya, LAMA: sudah}\n"
)


def test_every_kind_of_change_is_named() -> None:
    old, new = mpp.load_checklist(OLD), mpp.load_checklist(NEW)
    assert version_changes(old, new) == SAID
    assert version_changes(new, new) == "tidak ada kriteria yang berubah"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"scales": {"mutu": [{"id": "belum", "points": 0, "title": "B"}, {"id": "x", "points": 1, "title": "X"}]}},
            True,
        ),
        (
            {"gates": [{"id": "g", "title": "G", "milestone": "m", "requires": [{"criterion": "A", "at_least": 1}]}]},
            False,
        ),
    ],
)
def test_a_scale_changes_how_all_its_criteria_are_answered_and_a_gate_none(change: Tree, said: bool) -> None:
    scale = [{"id": "belum", "points": 0, "title": "B"}, {"id": "sudah", "points": 1, "title": "S"}]
    written: Tree = {"checklist": "uji", "version": "1", "title": "U", "scales": {"mutu": scale}}
    written |= {"criteria": [{"id": "A", "title": "A"}], "milestones": [{"id": "m", "title": "M"}]}
    old, new = Checklist.model_validate(written), Checklist.model_validate({**written, **change})
    assert version_changes(old, new) == ("cara menjawab berubah: A" if said else "syarat tahap berubah: g")


def test_of_a_long_list_the_rest_is_counted() -> None:
    assert listed({"baru": "ABCDE", "tidak ada lagi": ""}, most=3) == "baru: A, B, C dan 2 lainnya"


def folder(path: Path) -> Path:
    (path / "daftar-periksa").mkdir()
    (path / "daftar-periksa" / "2021.yaml").write_text(OLD)
    (path / "daftar-periksa" / "2024.yaml").write_text(NEW)
    (path / "a.yaml").write_text(ANSWERS)
    return path


def test_of_two_versions_in_one_place_the_answered_one_is_taken(tmp_path: Path) -> None:
    assert mpp.read_assessment(folder(tmp_path) / "a.yaml").checklist.version == "2021"


def test_the_older_checklist_in_the_project_says_what_changed(tmp_path: Path) -> None:
    new = mpp.load_checklist(NEW)
    with pytest.raises(InvalidInput) as caught:
        mpp.read_assessment(folder(tmp_path) / "a.yaml", new)
    told = {problem.code: problem.what for problem in caught.value.problems}
    assert told["other-version"] == f"penilaian memakai versi 2021, daftar periksa versi 2024 ({SAID})"


def test_a_worksheet_of_the_older_version_says_it_too(tmp_path: Path) -> None:
    folder(tmp_path)
    mpp.write_form(mpp.load_checklist(OLD), tmp_path / "LKE.xlsx", region="33.16")
    with pytest.raises(InvalidInput) as caught:
        mpp.read_assessment(tmp_path / "LKE.xlsx", mpp.load_checklist(NEW))
    (told,) = [one.what for one in caught.value.problems if one.code == "worksheet-version"]
    assert told == f"lembar ini memakai versi 2021, daftar periksa versi 2024 ({SAID})"


def test_carried_over_nothing_is_lost_and_the_changes_are_a_warning(tmp_path: Path) -> None:
    carried = mpp.read_assessment(folder(tmp_path) / "a.yaml", mpp.load_checklist(NEW), carry="form")
    assert SAID in carried.warnings[0].what
    assert carried.warnings[0].severity == "warning"
    kept, left = set(carried.assessment.answers), {id_ for _, id_, _ in carried.left}
    # `sudah` is no answer to a question that is now answered by yes or no.
    assert (kept, left) == ({"JUDUL", "BOBOT", "SYARAT", "TETAP"}, {"JAWAB", "LAMA"})


def test_without_the_older_checklist_the_answers_alone_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ANSWERS)
    new = mpp.load_checklist(NEW)
    assert older_checklist("2021", new, tmp_path) is None
    with pytest.raises(InvalidInput) as caught:
        mpp.read_assessment(tmp_path / "a.yaml", new)
    told = {problem.code: problem.what for problem in caught.value.problems}
    assert told["other-version"].endswith("(tidak ada lagi: LAMA; belum dijawab: BARU)")


def test_an_older_checklist_that_is_broken_is_none(tmp_path: Path) -> None:
    (tmp_path / "lke-zi.yaml").write_text(OLD.replace("title: Lembar kerja", "titel: Lembar kerja"))
    new = mpp.load_checklist(NEW)
    assert older_checklist("2021", new, tmp_path) is None
    assert older_checklist(None, new, tmp_path) is None
    assert older_checklist("2024", new, tmp_path) is None
