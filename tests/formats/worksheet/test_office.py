"""A secretariat fills in the form in its own program, which a script drives as hands would, and takes it from there."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness import cli
from tests import programs

pytestmark = pytest.mark.office
# Each line of isian.txt is sheet, cell and what is typed there, as somebody would; it is saved as the program saves.
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Fill(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  book = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/LKE.xlsx"), "_blank", 0, hidden())
  number = FreeFile
  Open folder &amp; "/isian.txt" For Input As #number
  While Not EOF(number)
    Line Input #number, typed
    parts = Split(typed, "|")
    cell = book.Sheets.getByName(parts(0)).getCellRangeByName(parts(1))
    cell.setFormula(parts(2))
  Wend
  Close #number
  book.calculateAll()
  book.storeToURL(ConvertToURL(folder &amp; "/terisi.xlsx"), how())
  book.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false">
<library:element library:name="Module1"/></library:library>
"""
# Twenty criteria, in words that are told apart by their kind of answer below.
LEVELS = {f"KOM-0{n}": ("belum", "draf", "lengkap")[n % 3] for n in range(1, 8)} | {
    f"REG-0{n}": ("lengkap", "draf")[n % 2] for n in range(1, 10)
}
PROVEN = {"SAR-01": "terbukti", "SAR-02": "terbukti"}
RATIO = ("SDM-02", "5", "29")
AMOUNT = ("TAT-03", "18")
CHECKED = {"KOM-02": ("draf", "Naskah belum ditandatangani."), "REG-01": ("draf", "Diperiksa di tempat.")}


def typed(form: Path) -> Sequence[str]:
    """What somebody types into which cell of the form."""
    sheet = load_workbook(form)["Isian"]
    keys = {cell.value: cell.column_letter for cell in sheet[3]}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=5) if row[0].value}

    def cell(id_: str, key: str, what: str) -> str:
        return f"Isian|{keys[key]}{rows[id_]}|{what}"

    return (
        "Profil|C8|2026-11-02",
        "Profil|C12|DPMPTSP Kabupaten Blora",
        "Profil|C13|Inspektorat Kabupaten Blora",
        "Profil|C14|2026-11-09",
        *(cell(id_, "value", level) for id_, level in {**LEVELS, **PROVEN}.items()),
        *(cell(id_, "evidence.title", "Berita acara survei") for id_ in PROVEN),
        cell(RATIO[0], "value", RATIO[1]),
        cell(RATIO[0], "of", RATIO[2]),
        cell(AMOUNT[0], "value", AMOUNT[1]),
        *(cell(id_, "final.value", level) for id_, (level, _) in CHECKED.items()),
        *(cell(id_, "final.note", note) for id_, (_, note) in CHECKED.items()),
        # A document in a row that the form has not foreseen.
        "Bukti lain|A300|SAR-01",
        "Bukti lain|C300|Foto gedung",
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the filled form stands as `terisi.xlsx`."""
    folder = tmp_path_factory.mktemp("kantor")
    form, profile = folder / "LKE.xlsx", folder / "profil"
    assert cli.main(["form", "mpp", "--region", "Blora", "-o", str(form)]) == 0
    (folder / "isian.txt").write_text("\n".join(typed(form)) + "\n", encoding="utf-8")
    # The first run makes the profile in which macros are kept.
    programs.office(profile, "--convert-to", "csv", "--outdir", folder, form)
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / "Module1.xba").write_text(MACRO, encoding="utf-8")
    (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (library / "dialog.xlb").write_text(re.sub("<library:element.*?/>", "", LIBRARY), encoding="utf-8")
    programs.office(profile, f"macro:///Standard.Module1.Fill({folder})")
    return folder


def test_what_was_typed_is_what_is_loaded(filled: Path) -> None:
    assessment = mpp.load_assessment(filled / "terisi.xlsx", mpp.load_checklist("mpp"))
    answers = assessment.answers

    assert assessment.place.full_name == "Kabupaten Blora"
    assert {id_: answers[id_].value for id_ in LEVELS} == LEVELS
    assert (answers["SDM-02"].value, str(answers["SDM-02"].of), answers["TAT-03"].value) == ("5", "29", "18")
    assert [one.title for one in answers["SAR-01"].evidence] == ["Berita acara survei", "Foto gedung"]
    assert len(answers) == 20
    checked = assessment.verification
    assert checked is not None
    assert {id_: (one.value, one.note) for id_, one in checked.answers.items()} == CHECKED


def test_the_summary_of_the_sheet_is_that_of_the_command(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["score", str(filled / "terisi.xlsx"), "--json"]) == 0
    layers = json.loads(capsys.readouterr().out)["layers"]
    sheet = load_workbook(filled / "terisi.xlsx", data_only=True)["Ringkasan"]

    for layer, columns in zip(layers, ((3, 4), (6, 7)), strict=True):
        shown = [f"{sheet.cell(6, column).value:.2f}".replace(".", ",") for column in columns]
        assert "–".join(shown) == layer["trace"]["score"]["text"]


def test_it_is_checked_reported_and_compared(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(filled)

    assert cli.main(["check", "terisi.xlsx"]) == 0
    assert cli.main(["report", "terisi.xlsx", "-o", "laporan.pdf", "-o", ".html"]) == 0
    assert cli.main(["compare", "terisi.xlsx", "-o", "banding.xlsx"]) == 0
    capsys.readouterr()
    page = (filled / "laporan.html").read_text(encoding="utf-8")
    assert "Inspektorat Kabupaten Blora" in page
    assert "Naskah belum ditandatangani." in page
    paper = "".join(programs.pages((filled / "laporan.pdf").read_bytes()))
    assert "Inspektorat Kabupaten Blora" in paper


def test_the_verification_may_come_back_in_a_form_of_its_own(
    filled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(filled)
    own = {"assessor": "unit: DPMPTSP", "verifier": "unit: Inspektorat"}
    text = (
        "assessment: mpp\nregion: '33.16'\ndate: 2026-11-0{day}\nassessor: {{{unit}}}\nanswers: {{KOM-02: {level}}}\n"
    )
    Path("mandiri.yaml").write_text(text.format(day=2, unit=own["assessor"], level="lengkap"), encoding="utf-8")
    Path("periksa.yaml").write_text(text.format(day=9, unit=own["verifier"], level="draf"), encoding="utf-8")
    for name in ("mandiri", "periksa"):
        assert cli.main(["form", "--from", f"{name}.yaml", "-o", f"{name}.xlsx"]) == 0
    programs.office(filled / "profil", "--convert-to", "xlsx", "--outdir", filled / "kembali", filled / "periksa.xlsx")
    capsys.readouterr()

    assert cli.main(["score", "mandiri.xlsx", "--verification", "kembali/periksa.xlsx", "--json"]) == 0
    verification = json.loads(capsys.readouterr().out)["verification"]
    assert verification["by"] == "Inspektorat"
    assert [one["id"] for one in verification["differing"]] == ["KOM-02"]
