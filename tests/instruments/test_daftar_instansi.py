"""Agencies and services are kept once in two lists, and facts, criteria, gates and reports take them from there."""

from fractions import Fraction
from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness import cli
from mpp_readiness.readiness.evaluation.result import GateState, Result
from tests.instruments.worked import HERE

FOLDER = HERE.parent.parent / "examples" / "daftar-instansi"
CHECKLIST, ANSWERS = FOLDER / "daftar-periksa" / "daftar-instansi.yaml", FOLDER / "2026-09-30.yaml"


@pytest.fixture(autouse=True)
def _language_stays_in_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """main() sets these for its process; here the process goes on."""
    monkeypatch.setenv("LANGUAGE", "id")
    monkeypatch.setattr("gettext._current_domain", "messages")


@pytest.fixture(name="result")
def _result() -> Result:
    checklist = mpp.load_checklist(CHECKLIST)
    return mpp.score(checklist, mpp.load_assessment(ANSWERS, checklist))


# 8 of 10 services have a standard; 13 days in all are 1,3 of 1; 5 of the 6 online ones take one day.
SERVICES = (2 * Fraction(8, 10) + Fraction(10, 13) + Fraction(5, 6)) / 4


def test_no_answer_is_typed_and_the_blank_cell_is_an_interval(result: Result) -> None:
    assert result.assessment.answers == {}
    own = result.layers[0].root
    # 6 of 8 agreed; 6 to 7 of 8 have officers; all three vertical ones came. (2 x 3/4 + 2 x (6 or 7)/8 + 1) / 5
    assert own.ends is not None
    assert own.ends.low == Fraction(6, 10) * Fraction(4, 5) + Fraction(4, 10) * SERVICES
    assert own.ends.high == Fraction(6, 10) * Fraction(17, 20) + Fraction(4, 10) * SERVICES
    assert str(own.score) == "80,03–83,03"
    # One of the eight cells of INS-02 is blank: 0,6 x (2 + 2 x 7/8 + 1) / 5 + 0,4.
    assert own.score is not None
    assert own.score.coverage == Fraction(97, 100)


def test_the_verifier_fills_two_cells_and_every_use_follows(result: Result) -> None:
    # 7 of 8 agreed, and 7 of 8 have officers: (2 x 7/8 + 2 x 7/8 + 1) / 5 = 9/10.
    assert result.root.ends is not None
    assert result.root.ends.low == result.root.ends.high == Fraction(54, 100) + Fraction(4, 10) * SERVICES
    assert str(result.score) == "86,03"
    facts = result.layer.facts
    # Before, one cell without an upper end made the sum of officers unknown: 3 + 4 + 2 + 1 + 2 + 1 + 1 + 0.
    assert (facts["jumlah-instansi"], facts["jumlah-layanan"], facts["jumlah-petugas"]) == (8, 10, 14)
    assert "jumlah-petugas" not in result.layers[0].facts


def test_findings_name_the_rows_that_fall_short(result: Result) -> None:
    first = {finding.criterion.id: finding for finding in result.layers[0].findings}
    assert first["INS-01"].rows_short == ("Kantor Pelayanan Pajak Pratama", "Bank Daerah")
    assert first["INS-02"].rows_short == ("Bank Daerah",)
    assert first["INS-02"].rows_open == ("Kantor Pelayanan Pajak Pratama",)
    assert result.finding("INS-01").rows_short == ("Kantor Pelayanan Pajak Pratama",)
    assert result.finding("LAY-03").rows_short == ("Izin praktik",)


def test_gates_count_too(result: Result) -> None:
    # Trial: 8 of 5 agencies, 10 of 10 services, 87,5 % of 70 %, wholly covered. Launch: one has not agreed, and one
    # has no officer; of the three measures of services 8/10 and 5/6 reach 80 %, so two of three are met.
    assert [(gate.id, gate.state) for gate in result.gates] == [
        ("uji-coba-cukup", GateState.MET),
        ("peluncuran-penuh", GateState.FAILED),
    ]
    assert [node for node, _ in result.gates[1].wanted] == ["INS-01", "INS-02"]
    assert result.verdict.title == "Siap uji coba"


def test_an_answer_beside_the_list_scores_instead_of_it() -> None:
    checklist = mpp.load_checklist(CHECKLIST)
    assessment = mpp.load_assessment(ANSWERS, checklist)
    typed = {**assessment.model_dump(by_alias=True), "answers": {"INS-01": {"value": "8", "of": 8}}}
    assert mpp.score(checklist, assessment.model_validate(typed)).finding("INS-01").low == 1


@pytest.mark.parametrize("verb", ["check", "score"])
def test_the_command_line_reads_checklist_and_lists(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([verb, str(ANSWERS), "--checklist", str(CHECKLIST)]) == 0
    said = capsys.readouterr().out
    assert {"check": "tidak ada kesalahan, 0 peringatan", "score": "Siap uji coba (nilai 86,03)"}[verb] in said


def test_the_report_says_what_the_lists_decide(tmp_path: Path) -> None:
    page = tmp_path / "laporan.html"
    assert cli.main(["report", str(ANSWERS), "--checklist", str(CHECKLIST), "-o", str(page)]) == 0
    text = page.read_text("utf-8")
    assert "86,03" in text
    assert "Semua instansi bersepakat dan bertugas" in text
