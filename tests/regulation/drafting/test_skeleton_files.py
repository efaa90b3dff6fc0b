"""Skeletons and sheets of facts are read with every fault at its place."""

from pathlib import Path

import pytest

from mpp_readiness import resources
from mpp_readiness.errors import InvalidInput, dotted
from mpp_readiness.regulation.drafting.fact_mentions import used_facts
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton, read_fact_sheet

SMALL = Path(__file__).parents[1] / "small.yaml"


def faults(tmp_path: Path, *changes: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Line, path and fault of the small skeleton after these changes."""
    text = SMALL.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file = tmp_path / "rusak.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInput) as raised:
        load_skeleton(file)
    return [(one.place.split(":")[-2], dotted(one.path), one.what) for one in raised.value.problems]


@pytest.mark.parametrize("name", resources.skeleton_names())
def test_every_shipped_skeleton_loads_and_is_called_by_its_file(name: str) -> None:
    assert load_skeleton(name).skeleton == name


def test_shared_facts_are_known_to_every_skeleton() -> None:
    assert {"instansi", "dinas", "batas"} <= set(load_skeleton(SMALL).facts)


def test_the_facts_that_a_skeleton_uses_are_those_it_speaks_of() -> None:
    assert used_facts(load_skeleton(SMALL)) == {"batas", "biaya", "unit", "mulai", "jenis", "badan"}


def test_unknown_names_of_facts_are_told_with_their_lines(tmp_path: Path) -> None:
    assert faults(tmp_path, ("sejak {mulai}", "sejak {mulia}"), ("[Unit mengelola Loket]", "['Unit {nama}']")) == [
        ("38", "body[1].children[0].children[0].paragraphs[0].text", "fakta “nama” tidak terdaftar"),
        ("46", "body[1].children[1].children[0].paragraphs[0].text", "fakta “mulia” tidak terdaftar"),
    ]


def test_conditions_and_lists_name_facts_too(tmp_path: Path) -> None:
    assert [
        what for *_, what in faults(tmp_path, ("when: bukan unit}\n  - chapter", "when: bukan uni}\n  - chapter"))
    ] == ["fakta “uni” tidak terdaftar"]
    assert [what for *_, what in faults(tmp_path, ("each: jenis}", "each: jenisnya}"))] == [
        "fakta “jenisnya” tidak terdaftar"
    ]


def test_braces_without_meaning_are_told_at_their_line(tmp_path: Path) -> None:
    ((line, _, what),) = faults(tmp_path, ("{Rp biaya}", "{RP biaya}"))
    assert line == "54"
    assert what.startswith("“{RP biaya}” tidak dikenal")


def test_an_explanation_needs_the_name_of_its_article(tmp_path: Path) -> None:
    assert [what for *_, what in faults(tmp_path, ("- article: waktu", "- article:"))] == [
        "penjelasan tanpa nama pasal"
    ]


def test_a_basis_has_to_stand_in_the_register(tmp_path: Path) -> None:
    found = faults(tmp_path, ("{instrument: uud-1945,", "{instrument: uud-1954,"))
    assert found == [("20", "citations[0].instrument", "peraturan “uud-1954” tidak terdaftar")]


@pytest.mark.parametrize("basis", ["{place: Pasal 1}", "{instrument: uu-25-2009, formation: ya}", "{formation: tidak}"])
def test_a_basis_is_one_thing(basis: str, tmp_path: Path) -> None:
    ((line, _, what),) = faults(tmp_path, ("  - {formation: ya}", f"  - {basis}"))
    assert (line, what) == ("21", "dasar hukum ini tidak jelas")


def test_an_unknown_key_is_told(tmp_path: Path) -> None:
    ((line, path, what),) = faults(tmp_path, ("            explained: Pasal ini", "            explaned: Pasal ini"))
    assert (line, what) == ("42", "kunci “explaned” tidak dikenal")
    assert path == "body[1].children[1].children[0].explaned"


def test_a_block_of_no_kind_is_told_with_the_kinds_there_are(tmp_path: Path) -> None:
    file = tmp_path / "rusak.yaml"
    file.write_text(
        SMALL.read_text(encoding="utf-8").replace("- heading: A. Umum", "- judul: A. Umum"), encoding="utf-8"
    )
    with pytest.raises(InvalidInput) as raised:
        load_skeleton(file)
    (problem,) = raised.value.problems
    assert problem.what == "bagian ini tidak dikenal"
    assert problem.remedy.startswith("pakai salah satu kunci: heading, prose, listing, table")


def test_a_sheet_of_facts_is_told_its_faults_by_line(tmp_path: Path) -> None:
    sheet = tmp_path / "fakta.yaml"
    sheet.write_text(
        'region: "33.16"\nfacts:\n  biaya: mahal\n  badan:\n    - {nama: Polres}\n    - Kemenag\n', encoding="utf-8"
    )
    with pytest.raises(InvalidInput) as raised:
        read_fact_sheet(sheet, load_skeleton(SMALL).facts)
    assert [(one.place.split(":")[-2], dotted(one.path)) for one in raised.value.problems] == [
        ("3", "facts.biaya"),
        ("6", "facts.badan[1]"),
    ]


def test_a_sheet_of_facts_may_name_the_region(tmp_path: Path) -> None:
    sheet = tmp_path / "fakta.yaml"
    sheet.write_text('region: "33.16"\nfacts: {batas: 7}\n', encoding="utf-8")
    read = read_fact_sheet(sheet, load_skeleton(SMALL).facts)
    assert (read.region, read.facts) == ("33.16", {"batas": "7"})
