"""What is installed from a wheel works far from its checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
import openpyxl
import pikepdf
import pytest

from tests import programs

ROOT = Path(__file__).parent.parent


def _pip(*arguments: str | Path) -> None:
    _run(sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments, cwd=ROOT)


def _run(*command: str | Path, cwd: Path) -> str:
    # Whoever tests a checkout may have put it on the path, and the wheel would never be seen.
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
        "mpp_readiness/py.typed",
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


# ---- a program of somebody else


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Away from the checkout, as somebody else has it."""
    path = tmp_path / "program.py"
    path.write_bytes((ROOT / "tests" / "outside" / "whole_door.py").read_bytes())
    return path


def _checked(program: Path, scripts: Path) -> tuple[int, str]:
    strict = ("--strict", "--config-file=", f"--cache-dir={program.parent / 'cache'}", "--no-color-output")
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MYPYPATH")}
    command = [sys.executable, "-m", "mypy", *strict, f"--python-executable={scripts / 'python'}", program.name]
    done = subprocess.run(command, cwd=program.parent, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_program_that_goes_through_the_whole_door_is_typed(scripts: Path, program: Path) -> None:
    assert _checked(program, scripts) == (0, "Success: no issues found in 1 source file\n")


def test_a_program_that_asks_for_what_is_not_there_is_told_by_its_type_checker(scripts: Path, program: Path) -> None:
    program.write_text(
        "import mpp_readiness as mpp\n"
        "mpp.gedung\n"
        "mpp.write_report('laporan', 'a.pdf')\n"
        "mpp.find_region('33.16').nama\n"
        "text: str = mpp.render_form(mpp.load_checklist('mpp'), '.pdf')\n"
    )
    code, said = _checked(program, scripts)
    assert code == 1
    assert [line.split(": ")[0] for line in said.splitlines()[:4]] == [f"program.py:{n}" for n in (2, 3, 4, 5)]


def test_a_program_that_goes_through_the_whole_door_runs_without_a_warning(scripts: Path, program: Path) -> None:
    out = program.parent / "hasil"
    out.mkdir()
    # WeasyPrint 70 opens its colour profile without closing it.
    said = _run(scripts / "python", "-W", "error", "-W", "ignore::ResourceWarning", program, out, cwd=program.parent)
    assert said.startswith("Blora Belum siap 0,69–98,62 ")
    with pikepdf.open(out / "laporan.pdf") as report:
        assert sorted(report.attachments) == ["hasil.json", "penilaian.json"]
    assert json.loads((out / "laporan.json").read_text())["region"]["code"] == "33.16"
    assert "Kabupaten Blora" in (out / "perkembangan.html").read_text()
    assert openpyxl.load_workbook(out / "perbandingan.xlsx").sheetnames[0] == "Ringkasan"
    assert {"Profil", "Isian"} <= set(openpyxl.load_workbook(out / "LKE.xlsx").sheetnames)
    assert "Kabupaten Blora" in (out / "formulir.html").read_text()
    assert "PERATURAN BUPATI BLORA" in [one.text for one in docx.Document(str(out / "perbup.docx")).paragraphs]
    assert "PERATURAN BUPATI BLORA" in (out / "ulang.txt").read_text()
    assert ElementTree.parse(out / "perbup.xml").getroot().tag.endswith("}akomaNtoso")
    rules = {one["ruleId"] for one in json.loads((out / "temuan.sarif").read_text())["runs"][0]["results"]}
    assert rules
    comments = [one.text.split(" ")[0] for one in docx.Document(str(out / "diperbaiki.docx")).comments]
    assert set(comments) <= rules
    assert all(rule in (out / "temuan.html").read_text() for rule in rules)
    assert "REG-03" in (out / "temuan.yaml").read_text()
