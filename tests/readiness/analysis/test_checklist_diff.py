"""What two checklists say differently, by what it does to a score or a verdict."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mpp_readiness as mpp
from mpp_readiness import resources
from mpp_readiness.readiness.analysis.checklist_diff import What, asked, differences
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
BASE: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "scales": {"mutu": [{"id": "belum", "points": 0, "title": "b"}, {"id": "ada", "points": 2, "title": "a"}]},
    "facts": {"ambang": {"title": "Ambang", "default": "0.95"}},
    "milestones": [{"id": "buka", "title": "Siap buka"}],
    "aspects": [
        {"id": "A", "title": "Aspek A", "criteria": [{"id": "P", "title": "Pernyataan P"}]},
        {"id": "B", "title": "Aspek B", "criteria": [{"id": "Q", "title": "Pernyataan Q"}]},
    ],
    "gates": [{"id": "g", "title": "G", "milestone": "buka", "requires": [{"aspect": "A", "at_least": "0.5"}]}],
}


def checklist(**more: object) -> Checklist:
    return Checklist.model_validate({**BASE, **more})


def with_p(**more: object) -> Checklist:
    first, second = BASE["aspects"]
    return checklist(aspects=[{**first, "criteria": [{"id": "P", "title": "Pernyataan P", **more}]}, second])


def told(second: Checklist, first: Checklist | None = None) -> list[tuple[str, What, str | None, str | None]]:
    return [(one.id, one.what, one.first, one.second) for one in differences(first or checklist(), second)]


LEVELS = "tingkat belum (0), ada (1)"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (checklist(), []),
        (checklist(title="Judul lain", about="Penjelasan lain"), []),
        (checklist(version="2"), [("", What.CHECKLIST, "uji versi 1", "uji versi 2")]),
        (with_p(weight="2.5"), [("P", What.WEIGHT, "1", "2,5")]),
        (with_p(title="Bunyi baru"), [("P", What.STATEMENT, "Pernyataan P", "Bunyi baru")]),
        (with_p(gate="buka"), [("P", What.GATE, None, "buka")]),
        (with_p(answer={"kind": "yes_no"}), [("P", What.ANSWER, LEVELS, "ya atau tidak")]),
        (
            with_p(answer={"kind": "ratio", "of": "gerai", "target": {"fact": "ambang"}, "none_of_none": "met"}),
            [
                (
                    "P",
                    What.ANSWER,
                    LEVELS,
                    "bagian dari gerai paling sedikit ambang, dinilai sebanding; 0 dari 0: met",
                )
            ],
        ),
        (
            with_p(
                answer={
                    "kind": "quantity",
                    "unit": "hari",
                    "target": 5,
                    "direction": "at_most",
                    "credit": "all_or_nothing",
                }
            ),
            [
                (
                    "P",
                    What.ANSWER,
                    LEVELS,
                    "angka paling banyak 5 hari, dinilai semua atau tidak sama sekali",
                )
            ],
        ),
        (
            with_p(when={"any": [{"fact": "lantai", "above": 1}, {"all": [{"fact": "jenis", "is": "kota"}]}]}),
            [("P", What.CONDITION, None, "(lantai lebih dari 1 atau (jenis adalah kota))")],
        ),
        (
            checklist(aspects=[{**BASE["aspects"][0], "aggregation": "minimum"}, BASE["aspects"][1]]),
            [("A", What.AGGREGATION, "weighted_mean", "minimum")],
        ),
        (
            # An aspect of its own aggregation is not touched by another default; these two have none.
            checklist(aggregation="minimum"),
            [(id_, What.AGGREGATION, "weighted_mean", "minimum") for id_ in ("", "A", "B")],
        ),
        (
            checklist(milestones=[{"id": "buka", "title": "Siap buka"}, {"id": "resmi", "title": "Siap resmi"}]),
            [("", What.MILESTONE, "Siap buka", "Siap buka, Siap resmi")],
        ),
        (
            checklist(gates=[{**BASE["gates"][0], "when": {"fact": "jenis", "is_not": "kota"}}]),
            [("g", What.GATE, "buka: A paling sedikit 0,5", "buka: A paling sedikit 0,5; bila jenis bukan kota")],
        ),
        (
            checklist(facts={"ambang": {"title": "Ambang", "default": "0.9"}}),
            [("ambang", What.DEFAULT, "0.95", "0.9")],
        ),
        (
            checklist(aspects=[{**BASE["aspects"][0], "aspects": [BASE["aspects"][1]]}]),
            [("B", What.PLACE, "keseluruhan", "A")],
        ),
        (
            checklist(aspects=BASE["aspects"][:1]),
            [("B", What.PRESENCE, "Aspek B", None), ("Q", What.PRESENCE, "Pernyataan Q", None)],
        ),
    ],
)
def test_a_change_is_told_once_by_what_it_concerns(
    second: Checklist, expected: list[tuple[str, What, str | None, str | None]]
) -> None:
    assert told(second) == expected


def test_a_level_that_asks_for_evidence_is_another_level() -> None:
    levels = [BASE["scales"]["mutu"][0], {**BASE["scales"]["mutu"][1], "needs_evidence": True}]
    second = checklist(scales={"mutu": levels})

    assert asked(second, second.all_criteria["P"]) == "tingkat belum (0), ada (1, dengan bukti)"
    assert {id_ for id_, what, _, _ in told(second) if what is What.ANSWER} == {"P", "Q"}


BANDS = {"predikat": {"bands": [{"id": "c", "title": "C", "from": 0}, {"id": "b", "title": "B", "above": "2/3"}]}}
GROUP = {"id": "g1", "title": "G1", "weight": 2, "members": ["P", {"id": "Q", "weight": "0.5"}]}
VIEW = {"id": "v", "title": "V", "groups": [GROUP]}
COLUMNS = {"nama": {"title": "Nama", "key": True}, "pks": {"title": "PKS", "kind": "yes_no"}}
LIST = {"instansi": {"title": "Instansi", "columns": COLUMNS}}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            {},
            {"display": {"highest": 5, "digits": 1, "points": True}},
            [
                (
                    "",
                    What.DISPLAY,
                    "0 sampai dengan 100, 2 desimal",
                    "0 sampai dengan 5, 1 desimal, sebagai poin dari bobot",
                )
            ],
        ),
        (
            {"band_sets": BANDS},
            {"band_sets": BANDS, "band_set": "predikat"},
            [("", What.BANDS, None, "C mulai 0; B di atas 2/3")],
        ),
        (
            {"bands": [{"id": "a", "title": "A", "from": "0.5"}]},
            {
                "band_set": "p",
                "band_sets": {
                    "p": {"unit": "points", "judged_on": "shown", "bands": [{"id": "a", "title": "A", "from": 50}]}
                },
            },
            [("", What.BANDS, "A mulai 0,5", "A mulai 50 poin, menurut angka yang dicetak")],
        ),
        ({}, {"conclusive_from": "50%"}, [("", What.CONCLUSION, None, "0,5")]),
        ({}, {"views": [VIEW]}, [("v", What.PRESENCE, None, "V"), ("g1", What.PRESENCE, None, "G1")]),
        (
            {"views": [VIEW]},
            {"views": [{**VIEW, "aggregation": "median", "groups": [{**GROUP, "weight": 3, "members": ["P"]}]}]},
            [
                ("v", What.AGGREGATION, "weighted_mean", "median"),
                ("g1", What.WEIGHT, "2", "3"),
                ("g1", What.VIEW, "P, Q (bobot 0,5)", "P"),
            ],
        ),
        (
            {"lists": LIST},
            {
                "lists": {
                    "instansi": {
                        "title": "Instansi",
                        "columns": {**COLUMNS, "n": {"title": "Nilai", "kind": "number", "least": 1, "most": 4}},
                    }
                }
            },
            [
                (
                    "instansi",
                    What.LIST,
                    "Instansi: Nama (kunci, teks); PKS (ya atau tidak)",
                    "Instansi: Nama (kunci, teks); PKS (ya atau tidak); Nilai (angka, dari 1, sampai 4)",
                )
            ],
        ),
        (
            {"lists": LIST},
            {"lists": LIST, "facts": {**BASE["facts"], "n": {"title": "N", "count": "instansi"}}},
            [("n", What.FACT, None, '{"list":"instansi"}')],
        ),
    ],
)
def test_how_scores_are_shown_named_grouped_and_counted_is_told(
    first: Tree, second: Tree, expected: list[tuple[str, What, str | None, str | None]]
) -> None:
    assert told(checklist(**second), checklist(**first)) == expected


def test_what_becomes_a_bonus_is_told() -> None:
    assert told(with_p(counts="bonus")) == [("P", What.COUNTS, None, "penambah")]
    assert told(with_p(counts="deduction"), with_p(counts="bonus")) == [("P", What.COUNTS, "penambah", "pengurang")]


@pytest.mark.parametrize("name", resources.checklist_names())
def test_a_shipped_checklist_does_not_differ_from_itself(name: str) -> None:
    assert differences(mpp.load_checklist(name), mpp.load_checklist(name)) == ()


WEIGHTS = st.builds(lambda p, q: (p, q), st.integers(1, 5), st.integers(1, 5))


@given(WEIGHTS, WEIGHTS)
def test_a_difference_is_told_the_other_way_round_from_the_other_side(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    one, other = (with_p(weight=weight, gate="buka" if gate > 3 else None) for weight, gate in (first, second))

    assert [(id_, what, after, before) for id_, what, before, after in told(other, one)] == told(one, other)
    assert (told(other, one) == []) == (one == other)
