"""A draft that somebody brings is read, or refused with a reason."""

from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, UnknownFormat
from mpp_readiness.formats import draftfiles
from mpp_readiness.formats.draftfiles import read_regulation
from mpp_readiness.regulation.passages import walk
from tests.regulation.samples import BLORA

TEXT = """PERATURAN BUPATI BLORA
NOMOR 7 TAHUN 2026
TENTANG
LOKET
BAB I
KETENTUAN UMUM
Pasal 1
Loket dibuka.
"""


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".json"])
def test_what_we_wrote_is_read_with_all_its_articles(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"perbup{suffix}"
    mpp.write_regulation(BLORA, file)
    read = read_regulation(file)
    assert read.is_draft
    assert [one.label for one in walk(read.passages) if one.kind == "article"] == [f"Pasal {n}" for n in range(1, 6)]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_regulation_with_a_number_is_no_draft(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"perbup{suffix}"
    file.write_text(TEXT, encoding="utf-8")
    read = read_regulation(file)
    assert not read.is_draft
    (article,) = (one for one in walk(read.passages) if one.kind == "article")
    assert article.place == f"{file}:7"


@pytest.mark.parametrize(
    ("name", "content", "what", "remedy"),
    [
        ("a.txt", b"", "berkas kosong", "periksa berkas itu"),
        ("a.txt", b"\xff\xfea", "bukan teks UTF-8 (bita ke-1)", "simpan sebagai teks UTF-8"),
        ("a.txt", b"a\0b", "berkas ini bukan teks", "buka dengan Word, lalu simpan sebagai .docx"),
        ("a.json", b"{}", "bukan rancangan yang ditulis program ini", "mpp-readiness draft KERANGKA"),
        ("a.docx", b"PK\x03\x04", "", "simpan"),
    ],
)
def test_what_is_no_draft_is_refused(name: str, content: bytes, what: str, remedy: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(InvalidInput) as raised:
        read_regulation(file)
    (problem,) = raised.value.problems
    assert problem.place.startswith(str(file))
    assert what in problem.what
    assert remedy in problem.remedy


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        read_regulation(tmp_path / "tidak-ada.txt")


def test_another_suffix_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownFormat, match=r"\.docx, \.txt, \.md, \.json"):
        read_regulation("a.odt")


def test_what_is_too_much_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "besar.txt"
    file.write_text("a\n" * 10, encoding="utf-8")
    monkeypatch.setattr(draftfiles, "MOST_LINES", 9)
    with pytest.raises(InvalidInput, match="naskah berisi 10 baris, paling banyak 9"):
        read_regulation(file)
    monkeypatch.setattr(draftfiles, "LARGEST_BYTES", 19)
    with pytest.raises(InvalidInput, match="berkas lebih besar"):
        read_regulation(file)
