"""期限: a period under every reading, with the days that it counts laid out by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from rongcuo.deadlines import Deadline, deadline
from rongcuo.errors import RongcuoError, shown
from rongcuo.panels.calendars import calendar
from rongcuo.panels.shown import period_shown
from rongcuo.policy.compiled import load_policy
from rongcuo.policy.process import Limit
from rongcuo.workdays import FIRST, LAST, Calendar

__all__ = ["ANSWERS"]


def _start(request: Mapping[str, Any]) -> dict[str, Any]:
    """The periods that the policy sets, with the dates that each asks for."""
    policy = load_policy()
    return {
        "limits": [
            {
                "id": limit.id,
                "title": limit.title,
                "citation": policy.provision(limit.provision).citation,
                "quote": limit.quote,
                "starts": [
                    {"fact": s.fact, "label": policy.fact(s.fact).question} for s in limit.starts
                ],
                "ends": [
                    {"fact": e.fact, "label": policy.fact(e.fact).question} for e in limit.ends
                ],
                "flags": [f"{flag}：{policy.ambiguity(flag).question}" for flag in limit.flags],
            }
            for limit in policy.procedure.limits
        ]
    }


def _count(request: Mapping[str, Any]) -> dict[str, Any]:
    """The period under every reading; for each, the days counted, and the months they lie in."""
    policy = load_policy()
    limit = _limit(request)
    found = deadline(limit, _dates(request, limit), calendar())
    return {
        "period": period_shown(found, policy),
        "disorder": list(found.disorder),
        "days": {
            reading.id: _days(reading.period.days) for reading in found.readings if reading.period
        },
        "months": list(_months(found, calendar())),
    }


def _limit(request: Mapping[str, Any]) -> Limit:
    for limit in load_policy().procedure.limits:
        if limit.id == request.get("limit"):
            return limit
    raise RongcuoError("没有这种期限。")


def _dates(request: Mapping[str, Any], limit: Limit) -> dict[str, date]:
    """The dates given, by fact; what is no date, or out of reach of the calendar, is refused."""
    asked = {start.fact for start in limit.starts} | {end.fact for end in limit.ends}
    given = request.get("dates")
    dates = {}
    for name, text in (given if isinstance(given, dict) else {}).items():
        if name not in asked or text in (None, ""):
            continue
        try:
            day = date.fromisoformat(text)
        except (TypeError, ValueError):
            raise RongcuoError(f"“{shown(str(text))}”不是日期。") from None
        if not FIRST <= day <= LAST - timedelta(limit.longest_days):
            raise RongcuoError(f"{day} 不在 {FIRST.year} 至 {LAST.year} 年之间。请核对年份。")
        dates[name] = day
    return dates


def _days(days: tuple[Any, ...]) -> list[dict[str, Any]]:
    """Each day from the start on: which one it counts as (None: not counted), and why."""
    number = 0
    told = []
    for day in days:
        number += day.counted
        told.append(
            {
                "on": day.on.isoformat(),
                "number": number if day.counted else None,
                "reason": day.reason,
            }
        )
    return told


def _months(found: Deadline, calendar: Calendar) -> Iterator[dict[str, Any]]:
    """The months that the readings touch: every day with its kind."""
    touched = [day.on for r in found.readings if r.period for day in r.period.days]
    touched += [r.due for r in found.readings if r.due]
    if not touched:
        return
    month, last = min(touched).replace(day=1), max(touched)
    while month <= last:
        following = (month + timedelta(31)).replace(day=1)
        span = (month + timedelta(number) for number in range((following - month).days))
        yield {
            "title": f"{month.year} 年 {month.month} 月",
            "before": month.weekday(),
            "days": [_kind(day, calendar) for day in span],
        }
        month = following


def _kind(on: date, calendar: Calendar) -> dict[str, Any]:
    day = calendar.day(on)
    if on in calendar.work:
        kind = "makeup"
    elif day.counted:
        kind = "work"
    else:
        kind = "weekend" if day.reason == "周末" else "holiday"
    return {
        "on": on.isoformat(),
        "kind": kind,
        "reason": day.reason,
        "provisional": day.provisional,
    }


ANSWERS = {"start": _start, "count": _count}
