"""An editor is told by JSON Schema what a file may say; here are the parts from which models make it.

An editor reads a file of YAML as numbers, truths and texts, where for us every word is text: `id: 1.1` is a name to us
and a number to it. So what takes text takes every word, and what takes numbers takes texts that are one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal, cast

from pydantic import GetCoreSchemaHandler
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from mpp_readiness.indonesian.reading import date_pattern, number_pattern

_KEY = "editor"


@dataclass(frozen=True, slots=True, eq=False)
class ForEditor:
    """What an editor is told of a field type, which the schema of our own JSON is not: there a text is a text."""

    schema: Mapping[str, Any]
    """Empty for a list that a single one may stand for."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        core: dict[str, Any] = dict(handler(source))
        core["metadata"] = {**core.get("metadata", {}), _KEY: self.schema}
        return cast(CoreSchema, core)


class EditorSchema(GenerateJsonSchema):
    """JSON Schema of what people write.

    A model says by `editor_rules` what its fields cannot say one by one, and by `short_form` what a file may write in
    place of its keys. Keys speak for themselves, so there are no titles made from them.
    """

    def generate(self, schema: Any, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        self._short: dict[str, Mapping[str, Any]] = {}
        found: JsonSchemaValue = self._finished(super().generate(schema, mode))
        return found

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        told = schema.get("metadata", {}).get(_KEY)
        if told is None:
            return super().generate_inner(schema)
        if told:
            return dict(told)
        many = super().generate_inner(schema)
        return {"anyOf": [many["items"], many]}

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        kind = schema["cls"]
        rules = getattr(kind, "editor_rules", ())
        if short := getattr(kind, "short_form", None):
            self._short[f"#/$defs/{kind.__name__}"] = short
        return {**super().model_schema(schema), **({"allOf": [*rules]} if rules else {})}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def _finished(self, part: Any) -> Any:
        """With short forms beside the long ones; a mapping whose keys follow a pattern has no others."""
        if isinstance(part, list):
            return [self._finished(one) for one in part]
        if not isinstance(part, dict):
            return part
        made = {key: self._finished(one) for key, one in part.items() if (key, one) not in _SAYS_NOTHING}
        if "patternProperties" in made:
            made |= {"additionalProperties": False, "propertyNames": {"maxLength": LONGEST_NAME}}
        short = self._short.get(str(made.get("$ref")))
        if short:
            made["anyOf"] = [{"$ref": made.pop("$ref")}, dict(short)]
        return made


_SAYS_NOTHING: tuple[tuple[str, object], ...] = (("default", None), ("default", []), ("default", {}))
LONGEST_NAME = 80
SCALAR: Mapping[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""What stands alone in a file."""
TEXT_SCHEMA = ForEditor(dict(SCALAR))
_TRUTHS = r"^\s*([Yy][Aa]|[Tt][Ii][Dd][Aa][Kk]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$"
# The words stand in a list, too: an editor offers them.
YES_NO_SCHEMA = ForEditor({"anyOf": [{"enum": ["ya", "tidak", True, False]}, {"type": "string", "pattern": _TRUTHS}]})
ONE_OR_MORE = ForEditor({})
TRUE: Mapping[str, Any] = {
    "anyOf": [{"const": True}, {"pattern": r"^\s*([Yy][Aa]|[Tt][Rr][Uu][Ee])\s*$", "type": "string"}]
}
"""What says yes."""
DAY_SCHEMA = ForEditor(
    {
        "type": "string",
        "pattern": date_pattern(),
        "patternErrorMessage": "Tulis tanggal seperti 3 Juni 2021 atau 2021-06-03.",
    }
)


_NO_SIGN = "(?!-[0.,]*[1-9])"
"""Before a text from 0 up: no sign before a digit that counts."""
_NOT_NOUGHT = r"(?!-?[0.,]+(?:[eE]|\s*$))"
_NOT_ABOVE_1 = (
    r"(?!0*(?:[2-9][0-9]*|1[0-9]+)(?:[.,][0-9]+)?\s*$)(?!0*1[.,]0*[1-9])"
    r"(?!0*(?:[1-9][0-9]{3,}|[2-9][0-9]{2}|1[1-9][0-9]|10[1-9]|100[.,]0*[1-9])[0-9.,]*\s*%)"
)
SHARE: Mapping[str, Any] = {"minimum": 0, "maximum": 1, "pattern": rf"^\s*{_NO_SIGN}{_NOT_ABOVE_1}"}
"""What a number, or text that is one, is held to where it is a share."""


def name_schema(pattern: str, said: str, number: Literal["number", "integer"] = "number") -> ForEditor:
    """A name; `number` is what an editor may take it for."""
    kinds = ["string", number, "boolean"]
    limits = {"maxLength": LONGEST_NAME, "minimum": 0}
    return ForEditor({"type": kinds, "pattern": pattern, **limits, "patternErrorMessage": said})


def number_schema(
    *,
    least: Literal[0] | None = None,
    above: Literal[0] | None = None,
    most: Literal[1] | None = None,
    plain: bool = False,
    exact: bool = False,
) -> ForEditor:
    """A number, or text that is one; `plain` never counts thousands, `exact` takes fractions and percentages, too."""
    one = number_pattern(groups_thousands=not plain)
    share = number_pattern(groups_thousands=False)
    forms = [one, rf"{one}\s*/\s*(?!-?[0.,]+(?![0-9.,])){one}", rf"{share}\s*%"] if exact else [one]
    limits = (
        ("minimum", least, _NO_SIGN),
        ("exclusiveMinimum", above, _NO_SIGN + _NOT_NOUGHT),
        ("maximum", most, _NOT_ABOVE_1),
    )
    bounds = {name: bound for name, bound, _ in limits if bound is not None}
    held = "".join(limit for _, bound, limit in limits if bound is not None)
    said = "Tulis angka saja, misalnya 12, 12,5, atau 1.250,75."
    pattern = rf"^\s*{held}(?:{'|'.join(forms)})\s*$"
    return ForEditor({"type": ["number", "string"], "pattern": pattern, **bounds, "patternErrorMessage": said})


def whole_schema(least: int | None = None, most: int | None = None) -> ForEditor:
    """A whole number, or text that is one."""
    wholes = "|".join(str(one) for one in range(least or 0, most + 1)) if most is not None else "[0-9]{1,9}"
    bounds = {name: bound for name, bound in (("minimum", least), ("maximum", most)) if bound is not None}
    return ForEditor({"type": ["integer", "string"], "pattern": rf"^\s*\+?0*({wholes})\s*$", **bounds})


def filled_in(*names: str) -> dict[str, Any]:
    """Keys that are there and not empty."""
    return {"required": [*names], "properties": {name: {"not": {"type": "null"}} for name in names}}


def exactly_one(*names: str) -> dict[str, Any]:
    """One of these keys is filled in, the others are not."""
    return {"oneOf": [filled_in(name) for name in names]}


def no_two(*names: str) -> dict[str, Any]:
    """Of these keys at most one is filled in."""
    return {"not": {"anyOf": [filled_in(*pair) for pair in combinations(names, 2)]}}


def some_of(name: str) -> dict[str, Any]:
    """A list under this key that is not empty."""
    return {"required": [name], "properties": {name: {"type": "array", "minItems": 1}}}


def has(name: str, told: Mapping[str, Any], *others: str) -> dict[str, Any]:
    """A key that says so; `others` are there, too."""
    return {"required": [name, *others], "properties": {name: dict(told)}}


def where(condition: Mapping[str, Any], asked: Mapping[str, Any]) -> dict[str, Any]:
    """What is asked where the condition holds."""
    return {"if": dict(condition), "then": dict(asked)}
