"""Every JSON document of ours names its format, has one shape, and is read back by it.

A document is a frozen model. The model writes it, checks it when it is read, and gives its JSON Schema, so that the
three cannot differ.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import partial
from itertools import islice
from typing import Annotated, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, WithJsonSchema

from mpp_readiness import yaml_source
from mpp_readiness.errors import TreePath, refused
from mpp_readiness.field_types import Model, fault
from mpp_readiness.problem_text import Fault
from mpp_readiness.readiness.model.lists import Range
from mpp_readiness.yaml_nodes import MOST_PROBLEMS

Source = bytes | str | Mapping[str, object]
"""JSON as bytes or text, or as plain data that was parsed before."""
Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LARGEST = 20_000_000
"""Bytes. A tree of the longest laws takes some ten million."""

_FRACTION = r"-?[0-9]+/[1-9][0-9]*"
# A JSON text that YAML reads otherwise: these count as line breaks or as unprintable there.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def _is_fraction(text: str) -> str:
    if not re.fullmatch(_FRACTION, text):
        raise fault("fraction", f"“{text[:60]}” bukan pecahan", "tulis seperti 3/4")
    return text


Exact = Annotated[str, AfterValidator(_is_fraction), WithJsonSchema({"type": "string", "pattern": f"^{_FRACTION}$"})]
"""An exact number as `n/d`, in lowest terms."""

_SPAN = rf"{_FRACTION}(\.\.({_FRACTION})?)?"


def _is_span(text: str) -> str:
    if not re.fullmatch(_SPAN, text):
        raise fault("fraction", f"“{text[:60]}” bukan pecahan atau rentang", "tulis seperti 3/4 atau 1/2..3/4")
    return text


ExactSpan = Annotated[str, AfterValidator(_is_span), WithJsonSchema({"type": "string", "pattern": f"^{_SPAN}$"})]
"""An exact number, or the two between which it lies; without an upper end `n/d..`."""


def span(number: Range) -> str:
    """
    >>> span(Range(Fraction(1, 2), Fraction(3, 4))), span(Range(Fraction(2), None))
    ('1/2..3/4', '2/1..')
    """
    if number.low == number.high:
        return exact(number.low)
    return f"{exact(number.low)}..{'' if number.high is None else exact(number.high)}"


def exact(value: Fraction) -> str:
    """
    >>> exact(Fraction(6, 8)), exact(Fraction(2))
    ('3/4', '2/1')
    """
    return f"{value.numerator}/{value.denominator}"


def maybe(value: Fraction | None) -> str | None:
    return None if value is None else exact(value)


class Shape(Model):
    """A part of a document."""

    # They have none, and looking for them costs half the time of the import.
    model_config = ConfigDict(use_attribute_docstrings=False)


class Format(Shape):
    """What kind of document this is, and which version of its shape it has."""

    name: str
    version: int


class Document(Shape):
    """A JSON document; those who write one give `format=Kind.head()`."""

    NAME: ClassVar[str]
    VERSION: ClassVar[int] = 1

    format: Format

    @classmethod
    def head(cls) -> Format:
        return Format(name=cls.NAME, version=cls.VERSION)


D = TypeVar("D", bound=Document)


def json_text(value: BaseModel, *, only_given: bool = False) -> bytes:
    """UTF-8 with two blanks a level and a last line feed; YAML reads the same value from it.

    `only_given` leaves out what has its default.
    """
    text = value.model_dump_json(by_alias=True, exclude_defaults=only_given, indent=2)
    return (_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n").encode()


def schema_of(kind: type[Document]) -> Schema:
    """The JSON Schema (draft 2020-12) of a document; every document that we write is valid by it."""
    schema = kind.model_json_schema()
    schema["properties"]["format"] = {"const": kind.head().model_dump()}
    schema["$defs"].pop("Format", None)
    _close(schema)
    return {"$schema": DIALECT, **schema}


def _close(schema: object) -> None:
    """A mapping whose keys follow a pattern has no others; pydantic refuses them and does not tell its schema."""
    match schema:
        case dict():
            if "patternProperties" in schema:
                schema["additionalProperties"] = False
            for one in schema.values():
                _close(one)
        case list():
            for one in schema:
                _close(one)


def document_in(source: Source, kind: type[D], *, name: str = "") -> D:
    """A document of this kind; `name` is where people find it, as a file name.

    Raises:
        InvalidInput: no JSON, another format, a newer version, or another shape; every fault of the shape at once.
    """
    data = dict(source) if isinstance(source, Mapping) else parsed(source, name)
    found = yaml_source.Document(name, data)
    found.refuse(_foreign(data.get("format"), kind))
    return found.validate(kind)


def refuse_changed(read: Document, expected: Document, *, name: str = "") -> None:
    """What is computed has to be what follows from the sources that the document carries.

    Raises:
        InvalidInput: each value that differs, with its place in the document.
    """
    if read != expected:
        yaml_source.Document(name, None).refuse(islice(_differences((), read, expected), MOST_PROBLEMS))


def _differences(path: TreePath, read: object, expected: object) -> Iterator[Fault]:
    match read, expected:
        case _ if read == expected:
            return
        case Shape(), Shape():
            # A field that is younger than the document says nothing there, so it says nothing wrong.
            for name, field in type(read).model_fields.items():
                if name in read.model_fields_set:
                    here = (*path, field.alias or name)
                    yield from _differences(here, getattr(read, name), getattr(expected, name))
        case BaseModel(), BaseModel():
            dumps = (one.model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in (read, expected))
            yield from _differences(path, *dumps)
        case Mapping(), Mapping():
            for key in {**read, **expected}:
                yield from _differences((*path, str(key)), read.get(key), expected.get(key))
        case (list() | tuple(), list() | tuple()):
            for index in range(max(len(read), len(expected))):
                pair = (side[index] if index < len(side) else None for side in (read, expected))
                yield from _differences((*path, index), *pair)
        case _ if read != expected:
            what = f"di sini tertulis {_shown(read)}, menurut sumbernya {_shown(expected)}"
            yield (
                "document-changed",
                path,
                what,
                "dokumen ini diubah atau ditulis versi lain; tulis ulang dari penilaiannya",
            )


def _shown(value: object) -> str:
    match value:
        case None:
            return "tidak ada"
        case Mapping() | list() | tuple() | BaseModel():
            return "isian lain"
        case _:
            return f"“{str(value)[:60]}”"


def _foreign(found: object, kind: type[Document]) -> Iterator[Fault]:
    """Why a document is none of this kind, told of what it says of itself."""
    name, version = (found.get("name"), found.get("version")) if isinstance(found, Mapping) else (None, None)
    if name != kind.NAME:
        said = f"berbentuk “{str(name)[:60]}”" if name else "tidak menyebut bentuknya"
        what = f"dokumen ini {said}; di sini dibaca “{kind.NAME}”"
        yield "document-format", ("format", "name"), what, "pilih dokumen yang dimaksud"
    elif isinstance(version, int) and version > kind.VERSION:
        what = f"dokumen ini versi {version}; program ini membaca sampai versi {kind.VERSION}"
        yield "document-version", ("format", "version"), what, "perbarui mpp-readiness"
    elif version != kind.VERSION or isinstance(version, bool):
        yield "document-version", ("format", "version"), f"versi bukan {kind.VERSION}", "tulis ulang dokumen ini"


def parsed(source: bytes | str, name: str) -> dict[str, object]:
    """The data of a JSON document.

    Raises:
        InvalidInput: too large, no JSON, no mapping, or a key that stands twice.
    """
    if len(source) > LARGEST:
        what = f"dokumen lebih besar dari {LARGEST // 1_000_000} MB"
        raise refused("file-too-large", name, what, "bagi menjadi beberapa dokumen")
    try:
        data = json.loads(source, object_pairs_hook=partial(_once, name), parse_constant=_no_number)
    # RecursionError: lists within lists without end. UnicodeDecodeError and what json raises are ValueErrors.
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        place = f"{name}:{line}".lstrip(":") if line else name
        raise refused(
            "json-syntax", place, "ini bukan JSON yang utuh", "pilih dokumen yang ditulis mpp-readiness"
        ) from None
    if not isinstance(data, dict):
        what = "dokumen tidak memuat pasangan kunci dan isi"
        raise refused("json-no-mapping", name, what, "pilih dokumen yang ditulis mpp-readiness")
    return data


def _once(name: str, pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """JSON lets the second of two equal keys win in silence, and a reader by eye sees the first."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise refused("json-duplicate-key", name, f"kunci “{key[:60]}” tertulis dua kali", "hapus salah satu")
        found[key] = value
    return found


def _no_number(word: str) -> object:
    raise ValueError(word)
