"""A suffix leads to the function that reads or writes such a file."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from mpp_readiness.errors import UnknownFormat


def known(suffix: str, suffixes: Iterable[str]) -> str:
    """The suffix in small letters, whether it was given as `.pdf`, `PDF` or `pdf`.

    Raises:
        UnknownFormat: for one that is not among `suffixes`.
    """
    lower = suffix.lower()
    wanted = lower if lower.startswith(".") or not lower else f".{lower}"
    if wanted not in suffixes:
        raise UnknownFormat(lower, suffixes)
    return wanted


def function_of(table: Mapping[str, str], suffix: str) -> Any:
    """The function that a table names as `room:function`; its room is loaded on first use.

    Raises:
        UnknownFormat: for a suffix that is not in the table.
    """
    module, _, name = table[known(suffix, table)].partition(":")
    return getattr(import_module(f"mpp_readiness.{module}"), name)
