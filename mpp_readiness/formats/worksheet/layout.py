"""Everything in the worksheet has its sheet, its column, and a key by which it is found again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from openpyxl.utils import get_column_letter

from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.criterion import Criterion
from mpp_readiness.readiness.model.lists import ListDefinition
from mpp_readiness.regulation.drafting.skeletons import FactWanted

CellKind = Literal["text", "number", "date", "code", "answer"]

KEYS, HEADS, FIRST = 3, 4, 5
"""Rows of every sheet that is read: hidden keys, heads, and the first row that people fill in."""

MOST_ROWS = 5000
LAST = 1_048_576
"""The last row that a sheet has (ECMA-376); people extend two of the sheets as far as they like."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: the key that stands hidden above its head, and how its cells are written and read.

    `owner` is who fills it in: nobody (locked), the assessor, or the verifier.
    """

    key: str
    title: str
    width: float
    kind: CellKind = "text"
    owner: Literal["", "self", "final"] = "self"
    hidden: bool = False


def _evidence(owner: Literal["self", "final"], prefix: str) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn(f"{prefix}evidence.title", "Bukti: nama dokumen", 20, "text", owner),
        SheetColumn(f"{prefix}evidence.number", "Nomor", 13, "text", owner),
        SheetColumn(f"{prefix}evidence.date", "Tanggal", 13, "date", owner),
        SheetColumn(f"{prefix}evidence.link", "Tautan", 15, "text", owner),
        SheetColumn(f"{prefix}evidence.file", "Berkas", 14, "text", owner),
        SheetColumn(f"{prefix}evidence.valid_until", "Berlaku sampai", 13, "date", owner),
        SheetColumn(f"{prefix}evidence.sha256", "Sidik berkas", 10, "text", owner, hidden=True),
    )


def _answer(owner: Literal["self", "final"], prefix: str, whose: str) -> tuple[SheetColumn, ...]:
    return (
        SheetColumn(f"{prefix}value", f"Jawaban{whose}", 12, "answer", owner),
        SheetColumn(f"{prefix}of", "Dari", 9, "number", owner),
        SheetColumn(f"{prefix}not_applicable", "Tidak berlaku karena", 16, "text", owner),
        SheetColumn(f"{prefix}note", "Catatan", 22, "text", owner),
        SheetColumn(f"{prefix}confidence", "Keyakinan", 10, "text", owner),
        *_evidence(owner, prefix),
        SheetColumn(f"{prefix}status", f"Status{whose}", 13, "text", ""),
    )


ISIAN: Sequence[SheetColumn] = (
    SheetColumn("id", "Kode", 9, owner="", hidden=True),
    SheetColumn("statement", "Pernyataan", 40, owner=""),
    SheetColumn("asked", "Yang membuktikan", 44, owner=""),
    SheetColumn("basis", "Dasar hukum atau praktik", 24, owner=""),
    *_answer("self", "", ""),
    *_answer("final", "final.", " verifikator"),
)
PROFIL: Sequence[SheetColumn] = (
    SheetColumn("key", "Kunci", 9, owner="", hidden=True),
    SheetColumn("title", "Hal", 46, owner=""),
    SheetColumn("value", "Isian", 34, "answer"),
    SheetColumn("unit", "Satuan atau pilihan", 24, owner=""),
    SheetColumn("note", "Catatan atau sumber", 40),
    SheetColumn("confidence", "Keyakinan", 11),
    SheetColumn("about", "Penjelasan", 60, owner=""),
)
BUKTI: Sequence[SheetColumn] = (
    SheetColumn("id", "Kode kriteria", 14),
    SheetColumn("layer", "Lapisan", 14),
    *_evidence("self", ""),
)
CATATAN: Sequence[SheetColumn] = (
    SheetColumn("kind", "Jenis", 14),
    SheetColumn("by", "Menurut", 28),
    SheetColumn("text", "Isi", 70),
    SheetColumn("date", "Tanggal", 16, "date"),
    SheetColumn("source", "Sumber", 36),
    SheetColumn("confidence", "Keyakinan", 11),
)
LEFT: Sequence[SheetColumn] = (
    SheetColumn("layer", "Lapisan", 14, owner=""),
    SheetColumn("id", "Kode", 18, owner=""),
    SheetColumn("text", "Isi yang tidak terbawa", 110, owner=""),
)
"""What an older worksheet said and this one has no place for."""
NASKAH: Sequence[SheetColumn] = (
    SheetColumn("key", "Kunci", 9, owner="", hidden=True),
    SheetColumn("title", "Hal", 46, owner=""),
    SheetColumn("value", "Isian", 46, "answer"),
    SheetColumn("kind", "Cara mengisi", 24, owner=""),
    SheetColumn("otherwise", "Bila kosong", 28, owner=""),
    SheetColumn("about", "Penjelasan", 56, owner=""),
)
"""Facts for drafts, one in a row; a list has a sheet of its own."""
SHEETS: Mapping[str, Sequence[SheetColumn]] = {
    "Profil": PROFIL,
    "Isian": ISIAN,
    "Bukti lain": BUKTI,
    "Catatan": CATATAN,
    "Tidak terbawa": LEFT,
}
LAYERS: Mapping[str, str] = {"penilai": "", "verifikator": "final."}
"""What the sheet of further evidence calls a layer, and how its keys begin."""

PLACES: Sequence[tuple[str, str, CellKind, str, str]] = (
    ("region", "Kode daerah (Kemendagri)", "code", "misalnya 33.16", ""),
    ("region.name", "Nama daerah rekaan", "text", "", "Hanya untuk ilustrasi; kosongkan bila kode daerah diisi."),
    ("region.kind", "Jenis daerah rekaan", "text", "kabupaten, kota", ""),
    ("date", "Tanggal penilaian", "date", "tanggal", ""),
    ("status", "Status penilaian", "text", "mandiri, verifikasi", ""),
    (
        "illustration",
        "Ilustrasi (isian rekaan)",
        "answer",
        "ya, tidak",
        "Bila ya, tercetak pada setiap halaman laporan.",
    ),
    ("title", "Judul penilaian", "text", "", ""),
    ("assessor.unit", "Unit penilai", "text", "", "Sebutkan kantornya, bukan nama orang."),
    ("verification.by.unit", "Unit verifikator", "text", "", "Diisi bila sudah diverifikasi, bersama tanggalnya."),
    ("verification.date", "Tanggal verifikasi", "date", "tanggal", ""),
)
"""Rows of Profil before the facts: key, title, kind, what may stand there, and an explanation."""

CHOICES: Mapping[str, Sequence[str]] = {
    "region.kind": ("kabupaten", "kota"),
    "status": ("mandiri", "verifikasi"),
    "illustration": ("ya", "tidak"),
}


FACTS_SHEET = "Fakta naskah"


def list_title(fact: str) -> str:
    """What the sheet of a list is called; Excel allows 31 letters.

    >>> list_title("lokasi_mpp")
    'Daftar lokasi MPP'
    """
    return f"Daftar {fact.replace('_', ' ')}".replace("mpp", "MPP")[:31]


def list_key(fact: str) -> str:
    """By which its hidden key names the sheet of a list."""
    return f"{FACTS_SHEET} {fact}"


def list_columns(wanted: FactWanted) -> Sequence[SheetColumn]:
    """A column for each column of the list, or one for its plain texts."""
    titles = {key: one.title for key, one in wanted.columns.items()} or {"butir": wanted.title}
    width = max(26.0, 150 / len(titles))
    first = SheetColumn("key", "Kunci", 9, owner="", hidden=True)
    return (first, *(SheetColumn(key, title[0].upper() + title[1:], width) for key, title in titles.items()))


def data_title(definition: ListDefinition, *, is_final: bool = False) -> str:
    """What the sheet of a list of the checklist is called; Excel allows 31 letters, and some signs not at all."""
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in definition.title)
    return f"{plain[:18]} (verifikasi)" if is_final else plain[:31]


def data_key(name: str, *, is_final: bool) -> str:
    """By which its hidden key names the sheet of a list of the checklist."""
    return f"list{' final' if is_final else ''} {name}"


def data_columns(definition: ListDefinition) -> Sequence[SheetColumn]:
    """A column for each column of a list of the checklist, behind a hidden one that names the sheet."""
    kinds: Mapping[str, CellKind] = {"number": "number", "date": "date", "yes_no": "answer"}
    width = max(12.0, 150 / len(definition.columns))
    columns = (
        SheetColumn(key, f"{one.title} ({one.unit})" if one.unit else one.title, width, kinds.get(one.kind, "text"))
        for key, one in definition.columns.items()
    )
    return (SheetColumn("row", "Baris", 6, owner="", hidden=True), *columns)


ITEM = "#"
"""Between the code of a criterion and that of an item in the row of the item."""


def letter(columns: Sequence[SheetColumn], key: str) -> str:
    """Letter of a column as the form writes it.

    >>> letter(ISIAN, "value"), letter(PROFIL, "value")
    ('E', 'C')
    """
    found: str = get_column_letter([column.key for column in columns].index(key) + 1)
    return found


_PLACE_ROWS: Mapping[str, int] = {key: FIRST + index for index, (key, *_) in enumerate(PLACES)}


def profile_cell(checklist: Checklist, key: str) -> str:
    """A cell of Profil as a formula names it."""
    row = _PLACE_ROWS.get(key)
    if row is None:
        row = FIRST + len(PLACES) + list(checklist.facts).index(key.removeprefix("facts."))
    return f"Profil!${letter(PROFIL, 'value')}${row}"


def criterion_digest(criterion: Criterion) -> str:
    """By which a later form tells that what a criterion asks has changed."""
    asked = criterion.model_dump_json(by_alias=True, include={"title", "guide", "answer", "when", "may_be_na"})
    return sha256(asked.encode()).hexdigest()[:16]
