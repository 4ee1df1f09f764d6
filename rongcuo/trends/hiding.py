"""Which counts of one row are hidden, so that no one who knows the rules can tell the others.

A row divides a known number of cases into classes. A count from 1 to k - 1 is hidden (primary).
Where the sum of the hidden counts would tell or narrow one of them, one more is hidden
(complementary), and everybody may know that such a one is at least k: both reasons are published.
Which one is hidden next does not depend on how large it is, since that would tell too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from rongcuo.trends.release import Reason

__all__ = ["Interval", "Row", "following", "hide"]

_OF_ANOTHER: tuple[Reason, ...] = ("previous", "beside")
"""Reasons that lie in another release, and say nothing of how large a count is."""

Interval = tuple[int, int]
"""The least and the greatest value that something may have."""


@dataclass(frozen=True)
class Row:
    """What may be known of the hidden counts of a row: their sum, and what each can be.

    `can_be` holds for every hidden class what its reason and other tables tell of it.
    """

    total: int
    can_be: Mapping[str, Interval]

    def interval(self, cls: str) -> Interval:
        """The least and the greatest value of a hidden count, seen beside the others.

        The first is greater than the second where no value is possible.
        """
        others = [bounds for other, bounds in self.can_be.items() if other != cls]
        low, high = self.can_be[cls]
        least = self.total - sum(most for _, most in others)
        most = self.total - sum(least for least, _ in others)
        return max(low, least), min(high, most)

    def narrowed(self, cls: str, bounds: Interval) -> Row:
        """The row for one who knows more of one class."""
        low, high = self.can_be[cls]
        both = (max(low, bounds[0]), min(high, bounds[1]))
        return Row(self.total, {**self.can_be, cls: both})

    def wide(self, width: int) -> bool:
        """Whether every hidden count can have values that lie `width` apart."""
        ends = map(self.interval, self.can_be)
        return all(most - least >= width for least, most in ends)


def hide(
    values: Mapping[str, int],
    forced: Mapping[str, Reason],
    k: int,
    wide: Callable[[Mapping[str, Reason]], bool],
    breaks: Callable[[Collection[str]], int],
) -> dict[str, Reason]:
    """The classes to hide, and why: `forced`, and as few more as keep any sum from telling them.

    `breaks` counts the measures that could no longer be told if some classes were hidden. Of
    those that break least the last is taken. Where one more does not make all `wide`, or only
    zeros are left, or two classes are all there is and both may be small, the whole row is hidden
    and no class has a reason of its own: to add yet another would tell that one more was not
    enough, and so how small they are. Beside another release, as many more are hidden as it takes.
    """
    if not forced:
        return {}
    reasons = dict(forced)
    said: Reason | None = next((why for why in reasons.values() if why in _OF_ANOTHER), None)
    if said is not None:
        while len(reasons) < len(values) and not wide(reasons):
            reasons[following(values, reasons, breaks)] = said
        return reasons
    enough = True
    small = [cls for cls, why in reasons.items() if why == "primary"]
    if not any(value for cls, value in values.items() if cls not in small):
        return dict.fromkeys(values, "whole")
    if len(small) == len(reasons) and (len(small) < 2 or not wide(reasons)):
        reasons[following(values, reasons, breaks)] = "complementary"
        # that they would be too narrow alone must leave every small value possible
        hidden = sum(values[cls] for cls in reasons)
        enough = len(small) < 2 or hidden >= k + len(small) * (k - 1)
    both_small = len(values) == 2 and sum(values.values()) < 2 * k - 1
    if both_small or not enough or not wide(reasons):
        return dict.fromkeys(values, "whole")
    return reasons


def following(
    values: Mapping[str, int],
    hidden: Collection[str],
    breaks: Callable[[Collection[str]], int],
) -> str:
    left = [cls for cls in values if cls not in hidden]
    return min(reversed(left), key=lambda cls: (values[cls] == 0, breaks({*hidden, cls})))
