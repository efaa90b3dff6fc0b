"""A text that somebody brings, with the faults for which drafts are sent back: each is found, and nothing else."""

from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from tests.regulation.review.test_unchecked import ROOMS

# Written for this test. Behind each fault stands the rule that it breaks, taken out before the text is read.
TEXT = """
PERATURAN BUPATI BLORA
NOMOR ... TAHUN ...
TENTANG
PENYELENGGARAAN MAL PELAYANAN PUBLIK

DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI BLORA,

Menimbang : a. bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021 tentang \
Penyelenggaraan Mal Pelayanan Publik, pelayanan perlu diatur; {DHK-16}
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Mal \
Pelayanan Publik; {KSD-06}
Mengingat : {DHK-03}
1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Peraturan Pemerintah Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik; {DHK-21}
3. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah; {DHK-05} {DHK-10}
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK.

BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah tempat pelayanan.
2. Bupati adalah Bupati Blora. {KTU-05}
3. Helpdesk adalah meja bantuan. {KTU-04}

BAB II
PENYELENGGARA
Pasal 2
(1) MPP diselenggarakan oleh Bupati melalui DPMPTSP dengan tugas: {KTU-12}
a. mengoordinasikan pelayanan;
b. menyediakan gerai, {BTG-14} {BTG-16}
c. melaporkan kepada Bupati.
(2) Tugas sebagaimana dimaksud pada ayat (3) dilaksanakan di MPP. {ACU-02} {ACU-03}
Pasal 3
(1) Petugas wajib hadir sebagaimana dimaksud dalam Pasal 30. {ACU-02} {ACU-03} {BHS-03} {BTG-08}

BAB III
KETENTUAN PENUTUP
Pasal 4
Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Daerah Kabupaten Blora Nomor 1 Tahun 2018 tentang Loket \
dicabut dan dinyatakan tidak berlaku. {PNT-05} {PNT-14}
Pasal 5 {PNT-16}
Pembiayaan dibebankan pada anggaran pendapatan dan belanja daerah.

Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita \
Daerah Kabupaten Blora.
Ditetapkan di Blora
pada tanggal ...
BUPATI BLORA,
NAMA
BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ... {PNT-20}
"""


def split(line: str) -> tuple[str, list[str]]:
    """The words of a line, and the rules that they break."""
    words, *marks = line.split(" {")
    return words, [mark.rstrip("} ") for mark in marks]


def test_every_fault_is_found_in_its_line_and_no_other() -> None:
    lines = [split(line) for line in TEXT.replace("\\\n", "").strip().splitlines()]
    passages = segment(text_sources("draf.txt", [words for words, _ in lines]))
    reviewed = SourceText(passages, is_draft=True)
    checks = {rule: check for room in ROOMS for rule, check in room.CHECKS.items()}
    found = sorted((hit.passage.place.number, rule) for rule, check in checks.items() for hit in check(reviewed))
    assert found == sorted((n, rule) for n, (_, rules) in enumerate(lines, 1) for rule in rules)
