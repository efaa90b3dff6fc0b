"""A draft of unknown make is opened as text, Markdown or Word."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from mpp_readiness import sources
from mpp_readiness.errors import InvalidInput, NotFound, UnknownFormat, refused
from mpp_readiness.regulation.number_signs import SIGN
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine, text_sources

TREE = ".json"
# The longest laws of this country have a text of some two megabytes.
MOST_TEXT = 2_000_000
MOST_WORD = 30_000_000
MOST_TREE = 20_000_000
MOST_LINES = 60_000
MOST_SIGNS = 20_000

Reader = Callable[[bytes, str], tuple[SourceLine, ...]]


@dataclass(frozen=True, slots=True)
class Brought:
    """A draft as it was brought: its name without folders, the suffix of its kind, and its bytes."""

    name: str
    suffix: str
    content: bytes = field(repr=False)


def brought(source: sources.Source | Brought, suffixes: Iterable[str]) -> Brought:
    """The bytes of a draft of one of these kinds. What has no suffix is told by its first bytes.

    Raises:
        UnknownFormat: for another suffix.
        NotFound: for a file that is not there.
        InvalidInput: for a file that is too large or cannot be opened.
    """
    if isinstance(source, Brought):
        return source
    given = sources.taken(source, max(MOST.values()))
    if isinstance(given, Mapping):
        return Brought("data", TREE, json.dumps(given).encode())
    suffix = sources.suffix_of(given)
    if not suffix and isinstance(given, sources.Content):
        suffix = _kind(given.raw)
    if suffix not in suffixes:
        raise UnknownFormat(suffix, suffixes)
    name = Path(given.name).name
    return Brought(name, suffix, _bytes(given, MOST[suffix], name))


def _bytes(given: Path | sources.Content, most: int, name: str) -> bytes:
    try:
        return sources.read(given, most, "kirim naskah peraturannya saja, tanpa gambar", name)
    except InvalidInput as error:
        if error.problems[0].code == "file-missing":
            raise NotFound("berkas", str(given)) from None
        raise


def _kind(raw: bytes) -> str:
    return ".docx" if raw.startswith(b"PK") else TREE if raw.lstrip().startswith(b"{") else ".txt"


def passages_in(source: sources.Source | Brought) -> tuple[Passage, ...]:
    """The parts of a draft that is a Word file, a text or Markdown."""
    file = brought(source, READERS)
    read = READERS[file.suffix](file.content, file.name)
    _count(read, file.name)
    passages = segment(read)
    if not passages:
        raise refused("draft-empty", file.name, "berkas tidak berisi naskah", "periksa apakah berkas ini yang dimaksud")
    return passages


def _count(lines: tuple[SourceLine, ...], name: str) -> None:
    """A law of a thousand pages has some ten thousand numbers and letters; what has more was made to be slow."""
    if sum(len(one.text) for one in lines) > MOST_TEXT:
        raise refused("draft-too-long", name, "naskah terlalu panjang", "bagi menjadi beberapa berkas")
    signs = (sign for one in lines for sign in SIGN.finditer(one.text))
    if next(islice(signs, MOST_SIGNS, None), None) is not None:
        what = f"naskah memuat lebih dari {MOST_SIGNS} nomor dan huruf"
        raise refused("draft-too-long", name, what, "bagi menjadi beberapa berkas")


# ---- text

# Signs that no text holds, but many a file of another make does.
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# No page is as wide as that.
_WIDE = re.compile(r"(?<![^\S\n])[^\S\n]{300,}")
_OTHERS: Mapping[bytes, tuple[str, str]] = {
    b"PK\x03\x04": ("isi berkas adalah berkas Word atau arsip", "beri akhiran .docx jika berkas ini berkas Word"),
    b"%PDF": ("isi berkas adalah PDF", "pakai berkas Word atau teks asalnya"),
    b"\xd0\xcf\x11\xe0": ("isi berkas adalah berkas Word lama atau bersandi", "simpan sebagai .docx tanpa sandi"),
    b"{\\rtf": ("isi berkas adalah RTF", "simpan sebagai .docx"),
}


def text_lines(content: bytes, name: str) -> tuple[SourceLine, ...]:
    for start, fault in _OTHERS.items():
        if content.startswith(start):
            raise refused("not-text", name, *fault)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        remedy = "simpan sebagai teks dengan sandi UTF-8"
        raise refused("not-utf-8", f"{name}:{line}", "berkas bukan teks UTF-8", remedy) from None
    if found := _NO_TEXT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        remedy = "pakai berkas .txt, .md, atau .docx yang utuh"
        raise refused("not-text", f"{name}:{line}", "berkas ini bukan teks", remedy)
    lines = _WIDE.sub(" " * 100, text.expandtabs(4)).splitlines()
    if len(lines) > MOST_LINES:
        what = f"berkas berisi lebih dari {MOST_LINES} baris"
        raise refused("draft-too-long", name, what, "bagi menjadi beberapa berkas")
    return tuple(text_sources(name, lines))


# ---- Markdown

# Marks of layout: heads, quotes, bullets before a sign of our own, emphasis, and what keeps a sign from being a mark.
_HEAD = re.compile(r"^(\s*)(?:#{1,6}\s+|>\s?)+")
_BULLET = re.compile(r"^(\s*)[-*+]\s+(?=(?:\(?\w{1,3}\\?[.)])\s)")
_EMPHASIS = re.compile(r"(\*\*|(?<!\w)__)(?=\S)(.+?)(?<=\S)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")


def markdown_lines(content: bytes, name: str) -> tuple[SourceLine, ...]:
    return tuple(SourceLine(one.place, unmarked(one.text)) for one in text_lines(content, name))


def unmarked(line: str) -> str:
    r"""A line of Markdown without what only concerns its look.

    >>> unmarked("## BAB I **KETENTUAN UMUM**"), unmarked(r"- \(1\) Loket buka."), unmarked("- 7 -")
    ('BAB I KETENTUAN UMUM', '(1) Loket buka.', '- 7 -')
    """
    line = _HEAD.sub(r"\1", line)
    line = _EMPHASIS.sub(r"\2", line)
    line = _ESCAPED.sub(r"\1", line)
    return _BULLET.sub(r"\1", line)


def _word(content: bytes, name: str) -> tuple[SourceLine, ...]:
    from mpp_readiness.formats.word.reading.paragraphs import read_docx

    return read_docx(content, name)


READERS: Mapping[str, Reader] = {".docx": _word, ".txt": text_lines, ".md": markdown_lines}
MOST: Mapping[str, int] = {".docx": MOST_WORD, ".txt": MOST_TEXT, ".md": MOST_TEXT, TREE: MOST_TREE}
