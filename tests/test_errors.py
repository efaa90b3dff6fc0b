"""Every error is a value: it comes back from another process, and from a copy, as it was."""

import copy
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import mpp_readiness
from mpp_readiness.errors import (
    CannotWrite,
    InvalidInput,
    MissingEngine,
    NotFound,
    Problem,
    ReadinessError,
    UnknownFormat,
    dotted,
    refused,
)

AMBIGUOUS = Problem(
    "number-ambiguous", "a.yaml:3:9", ("answers", "SDM-01", "evidence", 0), "dua cara", "tulis 1234", "error"
)
STALE = Problem("evidence-missing", "a.yaml:7:3", ("answers", "SDM-02"), "berkas hilang", severity="warning")

# Each with its exit code, its code, and its sentence.
ERRORS: dict[ReadinessError, tuple[int, str, str]] = {
    InvalidInput([AMBIGUOUS, STALE]): (
        3,
        "invalid-input",
        "a.yaml:3:9: answers.SDM-01.evidence[0]: dua cara; tulis 1234\na.yaml:7:3: peringatan: berkas hilang",
    ),
    NotFound("Daftar periksa", "mpq", ["mpp"]): (
        3,
        "not-found",
        "Daftar periksa “mpq” tidak ditemukan. Mungkin maksud Anda: mpp.",
    ),
    NotFound("Daftar periksa", "lke", [], ["penilaian/", "daftar periksa bawaan (mpp)"]): (
        3,
        "not-found",
        "Daftar periksa “lke” tidak ditemukan. Dicari di: penilaian/; daftar periksa bawaan (mpp).",
    ),
    NotFound("berkas", "a.docx"): (3, "not-found", "berkas “a.docx” tidak ditemukan."),
    UnknownFormat(".odt", {".pdf": 1, ".html": 2}): (
        2,
        "unknown-format",
        "Jenis berkas “.odt” tidak dikenal; pakai salah satu dari: .pdf, .html.",
    ),
    UnknownFormat("", [".pdf"]): (
        2,
        "unknown-format",
        "Jenis berkas tanpa akhiran tidak dikenal; pakai salah satu dari: .pdf.",
    ),
    MissingEngine("Pango", "Pasang Pango."): (4, "missing-engine", "Pango belum terpasang. Pasang Pango."),
    CannotWrite("a.pdf", "ruang penyimpanan penuh"): (
        5,
        "cannot-write",
        "Tidak dapat menulis a.pdf: ruang penyimpanan penuh.",
    ),
}


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    # Spawned, as on Windows: nothing reaches the worker but what was pickled.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


def fail(error: ReadinessError) -> None:
    raise error


def same(given: BaseException | None, error: ReadinessError) -> None:
    assert type(given) is type(error)
    assert vars(given) == vars(error)
    assert isinstance(given, ReadinessError)
    assert (str(given), given.exit_code, given.code, given.problems) == (
        str(error),
        error.exit_code,
        error.code,
        error.problems,
    )


@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_an_error_of_a_worker_comes_back_as_it_was_raised(error: ReadinessError, pool: ProcessPoolExecutor) -> None:
    same(pool.submit(fail, error).exception(timeout=60), error)
    # The pool is still alive.
    assert pool.submit(str, error).result(timeout=60) == str(error)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
@pytest.mark.parametrize("error", ERRORS, ids=str)
def test_a_copy_of_an_error_says_the_same(
    error: ReadinessError, again: Callable[[ReadinessError], ReadinessError]
) -> None:
    same(again(error), error)


@pytest.mark.parametrize(("error", "told"), ERRORS.items(), ids=str)
def test_an_error_has_its_exit_code_its_code_and_its_sentence(
    error: ReadinessError, told: tuple[int, str, str]
) -> None:
    assert (error.exit_code, error.code, str(error)) == told


def test_every_error_of_the_tree_is_a_name_of_the_door_and_is_tried_here() -> None:
    tree = {one.__name__ for one in ReadinessError.__subclasses__()}
    assert tree == {type(one).__name__ for one in ERRORS}
    assert tree | {"ReadinessError", "Problem"} <= set(mpp_readiness.__all__)


def test_an_error_that_is_about_no_input_is_one_problem_without_a_place() -> None:
    assert CannotWrite("a.pdf", "penuh").problems == (
        Problem("cannot-write", "", (), "Tidak dapat menulis a.pdf: penuh."),
    )


def test_what_is_refused_as_a_whole_has_the_one_reason() -> None:
    assert refused("macro", "a.xlsx", "berisi makro", "simpan tanpa makro").problems == (
        Problem("macro", "a.xlsx", (), "berisi makro", "simpan tanpa makro"),
    )


@pytest.mark.parametrize(
    ("problem", "printed", "text"),
    [
        (AMBIGUOUS, "a.yaml:3:9: answers.SDM-01.evidence[0]: dua cara; tulis 1234", "dua cara; tulis 1234"),
        (STALE, "a.yaml:7:3: peringatan: berkas hilang", "berkas hilang"),
        (Problem("draft-added", "", ("pasal 3",), "baru", "", "warning"), "pasal 3: peringatan: baru", "baru"),
        (Problem("macro", "", (), "berisi makro"), "berisi makro", "berisi makro"),
        (Problem("draft-added", "", (), "baru", "", "warning"), "peringatan: baru", "baru"),
    ],
)
def test_a_problem_is_printed_with_what_people_can_find_again(problem: Problem, printed: str, text: str) -> None:
    assert (str(problem), problem.text) == (printed, text)


@pytest.mark.parametrize(
    ("path", "expected"), [((), ""), (("a",), "a"), ((0, "a"), "[0].a"), (("a", 0, 1, "b"), "a[0][1].b")]
)
def test_a_path_is_written_with_dots_and_indices(path: tuple[str | int, ...], expected: str) -> None:
    assert dotted(path) == expected
