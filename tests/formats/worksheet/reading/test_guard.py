"""A workbook that was made to harm ends in a sentence, in little time and little memory."""

import io
import re
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from mpp_readiness.formats.worksheet.writing.book import worksheet
from tests.properties import few

RULES: Mapping[str, object] = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "criteria": [{"id": "A-1", "title": "Satu", "answer": {"kind": "yes_no"}}],
}
ISIAN, TEXTS, BOOK = "xl/worksheets/sheet3.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
Part = Callable[[bytes], bytes]


@cache
def form() -> bytes:
    return worksheet(mpp.load_checklist(RULES), region="33.16")


def changed(parts: Mapping[str, Part]) -> bytes:
    """The form with these parts made anew."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *parts)):
            content = old.read(name) if name in old.namelist() else b""
            new.writestr(name, parts[name](content) if name in parts else content)
    return made.getvalue()


def put(before: bytes, more: bytes) -> Part:
    """More of something, before a mark of the part."""
    return lambda content: content.replace(before, more + before, 1)


def constant(content: bytes) -> Part:
    return lambda _: content


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY a%d "%s">' % (n, (b"&a%d;" % (n - 1) if n else b"&a;") * 10) for n in range(12)
)
HARM: Mapping[str, tuple[Mapping[str, Part], str]] = {
    "a bomb": ({ISIAN: put(b"</sheetData>", b" " * 60_000_000)}, "isi berkas ini lebih dari 25 MB"),
    "many members": ({f"xl/{n}.bin": constant(b"") for n in range(2001)}, "memuat lebih dari 2000 bagian"),
    "a program": ({"xl/vbaProject.bin": constant(b"x")}, "berkas ini berisi makro"),
    "a laugh": ({ISIAN: put(b"<worksheet", ENTITIES + b"]>")}, "bagian yang tidak lazim (DTD)"),
    "a laugh in UTF-16": ({TEXTS: constant((ENTITIES + b"]><a/>").decode().encode("utf-16"))}, "tidak lazim"),
    "a wide row": ({ISIAN: put(b"<sheetData>", b'<row r="1">' + b"<c/>" * 600_000 + b"</row>")}, "terlalu besar"),
    "many texts": ({TEXTS: constant(b"<si><t>x</t></si>" * 60_000)}, "xl/sharedStrings.xml terlalu besar"),
    "many formats": ({"xl/styles.xml": put(b"<cellXfs", b"<xf/>" * 60_000)}, "xl/styles.xml terlalu besar"),
    "many names": ({BOOK: put(b"</workbook>", b"<a/>" * 30_000)}, "xl/workbook.xml terlalu besar"),
    "many merged cells": ({ISIAN: put(b"</worksheet>", b'<mergeCell ref="A1:B2"/>' * 550_000)}, "terlalu besar"),
    "half a book": ({BOOK: lambda content: content[:300]}, "buku kerja ini rusak"),
    "a wrong type": ({"[Content_Types].xml": constant(b"<x/>")}, "buku kerja ini rusak"),
    "many rows": ({ISIAN: put(b"<sheetData>", b"<row/>" * 200_000)}, "lembar “Isian” tidak ditemukan"),
}
FILES: Mapping[str, tuple[bytes, str]] = {
    "an old book": (b"\xd0\xcf\x11\xe0" + bytes(4000), "berformat .xls lama atau berkata sandi"),
    "a password": (
        b"\xd0\xcf\x11\xe0" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(3000),
        "berkas ini berkata sandi; buka dengan kata sandinya, lalu simpan tanpa kata sandi",
    ),
    "text": (b"assessment: mpp", "bukan buku kerja Excel atau rusak"),
    "nothing": (b"", "bukan buku kerja Excel atau rusak"),
    "half a file": (form()[: len(form()) // 2], "bukan buku kerja Excel atau rusak"),
    "a large file": (bytes(10_000_001), "berkas lebih besar dari 10 MB"),
}


def told(path: Path) -> str:
    with pytest.raises(mpp.InvalidInput) as caught:
        read_worksheet(path, mpp.load_checklist(RULES))
    return str(caught.value)


@pytest.mark.parametrize("name", HARM)
def test_what_was_made_to_harm_ends_in_a_sentence(name: str, tmp_path: Path) -> None:
    parts, said = HARM[name]
    path = tmp_path / "LKE.xlsx"
    path.write_bytes(changed(parts))
    assert said in told(path)


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_workbook_ends_in_a_sentence(name: str, tmp_path: Path) -> None:
    content, said = FILES[name]
    path = tmp_path / "LKE.xlsx"
    path.write_bytes(content)
    assert said in told(path)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "LKE.ods",
            "berkas .ods ini buku kerja LibreOffice, bukan .xlsx; buka di Excel atau LibreOffice, pilih Simpan",
        ),
        ("LKE.XLS", "berkas .xls ini buku kerja Excel lama, bukan .xlsx; buka"),
        ("LKE.xlsm", "bukan .xlsx; buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu jenis “Buku Kerja Excel"),
        ("LKE.csv", "satu tabel tanpa lembar lain dan kunci tersembunyi, bukan .xlsx; kembali ke lembar kerja asalnya"),
    ],
)
def test_a_table_of_another_kind_says_how_it_is_saved_as_a_workbook(name: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"1;2;3\n")
    for read in (mpp.read_assessment, lambda one: mpp.load_assessment(one, mpp.load_checklist(RULES))):
        with pytest.raises(mpp.InvalidInput) as caught:
            read(path)
        (problem,) = caught.value.problems
        assert (problem.code, problem.place) == ("spreadsheet-other", str(path))
        assert said in problem.text


def test_a_table_is_no_checklist_whatever_its_kind(tmp_path: Path) -> None:
    with pytest.raises(mpp.UnknownFormat):
        mpp.load_checklist(tmp_path / "mpp.ods")


def test_an_open_document_that_was_only_renamed_is_told(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        # Part 3 of OpenDocument 1.2, 3.3: the first member, stored.
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", "<x/>")
    path = tmp_path / "LKE.xlsx"
    path.write_bytes(made.getvalue())
    assert "buku kerja LibreOffice" in told(path)


def test_a_folder_and_a_file_that_is_not_there_are_told(tmp_path: Path) -> None:
    assert "ini bukan berkas" in told(tmp_path)
    assert "berkas tidak ada" in told(tmp_path / "LKE.xlsx")


@pytest.mark.parametrize("name", ["a bomb", "a wide row", "many texts", "many merged cells", "many rows"])
def test_no_harm_takes_200_mb(name: str, tmp_path: Path) -> None:
    path = tmp_path / "LKE.xlsx"
    path.write_bytes(changed(HARM[name][0]))
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (10, 10))\n"
        "from pathlib import Path\n"
        "from mpp_readiness import InvalidInput\n"
        "from mpp_readiness.formats.worksheet.reading.tree import read_sheet\n"
        "try:\n    read_sheet(Path(sys.argv[1]))\n"
        "except InvalidInput as error:\n    print(error)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert HARM[name][1] in run.stdout
    # A process begins with the peak of the one that it was forked from.
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert int(run.stdout.split()[-1]) < max(200_000, before + 1)


def test_a_sheet_may_claim_any_size(tmp_path: Path) -> None:
    path = tmp_path / "LKE.xlsx"
    claim = b'<dimension ref="A1:XFD1048576"/>'
    path.write_bytes(changed({ISIAN: lambda content: re.sub(rb"<dimension [^>]*>", claim, content)}))
    assert "Profil!C8" in told(path)


@few(60)
@given(
    st.sampled_from([ISIAN, BOOK, "xl/styles.xml", "xl/worksheets/sheet2.xml"]),
    st.integers(0, 10**6),
    st.binary(max_size=8),
)
def test_any_damage_is_told_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, part: str, at: int, more: bytes
) -> None:
    def damaged(content: bytes) -> bytes:
        place = at % len(content)
        return content[:place] + more + content[place + len(more) :]

    path = tmp_path_factory.mktemp("rusak") / "LKE.xlsx"
    path.write_bytes(changed({part: damaged}))
    # At the least the day is missing in a blank form.
    assert told(path)
