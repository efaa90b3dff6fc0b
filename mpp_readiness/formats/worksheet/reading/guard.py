"""A foreign workbook is looked over before anybody reads it: a zip can lie, burst, or carry a program."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from mpp_readiness.errors import InvalidInput, refused
from mpp_readiness.sources import Content, called, read

LARGEST_FILE = 10_000_000
LARGEST_INSIDE = 25_000_000
"""Unpacked. A form of 1,000 criteria has 10 MB after LibreOffice; 50 MB of blanks alone take over a second."""
MOST_MEMBERS = 2_000
MOST_TAGS = 500_000
"""Marks in all sheets together; a form of 1,000 criteria has 290,000."""
MOST_TEXT_TAGS, MOST_TAGS_BESIDE = 200_000, 25_000
"""Marks in the table of texts, and in any other part beside the sheets."""

# A workbook of an old program, or one with a password: both are compound files (MS-CFB), whose names are UTF-16.
_COMPOUND = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_BESIDE = re.compile(r"xl/(?:worksheets/_rels|comments|drawings)")
_TEXTS = "xl/sharedStrings.xml"
_SAVE = "simpan ulang sebagai Buku Kerja Excel (.xlsx)"
_MAKE = "buat yang baru dengan: mpp-readiness form"
_SAVE_AS = "buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu jenis “Buku Kerja Excel (.xlsx)”"
_WITHOUT = f"buka, lalu {_SAVE} tanpa kata sandi"
_OPENED = (
    "buka dengan kata sandinya, lalu simpan tanpa kata sandi: di Excel hapus lewat Info › Proteksi Buku Kerja › "
    "Enkripsi dengan Kata Sandi, di LibreOffice pilih Simpan Sebagai tanpa centang “Simpan dengan kata sandi”"
)
_TABLE = (
    "satu tabel tanpa lembar lain dan kunci tersembunyi",
    "kembali ke lembar kerja asalnya dan simpan sebagai .xlsx; bila sudah tidak ada, " + _MAKE,
)
OTHERS: Mapping[str, tuple[str, str]] = {
    ".ods": ("buku kerja LibreOffice", _SAVE_AS),
    ".fods": ("buku kerja LibreOffice", _SAVE_AS),
    ".xls": ("buku kerja Excel lama", _SAVE_AS),
    ".xlsb": ("buku kerja Excel biner", _SAVE_AS),
    ".xlsm": ("buku kerja Excel dengan makro", f"{_SAVE_AS}, tanpa makro"),
    ".csv": _TABLE,
    ".tsv": _TABLE,
}
"""What else programs write from a worksheet, by suffix: what it is, and how it becomes an .xlsx."""


def refuse_other_spreadsheet(name: str, suffix: str) -> None:
    """Goes on where it is none.

    Raises:
        InvalidInput: a table that only has to be saved anew, with how.
    """
    if suffix in OTHERS:
        raise other_spreadsheet(name, suffix)


def other_spreadsheet(name: str, suffix: str) -> InvalidInput:
    """Why a table of another kind is not read, and how to save it; `suffix` is one of OTHERS."""
    what, remedy = OTHERS[suffix]
    return refused("spreadsheet-other", name, f"berkas {suffix} ini {what}, bukan .xlsx", remedy)


def guarded(source: Path | Content) -> tuple[bytes, Mapping[str, bytes]]:
    """The file, and by their name inside the zip its sheets and what belongs to them.

    Raises:
        InvalidInput: it is no workbook, or more than a worksheet needs.
    """
    name, raw = called(source), read(source, LARGEST_FILE, "hapus gambar dan lembar lain")
    if raw.startswith(_COMPOUND):
        if _LOCKED in raw:
            raise refused("xlsx-password", name, "berkas ini berkata sandi", _OPENED)
        raise refused("xlsx-old", name, "berkas ini berformat .xls lama atau berkata sandi", _WITHOUT)
    if _OPEN_DOCUMENT in raw[:200]:
        raise other_spreadsheet(name, ".ods")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            _members(name, package)
            return raw, _parts(name, package)
    # RuntimeError: a member with a password; NotImplementedError: a way of packing that nobody uses.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        what = "berkas ini bukan buku kerja Excel atau rusak"
        raise refused("xlsx-broken", name, what, f"buka, lalu {_SAVE}") from None


def _members(name: str, package: zipfile.ZipFile) -> None:
    members = package.infolist()
    if len(members) > MOST_MEMBERS:
        raise refused("xlsx-too-large", name, f"berkas ini memuat lebih dari {MOST_MEMBERS} bagian", _MAKE)
    if sum(member.file_size for member in members) > LARGEST_INSIDE:
        raise refused("xlsx-too-large", name, f"isi berkas ini lebih dari {LARGEST_INSIDE // 10**6} MB", _MAKE)
    if any("vbaproject" in member.filename.lower() for member in members):
        raise refused("macro", name, "berkas ini berisi makro", f"buka, lalu {_SAVE} tanpa makro")


def _parts(name: str, package: zipfile.ZipFile) -> Mapping[str, bytes]:
    """What is read as it stands; of every part only as much is allowed as can be read within a second."""
    kept, tags = {}, 0
    for member in package.infolist():
        if not member.filename.lower().endswith((".xml", ".rels")):
            continue
        content = package.read(member)
        # An entity can grow to any size, and UTF-16 would hide it from this look.
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\x00" in content[:64]:
            raise refused("xlsx-entity", name, "berkas ini memuat bagian yang tidak lazim (DTD)", _MAKE)
        count = content.count(b"<")
        if _SHEET.fullmatch(member.filename):
            kept[member.filename] = content
            tags += count
        elif count > (MOST_TEXT_TAGS if member.filename == _TEXTS else MOST_TAGS_BESIDE):
            raise refused("xlsx-too-large", name, f"bagian {member.filename} terlalu besar", _MAKE)
        elif _BESIDE.match(member.filename):
            kept[member.filename] = content
    if tags > MOST_TAGS:
        remedy = f"hapus lembar dan sel lain, atau {_MAKE}"
        raise refused("xlsx-too-large", name, "lembar dalam berkas ini terlalu besar", remedy)
    return kept
