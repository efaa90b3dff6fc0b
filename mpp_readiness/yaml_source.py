"""YAML is read here alone: a file becomes a model or a document, or gives all its faults, each with its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mpp_readiness.empties import filled
from mpp_readiness.errors import InvalidInput, Problem, Severity, TreePath, refused
from mpp_readiness.field_types import Model
from mpp_readiness.problem_text import Fault, details, explained
from mpp_readiness.sound_parts import Rules, checked, standing, stands
from mpp_readiness.sources import Content, Source, read, taken
from mpp_readiness.yaml_nodes import MOST_PROBLEMS, Node, compose, locate

LARGEST_BYTES = 2_000_000

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (dict, list, text) under a name, with the place of every node.

    `written` is the same with its empty keys, where somebody wrote it.
    """

    name: str
    data: Any
    root: Node | None = field(default=None, repr=False)
    written: Any = field(default=None, repr=False)

    def place(self, path: TreePath, *, key: bool = False) -> str:
        """`name:line:column` of the node at `path` (or of its key), or of the nearest node above it."""
        if self.root is None:
            return self.name
        line, column = locate(self.root, path, key=key)
        return f"{self.name}:{line}:{column}"

    def problem(
        self, code: str, path: TreePath, what: str, remedy: str = "", severity: Severity = "error", *, key: bool = False
    ) -> Problem:
        """A fault of the node at `path` (or of its key)."""
        return Problem(code, self.place(path, key=key), path, what, remedy, severity)

    def refuse(self, faults: Iterable[Fault]) -> None:
        """Goes on where there is no fault.

        Raises:
            InvalidInput: all of them, each with its place.
        """
        problems = [self.problem(*fault) for fault in faults]
        if problems:
            raise InvalidInput(problems)

    def validate(self, model: type[M]) -> M:
        """The data as a model.

        Raises:
            InvalidInput: every fault, each with its place.
        """
        try:
            return model.model_validate(self.data, by_alias=True, by_name=self.root is None)
        except ValidationError as error:
            raise InvalidInput(self._told(self._found(model, detail) for detail in details(error))) from None

    def checked(self, model: type[M], checks: Callable[[M], Iterable[Fault]], rules: Rules) -> M:
        """The data as a model that passes the checks; a fault of the model hides none of theirs.

        Raises:
            InvalidInput: every fault in the order of the file, each with its place.
        """
        found = checked(model, self.data, checks, rules, by_name=self.root is None)
        if found.value is None:
            raise InvalidInput(self._told(sorted(found.faults, key=self._line)))
        return found.value

    def _found(self, model: type[Model], detail: ErrorDetails) -> Fault:
        code, path, what, remedy = explained(model, detail)
        return code, standing(self.data, path, is_missing=code == "missing-key"), what, remedy

    def _as_written(self, fault: Fault) -> Fault:
        """What is wanted and stands empty is not missing: it is empty."""
        code, path, _, _ = fault
        if code == "missing-key" and stands(self.written, path):
            return "value-empty", path, "isian ini kosong", f"isi “{path[-1]}”"
        return fault

    def _line(self, fault: Fault) -> tuple[int, int]:
        return (0, 0) if self.root is None else locate(self.root, fault[1], key=fault[0] == "unknown-key")

    def _told(self, faults: Iterable[Fault]) -> list[Problem]:
        """A hundred of them, and how many more there are."""
        found = [self._as_written(fault) for fault in faults]
        # An unknown key is to be corrected itself, not what stands behind it.
        told = [self.problem(*fault, key=fault[0] == "unknown-key") for fault in found[:MOST_PROBLEMS]]
        rest = len(found) - len(told)
        return [*told, *([Problem("more-problems", self.name, (), f"dan {rest} kesalahan lain")] if rest else [])]


def read_yaml(path: str | PathLike[str], model: type[M]) -> M:
    """A YAML file as a model.

    Raises:
        InvalidInput: every fault of the file, each `file:line:column`.
    """
    return read_document(path).validate(model)


def read_document(source: Source | Content) -> Document:
    """A YAML file, its text, or data that is at hand, as a document.

    Raises:
        InvalidInput: the file cannot be read, is no YAML, or breaks a limit.
    """
    given = source if isinstance(source, Content) else taken(source, LARGEST_BYTES)
    if isinstance(given, Mapping):
        return Document("", filled(given), written=given)
    name = given.name if isinstance(given, Content) else str(source)
    return parse(_text(read(given, LARGEST_BYTES, "bagi menjadi beberapa berkas", name), name), name)


def parse(text: str, name: str) -> Document:
    """YAML text as a document.

    Raises:
        InvalidInput: the text is no YAML, or breaks a limit.
    """
    root = compose(text, name)
    return Document(name, filled(root.data), root, root.data)


def _text(raw: bytes, name: str) -> str:
    # Windows Notepad calls UTF-16 "Unicode"; with or without its mark, every second byte of Latin text is zero.
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[1:2] == b"\x00":
        raise refused("not-utf-8", name, "berkas tersimpan sebagai UTF-16", "simpan sebagai UTF-8")
    if b"\x00" in raw:
        raise refused("not-text", name, "berkas ini bukan teks", "pilih berkas YAML")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = "berkas tidak tersimpan sebagai UTF-8"
        raise refused("not-utf-8", f"{name}:{line}", what, "simpan sebagai UTF-8") from None
