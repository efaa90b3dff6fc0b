"""Criteria stand in groups whose headings say what they mean, and unknown never means behind."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.formats.comparison.groups import groups
from mpp_readiness.readiness.analysis.comparison import ChangeKind, Comparison, ComparisonKind, CriterionChange, compare
from tests.formats.comparison.samples import ANSWERS, BADUNG, BLORA, Tree, of_kind, small

# By what is laid side by side: each heading with words of the sentence below it, and the classes that stand in it.
GROUPS = {
    ComparisonKind.OVER_TIME: [
        ("Membaik", "Kedua sisi menjawab, dan jawaban yang kedua bernilai lebih tinggi", ["IMPROVED"]),
        ("Menurun", "Kedua sisi menjawab, dan jawaban yang kedua bernilai lebih rendah", ["FELL_BACK"]),
        ("Kini dijawab", "Belum diketahui pada 3 Juni 2021.", ["ANSWERED"]),
        ("Tidak lagi dijawab", "Belum diketahui pada 24 Juni 2022. Hal ini bukan kemunduran", ["UNANSWERED"]),
    ],
    ComparisonKind.REGIONS: [
        ("Yang dapat dipelajari dari Kabupaten Badung", "jawaban Kabupaten Badung bernilai lebih tinggi", ["IMPROVED"]),
        (
            "Diketahui pada Kabupaten Badung, belum pada Kabupaten Blora",
            "Belum diketahui tidak berarti tertinggal. Periksa dahulu keadaan di daerah sendiri.",
            ["ANSWERED"],
        ),
        ("Kabupaten Blora lebih tinggi", "Kedua daerah menjawab.", ["FELL_BACK"]),
        (
            "Diketahui pada Kabupaten Blora, belum pada Kabupaten Badung",
            "Belum diketahui tidak berarti bahwa Kabupaten Badung tertinggal.",
            ["UNANSWERED"],
        ),
    ],
    ComparisonKind.LAYERS: [
        ("Dinilai lebih rendah oleh verifikator", "Catatan verifikator", ["FELL_BACK"]),
        ("Dinilai lebih tinggi oleh verifikator", "", ["IMPROVED"]),
        ("Hanya dijawab oleh verifikator", "", ["ANSWERED"]),
        ("Tidak dijawab setelah verifikasi", "", ["UNANSWERED"]),
    ],
    ComparisonKind.CHECKLISTS: [
        ("Bernilai lebih tinggi menurut daftar periksa kedua", "Jawabannya sama", ["IMPROVED"]),
        ("Bernilai lebih rendah menurut daftar periksa kedua", "Jawabannya sama", ["FELL_BACK"]),
        ("Hanya terhitung dalam daftar periksa kedua", "", ["ANSWERED"]),
        ("Hanya terhitung dalam daftar periksa pertama", "", ["UNANSWERED"]),
    ],
}
# Below them, in whatever is laid side by side, what cannot be told as higher or lower.
BELOW = [
    ("Berbeda keberlakuannya", "", ["NOW_APPLIES", "NO_LONGER_APPLIES"]),
    (
        "Tidak dapat dibandingkan",
        "Hanya satu daftar periksa yang memuatnya, atau cara menjawabnya berbeda.",
        ["ONLY_FIRST", "ONLY_SECOND", "ASKED_OTHERWISE"],
    ),
]
# A heading without criteria is left out, but a visit tells too that nothing is to be learnt.
VISITED: tuple[str, list[str]] = ("Yang dapat dipelajari dari Kabupaten Badung", [])


def with_changes(kind: ComparisonKind, *changes: ChangeKind) -> Comparison:
    """One criterion of each class, called by it."""
    return replace(of_kind(kind), criteria=tuple(CriterionChange(one.name, None, None, one) for one in changes))


def told(comparison: Comparison) -> list[tuple[str, list[str]]]:
    return [(group.heading, [one.id for one in group.criteria]) for group in groups(comparison)]


@pytest.mark.parametrize("kind", ComparisonKind)
def test_every_class_stands_below_the_heading_that_says_what_it_means(kind: ComparisonKind) -> None:
    comparison = with_changes(kind, *ChangeKind)
    assert told(comparison) == [(heading, ids) for heading, _, ids in GROUPS[kind] + BELOW]


@pytest.mark.parametrize("kind", ComparisonKind)
def test_the_sentence_below_a_heading_names_the_side_that_it_speaks_of(kind: ComparisonKind) -> None:
    abouts = [group.about for group in groups(with_changes(kind, *ChangeKind))]
    expected = [about for _, about, _ in GROUPS[kind] + BELOW]
    for about, words in zip(abouts, expected, strict=True):
        assert words in about
        assert bool(about) == bool(words)


@pytest.mark.parametrize("kind", ComparisonKind)
def test_a_class_without_criteria_has_no_heading_but_a_visit_tells_that_nothing_is_to_be_learnt(
    kind: ComparisonKind,
) -> None:
    visited = [VISITED] if kind is ComparisonKind.REGIONS else []
    assert told(with_changes(kind)) == visited
    assert told(with_changes(kind, ChangeKind.SAME)) == visited
    assert told(with_changes(kind, ChangeKind.ONLY_SECOND)) == [*visited, (BELOW[1][0], ["ONLY_SECOND"])]


def test_what_is_to_be_learnt_is_told_once() -> None:
    comparison = with_changes(ComparisonKind.REGIONS, ChangeKind.IMPROVED)
    assert told(comparison) == [("Yang dapat dipelajari dari Kabupaten Badung", ["IMPROVED"])]


def test_the_criteria_of_a_group_keep_the_order_of_the_checklist() -> None:
    later = ChangeKind.NO_LONGER_APPLIES, ChangeKind.NOW_APPLIES
    assert told(with_changes(ComparisonKind.OVER_TIME, *later)) == [
        ("Berbeda keberlakuannya", ["NO_LONGER_APPLIES", "NOW_APPLIES"])
    ]


@given(ANSWERS, ANSWERS, st.sampled_from([BLORA, BADUNG]))
def test_every_criterion_that_differs_is_told_in_one_group(before: Tree, after: Tree, region: str) -> None:
    comparison = compare(small(before), small(after, region=region))
    counted = Counter(one.id for group in groups(comparison) for one in group.criteria)
    assert counted == Counter(one.id for one in comparison.criteria if one.change is not ChangeKind.SAME)
