"""The only reader of YAML: text in, plain data with the place of every node out, or all faults at once.

Nothing in a file is believed before the model has seen it: every scalar stays text (`no`, `33.10`, `010` arrive as they
were typed), and there are no anchors, no tags, no second document. The events of libyaml are composed here without
recursion, so that the limits act while the file is read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mpp_readiness.errors import InvalidInput, Problem
from mpp_readiness.fields import Model

LARGEST_BYTES = 2_000_000
DEEPEST = 40
MOST_NODES = 200_000
MOST_PROBLEMS = 100

TreePath = tuple[str | int, ...]
Location = tuple[int, int]
M = TypeVar("M", bound=Model)

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset(("", "~", "null", "Null", "NULL"))


class _Node:
    """A mapping or sequence while it is composed, and afterwards the places of what is inside."""

    __slots__ = ("at", "data", "inside", "key", "key_at", "keys")

    def __init__(self, data: dict[str, Any] | list[Any], at: Location) -> None:
        self.data = data
        self.at = at
        self.inside: dict[str | int, _Node | Location] = {}
        self.keys: dict[str, Location] = {}
        self.key: str | None = None
        self.key_at: Location = at


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (dict, list, text, None) under a name, with the place of every node."""

    name: str
    data: Any
    root: "_Node | Location | None" = field(default=None, repr=False)

    def place(self, path: TreePath, *, key: bool = False) -> str:
        """`name:line:column` of the node at `path` (or of its key), or of the nearest node above it."""
        at = _locate(self.root, path, key)
        return f"{self.name}:{at[0]}:{at[1]}" if at else self.name

    def problem(self, path: TreePath, what: str, remedy: str = "") -> Problem:
        """A fault of the node at `path`."""
        return Problem(self.place(path), dotted(path), what, remedy)

    def validate(self, model: type[M]) -> M:
        """The data as a model.

        Raises:
            InvalidInput: every fault, each with its place.
        """
        try:
            return model.model_validate(self.data)
        except ValidationError as error:
            problems = [_explained(self, model, detail) for detail in error.errors(include_url=False)[:MOST_PROBLEMS]]
            rest = error.error_count() - len(problems)
            more = [Problem(self.name, "", f"dan {rest} kesalahan lain")] if rest > 0 else []
            raise InvalidInput([*problems, *more]) from None


def read_yaml(path: str | PathLike[str], model: type[M]) -> M:
    """A YAML file as a model.

    Raises:
        InvalidInput: every fault of the file, each `file:line:column`.
    """
    return read_document(path).validate(model)


def read_document(source: str | PathLike[str] | Mapping[str, Any]) -> Document:
    """A YAML file, or data that is at hand, as a document.

    Raises:
        InvalidInput: the file cannot be read, is no YAML, or breaks a limit.
    """
    if isinstance(source, Mapping):
        return Document("", dict(source))
    name = str(source)
    return parse(_text(Path(source), name), name)


def parse(text: str, name: str) -> Document:
    """YAML text as a document.

    Raises:
        InvalidInput: the text is no YAML, or breaks a limit.
    """
    composer = _Composer(name)
    try:
        for event in yaml.parse(text.replace("\x85", "\n"), Loader=_LOADER):
            composer.take(event)
    except yaml.YAMLError as error:
        composer.problems.append(_syntax_problem(error, name))
    except _Stop:
        pass
    if composer.problems:
        raise InvalidInput(composer.problems)
    if composer.root is None:
        raise InvalidInput(
            [Problem(name, "", "berkas kosong", "isi berkas, atau mulai dari contoh: mpp-readiness new")]
        )
    return Document(name, composer.root.data if isinstance(composer.root, _Node) else None, composer.root)


def dotted(path: TreePath) -> str:
    """`aspects[2].criteria[0].weight`, as people read a place in a tree."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the known words most like this one."""
    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    return f"mungkin maksud Anda: {', '.join(near)}" if near else ""


class _Stop(Exception):
    """A limit is broken; reading on would only cost time."""


class _Composer:
    """Turns events into plain data and places, and collects what is refused."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.root: _Node | Location | None = None
        self._stack: list[_Node] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._open(event, {})
        elif kind is yaml.SequenceStartEvent:
            self._open(event, [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._stack.pop()
        elif kind is yaml.AliasEvent:
            self._refuse(event, "tanda * (alias) tidak boleh dipakai", "tulis isinya di sini")
            self._put(None, _at(event))
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._refuse(
                    event,
                    "satu berkas hanya memuat satu dokumen",
                    "hapus baris --- atau pisahkan berkasnya",
                    stop=True,
                )

    def _scalar(self, event: Any) -> None:
        at = self._count(event)
        value = event.value
        stack = self._stack
        if stack and stack[-1].key is None and type(stack[-1].data) is dict:
            self._name(stack[-1], value, at, event)
        elif not event.style and value in _NULL:
            self._put(None, at)
        else:
            self._put(value, at)

    def _open(self, event: Any, data: dict[str, Any] | list[Any]) -> None:
        node = _Node(data, self._count(event))
        if len(self._stack) >= DEEPEST:
            self._refuse(event, f"susunan lebih dalam dari {DEEPEST} tingkat", "sederhanakan susunan", stop=True)
        if self._stack and self._stack[-1].key is None and type(self._stack[-1].data) is dict:
            self._refuse(event, "nama kunci harus berupa teks", "tulis kunci: isi", stop=True)
        self._put(data, node)
        self._stack.append(node)

    def _count(self, event: Any) -> Location:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse(event, f"lebih dari {MOST_NODES} isian", "bagi menjadi beberapa berkas", stop=True)
        if event.anchor is not None:
            self._refuse(event, "tanda & (jangkar) tidak boleh dipakai", "hapus tanda itu dan tulis isinya berulang")
        if event.tag is not None and event.tag != "!":
            self._refuse(event, f"tanda jenis “{event.tag}” tidak boleh dipakai", "hapus tanda yang diawali !")
        return _at(event)

    def _name(self, node: _Node, key: str, at: Location, event: Any) -> None:
        if key in node.keys:
            self._refuse(
                event,
                f"kunci “{key}” tertulis dua kali (pertama di baris {node.keys[key][0]})",
                "hapus salah satu",
            )
        node.key = key
        node.keys.setdefault(key, at)

    def _put(self, value: Any, place: "_Node | Location") -> None:
        if not self._stack:
            self.root = place
            if not isinstance(place, _Node):
                self.problems.append(
                    Problem(
                        f"{self.name}:{place[0]}:{place[1]}",
                        "",
                        "berkas tidak memuat daftar kunci dan isi",
                        "mulai dengan baris seperti “assessment: mpp”",
                    )
                )
            return
        node = self._stack[-1]
        data = node.data
        if type(data) is list:
            node.inside[len(data)] = place
            data.append(value)
        elif node.key is not None:
            node.inside[node.key] = place
            data[node.key] = value  # type: ignore[call-overload]
            node.key = None

    def _refuse(self, event: Any, what: str, remedy: str, *, stop: bool = False) -> None:
        line, column = _at(event)
        self.problems.append(Problem(f"{self.name}:{line}:{column}", "", what, remedy))
        if stop or len(self.problems) >= MOST_PROBLEMS:
            raise _Stop


def _at(event: Any) -> Location:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _text(path: Path, name: str) -> str:
    raw = _bytes(path, name)
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[1:2] == b"\x00":
        raise InvalidInput([Problem(name, "", "berkas tersimpan sebagai UTF-16", "simpan sebagai UTF-8")])
    if b"\x00" in raw:
        raise InvalidInput([Problem(name, "", "berkas ini bukan teks", "pilih berkas YAML")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidInput(
            [Problem(f"{name}:{line}", "", "berkas tidak tersimpan sebagai UTF-8", "simpan sebagai UTF-8")]
        ) from None


def _bytes(path: Path, name: str) -> bytes:
    """The content of a regular file of at most the allowed size."""
    try:
        if path.exists() and not path.is_file():
            raise InvalidInput([Problem(name, "", "ini bukan berkas", "sebutkan berkas YAML, bukan folder")])
        with path.open("rb") as file:
            raw = file.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = "berkas tidak ada" if isinstance(error, FileNotFoundError) else f"berkas tidak dapat dibaca ({error})"
        raise InvalidInput([Problem(name, "", reason, "periksa nama dan izin berkas")]) from None
    if len(raw) > LARGEST_BYTES:
        raise InvalidInput([Problem(name, "", "berkas lebih besar dari 2 MB", "bagi menjadi beberapa berkas")])
    return raw


_SYNTAX = {
    "cannot start any token": (
        "tanda ini tidak dapat mengawali isian",
        "tab tidak boleh dipakai untuk menjorokkan; pakai spasi, atau apit teks dengan tanda petik",
    ),
    "tab": ("tab dipakai untuk menjorokkan baris", "ganti tab dengan spasi"),
    "did not find expected key": (
        "penjorokan atau tanda baca rusak di sini",
        "sejajarkan baris dengan baris sebelumnya",
    ),
    "mapping values are not allowed": (
        "tanda titik dua tidak pada tempatnya",
        "apit teks yang memuat titik dua dengan tanda petik",
    ),
    "could not find expected ':'": ("kunci tanpa titik dua", "tulis kunci: isi"),
    "unexpected end of stream": ("tanda petik atau kurung tidak ditutup", "tutup tanda petik atau kurung"),
    "expected ',' or": ("kurung tidak ditutup atau koma hilang", "periksa kurung dan koma"),
    "exceeded max depth": (f"susunan lebih dalam dari {DEEPEST} tingkat", "sederhanakan susunan"),
}


def _syntax_problem(error: yaml.YAMLError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    english = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    known = next((both for part, both in _SYNTAX.items() if part in english), None)
    what, remedy = known or ("susunan YAML rusak di sini", "periksa penjorokan, tanda petik, dan kurung")
    return Problem(place, "", what, remedy)


def _locate(node: "_Node | Location | None", path: TreePath, key: bool) -> Location | None:
    at: Location | None = None
    for step in path:
        if not isinstance(node, _Node):
            break
        inside = node.inside.get(step)
        if inside is None:
            continue  # the tag of a union, which stands in no file
        at = node.keys.get(step) if isinstance(step, str) else None
        node = inside
    if key and at:
        return at
    return node.at if isinstance(node, _Node) else node


def _explained(document: Document, model: type[Model], detail: ErrorDetails) -> Problem:
    """An error of pydantic as a problem, in Indonesian, at the place where the reader must act."""
    path = tuple(step for step in detail["loc"])
    kind = detail["type"]
    if kind == "extra_forbidden":
        word = str(path[-1])
        hint = did_you_mean(word, _known_keys(model)) or "hapus, atau periksa ejaannya"
        return Problem(document.place(path, key=True), dotted(path), f"kunci “{word}” tidak dikenal", hint)
    what, remedy = _message(kind, detail)
    return Problem(document.place(path), dotted(path), what, remedy)


def _message(kind: str, detail: ErrorDetails) -> tuple[str, str]:
    given = detail.get("ctx", {})
    shown = str(detail["input"])[:60]
    match kind:
        case _ if "what" in given:
            return str(given["what"]), str(given.get("remedy", ""))
        case "missing":
            return "isian wajib ini tidak ada", f"tambahkan “{detail['loc'][-1]}”"
        case "literal_error":
            return f"“{shown}” bukan pilihan", f"pilih {str(given['expected']).replace(' or ', ' atau ')}"
        case "string_type" | "string_too_short":
            return "isian ini kosong atau bukan teks", "tulis teks"
        case "string_pattern_mismatch":
            return f"“{shown}” bukan nama yang sah", "pakai huruf, angka, dan tanda hubung di tengah"
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            sign = {
                "greater_than": "lebih dari",
                "greater_than_equal": "paling sedikit",
                "less_than": "kurang dari",
                "less_than_equal": "paling banyak",
            }[kind]
            bound = given.get("gt", given.get("ge", given.get("lt", given.get("le"))))
            return f"“{shown}” di luar batas", f"tulis angka {sign} {bound}"
        case "union_tag_invalid" | "union_tag_not_found":
            return "jenis jawaban tidak dikenal", "pakai kind: level, yes_no, quantity, atau ratio"
        case "too_short":
            return "daftar ini kosong", "isi paling sedikit satu"
        case "tuple_type" | "list_type":
            return "di sini diharapkan daftar", "tulis sebagai daftar: baris berawal “- ” atau [a, b]"
        case "dict_type" | "model_type" | "mapping_type" | "model_attributes_type":
            return "di sini diharapkan pasangan kunci dan isi", "tulis kunci: isi"
        case _ if kind.startswith(("int", "decimal")):
            return f"“{shown}” bukan angka yang sah", "tulis angka"
        case _:
            return f"“{shown}” tidak sah", str(detail["msg"])


@cache
def _known_keys(model: type[Model]) -> frozenset[str]:
    """Every key that the model and the models inside it know."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for part in parts for key in part.get("properties", {}))
