"""One invented case from `rongcuo new` to the archive, by command and by panel: the same folder."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from rongcuo.case import read_case
from rongcuo.case_file import case_text
from rongcuo.handling import check
from rongcuo.panels.folder import FolderDesk
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES
from rongcuo.yaml_source import parse_source

from .in_process import Run, lines
from .test_record import DECISION

# What is done in turn: an event with its day, who enters it and its outcome; or a document.
STEPS: tuple[tuple[str, ...], ...] = (
    *(("容错申请书",), ("收文回执",), ("证据目录",)),
    ("研究后交办", "2024-10-25", "学院党委", ""),
    ("回避声明",),
    ("受理", "2024-10-28", "承办部门", ""),
    *(("受理通知",), ("调查提纲",)),
    ("组成调查组", "2024-10-29", "承办部门", ""),
    ("书面调查报告",),
    ("出具书面调查报告", "2024-11-15", "调查组", ""),
    ("暂缓作出认定结论", "2024-11-18", "学院党委", ""),
    ("暂缓决定",),
    ("作出认定结论", "2024-11-25", "调查组", "免责"),
    ("容错纠错认定结论",),
    ("报党委研究审核", "2024-12-01", "学院党委", ""),
    ("提请党委研究审核的报告",),
    ("记录",),
    ("作出核定结果", "2024-12-02", "学院党委", "免责"),
    ("核定结果反馈书", "记录"),
    ("反馈干部个人", "2024-12-04", "承办部门", ""),
    ("公开通报",),
    ("在一定范围内公开", "2024-12-10", "承办部门", ""),
    *(("谈话记录",), ("跟踪台账",), ("跟踪台账",)),
    ("后续纠错与跟踪", "2025-01-10", "承办部门", ""),
    ("归档", "2025-03-01", "承办部门", ""),
)
REASON = "各项都有凭据"


def applied(case: Path, t01: Path, run: Run, policy: Policy) -> None:
    """A new case file, filled in with the answers of T01."""
    case.parent.mkdir(mode=0o700)
    lines(run("new", case, "--claim", "四（一）"))
    filled = case_text(read_case(t01, policy), policy)
    assert read_case(case, policy).claims == read_case(t01, policy).claims
    case.write_text(re.sub(r"(?m)^case: .*", "case: K01", filled), encoding="utf-8")


def by_command(case: Path, run: Run) -> None:
    """As docs/record.md and docs/forms.md write the commands."""
    record, decision = case.with_suffix(".record.json"), case.with_suffix(".决定.yaml")
    for step in STEPS:
        match step:
            case ("记录",):
                lines(run("assess", case, "--record", record))
                lines(run("decide", record, "--blank", decision))
                assert "held:     # 符合 / 不符合 / 待定" in decision.read_text(encoding="utf-8")
                decision.write_text(DECISION, encoding="utf-8")
                lines(run("decide", record, decision))
            case (title,):
                lines(run("form", title, case))
            case (title, "记录"):
                lines(run("form", title, record))
            case (event, on, by, outcome):
                said = ("--outcome", outcome, "--reason", REASON) if outcome else ()
                lines(run("event", case, event, "--on", on, "--by", by, *said))


def by_panel(case: Path, policy: Policy) -> None:
    """The same, as the panel asks."""
    desk = FolderDesk(case.parent, today=lambda: date(2024, 12, 1))
    outcomes = {words: name for name, words in OUTCOMES.items()}
    events = {event.title: event.id for event in policy.procedure.events}

    def ask(do: str, **question: Any) -> Any:
        answer = desk.answer({"do": do, "file": case.name, **question})
        assert "ok" in answer, answer
        return answer["ok"]

    record = case.with_suffix(".record.json").name
    for step in STEPS:
        match step:
            case ("记录",):
                ask("record")
                said = parse_source("", DECISION).value
                ask("decide", record=record, decision={**said, "on": str(said["on"])})
            case (title,):
                ask("document", form=title)
            case (title, "记录"):
                ask("document", form=title, record=record)
            case (event, on, by, outcome):
                more = {"outcome": outcomes[outcome], "reason": REASON} if outcome else {}
                seen = ask("open")["log"]["sum"]
                ask("enter", event=events[event], on=on, by=by, seen=seen, **more)


def test_command_and_panel_leave_the_same_folder(
    run: Run, t01: Path, tmp_path: Path, policy: Policy
) -> None:
    """The same names, log and documents to the byte; records that differ only by what is random.

    The record verifies, and docket and export read the folder with the decision file in it.
    """
    ours, theirs = tmp_path / "命令" / "k01.yaml", tmp_path / "面板" / "k01.yaml"
    for each in (ours, theirs):
        applied(each, t01, run, policy)

    by_command(ours, run)
    by_panel(theirs, policy)

    def left(case: Path) -> dict[str, Any]:
        found: dict[str, Any] = {
            path.name: path.read_bytes()
            for path in sorted(case.parent.iterdir())
            if path.name != "k01.决定.yaml"
        }
        record = json.loads(found["k01.record.json"])
        del record["hash"], record["decision"]["nonce"]
        return found | {"k01.record.json": record}

    assert left(ours) == left(theirs)
    assert len(list(ours.parent.glob("k01.*.docx"))) == 15
    for each in (ours, theirs):
        assert check(each.with_suffix(".record.json"), policy).problems == ()
    assert lines(run("docket", ours.parent, "--today", "2025-03-01")) == [
        "2025-03-01　0 个在办案件，0 项期限正在进行。",
        "1 份评议记录，其中 1 份已有意见或决定。",
    ]
    assert lines(run("export", ours.parent, "-o", tmp_path / "分析.csv"))[0].count("：1 件")
