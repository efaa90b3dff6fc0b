"""What follows a regulation: its elucidation, Pasal by Pasal, and its annexes with head, name and signature."""

import pytest

from tests.regulation.segmenting.test_segmenting import body

BODY = "Pasal 1\nA.\n"
TITLE = "PENJELASAN\nATAS\nPERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET\n\n"


def explained(text: str) -> list[str]:
    """What is read below the title of an elucidation."""
    found = body(f"{BODY}{TITLE}{text}")
    assert found[2:8] == [f"title | {line}" for line in TITLE.strip().split("\n")]
    return found[8:]


def annexed(text: str) -> list[str]:
    return body(f"{BODY}{text}")[2:]


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


@pytest.mark.parametrize("general", ["I. UMUM", "UMUM", "1. UMUM", "I UMUM"])
@pytest.mark.parametrize("articles", ["II. PASAL DEMI PASAL", "PASAL DEMI PASAL", "11. Pasal Demi Pasal"])
def test_both_headings_are_read_with_their_number_or_without(general: str, articles: str) -> None:
    assert explained(f"{general}\nLoket perlu.\n\nLoket baik.\n{articles}\nPasal 1\nCukup jelas.") == [
        f"heading | {general}",
        "prose | Loket perlu.",
        "prose | Loket baik.",
        f"heading | {articles}",
        "entry | Pasal 1",
        "said | Cukup jelas.",
    ]


def test_where_the_second_heading_is_missing_the_first_pasal_on_a_line_of_its_own_begins() -> None:
    assert explained("UMUM\nLoket perlu menurut Pasal 9.\nPasal 1\nCukup jelas.") == [
        "heading | UMUM",
        "prose | Loket perlu menurut Pasal 9.",
        "entry | Pasal 1",
        "said | Cukup jelas.",
    ]


def test_what_stands_before_the_first_entry_has_no_place() -> None:
    assert explained("II. PASAL DEMI PASAL\nCatatan.\nPasal 1\nCukup jelas.")[1:3] == [
        "unplaced | Catatan.",
        "entry | Pasal 1",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pasal 1\nAyat (1)\nHuruf a\nJelas.", ["entry Pasal 1", "entry Ayat (1)", "entry Huruf a", "said Jelas."]),
        ("Pasal 1 Ayat (1) Angka 2 Jelas.", ["entry Pasal 1", "entry Ayat (1)", "entry Angka 2", "said Jelas."]),
        (
            "Pasal 1\nHuruf a Jelas. Huruf b Ya.",
            ["entry Pasal 1", "entry Huruf a", "said Jelas.", "entry Huruf b", "said Ya."],
        ),
        ("Pasal 1\nSatu.\n\nDua.", ["entry Pasal 1", "said Satu.", "said Dua."]),
        ("Pasal 1\nLoket menurut\nPasal 4 huruf a.", ["entry Pasal 1", "said Loket menurut Pasal 4 huruf a."]),
        ("Pasal 1\nLoket menurut Ayat (2) itu.", ["entry Pasal 1", "said Loket menurut Ayat (2) itu."]),
        ("Pasal 1\nLoket. Pasal 2 mengatur.", ["entry Pasal 1", "said Loket. Pasal 2 mengatur."]),
        ("Pasal 1\nLoket. ayat (2) mengatur.", ["entry Pasal 1", "said Loket. ayat (2) mengatur."]),
        ("Pasal 1\nLoket. Ayat (2) Pagi.", ["entry Pasal 1", "said Loket.", "entry Ayat (2)", "said Pagi."]),
        ("Pasal 1\nLoket.\nPasal 2 mengatur.", ["entry Pasal 1", "said Loket.", "entry Pasal 2", "said mengatur."]),
        (
            "Pasal 1\nLoket menurut\nPasal 4\nPagi.",
            ["entry Pasal 1", "said Loket menurut", "entry Pasal 4", "said Pagi."],
        ),
        ("Pasal I\nA.\nPasal 5A\nB.", ["entry Pasal I", "said A.", "entry Pasal 5A", "said B."]),
    ],
    ids=[
        *("line by line", "in one line", "behind a full stop", "two paragraphs", "a broken line", "in a sentence"),
        *(
            "a sentence about a Pasal",
            "about an ayat",
            "an ayat",
            "after a sentence",
            "alone on its line",
            "roman and inserted",
        ),
    ],
)
def test_an_entry_begins_a_line_or_follows_an_entry_or_a_sentence(text: str, expected: list[str]) -> None:
    assert [one.replace(" | ", " ") for one in explained(f"II. PASAL DEMI PASAL\n{text}")[1:]] == expected


def test_an_elucidation_ends_with_its_gazette_and_what_follows_it_has_no_place() -> None:
    gazette = "TAMBAHAN BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR 4"
    assert explained(f"PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n{gazette}\n\nCatatan.")[2:] == [
        "said | Cukup jelas.",
        f"gazette | {gazette}",
        "unplaced | Catatan.",
    ]


# ---- annexes

NAMED = "LAMPIRAN I\nPERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET\n\n"


@pytest.mark.parametrize("head", ["LAMPIRAN\n\n", "LAMPIRAN II\n\n", NAMED], ids=["alone", "numbered", "named"])
def test_the_head_of_an_annex_is_its_word_alone_or_names_the_regulation(head: str) -> None:
    assert annexed(f"{head}DAFTAR GERAI\n\nIsi naskah.") == [
        *(f"annex_head | {line}" for line in head.strip().split("\n")),
        "annex_title | DAFTAR GERAI",
        "prose | Isi naskah.",
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("DAFTAR GERAI\nDI BLORA\n\nIsi naskah.", ["annex_title | DAFTAR GERAI DI BLORA", "prose | Isi naskah."]),
        ("DAFTAR GERAI\n\nDI BLORA\n\nIsi.", ["annex_title | DAFTAR GERAI", "centred | DI BLORA", "prose | Isi."]),
        ("Daftar gerai.", ["prose | Daftar gerai."]),
        ("A. UMUM\n\nIsi naskah.", ["heading | A. UMUM", "prose | Isi naskah."]),
        ("DAFTAR\nA. UMUM\n\nIsi naskah.", ["annex_title | DAFTAR", "heading | A. UMUM", "prose | Isi naskah."]),
    ],
    ids=["two lines", "an empty line", "no capitals", "a heading", "a heading below the name"],
)
def test_the_name_of_an_annex_is_in_capitals_without_an_empty_line(lines: str, expected: list[str]) -> None:
    assert annexed(f"{NAMED}{lines}")[5:] == expected


@pytest.mark.parametrize(
    "office", ["BUPATI BLORA,", "WALI KOTA TEGAL,", "WALIKOTA TEGAL,", "Pj. BUPATI BLORA,", "BUPATI BLORA"]
)
def test_an_annex_is_signed_by_an_office_in_capitals_with_its_comma(office: str) -> None:
    found = annexed(f"{NAMED}DAFTAR\n\nIsi naskah.\n\n{office}\n\nSRI")
    signed = office in ("BUPATI BLORA,", "WALI KOTA TEGAL,", "WALIKOTA TEGAL,")
    assert (found[-1] == f"signature | {office}\nSRI") is signed


def test_every_annex_begins_anew() -> None:
    found = annexed("LAMPIRAN I\nDAFTAR GERAI\nIsi naskah.\n\nBUPATI BLORA,\n\nSRI\nLAMPIRAN II\nDENAH\nIsi denah.")
    assert found == [
        "annex_head | LAMPIRAN I",
        "annex_title | DAFTAR GERAI",
        "prose | Isi naskah.",
        "signature | BUPATI BLORA,\nSRI",
        "annex_head | LAMPIRAN II",
        "annex_title | DENAH",
        "prose | Isi denah.",
    ]
