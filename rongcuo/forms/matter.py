"""What documents are filled from: one case with its log and decision, under a policy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rongcuo.assess.findings import Assessment, assess
from rongcuo.case import Case
from rongcuo.deadlines import Deadline
from rongcuo.decision import Decision
from rongcuo.dossier import counted
from rongcuo.errors import Problem, RecordError
from rongcuo.policy.model import Policy
from rongcuo.procedure import MANUAL, Entry
from rongcuo.record import Record
from rongcuo.timeline import Timeline, timeline, with_log
from rongcuo.verify import verify
from rongcuo.workdays import STATE, Calendar

__all__ = ["Matter", "nothing", "of_record"]


@dataclass(frozen=True)
class Matter:
    """A case as documents see it; one without an id stands for an empty form.

    `decision` is what a person entered into the case's record.
    """

    case: Case
    policy: Policy
    log: tuple[Entry, ...] = ()
    calendar: Calendar = STATE
    decision: Decision | None = None

    @property
    def empty(self) -> bool:
        """Whether there is no case: every place is left to be filled in by hand."""
        return not self.case.id

    @cached_property
    def dated(self) -> Case:
        """The case with the dates that its log records."""
        return with_log(self.case, self.policy, self.log)

    @cached_property
    def assessment(self) -> Assessment:
        """The case compared with the policy."""
        return assess(self.case, self.policy)

    @cached_property
    def timeline(self) -> Timeline:
        """Where the case stands; the errors of `rongcuo.timeline`."""
        return timeline(self.case, self.policy, self.log, self.calendar)

    def deadline(self, limit: str) -> Deadline:
        """A period under all its readings."""
        return counted(self.policy.procedure.limit(limit), self.dated, self.policy, self.calendar)

    def entry(self, event: str) -> Entry | None:
        """What was last entered of an event, by the log or a date of the case; None if never.

        What a manual step has led back from no longer counts.
        """
        for entry in reversed(self.timeline.progress.entries):
            if entry.event == event:
                return entry
            if entry.event == MANUAL and entry.to:
                break
        return None

    def decided(self, step: str) -> Decision | None:
        """The decision entered into the record, where it is of this step."""
        return self.decision if self.decision and self.decision.step == step else None


def nothing(policy: Policy) -> Matter:
    """What an empty form is filled from."""
    return Matter(Case(id=""), policy)


def of_record(record: Record, policy: Policy) -> Matter:
    """What documents are filled from where there is a record: its case, log, calendar, decision.

    RecordError where the record does not replay under this policy.
    """
    if not (checked := verify(record, policy)).same:
        what = f"记录与它的案件对不上：{checked.refused or '重放不同'}。"
        raise RecordError([Problem("记录", None, what, "请先用 rongcuo verify 核对。")])
    return Matter(record.case(policy), policy, record.log, record.calendar(), record.decision)
