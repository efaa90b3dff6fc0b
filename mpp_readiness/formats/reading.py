"""Checklists, answers and facts are read from whatever somebody has: a file of any suffix, an open file, text, data."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.formats.suffixes import function_of, known
from mpp_readiness.readiness.loading import Loaded
from mpp_readiness.readiness.model.assessment import Assessment
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.sources import Content, Source, called, folder_of, is_name, suffix_of, taken

if TYPE_CHECKING:
    from mpp_readiness.regulation.drafting.skeleton_files import FactSheet
    from mpp_readiness.regulation.drafting.skeletons import FactWanted

Given: TypeAlias = Path | Content | Mapping[str, object]
"""A source that was looked at: whatever is not a path is in memory."""
Carry = Literal["form", "score"]
Read = tuple[Assessment, tuple[Problem, ...]]

_LARGEST = 10_000_000
"""Of an open file at most so much is read; each reader has its own limit below that."""

TEXTS = (".yaml", ".yml", ".json")
_ANSWERS = "readiness.loading"
_SHEET = "formats.worksheet.reading.worksheet"
READERS: Mapping[str, Mapping[str, str]] = {
    "assessment": {**dict.fromkeys(TEXTS, f"{_ANSWERS}:read_assessment"), ".xlsx": f"{_SHEET}:read_worksheet"},
    "slug": {**dict.fromkeys(TEXTS, f"{_ANSWERS}:assessment_slug"), ".xlsx": f"{_SHEET}:worksheet_slug"},
    "facts": {
        **dict.fromkeys(TEXTS, "regulation.drafting.skeleton_files:read_fact_sheet"),
        ".xlsx": "formats.worksheet.reading.draft_facts:read_draft_facts",
    },
    "carried": {
        **dict.fromkeys(TEXTS, "formats.worksheet.reading.carrying:carried_text"),
        ".xlsx": "formats.worksheet.reading.carrying:carried_sheet",
    },
}


def load_checklist(source: Source, *, folder: str | Path | None = None) -> Checklist:
    """A checklist by its name, or one from a file, an open file, text, or plain data.

    A name is that of a shipped one; with a `folder` the project of that folder is asked before those.

    Raises:
        NotFound: no checklist has that name; it says where was looked.
        UnknownFormat: the file is neither YAML nor JSON.
        InvalidInput: every fault, each with its place; or two bear that name.
    """
    from mpp_readiness.readiness.loading import finding, read_checklist

    if isinstance(source, str) and is_name(source):
        return read_checklist(finding.find_checklist(source, Path(folder).resolve() if folder else None).path)
    given = taken(source, _LARGEST)
    _kind(given, TEXTS)
    return read_checklist(given)


def is_checklist(path: Path) -> bool:
    """Whether a file is a checklist, not answers to one.

    Raises:
        InvalidInput: the file cannot be read.
    """
    from mpp_readiness.readiness import loading

    return path.suffix.lower() in TEXTS and path.is_file() and loading.is_checklist(path)


def load_assessment(source: Source, checklist: Checklist, *, today: date | None = None) -> Assessment:
    """The answers to a checklist, from a file, an open file, text, or plain data.

    Raises:
        UnknownFormat: the file is neither YAML, JSON nor a worksheet.
        InvalidInput: every fault, each with its place.
    """
    return _answers(taken(source, _LARGEST), checklist, today)[0]


def read_assessment(
    source: Source,
    checklist: Checklist | None = None,
    *,
    verification: Source | None = None,
    carry: Carry | None = None,
    today: date | None = None,
) -> Loaded:
    """The answers with what should be looked at again; without a checklist, to the one that they name.

    That one is sought from the folder of the answers upwards to the folder of the project, then among the shipped ones.

    `verification` is what a verifier says of the same region: it becomes the second layer. `carry` takes answers to
    another version of the checklist as far as they fit, and warns of each that does not: for a "form", which keeps it
    on a sheet of its own, or for a "score", which goes without it.

    Raises:
        UnknownFormat: the file is neither YAML, JSON nor a worksheet.
        InvalidInput: every fault, each with its place.
        NotFound: no checklist of the name that is given there is found; it says where was looked.
    """
    given = taken(source, _LARGEST)
    wanted, told = (checklist, ()) if checklist else _named(given, folder_of(source))
    if carry is not None:
        found = _carried(given, wanted, carry, today)
        return replace(found, warnings=(*told, *found.warnings))
    assessment, warnings = _answers(given, wanted, today)
    if verification is None:
        return Loaded(wanted, assessment, (*told, *warnings))
    checked, further = _verified(taken(verification, _LARGEST), wanted, assessment, today)
    return Loaded(wanted, checked, (*told, *warnings, *further))


def _named(given: Given, folder: Path | None) -> tuple[Checklist, tuple[Problem, ...]]:
    from mpp_readiness.readiness import loading

    version = partial(loading.assessment_version, given) if _kind(given, READERS["slug"]) in TEXTS else lambda: None
    reader: Callable[[Given], str] = function_of(READERS["slug"], _kind(given, READERS["slug"]))
    found = loading.finding.find_checklist(reader(given), folder, _called(given), version)
    return loading.read_checklist(found.path), found.warnings


def read_facts(source: Source, wanted: Mapping[str, "FactWanted"]) -> "FactSheet":
    """Region and facts of a draft, from a file, an open file, text, plain data, or a worksheet that asks for them.

    Raises:
        UnknownFormat: the file is neither YAML, JSON nor a worksheet.
        InvalidInput: every fault, each with its place.
    """
    given = taken(source, _LARGEST)
    table = READERS["facts"]
    reader: Callable[[Given, Mapping[str, FactWanted]], FactSheet] = function_of(table, _kind(given, table))
    return reader(given, wanted)


def skeletons_asked(source: Source) -> tuple[str, ...]:
    """Names of the skeletons whose facts a worksheet asks for; of whatever is no worksheet none."""
    given = taken(source, _LARGEST)
    if isinstance(given, Mapping) or _kind(given, READERS["facts"]) in TEXTS:
        return ()
    from mpp_readiness.formats.worksheet.reading import draft_facts

    return draft_facts.skeletons_asked(given)


def _carried(given: Given, checklist: Checklist, carry: Carry, today: date | None) -> Loaded:
    suffix = _kind(given, READERS["carried"])
    reader: Callable[[Given, Checklist, date], Loaded] = function_of(READERS["carried"], suffix)
    found = reader(given, checklist, today or date.today())
    if carry == "form":
        return found
    if suffix in TEXTS:
        from mpp_readiness.readiness.loading.carrying import read_carried

        return replace(found, warnings=read_carried(given, checklist, today)[1])
    what, name = f"tidak cocok dengan versi {checklist.version}; tidak ikut dinilai", Path(_called(given)).name
    told = (Problem("answer-left", name, (), f"{layer}, {id_}: {what}", "", "warning") for layer, id_, _ in found.left)
    return replace(found, warnings=tuple(told))


def _answers(given: Given, checklist: Checklist, today: date | None) -> Read:
    table = READERS["assessment"]
    reader: Callable[[Given, Checklist, date | None], Read] = function_of(table, _kind(given, table))
    return reader(given, checklist, today)


def _verified(given: Given, checklist: Checklist, first: Assessment, today: date | None) -> Read:
    from mpp_readiness.readiness.loading.verifying import still_doubted, verification_faults, verified

    second, warnings = _answers(given, checklist, today)
    name = _called(given)
    faults = verification_faults(first, second)
    told = [Problem(code, name, where, what, remedy) for code, where, what, remedy in faults]
    if told:
        raise InvalidInput(told)
    both = verified(first, second)
    return both, still_doubted(warnings, checklist, both)


def _kind(given: Given, suffixes: Iterable[str]) -> str:
    """The suffix of a source; one without is told by its first bytes: a zip is a worksheet, all else is text."""
    if isinstance(given, Mapping):
        return TEXTS[0]
    suffix = suffix_of(given)
    if isinstance(given, Content) and not suffix:
        suffix = ".xlsx" if given.raw.startswith(b"PK") else TEXTS[0]
    if ".xlsx" in suffixes and suffix not in suffixes:
        from mpp_readiness.formats.worksheet.reading.guard import refuse_other_spreadsheet

        refuse_other_spreadsheet(called(given), suffix)
    return known(suffix, suffixes)


def _called(given: Given) -> str:
    return "" if isinstance(given, Mapping) else called(given)
