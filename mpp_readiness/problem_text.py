"""A fault in what people write is told by where in the tree it is, what is wrong, and what to do about it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mpp_readiness.errors import TreePath, dotted
from mpp_readiness.field_types import Model

Fault = tuple[str, TreePath, str, str]
"""The code, where, what is wrong, what to do."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the known words most like this one."""
    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    return f"mungkin maksud Anda: {', '.join(near)}" if near else ""


def details(error: ValidationError) -> list[ErrorDetails]:
    """The errors of pydantic, without a list that it calls too short only because it had left the faulty items out."""
    found = error.errors(include_url=False)
    above = {one["loc"][:depth] for one in found for depth in range(len(one["loc"]))}
    return [one for one in found if one["type"] != "too_short" or one["loc"] not in above]


def explained(model: type[Model], detail: ErrorDetails) -> Fault:
    """An error of pydantic in Indonesian."""
    # The tag of a union stands in no file; ours that could be taken for keys are in brackets.
    path = tuple(step for step in detail["loc"] if not str(step).startswith("("))
    given = detail.get("ctx", {})
    if detail["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        word = str(path[-1])
        return "unknown-key", path, f"kunci “{word}” tidak dikenal", _instead(word, model, detail["loc"][:-1])
    # Only our own errors carry `what`; their words come first, whatever type they name.
    if "what" in given:
        return detail["type"], path, str(given["what"]), str(given.get("remedy", ""))
    code, what, remedy = _message(detail, given)
    return code, path, what, remedy


_FEW_KEYS = 12


def _instead(word: str, model: type[Model], path: TreePath) -> str:
    """What to do about an unknown key: the known ones of its place that are like it, or all of them if they are few."""
    if word.isdecimal():
        return "apit angka berkoma di dalam kurung kurawal dengan kutip, misalnya “12,5”"
    here = _keys_at(model, path)
    if near := did_you_mean(word, here):
        return near
    if here and len(here) <= _FEW_KEYS:
        return f"kunci di sini: {', '.join(here)}"
    elsewhere = did_you_mean(word, known_keys(model) - {word})
    return elsewhere or "hapus, atau periksa ejaannya"


@cache
def _schema_of(model: type[Model]) -> Mapping[str, Any]:
    return model.model_json_schema()


@cache
def known_keys(model: type[Model]) -> frozenset[str]:
    """Every key that the model and the models inside it know."""
    schema = _schema_of(model)
    parts = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for part in parts for key in part.get("properties", {}))


def _keys_at(model: type[Model], path: TreePath) -> tuple[str, ...]:
    """The keys that may stand at a place; none where nobody can say. Tags of unions in the path are passed over."""
    schema = _schema_of(model)
    parts = _alternatives(schema, [schema])
    for step in path:
        inside = [one for part in parts for one in _inside(part, step)]
        parts = _alternatives(schema, inside) if inside else parts
    return tuple(dict.fromkeys(key for part in parts for key in part.get("properties", {})))


def _inside(part: Mapping[str, Any], step: str | int) -> list[Mapping[str, Any]]:
    if isinstance(step, int):
        return [part["items"]] if "items" in part else []
    named = part.get("properties", {})
    return [named[step]] if step in named else [*part.get("patternProperties", {}).values()]


def _alternatives(schema: Mapping[str, Any], parts: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The parts without references and unions."""
    found: list[Mapping[str, Any]] = []
    for part in parts:
        below = [one for key in ["anyOf", "oneOf", "allOf"] for one in part.get(key, ())]
        if "$ref" in part:
            below.append(schema["$defs"][part["$ref"].removeprefix("#/$defs/")])
        found += _alternatives(schema, below) if below else [part]
    return found


_OUTSIDE = "“{shown}” di luar batas"
_NO_NUMBER = ("not-a-number", "“{shown}” bukan angka yang sah", "tulis angka")
_NO_DATE = ("not-a-date", "“{shown}” bukan tanggal", "tulis seperti 3 Juni 2021 atau 2021-06-03")
_NO_TEXT = ("not-a-text", "isian ini kosong atau bukan teks", "tulis teks")
_NO_LIST = ("not-a-list", "di sini diharapkan daftar", "tulis sebagai daftar: baris berawal “- ” atau [a, b]")
_NO_MAPPING = ("not-a-mapping", "di sini diharapkan pasangan kunci dan isi", "tulis kunci: isi")
_NO_TRUTH = ("not-yes-or-no", "“{shown}” bukan true atau false", "tulis true atau false")
_NO_KIND = ("answer-kind", "jenis jawaban tidak dikenal", "pakai kind: level, yes_no, quantity, ratio, atau items")

# By the types of pydantic: code, what, remedy. Words in braces are filled in from the error, never read as a pattern.
_MESSAGES: Mapping[str, tuple[str, str, str]] = {
    "missing": ("missing-key", "isian wajib ini tidak ada", "tambahkan “{last}”"),
    "literal_error": ("not-a-choice", "“{shown}” bukan pilihan", "pilih {expected}"),
    "string_type": _NO_TEXT,
    "number_for_text": ("not-a-text", "{shown} tertulis sebagai angka, bukan teks", "apit dengan kutip: “{quoted}”"),
    "string_too_short": _NO_TEXT,
    "string_too_long": ("text-too-long", "“{shown}” terlalu panjang", "tulis paling banyak {max_length} huruf"),
    "string_pattern_mismatch": (
        "not-a-name",
        "“{shown}” bukan nama yang sah",
        "pakai huruf, angka, dan tanda hubung di tengah",
    ),
    "greater_than": ("number-outside", _OUTSIDE, "tulis angka lebih dari {gt}"),
    "greater_than_equal": ("number-outside", _OUTSIDE, "tulis angka paling sedikit {ge}"),
    "less_than_equal": ("number-outside", _OUTSIDE, "tulis angka paling banyak {le}"),
    "int_parsing": _NO_NUMBER,
    "int_type": _NO_NUMBER,
    "decimal_type": _NO_NUMBER,
    "finite_number": _NO_NUMBER,
    "date_type": _NO_DATE,
    "date_from_datetime_inexact": _NO_DATE,
    "too_short": ("list-empty", "daftar ini kosong", "isi paling sedikit satu"),
    "tuple_type": _NO_LIST,
    "model_type": _NO_MAPPING,
    "model_attributes_type": _NO_MAPPING,
    "mapping_type": _NO_MAPPING,
    "dict_type": _NO_MAPPING,
    "dataclass_type": _NO_MAPPING,
    "bool_type": _NO_TRUTH,
    "bool_parsing": _NO_TRUTH,
    "enum": ("not-a-choice", "“{shown}” bukan pilihan", "pilih {expected}"),
    "type": ("part-kind", "jenis bagian ini tidak dikenal", "isi “type” dengan nama jenisnya"),
    "union_tag_invalid": _NO_KIND,
    "union_tag_not_found": _NO_KIND,
}


def _message(detail: ErrorDetails, given: Mapping[str, object]) -> tuple[str, str, str]:
    shown = str(detail["input"])[:60]
    kind = _kind(detail, given)
    # What no file of text can do wrong (a program may hand over anything) keeps the English of pydantic.
    if kind not in _MESSAGES:
        return "value", f"“{shown}” tidak sah", detail["msg"]
    code, what, remedy = _MESSAGES[kind]
    choices = str(given.get("expected", "")).replace(" or ", " atau ")
    last = dotted(detail["loc"][-1:])
    filled = {**given, "shown": shown, "last": last, "expected": choices, "quoted": _quoted(detail)}
    if detail["input"] is None:
        is_item = isinstance(detail["loc"][-1], int)
        return "value-empty", "isian ini kosong", "isi atau hapus butir ini" if is_item else remedy.format_map(filled)
    return code, what.format_map(filled), remedy.format_map(filled)


def _kind(detail: ErrorDetails, given: Mapping[str, object]) -> str:
    if given.get("discriminator") == "'type'":
        return "type"
    is_number = isinstance(detail["input"], int | float | Decimal) and not isinstance(detail["input"], bool)
    return "number_for_text" if detail["type"] == "string_type" and is_number else detail["type"]


def _quoted(detail: ErrorDetails) -> str:
    """What a number was meant to say; the code of a region has two digits behind the dot, of which a zero was lost."""
    value = detail["input"]
    return f"{value:05.2f}" if isinstance(value, float | Decimal) and "region" in detail["loc"] else str(value)
