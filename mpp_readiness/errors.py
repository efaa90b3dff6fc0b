"""What can go wrong, and how a program should end when it does.

ReadinessError                     exit 3
├── InvalidInput(problems)         exit 3   the input has errors; all of them, each with its place
├── NotFound(kind, name, near)     exit 3   a checklist, region, instrument or file of that name is not there
├── UnknownFormat(suffix, known)   exit 2   no reader or writer for that file suffix
├── MissingEngine(name, remedy)    exit 4   a program outside Python (Pango, fonts) is missing
├── MissingExtra(name)             exit 4   an optional Python package is missing
└── CannotWrite(path, reason)      exit 5   the output cannot be written
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of an input: where it stands, what it is, what to do.

    `place` is what people can find again: `file:line:column` for text, `file › Sheet!E5` for a workbook;
    `path` is the place in the tree (`aspects[2].criteria[0].weight`).
    """

    place: str
    path: str
    what: str
    remedy: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        head = ": ".join(part for part in (self.place, self.path) if part)
        text = "; ".join(part for part in (self.what, self.remedy) if part)
        mark = "peringatan: " if self.severity == "warning" else ""
        return f"{head}: {mark}{text}" if head else f"{mark}{text}"


class ReadinessError(Exception):
    """Everything that this library raises on purpose. A programming mistake stays a plain Python error."""

    exit_code: ClassVar[int] = 3


class InvalidInput(ReadinessError):
    """The input has errors. `problems` holds all of them, in the order of the input."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def refused(place: str, what: str, remedy: str) -> InvalidInput:
    """An input that is refused as a whole, with the one reason."""
    return InvalidInput([Problem(place, "", what, remedy)])


class NotFound(ReadinessError):
    """Nothing of this kind has that name; `near` holds the names that resemble it."""

    def __init__(self, kind: str, name: str, near: Sequence[str] = ()) -> None:
        self.kind, self.name, self.near = kind, name, tuple(near)
        hint = f" Mungkin maksud Anda: {', '.join(self.near)}." if self.near else ""
        super().__init__(f"{kind} “{name}” tidak ditemukan.{hint}")


class UnknownFormat(ReadinessError):
    """No reader or writer is known for this file suffix."""

    exit_code = 2

    def __init__(self, suffix: str, known: Iterable[str]) -> None:
        self.suffix, self.known = suffix, tuple(known)
        shown = f"“{suffix}”" if suffix else "tanpa akhiran"
        super().__init__(f"Jenis berkas {shown} tidak dikenal; pakai salah satu dari: {', '.join(self.known)}.")


class MissingEngine(ReadinessError):
    """A program or library outside Python is missing."""

    exit_code = 4

    def __init__(self, name: str, remedy: str) -> None:
        self.name, self.remedy = name, remedy
        super().__init__(f"{name} belum terpasang. {remedy}")


class MissingExtra(ReadinessError):
    """An optional Python package is missing; `name` is the extra that brings it."""

    exit_code = 4

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            f"Bagian pilihan “{name}” belum terpasang. Pasang dengan: pip install 'mpp-readiness[{name}]'."
        )


class CannotWrite(ReadinessError):
    """The output cannot be written; what stood there before is whole."""

    exit_code = 5

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"Tidak dapat menulis {path}: {reason}.")
