"""Sanctions stand behind the duties that they punish, and a duty has one."""

import pytest

from mpp_readiness.regulation.review.sanctions import CHECKS
from tests.regulation.review.hits import article, marked, regulation, titled
from tests.regulation.review.small import small

DUTY = "Setiap petugas wajib hadir."
BAN = "Setiap petugas dilarang meminta imbalan."
SANCTION = "Petugas yang melanggar ketentuan dikenai sanksi administratif."
PLAIN = "Petugas melayani."


def of(*texts: str, heading: str = "PETUGAS") -> list[str]:
    return [
        *titled("X"),
        f"chapter||BAB II|{heading}",
        *(line for n, text in enumerate(texts, 5) for line in article(n, text)),
    ]


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_sanctions(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ((DUTY, SANCTION), 0),
        ((BAN, SANCTION), 0),
        ((SANCTION, DUTY), 1),
        ((DUTY, "Petugas yang melanggar Pasal 7 dikenai sanksi administratif.", BAN), 1),
        ((DUTY, "Petugas yang melanggar Pasal 5 dikenai sanksi administratif.", BAN), 0),
        (("Calon tidak pernah dipidana penjara.", PLAIN), 0),
        (("Setiap orang wajib hadir dan yang lalai dikenai sanksi administratif.",), 0),
    ],
)
def test_a_sanction_stands_behind_its_duty(texts: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["PID-03"], regulation(*of(*texts)))) == count


@pytest.mark.parametrize(
    ("texts", "heading", "count"),
    [
        ((PLAIN, DUTY, SANCTION), "PETUGAS", 0),
        ((SANCTION, DUTY), "PETUGAS", 1),
        ((DUTY, SANCTION, BAN), "PETUGAS", 1),
        ((DUTY, SANCTION, PLAIN), "PETUGAS", 0),
        ((SANCTION, DUTY), "SANKSI ADMINISTRATIF", 0),
        ((SANCTION, DUTY), "TATA CARA PENGENAAN SANKSI ADMINISTRATIF", 0),
        ((SANCTION, DUTY), "PETUGAS TANPA SANKSI", 1),
    ],
)
def test_a_sanction_ends_the_group_of_its_duties(texts: tuple[str, ...], heading: str, count: int) -> None:
    assert len(marked(CHECKS["PID-04"], regulation(*of(*texts, heading=heading)))) == count


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ((DUTY, SANCTION), []),
        ((DUTY, DUTY), ["wajib"]),
        ((PLAIN, "Petugas harus hadir."), []),
        (("Peternak yang wajib memiliki izin diberi kemudahan.",), []),
        (("Pelayanan meliputi urusan wajib.", "Setiap wajib pajak dan wajib retribusi dilayani."), []),
        (("Peternak yang wajib memiliki izin wajib melapor.",), ["wajib"]),
    ],
)
def test_a_duty_without_any_sanction_is_told_once(texts: tuple[str, ...], found: list[str]) -> None:
    assert marked(CHECKS["BHS-03"], regulation(*of(*texts))) == found


def test_what_amends_shows_only_a_part_of_duties_and_sanctions() -> None:
    name = "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI"
    reviewed = regulation(*titled(name), *article("I", SANCTION), *article("II", DUTY))
    assert [hit for check in CHECKS.values() for hit in check(reviewed)] == []


def test_a_definition_imposes_nothing() -> None:
    lines = (
        "article||Pasal 1|",
        "text|||Yang dimaksud dengan:",
        "definition||1.|Denda adalah uang yang wajib dibayar.",
    )
    assert marked(CHECKS["BHS-03"], regulation(*titled("X"), *lines)) == []
