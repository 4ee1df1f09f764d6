"""YAML as written by people: plain values, and the line on which each of them stands.

Every scalar is read as the text that was written (`no` is no Boolean, `2025-03-03` no date); what
it means is for the reader of the field to say. Aliases, tags and second documents are refused.
"""

from __future__ import annotations

import re
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

from rongcuo.errors import InputError, shown
from rongcuo.source import DEEPEST, Place, Source, read_text_file, refused

__all__ = ["parse_source", "read_source"]

_MOST_VALUES = 50_000
_COLON = re.compile(r"\s*(\w+)(?:：|:(?=[^\s:]))")  # a colon of full width, or nothing after it
_NULLS = ("", "~", "null", "Null", "NULL")


def read_source(path: Path) -> Source:
    """Read a YAML file; InputError names file and line where it is not the YAML we accept."""
    return parse_source(str(path), read_text_file(path))


def parse_source(name: str, text: str) -> Source:
    """Read YAML text under the name of its file; the errors of `read_source`."""
    path = Path(name)
    try:
        return Source(name, *_build(path, text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise refused(path, line, "YAML 写法有误。", _remedy(text, line or 1)) from None
    except (ValueError, OverflowError):
        raise refused(path, None, "有不能识别的字符。", "请检查反斜杠写法。") from None
    except ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise refused(path, line, "有不能识别的控制字符。", "请删去后重试。") from None


def _remedy(text: str, line: int) -> str:
    """What to look at where the syntax is wrong: what Chinese keyboards write, named by line."""
    for number in (line, line - 1):
        written = "".join(text.splitlines()[number - 1 : number]) if number else ""
        if "\t" in written[: len(written) - len(written.lstrip())]:
            return f"第 {number} 行用制表符缩进，请改成空格。"
        if found := _COLON.match(written):
            return f"第 {number} 行“{shown(found[1])}”后面要用半角冒号“:”，再空一格。"
    return "请检查这一行及上一行的缩进、冒号和引号。"


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
        return refused(path, line, what, remedy)

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
            case _ if len(lines) > _MOST_VALUES:
                what = f"内容超过 {_MOST_VALUES} 项。"
                raise refuse(line, what, "请确认选对了文件。")
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
                if len(frames) >= DEEPEST:
                    raise refuse(line, f"嵌套超过 {DEEPEST} 层。", "请检查缩进和括号。")
                value: dict[str, Any] | list[Any] = (
                    [] if isinstance(event, SequenceStartEvent) else {}
                )
                frames.append(_Frame(put(value, line), value))
            case SequenceEndEvent() | MappingEndEvent():
                frames.pop()
    return (result[0] if result else None), lines
