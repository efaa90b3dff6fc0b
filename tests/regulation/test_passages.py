"""What is printed becomes passages in passages, each with its path."""

import pytest

from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import (
    NOWHERE,
    Passage,
    SourcePlace,
    first_place,
    in_parts,
    nest,
    passages_of,
    walk,
)
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.tree import Draft
from tests.regulation.review.small import KIND
from tests.regulation.samples import AGREEMENT, BLORA, DECISION


def passages(draft: Draft) -> tuple[Passage, ...]:
    return passages_of(printed(number(draft)))


def paths(draft: Draft, kind: str) -> list[str]:
    return [one.path for one in walk(passages(draft)) if one.kind == kind]


def test_paths_name_the_places_by_figures() -> None:
    """BAB II, Bagian Kesatu, Paragraf 1, Pasal 2, ayat (1), huruf a, angka 1, huruf b)."""
    found = {one.path: one.words for one in walk(passages(BLORA))}
    assert found["bab[2]/bagian[1]/paragraf[1]/pasal[2]/ayat[1]/huruf[a]/angka[1]/huruf[b]"] == "kursi; dan/atau"
    assert found["bab[1]/pasal[1]/angka[1]"] == "Daerah adalah Kabupaten Blora."
    assert found["menimbang[b]"] == "bahwa layanan tersebar di banyak tempat;"


def test_every_part_is_a_passage() -> None:
    assert [one.label for one in passages(BLORA)] == ["regulation", "elucidation", "annex", "annex"]
    assert [one.label for one in passages(AGREEMENT)] == ["paper"]


def test_points_hang_below_their_sentence_and_the_closing_phrase_with_them() -> None:
    petugas = next(one for one in walk(passages(BLORA)) if one.words == "Petugas:")
    assert [(one.kind, one.label, one.words) for one in petugas.children] == [
        ("point", "a.", "hadir; dan"),
        ("point", "b.", "melayani,"),
        ("closing", "", "selama jam layanan."),
    ]
    assert petugas.lines == "Petugas:\na. hadir; dan\nb. melayani,\nselama jam layanan."


def test_a_diktum_is_called_by_its_ordinal_and_a_lone_basis_has_no_number() -> None:
    assert paths(DECISION, "dictum") == ["diktum[KESATU]", "diktum[KEDUA]"]
    assert paths(DECISION, "citation") == ["mengingat"]


def test_a_heading_stands_below_its_label() -> None:
    first = next(one for one in walk(passages(BLORA)) if one.kind == "chapter")
    assert first.text == "BAB I\nKETENTUAN UMUM"


def test_no_passage_is_lost_by_nesting() -> None:
    flat = [one.text for part in passages(BLORA) for one in walk(part.children)]
    again = [one.text for one in walk(nest([Passage("text", words=text) for text in flat]))]
    assert again == flat


def test_tables_and_signatures_keep_their_lines() -> None:
    found = [one.words for one in walk(passages(BLORA)) if one.kind in ("table", "signature")]
    assert "Nama: ...\nJabatan: petugas loket" in found
    assert "Ditetapkan di Blora\npada tanggal ...\nBUPATI BLORA,\nNAMA" in found
    assert any(words.startswith("No. | Instansi | Layanan\n1. | Dinas Kependudukan") for words in found)


# ---- identity and place


def test_numbers_run_in_the_order_of_print_through_all_parts() -> None:
    """Part, Pasal, ayat; part, title: 0 to 4."""
    flat = (Passage("article", "Pasal 1"), Passage("paragraph", "(1)", "Loket buka."))
    parts = in_parts([("regulation", flat), ("annex", (Passage("annex_title", words="DAFTAR"),))])
    assert [(one.number, one.kind) for one in walk(parts)] == [
        (0, "part"),
        (1, "article"),
        (2, "paragraph"),
        (3, "part"),
        (4, "annex_title"),
    ]
    assert [one.number for one in walk(passages(BLORA))] == list(range(len(list(walk(passages(BLORA))))))


def test_two_passages_that_say_the_same_are_two() -> None:
    first, second = nest([Passage("article", "Pasal 7"), Passage("article", "Pasal 7")])
    assert (first.path, first.text) == (second.path, second.text) == ("pasal[7]", "Pasal 7")
    assert first != second


def test_a_point_says_how_deep_its_list_stands() -> None:
    """In ayat (1) huruf a angka 1 huruf b) the list of huruf b) is the third."""
    found = {one.path.rpartition("/ayat[1]/")[2]: one.depth for one in walk(passages(BLORA)) if one.kind == "point"}
    assert found["huruf[a]/angka[1]/huruf[b]"] == 3
    assert found["huruf[a]"] == 1


@pytest.mark.parametrize(
    ("kinds", "depths", "parents"),
    [
        # A list in a list, and the phrase that closes the outer one.
        (("paragraph", "point", "point", "closing"), (0, 1, 2, 1), (-1, 0, 1, 0)),
        # A Pasal that a change quotes hangs below the change, and the next change beside it.
        (("text", "point", "article", "text", "point"), (0, 1, 10, 10, 1), (-1, 0, 1, 2, 0)),
        # A table in the midst of an ayat hangs below it and ends nothing.
        (("article", "paragraph", "table", "paragraph"), (0, 0, 99, 0), (-1, 0, 1, 0)),
        # Without a depth of its own a point is one of the first list.
        (("paragraph", "point", "point"), (0, 0, 0), (-1, 0, 0)),
    ],
)
def test_depth_says_what_hangs_below_what(
    kinds: tuple[str, ...], depths: tuple[int, ...], parents: tuple[int, ...]
) -> None:
    flat = [Passage(KIND.validate_python(kind), depth=depth) for kind, depth in zip(kinds, depths, strict=True)]
    nested = nest(flat, 0)
    above = {child.number: one.number for one in walk(nested) for child in one.children}
    assert tuple(above.get(n, -1) for n in range(len(flat))) == parents
    assert [one.depth for one in walk(nested)] == list(depths)


@pytest.mark.parametrize(
    ("place", "printed_as"),
    [
        (SourcePlace("draf.txt", 31), "draf.txt:31"),
        (SourcePlace("draf.docx", 12, "paragraph"), "draf.docx › paragraf 12"),
        (SourcePlace("draf:12.txt", 3), "draf:12.txt:3"),
        (SourcePlace("paragraf 7.docx", 2, "paragraph"), "paragraf 7.docx › paragraf 2"),
        (SourcePlace("tabel.docx"), "tabel.docx"),
        (NOWHERE, ""),
    ],
)
def test_a_place_is_printed_as_people_find_it(place: SourcePlace, printed_as: str) -> None:
    assert str(place) == printed_as


def test_the_first_place_is_looked_for_below_what_has_none() -> None:
    line = SourcePlace("draf.txt", 4)
    chapter = Passage("chapter", "BAB I", children=(Passage("article", "Pasal 1", place=line),))
    assert first_place([Passage("title"), chapter]) == line
    assert first_place([Passage("title")]) == NOWHERE
