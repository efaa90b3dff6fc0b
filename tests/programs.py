"""Programs that are not ours read what was written: LibreOffice, and poppler for PDF."""

import shutil
import subprocess
from pathlib import Path
from typing import Literal

import pytest

# What takes so long hangs, also where other work keeps the machine busy.
HANGS = 1800


def office(profile: Path, *arguments: str | Path) -> None:
    """LibreOffice without a screen, with settings in a folder of their own, so that nobody's are read or changed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is missing: Debian packages libreoffice-writer-nogui and libreoffice-calc-nogui")
    own = f"-env:UserInstallation={profile.as_uri()}"
    subprocess.run([program, own, "--headless", *arguments], check=True, capture_output=True, timeout=HANGS)


def pages(document: bytes, order: Literal["layout", "raw"] = "layout") -> list[str]:
    """The text of each page of a PDF: as it lies on the page, or in the order of drawing."""
    run = subprocess.run(["pdftotext", f"-{order}", "-", "-"], input=document, capture_output=True, check=True)
    return run.stdout.decode().split("\f")[:-1]
