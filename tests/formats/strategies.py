"""Results as the loaders let them pass: of any checklist, with and without a verification."""

from copy import deepcopy

from hypothesis import strategies as st

from mpp_readiness.formats.reading import load_assessment, load_checklist
from mpp_readiness.readiness.evaluation.evaluate import score
from mpp_readiness.readiness.evaluation.result import Result
from tests.readiness.evaluation.test_evaluate import Case, Tree, answers_to, cases, criteria_of, groups


def honest(case: Case) -> Case:
    """Whoever may call a gate not applicable at will may open it at will, so the loader refuses that."""
    checklist, assessment = deepcopy(case)
    named = {node for gate in checklist["gates"] for one in gate["requires"] for node in one.values()}
    gated = [[one] for one in criteria_of(checklist) if "gate" in one or one["id"] in named]
    gated += [list(criteria_of(one)) for one in groups(checklist) if one.get("id", checklist["checklist"]) in named]
    for below in gated:
        if below and all(one["may_be_na"] and "when" not in one for one in below):
            below[0]["may_be_na"] = False
            if "not_applicable" in assessment["answers"].get(below[0]["id"], {}):
                del assessment["answers"][below[0]["id"]]
    return checklist, assessment


@st.composite
def second_layers(draw: st.DrawFn, checklist: Tree) -> Tree:
    """What a verifier says of some criteria."""
    given = {one["id"]: draw(answers_to(one)) for one in criteria_of(checklist)}
    allowed = {one["id"] for one in criteria_of(checklist) if one["may_be_na"]}
    kept = {id_: answer for id_, answer in given.items() if answer and (id_ in allowed or "value" in answer)}
    return {"by": {"unit": "Inspektorat Daerah"}, "date": "2021-06-10", "answers": kept}


@st.composite
def results(draw: st.DrawFn, *, days: tuple[str, ...] = ("2021-06-03",)) -> tuple[Result, ...]:
    """One result of one checklist for each day, in that order."""
    checklist, assessment = honest(draw(cases()))
    loaded = load_checklist(checklist)
    found = []
    for day in days:
        answers = {one["id"]: assessment["answers"].get(one["id"]) for one in criteria_of(checklist)}
        kept = {id_: answer for id_, answer in answers.items() if answer and draw(st.integers(0, 3))}
        more = {"verification": draw(second_layers(checklist))} if day <= "2021-06-10" and draw(st.booleans()) else {}
        found.append(score(loaded, load_assessment({**assessment, "date": day, "answers": kept, **more}, loaded)))
    return tuple(found)
