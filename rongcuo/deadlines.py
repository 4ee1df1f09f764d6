"""Deadlines under every reading: when a period ends, and whether what it asks for was in time.

The text leaves open from which day a period runs, whether the first day counts, and whether
make-up working days do (register B1, B2, B7–B9, B16). Every combination that gives another date
is a reading. No reading is preferred; agreement is told as agreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from rongcuo.policy.process import Limit, Start
from rongcuo.workdays import Calendar, Day, Period, add_months

__all__ = ["Deadline", "DueDate", "Verdict", "deadline", "out_of_order"]

Verdict = Literal["in_time", "late", "undetermined"]


@dataclass(frozen=True, slots=True)
class DueDate:
    """What one reading gives. `due` and `period` are None where its start has no date.

    `id` is the start, `.excluded` or `.included`, and `.moved` or `.no_makeup` where that gives
    another date. `verdict` is None where nothing was handed in yet or nothing is asked for.
    """

    id: str
    start: Start
    due: date | None
    period: Period | None
    verdict: Verdict | None

    @property
    def provisional(self) -> bool:
        """Whether a year not yet known was touched."""
        return self.period is not None and self.period.provisional


@dataclass(frozen=True, slots=True)
class Deadline:
    """A period under all its readings.

    `earliest` is in time under every reading, `not_later_than` the earliest of those that can be
    computed; `latest` and `agreed` are None where a date is missing that could change them.
    `disorder` names dates that contradict the order of events: then nothing is concluded.
    `begun` is False where a reading counts from an earlier day, but what begins the period (a
    deferral) is not recorded: then `title` says so.
    """

    limit: Limit
    readings: tuple[DueDate, ...]
    earliest: date | None
    not_later_than: date | None
    latest: date | None
    agreed: date | None
    verdict: Verdict | None
    disorder: tuple[str, ...]
    begun: bool = True

    @property
    def title(self) -> str:
        """The name of the period, and that its beginning is not recorded."""
        return self.limit.title + ("" if self.begun else "（没有记载开始）")

    @property
    def provisional(self) -> bool:
        """Whether any reading touched a year not yet known."""
        return any(reading.provisional for reading in self.readings)


def deadline(limit: Limit, dates: Mapping[str, date], calendar: Calendar) -> Deadline:
    """Compute a period under every reading from the dates known.

    `dates` maps date facts to days. ValueError where a day lies outside the calendar's years.
    """
    disorder = out_of_order(limit, dates)
    ends = [] if disorder else [dates.get(end.fact) for end in limit.ends]
    readings = tuple(_readings(limit, dates, ends, calendar))
    known = [reading.period for reading in readings if reading.period is not None]
    firm = [] if disorder else known
    complete = len(known) == len(readings)
    dues = {period.due for period in firm}
    soonest = min((period.soonest for period in firm), default=None)
    from_first = bool(firm) and limit.starts[0].fact in dates
    to_last = bool(firm) and limit.starts[-1].fact in dates
    return Deadline(
        limit=limit,
        readings=readings,
        earliest=soonest if from_first else None,
        not_later_than=soonest,
        latest=max(dues) if to_last else None,
        agreed=next(iter(dues)) if complete and len(dues) == 1 else None,
        verdict="undetermined" if disorder else _overall(readings, from_first, to_last),
        disorder=disorder,
    )


def out_of_order(limit: Limit, dates: Mapping[str, date]) -> tuple[str, ...]:
    """Name the dates of a period that contradict the order of events, in Chinese."""

    def reversed_pairs(named: list[tuple[str, date]]) -> Iterator[str]:
        for (name, day), (following, later) in pairwise(named):
            if later < day:
                yield f"“{following}”（{later}）早于“{name}”（{day}）"

    starts = [(s.label, dates[s.fact]) for s in limit.starts if s.fact in dates]
    ends = [(e.label, dates[e.fact]) for e in limit.ends if e.fact in dates]
    across = [*starts[:1], *ends[:1]]
    return tuple(
        dict.fromkeys([*reversed_pairs(starts), *reversed_pairs(ends), *reversed_pairs(across)])
    )


def _readings(
    limit: Limit, dates: Mapping[str, date], ends: list[date | None], calendar: Calendar
) -> Iterator[DueDate]:
    """Every reading: for each start, first day out or in, and the variants that differ."""
    for start in limit.starts:
        day = dates.get(start.fact)
        ways = _months if limit.months else _workdays
        for name, period in ways(limit, day, calendar):
            due = period.due if period else None
            yield DueDate(f"{start.id}.{name}", start, due, period, _timeliness(period, ends))


def _workdays(
    limit: Limit, day: date | None, calendar: Calendar
) -> Iterator[tuple[str, Period | None]]:
    for name, included in (("excluded", False), ("included", True)):
        if day is None or limit.workdays is None:
            yield name, None
            continue
        period = calendar.period(day, limit.workdays, included=included)
        yield name, period
        plain = calendar.period(day, limit.workdays, included=included, makeup=False)
        if plain.due != period.due:
            yield f"{name}.no_makeup", plain


def _months(
    limit: Limit, day: date | None, calendar: Calendar
) -> Iterator[tuple[str, Period | None]]:
    """Months end on the corresponding day; moved to a working day where that gives, or may still
    give, another.
    """
    if day is None or limit.months is None:
        yield "excluded", None
        return
    due = add_months(day, limit.months)
    yield "excluded", replace(_span(day, due, due, calendar), provisional=False)
    moved = calendar.moved(due)
    if moved != due or calendar.day(due).provisional:
        yield "excluded.moved", _span(day, moved, due, calendar)
    plain = calendar.moved(due, makeup=False)
    if plain != moved:
        yield "excluded.moved.no_makeup", _span(day, plain, due, calendar)


def _span(start: date, due: date, soonest: date, calendar: Calendar) -> Period:
    """A period that counts every day; `soonest` is its end before it was moved.

    Whether an end is moved is provisional where its year is not yet known.
    """
    days = (start + timedelta(number) for number in range((due - start).days + 1))
    counted = tuple(
        Day(on, on != start, "首日不计" if on == start else "按月计算，逐日连续") for on in days
    )
    return Period(due, counted, calendar.day(soonest).provisional, soonest)


def _timeliness(period: Period | None, ends: list[date | None]) -> Verdict | None:
    """Whether what was handed in is in time under one reading.

    What is asked for may have happened on any of `ends` (B3), which are in order of time: a
    missing earlier one could help, a missing later one could hurt.
    """
    known = [end for end in ends if end is not None]
    if not known:
        return None
    if period is None:
        return "undetermined"
    last = period.soonest if period.provisional else period.due
    if ends[-1] is not None and ends[-1] <= last:
        return "in_time"
    if ends[0] is not None and ends[0] > last and not period.provisional:
        return "late"
    return "undetermined"


def _overall(readings: tuple[DueDate, ...], from_first: bool, to_last: bool) -> Verdict | None:
    """In time or late only if so under every reading, and no missing date could change it."""
    verdicts = {reading.verdict for reading in readings if reading.due is not None}
    if all(reading.verdict is None for reading in readings):
        return None
    if verdicts == {"in_time"} and from_first:
        return "in_time"
    if verdicts == {"late"} and to_last:
        return "late"
    return "undetermined"
