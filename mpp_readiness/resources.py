"""The shipped checklists, templates and examples are found here."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from mpp_readiness.errors import NotFound

_PACKAGE = Path(__file__).parent


def checklist_names() -> tuple[str, ...]:
    """Names of the shipped checklists, in alphabetical order.

    >>> "mpp" in checklist_names()
    True
    """
    return tuple(sorted(path.stem for path in _folder("checklists").glob("*.yaml")))


def checklist_path(name: str) -> Path:
    """File of a shipped checklist."""
    names = checklist_names()
    if name not in names:
        raise NotFound("Daftar periksa", name, _near(name, names))
    return _folder("checklists") / f"{name}.yaml"


def skeleton_names() -> tuple[str, ...]:
    """Names of the shipped skeletons of regulations and papers, in alphabetical order.

    >>> "perbup-mpp" in skeleton_names()
    True
    """
    return tuple(sorted(path.stem for path in (template_folder("regulation") / "skeletons").glob("*.yaml")))


def skeleton_path(name: str) -> Path:
    """File of a shipped skeleton."""
    names = skeleton_names()
    if name not in names:
        raise NotFound("Kerangka", name, _near(name, names))
    return template_folder("regulation") / "skeletons" / f"{name}.yaml"


def template_folder(name: str) -> Path:
    """Folder of the shipped templates of one kind of document."""
    folder = _folder("templates")
    names = sorted(path.name for path in folder.iterdir() if path.is_dir())
    if name not in names:
        raise NotFound("Templat", name, _near(name, names))
    return folder / name


def example_folder() -> Path:
    """Folder of the shipped examples."""
    return _folder("examples")


def _near(name: str, names: Sequence[str]) -> Sequence[str]:
    """Names that resemble this one; where none does, all of them, for they are few."""
    return difflib.get_close_matches(name.lower(), names, n=3, cutoff=0.5) or names


def _folder(name: str) -> Path:
    """Inside the package where it is installed from a wheel, beside the package in a checkout."""
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise NotFound("Folder", name)
