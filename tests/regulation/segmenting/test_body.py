"""A sign opens a passage where the numbering expects it, and else only where it can be nothing else."""

from collections.abc import Mapping

import pytest

from mpp_readiness.regulation.passages import walk
from tests.regulation.segmenting.test_segmenting import body, read

LAYOUTS: Mapping[str, tuple[str, list[str]]] = {
    "heading on the line of its number": (
        "BAB I KETENTUAN UMUM\nPasal 1\nBupati memimpin.",
        ["chapter BAB I | KETENTUAN UMUM", "  article Pasal 1", "    text | Bupati memimpin."],
    ),
    "heading below its number": (
        "BAB I\nKETENTUAN\nUMUM\n\nPasal 1\nBupati memimpin.",
        ["chapter BAB I | KETENTUAN UMUM", "  article Pasal 1", "    text | Bupati memimpin."],
    ),
    "glued headings": (
        "BAB I LAYANAN\nBagian Kesatu Umum Paragraf 1 Lokasi\nPasal 1\nLoket ada. Paragraf 2 Waktu\nPasal 2\nPagi.",
        [
            "chapter BAB I | LAYANAN",
            "  section Bagian Kesatu | Umum",
            "    subsection Paragraf 1 | Lokasi",
            "      article Pasal 1",
            "        text | Loket ada.",
            "    subsection Paragraf 2 | Waktu",
            "      article Pasal 2",
            "        text | Pagi.",
        ],
    ),
    "older ordinal": (
        "BAB I LAYANAN\nBagian Pertama Umum\nPasal 1\nA.",
        ["chapter BAB I | LAYANAN", "  section Bagian Pertama | Umum", "    article Pasal 1", "      text | A."],
    ),
    "glued items": (
        "Pasal 1\nPetugas:\na. hadir; dan b. melayani.",
        ["article Pasal 1", "  text | Petugas:", "    point a. | hadir; dan", "    point b. | melayani."],
    ),
    "glued items below items": (
        "Pasal 1\n(1) Loket memuat: a. meja, yang terdiri atas: 1. daun; dan 2. kaki; dan b. kursi.\n(2) Loket buka.",
        [
            "article Pasal 1",
            "  paragraph (1) | Loket memuat:",
            "    point a. | meja, yang terdiri atas:",
            "      point 1. | daun; dan",
            "      point 2. | kaki; dan",
            "    point b. | kursi.",
            "  paragraph (2) | Loket buka.",
        ],
    ),
    "numbers above letters": (
        "Pasal 1\nSyarat:\n1. umum:\na. satu; dan\nb. dua; dan\n2. khusus:\na. tiga.",
        [
            "article Pasal 1",
            "  text | Syarat:",
            "    point 1. | umum:",
            "      point a. | satu; dan",
            "      point b. | dua; dan",
            "    point 2. | khusus:",
            "      point a. | tiga.",
        ],
    ),
    "letters and numbers with brackets": (
        "Pasal 1\nSyarat:\na. umum:\n1. satu:\na) dua:\n1) tiga; dan\n2) empat.",
        [
            "article Pasal 1",
            "  text | Syarat:",
            "    point a. | umum:",
            "      point 1. | satu:",
            "        point a) | dua:",
            "          point 1) | tiga; dan",
            "          point 2) | empat.",
        ],
    ),
    "signs misread by machine": (
        "Pasal 1\n(l) Satu.\n(2) Dua.\nPasal 2\nTiga.",
        [
            "article Pasal 1",
            "  paragraph (l) | Satu.",
            "  paragraph (2) | Dua.",
            "article Pasal 2",
            "  text | Tiga.",
        ],
    ),
    "references at the start of a line": (
        "Pasal 1\nLoket sebagaimana dimaksud dalam\nPasal 7 ayat (1) dan ayat\n(2) dan huruf\na. buka setiap\nhari.",
        [
            "article Pasal 1",
            "  text | Loket sebagaimana dimaksud dalam Pasal 7 ayat (1) dan ayat (2) dan huruf a. buka setiap hari.",
        ],
    ),
    "phrase after a list": (
        "Pasal 1\nPetugas:\na. hadir; dan\nb. melayani,\nselama jam layanan.\nPasal 2\nA.",
        [
            "article Pasal 1",
            "  text | Petugas:",
            "    point a. | hadir; dan",
            "    point b. | melayani,",
            "    closing | selama jam layanan.",
            "article Pasal 2",
            "  text | A.",
        ],
    ),
    "definitions": (
        "Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. Daerah adalah Kabupaten. 2. Loket memuat:\n"
        "a. meja; dan\nb. kursi.\n3. Bupati adalah Bupati.",
        [
            "article Pasal 1",
            "  text | Dalam Peraturan Bupati ini yang dimaksud dengan:",
            "    definition 1. | Daerah adalah Kabupaten.",
            "    definition 2. | Loket memuat:",
            "      point a. | meja; dan",
            "      point b. | kursi.",
            "    definition 3. | Bupati adalah Bupati.",
        ],
    ),
    "a number left out and a number out of turn": (
        "Pasal 1\nA.\nPasal 3\n(1) B.\n(3) C:\na. d;\nc. e.",
        [
            "article Pasal 1",
            "  text | A.",
            "article Pasal 3",
            "  paragraph (1) | B.",
            "  paragraph (3) | C:",
            "    point a. | d;",
            "    point c. | e.",
        ],
    ),
    "a letter far out of turn": (
        "Pasal 1\n(1) Loket:\na. pagi;\nz. siang.\n(2) Tutup.",
        [
            "article Pasal 1",
            "  paragraph (1) | Loket:",
            "    point a. | pagi;",
            "      unplaced | z. siang.",
            "  paragraph (2) | Tutup.",
        ],
    ),
    "a second sentence of an ayat": (
        "Pasal 1\n(1) Loket buka.\nCatatan penyusun.\n(2) Loket tutup.",
        [
            "article Pasal 1",
            "  paragraph (1) | Loket buka.",
            "    unplaced | Catatan penyusun.",
            "  paragraph (2) | Loket tutup.",
        ],
    ),
    "changes that quote": (
        "Pasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai "
        "berikut:\nPasal 5\n(1) Loket:\n1. pagi; dan\n2. siang.\n(2) Tutup.\n2. Di antara Pasal 6 dan Pasal 7 "
        "disisipkan Pasal 6A yang berbunyi sebagai berikut:\nPasal 6A\nBaru.\nPasal II\nMulai berlaku.",
        [
            "article Pasal I",
            "  text | Beberapa ketentuan diubah sebagai berikut:",
            "    point 1. | Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:",
            "      article Pasal 5",
            "        paragraph (1) | Loket:",
            "          point 1. | pagi; dan",
            "          point 2. | siang.",
            "        paragraph (2) | Tutup.",
            "    point 2. | Di antara Pasal 6 dan Pasal 7 disisipkan Pasal 6A yang berbunyi sebagai berikut:",
            "      article Pasal 6A",
            "        text | Baru.",
            "article Pasal II",
            "  text | Mulai berlaku.",
        ],
    ),
    "a blank that was forgotten behind a letter": (
        "Pasal 1\nLoket memuat:\na.meja;\nb.kursi; dan\nc.papan.\nPasal 2\na.n. Bupati.",
        [
            "article Pasal 1",
            "  text | Loket memuat:",
            "    point a. | meja;",
            "    point b. | kursi; dan",
            "    point c. | papan.",
            "article Pasal 2",
            "  text | a.n. Bupati.",
        ],
    ),
    "a full stop behind a Pasal": (
        "Pasal 1.\nLoket dibuka.\nPasal 2.\nLoket ditutup, dan dibuka menurut\nPasal 3.\nPasal 3\nYang melanggar\n"
        "Pasal 2.\nYang melanggar\nPasal 4.",
        [
            "article Pasal 1.",
            "  text | Loket dibuka.",
            "article Pasal 2.",
            "  text | Loket ditutup, dan dibuka menurut Pasal 3.",
            "article Pasal 3",
            "  text | Yang melanggar Pasal 2.",
            "  text | Yang melanggar Pasal 4.",
        ],
    ),
    "changes that quote definitions": (
        "Pasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan Pasal 1 diubah sehingga berbunyi sebagai "
        "berikut:\nPasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. Bupati adalah Bupati Blora.\n2. Gerai "
        "adalah loket.\n2. Ketentuan Pasal 5 dihapus.\nPasal II\nMulai berlaku.",
        [
            "article Pasal I",
            "  text | Beberapa ketentuan diubah sebagai berikut:",
            "    point 1. | Ketentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:",
            "      article Pasal 1",
            "        text | Dalam Peraturan Bupati ini yang dimaksud dengan:",
            "          definition 1. | Bupati adalah Bupati Blora.",
            "          definition 2. | Gerai adalah loket.",
            "    point 2. | Ketentuan Pasal 5 dihapus.",
            "article Pasal II",
            "  text | Mulai berlaku.",
        ],
    ),
    "inserted articles": (
        "Pasal 4\nA.\nPasal 4A\nB.\nPasal 5\nC.",
        [
            "article Pasal 4",
            "  text | A.",
            "article Pasal 4A",
            "  text | B.",
            "article Pasal 5",
            "  text | C.",
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_body_is_read_whatever_its_layout(layout: str) -> None:
    text, expected = LAYOUTS[layout]
    assert body(text) == expected


def test_what_is_quoted_has_its_place_below_the_change() -> None:
    text, _ = LAYOUTS["changes that quote"]
    paths = [one.path for one in walk(read(text)) if one.kind in ("article", "paragraph")]
    assert paths == [
        "pasal[1]",
        "pasal[1]/angka[1]/pasal[5]",
        "pasal[1]/angka[1]/pasal[5]/ayat[1]",
        "pasal[1]/angka[1]/pasal[5]/ayat[2]",
        "pasal[1]/angka[2]/pasal[6A]",
        "pasal[2]",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KESATU : Tim menurut Diktum\nKEDUA: pagi.", ["dictum KESATU | Tim menurut Diktum KEDUA: pagi."]),
        ("Pasal 1\nLoket menurut nomor ... Pasal 2\nhuruf a.", ["article Pasal 1"]),
    ],
    ids=["diktum", "Pasal behind three dots"],
)
def test_what_a_line_break_puts_at_the_edge_is_no_number(text: str, expected: list[str]) -> None:
    assert [line for line in body(text) if line.startswith(("dictum", "article"))] == expected


# ---- what may open where


def opened(text: str) -> list[str]:
    """Kind and label of everything that a sign opened."""
    kinds = ("chapter", "section", "subsection", "article", "paragraph", "dictum", "point", "definition")
    return [one.lead or one.label for one in walk(read(text)) if one.kind in kinds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A heading in turn may stand behind the end of a sentence, one out of turn begins a line.
        ("Pasal 1\nA. BAB I UMUM\nPasal 2\nB.", ["Pasal 1", "BAB I", "Pasal 2"]),
        ("Pasal 1\nA. BAB III UMUM\nPasal 2\nB.", ["Pasal 1", "Pasal 2"]),
        ("Pasal 1\nA.\nBAB III UMUM\nPasal 2\nB.", ["Pasal 1", "BAB III", "Pasal 2"]),
        ("Pasal 1\nA.\nBAB I umum\nPasal 2\nB.", ["Pasal 1", "Pasal 2"]),
        ("Pasal 1\nA menurut\nBAB I UMUM\nPasal 2\nB.", ["Pasal 1", "Pasal 2"]),
        ("BAB I\nA\nPasal 1\nA. Bagian Kesatu B\nPasal 2\nB.", ["BAB I", "Pasal 1", "Bagian Kesatu", "Pasal 2"]),
        ("BAB I\nA\nPasal 1\nA. Bagian Ketiga B\nPasal 2\nB.", ["BAB I", "Pasal 1", "Pasal 2"]),
        ("BAB I\nA\nPasal 1\nA.\nBagian Ketiga\nB\nPasal 2\nB.", ["BAB I", "Pasal 1", "Bagian Ketiga", "Pasal 2"]),
        ("BAB I\nA\nPasal 1\nA. Paragraf 1 B\nPasal 2\nB.", ["BAB I", "Pasal 1", "Paragraf 1", "Pasal 2"]),
        ("BAB I\nA\nPasal 1\nA. Paragraf 3 B\nPasal 2\nB.", ["BAB I", "Pasal 1", "Pasal 2"]),
        # A new BAB counts its Bagian anew, a new Bagian its Paragraf.
        (
            "BAB I\nA\nBagian Kesatu\nB\nParagraf 1\nC\nPasal 1\nA. Bagian Kedua D Paragraf 1 E\nPasal 2\nB. "
            "BAB II F Bagian Kesatu G\nPasal 3\nC.",
            ["BAB I", "Bagian Kesatu", "Paragraf 1", "Pasal 1", "Bagian Kedua", "Paragraf 1", "Pasal 2", "BAB II",
             "Bagian Kesatu", "Pasal 3"],
        ),
        # Of Pasal one in turn may have words behind it; one out of turn stands alone.
        ("Pasal 1\nA.\nPasal 2 Loket buka.\nPasal 9 mengatur.", ["Pasal 1", "Pasal 2"]),
        ("Pasal 1\nA.\nPasal 9 Loket buka.", ["Pasal 1"]),
        ("Pasal 1\nA.\nPasal 9\nLoket buka.", ["Pasal 1", "Pasal 9"]),
        ("Pasal 1\nA.\nPasal 9 (1) Loket buka.", ["Pasal 1", "Pasal 9", "(1)"]),
        ("Pasal 1\nA. Pasal 2 Loket buka.", ["Pasal 1", "Pasal 2"]),
        ("Pasal 1\nA. Pasal 9\nLoket buka.", ["Pasal 1"]),
        # Ayat: the next one follows a sentence, one out of turn begins a line behind a sentence.
        ("Pasal 1\n(1) A. (2) B.", ["Pasal 1", "(1)", "(2)"]),
        ("Pasal 1\n(1) A (2) B.", ["Pasal 1", "(1)"]),
        ("Pasal 1\n(1) A.\n(4) B.", ["Pasal 1", "(1)", "(4)"]),
        ("Pasal 1\n(1) A. (4) B.", ["Pasal 1", "(1)"]),
        ("Pasal 1\n(1) A\n(4) B.", ["Pasal 1", "(1)"]),
        ("Pasal 1\n(1) A.\n(4) b.", ["Pasal 1", "(1)"]),
        ("Pasal 1\n(1) A.\nPasal 2\n(1) B.", ["Pasal 1", "(1)", "Pasal 2", "(1)"]),
        ("BAB I\n(1) A.\nPasal 1\nB.", ["BAB I", "Pasal 1"]),
        # Items: a list begins behind a colon or on a line, goes on behind a mark, and skips two at the most.
        ("Pasal 1\nA: a. b; b. c.", ["Pasal 1", "a.", "b."]),
        ("Pasal 1\nA a. b; b. c.", ["Pasal 1"]),
        ("Pasal 1\nA\na. b;\nb. c.", ["Pasal 1", "a.", "b."]),
        ("Pasal 1\nA:\nb. c;\nc. d.", ["Pasal 1"]),
        ("Pasal 1\nA:\na. b;\nd. c.", ["Pasal 1", "a.", "d."]),
        ("Pasal 1\nA:\na. b;\ne. c.", ["Pasal 1", "a."]),
        ("Pasal 1\nA:\na. b;\nb. c;\nb. d.", ["Pasal 1", "a.", "b.", "b."]),
        ("Pasal 1\nA: a. b b. c.", ["Pasal 1", "a."]),
        ("Pasal 1\nA: a. b dan b. c.", ["Pasal 1", "a.", "b."]),
        ("Pasal 1\nA:\na. menurut huruf\nb. c;\nb. d.", ["Pasal 1", "a.", "b."]),
        # A decision with a Pasal has no Diktum.
        ("KESATU : A.\nKEDUA : B.", ["KESATU", "KEDUA"]),
        ("KESATU : A. KEDUA : B.", ["KESATU"]),
        ("Pasal 1\nA.\nKESATU : B.", ["Pasal 1"]),
    ],
)  # fmt: skip
def test_a_sign_opens_what_the_numbering_expects(text: str, expected: list[str]) -> None:
    assert opened(text) == expected


@pytest.mark.parametrize(
    "reference",
    [
        "menurut",
        "dalam",
        "pada",
        "dimaksud dalam",
        "ketentuan",
        "dan",
        "atau",
        "dan/atau",
        "dengan",
        "dari",
        "huruf a,",
    ],
)
def test_a_pasal_that_a_line_break_puts_at_the_edge_of_a_reference_opens_nothing(reference: str) -> None:
    assert opened(f"Pasal 1\nLoket buka {reference}\nPasal 2\nLoket tutup.") == ["Pasal 1"]


def test_behind_three_dots_no_heading_stands_in_the_midst_of_a_line() -> None:
    assert opened("Pasal 1\nLoket buka ... Pasal 2 Loket tutup.") == ["Pasal 1"]
    assert opened("Pasal 1\nLoket buka .... Pasal 2 Loket tutup.") == ["Pasal 1", "Pasal 2"]


def test_each_level_of_a_list_hangs_below_the_one_before() -> None:
    text = "Pasal 1\n(1) A:\na. b:\n1. c:\na) d:\n1) e; dan\n2) f; dan\nb. g."
    assert body(text)[2:] == [
        "    point a. | b:",
        "      point 1. | c:",
        "        point a) | d:",
        "          point 1) | e; dan",
        "          point 2) | f; dan",
        "    point b. | g.",
    ]


def test_definitions_are_numbered_items_below_what_is_meant_and_their_own_items_are_points() -> None:
    kinds = [
        one.kind
        for one in walk(read("Pasal 1\nYang dimaksud dengan:\n1. A memuat:\na. b.\n2. C adalah d.\nPasal 2\nE:\n1. f."))
    ]
    assert kinds[2:] == ["text", "definition", "point", "definition", "article", "text", "point"]


def test_lettered_items_below_what_is_meant_are_points() -> None:
    assert [one.kind for one in walk(read("Pasal 1\nYang dimaksud dengan:\na. A adalah b."))][-1] == "point"
