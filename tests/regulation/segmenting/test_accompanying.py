"""A paper around a regulation is told from a regulation, and its blocks are read as they were printed."""

from collections.abc import Mapping

import pytest

from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import SourcePlace, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine
from mpp_readiness.regulation.tree import Draft
from tests.regulation.segmenting.test_segmenting import compared, kinds, read, shown, spelled
from tests.regulation.test_papers import BLORA, CONTOH, FULL, OF_BLORA, SALATIGA, skeleton

NAMES = ("kajian-urgensi", "maklumat", "penjelasan-harmonisasi", "pks", "surat-usulan")
PAPERS: Mapping[str, Draft] = {
    f"{name} {region.name} {'full' if facts else 'empty'}": draft(skeleton(name), region=region, facts=facts)
    for name in NAMES
    for region, facts in ((BLORA, OF_BLORA), (CONTOH, FULL), (SALATIGA, {}))
}


@pytest.mark.parametrize("name", PAPERS)
def test_our_text_of_a_paper_reads_back_to_what_was_printed(name: str) -> None:
    numbered = number(PAPERS[name])
    text = draft_text(numbered)
    assert compared(read(text)) == compared(passages_of(printed(numbered)))
    assert spelled(read(text)) == "".join(text.split())


# ---- what it is

LETTER = "Yth. Bupati Blora\n\nBersama ini kami sampaikan rancangan peraturan.\n"
WHAT: Mapping[str, tuple[str, str]] = {
    "a letter": (LETTER, "paper"),
    "a letter that speaks of a regulation": (f"{LETTER}\nPeraturan Bupati ini disusun oleh DPMPTSP.", "paper"),
    "an agreement with Pasal": ("PERJANJIAN KERJA SAMA\n\nPasal 1\nLoket disediakan.", "paper"),
    "an agreement by its parties alone": ("Pasal 1\nPIHAK KESATU menyediakan loket.", "paper"),
    "a note on a draft": ("PENJELASAN\nRANCANGAN PERATURAN BUPATI BLORA\nTENTANG\nLOKET\n\nA. Umum\n", "paper"),
    "an agreement that names a law": ("PERJANJIAN\nTENTANG\nPERATURAN BUPATI\n\nPasal 1\nLoket buka.", "paper"),
    "a regulation without its preamble": ("PERATURAN BUPATI BLORA\nTENTANG\nLOKET\n\nPasal 1\nBuka.", "regulation"),
    "Pasal alone": ("Pasal 1\nLoket buka.\n\nPasal 2\nLoket tutup.", "regulation"),
    "BAB alone": ("BAB I\nUMUM\n\nPasal 1\nPIHAK yang lain hadir.", "regulation"),
    "a decision without its head": ("KESATU : Membentuk tim.\nKEDUA : Tim bekerja.", "regulation"),
    "a preamble alone": ("Menimbang : bahwa loket perlu;\n", "regulation"),
    "an elucidation alone": (
        "PENJELASAN\nATAS\nPERATURAN BUPATI BLORA\n\nI. UMUM\nLoket.\n\nII. PASAL DEMI PASAL\n\nPasal 1\nCukup jelas.",
        "elucidation",
    ),
    "an annex alone": ("LAMPIRAN\nPERATURAN BUPATI BLORA\n\nDAFTAR LOKET\n\n1. Loket.", "annex"),
}


@pytest.mark.parametrize(("text", "expected"), WHAT.values(), ids=WHAT)
def test_what_a_text_is(text: str, expected: str) -> None:
    assert expected in [one.label for one in read(text)]
    assert ("paper" in [one.label for one in read(text)]) is (expected == "paper")


# ---- title, sheets, blocks


def test_a_letter_has_its_letterhead_its_place_and_who_signs() -> None:
    text = (
        f"{'KOP SURAT':^80}\n\n{'':40}Blora, 3 Juni 2021\n\nNomor : 5\nHal   : Usulan\n\nYth. Menteri\n\ndi Jakarta\n\n"
        f"Kami mengusulkan loket.\n\n{'':40}Bupati Blora,\n\n\n\n{'':40}SRI\n\nTembusan:\n1.  Gubernur\n2.  Ketua\n"
        + "x"
        * 80
    )
    assert shown(read(text))[:-1] == [
        "letterhead | KOP SURAT",
        "right | Blora, 3 Juni 2021",
        "table | Nomor : 5\nHal   : Usulan",
        "prose | Yth. Menteri",
        "prose | di Jakarta",
        "prose | Kami mengusulkan loket.",
        "signature | Bupati Blora,\nSRI",
        "prose | Tembusan:",
        "point 1. | Gubernur",
    ]


def test_a_title_that_was_broken_at_the_edge_is_one_line_and_others_are_their_own() -> None:
    broken = "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KABUPATEN"
    text = "\n".join(f"{line:^80}" for line in ("PERJANJIAN", "ANTARA", broken, "BLORA", "DAN", "..."))
    assert [one.words for one in walk(read(f"{text}\n\n{'Naskah ' * 11}."))][1:-1] == [
        *("PERJANJIAN", "ANTARA", f"{broken} BLORA", "DAN", "..."),
    ]


def test_a_pasal_of_an_agreement_has_its_title_and_ends_before_what_stands_beside_it() -> None:
    text = (
        "PERJANJIAN\n\nPasal 1\nOBJEK\nObjeknya loket.\n\nPasal 2\nBIAYA\n(1)  Gratis.\n(2)  Tetap:\n"
        "     a.  pagi; dan\n     b.  sore.\n\nDemikian dibuat.\n\nPIHAK KESATU\nKepala Dinas,\n\n\n\n\nSRI\n"
    )
    assert shown(read(text))[1:] == [
        "article Pasal 1 | OBJEK",
        "  text | Objeknya loket.",
        "article Pasal 2 | BIAYA",
        "  paragraph (1) | Gratis.",
        "  paragraph (2) | Tetap:",
        "    point a. | pagi; dan",
        "    point b. | sore.",
        "prose | Demikian dibuat.",
        "signature | PIHAK KESATU\nKepala Dinas,\nSRI",
    ]


@pytest.mark.parametrize(("between", "sheets"), [("\n\n", 2), ("\n", 1)], ids=["two empty lines", "one empty line"])
def test_a_heading_with_two_empty_lines_above_it_opens_a_sheet(between: str, sheets: int) -> None:
    assert len(read(f"{LETTER}{between}Lembar Periksa\n\nLembar ini dilepas.")) == sheets


@pytest.mark.parametrize("opens", [True, False])
def test_a_page_that_word_begins_anew_is_a_sheet(opens: bool) -> None:
    lines = ("Yth. Bupati Blora", "Kami kirim naskah.", "Loket 1 dan loket 2.")
    sources = [
        SourceLine(SourcePlace("surat.docx", i, "paragraph"), line, "paragraph") for i, line in enumerate(lines, 1)
    ]
    last = SourceLine(SourcePlace("surat.docx", 4, "paragraph"), "Lembar Periksa", "paragraph", opens_page=opens)
    assert len(segment([*sources, last])) == 1 + opens


@pytest.mark.parametrize(
    ("name", "expected"),
    [("\n\n\n\n", ["prose", "signature"]), ("\n\n", ["prose", "prose", "heading"])],
    ids=["room for a hand", "no room"],
)
def test_only_an_office_with_room_below_it_signs(name: str, expected: list[str]) -> None:
    """Without the room the comma may stand at the end of any line."""
    assert kinds(f"Kami kirim naskah.\n\nKepala Dinas,{name}Sri") == expected


def test_a_lead_in_with_a_blank_before_its_colon_is_no_field() -> None:
    """Many type it so."""
    assert kinds("Kami kirim naskah.\n\nBerkas meliputi :\n1.  surat; dan\n2.  kajian.") == [
        *("prose", "prose", "point", "point"),
    ]
