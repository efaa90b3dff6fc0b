"""A draft that is read back is the draft that was written, and nothing of anybody's file is lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings

from mpp_readiness.errors import InvalidInput
from mpp_readiness.formats import write_regulation
from mpp_readiness.formats.brought_draft.sources import parse_draft
from mpp_readiness.regulation.naming import texts
from mpp_readiness.regulation.numbering import Address, number
from mpp_readiness.regulation.parsing import ParsedDraft, parse_passages
from mpp_readiness.regulation.parsing.bare import bare
from mpp_readiness.regulation.passages import Passage, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from mpp_readiness.regulation.text import Reference, words
from mpp_readiness.regulation.tree import Annex, Draft, Prose, Regulation, Signature
from tests.regulation.parsing.fuzz import SHOWN, read_back
from tests.regulation.parsing.ordinary_words import tame
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


@settings(max_examples=30, deadline=None)
@given(regulations())
def test_whatever_a_tree_says_its_print_is_kept_or_reported(written: Regulation) -> None:
    found = parse_passages(print_of(written))
    assert found.unplaced or said(print_of(found.draft)) == said(print_of(written))
    tell_all(print_of(written))


@settings(max_examples=30, deadline=None)
@given(tame)
def test_the_print_of_a_tree_gives_the_tree(written: Draft) -> None:
    assert bare(parse_passages(print_of(written)).draft).model_dump_json() == bare(written).model_dump_json()


# Word says by its styles what a text has to show by its layout: so of a text less is asked. `make hunt` asks more.
@pytest.mark.parametrize("suffix", SHOWN)
@settings(max_examples=20, deadline=None, derandomize=True)
@given(written=tame)
def test_a_file_of_a_tree_gives_the_tree(suffix: str, written: Draft) -> None:
    draft = SHOWN[suffix](written)
    found = read_back(draft, suffix)
    assert bare(found).model_dump_json() == bare(draft).model_dump_json()
    assert said(print_of(found)) == said(print_of(draft))


@settings(max_examples=20, deadline=None)
@given(tame)
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


def test_head_and_preamble_give_their_facts() -> None:
    found = regulation("Pasal 1\nLoket buka.")
    facts = (found.region.code, found.kind, found.number, found.year, found.subject, found.draft)
    assert facts == ("33.16", "Peraturan", "3", 2026, "Loket Layanan", False)
    assert [one.kind for one in found.recitals] == ["penutup"]
    assert [one.instrument for one in found.citations] == ["uu-25-2009"]


def test_rancangan_may_stand_in_one_line_with_its_kind() -> None:
    title = "BUPATI BLORA\nPROVINSI JAWA TENGAH\nRANCANGAN PERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\n"
    text = HEAD.replace("PERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\n", title) + "Pasal 1\nLoket buka."
    found = read(text)
    assert isinstance(found.draft, Regulation)
    assert (found.draft.draft, found.draft.region.code) == (True, "33.16")
    assert not [one for one in found.unplaced if one.kind == "title"]


def test_the_end_gives_place_days_and_names() -> None:
    found = regulation(
        "Pasal 1\nLoket buka.\n\nDitetapkan di Blora\npada tanggal 5 Mei 2026\nBUPATI BLORA,\n\nSRI\n\n"
        "Diundangkan di Blora\npada tanggal ...\nSEKRETARIS DAERAH KABUPATEN BLORA,\n\nNAMA\n\n"
        "BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR 7"
    )
    assert (found.seat, str(found.enacted_on), found.enacted_by) == ("Blora", "2026-05-05", "SRI")
    assert (found.promulgated_on, found.promulgated_by, found.gazette_number) == (None, None, "7")


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


@pytest.mark.parametrize(
    ("name", "known"), [("BLORA", True), ("KUNCI", False), ("...", False)], ids=["known", "invented", "unknown"]
)
def test_an_unknown_region_is_a_problem_and_no_end(name: str, known: bool) -> None:
    text = HEAD.replace("BLORA", name) + "Pasal 1\nLoket buka."
    assert ("daerah pada judul tidak dikenal" in problems(text)) is not known
    assert read(text).draft.region.is_known is known


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


@pytest.mark.parametrize("text", [HEAD, ""], ids=["no body", "empty"])
def test_what_has_neither_pasal_nor_diktum_is_no_tree(text: str) -> None:
    with pytest.raises(InvalidInput, match="tidak memuat Pasal atau diktum"):
        read(text)


def test_a_preamble_that_was_left_out_is_blank_and_not_invented() -> None:
    found = read("PERATURAN BUPATI BLORA\nTENTANG\nLOKET\n\nPasal 1\nLoket buka.").draft
    assert isinstance(found, Regulation)
    assert [said(print_of(found)).count(one) for one in ("Menimbang...;", "Mengingat...;")] == [1, 1]


# ---- texts


def spoken_parts(body: str) -> Iterator[tuple[str, str]]:
    found = regulation(body)
    for one in number(found).walk():
        for text in texts(one.node):
            for part in text:
                if part.type not in ("words", "blank"):
                    yield part.type, " ".join(part.to) if isinstance(part, Reference) else ""


NORMS = "Pasal 1\n(1) Loket:\na. buka; dan\nb. tutup.\n(2) {}.\n\nPasal 2\nLoket."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Loket sebagaimana dimaksud pada ayat (1)", [("reference", "pasal-1-ayat-1")]),
        ("Loket sebagaimana dimaksud pada ayat (1) huruf b", [("reference", "pasal-1-ayat-1-huruf-b")]),
        (
            "Loket sebagaimana dimaksud pada ayat (1) huruf a dan huruf b",
            [("reference", "pasal-1-ayat-1-huruf-a pasal-1-ayat-1-huruf-b")],
        ),
        ("Loket sebagaimana dimaksud dalam Pasal 2", [("reference", "pasal-2")]),
        # One that the draft does not have, one of another law, and one that our rule would write in another way.
        ("Loket sebagaimana dimaksud dalam Pasal 9", []),
        ("Loket sebagaimana dimaksud dalam Pasal 2 Undang-Undang tentang Loket", []),
        ("Loket menurut PP 28/2018 Pasal 2", []),
        ("Loket menurut Peraturan Presiden Nomor 89 Tahun 2021, Pasal 2", []),
        ("Loket menurut UUD NRI 1945 Pasal 2", []),
        ("Loket dibuka pada tahun 2021 menurut Pasal 2", [("reference", "pasal-2")]),
        ("Loket sebagaimana dimaksud dalam Pasal 1 ayat (1)", []),
        ("Loket dibuka dalam 14 (empat belas) hari", [("quantity", "")]),
        ("Loket dibuka dalam 14 (lima belas) hari", []),
        ("Loket membayar Rp500.000,00 (lima ratus ribu rupiah)", [("money", "")]),
        ("Loket membayar Rp500.000,00 (lima ribu rupiah)", []),
        ("Loket menurut Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", [("cited", "")]),
        ("Loket menurut Undang-Undang Nomor 25 Tahun 2009 tentang Loket", []),
    ],
)
def test_only_what_our_rule_writes_alike_is_more_than_words(words: str, expected: list[tuple[str, str]]) -> None:
    assert list(spoken_parts(NORMS.format(words))) == expected


def test_a_defined_term_is_a_term_unless_it_may_be_part_of_a_name() -> None:
    body = (
        "Pasal 1\nDalam Peraturan Bupati ini yang dimaksud dengan:\n1. Bupati adalah kepala daerah.\n"
        "2. Mal Pelayanan Publik yang selanjutnya disingkat MPP adalah tempat.\n\n"
        "Pasal 2\nMPP dibina oleh Bupati menurut Peraturan Bupati ini."
    )
    assert [kind for kind, _ in spoken_parts(body)] == ["term", "term"]
