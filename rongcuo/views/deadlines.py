"""Deadlines, timelines and dockets on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rongcuo.deadlines import Deadline, DueDate, Verdict
from rongcuo.errors import shown
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.procedure import OUTCOMES
from rongcuo.timeline import Due, NextStep, Step, Timeline
from rongcuo.views.words import (
    BASIS,
    TIMELY,
    due_words,
    note_words,
    provisional_words,
    reading_words,
    standing_words,
)

__all__ = [
    "due_table",
    "explained",
    "stands",
]

_STYLE: dict[Verdict, str] = {"in_time": "green", "late": "red", "undetermined": "yellow"}
_WEEKDAY = "一二三四五六日"


def timely(verdict: Verdict | None) -> Text:
    """A verdict of timeliness in words, coloured."""
    return (
        Text("—", style="dim") if verdict is None else Text(TIMELY[verdict], style=_STYLE[verdict])
    )


def explained(found: Deadline, policy: Policy, *, days: bool = False) -> RenderableType:
    """A period under all its readings: the safe day first, then each reading, then the reasons."""
    limit = found.limit
    heading, reason = due_words(found)
    parts: list[RenderableType] = [
        Text(f"{found.title}　{policy.provision(limit.provision).citation}", style="bold"),
        Text(f"“{limit.quote}”"),
        Text(),
        Text.assemble((heading, "bold"), f"　{reason}"),
    ]
    if found.verdict is not None:
        parts.append(Text("是否按期：") + timely(found.verdict))
    parts += [Text(), _readings(found)]
    if found.provisional:
        parts.append(Text(provisional_words(found), style="yellow"))
    if days:
        for reading in found.readings:
            if reading.period is not None:
                parts += [Text(), Text(reading_words(reading), style="bold"), _days(reading)]
    flags = Table.grid(padding=(0, 1))
    flags.add_column(style="dim")
    flags.add_column(style="dim", overflow="fold")
    for flag in limit.flags:
        flags.add_row(f"⚑ {flag}", policy.ambiguity(flag).question)
    parts.append(flags)
    parts.append(Text("读法由有权机关选择并写明理由，工具不代为选择。", style="dim"))
    return Group(*parts)


def _readings(found: Deadline) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("读法", "截止日", "是否按期"):
        table.add_column(title)
    for reading in found.readings:
        if reading.due is None:
            day = "日期未知"
        else:
            weekday = _WEEKDAY[reading.due.weekday()]
            day = f"{reading.due} 周{weekday}{'（暂定）' if reading.provisional else ''}"
        table.add_row(reading_words(reading), day, timely(reading.verdict))
    return table


def _days(reading: DueDate) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False)
    count = 0
    for day in reading.period.days if reading.period else ():
        count += day.counted
        number = f"第 {count} 日" if day.counted else "—"
        weekday = _WEEKDAY[day.on.weekday()]
        table.add_row(
            f"{day.on} 周{weekday}",
            number,
            day.reason + ("（暂定）" if day.provisional else ""),
            style="" if day.counted else "dim",
        )
    return table


def stands(found: Timeline, policy: Policy, case_id: str) -> RenderableType:
    """Where a case stands: what happened, the stage, what may come next and by when."""
    stage = found.progress.stage
    now = policy.procedure.stage(stage).title if stage else "问责尚未启动，或没有写明启动日期"
    parts: list[RenderableType] = [
        Text.assemble((f"案件 {case_id}", "bold"), f"　现在：{now}"),
        Text("【文】条文明定　【配】配套建议，条文没有写", style="dim"),
        Text(),
    ]
    parts += (_step(step, policy) for step in found.steps)
    for title, barred in (("接下来可以", False), ("现在不能办", True)):
        if steps := [step for step in found.following if step.barred is barred]:
            parts += [Text(), Text(title, style="bold")]
            parts += (_following(step, policy) for step in steps)
    if found.due:
        parts += [Text(), Text("正在进行的期限", style="bold"), due_table(found.due, None)]
    parts += [Text(), Text("超期只作提醒，不改变实体比对的结果。", style="dim")]
    return Group(*parts)


def _step(step: Step, policy: Policy) -> RenderableType:
    entry, event = step.entry, step.event
    title = entry.title if event is None else event.title
    basis = "【手工】" if event is None else BASIS[event.basis]
    cited = policy.provision(event.provision).citation if event else "条文之外"
    line = Text.assemble(f"{entry.on}　", (shown(title), "bold"), f"{basis}　")
    line.append(f"{shown(entry.by)}　{cited}", style="dim")
    if entry.outcome:
        line.append(f"　结果：{OUTCOMES.get(entry.outcome, entry.outcome)}")
    notes = [Text(note, style="yellow") for note in note_words(step)]
    if entry.reason:
        notes.append(Text(f"理由：{shown(entry.reason)}", style="dim"))
    return Group(line, Padding(Group(*notes), (0, 0, 0, 2))) if notes else line


def _following(step: NextStep, policy: Policy) -> RenderableType:
    event = step.event
    line = Text.assemble("· ", (event.title, "bold"), f"{BASIS[event.basis]}　{event.actor}　")
    line.append(f"{event.id}　", style="dim")
    line.append(policy.provision(event.provision).citation, style="dim")
    marks = {Truth.YES: "●", Truth.NO: "✕", Truth.UNKNOWN: "◌"}
    words = {Truth.YES: "是", Truth.NO: "否", Truth.UNKNOWN: "未查明"}
    checks = [
        f"{marks[c.value]} {c.guard.label}{BASIS[c.guard.basis]}：{words[c.value]}"
        for c in step.checks
    ]
    papers = "、".join(f"{paper.title}{BASIS[paper.basis]}" for paper in event.papers)
    under = [Text(check) for check in checks]
    if papers:
        under.append(Text(f"文书：{papers}", style="dim"))
    return Group(line, Padding(Group(*under), (0, 0, 0, 4))) if under else line


def due_table(due: Iterable[Due], today: date | None) -> Table:
    """Periods that are running, a line each; with `today`, how each stands on that day."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for title in ("案件", "期限", "截止", "说明"):
        table.add_column(title, overflow="fold")
    for each in due:
        heading, reason = due_words(each.deadline)
        standing = standing_words(each, today) if today else ""
        table.add_row(each.case, each.deadline.title, heading, standing or reason)
    return table
