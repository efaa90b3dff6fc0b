"""Every verb treats files and the screen alike."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from mpp_readiness import files
from mpp_readiness.errors import CannotWrite, Problem, UnknownFormat

WIDTH = 100

as_json_option = click.option("--json", "as_json", is_flag=True, help="Cetak sebagai JSON.")
force_option = click.option("--force", is_flag=True, help="Timpa berkas yang sudah ada.")


def know_suffix(path: Path, known: Iterable[str]) -> None:
    if path.suffix.lower() not in known:
        raise UnknownFormat(path.suffix, known)


def tell(problems: Iterable[Problem], as_json: bool, err: bool) -> None:
    if as_json:
        echo_json([told(problem) for problem in problems])
        return
    for problem in problems:
        click.echo(problem, err=err)


def told(problem: Problem) -> dict[str, object]:
    """A problem as JSON shows it; `text` is its sentence, and `path` a list of keys and indices."""
    fields = ("code", "place", "path", "text", "what", "remedy", "severity")
    return {name: getattr(problem, name) for name in fields}


def echo_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def named(outputs: Sequence[str], source: Path) -> tuple[Path, ...]:
    """The paths to write; a bare suffix (`.html`) takes the name of the first.

    >>> [path.name for path in named(["a.pdf", ".html"], Path("b.yaml"))]
    ['a.pdf', 'a.html']
    """
    first = Path(outputs[0])
    if _is_suffix(outputs[0]):
        first = Path(source.name).with_suffix(outputs[0])
    return (first, *(first.with_suffix(one) if _is_suffix(one) else Path(one) for one in outputs[1:]))


def _is_suffix(text: str) -> bool:
    return text.startswith(".") and text[1:].isalnum()


def refuse_to_overwrite(paths: Iterable[Path], force: bool) -> None:
    for path in paths:
        if path.exists() and not force:
            raise CannotWrite(str(path), "berkas sudah ada; tambahkan --force untuk menimpanya")


def write(path: Path, text: str) -> None:
    files.write(path, text.encode())
