"""An instrument is known by its name, wherever a text calls it."""

import pytest

from mpp_readiness.regulation.citing.names import is_called, name_at, name_before, plain_name
from tests.regulation.citing.instruments import NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_where_it_begins_and_where_it_ends(name: str) -> None:
    for found in (name_at(f"{name} tersebut", 0), name_before(f"menurut {name} ", len(f"menurut {name} "))):
        assert found is not None
        assert not found.is_this
        assert name.lower().startswith(found.words) or found.words == plain_name(name.split()[0])


@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_a_number_is_not_this_one(name: str) -> None:
    """`Peraturan Bupati Nomor 5 Tahun 2019 ini` is the one that was spoken of."""
    found = name_at(f"{name} ini", 0)
    assert found is not None
    assert not (found.is_this and any(c.isdigit() for c in name))


@pytest.mark.parametrize(
    "text",
    [
        "peraturan yang lebih tinggi",
        "keputusan diambil bersama",
        "perjanjian dapat diperpanjang",
        "Bupati menetapkan",
        "Kepala Dinas",
        "Undangan rapat",
        "PPNS melakukan penyidikan",
        "SEKRETARIAT DAERAH",
        "Hukumannya",
        "",
    ],
)
def test_an_ordinary_word_is_no_name(text: str) -> None:
    assert name_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peraturan Bupati Blora Nomor 5 Tahun 2019 tentang Gerai", "peraturan bupati blora"),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 92",
            "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi",
        ),
        ("Peraturan Walikota Denpasar ini", "peraturan wali kota denpasar"),
        ("Rancangan Peraturan Bupati", "peraturan bupati"),
        ("Perda 3/2019", "peraturan daerah"),
        ("UU 25/2009", "undang-undang"),
        ("Peraturan Daerah Pasal 5", "peraturan daerah"),
    ],
)
def test_what_the_instrument_is_called(text: str, words: str) -> None:
    found = name_at(text, 0)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    ("before", "is_named"),
    [
        ("menurut Peraturan Daerah ", True),
        ("menurut Peraturan Daerah, ", False),
        ("menurut Peraturan Daerah dalam ", False),
        ("menurut Peraturan Daerah Nomor 3 Tahun 2019 dalam ", True),
        ("menurut Peraturan Daerah Nomor 3 Tahun 2019 tentang Retribusi dan Pajak, ", True),
        ("menurut Peraturan Daerah Nomor 3 Tahun 2019 tentang Retribusi membayar menurut ", False),
        ("menurut Peraturan Daerah Nomor ... Tahun ... ", True),
        ("menurut KUHP, terutama ", True),
        ("menurut KUHP. ", False),
        ("dibuka pada Tahun 2021 dalam ", False),
        ("", False),
    ],
)
def test_what_stands_between_a_name_and_its_place(before: str, is_named: bool) -> None:
    assert (name_before(before, len(before)) is not None) is is_named


@pytest.mark.parametrize(
    ("own", "name", "expected"),
    [
        ("peraturan bupati blora", "peraturan bupati", True),
        ("peraturan bupati blora", "peraturan bupati blora tengah", True),
        ("peraturan bupati blora", "peraturan bupati b", False),
        ("peraturan bupati blora", "peraturan kepala daerah", True),
        ("keputusan bupati blora", "peraturan kepala daerah", False),
        ("undang-undang republik indonesia", "undang-undang dasar", False),
    ],
)
def test_by_which_names_a_text_calls_itself(own: str, name: str, expected: bool) -> None:
    assert is_called(own, name) is expected
