"""What the drafting law decides alone is repaired; what needs a decision is left, and nothing else is touched."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.regulation.passages import Passage, SourcePlace, in_parts, walk
from mpp_readiness.regulation.repair import apply, fix
from mpp_readiness.regulation.review import review
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import text_sources
from tests.properties import few
from tests.regulation.review.hits import article, listed, regulation, titled
from tests.regulation.review.small import small

CORPUS = Path(__file__).parents[1] / "data" / "corpus"


def lines(reviewed: SourceText) -> list[str]:
    return [one.text for one in walk(reviewed.passages)]


def told(reviewed: SourceText) -> list[tuple[str, ...]]:
    return [(*one.rules, one.before, one.after) for one in fix(reviewed).changes]


def counted(findings: Iterable[ReviewFinding]) -> Counter[tuple[str, str]]:
    return Counter((one.rule, one.path) for one in findings)


def test_a_repair_that_would_add_a_fault_is_not_made() -> None:
    """As a Roman number the chapter would be seen to be out of turn, which only the drafter can settle."""
    assert told(regulation("chapter||BAB 2|RUANG LINGKUP")) == []


DEFINES = "text|||Dalam Peraturan Bupati ini yang dimaksud dengan:"


def test_a_name_of_two_words_has_a_capital_in_both_of_them() -> None:
    heading = regulation(*titled("LOKET"), "chapter||BAB I|UMUM", "section||Bagian Kesatu|Kerjasama")
    assert lines(fix(heading).reviewed)[-1] == "Bagian Kesatu\nKerja Sama"


def test_a_defined_term_is_a_name_wherever_it_stands() -> None:
    term = "definition||1.|Kerjasama Daerah adalah usaha bersama."
    uses = ("Kerjasama Daerah dilakukan.", "Kerjasama dilakukan.", "Bupati melakukan Kerjasama Daerah.")
    reviewed = regulation(*titled("LOKET"), "article||Pasal 1|", DEFINES, term, *article(2, *uses))
    assert [line for line in lines(fix(reviewed).reviewed) if "erja" in line] == [
        "1. Kerja Sama Daerah adalah usaha bersama.",
        "(1) Kerja Sama Daerah dilakukan.",
        "(2) Kerjasama dilakukan.",
        "(3) Bupati melakukan Kerja Sama Daerah.",
    ]


def test_a_reference_to_an_ayat_that_is_not_there_keeps_its_form() -> None:
    """With its brackets it would be a reference, and one that points to nothing (ACU-02)."""
    assert told(regulation(*article(1, "Izin gratis.", "Izin menurut pada ayat 7 terbit."))) == []


FAULTY = ("Loket dibidang izin.", "Loket dibidang usaha.", "Loket dibidang tanah.", "Loket dibidang air.")
SOUND = [sentence.replace("dibidang", "di bidang") for sentence in FAULTY]


def test_a_repair_whose_new_fault_stands_far_away_is_left_and_every_other_one_is_made() -> None:
    """With its capital the term would want one in Pasal 3 too (KTU-07), where nothing else is to be repaired."""
    term = ("article||Pasal 1|", DEFINES, "definition||1.|izin Loket adalah tanda.")
    asks = article(3, "Warga minta izin Loket, dan izin Loket diberikan.")
    reviewed = regulation(*titled("LOKET"), *term, *article(2, *FAULTY), *asks)
    assert {one.rule for one in review(reviewed)} >= {"KTU-03", "BHS-20"}
    assert lines(fix(reviewed).reviewed)[7:] == [
        "1. izin Loket adalah tanda.",
        "Pasal 2",
        *(f"({n}) {sentence}" for n, sentence in enumerate(SOUND, 1)),
        "Pasal 3",
        "Warga minta izin Loket, dan izin Loket diberikan.",
    ]


def test_of_repairs_that_only_together_bring_a_fault_the_first_is_made() -> None:
    """A name keeps its spelling, and its term has to come back twice (KTU-04): both repairs would leave one use."""
    act = "Keputusan Bupati Nomor 5 Tahun 2019 tentang Ijin Loket"
    term = ("article||Pasal 1|", DEFINES, f"definition||1.|{act} yang selanjutnya disebut Ijin Loket adalah x.")
    asked, given = "Warga minta Ijin Loket.", "Camat beri Ijin Loket."
    reviewed = regulation(*titled("LOKET"), *term, *article(2, asked, *FAULTY, given), *article(3, f"{act} dicabut."))
    check(reviewed)
    fixed = [line[4:] for line in lines(fix(reviewed).reviewed)[9:15]]
    assert fixed == [asked.replace("Ijin", "Izin"), *SOUND, given]


# ---- what holds of every draft

PARTS = (
    "Izin sebagaimana dimaksud dalam ayat (1)",
    "menurut pasal 4 - Pasal 7",
    "paling lama 14 hari",
    "selambat-lambatnya 3 hari",
    "Walikota dan atau camat",
    "sesuai peraturan perundang-undangan yang berlaku",
    "dibidang perijinan",
    "Rp 1.250.000,-",
    "sebagaimana dimaksud Pasal 1",
    "pada ayat 1 dan ayat 2",
    "denda 2,5 % atau 5% - 10%",
    "kerjasama 1.500 orang",
)


@st.composite
def drafts(draw: st.DrawFn) -> SourceText:
    sentence = st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map(" ".join)
    mark = st.sampled_from((";", ".", ",", "", "; dan", " dan", ":"))
    points = draw(st.lists(st.tuples(sentence, mark), max_size=4))
    items = [f"1 {chr(97 + n)}. {words}{end}" for n, (words, end) in enumerate(points)]
    texts = draw(st.lists(sentence, min_size=2, max_size=3))
    return regulation(*titled("Pelayanan Terpadu"), *article(1, *texts), *(listed(*items) if items else ()))


def known(one: Passage) -> tuple[object, ...]:
    return one.number, one.kind, one.path, one.depth, str(one.place)


def check(reviewed: SourceText) -> None:
    fixed = fix(reviewed)
    before, after = counted(review(reviewed)), counted(review(fixed.reviewed))
    assert not after - before, "a repair adds no finding"
    assert fix(fixed.reviewed).changes == (), "a second time there is nothing to repair"
    assert apply(reviewed, fixed.changes) == fixed.reviewed, "the changes say all that was changed"
    old, new = (list(walk(one.passages)) for one in (reviewed, fixed.reviewed))
    assert [known(one) for one in old] == [known(one) for one in new], "each keeps its identity"
    for one in fixed.changes:
        assert old[one.number].text[one.start : one.end] == one.before != one.after
        assert one.before == one.before.strip() != ""
    untouched = {one.number for one in fixed.changes}
    for was, now in zip(old, new, strict=True):
        assert was.number in untouched or was.text == now.text


@given(drafts())
@few(60)
def test_any_draft_is_only_bettered(reviewed: SourceText) -> None:
    check(reviewed)


# Of the forty laws the fifteen shortest: each asks for two reviews and more.
SHORTEST = sorted(CORPUS.glob("*/*/*.md"), key=lambda file: file.stat().st_size)[:15]


@pytest.mark.parametrize("file", SHORTEST, ids=lambda file: f"{file.parts[-3]}-{file.parts[-2]}-{file.stem}")
def test_a_real_law_is_only_bettered(file: Path) -> None:
    written = file.read_text(encoding="utf-8").split("\n")
    check(SourceText(segment(text_sources(file.name, written)), is_draft=False))


def test_a_clean_draft_is_left_as_it_is() -> None:
    assert told(small()) == []
    assert fix(small()).reviewed == small()


def test_a_repair_in_the_words_of_another_one_is_told_as_one_change() -> None:
    # The rule that a reader meets first in the rule book is told first.
    reviewed = regulation(*listed("1 a. perijinan, dan", "1 b. resiko"))
    assert told(reviewed) == [
        ("BTG-14", "BHS-20", "perijinan,", "perizinan;"),
        ("BTG-14", "BHS-20", "resiko", "risiko."),
    ]


def test_a_passage_that_stands_twice_is_repaired_twice() -> None:
    twins = tuple(Passage("said", words="cukup jelas", place=SourcePlace("draf.txt", n)) for n in (3, 5))
    fixed = fix(SourceText(in_parts([("elucidation", twins)]), is_draft=True))
    assert [(one.number, str(one.place)) for one in fixed.changes] == [(1, "draf.txt:3"), (2, "draf.txt:5")]


# Where a rule judges only some of a passage: the lines, and what the passage becomes by PRL-01, DKT-02 and PNT-08.
EXCERPTS = [
    (("chapter||BAB IX|ATURAN PERALIHAN", "article||Pasal 9|"), "BAB IX\nKETENTUAN PERALIHAN"),
    (("decided|Menetapkan||Peraturan Bupati tentang Loket.",), "PERATURAN BUPATI TENTANG LOKET."),
    (("signature|||Ditetapkan di Blora/BUPATI BLORA,/ARIEF, S.H.",), "Ditetapkan di Blora\nBUPATI BLORA,\nARIEF"),
]


@pytest.mark.parametrize(("held", "wanted"), EXCERPTS)
def test_what_is_judged_in_part_is_repaired_in_its_passage(held: tuple[str, ...], wanted: str) -> None:
    assert lines(fix(regulation(*held)).reviewed)[1] == wanted


def test_a_line_that_is_put_together_is_left_alone() -> None:
    """A name on two lines is judged as one: neither line is the name."""
    reviewed = regulation(*titled("Pelayanan"), "title|||Terpadu")
    assert any(one.rule == "JDL-02" and one.excerpt == "Pelayanan Terpadu" for one in review(reviewed))
    assert not [one for one in fix(reviewed).changes if "JDL-02" in one.rules]
