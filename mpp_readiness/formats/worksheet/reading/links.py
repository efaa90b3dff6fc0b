"""The target of a link in a cell of evidence is evidence, and the words of the cell are its title."""

import re
from collections.abc import Iterator
from pathlib import PureWindowsPath
from urllib.parse import unquote

from mpp_readiness.errors import Problem
from mpp_readiness.formats.worksheet.reading.cells import FoundTable

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_FIELDS = ("title", "number", "link", "file")


def linked(table: FoundTable, row: int, prefix: str, proof: dict[str, object]) -> Iterator[Problem]:
    """Put the targets of a row into its document; a second target, and words that are another one, are told."""
    for field in _FIELDS:
        key = f"{prefix}evidence.{field}"
        target = table.target(row, key)
        if target is None or alike(proof.get(field), target):
            continue
        into = "link" if _SCHEME.match(target) else "file"
        words, other = str(proof.get(field) or ""), proof.get(into) if into != field else None
        if _ADDRESS.fullmatch(words.strip()) or (other is not None and not alike(other, target)):
            what = f"sel ini bertautan ke {target[:200]}, tetapi yang tertulis {str(other or words).strip()[:200]}"
            remedy = "hapus tautan yang lama (klik kanan, Hapus Hyperlink), atau samakan keduanya"
            yield Problem("link-twofold", table.place(row, key), (), what, remedy)
            continue
        proof[into] = target if into == "link" else unquote(target)
        if field in ("link", "file") and words:
            if field != into:
                del proof[field]
            proof.setdefault("title", words)


def alike(words: object, target: str) -> bool:
    """Whether the words of a cell name its target themselves.

    >>> alike("www.blorakab.go.id", "http://www.blorakab.go.id/"), alike("sk.pdf", "file:///C:/bukti/sk.pdf")
    (True, True)
    """
    said, named = (re.sub(r"^(?:https?://|mailto:)", "", unquote(str(one or "")).strip()) for one in (words, target))
    short = PureWindowsPath(named).name if named.startswith("file:") else named
    return bool(said) and said.rstrip("/").casefold() in (named.rstrip("/").casefold(), short.casefold())
