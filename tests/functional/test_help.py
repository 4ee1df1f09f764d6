"""What the commands that deal with time, folders and records say of themselves and of wrong usage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .command import run as run_by_itself
from .in_process import Run, lines

USAGES = {
    "deadline": "用法：rongcuo deadline [选项] 命令",
    "deadline application": "用法：rongcuo deadline application [选项]",
    "deadline report": "用法：rongcuo deadline report [选项]",
    "deadline notification": "用法：rongcuo deadline notification [选项]",
    "deadline deferral": "用法：rongcuo deadline deferral [选项]",
    "calendar": "用法：rongcuo calendar [选项] 命令",
    "calendar check": "用法：rongcuo calendar check 文件 [选项]",
    "triage": "用法：rongcuo triage 案件文件 [选项]",
    "timeline": "用法：rongcuo timeline 案件文件 [选项]",
    "event": "用法：rongcuo event 案件文件 事件 [选项]",
    "docket": "用法：rongcuo docket 文件夹 [选项]",
    "decide": "用法：rongcuo decide 记录 [决定文件] [选项]",
    "verify": "用法：rongcuo verify 记录… [选项]",
    "seal": "用法：rongcuo seal 记录 [选项]",
    "compare": "用法：rongcuo compare 记录… [选项]",
    "divergence": "用法：rongcuo divergence 文件夹 [选项]",
    "export": "用法：rongcuo export 文件夹 [选项]",
}


@pytest.mark.parametrize("command", USAGES)
def test_help_is_chinese(run: Run, command: str) -> None:
    """Usage, purpose and every option; each line says something in Chinese."""
    told = lines(run(*command.split(), "--help"))

    assert told[0] == USAGES[command]
    assert "显示用法" in told[-2] or "命令：" in told
    assert [line for line in told if line and not re.search("[一-鿿]", line)] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("deadline", "用法：rongcuo deadline [选项] 命令"),
        ("deadline appeal", "没有命令“appeal”。"),
        ("deadline application", "缺少 --started 日期。"),
        ("deadline notification", "缺少 --made 日期。"),
        ("deadline deferral", "缺少 --started 日期。"),
        ("deadline application --started", "选项 --started 之后缺少内容。"),
        ("deadline application --begun 2025-03-03", "没有选项 --begun。"),
        ("deadline application 2025-03-03 --started 2025-03-03", "多写了参数，或写法不对。"),
        ("calendar", "用法：rongcuo calendar [选项] 命令"),
        ("calendar check", "缺少文件。"),
        ("triage", "缺少案件文件。"),
        ("timeline", "缺少案件文件。"),
        ("event", "缺少案件文件。"),
        ("event k01.yaml", "缺少事件。"),
        ("event k01.yaml refer --by 党委", "缺少 --on 日期。"),
        ("event k01.yaml refer --on 2025-03-03", "缺少 --by 机关或职务。"),
        ("docket", "缺少文件夹。"),
        ("decide", "缺少记录。"),
        ("verify", "缺少记录…。"),
        ("seal k01.record.json", "缺少 -o, --output 文件。"),
        ("compare", "缺少记录…。"),
        ("divergence", "缺少文件夹。"),
        ("export .", "缺少 -o, --output 文件。"),
    ],
)
def test_wrong_usage_has_its_own_status(run: Run, words: str, said: str) -> None:
    """Status 2, told on the error stream, with the place of the help."""
    done = run(*words.split())

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(said)
    assert "用法" in done.err


def test_the_command_by_itself(tmp_path: Path) -> None:
    """In a process of its own: status 0 for an answer, 1 for a refusal, 2 for wrong usage."""
    started = ["deadline", "application", "--started"]

    done = run_by_itself(*started, "2025-09-26", cwd=tmp_path)
    refusal = run_by_itself(*started, "2025-02-30", cwd=tmp_path)
    misuse = run_by_itself(*started, cwd=tmp_path)

    assert (done.code, done.err) == (0, "")
    assert "至少不晚于 2025-10-11" in done.out
    assert (refusal.code, refusal.out) == (1, "")
    assert (misuse.code, misuse.out) == (2, "")
    assert list(tmp_path.iterdir()) == []
