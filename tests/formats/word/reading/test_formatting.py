"""What is seen of a Word paragraph beside its words: white, margins, pages and styles say what it is."""

import pytest

from mpp_readiness.formats.word.reading.paragraphs import read_docx
from mpp_readiness.regulation.passages import walk
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine
from tests.formats.word.reading.test_paragraphs import p, table, word
from tests.regulation.segmenting.test_segmenting import shown


def sources(body: str, styles: str = "") -> list[SourceLine]:
    return list(read_docx(word(body, styles=styles), "surat.docx"))


def read(body: str, styles: str = "") -> list[str]:
    return shown(segment(sources(body, styles)))


def style(id: str, name: str, look: str = "", base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{based}<w:pPr>{look}</w:pPr></w:style>'
    )


def named(id: str) -> str:
    return f'<w:pStyle w:val="{id}"/>'


# ---- white


@pytest.mark.parametrize(
    ("twips", "lines"),
    [(1_200, 5), (720, 3), (719, 0), (240, 0)],
    ids=["to sign in", "three lines", "less", "one line"],
)
def test_white_that_a_hand_can_sign_in_is_as_good_as_empty_lines(twips: int, lines: int) -> None:
    """A line of twelve points is 240 twentieths of a point."""
    found = sources(p("Kepala Dinas,") + p("Sri", f'<w:spacing w:before="{twips}"/>'))
    assert [one.text for one in found] == ["Kepala Dinas,", *[""] * lines, "Sri"]


def test_white_of_a_style_counts_unless_the_paragraph_says_another() -> None:
    styles = style("A", "Nama", '<w:spacing w:before="960"/>') + style("B", "Nama Kiri", base="A")
    body = p("Sri", named("B")) + p("Budi", f'{named("B")}<w:spacing w:before="0"/>')
    assert [one.text for one in sources(body, styles)] == ["", "", "", "", "Sri", "Budi"]


# ---- pages

BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


@pytest.mark.parametrize(
    ("before", "look", "opens"),
    [
        (p("Isi."), "<w:pageBreakBefore/>", True),
        (p("Isi."), '<w:pageBreakBefore w:val="0"/>', False),
        (p("Isi.", "<w:sectPr/>"), "", True),
        (p("Isi.", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'), "", False),
        (BREAK, "", True),
        (p("Isi."), "", False),
    ],
    ids=["look", "look taken back", "section", "section on the same page", "break", "nothing"],
)
def test_which_paragraph_begins_a_page(before: str, look: str, opens: bool) -> None:
    assert sources(before + p("Lembar Periksa", look))[-1].opens_page is opens


# ---- margins and styles


def test_what_is_aligned_to_the_right_stands_at_the_right() -> None:
    body = p("Blora, 3 Juni 2021", '<w:jc w:val="right"/>') + p("Kami kirim naskah.")
    assert read(body) == ["right | Blora, 3 Juni 2021", "prose | Kami kirim naskah."]


LONG = "Keadaan pelayanan di kecamatan dan di kelurahan serta pada loket yang sudah ada"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("heading 1", "heading"), ("Judul 2", "heading"), ("PB Subjudul 3", "heading"), ("Normal", "prose")],
)
def test_a_heading_is_known_by_its_style_however_long_it_is(name: str, expected: str) -> None:
    assert read(p("Naskah ini.") + p(LONG, named("S")), style("S", name)) == [
        "prose | Naskah ini.",
        f"{expected} | {LONG}",
    ]


def test_a_sentence_of_our_own_style_does_not_read_on_and_is_no_heading() -> None:
    body = p("Yth. Menteri", named("S")) + p("di Jakarta", named("S"))
    assert read(body, style("S", "PB Isi")) == ["prose | Yth. Menteri", "prose | di Jakarta"]
    assert read(body) == ["prose | Yth. Menteri di Jakarta"]


@pytest.mark.parametrize(("name", "articles"), [("PB Isi", 1), ("Normal", 2)])
def test_a_sentence_of_our_own_style_that_begins_with_a_pasal_opens_none(name: str, articles: int) -> None:
    """By hand a Pasal and its sentence may stand on one line; in our styles its number stands alone."""
    body = p("BAB I") + p("UMUM") + p("Pasal 1") + p("Loket buka.") + p("Pasal 2 Menteri mengatur loket.", named("S"))
    passages = segment(sources(body, style("S", name)))
    assert sum(one.kind == "article" for one in walk(passages)) == articles


# ---- who signs


def test_two_who_sign_beside_each_other_are_two_signatures() -> None:
    cells = [p("PIHAK KESATU") + p("Kepala Dinas,") + p("") * 4 + p("Sri"), p("PIHAK KEDUA,") + p("") * 4 + p("Budi")]
    assert read(p("Demikian dibuat.") + table(cells)) == [
        "prose | Demikian dibuat.",
        "signature | PIHAK KESATU\nKepala Dinas,\nSri",
        "signature | PIHAK KEDUA,\nBudi",
    ]


def test_a_row_of_which_one_cell_names_no_office_signs_nothing() -> None:
    cells = [p("Loket,") + p("Meja"), p("satu")]
    assert read(p("Daftar loket berikut ini.") + table(cells)) == [
        "prose | Daftar loket berikut ini.",
        "table | Loket, Meja | satu",
    ]
