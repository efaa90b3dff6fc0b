"""The Word file prints what every format prints, counts by itself, and stays right while a legal bureau works on it."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal, assert_never

import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.shared import Mm
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.paper_size import PaperSize as Size
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.formats.word.writing.fields import Field, bookmark, directory, fields
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.numbering import Address, number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import Run, plain
from mpp_readiness.regulation.references import refer
from mpp_readiness.regulation.text import Reference, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Definition,
    Draft,
    Fields,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Regulation,
    Section,
    Signature,
    Subsection,
    Table,
)
from tests import programs
from tests.regulation.samples import AGREEMENT, BLORA, DECISION, FOUR_DEEP, points, says, to


def says_to(*names: str) -> Paragraph:
    return Paragraph(text=says("Norma sebagaimana dimaksud ", to(*names), " berlaku"))


LETTERS = Points(items=tuple(Point(name=f"butir-{i}", text=words(f"butir {i}")) for i in range(1, 31)))
DEEP = Points(items=(FOUR_DEEP.items[0].model_copy(update={"name": None}), *FOUR_DEEP.items[1:]))
LISTED = Points(
    items=(
        Point(text=words("tahap pertama"), points=points("daftar", "ambil nomor")),
        Point(text=words("tahap kedua"), points=points("tunggu", "dilayani", closing=words("sampai selesai"))),
    )
)

# What the samples lack: long lists, lists of one kind beside each other, references to every kind of place.
RICH = Regulation(
    region=find_region("33.16"),
    kind="Peraturan",
    subject="Tata Kelola Loket",
    recitals=(Recital(kind="penutup"),),
    citations=BLORA.citations,
    body=(
        Chapter(
            title="Ketentuan Umum",
            children=(
                Article(definitions=(Definition(name="loket", term="Loket", meaning=words("tempat melayani")),)),
                Article(definitions=(Definition(term="Petugas", meaning=words("orang yang melayani")),)),
            ),
        ),
        Chapter(
            name="bab",
            title="Loket",
            children=(
                Section(
                    name="bagian",
                    title="Umum",
                    children=(
                        Subsection(
                            name="paragraf",
                            title="Jenis",
                            children=(
                                Article(
                                    name="banyak",
                                    paragraphs=(
                                        Paragraph(name="awal", text=words("Loket meliputi"), points=LETTERS),
                                        *(Paragraph(text=words(f"Norma {i}")) for i in range(2, 11)),
                                        Paragraph(name="akhir", text=words("Loket terdiri atas"), points=DEEP),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                Section(
                    title="Lain-lain",
                    children=(
                        Article(name="tunggal", paragraphs=(Paragraph(text=words("Loket"), points=DEEP),)),
                        Article(paragraphs=(says_to("bab"), says_to("bagian"), says_to("paragraf"), says_to("loket"))),
                    ),
                ),
            ),
        ),
        Chapter(
            title="Ketentuan Penutup",
            children=(
                Article(
                    paragraphs=(
                        says_to("awal", "akhir"),
                        says_to("butir-1", "butir-28", "tunggal"),
                        Paragraph(
                            text=says("Norma ", Reference(to=("butir-2", "butir-5"), run="sampai dengan"), " berlaku")
                        ),
                        says_to("tata-tertib"),
                        says_to("awal", "tata-tertib", "gambar"),
                    )
                ),
            ),
        ),
    ),
    annexes=(
        Annex(
            name="tata-tertib",
            title="Tata Tertib",
            blocks=(
                Listing(lead_in=words("Pengunjung"), points=LISTED),
                Listing(points=points("Loket dibuka", "Loket ditutup")),
                Table(head=("No.", "Loket"), rows=((words("1."), words("A")),)),
                Table(head=("No.", "Jam"), rows=((words("1."), words("pagi")),)),
                Fields(rows=(("Nama", words("Loket A")),)),
                Table(head=("No.", "Hari"), rows=((words("1."), words("Senin")),)),
                Article(paragraphs=(Paragraph(text=words("Tertib"), points=points("antre", "tenang")),)),
                Article(
                    paragraphs=(
                        Paragraph(name="tertib", text=words("Pengunjung tertib")),
                        Paragraph(text=says("Tertib sebagaimana dimaksud ", to("tertib"), " berlaku")),
                    )
                ),
            ),
        ),
        Annex(name="gambar", title="Gambar", blocks=(Prose(text=words("Denah"), align="centre"),)),
    ),
)

RICH_NUMBERED = number(RICH)
RICH_PLACES = directory(RICH_NUMBERED.walk())
DRAFTS: Mapping[str, Draft] = {"blora": BLORA, "decision": DECISION, "agreement": AGREEMENT, "rich": RICH}
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


def opened(draft: Draft, paper: Size = "F4") -> DocumentType:
    return Document(io.BytesIO(docx_file(number(draft), paper=paper)))


def xpath(document: DocumentType, path: str) -> list[str]:
    return [str(one) for one in document.element.body.xpath(path)]


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

MANY = ("No.", "Penggantian", "Permohonan diterima", "Selesai", "Ditolak", "Diarahkan ke luar", "Pengaduan", "Isi")
WIDE = AccompanyingDocument(
    region=AGREEMENT.region,
    subject="Tabel",
    blocks=(
        Table(head=("No.", "Keyakinan", "Penyelenggara"), widths=(1, 2, 30), rows=((words("1."), (), ()),)),
        Table(head=MANY),
        Table(head=("Laman", "Keterangan"), rows=((words("x" * 200), words("panjang")),)),
        Table(head=MANY * 2),
    ),
)


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


def test_letters_are_small_only_where_the_words_of_a_table_need_it() -> None:
    small = [
        bool(table.xpath(".//w:pStyle[@w:val='PBKepalaTabelKecil']"))
        for table in opened(WIDE).element.body.xpath("//w:tbl")
    ]
    assert small == [False, True, False, True]


def test_the_last_dictum_stays_with_the_signature() -> None:
    rows = opened(DECISION).tables[-1].rows
    kept = [bool(row._tr.xpath("./w:tc[3]/w:p[last()]/w:pPr/w:keepNext")) for row in rows]
    assert kept == [False, False, True]


def test_a_phrase_that_closes_a_list_stands_at_the_margin_whatever_was_above_the_list() -> None:
    """Below an ayat a list hangs deeper: a table between the two ends that."""
    ayat = tuple(Paragraph(text=words(text)) for text in ("Loket buka", "Loket tutup"))
    listing = Listing(points=points("loket", "meja", closing=words("diatur")))
    blocks = (Article(paragraphs=ayat), Table(head=("Loket",)), listing)
    document = opened(BLORA.model_copy(update={"annexes": (Annex(name="daftar", title="Daftar", blocks=blocks),)}))
    closing = next(one for one in document.paragraphs if one.text == "diatur.")
    assert closing.paragraph_format.left_indent == 0


def test_who_signs_an_annex_stands_beside_nobody_of_a_form_in_it() -> None:
    form = Signature(office="Pemohon,", person=words("Sri"), side="left")
    annexed = BLORA.model_copy(update={"annexes": (Annex(name="daftar", title="Formulir", blocks=(form,)),)})
    regent = Signature(office="Petugas,", person=words("Budi"))
    both = BLORA.model_copy(update={"annexes": (Annex(name="daftar", title="Formulir", blocks=(form, regent)),)})
    assert len(opened(both).tables) == len(opened(annexed).tables) + 1


# ---- references


@pytest.mark.parametrize(
    ("said", "target", "expected"),
    [
        ("pada ayat (1)", "art_3__para_1", [("pada ayat ", ""), ("(1)", r"REF art_3__para_1 \n \h")]),
        (
            "dalam Pasal 3 ayat (1) huruf a dan huruf bb",
            "art_3__para_1__point_a",
            [
                ("dalam ", ""),
                ("Pasal 3", r"REF art_3 \n \h"),
                (" ayat ", ""),
                ("(1)", r"REF art_3__para_1 \n \h"),
                (" huruf ", ""),
                ("a", r"REF art_3__para_1__a \n \h"),
                (" dan huruf ", ""),
                ("bb", r"REF art_3__para_1__bb \n \h"),
            ],
        ),
        (
            "dalam Pasal 4 huruf a angka 1 huruf a) dan angka 2",
            "art_4__para_1__point_a__point_1__point_a",
            [
                ("dalam ", ""),
                ("Pasal 4", r"REF art_4 \n \h"),
                (" huruf ", ""),
                ("a", r"REF art_4__para_1__a \n \h"),
                (" angka ", ""),
                ("1", r"REF art_4__para_1__a__1 \n \h"),
                (" huruf ", ""),
                ("a)", r"REF art_4__para_1__a__1__a \n \h"),
                (" dan angka ", ""),
                ("2", r"REF art_4__para_1__a__2 \n \h"),
            ],
        ),
        (
            "dalam Pasal 1 angka 1",
            "art_1__list_1__point_1",
            [
                ("dalam ", ""),
                ("Pasal 1", r"REF art_1 \n \h"),
                (" angka ", ""),
                ("1", r"REF art_1__list_1__1 \n \h"),
            ],
        ),
        (
            "dalam Bagian Kesatu Paragraf 1",
            "chp_II__sec_1__subsec_1",
            [
                ("dalam ", ""),
                ("Bagian Kesatu", r"REF chp_II__sec_1 \h"),
                (" ", ""),
                ("Paragraf 1", r"REF chp_II__sec_1__subsec_1 \h"),
            ],
        ),
        ("dalam BAB II", "chp_II", [("dalam ", ""), ("BAB II", r"REF chp_II \n \h")]),
        (
            "dalam Pasal 4, Lampiran I, dan Lampiran II",
            "art_4",
            [
                ("dalam ", ""),
                ("Pasal 4", r"REF art_4 \n \h"),
                (", ", ""),
                ("Lampiran I", r'HYPERLINK \l "att_1"'),
                (", dan ", ""),
                ("Lampiran II", r'HYPERLINK \l "att_2"'),
            ],
        ),
        # Alone, a recital has no letter that a field could show.
        ("dalam huruf a", "recs__rec_a", [("dalam huruf a", r'HYPERLINK \l "recs__rec_a"')]),
        ("dalam Pasal 4 ini", "art_4", [("dalam ", ""), ("Pasal 4", r"REF art_4 \n \h"), (" ini", "")]),
        # The second article is not where its words say: rather no number than a wrong one.
        ("dalam Pasal 3 dan Pasal 99", "art_3", [("dalam Pasal 3 dan Pasal 99", r'HYPERLINK \l "art_3"')]),
    ],
)
def test_a_reference_is_cut_into_fields(said: str, target: str, expected: list[tuple[str, str]]) -> None:
    made = fields(Run(said, "reference", target), RICH_PLACES)
    assert [(field.words, field.code) for field in made] == expected


OWN = ("awal", "akhir", "butir-1", "butir-7", "butir-30")
# Where a reference stands, and what it may refer to from there.
STANDPOINTS: tuple[tuple[Address, tuple[str, ...]], ...] = (
    ((), ("bab", "bagian", "paragraf")),
    ((), ("loket", "banyak", "tunggal", *OWN)),
    (("Pasal 6", "ayat (1)"), ("loket", "banyak", "tunggal", *OWN)),
    (("Pasal 3", "ayat (2)"), OWN),
)


@given(
    st.sampled_from(STANDPOINTS).flatmap(
        lambda one: st.tuples(st.just(one[0]), st.lists(st.sampled_from(one[1]), min_size=1, max_size=4, unique=True))
    ),
    st.sampled_from(("dan", "atau", "sampai dengan")),
    st.booleans(),
)
def test_every_place_of_a_reference_has_its_field_and_no_word_is_lost(
    reference: tuple[Address, list[str]], conjunction: Literal["dan", "atau", "sampai dengan"], placed: bool
) -> None:
    here, names = reference
    there = [RICH_NUMBERED.places[name] for name in names]
    said = refer(here, [one.address for one in there], conjunction, placed)
    made = fields(Run(said, "reference", there[0].eid), RICH_PLACES)
    assert "".join(field.words for field in made) == said
    assert {one.eid for one in there} <= {field.eid for field in made}


def test_a_reference_within_an_annex_stays_in_it() -> None:
    made = fields(Run("pada ayat (1)", "reference", "att_1__art_2__para_1"), RICH_PLACES)
    assert made[1] == Field("(1)", r"REF att_1__art_2__para_1 \n \h", "att_1__art_2__para_1")


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


def test_every_article_has_its_bookmark_named_by_its_eid() -> None:
    articles = {bookmark(one.eid) for one in RICH_NUMBERED.walk() if isinstance(one.node, Article)}
    assert len(articles) == 8
    assert articles <= set(xpath(opened(RICH), "//w:bookmarkStart/@w:name"))


# ---- styles, lists, pages

NAMED = (
    "PB Judul, PB Bab, PB Bagian, PB Paragraf, PB Pasal, PB Isi, PB Ayat, PB Huruf, PB Angka, PB Huruf2, PB Angka2, "
    "PB Definisi, PB Tanda Tangan, PB Lampiran"
)


def style_names(document: DocumentType) -> set[str]:
    return {str(one) for one in document.styles.element.xpath("//w:style/w:name/@w:val")}


def look(document: DocumentType, style: str, path: str) -> list[str]:
    found = document.styles.element.xpath(f"//w:style[w:name/@w:val='{style}']/{path}")
    return [str(one) for one in found]


def test_the_styles_of_the_contract_are_there_and_nothing_foreign() -> None:
    names = style_names(opened(BLORA))
    assert set(NAMED.split(", ")) <= names
    own = {name for name in names if name.startswith("PB ")}
    assert names - own == {"Normal", "Default Paragraph Font", "Normal Table", "No List"}


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_every_paragraph_has_a_style_that_exists(draft: Draft) -> None:
    document = opened(draft)
    known = {str(one) for one in document.styles.element.xpath("//w:style/@w:styleId")}
    used = xpath(document, "//w:p/w:pPr/w:pStyle/@w:val")
    assert len(used) == len(document.element.body.xpath("//w:p"))
    assert set(used) <= known
    linked = document.styles.element.xpath("//w:basedOn/@w:val | //w:next/@w:val")
    assert {str(one) for one in linked} <= known


@pytest.mark.parametrize(("style", "level"), [("PB Bab", 1), ("PB Bagian", 2), ("PB Paragraf", 3), ("PB Pasal", 4)])
def test_headings_show_in_the_navigation_pane_and_stay_with_their_text(style: str, level: int) -> None:
    document = opened(BLORA)
    assert look(document, style, "w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]
    assert look(document, style, "w:pPr/w:keepNext")


def test_no_heading_is_empty() -> None:
    """Word leaves an empty paragraph out of its navigation pane, number or not."""
    styled = [one for one in opened(BLORA).paragraphs if one.style is not None and one.style.name == "PB Pasal"]
    assert len(styled) == 5
    assert [one for one in styled if not one.text] == []


def test_numbers_are_live() -> None:
    """Typed are only the labels that Word cannot count, and those of the elucidation and of a table."""
    document = opened(BLORA)
    typed = [one.text for one in document.paragraphs if re.match(r"BAB|Pasal|\(\d|(\d+|[a-z]{1,2})[.)]( |$)", one.text)]
    assert typed == ["Pasal 1", "Pasal 2", "Pasal 3", "Pasal 4", "Pasal 5"]
    assert all(
        one.style is not None and one.style.name == "PB Penjelasan Pasal"
        for one in document.paragraphs
        if one.text.startswith("Pasal ")
    )


def test_every_further_list_has_a_number_of_its_own_that_begins_anew() -> None:
    document = opened(RICH)
    numbering = document.part.numbering_part.element
    used = dict.fromkeys(xpath(document, "//w:body//w:numPr/w:numId/@w:val"))
    # Definitions of two articles, two listings of the annex, the articles of the annex.
    assert len(used) == 5
    for number_id in used:
        assert numbering.xpath(f"//w:num[@w:numId='{number_id}']/w:lvlOverride/w:startOverride/@w:val") == ["1"]


def test_chapters_count_in_a_list_of_their_own() -> None:
    """LibreOffice ignores lvlRestart: in one list with BAB, Pasal would begin anew in each BAB."""
    document = opened(BLORA)
    (chapters,) = look(document, "PB Bab", "w:pPr/w:numPr/w:numId/@w:val")
    (articles,) = look(document, "PB Pasal", "w:pPr/w:numPr/w:numId/@w:val")
    assert chapters != articles
    assert not document.part.numbering_part.element.xpath("//w:lvlRestart")


@pytest.mark.parametrize(("paper", "width", "height"), [("F4", 215, 330), ("A4", 210, 297)])
def test_paper_and_margins(paper: Size, width: int, height: int) -> None:
    for section in opened(BLORA, paper).sections:
        assert section.page_width is not None
        assert section.page_height is not None
        assert abs(section.page_width - Mm(width)) < Mm(0.1)
        assert abs(section.page_height - Mm(height)) < Mm(0.1)
        for margin in (section.left_margin, section.right_margin, section.bottom_margin):
            assert margin is not None
            assert abs(margin - Mm(25)) < Mm(0.1)


def test_each_part_begins_on_a_page_and_the_count_runs_on() -> None:
    document = opened(BLORA)
    sections = list(document.sections)
    assert len(sections) == len(printed(number(BLORA))) == 4
    assert [section.different_first_page_header_footer for section in sections] == [True, False, False, False]
    assert [section.header.paragraphs[0].text for section in sections] == ["- 2 -"] * 4
    assert xpath(document, "//w:sectPr/w:pgNumType/@w:start") == []


def test_letters_are_bookman_12_and_the_language_is_indonesian() -> None:
    styles = opened(BLORA).styles.element
    defaults = "//w:docDefaults/w:rPrDefault/w:rPr"
    fonts = styles.xpath(f"{defaults}/w:rFonts/@*")
    assert [str(one) for one in fonts] == ["Bookman Old Style"] * 4
    assert styles.xpath(f"{defaults}/w:sz/@w:val") == ["24"]
    assert styles.xpath(f"{defaults}/w:lang/@w:val") == ["id-ID"]
    assert styles.xpath("//w:docDefaults/w:pPrDefault/w:pPr/w:spacing/@w:line") == ["240"]


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_what_is_open_is_marked_by_more_than_colour(draft: Draft) -> None:
    document = opened(draft)
    said = [run for part in printed(number(draft)) for piece in part.pieces for run in _open(piece)]
    marked = xpath(document, "//w:r[w:rPr/w:rStyle[@w:val='PBIsian' or @w:val='PBVerifikasi']]/w:t/text()")
    assert marked == said
    for style in ("PB Isian", "PB Verifikasi"):
        for mark in ("w:b", "w:u", "w:shd"):
            assert look(document, style, f"w:rPr/{mark}")


def _open(piece: Piece) -> Iterator[str]:
    match piece:
        case Line(runs=runs):
            held = [runs]
        case TableBlock(rows=rows):
            held = [cell for row in rows for cell in row]
        case FieldList(rows=rows):
            held = [runs for _, runs in rows]
        case SignatureBlock(lead=lead, person=person):
            held = [*lead, person]
        case _:
            assert_never(piece)
    yield from (run.words for runs in held for run in runs if run.kind in ("blank", "doubt"))


def test_the_head_of_a_table_stands_on_each_page_and_no_row_is_split() -> None:
    document = opened(BLORA)
    table = "//w:tbl[w:tblPr/w:tblStyle/@w:val='PBTabel']"
    assert len(document.element.body.xpath(f"{table}/w:tr")) == 3
    assert len(document.element.body.xpath(f"{table}/w:tr/w:trPr/w:cantSplit")) == 3
    assert len(document.element.body.xpath(f"{table}/w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert len(document.element.body.xpath(f"{table}/w:tr/w:trPr/w:tblHeader")) == 1


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_the_grid_of_every_table_is_that_of_its_cells(draft: Draft) -> None:
    for table in opened(draft).element.body.xpath("//w:tbl"):
        grid = [str(one) for one in table.xpath("./w:tblGrid/w:gridCol/@w:w")]
        for row in table.xpath("./w:tr"):
            assert [str(one) for one in row.xpath("./w:tc/w:tcPr/w:tcW/@w:w")] == grid


def test_two_tables_never_touch() -> None:
    """Word would make one of them."""
    assert len(RICH.annexes[0].blocks) == 8
    assert not opened(RICH).element.body.xpath("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_those_who_sign_an_agreement_stand_side_by_side() -> None:
    table = opened(AGREEMENT).tables[-1]
    assert [cell.paragraphs[0].text for cell in table.rows[0].cells] == ["PIHAK KESATU,", "PIHAK KEDUA,"]


def test_a_table_or_fields_above_a_signature_stay_with_it() -> None:
    """A signature alone on a page signs nothing."""
    grid = Table(head=("Nama",), rows=((words("Satu"),), (words("Dua"),)))
    fields = Fields(rows=(("Tempat", words("Blora")), ("Waktu", words("Pagi"))))
    signed = Signature(office="BUPATI,", person=words("NAMA"))
    for block in (grid, fields):
        draft = AGREEMENT.model_copy(update={"blocks": (block, signed)})
        *_, before, last = opened(draft).tables[0].rows
        assert [len(row._tr.xpath(".//w:keepNext")) for row in (before, last)] == [0, len(last.cells)]


def test_the_copies_of_a_letter_stay_with_its_signature() -> None:
    copies = tuple(Prose(text=words(one)) for one in ("Tembusan:", "1. Menteri", "2. Gubernur"))
    draft = AGREEMENT.model_copy(update={"blocks": (Signature(office="BUPATI,", person=words("NAMA")), *copies)})
    last = opened(draft).paragraphs[-4:]
    assert [bool(one._p.xpath("./w:pPr/w:keepNext")) for one in last] == [True, True, True, False]


def test_the_title_of_a_pasal_stands_below_its_live_number() -> None:
    article = Article(title="Jangka Waktu", paragraphs=(Paragraph(text=words("Perjanjian berlaku")),))
    first, *_ = opened(AccompanyingDocument(region=BLORA.region, subject="Perjanjian", blocks=(article,))).paragraphs
    assert first.style is not None
    assert (first.style.name, first.text) == ("PB Pasal", "\N{NO-BREAK SPACE}\nJANGKA WAKTU")


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


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_the_same_draft_gives_the_same_bytes(draft: Draft) -> None:
    assert docx_file(number(draft)) == docx_file(number(draft))


def test_the_file_holds_no_clock_no_foreign_part_and_no_way_out() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_file(number(BLORA)))) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = file.namelist()
        relations = b"".join(file.read(name) for name in names if name.endswith(".rels"))
    assert b"External" not in relations
    assert not [name for name in names if re.search("thumbnail|customXml|stylesWithEffects", name)]


def test_the_properties_name_the_draft_and_nobody_else() -> None:
    about = opened(BLORA).core_properties
    assert about.title == "Peraturan Bupati Blora tentang Penyelenggaraan Mal Pelayanan Publik"
    assert about.language == "id-ID"
    assert (about.author, about.comments, about.last_modified_by) == ("", "", "")
    assert about.created == about.modified
