"""Words in another spelling, and two that were written as one; a name keeps the spelling of its day."""

import pytest

from mpp_readiness.regulation.passages import Passage, PassageKind, in_parts
from mpp_readiness.regulation.repair.edits import Fault
from mpp_readiness.regulation.repair.spelling import PAIRS, WORDS, apart, spelled
from mpp_readiness.regulation.review.findings import SourceText


def repaired(sentence: str, wrong: str, *defined: str, kind: PassageKind = "text") -> str | None:
    """The sentence after its repair, in a regulation with these definitions; None where it is left."""
    one = Passage(kind, words=sentence)
    reviewed = SourceText(in_parts([("regulation", [*(Passage("definition", words=w) for w in defined), one])]), True)
    start = sentence.index(wrong)
    fault = Fault(reviewed, one, start, start + len(wrong), "", "")
    edit = spelled(WORDS)(fault) or apart(PAIRS)(fault)
    return sentence[: edit.start] + edit.after + sentence[edit.end :] if edit else None


@pytest.mark.parametrize(
    ("sentence", "wrong", "expected"),
    [
        ("Loket memberi ijin.", "ijin", "Loket memberi izin."),
        ("Ijin diberikan.", "Ijin", "Izin diberikan."),
        ("Loket dibidang usaha.", "dibidang", "Loket di bidang usaha."),
        ("Diatas loket.", "Diatas", "Di atas loket."),
        ("dengan kerjasama warga", "kerjasama", "dengan kerja sama warga"),
        ("dengan Perjanjian Kerjasama", "Kerjasama", "dengan Perjanjian Kerja Sama"),
    ],
)
def test_a_word_gets_its_spelling_and_keeps_its_capital(sentence: str, wrong: str, expected: str) -> None:
    assert repaired(sentence, wrong) == expected


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("Kerjasama dilakukan.", "Kerjasama"),  # Kerja Sama or Kerja sama
        ("Undang-Undang Nomor 5 Tahun 1950 tentang Propinsi", "Propinsi"),
        ("Undang-Undang Nomor 5 Tahun 1950 tentang Kerjasama", "Kerjasama"),
        ("Loket dibuka.", "dibuka"),
    ],
)
def test_what_is_a_name_or_not_known_is_left(sentence: str, wrong: str) -> None:
    assert repaired(sentence, wrong) is None


def test_at_the_head_of_a_sentence_a_heading_and_a_defined_term_are_names() -> None:
    assert repaired("Kerjasama", "Kerjasama", kind="section") == "Kerja Sama"
    defined = ("Kerjasama Daerah yang selanjutnya disebut KSD adalah usaha.", "Kerja Sama Daerah adalah usaha.")
    for one in defined:
        assert repaired("Kerjasama Daerah dimulai.", "Kerjasama", one) == "Kerja Sama Daerah dimulai."
        assert repaired("Kerjasama dimulai.", "Kerjasama", one) is None
