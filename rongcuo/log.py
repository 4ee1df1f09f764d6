"""A case's log: one line of JSON an event, beside the case file, only ever added to."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

from rongcuo.anonymity import find_traces
from rongcuo.errors import InputError, Problem, system_words
from rongcuo.procedure import Entry

__all__ = ["append", "log_path", "read_log"]


def log_path(case: Path) -> Path:
    """Where the log of a case file lies: k01.yaml has k01.log.jsonl."""
    return case.with_suffix(".log.jsonl")


def read_log(case: Path) -> tuple[Entry, ...]:
    """The entries of a case's log, oldest first; none where there is no log yet.

    InputError names the first line that is not an entry.
    """
    path = log_path(case)
    if not path.exists():
        return ()
    remedy = "日志只由 rongcuo event 写入，请勿手改；请从备份恢复。"
    try:
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), None, "不是 UTF-8 编码。", remedy)]) from None
    except OSError as error:
        what = f"打不开（{system_words(error)}）。"
        raise InputError([Problem(str(path), None, what, "请检查路径和权限。")]) from None
    entries = []
    for number, line in enumerate(lines, 1):
        try:
            entries.append(_entry(json.loads(line)))
        except (ValueError, TypeError, KeyError):
            raise InputError([Problem(str(path), number, "这一行不是日志。", remedy)]) from None
    return tuple(entries)


def append(case: Path, entry: Entry) -> None:
    """Add an entry to a case's log and see that it is on disk; InputError where it cannot be.

    Text that holds direct personal data is refused, and nothing is written.
    """
    path = log_path(case)
    for name, value in asdict(entry).items():
        for trace in find_traces(value) if isinstance(value, str) else ():
            what = f"{name} 第 {trace.start + 1} 个字起，疑似{trace.kind}。"
            raise InputError([Problem(str(path), None, what, "请改用职务或代称。")])
    content = {
        k: v.isoformat() if isinstance(v, date) else v for k, v in asdict(entry).items() if v
    }
    try:
        line = json.dumps(content, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:
        problem = Problem(str(path), None, "有不能写入的字符。", "请删去后重试。")
        raise InputError([problem]) from None
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        what = f"写不进去（{system_words(error)}）。"
        raise InputError([Problem(str(path), None, what, "请检查权限和磁盘空间。")]) from None


def _entry(content: object) -> Entry:
    if not isinstance(content, dict) or not set(content) <= {each.name for each in fields(Entry)}:
        raise ValueError
    if not all(isinstance(value, str) for value in content.values()):
        raise ValueError
    return Entry(**content | {"on": date.fromisoformat(content["on"])})
