"""A report needs libraries and fonts besides Python packages; the doctor looks for each and says how to get it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from dataclasses import dataclass

SERIF = ("Bookman Old Style", "TeX Gyre Bonum", "URW Bookman")
SANS = ("Inter", "Segoe UI", "DejaVu Sans")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for; `exit_code` is 0 where a report can be made without it."""

    name: str
    is_there: bool
    remedy: str
    exit_code: int = 0

    def __str__(self) -> str:
        return f"ada    {self.name}" if self.is_there else f"BELUM  {self.name}. {self.remedy}."


def examine() -> Iterator[Check]:
    """Everything a report needs, one after the other.

    Nothing is raised: what is missing, fontconfig's own program too, is a check that is not there.
    """
    version = ".".join(map(str, sys.version_info[:3]))
    yield Check(f"Python {version}", sys.version_info >= (3, 11), "Pasang Python 3.11 atau yang lebih baru", 4)
    yield _library("pango-1.0", "libpango-1.0-0", 4)
    yield _library("pangoft2-1.0", "libpangoft2-1.0-0", 4)
    # Without it fonts are cut by fontTools: a report still comes, later.
    yield _library("harfbuzz-subset", "libharfbuzz-subset0", 0)
    families = font_families()
    yield _font(SERIF, families, "fonts-texgyre")
    yield _font(SANS, families, "fonts-inter")
    yield Check("Izin menulis di folder ini", os.access(".", os.W_OK), "Pindah ke folder milik Anda", 5)


def _library(name: str, package: str, exit_code: int) -> Check:
    return Check(name, find_library(name) is not None, f"Pasang dengan: apt-get install {package}", exit_code)


def _font(wanted: tuple[str, ...], families: frozenset[str], package: str) -> Check:
    used = next((name for name in wanted if name.casefold() in families), None)
    return Check(f"Huruf {used or wanted[0]}", used is not None, f"Pasang dengan: apt-get install {package}")


def font_families() -> frozenset[str]:
    """Families that fontconfig knows, casefolded; none where fontconfig's own program is missing."""
    try:
        listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    names = listed.decode("utf-8", "replace").replace("\n", ",").split(",")
    return frozenset(name.strip().casefold() for name in names)
