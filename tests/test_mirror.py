"""Who opens a room finds its tests at the same place: `mpp_readiness/a/b.py` is tested by `tests/a/test_b.py`."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "mpp_readiness"
# So many lines are small enough to be tested through the rooms that use them.
SMALL = 60
ELSEWHERE: Mapping[str, str] = {
    "__init__.py": "tests/test_door.py",  # the door is called so in every text about it
    "cli/__init__.py": "tests/cli/test_main.py",  # what it offers is main()
    # Nothing but the shapes of JSON documents: their schemas are tested, for they follow from the shapes.
    "formats/comparison/comparison_shape.py": "tests/formats/test_json_schema.py",
    "formats/json_shapes.py": "tests/formats/test_json_schema.py",
}
OWED: frozenset[str] = frozenset()
"""Rooms that are tested only through their neighbours so far. A room that gets its file leaves this list."""


def place(room: str) -> str:
    """Where the tests of a room stand; those of a package carry the name of its folder."""
    path = PurePosixPath("tests", room)
    name = path.parent.name if path.stem == "__init__" else path.stem
    return ELSEWHERE.get(room, str(path.with_name(f"test_{name}.py")))


def large() -> frozenset[str]:
    rooms = (room for room in HOUSE.rglob("*.py") if len(room.read_text("utf-8").splitlines()) > SMALL)
    return frozenset(room.relative_to(HOUSE).as_posix() for room in rooms)


def test_every_large_room_has_a_file_of_tests_at_its_place() -> None:
    missing = {room for room in large() if not (ROOT / place(room)).is_file()}
    assert missing - OWED == set(), "no file of tests at their place"
    assert OWED - missing == set(), "have their file, or are gone: no longer owed"


def test_what_is_tested_elsewhere_is_a_room_and_has_no_file_at_its_place_too() -> None:
    assert set(ELSEWHERE) <= large()
    doubled = [room for room in ELSEWHERE if (ROOT / "tests" / room).with_name(f"test_{Path(room).stem}.py").is_file()]
    assert doubled == []


def test_a_room_and_a_package_have_their_place() -> None:
    assert place("regulation/printing/body.py") == "tests/regulation/printing/test_body.py"
    assert place("regulation/printing/__init__.py") == "tests/regulation/printing/test_printing.py"
