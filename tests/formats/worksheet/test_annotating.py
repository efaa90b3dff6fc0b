"""A copy of the worksheet says at each faulty cell what is wrong, and is otherwise what people handed in."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

import mpp_readiness as mpp
from mpp_readiness.errors import Problem
from mpp_readiness.formats.worksheet.annotating import annotated
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from tests import programs
from tests.formats.worksheet.reading.test_beside import filled
from tests.formats.worksheet.reading.test_worksheet import cells, rules, written
from tests.formats.worksheet.test_standard import ORDER

TODAY = date(2026, 11, 1)


def faulty(book: Any) -> None:
    """Two faults beside a link, a photo and somebody's comment."""
    filled(book)
    cells("Isian", {"E6": "mungkin", "E8": "entah"})(book)


def problems_of(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(mpp.InvalidInput) as caught:
        read_worksheet(path, rules(), TODAY)
    return caught.value.problems


def noted(path: Path) -> Path:
    """The copy that belongs to the faults of a worksheet."""
    copy = path.with_name("catatan.xlsx")
    copy.write_bytes(annotated(path, problems_of(path)))
    return copy


def comments(path: Path) -> dict[str, str]:
    """As another reader sees them."""
    book = load_workbook(path)
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_every_fault_is_a_comment_at_its_cell(tmp_path: Path) -> None:
    path = written(tmp_path, cells("Isian", {"E6": "mungkin", "E8": "entah"}))
    assert comments(noted(path)) == {
        "Isian!E6": "Pemeriksaan mpp-readiness:\n• “mungkin” bukan pilihan; pilih belum, draf, lengkap, terbukti",
        "Isian!E8": "Pemeriksaan mpp-readiness:\n• “entah” bukan jawaban ya atau tidak; tulis ya atau tidak",
    }


def test_a_comment_of_somebody_stays_and_ours_stands_beside_it(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        cells("Isian", {"E6": "mungkin"})(book)
        book["Isian"]["E6"].comment = Comment("Tanya Bu Ani", "Budi")
        book["Isian"]["F6"].comment = Comment("Ya", "Ani")

    found = comments(noted(written(tmp_path, edit)))
    assert set(found) == {"Isian!E6", "Isian!F6", "Isian!G6"}
    assert (found["Isian!E6"], found["Isian!F6"]) == ("Tanya Bu Ani", "Ya")
    assert found["Isian!G6"].startswith("Pemeriksaan mpp-readiness: (sel E6)\n• “mungkin” bukan pilihan")


def test_all_else_stays_byte_for_byte(tmp_path: Path) -> None:
    path = written(tmp_path, faulty)
    before, after = parts(path.read_bytes()), parts(noted(path).read_bytes())
    # The sheet already had a comment: only the parts of the comments are written anew.
    assert {name for name in after if after[name] != before.get(name)} == {
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    assert before.keys() == after.keys()


def test_a_sheet_without_comments_keeps_all_but_the_name_of_its_drawing(tmp_path: Path) -> None:
    path = written(tmp_path, cells("Isian", {"E6": "mungkin"}))
    before, after = parts(path.read_bytes()), parts(noted(path).read_bytes())
    assert {name for name in after if after[name] != before.get(name)} == {
        "[Content_Types].xml",
        "xl/worksheets/sheet3.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/mppComments1.xml",
        "xl/drawings/mppDrawing1.vml",
    }
    sheet = ElementTree.fromstring(after["xl/worksheets/sheet3.xml"])
    names = [child.tag.partition("}")[2] for child in sheet]
    assert names.count("legacyDrawing") == 1
    assert names == sorted(names, key=ORDER.index)
    left = re.sub(r"<legacyDrawing[^>]*>", "", after["xl/worksheets/sheet3.xml"].decode())
    assert ElementTree.canonicalize(left) == ElementTree.canonicalize(before["xl/worksheets/sheet3.xml"].decode())


def test_what_has_no_cell_stands_where_people_look_first(tmp_path: Path) -> None:
    path = written(tmp_path)
    told = [
        Problem("worksheet-rows", "LKE.xlsx", (), "baris kriteria A-3 tidak ada lagi", "buat baru", "warning"),
        Problem("worksheet-version", "LKE.xlsx › _meta", (), "versi lain", ""),
        Problem("worksheet-twice", "LKE.xlsx › Isian", (), "dua kali", "hapus"),
        Problem("cells-merged", "LKE.xlsx › Isian!E6:E7", (), "digabung\x01", "pisahkan"),
        Problem("value", "", (), "lain", ""),
    ]
    copy = path.with_name("catatan.xlsx")
    copy.write_bytes(annotated(path, told))
    head = "Pemeriksaan mpp-readiness:\n"
    assert comments(copy) == {
        "Petunjuk!A1": f"{head}• LKE.xlsx: peringatan: baris kriteria A-3 tidak ada lagi; buat baru\n"
        "• _meta: versi lain\n• lain",
        "Isian!B1": f"{head}• dua kali; hapus",
        "Isian!E6": f"{head}• digabung\N{REPLACEMENT CHARACTER}; pisahkan",
    }


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    path = written(tmp_path, faulty)
    found = problems_of(path)
    assert annotated(path, found) == annotated(path, found)


def test_comments_of_an_earlier_check_are_replaced(tmp_path: Path) -> None:
    copy = noted(written(tmp_path, faulty))
    assert set(comments(copy)) == {"Isian!H6", "Isian!E6", "Isian!E8"}
    mended = load_workbook(copy)
    cells("Isian", {"E6": "draf"})(mended)
    mended.save(tmp_path / "LKE.xlsx")
    again = noted(tmp_path / "LKE.xlsx")
    assert set(comments(again)) == {"Isian!H6", "Isian!E8"}
    shapes = parts(again.read_bytes())["xl/drawings/commentsDrawing1.vml"]
    assert len(re.findall(rb"ObjectType=", shapes)) == 2
    # Where nothing is wrong any more, the copy has the comments of people only.
    clean = tmp_path / "bersih.xlsx"
    clean.write_bytes(annotated(again, ()))
    assert comments(clean) == {"Isian!H6": "Sudah ada\nSK"}


@pytest.mark.office
def test_libreoffice_opens_the_copy_and_what_it_saves_is_read_and_annotated_again(tmp_path: Path) -> None:
    copy = noted(written(tmp_path, faulty))
    programs.office(tmp_path / "profil", "--convert-to", "xlsx", "--outdir", tmp_path / "simpan", copy)
    saved = tmp_path / "simpan" / "catatan.xlsx"
    said = comments(saved)
    assert said["Isian!E6"].startswith("Pemeriksaan mpp-readiness:\n• “mungkin” bukan pilihan")
    assert set(said) == {"Isian!H6", "Isian!E6", "Isian!E8"}
    found = problems_of(saved)
    assert [one.place.rpartition("!")[2] for one in found] == ["E6", "E8"]
    (tmp_path / "lagi.xlsx").write_bytes(annotated(saved, found[:1]))
    assert set(comments(tmp_path / "lagi.xlsx")) == {"Isian!H6", "Isian!E6"}
    assert any(name.startswith("xl/media/") for name in parts((tmp_path / "lagi.xlsx").read_bytes()))
