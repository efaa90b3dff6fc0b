"""Small drafts that hold one of everything, for the tests of the regulation wing and of its writers."""

from mpp_readiness.regions import find_region
from mpp_readiness.regulation.text import Blank, Money, Quantity, Reference, Term, Text, Words, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Elucidation,
    Explanation,
    Fields,
    Heading,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Regulation,
    Section,
    Signature,
    Subsection,
    Table,
)


def says(*parts: str | Reference | Quantity | Money | Blank | Term) -> Text:
    return tuple(Words(words=part) if isinstance(part, str) else part for part in parts)


def to(*names: str, placed: bool = True) -> Reference:
    return Reference(to=names, placed=placed)


def points(*texts: str, closing: Text = ()) -> Points:
    return Points(items=tuple(Point(text=words(text)) for text in texts), closing=closing)


FOUR_DEEP = Points(
    items=(
        Point(
            name="loket",
            text=words("loket, yang terdiri atas"),
            points=Points(
                items=(
                    Point(
                        text=words("meja, dengan"),
                        points=Points(
                            items=(
                                Point(text=words("papan nama, memuat"), points=points("nama", "jam layanan")),
                                Point(text=words("kursi")),
                            )
                        ),
                    ),
                    Point(text=words("antrean")),
                ),
                joined_by="dan/atau",
            ),
        ),
        Point(text=words("jaringan")),
        Point(text=words("ruang tunggu")),
    )
)

BLORA = Regulation(
    region=find_region("33.16"),
    kind="Peraturan",
    subject="Penyelenggaraan Mal Pelayanan Publik",
    seat="Blora",
    recitals=(
        Recital(kind="filosofis", text=words("bahwa pelayanan publik adalah hak warga")),
        Recital(kind="sosiologis", text=words("bahwa layanan tersebar di banyak tempat")),
        Recital(kind="penutup"),
    ),
    citations=(
        Citation(instrument="uud-1945", place="Pasal 18 ayat (6)"),
        Citation(instrument="uu-13-1950"),
        Citation(instrument="uu-25-2009"),
        Citation(instrument="perpres-89-2021"),
    ),
    body=(
        Chapter(
            title="Ketentuan Umum",
            children=(
                Article(
                    name="definisi",
                    definitions=(
                        Definition(term="Daerah", meaning=words("Kabupaten Blora")),
                        Definition(
                            term="Mal Pelayanan Publik",
                            short="MPP",
                            shortened="disingkat",
                            meaning=words("pengintegrasian pelayanan publik"),
                        ),
                    ),
                ),
            ),
        ),
        Chapter(
            title="Penyelenggaraan",
            children=(
                Section(
                    title="Umum",
                    children=(
                        Subsection(
                            title="Tempat dan Waktu",
                            children=(
                                Article(
                                    name="tempat",
                                    paragraphs=(
                                        Paragraph(
                                            name="fasilitas",
                                            text=says(Term(term="MPP"), " dilengkapi dengan"),
                                            points=FOUR_DEEP,
                                        ),
                                        Paragraph(
                                            text=says(
                                                "Fasilitas sebagaimana dimaksud ",
                                                to("fasilitas"),
                                                " disediakan paling lambat ",
                                                Quantity(number=14, unit="hari"),
                                                " dengan biaya paling banyak ",
                                                Money(rupiah=500_000),
                                            )
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                Section(
                    title="Petugas",
                    children=(
                        Article(
                            paragraphs=(
                                Paragraph(
                                    text=words("Petugas"),
                                    points=points("hadir", "melayani", closing=words("selama jam layanan")),
                                ),
                            )
                        ),
                    ),
                ),
            ),
        ),
        Chapter(
            title="Ketentuan Penutup",
            children=(
                Article(
                    paragraphs=(
                        Paragraph(
                            text=says(
                                "Daftar loket sebagaimana dimaksud ",
                                to("loket"),
                                " tercantum dalam ",
                                to("daftar", placed=False),
                                " yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini",
                            )
                        ),
                    )
                ),
                Article(
                    paragraphs=(Paragraph(text=words("Peraturan Bupati ini mulai berlaku pada tanggal diundangkan")),)
                ),
            ),
        ),
    ),
    elucidation=Elucidation(
        general=(words("Peraturan ini mengatur tempat dan petugas."),),
        articles=(
            Explanation(article="tempat", paragraphs={2: words("Yang dimaksud dengan “hari” adalah hari kerja.")}),
        ),
    ),
    annexes=(
        Annex(
            name="daftar",
            title="Daftar Loket",
            blocks=(
                Heading(text=words("A. Perangkat daerah")),
                Table(
                    head=("No.", "Instansi", "Layanan"),
                    widths=(1, 4, 6),
                    rows=(
                        (words("1."), words("Dinas Kependudukan"), words("kartu tanda penduduk")),
                        (words("2."), says(Blank(what="instansi kedua")), words("")),
                    ),
                ),
                Listing(lead_in=words("Petugas wajib"), points=points("hadir", "ramah")),
                Listing(points=points("Loket dibuka pada hari kerja", "Loket ditutup pada hari libur")),
                Fields(rows=(("Nama", says(Blank(what="nama petugas"))), ("Jabatan", words("petugas loket")))),
            ),
        ),
        Annex(name="tata-tertib", title="Tata Tertib", blocks=(Prose(text=words("Pengunjung tertib.")),)),
    ),
)

DECISION = Regulation(
    region=find_region("Kota Salatiga"),
    kind="Keputusan",
    subject="Tim Persiapan Mal Pelayanan Publik",
    recitals=(Recital(kind="yuridis", text=words("bahwa perlu dibentuk tim")), Recital(kind="penutup")),
    citations=(Citation(instrument="perpres-89-2021"),),
    body=(
        Dictum(
            name="tim", text=words("Membentuk Tim Persiapan dengan tugas"), points=points("menyusun rencana", "melapor")
        ),
        Dictum(text=says("Tim sebagaimana dimaksud ", to("tim"), " bertanggung jawab kepada Wali Kota")),
    ),
)

AGREEMENT = AccompanyingDocument(
    region=find_region("33.16"),
    subject="Perjanjian Kerja Sama",
    letterhead=True,
    title=(words("PERJANJIAN KERJA SAMA"), words("TENTANG"), words("PENEMPATAN PELAYANAN")),
    blocks=(
        Prose(text=words("Yang bertanda tangan di bawah ini:")),
        Article(
            name="hak",
            paragraphs=(
                Paragraph(text=words("PIHAK KESATU berhak"), points=points("menerima laporan", "menegur")),
                Paragraph(text=words("PIHAK KEDUA wajib menempatkan petugas")),
            ),
        ),
        Article(
            paragraphs=(Paragraph(text=says("Hak sebagaimana dimaksud ", to("hak"), " berlaku sejak ditandatangani")),)
        ),
        Signature(office="PIHAK KESATU,", person=says(Blank(what="nama pihak kesatu")), side="left"),
        Signature(office="PIHAK KEDUA,", person=says(Blank(what="nama pihak kedua"))),
    ),
)

UNREGISTERED = BLORA.model_copy(update={"citations": (*BLORA.citations, Citation(instrument="uu-1-1900"))})
"""It cites an instrument that the register does not know."""
TWICE_NAMED = BLORA.model_copy(update={"body": (*BLORA.body, *BLORA.body)})
"""Every name in its body stands twice."""
