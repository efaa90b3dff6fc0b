"""A series of one region: by date, whatever the order of the files, and each step a comparison."""

from collections.abc import Mapping
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mpp_readiness.errors import InvalidInput
from mpp_readiness.readiness.analysis.trend import trend
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.findings import Status
from mpp_readiness.readiness.evaluation.result import MilestoneState, Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

LEVELS = ("belum", "draf", "lengkap")


def checklist(*ids: str, **more: object) -> Checklist:
    criteria = [{"id": id_, "title": f"{id_} versi {more.get('version', '1')}", "gate": "buka"} for id_ in ids]
    return Checklist.model_validate(
        {
            "checklist": "uji",
            "version": "1",
            "title": "Uji",
            "scales": {"mutu": [{"id": id_, "points": n, "title": id_} for n, id_ in enumerate(LEVELS)]},
            "milestones": [{"id": "buka", "title": "Siap buka"}],
            "aspects": [{"id": "A", "title": "A", "criteria": criteria}],
            **more,
        }
    )


def scored(day: str, answers: Mapping[str, object], made: Checklist | None = None, region: str = "33.16") -> Result:
    written = {"assessment": "uji", "region": region, "date": day, "answers": answers}
    return score(made or checklist("P", "Q"), Assessment.model_validate(written))


FIRST, SECOND, THIRD = (
    scored("2021-03-29", {"P": "draf"}),
    scored("2021-06-03", {"P": "lengkap"}),
    scored("2022-06-24", {"P": "lengkap", "Q": "lengkap"}),
)


def test_a_series_stands_in_the_order_of_its_dates() -> None:
    found = trend([THIRD, FIRST, SECOND])

    assert found.results == (FIRST, SECOND, THIRD)
    assert [(step.first.result, step.second.result) for step in found.steps] == [(FIRST, SECOND), (SECOND, THIRD)]


def test_each_node_milestone_and_criterion_stands_in_a_row() -> None:
    found = trend([FIRST, SECOND, THIRD])

    assert [(line.id, line.depth) for line in found.lines] == [("", 0), ("A", 1)]
    assert [node.score.low if node and node.score else None for node in found.lines[1].nodes] == [
        Fraction(1, 4),
        Fraction(1, 2),
        Fraction(1),
    ]
    assert [rung.states for rung in found.ladder] == [
        (MilestoneState.RULED_OUT, MilestoneState.OPEN, MilestoneState.REACHED)
    ]
    assert {row.id: row.statuses for row in found.criteria} == {
        "P": (Status.PARTLY, Status.MET, Status.MET),
        "Q": (Status.OPEN, Status.OPEN, Status.MET),
    }


def test_only_what_moved_is_told_as_moved() -> None:
    still = checklist("P", "Q", "R")
    found = trend([scored("2021-01-01", {"P": "draf", "R": "draf"}, still), scored("2022-01-01", {"R": "draf"}, still)])

    assert [row.id for row in found.moved] == ["P"]


def test_a_newer_checklist_leaves_gaps_in_the_row_and_gives_the_names() -> None:
    newer = checklist("P", "R", version="2", milestones=[{"id": "buka", "title": "Siap dibuka"}])
    found = trend([FIRST, scored("2023-01-01", {"R": "draf"}, newer)])

    assert {row.id: (row.title, row.statuses) for row in found.criteria} == {
        "P": ("P versi 2", (Status.PARTLY, Status.OPEN)),
        "Q": ("Q versi 1", (Status.OPEN, None)),
        "R": ("R versi 2", (None, Status.PARTLY)),
    }
    assert [rung.title for rung in found.ladder] == ["Siap dibuka"]


def test_a_series_is_about_one_region() -> None:
    with pytest.raises(InvalidInput, match="hanya untuk satu daerah, bukan Kabupaten Blora, Kabupaten Badung"):
        trend([FIRST, scored("2018-09-17", {}, region="51.03")])


def test_of_no_result_there_is_no_series() -> None:
    with pytest.raises(ValueError, match="needs a result"):
        trend([])


SERIES = st.lists(
    st.builds(
        lambda day, answers: scored(day.isoformat(), {id_: one for id_, one in answers.items() if one}),
        st.dates(min_value=FIRST.assessment.date, max_value=THIRD.assessment.date),
        st.fixed_dictionaries({id_: st.sampled_from([None, *LEVELS]) for id_ in ("P", "Q")}),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda result: result.assessment.date,
)


@given(SERIES, st.randoms())
def test_the_order_in_which_results_are_given_changes_nothing(series: list[Result], chance: Random) -> None:
    shuffled = list(series)
    chance.shuffle(shuffled)

    assert trend(shuffled) == trend(series)


@given(SERIES)
def test_steps_add_up_to_the_way_from_the_first_date_to_the_last(series: list[Result]) -> None:
    found = trend(series)
    lows = [step.whole.low for step in found.steps]
    first, last = found.results[0].score, found.results[-1].score

    assert len(found.steps) == len(series) - 1
    if None not in lows and first and last:
        assert sum((low for low in lows if low is not None), Fraction(0)) == last.low - first.low
