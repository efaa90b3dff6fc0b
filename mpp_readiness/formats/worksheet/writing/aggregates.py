"""Aspects and gates are reckoned by formulas of a worksheet over what their criteria are worth."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from mpp_readiness.formats.worksheet.writing.formulas import (
    LAYER,
    SHEET,
    UNKNOWN,
    Sums,
    compared,
    criterion_row,
    facts,
    holds,
    literal,
    scales,
)
from mpp_readiness.formats.worksheet.writing.reckoning import is_reckoned_here
from mpp_readiness.formats.worksheet.writing.regions import regions
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Aggregation, Aspect, Checklist
from mpp_readiness.readiness.model.gates import Gate, Requirement


def sums(checklist: Checklist, assessment: Assessment | None) -> Sums:
    """Everything that Ringkasan shows, from the cells of Profil and Isian."""
    made = Sums()
    regions(made, checklist, assessment)
    facts(made, checklist)
    scales(made, checklist)
    if not is_reckoned_here(checklist):
        return made
    for place in checklist.criteria_places.values():
        criterion_row(made, checklist, place.node, place.conditions)
    _nodes(made, checklist)
    _gates(made, checklist)
    return made


_GONE = 9
"""What does not apply leaves the list of what is required: more than any of Kleene's values, so never the least."""
# Columns of a node: applies, low, high, coverage; of a member: weight, low, high, coverage; for each layer.
_NODE = ("BCDE", "FGHI")
_MEMBER = ("CDEF", "GHIJ")
_MEANS: Mapping[Aggregation, str] = {
    "weighted_mean": "SUMPRODUCT({w},{x})/SUM({w})",
    "flat_mean": "SUMPRODUCT({w},{x})/SUM({w})",
    "geometric_mean": "IF(MIN({x})<=0,0,EXP(SUMPRODUCT({w},LN({x}))/SUM({w})))",
    "harmonic_mean": "IF(MIN({x})<=0,0,SUM({w})/SUMPRODUCT({w}/{x}))",
    "minimum": "MIN({x})",
    # What takes no part has no weight, and a one that must not win.
    "maximum": "MAX(INDEX(({w}>0)*{x},0))",
}


def _nodes(made: Sums, checklist: Checklist) -> None:
    nodes = list(_every_node(checklist))
    start = len(made.rows) + 1
    made.nodes.update({id_: start + index for index, (id_, _) in enumerate(nodes)})
    made.rows.extend([] for _ in nodes)
    for id_, node in nodes:
        first = len(made.rows) + 1
        for child in _children(checklist, node):
            # What weighs nothing takes no part, not even in a minimum.
            if checklist.weights[child]:
                made.add(*_member(made, checklist, child))
        made.rows[made.nodes[id_] - 1] = [id_, *_node(checklist, node, first, len(made.rows))]


def _every_node(node: Checklist | Aspect) -> Iterator[tuple[str, Checklist | Aspect]]:
    yield (node.id if isinstance(node, Aspect) else node.checklist), node
    for aspect in node.aspects:
        yield from _every_node(aspect)


def _children(checklist: Checklist, node: Checklist | Aspect) -> list[str]:
    if (node.aggregation or checklist.aggregation) == "flat_mean":
        return [criterion.id for _, one in _every_node(node) for criterion in one.criteria]
    return [*(one.id for one in node.criteria), *(one.id for one in node.aspects)]


def _member(made: Sums, checklist: Checklist, child: str) -> list[object]:
    weight = literal(checklist.weights[child])
    cells: list[object] = [child, f"={weight}"]
    for number in (0, 1):
        if child in made.criteria:
            row = made.criteria[child]
            state, low = (f"${LAYER[number][at]}${row}" for at in (6, 7))
            out = f'{state}="NA"'
            ends = (low, f'IF({state}="OPEN",1,{low})', f'IF({state}="OK",1,0)')
        else:
            applies, low, high, coverage = (f"${one}${made.nodes[child]}" for one in _NODE[number])
            out = f"{applies}=0"
            ends = (low, high, coverage)
        # One for what takes no part: it changes neither a mean without weight nor a minimum.
        cells += [f"=IF({out},0,{weight})", *(f"=IF({out},1,{end})" for end in ends)]
    return cells


def _node(checklist: Checklist, node: Checklist | Aspect, first: int, last: int) -> list[object]:
    if last < first:
        return [0, "", "", 0] * 2
    cells: list[object] = []
    for number in (0, 1):
        weights, lows, highs, covered = (f"${one}${first}:${one}${last}" for one in _MEMBER[number])
        mean = _MEANS[node.aggregation or checklist.aggregation]
        applies = f"SUM({weights})>0"
        cells += [
            f"=IF({applies},1,0)",
            *(f'=IF({applies},{mean.format(w=weights, x=ends)},"")' for ends in (lows, highs)),
            f"=IF({applies},SUMPRODUCT({weights},{covered})/SUM({weights}),0)",
        ]
    return cells


def _gates(made: Sums, checklist: Checklist) -> None:
    """State of every gate in both layers: 1 met, 0 failed, a half undecided, empty where it does not apply."""
    for id_, criterion in checklist.all_criteria.items():
        if criterion.gate:
            cells = []
            for letters in LAYER:
                state, low = (f"${letters[at]}${made.criteria[id_]}" for at in (6, 7))
                cells.append(f'=IF({state}="NA","",IF({state}="OPEN",0.5,IF({low}=1,1,0)))')
            made.gates[f"criterion {id_}"] = made.add(id_, *cells)
    for gate in checklist.gates:
        made.gates[f"gate {gate.id}"] = made.add(gate.id, *(_listed(made, gate, n) for n in (0, 1)))


def _listed(made: Sums, gate: Gate, number: int) -> str:
    wanted = ",".join(_required(made, one, number) for one in gate.requires)
    when = holds(made, gate.when)
    return f'=IF({when}=0,"",IF(MIN({wanted})={_GONE},"",IF({when}<1,0.5,MIN({wanted}))))'


def _required(made: Sums, required: Requirement, number: int) -> str:
    if required.fact is not None:
        cell = f"$B${made.facts[required.fact]}"
        return f'IF({cell}="",{UNKNOWN},IF({compared(required, cell)},1,0))'
    bound = f"ROUND({literal(required.at_least or Decimal(0))},12)"
    if required.criterion is not None:
        state, low = (f"${LAYER[number][at]}${made.criteria[required.criterion]}" for at in (6, 7))
        gone, none, high = f'{state}="NA"', f'{state}="OPEN"', low
    else:
        applies, low, high, coverage = (f"${one}${made.nodes[required.aspect or '']}" for one in _NODE[number])
        gone, none = f"{applies}=0", f"{coverage}=0"
    decided = f"IF(ROUND({low},12)>={bound},1,IF(ROUND({high},12)<{bound},0,{UNKNOWN}))"
    return f"IF({gone},{_GONE},IF({none},{UNKNOWN},{decided}))"


def node_cells(made: Sums, id_: str, number: int) -> tuple[str, str, str, str]:
    """Applies, low, high and coverage of a node in a layer."""
    applies, low, high, coverage = (f"{SHEET}!${one}${made.nodes[id_]}" for one in _NODE[number])
    return applies, low, high, coverage


def gate_cell(made: Sums, key: str, number: int) -> str:
    return f"{SHEET}!${'BC'[number]}${made.gates[key]}"
