"""The door of the package: few names, each of them there and told, and cheap to open."""

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest

import mpp_readiness
from mpp_readiness import cli
from mpp_readiness.regulation.tree import Draft

HEAVY = ("pydantic", "yaml", "jinja2", "weasyprint", "openpyxl", "docx", "numpy", "click")
ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "mpp_readiness"
PAGE = ROOT / "docs" / "door.md"
MOST = 60


def _names() -> list[str]:
    return list(mpp_readiness.__all__)


def _taken(name: str) -> object:
    return getattr(mpp_readiness, name)


def _functions() -> list[str]:
    return [name for name in _names() if inspect.isfunction(_taken(name))]


def test_every_name_of_the_door_can_be_taken() -> None:
    assert [getattr(_taken(name), "__name__", "") for name in _names()] == _names()


def test_every_name_of_the_door_says_what_it_is() -> None:
    assert [name for name in _names() if not inspect.getdoc(_taken(name))] == []


def test_the_door_shows_its_names_sorted_and_no_more_than_sixty() -> None:
    assert _names() == sorted(set(_names()))
    assert len(_names()) <= MOST
    assert set(_names()) <= set(dir(mpp_readiness))


def test_a_name_that_is_not_there_is_a_plain_attribute_error() -> None:
    with pytest.raises(AttributeError, match="gedung"):
        _taken("gedung")


def test_opening_the_door_loads_nothing_heavy() -> None:
    code = f"import sys, mpp_readiness; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def _imported() -> Iterator[tuple[str, str]]:
    """Every name that a type checker is told of, with the room in which it stands."""
    source = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    told = next(one for one in source.body if isinstance(one, ast.If))
    for one in told.body:
        assert isinstance(one, ast.ImportFrom)
        room = (one.module or "").partition(".")[2]
        assert [alias for alias in one.names if alias.asname] == [], "one name for one thing"
        yield from ((alias.name, room) for alias in one.names)


def test_a_type_checker_is_told_what_python_finds() -> None:
    assert dict(_imported()) == mpp_readiness._ROOMS
    assert list(mpp_readiness._ROOMS) == _names()


# ---- types


def _parts(annotation: object) -> Iterator[type]:
    """The classes of which an annotation is made."""
    if get_origin(annotation) is not None or isinstance(annotation, UnionType):
        for one in get_args(annotation):
            yield from _parts(one)
    elif isinstance(annotation, type):
        yield annotation


def _is_known(found: type) -> bool:
    own = found.__module__.split(".")[0] == "mpp_readiness"
    return not own or found in [_taken(name) for name in _names()]


@pytest.mark.parametrize("name", _functions())
def test_what_a_function_of_the_door_takes_and_gives_is_of_the_door_or_of_python(name: str) -> None:
    names = {"Draft": Draft, **{one: _taken(one) for one in _names()}}
    hints = get_type_hints(_taken(name), localns=names)
    assert "return" in hints
    unknown = {at: one.__name__ for at, hint in hints.items() for one in _parts(hint) if not _is_known(one)}
    assert unknown == {}


# ---- the page


def test_the_page_tells_every_name_once_in_the_first_sentence_of_its_docstring() -> None:
    told = dict(re.findall(r"^\| `(?:mpp\.)?(\w+)[^`]*` \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    assert told == {name: _told(_taken(name)) for name in _names()}


def _told(found: object) -> str:
    """The first paragraph of a docstring on one line."""
    return " ".join((inspect.getdoc(found) or "").split("\n\n")[0].split()).replace("|", "\\|")


# ---- the command line

VERBS = {
    "new": {"new_folder"},
    "list": {"shipped_names", "load_checklist"},
    "check": {"load_checklist", "read_assessment"},
    "score": {"load_checklist", "read_assessment", "score", "render_report"},
    "report": {"load_checklist", "read_assessment", "score", "write_report"},
    "schema": {"schema"},
    "doctor": {"examine"},
    "form": {"find_region", "load_checklist", "read_assessment", "write_form"},
    "compare": {
        "load_checklist",
        "read_assessment",
        "score",
        "compare",
        "trend",
        "render_comparison",
        "write_comparison",
    },
    "draft": {
        "draft",
        "find_region",
        "left_open",
        "load_facts",
        "load_skeleton",
        "read_assessment",
        "parse_draft",
        "score",
        "shipped_names",
        "write_regulation",
    },
    "review": {"fix", "read_text", "render_review", "review", "rules"},
}
# What the screen of a verb needs beside the door: errors, whole files, the tables of suffixes, and how things read in a
# terminal; and what no door offers yet: comments in a copy of a worksheet.
INNER = {
    "catalogue",
    "errors",
    "files",
    "formats",
    "formats.comparison.screen",
    "formats.options",
    "formats.paper_size",
    "formats.review.page",
    "formats.review.rulebook_pages",
    "formats.screen",
    "formats.reading",
    "formats.worksheet.annotating",
    "readiness.analysis.layer_choice",
    "regulation.passages",
    "regulation.repair.rules",
    "regulation.review.rulebook",
    "regulation.review.unchecked",
}


def _sources() -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "cli").glob("*.py"))}


def test_every_verb_is_a_function_of_the_door_plus_printing() -> None:
    assert set(cli.commands.commands) == set(VERBS)
    used = {name for source in _sources().values() for name in re.findall(r"\bmpp\.(\w+)", source)}
    assert used == {name for names in VERBS.values() for name in names}
    assert used <= set(_names())


def test_the_command_line_looks_behind_the_door_only_where_it_is_said() -> None:
    seen = set()
    for source in _sources().values():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "mpp_readiness":
                inside = (node.module or "").partition(".")[2]
                rooms = [inside] if inside else [one.name for one in node.names if one.name not in _names()]
                seen |= {
                    full
                    for room in rooms
                    for one in node.names
                    for full in [f"{room}.{one.name}" if _is_room(f"{room}.{one.name}") else room]
                }
    assert {room for room in seen if room.split(".")[0] not in ("cli", "__version__")} == INNER


def _is_room(name: str) -> bool:
    path = PACKAGE.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_the_errors_are_reached_through_the_door() -> None:
    told = (
        mpp_readiness.CannotWrite,
        mpp_readiness.InvalidInput,
        mpp_readiness.MissingEngine,
        mpp_readiness.NotFound,
        mpp_readiness.UnknownFormat,
    )
    assert set(told) == set(mpp_readiness.ReadinessError.__subclasses__())
