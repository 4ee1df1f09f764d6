"""Working days on whole columns: one look-up a date in a dense table, exact as `rongcuo.workdays`.

Days are counted from 2004-01-01 as `numpy.datetime64[D]`; what is missing (NaT) stays missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from rongcuo.workdays import FIRST, LAST, STATE, Calendar

__all__ = [
    "NAT",
    "DayTable",
    "Days",
    "add_months",
    "as_days",
    "between",
    "day_table",
    "due",
    "looked_up",
]

_FIRST = np.datetime64(FIRST, "D")
_LENGTH = (LAST - FIRST).days + 1
NAT = np.datetime64("NaT", "D")
_FIRST_SECOND = _FIRST.astype("datetime64[s]").astype(np.uint64)
_DAY = np.uint64(86400)  # seconds
_MISSING = np.uint64(1 << 63)  # NaT as a number
_AT_ONCE = 1 << 15  # dates that stay in the processor's cache

Days = np.ndarray
"""datetime64[D], NaT where missing."""


@dataclass(frozen=True, eq=False)
class DayTable:
    """A calendar as arrays over all its days.

    `counted` is the number of working days up to and including each day, `nth` the working days
    in order; `soonest_*` the same where a year not yet known counts every day as working;
    `unknown` the number of days not yet known up to and including each.
    """

    counted: np.ndarray
    nth: np.ndarray
    soonest_counted: np.ndarray
    soonest_nth: np.ndarray
    unknown: np.ndarray

    def table(self, number: int, *, included: bool, soonest: bool = False) -> Days:
        """For every day the last of `number` working days from it; NaT past the calendar's end."""
        counted = self.soonest_counted if soonest else self.counted
        nth = self.soonest_nth if soonest else self.nth
        before = np.concatenate([[0], counted[:-1]]) if included else counted
        place = before + (number - 1)
        found = _FIRST + nth[np.minimum(place, len(nth) - 1)]
        return np.where(place < len(nth), found, NAT)

    def last(self, number: int, *, included: bool) -> tuple[Days, Days]:
        """For every day the last of `number` working days from it, at the earliest and the latest.

        They differ only where a year not yet known is touched: the latest is then NaT.
        """
        due = self.table(number, included=included)
        before = np.concatenate([[0], self.unknown[:-1]])
        provisional = looked_up(self.unknown, due, 0) > before
        soonest = self.table(number, included=included, soonest=True)
        return np.where(provisional, soonest, due), np.where(provisional, NAT, due)


@lru_cache(maxsize=8)
def _tables(key: int, makeup: bool) -> DayTable:
    return _build(_CALENDARS[key], makeup)


_CALENDARS: dict[int, Calendar] = {}


def day_table(calendar: Calendar = STATE, makeup: bool = True) -> DayTable:
    """The dense table of a calendar; built once."""
    _CALENDARS[id(calendar)] = calendar
    return _tables(id(calendar), makeup)


def _build(calendar: Calendar, makeup: bool) -> DayTable:
    days = pd.date_range(FIRST, LAST, unit="s")
    working = (days.day_of_week < 5).copy()
    years = days.year.to_numpy()
    known = np.isin(years, list(calendar.known))
    fixed = np.zeros(_LENGTH, bool)
    for month, day in ((1, 1), (5, 1), (10, 1)):
        fixed |= (days.month.to_numpy() == month) & (days.day.to_numpy() == day)
    working[fixed & ~known] = False
    for on in calendar.rest:
        working[(on - FIRST).days] = False
    for on in calendar.work:
        working[(on - FIRST).days] = makeup
    hopeful = working | ~known
    return DayTable(
        np.cumsum(working),
        np.flatnonzero(working),
        np.cumsum(hopeful),
        np.flatnonzero(hopeful),
        np.cumsum(~known),
    )


def as_days(dates: pd.Series | np.ndarray) -> Days:
    """Dates as days; ValueError where one lies outside 2004 to 2099."""
    days: Days = np.asarray(dates).astype("datetime64[D]")
    offsets = (days - _FIRST).astype(np.int64)
    wrong = (offsets < 0) | (offsets >= _LENGTH)
    if wrong.any() and not np.isnat(days[wrong]).all():
        raise ValueError(f"日期不在 {FIRST.year} 至 {LAST.year} 年之间")
    return days


def looked_up(table: np.ndarray, days: Days, missing: Any) -> np.ndarray:
    """The table's entry for every day; `missing` where there is none."""
    offsets = (days - _FIRST).astype(np.int64)
    longer = np.append(table, missing)
    return longer[np.where(np.isnat(days), len(table), offsets)]


@lru_cache(maxsize=64)
def _due_table(key: int, makeup: bool, number: int, included: bool) -> Days:
    table = _tables(key, makeup).table(number, included=included)
    return np.append(table, NAT).astype("datetime64[s]")


@lru_cache(maxsize=32)
def _last_days(key: int, number: int) -> tuple[Days, Days]:
    ways = [_tables(key, makeup) for makeup in (True, False)]
    several = [
        table.last(number, included=included) for table in ways for included in (False, True)
    ]
    first = np.min([early for early, _ in several], axis=0)
    last = np.max([late for _, late in several], axis=0)
    return first, last


def last_days(number: int, calendar: Calendar = STATE) -> tuple[Days, Days]:
    """For every day the earliest and the latest last day of `number` working days from it.

    Over both ways to count the first day and make-up working days. The latest is NaT where a year
    not yet known is touched.
    """
    for makeup in (True, False):
        day_table(calendar, makeup)
    return _last_days(id(calendar), number)


@lru_cache(maxsize=32)
def _month_days(key: int, months: int) -> tuple[Days, Days]:
    corresponding = add_months(_FIRST + np.arange(_LENGTH), months)
    corresponding = np.where(corresponding > _FIRST + (_LENGTH - 1), NAT, corresponding)
    moved = [_tables(key, makeup).table(1, included=True) for makeup in (True, False)]
    return corresponding, looked_up(np.max(moved, axis=0), corresponding, NAT)


def month_days(months: int, calendar: Calendar = STATE) -> tuple[Days, Days]:
    """For every day the corresponding day so many months later, and the working day not before it."""
    for makeup in (True, False):
        day_table(calendar, makeup)
    return _month_days(id(calendar), months)


def due(
    dates: pd.Series,
    number: int,
    *,
    included: bool,
    makeup: bool = True,
    calendar: Calendar = STATE,
) -> pd.Series:
    """The last of `number` working days from each date, as `Calendar.due` gives it.

    `dates` is datetime64[s]; the result is too, NaT where the date is missing or the period runs
    past 2099. ValueError where a date lies outside 2004 to 2099.
    """
    day_table(calendar, makeup)
    table = _due_table(id(calendar), makeup, number, included)
    # without signs division is quicker, and a day before the first is a very large one
    seconds = dates.to_numpy().astype("datetime64[s]", copy=False).view(np.uint64)
    result = np.empty(len(dates), table.dtype)
    room = np.empty(min(len(dates), _AT_ONCE), np.uint64)
    for start in range(0, len(dates), _AT_ONCE):
        given = seconds[start : start + _AT_ONCE]
        offsets = np.subtract(given, _FIRST_SECOND, out=room[: len(given)])
        offsets //= _DAY
        if offsets.max() >= _LENGTH:
            missing = given == _MISSING
            offsets[missing] = 0
            if offsets.max() >= _LENGTH:
                raise ValueError(f"日期不在 {FIRST.year} 至 {LAST.year} 年之间")
            offsets[missing] = _LENGTH
        table.take(offsets.view(np.int64), out=result[start : start + _AT_ONCE], mode="clip")
    return pd.Series(result, index=dates.index, copy=False)


def between(start: Days, end: Days, calendar: Calendar = STATE) -> np.ndarray:
    """Working days after `start` up to and including `end`; 0 if earlier, -1 where one is missing."""
    counted = day_table(calendar).counted
    number = looked_up(counted, end, 0) - looked_up(counted, start, 0)
    return np.where(np.isnat(start) | np.isnat(end), -1, np.maximum(number, 0))


def add_months(days: Days, months: int) -> Days:
    """The corresponding day so many months later, or the last day of that month."""
    month = days.astype("datetime64[M]")
    of_month = days - month.astype("datetime64[D]")
    target = month + months
    last = (target + 1).astype("datetime64[D]") - target.astype("datetime64[D]")
    result: Days = target.astype("datetime64[D]") + np.minimum(of_month, last - 1)
    return result
