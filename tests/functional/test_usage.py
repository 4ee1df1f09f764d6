"""Help and usage errors: Chinese, on the right stream, with the right exit status."""

from __future__ import annotations

import os
import subprocess

import pytest

from .command import COMMAND, DATA, environment, run

USAGES = {
    "": "用法：rongcuo [选项] 命令",
    "show": "用法：rongcuo show [条文] [选项]",
    "assess": "用法：rongcuo assess 案件文件 [选项]",
    "new": "用法：rongcuo new 案件文件 [选项]",
    "policy": "用法：rongcuo policy [选项] 命令",
    "policy check": "用法：rongcuo policy check 文件夹 [选项]",
    "policy compile": "用法：rongcuo policy compile 文件夹 [选项]",
}


@pytest.mark.parametrize("command", USAGES)
def test_help_is_told_on_standard_output(command: str) -> None:
    """In Chinese, status 0."""
    done = run(*command.split(), "--help")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{USAGES[command]}\n")
    assert "显示用法" in done.out


@pytest.mark.parametrize("command", ["", "policy"])
def test_without_a_command_the_help_is_a_usage_error(command: str) -> None:
    """On the error stream, status 2."""
    done = run(*command.split())

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"{USAGES[command]}\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("shwo", "没有命令“shwo”。是否想写 show？\n用法见：rongcuo --help\n"),
        ("xyz", "没有命令“xyz”。\n用法见：rongcuo --help\n"),
        ("policy chek x", "没有命令“chek”。是否想写 check？\n用法见：rongcuo policy --help\n"),
        ("assess", "缺少案件文件。\n用法见：rongcuo assess --help\n"),
        ("new", "缺少案件文件。\n用法见：rongcuo new --help\n"),
        ("policy check", "缺少文件夹。\n用法见：rongcuo policy check --help\n"),
        ("assess a.yaml b.yaml", "多写了参数，或写法不对。\n用法见：rongcuo assess --help\n"),
        ("show art_1 art_2", "多写了参数，或写法不对。\n用法见：rongcuo show --help\n"),
        ("assess a.yaml --xml", "没有选项 --xml。\n用法见：rongcuo assess --help\n"),
        ("show -x", "没有选项 -x。\n用法见：rongcuo show --help\n"),
    ],
)
def test_wrong_usage_is_told_with_the_place_of_the_help(words: str, said: str) -> None:
    """Nothing on standard output, status 2."""
    done = run(*words.split())

    assert (done.code, done.out, done.err) == (2, "", said)


def test_an_option_without_its_value_is_wrong_usage() -> None:
    """The option is named."""
    done = run("assess", "a.yaml", "--html")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("选项 --html 之后缺少内容。\n用法见：rongcuo")


# ---- surroundings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "surroundings", [{}, {"LANG": "C"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "C.UTF-8"}]
)
def test_output_is_utf_8_whatever_the_locale(surroundings: dict[str, str]) -> None:
    """Without any setting, and in the C locale."""
    done = run("show", "art_12", changes=surroundings)

    assert done.code == 0
    assert "第十二条　art_12\n  本实施办法自印发之日起施行。" in done.out


@pytest.mark.parametrize(
    "words",
    [("show",), ("show", "--json"), ("assess", str(DATA / "t01.yaml")), ("--help",)],
    ids=lambda words: " ".join(words[:1]) + words[-1][-6:],
)
def test_a_reader_that_has_gone_is_no_error_to_tell(words: tuple[str, ...]) -> None:
    """`rongcuo show | head -1` ends quietly, however soon `head` has gone."""
    read_end, write_end = os.pipe()
    os.close(read_end)

    done = subprocess.run(
        [COMMAND, *words], env=environment(), stdout=write_end, stderr=subprocess.PIPE
    )
    os.close(write_end)

    assert done.stderr == b""


def test_the_first_line_alone_can_be_read() -> None:
    """What follows is not missed."""
    done = subprocess.run(
        f"'{COMMAND}' show --json | head -1",
        shell=True,
        env=environment(),
        capture_output=True,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, b"[\n", b"")


def test_output_is_plain_where_it_is_no_terminal() -> None:
    """No colours in a file or a pipe."""
    assert "\x1b" not in run("assess", DATA / "t01.yaml", changes={"TERM": "xterm-256color"}).out
