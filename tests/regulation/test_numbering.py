"""Where a node stands gives it its label, its address and its final mark (Lampiran II UU 12/2011 angka 72 to 95)."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import assert_never

import pytest
from hypothesis import given

from mpp_readiness.errors import InvalidInput
from mpp_readiness.regulation.naming import texts
from mpp_readiness.regulation.numbering import Numbered, Placed, number, walk
from mpp_readiness.regulation.printing.body import pieces
from mpp_readiness.regulation.printing.lines import Line
from mpp_readiness.regulation.printing.wording import plain, render_runs
from mpp_readiness.regulation.text import Reference, words
from mpp_readiness.regulation.tree import (
    AccompanyingDocument,
    Annex,
    Article,
    Chapter,
    Citation,
    Definition,
    Dictum,
    Draft,
    Listing,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Regulation,
    Section,
    Subsection,
)
from tests.properties import few
from tests.regulation.samples import BLORA, DECISION, points
from tests.regulation.strategies import drafts, regulations

arbitrary = few(30)


def sentence(text: str = "Petugas hadir") -> Paragraph:
    return Paragraph(text=words(text))


def article(ayat: int = 1) -> Article:
    return Article(paragraphs=(sentence(),) * ayat)


def listed(tabulation: Points) -> Article:
    return Article(paragraphs=(Paragraph(text=words("Petugas wajib"), points=tabulation),))


def regulation(*body: Chapter | Article | Dictum, annexes: Iterable[Annex] = ()) -> Regulation:
    return Regulation.model_validate(
        {**BLORA.model_dump(), "body": body, "annexes": tuple(annexes), "elucidation": None}
    )


def labels(placed: Iterable[Placed]) -> list[str]:
    return [one.label for one in walk(placed)]


def lines(placed: Iterable[Placed], numbered: Numbered) -> list[str]:
    """Every printed line of these nodes, label and words."""
    found = [piece for piece in pieces(placed, numbered) if isinstance(piece, Line)]
    return [f"{line.label} {plain(line.runs)}".strip() for line in found]


# ---- labels


def test_a_pasal_between_two_chapters_is_counted_among_pasal_only() -> None:
    chapter = Chapter(title="Umum", children=(article(),))
    assert [one.label for one in number(regulation(chapter, article(), chapter)).body] == ["BAB I", "Pasal 2", "BAB II"]


def test_pasal_are_counted_through_and_the_rest_within_what_holds_it() -> None:
    two = Subsection(title="Umum", children=(article(), article()))
    section = Section(title="Umum", children=(two, two))
    numbered = number(
        regulation(Chapter(title="A", children=(section, section)), Chapter(title="B", children=(section,)))
    )
    below = ["Paragraf 1", "Pasal", "", "Pasal", "", "Paragraf 2", "Pasal", "", "Pasal", ""]
    expected = ["BAB I", "Bagian Kesatu", *below, "Bagian Kedua", *below, "BAB II", "Bagian Kesatu", *below]
    assert [label.split()[0] if label.startswith("Pasal") else label for label in labels(numbered.body)] == expected
    assert [one for one in labels(numbered.body) if one.startswith("Pasal")] == [f"Pasal {i}" for i in range(1, 13)]


def test_several_ayat_are_numbered_and_a_single_one_is_not() -> None:
    numbered = number(regulation(article(1), article(3)))
    assert labels(numbered.body) == ["Pasal 1", "", "Pasal 2", "(1)", "(2)", "(3)"]


def test_a_tabulation_goes_from_huruf_to_angka_and_both_again_in_brackets() -> None:
    (chapter,) = number(BLORA).body[1:2]
    (one, *_) = [placed for placed in walk((chapter,)) if placed.label == "(1)"]
    assert labels(one.children) == ["a.", "1.", "a)", "1)", "2)", "b)", "2.", "b.", "c."]


def test_an_annex_begins_with_angka() -> None:
    deep = Points(items=(Point(text=words("meja"), points=Points(items=(Point(text=words("kursi")),))),))
    annex = Annex(title="Daftar", blocks=(Listing(points=deep),))
    assert labels(number(regulation(article(), annexes=[annex])).annexes) == ["LAMPIRAN", "", "1.", "a."]


def test_huruf_go_on_after_z() -> None:
    many = points(*[f"hal {i}" for i in range(28)])
    (placed, *_) = number(regulation(listed(many))).body
    assert labels(placed.children[0].children)[-3:] == ["z.", "aa.", "bb."]


def test_a_fifth_depth_is_refused_with_its_place() -> None:
    deep: Points | None = None
    for _ in range(5):
        deep = Points(items=(Point(text=words("hal"), points=deep),))
    assert deep is not None
    with pytest.raises(InvalidInput) as caught:
        number(regulation(listed(deep)))
    (problem,) = caught.value.problems
    assert problem.code == "points-too-deep"
    assert problem.path == ("art_1__para_1__point_a__point_1__point_a__point_1",)
    assert str(problem).endswith(
        "rincian lebih dari empat tingkat; pecah menjadi ayat atau pasal (Lampiran II angka 87)"
    )


def test_definitions_are_numbered_in_angka() -> None:
    definitions = tuple(Definition(term=term, meaning=words("daerah")) for term in ("Daerah", "Kota"))
    (placed,) = number(regulation(Article(definitions=definitions))).body
    assert [(one.label, one.eid, one.address) for one in placed.children] == [
        ("1.", "art_1__list_1__point_1", ("Pasal 1", "angka 1")),
        ("2.", "art_1__list_1__point_2", ("Pasal 1", "angka 2")),
    ]


def test_dictums_are_counted_in_words() -> None:
    dictum = Dictum(text=words("Membentuk tim"))
    numbered = number(regulation(*[dictum] * 11))
    assert labels(numbered.body)[:3] == ["KESATU", "KEDUA", "KETIGA"]
    assert numbered.body[10].label == "KESEBELAS"


@pytest.mark.parametrize(("several", "recital", "citation"), [(1, "", ""), (2, "a.", "1.")])
def test_a_single_recital_or_basis_has_no_label(several: int, recital: str, citation: str) -> None:
    draft = BLORA.model_copy(
        update={
            "recitals": (Recital(kind="yuridis", text=words("bahwa perlu")),) * several,
            "citations": (Citation(instrument="perpres-89-2021"),) * several,
        }
    )
    numbered = number(draft)
    assert (numbered.recitals[0].label, numbered.citations[0].label) == (recital, citation)


@pytest.mark.parametrize(("several", "expected"), [(1, ["LAMPIRAN"]), (2, ["LAMPIRAN I", "LAMPIRAN II"])])
def test_only_several_annexes_are_numbered(several: int, expected: list[str]) -> None:
    annex = Annex(title="Daftar", blocks=(Prose(text=words("Loket")),))
    assert [one.label for one in number(regulation(article(), annexes=[annex] * several)).annexes] == expected


def test_pasal_of_an_annex_are_counted_by_themselves() -> None:
    annex = Annex(title="Perjanjian", blocks=(article(), article()))
    numbered = number(regulation(article(), annexes=[annex, annex]))
    found = [(one.label, one.eid) for one in numbered.walk() if isinstance(one.node, Article)]
    assert found == [
        ("Pasal 1", "art_1"),
        ("Pasal 1", "att_1__art_1"),
        ("Pasal 2", "att_1__art_2"),
        ("Pasal 1", "att_2__art_1"),
        ("Pasal 2", "att_2__art_2"),
    ]


# ---- eIds and addresses


def test_eids_follow_the_naming_convention_of_akoma_ntoso() -> None:
    eids = [one.eid for one in walk(number(BLORA).body[1:2])]
    assert eids[:6] == [
        "chp_II",
        "chp_II__sec_1",
        "chp_II__sec_1__subsec_1",
        "art_2",
        "art_2__para_1",
        "art_2__para_1__point_a",
    ]


def test_an_address_begins_with_the_pasal_and_leaves_out_an_unnumbered_ayat() -> None:
    places = number(BLORA).places
    assert places["loket"].address == ("Pasal 2", "ayat (1)", "huruf a")
    assert places["daftar"].address == ("Lampiran I",)
    (placed,) = number(regulation(listed(points("hadir")))).body
    assert placed.children[0].children[0].address == ("Pasal 1", "huruf a")


# ---- marks


@pytest.mark.parametrize(
    ("tabulation", "expected"),
    [
        # One item, two, three (angka 87 to 91).
        (points("hadir"), ["a. hadir."]),
        (points("hadir", "ramah"), ["a. hadir; dan", "b. ramah."]),
        (points("hadir", "ramah", "cepat"), ["a. hadir;", "b. ramah; dan", "c. cepat."]),
        (
            Points(items=points("hadir", "ramah").items, joined_by="dan/atau"),
            ["a. hadir; dan/atau", "b. ramah."],
        ),
        # A phrase after the list takes the full stop (angka 87 f).
        (points("hadir", "ramah", closing=words("setiap hari")), ["a. hadir; dan", "b. ramah,", "setiap hari."]),
        # The conjunction stands after the last sub-item of the last item but one.
        (
            Points(
                items=(
                    Point(text=words("loket"), points=points("meja", "kursi", closing=words("yang layak"))),
                    Point(text=words("jaringan")),
                ),
                joined_by="atau",
            ),
            ["a. loket:", "1. meja; dan", "2. kursi,", "yang layak; atau", "b. jaringan."],
        ),
    ],
)
def test_items_end_as_one_sentence(tabulation: Points, expected: list[str]) -> None:
    numbered = number(regulation(listed(tabulation)))
    (_, lead_in, *items) = lines(numbered.body, numbered)
    assert lead_in == "Petugas wajib:"
    assert items == expected


def test_names_that_are_listed_have_no_mark() -> None:
    listing = Listing(lead_in=words("Tembusan"), points=points("Gubernur", "Inspektur"), unmarked=True)
    (placed,) = number(AccompanyingDocument(region=BLORA.region, subject="Surat", blocks=(listing,))).body
    assert (placed.ending, [one.ending for one in placed.children]) == (":", ["", ""])


def test_a_listing_without_lead_in_is_a_row_of_sentences() -> None:
    listing = Listing(points=points("Loket dibuka", "Loket ditutup"))
    numbered = number(AccompanyingDocument(region=BLORA.region, subject="Tata tertib", blocks=(listing,)))
    assert lines(numbered.body, numbered) == ["1. Loket dibuka.", "2. Loket ditutup."]


def _ends(points: Points, final: str) -> list[str]:
    """What each item ends in with all that hangs below it."""
    last = "," if points.closing else final
    before = [";"] * len(points.items)
    before[-2:] = [f"; {points.joined_by}", last][-len(points.items) :]
    return before


def _tabulated(placed: Iterable[Placed]) -> Iterable[tuple[Placed, Points]]:
    for one in placed:
        match one.node:
            case Paragraph(points=Points() as points) | Dictum(points=Points() as points):
                yield one, points
            case Point(points=Points() as points):
                yield one, points
            case Listing(lead_in=lead_in, points=points, unmarked=False) if lead_in:
                yield one, points


@arbitrary
@given(drafts)
def test_the_last_item_closes_and_the_one_before_it_carries_the_conjunction(draft: Draft) -> None:
    numbered = number(draft)
    for one, tabulation in _tabulated(numbered.walk()):
        assert [child.final for child in one.children] == _ends(tabulation, one.final)
        for child in one.children:
            assert lines((child,), numbered)[-1].endswith(child.final)


@arbitrary
@given(drafts)
def test_a_sentence_ends_in_one_full_stop(draft: Draft) -> None:
    numbered = number(draft)
    sentences = [one for one in numbered.walk() if isinstance(one.node, Paragraph | Dictum | Definition)]
    assert [lines((one,), numbered)[-1][-1:] for one in sentences] == ["."] * len(sentences)


# ---- what holds for every draft


@arbitrary
@given(drafts)
def test_labels_within_one_parent_are_unique(draft: Draft) -> None:
    numbered = number(draft)
    groups: list[Sequence[Placed]] = [numbered.recitals, numbered.citations, numbered.body, numbered.annexes]
    groups += [one.children for one in numbered.walk()]
    for group in groups:
        named = [one.label for one in group if one.label]
        assert len(set(named)) == len(named)


@arbitrary
@given(drafts)
def test_eids_are_unique_over_the_whole_draft(draft: Draft) -> None:
    eids = [one.eid for one in number(draft).walk()]
    assert len(set(eids)) == len(eids)


@arbitrary
@given(regulations())
def test_pasal_run_from_one_without_restart(draft: Regulation) -> None:
    found = [one.label for one in walk(number(draft).body) if isinstance(one.node, Article)]
    assert found == [f"Pasal {i}" for i in range(1, len(found) + 1)]


@arbitrary
@given(drafts)
def test_every_reference_resolves_to_words_and_a_place(draft: Draft) -> None:
    numbered = number(draft)
    eids = {one.eid for one in numbered.walk()}
    for one in numbered.walk():
        for text in texts(one.node):
            wanted = [inline for inline in text if isinstance(inline, Reference)]
            runs = [run for run in render_runs(text, one.address, numbered) if run.kind == "reference"]
            assert len(runs) == len(wanted)
            assert all(run.words.strip() and run.target in eids for run in runs)


@arbitrary
@given(drafts)
def test_numbering_does_not_depend_on_what_was_numbered_before(draft: Draft) -> None:
    first = number(draft)
    for part in _parts(draft):
        # A part by itself may lack what it refers to.
        with suppress(InvalidInput):
            number(part)
    assert number(draft) == first


def _parts(draft: Draft) -> Iterable[Draft]:
    match draft:
        case Regulation(body=body):
            return [draft.model_copy(update={"body": (one,)}) for one in body]
        case AccompanyingDocument(blocks=blocks):
            return [draft.model_copy(update={"blocks": (one,)}) for one in blocks]
        case _:
            assert_never(draft)


@arbitrary
@given(drafts)
def test_a_draft_that_was_kept_as_json_is_numbered_alike(draft: Draft) -> None:
    kept = type(draft).model_validate_json(draft.model_dump_json())
    assert number(kept) == number(draft)


def test_a_decision_numbers_its_dictums_and_their_points() -> None:
    numbered = number(DECISION)
    assert [(one.eid, one.label, one.address) for one in walk(numbered.body)] == [
        ("dictum_1", "KESATU", ("Diktum KESATU",)),
        ("dictum_1__point_a", "a.", ("Diktum KESATU", "huruf a")),
        ("dictum_1__point_b", "b.", ("Diktum KESATU", "huruf b")),
        ("dictum_2", "KEDUA", ("Diktum KEDUA",)),
    ]


def test_a_place_in_an_annex_is_called_by_its_annex() -> None:
    rule = Article(name="aturan", paragraphs=(Paragraph(text=words("Pengunjung tertib")),))
    item = Points(items=(Point(name="butir", text=words("hadir")),))
    annex = Annex(name="tertib", title="Tata Tertib", blocks=(rule, Listing(lead_in=words("Petugas"), points=item)))
    other = Annex(name="lain", title="Lain", blocks=(Prose(text=words("Lain.")),))
    body = (Article(paragraphs=(Paragraph(text=words("Tata tertib berlaku")),)),)
    changed = {"body": body, "elucidation": None, "annexes": (other, annex)}
    places = number(BLORA.model_copy(update=changed)).places
    assert places["aturan"].address == ("Lampiran II", "Pasal 1")
    assert places["butir"].address == ("Lampiran II", "angka 1")
