"""The facts for a draft are read, each as the kind that its skeleton wants."""

import datetime
from collections.abc import Iterator, Mapping
from typing import TypeAlias, assert_never

from mpp_readiness import indonesian
from mpp_readiness.errors import TreePath
from mpp_readiness.field_types import code_of
from mpp_readiness.indonesian.reading import parse_date, parse_number
from mpp_readiness.problem_text import Fault, did_you_mean
from mpp_readiness.regulation.drafting.skeletons import FactWanted

Value: TypeAlias = "str | int | bool | tuple[Value, ...] | Mapping[str, Value]"
"""Text, a whole number, yes or no, a list, an entry of a list. A date becomes text: `3 Juni 2021`."""

ASSESSED = ("nilai_kesiapan", "simpulan_kesiapan", "tanggal_penilaian", "kesenjangan", "banyak_lantai")
"""Facts of templates/regulation/facts.yaml that an assessment tells, where nobody says otherwise."""

_YES = {"ya": True, "true": True, "tidak": False, "false": False}


def fact_faults(facts: Mapping[str, object], wanted: Mapping[str, FactWanted]) -> Iterator[Fault]:
    """Facts that nobody asked for, and facts of the wrong kind; a fact without a value is unknown."""
    for name, given in facts.items():
        if name not in wanted:
            remedy = did_you_mean(name, wanted) or "hapus fakta ini"
            yield "fact-unknown", (name,), f"fakta “{name}” tidak dikenal", remedy
        elif given is not None:
            yield from _of_kind((name,), given, wanted[name])


def known_facts(facts: Mapping[str, object], wanted: Mapping[str, FactWanted]) -> Mapping[str, Value]:
    """The values of facts without faults; what is empty is left out."""
    return {name: value_of(given, wanted[name]) for name, given in facts.items() if given is not None}


def value_of(given: object, wanted: FactWanted) -> Value:
    """One fact as its kind. Raises ValueError, a sentence in Indonesian, where it is none."""
    match wanted.kind:
        case "text":
            return _text(given)
        case "number":
            return _whole(given)
        case "yes_no":
            return _yes_no(given)
        case "date":
            return indonesian.date(given if isinstance(given, datetime.date) else parse_date(_text(given)))
        case "list":
            return tuple(_entry(one, wanted) for one in _listed(given))
        case _:
            assert_never(wanted.kind)


def _of_kind(path: TreePath, given: object, wanted: FactWanted) -> Iterator[Fault]:
    if wanted.kind == "list" and isinstance(given, list | tuple):
        for i, one in enumerate(given):
            yield from _entry_faults((*path, i), one, wanted)
        return
    try:
        value_of(given, wanted)
    except ValueError as error:
        yield code_of(error, "fact-value"), path, str(error), wanted.hint or ""


def _entry_faults(path: TreePath, entry: object, wanted: FactWanted) -> Iterator[Fault]:
    if entry is None:
        yield "value-empty", path, "isian ini kosong", "isi atau hapus butir ini"
        return
    if isinstance(entry, Mapping):
        for key in entry:
            if key not in wanted.columns:
                remedy = did_you_mean(str(key), wanted.columns)
                yield "unknown-key", (*path, key), f"kunci “{key}” tidak dikenal", remedy
    try:
        _entry(entry, wanted)
    except ValueError as error:
        yield code_of(error, "fact-value"), path, str(error), wanted.hint or ""


def _entry(entry: object, wanted: FactWanted) -> Value:
    """An entry without columns is a text; one with columns names some of them, the others are unknown."""
    if not wanted.columns:
        return _text(entry)
    if not isinstance(entry, Mapping):
        raise ValueError(f"di sini diharapkan pasangan kunci dan isi: {', '.join(wanted.columns)}")
    given = {key: value for key, value in entry.items() if key in wanted.columns and value is not None}
    return {
        key: tuple(_text(one) for one in _listed(value)) if wanted.columns[key].kind == "list" else _text(value)
        for key, value in given.items()
    }


def _text(given: object) -> str:
    text = str(given).strip() if isinstance(given, str | int) and not isinstance(given, bool) else ""
    if not text:
        raise ValueError("di sini diharapkan teks")
    return text


def _whole(given: object) -> int:
    number = parse_number(_text(given))
    if number != int(number) or number < 0:
        raise ValueError(f"“{given}” bukan bilangan bulat")
    return int(number)


def _yes_no(given: object) -> bool:
    known = _YES.get(str(given).strip().lower())
    if known is None:
        raise ValueError(f"“{given}” bukan ya atau tidak")
    return known


def _listed(given: object) -> tuple[object, ...]:
    if not isinstance(given, list | tuple):
        raise ValueError("di sini diharapkan daftar")
    return tuple(given)
