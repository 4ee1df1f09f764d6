"""The parts of a report as data, and how figures are put into words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from rongcuo.trends.periods import Period
from rongcuo.trends.rates import Rate
from rongcuo.trends.release import REASONS, Release

__all__ = [
    "RATES",
    "Bar",
    "Chart",
    "Section",
    "Table",
    "count_words",
    "fraction",
    "hidden_words",
    "percent",
    "period_words",
    "span",
]


RATES = ("期间", "件数 / 共", "率", "95% 区间")
"""The columns of rates, after their names; what else there is to say may follow."""

_UNTOLD = re.compile(r"少于 \d+|分母不足 \d+|\d{4}(–\d{4})? 年")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `head` names the columns, `rows` hold text, `note` stands under it."""

    id: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    @property
    def rates(self) -> bool:
        """Whether it holds rates: what a name says stands for all periods under it."""
        return self.head[1 : 1 + len(RATES)] == RATES

    @property
    def empty(self) -> bool:
        """Whether it holds rates of no case at all."""
        return self.rates and bool(self.rows) and all(row[2] == "0 / 0" for row in self.rows)

    @property
    def silent(self) -> bool:
        """Whether nothing is left but names, periods and the reasons why counts are hidden."""
        told = "".join(cell for row in self.rows for cell in row[1:])
        return bool(self.rows) and not re.search(r"\d", _UNTOLD.sub("", told))


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart: its name, its value (None where hidden), its label and interval."""

    name: str
    value: float | None
    label: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Counts as bars, or rates as points with their intervals."""

    id: str
    title: str
    kind: Literal["count", "rate"]
    bars: tuple[Bar, ...]

    @property
    def alternative(self) -> str:
        """The chart in words."""
        said = "；".join(f"{bar.name} {bar.label}" for bar in self.bars)
        return f"{self.title}：{said}。"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the report."""

    id: str
    title: str
    statements: tuple[str, ...]
    tables: tuple[Table, ...]
    chart: Chart | None = None

    def without_silent(self) -> Section:
        """The section without tables in which all is hidden; it says so instead."""
        silent = tuple(table for table in self.tables if table.silent)
        return self._without(silent, "件数太少，全部隐去的表")

    def without_empty(self) -> Section:
        """The section without tables of no case at all; it says so instead."""
        empty = tuple(table for table in self.tables if table.empty)
        return self._without(empty, "没有可以计入的案件的表")

    def _without(self, tables: tuple[Table, ...], why: str) -> Section:
        if not tables:
            return self
        told = tuple(table for table in self.tables if table not in tables)
        said = f"{why}：{'、'.join(table.title for table in tables)}。"
        return replace(self, tables=told, statements=(*self.statements, said))


def hidden_words(reason: str | None, release: Release) -> str:
    """What stands where a count is hidden: the bound where it is small itself, else why."""
    if reason == "primary":
        return f"少于 {release.audience.k}"
    return f"隐去（{REASONS[reason]}）" if reason else "—"


def count_words(number: int | None, reason: str | None, release: Release) -> str:
    """A count as shown."""
    return hidden_words(reason, release) if number is None else str(number)


def period_words(period: Period, measure: str, release: Release) -> str:
    """A period as people write it; whether its figures stand as in the release before."""
    return period.title + ("（同上次）" if release.as_before(period, measure) else "")


def fraction(rate: Rate) -> str:
    """A rate's counts."""
    return f"{rate.numerator} / {rate.denominator}"


def percent(share: float) -> str:
    """A share in whole per cent.

    >>> percent(0.5)
    '50%'
    """
    return f"{share:.0%}"


def span(rate: Rate) -> str:
    """A rate's interval."""
    return f"{rate.low:.0%}–{rate.high:.0%}"
