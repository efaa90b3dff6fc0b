"""Whatever goes wrong on purpose is an error of this tree, and says how a program should end.

ReadinessError                     exit 3
├── InvalidInput(problems)         exit 3   the input has errors; all of them, each with its place
├── NotFound(kind, name, near, …)  exit 3   a checklist, region, instrument or file of that name is not there
├── UnknownFormat(suffix, known)   exit 2   no reader or writer for that file suffix
├── MissingEngine(name, remedy)    exit 4   a program outside Python (Pango, fonts) is missing
└── CannotWrite(path, reason)      exit 5   the output cannot be written

Each has a `code` that stays when its sentence is reworded, and `problems` that a program can show one by one. The
arguments of an error are its `args`, so it can be pickled, and copied, and come back from another process as it was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

Severity = Literal["error", "warning"]
TreePath = tuple[str | int, ...]
"""A place in a tree: keys and, from 0, indices. What has a printed name of its own (an eId) is one step."""


def dotted(path: TreePath) -> str:
    """A place in a tree as people read it.

    >>> dotted(("aspects", 2, "criteria", 0, "weight"))
    'aspects[2].criteria[0].weight'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of an input: its code, where it stands, what it is, what to do.

    `code` is an entry of data/problems.yaml and is never reworded; `place` is what people can find again:
    `file:line:column` for text, `file › Sheet!E5` for a workbook; `path` is the place in the tree.
    """

    code: str
    place: str
    path: TreePath
    what: str
    remedy: str = ""
    severity: Severity = "error"

    @property
    def text(self) -> str:
        """What it is and what to do, in one Indonesian sentence without its place."""
        return "; ".join(part for part in (self.what, self.remedy) if part)

    def __str__(self) -> str:
        # A warning is found by its place alone.
        path = "" if self.place and self.severity == "warning" else dotted(self.path)
        head = ": ".join(part for part in (self.place, path) if part)
        mark = "peringatan: " if self.severity == "warning" else ""
        return f"{head}: {mark}{self.text}" if head else f"{mark}{self.text}"


class ReadinessError(Exception):
    """Everything that this library raises on purpose. A programming mistake stays a plain Python error."""

    exit_code: ClassVar[int] = 3
    code: ClassVar[str] = "invalid-input"

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, one by one; an error that is about no input is a single one without a place."""
        return (Problem(self.code, "", (), str(self)),)


class InvalidInput(ReadinessError):
    """The input has errors. `problems` holds all of them, in the order of the input."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._problems = tuple(problems)
        super().__init__(self._problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self._problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def refused(code: str, place: str, what: str, remedy: str) -> InvalidInput:
    """An input that is refused as a whole, with the one reason."""
    return InvalidInput([Problem(code, place, (), what, remedy)])


class NotFound(ReadinessError):
    """Nothing of this kind has that name; `near` holds the names that resemble it, `looked` where it was sought."""

    code = "not-found"

    def __init__(self, kind: str, name: str, near: Sequence[str] = (), looked: Sequence[str] = ()) -> None:
        self.kind, self.name, self.near, self.looked = kind, name, tuple(near), tuple(looked)
        super().__init__(kind, name, self.near, self.looked)

    def __str__(self) -> str:
        hint = f" Mungkin maksud Anda: {', '.join(self.near)}." if self.near else ""
        sought = f" Dicari di: {'; '.join(self.looked)}." if self.looked else ""
        return f"{self.kind} “{self.name}” tidak ditemukan.{hint}{sought}"


class UnknownFormat(ReadinessError):
    """No reader or writer is known for this file suffix."""

    exit_code = 2
    code = "unknown-format"

    def __init__(self, suffix: str, known: Iterable[str]) -> None:
        self.suffix, self.known = suffix, tuple(known)
        super().__init__(suffix, self.known)

    def __str__(self) -> str:
        shown = f"“{self.suffix}”" if self.suffix else "tanpa akhiran"
        return f"Jenis berkas {shown} tidak dikenal; pakai salah satu dari: {', '.join(self.known)}."


class MissingEngine(ReadinessError):
    """A program or library outside Python is missing."""

    exit_code = 4
    code = "missing-engine"

    def __init__(self, name: str, remedy: str) -> None:
        self.name, self.remedy = name, remedy
        super().__init__(name, remedy)

    def __str__(self) -> str:
        return f"{self.name} belum terpasang. {self.remedy}"


class CannotWrite(ReadinessError):
    """The output cannot be written; what stood there before is whole."""

    exit_code = 5
    code = "cannot-write"

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(path, reason)

    def __str__(self) -> str:
        return f"Tidak dapat menulis {self.path}: {self.reason}."
