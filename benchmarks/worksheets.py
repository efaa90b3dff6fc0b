"""What a worksheet costs beside bare openpyxl, which writes and reads the same cells.

Twice: values and formulas alone, without the empty cells that people fill in; and every cell in its style, with the
drop-downs and the colours, as a program writes them that follows the documentation of openpyxl.
"""

import io
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from openpyxl import Workbook, load_workbook

import mpp_readiness as mpp
from benchmarks.run import Row, Variant, compared, medians
from mpp_readiness.formats.excel import add_styles
from mpp_readiness.formats.worksheet.reading.tree import read_sheet
from mpp_readiness.formats.worksheet.writing.book import worksheet

SIZES = (107, 1000)
FORM_ROUNDS = 11
"""More than elsewhere: whose turn it is when Python clears its memory decides the median of five."""
READ = ("Profil", "Isian", "Bukti lain", "Catatan", "_meta")


def rows() -> Iterator[Row]:
    for size in SIZES:
        checklist = _checklist(size)
        made = worksheet(checklist, region="33.16")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "LKE.xlsx"
            path.write_bytes(made)
            yield from _forms(size, path, partial(worksheet, checklist, region="33.16"))
            load = partial(read_sheet, path)
            yield compared(f"load of {size} criteria : openpyxl reading the same sheets", load, partial(_read, path))


def _checklist(size: int) -> mpp.Checklist:
    """The criteria of `mpp`, as often as it takes, under ten aspects; without gates, which name criteria."""
    shipped = mpp.load_checklist("mpp")
    tree = shipped.model_dump(mode="json", by_alias=True, exclude_unset=True)
    models = list(shipped.all_criteria.values())
    made = [models[n % len(models)].model_dump(mode="json", by_alias=True, exclude_unset=True) for n in range(size)]
    for number, one in enumerate(made):
        one["id"] = f"K-{number}"
        one.pop("action", None)
    aspects = [{"id": f"A-{n}", "title": f"Aspek {n}", "criteria": made[n::10]} for n in range(10)]
    return mpp.load_checklist({**tree, "aspects": aspects, "gates": []})


def _forms(size: int, path: Path, ours: Variant) -> Iterator[Row]:
    source = load_workbook(path)
    plain = [(sheet.title, [[cell.value for cell in row] for row in sheet.iter_rows()]) for sheet in source]
    variants: dict[str, Variant] = {
        "ours": ours,
        "the same values": partial(_plain, plain),
        "the same cells in their styles": partial(_dressed, source),
    }
    # In time of the processor: what other programs take meanwhile moved the ratio by a third.
    taken = medians(variants, FORM_ROUNDS, time.process_time)
    for name, theirs in taken.items():
        if name != "ours":
            title = f"form of {size} criteria : openpyxl writing {name}"
            yield title, f"{taken['ours'] / theirs:.2f}", f"{taken['ours']:.2f} ms : {theirs:.2f} ms"


def _plain(sheets: list[tuple[str, list[list[object]]]]) -> None:
    book = Workbook()
    for name, lines in sheets:
        sheet = book.create_sheet(name)
        for number, line in enumerate(lines, 1):
            for at, value in enumerate(line, 1):
                sheet.cell(number, at, value)
    book.save(io.BytesIO())


def _dressed(source: Workbook) -> None:
    book = Workbook()
    add_styles(book)
    for original in source:
        sheet = book.create_sheet(original.title)
        for row in original.iter_rows():
            for cell in row:
                if cell.value is not None or cell.has_style:
                    sheet.cell(cell.row, cell.column, cell.value).style = cell.style
        for one in original.data_validations.dataValidation:
            sheet.add_data_validation(one)
        for area in original.conditional_formatting:
            for rule in area.rules:
                sheet.conditional_formatting.add(str(area.sqref), rule)
    book.save(io.BytesIO())


def _read(path: Path) -> None:
    book = load_workbook(path, read_only=True, data_only=True)
    for name in READ:
        for row in book[name].iter_rows():
            for cell in row:
                _ = cell.value
    book.close()


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.exit("this takes no names")
    print("| figure | ratio | medians |\n|---|---|---|")
    for row in rows():
        print(f"| {' | '.join(row)} |", flush=True)
