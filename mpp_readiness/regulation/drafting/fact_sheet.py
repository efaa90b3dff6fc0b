"""Whoever writes facts is given a schema for the editor, and a sheet on which each fact is still open."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import TypeAlias, assert_never

from mpp_readiness.empties import with_empties
from mpp_readiness.regulation.drafting.skeleton_files import shared_facts
from mpp_readiness.regulation.drafting.skeletons import FactColumn, FactName, FactWanted

Schema: TypeAlias = Mapping[str, object]

WIDTH = 110

_ABOUT = "Fakta daerah untuk naskah peraturan dan surat di sekitarnya."
_ABOUT_REGION = "Kode daerah dalam tanda kutip atau namanya, misalnya “33.16” atau Kabupaten Blora."
_DAY = r"^\s*([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}([ ./-])[0-9A-Za-z]+\2[0-9]{4})\s*$"
_WHOLE = r"^\s*[0-9]{1,40}\s*$"


def fact_schema(wanted: Mapping[FactName, FactWanted] | None = None) -> Schema:
    """JSON Schema of a file of facts.

    An editor sees a wrong name or kind while it is typed. What it cannot say, as whether a day is in the calendar, the
    reader of facts says.
    """
    facts = shared_facts() if wanted is None else wanted
    return with_empties(
        {
            "title": "Berkas fakta",
            "description": f"{_ABOUT} Yang kosong berarti tidak diketahui.",
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "region": {"title": "Daerah", "description": _ABOUT_REGION, "type": "string", "pattern": r"\S"},
                "facts": {
                    "title": "Fakta",
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {name: _fact(one) for name, one in facts.items()},
                },
            },
        }
    )


def _fact(wanted: FactWanted) -> Schema:
    explained = _explained(wanted)
    described = {"description": explained} if explained else {}
    return {"title": wanted.title, **described, **_kind(wanted)}


def _explained(wanted: FactWanted) -> str:
    assumed = f"Bawaan: {wanted.default}." if wanted.default else ""
    cells = (f"{name}: {'[...]' if one.kind == 'list' else '...'}" for name, one in wanted.columns.items())
    entry = f"Tiap butir: {{{', '.join(cells)}}}." if wanted.columns else ""
    return " ".join(part for part in (wanted.hint, _HOW[wanted.kind], entry, assumed) if part)


_HOW = {
    "text": "",
    "number": "Tulis angkanya saja.",
    "yes_no": "Jawab ya atau tidak.",
    "date": "Tulis seperti 3 Juni 2021.",
    "list": "Boleh lebih dari satu; awali tiap butir dengan tanda hubung.",
}


def _kind(wanted: FactWanted) -> Schema:
    match wanted.kind:
        case "text":
            return {"type": ["string", "integer"], "pattern": r"\S"}
        case "number":
            return {"type": ["string", "integer"], "pattern": _WHOLE, "minimum": 0}
        case "yes_no":
            return {"enum": ["ya", "tidak", True, False]}
        case "date":
            return {"type": "string", "pattern": _DAY}
        case "list":
            return {"type": "array", "items": _entry(wanted.columns) if wanted.columns else _TEXT}
        case _:
            assert_never(wanted.kind)


_TEXT: Schema = {"type": ["string", "integer"], "pattern": r"\S"}


def _entry(columns: Mapping[FactName, FactColumn]) -> Schema:
    cells = {
        name: {"title": column.title, **({"type": "array", "items": _TEXT} if column.kind == "list" else _TEXT)}
        for name, column in columns.items()
    }
    return {"type": "object", "additionalProperties": False, "properties": cells}


# ---- the sheet


def open_sheet(schema: str, wanted: Mapping[FactName, FactWanted] | None = None) -> str:
    """A file of facts without any; `schema` says where the editor finds what belongs there."""
    head = (
        f"{_ABOUT} Isi yang diketahui dan sebut sumbernya. Yang kosong berarti tidak diketahui: naskah mencetak "
        "titik-titik, atau memakai nilai bawaan dan menyebutkannya."
    )
    facts = shared_facts() if wanted is None else wanted
    lines = [
        f"# yaml-language-server: $schema={schema}",
        *_remark(head),
        "",
        *_remark(_ABOUT_REGION),
        "region:",
        "facts:",
    ]
    return "\n".join([*lines, *(line for name, one in facts.items() for line in _question(name, one))]) + "\n"


def _question(name: FactName, wanted: FactWanted) -> Iterator[str]:
    title = wanted.title[0].upper() + wanted.title[1:]
    yield from _remark(f"{title}. {_explained(wanted)}".strip(), "  ")
    yield f"  {name}:"


def _remark(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ")
