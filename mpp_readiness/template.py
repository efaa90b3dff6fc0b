"""A template becomes text in the only Jinja environment, sandboxed, that knows how Indonesian is written."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, TemplateNotFound
from jinja2.loaders import FileSystemLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mpp_readiness import indonesian
from mpp_readiness.errors import InvalidInput, NotFound, Problem

LARGEST_TEMPLATE = 500_000
LARGEST_OUTPUT = 50_000_000

FILTERS = {
    "date": indonesian.date,
    "number": indonesian.number,
    "percent": indonesian.percent,
    "listed": indonesian.join,
    "roman": indonesian.roman,
    "letter": indonesian.letter,
}


def render(folder: Path, name: str, values: Mapping[str, object]) -> str:
    """The named template of the folder, filled with values; what the values lack is an error, never a blank."""
    _refuse_large(folder)
    try:
        template = _environment(folder).get_template(name)
    except TemplateNotFound:
        raise NotFound("Templat", name, sorted(path.name for path in folder.glob("*.j2"))) from None
    return "".join(_limited(template.generate(values), name))


@cache
def _environment(folder: Path) -> Environment:
    """Kept, since compiling the templates of a report takes as long as filling them; a changed file is read anew."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    return environment


def _refuse_large(folder: Path) -> None:
    """A foreign template is only data; the sandbox does not limit how much of it there is."""
    large = [path for path in sorted(folder.glob("*.j2")) if path.stat().st_size > LARGEST_TEMPLATE]
    if large:
        limit = indonesian.number(LARGEST_TEMPLATE)
        raise InvalidInput(
            Problem(
                "template-too-large", path.name, (), f"templat lebih besar dari {limit} bita", "perkecil templat itu"
            )
            for path in large
        )


def _limited(pieces: Iterator[str], name: str) -> Iterator[str]:
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > LARGEST_OUTPUT:
            what = f"hasilnya lebih dari {indonesian.number(LARGEST_OUTPUT)} huruf"
            raise InvalidInput([Problem("template-output", name, (), what, "periksa pengulangan di dalam templat")])
        yield piece
