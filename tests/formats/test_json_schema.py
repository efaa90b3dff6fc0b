"""Every document that we write is valid by its JSON Schema (an independent validator says so); a mutated one is not."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import mpp_readiness as mpp
from mpp_readiness import cli
from mpp_readiness.catalogue import DOCUMENTS as NAMED
from mpp_readiness.formats.comparison.comparison_json import compared_json
from mpp_readiness.formats.draft.draft_json import draft_from_json, draft_json
from mpp_readiness.formats.json_schemas import DOCUMENTS, document_schema
from mpp_readiness.formats.json_text import document_in
from mpp_readiness.formats.report.result_json import plan_json, result_json
from mpp_readiness.formats.review.findings_json import repairs_json, review_json
from mpp_readiness.readiness.analysis.comparison import compare, compare_layers
from mpp_readiness.readiness.analysis.trend import trend
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.regulation.tree import Draft
from tests.formats.strategies import results
from tests.regulation.samples import AGREEMENT, BLORA, DECISION
from tests.regulation.strategies import drafts

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
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
SCHEMAS = {kind: Draft202012Validator(document_schema(kind)) for kind in DOCUMENTS}


def example(name: str) -> Result:
    checklist = mpp.load_checklist("mpp")
    return mpp.score(checklist, mpp.load_assessment(EXAMPLES / f"{name}.yaml", checklist))


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("naskah") / "loket.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def written(faulty: Path) -> list[tuple[str, bytes]]:
    contoh, blora, badung = example("contoh/contoh"), example("blora/2021-06-03"), example("badung/2018-09-17")
    fixed = mpp.fix(faulty)
    return [
        ("result", result_json(contoh)),
        ("result", result_json(badung)),
        ("plan", plan_json(contoh)),
        ("comparison", compared_json(compare(blora, badung))),
        ("comparison", compared_json(compare_layers(contoh))),
        ("trend", compared_json(trend([blora, example("blora/2022-06-24")]))),
        ("findings", review_json(mpp.review(mpp.read_text(faulty)))),
        ("repairs", repairs_json(fixed.changes, fixed.left, mpp.review(fixed.reviewed))),
        *(("draft", draft_json(draft)) for draft in (BLORA, DECISION, AGREEMENT)),
    ]


def is_valid(kind: str, document: object) -> bool:
    return SCHEMAS[kind].is_valid(document)


def test_there_is_one_schema_for_each_kind_and_the_command_line_knows_them_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert set(NAMED) == set(DOCUMENTS)
    for kind in NAMED:
        assert cli.main(["schema", kind]) == 0
        schema = json.loads(capsys.readouterr().out)
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["properties"]["format"]["const"] == {"name": f"mpp-readiness/{kind}", "version": 1}
        assert "format" in schema["required"]


def parts(schema: object) -> Iterator[dict[str, Any]]:
    match schema:
        case dict():
            yield schema
            for one in schema.values():
                yield from parts(one)
        case list():
            for one in schema:
                yield from parts(one)


@pytest.mark.parametrize("kind", NAMED)
def test_no_object_of_a_schema_lets_an_unknown_key_pass(kind: str) -> None:
    objects = [one for one in parts(document_schema(kind)) if one.get("type") == "object"]
    assert objects
    assert [one.get("title") for one in objects if "additionalProperties" not in one] == []
    assert [one["title"] for one in objects if "properties" in one and one["additionalProperties"] is not False] == []


def test_what_we_write_is_valid(written: list[tuple[str, bytes]]) -> None:
    assert {kind for kind, _ in written} == set(DOCUMENTS)
    for kind, content in written:
        assert [error.message[:200] for error in SCHEMAS[kind].iter_errors(json.loads(content))] == []


@settings(deadline=None, max_examples=8)
@given(results(days=("2021-06-03", "2022-06-24")))
def test_any_result_comparison_and_trend_is_valid(found: tuple[Result, ...]) -> None:
    first, second = found
    for kind, content in (
        ("result", result_json(first)),
        ("plan", plan_json(first)),
        ("comparison", compared_json(compare(first, second))),
        ("trend", compared_json(trend(found))),
    ):
        assert is_valid(kind, json.loads(content))


@settings(deadline=None, max_examples=20)
@given(drafts)
def test_any_draft_is_valid_and_comes_back_equal(draft: Draft) -> None:
    content = draft_json(draft)
    assert is_valid("draft", json.loads(content))
    assert draft_from_json(content) == draft


def test_what_a_command_writes_to_a_file_is_valid(faulty: Path, tmp_path: Path) -> None:
    case, verified = str(EXAMPLES / "blora" / "2021-06-03.yaml"), str(EXAMPLES / "contoh" / "contoh.yaml")
    later = str(EXAMPLES / "blora" / "2022-06-24.yaml")
    for kind, arguments, code in (
        ("result", ["report", case], 0),
        ("comparison", ["compare", verified], 0),
        ("trend", ["compare", case, later, str(EXAMPLES / "blora" / "2025-04-08.yaml")], 0),
        ("findings", ["review", str(faulty)], 1),
        ("repairs", ["review", str(faulty), "--fix"], 1),
        ("draft", ["draft", "perbup-mpp", "--region", "33.16"], 0),
    ):
        target = tmp_path / f"{kind}.json"
        assert cli.main([*arguments, "-o", str(target)]) == code
        assert is_valid(kind, json.loads(target.read_bytes()))


# ---- mutants

SMALL = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "facts": {"lantai": {"title": "Lantai", "default": "2"}},
    "milestones": [{"id": "buka", "title": "Buka"}],
    "scales": {"mutu": [{"id": "nol", "points": 0, "title": "Nol"}, {"id": "satu", "points": 1, "title": "Satu"}]},
    "aspects": [
        {
            "id": "A",
            "title": "A",
            "criteria": [{"id": "P", "title": "P", "gate": "buka"}, {"id": "Q", "title": "Q"}],
        }
    ],
}


def small(day: str) -> Result:
    checklist = mpp.load_checklist(SMALL)
    second = {"by": {"unit": "Inspektorat Daerah"}, "date": day, "answers": {"P": "nol"}}
    answers = {"P": "satu", "Q": "nol"}
    written = {"assessment": "uji", "region": "33.16", "date": day, "answers": answers, "verification": second}
    return mpp.score(checklist, mpp.load_assessment(written, checklist))


def documents() -> dict[str, bytes]:
    first, second = small("2021-06-03"), small("2022-06-03")
    finding = {"rule": "BHS-20", "severity": "error", "part": "isi", "statement": "S.", "source": "praktik"}
    place = {"file": "a.txt", "number": 1, "unit": "line"}
    where = {"path": "pasal[1]", "place": place, "excerpt": "dibidang", "start": 0, "end": 8, "says": ""}
    change = {"rules": ["BHS-20"], "part": "isi", "path": "pasal[1]", "place": place, "number": 1}
    words = {"start": 0, "end": 8, "before": "dibidang", "after": "di bidang"}
    findings, changes = [{**finding, **where}], [{**change, **words}]
    heads = {kind: {"name": f"mpp-readiness/{kind}", "version": 1} for kind in ("findings", "repairs")}
    found = {"format": heads["findings"], "findings": findings}
    repaired = {"format": heads["repairs"], "changes": changes, "left": changes, "findings": findings}
    return {
        "result": result_json(first),
        "plan": plan_json(first),
        "comparison": compared_json(compare_layers(first)),
        "trend": compared_json(trend([first, second])),
        "findings": json.dumps(found).encode(),
        "repairs": json.dumps(repaired).encode(),
        "draft": draft_json(DECISION),
    }


WRITTEN = documents()


def objects(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every object in a document."""
    if isinstance(node, dict):
        yield path
    for step, one in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from objects(one, (*path, step))


def at(node: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        node = node[step]
    return node


@pytest.mark.parametrize("kind", NAMED)
@given(data=st.data())
@settings(deadline=None, max_examples=10)
def test_a_key_that_nobody_knows_makes_any_document_invalid(kind: str, data: st.DataObject) -> None:
    """To the schema and to the reader alike."""
    document = json.loads(WRITTEN[kind])
    assert is_valid(kind, document)
    document_in(document, DOCUMENTS[kind])
    mutant = deepcopy(document)
    at(mutant, data.draw(st.sampled_from(list(objects(document)))))["asing"] = None
    assert not is_valid(kind, mutant)
    with pytest.raises(mpp.InvalidInput, match="asing"):
        document_in(mutant, DOCUMENTS[kind])


@pytest.mark.parametrize("kind", NAMED)
def test_a_document_without_one_of_its_parts_is_invalid(kind: str) -> None:
    document = json.loads(WRITTEN[kind])
    for key in document:
        mutant = {name: value for name, value in document.items() if name != key}
        assert not is_valid(kind, mutant)
        with pytest.raises(mpp.InvalidInput, match=key):
            document_in(mutant, DOCUMENTS[kind])


@pytest.mark.parametrize(
    ("path", "value", "what"),
    [
        (("assessment", "illustration"), "barangkali", "“barangkali” bukan true atau false; tulis true atau false"),
        (("layers", 0, "findings", 0, "status"), "baik", "“baik” bukan pilihan; pilih "),
        (("layers", 0, "trace", "parts"), {}, "di sini diharapkan daftar; tulis sebagai daftar"),
        (("layers", 0, "verdict"), [], "di sini diharapkan pasangan kunci dan isi; tulis kunci: isi"),
        (("date",), "kemarin", "tanggal"),
        (("score", "low"), "separuh", "“separuh” bukan pecahan; tulis seperti 3/4"),
    ],
)
def test_what_is_wrong_in_a_result_is_told_in_indonesian(path: tuple[str | int, ...], value: object, what: str) -> None:
    document = json.loads(WRITTEN["result"])
    at(document, path[:-1])[path[-1]] = value
    with pytest.raises(mpp.InvalidInput) as raised:
        document_in(document, DOCUMENTS["result"])
    (problem,) = raised.value.problems
    assert what in str(problem)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("type",), "surat", "draft: jenis bagian ini tidak dikenal; isi “type” dengan nama jenisnya"),
        (("body", 0, "type"), "bagian", "draft.body[0]: jenis bagian ini tidak dikenal"),
        (("body", 0, "text"), 7, "draft.body[0].text: di sini diharapkan daftar"),
        (("body", 0, "judul"), "KESATU", "draft.body[0].judul: kunci “judul” tidak dikenal"),
        (("region", "kind"), "distrik", "draft.region.kind: “distrik” bukan pilihan; pilih 'provinsi', 'kabupaten'"),
        (("recitals",), [], "draft.recitals: daftar ini kosong; isi paling sedikit satu"),
    ],
)
def test_what_is_wrong_in_a_draft_is_told_where_it_stands(
    path: tuple[str | int, ...], value: object, said: str
) -> None:
    """By the keys of the document: the kind of a part is no step on the way to it."""
    document = json.loads(WRITTEN["draft"])
    at(document["draft"], path[:-1])[path[-1]] = value
    with pytest.raises(mpp.InvalidInput) as raised:
        draft_from_json(document)
    assert said in str(raised.value)


def test_a_part_of_a_kind_that_nobody_knows_has_its_code() -> None:
    document = json.loads(WRITTEN["draft"])
    document["draft"]["type"] = "surat"
    with pytest.raises(mpp.InvalidInput) as raised:
        draft_from_json(document)
    assert [one.code for one in raised.value.problems] == ["part-kind"]


@pytest.mark.parametrize("kind", NAMED)
def test_a_document_of_another_kind_is_invalid(kind: str) -> None:
    for other, content in WRITTEN.items():
        assert is_valid(kind, json.loads(content)) is (kind == other)
