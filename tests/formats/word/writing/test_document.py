"""The Word file prints what every format prints, counts by itself, and stays right while a legal bureau works on it."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import assert_never

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.shared import Mm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from mpp_readiness.formats.options import ReportOptions
from mpp_readiness.formats.paper_size import PaperSize as Size
from mpp_readiness.formats.word.writing.document import as_docx, docx_file
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import (
    Annex,
    Draft,
    Prose,
    Signature,
)
from tests import programs
from tests.formats.word.writing.drafts import (
    DRAFTS,
    RICH,
    WIDE,
    opened,
    xpath,
)
from tests.regulation.samples import AGREEMENT, BLORA, DECISION

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Update(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Text"
  file = Dir(folder &amp; "/*.docx")
  While file &lt;&gt; ""
    source = ConvertToURL(folder &amp; "/" &amp; file)
    opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
    opened.TextFields.refresh()
    opened.storeToURL(Replace(source, ".docx", ".txt"), how())
    opened.close(True)
    file = Dir()
  Wend
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false">
<library:element library:name="Module1"/></library:library>
"""


def folded(text: str) -> str:
    return " ".join(text.split())


def told(draft: Draft) -> str:
    """The text that every writer owes."""
    pieces = (piece for part in printed(number(draft)) for piece in part.pieces)
    return folded(" ".join(one for piece in pieces for one in _told(piece)))


def _told(piece: Piece) -> Iterator[str]:
    match piece:
        case Line(lead=lead, label=label, runs=runs):
            yield from ((lead, ":") if lead else ())
            yield from (label, plain(runs))
        case TableBlock(head=head, rows=rows):
            yield from (*head, *(plain(cell) for row in rows for cell in row))
        case FieldList(rows=rows):
            yield from (text for label, runs in rows for text in (label, ":", plain(runs)))
        case SignatureBlock(lead=lead, office=office, person=person):
            yield from (*map(plain, lead), office, plain(person))
        case _:
            assert_never(piece)


def texts(folder: Path) -> Mapping[str, str]:
    return {path.stem: folded(path.read_text(encoding="utf-8-sig")) for path in folder.glob("*.txt")}


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings of LibreOffice of our own, so that nobody's are read or changed."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def as_read(profile: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What LibreOffice reads in the files, labels and all."""
    folder = tmp_path_factory.mktemp("read")
    for name, draft in DRAFTS.items():
        (folder / f"{name}.docx").write_bytes(docx_file(number(draft)))
    programs.office(profile, "--convert-to", "txt:Text", "--outdir", folder, *sorted(folder.glob("*.docx")))
    return texts(folder)


@pytest.fixture(scope="module")
def updated(profile: Path, as_read: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What LibreOffice reads after somebody changed the file and updated its fields."""
    assert as_read, "the first run makes the profile"
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / "Module1.xba").write_text(MACRO, encoding="utf-8")
    (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (library / "dialog.xlb").write_text(re.sub("<library:element.*?/>", "", LIBRARY), encoding="utf-8")
    folder = tmp_path_factory.mktemp("updated")
    changes: dict[str, tuple[Draft, Callable[[DocumentType], None]]] = {
        **{name: (draft, _forget_references) for name, draft in DRAFTS.items()},
        "ayat": (BLORA, _insert_ayat),
        "pasal": (BLORA, _insert_article),
    }
    for name, (draft, change) in changes.items():
        document = opened(draft)
        change(document)
        document.save(str(folder / f"{name}.docx"))
    programs.office(profile, f"macro:///Standard.Module1.Update({folder})")
    return texts(folder)


def _forget_references(document: DocumentType) -> None:
    for text in document.element.body.xpath(
        "//w:r[w:instrText[starts-with(., ' REF')]]/following-sibling::w:r[w:t][1]/w:t"
    ):
        text.text = "?"


def _first(document: DocumentType, style: str, nth: int = 0) -> WordParagraph:
    return [one for one in document.paragraphs if one.style is not None and one.style.name == style][nth]


def _insert_ayat(document: DocumentType) -> None:
    _first(document, "PB Ayat").insert_paragraph_before("Ayat sisipan.", style="PB Ayat")


def _insert_article(document: DocumentType) -> None:
    before = _first(document, "PB Bab", 1)
    before.insert_paragraph_before("", style="PB Pasal")
    before.insert_paragraph_before("Norma sisipan.", style="PB Isi")


# ---- what LibreOffice sees


@pytest.mark.parametrize("name", DRAFTS)
def test_the_text_with_all_its_labels_is_that_of_every_format(name: str, as_read: Mapping[str, str]) -> None:
    assert as_read[name] == told(DRAFTS[name])


@pytest.mark.parametrize("name", DRAFTS)
def test_an_update_of_the_fields_gives_every_reference_its_words_again(name: str, updated: Mapping[str, str]) -> None:
    assert "?" not in told(DRAFTS[name])
    assert updated[name] == told(DRAFTS[name])


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ("ayat", "Pasal 2 (1) Ayat sisipan. (2) MPP dilengkapi dengan: a. loket"),
        ("ayat", "(3) Fasilitas sebagaimana dimaksud pada ayat (2) disediakan"),
        ("ayat", "Daftar loket sebagaimana dimaksud dalam Pasal 2 ayat (2) huruf a tercantum dalam Lampiran I yang"),
        ("ayat", "Bagian Kedua Petugas Pasal 3 Petugas: a. hadir; dan b. melayani, selama jam layanan."),
        ("pasal", "adalah pengintegrasian pelayanan publik. Pasal 2 Norma sisipan. BAB II PENYELENGGARAAN"),
        ("pasal", "Tempat dan Waktu Pasal 3 (1) MPP dilengkapi dengan: a. loket"),
        (
            "pasal",
            "Pasal 5 Daftar loket sebagaimana dimaksud dalam Pasal 3 ayat (1) huruf a tercantum dalam Lampiran I",
        ),
    ],
)
def test_what_somebody_inserts_moves_numbers_and_references(change: str, read: str, updated: Mapping[str, str]) -> None:
    assert read in updated[change]


@pytest.mark.parametrize(
    "read",
    [
        "BAB I KETENTUAN UMUM Pasal 1 Dalam Peraturan Bupati ini yang dimaksud dengan: 1. Loket adalah",
        # The definitions of a second article begin anew.
        "Pasal 2 Dalam Peraturan Bupati ini yang dimaksud dengan: 1. Petugas adalah orang yang melayani. BAB II LOKET",
        # Pasal counts on in the next BAB.
        "BAB II LOKET Bagian Kesatu Umum Paragraf 1 Jenis Pasal 3 (1) Loket meliputi: a. butir 1; b. butir 2;",
        "z. butir 26; aa. butir 27; bb. butir 28; cc. butir 29; dan dd. butir 30. (2) Norma 2.",
        "Bagian Kedua Lain-lain Pasal 4 Loket: a. loket, yang terdiri atas: 1. meja, dengan: a) papan nama, memuat:",
        "PENUTUP Pasal 6 (1) Norma sebagaimana dimaksud dalam Pasal 3 ayat (1) dan ayat (11) berlaku.",
        "TATA TERTIB Pengunjung: 1. tahap pertama: a. daftar; dan b. ambil nomor; dan 2. tahap kedua: a. tunggu; dan",
        "b. dilayani, sampai selesai. 1. Loket dibuka. 2. Loket ditutup. No. Loket 1. A No. Jam 1. pagi",
        # An annex counts its own articles.
        "No. Jam 1. pagi Nama : Loket A No. Hari 1. Senin Pasal 1 Tertib: a. antre; dan b. tenang. Pasal 2",
    ],
)
def test_labels_worked_out_by_hand(read: str, as_read: Mapping[str, str]) -> None:
    assert read in as_read["rich"]


# ---- pages


@pytest.fixture(scope="module")
def pages(profile: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """The text of each page, as LibreOffice prints it and poppler reads it."""
    folder = tmp_path_factory.mktemp("pages")
    drafts: dict[str, Draft] = {"blora": BLORA, "wide": WIDE}
    for name, draft in drafts.items():
        (folder / f"{name}.docx").write_bytes(docx_file(number(draft)))
    programs.office(profile, "--convert-to", "pdf", "--outdir", folder, *sorted(folder.glob("*.docx")))
    made: dict[str, list[str]] = {}
    for path in folder.glob("*.pdf"):
        made[path.stem] = [folded(page) for page in programs.pages(path.read_bytes())]
    return made


def test_pages_are_numbered_from_the_second_through_all_parts(pages: Mapping[str, list[str]]) -> None:
    begin = ("LAMBANG NEGARA", "- 2 -", "- 3 -", "- 4 - PENJELASAN ATAS", "- 5 - LAMPIRAN I", "- 6 - LAMPIRAN II")
    assert len(pages["blora"]) == len(begin)
    for page, words_at_its_head in zip(pages["blora"], begin, strict=True):
        assert page.replace(" ", "").startswith(words_at_its_head.replace(" ", ""))


def test_no_page_holds_nothing_but_names(pages: Mapping[str, list[str]]) -> None:
    signed = next(page for page in pages["blora"] if "Ditetapkan di" in page)
    assert re.match("- ?3 ?- .*Pasal 5 Peraturan Bupati ini mulai berlaku .*Ditetapkan di", signed)
    assert signed.endswith("BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ...")


@pytest.mark.parametrize(
    "word", ["No.", "Keyakinan", "Penggantian", "Permohonan", "Diarahkan", "Pengaduan", "Keterangan"]
)
def test_no_column_breaks_a_word(word: str, pages: Mapping[str, list[str]]) -> None:
    assert word in pages["wide"][0].split()


def test_the_last_dictum_stays_with_the_signature() -> None:
    rows = opened(DECISION).tables[-1].rows
    kept = [bool(row._tr.xpath("./w:tc[3]/w:p[last()]/w:pPr/w:keepNext")) for row in rows]
    assert kept == [False, False, True]


def test_who_signs_an_annex_stands_beside_nobody_of_a_form_in_it() -> None:
    form = Signature(office="Pemohon,", person=words("Sri"), side="left")
    annexed = BLORA.model_copy(update={"annexes": (Annex(name="daftar", title="Formulir", blocks=(form,)),)})
    regent = Signature(office="Petugas,", person=words("Budi"))
    both = BLORA.model_copy(update={"annexes": (Annex(name="daftar", title="Formulir", blocks=(form, regent)),)})
    assert len(opened(both).tables) == len(opened(annexed).tables) + 1


# ---- references


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_every_field_leads_to_a_bookmark_that_word_accepts(draft: Draft) -> None:
    document = opened(draft)
    names = xpath(document, "//w:bookmarkStart/@w:name")
    codes = xpath(document, "//w:instrText/text()")
    wanted = {match[1] for code in codes if (match := re.search(r'(?:REF|HYPERLINK \\l) "?(\w+)', code))}
    assert wanted
    assert wanted <= set(names)
    assert len({name.lower() for name in names}) == len(names)
    assert all(re.fullmatch(r"[a-z]\w{0,39}", name, re.I) for name in names)
    assert sorted(xpath(document, "//w:bookmarkStart/@w:id")) == sorted(xpath(document, "//w:bookmarkEnd/@w:id"))


# ---- styles, lists, pages


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_every_paragraph_has_a_style_that_exists(draft: Draft) -> None:
    document = opened(draft)
    known = {str(one) for one in document.styles.element.xpath("//w:style/@w:styleId")}
    used = xpath(document, "//w:p/w:pPr/w:pStyle/@w:val")
    assert len(used) == len(document.element.body.xpath("//w:p"))
    assert set(used) <= known
    linked = document.styles.element.xpath("//w:basedOn/@w:val | //w:next/@w:val")
    assert {str(one) for one in linked} <= known


def test_every_further_list_has_a_number_of_its_own_that_begins_anew() -> None:
    document = opened(RICH)
    numbering = document.part.numbering_part.element
    used = dict.fromkeys(xpath(document, "//w:body//w:numPr/w:numId/@w:val"))
    # Definitions of two articles, two listings of the annex, the articles of the annex.
    assert len(used) == 5
    for number_id in used:
        assert numbering.xpath(f"//w:num[@w:numId='{number_id}']/w:lvlOverride/w:startOverride/@w:val") == ["1"]


def test_two_tables_never_touch() -> None:
    """Word would make one of them."""
    assert len(RICH.annexes[0].blocks) == 8
    assert not opened(RICH).element.body.xpath("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_those_who_sign_an_agreement_stand_side_by_side() -> None:
    table = opened(AGREEMENT).tables[-1]
    assert [cell.paragraphs[0].text for cell in table.rows[0].cells] == ["PIHAK KESATU,", "PIHAK KEDUA,"]


def test_the_copies_of_a_letter_stay_with_its_signature() -> None:
    copies = tuple(Prose(text=words(one)) for one in ("Tembusan:", "1. Menteri", "2. Gubernur"))
    draft = AGREEMENT.model_copy(update={"blocks": (Signature(office="BUPATI,", person=words("NAMA")), *copies)})
    last = opened(draft).paragraphs[-4:]
    assert [bool(one._p.xpath("./w:pPr/w:keepNext")) for one in last] == [True, True, True, False]


def test_one_who_signs_alone_stands_on_his_side() -> None:
    draft = AGREEMENT.model_copy(update={"blocks": (Signature(office="KEPALA,", person=words("NAMA"), side="left"),)})
    assert [one.style.name for one in opened(draft).paragraphs[-2:] if one.style is not None] == [
        "PB Tanda Tangan Kiri",
        "PB Nama Kiri",
    ]


def test_the_last_article_and_all_names_stay_on_one_page() -> None:
    """Such a chain moves whole by the standard, whatever its letters; LibreOffice 7.4 parts one of more than eight."""
    document = opened(BLORA)
    told = [(one.text, _stays(one)) for one in document.paragraphs]
    end = next(i for i, (text, _) in enumerate(told) if text.startswith("BERITA DAERAH"))
    begin = max(i for i, one in enumerate(document.paragraphs[:end]) if one.style and one.style.name == "PB Pasal")
    assert [stays for _, stays in told[begin : end + 1]] == [True] * 11 + [False]


def _stays(one: WordParagraph) -> bool:
    """By itself or by its style, which may be based on another."""
    kept, style = bool(one.paragraph_format.keep_with_next), one.style
    while not kept and isinstance(style, ParagraphStyle):
        kept, style = bool(style.paragraph_format.keep_with_next), style.base_style
    return kept


# ---- the file


@pytest.mark.parametrize(("paper", "millimetres"), [("A4", 210), ("F4", 215)])
def test_the_paper_is_the_one_that_is_asked_for(paper: Size, millimetres: int) -> None:
    """ISO 216 for A4; F4 (angka 284) has 215 mm in office practice."""
    document = Document(io.BytesIO(as_docx(number(BLORA), ReportOptions(paper=paper))))
    width = document.sections[0].page_width
    assert width is not None
    assert abs(width - Mm(millimetres)) < Mm(0.1)
