"""The years that are counted together: single years, and blocks of three that never overlap.

Blocks that overlap could be subtracted from each other. So the blocks of a release are kept in
the next one (`anchors`), and a new one begins after the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Period", "blocks", "rolling", "single"]

POOLED = 3


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Some years in a row."""

    first: int
    last: int

    @property
    def id(self) -> str:
        """2024, or 2022-2024."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    @property
    def title(self) -> str:
        """As people write it."""
        return f"{self.id.replace('-', '–')} 年"

    @property
    def years(self) -> range:
        """The years."""
        return range(self.first, self.last + 1)


def single(years: Sequence[int]) -> tuple[Period, ...]:
    """Each year alone, from the first to the last."""
    return tuple(Period(year, year) for year in range(min(years), max(years) + 1))


def rolling(years: Sequence[int]) -> tuple[Period, ...]:
    """Every three years in a row."""
    return tuple(
        Period(last - POOLED + 1, last) for last in range(min(years) + POOLED - 1, max(years) + 1)
    )


def blocks(years: Sequence[int], anchors: Sequence[Period] = ()) -> tuple[Period, ...]:
    """Blocks of three years that end with the last year; what is left at the front joins the first.

    `anchors` are the blocks of the release before: they stay, and only whole new blocks follow.

    >>> [block.id for block in blocks([2019, 2026])]
    ['2019-2023', '2024-2026']
    """
    first, last = min(years), max(years)
    if anchors:
        kept = [anchor for anchor in sorted(anchors) if anchor.last <= last]
        start = kept[-1].last + 1 if kept else first
        new = [Period(y, y + POOLED - 1) for y in range(start, last - POOLED + 2, POOLED)]
        return (*kept, *new)
    ends = list(range(last, first + POOLED - 2, -POOLED)) or [last]
    found = [Period(end - POOLED + 1, end) for end in reversed(ends)]
    return (Period(min(first, found[0].last), found[0].last), *found[1:])
