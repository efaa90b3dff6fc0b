"""The package brings along checklists and skeletons by their names, schemas, and a folder to begin with."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mpp_readiness.errors import CannotWrite

if TYPE_CHECKING:
    from pydantic import BaseModel

Shipped = Literal["checklist", "skeleton"]
Written = Literal["checklist", "assessment", "facts"]
Document = Literal["result", "plan", "comparison", "trend", "findings", "repairs", "draft"]
SchemaKind = Written | Document
SCHEMAS: tuple[Written, ...] = ("checklist", "assessment", "facts")
"""What people write."""
DOCUMENTS: tuple[Document, ...] = ("result", "plan", "comparison", "trend", "findings", "repairs", "draft")
"""What the program writes as JSON."""
FACTS = "fakta.yaml"


def shipped_names(kind: Shipped) -> tuple[str, ...]:
    """Names for `load_checklist` or `load_skeleton`, in alphabetical order.

    >>> "mpp" in shipped_names("checklist"), "perbup-mpp" in shipped_names("skeleton")
    (True, True)
    """
    from mpp_readiness import resources

    return resources.checklist_names() if kind == "checklist" else resources.skeleton_names()


def schema(kind: SchemaKind) -> Mapping[str, Any]:
    """The JSON Schema of what people write (a checklist, an assessment, a sheet of facts) or of a JSON that we write.

    >>> schema("result")["properties"]["format"]
    {'const': {'name': 'mpp-readiness/result', 'version': 1}}

    Raises:
        KeyError: none of these kinds.
    """
    from mpp_readiness.empties import with_empties
    from mpp_readiness.readiness.model.assessment import Assessment
    from mpp_readiness.readiness.model.checklist import Checklist
    from mpp_readiness.regulation.drafting.fact_sheet import fact_schema

    if kind in DOCUMENTS:
        from mpp_readiness.formats.json_schemas import document_schema

        return document_schema(kind)
    makers: Mapping[str, Callable[[], Mapping[str, Any]]] = {
        "checklist": lambda: with_empties(_described(Checklist)),
        "assessment": lambda: with_empties(_described(Assessment)),
        "facts": fact_schema,
    }
    return makers[kind]()


def _described(model: "type[BaseModel]") -> Mapping[str, Any]:
    """The schema of a model with what people read of each key, in the words of data/schema-id.yaml."""
    from mpp_readiness.schema_parts import EditorSchema
    from mpp_readiness.yaml_source import read_document

    words = read_document(Path(__file__).parent / "data" / "schema-id.yaml").data
    made = model.model_json_schema(schema_generator=EditorSchema)
    for name, part in {model.__name__: made, **made["$defs"]}.items():
        part["description"] = words[name]["about"]
        part.pop("title", None)
        for key, one in part["properties"].items():
            one["description"] = words[name]["keys"][key]
    return made


def schema_text(kind: SchemaKind) -> str:
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def new_folder(folder: str | Path, *, force: bool = False) -> tuple[Path, ...]:
    """Fill a folder to work in: examples, schemas, settings of an editor, and an open sheet of facts; what was written.

    What somebody filled in is not an example: a sheet of facts that is there stays, with `force` too.

    Raises:
        CannotWrite: a file is there already (without `force`), or cannot be written.
    """
    from mpp_readiness import resources
    from mpp_readiness.formats import write
    from mpp_readiness.regulation.drafting.fact_sheet import open_sheet

    target = Path(folder)
    content = {
        **{f"schema/{name}.json": schema_text(name) for name in SCHEMAS},
        ".vscode/settings.json": _editor_settings(),
        **{f"contoh/{name}": text for name, text in _texts(resources.example_folder())},
    }
    there = [target / name for name in content if (target / name).exists()]
    if there and not force:
        raise CannotWrite(str(there[0]), "berkas sudah ada; tambahkan --force untuk menimpanya")
    if not (target / FACTS).exists():
        content[FACTS] = open_sheet("./schema/facts.json")
    for name, text in content.items():
        write(target / name, text.encode())
    return tuple(target / name for name in content)


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".yaml", ".md", ".txt"):
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


_WRITTEN_IN: Mapping[Written, tuple[str, ...]] = {
    "assessment": ("**/20*-*", "contoh/contoh/contoh", "isian/**/*", "**/verifikasi*"),
    "checklist": ("daftar-periksa/**/*", "**/daftar-periksa"),
    "facts": ("**/fakta*",),
}
"""How files are called, by what they are. An editor looks for each in every folder, whatever stands above it."""


def _editor_settings() -> str:
    """No file is two things: an editor holds it to both schemas. It knows no way yet to leave files out."""
    schemas = {
        f"./schema/{kind}.json": [f"{place}{suffix}" for place in places for suffix in (".yaml", ".yml")]
        for kind, places in _WRITTEN_IN.items()
    }
    return json.dumps({"yaml.schemas": schemas}, indent=2) + "\n"
