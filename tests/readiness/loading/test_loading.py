"""What is refused when a checklist or an assessment is loaded: every fault at once, each with its line and a remedy."""

from datetime import date
from pathlib import Path

import pytest

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.readiness.loading import assessment_slug, read_assessment, read_checklist
from mpp_readiness.readiness.model.assessment import Assessment

CHECKLIST = """\
checklist: uji
version: "2"
title: Daftar uji
scales:
  mutu:
    - {id: belum, points: 0, title: Belum}
    - {id: lengkap, points: 1, title: Lengkap}
facts:
  lantai: {title: Jumlah lantai}
milestones:
  - {id: peluncuran, title: Siap luncur}
aspects:
  - id: SDM
    title: Sumber daya manusia
    criteria:
      - id: SDM-01
        title: Jadwal tugas
        gate: peluncuran
        basis: [{instrument: uu-25-2009}]
        action: {title: Susun jadwal}
      - id: SDM-02
        title: Pelatihan
        action: {title: Latih petugas, after: [SDM-01]}
  - id: SAR
    title: Sarana
    criteria:
      - id: SAR-01
        title: Luas ruang
        answer: {kind: quantity, target: 100}
gates:
  - id: semua
    title: Semua siap
    milestone: peluncuran
    requires: [{aspect: SDM, at_least: 1}]
"""

ASSESSMENT = """\
assessment: uji
checklist_version: "2"
region: "33.16"
date: 2021-06-03
facts: {lantai: 2}
answers:
  SDM-01: lengkap
  SAR-01: {value: 120}
"""


def line_of(text: str, marker: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if marker in line)


def swapped(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def problems_of_checklist(folder: Path, text: str) -> tuple[Problem, ...]:
    path = folder / "uji.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        read_checklist(path)
    return caught.value.problems


def loaded(folder: Path, text: str, checklist: str = CHECKLIST) -> tuple[Assessment, tuple[Problem, ...]]:
    rules, path = folder / "uji.yaml", folder / "penilaian.yaml"
    rules.write_text(checklist, encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    return read_assessment(path, read_checklist(rules), date(2021, 6, 30))


def test_a_sound_pair_is_loaded_without_a_word(tmp_path: Path) -> None:
    assessment, warnings = loaded(tmp_path, ASSESSMENT)
    assert assessment.region == "33.16"
    assert warnings == ()


@pytest.mark.parametrize(
    ("old", "new", "marker", "fragment"),
    [
        pytest.param("id: SDM-02", "id: SDM-01", "- id: SDM-01", "id “SDM-01” dipakai dua kali", id="two ids"),
        pytest.param("id: SAR\n", "id: uji\n", "- id: uji", "id “uji” dipakai dua kali", id="id of the whole"),
        pytest.param("gate: peluncuran", "gate: peluncurann", "gate:", "maksud Anda: peluncuran", id="gate at nothing"),
        pytest.param("aspect: SDM,", "aspect: SDMM,", "requires:", "aspek “SDMM” tidak ada", id="requires nothing"),
        pytest.param("[SDM-01]", "[SDM-09]", "after:", "kriteria “SDM-09” tidak ada", id="after nothing"),
        pytest.param("[SDM-01]", "[SDM-02]", "after:", "tindakan saling menunggu: SDM-02 → SDM-02", id="cycle of one"),
        pytest.param(
            "{title: Susun jadwal}",
            "{title: Susun jadwal, after: [SDM-02]}",
            "after: [SDM-0",
            "tindakan saling menunggu",
            id="cycle of two",
        ),
        pytest.param(
            "gates:",
            "  - id: KOSONG\n    title: Kosong\ngates:",
            "id: KOSONG",
            "aspek “KOSONG” kosong",
            id="empty aspect",
        ),
        pytest.param("points: 1", "points: 0", "- {id: belum", "tidak mempunyai dua nilai", id="scale of one value"),
        pytest.param("uu-25-2009", "uu-25-2090", "instrument:", "peraturan “uu-25-2090” tidak ada", id="instrument"),
        pytest.param("title: Sarana\n", "title: Sarana\n    weight: -1\n", "weight:", "di luar batas", id="weight"),
        pytest.param("gate: p", "may_be_na: ya\n        gate: p", "may_be_na", "tanpa when", id="gate that may be na"),
        pytest.param("target: 100", "target: {fact: lanta}", "target:", "maksud Anda: lantai", id="unknown fact"),
        pytest.param("target: 100", "target: 1.234", "target:", "dibaca dengan dua cara", id="ambiguous number"),
    ],
)
def test_a_checklist_is_refused_with_the_line_and_what_to_do(
    tmp_path: Path, old: str, new: str, marker: str, fragment: str
) -> None:
    text = swapped(CHECKLIST, old, new)
    found = problems_of_checklist(tmp_path, text)
    lines = {number for number, line in enumerate(text.splitlines(), start=1) if marker in line}
    assert [one for one in found if fragment in str(one) and int(one.place.rsplit(":", 2)[1]) in lines]
    assert all(one.severity == "error" for one in found)


def test_all_faults_of_a_checklist_are_told_at_once(tmp_path: Path) -> None:
    text = swapped(swapped(CHECKLIST, "id: SDM-02", "id: SDM-01"), "uu-25-2009", "uu-25-2090")
    told = "\n".join(map(str, problems_of_checklist(tmp_path, text)))
    assert "SDM-01" in told
    assert "uu-25-2090" in told


@pytest.mark.parametrize(
    ("old", "new", "marker", "fragment"),
    [
        pytest.param("SDM-01:", "SDM-1:", "SDM-1:", "maksud Anda: SDM-", id="unknown id"),
        pytest.param(
            ": lengkap", ": penuh", "SDM-01", "“penuh” bukan pilihan; pilih belum, lengkap", id="no such level"
        ),
        pytest.param("2021-06-03", "2021-07-01", "date:", "di masa depan", id="future date"),
        pytest.param("value: 120", "value: 1.234", "SAR-01", "dapat dibaca dengan dua cara", id="ambiguous number"),
        pytest.param('"2"', '"1"', "checklist_version", "belum dijawab: SDM-02", id="wrong version"),
        pytest.param("lengkap", "{not_applicable: Tak ada}", "SDM-01", "tidak boleh dijawab tidak berlaku", id="na"),
        pytest.param("lantai: 2", "lanta: 2", "facts:", "maksud Anda: lantai", id="unknown fact"),
    ],
)
def test_an_assessment_is_refused_with_the_line_and_what_to_do(
    tmp_path: Path, old: str, new: str, marker: str, fragment: str
) -> None:
    text = swapped(ASSESSMENT, old, new)
    with pytest.raises(InvalidInput) as caught:
        loaded(tmp_path, text)
    (found,) = caught.value.problems
    assert fragment in str(found)
    assert f"penilaian.yaml:{line_of(text, marker)}:" in found.place


def test_a_wrong_version_names_what_is_gone_and_what_is_new(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as caught:
        loaded(tmp_path, swapped(swapped(ASSESSMENT, '"2"', '"1"'), "SAR-01", "LAMA-01"))
    told = str(caught.value)
    assert "tidak ada lagi: LAMA-01" in told
    assert "belum dijawab: SDM-02, SAR-01" in told


def test_an_unknown_region_is_a_warning(tmp_path: Path) -> None:
    text = swapped(ASSESSMENT, "33.16", "33.99")
    assessment, (warning,) = loaded(tmp_path, text)
    assert assessment.region == "33.99"
    assert warning.severity == "warning"
    assert f":{line_of(text, 'region:')}:" in warning.place
    assert "33.99" in warning.what


RATIO = swapped(CHECKLIST, "title: Pelatihan\n", "title: Pelatihan\n        answer: {kind: ratio, of: petugas}\n")


@pytest.mark.parametrize(
    ("answer", "fragment"),
    [
        ("5", "membutuhkan “of”"),
        ("{value: 0, of: 0}", "“of” bernilai 0"),
        ("{value: -1, of: 29}", "negatif"),
        ("{value: 1, of: -29}", "negatif"),
    ],
)
def test_a_ratio_needs_a_whole_from_one_up(tmp_path: Path, answer: str, fragment: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        loaded(tmp_path, f"{ASSESSMENT}  SDM-02: {answer}\n", RATIO)
    (found,) = caught.value.problems
    assert fragment in found.what
    assert "penilaian.yaml:9:" in found.place


def test_a_part_larger_than_its_whole_is_a_warning(tmp_path: Path) -> None:
    _, (warning,) = loaded(tmp_path, f"{ASSESSMENT}  SDM-02: {{value: 30, of: 29}}\n", RATIO)
    assert "bagian (30) melebihi keseluruhan (29)" in str(warning)
    assert loaded(tmp_path, f"{ASSESSMENT}  SDM-02: {{value: 29, of: 29}}\n", RATIO)[1] == ()


def test_evidence_that_is_not_in_the_folder_is_a_warning_and_what_is_there_is_hashed(tmp_path: Path) -> None:
    (tmp_path / "sk.txt").write_bytes(b"abc")
    proof = "{value: lengkap, evidence: [{title: SK, file: sk.txt}, {title: Foto, file: foto.jpg}]}"
    assessment, (warning,) = loaded(tmp_path, swapped(ASSESSMENT, "SDM-01: lengkap", f"SDM-01: {proof}"))
    # SHA-256 of "abc": FIPS 180-2, appendix B.1
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert [one.sha256 for one in assessment.answers["SDM-01"].evidence] == [digest, None]
    assert "foto.jpg" in warning.what


@pytest.mark.parametrize("rule", ["met", "not_applicable"])
def test_a_part_of_nothing_is_refused_even_where_none_of_none_is_allowed(tmp_path: Path, rule: str) -> None:
    checklist = swapped(RATIO, "of: petugas", f"of: petugas, none_of_none: {rule}")
    assert loaded(tmp_path, f"{ASSESSMENT}  SDM-02: {{value: 0, of: 0}}\n", checklist)[1] == ()
    with pytest.raises(InvalidInput, match="periksa kedua angka"):
        loaded(tmp_path, f"{ASSESSMENT}  SDM-02: {{value: 3, of: 0}}\n", checklist)


def test_the_verifiers_files_and_ratios_are_looked_at_too(tmp_path: Path) -> None:
    (tmp_path / "bukti.txt").write_bytes(b"abc")
    evidence = "evidence: [{title: Hitungan, file: bukti.txt}, {title: Foto, file: tiada.jpg}]"
    answer = f'SDM-02: {{value: "29,5", of: 29, {evidence}}}'
    layer = f"verification:\n  by: {{unit: Inspektorat}}\n  date: 2021-06-02\n  answers:\n    {answer}\n"
    found, warnings = loaded(tmp_path, f"{ASSESSMENT}  SDM-02: {{value: 29, of: 29}}\n{layer}", RATIO)
    said = "\n".join(str(warning) for warning in warnings)
    assert "bagian (29,5) melebihi keseluruhan (29)" in said
    assert "tiada.jpg" in said
    assert found.verification is not None
    # FIPS 180-2, appendix B.1: SHA-256 of "abc".
    digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert found.verification.answers["SDM-02"].evidence[0].sha256 == digest


def test_evidence_that_changed_since_it_was_recorded_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "sk.txt").write_bytes(b"abc")
    proof = f"{{value: lengkap, evidence: [{{title: SK, file: sk.txt, sha256: {'0' * 64}}}]}}"
    text = swapped(ASSESSMENT, "SDM-01: lengkap", f"SDM-01: {proof}")
    with pytest.raises(InvalidInput) as caught:
        loaded(tmp_path, text)
    (found,) = caught.value.problems
    assert "berubah sejak dicatat" in found.what
    assert f":{line_of(text, 'SDM-01')}:" in found.place


def test_data_at_hand_lies_in_no_folder_so_its_files_are_not_looked_for(tmp_path: Path) -> None:
    rules = tmp_path / "uji.yaml"
    rules.write_text(CHECKLIST, encoding="utf-8")
    answers = {"SDM-01": {"value": "lengkap", "evidence": [{"title": "SK", "file": "tiada.txt"}]}}
    given = {"assessment": "uji", "region": "33.16", "date": "2021-06-03", "answers": answers}
    assessment, warnings = read_assessment(given, read_checklist(rules), date(2021, 6, 30))
    assert warnings == ()
    assert assessment.answers["SDM-01"].evidence[0].sha256 is None


def test_without_a_day_given_the_future_begins_tomorrow(tmp_path: Path) -> None:
    rules = tmp_path / "uji.yaml"
    rules.write_text(CHECKLIST, encoding="utf-8")
    given = {"assessment": "uji", "region": "33.16", "date": "9999-12-31"}
    with pytest.raises(InvalidInput, match="di masa depan"):
        read_assessment(given, read_checklist(rules))


def test_an_assessment_names_its_checklist_before_anything_else_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "penilaian.yaml"
    path.write_text("assessment: uji\nsalah: ya\n", encoding="utf-8")
    assert assessment_slug(path) == "uji"
    assert assessment_slug({"assessment": "uji"}) == "uji"


@pytest.mark.parametrize(
    "text", ["region: '33.16'\n", "assessment:\n", "assessment: ''\n", "assessment: [a]\n", "- a\n"]
)
def test_an_assessment_that_names_no_checklist_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "penilaian.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput, match="tambahkan baris seperti “assessment: mpp”"):
        assessment_slug(path)
