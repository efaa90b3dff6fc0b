"""What was said, counted and reached stands in words, and so does what is short of it."""

import pytest

from mpp_readiness.formats.answer_words import answer_text, named, role_text, shortfalls
from mpp_readiness.readiness.evaluation.result import Result
from tests.formats.everything import ANSWERS, ROWS, Tree, everything
from tests.readiness.evaluation.trees import OFFICES, asked, checklist, scored

EVERYTHING = everything()


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("TAT-01", "2 dari 4 butir terpenuhi"),
        ("TAT-02", "12 dari 20 petugas, yaitu 60% (tingkat Mulai memadai)"),
        ("TAT-03", "Lengkap dan terbukti"),
        ("TAT-B1", "Ya"),
        ("PEL-01", "60% sampai dengan 80% menurut daftar “Instansi peserta”"),
        ("PEL-02", "3,5 menurut daftar “Responden survei”"),
        (
            "PEL-03",
            "3 sampai dengan 4 instansi menurut daftar “Instansi peserta” "
            "(tingkat Mulai memadai sampai dengan Memadai)",
        ),
    ],
)
def test_an_answer_is_told_with_its_number_and_the_level_that_it_reaches(id_: str, expected: str) -> None:
    assert answer_text(EVERYTHING, EVERYTHING.finding(id_)) == expected


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        (
            "TAT-01",
            (
                "Terpenuhi: Standar operasional prosedur; Maklumat pelayanan",
                "Belum: Siaran standar di media",
                "Belum diketahui: Kode etik petugas",
            ),
        ),
        ("PEL-01", ("Belum: Polres", "Belum diketahui: BPJS Kesehatan")),
        ("PEL-03", ("Belum: Kantor Pertanahan", "Belum diketahui: Polres")),
        ("TAT-02", ()),
    ],
)
def test_items_and_rows_that_are_short_or_unknown_are_named(id_: str, expected: tuple[str, ...]) -> None:
    assert tuple(shortfalls(EVERYTHING.finding(id_))) == expected


def said(changes: Tree, id_: str) -> str:
    result: Result = everything(**changes)
    return answer_text(result, result.finding(id_))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ({"rows": ROWS, "complete": False}, "paling sedikit 3 instansi menurut daftar “Instansi peserta”"),
        ([], "0 instansi menurut daftar “Instansi peserta” (tingkat Belum memadai)"),
    ],
)
def test_a_list_that_is_not_complete_gives_a_lower_bound_and_an_empty_one_gives_nothing(
    rows: object, expected: str
) -> None:
    assert said({"lists": {"instansi": rows}}, "PEL-03").startswith(expected)


def test_a_list_that_nobody_gave_is_not_answered() -> None:
    assert said({"lists": {}}, "PEL-03") == "Belum dijawab"


def test_an_answer_that_was_typed_goes_before_what_the_list_gives() -> None:
    assert said({"answers": {**ANSWERS, "PEL-03": 5}}, "PEL-03") == "5 instansi (tingkat Memadai)"


def test_of_many_rows_twenty_are_named() -> None:
    names = [f"Instansi {number}" for number in range(1, 26)]
    assert named(names) == "; ".join([*names[:20], "dan 5 lainnya"])
    assert named(names[:20]) == "; ".join(names[:20])


def test_what_adds_and_what_takes_is_told_with_its_weight() -> None:
    roles = {finding.criterion.id: role_text(finding) for finding in EVERYTHING.findings}
    assert {id_: text for id_, text in roles.items() if text} == {
        "TAT-B1": "Penambah nilai, bobot 5",
        "PEL-D1": "Pengurang nilai, bobot 4",
    }


def test_of_a_list_that_gives_enough_nobody_is_told_to_fall_short() -> None:
    pks = {"column": "pks", "is": "ya"}
    rows = [{"nama": "Pajak", "pks": "ya"}, {"nama": "Polres", "pks": "tidak"}]
    for target, expected in ((1, ()), (2, ("Belum: Polres",))):
        asked_for = {"kind": "quantity", "target": target, "count": {"list": "instansi", "where": pks}}
        made = checklist(asked("P", asked_for), lists={"instansi": OFFICES})
        assert tuple(shortfalls(scored(made, lists={"instansi": rows}).finding("P"))) == expected
