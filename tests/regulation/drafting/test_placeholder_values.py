"""What a placeholder stands for: facts given, assumed, of the region, and the entries of a list."""

import pytest

from mpp_readiness.regions import RegionKind, find_region, invented_region
from mpp_readiness.regulation.drafting.facts import Value
from mpp_readiness.regulation.drafting.placeholder_values import Scope, assumptions, scope_of
from mpp_readiness.regulation.drafting.skeletons import Skeleton

SKELETON = Skeleton.model_validate(
    {
        "skeleton": "kecil",
        "version": "1",
        "form": "Naskah",
        "subject": "Loket",
        "about": "Uji.",
        "facts": {
            "batas": {"title": "batas waktu", "kind": "number", "default": "14"},
            "sisa": {"title": "sisa", "default": "tidak dipakai"},
            "badan": {"title": "badan yang ikut", "kind": "list", "columns": {"nama": "nama badan"}},
            "jenis": {"title": "jenis layanan", "kind": "list"},
        },
        "blocks": ["Paling lama {batas hari}.", {"prose": "{nama}", "each": "badan"}],
    }
)
BLORA = find_region("33.16")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(True, True), (False, False), (3, True), (0, False), ("ada", True), ((), False), (("a",), True), (None, False)],
)
def test_a_condition_holds_of_what_is_known_and_not_nothing(value: "Value | None", expected: bool) -> None:
    scope = Scope({} if value is None else {"unit": value}, {}, {})
    assert scope.holds("unit") is expected
    assert scope.holds("bukan unit") is not expected
    assert scope.holds(None)


def test_without_a_list_there_is_one_scope_the_same() -> None:
    scope = Scope({"batas": 5}, {}, {})
    assert list(scope.entries(None)) == [scope]


def test_every_entry_of_a_list_has_its_number_and_its_columns() -> None:
    scope = scope_of(SKELETON, BLORA, {"badan": ({"nama": "Polres"}, {"nama": "Kemenag"}), "nama": "luar"})
    assert [(one.values["urutan"], one.values["nama"]) for one in scope.entries("badan")] == [
        (1, "Polres"),
        (2, "Kemenag"),
    ]


def test_a_column_that_an_entry_leaves_open_is_not_taken_from_elsewhere() -> None:
    (one,) = scope_of(SKELETON, BLORA, {"badan": ({},), "nama": "luar"}).entries("badan")
    assert "nama" not in one.values
    assert one.titles["nama"] == "nama badan"


def test_a_list_of_plain_texts_calls_each_butir() -> None:
    found = list(scope_of(SKELETON, BLORA, {"jenis": ("KTP", "KK")}).entries("jenis"))
    assert [one.values["butir"] for one in found] == ["KTP", "KK"]
    assert found[0].titles["butir"] == "jenis layanan"


def test_an_unknown_list_has_one_entry_of_which_nothing_is_known_and_an_empty_one_none() -> None:
    (one,) = scope_of(SKELETON, BLORA, {}).entries("jenis")
    assert (one.values["urutan"], "butir" in one.values) == (1, False)
    assert list(scope_of(SKELETON, BLORA, {"jenis": ()}).entries("jenis")) == []


def test_what_is_given_goes_before_what_is_assumed_and_the_region_before_both() -> None:
    assert scope_of(SKELETON, BLORA, {}).values["batas"] == 14
    given = scope_of(SKELETON, BLORA, {"batas": 5, "daerah": "lain"})
    assert (given.values["batas"], given.values["daerah"]) == (5, "Kabupaten Blora")


def test_a_city_and_a_regency_speak_of_themselves() -> None:
    city, regency = (scope_of(SKELETON, find_region(name), {}).values for name in ("Kota Salatiga", "33.16"))
    assert (city["kepala_daerah"], city["peraturan"], city["kota"]) == ("Wali Kota", "Peraturan Wali Kota", True)
    assert (regency["kepala_daerah"], regency["keputusan"], regency["kota"]) == ("Bupati", "Keputusan Bupati", False)
    assert (regency["provinsi"], regency["aceh"]) == ("Jawa Tengah", False)


def test_an_invented_region_leaves_its_province_open() -> None:
    assert "provinsi" not in scope_of(SKELETON, invented_region(RegionKind.KABUPATEN, "Contoh"), {}).values


def test_only_an_assumption_that_the_draft_uses_is_told_and_none_that_was_answered() -> None:
    assert list(assumptions(SKELETON, {})) == [("batas waktu", "14")]
    assert list(assumptions(SKELETON, {"batas": 5})) == []
