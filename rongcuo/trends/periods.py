"""The years that are counted together: single years, and blocks of three that never overlap.

Periods that overlap could be subtracted from each other. So those of a release are kept in the
next one, and new ones begin after the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Period", "blocks", "continued", "rolling", "single"]

POOLED = 3


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Some years in a row."""

    first: int
    last: int

    @classmethod
    def of(cls, name: str) -> Period:
        """The period with an id."""
        first, _, last = name.partition("-")
        return cls(int(first), int(last or first))

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


def blocks(years: Sequence[int]) -> tuple[Period, ...]:
    """Blocks of three years that end with the last year; what is left at the front joins the first.

    >>> [block.id for block in blocks([2019, 2026])]
    ['2019-2023', '2024-2026']
    """
    first, last = min(years), max(years)
    ends = list(range(last, first + POOLED - 2, -POOLED)) or [last]
    found = [Period(end - POOLED + 1, end) for end in reversed(ends)]
    return (Period(min(first, found[0].last), found[0].last), *found[1:])


def continued(
    before: Sequence[Period], last: int, *, by_year: bool, enough: bool = False
) -> tuple[Period, ...]:
    """The periods of the release before, and those that follow up to a year: none is ever cut anew.

    Single years are followed by single years where `by_year`; blocks by whole blocks, and by one
    that is shorter where `enough` cases came in.

    >>> [block.id for block in continued(blocks([2019, 2026]), 2029, by_year=False)]
    ['2019-2023', '2024-2026', '2027-2029']
    """
    start = before[-1].last + 1
    if by_year and all(len(period.years) == 1 for period in before):
        return (*before, *(Period(year, year) for year in range(start, last + 1)))
    ends = list(range(start + POOLED - 1, last + 1, POOLED))
    found = [Period(end - POOLED + 1, end) for end in ends]
    begun = found[-1].last + 1 if found else start
    if enough and begun <= last:
        found.append(Period(begun, last))
    return (*before, *found)
