"""The suffix chooses the format, and a broken run leaves the old file whole."""

from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest

from mpp_readiness import formats
from mpp_readiness.errors import CannotWrite, InvalidInput, MissingEngine, NotFound, UnknownFormat
from mpp_readiness.formats import pdf, reading
from mpp_readiness.formats.options import Form, ReportOptions, ReviewedFile
from mpp_readiness.formats.report import result_json
from mpp_readiness.readiness.analysis.comparison import Comparison
from mpp_readiness.readiness.analysis.trend import Trend
from mpp_readiness.readiness.evaluation.result import Layer, Result, Verdict
from mpp_readiness.readiness.evaluation.scores import NodeScore
from mpp_readiness.readiness.loading import Loaded
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.regulation.numbering import Numbered
from tests.regulation.samples import TWICE_NAMED, UNREGISTERED

CHECKLIST = Checklist.model_validate({"checklist": "uji", "version": "1", "title": "Uji"})
ASKED = reading.load_checklist(
    {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "criteria": [{"id": "A-1", "title": "Loket dibuka.", "answer": {"kind": "yes_no"}}],
    }
)


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
    formats.write_report(result, tmp_path / "belum" / "ada" / "hasil.json")
    assert (tmp_path / "belum" / "ada" / "hasil.json").read_bytes() == result_json.result_json(result)


def test_a_folder_that_cannot_be_made_cannot_be_written_to(result: Result, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    with pytest.raises(CannotWrite):
        formats.write_report(result, tmp_path / "berkas" / "hasil.json")


def test_a_target_that_is_a_folder_leaves_nothing_behind(result: Result, tmp_path: Path) -> None:
    (tmp_path / "hasil.json").mkdir()
    with pytest.raises(CannotWrite):
        formats.write_report(result, tmp_path / "hasil.json")
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.json"]


def test_without_its_engine_the_old_pdf_stays_whole(
    result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "LIBRARIES", (("libtidak-ada.so.0",),))
    old = tmp_path / "hasil.pdf"
    old.write_bytes(b"lama")
    with pytest.raises(MissingEngine):
        formats.write_report(result, old)
    assert old.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_a_draft_that_cannot_be_printed_leaves_no_file(suffix: str, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="Peraturan “uu-1-1900” tidak ditemukan"):
        formats.write_regulation(UNREGISTERED, tmp_path / f"naskah{suffix}")
    with pytest.raises(InvalidInput, match="nama “tempat” dipakai 2 kali"):
        formats.write_regulation(TWICE_NAMED, tmp_path / f"naskah{suffix}")
    assert list(tmp_path.iterdir()) == []


def test_a_form_on_paper_is_for_a_region_that_is_registered_and_a_worksheet_for_any_code() -> None:
    for suffix in (".html", ".pdf"):
        with pytest.raises(NotFound, match=r"Daerah “99\.99” tidak ditemukan"):
            formats.render_form(ASKED, suffix, region="99.99")
    assert formats.render_form(ASKED, ".xlsx", region="99.99").startswith(b"PK")


def test_an_answer_that_no_cell_can_hold_fits_on_paper() -> None:
    answers = {"A-1": {"note": "x" * 32_768}}
    written = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers}
    carried = Loaded(ASKED, Assessment.model_validate(written), ())
    with pytest.raises(InvalidInput, match="isian A-1 lebih dari 32767 huruf"):
        formats.render_form(ASKED, ".xlsx", carried=carried)
    assert formats.render_form(ASKED, ".html", carried=carried).startswith(b"<!DOCTYPE html>")


# ---- the tables


VALUES: dict[str, object] = {
    "report": Result,
    "comparison": Comparison | Trend,
    "form": Form,
    "regulation": Numbered,
    "review": ReviewedFile,
}


@pytest.mark.parametrize(
    ("kind", "suffix", "place"),
    [(kind, suffix, place) for kind, table in formats.WRITERS.items() for suffix, place in table.items()],
)
def test_every_writer_takes_the_value_of_its_kind_and_the_options(kind: str, suffix: str, place: str) -> None:
    module, _, name = place.partition(":")
    writer = getattr(import_module(f"mpp_readiness.{module}"), name)
    named = {"Comparison": Comparison, "Trend": Trend, "Numbered": Numbered}
    value, options, made = get_type_hints(writer, localns=named).values()
    assert (value, options, made) == (VALUES[kind], ReportOptions, bytes)
    assert suffix == suffix.lower()


@pytest.mark.parametrize("suffix", [".json", "json", "JSON", ".Json"])
def test_a_suffix_is_known_with_or_without_its_dot(result: Result, suffix: str) -> None:
    assert formats.render_report(result, suffix) == result_json.result_json(result)


@pytest.mark.parametrize("suffix", ["", ".", "doc", "laporan.pdf"])
def test_what_is_no_suffix_is_refused(result: Result, suffix: str) -> None:
    with pytest.raises(UnknownFormat):
        formats.render_report(result, suffix)


def test_bytes_are_those_of_the_file(result: Result, tmp_path: Path) -> None:
    for suffix in (".html", ".json"):
        formats.write_report(result, tmp_path / f"a{suffix}", paper="A4", brief=True)
        made = formats.render_report(result, suffix, paper="A4", brief=True)
        assert (tmp_path / f"a{suffix}").read_bytes() == made
