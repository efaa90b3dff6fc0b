"""A draft prints the frame of its kind, with the fixed words of Lampiran II UU 12/2011 and nothing invented."""

from datetime import date

import pytest
from hypothesis import given

from mpp_readiness.regions import find_region
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import office, printed, title_of
from mpp_readiness.regulation.printing.lines import Line
from mpp_readiness.regulation.printing.wording import plain
from mpp_readiness.regulation.text import Blank, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Block,
    Citation,
    Draft,
    Elucidation,
    Explanation,
    Heading,
    Paragraph,
    Prose,
    Recital,
    Regulation,
    Signature,
)
from tests.properties import few
from tests.regulation.printing.shown import FRAME, lines, parts
from tests.regulation.samples import AGREEMENT, BLORA, DECISION, says
from tests.regulation.strategies import regulations

# The frame of a draft Perbup, with one norm; the order and the fixed words of model-perbup, section 1.


def test_a_draft_perbup_prints_the_whole_frame() -> None:
    assert parts(FRAME)["regulation"] == [
        "LAMBANG NEGARA",
        "BUPATI BLORA",
        "PROVINSI JAWA TENGAH",
        "RANCANGAN",
        "PERATURAN BUPATI BLORA",
        "NOMOR ... TAHUN ...",
        "TENTANG",
        "PENYELENGGARAAN MAL PELAYANAN PUBLIK",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "BUPATI BLORA,",
        "Menimbang : a. bahwa pelayanan publik adalah hak warga;",
        "b. bahwa layanan tersebar di banyak tempat;",
        "c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan "
        "Bupati tentang Penyelenggaraan Mal Pelayanan Publik;",
        "Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
        "2. Undang-Undang Nomor 13 Tahun 1950 tentang ... (...) sebagaimana telah diubah dengan Undang-Undang Nomor 9 "
        "Tahun 1965 tentang ... (...) [VERIFIKASI];",
        "3. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 "
        "Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);",
        "4. Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;",
        "MEMUTUSKAN:",
        "Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK.",
        "Pasal 1",
        "Peraturan Bupati ini mulai berlaku.",
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam "
        "Berita Daerah Kabupaten Blora.",
        "Ditetapkan di Blora",
        "pada tanggal ...",
        "BUPATI BLORA,",
        "NAMA",
        "Diundangkan di Blora",
        "pada tanggal ...",
        "SEKRETARIS DAERAH KABUPATEN BLORA,",
        "NAMA",
        "BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ...",
    ]


def test_what_is_known_stands_where_the_dots_were() -> None:
    told = parts(
        FRAME.model_copy(
            update={
                "draft": False,
                "number": "12",
                "year": 2026,
                "enacted_on": date(2026, 1, 5),
                "enacted_by": "nama bupati",
                "promulgated_on": date(2026, 2, 6),
                "promulgated_by": "nama sekretaris",
                "gazette_number": "13",
            }
        )
    )["regulation"]
    assert told[1:6] == [
        "BUPATI BLORA",
        "PROVINSI JAWA TENGAH",
        "PERATURAN BUPATI BLORA",
        "NOMOR 12 TAHUN 2026",
        "TENTANG",
    ]
    assert told[-9:] == [
        "Ditetapkan di Blora",
        "pada tanggal 5 Januari 2026",
        "BUPATI BLORA,",
        "NAMA BUPATI",
        "Diundangkan di Blora",
        "pada tanggal 6 Februari 2026",
        "SEKRETARIS DAERAH KABUPATEN BLORA,",
        "NAMA SEKRETARIS",
        "BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR 13",
    ]


def test_an_unknown_seat_is_three_dots() -> None:
    told = parts(FRAME.model_copy(update={"seat": None}))["regulation"]
    assert [line for line in told if " di " in line and line.startswith("Di")] == [
        "Ditetapkan di ...",
        "Diundangkan di ...",
    ]


def test_a_city_is_signed_by_its_wali_kota() -> None:
    told = parts(FRAME.model_copy(update={"region": find_region("Kota Salatiga")}))["regulation"]
    assert told[1] == "WALI KOTA SALATIGA"
    assert "PERATURAN WALI KOTA SALATIGA" in told
    assert "Menetapkan : PERATURAN WALI KOTA TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK." in told
    assert "SEKRETARIS DAERAH KOTA SALATIGA," in told
    assert told[-1] == "BERITA DAERAH KOTA SALATIGA TAHUN ... NOMOR ..."


@pytest.mark.parametrize(
    ("region", "invocation"),
    [
        ("33.16", "DENGAN RAHMAT TUHAN YANG MAHA ESA"),
        ("Kabupaten Aceh Besar", "DENGAN RAHMAT ALLAH YANG MAHA KUASA"),
        ("Kota Banda Aceh", "DENGAN RAHMAT ALLAH YANG MAHA KUASA"),
    ],
)
def test_aceh_has_an_invocation_of_its_own(region: str, invocation: str) -> None:
    numbered = number(FRAME.model_copy(update={"region": find_region(region)}))
    found = [piece for part in printed(numbered) for piece in part.pieces]
    assert [plain(piece.runs) for piece in found if isinstance(piece, Line) and piece.role == "invocation"] == [
        invocation
    ]


def test_a_decision_has_no_invocation_and_is_not_promulgated() -> None:
    assert parts(DECISION)["regulation"] == [
        "LAMBANG NEGARA",
        "WALI KOTA SALATIGA",
        "PROVINSI JAWA TENGAH",
        "RANCANGAN",
        "KEPUTUSAN WALI KOTA SALATIGA",
        "NOMOR ... TAHUN ...",
        "TENTANG",
        "TIM PERSIAPAN MAL PELAYANAN PUBLIK",
        "WALI KOTA SALATIGA,",
        "Menimbang : a. bahwa perlu dibentuk tim;",
        "b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Wali Kota "
        "tentang Tim Persiapan Mal Pelayanan Publik;",
        "Mengingat : Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;",
        "MEMUTUSKAN:",
        "Menetapkan : KEPUTUSAN WALI KOTA TENTANG TIM PERSIAPAN MAL PELAYANAN PUBLIK.",
        "KESATU : Membentuk Tim Persiapan dengan tugas:",
        "a. menyusun rencana; dan",
        "b. melapor.",
        "KEDUA : Tim sebagaimana dimaksud dalam Diktum KESATU bertanggung jawab kepada Wali Kota.",
        "Ditetapkan di ...",
        "pada tanggal ...",
        "WALI KOTA SALATIGA,",
        "NAMA",
    ]


# ---- the preamble


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (0, "Menimbang : bahwa perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Mal Pelayanan Publik;"),
        (
            1,
            "b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati "
            "tentang Penyelenggaraan Mal Pelayanan Publik;",
        ),
        (
            3,
            "d. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu "
            "menetapkan Peraturan Bupati tentang Penyelenggaraan Mal Pelayanan Publik;",
        ),
    ],
)
def test_the_last_recital_counts_all_before_it(before: int, expected: str) -> None:
    recital = Recital(kind="sosiologis", text=words("bahwa layanan tersebar"))
    told = parts(FRAME.model_copy(update={"recitals": (*[recital] * before, Recital(kind="penutup"))}))["regulation"]
    assert [line for line in told if "perlu" in line] == [expected]


def test_a_closing_recital_with_words_of_its_own_keeps_them() -> None:
    recital = Recital(kind="penutup", text=words("bahwa untuk melaksanakan ketentuan Pasal 9"))
    told = parts(FRAME.model_copy(update={"recitals": (recital,)}))["regulation"]
    assert "Menimbang : bahwa untuk melaksanakan ketentuan Pasal 9;" in told


def test_a_basis_outside_the_register_is_printed_as_it_is_written() -> None:
    basis = Citation(text=says("Peraturan Daerah Kabupaten Blora Nomor ", Blank(what="nomor Perda")))
    told = parts(FRAME.model_copy(update={"citations": (basis,)}))["regulation"]
    assert "Mengingat : Peraturan Daerah Kabupaten Blora Nomor ...;" in told


# ---- the body


# ---- elucidation (angka 180 to 190)

THREE_ARTICLES = (
    Article(name="satu", paragraphs=(Paragraph(text=words("Loket dibuka")),)),
    Article(name="dua", paragraphs=(Paragraph(text=words("Loket ditutup")), Paragraph(text=words("Loket dijaga")))),
    Article(name="tiga", paragraphs=(Paragraph(text=words("Petugas hadir")), Paragraph(text=words("Petugas ramah")))),
)


def elucidated(*explanations: Explanation) -> list[str]:
    elucidation = Elucidation(general=(words("Loket perlu diatur."), words("Petugas juga.")), articles=explanations)
    told = parts(FRAME.model_copy(update={"body": THREE_ARTICLES, "elucidation": elucidation}))["elu"]
    assert told[:9] == [
        "PENJELASAN",
        "ATAS",
        "PERATURAN BUPATI BLORA",
        "NOMOR ... TAHUN ...",
        "TENTANG",
        "PENYELENGGARAAN MAL PELAYANAN PUBLIK",
        "I. UMUM",
        "Loket perlu diatur.",
        "Petugas juga.",
    ]
    assert told[9] == "II. PASAL DEMI PASAL"
    return told[10:]


CLEAR = "Cukup jelas."


@pytest.mark.parametrize(
    ("explanations", "expected"),
    [
        # Nothing to explain: one entry for each Pasal, never merged.
        ((), ["Pasal 1", CLEAR, "Pasal 2", CLEAR, "Pasal 3", CLEAR]),
        # A Pasal explained as a whole.
        (
            (Explanation(article="dua", text=words("Loket ialah meja.")),),
            ["Pasal 1", CLEAR, "Pasal 2", "Loket ialah meja.", "Pasal 3", CLEAR],
        ),
        # One ayat is explained: all of that Pasal are listed.
        (
            (Explanation(article="dua", paragraphs={2: words("Loket ialah meja.")}),),
            ["Pasal 1", CLEAR, "Pasal 2", "Ayat (1)", CLEAR, "Ayat (2)", "Loket ialah meja.", "Pasal 3", CLEAR],
        ),
        # What is said of an only ayat is said of its Pasal.
        (
            (Explanation(article="satu", paragraphs={1: words("Loket ialah meja.")}),),
            ["Pasal 1", "Loket ialah meja.", "Pasal 2", CLEAR, "Pasal 3", CLEAR],
        ),
        # Nothing that somebody wrote is lost.
        (
            (Explanation(article="dua", text=words("Meja."), paragraphs={1: words("Pagi.")}),),
            ["Pasal 1", CLEAR, "Pasal 2", "Meja.", "Ayat (1)", "Pagi.", "Ayat (2)", CLEAR, "Pasal 3", CLEAR],
        ),
        # The order is that of the Pasal, whatever the order of writing; an empty explanation explains nothing.
        (
            (Explanation(article="tiga"), Explanation(article="satu", text=words("Loket ialah meja."))),
            ["Pasal 1", "Loket ialah meja.", "Pasal 2", CLEAR, "Pasal 3", CLEAR],
        ),
    ],
)
def test_every_pasal_has_its_entry(explanations: tuple[Explanation, ...], expected: list[str]) -> None:
    assert elucidated(*explanations) == expected


# ---- annexes (angka 192 to 197)


def annexed(several: int) -> list[list[str]]:
    annex = Annex(title="Tata Tertib", blocks=(Prose(text=words("Pengunjung tertib.")),))
    told = parts(FRAME.model_copy(update={"annexes": (annex,) * several}))
    return [told[f"att_{i}"] for i in range(1, several + 1)]


@pytest.mark.parametrize(("several", "heads"), [(1, ["LAMPIRAN"]), (3, ["LAMPIRAN I", "LAMPIRAN II", "LAMPIRAN III"])])
def test_one_annex_has_no_number_and_several_have_roman_ones(several: int, heads: list[str]) -> None:
    assert annexed(several) == [
        [
            head,
            "PERATURAN BUPATI BLORA",
            "NOMOR ... TAHUN ...",
            "TENTANG",
            "PENYELENGGARAAN MAL PELAYANAN PUBLIK",
            "TATA TERTIB",
            "Pengunjung tertib.",
            "BUPATI BLORA,",
            "NAMA",
        ]
        for head in heads
    ]


# ---- papers


def test_an_agreement_prints_its_head_its_pasal_and_both_parties() -> None:
    assert parts(AGREEMENT)["paper"] == [
        "KOP SURAT",
        "PERJANJIAN KERJA SAMA",
        "TENTANG",
        "PENEMPATAN PELAYANAN",
        "Yang bertanda tangan di bawah ini:",
        "Pasal 1",
        "(1) PIHAK KESATU berhak:",
        "a. menerima laporan; dan",
        "b. menegur.",
        "(2) PIHAK KEDUA wajib menempatkan petugas.",
        "Pasal 2",
        "Hak sebagaimana dimaksud dalam Pasal 1 berlaku sejak ditandatangani.",
        "PIHAK KESATU,",
        "...",
        "PIHAK KEDUA,",
        "...",
    ]


TAKEN_OFF = Heading(text=words("Lembar Periksa"), new_page=True)
LETTER = (Prose(text=words("Isi surat.")), Signature(office="BUPATI,", person=words("NAMA")))


@pytest.mark.parametrize(
    ("blocks", "sheets"),
    [
        (LETTER, [["Isi surat.", "BUPATI,", "NAMA"]]),
        ((*LETTER, TAKEN_OFF, LETTER[0]), [["Isi surat.", "BUPATI,", "NAMA"], ["Lembar Periksa", "Isi surat."]]),
        ((TAKEN_OFF, TAKEN_OFF), [["Lembar Periksa"], ["Lembar Periksa"]]),
        ((Heading(text=words("Isi")), LETTER[0]), [["Isi", "Isi surat."]]),
    ],
)
def test_what_is_taken_off_stands_on_a_sheet_of_its_own(blocks: tuple[Block, ...], sheets: list[list[str]]) -> None:
    paper = AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=blocks)
    assert [lines(part) for part in printed(number(paper))] == sheets


# ---- names


@pytest.mark.parametrize(
    ("draft", "title"),
    [
        (BLORA, "Peraturan Bupati Blora tentang Penyelenggaraan Mal Pelayanan Publik"),
        (DECISION, "Keputusan Wali Kota Salatiga tentang Tim Persiapan Mal Pelayanan Publik"),
        (AGREEMENT, "Perjanjian Kerja Sama"),
    ],
)
def test_a_draft_is_called_by_kind_region_and_subject(draft: Draft, title: str) -> None:
    assert title_of(draft) == title


def test_an_office_leaves_out_the_kind_of_the_region() -> None:
    assert (office(BLORA), office(DECISION)) == ("Bupati Blora", "Wali Kota Salatiga")


# ---- what is open


@few(30)
@given(regulations())
def test_a_draft_that_is_not_one_leaves_out_the_word_alone(draft: Regulation) -> None:
    said, final = (_titles(draft.model_copy(update={"draft": flag})) for flag in (True, False))
    said.remove("RANCANGAN")
    assert said == final


def _titles(draft: Regulation) -> list[str]:
    (main, *_) = printed(number(draft))
    return [plain(piece.runs) for piece in main.pieces if isinstance(piece, Line) and piece.role == "title"]
