"""Answers to one checklist are carried over to another: what fits is kept, what does not is told."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.evaluation.conformity import assessment_faults
from mpp_readiness.readiness.loading.carrying import carried, read_carried
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
TODAY = date(2026, 11, 24)
SCALE = [{"id": id_, "points": n, "title": id_} for n, id_ in enumerate(("belum", "draf", "lengkap"))]


def checklist(*criteria: Tree, **more: object) -> Checklist:
    facts = {"lantai": {"title": "Lantai"}}
    written = {"checklist": "uji", "version": "2", "title": "Uji", "scales": {"mutu": SCALE}, "facts": facts, **more}
    return Checklist.model_validate({**written, "criteria": [{"title": "K", **one} for one in criteria]})


NEW = checklist({"id": "P"}, {"id": "Q", "answer": {"kind": "ratio", "of": "gerai"}}, {"id": "R", "may_be_na": True})
OLD: Tree = {
    "assessment": "uji",
    "checklist_version": "1",
    "region": "33.16",
    "date": "2021-06-03",
    "facts": {"lantai": 2, "luas": 900},
    "answers": {"P": "draf", "Q": "lengkap", "R": {"not_applicable": "Tidak ada"}, "S": "draf"},
    "verification": {"by": {"unit": "Inspektorat"}, "date": "2021-06-04", "answers": {"P": "belum", "S": "belum"}},
}


def test_what_fits_is_kept_and_what_does_not_is_told() -> None:
    kept, left = read_carried(OLD, NEW, TODAY)

    assert (kept.checklist_version, set(kept.answers), set(kept.facts)) == ("2", {"P", "R"}, {"lantai"})
    assert kept.verification is not None
    assert set(kept.verification.answers) == {"P"}
    assert [problem.severity for problem in left] == ["warning"] * 5
    assert left[0].what.startswith("penilaian memakai versi 1, daftar periksa versi 2 (tidak ada lagi: S)")
    said = " ".join(str(problem) for problem in left)
    assert all(word in said for word in ("luas", "“lengkap” bukan angka", "kriteria “S” tidak dikenal"))


def test_not_applicable_goes_where_the_new_checklist_does_not_allow_it() -> None:
    kept, left = read_carried({**OLD, "facts": {"luas": 1}}, checklist({"id": "P"}, {"id": "R"}), TODAY)

    # Only once the unknown fact is gone can it be said whether R applies.
    assert set(kept.answers) == {"P"}
    assert any("tidak boleh dijawab tidak berlaku" in str(problem) for problem in left)


@pytest.mark.parametrize(
    "wrong",
    [
        {"date": "2027-01-01"},
        {"verification": {"by": {"unit": "I"}, "date": "2027-01-01"}},
        {"region": {"name": "Contoh"}},
    ],
)
def test_what_is_wrong_under_any_checklist_is_refused(wrong: Tree) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_carried({**OLD, **wrong}, NEW, TODAY)

    assert len(caught.value.problems) == 1


VALUES = st.sampled_from(
    ["belum", "draf", "lengkap", "3", "ya", {"value": 3, "of": 4}, {"not_applicable": "Tidak ada"}]
)


@given(
    st.dictionaries(st.sampled_from("PQRST"), VALUES), st.dictionaries(st.sampled_from(["lantai", "luas"]), st.just(2))
)
def test_what_is_carried_over_fits_and_carrying_it_again_changes_nothing(answers: Tree, facts: Tree) -> None:
    given_ = Assessment.model_validate({**OLD, "answers": answers, "facts": facts})
    kept, _ = carried(given_, NEW, TODAY)

    assert list(assessment_faults(NEW, kept, TODAY)) == []
    assert carried(kept, NEW, TODAY) == (kept, ())
    assert all(kept.answers[id_] == given_.answers[id_] for id_ in kept.answers)
