"""The verb `draft` as people use it."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document

from mpp_readiness import cli, resources
from tests import programs

EXAMPLES = resources.example_folder()
SMALL = str(Path(__file__).parents[1] / "regulation" / "small.yaml")


@pytest.fixture(autouse=True)
def _language_stays_in_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "id")


def test_one_run_writes_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = [str(tmp_path / "perbup.docx"), ".pdf", ".xml", ".txt", ".html", ".json"]
    given = [word for output in outputs for word in ("-o", output)]
    assert cli.main(["draft", SMALL, "--region", "33.16", *given]) == 0
    written = {path.suffix: path for path in tmp_path.iterdir()}
    told = {
        ".docx": "".join(Document(str(written[".docx"])).element.body.itertext()),
        ".pdf": "".join(programs.pages(written[".pdf"].read_bytes())),
        ".xml": "".join(ElementTree.parse(written[".xml"]).getroot().itertext()),
        **{suffix: written[suffix].read_text(encoding="utf-8") for suffix in (".txt", ".html", ".json")},
    }
    assert written.keys() == told.keys()
    assert [suffix for suffix, text in told.items() if "Bupati Blora" not in text] == []
    assert str(tmp_path / "perbup.docx") in capsys.readouterr().out


def test_what_is_open_doubtful_or_assumed_is_told_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["draft", SMALL, "--region", "33.16", "-o", str(tmp_path / "a.txt")]
    assert cli.main(arguments) == 0
    said = capsys.readouterr().out
    assert "titik tiga:\n  - nomor peraturan" in said
    assert "Perlu diverifikasi:\n  - UU 13/1950" in said
    assert "  - batas waktu: 14" in said
    assert cli.main([*arguments, "--force", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["files"] == [str(tmp_path / "a.txt")]
    assert told["doubts"] == ["UU 13/1950"]
    assert told["assumptions"] == ["batas waktu: 14", "ada unit: tidak"]
    assert "biaya" in told["blanks"]


def test_region_and_facts_may_come_from_a_sheet(tmp_path: Path) -> None:
    sheet = tmp_path / "fakta.yaml"
    sheet.write_text("region: Kota Salatiga\nfacts: {batas: 3, unit: ya}\n", encoding="utf-8")
    assert cli.main(["draft", SMALL, "--facts", str(sheet), "-o", str(tmp_path / "a.txt")]) == 0
    text = " ".join((tmp_path / "a.txt").read_text(encoding="utf-8").split())
    assert "PERATURAN WALI KOTA SALATIGA" in text
    assert "paling lama 3 (tiga) hari kerja" in text


def test_region_and_facts_may_come_from_an_assessment(tmp_path: Path) -> None:
    assessed = str(EXAMPLES / "blora" / "2022-06-24.yaml")
    target = tmp_path / "kajian.txt"
    assert cli.main(["draft", "kajian-urgensi", "--assessment", assessed, "-o", str(target)]) == 0
    text = " ".join(target.read_text(encoding="utf-8").split())
    assert "Kabupaten Blora" in text
    assert "24 Juni 2022" in text


def test_the_skeletons_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["draft", "--list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == list(resources.skeleton_names())
    assert cli.main(["draft", "--list", "--json"]) == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)] == listed


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["draft"], 2, "Sebutkan KERANGKA dan hasilnya"),
        (["draft", "perbup-mpp"], 2, "Sebutkan KERANGKA dan hasilnya"),
        (["draft", SMALL, "-o", "a.txt"], 2, "Sebutkan daerahnya dengan --region"),
        (["draft", SMALL, "--region", "33.16", "-o", "a.odt"], 2, "Jenis berkas “.odt” tidak dikenal"),
        (["draft", "perbup", "--region", "33.16", "-o", "a.txt"], 3, "Mungkin maksud Anda: perbup-mpp"),
        (["draft", SMALL, "--region", "99.99", "-o", "a.txt"], 3, "Daerah “99.99” tidak ditemukan"),
    ],
)
def test_a_wrong_line_says_why_and_writes_nothing(
    arguments: list[str],
    code: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(arguments) == code
    assert said in " ".join(capsys.readouterr().err.split())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.txt"
    target.write_text("lama", encoding="utf-8")
    assert cli.main(["draft", SMALL, "--region", "33.16", "-o", str(target)]) == 5
    assert target.read_text(encoding="utf-8") == "lama"
    assert "--force" in capsys.readouterr().err


def test_a_draft_that_somebody_brings_is_written_anew(tmp_path: Path) -> None:
    first, again = tmp_path / "lama.docx", tmp_path / "baru.txt"
    assert cli.main(["draft", SMALL, "--region", "33.16", "-o", str(first), "-o", ".txt"]) == 0
    assert cli.main(["draft", "--from", str(first), "-o", str(again)]) == 0
    assert again.read_text(encoding="utf-8") == first.with_suffix(".txt").read_text(encoding="utf-8")


BROUGHT = """PERATURAN BUPATI BLORA
TENTANG
LOKET LAYANAN

Pasal 1
Loket buka.

Pasal 1
Loket tutup.
"""


def test_what_a_brought_draft_says_in_another_way_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "lama.txt", tmp_path / "baru.txt"
    source.write_text(BROUGHT, encoding="utf-8")
    assert cli.main(["draft", "--from", str(source), "-o", str(target)]) == 1
    told = capsys.readouterr().err
    assert "lama.txt:8: pasal[1]: tertulis “Pasal 1”, menurut urutannya “Pasal 2”" in told
    assert "bagian naskah tidak tercetak seperti ditulis" in told
    assert "Pasal 2" in target.read_text(encoding="utf-8")
    assert cli.main(["draft", "--from", str(source), "-o", str(target), "--force", "--json"]) == 1
    assert "lama.txt:8" in [one["place"] for one in json.loads(capsys.readouterr().out)["problems"]]


@pytest.mark.parametrize(
    ("further", "said"),
    [((SMALL,), "hapus KERANGKA"), (("--region", "33.16"), "hapus KERANGKA"), ((), "Sebutkan KERANGKA")],
    ids=["a skeleton", "a region", "no output"],
)
def test_a_brought_draft_has_no_other_source(
    further: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "lama.txt"
    source.write_text(BROUGHT, encoding="utf-8")
    output = ["-o", str(tmp_path / "baru.txt")] if further else []
    assert cli.main(["draft", *further, "--from", str(source), *output]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "baru.txt").exists()


def test_a_checklist_without_an_assessment_is_a_wrong_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["draft", "surat-usulan", "--region", "33.16", "--checklist", "mpp", "-o", "a.txt"]) == 2
    assert "--checklist dipakai bersama --assessment" in capsys.readouterr().err
