"""The register says what an instrument is called and whether it was in force, and never more than its sources say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mpp_readiness.errors import NotFound
from mpp_readiness.legislation import Instrument, Register, citation, find_instrument, register, short, status_on

# Every instrument in the column Dasar of the 107 criteria, read from the table by hand.
CITED_BY_CRITERIA = (
    "perpres-89-2021",
    "uu-25-2009",
    "pp-96-2012",
    "pp-28-2018",
    "pp-12-2019",
    "uu-23-2014",
    "uu-12-2011",
    "uu-13-2022",
    "pp-6-2021",
    "pp-28-2025",
    "pp-16-2021",
    "uu-28-2002",
    "uu-43-2009",
    "uu-8-2016",
    "permenpupr-14-2017",
    "permenpanrb-11-2024",
    "pedoman-menpanrb-7-2022",
    "uu-27-2022",
    "perpres-76-2013",
    "permenpanrb-16-2017",
    "permenpanrb-62-2018",
    "kepmenpanrb-457-2024",
    "perpres-82-2023",
    "perpres-95-2018",
    "pedoman-menpanrb-5-2022",
    "permenpanrb-29-2022",
    "permenpanrb-4-2023",
    "permenpanrb-14-2017",
)
# Replaced ones that criterion REG-15 and the status table name as not to be cited.
NAMED_AS_REPLACED = (
    "pp-5-2021",
    "permenpanrb-23-2017",
    "permenpanrb-17-2017",
    "permenpanrb-16-2014",
    "permenpanrb-24-2014",
    "permendagri-138-2017",
    "pp-36-2005",
)
TODAY = date(2026, 11, 24)

every_instrument = st.deferred(lambda: st.sampled_from(sorted(register().instruments))).map(find_instrument)


def small_register(**instruments: dict[str, object]) -> Register:
    """A register in which each field that a case does not speak of is filled in."""
    common: dict[str, object] = {
        "kind": "Peraturan Pemerintah",
        "verified_on": "2026-01-01",
        "confidence": "A",
        "source": "uji",
    }
    return Register.model_validate(
        {"instruments": {name.replace("_", "-"): common | fields for name, fields in instruments.items()}}
    )


@pytest.mark.parametrize("id", CITED_BY_CRITERIA + NAMED_AS_REPLACED)
def test_every_instrument_that_a_criterion_rests_on_is_registered(id: str) -> None:
    assert find_instrument(id).id == id


@pytest.mark.parametrize(
    ("id", "long", "everyday"),
    [
        ("uu-25-2009", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "UU 25/2009"),
        (
            "pp-96-2012",
            (
                "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 "
                "tentang Pelayanan Publik"
            ),
            "PP 96/2012",
        ),
        (
            "perpres-89-2021",
            "Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik",
            "Perpres 89/2021",
        ),
        (
            "permenpanrb-92-2021",
            (
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 92 Tahun 2021 "
                "tentang Petunjuk Teknis Penyelenggaraan Mal Pelayanan Publik"
            ),
            "PermenPANRB 92/2021",
        ),
        # The number of this one ends in its year.
        (
            "permenpupr-14-2017",
            (
                "Peraturan Menteri Pekerjaan Umum dan Perumahan Rakyat Nomor 14/PRT/M/2017 "
                "tentang Persyaratan Kemudahan Bangunan Gedung"
            ),
            "PermenPUPR 14/PRT/M/2017",
        ),
        # No source gives these titles, so none is printed.
        ("permendagri-22-2020", "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020", "Permendagri 22/2020"),
        ("pp-28-2025", "Peraturan Pemerintah Nomor 28 Tahun 2025", "PP 28/2025"),
        ("perbup-badung-11-2018", "Peraturan Bupati Badung Nomor 11 Tahun 2018", "Perbup Badung 11/2018"),
        (
            "perwali-cilegon-41-2022",
            "Peraturan Wali Kota Cilegon Nomor 41 Tahun 2022 tentang Penyelenggaraan Mal Pelayanan Publik",
            "Perwali Cilegon 41/2022",
        ),
        (
            "perda-jepara-1-2022",
            "Peraturan Daerah Kabupaten Jepara Nomor 1 Tahun 2022",
            "Perda Kabupaten Jepara 1/2022",
        ),
        (
            "pedoman-menpanrb-5-2022",
            "Pedoman Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 5 Tahun 2022",
            "Pedoman MenPANRB 5/2022",
        ),
        (
            "peraturan-ombudsman-61-2025",
            "Peraturan Ombudsman Nomor 61 Tahun 2025",
            "Peraturan Ombudsman 61/2025",
        ),
        # A decree whose year no source gives.
        (
            "kepwal-cilegon-503-kep-204",
            "Keputusan Wali Kota Cilegon Nomor 503/Kep.204",
            "Kepwal Cilegon 503/Kep.204",
        ),
        ("uud-1945", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD 1945"),
    ],
)
def test_an_instrument_is_cited_by_its_full_name_and_called_by_a_short_one(id: str, long: str, everyday: str) -> None:
    instrument = find_instrument(id)
    assert (citation(instrument), short(instrument)) == (long, everyday)


def test_perpres_89_2021_is_no_peraturan_pemerintah() -> None:
    # An official MPP site cites it as a Peraturan Pemerintah.
    with pytest.raises(NotFound) as caught:
        find_instrument("pp-89-2021")
    assert caught.value.near[0] == "perpres-89-2021"
    assert find_instrument("perpres-89-2021").kind == "Peraturan Presiden"


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2020, 12, 31), "belum berlaku"),
        (date(2021, 7, 1), "tidak diketahui"),
        (date(2022, 1, 1), "berlaku"),
        (date(2025, 6, 4), "berlaku"),
        (date(2025, 6, 5), "diganti"),
        (TODAY, "diganti"),
    ],
)
def test_pp_5_2021_is_replaced_by_pp_28_2025_from_5_june_2025(day: date, status: str) -> None:
    standing = status_on(find_instrument("pp-5-2021"), day)
    assert standing.status == status
    if status == "diganti":
        assert standing.by == ("pp-28-2025",)
        assert standing.confidence == "B"
        assert standing.reason == "Diganti oleh PP 28/2025 sejak 5 Juni 2025."


@pytest.mark.parametrize(
    ("id", "status", "by", "confidence"),
    [
        # The status table of the fact base, section 3.8; A/B counts as B.
        ("pp-5-2021", "diganti", ("pp-28-2025",), "B"),
        ("permenpanrb-23-2017", "diganti", ("perpres-89-2021", "permenpanrb-92-2021"), "C"),
        ("permenpanrb-17-2017", "diganti", ("permenpanrb-29-2022",), "B"),
        ("permenpanrb-16-2014", "diganti", ("permenpanrb-14-2017",), "B"),
        ("permenpanrb-24-2014", "diganti", ("permenpanrb-62-2018",), "B"),
        ("permendagri-138-2017", "diganti", ("permendagri-25-2021",), "C"),
        ("pp-36-2005", "diganti", ("pp-16-2021",), "C"),
        # Amended, and in force as amended.
        ("permenpanrb-29-2022", "diubah", ("permenpanrb-4-2023",), "B"),
        ("uu-12-2011", "diubah", ("uu-15-2019", "uu-13-2022"), "A"),
        ("uu-23-2014", "diubah", ("uu-9-2015", "uu-6-2023"), "C"),
        # In force, as section 1, 3.1, 3.2 and 3.7 say.
        ("perpres-89-2021", "berlaku", (), "B"),
        ("uu-25-2009", "berlaku", (), "A"),
        ("pp-96-2012", "berlaku", (), "A"),
        ("pp-28-2025", "berlaku", (), "B"),
        ("pp-6-2021", "berlaku", (), "C"),
        # Section 7 leaves these open; and a Perbup is known by its number only.
        ("permenpupr-14-2017", "tidak diketahui", (), "C"),
        ("perpres-95-2018", "tidak diketahui", (), "C"),
        ("perbup-badung-11-2018", "tidak diketahui", (), "C"),
        ("kepwal-cilegon-205", "tidak diketahui", (), "C"),
    ],
)
def test_the_status_at_the_end_of_2026_is_that_of_the_fact_base(
    id: str, status: str, by: tuple[str, ...], confidence: str
) -> None:
    standing = status_on(find_instrument(id), TODAY)
    assert (standing.status, standing.by, standing.confidence) == (status, by, confidence)


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2021, 9, 14), "belum berlaku"), (date(2021, 9, 15), "berlaku")],
)
def test_perpres_89_2021_is_in_force_from_15_september_2021(day: date, status: str) -> None:
    assert status_on(find_instrument("perpres-89-2021"), day).status == status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2021, 12, 31), "berlaku"),
        (date(2022, 1, 1), "tidak diketahui"),
        (date(2022, 12, 30), "tidak diketahui"),
        (date(2022, 12, 31), "diganti"),
    ],
)
def test_within_the_year_of_a_replacement_without_a_day_the_status_is_not_known(day: date, status: str) -> None:
    assert status_on(find_instrument("permenpanrb-17-2017"), day).status == status


def test_badungs_regulation_predates_the_perpres_and_its_own_status_is_not_claimed() -> None:
    badung = find_instrument("perbup-badung-11-2018")
    assert badung.year is not None
    assert badung.year < 2021
    assert badung.in_force is None
    assert badung.note is not None


@pytest.mark.parametrize(
    ("id", "series", "year", "number", "supplement"),
    [
        ("uu-25-2009", "Lembaran Negara", 2009, "112", "5038"),
        ("pp-96-2012", "Lembaran Negara", 2012, "215", "5357"),
        ("uu-14-2008", "Lembaran Negara", 2008, "61", "4846"),
        ("uu-11-2020", "Lembaran Negara", 2020, "245", "6573"),
        ("perpres-89-2021", "Lembaran Negara", 2021, "222", None),
        ("permenpupr-14-2017", "Berita Negara", 2017, "1148", None),
    ],
)
def test_the_gazette_is_given_only_as_printed_in_a_source(
    id: str, series: str, year: int, number: str, supplement: str | None
) -> None:
    gazette = find_instrument(id).gazette
    assert gazette is not None
    assert (gazette.series, gazette.year, gazette.number, gazette.supplement) == (
        series,
        year,
        number,
        supplement,
    )


def test_no_other_gazette_reference_is_claimed() -> None:
    assert sum(instrument.gazette is not None for instrument in register().instruments.values()) == 6


def test_an_expired_instrument_is_not_in_force_after_its_last_day() -> None:
    found = small_register(
        pp_1_2001={"number": "1", "year": 2001, "in_force": {"from": "2001-02-01", "until": "2005-01-31"}}
    )
    instrument = find_instrument("pp-1-2001", found)
    assert [status_on(instrument, day, found).status for day in (date(2005, 1, 31), date(2005, 2, 1))] == [
        "berlaku",
        "tidak berlaku",
    ]


def test_an_amendment_counts_from_its_day_and_a_replacement_outweighs_it() -> None:
    found = small_register(
        pp_1_2001={
            "number": "1",
            "year": 2001,
            "in_force": {"from": "2001-02-01"},
            "amended_by": [{"id": "pp-2-2003", "on": "2003-03-03", "confidence": "B"}],
            "replaced_by": [{"id": "pp-3-2004", "on": "2004-04-04"}],
        },
        pp_2_2003={"number": "2", "year": 2003},
        pp_3_2004={"number": "3", "year": 2004},
    )
    instrument = find_instrument("pp-1-2001", found)
    days = (date(2003, 3, 2), date(2003, 3, 3), date(2004, 4, 3), date(2004, 4, 4))
    assert [
        (status_on(instrument, day, found).status, status_on(instrument, day, found).confidence) for day in days
    ] == [
        ("berlaku", "A"),
        ("diubah", "B"),
        ("diubah", "B"),
        ("diganti", "A"),
    ]


def test_a_change_begins_when_the_changing_instrument_does() -> None:
    found = small_register(
        pp_1_2001={"number": "1", "year": 2001, "in_force": {}, "replaced_by": ["pp-2-2003"]},
        pp_2_2003={"number": "2", "year": 2003, "in_force": {"from": "2003-07-01"}},
    )
    instrument = find_instrument("pp-1-2001", found)
    assert status_on(instrument, date(2003, 6, 30), found).status == "berlaku"
    assert status_on(instrument, date(2003, 7, 1), found).reason == "Diganti oleh PP 2/2003 sejak 1 Juli 2003."


def test_a_reference_to_an_unregistered_instrument_is_an_error() -> None:
    with pytest.raises(ValidationError, match="pp-1-2001 → pp-9-2009"):
        small_register(pp_1_2001={"number": "1", "year": 2001, "replaced_by": ["pp-9-2009"]})


def test_an_instrument_without_number_and_title_is_an_error() -> None:
    with pytest.raises(ValidationError, match="tidak mempunyai nomor dan judul"):
        small_register(pp_1_2001={"year": 2001})


@pytest.mark.parametrize(
    ("id", "near"),
    [
        ("uu-25-2008", "uu-25-2009"),
        ("permenpanrb-89-2021", "perpres-89-2021"),
        ("perbup-badung-11-2019", "perbup-badung-11-2018"),
    ],
)
def test_a_mistyped_id_brings_a_suggestion(id: str, near: str) -> None:
    with pytest.raises(NotFound) as caught:
        find_instrument(id)
    assert near in caught.value.near


def test_the_register_answers_none_for_what_it_does_not_hold() -> None:
    assert register().get("uu-1-1900") is None
    assert register() is register()


@given(every_instrument)
def test_every_id_spells_kind_number_and_year(instrument: Instrument) -> None:
    prefixes = {
        "Undang-Undang Dasar": "uud",
        "Undang-Undang": "uu",
        "Peraturan Pemerintah": "pp",
        "Peraturan Presiden": "perpres",
        "Peraturan Menteri": "permen",
        "Keputusan Menteri": "kepmen",
        "Pedoman Menteri": "pedoman-men",
        "Peraturan Ombudsman": "peraturan-ombudsman",
        "Peraturan Daerah": "perda",
        "Peraturan Bupati": "perbup",
        "Peraturan Wali Kota": "perwali",
        "Keputusan Bupati": "keputusan-bupati",
        "Keputusan Wali Kota": "kepwal",
        "Keputusan Kepala Dinas": "keputusan-dpmptsp",
    }
    assert instrument.id.startswith(prefixes[instrument.kind])
    if instrument.year is not None:
        assert instrument.id.endswith(f"-{instrument.year}")
    if instrument.number is not None:
        assert f"-{instrument.number.split('/')[0]}" in instrument.id


@given(every_instrument)
def test_names_are_unique_and_say_kind_and_year(instrument: Instrument) -> None:
    others = [other for other in register().instruments.values() if other != instrument]
    assert citation(instrument) not in map(citation, others)
    assert short(instrument) not in map(short, others)
    assert citation(instrument).startswith(instrument.kind.split()[0])
    assert instrument.year is None or str(instrument.year) in citation(instrument)


@given(
    every_instrument,
    st.dates(date(1940, 1, 1), date(2100, 1, 1)),
    st.dates(date(1940, 1, 1), date(2100, 1, 1)),
)
def test_what_is_replaced_stays_replaced(instrument: Instrument, one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    if status_on(instrument, earlier).status == "diganti":
        assert status_on(instrument, later).status == "diganti"
    if status_on(instrument, later).status == "belum berlaku":
        assert status_on(instrument, earlier).status == "belum berlaku"


@given(every_instrument, st.dates())
def test_every_status_has_a_reason_that_is_a_sentence(instrument: Instrument, day: date) -> None:
    reason = status_on(instrument, day).reason
    assert reason[0].isupper()
    assert reason.endswith(".")
