"""Whole files: what is none is refused in words, and a write that fails leaves what was there."""

import errno
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest

from mpp_readiness import files
from mpp_readiness.errors import CannotWrite, InvalidInput

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# ---- reading


def test_a_file_of_just_the_allowed_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert files.read(path, 5, "bagi") == b"12345"


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def _large(path: Path) -> Path:
    path.write_bytes(b"x" * 3_000_001)
    return path


def _link_to_itself(path: Path) -> Path:
    path.symlink_to(path)
    return path


@pytest.mark.parametrize(
    ("made", "code", "text"),
    [
        (_folder, "not-a-file", "ini bukan berkas; sebutkan berkas, bukan folder"),
        (_pipe, "not-a-file", "ini bukan berkas; sebutkan berkas, bukan folder"),
        (lambda _: Path("/dev/zero"), "not-a-file", "ini bukan berkas; sebutkan berkas, bukan folder"),
        (_large, "file-too-large", "berkas lebih besar dari 3 MB; bagi"),
        (lambda path: path, "file-missing", "berkas tidak ada; periksa nama dan izin berkas"),
        (
            lambda path: path.parent / ("a" * 300),
            "file-unreadable",
            "berkas tidak dapat dibaca (nama terlalu panjang); periksa nama dan izin berkas",
        ),
        (
            lambda path: path / "a\x00b",
            "file-unreadable",
            "berkas tidak dapat dibaca (nama itu tidak sah); periksa nama dan izin berkas",
        ),
        (
            lambda path: _large(path) / "a",
            "file-unreadable",
            "berkas tidak dapat dibaca (ada berkas pada letak yang seharusnya folder); periksa nama dan izin berkas",
        ),
        (
            _link_to_itself,
            "file-unreadable",
            "berkas tidak dapat dibaca (tautan pada letak itu berputar); periksa nama dan izin berkas",
        ),
    ],
)
def test_what_is_no_file_to_read_is_told_with_its_code(
    made: Callable[[Path], Path], code: str, text: str, tmp_path: Path
) -> None:
    path = made(tmp_path / "a")
    with pytest.raises(InvalidInput) as caught:
        files.read(path, 3_000_000, "bagi")
    (problem,) = caught.value.problems
    assert (problem.code, problem.place, problem.text) == (code, str(path), text)


def test_the_place_may_be_a_shorter_name(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"^a\.docx: berkas tidak ada"):
        files.read(tmp_path / "a.docx", 5, "bagi", "a.docx")


@pytest.mark.skipif(ROOT, reason="root may read anything")
def test_a_file_without_the_right_to_read_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(0)
    with pytest.raises(InvalidInput, match="tidak ada izin"):
        files.read(path, 5, "bagi")


# ---- writing


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.txt"
    files.write(path, b"baru")
    assert path.read_bytes() == b"baru"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o000, 0o666)])
def test_a_new_file_has_the_rights_that_the_process_gives(umask: int, expected: int, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    code = (
        "import os, pathlib; from mpp_readiness import files\n"
        f"os.umask({umask})\n"
        f"files.write(pathlib.Path({str(path)!r}), b'')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert mode(path) == expected


@pytest.mark.parametrize("kept", [0o600, 0o640, 0o664, 0o444])
def test_the_rights_of_a_file_that_is_replaced_are_kept(kept: int, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"lama")
    path.chmod(kept)
    files.write(path, b"baru")
    assert (path.read_bytes(), mode(path)) == (b"baru", kept)


def _taken(path: Path) -> Path:
    path.mkdir()
    return path


def _below_a_file(path: Path) -> Path:
    path.write_bytes(b"lama")
    return path / "b" / "c.txt"


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (_taken, "itu folder, bukan berkas"),
        (_pipe, "itu bukan berkas biasa, atau namanya tidak sah"),
        (_below_a_file, "ada berkas pada letak yang seharusnya folder"),
        (lambda path: path.parent / ("a" * 300), "nama terlalu panjang"),
        (lambda path: path.parent / "a\x00b", "nama itu tidak sah"),
        (_link_to_itself, "tautan pada letak itu berputar"),
        (lambda _: Path("/proc/mpp/a.txt"), "letak itu tidak ada"),
    ],
)
def test_what_cannot_be_written_says_why_and_leaves_all_as_it_was(
    made: Callable[[Path], Path], reason: str, tmp_path: Path
) -> None:
    path = made(tmp_path / "a")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CannotWrite) as caught:
        files.write(path, b"baru")
    assert (caught.value.path, caught.value.reason) == (str(path), reason)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(ROOT, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CannotWrite, match="tidak ada izin"):
        files.write(tmp_path / "a.txt", b"")


def test_a_broken_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """The system itself cuts the write off, at a thousand bytes."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"lama")
    code = (
        "import pathlib, resource, signal; from mpp_readiness import errors, files\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        f"try: files.write(pathlib.Path({str(path)!r}), b'x' * 100_000)\n"
        "except errors.CannotWrite as error: print(error.reason)\n"
    )
    done = subprocess.run([sys.executable, "-B", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "berkas terlalu besar untuk penyimpanan ini\n"
    assert path.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [path]


def test_many_threads_that_write_one_file_leave_one_of_their_contents(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    contents = [bytes([letter]) * 100_000 for letter in b"abcdefgh"]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda content: files.write(path, content), contents * 8))
    assert path.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "ruang penyimpanan penuh"),
        (OSError(errno.EROFS, "Read-only file system"), "penyimpanan ini hanya dapat dibaca"),
        (PermissionError(errno.EACCES, "Permission denied"), "tidak ada izin"),
        (OSError(errno.EIO, "Input/output error"), "penyimpanan rusak atau terputus"),
        (OSError(errno.ENOTTY, "Not a typewriter"), f"galat sistem {errno.ENOTTY}: Not a typewriter"),
    ],
)
def test_the_reason_of_the_system_is_told_in_indonesian(error: OSError, said: str) -> None:
    assert files.reason(error) == said


# ---- zip


def test_equal_parts_give_equal_bytes_in_the_order_given() -> None:
    parts = [("b.xml", b"<b/>" * 100), ("a/a.xml", b"")]
    made = files.packed(parts)
    assert made == files.packed(parts)
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert [(one.filename, package.read(one)) for one in package.infolist()] == parts
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.compress_type for one in package.infolist()} == {zipfile.ZIP_DEFLATED}
