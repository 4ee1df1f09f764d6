"""A case's log: one line of JSON an event, beside the case file, only ever added to.

Each line after the first holds the sha256 of the line before it (`previous`), so that a line
changed, left out or moved is found; `sha256sum` shows the same. A record keeps the sum of the last
line, so that a log that was cut off, or written anew, is found too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from rongcuo.anonymity import find_traces
from rongcuo.errors import InputError, Problem, system_words
from rongcuo.procedure import Entry
from rongcuo.safe_write import write_over
from rongcuo.source import bounded, plain_json

__all__ = [
    "BrokenLog",
    "append",
    "entries_of",
    "entry_of",
    "lines_of",
    "log_path",
    "read_log",
    "read_log_file",
    "sum_of",
]

_REMEDY = "日志只由 rongcuo event 写入，请勿手改；请从备份恢复。"
_FIELDS = {each.name for each in fields(Entry)}


class BrokenLog(ValueError):
    """A line of a log that is no entry, or does not follow from the line before it.

    Its number (from 1) and what is wrong with it.
    """

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def log_path(case: Path) -> Path:
    """Where the log of a case file lies: k01.yaml has k01.log.jsonl."""
    return case.with_suffix(".log.jsonl")


def read_log(case: Path) -> tuple[Entry, ...]:
    """The entries of a case's log, oldest first; none where there is no log yet.

    InputError names the first line that is not an entry, or that does not follow from the line
    before it.
    """
    path = log_path(case)
    return read_log_file(path) if path.exists() else ()


def read_log_file(path: Path) -> tuple[Entry, ...]:
    """The entries of a log that lies anywhere; the errors of `read_log`, and where there is none."""
    try:
        return entries_of(bounded(path).decode("utf-8").removesuffix("\n").split("\n"))
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), None, "不是 UTF-8 编码。", _REMEDY)]) from None
    except FileNotFoundError:
        raise InputError([Problem(str(path), None, "没有这个文件。", "请检查路径。")]) from None
    except OSError as error:
        what = f"打不开（{system_words(error)}）。"
        raise InputError([Problem(str(path), None, what, "请检查路径和权限。")]) from None
    except BrokenLog as broken:
        raise InputError([Problem(str(path), broken.line, str(broken), _REMEDY)]) from None


def append(case: Path, entry: Entry) -> None:
    """Add an entry to a case's log and see that it is on disk; InputError where it cannot be.

    Text that holds direct personal data is refused, and nothing is written; nor is anything added
    to a log that is broken. Hold the case's lock (`store.locked`) from reading to adding.
    """
    path = log_path(case)
    for name, value in asdict(entry).items():
        for trace in find_traces(value) if isinstance(value, str) else ():
            what = f"{name} 第 {trace.start + 1} 个字起，疑似{trace.kind}。"
            raise InputError([Problem(str(path), None, what, "请改用职务或代称。")])
    lines = lines_of((*read_log(case), entry))
    try:
        text = "".join(f"{line}\n" for line in lines).encode()
    except UnicodeEncodeError:
        problem = Problem(str(path), None, "有不能写入的字符。", "请删去后重试。")
        raise InputError([problem]) from None
    write_over(path, text, private=True)


def lines_of(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The lines of a log with these entries, each with the sum of the line before it."""
    lines: list[str] = []
    for entry in entries:
        content: dict[str, object] = {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in asdict(entry).items()
            if value
        }
        if lines:
            content["previous"] = sum_of(lines)
        lines.append(json.dumps(content, ensure_ascii=False))
    return tuple(lines)


def entries_of(lines: Iterable[str]) -> tuple[Entry, ...]:
    """The entries of a log's lines; BrokenLog names the first line that is none or is changed."""
    read: list[str] = []
    entries: list[Entry] = []
    for number, line in enumerate(lines, 1):
        try:
            content = plain_json(line)
            previous = content.pop("previous", "")
            entries.append(entry_of(content))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise BrokenLog(number, "这一行不是日志。") from None
        if previous != sum_of(read):
            raise BrokenLog(number, "这一行接不上前一行：日志被改动过，或者缺了行。")
        read.append(line)
    return tuple(entries)


def entry_of(content: dict[str, object]) -> Entry:
    """An entry from JSON's types; ValueError, TypeError or KeyError where it is none."""
    types = {key: int if key == "corrects" else str for key in content}
    if not set(content) <= _FIELDS or any(type(v) is not types[k] for k, v in content.items()):
        raise ValueError
    values: dict[str, Any] = dict(content)
    on = date.fromisoformat(values["on"])
    "".join(value for value in values.values() if type(value) is str).encode()  # no half characters
    if on.isoformat() != values["on"]:
        raise ValueError
    return Entry(**values | {"on": on})


def sum_of(lines: Sequence[str]) -> str:
    """The sha256 of the last line with its end of line; nothing where there is none."""
    last = "".join(f"{line}\n" for line in lines[-1:])
    return f"sha256:{sha256(last.encode()).hexdigest()}" if last else ""
