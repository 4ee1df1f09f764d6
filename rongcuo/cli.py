"""The `rongcuo` command. Exit status: 0 done, 1 the input was refused, 2 wrong usage."""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import typer
from typer.exceptions import TyperException

from rongcuo.chinese_help import ChineseCommand, usage_problem
from rongcuo.commands.options import family
from rongcuo.errors import RongcuoError, visible

__all__ = ["app", "main"]

_COMMANDS = (
    ("show", "policy.show", "显示条文：全部，或指定的条、款、项。"),
    ("assess", "case.assess", "比对一个案件：各条文的结果与理由、接下来查明什么。"),
    ("new", "case.new", "写一份空白案件文件，问题作为注释。"),
    ("triage", "case.triage", "按第八条甄别一个案件所涉的举报，不贴标签。"),
    ("timeline", "case.timeline", "一个案件走到哪一步，接下来可以做什么、到哪天为止。"),
    ("event", "case.event", "把一个事件记入案件的日志；还不能办的会拒绝并说明缺什么。"),
    ("docket", "folder.docket", "一个文件夹里全部案件的期限，超期的在前。"),
    ("form", "form.form", "写一份文书（.docx）：依案件填写，或空白；不能写的说明理由。"),
    ("template", "table.template", "写一份空白案件表（.xlsx），供一件一行填写。"),
    ("check", "table.check", "检查一张案件表，逐格指出不对之处；可另存为别的格式。"),
    ("screen", "table.screen", "比对案件表里的每一件，写出各条文的结果。"),
    ("decide", "record.decide", "把人作出的决定和理由录入评议记录。"),
    ("verify", "record.verify", "重放一份评议记录，指出第一处不同。"),
    ("seal", "record.seal", "封存一份独立评议：先交校验值，后交记录。"),
    ("compare", "record.compare", "比较几份独立评议，列出要在会上讨论的分歧。"),
    ("divergence", "folder.divergence", "逐条列出人的决定与比对不同之处和理由。"),
    ("export", "folder.export", "把案件文件夹写成案件表供分析：不含文字和准确日期。"),
    ("trends", "trends.trends", "写一份趋势报告：办案版、内部版或公开版，小数字按规则隐去。"),
)
_FAMILIES = (
    ("deadline", "deadline.app", "期限：按各种读法计算截止日，逐日列出。"),
    ("calendar", "deadline.calendar_app", "工作日日历：检查学院提供的日历文件。"),
    ("policy", "policy.app", "办法数据：检查、编译一个办法文件夹。"),
)

_EXTRAS = {
    "analysis": (
        *("altair", "dask", "distributed", "numpy", "openpyxl", "pandas", "pandera", "pyarrow"),
        *("scipy", "vl_convert"),
    ),
    "forms": ("docx", "docxtpl", "icalendar"),
}
"""By extra of the package, the libraries that a plain installation does not have."""


def app() -> object:
    """Run the command that is called; it alone is imported, the others are names with their help.

    Returns the exit status that the command asks for, if any.
    """
    called = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    whole = family("容错纠错：条文、个案比对、期限与办法数据。只作比对，不作认定。")
    for name, place, help in _COMMANDS:
        function = _imported(place) if name == called else _not_called
        whole.command(name, cls=ChineseCommand, help=help)(function)
    for name, place, help in _FAMILIES:
        whole.add_typer(_imported(place) if name == called else family(), name=name, help=help)
    return whole(standalone_mode=False)


def _imported(place: str) -> Any:
    module, name = place.split(".")
    return getattr(import_module(f"rongcuo.commands.{module}"), name)


def _not_called() -> None:
    """Stand for a command of which only the name and the help are told."""


def main() -> None:
    """Run the command; errors are told in Chinese on the standard error stream."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = app()
    except RongcuoError as error:
        _fail(str(error), 1)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            _fail(error.format_message(), 2)
        _fail(usage_problem(error), 2)
    except (KeyboardInterrupt, typer.Abort):
        _fail("已中断。", 1)
    except ModuleNotFoundError as missing:
        library = str(missing.name).partition(".")[0]
        for extra, libraries in _EXTRAS.items():
            if library in libraries:
                _fail(f"这条命令还需要 {library}。请安装：pip install 'rongcuo[{extra}]'", 1)
        raise
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    raise SystemExit(code if isinstance(code, int) else 0)


def _fail(message: str, code: int) -> None:
    print(visible(message, "\n"), file=sys.stderr)
    raise SystemExit(code)
