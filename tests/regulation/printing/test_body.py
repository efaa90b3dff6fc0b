"""The nodes of a body and the blocks of an annex or a paper, as they are printed."""

import pytest
from hypothesis import given

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.body import pieces
from mpp_readiness.regulation.printing.lines import Line, TableBlock
from mpp_readiness.regulation.text import words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Article,
    Definition,
    Draft,
    Listing,
    Paragraph,
    Prose,
)
from tests.properties import few
from tests.regulation.printing.shown import FRAME, lines, parts
from tests.regulation.samples import BLORA, points
from tests.regulation.strategies import drafts


def test_the_body_of_the_sample_reads_down_to_the_fourth_depth() -> None:
    told = parts(BLORA)["regulation"]
    body = told[told.index("BAB I") : told.index("BAB III")]
    assert body == [
        "BAB I",
        "KETENTUAN UMUM",
        "Pasal 1",
        "Dalam Peraturan Bupati ini yang dimaksud dengan:",
        "1. Daerah adalah Kabupaten Blora.",
        "2. Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah pengintegrasian pelayanan publik.",
        "BAB II",
        "PENYELENGGARAAN",
        "Bagian Kesatu",
        "Umum",
        "Paragraf 1",
        "Tempat dan Waktu",
        "Pasal 2",
        "(1) MPP dilengkapi dengan:",
        "a. loket, yang terdiri atas:",
        "1. meja, dengan:",
        "a) papan nama, memuat:",
        "1) nama; dan",
        "2) jam layanan; dan",
        "b) kursi; dan/atau",
        "2. antrean;",
        "b. jaringan; dan",
        "c. ruang tunggu.",
        "(2) Fasilitas sebagaimana dimaksud pada ayat (1) disediakan paling lambat 14 (empat belas) hari dengan biaya "
        "paling banyak Rp500.000,00 (lima ratus ribu rupiah).",
        "Bagian Kedua",
        "Petugas",
        "Pasal 3",
        "Petugas:",
        "a. hadir; dan",
        "b. melayani,",
        "selama jam layanan.",
    ]


def test_depths_tell_how_far_a_line_stands_in() -> None:
    (main, *_) = printed(number(BLORA))
    depths = [piece.depth for piece in main.pieces if isinstance(piece, Line) and piece.role == "point"]
    assert depths == [1, 2, 3, 4, 4, 3, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(("short", "kept"), [(None, ""), ("MPP", " yang selanjutnya disebut MPP")])
def test_a_definition_is_one_sentence(short: str | None, kept: str) -> None:
    definition = Definition(term="Mal Pelayanan Publik", short=short, meaning=words("tempat layanan"))
    told = parts(FRAME.model_copy(update={"body": (Article(definitions=(definition,)),)}))["regulation"]
    assert f"1. Mal Pelayanan Publik{kept} adalah tempat layanan." in told


def test_a_recital_is_no_part_of_a_body() -> None:
    numbered = number(BLORA)
    with pytest.raises(TypeError, match="recital is no part of a body"):
        tuple(pieces(numbered.recitals, numbered))


def test_the_blocks_of_an_annex_print_in_their_order() -> None:
    assert parts(BLORA)["att_1"][5:-2] == [
        "DAFTAR LOKET",
        "A. Perangkat daerah",
        "No. | Instansi | Layanan",
        "1. | Dinas Kependudukan | kartu tanda penduduk",
        "2. | ... | ",
        "Petugas wajib:",
        "1. hadir; dan",
        "2. ramah.",
        "1. Loket dibuka pada hari kerja.",
        "2. Loket ditutup pada hari libur.",
        "Nama : ...",
        "Jabatan : petugas loket",
    ]


def test_a_table_without_widths_has_equal_columns() -> None:
    (_, _, annex, _) = printed(number(BLORA))
    (grid,) = [piece for piece in annex.pieces if isinstance(piece, TableBlock)]
    assert grid.widths == (1, 4, 6)
    table = BLORA.annexes[0].blocks[1].model_copy(update={"widths": ()})
    (part,) = printed(number(AccompanyingDocument(region=BLORA.region, subject="Daftar", blocks=(table,))))
    assert [piece.widths for piece in part.pieces if isinstance(piece, TableBlock)] == [(1, 1, 1)]


def test_the_title_of_a_pasal_stands_below_its_number_in_capitals() -> None:
    article = Article(title="Jangka Waktu", paragraphs=(Paragraph(text=words("Perjanjian berlaku 2 tahun")),))
    (part,) = printed(number(AccompanyingDocument(region=BLORA.region, subject="Perjanjian", blocks=(article,))))
    assert lines(part) == ["Pasal 1 JANGKA WAKTU", "Perjanjian berlaku 2 tahun."]


def test_terms_of_an_agreement_are_its_own() -> None:
    article = Article(definitions=(Definition(term="Loket", meaning=words("meja layanan")),))
    told = parts(AccompanyingDocument(region=BLORA.region, subject="Perjanjian", blocks=(article,)))["paper"]
    assert told == ["Pasal 1", "Dalam Perjanjian ini yang dimaksud dengan:", "1. Loket adalah meja layanan."]


@pytest.mark.parametrize(("align", "role"), [("left", "prose"), ("centre", "centred"), ("right", "right")])
def test_a_paragraph_stands_left_in_the_middle_or_as_the_date_of_a_letter(align: str, role: str) -> None:
    prose = Prose.model_validate({"text": words("Loket dibuka."), "align": align})
    (part,) = printed(number(AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=(prose,))))
    assert [piece.role for piece in part.pieces if isinstance(piece, Line)] == [role]


def test_a_listing_may_end_in_a_phrase_of_its_own() -> None:
    listing = Listing(lead_in=words("Petugas"), points=points("hadir", "ramah", closing=words("setiap hari")))
    told = parts(AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=(listing,)))["paper"]
    assert told == ["Petugas:", "1. hadir; dan", "2. ramah,", "setiap hari."]


@few(30)
@given(drafts)
def test_every_node_that_is_placed_is_printed(draft: Draft) -> None:
    """A listing without a lead-in prints only its items."""
    numbered = number(draft)
    found = {piece.eid for part in printed(numbered) for piece in part.pieces} | {
        part.eid for part in printed(numbered)
    }
    silent = {one.eid for one in numbered.walk() if isinstance(one.node, Listing) and not one.node.lead_in}
    assert {one.eid for one in numbered.walk()} - silent <= found
