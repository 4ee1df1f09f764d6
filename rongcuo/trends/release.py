"""A release: what an audience is shown of a tally, and why the rest is hidden.

It holds every figure that a report may say; a report is made from it alone and sees no tally.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rongcuo.trends.counted import Measure
from rongcuo.trends.periods import Period, rolling

__all__ = ["AUDIENCES", "REASONS", "Audience", "Count", "Exception_", "Key", "Reason", "Release"]

AudienceId = Literal["restricted", "internal", "public"]
Reason = Literal[
    "primary", "complementary", "universe", "previous", "beside", "whole", "part", "audience"
]

REASONS: dict[str, str] = {
    "primary": "件数太少",
    "complementary": "为防倒推",
    "universe": "范围内的件数已隐去",
    "previous": "为防与上次发布相减",
    "beside": "太小，或为防倒推",
    "whole": "整组太小",
    "part": "含太小的数",
    "audience": "只供内部",
}

Key = tuple[str, str, str]
"""Period, measure, class."""


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

    A measure has counts in the periods that it is shown by, and in no others. `totals` are the
    sums of all classes where they are known; `figures` what is told beside counts, in words, by
    period and name; `repeated` the rows (period, measure) that stand as in the release before,
    because too little has changed since.
    """

    audience: Audience
    years: tuple[int, ...]
    counts: Mapping[Key, Count]
    periods: Mapping[str, tuple[Period, ...]]
    known: Mapping[str, Measure]
    totals: Mapping[tuple[str, str], int] = field(default_factory=dict)
    figures: Mapping[tuple[str, str], str] = field(default_factory=dict)
    repeated: frozenset[tuple[str, str]] = frozenset()
    exceptions: tuple[Exception_, ...] = ()
    base: int = 1

    def count(self, period: Period, measure: str, *classes: str) -> int | None:
        """The sum of some classes; None where one of them is hidden.

        A period that is not shown by itself is the sum of those that are and make it up. The sum
        of all classes of a measure is known where that of the cases which it divides is.
        """
        parts = self._parts(measure, period)
        if set(classes) == set(self.known[measure].classes):
            totals = [self.totals.get((part.id, measure)) for part in parts]
            return None if None in totals else sum(t for t in totals if t is not None)
        values = [self.counts[part.id, measure, cls].value for part in parts for cls in classes]
        return None if None in values else sum(v for v in values if v is not None)

    def reason(self, period: Period, measure: str, *classes: str) -> Reason | None:
        """Why a sum of some classes is hidden; `part` where one of several is small."""
        keys = [(p.id, measure, cls) for p in self._parts(measure, period) for cls in classes]
        reasons = [reason for key in keys if (reason := self.counts[key].reason)]
        if not reasons:
            return None
        return "part" if len(keys) > 1 and "primary" in reasons else reasons[0]

    def told(self, measure: str) -> tuple[Period, ...]:
        """The periods to tell a measure by: those that it is shown by, then every three years."""
        shown = self.periods[measure]
        single = len(shown) > 2 and all(len(p.years) == 1 for p in shown)
        several = rolling([p.first for p in shown]) if single and measure != "I14.again" else ()
        return (*shown, *several)

    def figured(self, measure: str) -> tuple[Period, ...]:
        """The periods to tell by what does not add up; where counts are hidden, none overlap."""
        return self.periods[measure] if self.audience.k else self.told(measure)

    def as_before(self, period: Period, measure: str) -> bool:
        """Whether a part of what is told of a period stands as in the release before."""
        return any((part.id, measure) in self.repeated for part in self._parts(measure, period))

    def _parts(self, measure: str, period: Period) -> list[Period]:
        return [p for p in self.periods[measure] if set(p.years) <= set(period.years)]
