"""References are read as the places that they name, and of each it is known in which regulation it lies."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.regulation.citing.places import mentions
from tests.regulation.citing.instruments import NAMES, NUMBERED, UNNUMBERED

Place = tuple[int, str, str, str]


def places(text: str) -> list[list[Place]]:
    return [
        [(one.article, one.paragraph, one.point, one.number) for one in mention.places] for mention in mentions(text)
    ]


def addresses(text: str) -> list[list[str]]:
    return [[" ".join(one.address) for one in mention.places] for mention in mentions(text)]


def foreign(text: str, own: str = "peraturan bupati blora") -> list[bool]:
    return [one.is_foreign(own) for one in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "sebagaimana dimaksud pada ayat (1), Pasal 7 ayat (2) dan ayat (4), Pasal 12, dan Pasal 13 ayat (3)",
            [[(0, "1", "", ""), (7, "2", "", ""), (7, "4", "", ""), (12, "", "", ""), (13, "3", "", "")]],
        ),
        ("dalam Pasal 12, ayat (1), dan Pasal 7", [[(12, "", "", ""), (0, "1", "", ""), (7, "", "", "")]]),
        ("dalam Pasal 5 sampai dengan Pasal 8", [[(5, "", "", ""), (8, "", "", "")]]),
        ("pada ayat (1) huruf c sampai dengan huruf e", [[(0, "1", "c", ""), (0, "1", "e", "")]]),
        ("dalam huruf a angka 1 dan angka 2", [[(0, "", "a", "1"), (0, "", "a", "2")]]),
        ("Pasal 4 ayat (2) dan diatur dalam Pasal 6", [[(4, "2", "", "")], [(6, "", "", "")]]),
        ("Pasal 5\nayat (2) huruf b", [[(5, "2", "b", "")]]),
        ("dalam Pasal 21 pada ayat (3) huruf a dan huruf b", [[(21, "3", "a", ""), (21, "3", "b", "")]]),
        ("dalam Pasal 21 dalam ayat (3)", [[(21, "3", "", "")]]),
        ("dalam Pasal 21 dan pada ayat (3)", [[(21, "", "", "")], [(0, "3", "", "")]]),
        ("pada ayat (3) dalam Pasal 21", [[(0, "3", "", "")], [(21, "", "", "")]]),
        ("Pasal 15 ayat (1a)", [[(15, "1a", "", "")]]),
        ("Pasal 15 huruf g, danPasal 17 huruf e", [[(15, "", "g", ""), (17, "", "e", "")]]),
        ("pasal dan ayat, huruf kapital, angka kematian", []),
        ("huruf a-b dan 25 (dua puluh lima)", []),
        # A definition may hold items of its own.
        ("dalam Pasal 1 angka 5 huruf a", [[(1, "", "a", "5")]]),
        ("Pasal 1320 Kitab Undang-Undang Hukum Perdata", [[(1320, "", "", "")]]),
        # A bracket that was opened before the place is none of its sign.
        ("(sebagaimana dimaksud dalam huruf b)", [[(0, "", "b", "")]]),
    ],
)
def test_places_and_what_belongs_together(text: str, expected: list[list[Place]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dalam BAB II dan BAB III", [["BAB II", "BAB III"]]),
        ("dalam BAB II Bagian Kesatu dan Bagian Kedua Belas", [["BAB II Bagian Kesatu", "BAB II Bagian Kedua Belas"]]),
        ("dalam Bagian Ketiga Paragraf 1 atau Paragraf 2", [["Bagian Ketiga Paragraf 1", "Bagian Ketiga Paragraf 2"]]),
        ("Kepala Bagian Kepegawaian dan Bagian Kesejahteraan", []),
        (
            "dalam Diktum KESATU huruf a dan Diktum KEDUA PULUH LIMA",
            [["Diktum KESATU huruf a", "Diktum KEDUA PULUH LIMA"]],
        ),
        (
            "dalam Lampiran II angka 3 huruf b dan huruf c",
            [["Lampiran II angka 3 huruf b", "Lampiran II angka 3 huruf c"]],
        ),
        ("tercantum dalam Lampiran I sampai dengan Lampiran III", [["Lampiran I", "Lampiran III"]]),
        ("tercantum dalam Lampiran yang merupakan bagian", [["Lampiran"]]),
        ("dalam huruf a angka 1 huruf b) angka 2)", [["huruf a angka 1 huruf b) angka 2)"]]),
        (
            "dalam Pasal 7 ayat (2) huruf a, huruf b, dan ayat (3)",
            [["Pasal 7 ayat (2) huruf a", "Pasal 7 ayat (2) huruf b", "Pasal 7 ayat (3)"]],
        ),
        ("pada pasal 5 Ayat (1)", [["Pasal 5 ayat (1)"]]),
    ],
)
def test_every_kind_of_place_from_the_top_down(text: str, expected: list[list[str]]) -> None:
    assert addresses(text) == expected


@pytest.mark.parametrize(
    ("text", "is_in_article"),
    [
        ("Pasal 4 ayat (2)", True),
        ("huruf a", True),
        ("BAB II", False),
        ("Lampiran I huruf a", False),
        ("Diktum KESATU", False),
    ],
)
def test_what_no_article_holds(text: str, is_in_article: bool) -> None:
    assert [one.in_article for mention in mentions(text) for one in mention.places] == [is_in_article]


# ---- whose place it is

PLACES = ("Pasal 1", "Pasal 3 ayat (2) huruf b", "Pasal 1 dan Pasal 2", "ayat (1)", "Diktum KESATU", "Lampiran II")


@pytest.mark.parametrize("name", NAMES)
def test_a_place_before_the_name_of_another_instrument(name: str) -> None:
    for place in PLACES:
        assert foreign(f"sesuai dengan {place} {name} dan bersifat tetap") == [True], place
        assert foreign(f"sesuai dengan {place} dari {name}.") == [True], place


@pytest.mark.parametrize("name", NAMES)
def test_a_place_behind_the_name_of_another_instrument(name: str) -> None:
    assert foreign(f"sesuai dengan {name} Pasal 1 ayat (2) loket buka") == [True]


@pytest.mark.parametrize("name", [*UNNUMBERED[:12], *(f"{name} {number}" for name, number in NUMBERED)])
def test_a_name_that_needs_no_more_may_be_parted_from_its_place(name: str) -> None:
    for between in (", ", ", khususnya ", " (", ", yaitu "):
        assert foreign(f"sesuai dengan {name}{between}Pasal 1 ayat (2)") == [True], between
    assert foreign(f"sesuai dengan Pasal 1 ayat (2), {name}") == [True]


@pytest.mark.parametrize("said", ["tersebut", "dimaksud", "sebagaimana dimaksud dalam huruf a", "yang dicabut"])
@pytest.mark.parametrize("name", [name for name, _ in NUMBERED])
def test_an_instrument_that_was_named_before_is_not_this_one(name: str, said: str) -> None:
    assert foreign(f"menurut Pasal 1 {name} {said}")[0] is True


@pytest.mark.parametrize("said", ["tersebut", "dimaksud"])
def test_a_place_behind_an_instrument_that_was_named_before(said: str) -> None:
    assert foreign(f"menurut Peraturan Bupati {said} Pasal 1") == [True]


@pytest.mark.parametrize(
    ("own", "name", "expected"),
    [
        ("peraturan bupati blora", "Peraturan Bupati", False),
        ("peraturan bupati blora", "peraturan bupati", False),
        ("peraturan bupati blora", "Peraturan Bupati Blora", False),
        ("peraturan bupati blora", "Peraturan", False),
        ("peraturan bupati blora", "Perbup", False),
        ("peraturan bupati blora", "Peraturan Kepala Daerah", False),
        ("peraturan bupati blora", "Rancangan Peraturan Bupati", False),
        ("peraturan wali kota denpasar", "Peraturan Walikota", False),
        ("keputusan bupati blora", "Keputusan Bupati", False),
        ("keputusan bupati blora", "Keputusan", False),
        ("perjanjian kerja sama antara bupati dan bank", "Perjanjian", False),
        ("undang-undang republik indonesia", "Undang-Undang", False),
        ("undang-undang republik indonesia", "undang-undang", False),
        ("peraturan pemerintah republik indonesia", "Peraturan Pemerintah", False),
        ("qanun kabupaten aceh besar", "Qanun", False),
        # Of a text that nobody has told the name of, `ini` is the text itself.
        ("", "Undang-Undang", False),
        # Copied from a law into a regulation of a region: it is that law, or nobody knows.
        ("peraturan bupati blora", "Undang-Undang", True),
        ("peraturan bupati blora", "UU", True),
        ("peraturan bupati blora", "Peraturan Daerah", True),
        ("peraturan bupati blora", "Peraturan Bupati Semarang", True),
        ("peraturan bupati blora", "Keputusan Bupati", True),
        ("peraturan bupati blora", "Perjanjian Kerja Sama", True),
        ("keputusan bupati blora", "Peraturan Bupati", True),
    ],
)
@pytest.mark.parametrize("text", ["dalam Pasal 2 {} ini", "dalam Pasal 2, {} ini", "menurut {} ini Pasal 2"])
def test_ini_is_this_one_if_it_is_called_so(own: str, name: str, expected: bool, text: str) -> None:
    assert foreign(text.format(name), own) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "sebagaimana dimaksud pada ayat (1)",
        "sebagaimana dimaksud dalam Pasal 9 ditetapkan dengan Peraturan Bupati",
        "sebagaimana dimaksud dalam Pasal 9 dan Undang-Undang Nomor 25 Tahun 2009",
        "diatur dengan Peraturan Bupati sebagaimana dimaksud dalam Pasal 5",
        "dilaksanakan menurut Keputusan Bupati tersebut dalam Pasal 5",
        # A comma ends the clause: what follows is the subject of the sentence.
        "sebagaimana dimaksud dalam Pasal 9, Peraturan Bupati memuat tarif",
        "Dalam hal Peraturan Daerah tidak memenuhi Pasal 9, Peraturan Daerah tersebut batal",
        "sebagaimana dimaksud dalam Pasal 9 keputusan diambil dengan suara terbanyak",
        "berdasarkan Peraturan Daerah, Pasal 9 tetap berlaku",
        "menurut KUHP dan Pasal 3",
        "dicabut dengan Undang-Undang Nomor 25 Tahun 2009. Pasal 5 tetap berlaku",
        "dibuka pada tahun 2021 menurut Pasal 2",
        "sebagaimana dimaksud pada ayat (1) Bupati menetapkan Keputusan Bupati",
        "sebagaimana dimaksud dalam Pasal 5 Kepala Dinas menerbitkan izin",
        "tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bupati ini",
    ],
)
def test_an_own_place_near_another_instrument(text: str) -> None:
    assert foreign(text) == [False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Signs without their word.
        ("Pasal 5 dan 6 Undang-Undang Nomor 25 Tahun 2009", [True]),
        ("ayat (1) sampai dengan (3) Peraturan Menteri", [True]),
        ("Pasal 2 huruf a, b, dan c KUHP", [True]),
        # The ayat is one of the own article, which comes first (angka 276).
        ("pada ayat (1) dan Pasal 21 Undang-Undang Nomor 25 Tahun 2009", [False, True]),
        ("pada ayat (1) dan Pasal 21 Peraturan Bupati ini", [False]),
        ("ayat (1) Pasal 21 Undang-Undang Nomor 25 Tahun 2009", [True]),
        ("Pasal 2 Peraturan Bupati sebagaimana dimaksud dalam Pasal 3", [True, False]),
        ("Pasal 5 jo. Pasal 6 KUHP", [True]),
        (
            "menurut Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia "
            "Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038) Pasal 21",
            [True],
        ),
        ("menurut Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik Pasal 21", [True]),
        (
            "menurut Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik wajib membuka loket menurut Pasal 21",
            [False],
        ),
        ("menurut Peraturan Bupati Nomor ... Tahun ... Pasal 5", [True]),
        ("Pasal 5, Peraturan Bupati Nomor ... Tahun 2026", [True]),
        ("Lampiran yang merupakan bagian tidak terpisahkan dari Undang-Undang Nomor 23 Tahun 2014", [True]),
        ("angka 3 Lampiran II Undang-Undang Nomor 12 Tahun 2011", [True]),
        # Copies lose letters.
        ("Pasal 4 Undan-undang Nomor 8 Tahun 1997", [True]),
        ("Pasal 4 Undang Nomor 32 Tahun 2004", [True]),
        ("Pasal 4\nUndang- Undang Nomor 32 Tahun 2004", [True]),
    ],
)
def test_which_of_several_places_are_of_another_instrument(text: str, expected: list[bool]) -> None:
    assert foreign(text) == expected


def test_a_long_title_in_capitals_is_read_in_time_that_grows_with_it() -> None:
    """Every beginning of it is tried once: a search that tried every way to part it would not end."""
    title = "PENYELENGGARAAN" * 20
    assert foreign(f"Peraturan Bupati Nomor 1 Tahun 2020 tentang {title}- dan Pasal 5") == [False]


def test_an_article_that_was_put_between_keeps_its_letter() -> None:
    (mention,) = mentions("dalam Pasal 14A ayat (2)")
    (place,) = mention.places
    assert (place.article, place.letter, place.paragraph) == (14, "A", "2")


def test_a_span_is_told_from_a_row() -> None:
    (mention,) = mentions("ayat (1), ayat (2) sampai dengan ayat (4)")
    assert [one.run for one in mention.places] == [False, False, True]


def test_what_joins_two_places_is_kept_as_it_was_written() -> None:
    (mention,) = mentions("Pasal 1, Pasal 2, dan/atau Pasal 3")
    assert [one.join for one in mention.places] == ["", ", ", ", dan/atau "]


@pytest.mark.parametrize(
    ("text", "depth"),
    [("BAB II", 0), ("Pasal 7", 1), ("ayat (1)", 2), ("Pasal 7 huruf a", 3), ("angka 1", 4), ("Lampiran I angka 1", 0)],
)
def test_the_depth_of_a_place(text: str, depth: int) -> None:
    assert [one.depth for mention in mentions(text) for one in mention.places] == [depth]


@given(st.text(alphabet="Pasal ayt(1)2hurufngk,d \n", max_size=80))
def test_any_text_is_read_and_places_stand_in_order(text: str) -> None:
    places = [place for mention in mentions(text) for place in mention.places]
    assert all(place.start < place.end <= len(text) for place in places)
    assert all(one.end <= other.start for one, other in pairwise(places))


@given(st.text(alphabet="Pasl ayt(1)2hurufngk,dBABIVLampirUUKHdtersebutNomor/.", max_size=80))
def test_a_place_is_what_was_written(text: str) -> None:
    for mention in mentions(text):
        for place in mention.places:
            written = "".join(text[place.start : place.end].split()).lower()
            assert "".join(place.address[-1].split()).lower() in written
