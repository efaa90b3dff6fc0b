"""Findings and repairs go to JSON with every field and come back equal; each fault of a document has its place."""

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mpp_readiness as mpp
from mpp_readiness.formats.options import ReportOptions, ReviewedFile
from mpp_readiness.formats.review.findings_json import (
    as_json,
    findings_from_json,
    repairs_from_json,
    repairs_json,
    review_json,
)
from mpp_readiness.regulation.passages import NOWHERE, SourcePlace
from mpp_readiness.regulation.repair import TextChange
from mpp_readiness.regulation.review.findings import ReviewFinding, SourceText
from tests.properties import few

FAULTY = """RANCANGAN
PERATURAN BUPATI BLORA
NOMOR ... TAHUN ...
TENTANG
LOKET

Menimbang:
a. bahwa loket melayani dibidang perizinan, antara lain izin usaha;

Pasal 1
Petugas loket bekerja dibidang perizinan.
"""
WRONG = ReviewFinding(
    rule="BTG-16",
    severity="error",
    part="batang tubuh",
    statement="Rincian memakai kata penghubung sesudah butir kedua dari akhir.",
    source="UU 12/2011 Lampiran II angka 88",
    path="bab[1]/pasal[2]/ayat[1]",
    place=SourcePlace("draf.txt", 31),
    excerpt="(1) Petugas wajib <hadir>:",
    start=4,
    end=11,
    says="Tulis “dan”.",
    passage=2,
    offset=-3,
)
MISSING = ReviewFinding("DHK-17", "warning", "dasar hukum", "Isi.", "praktik", "", NOWHERE, "", 0, 0, "", None, None)
MADE = TextChange(
    rules=("BHS-20", "BTG-10"),
    part="bahasa",
    path="pasal[1]",
    place=SourcePlace("draf.docx", 12, "paragraph"),
    number=9,
    start=22,
    end=30,
    before="dibidang",
    after="di bidang",
)
LEFT = replace(MADE, rules=("BHS-20",), path="menimbang[a]", number=4, start=18, end=26)


def head(kind: str) -> dict[str, object]:
    return {"name": f"mpp-readiness/{kind}", "version": 1}


# ---- what is written


def test_a_finding_is_written_with_all_its_fields() -> None:
    """Each under its own name, so that a program finds what docs/json.md and the schema name."""
    written = json.loads(review_json([WRONG, MISSING]))
    wrong, missing = written["findings"]
    assert written["format"] == head("findings")
    assert wrong == {
        "rule": "BTG-16",
        "severity": "error",
        "part": "batang tubuh",
        "statement": "Rincian memakai kata penghubung sesudah butir kedua dari akhir.",
        "source": "UU 12/2011 Lampiran II angka 88",
        "path": "bab[1]/pasal[2]/ayat[1]",
        "place": {"file": "draf.txt", "number": 31, "unit": "line"},
        "excerpt": "(1) Petugas wajib <hadir>:",
        "start": 4,
        "end": 11,
        "says": "Tulis “dan”.",
        "passage": 2,
        "offset": -3,
    }
    assert set(missing) == set(wrong) == {one.name for one in fields(ReviewFinding)}
    assert (missing["passage"], missing["offset"]) == (None, None)


def test_repairs_are_written_apart_from_what_was_left_and_from_what_is_still_wrong() -> None:
    written = json.loads(repairs_json([MADE], [LEFT], [WRONG]))
    assert written["format"] == head("repairs")
    assert [one["path"] for one in written["changes"]] == ["pasal[1]"]
    assert [one["path"] for one in written["left"]] == ["menimbang[a]"]
    assert [one["path"] for one in written["findings"]] == ["bab[1]/pasal[2]/ayat[1]"]
    assert written["changes"][0] == {
        "rules": ["BHS-20", "BTG-10"],
        "part": "bahasa",
        "path": "pasal[1]",
        "place": {"file": "draf.docx", "number": 12, "unit": "paragraph"},
        "number": 9,
        "start": 22,
        "end": 30,
        "before": "dibidang",
        "after": "di bidang",
    }


def reviewed(changes: tuple[TextChange, ...] | None, left: tuple[TextChange, ...] = ()) -> ReviewedFile:
    return ReviewedFile("draf.txt", SourceText((), True), (WRONG,), changes=changes, left=left)


def test_a_file_that_nobody_asked_to_repair_is_a_document_of_findings() -> None:
    assert as_json(reviewed(None), ReportOptions()) == review_json([WRONG])


@pytest.mark.parametrize("changes", [(), (MADE,)], ids=["nothing_repaired", "repaired"])
def test_a_file_that_was_to_be_repaired_is_a_document_of_repairs_though_nothing_was(
    changes: tuple[TextChange, ...],
) -> None:
    assert as_json(reviewed(changes, (LEFT,)), ReportOptions()) == repairs_json(changes, (LEFT,), (WRONG,))


def test_a_draft_without_faults_is_an_empty_list_and_the_order_of_the_findings_stays() -> None:
    assert json.loads(review_json([])) == {"format": head("findings"), "findings": []}
    assert [one["rule"] for one in json.loads(review_json(iter([MISSING, WRONG])))["findings"]] == ["DHK-17", "BTG-16"]


# ---- what is read back

TEXTS = st.text(max_size=12)
NUMBERS = st.integers(-3, 10_000)
PLACES = st.builds(SourcePlace, TEXTS, st.integers(0, 10_000), st.sampled_from(["line", "paragraph"]))
FINDINGS = st.builds(
    ReviewFinding,
    rule=TEXTS,
    severity=st.sampled_from(["error", "warning", "info"]),
    part=TEXTS,
    statement=TEXTS,
    source=TEXTS,
    path=TEXTS,
    place=PLACES,
    excerpt=TEXTS,
    start=NUMBERS,
    end=NUMBERS,
    says=TEXTS,
    passage=st.none() | NUMBERS,
    offset=st.none() | NUMBERS,
)
CHANGES = st.builds(
    TextChange,
    rules=st.lists(TEXTS, max_size=2).map(tuple),
    part=TEXTS,
    path=TEXTS,
    place=PLACES,
    number=NUMBERS,
    start=NUMBERS,
    end=NUMBERS,
    before=TEXTS,
    after=TEXTS,
)


def some(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(one, max_size=3).map(tuple)


@few(50)
@given(some(CHANGES), some(CHANGES), some(FINDINGS))
def test_any_findings_and_repairs_come_back_equal(
    changes: tuple[TextChange, ...], left: tuple[TextChange, ...], findings: tuple[ReviewFinding, ...]
) -> None:
    assert findings_from_json(review_json(findings)) == findings
    read = repairs_from_json(repairs_json(changes, left, findings))
    assert (read.changes, read.left, read.findings) == (changes, left, findings)


def test_what_a_review_and_a_repair_of_a_file_give_comes_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "loket.txt"
    path.write_text(FAULTY, encoding="utf-8")
    findings = mpp.review(mpp.read_text(path))
    assert "BHS-20" in {one.rule for one in findings}
    assert findings_from_json(review_json(findings)) == findings
    fixed = mpp.fix(path)
    assert [one.after for one in fixed.changes] == ["di bidang", "di bidang"]
    read = repairs_from_json(repairs_json(fixed.changes, fixed.changes[:1], findings))
    assert (read.changes, read.left, read.findings) == (fixed.changes, fixed.changes[:1], findings)


# ---- what is refused


def mutant(key: str, value: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(review_json([WRONG, MISSING]))
    found["findings"][1][key] = value
    return found


@pytest.mark.parametrize(
    ("key", "value", "what"),
    [
        ("severity", "fatal", "“fatal” bukan pilihan; pilih 'error', 'warning' atau 'info'"),
        ("start", "awal", "“awal” bukan angka yang sah; tulis angka"),
        ("path", 7, "7 tertulis sebagai angka, bukan teks; apit dengan kutip: “7”"),
        ("rul", "BHS-20", "kunci “rul” tidak dikenal; mungkin maksud Anda: rule"),
    ],
)
def test_what_is_wrong_in_a_finding_is_told_in_indonesian(key: str, value: object, what: str) -> None:
    with pytest.raises(mpp.InvalidInput) as raised:
        findings_from_json(mutant(key, value))
    assert [str(one) for one in raised.value.problems] == [f"findings[1].{key}: {what}"]


def test_all_faults_are_told_at_once_each_with_the_file_that_people_know() -> None:
    document = mutant("start", "awal")
    document["findings"][0]["place"]["unit"] = "halaman"
    with pytest.raises(mpp.InvalidInput) as raised:
        findings_from_json(document, name="telaah.json")
    assert [(one.place, one.path) for one in raised.value.problems] == [
        ("telaah.json", ("findings", 0, "place", "unit")),
        ("telaah.json", ("findings", 1, "start")),
    ]


def test_repairs_are_no_findings_and_findings_no_repairs() -> None:
    """Each names what it is, and is told apart though both hold findings."""
    findings, repairs = review_json([WRONG]), repairs_json([MADE], [LEFT], [WRONG])
    with pytest.raises(mpp.InvalidInput, match="“mpp-readiness/repairs”; di sini dibaca “mpp-readiness/findings”"):
        findings_from_json(repairs, name="perbaikan.json")
    with pytest.raises(mpp.InvalidInput, match=r"^telaah\.json: .*“mpp-readiness/findings”; di sini dibaca"):
        repairs_from_json(findings, name="telaah.json")


@pytest.mark.parametrize("part", ["changes", "left", "findings"])
def test_repairs_without_one_of_their_parts_are_refused(part: str) -> None:
    document = json.loads(repairs_json([MADE], [LEFT], [WRONG]))
    del document[part]
    with pytest.raises(mpp.InvalidInput) as raised:
        repairs_from_json(document)
    assert [one.path for one in raised.value.problems] == [(part,)]


@pytest.mark.parametrize("source", [b"", "bukan JSON", b"\xff", "[]"])
def test_what_is_no_document_is_told_and_no_traceback(source: bytes | str) -> None:
    for read in (findings_from_json, repairs_from_json):
        with pytest.raises(mpp.InvalidInput) as raised:
            read(source, name="telaah.json")
        (problem,) = raised.value.problems
        assert problem.place.startswith("telaah.json")
        assert problem.remedy == "pilih dokumen yang ditulis mpp-readiness"
