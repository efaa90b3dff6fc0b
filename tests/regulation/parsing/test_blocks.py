"""The blocks of an annex become headings, prose, lists, tables and signatures of the tree."""

import pytest

from mpp_readiness.regulation.text import only_words
from mpp_readiness.regulation.tree import Block, Listing, Prose, Signature
from tests.regulation.parsing.test_parsing import regulation

ANNEX = (
    "Pasal 1\nLoket buka.\n\nLAMPIRAN\nPERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET LAYANAN\n\nDAFTAR\n\n"
)


def blocks(*lines: str) -> tuple[Block, ...]:
    (annex,) = regulation(ANNEX + "\n".join(lines) + f"\n\n{'X' + 'x' * 78}.").annexes
    *found, last = annex.blocks
    assert isinstance(last, Prose)
    return tuple(found)


def listing(*lines: str) -> Listing:
    found = blocks(*lines)[-1]
    assert isinstance(found, Listing)
    return found


def items(found: Listing) -> list[str]:
    return [only_words(one.text) for one in found.points.items]


def test_items_read_on_from_their_lead_in() -> None:
    found = listing("Loket meliputi:", "a.  pagi; dan", "b.  sore.")
    assert (only_words(found.lead_in), items(found), found.unmarked) == ("Loket meliputi", ["pagi", "sore"], False)


def test_items_that_are_sentences_stand_below_a_line_of_their_own() -> None:
    found = blocks("Loket:", "1.  Pagi dibuka.", "2.  Sore ditutup.")
    assert [one.type for one in found] == ["prose", "listing"]
    assert isinstance(found[1], Listing)
    assert (found[1].lead_in, items(found[1]), found[1].unmarked) == ((), ["Pagi dibuka", "Sore ditutup"], False)


def test_items_without_a_mark_are_names() -> None:
    found = listing("Tembusan:", "1.  Gubernur", "2.  Ketua")
    assert (only_words(found.lead_in), items(found), found.unmarked) == ("Tembusan", ["Gubernur", "Ketua"], True)


def test_a_list_without_a_lead_in_is_never_one_of_names() -> None:
    found = listing("Kami kirim.", "", "1.  Gubernur", "2.  Ketua")
    assert (found.lead_in, items(found), found.unmarked) == ((), ["Gubernur", "Ketua"], False)


@pytest.mark.parametrize(("second", "lists"), [("1.", 2), ("3.", 1)])
def test_a_list_that_begins_anew_is_another_one(second: str, lists: int) -> None:
    found = blocks("1.  Pagi dibuka.", "2.  Sore ditutup.", f"{second}  Malam ditutup.")
    assert [one.type for one in found] == ["listing"] * lists


def test_a_phrase_closes_a_list() -> None:
    found = listing("Loket:", "    a.  pagi; dan", "    b.  sore,", "    selama dibuka.")
    assert (items(found), only_words(found.points.closing)) == (["pagi", "sore"], "selama dibuka")


def test_prose_keeps_where_it_stands() -> None:
    found = blocks("Isi naskah.", "", f"{'LOKET LAYANAN':^80}", "", f"{'':40}Blora, 3 Juni 2021")
    assert [(one.align, only_words(one.text)) for one in found if isinstance(one, Prose)] == [
        ("left", "Isi naskah."), ("centre", "LOKET LAYANAN"), ("right", "Blora, 3 Juni 2021"),
    ]  # fmt: skip


def test_of_who_signs_the_office_ends_with_its_comma() -> None:
    lines = ("Blora, 3 Juni 2021", "Kepala Dinas,", "", "", "", "Sri", "NIP 1")
    (found,) = blocks(*(f"{'':40}{line}" if line else "" for line in lines))
    assert isinstance(found, Signature)
    assert ([only_words(one) for one in found.lead], found.office, only_words(found.person)) == (
        ["Blora, 3 Juni 2021"], "Kepala Dinas,", "Sri NIP 1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("last", "unmarked"), [("Ketua ...", True), ("Ketua ....", False), ("Ketua.", False), ("Ketua atau", False)]
)
def test_dots_for_what_is_unknown_are_no_mark(last: str, unmarked: bool) -> None:
    assert listing("Tembusan:", "1.  Gubernur", f"2.  {last}").unmarked is unmarked


@pytest.mark.parametrize(("office", "kept"), [("BUPATI BLORA,", 0), ("WALI KOTA SALATIGA,", 1)])
def test_who_enacts_signs_an_annex_without_a_node_and_anybody_else_with_one(office: str, kept: int) -> None:
    """Below an annex code writes the office and the name of who enacts."""
    (annex,) = regulation(f"{ANNEX}Isi naskah.\n\n{office}\n\nSRI").annexes
    assert annex.title == "DAFTAR"
    assert [one.type for one in annex.blocks] == ["prose", *["signature"] * kept]


def test_an_annex_in_which_nothing_stands_is_none() -> None:
    assert regulation(ANNEX.replace("DAFTAR\n\n", "")).annexes == ()
