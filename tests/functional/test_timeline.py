"""`rongcuo timeline`: where a case stands."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copy

import pytest

from rongcuo.log import log_path

from .command import DATA, HETANG
from .in_process import Run, lines, refused


def test_where_a_case_stands(run: Run) -> None:
    """T07: deferred; what happened with what is not established, what may follow, what is due."""
    told = lines(run("timeline", DATA / "t07.yaml"))

    happened = [line for line in told if re.match(r"20\d\d-", line)]
    assert told[0] == "案件 T07　现在：暂缓中"
    assert [line.split("　")[:2] for line in happened] == [
        ["2025-02-17", "启动问责程序【文】"],
        ["2025-02-20", "提交书面申请【文】"],
        ["2025-02-24", "研究后交办【文】"],
        ["2025-02-25", "受理【文】"],
        ["2025-02-26", "组成调查组【文】"],
        ["2025-03-10", "出具书面调查报告【文】"],
        ["2025-03-10", "暂缓作出认定结论【文】"],
    ]
    assert "  没有写明：纪委与组织人事部门都在（未查明）" in told
    assert "· 继续核实【配】　调查组　resume　第五条第（三）项" in told
    assert "· 作出认定结论【文】　调查组　conclude　第五条第（三）项" in told
    assert "    文书：容错纠错认定结论【文】" in told
    assert re.split(r"\s{2,}", told[told.index("正在进行的期限") + 2]) == [
        *("T07", "暂缓期限", "截止日 2025-06-10", "各种读法一致。")
    ]
    assert told[-1] == "超期只作提醒，不改变实体比对的结果。"


def test_what_a_next_step_waits_for(run: Run) -> None:
    """T12: the readings disagree; the conflict of interest is pointed out."""
    told = lines(run("timeline", DATA / "t12.yaml"))

    assert told[0] == "案件 T12　现在：申请已收到"
    assert "    ◌ 各种读法均逾期【文】：未查明" in told
    assert "    ◌ 申请未逾期（读法不一致的，由人选择）【文】：未查明" in told
    assert "    ✕ 回避检查【配】：否" in told
    assert "正在进行的期限" not in told


def test_a_case_that_has_not_begun(run: Run) -> None:
    """T11 has no accountability and no application; only a start could follow."""
    told = lines(run("timeline", DATA / "t11.yaml"))

    assert told[0] == "案件 T11　现在：问责尚未启动，或没有写明启动日期"
    (following,) = (line for line in told if line.startswith("· "))
    assert following.startswith("· 启动问责程序【文】　")
    assert following.endswith("　start　第五条第（一）项")


def test_notes_are_told_as_what_they_are(run: Run, t01: Path) -> None:
    """A day that the file gives otherwise, or a step not recorded, is not something missing."""
    entry = '{"event": "apply", "on": "2024-10-25", "by": "干部个人"}\n'
    log_path(t01).write_text(entry, encoding="utf-8")
    text = t01.read_text(encoding="utf-8")
    t01.write_text(f"{text}  report_issued_on: 2024-11-20\n", encoding="utf-8")

    told = "\n".join(lines(run("timeline", t01)))

    assert "案件文件写的是 2024-10-24" in told
    assert "现在是“申请已收到”，不能“出具书面调查报告”" in told
    assert "没有写明：案件文件" not in told
    assert "没有写明：现在是" not in told


def test_another_policy_may_have_no_procedure(run: Run, tmp_path: Path) -> None:
    """Its cases stand nowhere, hold no report, have nothing due, and can be followed by no event."""
    case = Path(copy(HETANG / "k01.yaml", tmp_path))
    policy = ["--policy", HETANG]

    where = lines(run("timeline", case, *policy))
    report = lines(run("triage", case, *policy))
    due = lines(run("docket", tmp_path, "--today", "2025-06-18", *policy))
    said = refused(run("event", case, "refer", "--on", "2025-06-18", "--by", "站务会", *policy))

    assert where[0] == "案件 K01　现在：问责尚未启动，或没有写明启动日期"
    assert report == ["案件没有写明受理的举报，不适用第八条的甄别。"]
    assert due[0] == "2025-06-18　1 个在办案件，0 项期限正在进行。"
    assert said.startswith("没有事件“refer”。")


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ('{"event": "refer"', "这一行不是日志。"),
        ('{"event": "refer", "by": "学院党委"}', "这一行不是日志。"),
        ('{"event": "withdraw", "by": "学院党委", "on": "2024-10-25"}', "withdraw"),
    ],
)
@pytest.mark.parametrize("command", ["timeline", "event"])
def test_a_log_that_is_not_ours_is_refused(
    run: Run, tmp_path: Path, command: str, line: str, named: str
) -> None:
    """Cut off, incomplete, or of an event that this policy does not have: told, not passed over."""
    case = Path(copy(DATA / "t01.yaml", tmp_path))
    log_path(case).write_text(f"{line}\n", encoding="utf-8")
    more = ["refer", "--on", "2024-10-28", "--by", "学院党委"] if command == "event" else []

    said = refused(run(command, case, *more))

    assert named in said
    assert log_path(case).read_text(encoding="utf-8") == f"{line}\n"
