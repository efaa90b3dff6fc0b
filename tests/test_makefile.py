"""`make` says what it waits for, and asks again for what could not be installed. The installers are small programs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAMP = ".venv/debian.stamp"
FONTS = "fonts-texgyre"

# A package is a line of the file `installed`; `lacking` are those that the mirror does not have.
PROGRAMS = {
    "dpkg": 'grep -qx "$2" installed && echo "Status: install ok installed"',
    "apt-get": """
        echo "$*" >> asked
        test "$1" = install || exit 0
        shift 3
        for name in "$@"; do grep -qx "$name" lacking && exit 100; done
        for name in "$@"; do echo "$name" >> installed; done
    """,
    "id": "echo 0",
    "python": 'echo "pip at work: $*"; test ! -e offline',
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The Makefile beside installers that write down what they are asked."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("installed", "lacking", "asked", "pyproject.toml"):
        (tmp_path / name).touch()
    for name, script in PROGRAMS.items():
        program(tmp_path, name, script)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / "bin" / "python").rename(tmp_path / ".venv" / "bin" / "python")
    return tmp_path


def program(checkout: Path, name: str, script: str) -> None:
    (checkout / "bin").mkdir(exist_ok=True)
    file = checkout / "bin" / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def make(checkout: Path, target: str, path: str = os.environ["PATH"]) -> subprocess.CompletedProcess[str]:
    # Without what a `make test` around this test hands down.
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", target],
        cwd=checkout,
        env={**clean, "PATH": f"{checkout / 'bin'}:{path}"},
        capture_output=True,
        text=True,
        check=False,
    )


def asked(checkout: Path) -> list[str]:
    """What apt-get was asked for since the last look."""
    file = checkout / "asked"
    lines = file.read_text().splitlines()
    file.write_text("")
    return lines


def test_a_package_that_cannot_be_installed_is_asked_for_until_it_is_there(checkout: Path) -> None:
    (checkout / "lacking").write_text(f"{FONTS}\n")
    for _ in range(2):
        done = make(checkout, STAMP)
        assert done.returncode == 0
        assert (
            f"Please run: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 {FONTS}" in done.stdout
        )
        first, update, second = asked(checkout)
        assert FONTS in first
        assert (second, update) == (first, "update -qq")
        assert not (checkout / STAMP).exists()
    (checkout / "lacking").write_text("")
    done = make(checkout, STAMP)
    assert "Please" not in done.stdout
    assert len(asked(checkout)) == 1
    assert (checkout / STAMP).exists()
    done = make(checkout, STAMP)
    assert (asked(checkout), done.returncode) == ([], 0)
    assert "Installing" not in done.stdout


def test_only_what_is_missing_is_asked_for_and_named_while_it_is_awaited(checkout: Path) -> None:
    (checkout / "installed").write_text("libpango-1.0-0\nlibpangoft2-1.0-0\nlibharfbuzz-subset0\nfonts-inter\n")
    done = make(checkout, STAMP)
    assert f"Installing Debian packages (some minutes): {FONTS} ..." in done.stdout
    assert asked(checkout) == [f"install -y -qq {FONTS}"]
    assert (checkout / STAMP).exists()


def test_where_everything_is_there_nobody_is_asked(checkout: Path) -> None:
    make(checkout, STAMP)
    (checkout / STAMP).unlink()
    asked(checkout)
    done = make(checkout, STAMP)
    assert (done.stdout, asked(checkout), (checkout / STAMP).exists()) == ("", [], True)


def test_a_package_that_was_removed_but_for_its_settings_is_missing(checkout: Path) -> None:
    program(checkout, "dpkg", 'echo "Status: deinstall ok config-files"')
    make(checkout, STAMP)
    assert FONTS in asked(checkout)[0]
    assert not (checkout / STAMP).exists()


def test_who_may_not_install_is_told_what_to_run_and_told_again(checkout: Path) -> None:
    program(checkout, "id", "echo 1000")
    program(checkout, "sudo", "exit 1")
    for _ in range(2):
        done = make(checkout, STAMP)
        assert (done.returncode, asked(checkout), (checkout / STAMP).exists()) == (0, [], False)
        assert "Please run: sudo apt-get install libpango-1.0-0" in done.stdout


def test_where_there_is_no_apt_the_packages_are_named(checkout: Path) -> None:
    (checkout / "bin" / "apt-get").unlink()
    for tool in ("sh", "make", "grep", "touch"):
        found = shutil.which(tool)
        assert found, tool
        (checkout / "bin" / tool).symlink_to(found)
    done = make(checkout, STAMP, path="")
    assert "Please install what these Debian packages hold: libpango-1.0-0" in done.stdout
    assert (done.returncode, (checkout / STAMP).exists()) == (0, False)


@pytest.mark.parametrize(("target", "wanted"), [("demo", "."), ("test", ".[test]"), ("bench", ".[test,bench]")])
def test_what_is_waited_for_is_said_before_pip_begins(checkout: Path, target: str, wanted: str) -> None:
    done = make(checkout, f".venv/{target}.stamp")
    told, work = done.stdout.splitlines()
    assert told == "Installing Python packages (about a minute) ..."
    assert work.startswith("pip at work: -m pip install ")
    assert work.endswith(f" --editable {wanted}")
    assert make(checkout, f".venv/{target}.stamp").stdout.startswith("make:")


def test_python_packages_that_cannot_be_installed_stop_the_run_and_are_asked_for_again(checkout: Path) -> None:
    (checkout / "offline").touch()
    for _ in range(2):
        done = make(checkout, ".venv/demo.stamp")
        assert (done.returncode, (checkout / ".venv" / "demo.stamp").exists()) == (2, False)
        assert "pip at work" in done.stdout
