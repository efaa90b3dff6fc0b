"""Every scope of the rules gives the text that its rules are meant for."""

from collections.abc import Mapping

import pytest

from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.rulebook import rules
from mpp_readiness.regulation.review.scopes import SCOPES, scope
from tests.regulation.review.small import part, small

# What the small draft has under each name; of a long text its first line and the number of its lines.
TITLE = "RANCANGAN\nPERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nPELAYANAN TERPADU"
LEAD_IN = "Dalam Peraturan Bupati ini yang dimaksud dengan:"
CLOSING = (
    "c. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Peraturan \
Bupati tentang Pelayanan Terpadu;"
)
REVOKED = (
    "Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai (Berita \
Daerah Kabupaten Blora Tahun 2019 Nomor 5), dicabut dan dinyatakan tidak berlaku."
)
IN_FORCE = "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan."
SIGNED = "Ditetapkan di Blora\npada tanggal ...\nBUPATI BLORA,\nNAMA"
PROMULGATED = "Diundangkan di Blora\npada tanggal ...\nSEKRETARIS DAERAH KABUPATEN BLORA,\nNAMA"
BASES = (
    "1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
    "2. Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;",
)
RECITALS = (
    "a. bahwa warga berhak atas pelayanan yang mudah;",
    "b. bahwa pelayanan belum berada di satu tempat;",
    CLOSING,
)
DEFINITIONS = (
    "1. Daerah adalah Kabupaten Blora.",
    "2. Gerai Pelayanan yang selanjutnya disebut Gerai adalah tempat pelayanan suatu instansi.",
)
CLAUSES = (
    "(1) Pelayanan disediakan di:",
    "(2) Gerai sebagaimana dimaksud pada ayat (1) huruf a dibuka paling lama 7 (tujuh) jam.",
)
ITEMS = ("a. Gerai;", "b. loket keliling, yang meliputi:", "1. mobil; dan", "2. perahu; dan", "c. laman,")
CHAPTERS = ("KETENTUAN UMUM", "PENYELENGGARAAN", "KETENTUAN PERALIHAN", "KETENTUAN PENUTUP")
GIVEN: Mapping[str, tuple[str, ...]] = {
    "header": ("BUPATI BLORA\nPROVINSI JAWA TENGAH",),
    "title": (TITLE,),
    "title.number": ("NOMOR ... TAHUN ...",),
    "title.name": ("PELAYANAN TERPADU",),
    "invocation": ("DENGAN RAHMAT TUHAN YANG MAHA ESA",),
    "authority": ("BUPATI BLORA,",),
    "recitals": ("\n".join(RECITALS),),
    "recitals.label": ("Menimbang :",),
    "recital": RECITALS,
    "recital.last": (CLOSING,),
    "bases": ("\n".join(BASES),),
    "bases.label": ("Mengingat :",),
    "basis": BASES,
    "basis.first": BASES[:1],
    "dictum.word": ("MEMUTUSKAN:",),
    "dictum.subject": ("Menetapkan : PERATURAN BUPATI TENTANG PELAYANAN TERPADU.",),
    "chapter.heading": tuple(f"BAB {n}\n{name}" for n, name in zip(("I", "II", "III", "IV"), CHAPTERS, strict=True)),
    "chapter.name": CHAPTERS,
    "chapter.first": ("BAB I\nKETENTUAN UMUM",),
    "section.heading": ("Bagian Kesatu\nTempat dan Gerai",),
    "subsection.heading": ("Paragraf 1\nGerai",),
    "article": tuple(f"Pasal {n}" for n in range(1, 7)),
    "article.heading": tuple(f"Pasal {n}" for n in range(1, 7)),
    "article.last": ("Pasal 6",),
    "article.I": (),
    "article.I item": (),
    "clause": CLAUSES,
    "list": ("(1) Pelayanan disediakan di:", "b. loket keliling, yang meliputi:"),
    "list.lead_in": ("(1) Pelayanan disediakan di:",),
    "item": ITEMS,
    "item.with_children": ("b. loket keliling, yang meliputi:",),
    "definitions": ("\n".join([LEAD_IN, *DEFINITIONS]),),
    "definitions.lead_in": (LEAD_IN,),
    "definition": DEFINITIONS,
    "transitional": ("BAB III\nKETENTUAN PERALIHAN",),
    "revocation": (REVOKED,),
    "entry_into_force": (IN_FORCE,),
    "closing_chapter": (f"BAB IV\nKETENTUAN PENUTUP\nPasal 5\n{REVOKED}\nPasal 6\n{IN_FORCE}",),
    "signature": (SIGNED,),
    "signature.name": ("NAMA",),
    "promulgation": (PROMULGATED,),
    "promulgation.name": ("NAMA",),
    "gazette": ("BERITA DAERAH KABUPATEN BLORA TAHUN ... NOMOR ...",),
    "elucidation.entry": ("Pasal 1", "Pasal 2"),
    "elucidation.entry.heading": ("Pasal 1", "Pasal 2"),
    "elucidation.said": (
        "Cukup jelas.",
        "Yang dimaksud dengan “loket keliling” adalah loket yang berpindah tempat.",
        "Cukup jelas.",
    ),
    "annex.head": ("LAMPIRAN\nPERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\nTENTANG\nPELAYANAN TERPADU",),
    "annex.head.label": ("LAMPIRAN",),
    "annex.name": ("DAFTAR GERAI",),
    "annex.signature": ("BUPATI BLORA,\nNAMA",),
    "annex.signature.name": ("NAMA",),
    "page": (),
    "dictum": (),
}
# Opening and end of what is too long to be repeated here.
SPANS = {
    "preamble": ("DENGAN RAHMAT", "TENTANG PELAYANAN TERPADU."),
    "body": ("BAB I\nKETENTUAN UMUM\nPasal 1\n", IN_FORCE),
    "closing": ("Agar setiap orang", "NOMOR ..."),
    "promulgation_order": ("Agar setiap orang", "Kabupaten Blora."),
    "elucidation": ("PENJELASAN\nATAS\nPERATURAN", "Ayat (2)\nCukup jelas."),
    "annexes": ("LAMPIRAN\n", "BUPATI BLORA,\nNAMA"),
}


def texts(name: str, reviewed: SourceText) -> tuple[str, ...]:
    return tuple(one.text for one in scope(name, reviewed))


@pytest.mark.parametrize("name", GIVEN)
def test_a_scope_gives_its_texts(name: str) -> None:
    assert texts(name, small()) == GIVEN[name]


@pytest.mark.parametrize("name", SPANS)
def test_a_long_scope_is_one_text_from_its_first_line_to_its_last(name: str) -> None:
    (text,) = texts(name, small())
    first, last = SPANS[name]
    assert text.startswith(first)
    assert text.endswith(last)


def test_norms_are_the_texts_clauses_and_items_of_the_body_and_no_definition() -> None:
    norms = texts("norm", small())
    assert set(CLAUSES) | set(ITEMS) | {LEAD_IN, REVOKED, IN_FORCE, "sesuai dengan kebutuhan."} <= set(norms)
    assert not set(DEFINITIONS) & set(norms)
    assert set(texts("reference", small())) == set(norms) | set(DEFINITIONS)


def test_the_only_text_of_an_article_is_no_clause() -> None:
    only = texts("article.text", small())
    assert IN_FORCE in only
    assert not set(only) & set(texts("clause", small()))


def test_text_is_every_line_of_every_part() -> None:
    everything = set(texts("text", small()))
    assert {"BUPATI BLORA", LEAD_IN, "Cukup jelas.", "DAFTAR GERAI", SIGNED} <= everything


def test_every_scope_is_tried_here() -> None:
    assert set(SCOPES) == {*GIVEN, *SPANS, "norm", "reference", "article.text", "text"}


def test_every_scope_is_that_of_a_rule() -> None:
    """But for `annexes`: rule LMP-01 compares them with what the body announces."""
    used = {name.strip() for rule in rules().values() for name in rule.scope.split(",")}
    assert set(SCOPES) - used == {"annexes"}


def test_several_scopes_are_given_one_after_the_other() -> None:
    assert texts("gazette, invocation", small()) == (*GIVEN["gazette"], *GIVEN["invocation"])


def test_the_lines_of_a_group_are_its_children_as_they_stand() -> None:
    (title,) = scope("title", small())
    assert [child.text for child in title.children] == TITLE.split("\n")
    assert {child.kind for child in title.children} == {"title"}


def test_a_name_over_several_lines_is_one_text() -> None:
    wrapped = small(("title|||PELAYANAN TERPADU", "title|||PELAYANAN\ntitle|||TERPADU"))
    assert texts("title.name", wrapped) == ("PELAYANAN TERPADU",)


def test_a_title_without_a_name_has_none() -> None:
    assert texts("title.name", small(("title|||PELAYANAN TERPADU\n", ""))) == ()


def test_a_missing_head_or_signature_shows_as_an_empty_text() -> None:
    bare = small(("title|||BUPATI BLORA\ntitle|||PROVINSI JAWA TENGAH\n", ""), ("signature|||BUPATI BLORA,/NAMA\n", ""))
    assert texts("header", bare) == ("",)
    assert texts("annex.signature", bare) == ("",)
    assert texts("annex.signature.name", bare) == ()


def test_what_stands_below_the_office_is_the_name_of_the_signer() -> None:
    signed = small(("/BUPATI BLORA,/NAMA\nsignature|||Di", "/BUPATI BLORA,//NAMA/NIP 1\nsignature|||Di"))
    assert texts("signature.name", signed) == ("NAMA\nNIP 1",)


def test_an_amending_regulation_has_its_changes_in_pasal_i() -> None:
    written = """
article||Pasal I|
text|||Beberapa ketentuan diubah sebagai berikut:
point 1||1.|Pasal 3 dihapus.
point 1||2.|Di antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) pasal sehingga berbunyi sebagai berikut:
article||Pasal 7A|
text|||Gerai dibuka.
article||Pasal II|
text|||Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""
    amending = SourceText((part("regulation", written),), is_draft=True)
    (whole,) = texts("article.I", amending)
    assert whole == "Pasal I\nBeberapa ketentuan diubah sebagai berikut:"
    assert [text[:2] for text in texts("article.I item", amending)] == ["1.", "2."]


def test_a_body_without_chapters_closes_in_its_articles() -> None:
    written = "article||Pasal 1|\ntext|||Peraturan Bupati Nomor 1 Tahun 2019 dicabut dan dinyatakan tidak berlaku."
    bare = SourceText((part("regulation", written),), is_draft=True)
    assert texts("revocation", bare) == ("Peraturan Bupati Nomor 1 Tahun 2019 dicabut dan dinyatakan tidak berlaku.",)


def test_a_norm_that_says_whom_the_regulation_covers_is_no_entry_into_force() -> None:
    covering = small((IN_FORCE, "Peraturan Bupati ini berlaku bagi setiap instansi."))
    assert texts("entry_into_force", covering) == ()


def test_a_decision_has_its_norms_in_its_diktum_and_in_what_was_not_read_as_one() -> None:
    written = "title|||KEPUTUSAN BUPATI BLORA\ndictum|KESATU||Tim bertugas.\nunplaced|||KE DUA : Tim melapor."
    decision = SourceText((part("regulation", written),), is_draft=True)
    assert texts("dictum", decision) == ("Tim bertugas.", "KE DUA : Tim melapor.")


@pytest.mark.parametrize("name", SCOPES)
def test_of_nothing_a_scope_gives_nothing(name: str) -> None:
    assert scope(name, SourceText((), is_draft=False)) == ()
    empty = SourceText((Passage("part", label="regulation"),), is_draft=False)
    assert scope(name, empty) == ()
