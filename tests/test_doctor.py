"""A missing program is named together with the package that brings it."""

import subprocess

import pytest

from mpp_readiness import cli, doctor


def test_doctor_names_the_package_that_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "find_library", lambda _: None)
    monkeypatch.setattr(doctor, "font_families", lambda: frozenset(("dejavu sans",)))
    assert cli.main(["doctor"]) == 4
    shown = capsys.readouterr().out
    for package in ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-texgyre"):
        assert f"apt-get install {package}." in shown
    assert "Huruf DejaVu Sans" in shown
    assert "fonts-inter" not in shown


def test_where_nothing_is_missing_the_command_ends_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "find_library", lambda name: f"lib{name}.so.0")
    monkeypatch.setattr(doctor, "font_families", lambda: frozenset(("tex gyre bonum", "inter")))
    assert cli.main(["doctor"]) == 0
    assert "BELUM" not in capsys.readouterr().out


@pytest.mark.parametrize("error", [FileNotFoundError(), subprocess.CalledProcessError(1, "fc-list")])
def test_without_fontconfig_no_font_is_known(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(subprocess, "run", fails)
    assert doctor.font_families() == frozenset()


def test_a_family_with_two_names_counts_under_both(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = subprocess.CompletedProcess([], 0, b"Inter,Inter Display\nTeX Gyre Bonum\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: listed)
    assert {"inter", "inter display", "tex gyre bonum"} <= doctor.font_families()
