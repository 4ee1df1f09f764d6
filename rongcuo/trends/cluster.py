"""Counting a Parquet file on several processes or machines, by Dask: one task a row group."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import dask
import pyarrow.parquet as pq
from distributed import Client

from rongcuo.cases.table import chunks
from rongcuo.policy.model import Policy
from rongcuo.trends.classes import needed
from rongcuo.trends.tally import Tally, tally_parts, total
from rongcuo.workdays import STATE, Calendar

__all__ = ["MEMORY_KEPT", "tally_on_cluster"]

MEMORY_KEPT = {
    "distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": 1 << 28,
    "distributed.nanny.pre-spawn-environ.MALLOC_MMAP_THRESHOLD_": 1 << 25,
}
"""Dask's workers give memory back after every step by default, which takes longer than the steps."""


def tally_on_cluster(
    path: Path,
    policy: Policy,
    as_of: date,
    calendar: Calendar = STATE,
    *,
    scheduler: str | None = None,
    workers: int = 2,
) -> Tally:
    """The tally of a Parquet file, as `tally_file` gives it, computed by Dask's workers.

    `scheduler` is the address of a cluster that is running and sees the file under the same
    path; without one, `workers` processes are started on this machine.
    """
    groups = pq.ParquetFile(path).num_row_groups
    options = (
        {"address": scheduler}
        if scheduler
        else {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
    )
    with dask.config.set(MEMORY_KEPT), Client(**options) as client:  # type: ignore[no-untyped-call]
        # Sent once a worker: what is worked out from them there is then worked out once too.
        given = client.scatter([policy, calendar], broadcast=True)
        tasks = [
            client.submit(_counted, path, group, as_of, *given, pure=False)
            for group in range(groups)
        ]
        return total(client.gather(tasks))


def _counted(path: Path, group: int, as_of: date, policy: Policy, calendar: Calendar) -> Tally:
    """The tally of one row group."""
    return tally_parts(chunks(path, policy, needed(policy), [group]), policy, as_of, calendar)
