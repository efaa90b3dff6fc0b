"""A draft that somebody brings is read, or refused with a reason."""

from pathlib import Path

import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import InvalidInput, NotFound, UnknownFormat
from mpp_readiness.formats.brought_draft import opening
from mpp_readiness.formats.brought_draft.sources import read_text
from mpp_readiness.formats.draft.draft_json import draft_json
from mpp_readiness.regulation.passages import walk
from tests.regulation.samples import BLORA, TWICE_NAMED, UNREGISTERED

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
    read = read_text(file)
    assert read.is_draft
    assert [one.label for one in walk(read.passages) if one.kind == "article"] == [f"Pasal {n}" for n in range(1, 6)]


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_regulation_with_a_number_is_no_draft(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"perbup{suffix}"
    file.write_text(TEXT, encoding="utf-8")
    read = read_text(file)
    assert not read.is_draft
    (article,) = (one for one in walk(read.passages) if one.kind == "article")
    assert str(article.place) == f"{file.name}:7"


@pytest.mark.parametrize(
    ("line", "name", "is_draft"),
    [
        ("NOMOR 7 TAHUN 2026", "LOKET", False),
        ("NOMOR : 7 TAHUN 2026", "LOKET", False),
        ("NOMOR ... TAHUN 2026", "LOKET", True),
        # The number of what is amended is none of its own.
        ("NOMOR ... TAHUN ...", "PERUBAHAN ATAS PERATURAN BUPATI BLORA NOMOR 5 TAHUN 2019 TENTANG LOKET", True),
    ],
)
def test_what_has_no_number_yet_is_a_draft(line: str, name: str, is_draft: bool, tmp_path: Path) -> None:
    file = tmp_path / "perbup.txt"
    file.write_text(TEXT.replace("NOMOR 7 TAHUN 2026", line).replace("LOKET\n", f"{name}\n"), encoding="utf-8")
    assert read_text(file).is_draft is is_draft


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"{}", "tidak menyebut bentuknya"),
        (b'{"type": "paper"}', "tidak menyebut bentuknya"),
        (b'{"format": {"name": "mpp-readiness/result", "version": 1}}', "berbentuk “mpp-readiness/result”"),
        (b"\xff", "bukan JSON yang utuh"),
        (b"[]", "tidak memuat pasangan kunci dan isi"),
        (b'{"format": {"name": "mpp-readiness/draft", "version": 1}}', "isian wajib ini tidak ada"),
    ],
)
def test_json_that_holds_no_regulation_is_refused(content: bytes, what: str, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(content)
    with pytest.raises(InvalidInput) as raised:
        read_text(file)
    (problem,) = raised.value.problems
    assert problem.place == "a.json"
    assert what in problem.what
    assert problem.remedy


def test_a_tree_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "besar.json"
    file.write_bytes(b"{}" * 10)
    monkeypatch.setattr(opening, "MOST", {**opening.MOST, ".json": 19})
    with pytest.raises(InvalidInput, match="berkas lebih besar"):
        read_text(file)


@pytest.mark.parametrize("name", ["tidak-ada.txt", "tidak-ada.json"])
def test_a_file_that_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="tidak-ada"):
        read_text(tmp_path / name)


def test_a_tree_that_cannot_be_printed_is_refused() -> None:
    with pytest.raises(NotFound, match="Peraturan “uu-1-1900” tidak ditemukan"):
        read_text(draft_json(UNREGISTERED).decode())
    with pytest.raises(InvalidInput, match="nama “tempat” dipakai 2 kali"):
        read_text(draft_json(TWICE_NAMED).decode())


def test_a_folder_is_no_draft(tmp_path: Path) -> None:
    folder = tmp_path / "folder.json"
    folder.mkdir()
    with pytest.raises(InvalidInput, match="ini bukan berkas"):
        read_text(folder)


def test_another_suffix_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownFormat, match=r"\.docx, \.txt, \.md, \.json"):
        read_text("a.odt")
