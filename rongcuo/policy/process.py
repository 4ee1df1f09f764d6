"""What a policy says about procedure: its periods, states and events, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from rongcuo.logic import Node

__all__ = [
    "Basis",
    "Checklist",
    "Dated",
    "Event",
    "Guard",
    "Limit",
    "Measure",
    "Paper",
    "Procedure",
    "Stage",
    "Start",
]

Basis = Literal["text", "suggested"]  # 【文】 the text orders it; 【配】 we add it


@dataclass(frozen=True, slots=True)
class Start:
    """A day from which a period may run: a reading, with the date fact that gives the day."""

    id: str
    fact: str
    label: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date fact and what happened on that day."""

    fact: str
    label: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A period: so many working days or months from one of several starts.

    `starts` and `ends` are in order of time: an earlier one is never later than the next.
    `closed_by` are date facts after which nothing is due any more.
    """

    id: str
    title: str
    provision: str
    quote: str
    starts: tuple[Start, ...]
    ends: tuple[Dated, ...] = ()
    workdays: int | None = None
    months: int | None = None
    flags: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()

    @property
    def longest_days(self) -> int:
        """More days than the period can ever take, holidays included."""
        return 31 * (self.months or 0) + 3 * (self.workdays or 0) + 31


@dataclass(frozen=True, slots=True)
class Stage:
    """A state of the procedure; a final one leads nowhere."""

    id: str
    code: str
    title: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class Guard:
    """What must be so before an event: a condition on facts, or one of the three other kinds.

    `timeliness` asks for the timeliness under the limit `of` (late, or not_late), `outcome_is`
    for the outcome entered by a person, `claims` that a circumstance is claimed.
    """

    label: str
    basis: Basis
    when: Node | None = None
    timeliness: Literal["late", "not_late"] | None = None
    of: str = ""
    outcome_is: tuple[str, ...] = ()
    claims: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that goes with an event."""

    title: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Event:
    """A step from some states to another, by an actor, under a provision.

    `fact` is the date fact that records it, `limit` the period that it ends or begins, `outcome`
    says that a person has to enter an outcome with it.
    """

    id: str
    title: str
    actor: str
    provision: str
    basis: Basis
    to: str
    sources: tuple[str, ...] = ()
    fact: str | None = None
    limit: str | None = None
    outcome: bool = False
    guards: tuple[Guard, ...] = ()
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True)
class Procedure:
    """The periods, states and events of a policy; the first state is where it begins."""

    limits: tuple[Limit, ...] = ()
    stages: tuple[Stage, ...] = ()
    events: tuple[Event, ...] = ()

    def limit(self, limit_id: str) -> Limit:
        """The period with this id; KeyError where there is none."""
        return next((x for x in self.limits if x.id == limit_id), None) or _missing(limit_id)

    def stage(self, stage_id: str) -> Stage:
        """The state with this id; KeyError where there is none."""
        return next((x for x in self.stages if x.id == stage_id), None) or _missing(stage_id)

    def event(self, event_id: str) -> Event:
        """The event with this id; KeyError where there is none."""
        return next((x for x in self.events if x.id == event_id), None) or _missing(event_id)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a provision has somebody do about somebody: a duty, a power or an effect.

    It is shown where a case has the facts of `when`, or the outcome entered is one of `outcome`;
    where neither is given it is a standing duty.
    """

    provision: str
    quote: str
    actor: str
    concerns: str
    strength: str
    when: Node | None = None
    outcome: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Questions that reviewers put to themselves, under a provision that has no sanction."""

    provision: str
    quote: str
    questions: tuple[str, ...]


def _missing(name: str) -> Any:
    raise KeyError(name)
