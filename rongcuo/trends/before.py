"""A row of the release before, and what the next one may tell beside it.

Two figures of one count can be subtracted from each other. So a count that changed by few cases
is hidden, what was hidden stays hidden, and a row that has hardly changed is repeated.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rongcuo.trends.release import Count, Key, Release

__all__ = ["Before"]


@dataclass(frozen=True)
class Before:
    """A row of the release before, as it was shown."""

    release: Release
    at: tuple[str, str]
    k: int

    def _shown(self, cls: str) -> int | None:
        return self.release.counts.get((*self.at, cls), Count(0)).value

    @property
    def _total(self) -> int | None:
        return self.release.totals.get(self.at)

    def _few(self, change: int) -> bool:
        return 0 < abs(change) < self.k

    @property
    def row(self) -> tuple[dict[Key, Count], dict[tuple[str, str], int]]:
        """The counts, and the sum of all where it is known."""
        counts = {key: count for key, count in self.release.counts.items() if key[:2] == self.at}
        return counts, {} if self._total is None else {self.at: self._total}

    def equal(self, values: Mapping[str, int], total: int) -> bool:
        """Whether the sum and all counts that were shown are what they were."""
        shown = all(self._shown(cls) in (None, value) for cls, value in values.items())
        return shown and self._total in (None, total)

    def same(self, values: Mapping[str, int], total: int) -> bool:
        """Whether neither the sum nor any count that was shown has changed by k or more.

        A row that does not stand alone, and the sum of which was hidden, has nothing to show.
        """
        if self._total is None:
            return True
        pairs = [(value, self._shown(cls)) for cls, value in values.items()]
        pairs.append((total, self._total))
        return not any(was is not None and abs(value - was) >= self.k for value, was in pairs)

    def comparable(self, total: int) -> bool:
        """Whether the number of new cases may be known."""
        return self._total is not None and not self._few(total - self._total)

    def tells(self, cls: str, value: int) -> bool:
        """Whether a count, beside the one before, would tell of few cases, or was hidden."""
        was = self._shown(cls)
        return was is None or self._few(value - was)

    def apart(self, values: Mapping[str, int], total: int, hidden: Collection[str]) -> bool:
        """Whether the change of the sum of what is hidden is none, or large."""
        assert self._total is not None
        was = sum(self._shown(cls) or 0 for cls in values if cls not in hidden)
        now = sum(value for cls, value in values.items() if cls not in hidden)
        return not self._few(total - now - (self._total - was))
