"""Several threads at once: the bytes of one, and a process that is left as it was found."""

import gc
import subprocess
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

import mpp_readiness as mpp
from mpp_readiness.readiness.evaluation.result import Result
from mpp_readiness.regulation.tree import Regulation

THREADS = 8
CHECKLIST = """
checklist: loket
version: "1"
title: Loket
scales: {biasa: [{id: tidak, points: 0, title: Tidak}, {id: ya, points: 1, title: Ya}]}
aspects: [{id: A, title: Tempat, criteria: [{id: A1, title: Ada loket}]}]
milestones: [{id: siap, title: Siap}]
"""
ANSWERS = """
assessment: loket
region: "33.16"
date: 2021-06-03
answers: {A1: ya}
"""
# Small, for eight threads do everything eight times; a small draft goes through the same rooms as a long one.
SKELETON = Path(__file__).parent / "regulation" / "small.yaml"


@pytest.fixture(scope="module")
def result() -> Result:
    checklist = mpp.load_checklist(CHECKLIST)
    return mpp.score(checklist, mpp.load_assessment(ANSWERS, checklist))


def _work(result: Result, folder: Path, name: str) -> tuple[bytes, ...]:
    """A page printed, a draft drafted, written, read again, and judged."""
    drafted = mpp.draft(SKELETON, region=mpp.find_region("33.16"), facts={"batas": 5})
    assert isinstance(drafted, Regulation)
    mpp.write_report(result, folder / f"{name}.pdf", brief=True)
    mpp.write_regulation(drafted, folder / f"{name}.docx")
    found = mpp.review(mpp.read_text(folder / f"{name}.docx"))
    told = "\n".join(f"{one.rule} {one.path}" for one in found)
    return (folder / f"{name}.pdf").read_bytes(), (folder / f"{name}.docx").read_bytes(), told.encode()


def test_eight_threads_give_the_bytes_of_one_and_leave_the_process_as_it_was(result: Result, tmp_path: Path) -> None:
    alone = _work(result, tmp_path, "sendiri")
    process = sys.stdout, sys.stderr, list(warnings.filters), gc.isenabled()
    together = Barrier(THREADS)

    def work(i: int) -> tuple[bytes, ...]:
        together.wait()
        return _work(result, tmp_path, str(i))

    with ThreadPoolExecutor(THREADS) as pool:
        made = list(pool.map(work, range(THREADS)))
    assert [i for i, one in enumerate(made) if one != alone] == []
    assert (sys.stdout, sys.stderr, list(warnings.filters), gc.isenabled()) == process


FIRST_PRINTS = """
import gc, sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from mpp_readiness.formats.pdf import write_pdf

stdout, together = sys.stdout, Barrier(8)

def first(_):
    together.wait()
    return write_pdf("<p>a</p>", "", identifier=b"x", when=date(2021, 6, 3))

with ThreadPoolExecutor(8) as pool:
    made = set(pool.map(first, range(8)))
print(len(made), sys.stdout is stdout, gc.isenabled())
"""


def test_eight_threads_that_are_the_first_to_print_leave_a_process_with_its_stdout() -> None:
    # WeasyPrint 70 opens its colour profile without closing it.
    strict = (sys.executable, "-W", "error", "-W", "ignore::ResourceWarning")
    done = subprocess.run([*strict, "-c", FIRST_PRINTS], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("1 True True\n", "")
