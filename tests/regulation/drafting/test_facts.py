"""Facts for a draft are read as the kind that the skeleton wants."""

from datetime import date

import pytest

from mpp_readiness.regulation.drafting.facts import Value, fact_faults, known_facts, value_of
from mpp_readiness.regulation.drafting.skeletons import FactColumn, FactWanted

TEXT = FactWanted(title="teks", hint="contoh: Dinas")
LIST = FactWanted(title="daftar", kind="list")
BODIES = FactWanted(
    title="badan",
    kind="list",
    columns={"nama": FactColumn(title="nama"), "urusan": FactColumn(title="urusan", kind="list")},
)


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("text", " Dinas ", "Dinas"),
        ("text", 7, "7"),
        ("number", "14", 14),
        ("number", "1.234.567", 1_234_567),
        ("number", 0, 0),
        ("yes_no", "Ya", True),
        ("yes_no", "tidak", False),
        ("yes_no", True, True),
        ("date", "3/6/2021", "3 Juni 2021"),
        ("date", date(2021, 6, 3), "3 Juni 2021"),
    ],
)
def test_a_fact_becomes_its_kind(kind: str, given: object, value: Value) -> None:
    assert value_of(given, FactWanted.model_validate({"title": "x", "kind": kind})) == value


def test_entries_of_a_list_are_texts_or_have_columns() -> None:
    assert value_of(["KTP", 2], LIST) == ("KTP", "2")
    assert value_of([{"nama": "Polres", "urusan": ["SIM"]}, {"nama": None}], BODIES) == (
        {"nama": "Polres", "urusan": ("SIM",)},
        {},
    )


@pytest.mark.parametrize(
    ("wanted", "given", "said"),
    [
        (TEXT, ["a"], "di sini diharapkan teks"),
        (TEXT, "  ", "di sini diharapkan teks"),
        (TEXT, True, "di sini diharapkan teks"),
        (FactWanted(title="x", kind="number"), "2,5", "“2,5” bukan bilangan bulat"),
        (FactWanted(title="x", kind="number"), "-1", "“-1” bukan bilangan bulat"),
        (FactWanted(title="x", kind="yes_no"), "mungkin", "“mungkin” bukan ya atau tidak"),
        (LIST, "KTP", "di sini diharapkan daftar"),
        (LIST, [["a"]], "di sini diharapkan teks"),
        (LIST, ["KTP", None], "isian ini kosong"),
        (BODIES, [None, {"nama": None}], "isian ini kosong"),
        (BODIES, ["Polres"], "di sini diharapkan pasangan kunci dan isi: nama, urusan"),
        (BODIES, [{"urusan": "SIM"}], "di sini diharapkan daftar"),
    ],
)
def test_a_fact_of_another_kind_is_a_fault(wanted: FactWanted, given: object, said: str) -> None:
    assert [what for _, _, what, _ in fact_faults({"x": given}, {"x": wanted})] == [said]


def test_an_ambiguous_number_is_asked_back() -> None:
    (fault,) = fact_faults({"x": "1.234"}, {"x": FactWanted(title="x", kind="number")})
    code, path, what, _ = fault
    assert (code, path) == ("number-ambiguous", ("x",))
    assert "dapat dibaca dengan dua cara" in what


def test_a_fault_names_its_place_and_the_hint() -> None:
    faults = tuple(
        fact_faults({"badan": [{"nama": "a"}, {"naam": "b", "urusan": "c"}], "t": []}, {"badan": BODIES, "t": TEXT})
    )
    assert [(path, remedy) for _, path, _, remedy in faults] == [
        (("badan", 1, "naam"), "mungkin maksud Anda: nama"),
        (("badan", 1), ""),
        (("t",), "contoh: Dinas"),
    ]


def test_an_empty_fact_is_unknown() -> None:
    assert known_facts({"x": None, "y": "a"}, {"x": TEXT, "y": TEXT}) == {"y": "a"}
    assert list(fact_faults({"x": None}, {"x": TEXT})) == []
