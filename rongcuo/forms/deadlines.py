"""Deadlines in documents: every reading with its end and the days it counts, and days one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from math import ceil

from rongcuo.deadlines import DueDate
from rongcuo.forms.content import BLANK_DAY, Content, Grid, Paragraph
from rongcuo.forms.matter import Matter
from rongcuo.views.words import TIMELY, due_words, provisional_words, reading_words

__all__ = ["day_words", "days", "periods", "spans", "spelt"]

_WEEKDAY = "一二三四五六日"
_MOST_COLUMNS = 4


def day_words(day: date | None) -> str:
    """A day in words, or the place to write one."""
    return f"{day.year}年{day.month}月{day.day}日" if day else BLANK_DAY


def spans(counted: Iterable[date]) -> str:
    """Days in runs of consecutive ones, the year where it changes.

    >>> spans([date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 6)])
    '2025年3月3日至4日、6日'
    """
    said, year, month = [], 0, 0
    numbered = ((day.toordinal() - place, day) for place, day in enumerate(counted))
    for _, run in groupby(numbered, key=lambda pair: pair[0]):
        several = [day for _, day in run]
        ends = []
        for day in dict.fromkeys((several[0], several[-1])):
            lead = f"{day.year}年" if day.year != year else ""
            lead += f"{day.month}月" if lead or day.month != month else ""
            ends.append(f"{lead}{day.day}日")
            year, month = day.year, day.month
        said.append("至".join(ends))
    return "、".join(said)


def periods(matter: Matter, limit: str) -> Iterator[Content]:
    """A period under every reading: where it starts and ends, the days counted, the timeliness."""
    found = matter.deadline(limit)
    if not matter.empty:
        heading, reason = due_words(found)
        yield Paragraph("正文", spelt(f"{found.title}：{heading}。{reason}"))
        if found.not_later_than is None and not found.disorder:
            return
        if found.verdict is not None:
            yield Paragraph("正文", f"是否按期：{TIMELY[found.verdict][2:]}。")
    rows = tuple(_reading(matter, reading) for reading in found.readings)
    widths = (157, 116, 115, 54) if matter.empty else (157, 100, 131, 54)  # points
    yield Grid(("读法", "截止日", "计入的日子", "是否按期"), rows, widths)
    if found.provisional:
        yield Paragraph("附注", spelt(provisional_words(found)))
    flags = (matter.policy.ambiguity(flag) for flag in found.limit.flags)
    open_ = "；".join(f"{flag.id} {flag.title}" for flag in flags)
    yield Paragraph("附注", f"条文没有写明的，见歧义登记册：{open_}。读法由有权的机关选定。")


def _reading(matter: Matter, reading: DueDate) -> tuple[str, str, str, str]:
    start = day_words(matter.dated.dates.get(reading.start.fact))
    if reading.due is None or reading.period is None:
        return f"{reading_words(reading)}\n（{start}）", BLANK_DAY, "", "未知"
    weekday = _WEEKDAY[reading.due.weekday()]
    provisional = "（暂定）" if reading.provisional else ""
    counted = reading.period.counted
    return (
        f"{reading_words(reading)}\n（{start}）",
        f"{day_words(reading.due)}\n周{weekday}{provisional}",
        f"{spans(counted)}，共{len(counted)}日",
        "—" if reading.verdict is None else TIMELY[reading.verdict][2:],
    )


def days(matter: Matter, limit: str) -> Iterator[Content]:
    """A period day by day, numbered under each reading; readings that count alike share a column."""
    found = matter.deadline(limit)
    alike: dict[tuple[date, ...], list[DueDate]] = {}
    reasons: dict[date, str] = {}
    for reading in found.readings:
        if reading.period is not None:
            counted = reading.period.counted
            alike.setdefault(tuple(counted), []).append(reading)
            reasons |= {day.on: matter.calendar.day(day.on).reason for day in reading.period.days}
    columns = list(alike.items())
    if not columns:
        yield Grid(
            ("日期", "当天", "计第几日", "不计的理由"), (("", "", "", ""),) * 7, (3, 3, 3, 4), True
        )
    count = ceil(len(columns) / _MOST_COLUMNS)
    for number in range(count):
        several = columns[number::count]
        first, last = min(reasons), max(max(counted) for counted, _ in several)
        every = [first + timedelta(offset) for offset in range((last - first).days + 1)]
        yield Grid(
            ("日期", "当天", *(_alike(readings) for _, readings in several)),
            tuple(
                (
                    f"{day.month}月{day.day}日 周{_WEEKDAY[day.weekday()]}",
                    reasons.get(day, matter.calendar.day(day).reason),
                    *(str(c.index(day) + 1) if day in c else "" for c, _ in several),
                )
                for day in every
            ),
            (4, 4, *(4 for _ in several)),
        )


def _alike(readings: list[DueDate]) -> str:
    """Readings in words, those that differ in their start alone in one line."""
    ways: dict[str, list[str]] = {}
    for reading in readings:
        _, _, way = reading_words(reading).partition("，")
        start = reading.start.label.removeprefix("自").removesuffix("之日")
        ways.setdefault(way, []).append(start)
    return "\n".join(f"{'、'.join(starts)}之日，{way}" for way, starts in ways.items())


def spelt(text: str) -> str:
    """A text with its days in words."""
    return re.sub(r"\d{4}-\d\d-\d\d", lambda day: day_words(date.fromisoformat(day[0])), text)
