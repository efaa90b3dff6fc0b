"""How a draft that somebody brings is read: which function knows its suffix, and what is too much for any of them."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from pydantic import ValidationError

from mpp_readiness.errors import InvalidInput, Problem, UnknownFormat
from mpp_readiness.regulation.columns import Source
from mpp_readiness.regulation.passages import Passage, walk
from mpp_readiness.regulation.reading import read_lines
from mpp_readiness.regulation.review import reviewed_draft
from mpp_readiness.regulation.review.findings import Reviewed
from mpp_readiness.regulation.tree import Regulation

LARGEST_BYTES = 5_000_000
MOST_LINES = 100_000

_NUMBERED = re.compile(r"\bNOMOR\s+\d", re.IGNORECASE)


def read_regulation(path: str | Path) -> Reviewed:
    """A draft from a Word file, a text, Markdown, or the JSON that `write_regulation` writes.

    Raises:
        UnknownFormat: for another suffix.
        InvalidInput: for a file that is too large, broken, or no draft at all.
    """
    file = Path(path)
    suffix = file.suffix.lower()
    if suffix not in DRAFT_READERS:
        raise UnknownFormat(suffix, DRAFT_READERS)
    return DRAFT_READERS[suffix](_content(file), str(path))


def _content(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size <= LARGEST_BYTES:
            return file.read_bytes()
    except OSError as error:
        raise _refused(str(file), f"tidak dapat dibaca: {error.strerror}", "periksa nama dan izin berkas") from None
    limit = LARGEST_BYTES // 1_000_000
    raise _refused(str(file), f"berkas lebih besar dari {limit} MB", "hapus gambar atau bagi menjadi beberapa berkas")


def _text(content: bytes, name: str) -> Reviewed:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(name, f"bukan teks UTF-8 (bita ke-{error.start + 1})", "simpan sebagai teks UTF-8") from None
    if "\0" in text:
        raise _refused(name, "berkas ini bukan teks", "buka dengan Word, lalu simpan sebagai .docx")
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise _refused(
            name, f"naskah berisi {len(lines)} baris, paling banyak {MOST_LINES}", "bagi menjadi beberapa berkas"
        )
    return _reviewed(read_lines(Source(f"{name}:{i}", line) for i, line in enumerate(lines, 1)), name)


def _word(content: bytes, name: str) -> Reviewed:
    from mpp_readiness.formats.docx_reading import read_docx

    return _reviewed(read_lines(read_docx(content, name)), name)


def _tree(content: bytes, name: str) -> Reviewed:
    try:
        return reviewed_draft(Regulation.model_validate_json(content))
    except ValidationError as error:
        what = f"bukan rancangan yang ditulis program ini ({error.error_count()} kesalahan)"
        raise _refused(name, what, "tulis ulang dengan: mpp-readiness draft KERANGKA -o rancangan.json") from None


def _reviewed(parts: tuple[Passage, ...], name: str) -> Reviewed:
    """A regulation has its number; what has none yet is a draft."""
    if not parts:
        raise _refused(name, "berkas kosong", "periksa berkas itu")
    return Reviewed(parts, is_draft=not _has_number(walk(parts)))


def _has_number(passages: Iterable[Passage]) -> bool:
    return any(_NUMBERED.match(one.words) for one in passages if one.kind == "title")


def _refused(name: str, what: str, remedy: str) -> InvalidInput:
    return InvalidInput([Problem(name, "", what, remedy)])


DRAFT_READERS: Mapping[str, Callable[[bytes, str], Reviewed]] = {
    ".docx": _word,
    ".txt": _text,
    ".md": _text,
    ".json": _tree,
}
