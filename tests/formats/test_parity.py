"""Parity: a draft says the same on paper, in Word, in XML, on the web and as plain text."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
import yaml
from docx import Document
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.formats.draft.elements import TextElement, elements
from mpp_readiness.formats.draft.page import draft_css
from mpp_readiness.formats.word.writing.paragraphs import kept, style_of
from mpp_readiness.formats.word.writing.styles import STYLES
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.layout import LineBlock, layout
from mpp_readiness.regulation.printing.lines import Line, Part, Role, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Draft,
    Paragraph,
    Prose,
    Regulation,
    Signature,
)
from tests import programs
from tests.regulation.samples import BLORA

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
    files = sorted(written.glob("*.docx"))
    programs.office(tmp_path / "profile", "--convert-to", "txt:Text", "--outdir", tmp_path, *files)
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
    rest = "".join(plain_text(written, name).split())
    for n, page in enumerate(programs.pages((written / f"{name}.pdf").read_bytes(), "raw"), 1):
        said = "".join(re.sub(rf"^- {n} -$", "", page, flags=re.MULTILINE).split())
        said = next(text for text in (said, *_without_head(said, drafted)) if rest.startswith(text))
        rest = rest.removeprefix(said)
    assert rest == ""


def _without_head(page: str, drafted: Draft) -> Iterator[str]:
    """A table that goes on shows its head again on the next page."""
    pieces = (piece for part in printed(number(drafted)) for piece in part.pieces)
    heads = {"".join("".join(piece.head).split()) for piece in pieces if isinstance(piece, TableBlock)}
    yield from (page.removeprefix(head) for head in sorted(heads) if page.startswith(head))


# ---- who signs beside whom

Row = tuple[tuple[str, str], ...]
"""Those who sign side by side, each with the side of the page on which he stands."""
L1, L2 = ("PETUGAS PERTAMA,", "left"), ("PETUGAS KETIGA,", "left")
R1, R2 = ("PETUGAS KEDUA,", "right"), ("PETUGAS KEEMPAT,", "right")
SIGNERS: Mapping[str, tuple[Row, ...]] = {
    "one": ((R1,),),
    "left alone": ((L1,),),
    "two": ((L1, R1),),
    "three": ((L1, R1), (R2,)),
    "four": ((L1, R1), (L2, R2)),
    "right before left": ((R1,), (L1,)),
}
HEAD_OF_REGION: Row = (("BUPATI BLORA,", "right"),)
XHTML = "{http://www.w3.org/1999/xhtml}"


def paper_signed_by(rows: tuple[Row, ...]) -> AccompanyingDocument:
    return AccompanyingDocument(
        region=BLORA.region, subject="Perjanjian", blocks=(Prose(text=words("Isi.")), *signatures(rows))
    )


def annex_signed_by(rows: tuple[Row, ...]) -> Regulation:
    """A Pasal and a form, below which the head of region signs."""
    body = (Article(paragraphs=(Paragraph(text=words("Loket dibuka")),)),)
    annex = Annex(title="Formulir", blocks=(Prose(text=words("Isi.")), *signatures(rows)))
    return BLORA.model_copy(update={"body": body, "elucidation": None, "annexes": (annex,)})


def signatures(rows: tuple[Row, ...]) -> tuple[Signature, ...]:
    placed = chain.from_iterable(rows)
    return tuple(
        Signature(office=office, person=words("SRI"), side="left" if side == "left" else "right")
        for office, side in placed
    )


@pytest.fixture(scope="module", params=[(name, kind) for name in SIGNERS for kind in ("paper", "annex")], ids="-".join)
def signed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Row]]:
    """A folder with the draft in every format, and those who sign below its last part."""
    name, kind = request.param
    rows = SIGNERS[name]
    folder = tmp_path_factory.mktemp("signed")
    for suffix in (".txt", ".html", ".docx", ".pdf"):
        draft = paper_signed_by(rows) if kind == "paper" else annex_signed_by(rows)
        mpp.write_regulation(draft, folder / f"draf{suffix}")
    return folder, [*rows, *([HEAD_OF_REGION] if kind == "annex" else [])]


def test_those_who_sign_stand_side_by_side_in_word(signed: tuple[Path, list[Row]]) -> None:
    folder, rows = signed
    assert list(_in_word(folder / "draf.docx"))[-len(rows) :] == rows


def _in_word(path: Path) -> Iterator[Row]:
    """Cells of one row stand side by side; a paragraph stands on the side that its style indents it to."""
    for one in Document(str(path)).iter_inner_content():
        match one:
            case WordTable():
                for row in one.rows:
                    offices = [paragraph.text for cell in row.cells for paragraph in cell.paragraphs]
                    if any(_is_office(office) for office in offices):
                        yield tuple(zip(filter(_is_office, offices), ("left", "right"), strict=True))
            case WordParagraph() if _is_office(one.text) and one.style is not None and "Tanda" in str(one.style.name):
                yield ((one.text, "right" if one.style.paragraph_format.left_indent else "left"),)


def _is_office(text: str) -> bool:
    return text.startswith(("PETUGAS", "BUPATI")) and text.endswith(",")


def test_those_who_sign_stand_side_by_side_on_the_page(signed: tuple[Path, list[Row]]) -> None:
    folder, rows = signed
    assert list(_on_the_page(ElementTree.parse(folder / "draf.html").getroot()))[-len(rows) :] == rows


def _on_the_page(html: ElementTree.Element) -> Iterator[Row]:
    (*_, part) = html.iter(f"{XHTML}section")
    for one in part.findall(f"{XHTML}div"):
        blocks = one.findall(f"{XHTML}div") or [one]
        yield tuple(
            (office.text or "", block.get("class", "").removeprefix("signed "))
            for block in blocks
            for office in block.findall(f"{XHTML}p[@class='office']")
        )


def test_those_who_sign_stand_side_by_side_on_paper(signed: tuple[Path, list[Row]]) -> None:
    """By the lines of the text as `pdftotext -layout` sees them."""
    folder, rows = signed
    lines = "".join(programs.pages((folder / "draf.pdf").read_bytes())).splitlines()
    found = [re.findall(r"(?:PETUGAS|BUPATI)[A-Z ]*,", line) for line in lines]
    assert [line for line in found if line][-len(rows) :] == [[office for office, _ in row] for row in rows]


def test_a_plain_text_has_those_who_sign_in_the_same_order_each_on_his_side(signed: tuple[Path, list[Row]]) -> None:
    """A text is read line by line, so that who stands on the left comes first and the other below him."""
    folder, rows = signed
    lines = (folder / "draf.txt").read_text(encoding="utf-8").splitlines()
    offices = [line for line in lines if _is_office(line.strip())]
    found = [(line.strip(), "right" if line.startswith(" " * 40) else "left") for line in offices]
    expected = list(chain.from_iterable(rows))
    assert found[-len(expected) :] == expected


# ---- what stays on the page of what follows


@pytest.mark.parametrize("role", get_args(Role))
def test_a_line_stays_with_the_next_in_word_as_on_the_page(role: Role) -> None:
    """Layout says it; by the kind of a line the styles of Word and of the page say it once more."""
    kind = "annex" if role.startswith("annex") else "regulation"
    after = SignatureBlock((), "BUPATI,", (), eid="sig_1") if role == "formula" else Line("prose", (Run("Isi."),))
    part = Part("annex" if kind == "annex" else "regulation", (Line(role, (Run("Loket"),), depth=1), after))
    (block, _), (element, _) = layout(part), tuple(elements(part, "Naskah"))
    assert isinstance(block, LineBlock)
    assert isinstance(element, TextElement)
    (one,) = block.lines
    expected = bool(one.stays)
    assert expected is (role in STAYING)
    assert (_kept_by_style(style_of(one.line, kind).style) or bool(kept(one.stays))) is expected
    # The frame of the letterhead is the first on its page: nothing above it could leave it at the foot.
    if role != "letterhead":
        above = _declared("break-after", element.tag, *element.style.split())
        assert (above or _declared("break-before", "signed" if role == "formula" else "prose")) is expected


STAYING = (
    *("title", "annex_head", "annex_title", "invocation", "authority", "decides"),
    *("chapter", "section", "subsection", "article", "heading", "entry", "formula"),
)


def _kept_by_style(name: str) -> bool:
    named = {one.name: one for one in STYLES}
    return name in named and (named[name].keep or _kept_by_style(named[name].base))


def _declared(name: str, *selectors: str) -> bool:
    """Whether the style of the page avoids a break there for one of these tags and classes; what comes later holds."""
    found: dict[str, str] = {}
    for head, body in re.findall(r"^([^@{}\n/]+) \{ ?(.*?) ?\}", draft_css(), re.M):
        values = dict(re.findall(r"([\w-]+): ?([^;]+)", body))
        if name in values:
            found |= {one.strip().lstrip("."): values[name] for one in head.split(",")}
    return any(found.get(selector) == "avoid" for selector in selectors)
