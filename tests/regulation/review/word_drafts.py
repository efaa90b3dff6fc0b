"""Word files as offices make them: typed with tabs and tables, or numbered by Word."""

from collections.abc import Iterable
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

TITLE = (
    "BUPATI BLORA",
    "PROVINSI JAWA TENGAH",
    "",
    "RANCANGAN",
    "PERATURAN BUPATI BLORA",
    "NOMOR ... TAHUN ...",
    "TENTANG",
    "PENYELENGGARAAN MAL PELAYANAN PUBLIK",
    "",
    "DENGAN RAHMAT TUHAN YANG MAHA ESA",
    "BUPATI BLORA,",
)


def centred(word: Word, *lines: str) -> None:
    for line in lines:
        word.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER


def typed(word: Word, *lines: str) -> None:
    """What stands before a tab is a number typed by hand; the deeper it is, the more tabs stand before it."""
    for line in lines:
        word.add_paragraph(line)


def rows(word: Word, cells: Iterable[tuple[str, ...]]) -> None:
    """A table that only lays out: it has no lines."""
    kept = tuple(cells)
    table = word.add_table(rows=0, cols=len(kept[0]))
    for row in kept:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].text = text


def signed(word: Word, *lines: str, right: bool) -> None:
    for line in lines:
        word.add_paragraph(line).paragraph_format.left_indent = Cm(8) if right else None


def saved(word: Word, folder: Path) -> Path:
    path = folder / "draf.docx"
    word.save(str(path))
    return path


def new() -> Word:
    return Document()


# ---- numbers of Word


def listing(word: Word, *levels: tuple[str, str]) -> int:
    """A list of its own kind, with format and text of each level: ("lowerLetter", "%1."); its number."""
    root = word.part.numbering_part.element
    kinds, lists = root.findall(qn("w:abstractNum")), root.findall(qn("w:num"))
    kind = OxmlElement("w:abstractNum", {qn("w:abstractNumId"): str(100 + len(kinds))})
    for depth, (form, text) in enumerate(levels):
        level = OxmlElement("w:lvl", {qn("w:ilvl"): str(depth)})
        for tag, value in (("start", "1"), ("numFmt", form), ("lvlText", text)):
            level.append(OxmlElement(f"w:{tag}", {qn("w:val"): value}))
        kind.append(level)
    root.insert(len(kinds), kind)
    return _listed(word, 100 + len(kinds), 200 + len(lists))


def _listed(word: Word, kind: int, number: int) -> int:
    one = OxmlElement("w:num", {qn("w:numId"): str(number)})
    one.append(OxmlElement("w:abstractNumId", {qn("w:val"): str(kind)}))
    word.part.numbering_part.element.append(one)
    return number


def again(word: Word, style: str) -> int:
    """The list of a style of Word, begun anew: what Word writes for "Restart at 1"."""
    look = word.styles[style].element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    root = word.part.numbering_part.element
    of = {one.get(qn("w:numId")): one.find(qn("w:abstractNumId")) for one in root.findall(qn("w:num"))}
    number = _listed(word, int(of[look.get(qn("w:val"))].get(qn("w:val"))), 300 + len(of))
    override = OxmlElement("w:lvlOverride", {qn("w:ilvl"): "0"})
    override.append(OxmlElement("w:startOverride", {qn("w:val"): "1"}))
    root.findall(qn("w:num"))[-1].append(override)
    return number


def numbered(word: Word, number: int, *lines: str, level: int = 0, style: str | None = None) -> None:
    for line in lines:
        look = word.add_paragraph(line, style=style)._p.get_or_add_pPr()
        place = look.get_or_add_numPr()
        place.get_or_add_ilvl().val = level
        place.get_or_add_numId().val = number


# ---- a whole draft, line by line: `^` stands in the middle, `>` on the right, `|` parts the cells of a table


def written(text: str) -> Word:
    word = new()
    for line in text.strip().splitlines():
        match line[:1]:
            case "^":
                centred(word, line[1:])
            case ">":
                signed(word, line[1:], right=True)
            case "|":
                rows(word, [tuple(line[1:].split("|"))])
            case _:
                typed(word, line)
    return word


# Written for this test, by Lampiran II and the model, with all that a careful drafter may need.
WHOLE = """
^BUPATI BLORA
^PROVINSI JAWA TENGAH
^RANCANGAN
^PERATURAN BUPATI BLORA
^NOMOR ... TAHUN ...
^TENTANG
^PENYELENGGARAAN MAL PELAYANAN PUBLIK
^DENGAN RAHMAT TUHAN YANG MAHA ESA
^BUPATI BLORA,
Menimbang : bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021 tentang \
Penyelenggaraan Mal Pelayanan Publik, perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Mal Pelayanan \
Publik;
Mengingat :
1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor \
112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);
3. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 \
Nomor ..., Tambahan Lembaran Negara Republik Indonesia Nomor ...) sebagaimana telah beberapa kali diubah terakhir \
dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 \
Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2023 Nomor ..., \
Tambahan Lembaran Negara Republik Indonesia Nomor ...);
4. Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan \
Publik (Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215, Tambahan Lembaran Negara Republik Indonesia Nomor \
5357);
5. Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik (Lembaran Negara Republik \
Indonesia Tahun 2021 Nomor 222);
6. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 92 Tahun 2021 tentang Petunjuk \
Teknis Penyelenggaraan Mal Pelayanan Publik (Berita Negara Republik Indonesia Tahun 2021 Nomor ...);
7. Peraturan Daerah Kabupaten Blora Nomor ... Tahun ... tentang Pelayanan Publik (Lembaran Daerah Kabupaten Blora \
Tahun ... Nomor ..., Tambahan Lembaran Daerah Kabupaten Blora Nomor ...);
^MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN MAL PELAYANAN PUBLIK.
^BAB I
^KETENTUAN UMUM
^Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Blora.
2. Pemerintah Daerah adalah Bupati sebagai unsur penyelenggara Pemerintahan Daerah yang memimpin pelaksanaan urusan \
pemerintahan yang menjadi kewenangan daerah otonom.
3. Bupati adalah Bupati Blora.
4. Perangkat Daerah adalah unsur pembantu Bupati.
5. Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu yang selanjutnya disingkat DPMPTSP adalah Perangkat \
Daerah yang menyelenggarakan pelayanan terpadu satu pintu.
6. Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah pengintegrasian pelayanan publik yang diberikan oleh \
kementerian, lembaga, pemerintah provinsi, dan Pemerintah Daerah secara terpadu pada satu tempat.
7. Gerai Pelayanan yang selanjutnya disebut Gerai adalah tempat pelayanan suatu instansi dalam MPP.
8. Hari adalah hari kerja.
^Pasal 2
Peraturan Bupati ini dimaksudkan sebagai pedoman bagi Perangkat Daerah dalam menyelenggarakan MPP di Daerah.
^Pasal 3
Ruang lingkup Peraturan Bupati ini meliputi:
a. penyelenggara;
b. Gerai dan petugas;
c. pendanaan; dan
d. sanksi administratif.
^BAB II
^PENYELENGGARA
^Bagian Kesatu
^Umum
^Pasal 4
(1) Pemerintah Daerah menyelenggarakan MPP.
(2) Penyelenggaraan MPP sebagaimana dimaksud pada ayat (1) dilaksanakan oleh DPMPTSP.
(3) DPMPTSP mempunyai tugas:
a. mengoordinasikan pelayanan;
b. menyediakan sarana, meliputi:
1. ruang tunggu, yang terdiri atas:
a) kursi; dan
b) meja; dan
2. jaringan; dan
c. melaporkan penyelenggaraan MPP kepada Bupati setiap 6 (enam) bulan atau sewaktu-waktu jika diperlukan.
^Bagian Kedua
^Gerai dan Petugas
^Paragraf 1
^Gerai
^Pasal 5
(1) Setiap instansi wajib menempatkan petugas di Gerai paling sedikit 2 (dua) orang.
(2) Gerai dibuka pada Hari Senin sampai dengan Hari Jumat, pukul 08.00 WIB sampai dengan pukul 15.00 WIB.
(3) Daftar Gerai tercantum dalam Lampiran I dan Lampiran II yang merupakan bagian tidak terpisahkan dari Peraturan \
Bupati ini.
(4) Petugas sebagaimana dimaksud pada ayat (1) berwenang menyelesaikan permohonan paling lama 14 (empat belas) Hari \
terhitung sejak berkas lengkap.
^Paragraf 2
^Sewa
^Pasal 6
(1) Instansi di luar Perangkat Daerah yang menempati Gerai sebagaimana dimaksud dalam Pasal 5 ayat (2) membuat \
perjanjian kerja sama dengan DPMPTSP.
(2) Perjanjian kerja sama sebagaimana dimaksud pada ayat (1) memuat:
a. hak dan kewajiban para pihak; dan
b. biaya pemeliharaan paling banyak Rp1.500.000,00 (satu juta lima ratus ribu rupiah) setiap tahun,
yang disepakati sesuai dengan ketentuan peraturan perundang-undangan.
(3) Ketentuan lebih lanjut mengenai perjanjian kerja sama sebagaimana dimaksud pada ayat (2) diatur dengan \
Keputusan Kepala DPMPTSP.
^BAB III
^PENDANAAN
^Pasal 7
Pendanaan penyelenggaraan MPP bersumber dari:
a. anggaran pendapatan dan belanja daerah; dan/atau
b. sumber lain yang sah dan tidak mengikat.
^BAB IV
^SANKSI ADMINISTRATIF
^Pasal 8
(1) Instansi yang melanggar ketentuan sebagaimana dimaksud dalam Pasal 5 ayat (1) dikenai sanksi administratif.
(2) Sanksi administratif sebagaimana dimaksud pada ayat (1) berupa:
a. teguran lisan;
b. teguran tertulis; dan/atau
c. penutupan Gerai.
^BAB V
^KETENTUAN PERALIHAN
^Pasal 9
Perjanjian kerja sama yang telah ada sebelum Peraturan Bupati ini mulai berlaku tetap berlaku sampai dengan \
berakhirnya jangka waktu perjanjian.
^BAB VI
^KETENTUAN PENUTUP
^Pasal 10
Pada saat Peraturan Bupati ini mulai berlaku:
a. Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Loket (Berita Daerah Kabupaten Blora Tahun 2019 Nomor 5); dan
b. Peraturan Bupati Blora Nomor 6 Tahun 2019 tentang Petugas Loket (Berita Daerah Kabupaten Blora Tahun 2019 Nomor \
6),
dicabut dan dinyatakan tidak berlaku.
^Pasal 11
Semua peraturan pelaksanaan dari Peraturan Bupati sebagaimana dimaksud dalam Pasal 10 dinyatakan masih tetap \
berlaku sepanjang tidak bertentangan dengan ketentuan dalam Peraturan Bupati ini.
^Pasal 12
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita \
Daerah Kabupaten Blora.
>Ditetapkan di Blora
>pada tanggal ...
>BUPATI BLORA,
>NAMA
Diundangkan di Blora
pada tanggal ...
SEKRETARIS DAERAH KABUPATEN BLORA,
NAMA
BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ...
>LAMPIRAN I
>PERATURAN BUPATI BLORA
>NOMOR ... TAHUN ...
>TENTANG
>PENYELENGGARAAN MAL PELAYANAN PUBLIK
^DAFTAR GERAI
|No.|Instansi|Pelayanan
|1.|Dinas Kesehatan|izin praktik
>BUPATI BLORA,
>NAMA
>LAMPIRAN II
>PERATURAN BUPATI BLORA
>NOMOR ... TAHUN ...
>TENTANG
>PENYELENGGARAAN MAL PELAYANAN PUBLIK
^DAFTAR GERAI
|No.|Instansi|Pelayanan
|1.|Dinas Kesehatan|izin praktik
>BUPATI BLORA,
>NAMA
"""
