"""Figures get their words, money its full form, a range its two places; what is uncertain is left."""

import pytest

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.repair.edits import Edit, Fault, Repair
from mpp_readiness.regulation.repair.figures import BRACKETS, CLOCK, COUNTED, MONEY, PERCENT, RANGES
from mpp_readiness.regulation.review.findings import SourceText


def repaired(repair: Repair, text: str, at: str) -> str:
    """The sentence after the repair of a fault that begins at these words; itself where there is none."""
    start = text.index(at)
    passage = Passage("text", words=text)
    edit = repair(Fault(SourceText((passage,), is_draft=True), passage, start, start + len(at), "", ""))
    match edit:
        case Edit(start=first, end=last, after=after):
            return text[:first] + after + text[last:]
        case _:
            return text


@pytest.mark.parametrize(
    ("repair", "text", "at", "expected"),
    [
        (COUNTED, "dalam 7 hari", "7", "dalam 7 (tujuh) hari"),
        (COUNTED, "dalam 1.500 orang", "500", "dalam 1.500 (seribu lima ratus) orang"),
        (COUNTED, "dalam 3 sampai 5 hari", "5", "dalam 3 (tiga) sampai 5 (lima) hari"),
        (COUNTED, "selama 2,5 jam", "2", "selama 2,5 (dua koma lima) jam"),
        (PERCENT, "sebesar 50 %", "50", "sebesar 50% (lima puluh persen)"),
        (PERCENT, "sebesar 0,5%", "0", "sebesar 0,5% (nol koma lima persen)"),
        (MONEY, "biaya Rp. 2.000,-", "Rp", "biaya Rp2.000,00 (dua ribu rupiah)"),
        (MONEY, "biaya Rp 2.000 (dua ribu rupiah)", "Rp", "biaya Rp2.000,00 (dua ribu rupiah)"),
        (RANGES, "Pasal 1 s/d 3", "Pasal", "Pasal 1 sampai dengan Pasal 3"),
        (RANGES, "ayat (1) – ayat (3)", "ayat", "ayat (1) sampai dengan ayat (3)"),
        (RANGES, "huruf a-c", "huruf", "huruf a sampai dengan huruf c"),
        (BRACKETS, "dimaksud dalam ayat 2", "dimaksud", "dimaksud pada ayat (2)"),
        (BRACKETS, "pada ayat 1 dan ayat (2)", "pada", "pada ayat (1) dan ayat (2)"),
        (CLOCK, "pukul 08:30", "pukul", "pukul 08.30"),
    ],
)
def test_what_figures_say_for_certain_is_written_out(repair: Repair, text: str, at: str, expected: str) -> None:
    assert repaired(repair, text, at) == expected


@pytest.mark.parametrize(
    ("repair", "text", "at"),
    [
        (COUNTED, "dalam 08 hari", "08"),
        (COUNTED, "dalam 0 hari", "0"),
        (COUNTED, "2 x 24 jam", "24"),
        (COUNTED, "tanggal 5 bulan", "5"),
        (PERCENT, "5 - 10%", "10"),
        (PERCENT, "2,25%", "2"),
        (MONEY, "Rp500.000 juta", "Rp"),
        (MONEY, "Rp500", "Rp"),  # no grouped figure
        (RANGES, "Pasal 1 - ayat (3)", "Pasal"),
        (BRACKETS, "pada ayat 1 dan 2", "pada"),
        (CLOCK, "skala 1:30", "1"),
    ],
)
def test_what_only_its_writer_knows_is_left(repair: Repair, text: str, at: str) -> None:
    assert repaired(repair, text, at) == text
