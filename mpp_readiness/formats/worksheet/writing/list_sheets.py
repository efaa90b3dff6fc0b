"""Each list of a checklist has a sheet of its own, one row for each row, and one more for the verifier."""

from collections.abc import Mapping

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mpp_readiness.formats.excel import dated, typed_number
from mpp_readiness.formats.worksheet.layout import FIRST, LAST, data_columns, data_key, data_title
from mpp_readiness.formats.worksheet.writing.styles import choices, extended, heads
from mpp_readiness.indonesian.reading import parse_date
from mpp_readiness.readiness.model.assessment import Assessment, ListRows
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.lists import Column, ListDefinition


def list_sheets(book: Workbook, checklist: Checklist, assessment: Assessment | None) -> None:
    """The sheets of all lists; those of the verifier where the assessment has a verification."""
    checked = assessment.verification if assessment else None
    for name, definition in checklist.lists.items():
        own = assessment.lists.get(name) if assessment else None
        _sheet(book.create_sheet(data_title(definition)), name, definition, own, is_final=False)
        if checked is not None:
            sheet = book.create_sheet(data_title(definition, is_final=True))
            _sheet(sheet, name, definition, checked.lists.get(name), is_final=True)


def _sheet(sheet: Worksheet, name: str, definition: ListDefinition, given: ListRows | None, *, is_final: bool) -> None:
    columns = data_columns(definition)
    heads(sheet, data_key(name, is_final=is_final), columns, definition.title, _hint(definition, is_final=is_final))
    rows = [
        (None, *(_cell(column, row.get(key)) for key, column in definition.columns.items()))
        for row in (given.rows if given else ())
    ]
    extended(sheet, columns, rows)
    for letter, column in zip("BCDEFGHIJKLMNOPQRSTUVWXYZ", definition.columns.values(), strict=False):
        words = ("ya", "tidak") if column.kind == "yes_no" else column.choices
        choices(sheet, f"{letter}{FIRST}:{letter}{LAST}", words)


def _hint(definition: ListDefinition, *, is_final: bool) -> str:
    key = definition.columns[definition.key].title
    if is_final:
        return f"Diisi verifikator: hanya sel yang berbeda, dengan “{key}” yang sama. Sel kosong berarti sama."
    how = "Satu baris untuk setiap isi; boleh ditempel dari Excel, dan boleh ditambah sebanyak yang perlu."
    return f"{how} Sel kosong berarti belum diketahui. {definition.about or ''}".strip()


def _cell(column: Column, text: str | None) -> object:
    match column.kind:
        case "number":
            return None if text is None else typed_number(text)
        case "date":
            return None if text is None else dated(parse_date(text))
        case _:
            return text


def completeness(lists: Mapping[str, ListRows], name: str) -> str | None:
    """What Profil says of a list: `tidak` where there are more rows, `ya` where it is known to have none."""
    given = lists.get(name)
    return None if given is None else "tidak" if not given.complete else None if given.rows else "ya"
