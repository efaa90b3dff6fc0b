"""The criteria of a checklist stand on a sheet, each in a row with what people fill in."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness import legislation
from mpp_readiness.formats.excel import dated, formula, height, page, put, statuses, typed_number
from mpp_readiness.formats.worksheet.layout import FIRST, HEADS, ISIAN, ITEM, LAYERS, SheetColumn, letter
from mpp_readiness.formats.worksheet.writing.formulas import SHEET, Sums, status_formulas
from mpp_readiness.formats.worksheet.writing.styles import drop_down, heads, lock
from mpp_readiness.readiness.model.assessment import Answer, Assessment, Evidence
from mpp_readiness.readiness.model.checklist import Aspect, Checklist
from mpp_readiness.readiness.model.criterion import (
    Basis,
    Criterion,
    Item,
    ItemsAnswer,
    LevelAnswer,
    QuantityAnswer,
    RatioAnswer,
    YesNoAnswer,
)

_NUMERIC = (QuantityAnswer, RatioAnswer)
_YES_NO = "ya, tidak"
_ITEMS = "terpenuhi, tidak"
_PLACES = tuple(
    (number, column, prefix, column.key.removeprefix(prefix))
    for number, column in enumerate(ISIAN, 1)
    for prefix in ("final." if column.key.startswith("final.") else "",)
)
"""Number of every column, the column, the layer that it is of, and its key in that layer."""


def criteria(sheet: Worksheet, checklist: Checklist, assessment: Assessment | None, made: Sums) -> None:
    hint = "Kuning diisi penilai, hijau diisi verifikator. Pilih jawaban dari daftar di dalam sel."
    heads(sheet, "Isian", ISIAN, str(checklist.title), hint)
    first = assessment.answers if assessment else {}
    checked = assessment.verification.answers if assessment and assessment.verification else {}
    listed: dict[str, list[int]] = {}
    stands = status_formulas(made, checklist) if made.criteria else None
    row = FIRST
    for node in _in_order(checklist):
        if isinstance(node, Aspect):
            for number in range(1, len(ISIAN) + 1):
                put(sheet.cell(row, number), node.title if number == 2 else None, "mpp aspek")
        else:
            layered = {"": first.get(node.id), "final.": checked.get(node.id)}
            _criterion_row(sheet, row, checklist, node, layered, stands)
            listed.setdefault(_list_of(checklist, node), []).append(row)
            if isinstance(node.answer, ItemsAnswer):
                for item in node.answer.items:
                    row += 1
                    _item_row(sheet, row, node.id, item, layered)
                    listed.setdefault(_ITEMS, []).append(row)
        row += 1
    _drop_downs(sheet, checklist, made, listed)
    _finish_criteria(sheet, row - 1)


def _in_order(node: Checklist | Aspect) -> Iterator[Aspect | Criterion]:
    yield from node.criteria
    for aspect in node.aspects:
        yield aspect
        yield from _in_order(aspect)


def _list_of(checklist: Checklist, criterion: Criterion) -> str:
    """Name of a scale, or another word for another kind of answer; none of these is a name."""
    match criterion.answer:
        case LevelAnswer() as kind:
            return checklist.scale_of(kind)
        case YesNoAnswer():
            return _YES_NO
        case _:
            return ""


def _drop_downs(sheet: Worksheet, checklist: Checklist, made: Sums, listed: Mapping[str, Sequence[int]]) -> None:
    """One for each scale, with its levels in words, and one for yes and no, each with all its rows at once."""
    for name, rows in listed.items():
        # One without cells would be a broken file to Excel.
        if name == _ITEMS:
            one = drop_down('"terpenuhi,tidak"', "terpenuhi atau tidak")
        elif name == _YES_NO:
            one = drop_down('"ya,tidak"', "ya atau tidak")
        elif name:
            start, end = made.scales[name]
            words = "\n".join(f"{level.id}: {level.title}" for level in checklist.scales[name])
            one = drop_down(f"{SHEET}!$B${start}:$B${end}", words)
        else:
            continue
        columns = [letter(ISIAN, f"{prefix}value") for prefix in LAYERS.values()]
        one.sqref = MultiCellRange(f"{column}{top}:{column}{end}" for column in columns for top, end in _runs(rows))
        sheet.add_data_validation(one)


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow one another.

    >>> list(_runs([6, 7, 9]))
    [(6, 7), (9, 9)]
    """
    for _, run in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]


def _criterion_row(
    sheet: Worksheet,
    row: int,
    checklist: Checklist,
    criterion: Criterion,
    layered: Mapping[str, Answer | None],
    stands: tuple[str, str] | None,
) -> None:
    about = {
        "id": criterion.id,
        "statement": f"{criterion.id}. {criterion.title}\n{_how(checklist, criterion)}",
        "asked": "\n".join((*(f"• {one}" for one in criterion.evidence), *filter(None, [criterion.guide]))),
        "basis": "\n".join(_basis(checklist, one) for one in criterion.basis),
    }
    shut = _shut(checklist, criterion)
    texts: list[tuple[object, float]] = []
    for number, column, prefix, key in _PLACES:
        cell = sheet.cell(row, number)
        if key == "status" and stands is None:
            put(cell, None, "mpp terkunci")
        elif key == "status" and stands is not None:
            formula(cell, stands[1 if prefix else 0].format(row=row), "mpp terkunci")
        elif key in about:
            put(cell, about[key], "mpp terkunci")
            texts.append((about[key] if key != "id" else "", column.width))
        else:
            answer = layered[prefix]
            value = None if answer is None else _held(answer, key, criterion)
            put(cell, value, "mpp tertutup" if key in shut else _style(column, criterion))
            texts.append((value if not column.hidden else "", column.width))
    sheet.row_dimensions[row].height = height(texts)


def _item_row(sheet: Worksheet, row: int, criterion: str, item: Item, layered: Mapping[str, Answer | None]) -> None:
    """A row of which only the answer is open."""
    about = {"id": f"{criterion}{ITEM}{item.id}", "statement": f"   {item.id}. {item.title}"}
    about["asked"] = "\n".join(f"• {one}" for one in item.evidence)
    for number, column, prefix, key in _PLACES:
        value, style = about.get(key), "mpp terkunci"
        if key == "value":
            value, style = _item_word(layered[prefix], item.id), _style(column, None)
        elif key not in about and key not in ("basis", "status"):
            style = "mpp tertutup"
        put(sheet.cell(row, number), value, style)
    sheet.row_dimensions[row].height = height([(about["statement"], 40), (about["asked"], 44)])


def _item_word(answer: Answer | None, item: str) -> str | None:
    met, unmet = ((answer.met or ()), (answer.unmet or ())) if answer else ((), ())
    known = {**{one.lower(): "tidak" for one in unmet}, **{one.lower(): "terpenuhi" for one in met}}
    return known.get(item.lower())


def _how(checklist: Checklist, criterion: Criterion) -> str:
    match criterion.answer:
        case LevelAnswer() as kind:
            return "Pilih: " + ", ".join(level.id for level in checklist.scales[checklist.scale_of(kind)])
        case YesNoAnswer():
            return "Pilih: ya, tidak"
        case QuantityAnswer(unit=unit):
            return f"Isi angka ({unit})" if unit else "Isi angka"
        case RatioAnswer(unit=unit, of=whole):
            return f"Isi angka ({unit or 'bagian'}) dan “Dari” ({whole})"
        case ItemsAnswer():
            return "Pilih pada setiap butir di bawah ini"


def _basis(checklist: Checklist, basis: Basis) -> str:
    mark = f" [{basis.confidence}]" if basis.confidence else ""
    if basis.instrument is None:
        return f"{basis.practice}{mark}"
    own = checklist.instruments.get(basis.instrument)
    name = own.citation if own else legislation.short(legislation.find_instrument(basis.instrument))
    return f"{name} {basis.at or ''}".strip() + mark


def _shut(checklist: Checklist, criterion: Criterion) -> frozenset[str]:
    """What this criterion has no use for."""
    shut = set() if isinstance(criterion.answer, RatioAnswer) else {"of"}
    if isinstance(criterion.answer, ItemsAnswer):
        shut.add("value")
    if not criterion.may_be_na and not checklist.criteria_places[criterion.id].conditions:
        shut.add("not_applicable")
    return frozenset(shut)


def _style(column: SheetColumn, criterion: Criterion | None) -> str:
    who = "verifikator" if column.owner == "final" else "penilai"
    if column.kind == "date":
        return f"mpp {who} tanggal"
    is_number = criterion is not None and isinstance(criterion.answer, _NUMERIC)
    numeric = column.kind == "number" or (column.kind == "answer" and is_number)
    return f"mpp {who} {'angka' if numeric else 'teks'}"


def _held(answer: Answer, key: str, criterion: Criterion) -> object:
    if key.startswith("evidence."):
        return proof(answer.evidence[0], key) if answer.evidence else None
    if key == "value":
        numeric = answer.value is not None and isinstance(criterion.answer, _NUMERIC)
        return typed_number(answer.value or "") if numeric else answer.value
    if key == "of":
        return None if answer.of is None else typed_number(format(answer.of, "f").replace(".", ","))
    held: object = getattr(answer, key)
    return held


def proof(evidence: Evidence, key: str) -> object:
    return dated(getattr(evidence, key.removeprefix("evidence.")))


def _finish_criteria(sheet: Worksheet, last: int) -> None:
    end = letter(ISIAN, ISIAN[-1].key)
    for prefix in LAYERS.values():
        column = letter(ISIAN, f"{prefix}status")
        statuses(sheet, f"{column}{FIRST}:{column}{max(last, FIRST)}")
        rated = DataValidation(type="list", formula1='"A,B,C"', allow_blank=True)
        rated.add(f"{letter(ISIAN, prefix + 'confidence')}{FIRST}:{letter(ISIAN, prefix + 'confidence')}{last}")
        sheet.add_data_validation(rated)
    sheet.freeze_panes = f"C{FIRST}"
    sheet.auto_filter.ref = f"A{HEADS}:{end}{last}"
    # Answers, their evidence, and the verifier's columns on pages of their own, each with the statement.
    keys = [one.key for one in ISIAN]
    sheet.col_breaks = ColBreak()
    for last_key in ("confidence", "status", "final.confidence"):
        sheet.col_breaks.append(Break(id=keys.index(last_key) + 1))
    page(sheet, f"{HEADS}:{HEADS}", "A:B", scale=67)
    lock(sheet)
