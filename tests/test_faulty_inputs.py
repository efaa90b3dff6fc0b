"""Faulty inputs, each with the codes that it is told by: whoever handles an error by its code can rely on it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import mpp_readiness as mpp
from mpp_readiness import yaml_nodes
from mpp_readiness.errors import Problem, ReadinessError
from mpp_readiness.field_types import Model
from mpp_readiness.formats.brought_draft.opening import passages_in
from mpp_readiness.formats.brought_draft.sources import parse_draft, read_text
from mpp_readiness.formats.word.reading.paragraphs import read_docx
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from mpp_readiness.legislation import Register
from mpp_readiness.problem_codes import problem_codes
from mpp_readiness.readiness.loading import assessment_slug, read_assessment
from mpp_readiness.readiness.loading.verifying import verification_faults
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.regulation.drafting.skeleton_files import load_skeleton
from mpp_readiness.regulation.review.rulebook import load_rules
from mpp_readiness.regulation.text import Reference
from mpp_readiness.regulation.tree import Article, Citation, Recital, Table
from mpp_readiness.yaml_source import parse, read_document
from tests.formats.word.reading.test_paragraphs import HARMFUL
from tests.formats.worksheet.reading.test_guard import FILES, HARM, changed
from tests.formats.worksheet.reading.test_worksheet import cells, rules, written
from tests.regulation.drafting.test_skeleton_files import SMALL
from tests.regulation.parsing.test_parsing import HEAD
from tests.regulation.review.test_rulebook import RULE

TODAY = date(2026, 11, 1)
Codes = list[str]
Tree = dict[Any, Any]


def told(reading: Callable[[], object]) -> Codes:
    with pytest.raises(ReadinessError) as caught:
        reading()
    for problem in caught.value.problems:
        assert problem.code in problem_codes()
        assert all(isinstance(step, str | int) for step in problem.path)
    return [problem.code for problem in caught.value.problems]


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# ---- YAML

YAML: Mapping[str, Codes] = {
    "": ["yaml-empty"],
    "satu": ["yaml-no-mapping"],
    "a: [1, 2": ["yaml-syntax"],
    "a: 1\na: 2": ["yaml-duplicate-key"],
    "[a, b]: 1": ["yaml-key"],
    "a: &b 1": ["yaml-anchor"],
    "a: *b": ["yaml-alias"],
    "a: !!int 1": ["yaml-tag"],
    "a: &x !!str 1\nb: *x\na: 2": ["yaml-anchor", "yaml-tag", "yaml-alias", "yaml-duplicate-key"],
    "a: 1\n---\nb: 2": ["yaml-second-document"],
    f"a: {'[' * 41}{']' * 41}": ["yaml-too-deep"],
    "a:\n" + "- 1\n" * (yaml_nodes.MOST_NODES + 1): ["yaml-too-large"],
}


@pytest.mark.parametrize(("text", "codes"), YAML.items(), ids=range(len(YAML)))
def test_yaml_is_refused_by_its_code(text: str, codes: Codes) -> None:
    assert told(lambda: parse(text, "a.yaml")) == codes


@pytest.mark.parametrize(
    ("content", "code"), [("a: 1".encode("utf-16"), "not-utf-8"), (b"a: \xe9", "not-utf-8"), (b"a: \x00", "not-text")]
)
def test_what_is_no_yaml_file_is_refused_by_its_code(content: bytes, code: str, tmp_path: Path) -> None:
    assert told(lambda: read_document(saved(tmp_path, "a.yaml", content))) == [code]


# ---- checklists

LEVELS = [{"id": "belum", "points": 0, "title": "Belum"}, {"id": "ada", "points": 1, "title": "Ada"}]
STEP = {"id": "buka", "title": "Buka"}
SOUND: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Uji",
    "scales": {"mutu": LEVELS},
    "milestones": [STEP],
    "facts": {"lantai": {"title": "Lantai", "at_least": 1}},
    "criteria": [{"id": "A", "title": "Satu"}],
}


def one(**more: object) -> Tree:
    return {"criteria": [{"id": "A", "title": "Satu", **more}]}


def gate(*requires: object) -> Tree:
    return {"gates": [{"id": "g", "title": "G", "milestone": "buka", "requires": list(requires)}]}


def task(id_: str, after: str) -> Tree:
    return {"id": id_, "title": id_, "action": {"title": id_, "after": [after]}}


WHOLE = {"aspect": "uji", "at_least": 1}
CHECKLISTS: list[tuple[Tree, Codes]] = [
    ({"criteria": []}, ["checklist-empty"]),
    ({"aspects": [{"id": "B", "title": "B"}]}, ["aspect-empty"]),
    ({"criteria": [*one()["criteria"], *one()["criteria"]]}, ["id-twice"]),
    (gate({"aspect": "X", "at_least": 1}), ["aspect-unknown"]),
    (gate({"criterion": "X", "at_least": 1}), ["criterion-unknown"]),
    (gate({"aspect": "uji", "at_least": 80}), ["requirement-share"]),
    (gate(WHOLE, {"aspect": "uji", "criterion": "A", "at_least": 1}), ["requirement-form"]),
    (gate(), ["list-empty"]),
    (gate({"aspect": "uji", "at_leas": 1}), ["unknown-key"]),
    (one(gate="tutup"), ["milestone-unknown"]),
    (one(gate="buka", may_be_na=True), ["gate-escapable"]),
    (one(when={"fact": "luas", "above": 1}), ["fact-unknown"]),
    (one(when={"fact": "lantai", "above": 1, "below": 3}), ["condition-form"]),
    (one(basis=[{}]), ["basis-form"]),
    (one(basis=[{"instrument": "zzz"}]), ["instrument-unknown"]),
    (one(answer={"kind": "level", "scale": "muttu"}), ["scale-unknown"]),
    (one(answer={"kind": "quantity", "target": -1}), ["target-negative"]),
    (one(answer={"kind": "bintang"}), ["answer-kind"]),
    (one(action={"title": "a", "days": {"least": 3, "likely": 2, "most": 1}}), ["days-order"]),
    ({"criteria": [task("A", "B"), task("B", "A")]}, ["actions-circle"]),
    ({"scales": {}}, ["scale-missing"]),
    ({"scales": {"mutu": LEVELS[:1]}}, ["scale-flat"]),
    ({"scales": {"mutu": LEVELS[::-1]}}, ["scale-order"]),
    (
        {"bands": [{"id": "a", "title": "A", "from": 1}, {"id": "b", "title": "B", "from": 0}]},
        ["bands-order"],
    ),
    ({"facts": {"tipe": {"title": "Tipe", "kind": "choice"}}}, ["fact-choices"]),
    ({"facts": {"luas": {"title": "Luas", "at_least": 10, "default": 9}}}, ["fact-value"]),
    ({"facts": {"luas": {"title": "Luas", "default": "1.234"}}}, ["number-ambiguous"]),
    (one(weight="1.234"), []),
    (one(weight="berat"), ["not-a-number"]),
    (one(weight=-1), ["number-outside"]),
    (one(may_be_na="mungkin"), ["not-yes-or-no"]),
    (one(titel="x"), ["unknown-key"]),
    ({"criteria": [{"id": "A"}]}, ["missing-key"]),
    ({"criteria": [{"id": "A", "title": None}]}, ["value-empty"]),
    ({"criteria": [{"id": "A 1", "title": "x"}]}, ["not-a-name"]),
    ({"criteria": [{"id": "a" * 81, "title": "x"}]}, ["text-too-long"]),
    ({"checklist": ["uji"]}, ["not-a-text"]),
    ({"criteria": "A"}, ["not-a-list"]),
    ({"criteria": ["A"]}, ["not-a-mapping"]),
    ({1: "x"}, ["value"]),
    (
        one(weight="berat", titel="x", may_be_na="mungkin"),
        ["not-a-number", "not-yes-or-no", "unknown-key"],
    ),
]


@pytest.mark.parametrize(("changes", "codes"), CHECKLISTS, ids=range(len(CHECKLISTS)))
def test_a_checklist_is_refused_by_its_codes(changes: Tree, codes: Codes) -> None:
    if codes:
        assert sorted(told(lambda: mpp.load_checklist({**SOUND, **changes}))) == sorted(codes)
    else:
        mpp.load_checklist({**SOUND, **changes})


# ---- assessments

ANSWERED: Tree = {"assessment": "uji", "region": "33.16", "date": "2021-06-03"}
ASSESSMENTS: list[tuple[Tree, Codes]] = [
    ({"assessment": "lain"}, ["other-checklist"]),
    ({"checklist_version": "2"}, ["other-version"]),
    ({"answers": {"B": "ada"}}, ["criterion-unknown"]),
    ({"answers": {"A": "entah"}}, ["answer-value"]),
    ({"answers": {"A": {"value": "ada", "not_applicable": "x"}}}, ["answer-twofold"]),
    ({"answers": {"A": {"not_applicable": "x"}}}, ["not-applicable"]),
    ({"facts": {"luas": 1}}, ["fact-unknown"]),
    ({"facts": {"lantai": 0}}, ["fact-value"]),
    ({"facts": {"lantai": "1.234"}}, ["number-ambiguous"]),
    ({"date": "2027-01-01"}, ["date-in-future"]),
    ({"date": "kemarin"}, ["not-a-date"]),
    ({"status": "selesai"}, ["not-a-choice"]),
    ({"region": {"name": "Kabupaten Contoh"}}, ["region-invented"]),
    ({"answers": {str(i): {"x": 1} for i in range(101)}}, ["unknown-key"] * 100 + ["more-problems"]),
]


@pytest.mark.parametrize(("changes", "codes"), ASSESSMENTS, ids=range(len(ASSESSMENTS)))
def test_an_assessment_is_refused_by_its_codes(changes: Tree, codes: Codes) -> None:
    checklist = mpp.load_checklist(SOUND)
    assert told(lambda: read_assessment({**ANSWERED, **changes}, checklist, TODAY)) == codes


def test_an_assessment_that_names_no_checklist_is_refused_by_its_code() -> None:
    assert told(lambda: assessment_slug({"region": "33.16", "date": "2021-06-03"})) == ["checklist-unnamed"]
    assert told(lambda: assessment_slug({"region": "33.16", "dat": "x"})) == ["checklist-unnamed", "unknown-key"]


def test_a_warning_has_its_code_and_its_path(tmp_path: Path) -> None:
    text = (
        "assessment: uji\nregion: '33.99'\ndate: 2021-06-03\nanswers:\n  A: {value: 3, of: 2, evidence: "
        "[{title: SK, file: tiada.pdf}]}\n"
    )
    checklist = mpp.load_checklist({**SOUND, **one(answer={"kind": "ratio", "of": "gerai"})})
    path = saved(tmp_path, "a.yaml", text)
    _, warnings = read_assessment(path, checklist, TODAY)
    assert [(problem.code, problem.path, problem.severity) for problem in warnings] == [
        ("region-unknown", ("region",), "warning"),
        ("part-exceeds-whole", ("answers", "A"), "warning"),
        ("evidence-missing", ("answers", "A", "evidence", 0), "warning"),
    ]
    assert str(warnings[2]).startswith(f"{path}:5:")
    assert "evidence[0]" not in str(warnings[2])


def test_evidence_that_changed_is_refused_by_its_code(tmp_path: Path) -> None:
    saved(tmp_path, "sk.pdf", "x")
    text = (
        "assessment: uji\nregion: '33.16'\ndate: 2021-06-03\nanswers:\n"
        f"  A: {{evidence: [{{title: SK, file: sk.pdf, sha256: {'0' * 64}}}]}}\n"
    )
    checklist = mpp.load_checklist(SOUND)
    assert told(lambda: read_assessment(saved(tmp_path, "a.yaml", text), checklist, TODAY)) == ["evidence-changed"]


LAYER = {"by": {"unit": "Inspektorat"}, "date": "2021-06-04"}
SECOND: Tree = {**ANSWERED, "assessor": {"unit": "Inspektorat"}}


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ({}, {"region": "33.10"}, "verification-region"),
        ({"verification": LAYER}, {}, "verification-twice"),
        ({}, {"assessor": None}, "verifier-unnamed"),
        ({}, {"date": "2021-06-02"}, "verification-early"),
    ],
)
def test_a_verification_is_refused_by_its_code(first: Tree, second: Tree, code: str) -> None:
    one, other = Assessment.model_validate({**ANSWERED, **first}), Assessment.model_validate({**SECOND, **second})
    assert [fault[0] for fault in verification_faults(one, other)] == [code]


# ---- worksheets

SHEETS: list[tuple[str, Tree, str]] = [
    ("Isian", {"E6": "#N/A"}, "cell-unreadable"),
    ("Isian", {"E6": "=A1"}, "formula-uncalculated"),
    ("Isian", {"E9": "draf"}, "worksheet-row"),
    ("Isian", {"E6": "mungkin"}, "answer-value"),
    ("Isian", {"F7": "1.234"}, "number-ambiguous"),
    ("Profil", {"C6": "Contoh"}, "region-twofold"),
    ("Bukti lain", {"C5": "SK"}, "evidence-row"),
    ("Catatan", {"C5": "isi"}, "note-kind"),
    ("Catatan", {"A5": "catatan", "B5": "Dinas", "C5": "isi"}, "note-by"),
]


@pytest.mark.parametrize(("sheet", "said", "code"), SHEETS)
def test_a_worksheet_is_refused_by_its_code(sheet: str, said: Tree, code: str, tmp_path: Path) -> None:
    path = written(tmp_path, cells(sheet, said))
    assert told(lambda: read_worksheet(path, rules(), TODAY))[0] == code


EDITS: list[tuple[Callable[[Any], object], str]] = [
    (lambda book: book["Isian"].merge_cells("E6:E7"), "cells-merged"),
    (lambda book: book["Isian"].delete_cols(8), "worksheet-column"),
    (lambda book: book.remove(book["Profil"]), "worksheet-foreign"),
]


@pytest.mark.parametrize(("edit", "code"), EDITS)
def test_a_worksheet_of_another_shape_is_refused_by_its_code(
    edit: Callable[[Any], object], code: str, tmp_path: Path
) -> None:
    path = written(tmp_path, edit)
    assert told(lambda: read_worksheet(path, rules(), TODAY))[0] == code


def test_a_worksheet_of_another_version_and_one_with_a_row_gone_have_their_codes(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert "worksheet-version" in told(lambda: read_worksheet(path, rules(version="2"), TODAY))
    _, warnings = read_worksheet(written(tmp_path, lambda book: book["Isian"].delete_rows(8)), rules(), TODAY)
    assert [problem.code for problem in warnings] == ["worksheet-rows"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (FILES["an old book"][0], "xlsx-old"),
        (FILES["a password"][0], "xlsx-password"),
        (FILES["text"][0], "xlsx-broken"),
        (FILES["a large file"][0], "file-too-large"),
        (changed(HARM["many members"][0]), "xlsx-too-large"),
        (changed(HARM["a program"][0]), "macro"),
        (changed(HARM["a laugh"][0]), "xlsx-entity"),
        (changed(HARM["half a book"][0]), "xlsx-broken"),
    ],
    ids=("old", "password", "text", "large", "members", "macro", "entity", "half"),
)
def test_what_is_no_worksheet_is_refused_by_its_code(content: bytes, code: str, tmp_path: Path) -> None:
    path = saved(tmp_path, "LKE.xlsx", content)
    assert told(lambda: read_worksheet(path, rules(), TODAY)) == [code]


# ---- skeletons and rules

SKELETONS: list[tuple[str, str, str]] = [
    ("{Rp biaya}", "{RP biaya}", "placeholder-form"),
    ("sejak {mulai}", "sejak {mulia}", "fact-unknown"),
    ("- article: waktu", "- article:", "explanation-nameless"),
    ("{instrument: uud-1945,", "{instrument: uud-1954,", "instrument-unknown"),
    ("  - {formation: ya}", "  - {formation: tidak}", "citation-form"),
    ("- heading: A. Umum", "- judul: A. Umum", "block-unknown"),
]


@pytest.mark.parametrize(("old", "new", "code"), SKELETONS)
def test_a_skeleton_is_refused_by_its_code(old: str, new: str, code: str, tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    assert old in text
    path = saved(tmp_path, "rusak.yaml", text.replace(old, new))
    assert told(lambda: load_skeleton(path)) == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("must: '^PERATURAN'", "must: '^(PERATURAN'", "rule-pattern"),
        ("scope: title", "scope: titel", "rule-scope"),
        ("scope: title", "scope: title\n  when: draff", "rule-condition"),
        ("  must: '^PERATURAN'\n", "", "rule-undecidable"),
    ],
)
def test_a_rule_is_refused_by_its_code(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert told(lambda: load_rules(saved(tmp_path, "rules.yaml", RULE.replace(old, new, 1)))) == [code]


def test_two_rules_of_one_number_are_refused_by_their_code(tmp_path: Path) -> None:
    twice = RULE + RULE.removeprefix("rules:\n")
    assert told(lambda: load_rules(saved(tmp_path, "rules.yaml", twice))) == ["rule-twice"]


# ---- trees that a program hands over

KNOWN: Tree = {
    "kind": "Undang-Undang",
    "number": "1",
    "title": "Contoh",
    "verified_on": "2026-11-01",
    "confidence": "C",
    "source": "rekaan",
}
SAYS = [{"type": "words", "words": "Loket"}]


@pytest.mark.parametrize(
    ("model", "given", "code"),
    [
        (Recital, {"kind": "yuridis"}, "recital-empty"),
        (Citation, {}, "citation-form"),
        (Article, {}, "article-form"),
        (Table, {"head": ["No.", "Nama"], "rows": [[SAYS]]}, "table-columns"),
        (Reference, {"to": ["a"], "run": "sampai dengan"}, "reference-form"),
        (Register, {"instruments": {"uu-1-2000": {**KNOWN, "number": None, "title": None}}}, "instrument-unnamed"),
        (Register, {"instruments": {"uu-1-2000": {**KNOWN, "amended_by": [{"id": "x"}]}}}, "instrument-unknown"),
    ],
)
def test_a_part_is_refused_by_its_code(model: type[Model], given: Tree, code: str) -> None:
    assert told(lambda: read_document(given).validate(model)) == [code]


# ---- drafts that are brought


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b" \n", "draft-empty"),
        ("a.txt", b"\n" * 60_001, "draft-too-long"),
        ("a.txt", b"%PDF-1.7\n", "not-text"),
        ("a.txt", b"Pasal 1\nA \xa7", "not-utf-8"),
        ("a.txt", b"x" * 2_000_001, "file-too-large"),
    ],
)
def test_a_text_is_refused_by_its_code(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    assert told(lambda: passages_in(saved(tmp_path, name, content))) == [code]


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("no zip", "docx-broken"),
        ("broken text", "docx-broken"),
        ("macros", "macro"),
        ("zip bomb", "docx-too-large"),
        ("no body", "docx-empty"),
        ("very many paragraphs", "draft-too-long"),
    ],
)
def test_a_word_file_is_refused_by_its_code(harm: str, code: str) -> None:
    assert told(lambda: read_docx(HARMFUL[harm][0], "a.docx")) == [code]


def test_a_tree_that_is_none_and_a_draft_without_a_body_are_refused_by_their_codes(tmp_path: Path) -> None:
    assert told(lambda: read_text(saved(tmp_path, "a.json", "{}"))) == ["document-format"]
    assert told(lambda: parse_draft(saved(tmp_path, "a.txt", HEAD))) == ["draft-without-body"]


UNNAMED = HEAD.replace("TENTANG\nLOKET LAYANAN\n", "").replace(" TENTANG LOKET LAYANAN", "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD + "BAB I\nUMUM\n\nPasal 1\nLoket buka.\n\nBAB III\nLAIN\n\nPasal 2\nLoket tutup.\n", "draft-number"),
        (HEAD.replace("BLORA", "BLORRA") + "Pasal 1\nLoket buka.\n\nPasal 2\nLoket tutup.\n", "draft-region"),
        (
            HEAD.replace("TENTANG\nLOKET LAYANAN\n", "").replace(" TENTANG LOKET LAYANAN", "")
            + "Pasal 1\nLoket buka.\n",
            "draft-subject",
        ),
        (HEAD + "Pasal 1\nLoket buka.\n", "draft-added"),
        (HEAD + "Bagian Kesatu\nUmum\n\nPasal 1\nLoket buka.\n", "draft-unplaced"),
        (HEAD + "Pasal 1\nLoket:\na. buka;\nb. tutup.\n", "draft-form"),
    ],
)
def test_what_a_draft_leaves_open_has_its_code(text: str, code: str, tmp_path: Path) -> None:
    problems: tuple[Problem, ...] = parse_draft(saved(tmp_path, "a.txt", text)).problems
    assert code in {problem.code for problem in problems}
    assert {problem.code for problem in problems} <= problem_codes().keys()


# ---- beyond inputs


def test_what_is_not_there_and_what_has_no_reader_have_their_codes(tmp_path: Path) -> None:
    assert told(lambda: mpp.load_checklist("mppp")) == ["not-found"]
    assert told(lambda: parse_draft(tmp_path / "tiada.docx")) == ["not-found"]
    assert told(lambda: mpp.load_checklist(tmp_path / "tiada.yaml")) == ["file-missing"]
    assert told(lambda: mpp.load_checklist(tmp_path / "a.odt")) == ["unknown-format"]
