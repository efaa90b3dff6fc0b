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
    for one in (*_gating(checklist), *_below_gates(checklist)):
        one["may_be_na"] = False
        if "not_applicable" in assessment["answers"].get(one["id"], {}):
            del assessment["answers"][one["id"]]
    return checklist, assessment


def _gating(checklist: Tree) -> list[Tree]:
    return [one for one in criteria_of(checklist) if "gate" in one and "when" not in one]


def _below_gates(checklist: Tree) -> list[Tree]:
    """The criteria that gates of the list name, and the first below every aspect that one names."""
    wanted = [one for gate in checklist["gates"] for one in gate["requires"]]
    names = {one.get("criterion") for one in wanted}
    inside = {one["aspect"] for one in wanted if "aspect" in one}
    aspects = [group for group in groups(checklist) if group.get("id", "uji") in inside]
    return [one for one in criteria_of(checklist) if one["id"] in names] + [criteria_of(one)[0] for one in aspects]


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
