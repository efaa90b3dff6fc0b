"""What a worksheet costs beside bare openpyxl, which writes and reads the same cells and nothing else."""

import io
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from openpyxl import Workbook, load_workbook

import mpp_readiness as mpp
from benchmarks.run import Row, compared
from mpp_readiness.formats.xlsx import worksheet
from mpp_readiness.formats.xlsx_tree import read_sheet

SIZES = (107, 1000)
READ = ("Profil", "Isian", "Bukti lain", "Catatan", "_meta")


def rows() -> Iterator[Row]:
    for size in SIZES:
        checklist = _checklist(size)
        made = worksheet(checklist, region="33.16")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "LKE.xlsx"
            path.write_bytes(made)
            cells = _cells(path)
            ours = partial(worksheet, checklist, region="33.16")
            yield compared(f"form of {size} criteria : openpyxl writing the same cells", ours, partial(_write, cells))
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


def _cells(path: Path) -> list[tuple[str, list[list[object]]]]:
    book = load_workbook(path)
    return [(sheet.title, [[cell.value for cell in row] for row in sheet.iter_rows()]) for sheet in book]


def _write(sheets: list[tuple[str, list[list[object]]]]) -> None:
    book = Workbook()
    for name, lines in sheets:
        sheet = book.create_sheet(name)
        for number, line in enumerate(lines, 1):
            for at, value in enumerate(line, 1):
                sheet.cell(number, at, value)
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
