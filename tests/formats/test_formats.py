"""The suffix chooses the format, and a broken run leaves the old file whole."""

from datetime import date
from pathlib import Path

import pytest

from mpp_readiness import formats
from mpp_readiness.errors import CannotWrite, MissingEngine, NotFound, UnknownFormat
from mpp_readiness.formats.report import result_json
from mpp_readiness.readiness.evaluation.result import Layer, NodeScore, Result, Verdict
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

CHECKLIST = Checklist.model_validate({"checklist": "uji", "version": "1", "title": "Uji"})


@pytest.fixture
def result() -> Result:
    root = NodeScore("uji", "Uji", "weighted_mean", None, False, (), (), ())
    layer = Layer("self", root, (), (), (), Verdict(None, None, ()), {})
    assessment = Assessment.model_validate({"assessment": "uji", "region": "33.16", "date": "2021-06-03"})
    return Result(CHECKLIST, assessment, assessment.place, (layer,))


def test_the_suffix_chooses_the_format_whatever_its_case(result: Result, tmp_path: Path) -> None:
    formats.write_report(result, tmp_path / "hasil.JSON")
    assert (tmp_path / "hasil.JSON").read_bytes() == result_json.result_json(result)
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.JSON"]


@pytest.mark.parametrize("name", ["hasil.doc", "hasil", "hasil.pdf.bak"])
def test_another_suffix_is_refused_with_those_that_are_known(result: Result, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownFormat) as caught:
        formats.write_report(result, tmp_path / name)
    assert caught.value.known == (".pdf", ".html", ".json")


def test_a_folder_that_is_not_there_is_made(result: Result, tmp_path: Path) -> None:
    formats.write_report(result, tmp_path / "belum-ada" / "hasil.json")
    assert (tmp_path / "belum-ada" / "hasil.json").read_bytes() == result_json.result_json(result)


def test_a_target_that_is_a_folder_leaves_nothing_behind(result: Result, tmp_path: Path) -> None:
    (tmp_path / "hasil.json").mkdir()
    with pytest.raises(CannotWrite):
        formats.write_report(result, tmp_path / "hasil.json")
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.json"]


def test_without_its_engine_the_old_pdf_stays_whole(
    result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_result: Result, _wish: formats.ReportOptions) -> bytes:
        raise MissingEngine("Pango", "Pasang Pango.")

    monkeypatch.setattr(formats, "WRITERS", {**formats.WRITERS, ".pdf": broken})
    old = tmp_path / "hasil.pdf"
    old.write_bytes(b"lama")
    with pytest.raises(MissingEngine):
        formats.write_report(result, old)
    assert old.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [old]


def test_an_assessment_of_an_unknown_suffix_is_refused() -> None:
    with pytest.raises(UnknownFormat):
        formats.load_assessment("jawaban.odt", CHECKLIST, today=date(2021, 6, 3))


def test_a_mistyped_checklist_name_is_not_found() -> None:
    with pytest.raises(NotFound):
        formats.load_checklist("mppp")
