"""What can be wrong with an input, told so that the person who wrote it can mend it.

RongcuoError
├── InputError          a file was refused; carries every problem found in it
│   ├── PolicyError     an institution's policy folder
│   ├── CaseError       a case file
│   ├── PersonalDataError   a case file that holds direct personal data
│   └── RecordError     a record, or a decision to be entered into one
└── UnknownProvision    a provision that the policy does not have
"""

from __future__ import annotations

import errno
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = [
    "MOST_TOLD",
    "CaseError",
    "InputError",
    "PersonalDataError",
    "PolicyError",
    "Problem",
    "RecordError",
    "RongcuoError",
    "UnknownProvision",
    "shown",
    "suggestion",
    "system_words",
    "visible",
]


MOST_TOLD = 200
"""So many problems of one file are told; a reader stops there."""

_SYSTEM = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "只读",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EFBIG: "文件超出允许的大小",
    errno.ENOLCK: "这个位置不支持文件锁",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "链接成环",
    errno.EIO: "磁盘读写出错",
}


def shown(text: str) -> str:
    """Give `text` fit to be shown on one line: no control characters, at most 40 characters."""
    seen = visible(text[:200])
    return seen if len(seen) <= 40 and len(text) <= 200 else seen[:39] + "…"


def visible(text: str, keep: str = "") -> str:
    """Give `text` with � in the place of whatever could steer a terminal or hide a character.

    The characters of `keep` stay, as the end of a line may.
    """
    return "".join(
        "�"
        if (
            unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
            or ord(character) & 0xFFFE == 0xFFFE  # no character, as U+FFFF
        )
        and character not in keep
        else character
        for character in text
    )


def system_words(error: OSError) -> str:
    """Say in Chinese what the system answered."""
    return _SYSTEM.get(error.errno or 0, f"系统错误 {error.errno}")


def suggestion(word: str, known: Iterable[str]) -> str:
    """Name the known word nearest to `word` as a Chinese half sentence, or nothing."""
    from difflib import get_close_matches  # only where something is wrong

    near = get_close_matches(word[:80], list(known), n=1, cutoff=0.5)
    return f"是否想写 {near[0]}？" if near else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: where (file, line from 1), what, and how to mend it.

    `place` is where in the file's content it stands, by keys and indexes; a panel leads there.
    """

    file: str
    line: int | None
    what: str
    remedy: str = ""
    place: tuple[str | int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return visible(f"{place}：{self.what}{self.remedy}")


class RongcuoError(Exception):
    """The root of all errors of this package; its text is Chinese and meant for people."""


class InputError(RongcuoError):
    """A file was refused. `problems` holds everything found, in order of the lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line or 0)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class PolicyError(InputError):
    """A policy folder was refused."""


class CaseError(InputError):
    """A case file was refused."""


class PersonalDataError(InputError):
    """A case file holds direct personal data; its problems name the place, never the value."""


class RecordError(InputError):
    """A record was refused, or a decision that was to be entered into one."""


class UnknownProvision(RongcuoError):
    """The policy has no such provision."""
