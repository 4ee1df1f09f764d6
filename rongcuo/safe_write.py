"""Writing files so that what was there is whole until the new one is.

The new content goes into a temporary file beside the old one, onto the disk, and then takes its
name in one step; the folder is put onto the disk too. A kill, a full disk or a power failure at
any moment leaves the old file or the new, never a part.
"""

from __future__ import annotations

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rongcuo.errors import InputError, Problem, system_words

__all__ = ["could_not_write", "write_new", "write_over", "writing"]

_TEMPORARY = re.compile(r"\.(.+)\.[a-z0-9_]{8}\.tmp")
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS)


def write_over(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file in one step: readers see the old text or the new, never a part.

    A file that was there keeps its mode, a link still points to it; a new one is readable by all,
    or by its owner only (`private`). InputError where the folder is missing or does not allow it;
    the old file then stays.
    """
    path = path.resolve()
    try:
        with _beside(path, content) as name:
            os.chmod(name, path.stat().st_mode if path.exists() else 0o600 if private else 0o644)
            os.replace(name, path)
        _settle(path.parent)
    except OSError as error:
        raise could_not_write(path, error) from None


def write_new(path: Path, content: str | bytes, *, private: bool = True) -> None:
    """Write a file that must not exist yet, otherwise InputError.

    It is readable by its owner only, or by all where it is not `private`.
    """
    try:
        with _beside(path, content) as name:
            if not private:
                os.chmod(name, 0o644)
            try:
                os.link(name, path)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                # a file system without links: take the name first
                os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
                os.replace(name, path)
        _settle(path.parent)
    except OSError as error:
        raise could_not_write(path, error) from None


def writing(path: Path) -> str | None:
    """The name of the file that a temporary file was to become; None for any other file."""
    found = _TEMPORARY.fullmatch(path.name)
    return found and found[1]


def could_not_write(path: Path, error: OSError) -> InputError:
    """Say that a file was not written, why, and that the old one is as it was."""
    if isinstance(error, FileExistsError):
        return InputError(
            [Problem(str(path), None, "已有这个文件。", "请换一个名字；原文件未动。")]
        )
    if isinstance(error, FileNotFoundError):
        return InputError([Problem(str(path), None, "没有这个文件夹。", "请先建立，或改路径。")])
    remedy = "请检查权限和磁盘空间；原有文件未动。"
    return InputError([Problem(str(path), None, f"写不进去（{system_words(error)}）。", remedy)])


@contextmanager
def _beside(path: Path, content: str | bytes) -> Iterator[str]:
    """A temporary file of this content beside `path`, on the disk; gone afterwards."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        yield name
    finally:
        if os.path.lexists(name):
            os.unlink(name)


def _settle(folder: Path) -> None:
    """Put a folder's names onto the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
