"""From a blank form to a report, as a secretariat does it."""

import json
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mpp_readiness import cli, resources

CASE = resources.example_folder() / "blora" / "2022-06-24.yaml"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "id")
    monkeypatch.setattr("gettext._current_domain", "messages")
    monkeypatch.chdir(tmp_path)


def test_a_form_is_made_filled_in_scored_and_verified(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["form", "mpp", "--region", "Blora", "-o", "LKE.xlsx"]) == 0
    assert capsys.readouterr().out == "LKE.xlsx\n"
    book = load_workbook("LKE.xlsx")
    assert book["Profil"]["C5"].value == "33.16"
    book["Profil"]["C8"].value = date(2021, 6, 3)
    book["Isian"]["E6"].value = "lengkap"
    book.save("LKE.xlsx")
    assert cli.main(["check", "LKE.xlsx"]) == 0
    assert cli.main(["score", "LKE.xlsx", "--json"]) == 0
    shown = capsys.readouterr().out
    result = json.loads(shown[shown.index("{") :])
    assert result["region"]["name"] == "Kabupaten Blora"
    assert cli.main(["report", "LKE.xlsx", "-o", "blora.html"]) == 0
    assert "Kabupaten Blora" in Path("blora.html").read_text(encoding="utf-8")


def test_a_form_takes_over_the_answers_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["form", "--from", str(CASE), "-o", "LKE.xlsx"]) == 0
    assert cli.main(["score", str(CASE)]) == 0
    first = capsys.readouterr().out.removeprefix("LKE.xlsx\n")
    assert cli.main(["score", "LKE.xlsx"]) == 0
    assert capsys.readouterr().out == first


def test_what_has_no_place_in_the_form_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = "assessment: mpp\nregion: '33.16'\ndate: 2021-06-03\nanswers: {LAMA-01: ya}\n"
    Path("lama.yaml").write_text(text, encoding="utf-8")
    assert cli.main(["form", "mpp", "--from", "lama.yaml", "-o", "LKE.xlsx"]) == 0
    assert "kriteria “LAMA-01” tidak dikenal; disimpan pada lembar “Tidak terbawa”" in capsys.readouterr().err
    assert cli.main(["form", "mpp", "--from", "lama.yaml", "-o", "LKE.xlsx", "--force", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["file"] == "LKE.xlsx"
    assert [one["code"] for one in shown["warnings"]] == ["criterion-unknown"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["-o", "a.xlsx"], 2, "Sebutkan daftar periksanya"),
        (["mpp", "-o", "a.docx"], 2, "Jenis berkas “.docx” tidak dikenal"),
        (["mpp", "--region", "Blora", "--from", "a.yaml", "-o", "a.xlsx"], 2, "Pilih --region atau --from"),
        (["mpp", "--region", "Blorra", "-o", "a.xlsx"], 3, "Daerah “Blorra” tidak ditemukan"),
        (["tiada", "-o", "a.xlsx"], 3, "tidak ditemukan"),
        (["mpp", "-o", "ada.xlsx"], 5, "berkas sudah ada"),
    ],
)
def test_what_cannot_be_made_is_told(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("ada.xlsx").write_bytes(b"")
    assert cli.main(["form", *arguments]) == code
    assert said in capsys.readouterr().err


def test_self_and_verification_may_stand_in_two_files(capsys: pytest.CaptureFixture[str]) -> None:
    text = "assessment: mpp\nregion: '33.16'\ndate: 2021-06-0{day}\nassessor: {{unit: {unit}}}\n"
    text += "answers: {{KOM-01: {level}}}\n"
    Path("mandiri.yaml").write_text(text.format(day=3, unit="DPMPTSP", level="lengkap"), encoding="utf-8")
    Path("verifikasi.yaml").write_text(text.format(day=4, unit="Inspektorat", level="draf"), encoding="utf-8")
    assert cli.main(["form", "--from", "verifikasi.yaml", "-o", "verifikasi.xlsx"]) == 0
    capsys.readouterr()
    for second in ("verifikasi.yaml", "verifikasi.xlsx"):
        assert cli.main(["score", "mandiri.yaml", "--verification", second, "--json"]) == 0
        layers = json.loads(capsys.readouterr().out)["layers"]
        assert [layer["name"] for layer in layers] == ["self", "final"]
    assert cli.main(["report", "mandiri.yaml", "--verification", "verifikasi.xlsx", "-o", "dua.html"]) == 0
    page = Path("dua.html").read_text(encoding="utf-8")
    assert "Selisih antara penilaian mandiri dan verifikasi" in page
    assert "Inspektorat" in page
    assert cli.main(["score", "verifikasi.yaml", "--verification", "mandiri.yaml"]) == 3
    assert "mendahului tanggal penilaian" in capsys.readouterr().err


def test_one_worksheet_serves_the_assessment_and_the_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["form", "mpp", "--region", "33.16", "--draft", "surat-usulan", "-o", "LKE.xlsx"]) == 0
    book = load_workbook("LKE.xlsx")
    book["Profil"]["C8"].value = date(2021, 6, 3)
    sheet = book["Fakta naskah"]
    rows = {cell.value: cell.row for cell in sheet["A"]}
    sheet.cell(rows["gedung_mpp"], 3).value = "Gedung Sukowati"
    book.save("LKE.xlsx")
    assert cli.main(["draft", "surat-usulan", "--assessment", "LKE.xlsx", "-o", "a.txt"]) == 0
    both = Path("a.txt").read_text(encoding="utf-8")
    assert "Gedung Sukowati" in " ".join(both.split())
    assert "3 Juni 2021" in both
    assert cli.main(["draft", "surat-usulan", "--facts", "LKE.xlsx", "-o", "b.txt"]) == 0
    only = Path("b.txt").read_text(encoding="utf-8")
    assert "Gedung Sukowati" in " ".join(only.split())
    assert "3 Juni 2021" not in only
    capsys.readouterr()


def test_a_new_worksheet_takes_the_facts_of_the_old_one_along() -> None:
    assert cli.main(["form", "mpp", "--draft", "pks", "-o", "lama.xlsx", "--region", "33.16"]) == 0
    book = load_workbook("lama.xlsx")
    sheet = book["Fakta naskah"]
    rows = {cell.value: cell.row for cell in sheet["A"]}
    sheet.cell(rows["instansi_mitra"], 3).value = "Polres Blora"
    book["Profil"]["C8"].value = date(2021, 6, 3)
    book.save("lama.xlsx")
    assert cli.main(["form", "--from", "lama.xlsx", "--draft", "surat-usulan", "-o", "baru.xlsx"]) == 0
    again = load_workbook("baru.xlsx")["Fakta naskah"]
    told = {row[0]: row[2] for row in again.iter_rows(min_row=5, values_only=True)}
    assert told["instansi_mitra"] == "Polres Blora"
    assert "sifat_surat" in told
    assert cli.main(["form", "--from", "lama.xlsx", "--paper", "-o", "kertas.html"]) == 0


def test_facts_of_a_skeleton_that_nobody_ships_are_not_lost_in_silence(capsys: pytest.CaptureFixture[str]) -> None:
    text = (resources.skeleton_path("pks")).read_text(encoding="utf-8").replace("skeleton: pks", "skeleton: pks-kami")
    Path("kami.yaml").write_text(text, encoding="utf-8")
    assert cli.main(["form", "mpp", "--draft", "kami.yaml", "-o", "lama.xlsx", "--region", "33.16"]) == 0
    book = load_workbook("lama.xlsx")
    book["Profil"]["C8"].value = date(2021, 6, 3)
    book.save("lama.xlsx")
    assert cli.main(["form", "--from", "lama.xlsx", "-o", "baru.xlsx"]) == 2
    assert "memuat fakta untuk naskah “pks-kami”; sebutkan berkas kerangkanya" in capsys.readouterr().err
    assert cli.main(["form", "--from", "lama.xlsx", "--draft", "kami.yaml", "-o", "baru.xlsx"]) == 0
    assert cli.main(["form", "mpp", "--draft", "pks", "--paper", "-o", "a.pdf"]) == 2
    assert "--draft hanya untuk lembar kerja (.xlsx)" in capsys.readouterr().err
