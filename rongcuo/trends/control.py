"""The rules of disclosure control, applied to one measure after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from rongcuo.trends.before import Before
from rongcuo.trends.beside import Beside
from rongcuo.trends.bounds import Bounds
from rongcuo.trends.counted import Measure
from rongcuo.trends.hiding import Interval, Row, following, hide
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import Audience, Count, Exception_, Key, Reason, Release
from rongcuo.trends.tally import Tally

__all__ = ["Control"]


@dataclass
class Taken:
    """Rows on which it was decided; `stale` are those that stand as before although they changed."""

    counts: dict[Key, Count] = field(default_factory=dict)
    totals: dict[tuple[str, str], int] = field(default_factory=dict)
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    repeated: set[tuple[str, str]] = field(default_factory=set)
    stale: set[tuple[str, str]] = field(default_factory=set)

    def add(self, other: Taken) -> None:
        self.counts |= other.counts
        self.totals |= other.totals
        self.rows |= other.rows
        self.repeated |= other.repeated
        self.stale |= other.stale


class Control(Taken):
    """The rules, applied to one measure after the other."""

    def __init__(
        self,
        tally: Tally,
        between: Iterable[Relation],
        audience: Audience,
        previous: Release | None,
        known: Mapping[str, Measure],
        allowed: Iterable[Exception_],
        base: int,
        beside: Beside | None = None,
    ) -> None:
        super().__init__()
        self.periods: dict[str, tuple[Period, ...]] = {}
        self._tally = tally
        self._audience = audience
        self._previous = previous
        self._base = base
        self._beside = beside
        self._allowed = {(e.period, e.measure, e.cls) for e in allowed}
        self._parts: dict[str, list[frozenset[str]]] = {}
        for measure in known.values():
            if measure.universe:
                name, classes = measure.universe
                self._parts.setdefault(name, []).append(frozenset(classes))
        self._bounds = Bounds(between, self.periods)

    def by_year(self, measure: Measure) -> bool:
        """Whether everything that tells of a measure's cases is shown by single years."""
        others = {*self._bounds.partners(measure.id), *(measure.universe or ())[:1]}
        rows = [p for other in others for p in self.periods.get(str(other), ())]
        return all(len(period.years) == 1 for period in rows)

    def take(self, measure: Measure, periods: tuple[Period, ...], *, whole: bool = False) -> bool:
        """Decide on a measure in several periods; with `whole`, only if nothing is to be hidden."""
        taken = Taken()
        for period in periods:
            row = self._row(measure, period)
            shown = any(count.value is not None for count in row.counts.values())
            if shown and self._beside and self._beside.stands(measure, period):
                row.repeated.add((period.id, measure.id))
            taken.add(row)
        if whole and self._audience.k and any(c.value is None for c in taken.counts.values()):
            return False
        self.add(taken)
        self.periods[measure.id] = periods
        return True

    def _row(self, measure: Measure, period: Period) -> Taken:
        """The counts of a measure in a period, as shown."""
        at = (period.id, measure.id)
        k = self._audience.k
        values = self._values(measure, period)
        total = sum(values.values())
        if measure.internal and self._audience.id == "public":
            return self._all(at, dict.fromkeys(values, "audience"))
        if not k:
            return self._shown(at, values, {}, total)
        before = self._before(at)
        unknown = self._beside.hidden(measure, period) if self._beside else frozenset()
        if before:
            told = {cls: value for cls, value in values.items() if cls not in unknown}
            seen = (self._rounded_all(told), self._rounded(total))
            stale = self._universe_stale(measure, period)
            if stale or before.same(*seen):
                unchanged = not stale and before.equal(*seen)
                return Taken(*before.row, repeated={at}, stale=set() if unchanged else {at})
        why: Reason | None = None
        if self._universe_hidden(measure, period):
            why = "universe"
        elif self._beside and (unknown == set(values) or 0 < total < k):
            why = "beside"
        elif 0 < total < k:
            why = "whole" if len(values) > 1 else "primary"
        elif before and not before.comparable(self._rounded(total)):
            why = "previous"
        if why is None:
            return self._part(measure, period, values, before, unknown)
        none = {c for c in values if c not in unknown and self._known_none(at, c, values)}
        return self._all(at, {c: None if c in none else why for c in values})

    def _part(
        self,
        measure: Measure,
        period: Period,
        values: Mapping[str, int],
        before: Before | None,
        unknown: frozenset[str],
    ) -> Taken:
        """A row of which as little is hidden as can be; `unknown` are hidden beside it."""
        at, k = (period.id, measure.id), self._audience.k
        total = sum(values.values())
        forced: dict[str, Reason] = {
            cls: "primary"
            for cls, value in values.items()
            if 0 < value < k and (*at, cls) not in self._allowed
        }
        if before:
            told = {cls for cls, value in values.items() if before.tells(cls, self._rounded(value))}
            forced = dict.fromkeys([*forced, *told], "previous")
        more: Reason = "previous" if before else "beside" if self._beside else "complementary"
        if self._beside:
            forced = dict.fromkeys([*forced, *unknown], more)
        for cls, value in values.items():
            partly = value > 0 and self._bounds.hidden_in_part(at, cls, self.counts)
            if cls not in forced and (partly or not self._bears(at, cls, (value, value), values)):
                forced[cls] = more

        def row(reasons: Mapping[str, Reason]) -> Row:
            hidden = sum(values[cls] for cls in reasons)
            return Row(
                hidden,
                {cls: self._can_be(at, cls, why, hidden, values) for cls, why in reasons.items()},
            )

        def wide(reasons: Mapping[str, Reason]) -> bool:
            seen = row(reasons)
            return (
                seen.wide(self._audience.width)
                and (self._beside is None or enough(reasons, seen.total))
                and (
                    before is None
                    or before.apart(self._rounded_all(values), self._rounded(total), reasons)
                )
                and all(self._bears(at, cls, seen.interval(cls), values) for cls in reasons)
            )

        def breaks(hidden: Collection[str]) -> int:
            told = set(hidden)
            return sum(
                bool(told & part) and not told <= part for part in self._parts.get(measure.id, [])
            )

        def enough(hidden: Collection[str], total: int) -> bool:
            """Whether those hidden do not tell by their choice which of them the other hides.

            Each of them may be small where one at least is not, or where the internal version would
            hide the same ones whichever of them are.
            """
            assert self._beside is not None
            there = {c: 1 if c in unknown else n for c, n in values.items()}
            some = (c for n in range(1, len(hidden)) for c in combinations(hidden, n))
            closed = all(following(there, each, breaks) in hidden for each in some)
            small = self._beside.release.audience.k if closed else k
            return total > len(hidden) * (small - 1)

        reasons = hide(values, forced, k, wide, breaks)
        if any(why == "complementary" and not values[cls] for cls, why in reasons.items()):
            reasons = dict.fromkeys(values, "whole")
        reasons = {
            cls: why
            for cls, why in reasons.items()
            if cls in unknown or not self._known_none(at, cls, values)
        }
        taken = self._shown(at, values, reasons, total)
        if reasons:
            taken.rows[at] = row(reasons)
        for cls, value in values.items():
            known = taken.rows[at].interval(cls) if cls in reasons else (value, value)
            taken.rows |= self._bounds.passed_on(
                at, cls, known, values, {**self.rows, **taken.rows}
            )
        return taken

    def _can_be(
        self, at: tuple[str, str], cls: str, why: Reason, hidden: int, values: Mapping[str, int]
    ) -> Interval:
        """What its reason, and counts shown elsewhere, tell of a hidden count."""
        k = self._audience.k
        low, high = 0, hidden
        if why == "primary":
            low, high = (2 if at[1] == "I14.again" and cls == "again" else 1), k - 1
        elif why == "complementary":
            low = k
        elif why == "beside":
            low = 1  # a zero is hidden only where the internal version hides it
        for least, most in self._bounds.told(at, cls, values, self.counts, self.rows):
            low, high = max(low, least), min(high, most)
        return low, high

    def _known_none(self, at: tuple[str, str], cls: str, values: Mapping[str, int]) -> bool:
        """Whether a count shown elsewhere tells that there is none."""
        bounds = self._bounds.told(at, cls, values, self.counts, self.rows)
        return not values[cls] and any(most == 0 for _, most in bounds)

    def _bears(
        self, at: tuple[str, str], cls: str, known: Interval, values: Mapping[str, int]
    ) -> bool:
        """Whether hidden counts elsewhere stay wide for one who knows so much of a class."""
        rows = self._bounds.passed_on(at, cls, known, values, self.rows)
        return all(row.wide(self._audience.width) for row in rows.values())

    def _universe_hidden(self, measure: Measure, period: Period) -> bool:
        """Whether the number of the cases divided is hidden, or would tell a hidden count.

        It tells nothing new where all that is hidden lies within it: that sum is known anyway.
        """
        if measure.universe is None:
            return False
        name, classes = measure.universe
        inside = [p for p in self.periods[name] if set(p.years) <= set(period.years)]
        return any(self._part_hidden((part.id, name), set(classes)) for part in inside)

    def _part_hidden(self, at: tuple[str, str], classes: set[str]) -> bool:
        rows = {key[2]: count for key, count in self.counts.items() if key[:2] == at}
        hidden = {cls for cls, count in rows.items() if count.value is None}
        if not hidden & classes:
            return False
        return at not in self.totals or len(classes) == 1 or not hidden <= classes

    def _values(self, measure: Measure, period: Period) -> dict[str, int]:
        """The counts of a measure in a period: the true ones, or as far as told beside it."""
        tally = self._beside.tally if self._beside else self._tally
        if measure.id == "I14.again" and not self._beside:
            topics: dict[str, int] = {}
            for year, name, topic in tally:
                if name == "I14.topic" and year in period.years:
                    topics[topic] = topics.get(topic, 0) + tally[year, name, topic]
            none = topics.pop("", 0)
            again = sum(n for n in topics.values() if n > 1)
            return {"again": again, "once": sum(topics.values()) - again, "none": none}
        return {
            cls: sum(tally[year, measure.id, cls] for year in period.years)
            for cls in measure.classes
        }

    # ---- beside the release before ---------------------------------------------------------------

    def _before(self, at: tuple[str, str]) -> Before | None:
        """The row in the release before, where it had it."""
        if self._previous is None:
            return None
        had = any(period.id == at[0] for period in self._previous.periods.get(at[1], ()))
        return Before(self._previous, at, self._audience.k) if had else None

    def _universe_stale(self, measure: Measure, period: Period) -> bool:
        """Whether the cases divided are told of as they were, and are no longer so."""
        if measure.universe is None:
            return False
        name = measure.universe[0]
        inside = [p for p in self.periods[name] if set(p.years) & set(period.years)]
        return any((part.id, name) in self.stale for part in inside)

    # ---- writing down ----------------------------------------------------------------------------

    def _rounded(self, value: int) -> int:
        """To the nearest multiple of the base, halves up; never to zero what is not."""
        if self._base == 1 or value == 0:
            return value
        return max((2 * value + self._base) // (2 * self._base), 1) * self._base

    def _rounded_all(self, values: Mapping[str, int]) -> dict[str, int]:
        return {cls: self._rounded(value) for cls, value in values.items()}

    def _shown(
        self,
        at: tuple[str, str],
        values: Mapping[str, int],
        reasons: Mapping[str, Reason],
        total: int,
    ) -> Taken:
        counts = {
            (*at, cls): Count(None, reasons[cls]) if cls in reasons else Count(self._rounded(value))
            for cls, value in values.items()
        }
        return Taken(counts, {at: self._rounded(total)})

    def _all(self, at: tuple[str, str], reasons: Mapping[str, Reason | None]) -> Taken:
        """A row hidden whole, save the zeros that another table tells anyway."""
        return Taken(
            {(*at, cls): Count(None, why) if why else Count(0) for cls, why in reasons.items()}
        )
