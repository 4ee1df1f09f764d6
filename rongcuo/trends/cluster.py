"""Counting a Parquet file on several processes or machines, by Dask: one task a row group."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
from dask.delayed import delayed
from distributed import Client

from rongcuo.cases.table import chunks
from rongcuo.policy.model import Policy
from rongcuo.trends.classes import needed
from rongcuo.trends.tally import Tally, tally_parts, total
from rongcuo.workdays import STATE, Calendar

__all__ = ["tally_on_cluster"]


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

    @delayed  # type: ignore[untyped-decorator]
    def counted(group: int) -> Tally:
        parts = chunks(path, policy, needed(policy), [group])
        return tally_parts(parts, policy, as_of, calendar)

    options = (
        {"address": scheduler}
        if scheduler
        else {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
    )
    with Client(**options) as client:  # type: ignore[no-untyped-call]
        tasks = [counted(group) for group in range(groups)]
        return total(client.gather(client.compute(tasks)))
