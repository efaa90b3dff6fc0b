"""The preamble stands in its order, and the recitals have their letters and elements."""

import pytest

from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.preamble import CHECKS, element
from tests.regulation.review.hits import marked, regulation
from tests.regulation.review.small import small

GRACE = "invocation|||DENGAN RAHMAT TUHAN YANG MAHA ESA"
AUTHORITY = "authority|||BUPATI BLORA,"
RECITAL = "recital|Menimbang||bahwa x;"
BASIS = "citation|Mengingat||y;"
DECIDES = "decides|||MEMUTUSKAN:"
DECIDED = "decided|Menetapkan||PERATURAN BUPATI TENTANG Z."
IN_ORDER = (GRACE, AUTHORITY, RECITAL, BASIS, DECIDES, DECIDED)

KINDS = {
    "filosofis": "bahwa setiap warga negara berhak memperoleh pelayanan;",
    "sosiologis": "bahwa pelayanan tersebar di banyak tempat;",
    "yuridis": "bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021;",
    "penutup": "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati;",
}


def recitals(*kinds: str) -> SourceText:
    lines = [f"recital||{chr(ord('a') + n)}.|{KINDS[kind]}" for n, kind in enumerate(kinds)]
    return regulation(*lines)


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_preamble(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (IN_ORDER, []),
        (IN_ORDER[1:], []),
        ((GRACE, AUTHORITY, BASIS, RECITAL, DECIDES), ["bahwa x;"]),
        ((AUTHORITY, GRACE, RECITAL, BASIS, DECIDES, DECIDED), ["DENGAN RAHMAT TUHAN YANG MAHA ESA"]),
        ((*IN_ORDER[:4], "unplaced|||Memperhatikan : Surat Edaran;", *IN_ORDER[4:]), ["Memperhatikan : Surat Edaran;"]),
        ((*IN_ORDER[:4], "citation|Memperhatikan||Surat;", *IN_ORDER[4:]), ["Surat;"]),
        ((*IN_ORDER[:4], "unplaced|||Dengan Persetujuan Bersama", *IN_ORDER[4:]), []),
    ],
)
def test_the_parts_stand_in_order_and_no_other_is_among_them(lines: tuple[str, ...], found: list[str]) -> None:
    assert marked(CHECKS["PMB-03"], regulation(*lines)) == found


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (["a.", "b.", "c."], []),
        (["a.", "c."], ["c."]),
        (["a."], ["a."]),
        ([""], []),
        (["1.", "2."], ["1."]),
        (["a.", "a."], ["a."]),
        (["a.", ""], ["bahwa x;"]),
        (["b.", "c."], ["b."]),
    ],
)
def test_recitals_have_letters_in_turn_and_an_only_one_has_none(labels: list[str], found: list[str]) -> None:
    lines = [f"recital||{label}|bahwa x;" for label in labels]
    assert marked(CHECKS["KSD-03"], regulation(*lines)) == found


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (["1.", "2.", "3."], []),
        ([""], []),
        (["1."], []),
        (["1.", "3."], ["3."]),
        (["1.", "1.", "2."], ["1."]),
        (["a.", "b."], ["a."]),
        (["1.", ""], ["Peraturan x;"]),
        (["", ""], ["Peraturan x;"]),
    ],
)
def test_several_bases_are_numbered_in_turn(labels: list[str], found: list[str]) -> None:
    lines = [f"citation||{label}|Peraturan x;" for label in labels]
    assert marked(CHECKS["DHK-23"], regulation(*lines)) == found
    # Another word begins another list, which has no place here at all.
    assert marked(CHECKS["DHK-23"], regulation(*lines, "citation|Memperhatikan|1.|Surat;")) == found


@pytest.mark.parametrize("kind", KINDS)
def test_a_recital_shows_its_element_by_its_words(kind: str) -> None:
    (part,) = recitals(kind).passages
    assert element(part.children[0], is_last=True) == kind


@pytest.mark.parametrize(
    ("rule", "kinds", "count"),
    [
        ("KSD-07", ("filosofis", "sosiologis", "yuridis", "penutup"), 0),
        ("KSD-07", ("yuridis", "filosofis", "penutup"), 1),
        ("KSD-09", ("filosofis", "sosiologis", "sosiologis", "yuridis", "penutup"), 0),
        ("KSD-09", ("filosofis", "sosiologis", "sosiologis", "sosiologis", "yuridis", "penutup"), 1),
        ("KSD-09", ("yuridis", "yuridis", "yuridis", "penutup"), 1),
        ("KSD-09", ("sosiologis", "sosiologis", "sosiologis", "sosiologis", "penutup"), 0),
    ],
)
def test_elements_in_order_and_not_too_many(rule: str, kinds: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS[rule], recitals(*kinds))) == count
