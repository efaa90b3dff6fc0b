"""The words of a table become cells, parted by bars, in columns, in steps, or as a label and what it asks for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from mpp_readiness.regulation.text import Text, words
from mpp_readiness.regulation.tree import Fields, Table

_BAR = re.compile(r" \|(?: |$)")
_GAP = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_FIELD = re.compile(r"(?P<label>[^:]*?)\s*:(?: (?P<said>.*)|$)", re.DOTALL)

CellRow = tuple[str, ...]


def tabular(written: str) -> Table | Fields:
    """The cells as far as the layout shows them; what shows none is a table of one column."""
    lines = written.split("\n")
    head = lines[0]
    if any(_BAR.search(line) for line in lines):
        return _barred([tuple(_BAR.split(line)) for line in lines if line.strip()], lines)
    if _FIELD.match(head) or _labelled(lines):
        return Fields(rows=tuple((label, said(text)) for label, text in _fields(lines)))
    return _table(list(_in_columns(lines) if _GAP.search(head.strip()) else _in_steps(lines)), lines)


def _barred(rows: Sequence[CellRow], lines: Sequence[str]) -> Table | Fields:
    """As Word gives it; a column of colons parts labels from what they ask for."""
    if all(len(row) == 3 and row[1].strip() == ":" for row in rows):
        return Fields(rows=tuple((row[0].strip(), said(row[2].strip())) for row in rows))
    return _table(rows, lines)


def said(written: str) -> Text:
    return words(written) if written else ()


def _table(rows: Sequence[CellRow], lines: Sequence[str]) -> Table:
    """Rows of one width; where they are not, each line is a cell, so that no word is lost."""
    if len({len(row) for row in rows}) != 1:
        rows = [(" ".join(line.split()),) for line in lines if line.strip()]
    head, *others = rows or [("",)]
    return Table(head=head, rows=tuple(tuple(said(cell.strip()) for cell in row) for row in others))


# ---- fields


def _labelled(lines: Sequence[str]) -> bool:
    """A label that is too long for its column stands on lines of its own above its colon."""
    return not any(_GAP.search(line.strip()) for line in lines if ":" not in line) and any(
        re.search(r"\S\s* : ", line) for line in lines
    )


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    column = next((found.start() for line in lines if (found := re.search(r":(?= |$)", line))), 0)
    label, text = "", ""
    for line in lines:
        found = _FIELD.fullmatch(line)
        if found:
            if text:
                yield label, text[1:]
                label = ""
            label, text = f"{label} {found['label']}".strip(), f" {(found['said'] or '').strip()}"
        elif text and not line[: column + 1].strip():
            text = f"{text} {line.strip()}"
        elif line.strip():
            if text:
                yield label, text[1:]
                label, text = "", ""
            label = f"{label} {line.strip()}".strip()
    if label or text:
        yield label, text[1:]


# ---- columns and steps


def _in_columns(lines: Sequence[str]) -> Iterator[CellRow]:
    """What begins in the first column begins a row; what does not goes on in its column."""
    head = lines[0]
    indent = len(head) - len(head.lstrip())
    starts = [indent, *(found.end() for found in _GAP.finditer(head) if found.start() >= indent)]
    rows: list[list[str]] = []
    for i, line in enumerate(one for one in lines if one.strip()):
        cells = [line[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(line) + 1], strict=True)]
        if cells[0] or not i:
            rows.append(cells)
        else:
            rows[-1] = [f"{above} {cell}".strip() for above, cell in zip(rows[-1], cells, strict=True)]
    return map(tuple, rows)


def _in_steps(lines: Sequence[str]) -> Iterator[CellRow]:
    """A cell to a line, each column deeper than the one before; an empty line parts the rows."""
    groups = [list(group) for filled, group in groupby(lines, key=lambda one: bool(one.strip())) if filled]
    depths = sorted({_indent(line) for line in groups[0]}) if groups else []
    if len(groups) == 1 and len(depths) == 1:
        return ((line.strip(),) for line in groups[0])
    return (_stepped(group, depths) for group in groups)


def _stepped(group: Iterable[str], depths: Sequence[int]) -> CellRow:
    cells = [""] * len(depths)
    for line in group:
        if _indent(line) not in depths:
            return (*cells, line.strip())
        at = depths.index(_indent(line))
        cells[at] = f"{cells[at]} {line.strip()}".strip()
    return tuple(cells)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
