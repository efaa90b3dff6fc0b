"""Legal bases: in order, complete, in force, and named as the register knows them."""

import pytest

from mpp_readiness.regulation.review.citations import CHECKS
from mpp_readiness.regulation.review.findings import SourceText
from tests.regulation.review.hits import marked, regulation, titled
from tests.regulation.review.small import small

UUD = "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
LAW_13 = (
    "Undang-Undang Nomor 13 Tahun 1950 tentang ... (...) sebagaimana telah diubah dengan Undang-Undang Nomor 9 Tahun "
    "1965 tentang ... (...);"
)
LAW_25 = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;"
LAW_23 = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan Undang-Undang "
    "Nomor 9 Tahun 2015 tentang X;"
)
PP_96 = (
    "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan "
    "Publik;"
)
PERPRES_89 = "Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik;"
PERMEN_92 = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 92 Tahun 2021 tentang Petunjuk "
    "Teknis Penyelenggaraan Mal Pelayanan Publik;"
)
PERDA = "Peraturan Daerah Kabupaten Blora Nomor 1 Tahun 2016 tentang Perangkat Daerah;"
ALL = (UUD, LAW_13, LAW_25, LAW_23, PP_96, PERPRES_89, PERMEN_92, PERDA)


def based(*bases: str, recital: str = "bahwa x;", name: str = "GERAI", after: tuple[str, ...] = ()) -> SourceText:
    lines = (f"citation||{n}.|{words}" for n, words in enumerate(bases, 1))
    return regulation(*titled(name), "authority|||BUPATI BLORA,", f"recital|||{recital}", *lines, *after)


def says(rule: str, reviewed: SourceText) -> list[str]:
    return [hit.says for hit in CHECKS[rule](reviewed)]


@pytest.mark.parametrize("rule", sorted(set(CHECKS) - {"DHK-03"}))
def test_a_clean_draft_has_no_fault_in_its_bases(rule: str) -> None:
    assert marked(CHECKS[rule], small()) == []


@pytest.mark.parametrize("rule", CHECKS)
def test_a_full_list_in_order_has_no_fault(rule: str) -> None:
    assert marked(CHECKS[rule], based(*ALL)) == []


# ---- order and number


@pytest.mark.parametrize(
    ("bases", "found"),
    [
        ((LAW_25, LAW_23, PP_96, PERPRES_89), 0),
        ((PERPRES_89, LAW_25), 1),
        ((LAW_23, LAW_25), 1),
        ((LAW_25, UUD), 1),
        ((PERDA, PERMEN_92), 1),
        (("Undang-Undang Nomor 28 Tahun 1999 tentang A;", "Undang-Undang Nomor 22 Tahun 1999 tentang B;"), 1),
        (("Undang-Undang Nomor 22 Tahun 1999 tentang A;", "Undang-Undang Nomor 28 Tahun 1999 tentang B;"), 0),
        (("Undang-Undang Nomor ... Tahun ... tentang ...;", LAW_25), 0),
        ((LAW_23, "Undang-Undang Nomor ... Tahun ... tentang ...;"), 0),
        ((PERMEN_92, "Peraturan Menteri Dalam Negeri Nomor 25 Tahun 2021 tentang B;"), 0),
        ((LAW_23, "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 tentang B;"), 0),
        ((LAW_25, LAW_23, LAW_25, PP_96), 1),
        ((UUD, "Undang-Undang Nomor 22 Tahun 1999 tentang A;", "Undang-Undang Nomor 25 Tahun 1999 tentang B;"), 0),
        (
            (
                LAW_25,
                "Peraturan Pemerintah Nomor 38 Tahun 2007 tentang A;",
                "Peraturan Pemerintah Nomor 41 Tahun 2007;",
            ),
            0,
        ),
        (("Undang-Undang Nomor ... Tahun 2014 tentang ...;", LAW_25), 0),
    ],
)
def test_bases_stand_by_level_and_then_by_time(bases: tuple[str, ...], found: int) -> None:
    assert len(marked(CHECKS["DHK-05"], based(*bases))) == found


@pytest.mark.parametrize(("count", "found"), [(5, 0), (25, 1)])
def test_very_many_bases_are_a_hint(count: int, found: int) -> None:
    assert len(says("DHK-18", based(*[LAW_25] * count))) == found


# ---- what has to be there


@pytest.mark.parametrize(
    ("bases", "found"),
    [
        ((LAW_13, LAW_23), 0),
        (("Undang-Undang Nomor 8 Tahun 1999 tentang Pembentukan Kabupaten Contoh;", LAW_23), 0),
        (("Undang-Undang Nomor ... Tahun ... tentang ...;", LAW_23), 0),
        (("...;", LAW_23), 0),
        ((LAW_25, LAW_23), 1),
        ((LAW_13, LAW_25), 1),
        ((PERMEN_92,), 2),
    ],
)
def test_the_laws_on_the_region_and_on_its_government(bases: tuple[str, ...], found: int) -> None:
    assert len(says("DHK-03", based(*bases))) == found


def test_a_regulation_of_the_state_needs_no_law_on_a_region() -> None:
    reviewed = regulation("authority|||PRESIDEN REPUBLIK INDONESIA,", f"citation|||{LAW_25}")
    assert says("DHK-03", reviewed) == []


OLD = "Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai"
REVOKES = (
    "chapter||BAB II|KETENTUAN PENUTUP",
    "article||Pasal 20|",
    f"text|||{OLD} dicabut dan dinyatakan tidak berlaku.",
)


@pytest.mark.parametrize(
    ("base", "found"), [(f"{OLD};", [OLD]), ("Peraturan Bupati Blora Nomor 6 Tahun 2019 tentang Gerai;", [])]
)
def test_what_is_revoked_is_no_basis(base: str, found: list[str]) -> None:
    assert marked(CHECKS["DHK-09"], based(LAW_25, base, after=REVOKES)) == found


@pytest.mark.parametrize(
    ("bases", "count"),
    [((LAW_25, "Peraturan Bupati Nomor 5 Tahun 2019 tentang Gerai;"), 0), ((LAW_25, f"{OLD};"), 0), ((LAW_25,), 1)],
)
def test_what_is_amended_is_a_basis(bases: tuple[str, ...], count: int) -> None:
    name = "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI"
    assert len(says("DHK-14", based(*bases, name=name))) == count


CARRIES = (
    "bahwa untuk melaksanakan ketentuan Pasal 9 Peraturan Presiden Nomor 89 Tahun 2021 tentang {}, perlu menetapkan x;"
)


@pytest.mark.parametrize(
    ("recital", "bases", "count"),
    [
        (CARRIES.format("Penyelenggaraan Mal Pelayanan Publik"), (LAW_25, PERPRES_89), 0),
        (CARRIES.format("Penyelenggaraan Mal Pelayanan Publik"), (LAW_25,), 1),
        (
            "bahwa sebagai pelaksanaan Pasal 9 ayat (2) dan Pasal 10 Peraturan Presiden Nomor 89 Tahun 2021;",
            (LAW_25,),
            1,
        ),
        ("bahwa dengan terbitnya Peraturan Presiden Nomor 89 Tahun 2021 perlu penyesuaian;", (LAW_25,), 0),
        ("bahwa pelayanan merupakan amanat Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;", (LAW_25,), 0),
    ],
)
def test_what_the_recitals_carry_out_is_a_basis(recital: str, bases: tuple[str, ...], count: int) -> None:
    assert len(marked(CHECKS["DHK-16"], based(*bases, recital=recital))) == count


# ---- the register


@pytest.mark.parametrize(
    ("base", "found"),
    [
        (LAW_23, []),
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;", ["UU 9/2015"]),
        ("Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;", ["Undang-Undang Nomor 23 Tahun 2014"]),
        ("Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan;", ["UU 13/2022"]),
        (
            "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan sebagaimana telah "
            "diubah dengan Undang-Undang Nomor 15 Tahun 2019 tentang X;",
            ["UU 13/2022"],
        ),
        ("Peraturan Pemerintah Nomor 5 Tahun 2021 tentang Perizinan;", ["PP 28/2025"]),
        ("Peraturan Presiden Nomor 1 Tahun 1901 tentang Contoh;", []),
        (PERPRES_89, []),
    ],
)
def test_a_basis_is_in_force_and_names_its_last_amendment(base: str, found: list[str]) -> None:
    told = says("DHK-10", based(base))
    assert len(told) == len(found)
    assert all(name in words for name, words in zip(found, told, strict=True))


@pytest.mark.parametrize(("day", "count"), [("4 Maret 2012", 0), ("4 Maret 2020", 1), ("4 Maret 2023", 1)])
def test_a_printed_regulation_is_judged_by_its_own_day(day: str, count: int) -> None:
    """UU 12/2011 was amended in 2019 and in 2022."""
    signed = f"signature|||Ditetapkan di Blora/pada tanggal {day}/BUPATI BLORA,/NAMA"
    base = "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan;"
    assert len(says("DHK-10", based(base, after=(signed,)))) == count


def test_what_was_not_yet_in_force_is_no_basis() -> None:
    signed = "signature|||Ditetapkan di Blora/pada tanggal 4 Maret 2012/BUPATI BLORA,/NAMA"
    (told,) = says("DHK-10", based(PERPRES_89, after=(signed,)))
    assert "belum berlaku pada 4 Maret 2012" in told


@pytest.mark.parametrize(
    ("base", "found"),
    [
        (PERPRES_89, []),
        (PERPRES_89.replace("Peraturan Presiden", "Peraturan Pemerintah"), ["Peraturan Presiden Nomor 89 Tahun 2021"]),
        (PERPRES_89.replace("2021", "2022"), ["Peraturan Presiden Nomor 89 Tahun 2021"]),
        (PERPRES_89.replace("89", "98"), ["Peraturan Presiden Nomor 89 Tahun 2021"]),
        (
            PERPRES_89.replace("Mal Pelayanan Publik", "Pasar"),
            ["Judul yang tercatat: Penyelenggaraan Mal Pelayanan Publik"],
        ),
        (LAW_25.replace(";", " (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112);"), []),
        (
            LAW_25.replace(";", " (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 122);"),
            ["Nomor 112, Tambahan Nomor 5038"],
        ),
        (
            LAW_25.replace(
                ";", " (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Nomor 5083);"
            ),
            ["Nomor 112, Tambahan Nomor 5038"],
        ),
        ("Peraturan Pemerintah Nomor 89 Tahun 2021;", []),
        ("Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;", []),
    ],
)
def test_kind_number_year_title_and_gazette_are_those_of_the_register(base: str, found: list[str]) -> None:
    told = says("DHK-21", based(base))
    assert len(told) == len(found)
    assert all(words in said for words, said in zip(found, told, strict=True))


def test_a_slip_in_an_article_is_found_too() -> None:
    words = PERPRES_89.replace("Peraturan Presiden", "Peraturan Pemerintah").rstrip(";")
    reviewed = based(PERPRES_89, after=("article||Pasal 1|", f"text|||Sesuai dengan {words}."))
    assert marked(CHECKS["DHK-21"], reviewed) == [words]


@pytest.mark.parametrize(
    ("base", "count"),
    [
        ("Peraturan Presiden Nomor 1 Tahun 1901 tentang Contoh;", 1),
        (PERPRES_89, 0),
        (PERDA, 0),
        ("Peraturan Presiden Nomor ... Tahun ... tentang ...;", 0),
        (PERPRES_89.replace("2021", "2022"), 0),
    ],
)
def test_what_the_register_does_not_know_is_said(base: str, count: int) -> None:
    assert len(says("DHK-22", based(base))) == count
