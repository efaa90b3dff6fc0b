"""A draft that is read back is the draft that was written, and nothing of anybody's file is lost."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given

from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats import write_regulation
from mpp_readiness.formats.brought_draft.sources import parse_draft
from mpp_readiness.regulation.naming import texts
from mpp_readiness.regulation.numbering import Address, number
from mpp_readiness.regulation.parsing import ParsedDraft, parse_passages
from mpp_readiness.regulation.passages import Passage, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from mpp_readiness.regulation.text import Reference, words
from mpp_readiness.regulation.tree import Annex, Draft, Prose, Regulation, Signature
from tests.properties import few
from tests.regulation.parsing.bare import bare
from tests.regulation.parsing.fuzz import SHOWN, read_back
from tests.regulation.parsing.ordinary_words import drafts
from tests.regulation.samples import BLORA
from tests.regulation.segmenting.test_segmenting import REGULATIONS
from tests.regulation.strategies import regulations
from tests.regulation.test_corpus import ROWS
from tests.regulation.test_corpus import read as law


def print_of(draft: Draft) -> tuple[Passage, ...]:
    return passages_of(printed(number(draft)))


def folded(one: Passage) -> str:
    """Without white space, and without the bars and colons that part the cells of a table."""
    said = f"{one.lead}{one.label}{one.words}"
    return "".join(said.replace("|", "").replace(":", "").split())


def said(passages: Sequence[Passage]) -> str:
    return "".join(folded(one) for one in walk(passages) if one.kind != "part")


def references(draft: Draft) -> dict[tuple[str, int], list[tuple[Address, ...]]]:
    """Of every text, by the node that holds it, the places that its references lead to."""
    numbered = number(draft)
    return {
        (one.eid, i): [
            tuple(numbered.places[name].address for name in part.to) for part in text if isinstance(part, Reference)
        ]
        for one in numbered.walk()
        for i, text in enumerate(texts(one.node))
    }


def read(text: str) -> ParsedDraft:
    return parse_passages(segment(text_sources("draf.txt", text.split("\n"))))


# ---- ours, there and back


@pytest.mark.parametrize("suffix", [".txt", ".docx"])
@pytest.mark.parametrize("name", REGULATIONS)
def test_a_draft_of_ours_is_read_back_to_its_tree(name: str, suffix: str, tmp_path: Path) -> None:
    written = REGULATIONS[name]
    path = tmp_path / f"draf{suffix}"
    write_regulation(written, path)
    found = parse_draft(path)
    assert (found.unplaced, found.problems) == ((), ())
    assert bare(found.draft).model_dump_json() == bare(written).model_dump_json()
    assert said(print_of(found.draft)) == said(print_of(written))


@pytest.mark.parametrize("suffix", [".txt", ".docx"])
@pytest.mark.parametrize(
    "sides",
    [("right",), ("left", "right"), ("left", "right", "right"), ("left", "right", "left", "right")],
    ids=len,
)
def test_those_who_sign_a_form_in_an_annex_stand_where_they_stood(
    sides: tuple[Literal["left", "right"], ...], suffix: str, tmp_path: Path
) -> None:
    signed = tuple(Signature(office="Petugas,", person=words("SRI"), side=side) for side in sides)
    form = Annex(name="daftar", title="Formulir", blocks=(Prose(text=words("Loket dibuka.")), *signed))
    written = BLORA.model_copy(update={"annexes": (form,)})
    write_regulation(written, tmp_path / f"draf{suffix}")
    found = parse_draft(tmp_path / f"draf{suffix}")
    assert isinstance(found.draft, Regulation)
    assert (found.unplaced, found.problems) == ((), ())
    (annex,) = found.draft.annexes
    assert [one.side for one in annex.blocks if isinstance(one, Signature)] == list(sides)
    assert bare(found.draft).model_dump_json() == bare(written).model_dump_json()


@pytest.mark.parametrize("name", REGULATIONS)
def test_every_reference_of_a_draft_of_ours_is_found_again(name: str) -> None:
    written = REGULATIONS[name]
    assert references(parse_passages(print_of(written)).draft) == references(written)


@pytest.mark.parametrize("name", REGULATIONS)
def test_every_legal_basis_of_a_draft_of_ours_is_found_in_the_register(name: str) -> None:
    written, found = REGULATIONS[name], parse_passages(print_of(REGULATIONS[name])).draft
    assert isinstance(written, Regulation)
    assert isinstance(found, Regulation)
    assert [one.instrument for one in found.citations] == [one.instrument for one in written.citations]


@few(30)
@given(regulations())
def test_whatever_a_tree_says_its_print_is_kept_or_reported(written: Regulation) -> None:
    found = parse_passages(print_of(written))
    assert found.unplaced or said(print_of(found.draft)) == said(print_of(written))
    tell_all(print_of(written))


@few(30)
@given(drafts)
def test_the_print_of_a_tree_gives_the_tree(written: Draft) -> None:
    assert bare(parse_passages(print_of(written)).draft).model_dump_json() == bare(written).model_dump_json()


# Word says by its styles what a text has to show by its layout: so of a text less is asked. `make fuzz` asks more.
@pytest.mark.parametrize("suffix", SHOWN)
@few(20)
@given(written=drafts)
def test_a_file_of_a_tree_gives_the_tree(suffix: str, written: Draft) -> None:
    draft = SHOWN[suffix](written)
    found = read_back(draft, suffix)
    assert bare(found).model_dump_json() == bare(draft).model_dump_json()
    assert said(print_of(found)) == said(print_of(draft))


@few(20)
@given(drafts)
def test_bare_takes_off_no_word_of_the_print(written: Draft) -> None:
    assert said(print_of(bare(written))).upper() == said(print_of(written)).upper()


# ---- anybody's


@pytest.mark.parametrize("path", ROWS)
def test_what_the_tree_of_a_law_does_not_say_is_reported(path: str) -> None:
    tell_all(law(path))


def tell_all(passages: tuple[Passage, ...]) -> None:
    """What is printed and what is reported are together all that was written, in its order."""
    found = parse_passages(passages)
    reported = {id(one) for one in found.unplaced}
    places = {one.place for one in found.problems}
    print_ = iter("".join(folded(one) for one in walk(print_of(found.draft)) if one.kind != "part"))
    for one in walk(passages):
        if one.kind == "part":
            continue
        if id(one) in reported:
            assert str(one.place) in places
        else:
            # Each sign is looked for behind the one before: what is not reported is printed, in this order.
            assert all(sign in print_ for sign in folded(one)), one


@pytest.mark.parametrize("path", ROWS)
def test_most_of_a_law_has_its_place(path: str) -> None:
    """Half at least: the head and the end of a law of the state are no part of a regulation of a region."""
    found = parse_passages(law(path))
    assert len(found.unplaced) * 2 < sum(1 for _ in walk(law(path)))


HEAD = (
    "PERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET LAYANAN\n\nDENGAN RAHMAT TUHAN YANG MAHA ESA\n\n"
    "BUPATI BLORA,\n\nMenimbang : bahwa perlu menetapkan Peraturan Bupati tentang Loket Layanan;\n\n"
    "Mengingat : Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun "
    "2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);\n\nMEMUTUSKAN:\n\n"
    "Menetapkan : PERATURAN BUPATI TENTANG LOKET LAYANAN.\n\n"
)


def regulation(body: str) -> Regulation:
    found = read(HEAD + body).draft
    assert isinstance(found, Regulation)
    return found


def problems(text: str) -> list[str]:
    return [one.what for one in read(text).problems if one.severity == "error"]


@pytest.mark.parametrize("text", [HEAD, ""], ids=["no body", "empty"])
def test_what_has_neither_pasal_nor_diktum_is_no_tree(text: str) -> None:
    with pytest.raises(InvalidInput, match="tidak memuat Pasal atau diktum"):
        read(text)
