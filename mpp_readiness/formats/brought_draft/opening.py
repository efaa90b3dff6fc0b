"""How a draft that somebody brings is read, as text, Markdown or Word: the first look at a file of unknown make."""

import re
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path

from mpp_readiness import files
from mpp_readiness.errors import InvalidInput, NotFound, UnknownFormat, refused
from mpp_readiness.regulation.number_signs import SIGN
from mpp_readiness.regulation.passages import Passage
from mpp_readiness.regulation.segmenting import segment
from mpp_readiness.regulation.segmenting.columns import SourceLine, text_sources

# The longest laws of this country have a text of some two megabytes.
MOST_TEXT = 2_000_000
MOST_WORD = 30_000_000
MOST_LINES = 60_000
MOST_SIGNS = 20_000

Reader = Callable[[bytes, str], tuple[SourceLine, ...]]


def passages_in(path: Path) -> tuple[Passage, ...]:
    """The parts of the draft in a file."""
    suffix = path.suffix.lower()
    if suffix not in READERS:
        raise UnknownFormat(suffix, READERS)
    read, most = READERS[suffix]
    sources = read(brought_bytes(path, most, "kirim naskah peraturannya saja, tanpa gambar"), path.name)
    _count(sources, path.name)
    passages = segment(sources)
    if not passages:
        raise refused("draft-empty", path.name, "berkas tidak berisi naskah", "periksa apakah berkas ini yang dimaksud")
    return passages


def brought_bytes(path: Path, largest: int, smaller: str) -> bytes:
    """The content of somebody's draft.

    Raises:
        NotFound: for a file that is not there.
        InvalidInput: for one that is no regular file, cannot be read, or is too large.
    """
    try:
        return files.read(path, largest, smaller, path.name)
    except InvalidInput as error:
        if error.problems[0].code == "file-missing":
            raise NotFound("berkas", str(path)) from None
        raise


def _count(sources: tuple[SourceLine, ...], name: str) -> None:
    """A law of a thousand pages has some ten thousand numbers and letters; what has more was made to be slow."""
    if sum(len(one.text) for one in sources) > MOST_TEXT:
        raise refused("draft-too-long", name, "naskah terlalu panjang", "bagi menjadi beberapa berkas")
    signs = (sign for one in sources for sign in SIGN.finditer(one.text))
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


READERS: Mapping[str, tuple[Reader, int]] = {
    ".docx": (_word, MOST_WORD),
    ".txt": (text_lines, MOST_TEXT),
    ".md": (markdown_lines, MOST_TEXT),
}
