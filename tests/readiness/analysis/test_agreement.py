"""How far the verifier agrees: by hand, against the table form of the formula, and where it is undefined."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.readiness.analysis.agreement import Agreement, agreement, differing, weighted_kappa
from mpp_readiness.readiness.analysis.comparison import compare_layers
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests.formats.everything import everything

ZERO, HALF, ONE = Fraction(0), Fraction(1, 2), Fraction(1)
CHECKLIST = Checklist.model_validate(
    {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "scales": {
            "mutu": [{"id": id_, "points": n, "title": id_} for n, id_ in enumerate(("nol", "separuh", "penuh"))]
        },
        "criteria": [{"id": f"K-{n}", "title": "K", "may_be_na": True} for n in range(6)],
    }
)


AMOUNTS = Checklist.model_validate(
    {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "scales": {
            "mutu": [
                {"id": "draf", "points": 1, "title": "Draf"},
                {"id": "bukti", "points": 2, "title": "Terbukti", "needs_evidence": True},
            ]
        },
        "criteria": [
            {"id": "HARI", "title": "Lama", "answer": {"kind": "quantity", "unit": "hari", "target": "14"}},
            {"id": "MUTU", "title": "Mutu", "may_be_na": True},
        ],
    }
)


def layered(checklist: Checklist, first: Mapping[str, object], second: Mapping[str, object] | None) -> Result:
    checked = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": second}
    written = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": first}
    more = {} if second is None else {"verification": checked}
    return score(checklist, Assessment.model_validate({**written, **more}))


def agreed(first: Mapping[str, object], second: Mapping[str, object] | None) -> Agreement:
    return agreement(layered(CHECKLIST, first, second))


def test_agreement_by_hand() -> None:
    # nol/nol, separuh/nol, penuh/penuh, penuh/separuh: distances 0, 1/2, 0, 1/2, so 1/4 on average.
    # By chance: first nol 1/4, separuh 1/4, penuh 2/4; second nol 2/4, separuh 1/4, penuh 1/4. Expected distance:
    # 1/4 x (0 + 1/8 + 1/4) + 1/4 x (1/4 + 0 + 1/8) + 1/2 x (1/2 + 1/8 + 0) = 3/32 + 3/32 + 10/32 = 1/2.
    first = {"K-0": "nol", "K-1": "separuh", "K-2": "penuh", "K-3": "penuh", "K-4": "penuh"}
    second = {"K-0": "nol", "K-1": "nol", "K-2": "penuh", "K-3": "separuh", "K-5": "penuh"}

    found = agreed(first, second)

    # K-4 was left out by the verifier, K-5 by the assessor.
    assert found == Agreement(pairs=4, equal=2, disputed=0, kappa=HALF)
    assert found.share_equal == HALF


def test_what_one_calls_not_applicable_and_the_other_does_not_is_no_agreement() -> None:
    na = {"not_applicable": "Tidak ada"}
    found = agreed({"K-0": "nol", "K-1": "penuh", "K-2": na}, {"K-0": "nol", "K-1": na, "K-2": na})

    assert (found.pairs, found.equal, found.disputed, found.share_equal) == (1, 1, 1, HALF)


@pytest.mark.parametrize("second", [None, {}, {"K-0": {"note": "belum diperiksa"}}])
def test_without_an_answer_of_the_verifier_there_is_no_agreement_to_tell(second: Mapping[str, object] | None) -> None:
    found = agreed({"K-0": "nol"}, second)

    assert (found.pairs, found.share_equal, found.kappa) == (0, None, None)


def test_kappa_is_undefined_where_both_give_one_and_the_same_value() -> None:
    assert weighted_kappa([(HALF, HALF), (HALF, HALF)]) is None


def test_kappa_of_full_and_of_no_agreement() -> None:
    assert weighted_kappa([(ZERO, ZERO), (ONE, ONE)]) == 1
    assert weighted_kappa([(ZERO, ONE), (ONE, ZERO)]) == -1  # observed 1, by chance 1/2


RATINGS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=12)


def by_table(ratings: Sequence[tuple[int, int]]) -> Fraction | None:
    """Cohen's formula as printed: the table of shares, its margins, and linear weights |i - j| / (k - 1)."""
    n, table = len(ratings), Counter(ratings)
    rows, columns = Counter(i for i, _ in ratings), Counter(j for _, j in ratings)
    cells = [(i, j, Fraction(abs(i - j), 3)) for i in range(4) for j in range(4)]
    observed = sum((v * Fraction(table[i, j], n) for i, j, v in cells), ZERO)
    expected = sum((v * Fraction(rows[i], n) * Fraction(columns[j], n) for i, j, v in cells), ZERO)
    return 1 - observed / expected if expected else None


@given(RATINGS)
def test_kappa_over_values_is_kappa_over_the_table_of_levels(ratings: list[tuple[int, int]]) -> None:
    assert weighted_kappa([(Fraction(i, 3), Fraction(j, 3)) for i, j in ratings]) == by_table(ratings)


@given(RATINGS)
def test_kappa_is_the_same_for_both_raters_and_at_most_one(ratings: list[tuple[int, int]]) -> None:
    pairs = [(Fraction(i, 3), Fraction(j, 3)) for i, j in ratings]
    found = weighted_kappa(pairs)

    assert found == weighted_kappa([(other, one) for one, other in pairs])
    assert found is None or found <= 1
    assert (found == 1) == (found is not None and all(one == other for one, other in pairs))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"MUTU": "draf"}, {"MUTU": "draf"}, []),
        ({"MUTU": "draf"}, {}, []),
        ({}, {"MUTU": "draf"}, ["MUTU"]),
        # Both count as the draft: one says so, the other lacks its document.
        ({"MUTU": "bukti"}, {"MUTU": "draf"}, ["MUTU"]),
        ({"MUTU": "bukti"}, {"MUTU": {"evidence": [{"title": "SOP"}]}}, ["MUTU"]),
        # 18 and 20 days are both above the target of 14; 18 and 18,0 are one amount.
        ({"HARI": "18"}, {"HARI": "20"}, ["HARI"]),
        ({"HARI": "18"}, {"HARI": "18,0"}, []),
        ({"MUTU": "draf"}, {"MUTU": {"not_applicable": "Tidak ada"}}, ["MUTU"]),
        ({"MUTU": {"not_applicable": "Tidak ada"}}, {"MUTU": {"not_applicable": "Memang tidak ada"}}, []),
        ({"MUTU": "draf"}, {"MUTU": {"note": "Dilihat."}}, []),
    ],
)
def test_a_criterion_differs_by_its_value_or_by_what_was_answered(
    first: Mapping[str, object], second: Mapping[str, object], expected: list[str]
) -> None:
    compared = compare_layers(layered(AMOUNTS, first, second))

    assert [one.id for one in differing(compared)] == expected


def test_one_layer_differs_from_nothing() -> None:
    assert differing(compare_layers(layered(AMOUNTS, {"MUTU": "draf"}, None))) == ()


LEVELS = st.dictionaries(st.sampled_from([f"K-{n}" for n in range(6)]), st.sampled_from(["nol", "separuh", "penuh"]))


@given(LEVELS, LEVELS)
def test_what_differs_is_what_the_verifier_answered_otherwise(
    first: Mapping[str, object], second: Mapping[str, object]
) -> None:
    found = differing(compare_layers(layered(CHECKLIST, first, second)))

    assert [one.id for one in found] == sorted(id_ for id_, level in second.items() if first.get(id_) != level)


def test_items_and_cells_of_a_list_are_answers_of_the_verifier_too() -> None:
    checked = {
        "by": {"unit": "Inspektorat"},
        "date": "2025-06-06",
        "answers": {"TAT-01": {"met": ["sop", "siaran"], "unmet": ["maklumat"]}},
        "lists": {"instansi": [{"nama": "Polres", "kesepakatan": "ya"}]},
    }
    found = everything(verification=checked)
    # Other items of the same value; 4 agencies and not 3; the officers of the same agencies, who were looked at too.
    assert [one.id for one in differing(compare_layers(found))] == ["TAT-01", "PEL-01"]
    told = agreement(found)
    assert (told.pairs, told.equal) == (3, 2)
