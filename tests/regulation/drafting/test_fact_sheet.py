"""What an editor is told of facts agrees with what is read of them, and the open sheet asks for each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from mpp_readiness import resources
from mpp_readiness.regulation.drafting.fact_sheet import fact_schema, open_sheet
from mpp_readiness.regulation.drafting.facts import fact_faults
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton, read_fact_sheet, shared_facts
from mpp_readiness.regulation.drafting.skeletons import FactWanted
from mpp_readiness.yaml_source import read_document

Schema = Mapping[str, Any]
KINDS = {
    "text": FactWanted(title="teks"),
    "number": FactWanted(title="bilangan", kind="number"),
    "yes_no": FactWanted(title="ya atau tidak", kind="yes_no"),
    "date": FactWanted(title="tanggal", kind="date"),
    "texts": FactWanted(title="daftar", kind="list"),
    "entries": FactWanted.model_validate(
        {"title": "butir", "kind": "list", "columns": {"nama": "nama", "layanan": {"title": "layanan", "kind": "list"}}}
    ),
}


def rejected(value: object, schema: Schema) -> list[str]:
    """Where a validator of JSON Schema that is not ours refuses the value."""
    return sorted(one.json_path for one in Draft202012Validator(schema).iter_errors(value))


def allowed(kind: str, value: object) -> bool:
    return not rejected({"facts": {kind: value}}, fact_schema(KINDS))


def understood(kind: str, value: object) -> bool:
    return not list(fact_faults({kind: value}, KINDS))


@pytest.mark.parametrize(
    ("kind", "value", "right"),
    [
        *((kind, None, True) for kind in KINDS),
        ("text", "Gedung Konco Tani", True),
        ("text", 2026, True),
        ("text", "  ", False),
        ("text", True, False),
        ("text", ["satu"], False),
        ("number", 3, True),
        ("number", "3", True),
        ("number", -1, False),
        ("number", "tiga", False),
        ("number", True, False),
        ("yes_no", "ya", True),
        ("yes_no", "tidak", True),
        ("yes_no", True, True),
        ("yes_no", "mungkin", False),
        ("date", "2021-03-02", True),
        ("date", "2 Maret 2021", True),
        ("date", "2/3/2021", True),
        ("date", "Maret 2021", False),
        ("date", "2 Maret 21", False),
        ("texts", ["satu", "dua"], True),
        ("texts", "satu", False),
        ("texts", [""], False),
        ("texts", [None], False),
        ("entries", [{"nama": "Polres", "layanan": ["SKCK"]}, {"nama": None}], True),
        ("entries", [{"nama": "Polres", "pelayanan": ["SKCK"]}], False),
        ("entries", [{"layanan": "SKCK"}], False),
        ("entries", ["Polres"], False),
    ],
)
def test_the_editor_and_the_reader_judge_a_fact_alike(kind: str, value: object, right: bool) -> None:
    assert (allowed(kind, value), understood(kind, value)) == (right, right)


@given(st.sampled_from(sorted(KINDS)), st.none() | st.booleans() | st.integers() | st.text() | st.dates().map(str))
def test_what_the_editor_lets_pass_is_read(kind: str, value: object) -> None:
    if allowed(kind, value):
        assert understood(kind, value)


@pytest.mark.parametrize("case", ["blora", "contoh"])
def test_the_shipped_facts_please_the_editor(case: str) -> None:
    written = read_document(resources.example_folder() / case / "fakta.yaml").data
    days = {name: str(one) if hasattr(one, "isoformat") else one for name, one in written["facts"].items()}
    assert rejected({**written, "facts": days}, fact_schema()) == []


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ({"facts": {"alamat": "Jalan Contoh"}}, ["$.facts"]),
        ({"region": "33.16"}, []),
        ({"region": None, "facts": None}, []),
        ({"region": 33, "facts": {}}, ["$.region"]),
        ({"fakta": {}, "facts": {}}, ["$"]),
    ],
)
def test_the_editor_marks_a_wrong_name_or_place(sheet: object, said: list[str]) -> None:
    assert rejected(sheet, fact_schema()) == said


def test_every_fact_is_explained_in_indonesian() -> None:
    facts: Any = fact_schema()
    told = facts["properties"]["facts"]["anyOf"][0]["properties"]
    assert list(told) == list(shared_facts())
    assert told["batas_pengaduan"]["description"] == "Tulis angkanya saja. Bawaan: 1."
    assert told["uptd"]["title"] == "ada unit pelaksana teknis daerah yang mengelola Mal Pelayanan Publik"


@pytest.mark.parametrize("name", resources.skeleton_names())
def test_the_open_sheet_is_a_sheet_of_which_nothing_is_known(name: str, tmp_path: Path) -> None:
    path = tmp_path / "fakta.yaml"
    path.write_text(open_sheet("./schema/facts.json"), encoding="utf-8")
    sheet = read_fact_sheet(path, load_skeleton(name).facts)
    assert sheet.region is None
    assert sheet.facts == {}
    assert [name for name in shared_facts() if f"\n  {name}:\n" not in path.read_text(encoding="utf-8")] == []


def test_the_open_sheet_asks_in_full_sentences_that_fit_the_screen() -> None:
    lines = open_sheet("./schema/facts.json").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=./schema/facts.json"
    assert max(map(len, lines)) <= 110
    place = lines.index("  batas_pengaduan:")
    assert (
        lines[place - 1] == "  # Batas meneruskan pengaduan dalam hari kerja (usulan). Tulis angkanya saja. Bawaan: 1."
    )
