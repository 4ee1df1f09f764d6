"""Deadlines as a calendar file (.ics), one all-day entry each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from rongcuo.errors import visible
from rongcuo.timeline import Due
from rongcuo.views.words import due_words, reading_words

__all__ = ["calendar_file"]


def calendar_file(due: Iterable[Due]) -> bytes:
    """Write what is due as iCalendar; what has no date yet is left out."""
    calendar = Calendar()
    calendar.add("prodid", "-//rongcuo//zh-CN//")
    calendar.add("version", "2.0")
    for each in due:
        if each.by is None:
            continue
        found = each.deadline
        heading, reason = due_words(found)
        readings = [
            f"{reading_words(reading)}：{reading.due}{'（暂定）' if reading.provisional else ''}"
            for reading in found.readings
            if reading.due is not None
        ]
        event = Event()
        event.add("uid", visible(f"{each.case}-{found.limit.id}@rongcuo"))
        event.add("dtstamp", datetime.now(UTC))
        event.add("dtstart", each.by)
        event.add("dtend", each.by + timedelta(1))
        event.add("summary", visible(f"{each.case} {each.deadline.title}：{heading}"))
        event.add("description", "\n".join(map(visible, [reason, *readings])))
        calendar.add_component(event)
    return bytes(calendar.to_ical())
