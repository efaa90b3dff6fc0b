"""Data files are read when somebody first asks for what stands in them, and by no import."""

import subprocess
import sys

# Says which rooms were imported and which data files were opened, before and after the first question.
WATCHED = """
import importlib, os, pkgutil, sys
from pathlib import Path

import mpp_readiness

package = Path(mpp_readiness.__file__).parent
folders = [os.fspath(folder) + os.sep for folder in (
    package / "data", package / "checklists", package / "templates", package.parent / "checklists",
    package.parent / "templates",
)]

def watch(event, args):
    if event == "open" and isinstance(args[0], (str, bytes, os.PathLike)):
        path = os.path.abspath(os.fsdecode(args[0]))
        if any(path.startswith(folder) for folder in folders):
            print("opened", Path(path).name)

sys.addaudithook(watch)
for room in pkgutil.walk_packages(mpp_readiness.__path__, "mpp_readiness."):
    if not room.name.endswith("__main__"):
        importlib.import_module(room.name)
        print("imported", room.name)
print("asked")
mpp_readiness.find_region("33.16")
mpp_readiness.load_checklist("mpp")
"""


def test_no_import_opens_a_data_file() -> None:
    done = subprocess.run([sys.executable, "-c", WATCHED], capture_output=True, text=True, check=True)
    before, _, after = done.stdout.partition("asked\n")
    rooms = {line.removeprefix("imported ") for line in before.splitlines() if line.startswith("imported ")}
    assert {"mpp_readiness.regulation.review.checks", "mpp_readiness.formats.pdf", "mpp_readiness.cli"} <= rooms
    assert [line for line in before.splitlines() if line.startswith("opened ")] == []
    assert {"opened regions.csv", "opened mpp.yaml"} <= set(after.splitlines()), "the watch sees what is read"
