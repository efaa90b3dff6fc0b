"""From a file of answers to a score and a report, by the verbs of the command line."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mpp_readiness import cli, resources

CASE = resources.example_folder() / "blora" / "2021-06-03.yaml"


@pytest.fixture(autouse=True)
def _language_stays_in_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """main() sets these for its process; here the process goes on."""
    monkeypatch.setenv("LANGUAGE", "id")
    monkeypatch.setattr("gettext._current_domain", "messages")


def test_list_names_every_shipped_checklist(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["mpp", "pekppp", "skm", "uji-petik"]


@pytest.mark.parametrize("kind", ["checklist", "assessment", "facts"])
def test_schema_is_json_schema(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", kind]) == 0
    assert kind in json.loads(capsys.readouterr().out)["properties"]


def test_the_example_is_without_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(CASE)]) == 0
    assert "tidak ada kesalahan" in capsys.readouterr().out


FAULTY = """\
checklist: uji
version: "1"
title: Uji
scales: {mutu: [{id: belum, points: 0, title: Belum}, {id: lengkap, points: 1, title: Lengkap}]}
milestones: [{id: buka, title: Buka}]
criteria:
  - {id: A, title: A, weight: -1, gate: bka, action: {title: a, after: [B]}}
  - {id: B, titel: B, answer: {kind: level, scale: mtu}, action: {title: b, after: [A]}}
"""


def test_a_checklist_is_judged_with_all_its_faults_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "uji.yaml"
    path.write_text(FAULTY)
    assert cli.main(["check", str(path), "--json"]) == 3
    told = json.loads(capsys.readouterr().out)
    assert [(one["code"], one["place"].removeprefix(f"{path}:")) for one in told] == [
        ("number-outside", "7:31"),
        ("milestone-unknown", "7:41"),
        ("actions-circle", "7:72"),
        ("unknown-key", "8:13"),
        ("scale-unknown", "8:52"),
    ]


def test_a_sound_checklist_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    path = str(resources.checklist_path("uji-petik"))
    assert cli.main(["check", path]) == 0
    assert "tidak ada kesalahan; daftar periksa “uji-petik”" in capsys.readouterr().out
    assert cli.main(["check", path, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert cli.main(["check", path, "--checklist", "mpp"]) == 2
    assert "hanya untuk berkas penilaian" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["check", "score"])
def test_an_empty_fact_that_holds_up_a_gate_is_named(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("assessment: mpp\nregion: '33.16'\ndate: 2021-06-03\nfacts:\n  lantai:\n", encoding="utf-8")
    assert cli.main([verb, str(path)]) == 0
    assert "  - Jumlah lantai yang dipakai untuk layanan: SAR-14, “" in capsys.readouterr().out
    path.write_text(path.read_text(encoding="utf-8").replace("lantai:", "lantai: 1"), encoding="utf-8")
    assert cli.main([verb, str(path)]) == 0
    assert "Jumlah lantai" not in capsys.readouterr().out


def test_the_table_of_scores_fits_100_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(CASE)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("Kabupaten Blora: ")
    assert max(map(len, lines)) <= 100


def test_a_milestone_that_nobody_defined_is_a_wrong_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(CASE), "--require", "bulan"]) == 2
    assert "Tahap “bulan” tidak dikenal" in capsys.readouterr().err


def test_require_ends_with_1_where_the_milestone_is_not_reached(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(CASE), "--json"]) == 0
    milestones = json.loads(capsys.readouterr().out)["layers"][-1]["milestones"]
    assert [one["id"] for one in milestones] == ["uji-coba", "peluncuran", "peresmian"]
    for milestone, state in ((one["id"], one["state"]) for one in milestones):
        assert cli.main(["score", str(CASE), "--require", milestone]) == (0 if state == "tercapai" else 1)


def test_a_report_is_not_overwritten_without_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "laporan.json"
    old.write_text("lama")
    assert cli.main(["report", str(CASE), "-o", str(tmp_path / "laporan.html"), "-o", ".json"]) == 5
    assert "--force" in capsys.readouterr().err
    assert old.read_text() == "lama"
    assert [path.name for path in tmp_path.iterdir()] == ["laporan.json"]
    assert cli.main(["report", str(CASE), "-o", str(old), "--force"]) == 0
    assert json.loads(old.read_text())


def test_new_makes_a_folder_to_start_from_and_never_writes_twice(tmp_path: Path) -> None:
    folder = tmp_path / "penilaian"
    assert cli.main(["new", str(folder)]) == 0
    settings = json.loads((folder / ".vscode" / "settings.json").read_text())
    for named in settings["yaml.schemas"]:
        assert json.loads((folder / named).read_text())["type"] == "object"
    patterns = settings["yaml.schemas"]["./schema/assessment.json"]
    judged = {path for pattern in patterns for path in folder.glob(f"**/{pattern}")}
    sheets = set((folder / "contoh").rglob("fakta.yaml"))
    assert sheets, "facts for drafts come along, and are no assessment"
    own = set((folder / "contoh").rglob("daftar-periksa/*.yaml"))
    assert judged == set((folder / "contoh").rglob("*.yaml")) - sheets - own
    kinds = settings["yaml.schemas"]["./schema/checklist.json"]
    assert own
    assert own <= {path for pattern in kinds for path in folder.glob(f"**/{pattern}")}
    assert cli.main(["check", str(folder / "contoh" / "blora" / "2021-06-03.yaml")]) == 0
    assert cli.main(["new", str(folder)]) == 5


def test_a_new_folder_holds_a_sheet_of_facts_that_no_later_run_writes_over(tmp_path: Path) -> None:
    folder = tmp_path / "penilaian"
    assert cli.main(["new", str(folder)]) == 0
    sheet = folder / "fakta.yaml"
    patterns = json.loads((folder / ".vscode" / "settings.json").read_text())["yaml.schemas"]["./schema/facts.json"]
    named = {path for pattern in patterns for path in folder.glob(f"**/{pattern}")}
    assert named == {sheet, *(folder / "contoh").rglob("fakta.yaml")}
    drafted = ["draft", "surat-usulan", "--region", "33.16", "--facts", str(sheet), "-o", str(folder / "surat.txt")]
    assert cli.main(drafted) == 0
    sheet.write_text("facts: {dinas: Dinas Contoh}\n")
    assert cli.main(["new", str(folder), "--force"]) == 0
    assert sheet.read_text() == "facts: {dinas: Dinas Contoh}\n"


def test_schema_where_nothing_can_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "berkas").write_text("")
    assert cli.main(["schema", "-o", str(tmp_path / "berkas" / "skema.json")]) == 5
    assert "Tidak dapat menulis" in capsys.readouterr().err


OWN = """\
checklist: lke-zi
version: "1"
title: Lembar kerja
criteria: [{id: A, title: Satu, answer: {kind: yes_no}}]
"""


def test_every_verb_that_reads_answers_finds_the_checklist_of_the_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "daftar-periksa").mkdir()
    (tmp_path / "daftar-periksa" / "zi.yaml").write_text(OWN)
    other = tmp_path / "lain.yaml"
    other.write_text(OWN.replace('"1"', '"2"'))
    for day in ("2021-06-03", "2022-06-03"):
        answers = f'assessment: lke-zi\nregion: "33.16"\ndate: {day}\nanswers: {{A: ya}}\n'
        (tmp_path / f"{day}.yaml").write_text(answers)
    first, second = str(tmp_path / "2021-06-03.yaml"), str(tmp_path / "2022-06-03.yaml")
    runs = {
        "check": [first],
        "score": [first],
        "report": [first, "-o", str(tmp_path / "a.html")],
        "compare": [first, second],
        "form": ["lke-zi", "--from", first, "-o", str(tmp_path / "a.xlsx")],
        "draft": ["surat-usulan", "--assessment", first, "-o", str(tmp_path / "a.txt")],
    }
    for verb, arguments in runs.items():
        assert cli.main([verb, *arguments]) == 0, capsys.readouterr().err
        if verb != "form":
            forced = ["--force"] if "-o" in arguments else []
            assert cli.main([verb, *arguments, *forced, "--checklist", str(other)]) == 0, capsys.readouterr().err
            assert cli.main([verb, *arguments, *forced, "--checklist", "lke-zo"]) == 3
            assert "Mungkin maksud Anda: lke-zi. Dicari di: " in capsys.readouterr().err


def test_what_counts_for_less_without_evidence_is_told_by_check_and_score(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    proved = "{value: lengkap, evidence: [{title: Roster}]}"
    head = 'assessment: mpp\nregion: "33.16"\nassessor: {unit: Inspektorat}\n'
    first.write_text(f"{head}date: 2021-06-03\nanswers: {{SDM-01: {proved}, SDM-06: terbukti}}\n")
    second.write_text(f"{head}date: 2021-06-04\nanswers: {{SDM-01: terbukti}}\n")
    assert cli.main(["check", str(first), "--json"]) == 0
    assert [one["code"] for one in json.loads(capsys.readouterr().out)] == ["evidence-lacking"]
    assert cli.main(["score", str(first)]) == 0
    assert "“terbukti” dihitung sebagai “lengkap” karena bukti dukungnya belum ada" in capsys.readouterr().err
    # Alone the verifier's file lacks a document; beside the assessor's it does not.
    assert cli.main(["check", str(second), "--json"]) == 0
    assert [one["path"] for one in json.loads(capsys.readouterr().out)] == [["answers", "SDM-01"]]
    assert cli.main(["check", str(first), "--verification", str(second), "--json"]) == 0
    assert [one["path"] for one in json.loads(capsys.readouterr().out)] == [["answers", "SDM-06"]]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A form with two faults and a missing day."""
    path = tmp_path / "LKE.xlsx"
    assert cli.main(["form", "uji-petik", "--region", "33.16", "-o", str(path)]) == 0
    return path


def test_faults_are_written_back_into_a_copy(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, copy = sheet.read_bytes(), sheet.with_name("LKE-catatan.xlsx")
    assert cli.main(["check", str(sheet), "--annotate", str(copy)]) == 3
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == f"{copy}: 1 catatan ditulis sebagai komentar."
    assert "Profil!C8" in err
    comment = load_workbook(copy)["Profil"]["C8"].comment
    assert comment is not None
    assert "isian ini kosong" in comment.text
    assert sheet.read_bytes() == before
    assert cli.main(["check", str(sheet), "--annotate", str(copy)]) == 5
    assert cli.main(["check", str(sheet), "--annotate", str(copy), "--force", "--json"]) == 3
    out, err = capsys.readouterr()
    assert "komentar" not in out


def test_only_a_worksheet_takes_comments_and_never_the_original(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sheet.read_bytes()
    for file, copy in ((CASE, tmp_path / "a.xlsx"), (sheet, tmp_path / "a.yaml"), (sheet, sheet)):
        assert cli.main(["check", str(file), "--annotate", str(copy), "--force"]) == 2
        assert "--annotate" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["LKE.xlsx"]
    assert sheet.read_bytes() == before


def test_a_file_that_cannot_be_read_gets_no_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken, copy = tmp_path / "LKE.xlsx", tmp_path / "a.xlsx"
    broken.write_bytes(b"bukan buku kerja")
    assert cli.main(["check", str(broken), "--annotate", str(copy)]) == 3
    assert "bukan buku kerja Excel atau rusak" in capsys.readouterr().err
    assert not copy.exists()
