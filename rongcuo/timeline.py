"""Where a case stands, what may come next and by when; and what is due over many cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from rongcuo.case import Case
from rongcuo.deadlines import Deadline
from rongcuo.dossier import begun_by, deadlines
from rongcuo.errors import shown
from rongcuo.logic import Truth
from rongcuo.policy.model import Policy
from rongcuo.policy.process import Event
from rongcuo.procedure import (
    CORRECT,
    MANUAL,
    Check,
    Entry,
    Progress,
    Refused,
    advance,
    checks,
    corrected,
)
from rongcuo.workdays import STATE, Calendar

__all__ = ["Due", "NextStep", "Step", "Timeline", "docket", "pending", "timeline", "with_log"]

FROM_CASE = "案件文件所载日期"
Standing = Literal["overdue", "perhaps_overdue", "open"]


@dataclass(frozen=True, slots=True)
class Step:
    """An event that happened, and what the text asks for that was not established for it."""

    entry: Entry
    event: Event | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """An event that may come next, with its guards as they stand."""

    event: Event
    checks: tuple[Check, ...]

    @property
    def ready(self) -> bool:
        """Whether everything that the text orders is so."""
        return all(c.value is Truth.YES for c in self.checks if c.guard.basis == "text")

    @property
    def barred(self) -> bool:
        """Whether something that the text orders is not so."""
        return any(c.value is Truth.NO for c in self.checks if c.guard.basis == "text")


@dataclass(frozen=True, slots=True)
class Due:
    """A period that is running in a case."""

    case: str
    deadline: Deadline

    @property
    def by(self) -> date | None:
        """The earliest day on which it may end: the safe one to keep."""
        return self.deadline.not_later_than

    def standing(self, today: date) -> Standing:
        """Overdue under every reading, perhaps (under some), or open."""
        if self.deadline.latest is not None and today > self.deadline.latest:
            return "perhaps_overdue" if self.deadline.provisional else "overdue"
        if self.by is not None and today > self.by:
            return "perhaps_overdue"
        return "open"


@dataclass(frozen=True, slots=True)
class Timeline:
    """Where a case stands: what happened, its stage, what may come next, what is due."""

    progress: Progress
    steps: tuple[Step, ...]
    following: tuple[NextStep, ...]
    due: tuple[Due, ...]


def timeline(
    case: Case, policy: Policy, log: tuple[Entry, ...] = (), calendar: Calendar = STATE
) -> Timeline:
    """Follow a case through the procedure, from its log and the dates in its file.

    What a date says happened, happened: where the text asked for something that the case does
    not establish, or a step before it is not recorded, that is noted at the step.
    """
    entries, remarks = corrected(log), _corrections(log)
    recorded, logged = _recorded(case, policy, entries), list(entries)
    dated = with_log(case, policy, log)
    progress = Progress()
    steps = []
    while recorded or logged:
        left = len(logged)
        entry = _next(recorded, logged, progress, policy)
        event = None if entry.event == MANUAL else _event(entry.event, policy)
        notes: tuple[str, ...] = ()
        try:
            progress = advance(progress, entry, dated, policy, calendar)
        except Refused as refusal:
            notes = refusal.missing or (str(refusal),)
            stage = event.to if event else progress.stage
            progress = Progress(
                stage,
                (*progress.entries, entry),
                None if event and event.outcome else progress.outcome,
                (*progress.visited, *filter(None, [stage])),
            )
        known = case.dates.get(event.fact or "") if event else None
        if known is not None and known != entry.on:
            notes = (*notes, f"案件文件写的是 {known}")
        if len(logged) < left:
            notes = (*notes, *remarks[-left])
        steps.append(Step(entry, event, notes))
    case = dated
    following = tuple(
        NextStep(event, checks(event, progress, None, case, policy, calendar))
        for event in policy.procedure.events
        if progress.stage in event.sources or (progress.stage is None and not event.sources)
    )
    over = progress.stage is not None and policy.procedure.stage(progress.stage).final
    due = () if over else pending(case, policy, calendar)
    return Timeline(progress, tuple(steps), following, due)


def _corrections(log: tuple[Entry, ...]) -> list[tuple[str, ...]]:
    """What is said of each entry of a log whose day was corrected, in the order of the log."""
    last = {entry.corrects: entry for entry in log if entry.event == CORRECT}
    return [
        (f"日志原写 {entry.on}，已更正：{last[number].reason}（{last[number].approver}批准）",)
        if number in last
        else ()
        for number, entry in enumerate(log, 1)
        if entry.event != CORRECT
    ]


def _event(name: str, policy: Policy) -> Event:
    """The event with this id; Refused where a log names one that the policy does not have."""
    try:
        return policy.procedure.event(name)
    except KeyError:
        raise Refused(
            f"日志里的事件“{shown(name)}”，本办法没有。请核对用的是哪一份办法。"
        ) from None


def with_log(case: Case, policy: Policy, log: tuple[Entry, ...]) -> Case:
    """The case with the dates that its log records, where its file does not give them."""
    begins = {limit.id: begun_by(limit, policy) for limit in policy.procedure.limits}
    facts = {
        event.id: fact
        for event in policy.procedure.events
        if (fact := event.fact or next(iter(begins.get(event.limit or "", ())), None))
    }
    logged = {facts[entry.event]: entry.on for entry in corrected(log) if entry.event in facts}
    return replace(case, dates={**logged, **case.dates})


def _recorded(case: Case, policy: Policy, log: tuple[Entry, ...]) -> list[Entry]:
    """The events that a date in the case records and its log does not, in order."""
    logged = {entry.event for entry in log}
    recorded = [
        Entry(event.id, case.dates[event.fact], FROM_CASE, event.provision)
        for event in policy.procedure.events
        if event.fact and event.fact in case.dates and event.id not in logged
    ]
    return sorted(recorded, key=lambda entry: entry.on)


def _next(recorded: list[Entry], logged: list[Entry], progress: Progress, policy: Policy) -> Entry:
    """Take what happened next: by day, the log in its order.

    What the case file dates was there before what was entered into the log on the same day,
    unless only the log's entry is possible as things stand.
    """
    if not (recorded and logged) or recorded[0].on != logged[0].on:
        return min((recorded, logged), key=lambda q: q[0].on if q else date.max).pop(0)
    logged_only = _possible(logged[0], progress, policy) and not _possible(
        recorded[0], progress, policy
    )
    return (logged if logged_only else recorded).pop(0)


def _possible(entry: Entry, progress: Progress, policy: Policy) -> bool:
    if entry.event == MANUAL:
        return False
    sources = _event(entry.event, policy).sources
    return progress.stage in sources or not (progress.stage or sources)


def pending(case: Case, policy: Policy, calendar: Calendar = STATE) -> tuple[Due, ...]:
    """The periods that have begun and are not closed, in order of the policy."""
    return tuple(
        Due(case.id, found)
        for found in deadlines(case, policy, calendar).values()
        if found is not None and not any(fact in case.dates for fact in found.limit.closed_by)
    )


def docket(
    cases: Iterable[Case], policy: Policy, today: date, calendar: Calendar = STATE
) -> list[Due]:
    """What is due in all cases: overdue first, then by day."""

    def due() -> Iterator[Due]:
        for case in cases:
            yield from pending(case, policy, calendar)

    rank: dict[Standing, int] = {"overdue": 0, "perhaps_overdue": 1, "open": 2}
    return sorted(due(), key=lambda d: (rank[d.standing(today)], d.by or date.max, d.case))
