"""The house keeps its plan: imports point down, and the two wings do not see each other."""

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

PACKAGE = "mpp_readiness"
ROOT = Path(__file__).parent.parent / PACKAGE
FLOORS: Mapping[str, int] = {
    "errors": 0,
    "version": 0,
    "bahasa": 1,
    "files": 1,
    "problem_codes": 1,
    "fields": 1,
    "faults": 1,
    "yamltree": 1,
    "sources": 1,
    "yamlfile": 1,
    "template": 1,
    "resources": 1,
    "legislation": 2,
    "regions": 2,
    "readiness.model.criterion": 3,
    "readiness.model.checklist": 3,
    "readiness.model.assessment": 4,
    "readiness.evaluation.result": 4,
    "readiness": 5,
    "regulation.text": 2,
    "regulation.tree": 3,
    "regulation.naming": 4,
    "regulation.numbering": 4,
    "regulation.references": 4,
    "regulation": 5,
    "formats": 6,
    "portfolio": 7,
    "door": 7,
    "catalogue": 7,
    "doctor": 7,
    "handover": 7,
    "cli": 8,
    "__main__": 9,
}
# Neighbours on one floor that may see each other.
ALLOWED = {
    ("fields", "bahasa"),
    ("faults", "fields"),
    ("yamltree", "faults"),
    ("yamlfile", "fields"),
    ("yamlfile", "files"),
    ("yamlfile", "faults"),
    ("yamlfile", "sources"),
    ("yamlfile", "yamltree"),
    ("problem_codes", "fields"),
    ("problem_codes", "yamlfile"),
    ("template", "bahasa"),
    ("template", "resources"),
    ("readiness.model.checklist", "readiness.model.criterion"),
    ("readiness.evaluation.result", "readiness.model.assessment"),
    ("regulation.numbering", "regulation.naming"),
    ("regulation.references", "regulation.numbering"),
    ("legislation", "regions"),
}
# Inside these, files are parts of one room or stand in the order of their work.
SHARED = ("readiness", "regulation", "formats", "cli")
WINGS = ("readiness", "regulation")


def floor(room: str) -> int | None:
    """Floor of the room, or of the longest name above it that has one."""
    while room:
        if room in FLOORS:
            return FLOORS[room]
        room = room.rpartition(".")[0]
    return None


def imports(source: str) -> Iterable[str]:
    """Rooms of the package that a source imports, wherever in the file the import stands."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (_room(one.name) for one in names if one.name.split(".")[0] == PACKAGE)
            case ast.ImportFrom(module=str(module), names=names) if module.split(".")[0] == PACKAGE:
                whole = {_room(module), *(_room(f"{module}.{one.name}") for one in names)}
                # `from package import room` names a room; `from package import score` takes it from the door.
                yield from whole - {"door"} or whole


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
    mine, theirs = floor(room), floor(seen)
    if mine is None or theirs is None:
        return False
    beside = mine == theirs and ((room, seen) in ALLOWED or (wing == other and wing in SHARED and mine >= 5))
    return theirs < mine or beside


def rooms() -> list[str]:
    files = (path.relative_to(ROOT).with_suffix("") for path in sorted(ROOT.rglob("*.py")))
    names = [".".join(path.parts).removesuffix(".__init__") for path in files]
    return [name for name in names if name != "__init__"]  # the door sees every room by its nature


def _source(room: str) -> str:
    path = ROOT.joinpath(*room.split("."))
    return (path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text(encoding="utf-8")


@pytest.mark.parametrize("room", rooms())
def test_imports_of_the_room_point_down(room: str) -> None:
    assert floor(room) is not None, "a new room needs a floor"
    assert faults(room, _source(room)) == []


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("errors", "from mpp_readiness import bahasa"),
        ("bahasa", "from mpp_readiness.field_types import Model"),
        ("regions", "from mpp_readiness.legislation import find_instrument"),
        ("readiness.model.checklist", "from mpp_readiness.readiness.model.assessment import Assessment"),
        (
            "readiness.model.assessment",
            "def late():\n    from mpp_readiness.readiness.evaluation.evaluate import score",
        ),
        ("readiness.evaluation.evaluate", "import mpp_readiness.formats"),
        ("readiness.evaluation.evaluate", "import mpp_readiness.regulation.tree"),
        ("readiness.evaluation.result", "from mpp_readiness import score"),
        ("regulation.tree", "from mpp_readiness.readiness.model.checklist import Checklist"),
        ("formats.pdf", "import mpp_readiness.cli"),
        ("lantai-baru", "from mpp_readiness import errors"),
    ],
)
def test_a_planted_violation_is_found(room: str, source: str) -> None:
    assert len(faults(room, source)) == 1


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("fields", "from mpp_readiness.indonesian import parse_date"),
        ("readiness.analysis.schedule", "from mpp_readiness.readiness.evaluation.evaluate import score"),
        ("formats", "def late():\n    from mpp_readiness.formats import page, pdf"),
        ("cli", "import click\nfrom mpp_readiness import formats, resources, score"),
    ],
)
def test_what_the_plan_allows_is_no_fault(room: str, source: str) -> None:
    assert faults(room, source) == []


def test_only_the_porch_knows_the_heavy_libraries() -> None:
    heavy = ("weasyprint", "openpyxl", "docx")
    users = {room for room in rooms() for name in heavy if f"import {name}" in _source(room)}
    assert {room.split(".")[0] for room in users} <= {"formats"}
