"""A checklist is found by its slug, in the folders of a project first and then among the shipped ones."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path

from mpp_readiness import resources
from mpp_readiness.errors import InvalidInput, NotFound, Problem
from mpp_readiness.readiness.loading.follow_ups import RULES
from mpp_readiness.readiness.model.checklist import Checklist
from mpp_readiness.readiness.model.consistency import checklist_faults
from mpp_readiness.yaml_source import read_document

FOLDERS = ("daftar-periksa", "checklists")
"""In a folder of this name every file is looked into; beside an assessment only the one that bears the slug."""
ROOTS = (".git", ".vscode")
"""What marks the uppermost folder of a project; `new` makes the second."""
_SUFFIXES = (".yaml", ".yml", ".json")
_SLUG = re.compile(rb"^checklist:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_VERSION = re.compile(rb"^version:[ \t]*[\"']?([^\"'#\r\n]+)", re.MULTILINE)
_ANSWERS = re.compile(rb"^(?:\xef\xbb\xbf)?assessment:", re.MULTILINE)
_HEAD = 100_000


@dataclass(frozen=True, slots=True)
class FoundChecklist:
    """The file of a checklist, and a warning where it is another one than the slug may be thought to mean."""

    path: Path
    warnings: tuple[Problem, ...] = ()


def find_checklist(
    slug: str, folder: Path | None, asked_by: str = "", version: Callable[[], str | None] = lambda: None
) -> FoundChecklist:
    """The checklist of a slug that is nearest to a folder, or the shipped one; `asked_by` is where it is named.

    Of several in one place the one of the wanted version is taken.

    Raises:
        NotFound: there is none; it says where was looked.
        InvalidInput: two of one place bear this slug.
    """
    folders = tuple(project_folders(folder)) if folder else ()
    levels = [list(found) for _, found in groupby(_own(slug, folders), key=lambda one: one[0])]
    shipped = [resources.checklist_path(slug)] if slug in resources.checklist_names() else []
    ranked = [*([path for _, path in level] for level in levels), *([path] for path in shipped)]
    if not ranked:
        raise _not_found(slug, folders)
    nearest, *further = ranked
    if len(_unlike(nearest)) > 1 and (wanted := version()):
        nearest = [path for path in nearest if _version(path) == wanted] or nearest
    if len(kept := _unlike(nearest)) > 1:
        what = f"lebih dari satu daftar periksa bernama “{slug}”: {', '.join(map(shown, kept))}"
        remedy = "beri nama lain pada “checklist:” salah satunya, atau pilih dengan --checklist BERKAS"
        raise InvalidInput([Problem("checklist-twice", asked_by, ("assessment",), what, remedy)])
    others = _unlike([nearest[0], *(path for level in further for path in level)])[1:]
    return FoundChecklist(nearest[0], tuple(_shadowed(slug, nearest[0], others, shipped, asked_by)))


def of_version(slug: str, version: str, folder: Path) -> Path | None:
    """The nearest file of a project that is this version of a checklist."""
    found = (path for _, path in _own(slug, tuple(project_folders(folder))) if _version(path) == version)
    return next(found, None)


def project_folders(folder: Path) -> Iterator[Path]:
    """A folder and those above it, up to the first that is marked as a project; without a mark only one above it."""
    above = (folder, *folder.parents)
    marked = next((at for at, one in enumerate(above) if any((one / mark).exists() for mark in ROOTS)), 1)
    yield from above[: marked + 1]


def shown(path: Path) -> str:
    """A path as short as it can be said from where we are."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _own(slug: str, folders: Sequence[Path]) -> Iterator[tuple[int, Path]]:
    for level, folder in enumerate(folders):
        beside = [folder / f"{slug}{suffix}" for suffix in _SUFFIXES]
        yield from ((level, path) for path in (*beside, *_inside(folder)) if _bears(path, slug))


def _inside(folder: Path) -> Iterator[Path]:
    for name in FOLDERS:
        yield from sorted(path for path in (folder / name).rglob("*") if path.suffix.lower() in _SUFFIXES)


def _bears(path: Path, slug: str) -> bool:
    """Whether a file says that it is this checklist, or is called so and says nothing else."""
    head = _head(path)
    if head is None:
        return False
    named = _SLUG.search(head)
    return named[1] == slug.encode() if named else path.stem == slug and not _ANSWERS.search(head)


def _version(path: Path) -> str:
    named = _VERSION.search(_head(path) or b"")
    return named[1].decode(errors="replace").strip() if named else ""


def _head(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD).removeprefix(b"\xef\xbb\xbf")
    except OSError:  # not there, a folder, or not ours to read
        return None


def _unlike(paths: Sequence[Path]) -> list[Path]:
    """Without those that say the same as an earlier one."""
    contents = {path.resolve(): path.read_bytes() for path in paths}
    found: dict[bytes, Path] = {}
    for path in paths:
        found.setdefault(contents[path.resolve()], path)
    return list(found.values())


def _not_found(slug: str, folders: Sequence[Path]) -> NotFound:
    shipped = resources.checklist_names()
    own = [f"{shown(one)}/" if shown(one) != "." else "./" for one in folders]
    places = [f"{', '.join(own)} (juga dalam {' dan '.join(FOLDERS)})"] if own else []
    looked = (*places, f"daftar periksa bawaan ({', '.join(shipped)})")
    named = {
        found[1].decode() for one in folders for path in _inside(one) if (found := _SLUG.search(_head(path) or b""))
    }
    near = get_close_matches(slug, sorted({*named, *shipped}), n=3, cutoff=0.5)
    return NotFound("Daftar periksa", slug, near, looked)


def _shadowed(
    slug: str, path: Path, others: Sequence[Path], shipped: Sequence[Path], asked_by: str
) -> Iterator[Problem]:
    for other in others:
        named = "daftar periksa bawaan" if other in shipped else shown(other)
        what = f"“{slug}” dibaca dari {shown(path)}, bukan dari {named} yang bernama sama"
        yield Problem("checklist-shadowed", asked_by, ("assessment",), what, "beri nama lain bila keliru", "warning")


def older_checklist(version: str | None, checklist: Checklist, folder: Path | None) -> Checklist | None:
    """Another version of a checklist, where the project of a folder still has it and it is sound."""
    if folder is None or version in (None, checklist.version):
        return None
    path = of_version(checklist.checklist, version or "", folder)
    try:
        return None if path is None else read_document(path).checked(Checklist, checklist_faults, RULES)
    except InvalidInput:
        return None
