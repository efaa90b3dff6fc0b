"""An answer is worth what a formula says: facts, conditions, scales and criteria stand on a hidden sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from mpp_readiness.formats.worksheet.layout import BUKTI, ISIAN, LAYERS, MOST_ROWS, letter, profile_cell
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import (
    AllOf,
    AnyOf,
    Condition,
    Criterion,
    FactCondition,
    FactRef,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    Target,
    YesNoAnswer,
)
from mpp_readiness.readiness.model.facts import default_text, fact_value
from mpp_readiness.readiness.model.gates import Requirement

SHEET = "_hitung"
# Columns of a criterion on that sheet: id, row in Isian, applies; then for each layer nine more.
_ROW, _APPLIES = "B", "C"
LAYER = ("DEFGHIJK", "LMNOPQRS")
_ISIAN: Mapping[str, str] = {column.key: letter(ISIAN, column.key) for column in ISIAN}
# Whole columns: people may go on below the rows that the form knows.
_FURTHER = tuple(
    f"${letter(BUKTI, key)}:${letter(BUKTI, key)}" for key in ("id", "layer", "evidence.title", "evidence.valid_until")
)
TRUE, UNKNOWN, FALSE = "1", "0.5", "0"
"""Kleene's three values; *and* is the least of them, *or* the greatest."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The hidden sheet: its rows, and the row of each fact, criterion, node and gate by id."""

    rows: list[list[object]] = field(default_factory=list)
    facts: dict[str, int] = field(default_factory=dict)
    scales: dict[str, tuple[int, int]] = field(default_factory=dict)
    criteria: dict[str, int] = field(default_factory=dict)
    nodes: dict[str, int] = field(default_factory=dict)
    gates: dict[str, int] = field(default_factory=dict)

    def add(self, *cells: object) -> int:
        self.rows.append(list(cells))
        return len(self.rows)


def has_final(checklist: Checklist) -> str:
    """Whether there is a second layer."""
    unit, day = (profile_cell(checklist, f"verification.{key}") for key in ("by.unit", "date"))
    return f'AND({unit}<>"",{day}<>"")'


def _number(cell: str) -> str:
    """A number, or a text that says one in the way of an Indonesian office or of a program."""
    comma, dot = (f'_xlfn.NUMBERVALUE({cell},"{a}","{b}")' for a, b in (",.", ".,"))
    return f'IF(ISNUMBER({cell}),{cell},IFERROR(IF(ISNUMBER(FIND(",",{cell})),{comma},{dot}),""))'


def literal(value: Fraction | Decimal | str) -> str:
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    exact = Fraction(value)
    return f"({exact.numerator}/{exact.denominator})" if exact.denominator != 1 else str(exact.numerator)


def facts(made: Sums, checklist: Checklist) -> None:
    for name, fact in checklist.facts.items():
        cell = profile_cell(checklist, f"facts.{name}")
        default = "" if fact.default is None else fact_value(fact, default_text(fact.default))
        match fact.kind:
            case "number":
                read = _number(cell)
            case "yes_no":
                read = f'IF(OR(LOWER({cell}&"")="ya",LOWER({cell}&"")="true"),"ya","tidak")'
            case "choice":
                read = cell
            case _:
                assert_never(fact.kind)
        made.facts[name] = made.add(name, f'=IF({cell}="",{literal(default)},{read})')


def scales(made: Sums, checklist: Checklist) -> None:
    for name, values in checklist.values.items():
        start = len(made.rows) + 1
        for level, value in values.items():
            without = checklist.grades[name][level.lower()].unproven.value
            made.add(name, level, f"={literal(value)}", f"={literal(without)}")
        made.scales[name] = (start, len(made.rows))


def criterion_row(made: Sums, checklist: Checklist, criterion: Criterion, conditions: Sequence[Condition]) -> None:
    row = len(made.rows) + 1
    found = f"=IFERROR(MATCH($A{row},Isian!$A$1:$A${MOST_ROWS},0),0)"
    applies = f"=MIN(1,{','.join(holds(made, when) for when in conditions)})" if conditions else 1
    cells: list[object] = [criterion.id, found, applies]
    # What surely applies and is open counts the least of its scale.
    least = literal(checklist.spans[criterion.id][0])
    for number, letters in enumerate(LAYER):
        typed, whole, reason, proof, amount, value, state, _ = (f"${one}{row}" for one in letters)
        first = [f"${one}{row}" for one in LAYER[0]] if number else None
        cells += [
            *_given(row, first),
            _proofs(checklist, criterion, row, first),
            f'=IF({typed}="","",{_number(typed)})',
            f'=IF({typed}="","",{_value(made, checklist, criterion, typed, whole, proof, amount)})',
            f'=IF($C{row}=0,"NA",IF($C{row}<1,"OPEN",IF({reason}<>"","NA",'
            f'IF({value}="NA","NA",IF({value}="","OPEN","OK")))))',
            f'=IF({state}="NA","",IF({state}="OPEN",IF($C{row}=1,{least},0),{value}))',
        ]
    made.criteria[criterion.id] = made.add(*cells)


def _isian(key: str, row: int) -> str:
    """The cell of Isian in the row where the criterion stands now, however people have sorted."""
    column = _ISIAN[key]
    cell = f"INDEX(Isian!${column}$1:${column}${MOST_ROWS},$B{row})"
    return f'IF($B{row}=0,"",IF({cell}="","",{cell}))'


def _given(row: int, first: Sequence[str] | None) -> list[object]:
    """Value, whole and reason; where the verifier gives none of them, those of the first layer."""
    keys = ("value", "of", "not_applicable")
    if first is None:
        return [f"={_isian(key, row)}" for key in keys]
    given = f'OR({_isian("final.value", row)}<>"",{_isian("final.not_applicable", row)}<>"")'
    return [f"=IF({given},{_isian(f'final.{key}', row)},{cell})" for key, cell in zip(keys, first, strict=False)]


def _proofs(checklist: Checklist, criterion: Criterion, row: int, first: Sequence[str] | None) -> object:
    """How many documents still hold on the day; asked only where a level needs one."""
    kind = criterion.answer
    if not isinstance(kind, LevelAnswer) or not _needs_evidence(checklist, kind):
        return ""
    if first is None:
        return f"={_holding(checklist, row, 'penilai', dated=True)}"
    own = _holding(checklist, row, "verifikator", dated=False)
    return f"=IF({own}>0,{_holding(checklist, row, 'verifikator', dated=True)},{first[3]})"


def _needs_evidence(checklist: Checklist, kind: LevelAnswer) -> bool:
    return any(grade.below for grade in checklist.grades[checklist.scale_of(kind)].values())


def _holding(checklist: Checklist, row: int, layer: str, *, dated: bool) -> str:
    day = profile_cell(checklist, "date")
    prefix = LAYERS[layer]
    title, until = (_isian(f"{prefix}evidence.{key}", row) for key in ("title", "valid_until"))
    here = f'IF({title}="",0,IF({until}="",1,IF({until}>={day},1,0)))' if dated else f'IF({title}="",0,1)'
    id_, which, name, end = (f"'Bukti lain'!{column}" for column in _FURTHER)
    # A row that names no layer is the assessor's, as it is to the reader.
    whose = '"verifikator"' if layer == "verifikator" else '"<>verifikator"'
    asked = f'{id_},$A{row},{which},{whose},{name},"<>"'
    ended = f'-COUNTIFS({asked},{end},"<"&N({day}))' if dated else ""
    return f"({here}+COUNTIFS({asked}){ended})"


def _value(
    made: Sums, checklist: Checklist, criterion: Criterion, typed: str, whole: str, proof: str, amount: str
) -> str:
    """Value in 0..1, `""` while it is open, `"NA"` for nothing of nothing."""
    match criterion.answer:
        case LevelAnswer() as kind:
            start, end = made.scales[checklist.scale_of(kind)]
            at = f'MATCH({typed}&"",$B${start}:$B${end},0)'
            full, lowered = (f"INDEX(${column}${start}:${column}${end},{at})" for column in "CD")
            plain = f"IF({proof}>0,{full},{lowered})" if _needs_evidence(checklist, kind) else full
            return f'IFERROR({plain},"")'
        case YesNoAnswer():
            # What a program types as true is ya to the loader as well.
            return f'IF(OR(LOWER({typed}&"")="ya",LOWER({typed}&"")="true"),1,0)'
        case QuantityAnswer() as kind:
            return _against(kind, amount, _target(made, kind.target))
        case RatioAnswer() as kind:
            nothing = {"met": "1", "not_applicable": '"NA"', None: '""'}[kind.none_of_none]
            number = _number(whole)
            share = _against(kind, f"({amount}/({number}))", _target(made, kind.target))
            return f'IF({whole}="","",IF(({number})=0,IF({amount}=0,{nothing},""),{share}))'
        case ItemsAnswer():
            return '""'
        case _:
            assert_never(criterion.answer)


def _target(made: Sums, target: Target | None) -> str:
    if target is None:
        return '""'
    return f"$B${made.facts[target.fact]}" if isinstance(target, FactRef) else literal(target)


def _against(kind: QuantityAnswer | RatioAnswer, value: str, target: str) -> str:
    # Rounded, for in the arithmetic of a worksheet 0,21 of 0,3 is more than 0,7.
    sign = ">=" if kind.direction == "at_least" else "<="
    met = f"ROUND({value},12){sign}ROUND({target},12)"
    share = f"{value}/{target}" if kind.direction == "at_least" else f"{target}/{value}"
    part = "0" if kind.credit == "all_or_nothing" else share
    return f'IF({target}="","",IF({met},1,{part}))'


def holds(made: Sums, condition: Condition | None) -> str:
    """Whether a condition holds: 1, 0, or a half while a missing fact could still decide it."""
    match condition:
        case None:
            return TRUE
        case AllOf(all=parts):
            return f"MIN({','.join(holds(made, part) for part in parts)})"
        case AnyOf(any=parts):
            return f"MAX({','.join(holds(made, part) for part in parts)})"
        case FactCondition(fact=name):
            cell = f"$B${made.facts[name]}"
            return f'IF({cell}="",{UNKNOWN},IF({compared(condition, cell)},1,0))'
        case _:
            assert_never(condition)


def compared(condition: FactCondition | Requirement, cell: str) -> str:
    signs: Mapping[str, str] = {"above": ">", "below": "<", "at_least": ">=", "at_most": "<="}
    for name, sign in signs.items():
        bound: Decimal | None = getattr(condition, name, None)
        if bound is not None:
            return f"IF(ISNUMBER({cell}),{cell}{sign}{literal(bound)},FALSE)"
    word = condition.is_ if condition.is_ is not None else getattr(condition, "is_not", None)
    number, lower = _number(literal(str(word))), literal(str(word).strip().lower())
    same = f"IF(ISNUMBER({cell}),IFERROR({cell}={number},FALSE),LOWER({cell})={lower})"
    return same if condition.is_ is not None else f"NOT({same})"


def status_formulas(made: Sums, checklist: Checklist) -> tuple[str, str]:
    """How the criterion of a row of Isian stands, in words, in each layer; the row stands as `{row}` in them."""
    return _status(made, checklist, 0), _status(made, checklist, 1)


def _status(made: Sums, checklist: Checklist, number: int) -> str:
    # One without criteria has no row that asks for this.
    start, end = min(made.criteria.values(), default=1), max(made.criteria.values(), default=1)
    columns = ("A", LAYER[number][6], LAYER[number][7])
    ids, state, low = (f"{SHEET}!${one}${start}:${one}${end}" for one in columns)
    at = f"MATCH($A{{row}},{ids},0)"
    words = (
        f'IF(INDEX({state},{at})="NA","tidak berlaku",IF(INDEX({state},{at})="OPEN","belum diketahui",'
        f'IF(INDEX({low},{at})=1,"terpenuhi",IF(INDEX({low},{at})=0,"belum terpenuhi","sebagian"))))'
    )
    # Without a verification its status is not told: it would be that of the assessor again.
    there = f'AND($A{{row}}<>"",{has_final(checklist)})' if number else '$A{row}<>""'
    return f'=IF({there},IFERROR({words},""),"")'
