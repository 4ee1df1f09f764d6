"""A file as read: its plain value, and the line on which each part of it stands."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rongcuo.errors import InputError, Problem, system_words

__all__ = [
    "DEEPEST",
    "Place",
    "Source",
    "bounded",
    "nests_deeper",
    "plain_json",
    "read_text_file",
    "refused",
]

Place = tuple[str | int, ...]

DEEPEST = 40
"""So deep the lists and mappings of anything that is read may nest."""

_MOST_BYTES = 2_000_000
_MOST_OPEN = 1_000
_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """A file read: its name, its plain value, and the line (from 1) of every place in it."""

    file: str
    value: Any
    lines: dict[Place, int] = field(repr=False)

    def line(self, place: Place) -> int | None:
        """The line of a place, or of the nearest place that holds it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place)

    def problem(self, place: Place, what: str, remedy: str = "") -> Problem:
        """Say that something is wrong at a place of this file."""
        return Problem(self.file, self.line(place), what, remedy, place)


def read_text_file(path: Path) -> str:
    """Read a UTF-8 text file (with or without BOM); InputError where it cannot be read."""
    try:
        return bounded(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise refused(path, line, "不是 UTF-8 编码。", "请用编辑器另存为 UTF-8。") from None
    except FileNotFoundError:
        raise refused(path, None, "没有这个文件。", "请检查路径。") from None
    except IsADirectoryError:
        raise refused(path, None, "这是一个文件夹。", "请给出其中的一个文件。") from None
    except OSError as error:
        raise refused(path, None, f"打不开（{system_words(error)}）。", "请检查权限。") from None
    except ValueError:
        raise refused(path, None, "文件名里有不能识别的字符。", "请检查路径。") from None


def bounded(path: Path) -> bytes:
    """The content of a file of at most 2 MB; InputError of a longer one, OSError where unreadable."""
    with path.open("rb") as file:  # what is no plain file has no size before it is read
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise refused(path, None, "文件超过 2 MB。", "请确认选对了文件。")
    return content


def plain_json(text: str) -> Any:
    """What JSON says; ValueError where it is none, or more than 1,000 brackets are open at once.

    A browser's Python does not survive the depth at which the parser itself would stop.

    >>> plain_json('{"a": [1]}')
    {'a': [1]}
    """
    if text.count("[") + text.count("{") > _MOST_OPEN:
        still_open = 0
        for found in _BRACKET.finditer(text):
            still_open += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
            if still_open > _MOST_OPEN:
                raise ValueError("too deep")
    return json.loads(text)


def nests_deeper(value: Any, most: int = DEEPEST) -> bool:
    """Whether lists and mappings nest in each other deeper than `most`.

    >>> nests_deeper([[1]], 1), nests_deeper({"a": [1]}, 2)
    (True, False)
    """
    if not isinstance(value, list | dict):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return most < 1 or any(nests_deeper(each, most - 1) for each in inner)


def refused(path: Path, line: int | None, what: str, remedy: str) -> InputError:
    """The error that refuses a file for one thing wrong in it."""
    return InputError([Problem(str(path), line, what, remedy)])
