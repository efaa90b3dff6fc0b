"""What rests while threads overlap is as it was when the last of them has gone, in whatever order they go."""

import gc
import warnings
from contextlib import ExitStack

import pytest

from mpp_readiness.formats.process_state import without_garbage_collection, without_openpyxl_warnings


@pytest.mark.parametrize("was_on", [True, False])
@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_collector_rests_until_the_last_has_gone(was_on: bool, order: tuple[int, ...]) -> None:
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        inside = [ExitStack() for _ in order]
        for one in inside:
            one.enter_context(without_garbage_collection())
        for i in order:
            assert not gc.isenabled()
            inside[i].close()
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()


def test_a_failure_inside_ends_the_rest_too() -> None:
    with pytest.raises(ZeroDivisionError), without_garbage_collection():
        _ = 1 / 0
    assert gc.isenabled()


def test_only_what_openpyxl_says_is_silent() -> None:
    before = list(warnings.filters)
    with without_openpyxl_warnings():
        warnings.warn_explicit("dropped", UserWarning, "x.py", 1, module="openpyxl.worksheet._reader")
        with pytest.raises(UserWarning, match="heard"):
            warnings.warn_explicit(
                "heard", UserWarning, "x.py", 1, module="mpp_readiness.formats.worksheet.writing.book"
            )
    assert list(warnings.filters) == before
