"""A list names its rows by a key, and what is counted in it may be written short."""

import pytest
from pydantic import ValidationError

from mpp_readiness.readiness.model.lists import (
    Column,
    ColumnCondition,
    Comparison,
    Count,
    ListDefinition,
    Mean,
    conditions_of,
)


def test_the_rows_are_named_by_the_key_and_else_by_the_first_column() -> None:
    columns = {"kode": {"title": "Kode"}, "nama": {"title": "Nama", "key": True}}
    keyed = ListDefinition.model_validate({"title": "Instansi", "columns": columns})
    plain = ListDefinition.model_validate({"title": "Responden", "columns": {"u1": {"title": "U1", "kind": "number"}}})
    assert (keyed.key, keyed.has_key) == ("nama", True)
    assert (plain.key, plain.has_key) == ("u1", False)


def test_a_count_of_all_rows_is_written_by_the_name_of_the_list() -> None:
    assert Count.model_validate("instansi") == Count(list="instansi")


def test_a_list_has_columns() -> None:
    with pytest.raises(ValidationError):
        ListDefinition.model_validate({"title": "Kosong", "columns": {}})


@pytest.mark.parametrize("more", [{}, {"is": "ya", "at_least": 1}])
def test_a_cell_is_compared_once(more: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="tepat satu pembanding"):
        ColumnCondition.model_validate({"column": "petugas", **more})


def test_at_most_nought_is_a_comparison() -> None:
    found = ColumnCondition.model_validate({"column": "petugas", "at_most": 0})
    assert found.comparison == Comparison(at_most=found.at_most)
    assert found.at_most == 0


def test_the_conditions_inside_a_condition_are_found_wherever_they_stand() -> None:
    where = {"all": [{"column": "a", "is": "ya"}, {"any": [{"column": "b", "is": "ya"}, {"column": "c", "above": 1}]}]}
    found = Mean.model_validate({"list": "l", "column": "x", "where": where}).where
    assert [one.column for one in conditions_of(found)] == ["a", "b", "c"]
    assert conditions_of(None) == ()


def test_a_column_is_text_without_key_unless_it_says_otherwise() -> None:
    assert Column(title="Catatan") == Column(title="Catatan", kind="text", key=False)
