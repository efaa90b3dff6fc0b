"""The PDF is the page on paper: the same twice, tagged, with its data inside and no foreign font."""

import ast
import gc
import importlib.util
import io
import logging
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from logging.handlers import BufferingHandler
from pathlib import Path

import pikepdf
import pytest

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.errors import MissingEngine
from mpp_readiness.formats import pdf
from mpp_readiness.formats.html import report_css
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.formats.report import page
from mpp_readiness.readiness.analysis.schedule import plan
from mpp_readiness.readiness.evaluation.result import Result
from tests import programs

FONTS = ("Inter", "Segoe-UI", "DejaVu-Sans", "TeX-Gyre-Bonum")
ATTACHED = (("penilaian.json", b'{"a": 1}', "Penilaian"), ("hasil.json", b"{}", "Hasil"))


def made(result: Result, *, brief: bool = False, variant: pdf.Variant = "a", paper: PaperSize = "F4") -> bytes:
    html = page.report_html(result, plan(result), brief=brief, paper=paper, standalone=False)
    return pdf.write_pdf(
        html,
        report_css(paper),
        variant=variant,
        attachments=ATTACHED,
        identifier=b"0123456789abcdef",
        when=result.assessment.date,
    )


@pytest.fixture(scope="module")
def contoh() -> Result:
    checklist = mpp.load_checklist("mpp")
    path = resources.example_folder() / "contoh" / "contoh.yaml"
    return mpp.score(checklist, mpp.load_assessment(path, checklist))


@pytest.fixture(scope="module")
def printing(contoh: Result) -> tuple[bytes, Sequence[logging.LogRecord]]:
    """The whole report, which takes seconds, and what the engine said meanwhile."""
    said = BufferingHandler(capacity=sys.maxsize)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(said)
    try:
        return made(contoh), said.buffer
    finally:
        logger.removeHandler(said)


@pytest.fixture(scope="module")
def report(printing: tuple[bytes, Sequence[logging.LogRecord]]) -> bytes:
    return printing[0]


def test_the_same_result_gives_the_same_bytes(contoh: Result) -> None:
    assert made(contoh, brief=True) == made(contoh, brief=True)


def test_nothing_is_complained_about(printing: tuple[bytes, Sequence[logging.LogRecord]]) -> None:
    assert [record.getMessage() for record in printing[1] if record.levelno >= logging.WARNING] == []


def test_an_illustration_says_so_on_every_page(report: bytes) -> None:
    silent = [n for n, text in enumerate(programs.pages(report), 1) if "ILUSTRASI – data rekaan" not in text]
    assert silent == []


def test_the_contents_name_the_page_on_which_each_part_begins(contoh: Result, report: bytes) -> None:
    pages = programs.pages(report)
    wanted = {title: int(number) for title, number in re.findall(r"^\s*\d+\s+([A-Z].*?)\s+(\d+)$", pages[1], re.M)}
    assert list(wanted) == [section.title for section in page.sections(contoh).values()]
    assert [title for title, number in wanted.items() if title not in pages[number - 1]] == []


def test_every_aspect_of_the_shipped_checklist_opens_a_page(contoh: Result, report: bytes) -> None:
    """So that each office can be handed its own; the first has the name of the chapter above it."""
    # A running head takes up to three lines.
    heads = [[line.strip() for line in text.splitlines() if line.strip()][:5] for text in programs.pages(report)]
    opens = [above for head in heads for above, below in pairwise(head) if re.match(r"Nilai \S+ · cakupan", below)]
    assert opens == [node.title for node in contoh.root.children]


def test_every_page_has_its_number(report: bytes) -> None:
    pages = programs.pages(report)
    assert [n for n, text in enumerate(pages[1:], 2) if f"Halaman {n} dari {len(pages)}" not in text] == []


def test_the_parts_are_bookmarks(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as document, document.open_outline() as outline:
        titles = [item.title for top in outline.root for item in (top, *top.children)]
    assert all(any(title in found for found in titles) for title in page.TITLES.values())


def test_the_data_travel_inside(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as document:
        inside = {name: document.attachments[name].get_file().read_bytes() for name in document.attachments}
    assert inside == {name: content for name, content, _ in ATTACHED}


@pytest.mark.parametrize(("variant", "mark"), [("a", ("pdfaid", "3")), ("ua", ("pdfuaid", "1"))])
def test_the_document_declares_its_variant_and_is_tagged(
    contoh: Result, variant: pdf.Variant, mark: tuple[str, str]
) -> None:
    with pikepdf.open(io.BytesIO(made(contoh, brief=True, variant=variant))) as document:
        assert document.open_metadata()[f"{mark[0]}:part"] == mark[1]
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == "id"


@pytest.mark.parametrize(("paper", "size"), [("F4", (215, 330)), ("A4", (210, 297))])
def test_the_paper_has_its_size_and_the_summary_is_one_page(
    contoh: Result, paper: PaperSize, size: tuple[int, int]
) -> None:
    with pikepdf.open(io.BytesIO(made(contoh, brief=True, paper=paper))) as document:
        assert len(document.pages) == 1
        box = [float(edge) for edge in document.pages[0].mediabox]
    assert [round(points * 25.4 / 72) for points in box[2:]] == list(size)


def test_only_the_named_fonts_enter(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(report)
    run = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True)
    names = [line.split()[0].partition("+")[2] for line in run.stdout.splitlines()[2:]]
    assert names
    assert [name for name in names if not name.startswith(FONTS)] == []


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:9/a.png"])
def test_a_page_cannot_read_files_or_the_network(address: str) -> None:
    html = f'<html lang="id"><head><title>a</title></head><body><img src="{address}" alt="x"/></body></html>'
    document = pdf.write_pdf(html, "", identifier=b"x", when=date(2021, 6, 3))
    assert b"/Subtype /Image" not in document


def test_the_file_bears_its_identifier(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as document:
        assert [bytes(part) for part in document.trailer.ID] == [b"0123456789abcdef"] * 2
        assert document.check_pdf_syntax() == []


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_collection_is_left_as_it_was(was_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        pdf.write_pdf("<p>a</p>", "", identifier=b"x", when=date(2021, 6, 3))
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()


def test_a_missing_pango_says_what_to_install_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pdf, "LIBRARIES", (*pdf.LIBRARIES, ("libtidak-ada.so.0", "tidak-ada-0.0")))
    with pytest.raises(MissingEngine, match="apt-get install libpango"):
        pdf.write_pdf("<p>a</p>", "", identifier=b"x", when=date(2021, 6, 3))
    assert capfd.readouterr() == ("", "")


def test_an_engine_that_cannot_be_loaded_is_missing_too(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango'")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Refusing(), *sys.meta_path])
    with pytest.raises(MissingEngine, match="apt-get install libpango"):
        pdf.write_pdf("<p>a</p>", "", identifier=b"x", when=date(2021, 6, 3))


def test_the_libraries_looked_for_are_those_that_the_engine_cannot_do_without() -> None:
    spec = importlib.util.find_spec("weasyprint.text.ffi")
    assert spec is not None
    assert spec.origin is not None
    calls = [node for node in ast.walk(ast.parse(Path(spec.origin).read_text())) if isinstance(node, ast.Call)]
    needed = [
        {name.value for name in one.args if isinstance(name, ast.Constant)}
        for one in calls
        if isinstance(one.func, ast.Name) and one.func.id == "_dlopen" and not one.keywords
    ]
    assert len(needed) == len(pdf.LIBRARIES)
    assert [names for names, ours in zip(needed, pdf.LIBRARIES, strict=True) if not set(ours) <= names] == []
