"""How properties are tried, and what coverage looks away from.

A traced line costs twice its time. So libraries at work below the package, properties, whose thousands of examples run
the same lines, and whole files that are read by other programs are not counted. What they run has tests of its own.
"""

import sys
from collections.abc import Callable, Generator
from functools import wraps
from importlib import import_module
from typing import ParamSpec, TypeVar

import pytest
from coverage.tracer import CTracer
from hypothesis import HealthCheck, settings

from tests.properties import COMMON

P = ParamSpec("P")
R = TypeVar("R")

# A busy machine is slow, and that is no fault of the program: nothing is timed. Every run takes the same examples, so
# that a change is red for what it does and not by luck; `make fuzz` takes new ones, and more.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", UNTIMED, derandomize=True, database=None)
settings.register_profile("fuzz", UNTIMED, derandomize=False, max_examples=5 * COMMON, print_blob=True)
settings.load_profile("same")

UNTRACED = ("hypothesis", "office")
# Module, class and method: each works for long, and never calls the package.
LONG = (
    ("weasyprint", "HTML", "write_pdf"),
    ("weasyprint", "CSS", "__init__"),
    ("openpyxl.reader.excel", "ExcelReader", "read"),
    ("openpyxl.writer.excel", "ExcelWriter", "save"),
)


def untraced(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> R:
        tracer = sys.gettrace()
        if not isinstance(tracer, CTracer):
            return function(*args, **kwargs)
        # Not sys.settrace(): it would miss the end of this very call, and count what follows to the wrong file.
        tracer.stop()
        try:
            return function(*args, **kwargs)
        finally:
            tracer.start()

    return call


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "office: whole files, read by LibreOffice or poppler; counts for no coverage")
    starts_workers = config.getoption("numprocesses", None)
    if config.getoption("cov_source", None) and not starts_workers:
        _look_away_from_libraries()


@untraced
def _look_away_from_libraries() -> None:
    for module, owner, method in LONG:
        found = getattr(import_module(module), owner)
        setattr(found, method, untraced(getattr(found, method)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    tracer = sys.gettrace()
    if not isinstance(tracer, CTracer) or not any(item.get_closest_marker(name) for name in UNTRACED):
        return (yield)
    tracer.stop()
    try:
        return (yield)
    finally:
        tracer.start()
