"""Between the signs of a body: headings, sentences, what closes a list, and what has no place."""

import pytest

from mpp_readiness.regulation.passages import NOWHERE
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine
from tests.regulation.segmenting.test_segmenting import body, shown


def test_a_table_in_the_midst_of_a_pasal_does_not_end_it() -> None:
    sources = [SourceLine(NOWHERE, line, "paragraph") for line in ("Pasal 1", "(1) Biaya:")]
    sources += [
        SourceLine(NOWHERE, "No. | Biaya\n1. | Rp0,00", "table"),
        SourceLine(NOWHERE, "(2) Gratis.", "paragraph"),
    ]
    assert shown(segment(sources)) == [
        "article Pasal 1",
        "  paragraph (1) | Biaya:",
        "    table | No. | Biaya\n1. | Rp0,00",
        "  paragraph (2) | Gratis.",
    ]


# ---- headings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAB I\n\nUMUM\n\nDAN LAYANAN", ["chapter BAB I | UMUM DAN LAYANAN"]),
        ("BAB I\n\nUmum\n\nLoket.", ["chapter BAB I | Umum", "  unplaced | Loket."]),
        ("BAB I\n\nUMUM\n\nLoket", ["chapter BAB I | UMUM", "  unplaced | Loket"]),
        ("BAB I", ["chapter BAB I"]),
        ("BAB I\nUMUM\nBagian Kesatu\nLoket dan\n\nPetugas", [
            "chapter BAB I | UMUM", "  section Bagian Kesatu | Loket dan Petugas",
        ]),
        ("BAB I\nUMUM\nBagian Kesatu\nLoket.\n\nPetugas.", [
            "chapter BAB I | UMUM", "  section Bagian Kesatu | Loket.", "    unplaced | Petugas.",
        ]),
        ("BAB I\n- 7 -\nUMUM", ["chapter BAB I", "  unplaced | - 7 -", "  unplaced | UMUM"]),
    ],
    ids=["two paragraphs", "no capitals", "one in capitals", "none", "a section", "a sentence", "the number of a page"],
)  # fmt: skip
def test_a_heading_of_a_bab_goes_on_in_capitals_and_of_a_bagian_without_a_mark(text: str, expected: list[str]) -> None:
    assert body(f"{text}\n\nPasal 1\nA.")[: len(expected)] == expected


# ---- below items

NESTED = (
    "Pasal 1\n(1) Loket:\n    a.  pagi:\n        1.  satu; dan\n        2.  dua{}\n{}selama dibuka;\n    b.  sore.\n"
)


@pytest.mark.parametrize(
    ("end", "indent", "expected"),
    [
        (",", "        ", "      closing | selama dibuka;"),
        (";", "        ", "      closing | selama dibuka;"),
        (",", "    ", "    closing | selama dibuka;"),
        (".", "        ", "        unplaced | selama dibuka;"),
    ],
    ids=["a comma", "a semicolon", "less deep", "the sentence has ended"],
)
def test_a_phrase_closes_the_list_below_whose_signs_it_stands(end: str, indent: str, expected: str) -> None:
    found = body(NESTED.format(end, indent))
    closed = next(one for one in found if one.endswith("selama dibuka;"))
    assert closed.strip() == expected.strip()
    assert len(closed) - len(closed.lstrip()) == len(expected) - len(expected.lstrip())


def test_two_lists_may_close_one_after_the_other() -> None:
    text = NESTED.format(",", "        ").replace("selama dibuka;", "selama dibuka,\n    bila perlu;")
    assert [one.strip() for one in body(text) if "closing" in one] == [
        "closing | selama dibuka,",
        "closing | bila perlu;",
    ]


@pytest.mark.parametrize(
    ("above", "kind"),
    [("Loket:", "  text | Loket tutup malam."), ("(1) Loket:", "      unplaced | Loket tutup malam.")],
    ids=["no ayat", "an ayat"],
)
def test_a_sentence_below_a_list_is_one_of_the_pasal_unless_that_has_ayat(above: str, kind: str) -> None:
    assert body(f"Pasal 1\n{above}\na. pagi; dan\nb. sore.\nLoket tutup malam.")[-1] == kind


def test_a_diktum_is_one_paragraph_and_what_stands_below_it_has_no_place() -> None:
    assert body("KESATU : Membentuk Tim.\n\nCatatan.\nKEDUA : Tim bekerja:\na. pagi; dan\nb. sore.") == [
        "dictum KESATU | Membentuk Tim.",
        "  unplaced | Catatan.",
        "dictum KEDUA | Tim bekerja:",
        "  point a. | pagi; dan",
        "  point b. | sore.",
    ]


def test_a_table_below_an_item_is_no_word_of_it() -> None:
    sources = [
        SourceLine(NOWHERE, "Pasal 1", "paragraph"),
        SourceLine(NOWHERE, "(1)", "paragraph"),
        SourceLine(NOWHERE, "a | b", "table"),
    ]
    assert shown(segment(sources)) == ["article Pasal 1", "  paragraph (1)", "    table | a | b"]


# ---- an agreement


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("OBJEK\nLoket.\n\nLoket lain.", ["article Pasal 1 | OBJEK", "  text | Loket.", "prose | Loket lain."]),
        ("OBJEK\nLAYANAN\nLoket.", ["article Pasal 1 | OBJEK LAYANAN", "  text | Loket."]),
        ("Loket.", ["article Pasal 1", "  text | Loket."]),
    ],
    ids=["one sentence", "a title of two lines", "no title"],
)
def test_a_pasal_of_an_agreement_has_a_title_in_capitals_and_one_sentence(below: str, expected: list[str]) -> None:
    assert body(f"PERJANJIAN\n\nPasal 1\n{below}")[1:] == expected


def test_in_a_regulation_capitals_below_a_pasal_are_its_text() -> None:
    assert body("Pasal 1\nOBJEK\n\nLoket.") == ["article Pasal 1", "  text | OBJEK", "  text | Loket."]
