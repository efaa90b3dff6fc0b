"""Sentences against the rules that the rulebook shows by one example: what an item bans, and what it lets be."""

import pytest

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.patterns import hits
from mpp_readiness.regulation.review.rulebook import rules

AMENDED = "Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai (Berita Daerah Kabupaten Blora Tahun 2019 Nomor 5)"

# By rule, what is right by its item of Lampiran II. Behind the rule stands the item.
RIGHT = {
    # 4a: three dots, as three signs or as one.
    "JDL-04": (
        "RANCANGAN\nPERATURAN WALI KOTA TEGAL\nNOMOR … TAHUN …\nTENTANG\nLOKET",
        "RANCANGAN\nKEPUTUSAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nTIM",
    ),
    # 6, 7: how often is said in one or two words, with or without the name of the region.
    "JDL-09": (
        "PERUBAHAN ATAS PERATURAN WALI KOTA TEGAL NOMOR 5 TAHUN 2019 TENTANG GERAI",
        "PERUBAHAN KESEBELAS ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI",
        "PERUBAHAN KEDUA BELAS ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI",
    ),
    # 9
    "JDL-10": ("PENCABUTAN PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG GERAI",),
    # 206
    "JDL-12": ("PEDOMAN PELAYANAN", "TATA CARA PELAKSANAAN PELAYANAN PUBLIK"),
    # 20
    "KSD-08": (
        "a. bahwa pelayanan belum terpadu sehingga pengaturan tentang loket, gerai, dan petugas perlu disusun kembali;",
    ),
    # 24, 25
    "KSD-11": (
        "bahwa untuk melaksanakan ketentuan Pasal 7 ayat (2) dan Pasal 9 Peraturan Daerah Nomor 3 Tahun 2020, perlu x;",
        "bahwa untuk menindaklanjuti ketentuan dalam Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021, perlu x;",
    ),
    # 39
    "DHK-12": ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",),
    # 275
    "ACU-06": ("sebagaimana dimaksud pada ayat (1) dan Pasal 9", "sesuai dengan ayat (2) pasal sebelumnya"),
    # 273, by its example
    "ACU-11": ("sebagaimana dimaksud pada ayat (1) huruf b", "sebagaimana dimaksud dalam huruf a"),
    # 278
    "ACU-13": ("berdasarkan Peraturan Menteri", "ditetapkan dengan Keputusan Bupati", "sesuai dengan Undang-Undang"),
    # 245
    "BHS-05": ("pelayanan lain yang ditetapkan Bupati", "dan lain daerah"),
    # 252
    "BHS-07": (
        "menteri yang menyelenggarakan urusan pemerintahan di bidang dalam negeri",
        "dengan Peraturan Menteri Dalam Negeri",
    ),
    # 243 f
    "BHS-08": ("undang-undang", "masing-masing instansi", "sungguh-sungguh", "para pihak", "kupu", "tiap anggota"),
    # 256 a to c
    "BHS-11": (
        "paling lambat 7 (tujuh) hari",
        "paling singkat 1 (satu) jam",
        "paling sedikit Rp1.000,00 (seribu rupiah)",
        "paling banyak 2 (dua) kali",
        "paling banyak 3 (tiga) hari sekali",
    ),
    # 256a
    "BHS-13": ("berpendidikan minimal sarjana", "minimal 3 (tiga) orang petugas", "paling sedikit memuat"),
    # 265 to 267
    "BHS-15": ("Bupati berwenang menetapkan", "Petugas berhak atas tunjangan", "mempunyai hak suara"),
    # 268
    "BHS-16": ("Petugas wajib hadir", "dokumen yang diwajibkan", "kewajiban petugas"),
    # 257 to 259
    "BHS-17": ("kecuali hari libur", "selain hari kerja"),
    # 201 to 205
    "PDL-02": (
        "Ketentuan mengenai jam diatur dengan atau berdasarkan Peraturan Bupati.",
        "Ketentuan lebih lanjut mengenai jam diatur dengan Keputusan Bupati.",
        "Ketentuan mengenai jam dan loket diatur dalam Peraturan Bupati.",
    ),
    # 145
    "PNT-13": (
        f"{AMENDED}, dicabut dan dinyatakan tidak berlaku.",
        "semua peraturan pelaksanaan masih tetap berlaku sepanjang tidak bertentangan dengan Peraturan Bupati ini.",
        "semua peraturan yang tidak bertentangan dengan Peraturan Bupati ini, selain yang dicabut, tetap berlaku",
    ),
    # 282, 283
    "PNT-19": (
        "dinyatakan masih tetap berlaku sepanjang tidak bertentangan dengan ketentuan dalam Peraturan Bupati ini",
        "dinyatakan tetap berlaku, kecuali Pasal 5",
        "tetap berlaku sampai dengan jangka waktunya berakhir",
    ),
    # 233 a, b
    "UBH-02": (
        f"Pasal I\nKetentuan Pasal 7 dalam {AMENDED} diubah sehingga berbunyi sebagai berikut:",
        f"Pasal I\nKetentuan Pasal 7 ayat (2) dalam {AMENDED} diubah, sehingga berbunyi sebagai berikut:",
        f"Pasal I\nBeberapa ketentuan dalam {AMENDED} sebagaimana telah diubah dengan x (y), diubah sebagai berikut:",
        f"Pasal I\nKetentuan ayat (2) Pasal 7 dalam {AMENDED} diubah sehingga berbunyi sebagai berikut:",
        f"Pasal I\n{AMENDED} yang telah beberapa kali diubah dengan Peraturan Bupati:",
    ),
    # 234, 234a, 235
    "UBH-06": (
        "1. Di antara ayat (1) dan ayat (2) Pasal 7 disisipkan 1 (satu) ayat, yakni ayat (1a) sehingga "
        "Pasal 7 berbunyi sebagai berikut:",
        "2. Setelah Pasal 9 ditambahkan 2 (dua) pasal, yakni Pasal 10 dan Pasal 11 sehingga berbunyi sebagai berikut:",
        "3. Di antara BAB II dan BAB III disisipkan 1 (satu) bab, yakni BAB IIA sehingga berbunyi sebagai berikut:",
    ),
    # 86
    "BTG-18": ("7 (tujuh) hari", "Nomor 25 Tahun 2009", "Pasal 7 orang", "pukul 08.00"),
    # 255, 270c
    "BTG-19": ("Rp1.500,50 (seribu lima ratus rupiah lima puluh sen)", "Rp... setiap bulan"),
}

# By rule, what its item bans, with what is marked.
WRONG = {
    "JDL-12": (
        ("TATA CARA PELAKSANAAN PERATURAN DAERAH NOMOR 3 TAHUN 2020", "TATA CARA PELAKSANAAN PERATURAN DAERAH NOMOR"),
    ),
    "ACU-06": (("sebagaimana dimaksud pada ayat (3) pasal ini", "ayat (3) pasal ini"),),
    "ACU-11": (("sebagaimana dimaksud pada huruf b", "dimaksud pada huruf"),),
    "ACU-13": (
        ("berdasarkan Keputusan Kepala Dinas", "berdasarkan Keputusan Kepala"),
        ("sesuai dengan Instruksi Bupati", "sesuai dengan Instruksi"),
    ),
    "BHS-05": (("loket, gerai, dan lain sebagainya", "dan lain sebagainya"), ("loket, dst.", "dst")),
    "BHS-07": (("dilaporkan kepada Menteri Dalam Negeri", "Menteri Dalam Negeri"),),
    "BHS-08": (("para petugas hadir", "para petugas"), ("instansi-instansi terkait", "instansi-instansi")),
    "BHS-11": (
        ("paling lama Rp5.000,00 (lima ribu rupiah)", "paling lama Rp"),
        ("paling sedikit 2 (dua) minggu", "paling sedikit 2 (dua) minggu"),
    ),
    "BHS-13": (
        ("minimal 2 (dua) jam", "minimal 2 (dua) jam"),
        ("setidaknya terdiri atas", "setidaknya"),
        ("sekurang-kurangnya memuat", "sekurang-kurangnya"),
    ),
    "BHS-15": (("memiliki kewenangan untuk menutup", "memiliki kewenangan untuk"),),
    "BHS-16": (("petugas berkewajiban hadir", "berkewajiban"), ("petugas harus wajib hadir", "harus wajib")),
    "BHS-17": (("terkecuali hari libur", "terkecuali"),),
    "PDL-02": (
        ("Jam layanan akan diatur tersendiri.", "diatur tersendiri"),
        ("Jam layanan diatur lebih lanjut oleh Kepala Dinas.", "diatur lebih lanjut oleh"),
    ),
    "PNT-13": (
        (
            "Peraturan A dan peraturan perundang-undangan lainnya yang bertentangan dinyatakan tidak berlaku lagi.",
            "peraturan perundang-undangan lainnya yang bertentangan dinyatakan tidak berlaku",
        ),
        (
            "segala peraturan yang bertentangan dengan Peraturan Bupati ini dicabut",
            "segala peraturan yang bertentangan dengan Peraturan Bupati ini dicabut",
        ),
    ),
    "PNT-19": (("izin tetap berlaku sepanjang belum diganti", "tetap berlaku sepanjang belum"),),
    "BTG-18": (("dalam 14 hari kerja", "14 hari"), ("ditempatkan 5 orang petugas", "5 orang")),
    "BTG-19": (("sebesar Rp1.500 setiap hari", "Rp1.500"), ("sebesar Rp. 1.500,00 (seribu)", "Rp.")),
}

# By rule that asks for a wording, what does not have it.
LACKING = {
    "JDL-04": (
        "PERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nLOKET",
        "RANCANGAN\nPERATURAN BUPATI BLORA\nNOMOR ... TAHUN 2026\nTENTANG\nLOKET",
        "RANCANGAN\nPERATURAN BUPATI BLORA\nNOMOR : ... TAHUN ...\nTENTANG\nLOKET",
    ),
    "JDL-09": (
        "PERUBAHAN PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI",
        "PERUBAHAN ATAS PERATURAN BUPATI TENTANG GERAI",
        "PERUBAHAN KE-2 ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI",
    ),
    "JDL-10": (
        "PENCABUTAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI",
        "PENCABUTAN PERATURAN BUPATI TENTANG GERAI",
    ),
    "KSD-11": ("bahwa untuk melaksanakan Peraturan Presiden Nomor 89 Tahun 2021, perlu menetapkan x;",),
    "DHK-12": ("1. Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", "1. Pasal 18 Undang-Undang Dasar 1945;"),
    "UBH-02": (
        "Pasal I\nBeberapa ketentuan dalam Peraturan Bupati Nomor 5 Tahun 2019 tentang Gerai diubah sebagai berikut:",
        f"Pasal I\n{AMENDED} diganti sebagai berikut:",
    ),
    "UBH-06": (
        "1. Di antara Pasal 7 dan Pasal 8 disisipkan pasal baru, yakni Pasal 7A sehingga berbunyi sebagai berikut:",
        "1. Pasal 7 ditambah ayat (3) sehingga berbunyi sebagai berikut:",
    ),
}


def found(rule: str, text: str) -> list[str]:
    return [hit.passage.text[hit.start : hit.end] for hit in hits(rules()[rule], Passage("prose", words=text))]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in RIGHT.items() for text in texts])
def test_what_the_item_lets_be_is_no_fault(rule: str, text: str) -> None:
    assert found(rule, text) == []


@pytest.mark.parametrize(("rule", "text", "shown"), [(rule, *pair) for rule, pairs in WRONG.items() for pair in pairs])
def test_what_the_item_bans_is_marked(rule: str, text: str, shown: str) -> None:
    assert found(rule, text) == [shown]


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in LACKING.items() for text in texts])
def test_what_lacks_the_wording_of_the_item_is_a_fault(rule: str, text: str) -> None:
    assert found(rule, text) == [""]


def test_every_rule_here_is_shown_from_both_sides() -> None:
    assert set(WRONG) | set(LACKING) | {"KSD-08"} == set(RIGHT)
