"""Names that stand twice and references that lead nowhere are told all at once, each with its place."""

import pytest
from hypothesis import given

from mpp_readiness.errors import InvalidInput, Problem, dotted
from mpp_readiness.regulation.naming import name_of, texts
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.text import Reference, Text, Words, words
from mpp_readiness.regulation.tree import (
    Annex,
    Article,
    Citation,
    Definition,
    Dictum,
    Draft,
    Elucidation,
    Explanation,
    Fields,
    Heading,
    Listing,
    Node,
    Paragraph,
    Point,
    Points,
    Prose,
    Recital,
    Signature,
    Table,
)
from tests.properties import few
from tests.regulation.samples import BLORA, says, to
from tests.regulation.strategies import drafts

POINTS = Points(items=(Point(text=words("hadir")),), closing=words("setiap hari"))


def twice(name: str, place: str, times: int = 2) -> Problem:
    return Problem("name-twice", "", (place,), f"nama “{name}” dipakai {times} kali", "beri tiap bagian nama sendiri")


def nowhere(name: str, place: str) -> Problem:
    what = f"rujukan ke “{name}” tidak ada tujuannya"
    return Problem("reference-dangling", "", (place,), what, "perbaiki nama rujukan atau tambahkan bagiannya")


def article(name: str | None, *paragraphs: Paragraph) -> Article:
    return Article(name=name, paragraphs=paragraphs)


def test_all_doubles_and_dangling_references_are_told_in_the_order_of_print() -> None:
    draft = BLORA.model_copy(
        update={
            "recitals": (Recital(kind="yuridis", name="loket", text=says("bahwa ", to("tiada"))),),
            "body": (
                article("loket", Paragraph(name="jam", text=says("Loket menurut ", to("hilang", "jam")))),
                article(None, Paragraph(text=words("Petugas"), points=POINTS)),
                article("jam", Paragraph(text=words("Petugas ramah")), Paragraph(name="jam", text=words("Jam"))),
            ),
            "elucidation": Elucidation(general=(words("Umum."),), articles=(Explanation(article="lenyap"),)),
            "annexes": (Annex(title="Daftar", blocks=(Prose(text=says(to("lampiran"))),)),),
        }
    )
    with pytest.raises(InvalidInput) as caught:
        number(draft)
    assert caught.value.problems == (
        twice("loket", "recs__rec_a"),
        nowhere("tiada", "recs__rec_a"),
        twice("loket", "art_1"),
        twice("jam", "art_1__para_1", 3),
        nowhere("hilang", "art_1__para_1"),
        twice("jam", "art_3", 3),
        twice("jam", "art_3__para_2", 3),
        nowhere("lenyap", "elu"),
        nowhere("lampiran", "att_1__p_1"),
    )


def test_a_sound_draft_knows_the_place_of_every_name() -> None:
    assert {name: one.eid for name, one in number(BLORA).places.items()} == {
        "definisi": "art_1",
        "tempat": "art_2",
        "fasilitas": "art_2__para_1",
        "loket": "art_2__para_1__point_a",
        "daftar": "att_1",
        "tata-tertib": "att_2",
    }


def test_an_explanation_has_to_be_of_a_pasal_that_prints_it_once() -> None:
    """PASAL DEMI PASAL has one entry for each Pasal of the body (Lampiran II angka 188)."""
    said = words("Yang dimaksud dengan loket ialah meja.")
    draft = BLORA.model_copy(
        update={
            "elucidation": Elucidation(
                general=(words("Umum."),),
                articles=(
                    Explanation(article="tempat", text=said),
                    Explanation(article="tempat", paragraphs={1: said, 3: said, 0: said}),
                    Explanation(article="definisi", paragraphs={1: said}),
                    Explanation(article="fasilitas", text=said),
                    Explanation(article="daftar", text=said),
                ),
            )
        }
    )
    with pytest.raises(InvalidInput) as caught:
        number(draft)
    assert [(dotted(problem.path), problem.what) for problem in caught.value.problems] == [
        ("elu", "“tempat” dijelaskan 2 kali"),
        ("elu", "“tempat” tidak mempunyai ayat (0)"),
        ("elu", "“tempat” tidak mempunyai ayat (3)"),
        ("elu", "“definisi” tidak mempunyai ayat (1)"),
        ("elu", "yang dijelaskan, “fasilitas”, bukan Pasal batang tubuh"),
        ("elu", "yang dijelaskan, “daftar”, bukan Pasal batang tubuh"),
    ]
    assert [problem.code for problem in caught.value.problems] == [
        "explained-twice",
        *["explained-paragraph"] * 3,
        *["explained-elsewhere"] * 2,
    ]


def test_a_pasal_of_an_annex_is_not_explained() -> None:
    inner = article("dalam", Paragraph(text=words("Isi lampiran")))
    draft = BLORA.model_copy(
        update={
            "elucidation": Elucidation(general=(words("Umum."),), articles=(Explanation(article="dalam"),)),
            "annexes": (*BLORA.annexes, Annex(title="Perjanjian", blocks=(inner,))),
        }
    )
    with pytest.raises(InvalidInput, match="“dalam”, bukan Pasal batang tubuh"):
        number(draft)


ONE, TWO, THREE = words("satu"), words("dua"), words("tiga")
UNNAMED: list[tuple[Node, tuple[Text, ...]]] = [
    (Citation(text=ONE), (ONE,)),
    (Citation(instrument="uu-25-2009"), ((),)),
    (Heading(text=ONE), (ONE,)),
    (Prose(text=ONE), (ONE,)),
    (Listing(lead_in=ONE, points=POINTS), (ONE, words("setiap hari"))),
    (Table(head=("Nama", "Jam"), rows=((ONE, TWO), (THREE, ()))), (ONE, TWO, THREE, ())),
    (Fields(rows=(("Nama", ONE), ("Jam", TWO))), (ONE, TWO)),
    (Signature(lead=(ONE, TWO), office="BUPATI", person=THREE), (ONE, TWO, THREE)),
    (
        Elucidation(general=(ONE,), articles=(Explanation(article="jam", text=TWO, paragraphs={1: THREE}),)),
        (ONE, TWO, THREE),
    ),
]
NAMED: list[tuple[Node, tuple[Text, ...]]] = [
    (Paragraph(name="jam", text=ONE), (ONE, ())),
    (Paragraph(name="jam", text=ONE, points=POINTS), (ONE, words("setiap hari"))),
    (Point(name="jam", text=ONE), (ONE, ())),
    (Dictum(name="jam", text=ONE, points=POINTS), (ONE, words("setiap hari"))),
    (Definition(name="jam", term="Jam", meaning=ONE), (ONE,)),
    (Recital(name="jam", kind="yuridis", text=ONE), (ONE,)),
    (article("jam", Paragraph(text=ONE)), ()),
    (Annex(name="jam", title="Jam", blocks=(Prose(text=ONE),)), ()),
]


@pytest.mark.parametrize(("node", "expected"), UNNAMED + NAMED)
def test_the_text_of_a_node_is_its_own_and_not_that_of_what_hangs_below(node: Node, expected: tuple[Text, ...]) -> None:
    assert texts(node) == expected


@pytest.mark.parametrize("node", [node for node, _ in NAMED])
def test_what_can_be_referred_to_has_its_name(node: Node) -> None:
    assert name_of(node) == "jam"


@pytest.mark.parametrize("node", [node for node, _ in UNNAMED])
def test_what_nobody_refers_to_has_none(node: Node) -> None:
    assert name_of(node) is None


@few(30)
@given(drafts)
def test_a_reference_into_the_void_is_always_found(draft: Draft) -> None:
    lost = (Words(words="lihat "), Reference(to=("tidak-ada",)))
    paragraph = Article(paragraphs=(Paragraph(text=lost),))
    field, held = ("body", draft.body) if draft.type == "regulation" else ("blocks", draft.blocks)
    with pytest.raises(InvalidInput) as caught:
        number(draft.model_copy(update={field: (*held, paragraph)}))
    assert [problem.what for problem in caught.value.problems] == ["rujukan ke “tidak-ada” tidak ada tujuannya"]
