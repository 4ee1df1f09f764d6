"""What an institution supplies to the calendar: a year that is not yet known, or corrections.

A JSON (or YAML) file:

    {"name": "2027年节假日安排", "source": "文号", "years": [2027],
     "rest": [{"from": "2027-02-06", "to": "2027-02-12", "reason": "春节"}],
     "work": [{"on": "2027-02-14", "reason": "春节调休"}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rongcuo.errors import InputError, Problem, shown, suggestion
from rongcuo.source import Place, Source
from rongcuo.workdays import FIRST, LAST, Supplement
from rongcuo.yaml_source import read_source

__all__ = ["parse_supplement", "read_supplement"]

_FIELDS = ("name", "source", "years", "rest", "work")
_LONGEST = 100
_FIXED = ((1, 1), (5, 1), (10, 1))


def read_supplement(path: Path) -> Supplement:
    """Read and check a calendar file; InputError lists everything that is wrong, by line."""
    return parse_supplement(read_source(path))


def parse_supplement(source: Source) -> Supplement:
    """Check a calendar as read from a file; the errors of `read_supplement`."""
    return _Reader(source).supplement()


class _Reader:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._problems: list[Problem] = []

    def _say(self, place: Place, what: str, remedy: str) -> None:
        self._problems.append(self._source.problem(place, what, remedy))

    def supplement(self) -> Supplement:
        content = self._source.value
        if not isinstance(content, dict):
            self._say((), "日历文件应逐项写成“键: 值”。", "请对照手册中的样例。")
            raise InputError(self._problems)
        for key in content:
            if key not in _FIELDS:
                hint = suggestion(key, _FIELDS) or f"可写：{'、'.join(_FIELDS)}。"
                self._say((key,), f"不认识的字段“{shown(key)}”。", hint)
        texts = {key: self._text((key,), content.get(key)) for key in ("name", "source")}
        years = frozenset(self._years(content.get("years")))
        rest = dict(self._spans(("rest",), content.get("rest"), many=True))
        work = dict(self._spans(("work",), content.get("work"), many=False))
        for day in sorted(rest.keys() & work.keys()):
            self._say(("work",), f"{day} 既写作休息又写作上班。", "请删去其一。")
        for day in sorted(work):
            if day.weekday() < 5:
                self._say(("work",), f"{day} 本来就是周一至周五。", "work 只写调休上班的周末。")
        for year in sorted(years):
            missing = [f"{m}月{d}日" for m, d in _FIXED if date(year, m, d) not in rest]
            if missing:
                what = f"{year} 年没有写明 {'、'.join(missing)} 休息。"
                self._say(("years",), what, "写明一年，须照国务院办公厅通知写全。")
        if not (years or rest or work):
            self._say((), "文件没有写任何一天。", "请写 years 与 rest、work。")
        if self._problems:
            raise InputError(self._problems)
        return Supplement(f"{texts['name']}（{texts['source']}）", years, rest, work)

    def _text(self, place: Place, value: Any) -> str:
        if isinstance(value, str) and value.strip() and len(value) <= 200:
            return value.strip()
        self._say(place, f"缺少 {place[-1]}，或写法不对。", "name 写名称，source 写依据的文号。")
        return ""

    def _years(self, value: Any) -> Iterator[int]:
        for index, year in enumerate(self._list(("years",), value)):
            if isinstance(year, str) and re.fullmatch(r"20\d\d", year) and int(year) >= FIRST.year:
                yield int(year)
            else:
                self._say(("years", index), "这里应是年份。", "请写如 2027。")

    def _list(self, place: Place, value: Any) -> list[Any]:
        if value is None or isinstance(value, list):
            return value or []
        self._say(place, f"{place[-1]} 应是列表。", "请写成 [ … ]。")
        return []

    def _spans(self, place: Place, value: Any, *, many: bool) -> Iterator[tuple[date, str]]:
        keys = ("from", "to", "reason") if many else ("on", "reason")
        for index, entry in enumerate(self._list(place, value)):
            here: Place = (*place, index)
            if not isinstance(entry, dict) or set(entry) != set(keys):
                self._say(here, "这一条的写法不对。", f"请写明 {'、'.join(keys)}，不多不少。")
                continue
            first = self._date((*here, keys[0]), entry[keys[0]])
            last = self._date((*here, "to"), entry["to"]) if many else first
            reason = self._text((*here, "reason"), entry["reason"])
            if first is None or last is None:
                continue
            if not 0 <= (last - first).days < _LONGEST:
                self._say(
                    here, f"{first} 至 {last} 的次序或长短不对。", f"须在 {_LONGEST} 天之内。"
                )
                continue
            for number in range((last - first).days + 1):
                yield first + timedelta(number), reason

    def _date(self, place: Place, value: Any) -> date | None:
        try:
            day = date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
        except (TypeError, ValueError):
            day = None
        if day is None or not FIRST <= day <= LAST:
            self._say(place, "这里不是日期。", f"请写如 2027-02-06，在 {FIRST.year} 年以后。")
            return None
        return day
