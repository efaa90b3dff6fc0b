"""Whether it is a decision, and of which day."""

from datetime import date

import pytest

from mpp_readiness.regulation.review.kinds import amends, day_of, is_decision, name_of, of_region, revokes
from tests.regulation.review.hits import regulation


def test_without_a_title_there_is_no_name_and_no_kind() -> None:
    reviewed = regulation("article||Pasal 1|")
    assert name_of(reviewed) is None
    assert not any(asks(reviewed) for asks in (amends, revokes, is_decision, of_region))
    assert day_of(reviewed) is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("title|||PERATURAN BUPATI BLORA", "title|||TENTANG", "title|||TIM"), False),
        (("title|||KEPUTUSAN BUPATI BLORA", "title|||TENTANG", "title|||TIM"), True),
        (("title|||RANCANGAN KEPUTUSAN BUPATI BLORA",), True),
        (("title|||BUPATI BLORA", "title|||INSTRUKSI BUPATI BLORA"), True),
        # The name of what it revokes may break before its kind.
        (
            ("title|||PERATURAN BUPATI BLORA", "title|||TENTANG", "title|||PENCABUTAN", "title|||KEPUTUSAN BUPATI"),
            False,
        ),
        # The copy lost its title.
        (("dictum|KESATU||Tim bertugas.",), True),
        (("unplaced|||Tim bertugas.",), False),
        (("title|||PERATURAN BUPATI BLORA", "dictum|KESATU||Tim bertugas."), False),
    ],
)
def test_a_decision_is_told_by_its_title_or_where_it_has_none_by_its_diktum(
    lines: tuple[str, ...], expected: bool
) -> None:
    assert is_decision(regulation(*lines)) == expected


@pytest.mark.parametrize(
    ("signed", "number", "expected"),
    [
        ("3 Juni 2021", "NOMOR ... TAHUN ...", date(2021, 6, 3)),
        ("3 Juni 2021", "NOMOR 5 TAHUN 2022", date(2021, 6, 3)),
        ("31 Februari 2021", "NOMOR 5 TAHUN 2022", date(2022, 12, 31)),
        ("...", "NOMOR 5 TAHUN 2022", date(2022, 12, 31)),
        ("...", "NOMOR ... TAHUN ...", None),
    ],
)
def test_the_day_is_that_of_enactment_or_the_last_of_its_year(signed: str, number: str, expected: date | None) -> None:
    lines = ("title|||PERATURAN BUPATI BLORA", f"title|||{number}", "title|||TENTANG", "title|||X")
    block = f"signature|||Ditetapkan di Blora/pada tanggal {signed}/BUPATI BLORA,/NAMA"
    assert day_of(regulation(*lines, block)) == expected
    if number.endswith("2022"):
        assert day_of(regulation(*lines)) == date(2022, 12, 31)
