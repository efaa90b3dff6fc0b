"""A checklist is sought by its slug in the folders of a project before it is taken from the shipped ones."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.errors import InvalidInput, NotFound
from mpp_readiness.readiness.loading.finding import find_checklist, project_folders, shown

CHECKLIST = """\
checklist: {slug}
version: "{version}"
title: Lembar kerja
criteria: [{{id: A, title: Satu, answer: {{kind: yes_no}}}}]
"""
ANSWERS = 'assessment: lke-zi\nregion: "33.16"\ndate: 2021-06-03\nanswers: {A: ya}\n'


def checklist(slug: str = "lke-zi", version: str = "1") -> str:
    return CHECKLIST.format(slug=slug, version=version)


def project(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder as `new` marks it, with files."""
    for name, text in {".vscode/settings.json": "{}", **files}.items():
        path = folder / "proyek" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "proyek"


@pytest.mark.parametrize(
    "name",
    [
        "penilaian/blora/lke-zi.yaml",  # beside the answers, by its name
        "penilaian/lke-zi.yml",
        "lke-zi.yaml",
        "penilaian/blora/daftar-periksa/apa-saja.yaml",  # in such a folder by what it says
        "daftar-periksa/zi/2021.yaml",
        "checklists/lke-zi.yaml",
    ],
)
def test_a_checklist_of_the_project_is_found_by_its_slug(tmp_path: Path, name: str) -> None:
    home = project(tmp_path, {name: checklist(), "penilaian/blora/2021.yaml": ANSWERS})
    loaded = mpp.read_assessment(home / "penilaian" / "blora" / "2021.yaml")
    assert (loaded.checklist.checklist, loaded.warnings) == ("lke-zi", ())


@pytest.mark.parametrize(
    "files",
    [
        {"penilaian/lain.yaml": checklist()},  # beside the answers only the name counts
        {"penilaian/lke-zi.yaml": ANSWERS},  # answers, though they are called so
        {"daftar-periksa/lke-zi.yaml": checklist("lain")},
        {"daftar-periksa/lke-zi.txt": checklist()},
        {"../lke-zi.yaml": checklist()},  # above the project
        {"samping/daftar-periksa/lke-zi.yaml": checklist()},  # not above the answers
    ],
)
def test_what_is_not_meant_is_not_found_and_it_is_said_where_was_looked(
    tmp_path: Path, files: Mapping[str, str]
) -> None:
    home = project(tmp_path, {**files, "penilaian/2021.yaml": ANSWERS})
    with pytest.raises(NotFound) as caught:
        mpp.read_assessment(home / "penilaian" / "2021.yaml")
    said = str(caught.value)
    assert f"{home / 'penilaian'}/, {home}/ (juga dalam daftar-periksa dan checklists)" in said
    assert "daftar periksa bawaan (mpp, pekppp, skm, uji-petik)" in said
    assert f"{tmp_path}/," not in said


def test_near_names_of_the_project_are_told(tmp_path: Path) -> None:
    home = project(tmp_path, {"daftar-periksa/a.yaml": checklist("lke-zo")})
    with pytest.raises(NotFound) as caught:
        find_checklist("lke-zi", home)
    assert caught.value.near == ("lke-zo",)


def test_the_nearest_is_taken_and_the_other_is_told(tmp_path: Path) -> None:
    files = {"lke-zi.yaml": checklist(version="1"), "penilaian/daftar-periksa/b.yaml": checklist(version="2")}
    home = project(tmp_path, files)
    found = find_checklist("lke-zi", home / "penilaian", "2021.yaml")
    assert found.path == home / "penilaian" / "daftar-periksa" / "b.yaml"
    (warning,) = found.warnings
    assert (warning.code, warning.place, warning.severity) == ("checklist-shadowed", "2021.yaml", "warning")
    assert str(home / "lke-zi.yaml") in warning.what


def test_ones_own_goes_before_a_shipped_one_and_that_is_told(tmp_path: Path) -> None:
    home = project(tmp_path, {"daftar-periksa/mpp.yaml": checklist("mpp")})
    found = find_checklist("mpp", home)
    assert found.path == home / "daftar-periksa" / "mpp.yaml"
    assert [warning.code for warning in found.warnings] == ["checklist-shadowed"]
    assert "bukan dari daftar periksa bawaan" in found.warnings[0].what
    assert find_checklist("uji-petik", home).path == resources.checklist_path("uji-petik")
    assert find_checklist("mpp", None).path == resources.checklist_path("mpp")


def test_a_copy_is_no_second_one(tmp_path: Path) -> None:
    shipped = resources.checklist_path("mpp").read_text()
    home = project(tmp_path, {"daftar-periksa/mpp.yaml": shipped, "checklists/mpp.yaml": shipped})
    assert find_checklist("mpp", home).warnings == ()


def test_two_of_one_slug_in_one_place_are_told(tmp_path: Path) -> None:
    files = {"daftar-periksa/a.yaml": checklist(version="1"), "checklists/b.yaml": checklist(version="2")}
    home = project(tmp_path, {**files, "2021.yaml": ANSWERS})
    with pytest.raises(InvalidInput) as caught:
        mpp.read_assessment(home / "2021.yaml")
    (problem,) = caught.value.problems
    assert (problem.code, problem.place, problem.path) == ("checklist-twice", str(home / "2021.yaml"), ("assessment",))
    assert "a.yaml" in problem.what
    assert "b.yaml" in problem.what


def test_without_a_mark_one_folder_above_is_looked_into(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    assert list(project_folders(deep)) == [deep, deep.parent]
    (tmp_path / "a" / ".git").mkdir()
    assert list(project_folders(deep)) == [deep, deep.parent, tmp_path / "a"]
    assert list(project_folders(tmp_path / "a")) == [tmp_path / "a"]


def test_a_broken_checklist_tells_its_own_faults(tmp_path: Path) -> None:
    home = project(tmp_path, {"lke-zi.yaml": checklist().replace("version", "versin"), "2021.yaml": ANSWERS})
    with pytest.raises(InvalidInput) as caught:
        mpp.read_assessment(home / "2021.yaml")
    assert [problem.place for problem in caught.value.problems] == [f"{home / 'lke-zi.yaml'}:2:1"]


def test_a_path_is_short_from_where_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "a" / "b.yaml") == str(Path("a", "b.yaml"))
    assert shown(tmp_path.parent / "b.yaml") == str(tmp_path.parent / "b.yaml")


def test_a_program_says_in_which_project_a_name_is_meant(tmp_path: Path) -> None:
    home = project(tmp_path, {"daftar-periksa/mpp.yaml": checklist("mpp", "9")})
    assert mpp.load_checklist("mpp", folder=home).version == "9"
    assert mpp.load_checklist("mpp").version == mpp.load_checklist(resources.checklist_path("mpp")).version
