"""Arguments and options that several commands share, and what they stand for."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rongcuo.chinese_help import ChineseGroup
from rongcuo.errors import RongcuoError, shown, visible
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.model import Policy
from rongcuo.workdays import FIRST, LAST, STATE, Calendar

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "CalendarFile",
    "CaseFile",
    "Json",
    "PolicyFolder",
    "calendar_of",
    "console",
    "day_of",
    "family",
    "policy_of",
    "print_json",
    "warn_of_readers",
]

Json = Annotated[bool, typer.Option("--json", help="输出供程序读取的 JSON")]
CaseFile = Annotated[Path, typer.Argument(metavar="案件文件", help="YAML 案件文件")]
PolicyFolder = Annotated[
    Path | None, typer.Option("--policy", metavar="文件夹", help="改用另一单位的办法文件夹")
]
CalendarFile = Annotated[
    Path | None, typer.Option("--calendar", metavar="文件", help="补充或更正工作日的日历文件")
]


def family(help: str | None = None) -> typer.Typer:
    """A group of commands, whose help and errors are Chinese."""
    return typer.Typer(
        cls=ChineseGroup,
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        help=help,
    )


def policy_of(folder: Path | None) -> Policy:
    """The policy that ships with the package, or another institution's from its folder."""
    if folder is None:
        return load_policy()
    from rongcuo.policy.read import read_policy

    return read_policy(folder)


def calendar_of(file: Path | None) -> Calendar:
    """The State Council's calendar, with what an institution supplies."""
    if file is None:
        return STATE
    from rongcuo.calendar_file import read_supplement

    return STATE.supplemented(read_supplement(file))


def day_of(written: str, option: str) -> date:
    """Read a day given as an option; RongcuoError where it is none."""
    try:
        day = date.fromisoformat(written) if re.fullmatch(r"\d{4}-\d\d-\d\d", written) else None
    except ValueError:
        day = None
    if day is None:
        raise RongcuoError(f"{option} 的“{shown(written)}”不是日期。请写成 2025-03-03 的样式。")
    if not FIRST <= day <= LAST:
        raise RongcuoError(
            f"{option} 的 {day} 不在 {FIRST.year} 至 {LAST.year} 年之间。请核对年份。"
        )
    return day


def print_json(value: object) -> None:
    """Write JSON for programs to the standard output; nothing in it can steer a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    lines = ("".join(map(_escaped, line)) for line in text.split("\n"))
    sys.stdout.write("\n".join(lines) + "\n")


def _escaped(character: str) -> str:
    """A character as it stands in JSON; its number where it could steer a terminal or hide."""
    return character if visible(character) == character else json.dumps(character)[1:-1]


def console(*, stderr: bool = False) -> Console:
    """Where words for people go; nothing in them is taken for markup or steers the terminal."""
    from rongcuo.commands.plain_console import PlainConsole

    return PlainConsole(stderr=stderr, highlight=False, markup=False, emoji=False)


def warn_of_readers(folder: Path) -> None:
    """Point out, on the error stream, that others can get into a folder of cases."""
    from rongcuo.store import open_to_others

    if open_to_others(folder):
        console(stderr=True).print(
            f"提醒：文件夹 {folder.resolve()} 其他用户也能进入。"
            f"案件只应由承办的人读到：chmod 700 {folder}",
            soft_wrap=True,
        )
