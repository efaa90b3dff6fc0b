"""When a rule applies: what a regulation and the passage that is judged have to be."""

import pytest

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.conditions import CONDITIONS, LONGEST, too_long
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.hits import article, regulation, titled

NORM = Passage("text", words="Loket buka.")


def holds(name: str, reviewed: SourceText, passage: Passage = NORM) -> bool:
    return CONDITIONS[name](reviewed, passage)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("UU or PP", "1. Undang-Undang Nomor 25 Tahun 2009", True),
        ("UU or PP", "Pasal 18 Undang-Undang Nomor 25 Tahun 2009", True),
        ("UU or PP", "PP Nomor 96 Tahun 2012", True),
        ("UU or PP", "Undang-Undang Dasar Negara", False),
        ("UU or PP", "Peraturan Pemerintah Pengganti Undang-Undang", False),
        ("UU or PP", "Peraturan Presiden tentang Undang-Undang", False),
        ("Constitution", "Pasal 18 ayat (6) UUD 1945", True),
        ("Constitution", "Undang-Undang Nomor 5", False),
        ("Perda", "3. Peraturan Daerah Kabupaten Blora", True),
        ("Perda", "Keputusan tentang Peraturan Daerah", False),
        ("Perkada", "Peraturan Walikota Salatiga", True),
        ("Perkada", "Peraturan Wali Kota Salatiga", True),
        ("Perkada", "Peraturan Gubernur", False),
        ("term explained", "Yang dimaksud dengan hari", True),
        ("term explained", "Hari yang dimaksud", False),
        ("implementing one act", "PELAKSANAAN UNDANG-UNDANG NOMOR 5", True),
        ("implementing one act", "PELAKSANAAN NOMOR LOKET", False),
    ],
)
def test_the_words_of_a_passage_tell_what_it_names(name: str, text: str, expected: bool) -> None:
    assert holds(name, regulation(), Passage("citation", words=text)) is expected


def test_a_regulation_amends_by_its_name_or_by_a_pasal_in_roman_figures() -> None:
    named, roman = regulation(*titled("PERUBAHAN ATAS LOKET")), regulation(*titled("LOKET"), *article("I", "Diubah."))
    plain = regulation(*titled("LOKET PERUBAHAN"), *article(1, "Loket."))
    assert [holds("amending", one) for one in (named, roman, plain)] == [True, True, False]
    assert [holds("not amending", one) for one in (named, roman, plain)] == [False, False, True]


def test_only_an_amending_regulation_inserts() -> None:
    inserted = Passage("text", words="Di antara Pasal 1 dan Pasal 2 disisipkan 1 (satu) Pasal")
    assert holds("inserting", regulation(*titled("PERUBAHAN ATAS LOKET")), inserted)
    assert not holds("inserting", regulation(*titled("PERUBAHAN ATAS LOKET")), NORM)
    assert not holds("inserting", regulation(*titled("LOKET")), inserted)


def test_recitals_are_one_or_several_or_none() -> None:
    for count, expected in ((0, (False, False)), (1, (True, False)), (2, (False, True))):
        reviewed = regulation(*titled("LOKET"), *["recital|Menimbang|a.|bahwa x;"] * count)
        assert (holds("one recital", reviewed), holds("several recitals", reviewed)) == expected


def test_an_annex_is_there_or_announced_but_not_that_of_another_regulation() -> None:
    own, other = "Daftar tercantum dalam Lampiran ini.", "Daftar tercantum dalam Lampiran II Undang-Undang ini."
    assert holds("annexes", regulation(*article(1, own)))
    assert not holds("annexes", regulation(*article(1, other)))
    assert holds("annexes", regulation(*article(1, "Loket."), annex="annex_head|||LAMPIRAN"))


def test_what_is_revoked_is_one_or_several_and_in_a_revocation_neither() -> None:
    several = Passage("text", words="dicabut:", children=(Passage("point", label="a.", words="Perbup 5;"),))
    revoking, other = regulation(*titled("PENCABUTAN LOKET")), regulation(*titled("LOKET"))
    assert (holds("one revoked", other), holds("one revoked", revoking)) == (True, False)
    assert (holds("one revoked", other, several), holds("several revoked", other, several)) == (False, True)


def test_chapters_are_asked_of_no_amendment() -> None:
    chapter = "chapter||BAB I|UMUM"
    assert holds("chapters", regulation(*titled("LOKET"), chapter))
    assert not holds("chapters", regulation(*titled("PERUBAHAN LOKET"), chapter))
    assert not holds("chapters", regulation(*titled("LOKET")))


def test_a_text_is_too_long_as_a_whole_and_a_table_by_its_rows() -> None:
    half = "x" * (LONGEST // 2 + 1)
    assert not too_long(Passage("text", words="x" * LONGEST))
    assert too_long(Passage("text", words="x" * (LONGEST + 1)))
    assert too_long(Passage("text", words=f"{half}\n{half}"))
    assert not too_long(Passage("table", words=f"{half}\n{half}"))
