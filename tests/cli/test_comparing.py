"""The verb `compare` as people use it."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from mpp_readiness import cli, resources
from tests import programs

EXAMPLES = resources.example_folder()
MARCH, LAUNCH, COUNT, REPAIR = (
    str(EXAMPLES / "blora" / f"{day}.yaml") for day in ("2021-03-29", "2021-06-03", "2022-06-24", "2025-04-08")
)
BADUNG = str(EXAMPLES / "badung" / "2018-09-17.yaml")
CONTOH = str(EXAMPLES / "contoh" / "contoh.yaml")


@pytest.fixture(autouse=True)
def _language_stays_in_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "id")


@pytest.mark.parametrize(
    ("files", "title"),
    [
        ([LAUNCH, COUNT], "Perbandingan dua penilaian: Kesiapan Peluncuran"),
        ([LAUNCH, BADUNG], "Perbandingan dua daerah: Kesiapan Peluncuran"),
        ([CONTOH], "Perbandingan penilaian mandiri dan verifikasi: "),
        ([COUNT, MARCH, REPAIR, LAUNCH], "Perkembangan Kabupaten Blora: Kesiapan Peluncuran"),
    ],
)
def test_without_a_file_to_write_a_table_stands_on_the_screen(
    files: list[str], title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", *files]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(title)
    assert max(map(len, lines)) <= 100


def test_one_run_writes_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = str(tmp_path / "blora.pdf")
    assert (
        cli.main(["compare", MARCH, LAUNCH, COUNT, REPAIR, "-o", target, "-o", ".html", "-o", ".xlsx", "-o", ".json"])
        == 0
    )
    assert capsys.readouterr().out.splitlines() == [
        str(tmp_path / f"blora.{kind}") for kind in ("pdf", "html", "xlsx", "json")
    ]
    assert "Perkembangan" in programs.pages((tmp_path / "blora.pdf").read_bytes())[0]
    assert "Perkembangan" in (tmp_path / "blora.html").read_text(encoding="utf-8")
    assert len(json.loads((tmp_path / "blora.json").read_text(encoding="utf-8"))["steps"]) == 3


def test_json_goes_to_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", LAUNCH, COUNT, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "over_time"


def version_two(folder: Path) -> str:
    """The shipped checklist with staffing at twice its weight."""
    shipped = resources.checklist_path("mpp").read_text(encoding="utf-8")
    changed = shipped.replace('version: "2026.1"', 'version: "2026.2"', 1)
    before, staffing, after = changed.partition("  - id: SDM\n")
    after = after.replace("weight: 20\n", "weight: 40\n", 1)
    path = folder / "baru.yaml"
    path.write_text(before + staffing + after, encoding="utf-8")
    return str(path)


def test_a_change_of_the_instrument_is_told_with_what_it_does_to_a_score(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["compare", "--checklists", "mpp", version_two(tmp_path), "--on", COUNT]
    assert cli.main([*arguments, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["kind"] == "checklists"
    assert [(one["id"], one["what"], one["first"], one["second"]) for one in record["differences"]] == [
        ("", "daftar periksa", "mpp versi 2026.1", "mpp versi 2026.2"),
        ("SDM", "bobot", "20", "40"),
    ]
    # Weights 100 become 120, and what SDM is worth counts twice: (s + 20 x) / 120 for s of 100, x of SDM.
    score, staffing = (next(one for one in record["nodes"] if one["id"] == id_) for id_ in (None, "SDM"))
    s, x = (Fraction(one["first"]["low"]) for one in (score, staffing))
    assert Fraction(score["second"]["low"]) == (100 * s + 20 * x) / 120
    assert record["criteria"].keys() == {"same"}


def test_an_answer_that_a_version_does_not_know_is_told_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "jawaban.yaml"
    written = Path(COUNT).read_text(encoding="utf-8").replace("  REG-11:", "  REG-99:")
    answers.write_text(written, encoding="utf-8")
    assert cli.main(["compare", "--checklists", "mpp", version_two(tmp_path), "--on", str(answers)]) == 0
    assert "kriteria “REG-99” tidak dikenal; tidak ikut dinilai" in capsys.readouterr().err


def test_the_answers_may_be_a_worksheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = str(tmp_path / "LKE.xlsx")
    assert cli.main(["form", "--from", COUNT, "-o", sheet]) == 0
    newer = version_two(tmp_path)
    capsys.readouterr()
    nodes = []
    for answers in (COUNT, sheet):
        assert cli.main(["compare", "--checklists", "mpp", newer, "--on", answers, "--json"]) == 0
        nodes.append(json.loads(capsys.readouterr().out)["nodes"])
    assert nodes[0] == nodes[1]


def test_an_answer_of_a_worksheet_that_a_version_does_not_know_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet, newer = str(tmp_path / "LKE.xlsx"), Path(version_two(tmp_path))
    newer.write_text(newer.read_text(encoding="utf-8").replace("REG-11", "REG-99"), encoding="utf-8")
    assert cli.main(["form", "--from", COUNT, "-o", sheet]) == 0
    assert cli.main(["compare", "--checklists", "mpp", str(newer), "--on", sheet]) == 0
    assert "REG-11: tidak cocok dengan versi 2026.2; tidak ikut dinilai" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "Sebutkan BERKAS, atau --checklists dan --on"),
        ([LAUNCH, "--checklists", "mpp", "mpp", "--on", COUNT], "Sebutkan BERKAS, atau --checklists dan --on"),
        (["--checklists", "mpp", "mpp"], "--checklists dan --on dipakai bersama"),
        ([LAUNCH, "--on", COUNT], "--checklists dan --on dipakai bersama"),
        (["--checklists", "mpp", "pekppp", "--on", COUNT], "bukan dua versi dari satu daftar periksa"),
        ([LAUNCH], "Kabupaten Blora tidak memuat verifikasi; sebutkan berkas kedua"),
        ([LAUNCH, COUNT, BADUNG], "Rangkaian hanya untuk satu daerah, bukan Kabupaten Blora, Kabupaten Badung."),
        (["--checklists", "mpp", "mpp", "--on", "a.odt"], "Jenis berkas “.odt” tidak dikenal"),
        ([LAUNCH, COUNT, "-o", "a.odt"], "Jenis berkas “.odt” tidak dikenal"),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_says_why(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", *arguments]) == 2
    assert expected in capsys.readouterr().err


def test_answers_to_two_checklists_are_not_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "uji-petik.yaml"
    other.write_text('assessment: uji-petik\nregion: "33.16"\ndate: 2021-06-03\n', encoding="utf-8")
    assert cli.main(["compare", LAUNCH, str(other)]) == 2
    assert "daftar periksa yang berbeda" in capsys.readouterr().err


def test_a_file_that_is_there_is_not_overwritten_without_force(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("lama", encoding="utf-8")
    assert cli.main(["compare", LAUNCH, COUNT, "-o", str(target)]) == 5
    assert target.read_text(encoding="utf-8") == "lama"
    assert cli.main(["compare", LAUNCH, COUNT, "-o", str(target), "--force"]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["kind"] == "over_time"


def test_the_layer_is_told_and_may_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    later = tmp_path / "kelak.yaml"
    named = Path(CONTOH).read_text(encoding="utf-8").split("facts:")[0].replace("status: verifikasi", "status: mandiri")
    later.write_text(named, encoding="utf-8")
    assert cli.main(["compare", CONTOH, str(later)]) == 0
    found = capsys.readouterr()
    assert "Lapis yang dibandingkan tidak sama: hasil verifikasi" in found.out
    assert "dibandingkan dengan --layer mandiri" in found.err
    assert cli.main(["compare", CONTOH, str(later), "--layer", "mandiri"]) == 0
    found = capsys.readouterr()
    assert "Yang dibandingkan adalah penilaian mandiri kedua sisi." in found.out
    assert "--layer" not in found.err
    assert cli.main(["compare", CONTOH, str(later), "--layer", "verifikasi"]) == 2
    assert "tidak memuat verifikasi" in capsys.readouterr().err
    assert cli.main(["compare", CONTOH, "--layer", "mandiri"]) == 2
    assert "dua BERKAS atau lebih" in capsys.readouterr().err
