"""LibreOffice reckons aspects and gates from what their criteria are worth as it is reckoned by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import column_index_from_string

import mpp_readiness as mpp
from mpp_readiness.formats.worksheet.writing.aggregates import gate_cell, node_cells, sums
from mpp_readiness.formats.worksheet.writing.formulas import LAYER, Sums
from tests import programs

Tree = dict[str, Any]
State = tuple[str, object]
"""How a criterion stands, and what it is worth at least."""
OPEN, NA = ("OPEN", 0), ("NA", "")
Reckoned = tuple[object, object, object, object]
"""Of a node: whether it applies, low, high, coverage; an empty cell is None."""
NOT_ASKED: Reckoned = (0, None, None, 0)


def ok(value: float) -> State:
    return ("OK", value)


def criterion(id_: str, weight: object = 1, **more: object) -> Tree:
    return {"id": id_, "title": id_, "weight": weight, "answer": {"kind": "yes_no"}, **more}


def aspect(id_: str, *criteria: Tree, **more: object) -> Tree:
    return {"id": id_, "title": id_, "criteria": list(criteria), **more}


@dataclass(frozen=True)
class Case:
    """A checklist, how its criteria stand in both layers, its facts, and what is wanted of nodes and gates."""

    rules: Tree
    first: Mapping[str, State] = field(default_factory=dict)
    final: Mapping[str, State] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)
    nodes: Mapping[tuple[str, int], Reckoned] = field(default_factory=dict)
    gates: Mapping[tuple[str, int], object] = field(default_factory=dict)


def pair(aggregation: str, first: Mapping[str, State], final: Mapping[str, State], *wanted: Reckoned) -> Case:
    """Two criteria, of weights 1 and 3, as members of the whole."""
    rules = {"aggregation": aggregation, "criteria": [criterion("A"), criterion("B", 3)]}
    return Case(rules, first, final, nodes={("uji", number): one for number, one in enumerate(wanted)})


# Of two members an aspect of its own counts as one, with what its own members give it.
NESTED: Tree = {
    "aggregation": "minimum",
    "criteria": [criterion("A", "2.5")],
    "aspects": [
        aspect(
            "DALAM",
            criterion("B"),
            aspects=[aspect("DUA", criterion("C", 2), criterion("D", 2), weight=3)],
            weight="0.5",
            aggregation="weighted_mean",
        )
    ],
}
GATES: Tree = {
    "facts": {"lantai": {"title": "Lantai"}, "izin": {"title": "Izin", "kind": "yes_no"}},
    "milestones": [{"id": "uji", "title": "Uji"}],
    "criteria": [criterion("A", gate="uji"), criterion("B")],
    "aspects": [aspect("SDM", criterion("C"), criterion("D"))],
    "gates": [
        {"id": "g-sdm", "requires": [{"aspect": "SDM", "at_least": "0.5"}]},
        {"id": "g-nol", "requires": [{"aspect": "SDM", "at_least": 0}]},
        {"id": "g-b", "requires": [{"criterion": "B", "at_least": "0.5"}]},
        {"id": "g-lantai", "requires": [{"fact": "lantai", "at_most": 2}]},
        {"id": "g-dua", "requires": [{"criterion": "B", "at_least": "0.5"}, {"fact": "lantai", "at_most": 2}]},
        {"id": "g-bila", "requires": [{"criterion": "B", "at_least": "0.5"}], "when": {"fact": "izin", "is": "ya"}},
    ],
}
GATES["gates"] = [{"title": one["id"], "milestone": "uji", **one} for one in GATES["gates"]]


def gated(first: Mapping[str, State], facts: Mapping[str, object], **wanted: object) -> Case:
    """The second layer says of every criterion that it is met."""
    named = {"A": "criterion A"}
    expected = {(named.get(id_, f"gate g-{id_}"), 0): state for id_, state in wanted.items()}
    stand = {**dict.fromkeys("ABCD", OPEN), **first}
    return Case(GATES, stand, dict.fromkeys("ABCD", ok(1)), facts, gates=expected)


CASES: Mapping[str, Case] = {
    # (1 · 0,5 + 3 · 1) / 4; while A is open it is worth 0 to 1: 3/4 to 4/4, and 3 of 4 parts are answered.
    "weighted": pair(
        "weighted_mean",
        {"A": ok(0.5), "B": ok(1)},
        {"A": OPEN, "B": ok(1)},
        (1, 0.875, 0.875, 1),
        (1, 0.75, 1, 0.75),
    ),
    # What does not apply takes no part; of nothing there is no value.
    "not asked": pair("weighted_mean", {"A": ok(0.5), "B": NA}, {"A": NA, "B": NA}, (1, 0.5, 0.5, 1), NOT_ASKED),
    "all open": pair("weighted_mean", {"A": OPEN, "B": OPEN}, {"A": OPEN, "B": NA}, (1, 0, 1, 0), (1, 0, 1, 0)),
    # The fourth root of 1/16 · 1³ and of 1 · (1/16)³.
    "geometric": pair(
        "geometric_mean",
        {"A": ok(1 / 16), "B": ok(1)},
        {"A": ok(1), "B": ok(1 / 16)},
        (1, 0.5, 0.5, 1),
        (1, 0.125, 0.125, 1),
    ),
    "geometric, nothing": pair(
        "geometric_mean",
        {"A": ok(0), "B": ok(1)},
        {"A": OPEN, "B": ok(1)},
        (1, 0, 0, 1),
        (1, 0, 1, 0.75),
    ),
    # 4 / (1/0,5 + 3/1) and 4 / (1/1 + 3/0,5).
    "harmonic": pair(
        "harmonic_mean",
        {"A": ok(0.5), "B": ok(1)},
        {"A": ok(1), "B": ok(0.5)},
        (1, 0.8, 0.8, 1),
        (1, 4 / 7, 4 / 7, 1),
    ),
    "harmonic, nothing": pair(
        "harmonic_mean",
        {"A": ok(0), "B": ok(1)},
        {"A": OPEN, "B": NA},
        (1, 0, 0, 1),
        (1, 0, 1, 0),
    ),
    "minimum": pair(
        "minimum",
        {"A": ok(0.5), "B": ok(0.25)},
        {"A": ok(0.5), "B": OPEN},
        (1, 0.25, 0.25, 1),
        (1, 0, 0.5, 0.25),
    ),
    "minimum, not asked": pair("minimum", {"A": ok(0.5), "B": NA}, {"A": NA, "B": NA}, (1, 0.5, 0.5, 1), NOT_ASKED),
    # What weighs nothing takes no part, not even in a minimum; and of nothing that weighs there is no value.
    "no weight": Case(
        {
            "aggregation": "minimum",
            "criteria": [criterion("A"), criterion("B", 0)],
            "aspects": [aspect("KOSONG", criterion("C", 0), weight=2)],
        },
        {"A": ok(0.5), "B": ok(0), "C": ok(0)},
        {"A": OPEN, "B": ok(0.25), "C": ok(0)},
        nodes={
            ("uji", 0): (1, 0.5, 0.5, 1),
            ("uji", 1): (1, 0, 1, 0),
            ("KOSONG", 0): NOT_ASKED,
            ("KOSONG", 1): NOT_ASKED,
        },
    ),
    # DUA: (2 · 1 + 2 · 0,5) / 4 = 0,75, of which half is answered later; DALAM: (1 · 0,25 + 3 · 0,75) / 4 = 0,625.
    "nested": Case(
        NESTED,
        {"A": ok(1), "B": ok(0.25), "C": ok(1), "D": ok(0.5)},
        {"A": OPEN, "B": ok(1), "C": ok(1), "D": OPEN},
        nodes={
            ("DUA", 0): (1, 0.5, 0.5, 1),
            ("DALAM", 0): (1, 0.4375, 0.4375, 1),
            ("uji", 0): (1, 0.4375, 0.4375, 1),
            # A minimum between 0 and 1; (1 · 1 + 3 · 0) / 4 to 1; half of 3 and all of 1 part are answered.
            ("DUA", 1): (1, 0, 1, 0.5),
            ("DALAM", 1): (1, 0.25, 1, 0.625),
            # 0,5 of 3 parts, of which 0,625 are answered: 0,3125 / 3.
            ("uji", 1): (1, 0, 1, 0.3125 / 3),
        },
    ),
    # An aspect that does not apply takes no part in the one above it, and one that nobody answered is worth 0 to 1.
    "nested, not asked": Case(
        NESTED,
        {"A": ok(1), "B": ok(0.25), "C": NA, "D": NA},
        {"A": ok(1), "B": ok(0.25), "C": OPEN, "D": NA},
        nodes={
            ("DUA", 0): NOT_ASKED,
            ("DALAM", 0): (1, 0.25, 0.25, 1),
            ("DUA", 1): (1, 0, 1, 0),
            # (0,25 + 3 · 0) / 4 to (0,25 + 3 · 1) / 4.
            ("DALAM", 1): (1, 0.0625, 0.8125, 0.25),
        },
    ),
    # (2 · 1 + 1 · 0 + 3 · 0,5) / 6 over all criteria, whatever the aspects between weigh; the aspect as it is itself.
    "flat": Case(
        {
            "criteria": [criterion("A", 2)],
            "aspects": [aspect("SATU", criterion("B"), aspects=[aspect("DUA", criterion("C", 3), weight=7)], weight=9)],
            "aggregation": "flat_mean",
        },
        {"A": ok(1), "B": ok(0), "C": ok(0.5)},
        {"A": OPEN, "B": ok(0), "C": ok(0.5)},
        nodes={
            ("uji", 0): (1, 3.5 / 6, 3.5 / 6, 1),
            ("SATU", 0): (1, 0.375, 0.375, 1),
            ("DUA", 0): (1, 0.5, 0.5, 1),
            ("uji", 1): (1, 1.5 / 6, 3.5 / 6, 4 / 6),
        },
    ),
    # Only within SATU it is flat: (1 · 0 + 3 · 0,5) / 4 there, and (2 · 1 + 2 · 0,375) / 4 of the whole.
    "flat within": Case(
        {
            "criteria": [criterion("A", 2)],
            "aspects": [
                aspect(
                    "SATU",
                    criterion("B"),
                    aspects=[aspect("DUA", criterion("C", 3), weight=7)],
                    weight=2,
                    aggregation="flat_mean",
                )
            ],
        },
        {"A": ok(1), "B": ok(0), "C": ok(0.5)},
        nodes={("SATU", 0): (1, 0.375, 0.375, 1), ("uji", 0): (1, 0.6875, 0.6875, 1)},
    ),
    # By three values: 1 met, 0 failed, a half while it may still turn out either way.
    "gates, nothing said": gated({}, {}, A=0.5, sdm=0.5, nol=0.5, b=0.5, lantai=0.5, dua=0.5, bila=0.5),
    "gates, met": gated(
        {"A": ok(1), "B": ok(0.5), "C": ok(1), "D": ok(0)},
        {"lantai": 2, "izin": "ya"},
        A=1,
        sdm=1,
        nol=1,
        b=1,
        lantai=1,
        dua=1,
        bila=1,
    ),
    "gates, failed": gated(
        {"A": ok(0.9), "B": ok(0.4), "C": ok(0.5), "D": ok(0.4)},
        {"lantai": 3, "izin": "ya"},
        A=0,
        sdm=0,
        nol=1,
        b=0,
        lantai=0,
        dua=0,
        bila=0,
    ),
    # One failed condition is enough, and a gate that does not apply has no state.
    "gates, one fails": gated({"B": OPEN}, {"lantai": 3, "izin": "tidak"}, dua=0, bila=None, b=0.5),
    # SDM is worth (0,4 + 0) / 2 to (0,4 + 1) / 2: the half lies between.
    "gates, half said": gated({"C": ok(0.4), "B": ok(0.4)}, {"izin": ""}, sdm=0.5, nol=1, b=0, dua=0, bila=0.5),
    "gates, surely met": gated({"C": ok(1)}, {}, sdm=1),
    "gates, surely failed": gated({"C": NA, "D": ok(0.4)}, {}, sdm=0),
    # What does not apply is required of nobody.
    "gates, not asked": gated({"A": NA, "B": NA, "C": NA, "D": NA}, {"lantai": 2}, A=None, sdm=None, nol=None, b=None),
}
# The verifier found all of it met, whatever the assessor had said.
VERIFIED = {"criterion A": 1, "gate g-sdm": 1, "gate g-nol": 1, "gate g-b": 1, "gate g-lantai": 1, "gate g-dua": 1}


def checklist(rules: Tree) -> mpp.Checklist:
    return mpp.load_checklist({"checklist": "uji", "version": "1", "title": "Uji", **rules})


def written(book: Workbook, name: str, case: Case) -> Sums:
    """The formulas over criteria and facts that are said, not reckoned; nothing else of the hidden sheet."""
    made = sums(checklist(case.rules), None)
    sheet = book.create_sheet(name)
    for row in range(min(made.nodes.values()), len(made.rows) + 1):
        for column, value in enumerate(made.rows[row - 1], 1):
            sheet.cell(row, column).value = None if value == "" else value
    for letters, said in zip(LAYER, (case.first, case.final), strict=True):
        for id_, state in said.items():
            for letter, value in zip(letters[6:8], state, strict=True):
                sheet.cell(made.criteria[id_], column_index_from_string(letter)).value = value
    for fact, value in case.facts.items():
        sheet.cell(made.facts[fact], 2).value = value
    return made


@pytest.fixture(scope="module")
def reckoned(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Sums, Any]]:
    """Every case on a sheet of its own, with what LibreOffice reckons."""
    folder = tmp_path_factory.mktemp("hitungan")
    book = Workbook()
    book.remove(book.worksheets[0])
    made = {name: written(book, name, case) for name, case in CASES.items()}
    book.save(folder / "hitungan.xlsx")
    programs.office(folder / "profil", "--convert-to", "xlsx", "--outdir", folder / "simpan", folder / "hitungan.xlsx")
    saved = load_workbook(folder / "simpan" / "hitungan.xlsx", data_only=True)
    return {name: (one, saved[name]) for name, one in made.items()}


def said(sheet: Any, cell: str) -> object:
    name, _, at = cell.replace("$", "").partition("!")
    assert name == "_hitung"
    # An empty text and an empty cell are one to whoever saves.
    return None if sheet[at].value == "" else sheet[at].value


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.nodes])
def test_a_node_is_worth_what_it_is_by_hand(name: str, reckoned: Mapping[str, tuple[Sums, Any]]) -> None:
    made, sheet = reckoned[name]
    found = {(id_, n): tuple(said(sheet, cell) for cell in node_cells(made, id_, n)) for id_, n in CASES[name].nodes}
    assert found == {node: pytest.approx(wanted) for node, wanted in CASES[name].nodes.items()}


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.gates])
def test_a_gate_stands_as_it_does_by_hand(name: str, reckoned: Mapping[str, tuple[Sums, Any]]) -> None:
    made, sheet = reckoned[name]
    assert {gate: said(sheet, gate_cell(made, *gate)) for gate in CASES[name].gates} == CASES[name].gates
    if CASES[name].facts == {"lantai": 2, "izin": "ya"}:
        assert {key: said(sheet, gate_cell(made, key, 1)) for key in VERIFIED} == VERIFIED


def test_the_second_layer_is_reckoned_by_its_own_answers(reckoned: Mapping[str, tuple[Sums, Any]]) -> None:
    made, sheet = reckoned["gates, failed"]
    keys = [key for key in VERIFIED if key not in ("gate g-lantai", "gate g-dua")]
    assert [said(sheet, gate_cell(made, key, 1)) for key in keys] == [1] * 4


def test_everything_that_ringkasan_shows_has_its_row() -> None:
    made = sums(checklist(GATES), None)
    rows: Sequence[Mapping[str, int]] = (made.facts, made.criteria, made.nodes, made.gates)
    told = [[made.rows[row - 1][0] for row in one.values()] for one in rows]
    assert told == [
        ["jenis", "provinsi", "lantai", "izin"],
        ["A", "B", "C", "D"],
        ["uji", "SDM"],
        ["A", *(gate["id"] for gate in GATES["gates"])],
    ]
    assert list(made.gates) == ["criterion A", *(f"gate {gate['id']}" for gate in GATES["gates"])]
