"""A draft says the same on a screen, on paper and as plain text, and stands on its pages as one would sign it."""

import io
import logging
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from logging.handlers import BufferingHandler
from typing import assert_never
from xml.etree import ElementTree

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.draft import page as draft_page
from mpp_readiness.formats.draft import plaintext
from mpp_readiness.formats.paper_size import PaperSize
from mpp_readiness.regulation.numbering import Numbered, number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import FieldList, Line, Piece, SignatureBlock, TableBlock
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import (
    Annex,
    Article,
    Chapter,
    Dictum,
    Draft,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Prose,
    Regulation,
    Section,
    Signature,
    Subsection,
    Table,
)
from tests import programs
from tests.regulation.samples import AGREEMENT, BLORA, DECISION, points

SAMPLES: Mapping[str, Draft] = {"peraturan": BLORA, "keputusan": DECISION, "perjanjian": AGREEMENT}
SENTENCE = "Penyelenggara menyediakan informasi pelayanan yang mudah dipahami oleh pengguna pelayanan"
XML = b'<?xml version="1.0"?><akomaNtoso/>'


def folded(text: str) -> str:
    return " ".join(text.split())


def told(numbered: Numbered) -> str:
    """What the draft prints, by its pieces."""
    return folded(" ".join(word for part in printed(numbered) for piece in part.pieces for word in _said(piece)))


def _said(piece: Piece) -> Iterator[str]:
    match piece:
        case Line():
            yield from (f"{piece.lead} :" if piece.lead else "", piece.label, plain(piece.runs))
        case TableBlock():
            yield from (*piece.head, *(plain(cell) for row in piece.rows for cell in row))
        case FieldList():
            yield from (f"{label} : {plain(runs)}" for label, runs in piece.rows)
        case SignatureBlock():
            yield from (*(plain(lead) for lead in piece.lead), piece.office, plain(piece.person))
        case _:
            assert_never(piece)


class Words(HTMLParser):
    """Text between the tags of the body."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html.partition("<body>")[2])

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def on_paper(document: bytes) -> list[list[str]]:
    """The lines of each page, by poppler in the order of drawing, without the number that every later page has."""
    pages = [text.splitlines() for text in programs.pages(document, "raw")]
    for n, lines in enumerate(pages[1:], 2):
        assert lines.count(f"- {n} -") == 1
        lines.remove(f"- {n} -")
    return pages


def reads(lines: list[str], text: str) -> bool:
    """Whether the lines are the text; where a line ends stands a blank, or nothing, as after a written hyphen."""
    for line in map(folded, lines):
        text = text.lstrip()
        if not text.startswith(line):
            return False
        text = text.removeprefix(line)
    return not text.strip()


def article(paragraphs: int, words_: int = 1) -> Article:
    """An article of so many ayat, each of so many sentences in one."""
    text = words(", ".join([SENTENCE] * words_))
    if paragraphs == 1:
        return Article(paragraphs=(Paragraph(text=text, points=points("loket", "jaringan", "ruang tunggu")),))
    return Article(paragraphs=tuple(Paragraph(text=text) for _ in range(paragraphs)))


def long_draft(chapters: int, lines: int = 0) -> Regulation:
    """Divisions of changing lengths, so that headings come near the foot of many pages."""
    body = []
    for i in range(chapters):
        sections = tuple(
            Section(
                title=f"Bagian yang ke-{i}-{j}",
                children=(Subsection(title="Umum", children=(article(j + 1, i % 3 + 1), article(1))), article(2, j + 1))
                if j % 2
                else (article(1), article(j + 2, 2)),
            )
            for j in range(3)
        )
        body.append(Chapter(title=f"Pelayanan yang ke-{i}", children=sections))
    last = Chapter(title="Ketentuan Penutup", children=(article(max(lines, 1)),))
    return BLORA.model_copy(update={"body": (*body, last), "elucidation": None, "annexes": ()})


def annexed(*blocks: Prose | Table | Fields | Listing | Heading | Signature) -> Regulation:
    annex = Annex(title="Daftar", blocks=blocks)
    return BLORA.model_copy(update={"body": (article(1),), "elucidation": None, "annexes": (annex,)})


def table(rows: int, cell: str = "kartu tanda penduduk") -> Table:
    body = tuple((words(f"{i}."), words(f"Dinas ke-{i}"), words(cell)) for i in range(rows))
    return Table(head=("No.", "Instansi", "Layanan"), rows=body, widths=(1, 3, 5))


@cache
def printing(name: str) -> tuple[bytes, Sequence[logging.LogRecord]]:
    """A sample as PDF, and what the engine said meanwhile."""
    said = BufferingHandler(capacity=sys.maxsize)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(said)
    try:
        return draft_page.draft_pdf(number(SAMPLES[name]), xml=XML), said.buffer
    finally:
        logger.removeHandler(said)


def regulation() -> io.BytesIO:
    return io.BytesIO(printing("peraturan")[0])


@pytest.fixture(scope="module", params=SAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def sample(name: str) -> Numbered:
    return number(SAMPLES[name])


# ---- the words


def test_the_plain_text_says_what_is_printed(sample: Numbered) -> None:
    assert folded(plaintext.draft_text(sample)) == told(sample)


@pytest.mark.parametrize("standalone", [True, False])
def test_the_page_says_what_is_printed(sample: Numbered, standalone: bool) -> None:
    html = draft_page.draft_html(sample, standalone=standalone)
    assert folded("".join(Words(html).found)) == told(sample)


def test_the_paper_says_what_is_printed(sample: Numbered, name: str) -> None:
    pages = on_paper(printing(name)[0])
    assert reads([line for page in pages for line in page], told(sample))


def test_a_lost_blank_or_word_on_paper_is_noticed() -> None:
    assert reads(["perundang-", "undangan dan", "loket"], "perundang-undangan dan loket")
    assert not reads(["undangan danloket"], "undangan dan loket")
    assert not reads(["undangan dan"], "undangan dan loket")


HOSTILE = "<b>Dinas</b> & \"Badan\" 'x' {{ 7 }}"


def test_what_people_typed_is_printed_and_never_obeyed() -> None:
    numbered = number(annexed(Prose(text=words(HOSTILE)), Table(head=(HOSTILE,), rows=((words(HOSTILE),),))))
    html = draft_page.draft_html(numbered, standalone=True)
    assert "<b>" not in html
    assert folded("".join(Words(html).found)) == told(numbered)
    assert folded(plaintext.draft_text(numbered)) == told(numbered)


# ---- plain text


def test_no_line_is_wider_than_eighty_columns(sample: Numbered) -> None:
    assert [line for line in plaintext.draft_text(sample).splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(
    "wanted",
    [
        # The frame of section 1 of the model; words hang below words.
        "Menimbang  : a.  bahwa pelayanan publik adalah hak warga;\n             b.  bahwa layanan",
        "             c.  bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf\n                 a dan",
        "                                    Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1.   Daerah",
        "(1)  MPP dilengkapi dengan:\n     a.  loket, yang terdiri atas:\n         1.  meja, dengan:\n"
        "             a)  papan nama, memuat:\n                 1)  nama; dan",
        "a.  hadir; dan\nb.  melayani,\nselama jam layanan.",
        "\n                                        Ditetapkan di Blora\n",
        "\nDiundangkan di Blora\n",
        "Pasal 2\n    Ayat (1)\n        Cukup jelas.\n",
        "No.  Instansi            Layanan\n\n1.   Dinas Kependudukan  kartu tanda penduduk\n2.   ...\n",
        "2.  ramah.\n\n1.  Loket dibuka",
        "Nama    : ...\nJabatan : petugas loket\n",
    ],
)
def test_the_plain_text_is_laid_out_as_the_model(wanted: str) -> None:
    assert wanted in plaintext.draft_text(number(BLORA))


def test_the_ordinals_of_a_decision_stand_in_one_column_with_menimbang() -> None:
    text = plaintext.draft_text(number(DECISION))
    assert "\nKESATU     : Membentuk Tim Persiapan dengan tugas:\n             a.  menyusun rencana; dan\n" in text


LONG = " ".join(["pelayanan"] * 12)


def test_a_table_that_fits_no_line_is_read_cell_by_cell_each_column_deeper() -> None:
    numbered = number(annexed(Table(head=("Instansi", "Layanan"), rows=((words(LONG), words(LONG)),))))
    text = plaintext.draft_text(numbered)
    assert "\nInstansi\n    Layanan\n\npelayanan pelayanan" in text
    assert "\n    pelayanan pelayanan" in text
    assert folded(text) == told(numbered)


def test_only_the_last_column_is_wrapped_below_itself() -> None:
    text = plaintext.draft_text(number(annexed(Table(head=("No.", "Layanan"), rows=((words("1."), words(LONG)),)))))
    assert "\nNo.  Layanan\n\n1.   pelayanan pelayanan" in text
    assert "\n     pelayanan" in text


def test_a_label_too_long_for_its_column_ends_at_the_colon() -> None:
    numbered = number(
        annexed(Fields(rows=(("Nama lengkap penanggung jawab pelayanan", words("a")), ("Unit", words("b")))))
    )
    text = plaintext.draft_text(numbered)
    assert "\nNama lengkap penanggung jawab\npelayanan" not in text
    assert "\nNama lengkap penanggung\njawab pelayanan              : a\nUnit                         : b\n" in text


CELLS = st.lists(st.sampled_from(["a", "kartu", "perundang-undangan", "dan/atau", "x" * 90]), max_size=14).map(" ".join)
TABLES = st.integers(1, 7).flatmap(
    lambda columns: st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1)
)


@given(TABLES, st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=4))
def test_any_table_and_any_fields_are_read_in_their_order(
    cells: list[list[str]], fields: list[tuple[str, str]]
) -> None:
    rows = tuple(tuple(map(words, row)) for row in cells[1:])
    numbered = number(
        annexed(
            Table(head=tuple(cells[0]), rows=rows),
            Fields(rows=tuple((label, words(text)) for label, text in fields)),
        )
    )
    text = plaintext.draft_text(numbered)
    assert folded(text) == told(numbered)
    assert [line for line in text.splitlines() if len(line) > 80 and "x" * 90 not in line] == []


# ---- the page


def _ids(html: str) -> list[str]:
    return [one.get("id", "") for one in ElementTree.fromstring(html).iter() if one.get("id")]


def test_every_place_has_one_id_and_every_link_leads_to_one(sample: Numbered) -> None:
    html = draft_page.draft_html(sample, standalone=True)
    ids = _ids(html)
    assert len(ids) == len(set(ids))
    links = [one.get("href", "") for one in ElementTree.fromstring(html).iter("{http://www.w3.org/1999/xhtml}a")]
    assert [link for link in links if link[:1] != "#" or link[1:] not in ids] == []


def test_a_reference_is_a_link_to_its_place() -> None:
    html = draft_page.draft_html(number(BLORA), standalone=True)
    assert '<a href="#art_2__para_1__point_a">dalam Pasal 2 ayat (1) huruf a</a>' in html
    assert '<a href="#att_1">Lampiran I</a>' in html
    assert '<p class="point d1 in-paragraph labelled lead-in" id="art_2__para_1__point_a">' in html


def test_headings_leave_no_step_out(sample: Numbered) -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", draft_page.draft_html(sample, standalone=True))]
    assert levels[0] == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_what_is_to_be_filled_in_is_marked_and_says_what_it_is() -> None:
    html = draft_page.draft_html(number(BLORA), standalone=True)
    assert '<mark class="blank" title="Diisi: nama Bupati Blora">NAMA</mark>' in html
    assert '<mark class="doubt" title="Belum diverifikasi"> [VERIFIKASI]</mark>' in html
    for rule in re.findall(r"^\.(?:blank|doubt) \{.*", draft_page.draft_css(), re.M):
        assert "font-weight: 700" in rule


def test_nothing_is_fetched_from_elsewhere(sample: Numbered) -> None:
    html = draft_page.draft_html(sample, standalone=True)
    assert set(re.findall(r"https?://[^\s\"'<)]+", html)) == {"http://www.w3.org/1999/xhtml"}
    assert re.search(r"<(script|link|img|iframe)|@import|url\(", html) is None


def test_the_style_has_none_of_the_constructs_that_slow_a_draft_down() -> None:
    css = draft_page.draft_css()
    slow = r"display:\s*(inline-)?(flex|grid)|column-(count|width)|\bcolumns:|dotted|woff2|var\(|table-layout:\s*auto"
    assert re.search(slow, css) is None
    assert "~" not in css


# ---- the paper


@pytest.fixture(scope="module")
def long_numbered() -> Numbered:
    return number(long_draft(16))


@pytest.fixture(scope="module")
def long_pages(long_numbered: Numbered) -> list[list[str]]:
    return on_paper(draft_page.draft_pdf(long_numbered, xml=XML))


def test_a_long_draft_says_what_is_printed(long_numbered: Numbered, long_pages: list[list[str]]) -> None:
    assert len(long_pages) > 15
    assert reads([line for page in long_pages for line in page], told(long_numbered))


def test_no_heading_stands_alone_at_the_foot_of_a_page(long_pages: list[list[str]]) -> None:
    heading = re.compile(
        r"(BAB [IVXL]+|Bagian Ke\w+|Paragraf \d+|Pasal \d+|PELAYANAN YANG KE-\d+|KETENTUAN PENUTUP|Umum)"
    )
    alone = [page[-1] for page in long_pages if heading.fullmatch(page[-1]) or page[-1].startswith("Bagian yang ke-")]
    assert alone == []


def test_no_lead_in_stands_at_the_foot_of_a_page(long_pages: list[list[str]]) -> None:
    assert [page[-1] for page in long_pages if page[-1].endswith(":")] == []


@pytest.mark.parametrize("lines", range(8, 26, 3))
def test_signatures_stay_whole_and_with_the_end_of_what_is_signed(lines: int) -> None:
    pages = on_paper(draft_page.draft_pdf(number(long_draft(0, lines)), xml=XML))
    signed = [n for n, page in enumerate(pages) if any(line in ("BUPATI BLORA,", "NAMA") for line in page) and n]
    (last,) = signed or [0]
    text = " ".join(pages[last])
    for wanted in ("Agar setiap orang", "Ditetapkan di", "BUPATI BLORA, NAMA Diundangkan", "BERITA DAERAH"):
        assert wanted in text
    assert SENTENCE in text


def test_the_longest_ordinal_of_a_decision_stands_on_one_line_with_its_colon() -> None:
    long = DECISION.model_copy(update={"body": tuple(Dictum(text=words("Melapor")) for _ in range(21))})
    numbered = number(long)
    lines = [line for page in on_paper(draft_page.draft_pdf(numbered, xml=XML)) for line in page]
    assert {"KESATU : Melapor.", "KEDUA PULUH SATU : Melapor."} <= set(lines)
    assert reads(lines, told(numbered))


def test_each_annex_and_the_elucidation_begin_a_page() -> None:
    tops = [page[0] for page in on_paper(printing("peraturan")[0])]
    assert [top for top in tops if top.startswith(("PENJELASAN", "LAMPIRAN"))] == [
        "PENJELASAN",
        "LAMPIRAN I",
        "LAMPIRAN II",
    ]


def test_the_head_of_a_table_is_repeated_and_its_rows_stay_whole() -> None:
    pages = on_paper(draft_page.draft_pdf(number(annexed(table(60, f"{SENTENCE} awal {SENTENCE} akhir"))), xml=XML))
    tables = [page for page in pages if any("ke-" in line for line in page)]
    assert len(tables) > 2
    assert [page[0] for page in tables[1:]] == ["No. Instansi Layanan"] * (len(tables) - 1)
    assert [" ".join(page).count("awal") - " ".join(page).count("akhir") for page in tables] == [0] * len(tables)


def test_a_row_longer_than_a_page_is_still_printed_in_full() -> None:
    numbered = number(annexed(table(1, " ".join(f"kata{i}" for i in range(1500)))))
    text = " ".join(line for page in on_paper(draft_page.draft_pdf(numbered, xml=XML)) for line in page)
    assert all(f"kata{i}" in text for i in range(1500))


def test_the_signature_of_an_annex_is_never_alone_on_a_page() -> None:
    for rows in range(27, 37, 2):
        pages = on_paper(draft_page.draft_pdf(number(annexed(table(rows))), xml=XML))
        assert any("ke-" in line for line in pages[-1]), rows


@pytest.mark.parametrize(("paper", "size"), [("F4", (215, 330)), ("A4", (210, 297))])
def test_the_paper_has_its_size(paper: PaperSize, size: tuple[int, int]) -> None:
    with pikepdf.open(io.BytesIO(draft_page.draft_pdf(number(DECISION), paper=paper, xml=XML))) as document:
        boxes = [[float(edge) for edge in page.mediabox] for page in document.pages]
    assert {tuple(round(points_ * 25.4 / 72) for points_ in box[2:]) for box in boxes} == {size}


def test_the_same_draft_gives_the_same_bytes(sample: Numbered, name: str) -> None:
    assert draft_page.draft_pdf(sample, xml=XML) == printing(name)[0]


def test_the_xml_travels_inside_a_tagged_archive_in_indonesian() -> None:
    with pikepdf.open(regulation()) as document:
        assert document.attachments["naskah.xml"].get_file().read_bytes() == XML
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == "id"


def test_the_bookmarks_are_the_parts_and_the_divisions() -> None:
    with pikepdf.open(regulation()) as document, document.open_outline() as outline:
        tops = [item.title for item in outline.root]
        chapters = [item.title for item in outline.root[0].children]
    name = "Peraturan Bupati Blora tentang Penyelenggaraan Mal Pelayanan Publik"
    assert tops == [name, "PENJELASAN", "LAMPIRAN I DAFTAR LOKET", "LAMPIRAN II TATA TERTIB"]
    assert chapters == ["BAB I KETENTUAN UMUM", "BAB II PENYELENGGARAAN", "BAB III KETENTUAN PENUTUP"]


def test_only_the_fonts_of_the_law_enter() -> None:
    with pikepdf.open(regulation()) as document:
        names = {
            str(font.BaseFont).partition("+")[2]
            for page in document.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert names
    assert [name for name in names if not name.startswith(("Bookman-Old-Style", "TeX-Gyre-Bonum", "URW-Bookman"))] == []


def test_the_engine_complains_about_nothing(name: str) -> None:
    assert [record.getMessage() for record in printing(name)[1] if record.levelno >= logging.WARNING] == []
