"""What holds a launch up, and in which words the gate says so."""

from collections.abc import Mapping
from typing import Any

import pytest

from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import GateState, MilestoneState, Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]
MET, FAILED, UNDECIDED, ABSENT = GateState.MET, GateState.FAILED, GateState.UNDECIDED, GateState.NOT_APPLICABLE
REACHED, OPEN, RULED_OUT = MilestoneState.REACHED, MilestoneState.OPEN, MilestoneState.RULED_OUT
SCALE = [
    {"id": "belum", "points": 0, "title": "Belum ada"},
    {"id": "draf", "points": 1, "title": "Masih draf"},
    {"id": "terbukti", "points": 2, "title": "Terbukti", "needs_evidence": True},
]
FACTS = {
    "lantai": {"title": "Jumlah lantai"},
    "menara": {"title": "Jumlah menara"},
    "luas": {"title": "Luas gedung"},
    "status": {"title": "Status gedung", "kind": "choice", "choices": ["milik", "sewa"]},
}
FLOORS = {"fact": "lantai", "above": 1}
TOWERS = {"fact": "menara", "above": 1}
YES_NO = {"title": "PKS", "kind": "yes_no"}


def criterion(id_: str, answer: Tree | None = None, **more: object) -> Tree:
    return {"id": id_, "title": f"Syarat {id_}", "answer": answer or {"kind": "yes_no"}, **more}


def scored(
    *criteria: Tree, answers: Mapping[str, object] | None = None, facts: Tree | None = None, **more: object
) -> Result:
    """One aspect A with the criteria given, for the milestones uji-coba and buka."""
    checklist = {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "scales": {"mutu": SCALE},
        "facts": FACTS,
        "milestones": [{"id": "uji-coba", "title": "Siap uji coba"}, {"id": "buka", "title": "Siap buka"}],
        "aspects": [{"id": "A", "title": "A", "criteria": criteria}],
        **more,
    }
    assessment = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers or {}}
    return score(Checklist.model_validate(checklist), Assessment.model_validate({**assessment, "facts": facts or {}}))


def listed(*requires: Tree, **more: object) -> Tree:
    return {"id": "g", "title": "Gerbang", "milestone": "buka", "requires": requires, **more}


LEVEL, RATIO = {"kind": "level"}, {"kind": "ratio", "of": "gerai", "target": "0,9"}
MAYBE_NONE = {"kind": "ratio", "of": "gerai", "none_of_none": "met"}
QUANTITY = {"kind": "quantity", "target": {"fact": "lantai"}}


@pytest.mark.parametrize(
    ("kind", "answer", "state", "reasons"),
    [
        (None, "ya", MET, ()),
        (None, "tidak", FAILED, ("Jawaban: tidak",)),
        (None, None, UNDECIDED, ("Belum dijawab",)),
        (None, {"not_applicable": "Tanpa loket"}, ABSENT, ("Tanpa loket",)),
        (LEVEL, "draf", FAILED, ("Jawaban: Masih draf",)),
        (
            LEVEL,
            "terbukti",
            FAILED,
            ("Jawaban: Terbukti", "Dihitung sebagai “Masih draf” karena bukti dukungnya belum ada"),
        ),
        (RATIO, {"value": 1, "of": 3}, FAILED, ("1 dari 3 (33,33%); sasaran 90%",)),
        # The share to two digits, what is wanted in full; more digits where the two would be printed alike.
        ({**RATIO, "target": "0,926"}, {"value": 5, "of": 8}, FAILED, ("5 dari 8 (62,50%); sasaran 92,6%",)),
        (RATIO, {"value": 89999, "of": 100000}, FAILED, ("89999 dari 100.000 (89,999%); sasaran 90%",)),
        (RATIO, {"value": 9, "of": 10}, MET, ()),
        (MAYBE_NONE, {"value": 0, "of": 0}, MET, ()),
        (QUANTITY, "2", UNDECIDED, ("Fakta yang menjadi sasaran belum diisi",)),
    ],
)
def test_the_gate_of_a_criterion_says_what_is_short(
    kind: Tree | None, answer: object, state: GateState, reasons: tuple[str, ...]
) -> None:
    made = criterion("P", kind, gate="buka") | {"may_be_na": True}
    result = scored(made, answers={} if answer is None else {"P": answer})
    (gate,) = result.gates
    assert (gate.state, gate.reasons) == (state, reasons)
    assert (gate.id, gate.title, gate.milestone.id) == ("P", "Syarat P", "buka")
    assert gate.own is result.findings[0].criterion
    assert gate.holds_up == (state in (FAILED, UNDECIDED))


@pytest.mark.parametrize(
    ("own", "above", "names"),
    [
        (FLOORS, None, "lantai"),
        (None, FLOORS, "lantai"),
        (TOWERS, FLOORS, "lantai dan menara"),
        (FLOORS, FLOORS, "lantai"),
        # Blora is a kabupaten: its own condition holds whatever the towers, so only the one above waits.
        ({"any": [TOWERS, {"fact": "jenis", "is": "kabupaten"}]}, FLOORS, "lantai"),
    ],
)
def test_a_gate_that_waits_for_facts_names_them(own: Tree | None, above: Tree | None, names: str) -> None:
    made = criterion("P", gate="buka") | ({"when": own} if own else {})
    aspect = {"id": "A", "title": "A", "criteria": [made]} | ({"when": above} if above else {})
    (gate,) = scored(aspects=[aspect], answers={"P": "ya"}).gates
    assert (gate.state, gate.reasons) == (UNDECIDED, (f"Fakta belum diisi: {names}",))


@pytest.mark.parametrize(
    ("requires", "state", "reasons"),
    [
        ([{"aspect": "A", "at_least": 0}], MET, ()),
        ([{"aspect": "A", "at_least": "0.25"}], MET, ()),
        ([{"aspect": "A", "at_least": "0.5"}], UNDECIDED, ("A bernilai 25,00–50,00; dituntut 50,00",)),
        ([{"aspect": "A", "at_least": "0.51"}], FAILED, ("A bernilai 25,00–50,00; dituntut 51,00",)),
        ([{"aspect": "uji", "at_least": 1}], FAILED, ("uji bernilai 25,00–50,00; dituntut 100,00",)),
        ([{"criterion": "Q", "at_least": 1}], FAILED, ("Q bernilai 0,00; dituntut 100,00",)),
        ([{"criterion": "R", "at_least": "0.5"}], UNDECIDED, ("R bernilai 0,00–100,00; dituntut 50,00",)),
        ([{"criterion": "S", "at_least": 0}], ABSENT, ()),
        ([{"aspect": "B", "at_least": 0}], ABSENT, ()),
        (
            [{"criterion": "P", "at_least": 1}, {"criterion": "R", "at_least": 1}, {"criterion": "Q", "at_least": 1}],
            FAILED,
            ("R bernilai 0,00–100,00; dituntut 100,00", "Q bernilai 0,00; dituntut 100,00"),
        ),
    ],
)
def test_a_gate_of_the_list_says_what_each_requirement_misses(
    requires: list[Tree], state: GateState, reasons: tuple[str, ...]
) -> None:
    """A holds P met (1), Q unmet (2) and R open (1): 1/4 to 2/4. S does not apply, and nothing in B does."""
    first = [criterion("P"), criterion("Q", weight=2), criterion("R")]
    aspects = [
        {"id": "A", "title": "A", "criteria": first},
        {"id": "B", "title": "B", "criteria": [criterion("S", may_be_na=True)]},
    ]
    answers = {"P": "ya", "Q": "tidak", "S": {"not_applicable": "Tidak ada"}}
    (gate,) = scored(aspects=aspects, answers=answers, gates=[listed(*requires)]).gates
    assert (gate.state, gate.reasons) == (state, reasons)
    assert (gate.id, gate.title, gate.milestone.id, gate.own) == ("g", "Gerbang", "buka", None)


@pytest.mark.parametrize(
    ("facts", "answer", "state", "reasons"),
    [
        ({"lantai": 1}, "tidak", ABSENT, ()),
        ({"lantai": 2}, "ya", MET, ()),
        ({"lantai": 2}, "tidak", FAILED, ("A bernilai 0,00; dituntut 100,00",)),
        ({}, "ya", UNDECIDED, ("Fakta belum diisi: lantai",)),
        # Failed on what is known, but perhaps the gate is not there at all.
        ({}, "tidak", UNDECIDED, ("A bernilai 0,00; dituntut 100,00", "Fakta belum diisi: lantai")),
    ],
)
def test_a_gate_with_a_condition_is_undecided_while_its_fact_is_missing(
    facts: Tree, answer: str, state: GateState, reasons: tuple[str, ...]
) -> None:
    gate = listed({"aspect": "A", "at_least": 1}, when=FLOORS)
    (found,) = scored(criterion("P"), answers={"P": answer}, facts=facts, gates=[gate]).gates
    assert (found.state, found.reasons) == (state, reasons)
    assert (found.id, found.title, found.milestone.id, found.own) == ("g", "Gerbang", "buka", None)
    assert found.gate is not None
    assert found.gate.id == "g"


def test_a_gate_speaks_in_the_display_of_its_checklist() -> None:
    gates = [listed({"aspect": "A", "at_least": "0.9"})]
    made = [criterion("P"), criterion("Q")]
    (gate,) = scored(*made, answers={"P": "tidak"}, gates=gates, display={"highest": 5, "digits": 1}).gates
    assert gate.reasons == ("A bernilai 0,0–2,5; dituntut 4,5",)


@pytest.mark.parametrize(
    ("required", "facts", "state", "reasons"),
    [
        ({"fact": "lantai", "at_most": 2}, {"lantai": 2}, MET, ()),
        ({"fact": "lantai", "at_most": 2}, {"lantai": 3}, FAILED, ("Jumlah lantai: 3",)),
        ({"fact": "lantai", "at_most": 2}, {}, UNDECIDED, ("Fakta belum diisi: Jumlah lantai",)),
        ({"fact": "luas", "at_least": 450}, {"luas": 450}, MET, ()),
        ({"fact": "luas", "at_least": 450}, {"luas": "449,5"}, FAILED, ("Luas gedung: 449,5",)),
        ({"fact": "luas", "at_least": 450}, {"luas": "449,123456"}, FAILED, ("Luas gedung: 449,123456",)),
        ({"fact": "luas", "at_least": 450}, {"luas": "449,1234567"}, FAILED, ("Luas gedung: 449,12",)),
        ({"fact": "lantai", "is": "2"}, {"lantai": 2}, MET, ()),
        ({"fact": "lantai", "is": "2"}, {"lantai": 1}, FAILED, ("Jumlah lantai: 1",)),
        ({"fact": "status", "is": "milik"}, {"status": "milik"}, MET, ()),
        ({"fact": "status", "is": "milik"}, {"status": "sewa"}, FAILED, ("Status gedung: sewa",)),
        ({"fact": "status", "at_least": 1}, {"status": "sewa"}, FAILED, ("Status gedung: sewa",)),
        # Blora is a kabupaten; what the region itself gives has no title of its own.
        ({"fact": "jenis", "is": "kota"}, {}, FAILED, ("jenis: kabupaten",)),
    ],
)
def test_a_gate_on_a_fact_says_what_the_fact_is(
    required: Tree, facts: Tree, state: GateState, reasons: tuple[str, ...]
) -> None:
    (gate,) = scored(criterion("P"), facts=facts, gates=[listed(required)]).gates
    assert (gate.state, gate.reasons) == (state, reasons)


@pytest.mark.parametrize(
    ("answers", "states", "title", "following", "blockers"),
    [
        ({"P": "ya", "Q": "ya"}, (REACHED, REACHED), "Siap buka", None, []),
        ({"P": "ya", "Q": "tidak"}, (REACHED, RULED_OUT), "Siap uji coba", "buka", ["Q"]),
        ({"P": "ya"}, (REACHED, OPEN), "Siap uji coba", "buka", ["Q"]),
        ({"Q": "ya"}, (OPEN, OPEN), "Belum siap", "uji-coba", ["P"]),
        ({"Q": "tidak"}, (OPEN, RULED_OUT), "Belum siap", "uji-coba", ["P"]),
        ({"P": "tidak", "Q": "ya"}, (RULED_OUT, RULED_OUT), "Belum siap", "uji-coba", ["P"]),
        ({"P": {"not_applicable": "Tidak ada"}, "Q": "ya"}, (REACHED, REACHED), "Siap buka", None, []),
    ],
)
def test_an_earlier_gate_counts_for_every_later_milestone(
    answers: Mapping[str, object],
    states: tuple[MilestoneState, ...],
    title: str,
    following: str | None,
    blockers: list[str],
) -> None:
    first = criterion("P", gate="uji-coba") | {"may_be_na": True}
    result = scored(first, criterion("Q", gate="buka"), answers=answers)
    verdict = result.verdict
    assert tuple(one.state for one in result.milestones) == states
    assert [[gate.id for gate in one.gates] for one in result.milestones] == [["P"], ["Q"]]
    assert verdict.title == title
    assert (verdict.next.id if verdict.next else None) == following
    assert [gate.id for gate in verdict.blockers] == blockers


def test_the_gates_of_criteria_come_before_those_of_the_list() -> None:
    gates = [listed({"criterion": "Q", "at_least": 1})]
    result = scored(criterion("Q", gate="buka"), criterion("P", gate="uji-coba"), gates=gates)
    assert [gate.id for gate in result.gates] == ["Q", "P", "g"]


def test_without_milestones_there_is_no_verdict_to_give() -> None:
    assert scored(criterion("P"), milestones=[]).verdict.title == "Tanpa tahap kesiapan"


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ({}, "Belum dapat disimpulkan"),  # no score at all
        ({"P": "ya", "Q": "ya"}, "Utama"),
        ({"P": "ya", "Q": "tidak"}, "Madya"),  # 1/2 reaches the bound of one half
        ({"P": "tidak", "Q": "tidak"}, "Tanpa predikat"),  # 0 is below the lowest band, and no want of milestones
        ({"P": "tidak"}, "Tanpa predikat sampai dengan Madya"),  # 0 to 1/2
        ({"P": "ya"}, "Madya sampai dengan Utama"),
    ],
)
def test_without_milestones_the_band_of_the_whole_is_the_conclusion(answers: Mapping[str, str], title: str) -> None:
    bands = [{"id": "madya", "title": "Madya", "from": "0,5"}, {"id": "utama", "title": "Utama", "from": "0,9"}]
    result = scored(criterion("P"), criterion("Q"), answers=answers, milestones=[], bands=bands)
    assert result.verdict.title == title


def test_a_gate_on_a_list_names_twenty_rows_and_the_number_of_the_rest() -> None:
    counted = {"kind": "ratio", "count": {"list": "instansi", "where": {"column": "pks", "is": "ya"}}}
    lists = {"instansi": {"title": "Instansi", "columns": {"nama": {"title": "Nama", "key": True}, "pks": YES_NO}}}
    checklist = {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "lists": lists,
        "milestones": [{"id": "buka", "title": "Siap buka"}],
        "criteria": [criterion("P", counted, gate="buka")],
    }
    rows = [{"nama": f"I{number}", "pks": "tidak"} for number in range(1, 24)]
    given = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "lists": {"instansi": rows}}
    (gate,) = score(Checklist.model_validate(checklist), Assessment.model_validate(given)).gates
    assert gate.reasons[-1] == f"Belum: {', '.join(f'I{number}' for number in range(1, 21))}, dan 3 lainnya"
