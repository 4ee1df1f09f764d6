"""Someone who knows every figure of a release, the tree of the measures and the rules' bounds.

What they can say of a hidden count is the least and the greatest value that it can have: two
linear programmes each.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, vstack

from rongcuo.trends.disclosure import Release
from rongcuo.trends.measures import Measure
from rongcuo.trends.periods import Period

__all__ = ["Attacker"]

Key = tuple[str, str, str]

MOST = 100_000  # cases that there may be where nothing is said


class Attacker:
    """Knows a release, and any number of earlier ones whose cases are the same."""

    def __init__(self, release: Release, known: Mapping[str, Measure]) -> None:
        self._release = release
        several = {period for row in release.periods.values() for period in row}
        finest = [
            p for p in several if not any(q != p and set(q.years) < set(p.years) for q in several)
        ]
        self._atoms = sorted(finest)
        places: dict[tuple[Period, str, str], int] = {}
        for atom in self._atoms:
            for name, measure in known.items():
                for cls in measure.classes:
                    places[atom, name, cls] = len(places)
        self._places = places
        rows: list[dict[int, int]] = []
        sums: list[int] = []
        for name, measure in known.items():
            if measure.universe is None:
                continue
            above, classes = measure.universe
            for atom in self._atoms:
                row = {places[atom, name, cls]: 1 for cls in measure.classes}
                row |= {places[atom, above, cls]: -1 for cls in classes}
                rows.append(row)
                sums.append(0)
        low: list[tuple[dict[int, int], int, int]] = []
        for (period, name, cls), count in release.counts.items():
            row = dict.fromkeys(self._within(period, name, cls), 1)
            if count.value is not None:
                rows.append(row)
                sums.append(count.value)
            elif count.reason == "primary":
                low.append((row, 1, release.audience.k - 1))
        self._equal, self._sums = self._matrix(rows), np.array(sums, float)
        self._bounded = self._matrix([row for row, _, _ in low])
        self._least = np.array([least for _, least, _ in low], float)
        self._most = np.array([most for _, _, most in low], float)

    def _matrix(self, rows: list[dict[int, int]]) -> csr_matrix:
        data = [value for row in rows for value in row.values()]
        columns = [place for row in rows for place in row]
        numbers = [number for number, row in enumerate(rows) for _ in row]
        return csr_matrix((data, (numbers, columns)), shape=(len(rows), len(self._places)))

    def _within(self, period: str, name: str, cls: str) -> list[int]:
        first, _, last = period.partition("-")
        whole = Period(int(first), int(last or first))
        return [
            place
            for (atom, measure, each), place in self._places.items()
            if measure == name and each == cls and set(atom.years) <= set(whole.years)
        ]

    def _direction(self, key: Key) -> np.ndarray:
        direction = np.zeros(len(self._places))
        direction[self._within(*key)] = 1
        return direction

    def interval(self, key: Key) -> tuple[float, float]:
        """The least and the greatest value that a hidden count can have."""
        ends = []
        for sign in (1, -1):
            found = linprog(
                sign * self._direction(key),
                A_eq=self._equal,
                b_eq=self._sums,
                A_ub=None if not len(self._least) else _stacked(self._bounded),
                b_ub=None if not len(self._least) else np.concatenate([self._most, -self._least]),
                bounds=(0, MOST),
                method="highs",
            )
            assert found.status == 0, found.message
            ends.append(sign * found.fun)
        return ends[0], ends[1]

    def whole_interval(self, key: Key) -> tuple[int, int]:
        """The same, knowing that cases are whole."""
        constraints = [LinearConstraint(self._equal, self._sums, self._sums)]
        if len(self._least):
            constraints.append(LinearConstraint(self._bounded, self._least, self._most))
        ends = []
        for sign in (1, -1):
            found = milp(
                sign * self._direction(key),
                constraints=constraints,
                integrality=np.ones(len(self._places)),
                bounds=Bounds(0, MOST),
            )
            assert found.status == 0, found.message
            ends.append(round(sign * found.fun))
        return ends[0], ends[1]


def _stacked(matrix: csr_matrix) -> csr_matrix:
    return vstack([matrix, -matrix])
