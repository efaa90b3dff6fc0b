"""What stands in braces in the text of a skeleton."""

import pytest

from mpp_readiness.errors import NotFound
from mpp_readiness.regulation.drafting.placeholders import Placeholder, pieces
from mpp_readiness.regulation.text import Blank, Cited, Money, Quantity, Reference, Words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kata saja", Words(words="kata saja")),
        ("{pengelola}", Placeholder("pengelola")),
        ("{batas hari kerja}", Placeholder("batas", "hari kerja")),
        ("{14 hari}", Quantity(number=14, unit="hari")),
        ("{Rp500000}", Money(rupiah=500_000)),
        ("{Rp biaya}", Placeholder("biaya", is_money=True)),
        ("{pada:tugas}", Reference(to=("tugas",))),
        ("{lihat:tugas}", Reference(to=("tugas",), placed=False)),
        ("{pada:a, b}", Reference(to=("a", "b"))),
        ("{pada:a, b, c}", Reference(to=("a", "b", "c"))),
        ("{lihat:a / b}", Reference(to=("a", "b"), run="atau", placed=False)),
        ("{pada:a .. c}", Reference(to=("a", "c"), run="sampai dengan")),
        ("{hukum:uu-25-2009}", Cited(instrument="uu-25-2009")),
        ("{hukum:uu-25-2009 Pasal 15}", Cited(instrument="uu-25-2009", place="Pasal 15")),
        ("{isi:nomor telepon}", Blank(what="nomor telepon")),
    ],
)
def test_each_form_has_its_meaning(written: str, meant: object) -> None:
    assert pieces(written) == (meant,)


def test_words_and_braces_keep_their_order() -> None:
    assert pieces("paling lama {14 hari} sejak {mulai}") == (
        Words(words="paling lama "),
        Quantity(number=14, unit="hari"),
        Words(words=" sejak "),
        Placeholder("mulai"),
    )


def test_a_folded_text_is_one_line() -> None:
    assert pieces("satu\ndua\n\ntiga") == (Words(words="satu dua tiga"),)


@pytest.mark.parametrize(
    "written", ["{}", "{Nama}", "{pada:}", "{isi:}", "{hukum:}", "{Rp}", "{Rp seribu!}", "{1.000 hari}", "{apa:x}"]
)
def test_braces_without_meaning_are_refused_with_the_forms_that_have_one(written: str) -> None:
    with pytest.raises(ValueError, match=r"tidak dikenal; bentuk yang ada: \{fakta\}"):
        pieces(f"teks {written}")


@pytest.mark.parametrize("written", ["buka {kurung", "tutup kurung}", "{a{b}}"])
def test_braces_come_in_pairs(written: str) -> None:
    with pytest.raises(ValueError, match="tidak"):
        pieces(written)


def test_an_instrument_has_to_stand_in_the_register() -> None:
    with pytest.raises(NotFound, match="perpres-89-2021"):
        pieces("{hukum:pp-89-2021}")
