"""Legal instruments are found in a text with all that it says of them, and nothing more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.legislation import citation, register
from mpp_readiness.regulation.citing.instruments import Printed, cites, level_of, registered, same_title

LAW = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
GAZETTE = (
    "(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"
)


def test_a_cite_has_kind_number_year_title_gazette_and_place() -> None:
    text = f"2. {LAW} {GAZETTE};"
    (found,) = cites(text)
    assert (found.kind, found.number, found.year) == ("undang-undang", "25", "2009")
    assert found.title == "Pelayanan Publik"
    assert found.gazette == Printed("Lembaran Negara", "2009", "112", "5038")
    assert text[found.start : found.end] == f"{LAW} {GAZETTE}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PERUBAHAN ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2019 TENTANG GERAI", [("peraturan bupati", "", "5", "2019")]),
        ("Peraturan Bupati Blora Nomor 5 Tahun 2019", [("peraturan bupati", "Blora", "5", "2019")]),
        ("Peraturan Walikota Salatiga No. 7 Tahun 2019", [("peraturan wali kota", "Salatiga", "7", "2019")]),
        ("Undang-undang Nomor 8 Tahun 1997 tentang Dokumen Perusahaan", [("undang-undang", "", "8", "1997")]),
        ("Undang-Undang Republik Indonesia Nomor 8 Tahun 1997", [("undang-undang", "", "8", "1997")]),
        (
            "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 25 Tahun 2021;",
            [("peraturan menteri", "Dalam Negeri", "25", "2021")],
        ),
        (
            "Peraturan Menteri Pekerjaan Umum dan Perumahan Rakyat Nomor 14/PRT/M/2017 tentang Persyaratan",
            [("peraturan menteri", "Pekerjaan Umum dan Perumahan Rakyat", "14/PRT/M/2017", "2017")],
        ),
        ("Undang-Undang Nomor ... Tahun ... tentang ... (...);", [("undang-undang", "", "", "")]),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", [("undang-undang dasar", "", "", "")]),
        ("Peraturan Bupati ini mulai berlaku pada tanggal 3 Juni 2021", []),
        ("peraturan perundang-undangan Nomor", []),
        (
            "Peraturan Bupati Nomor 1 Tahun 2019 tentang Gerai dan Peraturan Bupati Nomor 2 Tahun 2019 tentang Loket",
            [("peraturan bupati", "", "1", "2019"), ("peraturan bupati", "", "2", "2019")],
        ),
    ],
)
def test_kinds_offices_and_numbers(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [(one.kind, one.office, one.number, one.year) for one in cites(text)] == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("tentang Bendera, Bahasa, dan Lambang Negara serta Lagu Kebangsaan;", None),
        (f"{LAW}, perlu menetapkan Peraturan Bupati tentang Gerai;", "Pelayanan Publik"),
        (f"{LAW} sebagaimana telah diubah dengan X", "Pelayanan Publik"),
        (f"{LAW} dicabut dan dinyatakan tidak berlaku.", "Pelayanan Publik"),
        (f"Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan {LAW} {GAZETTE};", f"Pelaksanaan {LAW}"),
        (
            "Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 "
            "Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang;",
            "Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi "
            "Undang-Undang",
        ),
        (
            "Undang-Undang Nomor 24 Tahun 2009 tentang Bendera, Bahasa, dan Lambang Negara serta Lagu Kebangsaan "
            "(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 109);",
            "Bendera, Bahasa, dan Lambang Negara serta Lagu Kebangsaan",
        ),
        ("Undang-Undang Nomor 25 Tahun\n2009 tentang Pelayanan\nPublik;", "Pelayanan Publik"),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(text: str, title: str | None) -> None:
    assert [one.title for one in cites(text)] == ([title] if title else [])


def test_an_amendment_is_a_cite_that_says_so() -> None:
    text = f"{LAW} {GAZETTE} sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 1 Tahun 2020;"
    assert [(one.number, one.amends) for one in cites(text)] == [("25", False), ("1", True)]


NATIONAL = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan Menteri", "Peraturan Bupati")


@pytest.mark.parametrize(
    "id", [one.id for one in register().instruments.values() if one.kind in NATIONAL and one.number is not None]
)
def test_every_instrument_is_found_again_by_its_long_name(id: str) -> None:
    instrument = register().instruments[id]
    (found,) = cites(f"1. {citation(instrument)};")
    assert registered(found) == instrument


@given(st.text(alphabet="Undang-Pert bpiNomr 0123.()tangT;,\n", max_size=120))
def test_any_text_is_read_and_places_lie_within_it(text: str) -> None:
    for one in cites(text):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "Undang-Undang Nomor 1 Tahun 2020"),
        ("Undang-Undang Nomor 1 Tahun 2020", "Peraturan Pemerintah Nomor 1 Tahun 2020"),
        ("Peraturan Pemerintah Nomor 1 Tahun 2020", "Peraturan Presiden Nomor 1 Tahun 2020"),
        ("Peraturan Presiden Nomor 1 Tahun 2020", "Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2020"),
        ("Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2020", "Peraturan Daerah Provinsi Bali Nomor 1 Tahun 2020"),
        ("Peraturan Daerah Provinsi Bali Nomor 1 Tahun 2020", "Peraturan Daerah Kabupaten Blora Nomor 1 Tahun 2020"),
        ("Peraturan Daerah Kabupaten Blora Nomor 1 Tahun 2020", "Peraturan Bupati Blora Nomor 1 Tahun 2020"),
    ],
)
def test_the_order_of_the_levels(higher: str, lower: str) -> None:
    levels = [level_of(cites(name)[0]) for name in (higher, lower)]
    assert None not in levels
    assert levels == sorted(levels, key=lambda level: level or 0)
    assert levels[0] != levels[1]


def test_a_law_and_a_perpu_stand_on_one_level() -> None:
    names = ("Undang-Undang Nomor 1 Tahun 2020", "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2020")
    assert len({level_of(cites(name)[0]) for name in names}) == 1


def test_a_decision_has_no_level() -> None:
    assert level_of(cites("Keputusan Presiden Nomor 1 Tahun 2020")[0]) is None


def test_a_title_leads_to_the_instruments_of_that_title() -> None:
    assert [one.id for one in same_title("penyelenggaraan mal pelayanan publik")] == [
        "perpres-89-2021",
        "perwali-cilegon-41-2022",
    ]
    assert same_title("") == ()
