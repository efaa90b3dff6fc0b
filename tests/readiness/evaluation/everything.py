"""Random checklists that use all that the format has, and answers to them, open and complete."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.readiness.evaluation.trees import OFFICES, PROOF, Tree, asked, checklist_tree

AGGREGATIONS = ("weighted_mean", "geometric_mean", "harmonic_mean", "minimum", "maximum", "median", "flat_mean")
STEPS: list[Tree] = [{"level": "D"}, {"above": "1/4", "level": "B"}, {"from": "70%", "level": "A"}]
FALLING: list[Tree] = [{"level": "C"}, {"from": 1, "level": "A"}, {"above": 3, "level": "B"}]
KINDS: Mapping[str, Tree] = {
    "yes_no": {"kind": "yes_no"},
    "level": {"kind": "level", "scale": "mutu"},
    "from_one": {"kind": "level", "scale": "lima"},
    "quantity": {"kind": "quantity", "target": 4},
    "stepped": {"kind": "quantity", "scale": "mutu", "steps": FALLING},
    "ratio": {"kind": "ratio", "of": "gerai", "target": "2/3"},
    "share": {"kind": "ratio", "of": "gerai", "scale": "mutu", "steps": STEPS},
    "items": {"kind": "items", "items": [{"id": one, "title": one} for one in "abc"]},
    "graded": {"kind": "items", "scale": "mutu", "steps": STEPS, "items": [{"id": one, "title": one} for one in "abc"]},
    "counted": {"kind": "ratio", "count": {"list": "instansi", "where": {"column": "pks", "is": "ya"}}},
    "summed": {"kind": "quantity", "target": 4, "sum": {"list": "instansi", "column": "nilai"}},
}
NUMBERS = st.integers(0, 5).map(str)
RATIOS = st.integers(1, 4).flatmap(lambda of: st.integers(0, of).map(lambda part: {"value": str(part), "of": of}))
FULL: Mapping[str, st.SearchStrategy[Any]] = {
    "yes_no": st.sampled_from([{"value": "ya"}, {"value": "tidak"}]),
    "level": st.sampled_from("ABCD").map(lambda level: {"value": level}),
    "from_one": st.integers(1, 5).map(lambda n: {"value": f"t{n}"}),
    "quantity": NUMBERS.map(lambda n: {"value": n}),
    "stepped": NUMBERS.map(lambda n: {"value": n}),
    "ratio": RATIOS,
    "share": RATIOS,
    **dict.fromkeys(
        ("items", "graded"),
        st.sets(st.sampled_from("abc")).map(lambda met: {"met": sorted(met), "unmet": sorted(set("abc") - met)}),
    ),
}


@st.composite
def cases(draw: st.DrawFn) -> tuple[Tree, Tree, Tree]:
    """A checklist, answers of which some are open, and the same with every answer that it asks for."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS)), min_size=2, max_size=6))
    criteria = [
        asked(
            f"K{n}",
            KINDS[kind],
            draw(st.integers(0, 3)),
            counts=draw(st.sampled_from([None, None, None, "bonus", "deduction"])) if n else None,
        )
        for n, kind in enumerate(kinds)
    ]
    cut = draw(st.integers(1, len(criteria)))
    inner = criteria[cut:]
    aspects = [{"id": "A", "title": "A", "weight": draw(st.integers(0, 3)), "criteria": inner}] if inner else []
    for aspect in aspects:
        inner[0]["counts"] = None  # without an ordinary child there is no aspect
        aspect["aggregation"] = draw(st.sampled_from(AGGREGATIONS))
    made = checklist_tree(
        *criteria[:cut],
        aspects=aspects,
        aggregation=draw(st.sampled_from(AGGREGATIONS)),
        lists={"instansi": OFFICES},
        views=[{"id": "v", "title": "V", "groups": [{"id": "k", "title": "K", "members": ["K0", "K1"]}]}],
    )
    evidence = {"evidence": PROOF} if draw(st.booleans()) else {}
    full = {f"K{n}": {**draw(FULL[kind]), **evidence} for n, kind in enumerate(kinds) if kind in FULL}
    rows = [
        {"nama": f"Kantor {n}", "pks": draw(st.sampled_from(["ya", "tidak"])), "nilai": str(draw(st.integers(1, 4)))}
        for n in range(draw(st.integers(1, 3)))
    ]
    complete = {"answers": full, "lists": {"instansi": rows}}
    return made, draw(opened(complete)), complete


@st.composite
def opened(draw: st.DrawFn, complete: Tree) -> Tree:
    """Complete answers of which some, and some cells and items, are taken out."""
    left = deepcopy(complete)
    for id_, answer in complete["answers"].items():
        if draw(st.booleans()):
            del left["answers"][id_]
        elif "met" in answer:
            for part in ("met", "unmet"):
                left["answers"][id_][part] = [one for one in answer[part] if draw(st.booleans())]
    for row in left["lists"]["instansi"]:
        for name in ("pks", "nilai"):
            if draw(st.booleans()):
                del row[name]
    return left
