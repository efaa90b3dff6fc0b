"""A text becomes the passages of a regulation, whatever its layout, and nothing of it is lost."""

from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.draft.plaintext import draft_text
from mpp_readiness.regions import find_region
from mpp_readiness.regulation.drafting import draft
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.numbering import number
from mpp_readiness.regulation.passages import Passage, passages_of, walk
from mpp_readiness.regulation.printing import printed
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from mpp_readiness.regulation.tree import Draft
from tests.properties import few
from tests.regulation.samples import BLORA, DECISION
from tests.regulation.test_perbup_mpp import FULL


def read(text: str) -> tuple[Passage, ...]:
    return segment(text_sources("draf.txt", text.split("\n")))


def shown(passages: Iterable[Passage], depth: int = 0) -> list[str]:
    """Each passage as `kind label | words`, two blanks deeper for each level; a part is left out."""
    found = []
    for one in passages:
        if one.kind != "part":
            words = " | ".join(part for part in (f"{one.kind} {one.lead or one.label}".strip(), one.words) if part)
            found.append(f"{'  ' * depth}{words}")
        found += shown(one.children, depth + (one.kind != "part"))
    return found


def body(text: str) -> list[str]:
    return shown(read(text))


def kinds(text: str) -> list[str]:
    return [one.kind for one in walk(read(text)) if one.kind != "part"]


# ---- what is written on the page


def test_a_text_that_is_no_regulation_is_kept_as_it_stands() -> None:
    assert body("Yth. Bupati\n\nKami lampirkan draf.") == ["prose | Yth. Bupati", "prose | Kami lampirkan draf."]
    assert read("") == ()


def test_every_passage_says_the_line_where_it_begins() -> None:
    found = {one.label: str(one.place) for one in walk(read("BAB I\nUMUM\n\nPasal 1\n(1) A: a. b;\nb. c."))}
    assert found == {
        "regulation": "draf.txt:1",
        "BAB I": "draf.txt:1",
        "Pasal 1": "draf.txt:4",
        "(1)": "draf.txt:5",
        "a.": "draf.txt:5",
        "b.": "draf.txt:6",
    }


# ---- ours, there and back


def compared(passages: Iterable[Passage]) -> list[tuple[str, ...]]:
    """Kind, label, lead, path and words; the bars and colons of a table are layout."""
    return [
        (one.kind, one.label, one.lead, one.path, "".join(one.words.translate(BARS[one.kind == "table"]).split()))
        for one in walk(passages)
    ]


BARS: Mapping[bool, dict[int, None]] = {False: {}, True: {ord("|"): None, ord(":"): None}}


PERBUP = load_skeleton("perbup-mpp")
TEAM = load_skeleton("keputusan-tim")
REGULATIONS: Mapping[str, Draft] = {
    "sample": BLORA,
    "sample decision": DECISION,
    **{
        f"{name} {region} {'full' if facts else 'empty'}": draft(skeleton, region=find_region(region), facts=facts)
        for name, skeleton, given in (("perbup-mpp", PERBUP, ({}, FULL)), ("keputusan-tim", TEAM, ({},)))
        for region in ("33.16", "33.73", "11.71")
        for facts in given
    },
}


@pytest.mark.parametrize("name", REGULATIONS)
def test_our_text_reads_back_to_what_was_printed(name: str) -> None:
    numbered = number(REGULATIONS[name])
    assert compared(read(draft_text(numbered))) == compared(passages_of(printed(numbered)))


# ---- whatever it is


def spelled(passages: Iterable[Passage]) -> str:
    words = (
        (f"{one.lead}:" if one.lead else "", "" if one.kind == "part" else one.label, one.words)
        for one in walk(passages)
    )
    return "".join("".join(word for three in words for word in three).split())


SIGNS = st.sampled_from(
    (
        *(
            "BAB I",
            "KETENTUAN UMUM",
            "Bagian Kesatu",
            "Umum",
            "Paragraf 1",
            "Pasal 1",
            "Pasal 2",
            "Pasal I",
            "KESATU :",
        ),
        *("(1)", "(2)", "a.", "b.", "1.", "2.", "a)", "1)", ": ", "; dan", ".", ",", "yang dimaksud dengan", "bahwa"),
        *("Menimbang :", "Mengingat", "MEMUTUSKAN:", "Menetapkan :", "Agar setiap orang mengetahuinya", "^", "- 7 -"),
        *("Ditetapkan di", "Diundangkan di", "BERITA DAERAH TAHUN", "PENJELASAN", "PENJELASAN ATAS", "I. UMUM"),
        *("PERATURAN", "NOMOR 1 TAHUN 2026", "TENTANG", "BUPATI BLORA,", "DENGAN RAHMAT", "LAMPIRAN I", "No.  Nama"),
        *("II. PASAL DEMI PASAL", "Ayat (1)", "Cukup jelas.", "Nama  : ...", "TAMBAHAN BERITA DAERAH"),
    )
)
SEPARATORS = st.sampled_from((" ", "\n", "\n\n", "\n    ", "  ", ""))
TEXTS = st.lists(st.tuples(SIGNS | st.text(max_size=6), SEPARATORS), max_size=40).map(
    lambda pairs: "".join(part for pair in pairs for part in pair)
)


@few(300)
@given(TEXTS)
def test_passages_say_all_that_was_written(text: str) -> None:
    assert spelled(read(text)) == "".join(text.split())


@few(100)
@given(TEXTS)
def test_reading_is_a_function_of_the_text(text: str) -> None:
    assert read(text) == read(text)
