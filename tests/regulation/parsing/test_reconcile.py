"""A tree is proofread against its source: what stands on both sides has its place, what does not is told."""

import pytest

from mpp_readiness.regulation.tree import Regulation
from tests.regulation.parsing.test_parsing import HEAD, read, references


def test_a_node_knows_its_place_in_the_source() -> None:
    text = f"{HEAD}BAB I\nUMUM\n\nPasal 1\n(1) Loket:\na. buka; dan\nb. tutup.\n(2) Gratis."
    first = text.split("\n").index("BAB I") + 1
    places = read(text).places
    eids = ("chp_I", "art_1", "art_1__para_1", "art_1__para_1__point_b", "art_1__para_2")
    assert [str(places[eid]) for eid in eids] == [f"draf.txt:{first + n}" for n in (0, 3, 4, 6, 7)]


def test_a_number_that_stands_twice_is_reported_and_its_words_are_kept() -> None:
    found = read(f"{HEAD}Pasal 1\nSatu.\n\nPasal 1\nDua sebagaimana dimaksud dalam Pasal 1.\n\nPasal 2\nTiga.")
    wrong = [one.what for one in found.problems if "Pasal" in one.what and one.severity == "error"]
    assert wrong == [
        "tertulis “Pasal 1”, menurut urutannya “Pasal 2”",
        "tertulis “Pasal 2”, menurut urutannya “Pasal 3”",
    ]
    assert [one.label for one in found.unplaced if one.kind == "article"] == ["Pasal 1", "Pasal 2"]
    assert not any(references(found.draft).values()), "nobody knows which Pasal 1 was meant"


def test_an_amending_regulation_becomes_a_tree_and_its_quotations_are_reported() -> None:
    found = read(
        f"{HEAD}Pasal I\nBeberapa ketentuan diubah sebagai berikut:\n1. Ketentuan Pasal 5 diubah sehingga berbunyi "
        "sebagai berikut:\nPasal 5\nLoket tutup.\nPasal II\nPeraturan Bupati ini mulai berlaku."
    )
    assert "Pasal 5" in [one.label for one in found.unplaced]
    assert isinstance(found.draft, Regulation)
    assert len(found.draft.body) == 2


def test_a_section_below_no_chapter_is_reported_and_its_pasal_is_kept() -> None:
    found = read(f"{HEAD}Bagian Kesatu\nUmum\n\nPasal 1\nLoket buka.")
    assert [(one.label, one.words) for one in found.unplaced if one.kind == "section"] == [("Bagian Kesatu", "Umum")]
    assert "art_1" in found.places


def told(body: str) -> list[tuple[str, str, str]]:
    """Place, severity and fault of what is told of a draft whose head is in order, and whose body begins on line 1."""
    first = HEAD.count("\n")
    found = read(HEAD + body).problems
    kept = [one for one in found if not one.place or int(str(one.place).rpartition(":")[2]) > first]
    return [
        (str(int(str(one.place).rpartition(":")[2]) - first) if one.place else "", one.severity, one.what)
        for one in kept
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Pasal 1\nLoket buka.", []),
        ("Pasal 2\nLoket buka.", [("1", "error", "tertulis “Pasal 2”, menurut urutannya “Pasal 1”")]),
        ("Pasal 1\n(1) A.\n(3) B.", [("3", "error", "tertulis “(3)”, menurut urutannya “(2)”")]),
        ("Pasal 1\nLoket:\na. pagi; dan\nc. sore.", [("4", "error", "tertulis “c.”, menurut urutannya “b.”")]),
        ("Pasal 1\n(1) A.\n\nPasal 2\nB.", [("2", "error", "tidak mendapat tempat dalam susunan peraturan: “(1) A.”")]),
        (
            "Pasal 1\n(1) A.\n(2) B.\n\nCatatan.",
            [("5", "error", "tidak mendapat tempat dalam susunan peraturan: “Catatan.”")],
        ),
    ],
    ids=["in order", "a Pasal out of turn", "an ayat", "a huruf", "an only ayat", "no place"],
)
def test_each_fault_is_told_once_with_its_place(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert [one for one in told(body) if one[1] == "error"] == expected


def test_a_long_passage_is_told_by_its_beginning() -> None:
    words = " ".join(f"kata{i}" for i in range(40))
    ((_, _, what),) = [one for one in told(f"Pasal 1\n(1) A.\n(2) B.\n\nCatatan {words}.") if one[1] == "error"]
    quoted = what.partition("“")[2].removesuffix("”")
    assert quoted.endswith(" ...")
    assert f"Catatan {words}".startswith(quoted.removesuffix(" ..."))
    assert 100 < len(quoted) <= 124


def test_what_the_tree_prints_and_nobody_wrote_is_a_warning() -> None:
    found = read("PERATURAN BUPATI BLORA\nTENTANG\nLOKET\n\nPasal 1\nLoket buka.").problems
    unwritten = [one for one in found if one.what.startswith("tidak tertulis dalam naskah: ")]
    assert unwritten
    assert {(one.place, one.severity) for one in unwritten} == {("", "warning")}
    assert any("MEMUTUSKAN" in one.what for one in unwritten)
    assert not any("Pasal 1" in one.what or "Loket buka" in one.what for one in unwritten)
