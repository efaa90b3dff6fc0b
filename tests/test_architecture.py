"""The house keeps its plan: every room is on it, imports point down, and the two wings do not see each other."""

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

PACKAGE = "mpp_readiness"
ROOT = Path(__file__).parent.parent / PACKAGE
PLAN: Mapping[str, str] = {
    "": (
        "__main__ assessment_facts catalogue doctor empties errors field_types files legislation "
        "problem_codes problem_text regions resources schema_parts sound_parts sources template version "
        "yaml_nodes yaml_source"
    ),
    "indonesian": "reading",
    "cli": "assessing comparing drafting forms reviewing screen",
    "formats": (
        "answer_words column_widths excel html json_parts json_reading json_schemas json_shapes json_sources json_text "
        "options paper_size pdf points process_state reading rows screen suffixes svg"
    ),
    "formats.brought_draft": "opening repairs reviews sources",
    "formats.comparison": (
        "charts comparison_json comparison_shape groups list_words page pairs screen sentences story verification "
        "workbook"
    ),
    "formats.draft": "akoma_ntoso draft_json elements frbr page plaintext",
    "formats.report": "bases list_tables page result_json summary_page",
    "formats.review": "exchange findings_json page rulebook_pages",
    "formats.word.editing": "offsets revisions",
    "formats.word.reading": "formatting list_numbers paragraphs",
    "formats.word.writing": "document fields package paragraphs styles tables",
    "formats.worksheet": "annotating layout paper_form",
    "formats.worksheet.reading": (
        "beside carrying cells draft_facts guard links list_sheets tree unread wording worksheet"
    ),
    "formats.worksheet.writing": (
        "aggregates book criteria draft_facts formulas list_sheets reckoning regions styles summary"
    ),
    "readiness.analysis": "agreement checklist_diff comparison layer_choice list_changes open_facts schedule trend",
    "readiness.evaluation": (
        "acceptance aggregation answers conformity evaluate findings gates nodes older_version requirements "
        "result scores tallies"
    ),
    "readiness.loading": "carrying evidence finding follow_ups verifying",
    "readiness.model": (
        "answer_consistency assessment bands checklist consistency criterion facts gate_consistency gates lists "
        "own_instruments views"
    ),
    "regulation": "naming number_signs numbering passages references text title tree",
    "regulation.citing": "instruments names places",
    "regulation.drafting": (
        "assembly blocks fact_mentions fact_sheet facts filling harmonisation placeholder_values placeholders "
        "skeleton_files skeletons"
    ),
    "regulation.parsing": (
        "accompanying blocks body elucidation head inlines preamble reconcile references rewriting tables"
    ),
    "regulation.printing": "body layout lines wording",
    "regulation.repair": "edits figures rules spelling",
    "regulation.review": (
        "amending body checks citations closing conditions definitions delegation elucidation figures "
        "findings kinds lists numbering_rules patterns preamble references requirements rulebook sanctions "
        "scopes sequences title unchecked"
    ),
    "regulation.segmenting": (
        "accompanying attachments blocks body closing columns sentences source_text title_and_preamble"
    ),
}
"""Every room by its folder; a new one is written here, where it is seen whether it stands well."""
FLOORS: tuple[str, ...] = (
    "empties errors version",
    "indonesian files resources yaml_nodes regions",
    "schema_parts",
    "field_types sources template",
    "problem_text",
    "sound_parts",
    "yaml_source",
    "legislation problem_codes",
    "readiness.model",
    "readiness.evaluation",
    "readiness.loading",
    "readiness.analysis",
    "regulation.text regulation.number_signs",
    "regulation.tree",
    "regulation.naming",
    "regulation.numbering",
    "regulation.references",
    "regulation.printing",
    "regulation.drafting regulation.passages",
    "regulation.citing",
    "regulation.title",
    "regulation.segmenting",
    "regulation.parsing regulation.review",
    "regulation.repair",
    "formats.paper_size formats.process_state formats.suffixes",
    "formats.answer_words",
    "formats.points",
    "formats.rows",
    "formats.options formats.html formats.screen formats.svg formats.column_widths formats.pdf "
    "formats.excel formats.json_text",
    "formats.json_sources",
    "formats.json_shapes",
    "formats.json_parts",
    "formats.word formats.draft formats.review",
    "formats.worksheet formats.comparison",
    "formats.report",
    "formats.json_schemas formats.json_reading",
    "formats.reading",
    "formats",
    "formats.brought_draft",
    "catalogue doctor assessment_facts",
    "cli",
    "__main__",
)
"""From the ground up. Rooms of one name are one flat: inside it they stand in the order of their work."""
WINGS = ("readiness", "regulation")
MOST_ROOMS = 20
MORE_ROOMS = {"regulation.review": 24, "": 21}
"""One room for each group of rules; on the ground floor stands what both wings need."""
HEIGHTS = {name: height for height, names in enumerate(FLOORS) for name in names.split()}


def flat(room: str) -> str:
    """The part of the house to which a room belongs: the longest name above it that has a floor, or nothing."""
    if room.startswith("formats.") and room.count(".") == 1:
        return room if room in HEIGHTS else ""
    while room and room not in HEIGHTS:
        room = room.rpartition(".")[0]
    return room


def imports(source: str) -> Iterable[str]:
    """Rooms of the package that a source imports, wherever in the file the import stands."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (_room(one.name) for one in names if one.name.split(".")[0] == PACKAGE)
            case ast.ImportFrom(module=str(module), names=names) if module.split(".")[0] == PACKAGE:
                # `from package import room` names a room; `from package import score` takes it from the door.
                yield from {_room(f"{module}.{one.name}") for one in names}


def _room(name: str) -> str:
    """The room in which a dotted name stands; what is no room of the package is a name of its door."""
    inside = name.split(".")[1:]
    while inside:
        path = ROOT.joinpath(*inside)
        if path.is_dir() or path.with_suffix(".py").is_file():
            return ".".join(inside)
        inside.pop()
    return "door"


def faults(room: str, source: str) -> list[str]:
    """Imports of a room that do not point down."""
    return [f"{room} -> {seen}" for seen in imports(source) if not _may_see(room, seen)]


def _may_see(room: str, seen: str) -> bool:
    wing, other = room.split(".")[0], seen.split(".")[0]
    if wing in WINGS and other in WINGS and wing != other:
        return False
    if seen == "door":
        return wing == "cli"
    mine, theirs = flat(room), flat(seen)
    if not mine or not theirs:
        # A folder of flats holds nothing but its docstring.
        return seen in WINGS
    return mine == theirs or HEIGHTS[theirs] < HEIGHTS[mine]


def rooms() -> list[str]:
    files = (path.relative_to(ROOT).with_suffix("") for path in sorted(ROOT.rglob("*.py")))
    names = [".".join(path.parts).removesuffix(".__init__") for path in files]
    return [name for name in names if name != "__init__"]  # the door sees every room by its nature


def _source(room: str) -> str:
    path = ROOT.joinpath(*room.split("."))
    return (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8")


def test_every_room_is_on_the_plan_and_every_name_of_the_plan_is_a_room() -> None:
    planned = {".".join(filter(None, (folder, room))) for folder, names in PLAN.items() for room in names.split()}
    folders = {".".join(path.parent.relative_to(ROOT).parts) for path in ROOT.rglob("__init__.py")}
    built = {room for room in rooms() if room not in folders}
    assert built - planned - {"__init__"} == set(), "a new room is written on the plan"
    assert planned - built == set(), "the plan names what is not there"


def test_no_folder_has_more_rooms_than_one_can_look_over() -> None:
    counted = {folder: len(names.split()) for folder, names in PLAN.items()}
    assert {folder: n for folder, n in counted.items() if n > MORE_ROOMS.get(folder, MOST_ROOMS)} == {}


@pytest.mark.parametrize("room", rooms())
def test_imports_of_the_room_point_down(room: str) -> None:
    assert room in WINGS or flat(room), "a new room needs a floor"
    assert faults(room, _source(room)) == []


def test_no_room_leads_back_to_itself() -> None:
    """Inside a flat, too."""
    sees = {room: set(imports(_source(room))) - {room, "door"} for room in rooms()}
    below: dict[str, set[str]] = {}
    while ready := {room for room in sees.keys() - below.keys() if sees[room] <= below.keys()}:
        below |= {room: sees[room] for room in ready}
    assert sees.keys() - below.keys() == set()


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("errors", "from mpp_readiness import indonesian"),
        ("indonesian", "from mpp_readiness.field_types import Model"),
        ("regions", "from mpp_readiness.legislation import find_instrument"),
        ("readiness.model.checklist", "from mpp_readiness.readiness.loading import load_checklist"),
        (
            "readiness.model.assessment",
            "def late():\n    from mpp_readiness.readiness.evaluation.evaluate import score",
        ),
        ("readiness.evaluation.evaluate", "import mpp_readiness.formats"),
        ("readiness.evaluation.evaluate", "import mpp_readiness.regulation.tree"),
        ("readiness.evaluation.result", "from mpp_readiness import score"),
        ("regulation.tree", "from mpp_readiness.readiness.model.checklist import Checklist"),
        ("regulation.citing.places", "from mpp_readiness.regulation.review.scopes import scope"),
        ("regulation.segmenting.body", "from mpp_readiness.regulation.parsing.body import body"),
        ("regulation.parsing.head", "from mpp_readiness.regulation.review.scopes import title_of"),
        ("formats.pdf", "import mpp_readiness.cli"),
        ("formats.html", "from mpp_readiness.formats.report import page"),
        ("formats.comparison.page", "from mpp_readiness.formats.report import page"),
        ("formats.draft.page", "from mpp_readiness.formats.word.writing import document"),
        ("formats.report.page", "from mpp_readiness.formats import write_report"),
        ("formats.ruang_baru", "from mpp_readiness import errors"),
        ("lantai-baru", "from mpp_readiness import errors"),
    ],
)
def test_a_planted_violation_is_found(room: str, source: str) -> None:
    assert len(faults(room, source)) == 1


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("field_types", "from mpp_readiness.indonesian import parse_date"),
        ("readiness.analysis.schedule", "from mpp_readiness.readiness.evaluation.evaluate import score"),
        ("regulation.review.closing", "from mpp_readiness.regulation.review.scopes import scope"),
        ("formats.report.page", "from mpp_readiness.formats.comparison.verification import two_layers"),
        ("formats.brought_draft.repairs", "from mpp_readiness.formats import write"),
        ("cli", "import click\nfrom mpp_readiness import formats, resources, score"),
    ],
)
def test_what_the_plan_allows_is_no_fault(room: str, source: str) -> None:
    assert faults(room, source) == []


def test_only_the_porch_knows_the_heavy_libraries() -> None:
    heavy = ("weasyprint", "openpyxl", "docx")
    users = {room for room in rooms() for name in heavy if f"import {name}" in _source(room)}
    assert {room.split(".")[0] for room in users} <= {"formats"}
