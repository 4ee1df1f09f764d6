"""Rates with their uncertainty: Wilson's interval, and when two of them may be said to differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

__all__ = ["LEAST", "LEAST_TREND", "Rate", "quantile", "rate"]

LEAST = 10
"""The least denominator that a rate is given for."""

LEAST_TREND = 20
"""The least denominator for which 上升 or 下降 may be said."""

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many, with Wilson's 95 % interval (shares from 0 to 1)."""

    numerator: int
    denominator: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share itself."""
        return self.numerator / self.denominator

    def differs(self, other: Rate) -> bool:
        """Whether enough cases stand behind both and their intervals do not touch."""
        enough = min(self.denominator, other.denominator) >= LEAST_TREND
        return enough and (self.low > other.high or self.high < other.low)


def rate(numerator: int | None, denominator: int | None) -> Rate | None:
    """A rate; None where a part of it is hidden or fewer than 10 cases stand behind it.

    >>> found = rate(12, 40)
    >>> round(found.low, 3), round(found.high, 3)
    (0.181, 0.454)
    """
    if numerator is None or denominator is None or denominator < LEAST:
        return None
    share, n = min(numerator / denominator, 1.0), denominator
    centre = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return Rate(min(numerator, denominator), n, max(centre - half, 0.0), min(centre + half, 1.0))


def quantile(counts: Mapping[int, int], share: float) -> int:
    """The least value that at least this share of all have or fall below; exact from counts.

    >>> quantile({3: 2, 5: 1, 9: 1}, 0.5)
    3
    """
    total, seen = sum(counts.values()), 0
    for value in sorted(counts):
        seen += counts[value]
        if seen >= share * total:
            return value
    raise ValueError("no counts")
