"""What is open in a print: each blank once, wherever on the page it stands."""

import pytest

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.printing.lines import (
    FieldList,
    Line,
    Part,
    Piece,
    SignatureBlock,
    TableBlock,
    open_ends,
    runs_of,
)
from mpp_readiness.regulation.printing.wording import Run
from tests.regulation.printing.shown import FRAME
from tests.regulation.samples import BLORA


def test_what_is_open_is_listed_once_in_the_order_of_print() -> None:
    assert [run.target for run in open_ends(printed(number(FRAME)))] == [
        "nomor peraturan",
        "tahun peraturan",
        "judul UU 13/1950",
        "lembaran negara dan tambahannya untuk UU 13/1950",
        "judul UU 9/1965",
        "lembaran negara dan tambahannya untuk UU 9/1965",
        "uu-13-1950",
        "tanggal penetapan",
        "nama Bupati Blora",
        "tanggal pengundangan",
        "nama Sekretaris Daerah Kabupaten Blora",
        "tahun Berita Daerah",
        "nomor Berita Daerah",
    ]


def test_cells_and_fields_may_be_open_too() -> None:
    found = open_ends(printed(number(BLORA)))
    assert Run("...", "blank", "instansi kedua") in found
    assert Run("...", "blank", "nama petugas") in found


BLANK = Run("...", "blank", "nama")
OTHER = Run("...", "blank", "jabatan")
DOUBT = Run("[VERIFIKASI]", "doubt", "uu-13-1950")


@pytest.mark.parametrize(
    "piece",
    [
        Line("text", (Run("Loket "), BLANK)),
        TableBlock(("Nama",), (((Run("loket"),),), ((BLANK,),)), (1,)),
        FieldList((("Nama", (BLANK,)),)),
        SignatureBlock((), "BUPATI,", (BLANK,)),
        SignatureBlock(((BLANK,),), "BUPATI,", (Run("NAMA"),)),
    ],
)
def test_a_blank_is_found_in_every_kind_of_piece(piece: Piece) -> None:
    assert open_ends([Part("paper", (piece,))]) == (BLANK,)


def test_what_is_to_be_verified_is_open_too_and_words_are_not() -> None:
    line = Line("citation", (Run("Undang-Undang "), DOUBT, Run("MPP", "term", "MPP")))
    assert open_ends([Part("regulation", (line,))]) == (DOUBT,)


def test_the_same_blank_of_two_parts_is_asked_for_once_at_its_first_place() -> None:
    parts = [
        Part("regulation", (Line("text", (BLANK, OTHER)),)),
        Part("annex", (Line("prose", (OTHER, DOUBT, BLANK)),)),
    ]
    assert open_ends(parts) == (BLANK, OTHER, DOUBT)


def test_the_runs_of_a_signature_are_those_above_the_office_and_then_the_name() -> None:
    assert list(runs_of(SignatureBlock(((Run("Mengetahui"),), (OTHER,)), "CAMAT,", (BLANK,)))) == [
        Run("Mengetahui"),
        OTHER,
        BLANK,
    ]
