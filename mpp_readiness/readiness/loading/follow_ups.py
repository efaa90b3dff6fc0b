"""A fault that only follows from another one is not told, and here stands on what each fault rests."""

from collections.abc import Mapping

from mpp_readiness.errors import TreePath
from mpp_readiness.sound_parts import FILLER, RestsOn, Rules


def _keys(*keys: str, up: int = 0) -> RestsOn:
    """On what stands under these keys alone (or is a whole item of a list), seen from so many steps above its place."""
    named = frozenset(keys)

    def rests_on(path: TreePath, hole: TreePath) -> bool:
        scope = path[: len(path) - up]
        return hole[: len(scope)] == scope and {one for one in hole[len(scope) :] if isinstance(one, str)} <= named

    return rests_on


def _anywhere(*keys: str) -> RestsOn:
    """On what stands under these keys alone, wherever in the file the fault is."""
    named = frozenset(keys)
    return lambda _, hole: {one for one in hole if isinstance(one, str)} <= named


def _within(*sections: str) -> RestsOn:
    """On anything in these sections."""
    return lambda _, hole: hole[:1] in {(one,) for one in sections}


def _by_itself(_path: TreePath, _hole: TreePath) -> bool:
    return False


_NODES = _anywhere("criteria", "aspects", "id")
_BOUNDS = _keys("kind", "choices", "at_least", "at_most", "value", up=1)
_RESTS_ON: Mapping[str, RestsOn] = {
    "id-twice": _by_itself,
    "actions-circle": _by_itself,
    "checklist-empty": _keys("criteria", "aspects"),
    "aspect-empty": _keys("criteria", "aspects"),
    "scale-flat": _keys("points"),
    "scale-order": _keys("points"),
    "bands-order": _keys("from", "above"),
    "bands-unknown": _anywhere("band_sets"),
    "level-unknown": lambda path, hole: hole[:1] == ("scales",) or hole == (*path[:-3], "scale"),
    "steps-bound": _keys("from", "above"),
    "steps-order": _keys("from", "above"),
    "extras-alone": _keys("counts", "criteria", "aspects"),
    "extra-gates": _keys("counts", up=1),
    "group-unknown": _anywhere("views", "groups", "id"),
    "member-unknown": _NODES,
    "member-twice": _by_itself,
    "list-unknown": _anywhere("lists"),
    "list-keys": _keys("key"),
    "column-unknown": _within("lists"),
    "column-kind": _within("lists"),
    "column-choice": _within("lists"),
    "column-choices": _keys("kind", "choices"),
    "column-bounds": _keys("kind", "least", "most"),
    "cell-value": _by_itself,
    "gate-escapable": lambda path, hole: (
        _keys("when", up=1)(path, hole) or (path[:1] == ("gates",) and hole[:1] in {("criteria",), ("aspects",)})
    ),
    "criterion-unknown": _NODES,
    "aspect-unknown": _NODES,
    "milestone-unknown": _anywhere("milestones", "id"),
    "fact-unknown": _anywhere("facts"),
    "instrument-unknown": _by_itself,
    "scale-unknown": _anywhere("scales"),
    "scale-missing": lambda _, hole: hole[:1] == ("scales",) and len(hole) <= 2,
    "fact-choices": _keys("kind", "choices"),
    "fact-value": _BOUNDS,
    "number-ambiguous": _BOUNDS,
    "answer-value": _keys("value", "of"),
    "not-applicable": _within("facts", "region"),
    "region-invented": _within("illustration"),
    "evidence-changed": _keys("file", "sha256"),
}
RULES = Rules(_RESTS_ON, {"requires": ({"fact": FILLER, "at_most": "0"},)})
"""Of checklists and assessments alike: no code means two things in them."""
