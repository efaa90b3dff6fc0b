"""What the head of a draft says of it: region, kind, number, year, subject, whether it is a draft, and its end."""

from datetime import date

import pytest

from mpp_readiness.regulation.tree import Regulation
from tests.regulation.parsing.test_parsing import HEAD, problems, read, regulation


def test_head_and_preamble_give_their_facts() -> None:
    found = regulation("Pasal 1\nLoket buka.")
    facts = (found.region.code, found.kind, found.number, found.year, found.subject, found.draft)
    assert facts == ("33.16", "Peraturan", "3", 2026, "Loket Layanan", False)
    assert [one.kind for one in found.recitals] == ["penutup"]
    assert [one.instrument for one in found.citations] == ["uu-25-2009"]


@pytest.mark.parametrize(
    ("name", "known"), [("BLORA", True), ("KUNCI", False), ("...", False)], ids=["known", "invented", "unknown"]
)
def test_an_unknown_region_is_a_problem_and_no_end(name: str, known: bool) -> None:
    text = HEAD.replace("BLORA", name) + "Pasal 1\nLoket buka."
    assert ("daerah pada judul tidak dikenal" in problems(text)) is not known
    assert read(text).draft.region.is_known is known


def headed(title: str, rest: str = "Pasal 1\nLoket buka.") -> Regulation:
    found = read(f"{title}\n\nMenimbang : bahwa loket perlu;\n\nMEMUTUSKAN:\n\nMenetapkan : PERATURAN.\n\n{rest}").draft
    assert isinstance(found, Regulation)
    return found


TITLE = "PERATURAN {office}\nNOMOR {number} TAHUN {year}\nTENTANG\nLOKET\n\n{office},"


@pytest.mark.parametrize(
    ("number", "year", "expected"),
    [
        ("3", "2026", ("3", 2026)),
        ("...", "...", (None, None)),
        ("3A", "26", ("3A", None)),
        (": 4", "2026", ("4", 2026)),
    ],
    ids=["both", "neither", "a year of two figures", "a colon"],
)
def test_dots_for_number_and_year_are_unknown(number: str, year: str, expected: tuple[str | None, int | None]) -> None:
    found = headed(TITLE.format(office="BUPATI BLORA", number=number, year=year))
    assert (found.number, found.year) == expected


@pytest.mark.parametrize(
    ("office", "code", "name"),
    [
        ("BUPATI BLORA", "33.16", "Kabupaten Blora"),
        ("WALI KOTA SALATIGA", "33.73", "Kota Salatiga"),
        ("WALIKOTA SALATIGA", "33.73", "Kota Salatiga"),
        ("GUBERNUR JAWA TENGAH", "33", "Provinsi Jawa Tengah"),
        ("BUPATI CONTOH", "", "Kabupaten Contoh"),
        ("WALIKOTA CONTOH", "", "Kota Contoh"),
    ],
)
def test_a_region_is_known_by_its_head_and_its_name(office: str, code: str, name: str) -> None:
    found = headed(TITLE.format(office=office, number="3", year="2026")).region
    assert (found.code, found.full_name) == (code, name)


def test_a_title_without_its_region_has_it_from_the_authority() -> None:
    found = headed(
        "PERATURAN BUPATI\nNOMOR 3 TAHUN 2026\nTENTANG\nLOKET\n\nDENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI BLORA,"
    )
    assert found.region.code == "33.16"


def test_where_no_office_is_named_the_region_is_unknown() -> None:
    found = read("NOMOR 3 TAHUN 2026\nTENTANG\nPERATURAN LOKET\n\nMenimbang : bahwa x;\n\nPasal 1\nLoket buka.")
    assert (found.draft.region.is_known, found.draft.region.code) == (False, "")
    assert "daerah pada judul tidak dikenal" in [one.what for one in found.problems]


@pytest.mark.parametrize(
    ("province", "expected"), [("JAWA TENGAH", "Jawa Tengah"), ("CONTOH RAYA", "Contoh Raya"), ("...", "")]
)
def test_an_invented_regency_keeps_its_province(province: str, expected: str) -> None:
    title = f"BUPATI CONTOH\nPROVINSI {province}\n{TITLE.format(office='BUPATI CONTOH', number='3', year='2026')}"
    assert headed(title).region.province == expected


@pytest.mark.parametrize(
    ("title", "rest", "kind"),
    [
        ("KEPUTUSAN BUPATI BLORA\nTENTANG\nLOKET", "KESATU : Membentuk Tim.", "Keputusan"),
        ("PERATURAN BUPATI BLORA\nTENTANG\nLOKET", "KESATU : Membentuk Tim.", "Peraturan"),
        ("Catatan.", "KESATU : Membentuk Tim.", "Keputusan"),
        ("Catatan.", "Pasal 1\nLoket buka.", "Peraturan"),
    ],
    ids=["by its title", "a title that says otherwise", "by its diktum", "by its Pasal"],
)
def test_a_decision_is_known_by_its_title_and_else_by_its_diktum(title: str, rest: str, kind: str) -> None:
    assert headed(title, rest).kind == kind


@pytest.mark.parametrize(("first", "expected"), [("RANCANGAN\n", True), ("", False)])
def test_a_draft_says_that_it_is_one(first: str, expected: bool) -> None:
    assert headed(first + TITLE.format(office="BUPATI BLORA", number="3", year="2026")).draft is expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("bahwa perlu menetapkan Peraturan Bupati tentang Loket di Mal;", "Loket di Mal"),
        ("bahwa perlu menetapkan Peraturan Bupati tentang loket DI mal;", "loket DI mal"),
        ("bahwa perlu menetapkan Peraturan Bupati tentang Gerai;", "LOKET DI MAL"),
    ],
    ids=["as it is spoken", "its own letters", "another subject"],
)
def test_a_subject_in_capitals_is_spoken_as_the_last_recital_writes_it(last: str, expected: str) -> None:
    found = read(
        f"PERATURAN BUPATI BLORA\nTENTANG\nLOKET DI MAL\n\nMenimbang : a. bahwa x;\nb. {last}\n\nPasal 1\nA."
    ).draft
    assert isinstance(found, Regulation)
    assert found.subject == expected


def test_without_a_title_the_subject_is_what_menetapkan_names() -> None:
    found = read(
        "Menimbang : bahwa x;\n\nMEMUTUSKAN:\nMenetapkan : PERATURAN BUPATI TENTANG LOKET.\n\nPasal 1\nA."
    ).draft
    assert isinstance(found, Regulation)
    assert found.subject == "LOKET"


def test_a_draft_that_nothing_names_is_told_so() -> None:
    text = "PERATURAN BUPATI BLORA\n\nMenimbang : bahwa x;\n\nPasal 1\nLoket buka."
    assert "nama peraturan tidak terbaca" in problems(text)
    assert "nama peraturan tidak terbaca" not in problems(f"{HEAD}Pasal 1\nLoket buka.")


def test_rancangan_may_stand_in_one_line_with_its_kind() -> None:
    title = "BUPATI BLORA\nPROVINSI JAWA TENGAH\nRANCANGAN PERATURAN BUPATI BLORA\nNOMOR ... TAHUN ...\n"
    text = HEAD.replace("PERATURAN BUPATI BLORA\nNOMOR 3 TAHUN 2026\n", title) + "Pasal 1\nLoket buka."
    found = read(text)
    assert isinstance(found.draft, Regulation)
    assert (found.draft.draft, found.draft.region.code) == (True, "33.16")
    assert not [one for one in found.unplaced if one.kind == "title"]


# ---- the end: dots are unknown


def test_the_end_gives_place_days_and_names() -> None:
    found = regulation(
        "Pasal 1\nLoket buka.\n\nDitetapkan di Blora\npada tanggal 5 Mei 2026\nBUPATI BLORA,\n\nSRI\n\n"
        "Diundangkan di Blora\npada tanggal ...\nSEKRETARIS DAERAH KABUPATEN BLORA,\n\nNAMA\n\n"
        "BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR 7"
    )
    assert (found.seat, str(found.enacted_on), found.enacted_by) == ("Blora", "2026-05-05", "SRI")
    assert (found.promulgated_on, found.promulgated_by, found.gazette_number) == (None, None, "7")


ENACTED = "Pasal 1\nLoket buka.\n\n{act} di {seat}\npada tanggal {day}\nBUPATI BLORA,\n\n{name}\n"


@pytest.mark.parametrize("act", ["Ditetapkan", "Disahkan"])
@pytest.mark.parametrize(
    ("seat", "day", "name", "expected"),
    [
        ("Blora", "5 Mei 2026", "SRI", ("Blora", date(2026, 5, 5), "SRI")),
        ("...", "...", "...", (None, None, None)),
        ("Blora", "5 Mai 2026", "NAMA", ("Blora", None, None)),
        ("Blora", "31 Februari 2026", "SRI WAHYUNI, S.H.", ("Blora", None, "SRI WAHYUNI, S.H.")),
    ],
    ids=["all", "dots", "no month, no name", "no such day"],
)
def test_what_stands_there_is_known_and_dots_are_not(
    act: str, seat: str, day: str, name: str, expected: tuple[str | None, date | None, str | None]
) -> None:
    found = regulation(ENACTED.format(act=act, seat=seat, day=day, name=name))
    assert (found.seat, found.enacted_on, found.enacted_by) == expected
    assert (found.promulgated_on, found.promulgated_by) == (None, None)


def test_where_nobody_says_where_it_was_enacted_the_seat_is_that_of_the_promulgation() -> None:
    end = "Diundangkan di Cepu\npada tanggal 6 Mei 2026\nSEKRETARIS DAERAH,\n\nBUDI\n"
    found = regulation(f"{ENACTED.format(act='Ditetapkan', seat='...', day='5 Mei 2026', name='SRI')}\n{end}")
    assert (found.seat, found.enacted_by, found.promulgated_by) == ("Cepu", "SRI", "BUDI")
    assert (found.enacted_on, found.promulgated_on) == (date(2026, 5, 5), date(2026, 5, 6))


@pytest.mark.parametrize(("number", "expected"), [("7", "7"), ("...", None), ("7 SERI E", "7 SERI E")])
def test_the_number_in_the_gazette_is_what_stands_there(number: str, expected: str | None) -> None:
    end = f"BERITA DAERAH KABUPATEN BLORA TAHUN 2026 NOMOR {number}"
    found = regulation(f"{ENACTED.format(act='Ditetapkan', seat='Blora', day='...', name='SRI')}\n{end}")
    assert found.gazette_number == expected


def test_an_office_without_its_comma_is_followed_by_no_name() -> None:
    assert (
        regulation(
            ENACTED.format(act="Ditetapkan", seat="Blora", day="...", name="SRI").replace("BLORA,", "BLORA")
        ).enacted_by
        is None
    )
