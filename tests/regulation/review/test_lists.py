"""Lists: their signs, their depth, and the ends of their items."""

import pytest

from mpp_readiness.regulation.review.lists import CHECKS
from tests.regulation.review.hits import listed, marked, regulation, titled
from tests.regulation.review.small import small

FOUR = ("1 a. x:", "2 1. y:", "3 a) z:", "4 1) w.")


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_lists(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("rule", "points", "found"),
    [
        ("BTG-11", FOUR, []),
        ("BTG-11", ("1 a. x:", "2 (1) y:", "3 i. z:", "2 (2) y;"), ["(1)", "i.", "(2)"]),
        ("BTG-11", ("1 1. x; dan", "1 2. y."), ["1.", "2."]),
        ("BTG-11", ("1 a) x; dan", "1 b) y."), ["a)", "b)"]),
        ("BTG-12", FOUR, []),
        ("BTG-12", (*FOUR, "5 a. v;", "5 b. u."), ["a. v;", "b. u."]),
        ("BTG-14", ("1 a. loket; dan", "1 b. jaringan."), []),
        ("BTG-14", ("1 a. loket, dan", "1 b. jaringan"), ["loket, dan", "jaringan"]),
        ("BTG-14", ("1 a. loket;", "1 b. jaringan."), []),
        ("BTG-14", ("1 a. loket; dan", "1 b. jaringan;"), ["jaringan;"]),
        ("BTG-14", ("1 a. x:", "2 1. y; dan", "2 2. z; dan", "1 b. w."), []),
        ("BTG-14", ("1 a. x:", "2 1. y; dan", "2 2. z.", "1 b. w."), ["z."]),
        ("BTG-14", ("1 a. x; dan", "1 b. y:", "2 1. z; dan", "2 2. w."), []),
        ("BTG-14", ("1 a. ...", "1 b. ..."), []),
        ("BTG-16", ("1 a. loket;", "1 b. jaringan; dan", "1 c. petugas."), []),
        ("BTG-16", ("1 a. loket;", "1 b. jaringan; dan/atau", "1 c. petugas."), []),
        ("BTG-16", ("1 a. loket;", "1 b. jaringan;", "1 c. petugas."), ["jaringan;"]),
        ("BTG-16", ("1 a. x:", "2 1. y; dan", "2 2. z; dan", "1 b. w."), []),
        ("BTG-16", ("1 a. x; dan", "2 1. y; dan", "2 2. z;", "1 b. w."), ["z;"]),
        ("BTG-16", ("1 a. x.",), []),
        ("BTG-17", ("1 a. x;", "1 b. y; dan", "1 c. z."), []),
        ("BTG-17", ("1 a. x; dan", "1 b. y; dan", "1 c. z."), ["dan"]),
        ("BTG-17", ("1 a. x; atau", "1 b. y; atau", "1 c. z; atau", "1 d. w."), ["atau", "atau"]),
        ("BTG-20", ("1 a. x; dan", "1 b. y."), []),
        ("BTG-20", ("1 a. x.",), ["a. x."]),
        ("BTG-22", ("1 a. x;", "1 b. y; dan", "1 c. z."), []),
        ("BTG-22", ("1 a. x;", "1 b. y; dan", "1 d. z."), ["d."]),
        ("BTG-22", ("1 a. x:", "2 2. y; dan", "2 3. z;", "1 b. w."), ["2."]),
    ],
)
def test_each_rule_finds_its_fault_and_no_other(rule: str, points: tuple[str, ...], found: list[str]) -> None:
    reviewed = regulation(*titled("LOKET"), *listed(*points))
    assert marked(CHECKS[rule], reviewed) == found


def test_a_phrase_that_closes_the_list_wants_a_comma_before_it() -> None:
    closing = "wajib memiliki izin."
    with_comma = regulation(*titled("X"), *listed("1 a. x; dan", "1 b. y,", closing=closing))
    with_stop = regulation(*titled("X"), *listed("1 a. x; dan", "1 b. y.", closing=closing))
    assert marked(CHECKS["BTG-14"], with_comma) == []
    assert marked(CHECKS["BTG-14"], with_stop) == ["y."]


def test_the_changes_that_pasal_i_counts_are_no_list() -> None:
    reviewed = regulation(
        *titled("PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI"),
        "article||Pasal I|",
        "text|||Beberapa ketentuan diubah sebagai berikut:",
        "point 1||1.|Ketentuan Pasal 2 dihapus.",
        "point 1||2.|Ketentuan Pasal 3 diubah.",
        "article||Pasal II|",
        "text|||Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
    )
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []


def test_the_items_of_a_dictum_are_judged_too() -> None:
    reviewed = regulation("dictum|KESATU||Tim bertugas:", "point 1||a.|menilai;", "point 1||b.|melapor.")
    assert marked(CHECKS["BTG-16"], reviewed) == ["menilai;"]


@pytest.mark.parametrize("dirt", ["__", "- 3 -", "Kalimat yang tersesat di bawah rincian."])
def test_what_has_no_place_ends_no_item(dirt: str) -> None:
    item, lost = "point 1||{}|{}", f"unplaced 99|||{dirt}"
    reviewed = regulation(
        *titled("LOKET"),
        *("article||Pasal 2|", "text|||Pelayanan meliputi:"),
        *(
            item.format("a.", "loket;"),
            lost,
            item.format("b.", "jaringan; dan"),
            lost,
            item.format("c.", "laman."),
            lost,
        ),
    )
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []


def test_an_item_that_ends_with_a_table_wants_no_mark_and_no_word() -> None:
    item, table = "point 1||{}|{}", "table 99|||No - Loket"
    reviewed = regulation(
        *titled("LOKET"),
        *("article||Pasal 2|", "text|||Pelayanan meliputi:"),
        *(item.format("a.", "loket sebagai berikut:"), table, item.format("b.", "laman.")),
    )
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- loket; dan", ["-"]),
        ("• loket;", ["•"]),
        ("–loket;", ["–"]),
        ("\uf0b7 loket;", ["\uf0b7"]),
        ("- 3 -", []),
        ("_._", []),
        ("Kalimat biasa - dengan sisipan - di bawah rincian.", []),
    ],
)
@pytest.mark.parametrize("kind", ["unplaced 99", "text", "closing 1"])
def test_a_bullet_is_no_letter(kind: str, line: str, found: list[str]) -> None:
    reviewed = regulation(
        *titled("LOKET"), "article||Pasal 1|", "paragraph||(1)|Pelayanan meliputi:", f"{kind}|||{line}"
    )
    assert marked(CHECKS["BTG-11"], reviewed) == found
