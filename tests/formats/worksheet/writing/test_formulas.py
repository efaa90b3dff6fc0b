"""A spreadsheet program reckons in the worksheet what `score()` reckons, and what it saves loads to the same value."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from openpyxl import load_workbook

import mpp_readiness as mpp
from mpp_readiness import indonesian
from mpp_readiness.formats.worksheet.reading.worksheet import read_worksheet
from mpp_readiness.formats.worksheet.writing.book import worksheet
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.readiness.evaluation.scores import walk_scores
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from tests import programs
from tests.readiness.model.test_assessment import cases

TODAY = date(2026, 11, 1)
EXAMPLES = Path(__file__).parents[4] / "examples"
Tree = dict[str, Any]
Case = tuple[Checklist, Assessment]


def criterion(id_: str, answer: Tree | None = None, **more: object) -> Tree:
    return {"id": id_, "title": f"Pernyataan {id_}", "answer": answer or {"kind": "level"}, **more}


RATIO: Tree = {"kind": "ratio", "of": "gerai"}
# Every aggregation, kind of answer, condition and gate once, with weights that are no round numbers.
RULES: Tree = {
    "checklist": "uji",
    "version": "1",
    "title": "Daftar uji",
    "display": {"highest": 5, "digits": 3},
    "scales": {
        "mutu": [
            {"id": "belum", "points": 0, "title": "Belum"},
            {"id": "draf", "points": 1, "title": "Draf"},
            {"id": "terbukti", "points": 3, "title": "Terbukti", "needs_evidence": True},
        ]
    },
    "facts": {
        "lantai": {"title": "Lantai"},
        "izin": {"title": "Izin", "kind": "yes_no"},
        "tipe": {"title": "Tipe", "kind": "choice", "choices": ["besar", "kecil"]},
        "ambang": {"title": "Ambang", "default": "0,7"},
    },
    "milestones": [{"id": "uji-coba", "title": "Siap uji coba"}, {"id": "peluncuran", "title": "Siap luncur"}],
    "criteria": [
        criterion("Q-1", {"kind": "quantity", "target": 30}, weight="2.5", gate="uji-coba"),
        criterion("Q-2", {"kind": "quantity", "target": 4, "direction": "at_most"}, weight=0),
    ],
    "aspects": [
        {
            "id": "GEO",
            "title": "Rata-rata geometris",
            "aggregation": "geometric_mean",
            "weight": "0.3",
            "criteria": [
                criterion("G-1"),
                criterion("G-2", weight="1.7"),
                criterion(
                    "G-3",
                    {"kind": "yes_no"},
                    when={"any": [{"fact": "lantai", "above": 1}, {"fact": "izin", "is": "YA"}]},
                ),
            ],
        },
        {
            "id": "HAR",
            "title": "Rata-rata harmonis",
            "aggregation": "harmonic_mean",
            "criteria": [
                criterion("H-1", {**RATIO, "target": {"fact": "ambang"}}, gate="peluncuran"),
                criterion("H-2", {**RATIO, "direction": "at_most", "target": "0.2", "none_of_none": "met"}),
            ],
        },
        {
            "id": "MIN",
            "title": "Terlemah",
            "aggregation": "minimum",
            "when": {"fact": "tipe", "is_not": "kecil"},
            "criteria": [
                criterion("M-1", may_be_na=True),
                criterion("M-2", {**RATIO, "credit": "all_or_nothing", "none_of_none": "not_applicable"}),
                criterion("M-3", {"kind": "yes_no"}, weight=0),
            ],
        },
        {
            "id": "DATAR",
            "title": "Datar",
            "aggregation": "flat_mean",
            "weight": 3,
            "criteria": [criterion("D-1", weight=2)],
            "aspects": [
                {
                    "id": "DALAM",
                    "title": "Dalam",
                    "criteria": [
                        criterion("D-2"),
                        criterion("D-3", {"kind": "quantity", "target": {"fact": "lantai"}}),
                    ],
                }
            ],
        },
    ],
    "gates": [
        {"id": "g-1", "title": "Tiga", "milestone": "uji-coba", "requires": [{"aspect": "DALAM", "at_least": "0.5"}]},
        {
            "id": "g-2",
            "title": "Empat",
            "milestone": "peluncuran",
            "requires": [{"criterion": "G-1", "at_least": 1}, {"fact": "lantai", "at_most": 2}],
            "when": {"all": [{"fact": "izin", "is": "ya"}, {"fact": "tipe", "is": "besar"}]},
        },
        {"id": "g-3", "title": "Lima", "milestone": "peluncuran", "requires": [{"aspect": "uji", "at_least": "0.6"}]},
    ],
}
PROOF: Tree = {"title": "SK"}
OLD: Tree = {"title": "SK lama", "valid_until": "2021-01-01"}
BASE: Tree = {"assessment": "uji", "region": "33.16", "date": "2021-06-03"}
FULL: Tree = {
    "Q-1": "22,5",
    "Q-2": 9,
    "G-1": {"value": "terbukti", "evidence": [OLD, PROOF]},
    "G-2": {"value": "terbukti", "evidence": [OLD]},
    "G-3": "ya",
    "H-1": {"value": "0,21", "of": "0,3"},
    "H-2": {"value": 29, "of": "1.234,5"},
    "M-1": "draf",
    "M-2": {"value": 0, "of": 0},
    "D-1": {"value": "terbukti"},
    "D-2": "belum",
    "D-3": "1e0",
}
FACTS: Tree = {"lantai": "3", "izin": "YA", "tipe": "besar"}
SECOND: Tree = {"by": {"unit": "Inspektorat"}, "date": "2021-06-03"}
SAID: Sequence[Tree] = (
    {},
    {"answers": FULL},
    {"answers": FULL, "facts": FACTS},
    {"answers": {"Q-1": 31, "H-1": {"value": 1, "of": 3}}, "facts": {"tipe": "kecil", "ambang": "0,3", "lantai": 0}},
    {
        "answers": {"M-1": {"not_applicable": "Tidak ada"}, "G-1": "belum", "D-2": "draf"},
        "facts": {"lantai": 1, "izin": "tidak"},
    },
    {
        "answers": FULL,
        "facts": FACTS,
        "verification": {**SECOND, "answers": {"G-1": {"value": "terbukti"}, "D-1": "draf"}},
    },
    {
        "answers": {"G-1": {"value": "terbukti", "evidence": [PROOF]}},
        "verification": {
            **SECOND,
            "answers": {
                "G-1": {"note": "Kedaluwarsa", "evidence": [OLD]},
                "M-1": {"not_applicable": "Tidak ada"},
                "H-2": {"value": 0, "of": 0},
            },
        },
    },
)


def crafted() -> list[Case]:
    rules = mpp.load_checklist(RULES)
    return [(rules, Assessment.model_validate({**BASE, **said})) for said in SAID]


def real() -> list[Case]:
    rules = mpp.load_checklist("mpp")
    files = ("blora/2022-06-24.yaml", "contoh/contoh.yaml")
    return [(rules, mpp.load_assessment(EXAMPLES / name, rules, today=TODAY)) for name in files]


def invented(count: int) -> list[Case]:
    """As in the walk through YAML: any checklist with any assessment that fits it."""
    made: list[Case] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def keep(case: tuple[Tree, Tree]) -> None:
        # A worksheet takes only a region that is registered.
        assume(case[1]["region"] != "99.99")
        made.append((mpp.load_checklist(case[0]), Assessment.model_validate(case[1])))

    keep()
    return made


@cache
def every_case() -> Sequence[Case]:
    return (*crafted(), *real(), *invented(8))


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Path]:
    """The worksheet of every case, opened, reckoned and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("lembar")
    paths = [folder / f"{number}.xlsx" for number in range(len(every_case()))]
    for path, (checklist, assessment) in zip(paths, every_case(), strict=True):
        path.write_bytes(worksheet(checklist, assessment))
    programs.office(folder / "profil", "--convert-to", "xlsx", "--outdir", folder / "simpan", *paths)
    return [folder / "simpan" / path.name for path in paths]


@cache
def opened(path: Path) -> Any:
    return load_workbook(path, data_only=True)


def summary(path: Path) -> Any:
    return opened(path)["Ringkasan"]


def test_what_libreoffice_saves_loads_to_the_same_value(saved: Sequence[Path]) -> None:
    for path, (checklist, assessment) in zip(saved, every_case(), strict=True):
        assert read_worksheet(path, checklist, TODAY)[0] == assessment


def shown(value: object, digits: int) -> object:
    return indonesian.number(Decimal(str(value)), digits) if isinstance(value, int | float) else value


def expected(result: Result) -> Iterator[tuple[object, ...]]:
    """Low, high and coverage of every node, of both layers."""
    display = result.checklist.display
    for nodes in zip(*(walk_scores(layer.root) for layer in result.layers), strict=True):
        row: list[object] = []
        for node in nodes:
            ends = (node.score.low, node.score.high) if node.score else ()
            row += [indonesian.number(end * Fraction(display.highest), display.digits) for end in ends] or [
                "belum ada"
            ] * 2
            row.append(indonesian.percent(node.score.coverage) if node.score else "0%")
        yield tuple(row) if len(result.layers) == 2 else (*row, None, None, None)


def test_the_scores_of_ringkasan_are_those_of_score(saved: Sequence[Path]) -> None:
    for path, (checklist, assessment) in zip(saved, every_case(), strict=True):
        sheet, digits = summary(path), checklist.display.digits
        for row, wanted in enumerate(expected(mpp.score(checklist, assessment)), 6):
            cells = [sheet.cell(row, column).value for column in range(3, 9)]
            found = [
                indonesian.percent(Decimal(str(cell)))
                if number in (2, 5) and isinstance(cell, int | float)
                else shown(cell, digits)
                for number, cell in enumerate(cells)
            ]
            assert tuple(found) == wanted, (path.name, sheet.cell(row, 1).value)


def gates(sheet: Any) -> Mapping[str, tuple[object, ...]]:
    """What stands beside each gate, by its title."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(max_col=7)]
    start = next(number for number, row in enumerate(rows) if row[0] == "Syarat")
    return {row[0]: tuple(row[2:5]) for row in rows[start + 1 :] if row[0]}


def test_the_gates_of_ringkasan_stand_as_those_of_score(saved: Sequence[Path]) -> None:
    for path, (checklist, assessment) in zip(saved, every_case(), strict=True):
        result, found = mpp.score(checklist, assessment), gates(summary(path))
        layers = [{f"{gate.id}. {gate.title}": str(gate.state) for gate in layer.gates} for layer in result.layers]
        wanted = {
            title: (state, layers[1][title] if len(layers) == 2 else None, layers[-1][title])
            for title, state in layers[0].items()
        }
        assert found == wanted, path.name


def test_the_milestones_of_ringkasan_stand_as_those_of_score(saved: Sequence[Path]) -> None:
    for path, (checklist, assessment) in zip(saved, every_case(), strict=True):
        rows = [[cell.value for cell in row] for row in summary(path).iter_rows(max_col=7)]
        for one in mpp.score(checklist, assessment).milestones:
            (row,) = [row for row in rows if row[0] == one.milestone.title]
            assert (row[1], row[6]) == (len(one.gates), str(one.state))
            assert sum(row[2:6]) == len(one.gates)


def test_the_status_beside_an_answer_is_that_of_its_finding(saved: Sequence[Path]) -> None:
    for path, (checklist, assessment) in zip(saved, every_case(), strict=True):
        result = mpp.score(checklist, assessment)
        sheet = opened(path)["Isian"]
        keys = [cell.value for cell in sheet[3]]
        columns = [keys.index("status"), keys.index("final.status")]
        rows = {row[0].value: row for row in sheet.iter_rows(min_row=5) if row[0].value}
        for number, layer in enumerate(result.layers):
            for finding in layer.findings:
                assert rows[finding.criterion.id][columns[number]].value == str(finding.status), (
                    path.name,
                    finding.criterion.id,
                )
