"""Some state of the whole process rests while threads work: the last of them leaves it as the first found it."""

import gc
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Lock


class Resting:
    """Counts the threads inside: the first puts something to rest, and the last undoes that."""

    def __init__(self, begun: Callable[[], AbstractContextManager[object]]) -> None:
        self._begun = begun
        self._lock = Lock()
        self._inside = 0
        self._held: AbstractContextManager[object] | None = None

    @contextmanager
    def __call__(self) -> Iterator[None]:
        with self._lock:
            if not self._inside:
                self._held = self._begun()
                self._held.__enter__()
            self._inside += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1
                if not self._inside and self._held is not None:
                    self._held.__exit__(None, None, None)
                    self._held = None


@contextmanager
def _collector() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _openpyxl() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module=r"openpyxl\.")
        yield


without_garbage_collection = Resting(_collector)
"""Boxes of a page live until the last page is drawn; looking for dead ones costs a tenth of the time or more."""
without_openpyxl_warnings = Resting(_openpyxl)
"""What openpyxl drops from a file that it reads is no concern of ours; all other warnings go on."""
