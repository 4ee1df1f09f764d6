"""How quickly many cases are screened and counted, as ratios within one run.

`python benchmarks/many_cases.py ROWS` (a million where not told) makes an invented register as
Parquet in a temporary folder and prints the median of several rounds, and the whole process's
peak of memory. Only ratios hold from one machine to the next.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
import pandas as pd

from rongcuo.cases.screen import Facts, screen
from rongcuo.cases.synthetic import CLOSED_ON, synthetic, write_synthetic
from rongcuo.cases.table import CHUNK
from rongcuo.policy.compiled import load_policy
from rongcuo.trends.days import due
from rongcuo.trends.tally import tally_file

ROUNDS = 5


def timed(work: Callable[[], object]) -> float:
    """The seconds that it takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def ratios(base: Callable[[], object], *others: Callable[[], object]) -> list[float]:
    """The medians of interleaved rounds, each as a multiple of the first one's."""
    rounds = [[timed(work) for work in (base, *others)] for _ in range(ROUNDS)]
    first, *rest = (median(column) for column in zip(*rounds, strict=True))
    return [other / first for other in rest]


def main(rows: int) -> None:
    """Measure and print."""
    policy = load_policy()
    parts = [synthetic(min(CHUNK, rows - n), 1, n // CHUNK, policy) for n in range(0, rows, CHUNK)]
    frame = pd.concat(parts, ignore_index=True)
    used = [*Facts(frame, policy).codes, *(f"claim_{n}" for n in range(1, 10))]
    part = frame[used].copy()
    del frame, parts
    findings, readings = ratios(
        part.copy, lambda: screen(part, policy), lambda: screen(part, policy, readings=True)
    )
    print(f"screening {rows:,} rows: {findings:.1f} × a copy of its {len(used)} columns")
    print(f"  with every reading: {readings:.1f} ×")

    days = pd.Series(np.resize(pd.date_range("2019-01-01", "2026-06-30", unit="s"), rows))
    table = np.resize(np.arange(40_000), 40_000).astype("datetime64[s]")
    places = np.resize(np.arange(40_000), rows)
    (working,) = ratios(lambda: table.take(places), lambda: due(days, 7, included=False))
    print(f"working days of {rows:,} dates: {working:.1f} × a look-up in a dense table")

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.parquet"
        write_synthetic(path, rows, 1)
        seconds = timed(lambda: tally_file(path, policy, CLOSED_ON))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"tally of {rows:,} rows from Parquet: {seconds / rows * 1e6:.2f} µs a row")
    print(f"peak of this process, the frame that is screened included: {peak:,.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
