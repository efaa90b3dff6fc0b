"""Which facts are still empty and hold gates up."""

from collections.abc import Mapping

import pytest

from mpp_readiness.readiness.analysis.open_facts import open_facts
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

CHECKLIST = Checklist.model_validate(
    {
        "checklist": "kecil",
        "version": "1",
        "title": "Kecil",
        "facts": {
            "lantai": {"title": "Jumlah lantai"},
            "gerai": {"title": "Jumlah gerai"},
            "ambang": {"title": "Ambang", "default": "2"},
            "temuan": {"title": "Temuan kritis"},
            "luas": {"title": "Luas"},
        },
        "milestones": [{"id": "buka", "title": "Siap dibuka"}],
        "aspects": [
            {
                "id": "S",
                "title": "Sarana",
                "when": {"any": [{"fact": "lantai", "above": 1}, {"fact": "luas", "above": 900}]},
                "criteria": [
                    {"id": "S-1", "title": "Lift", "answer": {"kind": "yes_no"}, "gate": "buka"},
                    {"id": "S-2", "title": "Tangga", "answer": {"kind": "yes_no"}},
                ],
            },
        ],
        "criteria": [
            {
                "id": "K-1",
                "title": "Petugas",
                "answer": {"kind": "quantity", "target": {"fact": "gerai"}},
                "gate": "buka",
            },
            {
                "id": "K-2",
                "title": "Kursi",
                "answer": {"kind": "quantity", "target": {"fact": "ambang"}},
                "gate": "buka",
            },
        ],
        "gates": [
            {
                "id": "temuan-kritis",
                "title": "Tanpa temuan",
                "milestone": "buka",
                "requires": [{"fact": "temuan", "at_most": 0}],
            },
            {"id": "sarana", "title": "Sarana", "milestone": "buka", "requires": [{"aspect": "S", "at_least": 1}]},
            {
                "id": "aceh",
                "title": "Aceh",
                "milestone": "buka",
                "when": {"fact": "provinsi", "is": "Aceh"},
                "requires": [{"criterion": "K-2", "at_least": 1}],
            },
        ],
    }
)


def found(facts: Mapping[str, object], region: object = "33.16", **answers: str) -> Mapping[str, list[str]]:
    given = {"assessment": "kecil", "region": region, "date": "2021-06-03", "facts": facts, "answers": answers}
    listed = open_facts(score(CHECKLIST, Assessment.model_validate(given)))
    return {one.title: [gate.id for gate in one.gates] for one in listed}


def test_each_empty_fact_comes_with_the_gates_that_wait_for_it() -> None:
    assert found({}) == {
        "Jumlah lantai": ["S-1", "sarana"],
        "Jumlah gerai": ["K-1"],
        "Temuan kritis": ["temuan-kritis"],
        "Luas": ["S-1", "sarana"],
    }


@pytest.mark.parametrize(
    ("facts", "gone"),
    [
        ({"temuan": "0"}, {"Temuan kritis"}),
        ({"temuan": "3"}, {"Temuan kritis"}),
        ({"gerai": "4"}, {"Jumlah gerai"}),
        ({"lantai": "2"}, {"Jumlah lantai", "Luas"}),
        ({"lantai": "1"}, {"Jumlah lantai"}),
        ({"lantai": "1", "luas": "100"}, {"Jumlah lantai", "Luas"}),
    ],
)
def test_a_fact_that_is_told_or_matters_no_more_is_not_among_them(facts: Mapping[str, object], gone: set[str]) -> None:
    assert set(found({})) - set(found(facts)) == gone


def test_a_gate_that_failed_waits_for_nothing() -> None:
    assert "Jumlah lantai" in found({}, **{"S-1": "ya"})
    assert found({"lantai": "2", "temuan": "0", "gerai": "1"}, **{"S-1": "tidak", "K-1": "0"}) == {}


def test_of_an_unknown_region_the_province_is_asked_for() -> None:
    assert found({}, region="99.99")["Provinsi"] == ["aceh"]
