"""Drafts in Word as offices make them: read as a drafter reads them, and told only what she would call a fault."""

from collections import Counter
from pathlib import Path

from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH

from mpp_readiness.formats.brought_draft.opening import passages_in
from mpp_readiness.regulation.passages import walk
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.word_drafts import (
    TITLE,
    WHOLE,
    again,
    centred,
    listing,
    new,
    numbered,
    rows,
    saved,
    signed,
    typed,
    written,
)

WEIGHED = "bahwa pelayanan kepada masyarakat perlu disediakan di satu tempat;"
CLOSES = (
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang "
    "Penyelenggaraan Mal Pelayanan Publik;"
)
CONSTITUTION = "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
PERPRES = "Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;"
SETS = "PERATURAN BUPATI TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK."
DEFINES = "Dalam Peraturan Bupati ini yang dimaksud dengan:"
TERMS = (
    "Bupati adalah Bupati Blora.",
    "Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah tempat pelayanan terpadu.",
    "Gerai adalah tempat pelayanan suatu instansi dalam MPP.",
)
BEGINS = "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."
ORDER = (
    "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam "
    "Berita Daerah Kabupaten Blora."
)
ENACTED = ("Ditetapkan di Blora", "pada tanggal ...", "BUPATI BLORA,", "", "NAMA")
PROMULGATED = ("Diundangkan di Blora", "pada tanggal ...", "SEKRETARIS DAERAH KABUPATEN BLORA,", "", "NAMA")
GAZETTED = "Berita Daerah Kabupaten Blora Tahun 2019 Nomor 5"
GAZETTE = "BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ..."


def office_draft() -> Word:
    """Tables without lines, a column for the colon and one for the letter; numbers typed before a tab."""
    word = new()
    centred(word, *TITLE)
    rows(
        word,
        [
            ("Menimbang", ":", "a.", WEIGHED),
            ("", "", "b.", CLOSES),
            ("Mengingat", ":", "1.", CONSTITUTION),
            ("", "", "2.", PERPRES),
        ],
    )
    centred(word, "", "MEMUTUSKAN:")
    rows(word, [("Menetapkan", ":", SETS)])
    centred(word, "BAB I", "KETENTUAN UMUM", "Pasal 1")
    typed(word, DEFINES, *(f"{n}.\t{term}" for n, term in enumerate(TERMS, 1)))
    centred(word, "BAB II", "PENYELENGGARAAN", "Bagian Kesatu", "Gerai", "Pasal 2")
    typed(word, "(1)\tBupati menyelenggarakan MPP.")
    typed(
        word, "(2)\tDalam menyelenggarakan MPP sebagaimana dimaksud pada ayat (1), Bupati:", "\ta.\tmenetapkan lokasi;"
    )
    typed(word, "\tb.\tmenyediakan Gerai, yang meliputi:", "\t\t1.\tGerai instansi daerah; dan")
    typed(word, "\t\t2.\tGerai instansi lain; dan", "\tc.\tmenerima laporan.")
    centred(word, "Bagian Kedua", "Daftar", "Pasal 3")
    typed(
        word,
        "Daftar Gerai tercantum dalam Lampiran dan merupakan bagian yang tidak terpisahkan dari Peraturan Bupati ini.",
    )
    centred(word, "BAB III", "KETENTUAN PENUTUP", "Pasal 4")
    typed(word, BEGINS, "", ORDER)
    signed(word, *ENACTED, right=True)
    signed(word, *PROMULGATED, "", GAZETTE, right=False)
    signed(word, "LAMPIRAN", *TITLE[4:8], right=True)
    centred(word, "DAFTAR GERAI")
    rows(word, [("No.", "Instansi", "Pelayanan"), ("1.", "Dinas Kesehatan", "izin praktik")])
    signed(word, "BUPATI BLORA,", "", "NAMA", right=True)
    return word


def numbered_draft() -> Word:
    """Every number is Word's, two lists are its own style List Number; each signature is one cell with line breaks."""
    word = new()
    chapter, article = listing(word, ("upperRoman", "BAB %1")), listing(word, ("decimal", "Pasal %1"))
    clause = listing(word, ("decimal", "(%1)"), ("lowerLetter", "%2."), ("decimal", "%3."))

    def heading(number: int, text: str = "") -> None:
        numbered(word, number, text)
        word.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER

    centred(word, *TITLE)
    typed(word, "Menimbang :")
    numbered(word, listing(word, ("lowerLetter", "%1.")), WEIGHED, CLOSES)
    typed(word, "Mengingat :")
    for basis in (CONSTITUTION, PERPRES):
        word.add_paragraph(basis, style="List Number")
    centred(word, "MEMUTUSKAN:")
    typed(word, f"Menetapkan : {SETS}")
    heading(chapter)
    centred(word, "KETENTUAN UMUM")
    heading(article)
    typed(word, DEFINES)
    numbered(word, again(word, "List Number"), *TERMS, style="List Number")
    heading(chapter, "\nPENYELENGGARAAN")
    heading(article)
    numbered(word, clause, "Bupati menyelenggarakan MPP.", "Bupati menetapkan:")
    numbered(word, clause, "lokasi MPP; dan", "Gerai, yang meliputi:", level=1)
    numbered(word, clause, "Gerai instansi daerah; dan", "Gerai instansi lain.", level=2)
    numbered(word, clause, "Gerai sebagaimana dimaksud pada ayat (2) huruf b dibuka pada hari kerja.")
    heading(chapter, "\nKETENTUAN PENUTUP")
    heading(article)
    typed(word, BEGINS, ORDER)
    rows(word, [("", "\n".join(ENACTED)), ("\n".join(PROMULGATED), "")])
    typed(word, GAZETTE)
    return word


def faulty_draft() -> Word:
    """What harmonisation sends back: each line with its fault, as the lists below say."""
    word = new()
    centred(word, "BUPATI BLORA", "PROVINSI JAWA TENGAH", "RANCANGAN", "PERATURAN BUPATI BLORA", "NOMOR ... TAHUN ...")
    centred(word, "TENTANG", "PENYELENGGARAAN LOKET", "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI BLORA")
    typed(word, "Menimbang\t:\ta.\tBahwa pelayanan perlu diatur;")
    typed(word, f"\t\tb.\t{CLOSES.replace('Penyelenggaraan Mal Pelayanan Publik', 'Penyelenggaraan Loket')}")
    typed(word, f"Mengingat\t:\t1.\t{CONSTITUTION}", f"\t\t2.\t{PERPRES}")
    typed(word, "\t\t3.\tUndang-Undang Nomor 1 Tahun 2000 tentang Loket (...);")
    typed(word, "Memperhatikan\t:\tPeraturan Menteri Nomor 1 Tahun 2000 tentang Loket;")
    centred(word, "MEMUTUSKAN:")
    typed(word, "Menetapkan\t:\tPERATURAN BUPATI TENTANG PENYELENGGARAAN LOKET.")
    centred(word, "BAB I", "KETENTUAN UMUM", "Pasal 1")
    typed(word, DEFINES, f"1.\t{TERMS[0]}", "2.\tPetugas adalah pegawai di loket.")
    centred(word, "BAB III", "PENYELENGGARAAN", "Pasal 2")
    typed(word, "(1)\tBupati menunjuk Petugas di:", "\ta.\tloket,", "\tb.\truang tunggu;", "\tc.\ttempat parkir.")
    typed(word, "(3)\tBupati mengganti Petugas sebagaimana dimaksud dalam Pasal 9.")
    centred(word, "Pasal 4")
    typed(word, "Petugas mengurus:", "- meja; dan", "- kursi.")
    centred(word, "BAB IV", "KETENTUAN PENUTUP", "Pasal 5")
    typed(word, BEGINS, ORDER)
    signed(word, *ENACTED, right=True)
    signed(word, *PROMULGATED, "NIP. 1", GAZETTE, right=False)
    return word


def amending_draft() -> Word:
    """Two changes of a Pasal with its own numbers, one of them with definitions, and a Pasal that is put between."""
    name = "PERUBAHAN ATAS PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG GERAI"
    amended = "Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai"
    word = new()
    centred(word, *TITLE[:7], name, *TITLE[8:])
    typed(word, f"Menimbang : a.\t{WEIGHED}")
    typed(word, f"b.\t{CLOSES.replace('Penyelenggaraan Mal Pelayanan Publik', f'Perubahan atas {amended}')}")
    typed(word, f"Mengingat : 1.\t{CONSTITUTION}", f"2.\t{amended} ({GAZETTED});")
    centred(word, "MEMUTUSKAN:")
    typed(word, f"Menetapkan : PERATURAN BUPATI TENTANG {name}.")
    centred(word, "Pasal I")
    typed(word, f"Beberapa ketentuan dalam {amended} ({GAZETTED}) diubah sebagai berikut:")
    typed(word, "1.\tKetentuan Pasal 1 diubah sehingga berbunyi sebagai berikut:")
    centred(word, "Pasal 1")
    typed(word, DEFINES, "1.\tBupati adalah Bupati Blora.", "2.\tGerai adalah tempat pelayanan.")
    typed(word, "2.\tKetentuan ayat (2) Pasal 5 diubah sehingga berbunyi sebagai berikut:")
    centred(word, "Pasal 5")
    typed(word, "(1)\tBupati menetapkan Gerai.", "(2)\tGerai meliputi:", "a.\tloket; dan", "b.\tmeja.")
    typed(
        word,
        "3.\tDi antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) pasal, yakni Pasal 7A sehingga berbunyi sebagai "
        "berikut:",
    )
    centred(word, "Pasal 7A")
    typed(word, "Gerai dibuka pada hari kerja.", "4.\tKetentuan Pasal 9 dihapus.")
    centred(word, "Pasal II")
    typed(word, BEGINS, ORDER)
    signed(word, *ENACTED, right=True)
    signed(word, *PROMULGATED, GAZETTE, right=False)
    return word


FAULTS = (
    ("PMB-02", "BUPATI BLORA"),
    ("KSD-01", "a. Bahwa pelayanan perlu diatur;"),
    ("PMB-03", "Peraturan Menteri Nomor 1 Tahun 2000 tentang Loket;"),
    ("PMB-04", "Memperhatikan :"),
    ("DHK-05", "Undang-Undang Nomor 1 Tahun 2000 tentang Loket"),
    ("BTG-28", "BAB III"),
    ("BTG-14", "loket,"),
    ("BTG-16", "tunggu;"),
    ("BTG-28", "(3)"),
    ("ACU-02", "Pasal 9"),
    ("BTG-28", "Pasal 4"),
    ("BTG-11", "-"),
    ("BTG-11", "-"),
    ("PNT-08", "NIP"),
)


def read(word: Word, folder: Path) -> SourceText:
    return SourceText(passages_in(saved(word, folder)), is_draft=True)


def kinds(reviewed: SourceText) -> Counter[str]:
    inside = walk(one for one in reviewed.passages if one.label == "regulation")
    return Counter(one.kind for one in inside if one.kind not in ("part", "title", "text"))


def errors(reviewed: SourceText) -> list[tuple[str, str]]:
    """Of each error its rule and what it marks, or its whole line."""
    found = (one for one in review(reviewed) if one.severity == "error")
    return [(one.rule, one.excerpt[one.start : one.end] or one.excerpt) for one in found]


FRAME = {"invocation": 1, "authority": 1, "recital": 2, "citation": 2, "decides": 1, "decided": 1}
END = {"formula": 1, "signature": 2, "gazette": 1}


def test_what_an_office_types_with_tables_and_tabs_is_read_whole(tmp_path: Path) -> None:
    reviewed = read(office_draft(), tmp_path)
    inside = {"chapter": 3, "section": 2, "article": 4, "paragraph": 2, "point": 5, "definition": 3}
    assert kinds(reviewed) == Counter({**FRAME, **inside, **END})
    assert [part.label for part in reviewed.passages] == ["regulation", "annex"]
    assert errors(reviewed) == []


def test_what_word_numbers_is_read_with_its_numbers(tmp_path: Path) -> None:
    reviewed = read(numbered_draft(), tmp_path)
    inside = {"chapter": 3, "article": 3, "paragraph": 3, "point": 4, "definition": 3}
    assert kinds(reviewed) == Counter({**FRAME, **inside, **END})
    assert [one.path for one in walk(reviewed.passages) if one.kind == "point"] == [
        *("bab[2]/pasal[2]/ayat[2]/huruf[a]", "bab[2]/pasal[2]/ayat[2]/huruf[b]"),
        *("bab[2]/pasal[2]/ayat[2]/huruf[b]/angka[1]", "bab[2]/pasal[2]/ayat[2]/huruf[b]/angka[2]"),
    ]
    assert errors(reviewed) == []


def test_a_whole_draft_without_a_fault_has_no_error_and_few_hints(tmp_path: Path) -> None:
    reviewed = read(written(WHOLE), tmp_path)
    counts = kinds(reviewed)
    # By hand: six BAB, two Bagian, two Paragraf, twelve Pasal, eight terms; one recital, seven bases.
    grouped = ("chapter", "section", "subsection", "article", "definition", "recital", "citation")
    assert [counts[kind] for kind in grouped] == [6, 2, 2, 12, 8, 1, 7]
    # (1) to (3) in Pasal 4 and 6, (1) to (4) in Pasal 5, (1) and (2) in Pasal 8.
    assert counts["paragraph"] == 3 + 4 + 3 + 2
    # a. to d. in Pasal 3; three, two, two in Pasal 4; two in Pasal 6; two in 7; three in 8; two in 10.
    assert counts["point"] == 4 + 7 + 2 + 2 + 3 + 2
    assert counts["closing"] == 2
    assert not counts["unplaced"]
    assert errors(reviewed) == []
    # The law that formed the region is left out, a basis is left blank, Pemerintah Daerah comes back once, and a
    # decision rules nothing.
    hints = {one.rule for one in review(reviewed) if one.part != "isi"}
    assert hints == {"DHK-03", "DHK-17", "KTU-04", "PDL-05"}


def test_what_amends_is_read_with_what_it_quotes(tmp_path: Path) -> None:
    reviewed = read(amending_draft(), tmp_path)
    # The four changes are points, as are the two items of the quoted ayat.
    inside = {"article": 5, "paragraph": 2, "point": 6, "definition": 2}
    assert kinds(reviewed) == Counter({**FRAME, **inside, **END})
    assert errors(reviewed) == []


def test_every_fault_of_a_draft_is_an_error_in_its_place_and_nothing_else_is(tmp_path: Path) -> None:
    assert sorted(errors(read(faulty_draft(), tmp_path))) == sorted(FAULTS)


def test_bullets_of_word_are_no_letters(tmp_path: Path) -> None:
    word = numbered_draft()
    at = next(one for one in word.paragraphs if one.text == "Bupati menetapkan:")
    for text in ("gerai.", "lokasi; dan"):
        at.insert_paragraph_before(text, style="List Bullet")
    assert [rule for rule, _ in errors(read(word, tmp_path))].count("BTG-11") == 2
