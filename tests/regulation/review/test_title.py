"""The name is short, and the preamble and Menetapkan repeat it."""

import pytest

from mpp_readiness.regulation.review.findings import SourceText
from mpp_readiness.regulation.review.title import CHECKS
from tests.regulation.review.hits import marked, regulation, titled
from tests.regulation.review.small import small

MALL = "PENYELENGGARAAN MAL PELAYANAN PUBLIK"
LONG = (
    "PEDOMAN UMUM DAN TATA CARA PELAKSANAAN PENYELENGGARAAN, PEMBINAAN, PENGAWASAN, DAN PELAPORAN KEGIATAN MAL "
    "PELAYANAN PUBLIK DI LINGKUNGAN PEMERINTAH KABUPATEN"
)


def written(name: str, recital: str = "", decided: str = "") -> SourceText:
    recitals = (f"recital|Menimbang||{recital}",) if recital else ()
    return regulation(*titled(name), *recitals, *((f"decided|Menetapkan||{decided}",) if decided else ()))


@pytest.mark.parametrize("rule", CHECKS)
def test_a_clean_draft_has_no_fault_in_its_name(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (MALL, []),
        (LONG, [LONG]),
        (f"PERUBAHAN KEDUA ATAS PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG {LONG}", []),
        (f"PENCABUTAN PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG {LONG}", []),
    ],
)
def test_a_name_is_one_phrase(name: str, found: list[str]) -> None:
    assert marked(CHECKS["JDL-08"], written(name)) == found


@pytest.mark.parametrize(
    ("name", "recital", "found"),
    [
        (MALL, "bahwa x, perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Mal Pelayanan Publik;", []),
        (MALL, "bahwa x, perlu menetapkan Peraturan Bupati tentang Mal Pelayanan;", ["Mal Pelayanan"]),
        (MALL, "bahwa x, perlu menetapkan Peraturan Bupati tentang Penyelenggaraan Mal Pelayanan Publik.", []),
        ("GERAI", "bahwa x perlu diatur;", []),
        (
            "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI",
            "bahwa x, perlu menetapkan Peraturan Bupati tentang Perubahan atas Peraturan Bupati Nomor 5 Tahun 2019 "
            "tentang Gerai;",
            [],
        ),
    ],
)
def test_the_last_recital_repeats_the_name(name: str, recital: str, found: list[str]) -> None:
    assert marked(CHECKS["KSD-06"], written(name, recital)) == found


@pytest.mark.parametrize(
    ("decided", "found"),
    [
        ("PERATURAN BUPATI TENTANG STANDAR PELAYANAN.", []),
        ("PERATURAN BUPATI TENTANG  STANDAR  PELAYANAN.", []),
        ("PERATURAN BUPATI TENTANG STANDAR.", ["STANDAR"]),
    ],
)
def test_menetapkan_repeats_the_name(decided: str, found: list[str]) -> None:
    assert marked(CHECKS["DKT-03"], written("STANDAR PELAYANAN", decided=decided)) == found


def test_a_name_over_two_lines_is_one_name() -> None:
    assert marked(CHECKS["DKT-03"], small(("title|||PELAYANAN TERPADU", "title|||PELAYANAN\ntitle|||TERPADU"))) == []
