"""What one answer is worth, for every kind of answer, and which answers are refused."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from mpp_readiness.readiness.evaluation.answers import (
    Known,
    answer_value,
    has_valid_evidence,
    reached_steps,
    read_answer,
)
from mpp_readiness.readiness.evaluation.findings import Finding, State, Status
from mpp_readiness.readiness.model.assessment import Answer
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Step
from mpp_readiness.readiness.model.facts import Facts
from mpp_readiness.readiness.model.lists import Range

Tree = dict[str, Any]
DAY = date(2021, 6, 3)
SCALE = [
    {"id": "belum", "points": 0, "title": "Belum ada", "needs_evidence": True},
    {"id": "draf", "points": 1, "title": "Masih draf"},
    {"id": "terbukti", "points": 3, "title": "Terbukti", "needs_evidence": True},
]
LEVEL, YES_NO = {"kind": "level"}, {"kind": "yes_no"}
FLOORS = {"fact": "lantai", "above": 1}


def quantity(target: object = 4, **more: object) -> Tree:
    return {"kind": "quantity", "target": target, **more}


def ratio(target: object = 1, **more: object) -> Tree:
    return {"kind": "ratio", "of": "gerai", "target": target, **more}


def checklist(kind: Tree, **more: object) -> Checklist:
    made = {"id": "P", "title": "P", "answer": kind, **more}
    tree = {"checklist": "uji", "version": "1", "title": "Uji", "scales": {"mutu": SCALE}}
    return Checklist.model_validate({**tree, "aspects": [{"id": "A", "title": "A", "criteria": [made]}]})


def value(kind: Tree, typed: object, facts: Facts | None = None) -> tuple[Fraction | None, tuple[str, ...]]:
    made = checklist(kind)
    known = Known(made, DAY, facts or {})
    ends, remarks, _ = answer_value(known, made.all_criteria["P"], Answer.model_validate(typed))
    assert ends is None or ends.low == ends.high
    return (None if ends is None else ends.low), remarks


def read(kind: Tree, typed: object, facts: Facts | None = None, *, checked: bool = True, **more: object) -> Finding:
    made = checklist(kind, **more)
    answer = None if typed is None else Answer.model_validate(typed)
    return read_answer(Known(made, DAY, facts or {}), made.criteria_places["P"], answer, checked)


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        (YES_NO, "ya", "1"),
        (YES_NO, "tidak", "0"),
        (LEVEL, "belum", "0"),  # there is no lower level, whatever its evidence
        (LEVEL, "draf", "1/3"),
        (quantity(), "3", "3/4"),
        (quantity(), "4", "1"),
        (quantity(), "5", "1"),  # more than the target is not more than all
        (quantity(), "0", "0"),
        (quantity("2,5"), "0,5", "1/5"),
        (quantity(direction="at_most"), "4", "1"),
        (quantity(direction="at_most"), "0", "1"),
        (quantity(direction="at_most"), "5", "4/5"),
        (quantity(0, direction="at_most"), "2", "0"),
        (quantity(0, direction="at_most"), "0", "1"),
        (quantity(direction="at_most", credit="all_or_nothing"), "4", "1"),
        (quantity(direction="at_most", credit="all_or_nothing"), "4,01", "0"),
        (quantity(0), "0", "1"),
        (quantity(credit="all_or_nothing"), "3,99", "0"),
        (quantity(credit="all_or_nothing"), "4", "1"),
        (ratio(), {"value": 5, "of": 29}, "5/29"),
        (ratio(), {"value": 29, "of": 29}, "1"),
        (ratio("0,5"), {"value": 1, "of": 4}, "1/2"),  # a quarter of the half that is wanted
        (ratio("0,5", direction="at_most"), {"value": 3, "of": 4}, "2/3"),  # 0.5 over 0.75
        (ratio("0,5", direction="at_most"), {"value": 1, "of": 4}, "1"),
        (ratio(credit="all_or_nothing"), {"value": 28, "of": 29}, "0"),
    ],
)
def test_the_share_of_the_target_that_is_reached(kind: Tree, typed: object, expected: str) -> None:
    assert value(kind, typed) == (Fraction(expected), ())


@pytest.mark.parametrize(("kind", "typed"), [(quantity, "2"), (ratio, {"value": 2, "of": 1})])
def test_a_target_that_is_a_fact_waits_for_the_fact(kind: Any, typed: object) -> None:
    wanted = kind({"fact": "sasaran"})
    assert value(wanted, typed, {"sasaran": Fraction(8)}) == (Fraction(1, 4), ())
    assert value(wanted, typed) == (None, ("Fakta yang menjadi sasaran belum diisi",))
    waiting = read(wanted, typed)
    assert (waiting.criterion.id, waiting.state, waiting.low) == ("P", State.UNANSWERED, Fraction(0))
    assert waiting.answer == Answer.model_validate(typed)
    assert waiting.remarks == ("Fakta yang menjadi sasaran belum diisi",)


def test_nothing_of_nothing_is_what_the_criterion_says() -> None:
    none = {"value": 0, "of": 0}
    assert value(ratio(none_of_none="met"), none) == (Fraction(1), ("Tidak ada yang harus dipenuhi (0 dari 0)",))
    finding = read(ratio(none_of_none="not_applicable"), none)
    assert (finding.state, finding.low, finding.high) == (State.NOT_APPLICABLE, None, None)
    assert finding.remarks == ("Tidak ada yang dinilai (0 dari 0)",)
    assert (finding.criterion.id, finding.answer) == ("P", Answer.model_validate(none))


@pytest.mark.parametrize(
    ("kind", "typed", "message"),
    [
        (LEVEL, "lengkap", "“lengkap” bukan pilihan; pilih belum, draf, terbukti"),
        (YES_NO, "sudah", "“sudah” bukan jawaban ya atau tidak; tulis ya atau tidak"),
        (YES_NO, {"value": "ya", "of": 3}, "“of” hanya untuk jawaban jenis rasio; hapus “of”"),
        (quantity(), "banyak", "“banyak” bukan angka; tulis angkanya saja, seperti 1234 atau 1.234,56"),
        (quantity(), "-1", "“-1” negatif; tulis angka dari 0 ke atas"),
        (ratio(), "5", "jawaban rasio membutuhkan “of”; tulis {value: 5, of: 29}"),
        (ratio(), {"value": -5, "of": 29}, "“-5” negatif; tulis angka dari 0 ke atas"),
        (ratio(), {"value": 5, "of": -29}, "“of” negatif; tulis angka dari 0 ke atas"),
        (ratio(), {"value": 5, "of": 0}, "“of” bernilai 0 padahal bagiannya lebih dari 0; periksa kedua angka"),
        (ratio(), {"value": 0, "of": 0}, "“of” bernilai 0; isi jumlah seluruhnya"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_with_what_to_write(kind: Tree, typed: object, message: str) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        value(kind, typed)
    assert str(refused.value) == message


def test_an_answer_without_a_value_fits_no_kind() -> None:
    with pytest.raises(ValueError, match="jawaban kosong"):
        value(LEVEL, {"note": "Belum sempat"})


@pytest.mark.parametrize(
    ("evidence", "remark"),
    [
        ([], "Dihitung sebagai “Masih draf” karena bukti dukungnya belum ada"),
        (
            [{"title": "SK", "valid_until": "2021-06-02"}],
            "Dihitung sebagai “Masih draf” karena bukti dukungnya kedaluwarsa",
        ),
    ],
)
def test_a_level_without_valid_evidence_says_as_what_it_counts_and_why(evidence: list[Tree], remark: str) -> None:
    assert value(LEVEL, {"value": "terbukti", "evidence": evidence}) == (Fraction(1, 3), (remark,))


def test_evidence_holds_to_its_last_day() -> None:
    answer = Answer.model_validate({"value": "terbukti", "evidence": [{"title": "SK", "valid_until": "2021-06-03"}]})
    assert has_valid_evidence(answer, DAY)
    assert not has_valid_evidence(answer, date(2021, 6, 4))


WAITS = ("Fakta yang menentukan berlakunya kriteria ini belum diisi",)
NOT_HERE = ("Syaratnya tidak terpenuhi di daerah ini",)


@pytest.mark.parametrize(
    ("typed", "facts", "state", "remarks"),
    [
        ("ya", {}, State.UNANSWERED, WAITS),
        ("ya", {"lantai": Fraction(1)}, State.NOT_APPLICABLE, NOT_HERE),
        ("ya", {"lantai": Fraction(2)}, State.ANSWERED, ()),
        (None, {"lantai": Fraction(2)}, State.UNANSWERED, ()),
        ({"note": "Belum sempat"}, {"lantai": Fraction(2)}, State.UNANSWERED, ()),
        ({"not_applicable": "Tanpa lift"}, {"lantai": Fraction(2)}, State.NOT_APPLICABLE, ("Tanpa lift",)),
        ({"not_applicable": "Tanpa lift"}, {}, State.UNANSWERED, WAITS),
    ],
)
def test_the_states_of_a_criterion_with_a_condition(
    typed: object, facts: Facts, state: State, remarks: tuple[str, ...]
) -> None:
    finding = read(YES_NO, typed, facts, when=FLOORS)
    assert (finding.state, finding.remarks) == (state, remarks)
    assert (finding.criterion.id, finding.aspect) == ("P", "A")
    assert finding.answer == (None if typed is None else Answer.model_validate(typed))


def test_an_answer_that_the_verifier_left_out_is_unverified() -> None:
    assert read(YES_NO, "ya", checked=False).state is State.UNVERIFIED
    assert read(YES_NO, None, checked=False).state is State.UNANSWERED


@pytest.mark.parametrize(
    ("typed", "status", "interval", "is_open"),
    [
        ("4", Status.MET, (1, 1), False),
        ("3", Status.PARTLY, (Fraction(3, 4), Fraction(3, 4)), True),
        ("0", Status.UNMET, (0, 0), True),
        (None, Status.OPEN, (0, 1), True),
        ({"not_applicable": "Tidak ada"}, Status.NOT_APPLICABLE, (None, None), False),
    ],
)
def test_how_a_criterion_stands(typed: object, status: Status, interval: tuple[object, object], is_open: bool) -> None:
    finding = read(quantity(), typed)
    assert (finding.status, (finding.low, finding.high), finding.is_open) == (status, interval, is_open)


SHARES: list[Tree] = [{"level": "belum"}, {"above": "30%", "level": "draf"}, {"from": "80%", "level": "terbukti"}]
STEPPED: Tree = {"kind": "ratio", "of": "gerai", "steps": SHARES}


@pytest.mark.parametrize(
    ("part", "of", "level", "worth"),
    # Values of the scale: belum 0, draf 1/3, terbukti 1, which without evidence counts as draf.
    [
        (0, 10, "belum", "0"),
        (3, 10, "belum", "0"),
        (31, 100, "draf", "1/3"),
        (79, 100, "draf", "1/3"),
        (8, 10, "terbukti", "1"),
    ],
)
def test_a_share_becomes_the_level_of_its_step(part: int, of: int, level: str, worth: str) -> None:
    typed = {"value": part, "of": of, "evidence": [{"title": "Berita acara"}]}
    found = read(STEPPED, typed)
    assert (found.low, found.high) == (Fraction(worth), Fraction(worth))
    assert found.detail is not None
    assert [one.id for one in found.detail.levels] == [level]
    assert found.detail.number is not None
    assert found.detail.number.low == found.detail.number.high == Fraction(part, of)


def test_a_level_on_steps_that_needs_evidence_and_has_none_counts_as_the_one_below() -> None:
    found = read(STEPPED, {"value": 9, "of": 10})
    assert found.low == Fraction(1, 3)
    assert found.remarks == ("Dihitung sebagai “Masih draf” karena bukti dukungnya belum ada",)
    assert found.detail is not None
    assert [one.id for one in found.detail.levels] == ["terbukti"]  # what was reached is still told


def test_steps_may_rise_and_fall_and_an_open_number_takes_the_hull_of_all_it_may_meet() -> None:
    steps = [{"level": "belum"}, {"from": 1, "level": "terbukti"}, {"above": 4, "level": "draf"}]
    few_are_best = {"kind": "quantity", "steps": steps}
    proof = [{"title": "SK"}]
    worths = {n: read(few_are_best, {"value": n, "evidence": proof}).low for n in ("0", "1", "4", "4,01")}
    assert worths == {"0": Fraction(0), "1": Fraction(1), "4": Fraction(1), "4,01": Fraction(1, 3)}
    # Nobody has answered: anything from belum to terbukti.
    open_ = read(few_are_best, None)
    assert (open_.low, open_.high) == (Fraction(0), Fraction(1))


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "0", ["belum"]),
        ("0", "1", ["belum", "terbukti"]),
        ("1", "4", ["terbukti"]),
        ("2", "5", ["terbukti", "draf"]),
        ("0", None, ["belum", "terbukti", "draf"]),
        ("5", None, ["draf"]),
    ],
)
def test_all_steps_that_a_number_between_two_ends_can_fall_into(
    low: str, high: str | None, expected: list[str]
) -> None:
    steps = [{"level": "belum"}, {"from": 1, "level": "terbukti"}, {"above": 4, "level": "draf"}]
    made = [Step.model_validate(one) for one in steps]
    found = reached_steps(made, Range(Fraction(low), None if high is None else Fraction(high)))
    assert [one.level for one in found] == expected


ITEMS: Tree = {"kind": "items", "items": [{"id": id_, "title": id_} for id_ in "abcd"]}


def test_items_are_worth_the_share_that_is_met_and_on_steps_the_level_of_it() -> None:
    found = read(ITEMS, {"met": ["a", "B"], "unmet": ["c", "d"]})
    assert (found.low, found.high) == (Fraction(1, 2), Fraction(1, 2))
    graded = read({**ITEMS, "steps": SHARES}, {"met": ["a", "b"], "unmet": ["c"]})  # 1/2 to 3/4: draf
    assert (graded.low, graded.high) == (Fraction(1, 3), Fraction(1, 3))
    wide = read({**ITEMS, "steps": SHARES}, {"met": ["a"]})  # 1/4 to 1: belum to terbukti, unproven
    assert (wide.low, wide.high) == (Fraction(0), Fraction(1, 3))


@pytest.mark.parametrize(
    ("kind", "typed", "fragment"),
    [
        (ITEMS, {"met": ["a", "e"]}, "butir e tidak ada; pilih a, b, c, d"),
        (ITEMS, {"met": ["a"], "unmet": ["A"]}, "ditulis terpenuhi dan tidak"),
        (ITEMS, "3", "tulis {met: "),
        (YES_NO, {"met": ["a"]}, "“met” dan “unmet” hanya untuk jawaban berupa butir"),
    ],
)
def test_items_that_do_not_fit_are_refused(kind: Tree, typed: object, fragment: str) -> None:
    with pytest.raises(ValueError, match=fragment):
        value(kind, typed)


@pytest.mark.parametrize("typed", ["terbukti", "TERBUKTI", " Terbukti "])
def test_a_level_is_known_whatever_its_case(typed: str) -> None:
    assert value(LEVEL, {"value": typed, "evidence": [{"title": "SK"}]}) == (Fraction(1), ())


def test_a_target_between_two_ends_gives_the_hull_of_what_both_make() -> None:
    found = read(quantity({"fact": "instansi"}), "12", {"instansi": Range(Fraction(12), Fraction(16))})
    assert (found.low, found.high) == (Fraction(3, 4), Fraction(1))
    fewest = quantity({"fact": "instansi"}, direction="at_most")
    most = read(fewest, "12", {"instansi": Range(Fraction(6), Fraction(12))})
    assert (most.low, most.high) == (Fraction(1, 2), Fraction(1))
    endless = read(quantity({"fact": "instansi"}), "12", {"instansi": Range(Fraction(12), None)})
    assert (endless.low, endless.high) == (Fraction(0), Fraction(1))
