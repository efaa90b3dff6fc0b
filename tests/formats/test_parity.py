"""Parity: a draft says the same on paper, in Word, in XML, on the web and as plain text."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import TableBlock
from mpp_readiness.regulation.tree import Draft

pytestmark = pytest.mark.office
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
# A regency with what is known of it, a city of which nothing is known, a regency of Aceh with every fact.
REGIONS = {"33.16": "blora/fakta.yaml", "Kota Salatiga": None, "Kabupaten Aceh Tengah": "contoh/fakta.yaml"}
CASES = [(skeleton, region) for skeleton in resources.skeleton_names() for region in REGIONS]


def name_of(skeleton: str, region: str) -> str:
    return f"{skeleton}-{mpp.find_region(region).code}"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every skeleton for every region, in every format that holds its text."""
    folder = tmp_path_factory.mktemp("parity")
    for skeleton, region in CASES:
        drafted = mpp.draft(skeleton, region=mpp.find_region(region), facts=facts(REGIONS[region]))
        for suffix in (".txt", ".html", ".xml", ".docx"):
            mpp.write_regulation(drafted, folder / (name_of(skeleton, region) + suffix))
    return folder


def facts(sheet: str | None) -> Mapping[str, object]:
    if sheet is None:
        return {}
    text = (resources.example_folder() / sheet).read_text(encoding="utf-8")
    read: Mapping[str, object] = yaml.load(text, yaml.BaseLoader)["facts"]
    return read


def folded(text: str) -> str:
    return " ".join(text.split())


def plain_text(folder: Path, name: str) -> str:
    return folded((folder / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("skeleton", "region"), CASES)
def test_the_xml_says_what_the_plain_text_says(skeleton: str, region: str, written: Path) -> None:
    name = name_of(skeleton, region)
    (document,) = ElementTree.parse(written / f"{name}.xml").getroot()
    for meta in document.iter():
        for below in [one for one in meta if one.tag == f"{AKN}meta"]:
            meta.remove(below)
    assert folded("".join(document.itertext())) == plain_text(written, name)


@pytest.mark.parametrize(("skeleton", "region"), CASES)
def test_the_page_says_what_the_plain_text_says(skeleton: str, region: str, written: Path) -> None:
    name = name_of(skeleton, region)
    parser = _Words()
    parser.feed((written / f"{name}.html").read_text(encoding="utf-8").partition("<body>")[2])
    assert folded("".join(parser.found)) == plain_text(written, name)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def test_the_word_files_say_what_the_plain_texts_say(written: Path, tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice Writer is missing; please install the Debian package libreoffice-writer-nogui")
    settings = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = sorted(written.glob("*.docx"))
    command: list[str | Path] = [
        program,
        settings,
        "--headless",
        "--convert-to",
        "txt:Text",
        "--outdir",
        tmp_path,
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    for file in files:
        read = (tmp_path / f"{file.stem}.txt").read_text(encoding="utf-8-sig")
        assert folded(read) == plain_text(written, file.stem), file.stem
    assert len(files) == len(CASES)


@pytest.mark.parametrize(("skeleton", "region"), CASES)
def test_the_paper_says_what_the_plain_text_says(skeleton: str, region: str, written: Path) -> None:
    """Where a line ends on paper stands a blank or nothing, as after a written hyphen: blanks do not count here."""
    name = name_of(skeleton, region)
    drafted = mpp.draft(skeleton, region=mpp.find_region(region), facts=facts(REGIONS[region]))
    mpp.write_regulation(drafted, written / f"{name}.pdf")
    run = subprocess.run(["pdftotext", "-raw", written / f"{name}.pdf", "-"], capture_output=True, check=True)
    rest = "".join(plain_text(written, name).split())
    for n, page in enumerate(run.stdout.decode().split("\f"), 1):
        said = "".join(re.sub(rf"^- {n} -$", "", page, flags=re.MULTILINE).split())
        said = next(text for text in (said, *_without_head(said, drafted)) if rest.startswith(text))
        rest = rest.removeprefix(said)
    assert rest == ""


def _without_head(page: str, drafted: Draft) -> Iterator[str]:
    """A table that goes on shows its head again on the next page."""
    pieces = (piece for part in printed(number(drafted)) for piece in part.pieces)
    heads = {"".join("".join(piece.head).split()) for piece in pieces if isinstance(piece, TableBlock)}
    yield from (page.removeprefix(head) for head in sorted(heads) if page.startswith(head))
