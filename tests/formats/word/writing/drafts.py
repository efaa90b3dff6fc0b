"""Drafts that hold what the samples lack, and how a test looks into the Word file of one."""

import io
from collections.abc import Mapping

from docx import Document
from docx.document import Document as DocumentType

from mpp_readiness.formats.paper_size import PaperSize as Size
from mpp_readiness.formats.word.writing.document import docx_file
from mpp_readiness.formats.word.writing.fields import directory
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.text import Reference, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Definition,
    Draft,
    Fields,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Regulation,
    Section,
    Subsection,
    Table,
)
from tests.regulation.samples import AGREEMENT, BLORA, DECISION, FOUR_DEEP, points, says, to


def says_to(*names: str) -> Paragraph:
    return Paragraph(text=says("Norma sebagaimana dimaksud ", to(*names), " berlaku"))


LETTERS = Points(items=tuple(Point(name=f"butir-{i}", text=words(f"butir {i}")) for i in range(1, 31)))


DEEP = Points(items=(FOUR_DEEP.items[0].model_copy(update={"name": None}), *FOUR_DEEP.items[1:]))


LISTED = Points(
    items=(
        Point(text=words("tahap pertama"), points=points("daftar", "ambil nomor")),
        Point(text=words("tahap kedua"), points=points("tunggu", "dilayani", closing=words("sampai selesai"))),
    )
)


# What the samples lack: long lists, lists of one kind beside each other, references to every kind of place.
RICH = Regulation(
    region=find_region("33.16"),
    kind="Peraturan",
    subject="Tata Kelola Loket",
    recitals=(Recital(kind="penutup"),),
    citations=BLORA.citations,
    body=(
        Chapter(
            title="Ketentuan Umum",
            children=(
                Article(definitions=(Definition(name="loket", term="Loket", meaning=words("tempat melayani")),)),
                Article(definitions=(Definition(term="Petugas", meaning=words("orang yang melayani")),)),
            ),
        ),
        Chapter(
            name="bab",
            title="Loket",
            children=(
                Section(
                    name="bagian",
                    title="Umum",
                    children=(
                        Subsection(
                            name="paragraf",
                            title="Jenis",
                            children=(
                                Article(
                                    name="banyak",
                                    paragraphs=(
                                        Paragraph(name="awal", text=words("Loket meliputi"), points=LETTERS),
                                        *(Paragraph(text=words(f"Norma {i}")) for i in range(2, 11)),
                                        Paragraph(name="akhir", text=words("Loket terdiri atas"), points=DEEP),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
                Section(
                    title="Lain-lain",
                    children=(
                        Article(name="tunggal", paragraphs=(Paragraph(text=words("Loket"), points=DEEP),)),
                        Article(paragraphs=(says_to("bab"), says_to("bagian"), says_to("paragraf"), says_to("loket"))),
                    ),
                ),
            ),
        ),
        Chapter(
            title="Ketentuan Penutup",
            children=(
                Article(
                    paragraphs=(
                        says_to("awal", "akhir"),
                        says_to("butir-1", "butir-28", "tunggal"),
                        Paragraph(
                            text=says("Norma ", Reference(to=("butir-2", "butir-5"), run="sampai dengan"), " berlaku")
                        ),
                        says_to("tata-tertib"),
                        says_to("awal", "tata-tertib", "gambar"),
                    )
                ),
            ),
        ),
    ),
    annexes=(
        Annex(
            name="tata-tertib",
            title="Tata Tertib",
            blocks=(
                Listing(lead_in=words("Pengunjung"), points=LISTED),
                Listing(points=points("Loket dibuka", "Loket ditutup")),
                Table(head=("No.", "Loket"), rows=((words("1."), words("A")),)),
                Table(head=("No.", "Jam"), rows=((words("1."), words("pagi")),)),
                Fields(rows=(("Nama", words("Loket A")),)),
                Table(head=("No.", "Hari"), rows=((words("1."), words("Senin")),)),
                Article(paragraphs=(Paragraph(text=words("Tertib"), points=points("antre", "tenang")),)),
                Article(
                    paragraphs=(
                        Paragraph(name="tertib", text=words("Pengunjung tertib")),
                        Paragraph(text=says("Tertib sebagaimana dimaksud ", to("tertib"), " berlaku")),
                    )
                ),
            ),
        ),
        Annex(name="gambar", title="Gambar", blocks=(Prose(text=words("Denah"), align="centre"),)),
    ),
)


RICH_NUMBERED = number(RICH)


RICH_PLACES = directory(RICH_NUMBERED.walk())


DRAFTS: Mapping[str, Draft] = {"blora": BLORA, "decision": DECISION, "agreement": AGREEMENT, "rich": RICH}


MANY = ("No.", "Penggantian", "Permohonan diterima", "Selesai", "Ditolak", "Diarahkan ke luar", "Pengaduan", "Isi")


WIDE = AccompanyingDocument(
    region=AGREEMENT.region,
    subject="Tabel",
    blocks=(
        Table(head=("No.", "Keyakinan", "Penyelenggara"), widths=(1, 2, 30), rows=((words("1."), (), ()),)),
        Table(head=MANY),
        Table(head=("Laman", "Keterangan"), rows=((words("x" * 200), words("panjang")),)),
        Table(head=MANY * 2),
    ),
)


def opened(draft: Draft, paper: Size = "F4") -> DocumentType:
    return Document(io.BytesIO(docx_file(number(draft), paper=paper)))


def xpath(document: DocumentType, path: str) -> list[str]:
    return [str(one) for one in document.element.body.xpath(path)]


def look(document: DocumentType, style: str, path: str) -> list[str]:
    found = document.styles.element.xpath(f"//w:style[w:name/@w:val='{style}']/{path}")
    return [str(one) for one in found]
