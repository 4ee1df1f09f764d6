"""The tally: how many cases of each year are in each class of each measure. Tallies add.

Everything that a report says is computed from one tally, and a tally of the whole is the sum of
the tallies of its parts: chunks of a file, or partitions on several machines.

Beside the measures' classes it counts what no measure divides: working days that applications
took (`I4.days`), key facts known and not (`I11.…`), amounts in fen (`I13.sum`), decided cases
by topic (`I14.topic`) and cases by unit (`U`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from rongcuo.cases.table import chunks, length
from rongcuo.policy.model import Policy
from rongcuo.trends.classes import OUTSIDE, Cases, needed
from rongcuo.workdays import STATE, Calendar

__all__ = ["Cell", "Tally", "tally", "tally_file", "tally_parts", "total"]

Cell = tuple[int, str, str]
"""Year, measure, class."""

Tally = Counter[Cell]

BLOCK = 1 << 18
"""Rows that are counted at once."""

LONGEST = 250
"""Working days past which an application's time is counted as this long."""

ROOM = 1 << 13
"""How many combinations of classes are counted in one pass."""

_FEN = 100


def tally(frame: pd.DataFrame, policy: Policy, as_of: date, calendar: Calendar = STATE) -> Tally:
    """Count a frame of cases. ValueError where a case has no year."""
    if frame["year"].isna().any():
        raise ValueError("没有年份")
    result: Tally = Counter()
    for start in range(0, len(frame), BLOCK):
        part = frame.iloc[start : start + BLOCK].reset_index(drop=True)
        result.update(dict(_counted(part, policy, as_of, calendar)))
    return result


def total(parts: Iterable[Tally]) -> Tally:
    """The sum of several tallies."""
    result: Tally = Counter()
    for part in parts:
        result.update(part)
    return result


def tally_parts(
    parts: Iterable[pd.DataFrame], policy: Policy, as_of: date, calendar: Calendar = STATE
) -> Tally:
    """Count cases that come in parts, one part in memory at a time."""
    return total(tally(part, policy, as_of, calendar) for part in parts)


def tally_file(
    path: Path,
    policy: Policy,
    as_of: date,
    calendar: Calendar = STATE,
    told: Callable[[Iterable[pd.DataFrame], int], Iterable[pd.DataFrame]] | None = None,
) -> Tally:
    """Count a case table on disk; InputError as `read_table`.

    `told` is handed the parts and the number of rows in all (0 where not known) and gives the
    parts on, so that it can tell how far they are.
    """
    parts: Iterable[pd.DataFrame] = chunks(path, policy, needed(policy))
    if told is not None:
        large = path.suffix.lower() == ".parquet" and path.exists()
        parts = told(parts, length(path) if large else 0)
    return tally_parts(parts, policy, as_of, calendar)


def _counted(
    frame: pd.DataFrame, policy: Policy, as_of: date, calendar: Calendar
) -> Iterator[tuple[Cell, int]]:
    """The cells of one block that are not empty; none comes twice."""
    cases = Cases(frame, policy, as_of, calendar)
    years, year = np.unique(frame["year"].to_numpy(np.int16), return_inverse=True)
    year = year.astype(np.uint16)
    gaps = np.zeros(len(frame), np.uint8)
    asked = np.zeros(len(frame), np.uint8)
    together = _Together(years, year)
    for measure, codes in cases.codes():
        names = list(measure.classes)
        yield from together.add(measure.id, names, codes)
        if measure.id.startswith("E."):
            gaps += codes == names.index("unknown") + 1
            asked += (codes != OUTSIDE) & (codes != unasked(names))
    yield from together.counted()
    for where, name in (
        (cases.decided, "I11.decided"),
        (cases.accepted & ~cases.decided, "I11.open"),
    ):
        for place, of_year in enumerate(years):
            rows = where & (year == place)
            missing = int(gaps[rows].sum())
            yield (int(of_year), name, "unknown"), missing
            yield (int(of_year), name, "known"), int(asked[rows].sum()) - missing
    taken = cases.days_taken()
    days = np.where(taken < 0, 0, np.minimum(taken, LONGEST) + 1).astype(np.uint16)
    together.add("I4.days", list(map(str, range(LONGEST + 1))), days)
    yield from together.counted()
    both = cases.decided & (cases.money() == 1)
    for name in ("loss", "recovered"):
        fen = np.round(np.nan_to_num(frame[f"amount_{name}"].to_numpy()) * _FEN).astype(np.int64)
        for place, of_year in enumerate(years):
            yield (int(of_year), "I13.sum", name), int(fen[both & (year == place)].sum())
    yield from _labelled("I14.topic", frame["topic"], cases.decided, years, year)
    yield from _labelled("U", frame["unit"], np.ones(len(frame), bool), years, year)


def unasked(names: list[str]) -> int:
    """The code of a fact that need not be established; none where there is no such class."""
    return names.index("not_asked") + 1 if "not_asked" in names else -1


class _Together:
    """Counts several measures in one pass: a number for each combination of their classes.

    Adding them up along all other axes gives each measure's own counts.
    """

    def __init__(self, years: np.ndarray, year: np.ndarray) -> None:
        self._years, self._year = years, year
        self._start()

    def _start(self) -> None:
        self._key = self._year
        self._measures: list[tuple[str, list[str]]] = []
        self._shape = [len(self._years)]

    def add(self, measure: str, names: list[str], codes: np.ndarray) -> Iterator[tuple[Cell, int]]:
        """Take a measure in; gives what was counted before where there is no more room."""
        full = math.prod(self._shape) * (len(names) + 1) > ROOM
        done = list(self.counted()) if full and self._measures else []
        self._key = self._key * np.uint16(len(names) + 1) + codes
        self._measures.append((measure, names))
        self._shape.append(len(names) + 1)
        return iter(done)

    def counted(self) -> Iterator[tuple[Cell, int]]:
        """The counts of the measures taken in; the code 0 is not counted."""
        table = np.bincount(self._key, minlength=math.prod(self._shape)).reshape(self._shape)
        for place, (measure, names) in enumerate(self._measures, 1):
            others = tuple(axis for axis in range(1, table.ndim) if axis != place)
            counts = table.sum(axis=others)
            for row, column in zip(*np.nonzero(counts), strict=True):
                if column:
                    cell = (int(self._years[row]), measure, names[column - 1])
                    yield cell, int(counts[row, column])
        self._start()


def _labelled(
    measure: str, labels: pd.Series, where: np.ndarray, years: np.ndarray, year: np.ndarray
) -> Iterator[tuple[Cell, int]]:
    """Count cases by a text, where there is one; "" counts those that have none."""
    codes, names = pd.factorize(labels)
    codes = np.where(where, np.where(codes < 0, len(names), codes) + 1, 0)
    known: list[Any] = ["", *names, ""]
    width = len(known)
    counts = np.bincount(year.astype(np.int64) * width + codes, minlength=len(years) * width)
    for place in np.flatnonzero(counts):
        if place % width:
            name = str(known[place % width])
            yield (int(years[place // width]), measure, name), int(counts[place])
