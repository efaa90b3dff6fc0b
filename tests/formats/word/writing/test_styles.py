"""The styles and lists of a Word file are those of a regulation, in the measures that Word reads."""

import pytest
from docx.document import Document as DocumentType

from tests.formats.word.writing.drafts import look, opened
from tests.regulation.samples import BLORA

NAMED = (
    "PB Judul, PB Bab, PB Bagian, PB Paragraf, PB Pasal, PB Isi, PB Ayat, PB Huruf, PB Angka, PB Huruf2, PB Angka2, "
    "PB Definisi, PB Tanda Tangan, PB Lampiran"
)


def style_names(document: DocumentType) -> set[str]:
    return {str(one) for one in document.styles.element.xpath("//w:style/w:name/@w:val")}


def test_the_styles_of_the_contract_are_there_and_nothing_foreign() -> None:
    names = style_names(opened(BLORA))
    assert set(NAMED.split(", ")) <= names
    own = {name for name in names if name.startswith("PB ")}
    assert names - own == {"Normal", "Default Paragraph Font", "Normal Table", "No List"}


@pytest.mark.parametrize(("style", "level"), [("PB Bab", 1), ("PB Bagian", 2), ("PB Paragraf", 3), ("PB Pasal", 4)])
def test_headings_show_in_the_navigation_pane_and_stay_with_their_text(style: str, level: int) -> None:
    document = opened(BLORA)
    assert look(document, style, "w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]
    assert look(document, style, "w:pPr/w:keepNext")


def test_chapters_count_in_a_list_of_their_own() -> None:
    """LibreOffice ignores lvlRestart: in one list with BAB, Pasal would begin anew in each BAB."""
    document = opened(BLORA)
    (chapters,) = look(document, "PB Bab", "w:pPr/w:numPr/w:numId/@w:val")
    (articles,) = look(document, "PB Pasal", "w:pPr/w:numPr/w:numId/@w:val")
    assert chapters != articles
    assert not document.part.numbering_part.element.xpath("//w:lvlRestart")


def test_letters_are_bookman_12_and_the_language_is_indonesian() -> None:
    styles = opened(BLORA).styles.element
    defaults = "//w:docDefaults/w:rPrDefault/w:rPr"
    fonts = styles.xpath(f"{defaults}/w:rFonts/@*")
    assert [str(one) for one in fonts] == ["Bookman Old Style"] * 4
    assert styles.xpath(f"{defaults}/w:sz/@w:val") == ["24"]
    assert styles.xpath(f"{defaults}/w:lang/@w:val") == ["id-ID"]
    assert styles.xpath("//w:docDefaults/w:pPrDefault/w:pPr/w:spacing/@w:line") == ["240"]


# Twips are millimetres * 1440 / 25.4: 10 mm are 567, 20 mm are 1134, 83 mm are 4706.
@pytest.mark.parametrize(
    ("style", "twips"),
    [("PB Penjelasan Ayat", 567), ("PB Penjelasan Isi", 567), ("PB Penjelasan Isi Ayat", 1134), ("PB Lampiran", 4706)],
)
def test_indents_are_given_in_twips(style: str, twips: int) -> None:
    assert look(opened(BLORA), style, "w:pPr/w:ind/@w:left") == [str(twips)]


@pytest.mark.parametrize(
    "style",
    [
        "PB Lampiran",
        "PB Lampiran Kepala",
        "PB Lampiran Judul",
        "PB Subjudul 1",
        "PB Kepala Tabel",
        "PB Penjelasan Pasal",
    ],
)
def test_what_heads_something_stays_on_its_page(style: str) -> None:
    kept = [len(look(opened(BLORA), style, f"w:pPr/{mark}")) for mark in ("w:keepNext", "w:keepLines")]
    assert kept == [1, 1]


def test_a_number_stands_alone_on_a_centred_line_and_hangs_elsewhere() -> None:
    """ECMA-376 part 1, 17.9.28: what stands between a number and its text, where nothing is said a tab."""
    numbering = opened(BLORA).part.numbering_part.element
    found = (numbering.xpath(f"//w:lvl/w:{tag}/@w:val") for tag in ("pStyle", "suff"))
    after = {str(style): str(suff) for style, suff in zip(*found, strict=True)}
    assert {style for style, suff in after.items() if suff == "nothing"} == {"PBBab", "PBPasal"}
    assert {after[style] for style in ("PBAyat", "PBHuruf", "PBDefinisi", "PBMenimbang")} == {"tab"}


def test_small_letters_are_9_points() -> None:
    """ECMA-376 part 1, 17.3.2.38: sizes are half points."""
    document = opened(BLORA)
    for style in ("PB Kepala Tabel Kecil", "PB Isi Tabel Kecil"):
        assert look(document, style, "w:rPr/w:sz/@w:val") == ["18"]


@pytest.mark.parametrize(
    ("style", "level"),
    [("PB Lampiran", 1), ("PB Lampiran Judul", 2), ("PB Subjudul 1", 2), ("PB Subjudul 2", 3), ("PB Subjudul 3", 4)],
)
def test_an_annex_heads_what_it_holds_in_the_navigation_pane(style: str, level: int) -> None:
    """ECMA-376 part 1, 17.3.1.20: level 1 is written 0."""
    assert look(opened(BLORA), style, "w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]
