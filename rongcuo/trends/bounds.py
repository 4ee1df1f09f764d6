"""What a count of one table tells of a hidden count of another, period by period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rongcuo.trends.hiding import Interval, Row
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import Relation
from rongcuo.trends.release import Count, Key

__all__ = ["Bounds"]

_ANY = 1 << 62


class Bounds:
    """What counts of different tables tell of each other, period by period."""

    def __init__(
        self, between: Iterable[Relation], periods: Mapping[str, Iterable[Period]]
    ) -> None:
        self._periods = periods
        self._of: dict[tuple[str, str], list[tuple[tuple[str, str], str]]] = {}
        for each in between:
            how = ("apart", "apart") if each.apart else ("most", "least")
            self._of.setdefault(each.part, []).append((each.whole, how[1]))
            self._of.setdefault(each.whole, []).append((each.part, how[0]))

    def partners(self, measure: str) -> set[str]:
        """The measures whose counts tell of this one's."""
        pairs = [
            pair for (name, _), several in self._of.items() if name == measure for pair in several
        ]
        return {other for (other, _), _ in pairs}

    def _others(self, at: tuple[str, str], cls: str) -> Iterator[tuple[tuple[str, str], str, str]]:
        for (name, other), how in self._of.get((at[1], cls), ()):
            yield (at[0], name), other, how

    def hidden_in_part(
        self,
        at: tuple[str, str],
        cls: str,
        counts: Mapping[Key, Count],
    ) -> bool:
        """Whether a count that this one tells of is shown by other periods, and hidden in one."""
        period = Period.of(at[0])
        return any(
            counts[other.id, name, there].value is None
            for (_, name), there, _ in self._others(at, cls)
            for other in self._periods.get(name, ())
            if other != period and set(other.years) & set(period.years)
        )

    def passed_on(
        self,
        at: tuple[str, str],
        cls: str,
        known: Interval,
        values: Mapping[str, int],
        rows: Mapping[tuple[str, str], Row],
    ) -> dict[tuple[str, str], Row]:
        """The rows elsewhere as seen by one who knows so much of a class."""
        found: dict[tuple[str, str], Row] = {}
        least, most = known
        total = sum(values.values())
        bounds = {"least": (least, _ANY), "most": (0, most), "apart": (0, total - least)}
        for there, other, how in self._others(at, cls):
            row = found.get(there, rows.get(there))
            if row is not None and other in row.can_be:
                found[there] = row.narrowed(other, bounds[how])
        return found

    def told(
        self,
        at: tuple[str, str],
        cls: str,
        values: Mapping[str, int],
        counts: Mapping[Key, Count],
        rows: Mapping[tuple[str, str], Row],
    ) -> Iterator[Interval]:
        """What is known of a class from what was decided elsewhere."""
        total = sum(values.values())
        for there, other, how in self._others(at, cls):
            shown = self._shown(there, other, counts)
            if shown is not None:
                least = most = shown
            elif there in rows and other in rows[there].can_be:
                least, most = rows[there].interval(other)
            else:
                continue
            yield {"least": (0, most), "most": (least, _ANY), "apart": (0, total - least)}[how]

    def _shown(self, at: tuple[str, str], cls: str, counts: Mapping[Key, Count]) -> int | None:
        """A count as shown, by its period or by those that make it up; None where it is not."""
        period = Period.of(at[0])
        inside = [p for p in self._periods.get(at[1], ()) if set(p.years) <= set(period.years)]
        values = [counts[part.id, at[1], cls].value for part in inside]
        if sum(len(part.years) for part in inside) < len(period.years) or None in values:
            return None
        return sum(value for value in values if value is not None)
