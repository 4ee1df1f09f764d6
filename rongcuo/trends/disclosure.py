"""Disclosure control: which counts of a tally are shown to whom, and why the others are not.

A count from 1 to k - 1 is not shown (primary). Whoever knows all that is shown must not be able
to compute or narrow it: where the sum of the hidden counts of a measure would do so, one more is
hidden (complementary). A measure that divides cases whose number is hidden is hidden whole. A
measure is shown by single years only if nothing in any year needs hiding, and otherwise by blocks
of three years that never overlap, so that no two figures can be subtracted from each other.

This is 去标识化 of statistics; it does not make anything anonymous.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rongcuo.policy.model import Policy
from rongcuo.trends.measures import Measure, measures
from rongcuo.trends.periods import Period, blocks, single
from rongcuo.trends.tally import Tally

__all__ = ["AUDIENCES", "REASONS", "Audience", "Count", "Exception_", "Release", "disclose"]

AudienceId = Literal["restricted", "internal", "public"]
Reason = Literal["primary", "complementary", "universe", "previous", "whole", "part", "audience"]

REASONS: dict[str, str] = {
    "primary": "件数太少",
    "complementary": "为防倒推",
    "universe": "范围内的件数已隐去",
    "previous": "为防与上次发布相减",
    "whole": "整组太小",
    "part": "含太小的数",
    "audience": "只供内部",
}


POOLED_LEAST = 20
"""Cases that a block of years must hold; where one holds fewer, all years are one block."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads: counts below `k` are hidden from them (none where it is 0)."""

    id: AudienceId
    title: str
    k: int
    by_year: bool

    @property
    def width(self) -> int:
        """How far apart the least and the greatest possible value of a hidden count must be."""
        return max(2, self.k // 2)


AUDIENCES: dict[str, Audience] = {
    "restricted": Audience("restricted", "办案版", 0, True),
    "internal": Audience("internal", "内部版", 5, True),
    "public": Audience("public", "公开版", 10, False),
}


@dataclass(frozen=True, slots=True)
class Exception_:
    """A count that is shown although it is small: allowed by a role, for a reason."""

    period: str
    measure: str
    cls: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Count:
    """A count as shown, or None and why it is hidden."""

    value: int | None
    reason: Reason | None = None


@dataclass(frozen=True)
class Release:
    """What an audience is shown: counts by period, measure and class.

    A measure has counts in the periods that it is shown by, and in no others.
    """

    audience: Audience
    years: tuple[int, ...]
    counts: Mapping[tuple[str, str, str], Count]
    periods: Mapping[str, tuple[Period, ...]]
    known: Mapping[str, Measure]
    exceptions: tuple[Exception_, ...] = ()
    base: int = 1

    def count(self, period: Period, measure: str, *classes: str) -> int | None:
        """The sum of some classes; None where one of them is hidden.

        A period that is not shown by itself is the sum of those that are and make it up. The sum
        of all classes of a measure is that of the cases which it divides.
        """
        of = self.known[measure]
        if of.universe and set(classes) == set(of.classes) and self._by(of.universe[0], period):
            return self.count(period, of.universe[0], *of.universe[1])
        values = [self.counts[key].value for key in self._keys(period, measure, classes)]
        return None if None in values else sum(v for v in values if v is not None)

    def reason(self, period: Period, measure: str, *classes: str) -> Reason | None:
        """Why a sum of some classes is hidden; `part` where one of several is small."""
        keys = self._keys(period, measure, classes)
        reasons = [reason for key in keys if (reason := self.counts[key].reason)]
        if not reasons:
            return None
        return "part" if len(keys) > 1 and "primary" in reasons else reasons[0]

    def _by(self, measure: str, period: Period) -> bool:
        """Whether the periods that a measure is shown by make up this one."""
        inside = [p for p in self.periods[measure] if set(p.years) <= set(period.years)]
        return sum(len(p.years) for p in inside) == len(period.years)

    def _keys(
        self, period: Period, measure: str, classes: tuple[str, ...]
    ) -> list[tuple[str, str, str]]:
        inside = [p for p in self.periods[measure] if set(p.years) <= set(period.years)]
        return [(each.id, measure, cls) for each in inside for cls in classes]


def disclose(
    tally: Tally,
    policy: Policy,
    audience: Audience,
    previous: Release | None = None,
    exceptions: Iterable[Exception_] = (),
    base: int = 1,
) -> Release:
    """Decide on every count of every measure, each after the one whose cases it divides.

    `previous` is the release before, to the same audience; `exceptions` are heeded only inside;
    `base`: what is shown is rounded to a multiple of it.
    """
    years = sorted({year for year, _, _ in tally})
    before = previous.periods.values() if previous else ()
    anchors = {period for several in before for period in several if len(period.years) > 1}
    pooled = blocks(years, sorted(anchors))
    if not anchors and any(_received(tally, block) < POOLED_LEAST for block in pooled):
        pooled = (Period(min(years), max(years)),)
    allowed = tuple(exceptions) if audience.id != "public" else ()
    known = {**measures(policy), **_units(tally)}
    counts: dict[tuple[str, str, str], Count] = {}
    periods: dict[str, tuple[Period, ...]] = {}
    control = _Control(audience, known, previous, allowed)
    for name, measure in known.items():
        above = measure.universe[0] if measure.universe else None
        by_year = audience.by_year and (above is None or periods[above] == single(years))
        row = single(years) if by_year else pooled
        shown = control.rows(measure, tally, row, counts)
        if audience.k and by_year and any(count.value is None for count in shown.values()):
            row = pooled
            shown = control.rows(measure, tally, row, counts)
        periods[name] = row
        counts |= shown
    if base > 1:
        counts = {key: _rounded(count, base) for key, count in counts.items()}
    return Release(audience, tuple(years), counts, periods, known, allowed, base)


def _rounded(count: Count, base: int) -> Count:
    return count if count.value is None else Count(base * round(count.value / base))


def _units(tally: Tally) -> dict[str, Measure]:
    """The measure that divides all cases by unit, in the order of the names; internal."""
    names = sorted({cls for _, measure, cls in tally if measure == "U"})
    classes = {name: name or "未写单位" for name in names}
    return {"U": Measure("U", "申请的单位", classes, ("I1", ("received",)), internal=True)}


def _values(tally: Tally, measure: Measure, period: Period) -> dict[str, int]:
    """The true counts of a measure in a period."""
    if measure.id == "I14.again":
        topics: dict[str, int] = {}
        for year, name, topic in tally:
            if name == "I14.topic" and year in period.years:
                topics[topic] = topics.get(topic, 0) + tally[year, name, topic]
        none = topics.pop("", 0)
        again = sum(n for n in topics.values() if n > 1)
        return {"again": again, "once": sum(topics.values()) - again, "none": none}
    return {
        cls: sum(tally[year, measure.id, cls] for year in period.years) for cls in measure.classes
    }


def _received(tally: Tally, period: Period) -> int:
    return sum(tally[year, "I1", "received"] for year in period.years)


class _Control:
    """The rules, applied to one measure in one period at a time."""

    def __init__(
        self,
        audience: Audience,
        known: Mapping[str, Measure],
        previous: Release | None,
        exceptions: tuple[Exception_, ...],
    ) -> None:
        self._audience = audience
        self._previous = previous
        self._allowed = {(e.period, e.measure, e.cls) for e in exceptions}
        self._dependants: dict[str, list[frozenset[str]]] = {}
        for measure in known.values():
            if measure.universe:
                name, classes = measure.universe
                self._dependants.setdefault(name, []).append(frozenset(classes))

    def rows(
        self,
        measure: Measure,
        tally: Tally,
        periods: Iterable[Period],
        above: Mapping[tuple[str, str, str], Count],
    ) -> dict[tuple[str, str, str], Count]:
        """The counts of a measure in several periods, as shown."""
        return {
            (period.id, measure.id, cls): count
            for period in periods
            for cls, count in self._row(
                measure, period, _values(tally, measure, period), above
            ).items()
        }

    def _row(
        self,
        measure: Measure,
        period: Period,
        values: dict[str, int],
        above: Mapping[tuple[str, str, str], Count],
    ) -> dict[str, Count]:
        """The counts of a measure in a period, as shown."""
        k = self._audience.k
        if measure.internal and self._audience.id == "public":
            return dict.fromkeys(values, Count(None, "audience"))
        if not k:
            return {cls: Count(value) for cls, value in values.items()}
        if self._universe_hidden(measure, period, above):
            return dict.fromkeys(values, Count(None, "universe"))
        if 0 < sum(values.values()) < k:
            return dict.fromkeys(values, Count(None, "whole" if len(values) > 1 else "primary"))
        reasons = self._hidden(measure, period, values)
        return {
            cls: Count(None, reasons[cls]) if cls in reasons else Count(value)
            for cls, value in values.items()
        }

    @staticmethod
    def _universe_hidden(
        measure: Measure, period: Period, above: Mapping[tuple[str, str, str], Count]
    ) -> bool:
        """Whether the number of the cases divided is hidden, or would tell a hidden count.

        It tells nothing new where all that is hidden lies within it: that sum is known anyway.
        """
        if measure.universe is None:
            return False
        name, classes = measure.universe
        rows = {c: count for (p, m, c), count in above.items() if p == period.id and m == name}
        hidden = {cls for cls, count in rows.items() if count.value is None}
        if not hidden & set(classes):
            return False
        whole = all(count.reason in ("universe", "whole", "audience") for count in rows.values())
        return whole or len(classes) == 1 or not hidden <= set(classes)

    def _hidden(
        self, measure: Measure, period: Period, values: Mapping[str, int]
    ) -> dict[str, Reason]:
        """The classes to hide, and why."""
        k = self._audience.k
        reasons: dict[str, Reason] = {
            cls: "primary"
            for cls, value in values.items()
            if 0 < value < k and (period.id, measure.id, cls) not in self._allowed
        }
        for cls in self._told_before(measure, period, values):
            reasons.setdefault(cls, "previous")
        while reasons and not self._wide(values, reasons):
            left = [cls for cls in values if cls not in reasons]
            if not left:
                return dict.fromkeys(values, "whole")
            more = min(left, key=lambda cls: self._cost(measure, values, {*reasons, cls}, cls))
            reasons[more] = "complementary"
        return reasons

    def _cost(
        self, measure: Measure, values: Mapping[str, int], hidden: set[str], cls: str
    ) -> tuple[int, bool, int]:
        """What hiding one more costs: measures that divide it, then how much it hides."""
        broken = sum(
            bool(hidden & classes) and not (hidden <= classes and len(classes) > 1)
            for classes in self._dependants.get(measure.id, [])
        )
        return broken, values[cls] < self._audience.k, values[cls]

    def _wide(self, values: Mapping[str, int], reasons: Mapping[str, Reason]) -> bool:
        """Whether every hidden count can be many values, for one who knows the sum of all."""
        total = sum(values[cls] for cls in reasons)
        top = self._audience.k - 1
        low = {cls: 1 if why == "primary" else 0 for cls, why in reasons.items()}
        high = {cls: top if why == "primary" else total for cls, why in reasons.items()}
        for cls in reasons:
            others = [other for other in reasons if other != cls]
            least = max(low[cls], total - sum(high[other] for other in others))
            most = min(high[cls], total - sum(low[other] for other in others))
            if most - least < self._audience.width:
                return False
        return True

    def _told_before(self, measure: Measure, period: Period, values: Mapping[str, int]) -> set[str]:
        """The classes whose count, beside the release before, would tell a few cases.

        Where few cases came in since, what was hidden stays hidden, and what changed by few is
        hidden.
        """
        before = self._previous
        if before is None or (period.id, measure.id, next(iter(values))) not in before.counts:
            return set()
        was = {
            cls: before.counts[period.id, measure.id, cls]
            for cls in values
            if (period.id, measure.id, cls) in before.counts
        }
        changed = {
            cls
            for cls, count in was.items()
            if count.value is not None and 0 < abs(values[cls] - count.value) < self._audience.k
        }
        settled = not any(
            count.value is not None and abs(values[cls] - count.value) >= self._audience.k
            for cls, count in was.items()
        )
        hidden = {cls for cls, count in was.items() if count.value is None and settled}
        return changed | hidden
