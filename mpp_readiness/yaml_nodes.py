"""YAML becomes plain data with the place of every node, under limits that act while the text is read.

Nothing in a file is believed before the model has seen it: every scalar stays text (`no`, `33.10`, `010` arrive as they
were typed), and there are no anchors, no tags, no second document.
"""

from typing import Any

import yaml

from mpp_readiness.errors import InvalidInput, Problem, TreePath

DEEPEST = 40
MOST_NODES = 200_000
MOST_PROBLEMS = 100
_DEEP = f"susunan lebih dalam dari {DEEPEST} tingkat"

Location = tuple[int, int]

# Where PyYAML was built without libyaml, its own scanner gives the same events, only later.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset(("", "~", "null", "Null", "NULL"))


class Node:
    """A mapping or sequence while it is composed, and afterwards the places of what is inside."""

    # A file may hold 200,000 of them.
    __slots__ = ("at", "awaits_key", "data", "inside", "key", "keys")

    def __init__(self, data: dict[str, Any] | list[Any], at: Location) -> None:
        self.data = data
        self.at = at
        self.inside: dict[str | int, Node | Location] = {}
        self.keys: dict[str, Location] = {}
        self.key = ""
        self.awaits_key = isinstance(data, dict)


def compose(text: str, name: str) -> Node:
    """YAML text as a tree.

    Raises:
        InvalidInput: the text is no YAML, or breaks a limit.
    """
    composer = _Composer(name)
    try:
        # The composer of libyaml recurses in C and kills the process on deep nesting; its events do not.
        for event in yaml.parse(text, Loader=_LOADER):
            composer.take(event)
    except yaml.YAMLError as error:
        composer.problems.append(_syntax_problem(error, name))
    except _Stop:
        pass
    if composer.problems:
        raise InvalidInput(composer.problems)
    if composer.root is None:
        remedy = "isi berkas, atau mulai dari contoh: mpp-readiness new"
        raise InvalidInput([Problem("yaml-empty", name, (), "berkas kosong", remedy)])
    return composer.root


def locate(root: Node, path: TreePath, *, key: bool = False) -> Location:
    """Line and column of the node at `path` (or of its key), or of the nearest node above it."""
    node: Node | Location = root
    at: Location | None = None
    for step in path:
        if not isinstance(node, Node):
            break
        inside = node.inside.get(step)
        if inside is None:
            continue  # the tag of a union, which stands in no file
        at = node.keys.get(step) if isinstance(step, str) else None
        node = inside
    if key and at:
        return at
    return node.at if isinstance(node, Node) else node


class _Stop(Exception):
    """A limit is broken; reading on would only cost time."""


class _Composer:
    """Turns events into plain data and places, and collects what is refused."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self._stack: list[Node] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        # Scalars first: they are three in four of all events.
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
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            remedy = "hapus baris --- atau pisahkan berkasnya"
            self._refuse("yaml-second-document", event, "satu berkas hanya memuat satu dokumen", remedy, stop=True)

    def _alias(self, event: Any) -> None:
        self._refuse("yaml-alias", event, "tanda * (alias) tidak boleh dipakai", "tulis isinya di sini")
        # It takes its place all the same, or what follows a key would be read as a key.
        self._word(event, f"*{event.anchor}", None)

    def _scalar(self, event: Any) -> None:
        self._count(event)
        # Quoted, it is the word; only bare it says that there is nothing.
        self._word(event, event.value, None if not event.style and event.value in _NULL else event.value)

    def _word(self, event: Any, name: str, value: str | None) -> None:
        """A key where one is awaited, else what stands there."""
        if self._stack and self._stack[-1].awaits_key:
            self._name(self._stack[-1], name, event)
        else:
            self._put(value, _at(event))

    def _open(self, event: Any, data: dict[str, Any] | list[Any]) -> None:
        self._count(event)
        if len(self._stack) >= DEEPEST:
            self._refuse("yaml-too-deep", event, _DEEP, "sederhanakan susunan", stop=True)
        if self._stack and self._stack[-1].awaits_key:
            self._refuse("yaml-key", event, "nama kunci harus berupa teks", "tulis kunci: isi", stop=True)
        node = Node(data, _at(event))
        self._put(data, node)
        self._stack.append(node)

    def _count(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            what = f"lebih dari {MOST_NODES} isian"
            self._refuse("yaml-too-large", event, what, "bagi menjadi beberapa berkas", stop=True)
        if event.anchor is not None:
            what = "tanda & (jangkar) tidak boleh dipakai"
            self._refuse("yaml-anchor", event, what, "hapus tanda itu dan tulis isinya berulang")
        # A lone `!` says "no tag", which is what we believe anyway.
        if event.tag is not None and event.tag != "!":
            what = f"tanda jenis “{event.tag}” tidak boleh dipakai"
            self._refuse("yaml-tag", event, what, "hapus tanda yang diawali !")

    def _name(self, node: Node, key: str, event: Any) -> None:
        # YAML lets the second of two equal keys win in silence; an answer would vanish.
        if key in node.keys:
            first = node.keys[key][0]
            what = f"kunci “{key}” tertulis dua kali (pertama di baris {first})"
            self._refuse("yaml-duplicate-key", event, what, "hapus salah satu")
        node.key, node.awaits_key = key, False
        node.keys.setdefault(key, _at(event))

    def _put(self, value: Any, place: Node | Location) -> None:
        if not self._stack:
            self._root(place)
            return
        node = self._stack[-1]
        data = node.data
        if isinstance(data, list):
            node.inside[len(data)] = place
            data.append(value)
        else:
            node.inside[node.key] = place
            data[node.key] = value
            node.awaits_key = True

    def _root(self, place: Node | Location) -> None:
        if isinstance(place, Node):
            self.root = place
            return
        what, remedy = "berkas tidak memuat daftar kunci dan isi", "mulai dengan baris seperti “assessment: mpp”"
        self.problems.append(Problem("yaml-no-mapping", f"{self.name}:{place[0]}:{place[1]}", (), what, remedy))

    def _refuse(self, code: str, event: Any, what: str, remedy: str, *, stop: bool = False) -> None:
        line, column = _at(event)
        self.problems.append(Problem(code, f"{self.name}:{line}:{column}", (), what, remedy))
        if stop or len(self.problems) >= MOST_PROBLEMS:
            raise _Stop


def _at(event: Any) -> Location:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


# By a part of the English message; the first that fits is told.
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
    # libyaml counts to a thousand before it hands out the first event; older ones did not count at all.
    "exceeded max": (_DEEP, "sederhanakan susunan"),
}


def _syntax_problem(error: yaml.YAMLError, name: str) -> Problem:
    # A character that YAML forbids comes without a mark.
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = f"{name}:{mark.line + 1}:{mark.column + 1}" if mark else name
    english = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    known = next((both for part, both in _SYNTAX.items() if part in english), None)
    what, remedy = known or ("susunan YAML rusak di sini", "periksa penjorokan, tanda petik, dan kurung")
    return Problem("yaml-syntax", place, (), what, remedy)
