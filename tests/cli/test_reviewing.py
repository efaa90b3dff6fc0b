"""The verb `review` as people use it."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from docx import Document

import mpp_readiness as mpp
from mpp_readiness import cli

FAULTY = """RANCANGAN
PERATURAN BUPATI BLORA
NOMOR ... TAHUN ...
TENTANG
PENYELENGGARAAN MAL PELAYANAN PUBLIK
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI BLORA,
Menimbang : a. bahwa pelayanan perlu dipadukan;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati
tentang Penyelenggaraan Mal Pelayanan Publik;
Mengingat : Peraturan Pemerintah Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK.
BAB I
KETENTUAN UMUM
Pasal 1
MPP melayani, antara lain, perizinan.
"""


@pytest.fixture(autouse=True)
def _language_stays_in_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "id")


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    file = tmp_path / "draf.txt"
    file.write_text(FAULTY, encoding="utf-8")
    return file


def test_our_own_draft_has_no_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "perbup.docx"
    mpp.write_regulation(mpp.draft("perbup-mpp", region=mpp.find_region("33.16")), file)
    assert cli.main(["review", str(file)]) == 0
    assert "\n0 salah, " in capsys.readouterr().out


@pytest.mark.parametrize(("name", "is_paper"), [("surat-usulan", True), ("keputusan-tim", False)])
def test_of_a_paper_it_is_told_that_it_is_judged_as_one(
    name: str, is_paper: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "naskah.docx"
    assert cli.main(["draft", name, "--region", "33.16", "-o", str(path)]) == 0
    capsys.readouterr()
    assert cli.main(["review", str(path)]) == 0
    assert ("bukan peraturan" in capsys.readouterr().out) is is_paper


def test_faults_are_told_by_part_with_rule_place_and_source(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", str(faulty)]) == 1
    said = capsys.readouterr().out
    assert "DASAR HUKUM" in said
    assert "draf.txt:11" in said
    assert "Peraturan Presiden" in said, "89/2021 is a Peraturan Presiden, whoever cites it"
    assert "antara lain" in said
    assert "ISI-01" in said


def test_findings_come_as_json_sarif_and_page(faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, sarif = tmp_path / "hasil.html", tmp_path / "hasil.sarif"
    assert cli.main(["review", str(faulty), "--json", "--html", str(page), "--sarif", str(sarif)]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    results = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [one["rule"] for one in found] == [one["ruleId"] for one in results]
    assert "<mark>" in page.read_text(encoding="utf-8")
    assert cli.main(["review", str(faulty), "--html", str(page)]) == 5


def test_answers_to_the_checklist_are_written_with_their_reasons(faulty: Path, tmp_path: Path) -> None:
    target = tmp_path / "jawaban.yaml"
    assert cli.main(["review", str(faulty), "--answers", str(target)]) == 1
    answers = yaml.safe_load(target.read_text(encoding="utf-8"))["answers"]
    assert {id: one["value"] for id, one in answers.items()} == {
        "REG-03": "draf",
        "REG-04": "belum",
        "REG-05": "belum",
        "REG-06": "belum",
        "REG-15": "draf",
    }
    assert "Peraturan Presiden" in answers["REG-15"]["note"]
    checklist = mpp.load_checklist("mpp")
    head = 'assessment: mpp\nregion: "33.16"\ndate: 2026-11-24\nstatus: mandiri\n'
    pasted = tmp_path / "penilaian.yaml"
    pasted.write_text(head + target.read_text(encoding="utf-8"), encoding="utf-8")
    read = mpp.load_assessment(pasted, checklist, today=date(2026, 11, 24))
    assert mpp.score(checklist, read).score is not None


def test_our_own_draft_answers_all_of_them_as_complete(tmp_path: Path) -> None:
    file, target = tmp_path / "perbup.docx", tmp_path / "jawaban.yaml"
    mpp.write_regulation(mpp.draft("perbup-mpp", region=mpp.find_region("33.16")), file)
    assert cli.main(["review", str(file), "--answers", str(target)]) == 0
    answers = yaml.safe_load(target.read_text(encoding="utf-8"))["answers"]
    assert {one["value"] for id, one in answers.items() if id != "REG-15"} == {"lengkap"}


def test_a_rule_is_explained_with_its_source_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "--explain", "BTG-16"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("BTG-16 (")
    assert "Sumber: UU 12/2011 Lampiran II angka 88" in said
    assert "benar:" in said
    assert cli.main(["review", "--explain", "FRM-01"]) == 0
    assert "Tidak diperiksa" in capsys.readouterr().out


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "--rules"]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 190
    assert cli.main(["review", "--rules", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= 190


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["review"], 2, "Sebutkan NASKAH"),
        (["review", "--explain", "BTG-99"], 3, "Kaidah “BTG-99” tidak ditemukan"),
        (["review", "a.odt"], 2, "Jenis berkas “.odt” tidak dikenal"),
        (["review", "tidak-ada.txt"], 3, "“tidak-ada.txt” tidak ditemukan"),
    ],
)
def test_a_wrong_line_says_why(arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == code
    assert said in " ".join(capsys.readouterr().err.split())


# ---- what comes again and again

REPEATED = FAULTY + "".join(f"Pasal {n}\nMPP tutup, antara lain, hari {n}.\n" for n in range(2, 19))
# Pasal 1 is line 16; from there on every second line is faulty, up to that of Pasal 18.
LINES = [15 + 2 * n for n in range(1, 19)]


def repeated(folder: Path, count: int) -> Path:
    """A draft in which BHS-10 is broken so often."""
    file = folder / "draf.txt"
    file.write_text("".join(REPEATED.splitlines(keepends=True)[: LINES[count - 1]]), encoding="utf-8")
    return file


def shown(said: str, rule: str) -> list[int]:
    """The lines of the file at which a finding of this rule is shown."""
    heads = (line for line in said.splitlines() if line.startswith(f"  {rule} "))
    return [int(line.split("draf.txt:")[1].split(":")[0]) for line in heads]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (3, ""),
        (4, "  … dan 1 temuan lain seperti ini: baris 23"),
        (6, "  … dan 3 temuan lain seperti ini: baris 23, 25, 27"),
        (18, "  … dan 15 temuan lain seperti ini: baris 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45 …"),
    ],
)
def test_of_a_rule_that_is_broken_often_the_first_three_are_shown(
    count: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = repeated(tmp_path, count)
    assert cli.main(["review", str(file)]) == 1
    said = capsys.readouterr().out
    assert shown(said, "BHS-10") == LINES[:3]
    folded = [line for line in said.splitlines() if line.startswith("  … dan")]
    assert (told in folded) if told else not any("baris 23" in line for line in folded)
    assert cli.main(["review", str(file), "--all"]) == 1
    said = capsys.readouterr().out
    assert shown(said, "BHS-10") == LINES[:count]
    assert "…dan" not in said.replace(" ", "")
    assert "--all" not in said


def test_what_is_folded_on_the_screen_is_whole_in_every_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, page, sarif = repeated(tmp_path, 18), tmp_path / "hasil.html", tmp_path / "hasil.sarif"
    assert cli.main(["review", str(file), "--html", str(page), "--sarif", str(sarif)]) == 1
    said = capsys.readouterr().out
    assert "tambahkan --all" in said
    assert cli.main(["review", str(file), "--json"]) == 1
    rules = [one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]]
    results = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"]
    assert rules.count("BHS-10") == [one["ruleId"] for one in results].count("BHS-10") == 18
    assert page.read_text(encoding="utf-8").count("BHS-10") >= 18


def test_a_draft_of_ours_has_paths_and_a_word_file_paragraphs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word = Document()
    for line in REPEATED.splitlines():
        word.add_paragraph(line)
    word.save(str(tmp_path / "draf.docx"))
    assert cli.main(["review", str(tmp_path / "draf.docx")]) == 1
    assert "temuan lain seperti ini: paragraf 23, 25, 27, 29" in capsys.readouterr().out
    file = tmp_path / "perbup.json"
    mpp.write_regulation(mpp.draft("perbup-mpp", region=mpp.find_region("33.16")), file)
    file.write_text(file.read_text(encoding="utf-8").replace(" wajib ", " berkewajiban "), encoding="utf-8")
    assert cli.main(["review", str(file)]) == 0
    assert "temuan lain seperti ini: bab[" in capsys.readouterr().out


# ---- repairs


def test_repairs_are_told_before_they_are_written(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = faulty.read_text(encoding="utf-8").replace("antara lain, perizinan", "dibidang perizinan")
    faulty.write_text(written, encoding="utf-8")
    assert cli.main(["review", str(faulty), "--fix"]) == 1
    said = capsys.readouterr().out
    assert "(belum ditulis; tambahkan -o HASIL)" in said
    assert "melayani, »dibidang« perizinan" in said
    assert "menjadi “di bidang”" in said
    assert said.index("DIPERBAIKI") < said.index("YANG TERSISA")
    assert faulty.read_text(encoding="utf-8") == written


def test_the_repaired_draft_is_written_beside_the_one_that_was_brought(faulty: Path, tmp_path: Path) -> None:
    target = tmp_path / "baru.txt"
    faulty.write_text(FAULTY.replace("melayani", "melayani dibidang"), encoding="utf-8")
    assert cli.main(["review", str(faulty), "--fix", "-o", str(target)]) == 1
    assert target.read_text(encoding="utf-8") == FAULTY.replace("melayani", "melayani di bidang")
    assert cli.main(["review", str(faulty), "--fix", "-o", str(target)]) == 5
    assert cli.main(["review", str(faulty), "--fix", "-o", str(target), "--force"]) == 1


def test_a_word_file_comes_back_with_its_findings_as_comments(tmp_path: Path) -> None:
    file, target = tmp_path / "draf.docx", tmp_path / "tinjauan.docx"
    made = Document()
    for line in FAULTY.splitlines():
        made.add_paragraph(line)
    made.save(str(file))
    assert cli.main(["review", str(file), "-o", str(target)]) == 1
    read = Document(str(target))
    assert [one.text for one in read.paragraphs] == FAULTY.splitlines()
    assert "DHK-21" in {one.text.split(" ")[0] for one in read.comments}


def test_changes_and_what_remains_come_as_json(
    faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    faulty.write_text(FAULTY.replace("melayani", "melayani dibidang"), encoding="utf-8")
    page, kept = tmp_path / "hasil.html", tmp_path / "hasil.json"
    assert cli.main(["review", str(faulty), "--fix", "--json", "-o", str(page), "-o", str(kept)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(one["rules"], one["before"], one["after"]) for one in told["changes"]] == [
        (["BHS-20"], "dibidang,", "di bidang,")
    ]
    assert "BHS-20" not in {one["rule"] for one in told["findings"]}
    assert json.loads(kept.read_text(encoding="utf-8")) == told
    assert "di bidang" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draf.txt", "-o", "baru.txt"], "Tanpa --fix, naskah yang ditulis hanya .docx dengan komentar."),
        (["draf.txt", "--fix", "-o", "baru.docx"], "Jenis berkas “.docx” tidak dikenal"),
        (["rancangan.json", "--fix"], "--fix hanya untuk .docx, .txt, dan .md"),
        (["rancangan.json", "-o", "baru.docx"], "Jenis berkas “.docx” tidak dikenal"),
    ],
)
def test_a_draft_is_written_in_its_own_format(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["review", *arguments]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_a_rule_says_whether_it_is_repaired(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["review", "--explain", "BTG-14"]) == 0
    assert "Diperbaiki oleh --fix" in capsys.readouterr().out
    assert cli.main(["review", "--explain", "BTG-16"]) == 0
    assert "--fix" not in capsys.readouterr().out
