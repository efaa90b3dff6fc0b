"""Where, when and by whom a draft was enacted and promulgated; dots are unknown."""

from datetime import date

import pytest

from tests.regulation.parsing.test_parsing import regulation


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
