"""Plain data of small checklists and answers, from which the tests of evaluation are made."""

from typing import Any

from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist

Tree = dict[str, Any]

GRADES: list[Tree] = [  # values 0, 1/3, 2/3 and 1; the best needs evidence
    {"id": "D", "points": 0, "title": "Kurang"},
    {"id": "C", "points": 1, "title": "Cukup"},
    {"id": "B", "points": 2, "title": "Baik"},
    {"id": "A", "points": 3, "title": "Prima", "needs_evidence": True},
]
FROM_ONE: list[Tree] = [{"id": f"t{n}", "points": n, "title": f"Tingkat {n}"} for n in range(1, 6)]  # 1/5 to 1
OFFICES: Tree = {
    "title": "Instansi peserta",
    "columns": {
        "nama": {"title": "Nama resmi", "key": True},
        "golongan": {"title": "Golongan", "kind": "choice", "choices": ["dinas", "vertikal", "BUMN"]},
        "pks": {"title": "PKS ditandatangani", "kind": "yes_no"},
        "petugas": {"title": "Petugas", "kind": "number", "unit": "orang"},
        "nilai": {"title": "Nilai", "kind": "number", "least": 1, "most": 4},
    },
}
PROOF = [{"title": "Berita acara"}]


def yes_no(id_: str, weight: object = 1, **more: object) -> Tree:
    return {"id": id_, "title": f"Syarat {id_}", "weight": weight, "answer": {"kind": "yes_no"}, **more}


def asked(id_: str, answer: Tree, weight: object = 1, **more: object) -> Tree:
    return {"id": id_, "title": f"Syarat {id_}", "weight": weight, "answer": answer, **more}


def listed(*requires: Tree, **more: object) -> Tree:
    return {"id": "g", "title": "Gerbang", "milestone": "buka", "requires": list(requires), **more}


def checklist_tree(*criteria: Tree, **more: object) -> Tree:
    return {
        "checklist": "uji",
        "version": "1",
        "title": "Daftar uji",
        "scales": {"mutu": GRADES, "lima": FROM_ONE},
        "milestones": [{"id": "buka", "title": "Siap buka"}],
        "criteria": list(criteria),
        **more,
    }


def checklist(*criteria: Tree, **more: object) -> Checklist:
    return Checklist.model_validate(checklist_tree(*criteria, **more))


def assessment(answers: Tree | None = None, **more: object) -> Assessment:
    tree = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers or {}, **more}
    return Assessment.model_validate(tree)


def scored(made: Checklist, answers: Tree | None = None, **more: object) -> Result:
    return score(made, assessment(answers, **more))
