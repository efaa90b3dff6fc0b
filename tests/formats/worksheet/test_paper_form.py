"""The form on paper asks what the checklist asks, and shows what is known."""

import re
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import mpp_readiness as mpp
from mpp_readiness import cli, formats
from mpp_readiness.formats import reading
from mpp_readiness.formats.worksheet.paper_form import form_html, form_pdf
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests import programs

Tree = dict[str, Any]
SCALE = [{"id": "belum", "points": 0, "title": "Belum ada"}, {"id": "sudah", "points": 1, "title": "Sudah ada"}]
RULES: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar <uji>",
    "scales": {"mutu": SCALE},
    "facts": {
        "lantai": {"title": "Lantai", "unit": "lantai"},
        "izin": {"title": "Izin", "kind": "yes_no"},
        "ambang": {"title": "Ambang", "default": "0,95"},
    },
    "criteria": [{"id": "A-1", "title": "Akar", "answer": {"kind": "level"}, "evidence": ["SK"], "guide": "Cara"}],
    "aspects": [
        {
            "id": "SDM",
            "title": "Petugas",
            "criteria": [
                {
                    "id": "B-1",
                    "title": "Gerai",
                    "answer": {"kind": "ratio", "of": "gerai dibuka", "unit": "gerai terisi"},
                },
                {"id": "B-2", "title": "Lift", "answer": {"kind": "yes_no"}, "may_be_na": True},
            ],
        }
    ],
}
GIVEN: Tree = {
    "assessment": "uji",
    "region": {"name": "Contoh"},
    "illustration": True,
    "date": "2021-06-03",
    "facts": {"lantai": {"value": 2, "note": "Denah"}, "izin": "TRUE"},
    "answers": {
        "A-1": {"value": "sudah", "evidence": [{"title": "SK Bupati", "number": "12"}]},
        "B-1": {"value": "5", "of": 29, "note": "Dihitung"},
        "B-2": {"not_applicable": "Satu lantai"},
    },
}


def rules() -> Checklist:
    return mpp.load_checklist(RULES)


def ticked(page: str) -> list[str]:
    return re.findall(r'<span class="box">✓</span> ([^<]+)</span>', page)


def words(page: str) -> str:
    """The page as text; that it is well-formed is what the parser finds."""
    return " ".join("".join(ElementTree.fromstring(page.partition(">")[2]).itertext()).split())


def test_a_blank_form_asks_everything_and_answers_nothing() -> None:
    page = form_html(rules(), None, "33.16", standalone=True)
    said = words(page)
    asked = (
        "Kabupaten Blora",
        "A-1 Akar",
        "Belum ada",
        "B-1 Gerai",
        "gerai terisi",
        "gerai dibuka",
        "SK",
        "Cara",
        "SDM. Petugas",
    )
    assert [word for word in (*asked, "Lantai (lantai)", "Ambang (bila kosong: 0,95)") if word not in said] == []
    assert ticked(page) == []
    assert said.count("Tidak berlaku karena") == 1


def test_a_filled_form_shows_what_is_known() -> None:
    page = form_html(rules(), Assessment.model_validate(GIVEN), None, standalone=False)
    assert ticked(page) == ["ya", "Sudah ada"]
    said = words(page)
    known = ("Kabupaten Contoh", "3 Juni 2021", "SK Bupati 12", "Dihitung", "29", "Satu lantai", "Denah", "ILUSTRASI")
    assert [word for word in known if word not in said] == []


@pytest.mark.parametrize("name", ["mpp", "pekppp", "uji-petik"])
def test_every_criterion_of_a_shipped_checklist_is_asked_once(name: str) -> None:
    checklist = mpp.load_checklist(name)
    page = form_html(checklist, None, None, standalone=False)
    assert re.findall(r"<td><strong>([^<]+)</strong>", page) == list(checklist.all_criteria)


def test_the_same_input_gives_the_same_paper() -> None:
    assert form_pdf(rules(), None, None) == form_pdf(rules(), None, None)


def test_the_verb_makes_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["form", "uji-petik", "--paper", "-o", "formulir.pdf"]) == 0
    paper = "".join(programs.pages(Path("formulir.pdf").read_bytes()))
    assert [id_ for id_ in mpp.load_checklist("uji-petik").all_criteria if id_ not in paper] == []
    assert cli.main(["form", "uji-petik", "--paper", "-o", "formulir.xlsx"]) == 2
    given = tmp_path / "isi.yaml"
    given.write_text("assessment: uji-petik\nregion: '33.16'\ndate: 2021-06-03\n", encoding="utf-8")
    checklist = mpp.load_checklist("uji-petik")
    carried = reading.read_assessment(given, checklist, carry="form", today=date(2026, 11, 1))
    formats.write_form(checklist, "isi.html", carried=carried)
    assert "Kabupaten Blora" in Path("isi.html").read_text(encoding="utf-8")
