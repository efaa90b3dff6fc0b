"""People hand in a path, text, an open file or plain data; each is told apart and read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import IO, TypeAlias

from mpp_readiness import files
from mpp_readiness.errors import refused

Source: TypeAlias = str | PathLike[str] | IO[str] | IO[bytes] | Mapping[str, object]
"""A `str` with a line break, or one that begins with `{`, is text; any other `str` is a path, and so is every `Path`.
An open file is read from where it stands and stays open. A mapping is what YAML or JSON would say."""


@dataclass(frozen=True, slots=True)
class Content:
    """What was handed in without a path: its bytes, and the name by which faults call it."""

    name: str
    raw: bytes = field(repr=False)


def taken(source: Source, most: int) -> Path | Content | Mapping[str, object]:
    """The source as what it is; of an open file at most one byte (or letter) more than `most` is read.

    >>> taken("blora.yaml", 9), taken('{"assessment": "mpp"}', 9).name
    (PosixPath('blora.yaml'), 'teks')
    """
    match source:
        case Mapping():
            return source
        case str() if is_text(source):
            return Content("teks", source.encode())
        case str() | PathLike():
            return Path(source)
        case _:
            read = source.read(most + 1)
            named = getattr(source, "name", None)
            raw = read.encode() if isinstance(read, str) else read
            return Content(named if isinstance(named, str) else "berkas", raw)


def read(source: Path | Content, largest: int, smaller: str, name: str | None = None) -> bytes:
    """The bytes of a file or of what is in memory; faults are told of `name`, else of what the source is called.

    Raises:
        InvalidInput: as `files.read`.
    """
    if isinstance(source, Path):
        return files.read(source, largest, smaller, name)
    if len(source.raw) > largest:
        raise refused("file-too-large", name or source.name, files.too_large(largest), smaller)
    return source.raw


def is_text(source: str) -> bool:
    """Whether a `str` says something, or names the file that does.

    >>> is_text("assessment: mpp\\n"), is_text("blora/2021-06-03.yaml")
    (True, False)
    """
    return "\n" in source or source.lstrip().startswith("{")


def is_name(source: str) -> bool:
    """Whether a `str` is a bare name, of what is shipped or of what a project holds, and no path.

    >>> is_name("lke-zi"), is_name("lke-zi.yaml"), is_name("daftar-periksa/lke-zi")
    (True, False, False)
    """
    return not is_text(source) and source == Path(source).name and not Path(source).suffix


def called(source: Path | Content) -> str:
    """How faults call it: a path as it was given."""
    return source.name if isinstance(source, Content) else str(source)


def suffix_of(source: Path | Content) -> str:
    """In small letters; empty where a name has none, as of text and of a file in memory."""
    return Path(source.name).suffix.lower()


def folder_of(source: Source | Content) -> Path | None:
    """The folder in which a file lies; None for what has no path."""
    if isinstance(source, PathLike) or (isinstance(source, str) and not is_text(source)):
        return Path(source).resolve().parent
    return None
