"""Whole files are read and written here: of the right kind and size, or with a sentence that says why not."""

import errno
import io
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from mpp_readiness.errors import CannotWrite, refused

_CHECK = "periksa nama dan izin berkas"


def read(path: Path, largest: int, smaller: str, name: str | None = None) -> bytes:
    """The content of a regular file of at most `largest` bytes; faults are told of `name`, else of the path.

    `smaller` says what to do about a file that is too large.

    Raises:
        InvalidInput: file-missing, not-a-file (a folder, a pipe, a device), file-unreadable, file-too-large.
    """
    place = str(path) if name is None else name
    try:
        # Before it is opened: a pipe would keep us waiting for its writer, a device may never end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise refused("not-a-file", place, "ini bukan berkas", "sebutkan berkas, bukan folder")
        with path.open("rb") as file:
            # One byte more than allowed tells a large file apart without reading it whole.
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise refused("file-missing", place, "berkas tidak ada", _CHECK) from None
    except (OSError, ValueError) as error:
        raise refused("file-unreadable", place, f"berkas tidak dapat dibaca ({reason(error)})", _CHECK) from None
    if len(content) > largest:
        raise refused("file-too-large", place, too_large(largest), smaller)
    return content


def too_large(largest: int) -> str:
    return f"berkas lebih besar dari {largest // 10**6} MB"


def write(path: Path, content: bytes) -> None:
    """Write a whole file; missing folders are made, and the mode of a file that stood there is kept.

    Raises:
        CannotWrite: what stood there before is whole.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content, _mode(path))
    except (OSError, ValueError) as error:
        raise CannotWrite(str(path), reason(error)) from error


def _mode(path: Path) -> int | None:
    """The mode of the file that is there; only a regular file may be replaced."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return stat.S_IMODE(mode)


def _replace(path: Path, content: bytes, mode: int | None) -> None:
    """Through a neighbour that nobody can guess, so that no half-written file ever bears the name."""
    beside = path.parent / f".{os.urandom(8).hex()}.tmp"
    # The system takes the umask off; asking for it would change it for every thread.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, 0o666 if mode is None else mode)
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
        if mode is not None:
            beside.chmod(mode)
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


_REASONS: Mapping[int, str] = {
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.ENOENT: "letak itu tidak ada",
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EDQUOT: "jatah penyimpanan habis",
    errno.EFBIG: "berkas terlalu besar untuk penyimpanan ini",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENOTDIR: "ada berkas pada letak yang seharusnya folder",
    errno.EEXIST: "ada berkas pada letak yang seharusnya folder",
    errno.ENAMETOOLONG: "nama terlalu panjang",
    errno.EROFS: "penyimpanan ini hanya dapat dibaca",
    errno.ELOOP: "tautan pada letak itu berputar",
    errno.EBUSY: "sedang dipakai program lain",
    errno.EINVAL: "itu bukan berkas biasa, atau namanya tidak sah",
    errno.EIO: "penyimpanan rusak atau terputus",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ENFILE: "terlalu banyak berkas terbuka",
}


def reason(error: OSError | ValueError) -> str:
    """Why a file cannot be read or written.

    >>> reason(PermissionError(13, "Permission denied"))
    'tidak ada izin'
    """
    # Only a name that no file can have, with a zero byte, is a ValueError.
    if isinstance(error, ValueError):
        return "nama itu tidak sah"
    return _REASONS.get(error.errno or 0, f"galat sistem {error.errno}: {error.strerror}")


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these parts in their order, with neither hour nor owner: equal parts give equal bytes."""
    import zipfile

    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content)
    return made.getvalue()
