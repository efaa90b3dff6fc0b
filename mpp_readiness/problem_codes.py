"""Every code of a problem has its meaning in data/problems.yaml; docs/errors.md is made from it."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from mpp_readiness.field_types import Model, Slug, Text
from mpp_readiness.yaml_source import read_yaml

_SHIPPED = Path(__file__).parent / "data" / "problems.yaml"
_HEAD = """\
# Kesalahan dan kodenya

Dibuat dari `mpp_readiness/data/problems.yaml` dengan `make errors`; jangan diubah dengan tangan. Kode tidak pernah
berubah; kalimatnya boleh. Dengan `--json`, tiap kesalahan memuat `code`, `place` (berkas, baris, kolom, atau sel),
`path` (daftar kunci dan urutan dari 0; kosong untuk sel lembar kerja), `text` (kalimat utuh), `what`, `remedy`, dan
`severity` (`error` atau `warning`).
"""


class ProblemCode(Model):
    """What a code means, in Indonesian: one sentence, something that is told so, and what to do."""

    title: Text
    example: Text
    remedy: Text


class ProblemGroup(Model):
    """Codes of one kind of input."""

    title: Text
    codes: Mapping[Slug, ProblemCode]


class ProblemCodes(Model):
    """The file of all codes."""

    groups: tuple[ProblemGroup, ...]


@cache
def problem_groups() -> tuple[ProblemGroup, ...]:
    """The shipped codes in the order of the file."""
    return read_yaml(_SHIPPED, ProblemCodes).groups


@cache
def problem_codes() -> Mapping[str, ProblemCode]:
    """Every code with its meaning.

    >>> problem_codes()["yaml-duplicate-key"].remedy
    'Hapus salah satu.'
    """
    return MappingProxyType(dict(chain.from_iterable(group.codes.items() for group in problem_groups())))


def codes_markdown() -> str:
    """The page of all codes."""
    return "\n".join([_HEAD, *chain.from_iterable(map(_group, problem_groups()))])


def _group(group: ProblemGroup) -> Iterator[str]:
    yield f"## {group.title}"
    yield ""
    for code, told in group.codes.items():
        yield from (f"### {code}", "", told.title, "", f"Contoh: `{told.example}`", "", told.remedy, "")


if __name__ == "__main__":
    print(codes_markdown(), end="")
