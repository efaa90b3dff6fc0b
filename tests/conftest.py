"""What coverage looks away from: where every traced line costs twice its time and proves no branch.

These are libraries at work below the package, properties, whose luck differs from run to run, and whole files that
are read by other programs. What they run has tests of its own.
"""

import sys
from collections.abc import Callable, Generator
from functools import wraps
from importlib import import_module
from typing import ParamSpec, TypeVar

import pytest
from coverage.tracer import CTracer

P = ParamSpec("P")
R = TypeVar("R")

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
