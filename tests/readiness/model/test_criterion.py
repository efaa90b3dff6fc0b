"""What a criterion may say: one comparison, one source, three durations that rise, and a kind of answer."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.criterion import (
    AllOf,
    AnyOf,
    Criterion,
    FactCondition,
    FactRef,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    YesNoAnswer,
)


def criterion(**more: Any) -> Criterion:
    return Criterion.model_validate({"id": "SDM-01", "title": "Jadwal tugas", **more})


def refused(**more: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        criterion(**more)
    (detail,) = caught.value.errors()
    return detail["msg"]


@pytest.mark.parametrize(
    "when",
    [{"fact": "lantai"}, {"fact": "lantai", "above": 1, "below": 3}, {"fact": "jenis", "is": "kota", "above": 1}],
)
def test_a_condition_compares_once(when: object) -> None:
    assert refused(when=when) == "syarat harus memuat tepat satu pembanding"


def test_a_condition_on_zero_is_a_comparison_too() -> None:
    assert criterion(when={"fact": "temuan", "at_most": 0}).when == FactCondition(fact="temuan", at_most=Decimal(0))


def test_conditions_nest() -> None:
    low, kota = {"fact": "lantai", "below": 2}, {"fact": "jenis", "is": "kota"}
    when = criterion(when={"all": [low, {"any": [low, kota]}]}).when
    first = FactCondition(fact="lantai", below=Decimal(2))
    second = FactCondition.model_validate(kota)
    assert when == AllOf(all=(first, AnyOf(any=(first, second))))
    assert criterion(when=when).when is when  # a condition that is at hand is taken as it is
    assert criterion(when=AnyOf(any=(first,))).when == AnyOf(any=(first,))


@pytest.mark.parametrize("when", [{"all": []}, {"any": []}])
def test_a_condition_on_nothing_is_refused(when: object) -> None:
    with pytest.raises(ValidationError):
        criterion(when=when)


@pytest.mark.parametrize("basis", [{}, {"instrument": "uu-25-2009", "practice": "Kasus Kabupaten Blora 2022"}])
def test_a_basis_is_an_instrument_or_a_practice(basis: object) -> None:
    assert refused(basis=[basis]) == "dasar harus menyebut instrument atau practice, salah satu saja"


@pytest.mark.parametrize("days", [{"least": 20, "likely": 10, "most": 40}, {"least": 10, "likely": 50, "most": 40}])
def test_three_durations_rise(days: object) -> None:
    assert refused(action={"title": "Susun", "days": days}) == "urutan durasi harus least ≤ likely ≤ most"


def test_three_durations_may_be_one() -> None:
    action = criterion(action={"title": "Susun", "days": {"least": 5, "likely": 5, "most": 5}}).action
    assert action is not None
    assert action.days is not None
    assert {action.days.least, action.days.likely, action.days.most} == {Decimal(5)}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"kind": "level", "scale": "mutu"}, LevelAnswer(scale="mutu")),
        ({"kind": "yes_no"}, YesNoAnswer(kind="yes_no")),
        (
            {"kind": "quantity", "target": "2,5", "direction": "at_most"},
            QuantityAnswer(kind="quantity", target=Decimal("2.5"), direction="at_most", credit="proportional"),
        ),
        (
            {"kind": "ratio", "of": "petugas", "target": {"fact": "ambang"}},
            RatioAnswer(kind="ratio", of="petugas", target=FactRef(fact="ambang")),
        ),
        ({"kind": "ratio", "of": "petugas"}, RatioAnswer(kind="ratio", of="petugas", target=Decimal(1))),
    ],
)
def test_there_are_four_kinds_of_answer(written: object, expected: object) -> None:
    assert criterion(answer=written).answer == expected


def test_a_level_is_the_answer_where_none_is_named() -> None:
    assert criterion().answer == LevelAnswer(scale=None)


def test_a_ratio_on_steps_reads_back_from_its_own_dump_and_another_target_is_refused() -> None:
    asked = {"kind": "ratio", "of": "petugas", "steps": [{"level": "d"}, {"above": "30%", "level": "c"}]}
    made = criterion(answer=asked)
    assert Criterion.model_validate(made.model_dump(by_alias=True)) == made
    assert "tidak memakai target" in refused(answer={**asked, "target": "1/2"})
