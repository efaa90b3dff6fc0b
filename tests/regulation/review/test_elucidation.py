"""The elucidation lists what it has to, and repeats nothing."""

import pytest

from mpp_readiness.regulation.review.elucidation import CHECKS
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

NORM = "Penyelenggara menyediakan paling sedikit satu loket yang dapat dicapai oleh penyandang disabilitas."
CLEAR = "Cukup jelas."
EXPLAINED = "Yang dimaksud dengan “loket” adalah meja."


def explained(*lines: str) -> SourceText:
    body = (
        *titled("X"),
        "article||Pasal 1|",
        "text|||Yang dimaksud dengan:",
        "definition||1.|Gerai adalah tempat.",
        *article(7, NORM, "Norma kedua.", "Norma ketiga."),
        *article(8, NORM),
    )
    return regulation(*body, elucidation="\n".join(lines))


def of_seven(*ayat: tuple[str, str]) -> SourceText:
    lines = [line for label, said in ayat for line in (f"entry|||Ayat {label}", f"said|||{said}")]
    return explained("entry|||Pasal 7", *lines)


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_elucidation(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("reviewed", "says"),
    [
        (of_seven(("(1)", CLEAR), ("(2)", EXPLAINED), ("(3)", CLEAR)), []),
        (of_seven(("(2)", EXPLAINED)), ["Ayat (1), (3) tidak dicantumkan."]),
        (explained("entry|||Pasal 7", f"said|||{CLEAR}"), []),
        (explained("entry|||Pasal 7", f"said|||Ayat (1) {CLEAR} Ayat (2) {EXPLAINED} Ayat (3) {CLEAR}"), []),
        (
            explained("entry|||Pasal 7", f"said|||Ayat (1) {CLEAR} Ayat (2) {EXPLAINED}"),
            ["Ayat (3) tidak dicantumkan."],
        ),
        (explained("entry|||Pasal 8", f"said|||{EXPLAINED}"), []),
    ],
)
def test_where_one_ayat_is_explained_all_are_listed(reviewed: SourceText, says: list[str]) -> None:
    assert [hit.says for hit in CHECKS["PJL-03"](reviewed)] == says


@pytest.mark.parametrize(
    ("reviewed", "count"),
    [
        (explained("entry|||Pasal 7", f"said|||{CLEAR}"), 0),
        (of_seven(("(1)", CLEAR), ("(2)", CLEAR), ("(3)", CLEAR)), 1),
        (of_seven(("(1)", CLEAR), ("(2)", EXPLAINED), ("(3)", CLEAR)), 0),
        (explained("entry|||Pasal 7", "said|||Ayat (1) Cukup jelas Ayat (2) Cukup Jelas"), 1),
    ],
)
def test_what_is_clear_is_said_once(reviewed: SourceText, count: int) -> None:
    assert len(marked(CHECKS["PJL-05"], reviewed)) == count


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("entry|||Pasal 1", f"said|||{CLEAR}"), 0),
        (("entry|||Pasal 1", "entry|||Angka 1", f"said|||{EXPLAINED}"), 1),
        (("entry|||Pasal 7", f"said|||{EXPLAINED}"), 0),
    ],
)
def test_definitions_need_no_word(lines: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["PJL-07"], explained(*lines))) == count


@pytest.mark.parametrize(
    ("said", "count"),
    [
        (NORM, 1),
        (NORM.replace("Penyelenggara", "Pengelola"), 1),
        (NORM.replace(".", ":"), 0),
        (EXPLAINED, 0),
        (
            "Penyandang disabilitas mencapai loket tanpa bantuan orang lain sejak dari pintu masuk gedung.",
            0,
        ),
    ],
)
def test_what_is_said_does_not_repeat_the_norm(said: str, count: int) -> None:
    assert len(marked(CHECKS["PJL-09"], explained("entry|||Pasal 8", f"said|||{said}"))) == count


def test_an_entry_on_an_article_that_is_not_there_is_passed_over() -> None:
    reviewed = explained("entry|||Pasal 99", f"said|||{EXPLAINED}")
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []
