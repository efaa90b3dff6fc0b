"""A secretariat saves the form as it is used to, and is told how to save it as it can be read."""

from pathlib import Path

import pytest

import mpp_readiness as mpp
from tests import programs
from tests.formats.worksheet.reading.test_worksheet import GIVEN, rules, written

pytestmark = pytest.mark.office


def told(path: Path) -> tuple[str, str]:
    with pytest.raises(mpp.InvalidInput) as caught:
        mpp.load_assessment(path, rules())
    (problem,) = caught.value.problems
    return problem.code, problem.text


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the form stands as .ods, .xls and .csv."""
    folder = tmp_path_factory.mktemp("lain")
    form = written(folder)
    for kind in ("ods", "xls", "csv"):
        programs.office(folder / "profil", "--convert-to", kind, "--outdir", folder, form)
    return folder


@pytest.mark.parametrize("kind", ["ods", "xls", "csv"])
def test_what_another_format_holds_is_told_by_its_suffix(saved: Path, kind: str) -> None:
    code, text = told(saved / f"LKE.{kind}")
    assert code == "spreadsheet-other"
    assert ".xlsx" in text


@pytest.mark.parametrize(("kind", "code"), [("ods", "spreadsheet-other"), ("xls", "xlsx-old"), ("csv", "xlsx-broken")])
def test_what_was_only_renamed_is_told_by_what_stands_in_it(saved: Path, kind: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "LKE.xlsx"
    path.write_bytes((saved / f"LKE.{kind}").read_bytes())
    assert told(path)[0] == code


def test_the_way_that_is_told_gives_back_what_was_filled_in(saved: Path) -> None:
    for kind in ("ods", "xls"):
        programs.office(saved / "profil", "--convert-to", "xlsx", "--outdir", saved / kind, saved / f"LKE.{kind}")
        found = mpp.load_assessment(saved / kind / "LKE.xlsx", rules())
        assert found == mpp.Assessment.model_validate(GIVEN)
