"""What every verb does with files and with the screen."""

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from mpp_readiness.errors import CannotWrite, InvalidInput, Problem, ReadinessError, UnknownFormat

WIDTH = 100

as_json_option = click.option("--json", "as_json", is_flag=True, help="Cetak sebagai JSON.")
force_option = click.option("--force", is_flag=True, help="Timpa berkas yang sudah ada.")


def know_suffix(path: Path, known: Iterable[str]) -> None:
    if path.suffix.lower() not in known:
        raise UnknownFormat(path.suffix, known)


def problems(error: ReadinessError) -> tuple[Problem, ...]:
    return error.problems if isinstance(error, InvalidInput) else (Problem("", "", str(error)),)


def tell(problems: Iterable[Problem], as_json: bool, err: bool) -> None:
    if as_json:
        fields = ("place", "path", "what", "remedy", "severity")
        echo_json([{name: getattr(problem, name) for name in fields} for problem in problems])
        return
    for problem in problems:
        click.echo(problem, err=err)


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
    """Through a neighbour, so that a broken run leaves the old file whole."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise CannotWrite(str(path), error.strerror or str(error)) from error
