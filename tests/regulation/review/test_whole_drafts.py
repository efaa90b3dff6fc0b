"""Rules of structure that no law of the corpus breaks: each in a whole draft as an office types it, and a near miss."""

import pytest

from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.checks import checks
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from tests.regulation.review.test_precision import OF_A_REGION, table
from tests.regulation.review.word_drafts import WHOLE

Edits = tuple[tuple[str, str], ...]

GERAI = "Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai"
GAZETTED = "(Berita Daerah Kabupaten Blora Tahun 2019 Nomor 5)"


def around(name: str, *body: str) -> str:
    """A short draft with the head and the end of any other."""
    title = name.title().replace(" Atas ", " atas ").replace(" Tentang ", " tentang ")
    return "\n".join(
        (
            *("BUPATI BLORA", "PROVINSI JAWA TENGAH", "RANCANGAN", "PERATURAN BUPATI BLORA", "NOMOR ... TAHUN ..."),
            *("TENTANG", name, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI BLORA,"),
            f"Menimbang : bahwa Gerai perlu ditata kembali, perlu menetapkan Peraturan Bupati tentang {title};",
            "Mengingat :",
            "1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
            f"2. {GERAI} {GAZETTED};",
            "MEMUTUSKAN:",
            f"Menetapkan : PERATURAN BUPATI TENTANG {name}.",
            *body,
            "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya "
            "dalam Berita Daerah Kabupaten Blora.",
            *("Ditetapkan di Blora", "pada tanggal ...", "BUPATI BLORA,", "NAMA"),
            *("Diundangkan di Blora", "pada tanggal ...", "SEKRETARIS DAERAH KABUPATEN BLORA,", "NAMA"),
            "BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ...",
        )
    )


AMENDING = around(
    "PERUBAHAN ATAS PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG GERAI",
    "Pasal I",
    f"Beberapa ketentuan dalam {GERAI} {GAZETTED} diubah sebagai berikut:",
    "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:",
    "Pasal 5",
    "Gerai dibuka pada hari kerja.",
    "2. Ketentuan Pasal 9 dihapus.",
    "Pasal II",
    "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
)
REVOKING = around(
    "PENCABUTAN PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG GERAI",
    "Pasal 1",
    f"{GERAI} {GAZETTED} dicabut dan dinyatakan tidak berlaku.",
    "Pasal 2",
    "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
).replace(f"2. {GERAI} {GAZETTED};", "2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (...);")
CARRIES = (
    "bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal "
    "Pelayanan Publik, perlu menetapkan"
)
CLOSES = "b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan"
PERDA = "7. Peraturan Daerah Kabupaten Blora Nomor ... Tahun ... tentang Pelayanan Publik"
PERPRES = (
    "5. Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik (Lembaran Negara Republik "
    "Indonesia Tahun 2021 Nomor 222);\n"
)
LAST_BASE = "Tahun ... Nomor ..., Tambahan Lembaran Daerah Kabupaten Blora Nomor ...);"
AMENDED = (
    " sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan "
    "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang"
)
FUNDS = "^BAB III\n^PENDANAAN\n"
LOKET = "Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Loket (Berita Daerah Kabupaten Blora Tahun 2019 Nomor 5)"
STAFF = (
    "Peraturan Bupati Blora Nomor 6 Tahun 2019 tentang Petugas Loket (Berita Daerah Kabupaten Blora Tahun 2019 Nomor 6)"
)
LISTED = f":\na. {LOKET}; dan\nb. {STAFF},\ndicabut"
FIFTH = "a) kursi, meliputi:\n1) kursi kayu, meliputi:\na. jati; dan\nb. mahoni; dan\n2) kursi besi; dan\nb) meja; dan"
FOURTH = "a) kursi, meliputi:\n1) kursi kayu; dan\n2) kursi besi; dan\nb) meja; dan"

# By rule: what is written otherwise and the error that it makes, then what looks like it and makes none.
WHOLE_DRAFTS: dict[str, tuple[Edits, str, Edits]] = {
    "PMB-03": (
        ((LAST_BASE, f"{LAST_BASE}\nMemperhatikan surat Kepala Dinas Nomor 7 Tahun 2026."),),
        "Memperhatikan surat",
        ((CARRIES, CARRIES.replace("bahwa", "bahwa dengan memperhatikan kebutuhan warga dan")),),
    ),
    "KSD-03": (
        ((f"Menimbang : {CARRIES}", f"Menimbang : a. {CARRIES}"),),
        "a.",
        ((f"Menimbang : {CARRIES}", f"Menimbang : a. {CARRIES.partition(', perlu')[0]}, perlu aturan;\n{CLOSES}"),),
    ),
    "DHK-09": (
        ((LAST_BASE, f"{LAST_BASE}\n8. {LOKET};"),),
        "Peraturan Bupati Blora Nomor 5 Tahun 2019",
        ((LAST_BASE, f"{LAST_BASE}\n8. {LOKET.replace('Nomor 5', 'Nomor 4')};"),),
    ),
    "DHK-10": (
        (
            (AMENDED, ""),
            (
                "(Lembaran Negara Republik Indonesia Tahun 2023 Nomor ..., Tambahan Lembaran Negara",
                "(Tambahan Lembaran Negara",
            ),
        ),
        "Undang-Undang Nomor 23 Tahun 2014",
        ((AMENDED, AMENDED.partition(" tentang")[0]),),
    ),
    "DHK-16": (
        (
            (PERPRES, ""),
            ("6. Peraturan Menteri", "5. Peraturan Menteri"),
            ("7. Peraturan Daerah", "6. Peraturan Daerah"),
        ),
        "Peraturan Presiden Nomor 89 Tahun 2021",
        (
            (PERPRES, ""),
            ("6. Peraturan Menteri", "5. Peraturan Menteri"),
            ("7. Peraturan Daerah", "6. Peraturan Daerah"),
            (CARRIES, CARRIES.replace("untuk melaksanakan ketentuan Pasal 9", "dengan berlakunya")),
        ),
    ),
    "DHK-21": (
        (("Nomor 112, Tambahan", "Nomor 122, Tambahan"),),
        "Undang-Undang Nomor 25 Tahun 2009",
        (("Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038", "Nomor 112"),),
    ),
    "DHK-23": (
        ((PERDA, PERDA.replace("7.", "8.")),),
        "8.",
        (("Mengingat :\n1. Pasal 18", "Mengingat : 1. Pasal 18"),),
    ),
    "DKT-03": (
        (("TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK.", "TENTANG MAL PELAYANAN PUBLIK."),),
        "MAL PELAYANAN PUBLIK",
        (
            (
                "TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK.",
                "TENTANG  PENYELENGGARAAN MAL  PELAYANAN PUBLIK.",
            ),
        ),
    ),
    "BTG-06": (
        ((FUNDS, f"{FUNDS}^Paragraf 1\n^Sumber\n"),),
        "Paragraf 1",
        ((FUNDS, f"{FUNDS}^Bagian Kesatu\n^Sumber\n"),),
    ),
    "BTG-12": ((("a) kursi; dan\nb) meja; dan", FIFTH),), "a. jati;", (("a) kursi; dan\nb) meja; dan", FOURTH),)),
    "BTG-26": (
        ((FUNDS, f"{FUNDS}Pendanaan MPP menjadi tanggung jawab Pemerintah Daerah.\n"),),
        "Pendanaan MPP",
        ((FUNDS, f"- 7 -\n{FUNDS}"),),
    ),
    "BTG-29": (
        (("14 (empat belas)", "14 (lima belas)"),),
        "14 (lima belas)",
        (("14 (empat belas)", "14 (empatbelas)"),),
    ),
    "KTU-09": (
        (("8. Hari adalah hari kerja.", "8. Hari adalah hari kerja.\n9. MPP adalah tempat pelayanan."),),
        "MPP",
        (("8. Hari adalah hari kerja.", "8. Hari adalah hari kerja.\n9. Gedung MPP adalah tempat Gerai."),),
    ),
    "ACU-04": (
        (("dalam Pasal 5 ayat (2) membuat", "dalam Pasal 5 ayat (2) dan Pasal 4 ayat (1) membuat"),),
        "Pasal 5 ayat (2) dan Pasal 4 ayat (1)",
        (("dalam Pasal 5 ayat (2) membuat", "dalam Pasal 4 ayat (1) dan Pasal 5 ayat (2) membuat"),),
    ),
    "PNT-01": (
        (("^BAB V\n^KETENTUAN PERALIHAN", "^BAB V\n^LAIN-LAIN"), ("^KETENTUAN PENUTUP", "^KETENTUAN PERALIHAN")),
        "BAB VI\nKETENTUAN PERALIHAN",
        (("^KETENTUAN PENUTUP", "^KETENTUAN LAIN-LAIN DAN KETENTUAN PENUTUP"),),
    ),
    "PNT-05": (
        ((LOKET, LOKET.replace("Bupati Blora", "Daerah Kabupaten Blora").replace("(Berita", "(Lembaran")),),
        "Peraturan Daerah Kabupaten Blora Nomor 5 Tahun 2019",
        ((LOKET, LOKET.replace("tentang Loket", "tentang Pelaksanaan Peraturan Daerah Nomor 1 Tahun 2018")),),
    ),
    "PNT-17": (
        ((LISTED, f", {LOKET} dan {STAFF} dicabut"),),
        "Peraturan Bupati Blora Nomor 5 Tahun 2019",
        ((LISTED, f", {LOKET} dicabut"),),
    ),
}
OF_OTHERS: dict[str, tuple[str, Edits, str, Edits]] = {
    "DHK-14": (
        AMENDING,
        ((f"2. {GERAI} {GAZETTED};", "2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (...);"),),
        "1. Pasal 18",
        (
            (
                f"2. {GERAI} {GAZETTED};",
                f"2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (...);\n3. {GERAI};",
            ),
        ),
    ),
    "UBH-01": (
        AMENDING,
        (("Pasal II\n", "Pasal II\nGerai lama ditutup.\nPasal III\n"),),
        "Pasal III",
        (
            (
                "2. Ketentuan Pasal 9 dihapus.\n",
                "2. Ketentuan Pasal 8 diubah sehingga berbunyi sebagai berikut:\nPasal 8\nGerai tutup.\n",
            ),
        ),
    ),
    "CBT-01": (
        REVOKING,
        (("Pasal 2\n", "Pasal 2\nIzin yang telah terbit tetap berlaku.\nPasal 3\n"),),
        "Pasal 3",
        ((f"{GERAI} {GAZETTED} dicabut", f"{GERAI} {GAZETTED} dan perubahannya dicabut"),),
    ),
}
CASES = {**{rule: (WHOLE, *case) for rule, case in WHOLE_DRAFTS.items()}, **OF_OTHERS}


def read(draft: str, edits: Edits = ()) -> SourceText:
    """As a text, without the marks by which the lines of a Word file are set."""
    for old, new in edits:
        assert old in draft, old
        draft = draft.replace(old, new)
    lines = (line[1:].replace("|", " ") if line[:1] in ("^", ">", "|") else line for line in draft.strip().split("\n"))
    return SourceText(segment(text_sources("draf.txt", lines)), is_draft=True)


def errors(reviewed: SourceText) -> list[tuple[str, str]]:
    """Of each error its rule and what it marks, or its whole line."""
    found = (one for one in review(reviewed) if one.severity == "error")
    return [(one.rule, one.excerpt[one.start : one.end] or one.excerpt) for one in found]


@pytest.mark.parametrize("draft", [WHOLE, AMENDING, REVOKING], ids=["whole", "amending", "revoking"])
def test_a_draft_without_a_fault_has_no_error(draft: str) -> None:
    assert errors(read(draft)) == []


@pytest.mark.parametrize("rule", CASES)
def test_the_fault_is_the_only_error_of_the_draft_and_is_marked(rule: str) -> None:
    draft, fault, marked, _ = CASES[rule]
    found = errors(read(draft, fault))
    assert {id for id, _ in found} == {rule}
    assert found[0][1].startswith(marked)


@pytest.mark.parametrize("rule", CASES)
def test_what_looks_like_the_fault_is_none(rule: str) -> None:
    draft, _, _, near = CASES[rule]
    assert errors(read(draft, near)) == []


def test_every_rule_of_structure_that_no_law_breaks_is_tried_here() -> None:
    structural = {rule for rule in checks() if rules()[rule].check != "pattern" and rules()[rule].severity == "error"}
    assert set(CASES) == structural - set(table()) - OF_A_REGION
