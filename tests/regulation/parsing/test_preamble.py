"""Recitals and legal bases: as they were written, and known where code would write the very same words."""

import pytest

from mpp_readiness.regulation.text import only_words
from mpp_readiness.regulation.tree import Regulation
from tests.regulation.parsing.test_parsing import print_of, read, said


def test_a_preamble_that_was_left_out_is_blank_and_not_invented() -> None:
    found = read("PERATURAN BUPATI BLORA\nTENTANG\nLOKET\n\nPasal 1\nLoket buka.").draft
    assert isinstance(found, Regulation)
    assert [said(print_of(found)).count(one) for one in ("Menimbang...;", "Mengingat...;")] == [1, 1]


def weighed(*lines: str, minds: str = "Pasal 18 UUD;") -> Regulation:
    text = "\n".join(lines)
    title = "PERATURAN BUPATI BLORA\nTENTANG\nLOKET\n\nDENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI BLORA,\n\n"
    found = read(f"{title}Menimbang : {text}\n\nMengingat : {minds}\n\nPasal 1\nLoket buka.").draft
    assert isinstance(found, Regulation)
    return found


BASED = "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {}, perlu menetapkan Peraturan Bupati tentang LOKET;"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("a. bahwa x;", "b. bahwa y;", f"c. {BASED.format('huruf a dan huruf b')}"),
            ["filosofis", "sosiologis", "penutup"],
        ),
        (("a. bahwa x;", f"b. {BASED.format('huruf a')}"), ["filosofis", "penutup"]),
        (("a. bahwa x;", f"b. {BASED.format('huruf a dan huruf b')}"), ["filosofis", "sosiologis"]),
        (("a. bahwa menurut Undang-Undang x;", "b. bahwa y;"), ["yuridis", "sosiologis"]),
        (("a. bahwa x;", "b. bahwa sesuai ketentuan Pasal 5;"), ["filosofis", "yuridis"]),
        (("bahwa x;",), ["filosofis"]),
        (("bahwa perlu menetapkan Peraturan Bupati tentang LOKET;",), ["penutup"]),
    ],
    ids=["all three", "of one", "it names itself", "a law first", "a law last", "one", "one that closes"],
)
def test_the_kind_of_a_recital_follows_from_its_place_and_from_what_it_names(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert [one.kind for one in weighed(*lines).recitals] == expected


def test_only_the_closing_recital_has_no_words_of_its_own() -> None:
    first, last = weighed("a. bahwa x;", f"b. {BASED.format('huruf a')}").recitals
    assert (only_words(first.text), last.text) == ("bahwa x", ())


LAW = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor "
    "112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"
)


@pytest.mark.parametrize(
    ("minds", "instrument", "place"),
    [
        (f"{LAW};", "uu-25-2009", None),
        (f"Pasal 5 {LAW};", "uu-25-2009", "Pasal 5"),
        (f"Pasal 5 ayat (1) huruf a {LAW};", "uu-25-2009", "Pasal 5 ayat (1) huruf a"),
        (f"{LAW.replace('5038', '5039')};", None, None),
        (f"Pasal 5 {LAW.replace('5038', '5039')};", None, None),
    ],
    ids=["whole", "a Pasal of it", "a huruf of it", "another supplement", "a Pasal of another"],
)
def test_a_basis_is_of_the_register_where_it_is_written_alike(
    minds: str, instrument: str | None, place: str | None
) -> None:
    (found,) = weighed("bahwa x;", minds=minds).citations
    assert (found.instrument, found.place) == (instrument, place)
    assert only_words(found.text).endswith("" if instrument else "Nomor 5039)")
    assert bool(found.text) is not bool(instrument)
