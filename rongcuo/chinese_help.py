"""The command line's own words in Chinese: help and usage errors."""

from __future__ import annotations

import re
from typing import Any

from typer import Context
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from rongcuo.errors import shown, suggestion

__all__ = ["ChineseCommand", "ChineseGroup", "usage_problem"]


def _help(command: TyperCommand | TyperGroup, context: Context) -> str:
    """The help of one command: usage, what it does, arguments, options, commands."""
    from rich.cells import cell_len, set_cell_size

    arguments = [p for p in command.get_params(context) if isinstance(p, TyperArgument)]
    options = [p for p in command.get_params(context) if isinstance(p, TyperOption)]
    commands = command.commands if isinstance(command, TyperGroup) else {}
    usage = " ".join(
        [context.command_path, *(_named(a) for a in arguments), "[选项]" if options else ""]
        + (["命令"] if commands else [])
    )
    lines = [f"用法：{' '.join(usage.split())}", "", *(command.help or "").splitlines()]
    sections = (
        ("参数", [(_named(a), a.help or "") for a in arguments]),
        ("选项", [(_option(o), "显示用法" if o.name == "help" else o.help or "") for o in options]),
        ("命令", [(name, (each.help or "").split("\n")[0]) for name, each in commands.items()]),
    )
    for title, rows in sections:
        if rows:
            width = max(cell_len(name) for name, _ in rows)
            lines += ["", f"{title}："]
            lines += (f"  {set_cell_size(name, width)}  {said}" for name, said in rows)
    return "\n".join(lines) + "\n"


def _named(argument: TyperArgument) -> str:
    name = argument.metavar or (argument.name or "").upper()
    return name if argument.required else f"[{name}]"


def _option(option: TyperOption) -> str:
    value = "" if option.is_flag else f" {option.metavar or '值'}"
    return ", ".join(sorted(option.opts, key=len)) + value


class ChineseCommand(TyperCommand):
    """A command whose help is Chinese."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]
        """The help text."""
        return _help(self, ctx)


class ChineseGroup(TyperGroup):
    """A group of commands whose help is Chinese, and which names the nearest command."""

    def get_help(self, ctx: Context) -> str:  # type: ignore[override]
        """The help text."""
        return _help(self, ctx)


def usage_problem(error: TyperException) -> str:
    """Say a usage error in Chinese."""
    kind = type(error).__name__
    context: Any = getattr(error, "ctx", None)
    param: Any = getattr(error, "param", None)
    path = context.command_path if context is not None else "rongcuo"
    known = getattr(getattr(context, "command", None), "commands", {})
    named = _named(param) if isinstance(param, TyperArgument) else ""
    named = _option(param) if isinstance(param, TyperOption) else named
    message = error.format_message()
    if kind == "NoSuchOption":
        what = f"没有选项 {shown(getattr(error, 'option_name', ''))}。"
    elif kind == "MissingParameter":
        what = f"缺少{' ' if named.startswith('-') else ''}{named}。"
    elif kind == "BadParameter":
        what = f"{named} 的写法不对。"
    elif message.startswith("No such command"):
        found = re.match(r"No such command (['\"])(.*?)\1(?:\. Did you mean|\.$)", message)
        word = found[2] if found else ""
        what = f"没有命令“{shown(word)}”。{suggestion(word, known)}"
    elif "requires" in message:
        what = f"选项 {shown(getattr(error, 'option_name', ''))} 之后缺少内容。"
    else:
        what = "多写了参数，或写法不对。"
    return f"{what}\n用法见：{path} --help"
