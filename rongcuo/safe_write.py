"""Writing files so that what was there is whole until the new one is."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from rongcuo.errors import InputError, Problem, system_words

__all__ = ["write_new", "write_over"]


def write_over(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Write a file in one step: readers see the old text or the new, never a part.

    A file that was there keeps its mode, a link still points to it; a new one is readable by all,
    or by its owner only (`private`). InputError where the folder is missing or does not allow it;
    the old file then stays.
    """
    path = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content.encode() if isinstance(content, str) else content)
            os.chmod(name, path.stat().st_mode if path.exists() else 0o600 if private else 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise _refused(path, error) from None


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, readable by its owner only; otherwise InputError."""
    try:
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError as error:
        raise _refused(path, error) from None


def _refused(path: Path, error: OSError) -> InputError:
    if isinstance(error, FileExistsError):
        return InputError(
            [Problem(str(path), None, "已有这个文件。", "请换一个名字；原文件未动。")]
        )
    if isinstance(error, FileNotFoundError):
        return InputError([Problem(str(path), None, "没有这个文件夹。", "请先建立，或改路径。")])
    remedy = "请检查权限和磁盘空间；原有文件未动。"
    return InputError([Problem(str(path), None, f"写不进去（{system_words(error)}）。", remedy)])
