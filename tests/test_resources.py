"""Shipped files are found by name, wherever the package stands."""

from pathlib import Path

import pytest

from mpp_readiness import resources
from mpp_readiness.errors import NotFound


def test_every_shipped_checklist_is_found_by_its_name() -> None:
    names = resources.checklist_names()
    assert "mpp" in names
    assert [resources.checklist_path(name).stem for name in names] == list(names)
    assert all(resources.checklist_path(name).is_file() for name in names)


@pytest.mark.parametrize("typed", ["mp", "mppp", "MPP", "mpp-"])
def test_a_mistyped_checklist_is_answered_with_the_name_that_resembles_it(typed: str) -> None:
    with pytest.raises(NotFound) as caught:
        resources.checklist_path(typed)
    assert "mpp" in caught.value.near


def test_a_name_cannot_leave_the_folder() -> None:
    with pytest.raises(NotFound):
        resources.checklist_path("../checklists/mpp")


def test_a_name_that_resembles_nothing_is_answered_with_all_names() -> None:
    with pytest.raises(NotFound) as caught:
        resources.checklist_path("qqqqqqqq")
    assert caught.value.near == resources.checklist_names()


def test_the_templates_of_the_report_are_found() -> None:
    assert resources.template_folder("report").name == "report"
    with pytest.raises(NotFound) as caught:
        resources.template_folder("reprot")
    assert caught.value.near == ("report",)


def test_files_inside_the_package_come_before_those_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "mpp_readiness"
    monkeypatch.setattr(resources, "_PACKAGE", package)
    for folder, name in [(tmp_path, "luar"), (package, "dalam")]:
        (folder / "checklists").mkdir(parents=True)
        (folder / "checklists" / f"{name}.yaml").touch()
    assert resources.checklist_names() == ("dalam",)
    with pytest.raises(NotFound):
        resources.example_folder()
