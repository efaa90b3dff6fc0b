"""A text becomes the passages of a regulation, whatever its layout, and nothing of it is lost."""

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import NOWHERE, Passage, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine, tables_found, text_sources
from mpp_readiness.regulation.tree import Draft
from tests.regulation.samples import BLORA, DECISION
from tests.regulation.test_perbup_mpp import FULL


def read(text: str) -> tuple[Passage, ...]:
    return segment(text_sources("draf.txt", text.split("\n")))


def shown(passages: Iterable[Passage], depth: int = 0) -> list[str]:
    """Each passage as `kind label | words`, two blanks deeper for each level; a part is left out."""
    found = []
    for one in passages:
        if one.kind != "part":
            words = " | ".join(part for part in (f"{one.kind} {one.lead or one.label}".strip(), one.words) if part)
            found.append(f"{'  ' * depth}{words}")
        found += shown(one.children, depth + (one.kind != "part"))
    return found


def body(text: str) -> list[str]:
    return shown(read(text))


def kinds(text: str) -> list[str]:
    return [one.kind for one in walk(read(text)) if one.kind != "part"]


# ---- what is written on the page

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


HEADED = "PERATURAN BUPATI\nTENTANG\nLOKET\n{}\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG LOKET.\nPasal 1\nA."


# A draft is read with its fault: what stands on a line of its own behind a semicolon is the next one.
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Menimbang : a. bahwa x;", "c. bahwa y;"), ["recital Menimbang | bahwa x;", "recital c. | bahwa y;"]),
        (("Menimbang : a. bahwa x;", "a. bahwa y;"), ["recital Menimbang | bahwa x;", "recital a. | bahwa y;"]),
        (("Menimbang : bahwa x;", "bahwa y;"), ["recital Menimbang | bahwa x;", "recital | bahwa y;"]),
        (
            ("Mengingat : 1. Pasal 18 UUD;", "3. Undang-Undang x;", "4. Perda y;"),
            ["citation Mengingat | Pasal 18 UUD;", "citation 3. | Undang-Undang x;", "citation 4. | Perda y;"],
        ),
        (
            ("Mengingat : Pasal 18 UUD;", "Peraturan x;"),
            ["citation Mengingat | Pasal 18 UUD;", "citation | Peraturan x;"],
        ),
        (
            ("Mengingat : 1. Pasal 18 UUD;", "Catatan penyusun."),
            ["citation Mengingat | Pasal 18 UUD;", "unplaced | Catatan penyusun."],
        ),
    ],
)
def test_recitals_and_bases_out_of_turn_are_read_as_what_they_are(lines: tuple[str, ...], expected: list[str]) -> None:
    segment = body(HEADED.format("\n".join(lines)))
    assert [one for one in segment if one.startswith(("recital", "citation", "unplaced"))] == expected


@pytest.mark.parametrize("office", ["BUPATI BLORA", "WALI KOTA TEGAL", "Bupati Blora", "BUPATI BLORA,"])
def test_an_office_below_the_words_of_grace_is_the_authority_with_its_comma_or_without(office: str) -> None:
    title = "PERATURAN BUPATI\nTENTANG\nLOKET\nDENGAN RAHMAT TUHAN YANG MAHA ESA"
    text = f"{title}\n{office}\nMenimbang : bahwa x;\nPasal 1\nA."
    assert f"authority | {office}" in body(text)


@pytest.mark.parametrize("kind", ["PERATURAN", "KEPUTUSAN", "INSTRUKSI", "QANUN", "UNDANG-UNDANG"])
def test_whatever_can_open_a_title_does(kind: str) -> None:
    found = read(f"{kind} BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET\n\nMenetapkan : HAL INI.\n\nKESATU : Buka.")
    assert next(one.words for one in walk(found) if one.kind == "title") == f"{kind} BUPATI BLORA"


def test_an_office_above_the_title_is_no_authority() -> None:
    text = "BUPATI BLORA\nPERATURAN BUPATI BLORA\nTENTANG\nLOKET\nMenimbang : bahwa x;\nPasal 1\nA."
    assert "title | BUPATI BLORA" in body(text)


def test_preamble_run_together_in_one_line_is_read_as_if_it_stood_on_many() -> None:
    text = (
        "PERATURAN BUPATI BLORA NOMOR 3 TAHUN 2026 TENTANG LOKET\nDENGAN RAHMAT TUHAN YANG MAHA ESA BUPATI BLORA,\n"
        "Menimbang : a. bahwa loket perlu; b. bahwa perlu menetapkan Peraturan Bupati; "
        "Mengingat : 1. Pasal 18 ayat (6) UUD; 2. Undang-Undang Nomor 25 Tahun 2009; "
        "MEMUTUSKAN: Menetapkan : PERATURAN BUPATI TENTANG LOKET.\nPasal 1\nA."
    )
    assert body(text) == [
        "title | PERATURAN BUPATI BLORA",
        "title | NOMOR 3 TAHUN 2026",
        "title | TENTANG",
        "title | LOKET",
        "invocation | DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "authority | BUPATI BLORA,",
        "recital Menimbang | bahwa loket perlu;",
        "recital b. | bahwa perlu menetapkan Peraturan Bupati;",
        "citation Mengingat | Pasal 18 ayat (6) UUD;",
        "citation 2. | Undang-Undang Nomor 25 Tahun 2009;",
        "decides | MEMUTUSKAN:",
        "decided Menetapkan | PERATURAN BUPATI TENTANG LOKET.",
        "article Pasal 1",
        "  text | A.",
    ]


def test_closing_part_run_together_in_one_line_is_read_as_if_it_stood_on_many() -> None:
    text = (
        "Pasal 1\nA.\nAgar setiap orang mengetahuinya, memerintahkan pengundangan. Ditetapkan di Blora pada tanggal 1 "
        "Mei 2026 BUPATI BLORA, NAMA Diundangkan di Blora pada tanggal 2 Mei 2026 SEKRETARIS DAERAH, NAMA "
        "BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR 4 PENJELASAN ATAS PERATURAN BUPATI BLORA NOMOR 3 "
        "TAHUN 2026 TENTANG LOKET "
        "I. UMUM Loket perlu. II. PASAL DEMI PASAL\nPasal 1\nAyat (1) Cukup jelas. Ayat (2) Huruf a Cukup jelas."
    )
    assert body(text)[2:] == [
        "formula | Agar setiap orang mengetahuinya, memerintahkan pengundangan.",
        "signature | Ditetapkan di Blora pada tanggal 1 Mei 2026 BUPATI BLORA, NAMA",
        "signature | Diundangkan di Blora pada tanggal 2 Mei 2026 SEKRETARIS DAERAH, NAMA",
        "gazette | BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR 4",
        "title | PENJELASAN ATAS PERATURAN BUPATI BLORA",
        "title | NOMOR 3 TAHUN 2026",
        "title | TENTANG",
        "title | LOKET",
        "heading | I. UMUM",
        "prose | Loket perlu.",
        "heading | II. PASAL DEMI PASAL",
        "entry | Pasal 1",
        "entry | Ayat (1)",
        "said | Cukup jelas.",
        "entry | Ayat (2)",
        "entry | Huruf a",
        "said | Cukup jelas.",
    ]


def test_a_text_that_is_no_regulation_is_kept_as_it_stands() -> None:
    assert body("Yth. Bupati\n\nKami lampirkan draf.") == ["prose | Yth. Bupati", "prose | Kami lampirkan draf."]
    assert read("") == ()


def test_every_passage_says_the_line_where_it_begins() -> None:
    found = {one.label: str(one.place) for one in walk(read("BAB I\nUMUM\n\nPasal 1\n(1) A: a. b;\nb. c."))}
    assert found == {
        "regulation": "draf.txt:1",
        "BAB I": "draf.txt:1",
        "Pasal 1": "draf.txt:4",
        "(1)": "draf.txt:5",
        "a.": "draf.txt:5",
        "b.": "draf.txt:6",
    }


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


@pytest.mark.parametrize("alone", ["Pasal 1", "BAB II", "BUPATI BLORA,"])
def test_what_happens_to_stand_alone_below_a_column_ends_the_table(alone: str) -> None:
    lines = [
        "No.       Loket",
        "",
        "1.        papan nama sebagaimana",
        "          Pasal 9",
        "",
        f"          {alone}",
        "Buka.",
    ]
    found = list(tables_found(text_sources("draf.txt", lines)))
    assert [(one.kind, one.text.split("\n")[-1].strip()) for one in found if one.text] == [
        ("table", "Pasal 9"),
        ("line", alone),
        ("line", "Buka."),
    ]


def test_a_point_of_two_lines_below_a_table_is_no_row_of_it() -> None:
    lines = ["Loket", "    Petugas", "", "Gerai", "    dua", "", "1.  Loket dibuka", "    pada hari kerja."]
    found = list(tables_found(text_sources("draf.txt", lines)))
    assert [one.kind for one in found if one.text] == ["table", "line", "line"]


# ---- ours, there and back


def compared(passages: Iterable[Passage]) -> list[tuple[str, ...]]:
    """Kind, label, lead, path and words; the bars and colons of a table are layout."""
    return [
        (one.kind, one.label, one.lead, one.path, "".join(one.words.translate(BARS[one.kind == "table"]).split()))
        for one in walk(passages)
    ]


BARS: Mapping[bool, dict[int, None]] = {False: {}, True: {ord("|"): None, ord(":"): None}}


@pytest.mark.parametrize("gap", [" ", "\n", f"\n{' ' * 13}", "\n\n"], ids=["no", "a line", "an indented line", "empty"])
def test_a_name_that_is_broken_behind_menetapkan_is_one(gap: str) -> None:
    text = f"MEMUTUSKAN:\n\nMenetapkan : PERATURAN BUPATI TENTANG{gap}LAYANAN LOKET.\n\nPasal 1\nLoket buka."
    assert body(text)[1] == "decided Menetapkan | PERATURAN BUPATI TENTANG LAYANAN LOKET."


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


PERBUP = load_skeleton("perbup-mpp")
TEAM = load_skeleton("keputusan-tim")
REGULATIONS: Mapping[str, Draft] = {
    "sample": BLORA,
    "sample decision": DECISION,
    **{
        f"{name} {region} {'full' if facts else 'empty'}": draft(skeleton, region=find_region(region), facts=facts)
        for name, skeleton, given in (("perbup-mpp", PERBUP, ({}, FULL)), ("keputusan-tim", TEAM, ({},)))
        for region in ("33.16", "33.73", "11.71")
        for facts in given
    },
}


@pytest.mark.parametrize("name", REGULATIONS)
def test_our_text_reads_back_to_what_was_printed(name: str) -> None:
    numbered = number(REGULATIONS[name])
    assert compared(read(draft_text(numbered))) == compared(passages_of(printed(numbered)))


# ---- whatever it is


def spelled(passages: Iterable[Passage]) -> str:
    words = (
        (f"{one.lead}:" if one.lead else "", "" if one.kind == "part" else one.label, one.words)
        for one in walk(passages)
    )
    return "".join("".join(word for three in words for word in three).split())


SIGNS = st.sampled_from(
    (
        *(
            "BAB I",
            "KETENTUAN UMUM",
            "Bagian Kesatu",
            "Umum",
            "Paragraf 1",
            "Pasal 1",
            "Pasal 2",
            "Pasal I",
            "KESATU :",
        ),
        *("(1)", "(2)", "a.", "b.", "1.", "2.", "a)", "1)", ": ", "; dan", ".", ",", "yang dimaksud dengan", "bahwa"),
        *("Menimbang :", "Mengingat", "MEMUTUSKAN:", "Menetapkan :", "Agar setiap orang mengetahuinya", "^", "- 7 -"),
        *("Ditetapkan di", "Diundangkan di", "BERITA DAERAH TAHUN", "PENJELASAN", "PENJELASAN ATAS", "I. UMUM"),
        *("PERATURAN", "NOMOR 1 TAHUN 2026", "TENTANG", "BUPATI BLORA,", "DENGAN RAHMAT", "LAMPIRAN I", "No.  Nama"),
        *("II. PASAL DEMI PASAL", "Ayat (1)", "Cukup jelas.", "Nama  : ...", "TAMBAHAN BERITA DAERAH"),
    )
)
SEPARATORS = st.sampled_from((" ", "\n", "\n\n", "\n    ", "  ", ""))
TEXTS = st.lists(st.tuples(SIGNS | st.text(max_size=6), SEPARATORS), max_size=40).map(
    lambda pairs: "".join(part for pair in pairs for part in pair)
)


@settings(max_examples=300)
@given(TEXTS)
def test_passages_say_all_that_was_written(text: str) -> None:
    assert spelled(read(text)) == "".join(text.split())


@settings(max_examples=100)
@given(TEXTS)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    assert read(text) == read(text)
