"""What stands where in the worksheet, and by which key it is found again."""

import pytest

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.layout import (
    BUKTI,
    FIRST,
    ISIAN,
    PLACES,
    PROFIL,
    SHEETS,
    SheetColumn,
    criterion_digest,
    letter,
    profile_cell,
)
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Criterion

RULES = Checklist.model_validate(
    {
        "checklist": "uji",
        "version": "1",
        "title": "Uji",
        "facts": {"lantai": {"title": "Lantai"}, "luas": {"title": "Luas"}},
        "criteria": [{"id": "P", "title": "Pernyataan", "answer": {"kind": "yes_no"}}],
    }
)


def criterion(**changed: object) -> Criterion:
    return Criterion.model_validate({"id": "P", "title": "Pernyataan", "answer": {"kind": "yes_no"}, **changed})


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_keys_of_a_sheet_are_each_its_own(sheet: str) -> None:
    keys = [column.key for column in SHEETS[sheet]]
    assert len(keys) == len(set(keys))


def test_the_verifier_is_asked_for_everything_that_the_assessor_is_asked_for() -> None:
    def asked(columns: tuple[SheetColumn, ...], prefix: str) -> list[tuple[str, str, bool]]:
        return [(one.key.removeprefix(prefix), one.kind, one.hidden) for one in columns]

    own = tuple(one for one in ISIAN if one.owner == "self")
    final = tuple(one for one in ISIAN if one.owner == "final")
    assert asked(own, "") == asked(final, "final.")
    assert asked(tuple(BUKTI[2:]), "") == [one for one in asked(own, "") if one[0].startswith("evidence.")]


def test_a_letter_is_counted_from_the_first_column_also_beyond_z() -> None:
    # By hand: four columns of the criterion, 13 of each layer, so that the verifier begins with the 18th.
    assert (letter(ISIAN, "id"), letter(ISIAN, "value"), letter(ISIAN, "final.value")) == ("A", "E", "R")
    assert letter(ISIAN, "final.status") == "AD"
    with pytest.raises(ValueError, match="hilang"):
        letter(PROFIL, "hilang")


def test_facts_stand_below_the_places_in_the_order_of_the_checklist() -> None:
    assert profile_cell(RULES, "region") == f"Profil!$C${FIRST}"
    assert profile_cell(RULES, "date") == f"Profil!$C${FIRST + 3}"
    assert profile_cell(RULES, "facts.lantai") == f"Profil!$C${FIRST + len(PLACES)}"
    assert profile_cell(RULES, "facts.luas") == f"Profil!$C${FIRST + len(PLACES) + 1}"


@pytest.mark.parametrize(
    "changed",
    [{"title": "Lain"}, {"guide": "Lihat"}, {"answer": {"kind": "quantity", "target": 1}}, {"may_be_na": True}],
)
def test_another_question_has_another_digest(changed: dict[str, object]) -> None:
    assert criterion_digest(criterion(**changed)) != criterion_digest(criterion())


@pytest.mark.parametrize("changed", [{"weight": "3"}, {"evidence": ["Foto"]}])
def test_what_is_not_asked_does_not_change_the_digest(changed: dict[str, object]) -> None:
    assert criterion_digest(criterion(**changed)) == criterion_digest(criterion())


def test_no_two_criteria_of_the_shipped_checklist_ask_the_same() -> None:
    digests = [criterion_digest(one) for one in mpp.load_checklist("mpp").all_criteria.values()]
    assert len(set(digests)) == len(digests)
