"""The statutory working-day calendar, and counting periods on it with every day told.

The State Council's calendar with make-up working days (调休上班) comes from chinesecalendar, 2004 to
the last year that it knows. A later year is provisional (暂定): Monday to Friday except 1 January,
1 May and 1 October count, until an institution supplies the year.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from types import MappingProxyType

from chinese_calendar.constants import Holiday, holidays, workdays

__all__ = ["FIRST", "LAST", "STATE", "Calendar", "Day", "Period", "Supplement", "add_months"]

FIRST = date(2004, 1, 1)
LAST = date(2099, 12, 31)
_FIXED = {(1, 1): "元旦", (5, 1): "劳动节", (10, 1): "国庆节"}
_CHINESE = {holiday.value: holiday.chinese for holiday in Holiday}


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a period: whether it was counted, why, and whether that is provisional."""

    on: date
    counted: bool
    reason: str
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A period counted: its last day, and every day from its start to there.

    `due` is the last day counted; `provisional` says that a year not yet known was touched.
    `soonest` is the earliest day that `due` can turn out to be: a year not yet known counts
    every day as working.
    """

    due: date
    days: tuple[Day, ...]
    provisional: bool
    soonest: date

    @property
    def counted(self) -> tuple[date, ...]:
        """The days counted, in order."""
        return tuple(day.on for day in self.days if day.counted)


@dataclass(frozen=True, slots=True)
class Supplement:
    """What an institution supplies: whole years, or single days that are otherwise than known.

    `years` are settled by it; `rest` and `work` give a reason by day.
    """

    name: str
    years: frozenset[int] = frozenset()
    rest: Mapping[date, str] = field(default_factory=dict)
    work: Mapping[date, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Calendar:
    """Which days are working days, and why.

    `rest` are days off by regulation, `work` make-up working days; `known` the years settled.
    """

    name: str
    rest: Mapping[date, str]
    work: Mapping[date, str]
    known: frozenset[int]

    def supplemented(self, supplement: Supplement) -> Calendar:
        """This calendar with what an institution supplies; its days win over those known."""
        rest = {d: why for d, why in self.rest.items() if d not in supplement.work}
        work = {d: why for d, why in self.work.items() if d not in supplement.rest}
        return Calendar(
            f"{self.name} + {supplement.name}",
            MappingProxyType(rest | dict(supplement.rest)),
            MappingProxyType(work | dict(supplement.work)),
            self.known | supplement.years,
        )

    def day(self, on: date, makeup: bool = True) -> Day:
        """Tell whether a day is a working day, and why.

        `makeup`: whether make-up working days count. ValueError outside 2004 to 2099.
        """
        _checked(on)
        provisional = on.year not in self.known
        if on in self.work:
            said = (
                f"调休上班（{self.work[on]}）"
                if makeup
                else f"调休上班（{self.work[on]}），按此读法不计"
            )
            return Day(on, makeup, said, provisional)
        if on in self.rest:
            return Day(on, False, f"法定节假日（{self.rest[on]}）", provisional)
        if on.weekday() >= 5:
            return Day(on, False, "周末", provisional)
        if provisional and (on.month, on.day) in _FIXED:
            return Day(on, False, f"法定节假日（{_FIXED[on.month, on.day]}）", provisional)
        return Day(on, True, "工作日", provisional)

    @cached_property
    def _ordinals(self) -> Mapping[bool, list[int]]:
        """The working days as ordinals, with make-up days (True) and without (False)."""
        span = range(FIRST.toordinal(), LAST.toordinal() + 1)
        off = {day.toordinal() for day in self.rest}
        off |= {
            date(year, month, day).toordinal()
            for year in range(FIRST.year, LAST.year + 1)
            if year not in self.known
            for month, day in _FIXED
        }
        extra = {day.toordinal() for day in self.work}
        plain = [n for n in span if (n - 1) % 7 < 5 and n not in off and n not in extra]
        return {False: plain, True: sorted({*plain, *extra})}

    def due(self, start: date, number: int, *, included: bool, makeup: bool = True) -> date:
        """The last of `number` working days from `start`, in microseconds.

        `included`: whether the start itself counts where it is a working day; otherwise counting
        begins on the next day. ValueError where a day lies outside 2004 to 2099.
        """
        _checked(start)
        days = self._ordinals[makeup]
        place = (bisect_left if included else bisect_right)(days, start.toordinal())
        if number < 1 or place + number > len(days):
            raise ValueError(f"期限超出 {FIRST.year} 至 {LAST.year} 年的日历")
        return date.fromordinal(days[place + number - 1])

    def period(self, start: date, number: int, *, included: bool, makeup: bool = True) -> Period:
        """Count `number` working days from `start` and tell every day on the way."""
        due = self.due(start, number, included=included, makeup=makeup)
        first = self.day(start, makeup)
        if not included:
            first = Day(start, False, "首日不计", first.provisional)
        rest = (start + timedelta(n) for n in range(1, (due - start).days + 1))
        days = (first, *(self.day(on, makeup) for on in rest))
        return Period(due, days, any(d.provisional for d in days), self._soonest(days, number))

    def moved(self, due: date, makeup: bool = True) -> date:
        """The day itself where it is a working day, otherwise the next working day."""
        return self.due(due, 1, included=True, makeup=makeup)

    def between(self, start: date, end: date, makeup: bool = True) -> int:
        """The number of working days after `start` up to and including `end` (0 if earlier)."""
        days = self._ordinals[makeup]
        after = bisect_right(days, _checked(start).toordinal())
        return max(bisect_right(days, _checked(end).toordinal()) - after, 0)

    @staticmethod
    def _soonest(days: tuple[Day, ...], number: int) -> date:
        """The last day if every day of a year not yet known counted, but for a first day not."""
        may_count = (
            day.on for day in days if day.counted or (day.provisional and day.reason != "首日不计")
        )
        return next(islice(may_count, number - 1, None))


def add_months(start: date, months: int) -> date:
    """The corresponding day so many months later, or the last day of that month.

    >>> add_months(date(2024, 11, 30), 3)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def _checked(day: date) -> date:
    if not FIRST <= day <= LAST:
        raise ValueError(f"{day} 不在 {FIRST.year} 至 {LAST.year} 年之间")
    return day


def _named(days: Iterable[tuple[date, str]]) -> Mapping[date, str]:
    return MappingProxyType({day: _CHINESE[name] for day, name in days})


STATE = Calendar(
    "chinesecalendar",
    _named((day, str(name)) for day, name in holidays.items()),
    _named((day, str(name)) for day, name in workdays.items()),
    frozenset(range(FIRST.year, max(holidays).year + 1)),
)
