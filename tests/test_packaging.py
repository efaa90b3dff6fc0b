"""What is installed from a wheel works far from its checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests import programs

ROOT = Path(__file__).parent.parent


def _pip(*arguments: str | Path) -> None:
    _run(sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments, cwd=ROOT)


def _run(*command: str | Path, cwd: Path) -> str:
    # A path of the one who tests would lead back to the checkout.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(list(map(str, command)), cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the hatchling of this environment, so that no network is asked."""
    folder = tmp_path_factory.mktemp("wheel")
    _pip("wheel", "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", folder, ROOT)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an empty environment into which pip installed the wheel and nothing else.

    What the package stands on is borrowed from the environment of this test, so that no network is asked.
    """
    home = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    _pip("--python", python, "install", "--no-deps", "--no-index", wheel)
    packages = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip())
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin"


def test_the_wheel_holds_data_checklists_templates_and_examples(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "mpp_readiness/checklists/mpp.yaml",
        "mpp_readiness/examples/blora/2021-06-03.yaml",
        "mpp_readiness/data/regions.csv",
        "mpp_readiness/data/locale/id/LC_MESSAGES/mpp-readiness.mo",
    ):
        assert wanted in names
    assert any(name.startswith("mpp_readiness/templates/report/") for name in names)
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


def test_the_installed_package_is_not_the_checkout(scripts: Path, tmp_path: Path) -> None:
    place = _run(scripts / "python", "-c", "import mpp_readiness; print(mpp_readiness.__file__)", cwd=tmp_path).strip()
    assert Path(place).is_relative_to(scripts.parent)


@pytest.mark.parametrize("name", ["mpp-readiness", "mpp"])
def test_a_report_from_another_folder(scripts: Path, name: str, tmp_path: Path) -> None:
    program = scripts / name
    _run(program, "new", "kerja", cwd=tmp_path)
    case = Path("kerja") / "contoh" / "blora" / "2021-06-03.yaml"
    outputs = ("-o", "laporan.pdf", "-o", ".html", "-o", ".json")
    said = _run(program, "report", case, *outputs, cwd=tmp_path)
    assert said.splitlines()[:3] == ["laporan.pdf", "laporan.html", "laporan.json"]
    paper = "".join(programs.pages((tmp_path / "laporan.pdf").read_bytes()))
    assert "Kabupaten Blora" in paper
    assert "Kabupaten Blora" in (tmp_path / "laporan.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))["region"]["code"] == "33.16"
