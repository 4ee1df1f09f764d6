"""Help and usage errors of a command line are Chinese, whatever the command."""

from __future__ import annotations

from typing import Annotated

import pytest
import typer
from typer.exceptions import TyperException

from rongcuo.chinese_help import ChineseCommand, ChineseGroup, usage_problem

app = typer.Typer(cls=ChineseGroup, add_completion=False, rich_markup_mode=None, help="量田地。")


@app.command(cls=ChineseCommand, help="量一块田。\n\n单位是亩。")
def measure(
    field: Annotated[str, typer.Argument(metavar="田块", help="哪一块")],
    times: Annotated[int, typer.Argument(help="量几次")] = 1,
    unit: Annotated[str, typer.Option("--unit", metavar="单位", help="用什么单位")] = "亩",
    depth: Annotated[float, typer.Option("--depth")] = 0.0,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="不出声")] = False,
) -> None:
    """Measure a field."""


@app.command(cls=ChineseCommand)
def rest() -> None:
    """休息。"""


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The help that is printed for a command."""
    app([*words, "--help"], standalone_mode=False, prog_name="田")
    return capsys.readouterr().out.splitlines()


def problem(*words: str) -> str:
    """What is said of a wrong use."""
    with pytest.raises(TyperException) as error:
        app(words, standalone_mode=False, prog_name="田")
    return usage_problem(error.value)


def test_the_help_of_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Usage, what it does, arguments and options; names in one column whatever their width."""
    assert help_of(capsys, "measure") == [
        "用法：田 measure 田块 [TIMES] [选项]",
        "",
        "量一块田。",
        "",
        "单位是亩。",
        "",
        "参数：",
        "  田块     哪一块",
        "  [TIMES]  量几次",
        "",
        "选项：",
        "  --unit 单位  用什么单位",
        "  --depth 值   ",
        "  -q, --quiet  不出声",
        "  --help       显示用法",
        "",
    ]


def test_the_help_of_a_group(capsys: pytest.CaptureFixture[str]) -> None:
    """Its commands, each with the first line of its help."""
    assert help_of(capsys) == [
        "用法：田 [选项] 命令",
        "",
        "量田地。",
        "",
        "选项：",
        "  --help  显示用法",
        "",
        "命令：",
        "  measure  量一块田。",
        "  rest     休息。",
        "",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["mesure"], "没有命令“mesure”。是否想写 measure？\n用法见：田 --help"),
        (["xyz"], "没有命令“xyz”。\n用法见：田 --help"),
        (["measure"], "缺少田块。\n用法见：田 measure --help"),
        (["measure", "甲", "多次"], "[TIMES] 的写法不对。\n用法见：田 measure --help"),
        (["measure", "甲", "--depth", "深"], "--depth 值 的写法不对。\n用法见：田 measure --help"),
        (["measure", "甲", "--colour"], "没有选项 --colour。\n用法见：田 measure --help"),
        (["measure", "甲", "1", "2"], "多写了参数，或写法不对。\n用法见：田 measure --help"),
    ],
)
def test_a_wrong_use_is_said_in_chinese(words: list[str], said: str) -> None:
    """What is wrong, and where the usage is told."""
    assert problem(*words) == said


def test_an_option_with_too_little_or_too_much_is_told() -> None:
    """One that needs a value and has none, one that takes none and has one."""
    assert problem("measure", "甲", "--unit").startswith("选项 --unit 之后缺少内容。\n用法见：")
    assert problem("measure", "甲", "--quiet=1").startswith("多写了参数，或写法不对。\n用法见：")


def test_what_steers_a_terminal_is_not_repeated() -> None:
    """A word of the command line is shown fit for one line."""
    assert "\x1b" not in problem("mea\x1b[31msure")
    assert "\x1b" not in problem("measure", "甲", "--\x1b[31m")


def test_an_error_that_is_not_known_is_said_in_general() -> None:
    """Even one without a context."""
    said = usage_problem(TyperException("something else"))

    assert said == "多写了参数，或写法不对。\n用法见：rongcuo --help"
