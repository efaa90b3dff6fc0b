"""Faulty data is validated as far as it is sound, so that one fault never hides another."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

from pydantic import ValidationError

from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import Model
from mpp_readiness.problem_text import Fault, details, explained, known_keys
from mpp_readiness.yaml_nodes import MOST_PROBLEMS

M = TypeVar("M", bound=Model)
RestsOn = Callable[[TreePath, TreePath], bool]
"""Whether a fault at the first path rests on what is missing at the second."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a model needs to be checked in part.

    `rests_on` says by the code of a fault on which holes it rests (without a word: on those below its place).
    `fillers` says by key what may stand there for the time being, where no single word may.
    """

    rests_on: Mapping[str, RestsOn]
    fillers: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Checked(Generic[M]):
    """A value, or every fault for which there is none."""

    value: M | None
    faults: tuple[Fault, ...]


FILLER = "isian-yang-hilang"
"""What stands, with a number behind it, for a faulty name or text; a fault that speaks of it is none of the file."""
_STAND_INS: tuple[object, ...] = ("1", "2000-01-01")
_GONE = object()
_KEY = "[key]"
"""Where pydantic speaks of a key of a mapping itself."""
_QUOTED = re.compile("“([^”]+)”")
_MOST_ROUNDS = 40


def checked(
    model: type[M],
    data: object,
    checks: Callable[[M], Iterable[Fault]],
    rules: Rules,
    lost: Iterable[TreePath] = (),
    *,
    by_name: bool = True,
) -> Checked[M]:
    """Data as a model that passes the checks, or all faults at once: those of the model, and those of the checks.

    Where the model refuses a part, something harmless takes its place until the rest can be checked. A fault that
    rests on such a part is not told. `lost` are parts that could not even be read, and are told elsewhere. A program
    may call a key `by_name`, which no file does (`since` for `from`).
    """
    patched = _Patched(data, rules.fillers, lost)
    told: list[Fault] = []
    for _ in range(_MOST_ROUNDS):
        try:
            made = model.model_validate(patched.tree, by_alias=True, by_name=by_name)
        except ValidationError as error:
            found = [patched.at_home(explained(model, detail), by_model=True) for detail in details(error)]
            patched.misspelt(found, known_keys(model))
            told += _independent(found, patched, rules)
            if len(told) > MOST_PROBLEMS or not patched.take_out(found):
                break
        else:
            told += _independent(map(patched.at_home, checks(made)), patched, rules)
            return Checked(None if told or patched.holes else made, tuple(told))
    return Checked(None, tuple(told))


def standing(data: object, path: TreePath, *, is_missing: bool) -> TreePath:
    """Without the tags of unions, which stand in no file; the last step may be a key that is missing."""
    kept: list[str | int] = []
    for step in path[:-1]:
        # A list may be written short, without the key under which its rows belong.
        is_short = isinstance(data, list | tuple) and isinstance(step, str)
        if is_short or (isinstance(data, Mapping) and step not in data):
            continue
        kept.append(step)
        data = _inside(data, step)
    is_tag = isinstance(data, Mapping | str) and not is_missing and not stands(data, path[-1:])
    return tuple(kept) if is_tag and path[-1:] != (_KEY,) else (*kept, *path[-1:])


def stands(data: object, path: TreePath) -> bool:
    """Whether something is written at the path, be it empty."""
    for step in path:
        is_inside = isinstance(data, Mapping) or (isinstance(data, list | tuple) and isinstance(step, int))
        if not is_inside or (isinstance(data, Mapping) and step not in data):
            return False
        data = _inside(data, step)
    return True


def _inside(data: object, step: str | int) -> object:
    if isinstance(data, Mapping):
        return data.get(step)
    return data[step] if isinstance(data, list | tuple) and isinstance(step, int) and step < len(data) else None


def below(path: TreePath, hole: TreePath) -> bool:
    """Whether the hole is inside what stands at the path."""
    return len(hole) > len(path) and hole[: len(path)] == path


def _independent(faults: Iterable[Fault], patched: "_Patched", rules: Rules) -> Iterator[Fault]:
    holes = patched.holes.copy()
    for fault in faults:
        code, path, what, _ = fault
        is_inside = any(path[:depth] in holes for depth in range(len(path) + 1))
        rests_on = rules.rests_on.get(code, below)
        speaks_of = code.endswith("-unknown") and not patched.names.isdisjoint(_QUOTED.findall(what))
        is_ours = FILLER in what and bool(holes)
        if not (is_ours or is_inside or speaks_of or any(rests_on(path, hole) for hole in holes)):
            yield fault


class _Patched:
    """Data in which something else stands for the faulty parts; `holes` are their paths, `names` what they named."""

    def __init__(self, data: object, fillers: Mapping[str, object], lost: Iterable[TreePath]) -> None:
        self.tree = self._data = data
        self.holes: set[TreePath] = set(lost)
        self.names: set[str] = set()
        self._fillers = fillers
        self._tried: dict[TreePath, int] = {}
        self._patches: dict[TreePath, object] = {}
        self._kept: dict[TreePath, list[int]] = {}

    def at_home(self, fault: Fault, *, by_model: bool = False) -> Fault:
        """A fault of the patched tree at its path in the data; one of the model may end in the tag of a union."""
        code, path, what, remedy = fault
        home: TreePath = ()
        for step in standing(self.tree, path, is_missing=code == "missing-key" or not by_model):
            kept = self._kept.get(home)
            home = (*home, kept[step] if kept is not None and isinstance(step, int) else step)
        return code, home, what, "" if FILLER in remedy else remedy

    def misspelt(self, faults: Iterable[Fault], known: frozenset[str]) -> None:
        """What an unknown key may stand for is not missing."""
        for code, path, _, _ in faults:
            if code == "unknown-key":
                self.holes.update(self._meant(path, known))

    def take_out(self, faults: Iterable[Fault]) -> bool:
        """Put something else in the place of each fault; False where nothing is left to try."""
        for code, path, _, _ in faults:
            is_key = code == "unknown-key" or _KEY in path
            here = self._written(path[: path.index(_KEY)] if _KEY in path else path)
            if not self._advance(here, is_key):
                return False
        self._kept = {}
        self.tree = self._rebuilt(self._data, (), _steps(self._patches))
        return True

    def _written(self, path: TreePath) -> TreePath:
        """The place in the file of a part that may be spelled out: `title: Uji` says `title: {id: Uji}`."""
        node = self._data
        for depth, step in enumerate(path):
            if not isinstance(node, Mapping | list | tuple):
                return path[:depth]
            node = _inside(node, step)
        return path

    def _meant(self, path: TreePath, known: frozenset[str]) -> Iterator[TreePath]:
        """The keys that a misspelt one may stand for."""
        around = self._at(path[:-1])
        for guess in get_close_matches(str(path[-1]), known, n=3, cutoff=0.6):
            if not (isinstance(around, Mapping) and guess in around):
                yield (*path[:-1], guess)

    def _advance(self, path: TreePath, is_key: bool) -> bool:
        """The next thing to try at a place, or, when all were tried, above it."""
        while path:
            last, tried = path[-1], self._tried.get(path, 0)
            own = [one for key, one in self._fillers.items() if key == last]
            options = [_GONE] if is_key else [f"{FILLER}-{len(self._tried)}", *own, *_STAND_INS, _GONE]
            if tried < len(options):
                self._tried[path], self._patches[path] = tried + 1, options[tried]
                there = self._at(path)
                # Of a faulty id the name is known: what it names is not lost.
                self.holes.add((*path, "[named]") if last == "id" and isinstance(there, str) else path)
                self.names.update(_names(last, there))
                return True
            path, is_key = path[:-1], False
        return False

    def _at(self, path: TreePath) -> object:
        node = self._data
        for step in path:
            node = _inside(node, step)
        return node

    def _rebuilt(self, node: object, path: TreePath, steps: Mapping[TreePath, list[str | int]]) -> object:
        if path in self._patches:
            return self._patches[path]
        inside = {step: self._rebuilt(_inside(node, step), (*path, step), steps) for step in steps.get(path, ())}
        if isinstance(node, Mapping):
            return {key: one for key, one in {**node, **inside}.items() if one is not _GONE}
        if isinstance(node, list | tuple) and inside:
            self._kept[path] = [at for at in range(len(node)) if inside.get(at) is not _GONE]
            return [inside.get(at, node[at]) for at in self._kept[path]]
        return node


def _steps(patches: Iterable[TreePath]) -> Mapping[TreePath, list[str | int]]:
    """What is patched directly below each path, or further down."""
    found: dict[TreePath, dict[str | int, None]] = {}
    for path in patches:
        for depth, step in enumerate(path):
            found.setdefault(path[:depth], {})[step] = None
    return {path: list(steps) for path, steps in found.items()}


def _names(key: str | int, data: object) -> Iterator[str]:
    """What others may refer to: the key of a part, the ids inside it, and the keys of what it holds."""
    if isinstance(key, str):
        yield key
    if isinstance(data, str) and (key == "id" or isinstance(key, int)):
        yield data
    pairs = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list | tuple) else ()
    for inner, one in pairs:
        yield from _names(inner, one)
