"""Whether periods were kept, for whole columns: the verdict of `rongcuo.deadlines` for every row."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from rongcuo.policy.process import Limit
from rongcuo.trends.days import NAT, Days, last_days, looked_up, month_days
from rongcuo.workdays import STATE, Calendar

__all__ = ["IN_TIME", "LATE", "NOTHING", "UNDETERMINED", "month_verdicts", "verdicts"]

NOTHING, IN_TIME, LATE, UNDETERMINED = 0, 1, 2, 3


def verdicts(limit: Limit, dates: Mapping[str, Days], calendar: Calendar = STATE) -> np.ndarray:
    """The verdict of a period in working days for every row, as uint8 codes.

    `dates` maps the facts of its starts and ends to days. In time or late only where every
    reading is so and no missing date could change it; NOTHING where nothing was handed in or no
    day is known to start it.
    """
    assert limit.workdays is not None
    starts = [dates[start.fact] for start in limit.starts]
    ends = [dates[end.fact] for end in limit.ends]
    rows = len(starts[0])
    first, last = last_days(limit.workdays, calendar)
    in_time, late = np.ones(rows, bool), np.ones(rows, bool)
    any_start, any_end = np.zeros(rows, bool), np.zeros(rows, bool)
    for day in starts:
        missing = np.isnat(day)
        any_start |= ~missing
        in_time &= (ends[-1] <= looked_up(first, day, NAT)) | missing
        late &= (ends[0] > looked_up(last, day, NAT)) | missing
    for end in ends:
        any_end |= ~np.isnat(end)
    result = np.full(rows, UNDETERMINED, np.uint8)
    result[in_time & ~np.isnat(starts[0])] = IN_TIME
    result[late & ~np.isnat(starts[-1])] = LATE
    result[~any_end] = NOTHING
    result[_out_of_order(starts, ends)] = UNDETERMINED
    result[~any_start] = NOTHING
    return result


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
    first, last = month_days(limit.months, calendar)
    in_time, late = np.ones(rows, bool), np.ones(rows, bool)
    any_start = np.zeros(rows, bool)
    for start in limit.starts:
        day = dates[start.fact]
        missing = np.isnat(day)
        any_start |= ~missing
        in_time &= (end <= looked_up(first, day, NAT)) | missing
        late &= (end > looked_up(last, day, NAT)) | missing
    result = np.full(rows, UNDETERMINED, np.uint8)
    result[in_time] = IN_TIME
    result[late & ~in_time] = LATE
    result[~any_start | np.isnat(end)] = NOTHING
    return result
