"""An editor and the reader judge what people write alike: by an independent validator of JSON Schema, on YAML."""

import re
from glob import glob
from pathlib import Path
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator

import mpp_readiness as mpp
from mpp_readiness import catalogue, resources
from tests import yaml_core

ROOT = Path(__file__).parent.parent
Kind = Literal["assessment", "checklist"]
EDITORS = {kind: Draft202012Validator(mpp.schema(kind)) for kind in ("assessment", "checklist")}

CHECKLIST = """\
checklist: uji
version: 2026.1
title: {id: Uji, en: Test}
about: Untuk uji.
source: Tidak ada
aggregation: median
in_force: {from: 15 September 2021, until: 2030-01-01}
display: {highest: 100, digits: "2", points: tidak}
conclusive_from: 50%
band_set: predikat
band_sets:
  predikat:
    {unit: points, judged_on: shown, bands: [{id: C, title: Cukup, from: 0}, {id: A-, title: Baik, above: "80,5"}]}
scales:
  empat: [{id: d, points: 0, title: Belum}, {id: a, points: 2.5, title: 2026, needs_evidence: ya}]
facts:
  lantai: {title: Lantai, at_least: 1, at_most: 99, unit: lantai, note: Angka bulat}
  lift: {title: Ada lift, kind: yes_no}
  bentuk: {title: Bentuk, kind: choice, choices: [gedung, 2]}
  ambang: {title: Ambang, default: 0.95, nature: usulan}
  instansi: {title: Banyak instansi, count: instansi}
  rerata: {title: Rata-rata, mean: {list: instansi, column: petugas, where: {any: [{column: petugas, above: 0}]}}}
  petugas: {title: Petugas, sum: {list: instansi, column: petugas, blank: skipped}}
milestones: [{id: WBK, title: Siap}]
lists:
  instansi:
    title: Instansi
    about: Satu baris setiap instansi
    columns:
      nama: {title: Nama, key: ya, guide: Nama resmi}
      golongan: {title: Golongan, kind: choice, choices: [BUMN, swasta]}
      petugas: {title: Petugas, kind: number, least: 0, most: "1.250,5"}
instruments: {permen-x-12-2022: {kind: Peraturan Menteri X, number: 12, year: 2022, title: Evaluasi}}
criteria:
  - id: W
    title: Wajib
    gate: WBK
    answer: {kind: level, scale: empat}
    when: {all: [{fact: lantai, below: 9}, {fact: lantai, at_most: 8}, {fact: bentuk, is_not: 2}]}
  - {id: 1.1, title: Tingkat, guide: Baca, evidence: [SK], answers_failure: [F1],
     nature: wajib, weight: "0,5", may_be_na: ya}
  - {id: Y, title: Ya, answer: {kind: yes_no}, when: {any: [{fact: lantai, above: 1}, {fact: jenis, is: kota}]}}
aspects:
  - id: A.1
    title: Aspek
    about: Contoh
    aggregation: minimum
    counts: bonus
    criteria:
      - {id: Q, title: Jumlah, answer: {kind: quantity, target: {fact: lantai}}}
      - {id: Q2, title: Jumlah, answer: {kind: quantity, target: 2/3, direction: at_most, credit: all_or_nothing}}
      - id: R
        title: Rasio
        answer: {kind: ratio, of: pegawai, steps: [{level: d}, {above: 30%, level: a}, {from: "18,25/22,5", level: a}]}
        basis: [{instrument: permen-x-12-2022, at: Pasal 1}, {practice: Kebiasaan}]
      - id: L
        title: Daftar
        answer:
          kind: ratio
          none_of_none: met
          count:
            list: instansi
            where: {column: petugas, at_least: 1}
            among:
              all:
                - {column: golongan, is: BUMN}
                - {column: golongan, is_not: swasta}
                - {column: petugas, below: 9}
                - {column: petugas, at_most: 8}
      - id: I
        title: Butir
        answer: {kind: items, items: [{id: a, title: A}, {id: 2, title: B}]}
        action: {title: Susun, owner: DPMPTSP, days: {least: 1, likely: "2,5", most: 10}, cost: 2, after: [1.1]}
views:
  - {id: V, title: Lain, about: Lain, aggregation: maximum,
     groups: [{id: G, title: Kelompok, members: [1.1, {id: Y, weight: 2}]}]}
gates:
  - {id: satu, title: Satu, source: Uji, confidence: C, milestone: WBK, requires: {aspect: A.1, at_least: 80%}}
  - id: dua
    title: Dua
    milestone: WBK
    when: {fact: lantai, at_least: 2}
    requires:
      - {some: 1, of: [{criterion: Y, at_least: 1}, {fact: lantai, at_least: 7}]}
      - {group: G, coverage_at_least: 0.5}
      - {all: [{aspect: uji, at_most: 1, judged_on: shown}, {any: [{criterion: R, at_least: 1}]}]}
"""
ASSESSMENT = """\
assessment: uji
checklist_version: 2026.1
region: 33.16
date: 3 Juni 2021
status: mandiri
title: 2021
assessor: {unit: DPMPTSP Kabupaten Blora}
facts: {lantai: 1, lift: tidak, bentuk: {value: 2, note: 12/2021, confidence: B}}
answers:
  "1.1": a
  Y: true
  Q: "1.250,5"
  Q2: 0.5
  R:
    value: 5
    of: 29
    evidence:
      - {title: Daftar, number: 12/2021, date: 20/5/2021, valid_until: 2022-05-20, file: a.pdf, link: 'https://a.go.id'}
  I: {met: [a], unmet: [2]}
lists:
  instansi: [{nama: Polres, golongan: swasta, petugas: 2}]
claims: [{by: DPMPTSP, says: 60, date: 2021-03-29, confidence: B}]
notes: [{text: Catatan, source: Berita}]
verification:
  by: {unit: Inspektorat}
  date: 2021-06-04
  answers: {Y: ya, "1.1": {not_applicable: Tidak ada}}
  lists: {instansi: {rows: [{nama: Polres, petugas: "3"}], complete: tidak}}
"""
INVENTED = "{assessment: uji, region: {name: Contoh, kind: kota}, date: 1/2/2021, illustration: Ya, title: Contoh}\n"
TEXTS: dict[Kind, str] = {"checklist": CHECKLIST, "assessment": ASSESSMENT}


def marked(kind: Kind, text: str) -> list[str]:
    return [error.json_path for error in EDITORS[kind].iter_errors(yaml_core.read(text))]


def refused(kind: Kind, text: str) -> list[str]:
    try:
        mpp.load_checklist(text) if kind == "checklist" else mpp.load_assessment(text, mpp.load_checklist(CHECKLIST))
    except mpp.InvalidInput as error:
        return [problem.code for problem in error.problems]
    return []


@pytest.mark.parametrize("kind", catalogue.SCHEMAS)
def test_a_schema_is_one(kind: catalogue.Written) -> None:
    Draft202012Validator.check_schema(mpp.schema(kind))


SHIPPED = [
    *(resources.checklist_path(name) for name in resources.checklist_names()),
    *(path for path in sorted(resources.example_folder().glob("*/*.yaml")) if not path.name.startswith("fakta")),
]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_is_shipped_is_not_marked(path: Path) -> None:
    kind = kind_of(path)
    assert kind in EDITORS
    assert marked("checklist" if kind == "checklist" else "assessment", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text"), [("checklist", CHECKLIST), ("assessment", ASSESSMENT), ("assessment", INVENTED)]
)
def test_every_short_form_is_let_pass_and_read(kind: Kind, text: str) -> None:
    assert (marked(kind, text), refused(kind, text)) == ([], [])


def test_every_key_stands_in_one_of_the_texts() -> None:
    """So that what is let pass is tried for each of them."""
    known = set(re.findall(r"\b[a-z_0-9]+(?=:)", CHECKLIST + ASSESSMENT + INVENTED))
    keys = {key for kind in TEXTS for part in parts(kind).values() for key in part["properties"]}
    assert keys - known == {"sha256"}, "whose digest the reader would hold to a file"


def parts(kind: Kind) -> dict[str, Any]:
    found = mpp.schema(kind)
    return {kind: found, **{name: one for name, one in found["$defs"].items() if "properties" in one}}


FAULTS: list[tuple[Kind, str, str, str]] = [
    ("assessment", "status: mandiri", "status: sendiri", "not-a-choice"),
    ("assessment", "status: mandiri", "stat: mandiri", "unknown-key"),
    ("assessment", "date: 3 Juni 2021", "date: 3 Juny 2021", "not-a-date"),
    ("assessment", "date: 3 Juni 2021\n", "", "missing-key"),
    ("assessment", "region: 33.16", "region: ''", "not-a-text"),
    ("assessment", "region: 33.16", "region: [33.16]", "not-a-text"),
    ("assessment", "region: 33.16", "region: {name: Contoh}", "region-invented"),
    ("assessment", "region: 33.16", "region: {name: Contoh, kind: provinsi}\nillustration: ya", "not-a-choice"),
    ("assessment", "region: 33.16", "region: 33.16\nillustration: mungkin", "not-yes-or-no"),
    ("assessment", "assessment: uji", "assessment: Uji", "not-a-name"),
    ("assessment", "of: 29", "of: dua", "not-a-number"),
    ("assessment", "of: 29", 'of: "1.234"', "number-ambiguous"),
    ("assessment", "of: 29", "dari: 29", "unknown-key"),
    ("assessment", "Q2: 0.5", "Q2: [0.5]", "not-a-mapping"),
    ("assessment", "Q2: 0.5", "Q2: {value: 0.5, not_applicable: Tidak ada}", "answer-twofold"),
    ("assessment", "Q2: 0.5", "Q2: {value: {a: 1}}", "not-a-text"),
    ("assessment", "Q2: 0.5", "Q 2: 0.5", "not-a-name"),
    ("assessment", "Q2: 0.5", f"{'Q' * 81}: 0.5", "text-too-long"),
    ("assessment", "met: [a]", "met: a", "not-a-list"),
    ("assessment", "met: [a]", "met: [a b]", "not-a-name"),
    ("assessment", "title: Daftar,", "", "missing-key"),
    ("assessment", "number: 12/2021, date: 20/5/2021", "number: 12/2021, date: 5/20/2021", "not-a-date"),
    ("assessment", "lift: tidak", "lift: {nilai: tidak}", "missing-key"),
    ("assessment", "confidence: B}}", "confidence: D}}", "not-a-choice"),
    ("assessment", "complete: tidak", "complete: sebagian", "not-yes-or-no"),
    ("assessment", "rows: [{nama", "baris: [{nama", "unknown-key"),
    ("assessment", "instansi: [{nama: Polres, golongan: swasta, petugas: 2}]", "instansi: Polres", "not-a-mapping"),
    ("assessment", "{unit: Inspektorat}", "Inspektorat", "not-a-mapping"),
    ("assessment", "  by: {unit: Inspektorat}\n", "", "missing-key"),
    ("checklist", "version: 2026.1\n", "", "missing-key"),
    ("checklist", "title: {id: Uji, en: Test}\n", "title: {en: Test}\n", "missing-key"),
    ("checklist", "from: 15 September 2021", "from: September 2021", "not-a-date"),
    ("checklist", "from: 15 September 2021", "since: 2021-09-15", "unknown-key"),
    ("checklist", "highest: 100", "highest: 0", "number-outside"),
    ("checklist", "highest: 100", 'highest: "0,0"', "number-outside"),
    ("checklist", 'digits: "2"', "digits: 7", "number-outside"),
    ("checklist", 'digits: "2"', "digits: dua", "not-a-number"),
    ("checklist", "conclusive_from: 50%", "conclusive_from: 150%", "number-outside"),
    ("checklist", "unit: points", "unit: poin", "not-a-choice"),
    ("checklist", "judged_on: shown, bands", "judged_on: rounded, bands", "not-a-choice"),
    ("checklist", "title: Cukup, from: 0", "title: Cukup, from: 0, above: 1", "band-form"),
    ("checklist", "title: Cukup, from: 0", "title: Cukup", "band-form"),
    ("checklist", "{id: A-, title", "{id: -A, title", "not-a-name"),
    (
        "checklist",
        'bands: [{id: C, title: Cukup, from: 0}, {id: A-, title: Baik, above: "80,5"}]',
        "bands: []",
        "list-empty",
    ),
    ("checklist", "points: 2.5", "points: -1", "number-outside"),
    ("checklist", "points: 2.5", 'points: "-2,5"', "number-outside"),
    ("checklist", "kind: yes_no}\n  bentuk", "kind: ya_tidak}\n  bentuk", "not-a-choice"),
    ("checklist", "kind: choice, choices: [gedung, 2]", "kind: choice", "fact-choices"),
    ("checklist", "count: instansi}", "count: instansi, mean: {list: instansi, column: petugas}}", "measure-form"),
    ("checklist", "count: instansi}", "count: instansi, kind: yes_no}", "measure-form"),
    ("checklist", "blank: skipped", "blank: nol", "not-a-choice"),
    ("checklist", "column: petugas, blank", "colum: petugas, blank", "unknown-key"),
    ("checklist", "choices: [BUMN, swasta]", "choices: []", "column-choices"),
    ("checklist", "nama: {title: Nama, key: ya,", "nama: {title: Nama, choices: [a],", "column-choices"),
    ("checklist", "nama: {title: Nama, key: ya,", "nama: {title: Nama, least: 0,", "column-kind"),
    ("checklist", "year: 2022", "year: kemarin", "not-a-number"),
    ("checklist", "{id: 1.1, title: Tingkat,", "{title: Tingkat,", "missing-key"),
    ("checklist", 'weight: "0,5"', 'weight: "-0,5"', "number-outside"),
    ("checklist", 'weight: "0,5"', "weight: besar", "not-a-number"),
    ("checklist", "{fact: jenis, is: kota}", "{fact: jenis, is: kota, is_not: kabupaten}", "condition-form"),
    ("checklist", "{fact: jenis, is: kota}", "{fact: jenis}", "condition-form"),
    ("checklist", "{any: [{fact: lantai, above: 1}, {fact: jenis, is: kota}]}", "{any: []}", "list-empty"),
    ("checklist", "answer: {kind: yes_no}", "answer: {kind: yes}", "answer-kind"),
    ("checklist", "answer: {kind: yes_no}", "answer: {jenis: yes_no}", "answer-kind"),
    ("checklist", "answer: {kind: yes_no}", "answer: yes_no", "answer-kind"),
    ("checklist", "answer: {kind: yes_no}", "answer: {kind: yes_no, target: 1}", "unknown-key"),
    ("checklist", "counts: bonus", "counts: tambah", "not-a-choice"),
    ("checklist", "target: {fact: lantai}", "unit: orang", "answer-judged"),
    ("checklist", "target: {fact: lantai}", "target: {fakta: lantai}", "unknown-key"),
    ("checklist", "target: {fact: lantai}", "target: -1", "target-negative"),
    ("checklist", "target: {fact: lantai}", "target: {fact: lantai}, steps: [{level: d}]", "answer-judged"),
    ("checklist", "target: 2/3", "target: 2/0", "not-a-number"),
    ("checklist", "direction: at_most", "direction: paling_banyak", "not-a-choice"),
    ("checklist", "of: pegawai, ", "", "missing-key"),
    ("checklist", "of: pegawai, ", "of: pegawai, target: 2, ", "answer-judged"),
    ("checklist", "{above: 30%, level: a}", "{above: tiga, level: a}", "not-a-number"),
    ("checklist", "{above: 30%, level: a}", "{above: 30%}", "missing-key"),
    ("checklist", "{practice: Kebiasaan}", "{practice: Kebiasaan, instrument: uu-25-2009}", "basis-form"),
    ("checklist", "{practice: Kebiasaan}", "{at: Pasal 1}", "basis-form"),
    ("checklist", "column: petugas, at_least: 1}", "column: petugas}", "condition-form"),
    ("checklist", "items: [{id: a, title: A}, {id: 2, title: B}]", "items: []", "list-empty"),
    ("checklist", "cost: 2", "cost: 5", "number-outside"),
    ("checklist", "least: 1, likely", "likely", "missing-key"),
    ("checklist", "members: [1.1, {id: Y, weight: 2}]", "members: []", "list-empty"),
    ("checklist", "members: [1.1, {id: Y, weight: 2}]", "members: [1.1, {id: Y, bobot: 2}]", "unknown-key"),
    ("checklist", "title: Kelompok,", "title: Kelompok, aggregation: flat_mean,", "not-a-choice"),
    ("checklist", "requires: {aspect: A.1, at_least: 80%}", "requires: []", "list-empty"),
    ("checklist", "{aspect: A.1, at_least: 80%}", "{aspect: A.1, at_least: 80}", "requirement-share"),
    ("checklist", "{aspect: A.1, at_least: 80%}", '{aspect: A.1, at_least: "80"}', "requirement-share"),
    ("checklist", "{aspect: A.1, at_least: 80%}", "{aspect: A.1, criterion: Y, at_least: 80%}", "requirement-form"),
    ("checklist", "{aspect: A.1, at_least: 80%}", "{aspect: A.1}", "requirement-form"),
    ("checklist", "{aspect: A.1, at_least: 80%}", "{at_least: 80%}", "requirement-form"),
    (
        "checklist",
        "{aspect: A.1, at_least: 80%}",
        "{all: [{aspect: A.1, at_least: 80%}], fact: lift}",
        "requirement-form",
    ),
    ("checklist", "{fact: lantai, at_least: 7}", "{fact: lantai, coverage_at_least: 0.5}", "requirement-form"),
    ("checklist", "{some: 1, of:", "{of:", "requirement-form"),
    ("checklist", "{some: 1, of:", "{some: 0, of:", "number-outside"),
    ("checklist", "coverage_at_least: 0.5", "coverage_at_least: 1.5", "number-outside"),
    ("checklist", "    criteria:\n      - {id: Q,", "    kriteria:\n      - {id: Q,", "unknown-key"),
    ("checklist", "milestones: [{id: WBK, title: Siap}]", "milestones: {WBK: Siap}", "not-a-list"),
    ("checklist", "empat: [{id: d", "Empat: [{id: d", "not-a-name"),
    ("checklist", "may_be_na: ya}", "may_be_na: ya, gate: WBK}", "gate-escapable"),
    ("checklist", "{id: Y, title", "{id: Y, gate: WBK, counts: bonus, title", "extra-gates"),
]


@pytest.mark.parametrize(("kind", "right", "wrong", "code"), FAULTS, ids=lambda one: str(one)[:40])
def test_what_a_schema_can_say_is_marked_and_refused(kind: Kind, right: str, wrong: str, code: str) -> None:
    assert TEXTS[kind].count(right) == 1, "the fault has its one place"
    faulty = TEXTS[kind].replace(right, wrong)
    assert marked(kind, faulty) != []
    assert code in refused(kind, faulty)


@pytest.mark.parametrize("kind", sorted(TEXTS))
def test_every_key_is_told_in_indonesian(kind: Kind) -> None:
    told = [
        (name, key, one.get("description", ""))
        for name, part in parts(kind).items()
        for key, one in {"": part, **part["properties"]}.items()
    ]
    english = re.compile(r"\b(the|of|that|with|which|where|an|and|is)\b")
    plain = [(name, key) for name, key, text in told if re.fullmatch(r"[A-Z“].{8,160}\.", text, re.DOTALL)]
    assert [(name, key) for name, key, _ in told if (name, key) not in plain] == []
    keys = {key for _, key, _ in told} | {"exact", "shown", "some", "met"}
    said = [(name, key, set(english.findall(text)) - keys) for name, key, text in told]
    assert [one for one in said if one[2]] == []


def test_words_are_kept_of_no_key_that_is_gone() -> None:
    words: Any = yaml_core.read((ROOT / "mpp_readiness" / "data" / "schema-id.yaml").read_text(encoding="utf-8"))
    named = {kind.title(): part for kind in TEXTS for part in [mpp.schema(kind)]}
    known = {**named, **{name: one for kind in TEXTS for name, one in parts(kind).items() if name != kind}}
    assert {name: set(one["keys"]) for name, one in words.items()} == {
        name: set(one["properties"]) for name, one in known.items()
    }


# ---- the settings of the editor

PLACES = {
    "2026-10-05.yaml": "assessment",
    "2026-10-05.yml": "assessment",
    "contoh/kudus/2026-10-05.yaml": "assessment",
    "isian/kudus.yaml": "assessment",
    "isian/2026/kudus.yaml": "assessment",
    "verifikasi-kudus.yaml": "assessment",
    "daftar-periksa/lke-zi.yaml": "checklist",
    "daftar-periksa/lke/zi.yml": "checklist",
    "fakta.yaml": "facts",
    "contoh/kudus/fakta-2026.yaml": "facts",
}
"""Where README.id.md and docs/checklist-format.md tell people to put files."""


@pytest.mark.parametrize("folder", ["penilaian", "kerja", "fakta", "daftar"])
def test_the_editor_knows_every_file_of_a_folder_to_work_in_by_one_schema(tmp_path: Path, folder: str) -> None:
    """The extension puts `**/` before each place, so what the folder is called must not matter."""
    made = mpp.new_folder(tmp_path / folder)
    expected = {path: kind_of(path) for path in made if path.suffix == ".yaml"}
    for name, kind in PLACES.items():
        path = tmp_path / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        expected[path] = kind
    settings: Any = yaml_core.read((tmp_path / folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    found: dict[Path, list[str]] = {path: [] for path in expected}
    for schema, places in settings["yaml.schemas"].items():
        assert (tmp_path / folder / schema).is_file()
        for path in {Path(one) for place in places for one in glob(f"{tmp_path}/**/{place}", recursive=True)}:
            found[path].append(Path(schema).stem)
    assert found == {path: [kind] for path, kind in expected.items()}


def kind_of(path: Path) -> str:
    """By what stands in it."""
    data: Any = yaml_core.read(path.read_text(encoding="utf-8"))
    return "assessment" if "assessment" in data else "checklist" if "checklist" in data else "facts"


@pytest.mark.parametrize("place", ["`2026-10-05.yaml`", "`isian", "`verifikasi", "`daftar-periksa", "`fakta"])
@pytest.mark.parametrize("page", ["README.id.md", "docs/checklist-format.md"])
def test_people_are_told_where_files_stand(page: str, place: str) -> None:
    assert place in (ROOT / page).read_text(encoding="utf-8")
