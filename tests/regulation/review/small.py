"""A small clean draft as passages, and the same with a fault put into it."""

from pydantic import TypeAdapter

from mpp_readiness.regulation.passages import Passage, PassageKind, in_parts
from mpp_readiness.regulation.review.findings import SourceText

KIND: TypeAdapter[PassageKind] = TypeAdapter(PassageKind)

# Kind | lead | label | words; of a point, and what closes its list, the depth stands behind the kind.
REGULATION = """
title|||BUPATI BLORA
title|||PROVINSI JAWA TENGAH
title|||RANCANGAN
title|||PERATURAN BUPATI BLORA
title|||NOMOR ... TAHUN ...
title|||TENTANG
title|||PELAYANAN TERPADU
invocation|||DENGAN RAHMAT TUHAN YANG MAHA ESA
authority|||BUPATI BLORA,
recital|Menimbang|a.|bahwa warga berhak atas pelayanan yang mudah;
recital||b.|bahwa pelayanan belum berada di satu tempat;
recital||c.|bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan \
Bupati tentang Pelayanan Terpadu;
citation|Mengingat|1.|Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
citation||2.|Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;
decides|||MEMUTUSKAN:
decided|Menetapkan||PERATURAN BUPATI TENTANG PELAYANAN TERPADU.
chapter||BAB I|KETENTUAN UMUM
article||Pasal 1|
text|||Dalam Peraturan Bupati ini yang dimaksud dengan:
definition||1.|Daerah adalah Kabupaten Blora.
definition||2.|Gerai Pelayanan yang selanjutnya disebut Gerai adalah tempat pelayanan suatu instansi.
chapter||BAB II|PENYELENGGARAAN
section||Bagian Kesatu|Tempat dan Gerai
subsection||Paragraf 1|Gerai
article||Pasal 2|
paragraph||(1)|Pelayanan disediakan di:
point 1||a.|Gerai;
point 1||b.|loket keliling, yang meliputi:
point 2||1.|mobil; dan
point 2||2.|perahu; dan
point 1||c.|laman,
closing 1|||sesuai dengan kebutuhan.
paragraph||(2)|Gerai sebagaimana dimaksud pada ayat (1) huruf a dibuka paling lama 7 (tujuh) jam.
article||Pasal 3|
text|||Daftar Gerai sebagaimana dimaksud dalam Pasal 2 tercantum dalam Lampiran yang merupakan bagian tidak \
terpisahkan dari Peraturan Bupati ini.
chapter||BAB III|KETENTUAN PERALIHAN
article||Pasal 4|
text|||Perjanjian yang telah ada tetap berlaku sampai dengan berakhir.
chapter||BAB IV|KETENTUAN PENUTUP
article||Pasal 5|
text|||Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai (Berita \
Daerah Kabupaten Blora Tahun 2019 Nomor 5), dicabut dan dinyatakan tidak berlaku.
article||Pasal 6|
text|||Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
formula|||Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam \
Berita Daerah Kabupaten Blora.
signature|||Ditetapkan di Blora/pada tanggal .../BUPATI BLORA,/NAMA
signature|||Diundangkan di Blora/pada tanggal .../SEKRETARIS DAERAH KABUPATEN BLORA,/NAMA
gazette|||BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ...
"""
ELUCIDATION = """
title|||PENJELASAN
title|||ATAS
title|||PERATURAN BUPATI BLORA
title|||NOMOR ... TAHUN ...
title|||TENTANG
title|||PELAYANAN TERPADU
heading|||I. UMUM
prose|||Peraturan ini mempertemukan instansi di satu tempat.
heading|||II. PASAL DEMI PASAL
entry|||Pasal 1
said|||Cukup jelas.
entry|||Pasal 2
entry|||Ayat (1)
said|||Yang dimaksud dengan “loket keliling” adalah loket yang berpindah tempat.
entry|||Ayat (2)
said|||Cukup jelas.
"""
ANNEX = """
annex_head|||LAMPIRAN
annex_head|||PERATURAN BUPATI BLORA
annex_head|||NOMOR ... TAHUN ...
annex_head|||TENTANG
annex_head|||PELAYANAN TERPADU
annex_title|||DAFTAR GERAI
prose|||Gerai kependudukan.
signature|||BUPATI BLORA,/NAMA
"""
PARTS = {"regulation": REGULATION, "elucidation": ELUCIDATION, "annex": ANNEX}


def small(*changes: tuple[str, str], draft: bool = True) -> SourceText:
    """The clean draft, with every `old` of the changes replaced by its `new`."""
    written = dict(PARTS)
    for old, new in changes:
        assert any(old in text for text in written.values()), f"{old} stands nowhere"
        written = {part: text.replace(old, new) for part, text in written.items()}
    parts = ((label, flat(text)) for label, text in written.items() if text.strip())
    return SourceText(in_parts(parts), is_draft=draft)


def part(label: str, text: str) -> Passage:
    """Lines as the only part of a regulation."""
    return in_parts([(label, flat(text))])[0]


def flat(text: str) -> list[Passage]:
    return [_passage(line) for line in text.splitlines() if line]


def _passage(line: str) -> Passage:
    kind, lead, label, words = line.split("|", 3)
    name, _, depth = kind.partition(" ")
    if name == "signature":
        words = words.replace("/", "\n")
    return Passage(KIND.validate_python(name), lead=lead, label=label, words=words, depth=int(depth or 0))
