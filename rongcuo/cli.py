"""The `rongcuo` command. Exit status: 0 done, 1 the input was refused, 2 wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import TextIOWrapper

import typer
from typer.exceptions import TyperException

from rongcuo.chinese_help import ChineseCommand, usage_problem
from rongcuo.commands import case, deadline, folder, form, policy, record, table
from rongcuo.commands.options import family
from rongcuo.errors import RongcuoError

__all__ = ["app", "main"]

app = family("容错纠错：条文、个案比对、期限与办法数据。只作比对，不作认定。")
_COMMANDS: tuple[tuple[typer.Typer, Callable[..., None], str, str], ...] = (
    (app, policy.show, "show", "显示条文：全部，或指定的条、款、项。"),
    (app, case.assess, "assess", "比对一个案件：各条文的结果与理由、接下来查明什么。"),
    (app, case.new, "new", "写一份空白案件文件，问题作为注释。"),
    (app, case.triage, "triage", "按第八条甄别一个案件所涉的举报，不贴标签。"),
    (app, case.timeline, "timeline", "一个案件走到哪一步，接下来可以做什么、到哪天为止。"),
    (app, case.event, "event", "把一个事件记入案件的日志；还不能办的会拒绝并说明缺什么。"),
    (app, folder.docket, "docket", "一个文件夹里全部案件的期限，超期的在前。"),
    (app, form.form, "form", "写一份文书（.docx）：依案件填写，或空白；不能写的说明理由。"),
    (app, table.template, "template", "写一份空白案件表（.xlsx），供一件一行填写。"),
    (app, table.check, "check", "检查一张案件表，逐格指出不对之处；可另存为别的格式。"),
    (app, table.screen, "screen", "比对案件表里的每一件，写出各条文的结果。"),
    (app, record.decide, "decide", "把人作出的决定和理由录入评议记录。"),
    (app, record.verify, "verify", "重放一份评议记录，指出第一处不同。"),
    (app, record.seal, "seal", "封存一份独立评议：先交校验值，后交记录。"),
    (app, record.compare, "compare", "比较几份独立评议，列出要在会上讨论的分歧。"),
    (app, folder.divergence, "divergence", "逐条列出人的决定与比对不同之处和理由。"),
    (app, folder.export, "export", "把案件文件夹写成案件表供分析：不含文字和准确日期。"),
    (policy.app, policy.check, "check", "检查一个办法文件夹，并列出没有规则触及的词句。"),
    (policy.app, policy.compile_, "compile", "检查一个办法文件夹，写出 policy.json。"),
)
for _family, _function, _name, _help in _COMMANDS:
    _family.command(_name, cls=ChineseCommand, help=_help)(_function)
app.add_typer(deadline.app, name="deadline")
app.add_typer(deadline.calendar_app, name="calendar")
app.add_typer(policy.app, name="policy")


def main() -> None:
    """Run the command; errors are told in Chinese on the standard error stream."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = app(standalone_mode=False)
    except RongcuoError as error:
        _fail(str(error), 1)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            _fail(error.format_message(), 2)
        _fail(usage_problem(error), 2)
    except (KeyboardInterrupt, typer.Abort):
        _fail("已中断。", 1)
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(1) from None
    raise SystemExit(code if isinstance(code, int) else 0)


def _fail(message: str, code: int) -> None:
    print(message, file=sys.stderr)
    raise SystemExit(code)
