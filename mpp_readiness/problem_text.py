"""How a fault in what people write is told: where in the tree it is, what is wrong, and what to do about it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache

from pydantic_core import ErrorDetails

from mpp_readiness.field_types import Model

TreePath = tuple[str | int, ...]
Fault = tuple[TreePath, str, str]
"""Where, what is wrong, what to do."""


def dotted(path: TreePath) -> str:
    """A place in a tree as people read it.

    >>> dotted(("aspects", 2, "criteria", 0, "weight"))
    'aspects[2].criteria[0].weight'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the known words most like this one."""
    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    return f"mungkin maksud Anda: {', '.join(near)}" if near else ""


def explained(model: type[Model], detail: ErrorDetails) -> Fault:
    """An error of pydantic in Indonesian."""
    # The tag of a union stands in no file; ours that could be taken for keys are in brackets.
    path = tuple(step for step in detail["loc"] if not str(step).startswith("("))
    given = detail.get("ctx", {})
    if detail["type"] == "extra_forbidden":
        word = str(path[-1])
        remedy = did_you_mean(word, _known_keys(model)) or "hapus, atau periksa ejaannya"
        return path, f"kunci “{word}” tidak dikenal", remedy
    # Only our own errors carry `what`; their words come first, whatever type they name.
    if "what" in given:
        return path, str(given["what"]), str(given.get("remedy", ""))
    return path, *_message(detail, given)


@cache
def _known_keys(model: type[Model]) -> frozenset[str]:
    """Every key that the model and the models inside it know."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for part in parts for key in part.get("properties", {}))


_OUTSIDE = "“{shown}” di luar batas"
_NO_NUMBER = ("“{shown}” bukan angka yang sah", "tulis angka")
_NO_DATE = ("“{shown}” bukan tanggal", "tulis seperti 3 Juni 2021 atau 2021-06-03")
_NO_TEXT = ("isian ini kosong atau bukan teks", "tulis teks")
_NO_LIST = ("di sini diharapkan daftar", "tulis sebagai daftar: baris berawal “- ” atau [a, b]")
_NO_MAPPING = ("di sini diharapkan pasangan kunci dan isi", "tulis kunci: isi")
_NO_KIND = ("jenis jawaban tidak dikenal", "pakai kind: level, yes_no, quantity, atau ratio")

# By the types of pydantic. Words in braces are filled in from the error, never read as a pattern themselves.
_MESSAGES: Mapping[str, tuple[str, str]] = {
    "missing": ("isian wajib ini tidak ada", "tambahkan “{last}”"),
    "literal_error": ("“{shown}” bukan pilihan", "pilih {expected}"),
    "string_type": _NO_TEXT,
    "string_too_short": _NO_TEXT,
    "string_too_long": ("“{shown}” terlalu panjang", "tulis paling banyak {max_length} huruf"),
    "string_pattern_mismatch": ("“{shown}” bukan nama yang sah", "pakai huruf, angka, dan tanda hubung di tengah"),
    "greater_than": (_OUTSIDE, "tulis angka lebih dari {gt}"),
    "greater_than_equal": (_OUTSIDE, "tulis angka paling sedikit {ge}"),
    "less_than_equal": (_OUTSIDE, "tulis angka paling banyak {le}"),
    "int_parsing": _NO_NUMBER,
    "int_type": _NO_NUMBER,
    "decimal_type": _NO_NUMBER,
    "finite_number": _NO_NUMBER,
    "date_type": _NO_DATE,
    "date_from_datetime_inexact": _NO_DATE,
    "too_short": ("daftar ini kosong", "isi paling sedikit satu"),
    "tuple_type": _NO_LIST,
    "model_type": _NO_MAPPING,
    "mapping_type": _NO_MAPPING,
    "dict_type": _NO_MAPPING,
    "union_tag_invalid": _NO_KIND,
    "union_tag_not_found": _NO_KIND,
}


def _message(detail: ErrorDetails, given: Mapping[str, object]) -> tuple[str, str]:
    shown = str(detail["input"])[:60]
    # What no file of text can do wrong (a program may hand over anything) keeps the English of pydantic.
    if detail["type"] not in _MESSAGES:
        return f"“{shown}” tidak sah", detail["msg"]
    what, remedy = _MESSAGES[detail["type"]]
    choices = str(given.get("expected", "")).replace(" or ", " atau ")
    filled = {**given, "shown": shown, "last": dotted(detail["loc"][-1:]), "expected": choices}
    what = "isian ini kosong" if detail["input"] is None else what.format_map(filled)
    return what, remedy.format_map(filled)
