"""What the internal version tells of the same cases, as far as the public one may tell it too.

Whoever reads the internal version can read the public one. Two versions that hide different counts
of one row tell each other's. So the public version is made from what the internal one shows, and
from nothing else: it tells its readers nothing more. Nor does it say which of the two hides a count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rongcuo.trends.counted import Measure
from rongcuo.trends.periods import Period
from rongcuo.trends.release import Release
from rongcuo.trends.tally import Tally

__all__ = ["Beside"]

_OVER_ALL_YEARS = "I14.again"
"""Counted anew for every period, so that years do not add up."""


class Beside:
    """The internal release beside a public one.

    `tally` has its counts, each in the last year of its period. What is hidden of a row stands in
    one of the classes that are, so that sums are right: how it is divided is not known.
    """

    def __init__(self, release: Release) -> None:
        self.release = release
        self.tally: Tally = Counter()
        rows: dict[tuple[str, str], dict[str, int | None]] = {}
        for (period, name, cls), count in release.counts.items():
            rows.setdefault((period, name), {})[cls] = count.value
        for (period, name), row in rows.items():
            shown = sum(value for value in row.values() if value is not None)
            rest = max(release.totals.get((period, name), 0) - shown, 0)
            for cls, value in row.items():
                self.tally[Period.of(period).last, name, cls] = rest if value is None else value
                rest = 0 if value is None else rest

    def of_the_same(self, tally: Tally) -> bool:
        """Whether the counts that were decided on anew are those of a tally, however rounded."""
        release = self.release
        return all(
            abs(count.value - sum(tally[year, name, cls] for year in Period.of(period).years))
            < release.base
            for (period, name, cls), count in release.counts.items()
            if count.value is not None
            and name != _OVER_ALL_YEARS
            and (period, name) not in release.repeated
        )

    def hidden(self, measure: Measure, period: Period) -> frozenset[str]:
        """The classes that are hidden in some part of a period; all where their sum is not known."""
        name, release = measure.id, self.release
        several = release.periods.get(name, ())
        parts = [p for p in several if set(p.years) & set(period.years)]
        whole = {year for part in parts for year in part.years} == set(period.years)
        if not whole or (name == _OVER_ALL_YEARS and len(parts) > 1):
            return frozenset(measure.classes)
        found = {
            cls
            for part in parts
            for cls in measure.classes
            if release.counts[part.id, name, cls].value is None
        }
        known = all((part.id, name) in release.totals for part in parts)
        return frozenset(found if known or not found else measure.classes)

    def stands(self, measure: Measure, period: Period) -> bool:
        """Whether a part of what is told of a period stands as in the internal release before."""
        return any(
            (part.id, measure.id) in self.release.repeated
            for part in self.release.periods.get(measure.id, ())
            if set(part.years) & set(period.years)
        )

    def figures(self, period: Period, told: Mapping[str, str]) -> dict[str, str]:
        """The figures of a period that the internal version tells too, in the same words."""
        same = all(self.release.figures.get((period.id, name)) == told[name] for name in told)
        return dict(told) if same else {}
