"""Article 5 as a state machine: what may happen next, what it takes, and what is refused.

Events come from the policy's table. What the text orders (【文】) must be so before an event; what
we add (【配】) is only pointed out. Whatever the text does not provide for (withdrawal, correction,
return, joinder, review) enters as a manual event with reason and approver, and only leads back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rongcuo.case import Case, truths
from rongcuo.deadlines import Verdict, deadline
from rongcuo.errors import RongcuoError, shown, suggestion
from rongcuo.logic import Truth, evaluate
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Event, Guard
from rongcuo.workdays import STATE, Calendar

__all__ = [
    "CORRECT",
    "MANUAL",
    "OUTCOMES",
    "Check",
    "Entry",
    "Progress",
    "Refused",
    "advance",
    "checks",
    "corrected",
]

MANUAL = "manual"
CORRECT = "correct"
OUTCOMES = {
    "exempt": "免责",
    "lighter": "减责（从轻）",
    "mitigated": "减责（减轻）",
    "not_met": "不符合",
}


class Refused(RongcuoError):
    """An event that cannot happen now; its text names what is missing and the provision.

    `missing` are the guards of the text that do not hold, each with how it stands.
    """

    def __init__(self, message: str, missing: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Entry:
    """One event that happened: which, when, entered by whom (a role), and why where it matters.

    `provision` is what it rests on. A manual event has none: it carries a title of its own, a
    reason, an approver and the stage that it leads to. A correction says that the day of an
    earlier entry (`corrects`, its place in the log from 1) should read `on`.
    """

    event: str
    on: date
    by: str
    provision: str = ""
    outcome: str | None = None
    reason: str = ""
    approver: str = ""
    title: str = ""
    to: str | None = None
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a case stands: its stage (None before it begins), what happened, the outcome confirmed."""

    stage: str | None = None
    entries: tuple[Entry, ...] = ()
    outcome: str | None = None
    visited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A guard and how it stands in a case."""

    guard: Guard
    value: Truth


def corrected(log: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of a log with their days as corrected, without the corrections themselves."""
    days = {entry.corrects: entry.on for entry in log if entry.event == CORRECT}
    return tuple(
        replace(entry, on=days.get(number, entry.on))
        for number, entry in enumerate(log, 1)
        if entry.event != CORRECT
    )


def advance(
    progress: Progress, entry: Entry, case: Case, policy: Policy, calendar: Calendar = STATE
) -> Progress:
    """Let an event happen; Refused where it is impossible, early, out of order or unexplained.

    A deadline overrun changes nothing but what Article 5 itself attaches to it.
    """
    if not entry.by.strip():
        raise Refused("须写明由谁办理（机关或职务）。")
    if progress.entries and entry.on < progress.entries[-1].on:
        raise Refused(f"日期次序不对：{entry.on} 早于上一步的 {progress.entries[-1].on}。")
    if entry.event == MANUAL:
        return _manual(progress, entry, policy)
    try:
        event = policy.procedure.event(entry.event)
    except KeyError:
        named = [word for each in policy.procedure.events for word in (each.title, each.id)]
        raise Refused(
            f"没有事件“{shown(entry.event)}”。条文之外的事项，请作为手工事件录入。"
            + suggestion(entry.event, named)
        ) from None
    _possible(progress, event, policy)
    if event.outcome and entry.outcome not in OUTCOMES:
        raise Refused(f"“{event.title}”须由人写明结果：{'、'.join(OUTCOMES.values())}。")
    if not event.outcome and entry.outcome is not None:
        raise Refused(f"“{event.title}”不写结果；结果只在认定结论和核定结果中由人写明。")
    missing = tuple(
        f"{check.guard.label}（{'不成立' if check.value is Truth.NO else '未查明'}）"
        for check in checks(event, progress, entry, case, policy, calendar)
        if check.guard.basis == "text" and check.value is not Truth.YES
    )
    if missing:
        cited = policy.provision(event.provision).citation
        raise Refused(f"“{event.title}”还不能办：{'、'.join(missing)}。依据：{cited}。", missing)
    return Progress(
        event.to,
        (*progress.entries, entry),
        entry.outcome if event.outcome else progress.outcome,
        (*progress.visited, event.to),
    )


def _possible(progress: Progress, event: Event, policy: Policy) -> None:
    if progress.stage is None and not event.sources:
        return
    if progress.stage not in event.sources:
        now = policy.procedure.stage(progress.stage).title if progress.stage else "尚未启动"
        needed = "、".join(policy.procedure.stage(name).title for name in event.sources)
        raise Refused(f"现在是“{now}”，不能“{event.title}”：须在“{needed or '启动之前'}”时。")


def _manual(progress: Progress, entry: Entry, policy: Policy) -> Progress:
    """A step outside the text: it leads back to a stage already passed, or into the archive."""
    if not (entry.title.strip() and entry.reason.strip() and entry.approver.strip()):
        raise Refused("条文之外的事项，须写明名称、理由和批准人。")
    if entry.outcome is not None:
        raise Refused("条文之外的事项不写结果；结果只在认定结论和核定结果中由人写明。")
    ends = [stage.id for stage in policy.procedure.stages if stage.final]
    target = entry.to or progress.stage
    if target not in (*progress.visited, *ends[-1:]):
        raise Refused("手工事件只能退回已经过的状态，或归档。")
    carried_out = {
        event.to
        for event in policy.procedure.events
        if any(guard.outcome_is for guard in event.guards)
    }
    if target in carried_out and target != progress.stage:
        raise Refused("公开、表述和答复只能依核定结果办理，不能由手工事件恢复。")
    kept = progress.outcome if target == progress.stage else None
    return Progress(target, (*progress.entries, entry), kept, (*progress.visited, target))


def checks(
    event: Event,
    progress: Progress,
    entry: Entry | None,
    case: Case,
    policy: Policy,
    calendar: Calendar = STATE,
) -> tuple[Check, ...]:
    """How the guards of an event stand; an entry's reason counts where readings disagree."""
    facts = truths(case, policy)

    def stands(guard: Guard) -> Truth:
        if guard.when is not None:
            return evaluate(guard.when, facts)
        if guard.claims:
            return Truth.YES if case.claims else Truth.NO
        if guard.outcome_is:
            if progress.outcome is None:
                return Truth.UNKNOWN
            return Truth.YES if progress.outcome in guard.outcome_is else Truth.NO
        verdict = deadline(policy.procedure.limit(guard.of), case.dates, calendar).verdict
        return _timely(guard, verdict, bool(entry and entry.reason.strip()))

    return tuple(Check(guard, stands(guard)) for guard in event.guards)


def _timely(guard: Guard, verdict: Verdict | None, reasoned: bool) -> Truth:
    """Late only where every reading says so; where readings disagree a person chooses, with reason."""
    if verdict is None:
        return Truth.UNKNOWN
    if guard.timeliness == "late":
        return {"late": Truth.YES, "in_time": Truth.NO}.get(verdict, Truth.UNKNOWN)
    if verdict == "undetermined":
        return Truth.YES if reasoned else Truth.UNKNOWN
    return Truth.YES if verdict == "in_time" else Truth.NO
