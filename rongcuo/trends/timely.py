"""Whether periods were kept, for whole columns: the verdict of `rongcuo.deadlines` for every row."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from rongcuo.policy.process import Limit
from rongcuo.trends.days import NAT, Days, DayTable, add_months, day_table, looked_up
from rongcuo.workdays import STATE, Calendar

__all__ = ["IN_TIME", "LATE", "NOTHING", "UNDETERMINED", "month_verdicts", "verdicts"]

NOTHING, IN_TIME, LATE, UNDETERMINED = 0, 1, 2, 3


def verdicts(limit: Limit, dates: Mapping[str, Days], calendar: Calendar = STATE) -> np.ndarray:
    """The verdict of a period in working days for every row, as uint8 codes.

    `dates` maps the facts of its starts and ends to days. In time or late only where every
    reading is so and no missing date could change it; NOTHING where nothing was handed in or no
    day is known to start it.
    """
    starts = [dates[start.fact] for start in limit.starts]
    ends = [dates[end.fact] for end in limit.ends]
    rows = len(starts[0])
    any_end = np.zeros(rows, bool)
    for end in ends:
        any_end |= ~np.isnat(end)
    all_in, all_late = np.ones(rows, bool), np.ones(rows, bool)
    any_start = np.zeros(rows, bool)
    for day in starts:
        known = ~np.isnat(day)
        any_start |= known
        for makeup in (True, False):
            table = day_table(calendar, makeup)
            for included in (False, True):
                in_time, late = _reading(limit, day, ends, table, included)
                all_in &= in_time | ~known
                all_late &= late | ~known
    result = np.full(rows, UNDETERMINED, np.uint8)
    result[all_in & ~np.isnat(starts[0])] = IN_TIME
    result[all_late & ~np.isnat(starts[-1])] = LATE
    result[~any_end] = NOTHING
    result[_out_of_order(starts, ends)] = UNDETERMINED
    result[~any_start] = NOTHING
    return result


def _reading(
    limit: Limit, day: Days, ends: list[Days], table: DayTable, included: bool
) -> tuple[np.ndarray, np.ndarray]:
    """In time and late under one reading."""
    assert limit.workdays is not None
    due = looked_up(table.table(limit.workdays, included=included), day, NAT)
    soonest = looked_up(
        table.table(limit.workdays, included=included, soonest=True),
        day,
        NAT,
    )
    unknown = table.unknown
    before = np.concatenate([[0], unknown[:-1]])
    provisional = looked_up(unknown, due, 0) > looked_up(before, day, 0)
    last = np.where(provisional, soonest, due)
    in_time = ends[-1] <= last
    late = (ends[0] > last) & ~provisional & ~in_time
    return in_time, late


def _out_of_order(starts: list[Days], ends: list[Days]) -> np.ndarray:
    """Where dates contradict the order of events, as `deadlines.out_of_order` tells."""

    def reversed_pairs(days: list[Days]) -> tuple[np.ndarray, Days]:
        wrong = np.zeros(len(days[0]), bool)
        last, first = days[0], days[0]
        for day in days[1:]:
            wrong |= day < last
            last = np.where(np.isnat(day), last, day)
            first = np.where(np.isnat(first), day, first)
        return wrong, first

    among_starts, first_start = reversed_pairs(starts)
    among_ends, first_end = reversed_pairs(ends)
    result: np.ndarray = among_starts | among_ends | (first_end < first_start)
    return result


def month_verdicts(
    limit: Limit, dates: Mapping[str, Days], end: Days, calendar: Calendar = STATE
) -> np.ndarray:
    """The same for a period in months that ended on `end`, from every start that is known.

    The last day is the corresponding day, or the working day that follows it (with make-up days
    counted or not): late only if later than all of these, in time only if not later than any.
    """
    assert limit.months is not None
    rows = len(end)
    in_time, late = np.ones(rows, bool), np.ones(rows, bool)
    any_start = np.zeros(rows, bool)
    for start in limit.starts:
        day = dates[start.fact]
        known = ~np.isnat(day)
        any_start |= known
        due = add_months(day, limit.months)
        latest = due
        for makeup in (True, False):
            moved = looked_up(day_table(calendar, makeup).table(1, included=True), due, NAT)
            latest = np.where(moved > latest, moved, latest)
        in_time &= (end <= due) | ~known
        late &= (end > latest) | ~known
    result = np.full(rows, UNDETERMINED, np.uint8)
    result[in_time] = IN_TIME
    result[late & ~in_time] = LATE
    result[~any_start | np.isnat(end)] = NOTHING
    return result
