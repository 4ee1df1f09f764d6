"""A day that was entered wrongly in a log: put right by a further entry, never by changing the log."""

from __future__ import annotations

from rongcuo.case import Case
from rongcuo.errors import shown
from rongcuo.policy.model import Policy
from rongcuo.procedure import CORRECT, MANUAL, Entry, Refused, corrected
from rongcuo.timeline import timeline
from rongcuo.workdays import STATE, Calendar

__all__ = ["check_correction"]


def check_correction(
    entry: Entry, case: Case, policy: Policy, log: tuple[Entry, ...], calendar: Calendar = STATE
) -> None:
    """See that a correction of a day may enter a log; Refused where it may not.

    It needs a reason and an approver, and may put no step before one that it has to follow.
    """
    number = entry.corrects or 0
    days = {each.corrects: each.on for each in log if each.event == CORRECT}
    if not 1 <= number <= len(log) or log[number - 1].event == CORRECT:
        listed = "；".join(
            f"{place} {days.get(place, each.on)} {shown(_title(each, policy))}"
            for place, each in enumerate(log, 1)
            if each.event != CORRECT
        )
        raise Refused(f"须用 --entry 写明更正日志的第几条：{listed or '日志还是空的'}。")
    if not (entry.by.strip() and entry.reason.strip() and entry.approver.strip()):
        raise Refused("更正日期，须写明由谁更正、理由和批准人。")
    if days.get(number, log[number - 1].on) == entry.on:
        raise Refused(f"日志第 {number} 条写的就是 {entry.on}。")
    order = [each.on for each in corrected((*log, entry))]
    if order != sorted(order):
        raise Refused(f"更正为 {entry.on} 以后，日志的日期次序不对。请核对。")
    before, after = (
        {note for step in timeline(case, policy, entries, calendar).steps for note in step.notes}
        for entries in (log, (*log, entry))
    )
    if wrong := [note for note in sorted(after - before) if note.startswith("现在是“")]:
        raise Refused(f"更正为 {entry.on} 以后，步骤的次序不对：{wrong[0]}")


def _title(entry: Entry, policy: Policy) -> str:
    return entry.title if entry.event == MANUAL else policy.procedure.event(entry.event).title
