"""A review is written for whoever asked: beside the draft, for a program, as answers, or in the draft itself."""

import io
import json
from pathlib import Path

import docx
import pytest

import mpp_readiness as mpp
from mpp_readiness.errors import UnknownFormat

TEXT = """RANCANGAN
PERATURAN BUPATI BLORA
NOMOR ... TAHUN ...
TENTANG
PELAYANAN TERPADU
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI BLORA,
Menimbang : bahwa pelayanan perlu dipadukan;
Mengingat : 1. Undang-undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PELAYANAN TERPADU.
Pasal 1
(1) Izin terbit paling lama 14 hari.
(2) Pelayanan sebagaimana dimaksud dalam ayat (1) meliputi
a. loket, dan
b. ijin dibidang kesehatan;
"""


@pytest.fixture
def brought(tmp_path: Path) -> Path:
    path = tmp_path / "draf.docx"
    word = docx.Document()
    for line in TEXT.splitlines():
        word.add_paragraph(line)
    word.save(str(path))
    return path


def test_the_findings_stand_in_every_format(brought: Path) -> None:
    rules = [one.rule for one in mpp.review(mpp.read_text(brought))]
    assert rules
    assert [one["rule"] for one in json.loads(mpp.render_review(brought, ".json"))["findings"]] == rules
    sarif = json.loads(mpp.render_review(brought, ".sarif"))
    assert [one["ruleId"] for one in sarif["runs"][0]["results"]] == rules
    commented = docx.Document(io.BytesIO(mpp.render_review(brought, ".docx")))
    assert [one.text.split(" ")[0] for one in commented.comments] == rules
    page = mpp.render_review(brought, ".html").decode()
    assert [rule for rule in rules if rule not in page] == []
    assert "draf.docx" in page
    assert "REG-03" in mpp.render_review(brought, ".yaml").decode()


def test_of_a_repaired_draft_the_changes_are_told_and_what_is_left(brought: Path) -> None:
    fixed = mpp.fix(brought)
    told = json.loads(mpp.render_review(fixed, "json"))
    assert [one["after"] for one in told["changes"]] == [one.after for one in fixed.changes]
    assert fixed.changes
    assert [one["rule"] for one in told["findings"]] == [one.rule for one in mpp.review(fixed.reviewed)]


def test_a_repaired_text_is_written_as_it_was_repaired(tmp_path: Path) -> None:
    fixed = mpp.fix(TEXT)
    (tmp_path / "draf.txt").write_text(TEXT)
    mpp.write_review(mpp.fix(tmp_path / "draf.txt"), tmp_path / "baru.txt")
    assert (tmp_path / "baru.txt").read_bytes() == fixed.content != TEXT.encode()


def test_of_a_draft_without_a_file_the_repairs_are_told_too() -> None:
    fixed = mpp.fix(mpp.read_text(TEXT))
    assert fixed.content == b""
    assert [(one.number, one.start, one.after) for one in fixed.changes] == [
        (one.number, one.start, one.after) for one in mpp.fix(TEXT).changes
    ]


@pytest.mark.parametrize("suffix", [".pdf", ".md", ".txt"])
def test_a_draft_is_written_only_as_what_it_is(suffix: str, brought: Path) -> None:
    with pytest.raises(UnknownFormat):
        mpp.render_review(mpp.fix(brought), suffix)


def test_a_text_has_no_comments(brought: Path, tmp_path: Path) -> None:
    (tmp_path / "draf.txt").write_text(TEXT)
    for draft in (tmp_path / "draf.txt", mpp.read_text(brought)):
        with pytest.raises(UnknownFormat):
            mpp.render_review(draft, ".txt")
        with pytest.raises(UnknownFormat):
            mpp.render_review(draft, ".docx")
