"""What a gate requires, in three values; no reason contradicts itself."""

from itertools import product
from typing import Any

import pytest

from mpp_readiness.readiness.evaluation.requirements import Outcome, joined
from mpp_readiness.readiness.evaluation.result import GateResult, GateState
from tests.readiness.evaluation.trees import Tree, asked, checklist, listed, scored, yes_no

MET, FAILED, UNDECIDED, ABSENT = GateState.MET, GateState.FAILED, GateState.UNDECIDED, GateState.NOT_APPLICABLE
YES, NO, OPEN, NA = ({"criterion": id_, "at_least": 1} for id_ in ("Y", "N", "O", "X"))
KOTA = {"fact": "jenis", "is": "kota"}  # Blora is a kabupaten, so X does not apply


def gate(*requires: Tree, **more: Any) -> GateResult:
    criteria = (yes_no("Y"), yes_no("N"), yes_no("O"), yes_no("X", when=KOTA))
    made = checklist(*criteria, gates=[listed(*requires, **more)], facts={"lantai": {"title": "Jumlah lantai"}})
    (found,) = scored(made, {"Y": "ya", "N": "tidak"}).gates
    return found


@pytest.mark.parametrize(
    ("required", "state"),
    [
        ({"all": [YES, YES]}, MET),
        ({"all": [YES, OPEN]}, UNDECIDED),
        ({"all": [OPEN, NO]}, FAILED),
        ({"all": [YES, NA]}, MET),
        ({"all": [NA]}, ABSENT),
        ({"any": [NO, YES]}, MET),
        ({"any": [NO, OPEN]}, UNDECIDED),
        ({"any": [NO, NO]}, FAILED),
        ({"any": [NO, NA]}, FAILED),
        ({"any": [NA, NA]}, ABSENT),
        ({"some": 2, "of": [YES, YES, NO]}, MET),
        ({"some": 2, "of": [YES, OPEN, NO]}, UNDECIDED),
        ({"some": 2, "of": [YES, NO, NO]}, FAILED),
        ({"some": 3, "of": [YES, YES, NA]}, MET),  # only two are left
        ({"some": 3, "of": [YES, OPEN, NA]}, UNDECIDED),
        ({"any": [{"all": [YES, NO]}, {"some": 1, "of": [NO, YES]}]}, MET),
        ({"criterion": "N", "at_most": 0}, MET),
        ({"criterion": "Y", "at_most": "0,5"}, FAILED),
        ({"criterion": "O", "at_most": "0,5"}, UNDECIDED),
        ({"criterion": "O", "at_most": 1}, UNDECIDED),  # nobody has answered
        ({"aspect": "uji", "at_most": "2/3"}, MET),  # 1/3 to 2/3
        ({"aspect": "uji", "at_most": "1/3"}, UNDECIDED),
        ({"aspect": "uji", "at_most": "0,3"}, FAILED),
        ({"aspect": "uji", "coverage_at_least": "2/3"}, MET),
        ({"aspect": "uji", "coverage_at_least": "67%"}, UNDECIDED),  # never failed
        ({"criterion": "X", "coverage_at_least": 1}, ABSENT),
        ({"fact": "lantai", "at_least": 1}, UNDECIDED),
    ],
)
def test_a_requirement_in_three_values(required: Tree, state: GateState) -> None:
    assert gate(required).state is state


@pytest.mark.parametrize("states", list(product([MET, FAILED, UNDECIDED], repeat=3)))
def test_some_of_three_by_counting(states: tuple[GateState, ...]) -> None:
    """By every way in which the undecided could go."""
    goes = {MET: [True], FAILED: [False], UNDECIDED: [True, False]}
    for wanted in (1, 2, 3):
        ways = [sum(way) >= wanted for way in product(*(goes[one] for one in states))]
        expected = MET if all(ways) else UNDECIDED if any(ways) else FAILED
        assert joined([Outcome(one) for one in states], wanted) is expected


def test_the_reason_of_several_names_what_is_missing() -> None:
    assert gate({"any": [NO, OPEN]}).reasons == (
        "Dituntut paling sedikit 1 dari 2, baru 0 terpenuhi: N bernilai 0,00; dituntut 100,00; "
        "O bernilai 0,00–100,00; dituntut 100,00",
    )
    assert gate({"some": 3, "of": [YES, NO, NA]}).reasons == (
        "Dituntut paling sedikit 2 dari 2 (yang berlaku tinggal 2 dari 3 yang dituntut), baru 1 terpenuhi: "
        "N bernilai 0,00; dituntut 100,00",
    )
    assert gate({"all": [YES, NO]}).reasons == ("N bernilai 0,00; dituntut 100,00",)
    assert gate({"any": [NO, YES]}).reasons == ()


def test_the_reason_of_an_upper_bound_of_coverage_and_of_a_fact() -> None:
    assert gate({"criterion": "Y", "at_most": "0,5"}).reasons == ("Y bernilai 100,00; dituntut paling tinggi 50,00",)
    assert gate({"aspect": "uji", "coverage_at_least": "80%"}).reasons == ("uji baru terisi 66,67%; dituntut 80%",)
    # 66,666… % is no 66,67 %.
    assert gate({"aspect": "uji", "coverage_at_least": "66,67%"}).reasons == (
        "uji baru terisi 66,667%; dituntut 66,67%",
    )
    assert gate({"fact": "lantai", "at_least": 1}).reasons == ("Fakta belum diisi: Jumlah lantai",)


def test_what_is_wanted_are_the_nodes_that_are_short() -> None:
    assert [node for node, _ in gate({"all": [YES, NO, {"any": [OPEN, NO]}]}).wanted] == ["N", "O", "N"]
    assert gate({"any": [NO, YES]}).wanted == ()
    assert gate({"criterion": "Y", "at_most": "0,5"}).wanted == ()


def near(judged_on: str, bound: object = "0,6") -> GateResult:
    """59,996 of 100, which is printed as 60,00."""
    required = {"aspect": "uji", "at_least": bound, "judged_on": judged_on}
    made = checklist(yes_no("P", 59996), yes_no("Q", 40004), gates=[listed(required)])
    return scored(made, {"P": "ya", "Q": "tidak"}).gates[0]


def test_the_printed_number_is_judged_where_the_threshold_says_so() -> None:
    assert near("shown").state is MET
    assert near("exact").state is FAILED


def test_two_numbers_that_differ_are_never_printed_alike() -> None:
    assert near("exact").reasons == ("uji bernilai 59,996; dituntut 60,000",)
    assert near("shown", "0,61").reasons == ("uji bernilai 60,00; dituntut 61,00",)


def test_a_group_of_a_view_is_required_like_an_aspect() -> None:
    view = {"id": "v", "title": "V", "groups": [{"id": "k", "title": "K", "members": ["P", "Q"]}]}
    requires: list[Tree] = [{"group": "k", "at_least": "0,5"}, {"group": "v", "at_least": 1}]
    made = checklist(yes_no("P"), yes_no("Q"), yes_no("R"), views=[view], gates=[listed(*requires)])
    (found,) = scored(made, {"P": "ya", "Q": "tidak", "R": "tidak"}).gates
    assert (found.state, found.reasons) == (FAILED, ("v bernilai 50,00; dituntut 100,00",))


def test_an_answered_part_of_a_scale_decides_and_an_unanswered_one_does_not() -> None:
    level = {"kind": "level", "scale": "lima"}
    made = checklist(asked("P", level), gates=[listed({"criterion": "P", "at_least": "0,1"})])
    assert scored(made, {"P": "t1"}).gates[0].state is MET
    assert scored(made, {}).gates[0].state is UNDECIDED  # 1/5 would do, but nobody has said it
