"""The layout of a table says which words are one cell."""

import pytest

from mpp_readiness.regulation.parsing.tables import tabular
from mpp_readiness.regulation.text import Text, Words
from mpp_readiness.regulation.tree import Fields, Table


def cells(written: str) -> list[tuple[str, ...]]:
    match tabular(written):
        case Table(head=head, rows=rows):
            return [head, *(tuple(map(spelled, row)) for row in rows)]
        case Fields(rows=rows):
            return [(label, spelled(text)) for label, text in rows]


def spelled(text: Text) -> str:
    """A cell holds words alone, until references are looked for."""
    return "".join(part.words if isinstance(part, Words) else f"<{part.type}>" for part in text)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("No. | Instansi\n1. | Dinas\n2. |", [("No.", "Instansi"), ("1.", "Dinas"), ("2.", "")]),
        ("No.  Instansi\n\n1.   Dinas Kesehatan\n     Daerah\n2.   ...", [
            ("No.", "Instansi"), ("1.", "Dinas Kesehatan Daerah"), ("2.", "..."),
        ]),
        ("No.\n    Instansi\n\n1.\n    Dinas\n    Kota\n\n2.", [("No.", "Instansi"), ("1.", "Dinas Kota"), ("2.", "")]),
        ("Nama    : ...\nJabatan : kepala\n          dinas", [("Nama", "..."), ("Jabatan", "kepala dinas")]),
        ("Jabatan\npengganti : kepala\nHari      :", [("Jabatan pengganti", "kepala"), ("Hari", "")]),
        ("Nama | : | ...\nJabatan | : | kepala", [("Nama", "..."), ("Jabatan", "kepala")]),
        ("a | b\nc", [("a | b",), ("c",)]),
        ("satu\ndua", [("satu",), ("dua",)]),
    ],
    ids=["bars", "columns", "steps", "fields", "long label", "fields of Word", "rows of two widths", "one column"],
)  # fmt: skip
def test_cells_are_read_as_they_were_laid_out(written: str, expected: list[tuple[str, ...]]) -> None:
    assert cells(written) == expected
