"""A Word file that somebody brings is read with the numbers that Word prints, and one made to harm is refused."""

import io
import zipfile
from collections.abc import Iterable, Mapping

import pytest

from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats.word.reading import paragraphs
from mpp_readiness.formats.word.reading.paragraphs import read_docx
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import Passage, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from tests.regulation.segmenting.test_segmenting import REGULATIONS, compared

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def xml(tag: str, inside: str) -> str:
    return f'<w:{tag} xmlns:w="{NAMESPACE}">{inside}</w:{tag}>'


def package(files: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return buffer.getvalue()


def word(body: str, numbering: str = "", styles: str = "") -> bytes:
    return package(
        {
            "word/document.xml": xml("document", f"<w:body>{body}</w:body>"),
            "word/numbering.xml": xml("numbering", numbering),
            "word/styles.xml": xml("styles", styles),
        }
    )


def p(text: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def listed(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(depth: int, format: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def kind(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def anew(depth: int, start: int = 1) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def texts(content: bytes) -> list[str]:
    return [" ".join(one.text.split()) for one in read_docx(content, "draf.docx")]


def table(*rows: Iterable[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


# ---- ours


@pytest.mark.parametrize("name", REGULATIONS)
def test_our_word_file_reads_back_to_what_was_printed(name: str) -> None:
    numbered = number(REGULATIONS[name])
    read = segment(read_docx(docx_file(numbered), "draf.docx"))
    assert compared(read) == compared(passages_of(printed(numbered)))


# ---- numbers that stand nowhere in the text

LEGAL = kind(
    7,
    level(0, "decimal", "Pasal %1"),
    level(1, "decimal", "(%2)"),
    level(2, "lowerLetter", "%3."),
)


def test_levels_below_begin_anew_and_levels_above_go_on() -> None:
    levels = (0, 1, 1, 2, 2, 1, 0, 1, 2)
    body = "".join(p(f"x{i}", listed(1, depth)) for i, depth in enumerate(levels))
    assert texts(word(body, LEGAL + num(1, 7))) == [
        "Pasal 1 x0",
        "(1) x1",
        "(2) x2",
        "a. x3",
        "b. x4",
        "(3) x5",
        "Pasal 2 x6",
        "(1) x7",
        "a. x8",
    ]


def test_two_lists_of_one_kind_count_on_unless_one_begins_anew() -> None:
    letters = kind(3, level(0, "lowerLetter", "%1."))
    body = p("x", listed(1, 0)) + p("y", listed(2, 0)) + p("z", listed(3, 0)) + p("w", listed(3, 0))
    assert texts(word(body, letters + num(1, 3) + num(2, 3) + num(3, 3, anew(0)))) == ["a. x", "b. y", "a. z", "b. w"]


def test_a_level_that_never_begins_anew_goes_on_through_the_file() -> None:
    never = kind(1, level(0, "upperRoman", "BAB %1"), level(1, "decimal", "Pasal %2", '<w:lvlRestart w:val="0"/>'))
    body = "".join(p("x", listed(1, depth)) for depth in (0, 1, 1, 0, 1))
    assert texts(word(body, never + num(1, 1))) == ["BAB I x", "Pasal 1 x", "Pasal 2 x", "BAB II x", "Pasal 3 x"]


@pytest.mark.parametrize(
    ("format", "expected"),
    [
        ("decimal", "28."),
        ("lowerLetter", "bb."),
        ("upperLetter", "BB."),
        ("lowerRoman", "xxviii."),
        ("upperRoman", "XXVIII."),
        ("decimalZero", "28."),
        ("none", "."),
    ],
)
def test_the_twenty_eighth_of_each_format(format: str, expected: str) -> None:
    one = kind(1, level(0, format, "%1."))
    assert texts(word(p("x", listed(1, 0)), one + num(1, 1, anew(0, 28)))) == [f"{expected} x"]


def test_number_comes_from_the_style_and_from_the_style_that_it_is_made_from() -> None:
    styles = (
        f'<w:style w:styleId="Huruf"><w:pPr>{listed(1, 2)}</w:pPr></w:style>'
        '<w:style w:styleId="Anak"><w:basedOn w:val="Huruf"/></w:style>'
        '<w:style w:styleId="Lingkar"><w:basedOn w:val="Lingkar"/></w:style>'
    )
    named = '<w:pStyle w:val="{}"/>'
    body = p("x", named.format("Anak")) + p("y", named.format("Huruf") + listed(0, 0)) + p("z", named.format("Lingkar"))
    assert texts(word(body, LEGAL + num(1, 7), styles)) == ["a. x", "y", "z"]


def test_a_list_that_is_not_there_numbers_nothing() -> None:
    assert texts(word(p("x", listed(9, 0)) + p("y", listed(1, 8)), LEGAL + num(1, 7))) == ["x", "y"]


# ---- what is read, and where it stands


def test_deleted_words_and_codes_of_fields_are_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>Loket</w:t></w:r><w:del><w:r><w:delText> lama</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> baru</w:t></w:r></w:ins><w:r><w:instrText> REF pasal </w:instrText></w:r>"
        "<w:r><w:tab/><w:t>buka</w:t><w:br/><w:t>pagi</w:t></w:r></w:p>"
    )
    assert texts(word(body)) == ["Loket baru buka pagi"]


def test_moved_words_are_read_where_they_stand_now_and_boxes_once() -> None:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    twice = "<mc:Choice><w:t>kotak</w:t></mc:Choice><mc:Fallback><w:t>kotak</w:t></mc:Fallback>"
    box = f"<w:r><mc:AlternateContent>{twice}</mc:AlternateContent></w:r>"
    moved = f'<w:p xmlns:mc="{space}"><w:moveFrom><w:r><w:t>lama</w:t></w:r></w:moveFrom>{box}</w:p>'
    content = f"<w:ins>{p('baru')}</w:ins><w:sdt><w:sdtContent>{p('isian')}</w:sdtContent></w:sdt><w:sectPr/>"
    hyphen = "<w:p><w:r><w:t>undang</w:t><w:noBreakHyphen/><w:t>undang</w:t></w:r></w:p>"
    assert texts(word(moved + content + hyphen)) == ["kotak", "baru", "isian", "undang-undang"]


def test_numbers_in_the_cells_of_a_table_are_read_and_empty_rows_say_nothing() -> None:
    rows = table([p("No."), p("Layanan")], [p("", listed(1, 2)), p("izin")])
    lead = table([p("KESATU"), p(":"), p("Tim.")], [p(""), p(""), p("")])
    assert texts(word(rows + lead + table(), LEGAL + num(1, 7))) == ["No. | Layanan a. | izin", "KESATU : Tim."]


def test_places_count_the_paragraphs_of_the_file() -> None:
    body = p("BAB I") + table([p("Menimbang"), p(":"), p("a. bahwa x;") + p("b. bahwa y;")]) + p("Pasal 1")
    sources = read_docx(word(body), "draf.docx")
    assert [(str(one.place), one.text) for one in sources] == [
        ("draf.docx › paragraf 1", "BAB I"),
        ("draf.docx › paragraf 2", "Menimbang : a. bahwa x;"),
        ("draf.docx › paragraf 5", "b. bahwa y;"),
        ("draf.docx › paragraf 6", "Pasal 1"),
    ]


def test_a_row_for_each_recital_is_read_like_one_row_for_all() -> None:
    body = table(
        [p("Menimbang"), p(":"), p("a."), p("bahwa x;")],
        [p(""), p(""), p("b."), p("bahwa y;")],
        [p("Mengingat:"), p("1."), p("Undang-Undang;")],
    )
    read = walk(segment(read_docx(word(body + p("Pasal 1")), "draf.docx")))
    assert [(one.lead, one.label, one.words) for one in read if one.kind in ("recital", "citation")] == [
        ("Menimbang", "a.", "bahwa x;"),
        ("", "b.", "bahwa y;"),
        ("Mengingat", "1.", "Undang-Undang;"),
    ]


def test_a_table_of_data_is_one_passage_whatever_its_cells_begin_with() -> None:
    body = (
        p("Pasal 1") + p("Biaya:") + table([p("No."), p("Layanan")], [p("a."), p("Pasal 2")]) + p("Pasal 2") + p("B.")
    )
    (part,) = segment(read_docx(word(body), "draf.docx"))
    found = [(one.kind, one.label, one.words) for one in walk(part.children)]
    assert ("table", "", "No. | Layanan\na. | Pasal 2") in found
    assert [label for kind, label, _ in found if kind == "article"] == ["Pasal 1", "Pasal 2"]


def test_signatures_side_by_side_are_read_one_after_the_other() -> None:
    left, right = p("Diundangkan di Blora") + p("NAMA DUA"), p("Ditetapkan di Blora") + p("NAMA SATU")
    body = p("Pasal 1") + p("A.") + p("Agar setiap orang mengetahuinya.") + table([left, right])
    (part,) = segment(read_docx(word(body), "draf.docx"))
    assert [one.words for one in part.children if one.kind == "signature"] == [
        "Diundangkan di Blora\nNAMA DUA",
        "Ditetapkan di Blora\nNAMA SATU",
    ]


def test_numbers_typed_by_hand_read_like_numbers_of_word() -> None:
    typed = p("BAB I") + p("UMUM") + p("Pasal 1") + p("(1)\tLoket buka:") + p("a. pagi; dan") + p("b. siang.")
    live = kind(1, level(0, "upperRoman", "BAB %1")) + num(1, 1) + LEGAL + num(2, 7)
    numbered = (
        p("", listed(1, 0))
        + p("UMUM")
        + p("", listed(2, 0))
        + p("Loket buka:", listed(2, 1))
        + p("pagi; dan", listed(2, 2))
        + p("siang.", listed(2, 2))
    )
    assert compared(read(typed)) == compared(read(numbered, live))


def read(body: str, numbering: str = "") -> tuple[Passage, ...]:
    return segment(read_docx(word(body, numbering), "draf.docx"))


# ---- made to harm

DOCUMENT = xml("document", "<w:body/>")
DEEP = "<w:sdt><w:sdtContent>" * 10_000 + "</w:sdtContent></w:sdt>" * 10_000
ENTITY = (
    '<!DOCTYPE w:document [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f'<w:document xmlns:w="{NAMESPACE}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)
HARMFUL: Mapping[str, tuple[bytes, str]] = {
    "no zip": (b"\x00\x01\x02" * 100, "bukan berkas Word"),
    "empty": (b"", "bukan berkas Word"),
    "half a file": (word(p("x"))[:-40], "bukan berkas Word"),
    "another zip": (package({"xl/workbook.xml": "<x/>"}), "bukan berkas Word"),
    "macros": (package({"word/document.xml": DOCUMENT, "word/vbaProject.bin": b"x"}), "makro"),
    "zip bomb": (package({"word/document.xml": b" " * 60_000_000}), "terlalu besar"),
    "bomb beside the text": (
        package({"word/document.xml": DOCUMENT, "word/styles.xml": b" " * 60_000_000}),
        "terlalu besar",
    ),
    "broken text": (package({"word/document.xml": "<w:document"}), "rusak"),
    "no body": (package({"word/document.xml": xml("document", "")}), "tidak berisi naskah"),
    "ten thousand levels": (word(DEEP), "rusak"),
    "very many paragraphs": (word("<w:p/>" * (paragraphs.MOST_PARAGRAPHS + 1)), "paragraf"),
}


@pytest.mark.parametrize("harm", HARMFUL)
def test_a_harmful_file_is_refused_with_place_and_remedy(harm: str) -> None:
    content, says = HARMFUL[harm]
    with pytest.raises(InvalidInput) as caught:
        read_docx(content, "draf.docx")
    (problem,) = caught.value.problems
    assert says in problem.what
    assert problem.place == "draf.docx"
    assert problem.remedy


def test_entities_are_not_unfolded() -> None:
    assert texts(package({"word/document.xml": ENTITY})) == [""]


def test_a_file_over_the_limit_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paragraphs, "MOST_BYTES", 10)
    with pytest.raises(InvalidInput, match="terlalu besar"):
        read_docx(word(p("x")), "draf.docx")
