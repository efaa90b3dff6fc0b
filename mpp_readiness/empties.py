"""What stands empty in plain data means the same as what is not there.

A key with nothing behind it (`kunci:`, `~`, JSON null, None of Python) is a question that nobody has answered yet: it
is neither *tidak* nor nought. So is a key behind which every key is empty. An item of a list holds its place, so an
empty one stays, and is refused by whoever wanted something there.
"""

from collections.abc import Mapping
from typing import TypeAlias

Schema: TypeAlias = Mapping[str, object]

_DEEPEST = 40
# Of two classes the first that fits ends the search, and asking the abstract one takes ten times as long.
_HOLDS = (dict, list, tuple, Mapping)
_NULL: Schema = {"type": "null"}
_EMPTY: Schema = {"$ref": "#/$defs/kosong"}
_EMPTIES: Schema = {
    "description": "Kosong berarti tidak diisi, sama seperti tanpa kunci ini.",
    "anyOf": [_NULL, {"type": "object", "minProperties": 1, "additionalProperties": _EMPTY}],
}
_SHOWN = ("title", "description", "default")
_CHOICES = ("anyOf", "oneOf", "allOf")
_VALUES = ("default", "enum", "const", "examples")


def filled(data: object) -> object:
    """The data without its empty keys.

    >>> filled({"facts": {"lantai": None, "luas": "40"}, "answers": {"SDM-02": {"value": None}}, "notes": [None]})
    {'facts': {'luas': '40'}, 'notes': [None]}
    """
    return _filled(data, set())


def _filled(data: object, above: set[int]) -> object:
    # What holds itself (only a program can hand that over) is left as it is.
    if not isinstance(data, _HOLDS) or id(data) in above:
        return data
    above.add(id(data))
    made: object
    # Nearly all that people write is text, and a file holds up to 200,000 of them.
    if isinstance(data, dict | Mapping):
        made = {
            key: one if type(one) is str else _filled(one, above)
            for key, one in data.items()
            if type(one) is str or not is_empty(one)
        }
    else:
        made = [one if type(one) is str else _filled(one, above) for one in data]
    above.remove(id(data))
    return made


def is_empty(data: object, depth: int = 0) -> bool:
    """Whether nothing is said. `{}` says that there is nothing, which is something.

    >>> is_empty({"value": None}), is_empty({}), is_empty([None])
    (True, False, False)
    """
    if not isinstance(data, dict | Mapping) or not data or depth > _DEEPEST:
        return data is None
    return all(type(one) is not str and is_empty(one, depth + 1) for one in data.values())


# ---- what an editor is told of it


def with_empties(schema: Schema) -> Schema:
    """A JSON Schema in which every key that is not required may stand empty."""
    kinds = schema.get("$defs")
    known = kinds if isinstance(kinds, Mapping) else {}
    opened = {name: _opened(one, known) for name, one in known.items()}
    return {**_opened(schema, known), "$defs": {**opened, "kosong": _EMPTIES}}


def _opened(schema: Schema, known: Schema) -> Schema:
    required = schema.get("required")
    needed = required if isinstance(required, list) else []
    return {key: _part(key, one, needed, known) for key, one in schema.items() if key != "$defs"}


def _part(key: str, part: object, required: list[object], known: Schema) -> object:
    match part:
        case Mapping() if key in ("properties", "patternProperties"):
            return {
                name: _opened(one, known) if name in required else _or_empty(one, known) for name, one in part.items()
            }
        case Mapping() if key == "additionalProperties":
            return _or_empty(part, known)
        case Mapping() if key not in _VALUES:
            return _opened(part, known)
        case list() if key in _CHOICES:
            return [_opened(one, known) for one in part]
        case _:
            return part


def _or_empty(schema: Schema, known: Schema) -> Schema:
    """What an editor shows of a key stays in front."""
    opened = _opened(schema, known)
    shown = {key: one for key, one in opened.items() if key in _SHOWN}
    asked = {key: one for key, one in opened.items() if key not in _SHOWN}
    kinds = asked.get("anyOf") if len(asked) == 1 else None
    wanted = [one for one in kinds if one != _NULL] if isinstance(kinds, list) else [asked]
    return {**shown, "anyOf": [*wanted, _EMPTY if _wants_keys(asked, known) else _NULL]}


def _wants_keys(schema: Schema, known: Schema) -> bool:
    """Whether keys are required in it: where all of them stand empty, it is empty itself."""
    named = known.get(str(schema.get("$ref")).removeprefix("#/$defs/"))
    if isinstance(named, Mapping):
        return bool(named.get("required"))
    choices = (one for key in _CHOICES if isinstance(kinds := schema.get(key), list) for one in kinds)
    return bool(schema.get("required")) or any(_wants_keys(one, known) for one in choices)
