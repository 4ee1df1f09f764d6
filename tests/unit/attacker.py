"""Someone who has every release of one register, for one audience or two, and knows all the rules.

They know each figure, the tree of the measures, what holds between tables, what a reason says of
the count that it stands for, and that what is decided stays decided. What they can say of a
hidden count is the least and the greatest value that it can have: two linear programmes each, or
two integer programmes. The true counts at the time of each release are the unknowns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, vstack

from rongcuo.policy.model import Policy
from rongcuo.trends.counted import DECIDED_OUTCOMES
from rongcuo.trends.figures import QUARTILES
from rongcuo.trends.periods import Period
from rongcuo.trends.relations import relations
from rongcuo.trends.release import Key, Release

__all__ = ["Attacker", "Target", "hidden"]

MOST = 100_000  # cases that there may be where nothing is said
_QUARTILES = [f"I4.{share}" for share in QUARTILES]
AGAIN = "I14.again"  # counted anew for every period: does not add up over years

Terms = dict[int, float]


@dataclass(frozen=True)
class Target:
    """A count at the time of a release, by its number; or, with `since`, its change since another."""

    release: int
    key: Key
    since: int | None = None


def hidden(releases: Sequence[Release]) -> list[Target]:
    """The counts that are hidden, save what the audience never sees; each where it was decided on."""
    return [
        Target(number, key)
        for number, release in enumerate(releases)
        for key, count in release.counts.items()
        if count.value is None and count.reason != "audience" and key[:2] not in release.repeated
    ]


class Attacker:
    """Knows some releases of one register, one after the other.

    `beside` are those to another audience, each made of the same cases on the same day: by the
    same years, or by more of them together.
    `days` are classes of I4 that no release has: the days that applications took, as far as told.
    """

    def __init__(
        self, releases: Sequence[Release], policy: Policy, beside: Sequence[Release] = ()
    ) -> None:
        self._releases = releases
        self._places: dict[tuple[int, str, str, str], int] = {}
        self._own = {name: row for release in releases for name, row in release.periods.items()}
        self._rows: list[Terms] = []
        self._least: list[float] = []
        self._most: list[float] = []
        self._limit = policy.procedure.limit("application").workdays or 0
        self.days = {f"up to {last}": last for last in _cuts([*releases, *beside], self._limit)}
        for number, release in enumerate(releases):
            self._tree(number, release)
            self._between(number, policy)
            for one in (release, *beside[number : number + 1]):
                self._shown(number, one)
                self._unchanged(number, one)
                self._shares(number, one)
                self._quartiles(number, one)
            if number:
                self._grown(number)

    # ---- what is known ---------------------------------------------------------------------------

    def _place(self, *name: object) -> int:
        return self._places.setdefault(name, len(self._places))  # type: ignore[arg-type]

    def _know(self, terms: Terms, least: float, most: float) -> None:
        self._rows.append(terms)
        self._least.append(least)
        self._most.append(most)

    def _cells(self, number: int, period: Period, name: str, *classes: str) -> Terms:
        """The unknowns that make up a count."""
        inside = [p for p in self._own[name] if set(p.years) <= set(period.years)]
        return {self._place(number, p.id, name, cls): 1 for p in inside for cls in classes}

    def _common(self, *names: str) -> list[Period]:
        """The periods that each of several measures is shown by, alone or in parts."""

        several = sorted({period for name in names for period in self._own[name]})
        return [p for p in several if all(self._made_up(p, name) for name in names)]

    def _made_up(self, period: Period, name: str) -> bool:
        inside = [p for p in self._own[name] if set(p.years) <= set(period.years)]
        return sum(len(p.years) for p in inside) == len(period.years)

    def _tree(self, number: int, release: Release) -> None:
        """The classes of a measure add up to the cases that it divides."""
        for name, measure in release.known.items():
            if measure.universe is None:
                continue
            above, classes = measure.universe
            for period in self._common(name, above):
                parts = self._cells(number, period, name, *measure.classes)
                whole = self._cells(number, period, above, *classes)
                self._know(parts | dict.fromkeys(whole, -1), 0, 0)

    def _shown(self, number: int, release: Release) -> None:
        """What is shown is so, rounded; a reason bounds what it stands for."""
        k, half = release.audience.k, release.base / 2 if release.base > 1 else 0
        own = self._repeated_alone(release)
        for (name_of, name, cls), count in release.counts.items():
            period = Period.of(name_of)
            cells = self._cells(number, period, name, cls)
            if (name_of, name) in release.repeated:
                if (name_of, name) in own and count.value is not None:
                    self._know(cells, count.value - k + 1 - half, count.value + k - 1 + half)
            elif count.value is not None:
                self._know(cells, count.value - half, count.value + half)
            elif count.reason == "primary":
                least = 2 if (name, cls) == (AGAIN, "again") else 1
                self._know(cells, least, k - 1)
            elif count.reason == "complementary":
                self._know(cells, k, MOST)
        for name, row in release.periods.items():
            for period in row:
                at = (period.id, name)
                classes = release.known[name].classes
                if at in release.repeated:
                    continue
                reasons = {release.counts[*at, cls].reason for cls in classes}
                cells = self._cells(number, period, name, *classes)
                if at in release.totals:
                    total = release.totals[at]
                    self._know(cells, total - half, total + half)
                elif reasons == {"whole"}:
                    self._know(cells, 1, k - 1)

    def _unchanged(self, number: int, release: Release) -> None:
        """A row is told anew only if the cases that it divides stand as shown, or are told anew."""
        for name, measure in release.known.items():
            above = measure.universe[0] if measure.universe else name
            for period in release.periods[name]:
                if (period.id, name) in release.repeated or above == name:
                    continue
                counts = (release.counts[period.id, name, cls] for cls in measure.classes)
                if all(count.reason == "audience" for count in counts):
                    continue  # never told, and so neither anew nor again
                for part in release.periods[above]:
                    there = set(part.years) <= set(period.years)
                    for cls in release.known[above].classes if there else ():
                        count = release.counts[part.id, above, cls].value
                        if (part.id, above) in release.repeated and count is not None:
                            half = release.base / 2 if release.base > 1 else 0
                            cells = self._cells(number, part, above, cls)
                            self._know(cells, count - half, count + half)

    @staticmethod
    def _repeated_alone(release: Release) -> set[tuple[str, str]]:
        """The rows that are repeated for the sake of their own counts."""
        found = set()
        for period, name in release.repeated:
            above = release.known[name].universe
            rows = release.periods.get(above[0], ()) if above else ()
            inside = [p for p in rows if set(p.years) & set(Period.of(period).years)]
            if above is None or not any((p.id, above[0]) in release.repeated for p in inside):
                found.add((period, name))
        return found

    def _between(self, number: int, policy: Policy) -> None:
        """A case counted in one table is counted in another, or is not."""
        known = self._releases[number].known
        for each in relations(policy):
            for atom in self._common(each.part[0], each.whole[0]):
                part = self._cells(number, atom, *each.part)
                whole = self._cells(number, atom, *each.whole)
                if each.apart:
                    name = each.part[0]
                    total = self._cells(number, atom, name, *known[name].classes)
                    terms = _sum(part, whole, dict.fromkeys(total, -1))
                else:
                    terms = _less(part, whole)
                self._know(terms, -MOST, 0)

    def _shares(self, number: int, release: Release) -> None:
        """The share of facts that are not established bounds the counts of each fact."""
        for (name_of, figure), words in release.figures.items():
            if figure != "I11.share" or (name_of, "I8") in release.repeated:
                continue
            low, high = (float(end.strip("%")) / 100 for end in words.split("–"))
            period = Period.of(name_of)
            most: Terms = {}
            least: Terms = {}
            for name, measure in release.known.items():
                if not name.startswith("E."):
                    continue
                gap = self._place(number, name_of, name, "decided unknown")
                rest = self._place(number, name_of, name, "decided known")
                least |= {gap: 1 - low, rest: -low}
                most |= {gap: 1 - high, rest: -high}
                if not self._made_up(period, name):
                    continue
                unknown = self._cells(number, period, name, "unknown")
                told = [cls for cls in measure.classes if cls not in ("unknown", "not_asked")]
                self._know(_less({gap: 1}, unknown), -MOST, 0)
                known = self._cells(number, period, name, *told)
                self._know(_less({rest: 1}, known), -MOST, 0)
                # what is not decided is pending or deferred: each has a fact once at most
                still = self._cells(number, period, "I8", "pending", "deferred")
                self._know(_sum(unknown, {gap: -1}, dict.fromkeys(still, -1)), -MOST, 0)
                self._know(_sum(known, {rest: -1}, dict.fromkeys(still, -1)), -MOST, 0)
            self._know(least, 0, MOST * 100)
            self._know(most, -MOST * 100, 0)

    def _quartiles(self, number: int, release: Release) -> None:
        """So many applications took so many days at most; one in time no more than allowed."""
        for period in self._own["I4"]:
            known = self._cells(number, period, "I4", "known")
            self._know(_less(self._within(number, period, MOST), known), 0, 0)
        for (name_of, figure), words in release.figures.items():
            period = Period.of(name_of)
            known = self._cells(number, period, "I4", "known")
            now = str(release.count(period, "I4", "known"))
            then = release.figures.get((name_of, "I4.n"), now)
            if figure not in _QUARTILES or release.as_before(period, "I4") or then != now:
                continue
            days = int(words)
            share = {place: float(figure.removeprefix("I4.")) for place in known}
            self._know(_less(self._within(number, period, days), share), 0, MOST)
            fewer = _less(self._within(number, period, days - 1), share)
            self._know(fewer, -MOST, -min(QUARTILES))
        for period in self._common("I2", "I4"):
            undated = self._cells(number, period, "I4", "unknown")
            quick = self._within(number, period, self._limit)
            slow = _less(self._within(number, period, MOST), quick)
            for cls, those in (("in_time", quick), ("late", slow)):
                cells = self._cells(number, period, "I2", cls, "unknown")
                self._know(_less(cells, _sum(those, undated)), -MOST, 0)

    def _within(self, number: int, period: Period, days: int) -> Terms:
        """The applications that are known to have taken at most so many days."""
        several = [part for part, last in self.days.items() if last <= days]
        return self._cells(number, period, "I4", *several)

    def _grown(self, number: int) -> None:
        """Cases are added and decided; they do not vanish and are not undecided."""
        known = self._releases[number].known
        final = [("I1", "received"), ("I3", "accepted"), ("I3", "refused_late")]
        final += [("I8", outcome) for outcome in DECIDED_OUTCOMES]
        for name, measure in known.items():
            if name.startswith(("I9.", "U")):
                final += [(name, cls) for cls in measure.classes]
            elif name.startswith("X."):
                final += [(name, outcome) for outcome in DECIDED_OUTCOMES]
        final += [("I4", part) for part in self.days]
        for name, cls in final:
            for atom in self._own[name]:
                now = self._cells(number, atom, name, cls)
                before = self._cells(number - 1, atom, name, cls)
                self._know(_less(now, before), 0, MOST)

    # ---- what follows ----------------------------------------------------------------------------

    @cached_property
    def _matrix(self) -> csr_matrix:
        data = [value for row in self._rows for value in row.values()]
        columns = [place for row in self._rows for place in row]
        numbers = [number for number, row in enumerate(self._rows) for _ in row]
        return csr_matrix((data, (numbers, columns)), shape=(len(self._rows), len(self._places)))

    def _terms(self, target: Target) -> Terms:
        period, name, cls = target.key
        terms = self._cells(target.release, Period.of(period), name, cls)
        if target.since is None:
            return terms
        before = self._cells(target.since, Period.of(period), name, cls)
        return _less(terms, before)

    def _ends(self, target: Target, least: Callable[[np.ndarray], float]) -> tuple[float, float]:
        terms = self._terms(target)
        direction = np.zeros(len(self._places))
        direction[list(terms)] = list(terms.values())
        return least(direction), -least(-direction)

    @cached_property
    def _programme(self) -> dict[str, object]:
        lower, upper = np.array(self._least), np.array(self._most)
        same = lower == upper
        rest = self._matrix[~same]
        return {
            "A_eq": self._matrix[same],
            "b_eq": lower[same],
            "A_ub": _stacked(rest, -rest),
            "b_ub": np.concatenate([upper[~same], -lower[~same]]),
            "bounds": (0, MOST),
            "method": "highs",
        }

    def interval(self, target: Target) -> tuple[float, float]:
        """The least and the greatest value of what is hidden."""

        def least(direction: np.ndarray) -> float:
            found = linprog(direction, **self._programme)
            assert found.status == 0, found.message
            return float(found.fun)

        return self._ends(target, least)

    def whole_interval(self, target: Target) -> tuple[int, int]:
        """The same, knowing that cases are whole."""
        known = LinearConstraint(self._matrix, self._least, self._most)
        whole = np.ones(len(self._places))

        def least(direction: np.ndarray) -> float:
            found = milp(direction, constraints=[known], integrality=whole, bounds=Bounds(0, MOST))
            assert found.status == 0, found.message
            return float(found.fun)

        low, high = self._ends(target, least)
        return round(low), round(high)


def _cuts(releases: Sequence[Release], limit: int) -> tuple[int, ...]:
    """The days between which it is told how many applications took them."""
    told = {
        int(words) - earlier
        for release in releases
        for (_, figure), words in release.figures.items()
        if figure in _QUARTILES
        for earlier in (0, 1)
    }
    return (*sorted({limit, *told}), MOST)


def _sum(*several: Terms) -> Terms:
    total: Terms = {}
    for terms in several:
        for place, value in terms.items():
            total[place] = total.get(place, 0) + value
    return total


def _less(terms: Terms, others: Terms) -> Terms:
    return _sum(terms, {place: -value for place, value in others.items()})


def _stacked(*several: csr_matrix) -> csr_matrix:
    return csr_matrix(vstack(several))
