"""YAML as written by people: plain values, and the line on which each of them stands.

Every scalar is read as the text that was written (`no` is no Boolean, `2025-03-03` no date); what
it means is for the reader of the field to say. Aliases, tags and second documents are refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from rongcuo.errors import InputError, Problem, shown, system_words

__all__ = ["Place", "Source", "read_source", "read_text_file"]

Place = tuple[str | int, ...]

_MOST_BYTES = 2_000_000
_DEEPEST = 40
_NULLS = ("", "~", "null", "Null", "NULL")


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
        return Problem(self.file, self.line(place), what, remedy)


def read_text_file(path: Path) -> str:
    """Read a UTF-8 text file (with or without BOM); InputError where it cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _refused(path, None, "文件超过 2 MB。", "请确认选对了文件。")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _refused(path, line, "不是 UTF-8 编码。", "请用编辑器另存为 UTF-8。") from None
    except FileNotFoundError:
        raise _refused(path, None, "没有这个文件。", "请检查路径。") from None
    except IsADirectoryError:
        raise _refused(path, None, "这是一个文件夹。", "请给出其中的一个文件。") from None
    except OSError as error:
        raise _refused(path, None, f"打不开（{system_words(error)}）。", "请检查权限。") from None


def read_source(path: Path) -> Source:
    """Read a YAML file; InputError names file and line where it is not the YAML we accept."""
    text = read_text_file(path)
    try:
        return Source(str(path), *_build(path, text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise _refused(
            path, line, "YAML 写法有误。", "请检查这一行及上一行的缩进、冒号和引号。"
        ) from None
    except (ValueError, OverflowError):
        raise _refused(path, None, "有不能识别的字符。", "请检查反斜杠写法。") from None
    except ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise _refused(path, line, "有不能识别的控制字符。", "请删去后重试。") from None


def _refused(path: Path, line: int | None, what: str, remedy: str) -> InputError:
    return InputError([Problem(str(path), line, what, remedy)])


class _Frame:
    """An open mapping or sequence while its file is being read."""

    def __init__(self, place: Place, value: dict[str, Any] | list[Any]) -> None:
        self.place = place
        self.value = value
        self.key: str | None = None


def _build(path: Path, text: str) -> tuple[Any, dict[Place, int]]:
    lines: dict[Place, int] = {}
    frames: list[_Frame] = []
    result: list[Any] = []
    documents = 0

    def refuse(line: int, what: str, remedy: str) -> InputError:
        return _refused(path, line, what, remedy)

    def put(value: Any, line: int) -> Place:
        if not frames:
            result.append(value)
            lines.setdefault((), line)
            return ()
        frame = frames[-1]
        if isinstance(frame.value, list):
            place = (*frame.place, len(frame.value))
            frame.value.append(value)
        elif frame.key is None:
            raise refuse(line, "键不能是列表或映射。", "请写成“键: 值”。")
        else:
            place = (*frame.place, frame.key)
            frame.value[frame.key] = value
            frame.key = None
        lines.setdefault(place, line)
        return place

    for event in YAML(typ="safe", pure=True).parse(text):
        line = event.start_mark.line + 1
        match event:
            case DocumentStartEvent():
                documents += 1
                if documents > 1:
                    raise refuse(line, "一个文件只能有一份文档。", "请删去这里的“---”及其后内容。")
            case AliasEvent():
                raise refuse(line, "不接受 YAML 别名（*）。", "请把内容写全。")
            case ScalarEvent() | SequenceStartEvent() | MappingStartEvent() if (
                event.tag or event.anchor
            ):
                raise refuse(line, "不接受 YAML 标签（!）或锚点（&）。", "请删去。")
            case ScalarEvent() if any(
                "\ud800" <= character <= "\udfff" for character in event.value
            ):
                raise refuse(line, "有不能识别的字符。", "请删去后重试。")
            case ScalarEvent():
                frame = frames[-1] if frames else None
                if frame and isinstance(frame.value, dict) and frame.key is None:
                    if event.value in frame.value:
                        name = shown(event.value)
                        raise refuse(line, f"“{name}”写了两次。", "请只留一处。")
                    frame.key = event.value
                    lines[(*frame.place, event.value)] = line
                else:
                    null = event.style is None and event.value in _NULLS
                    put(None if null else event.value, line)
            case SequenceStartEvent() | MappingStartEvent():
                if len(frames) >= _DEEPEST:
                    raise refuse(line, f"嵌套超过 {_DEEPEST} 层。", "请检查缩进和括号。")
                value: dict[str, Any] | list[Any] = (
                    [] if isinstance(event, SequenceStartEvent) else {}
                )
                frames.append(_Frame(put(value, line), value))
            case SequenceEndEvent() | MappingEndEvent():
                frames.pop()
    return (result[0] if result else None), lines
