"""How quickly many cases are screened and counted, as ratios within one run, against polars.

`make bench-cases` measures a million; with ROWS=10000000 ten million are counted, in chunks and
on two Dask workers, and compared. An invented register is written as Parquet to a temporary
folder. Processor time unless told otherwise; the machine's other work falls on all alike. Peaks
of memory are of a process for each thing alone.
"""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import dask
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from distributed import Client, LocalCluster

from benchmarks import polars_peer
from benchmarks.measure import in_turns, machine, table
from rongcuo.cases.columns import columns
from rongcuo.cases.screen import screen
from rongcuo.cases.synthetic import CLOSED_ON, synthetic, write_synthetic
from rongcuo.cases.table import CHUNK, as_bytes, read_table
from rongcuo.cases.typed import typed
from rongcuo.cases.written import read_csv
from rongcuo.logic import atoms
from rongcuo.policy.compiled import load_policy
from rongcuo.trends.cluster import MEMORY_KEPT, tally_on_cluster
from rongcuo.trends.days import due
from rongcuo.trends.tally import Cell, tally_file

POLICY = load_policy()
ROUNDS = 9
MILLION = 1_000_000
Rows = list[tuple[str, ...]]


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that it takes, of all threads."""
    begun = process_time()
    work()
    return process_time() - begun


def compared(several: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> Rows:
    """Milliseconds and ratios to the first, medians of interleaved rounds."""
    got = in_turns({name: partial(seconds, work) for name, work in several.items()}, rounds)
    first = next(iter(got.values()))
    return [(name, f"{1e3 * t:,.1f}", f"{t / first:.2f}") for name, t in got.items()]


def used() -> list[str]:
    """The columns that screening looks at."""
    facts = {leaf.id for c in POLICY.circumstances for leaf in atoms(c.when) if leaf.id}
    names = [column.id for column in columns(POLICY)]
    return [name for name in names if name in facts or name.startswith("claim_")]


def register(rows: int) -> pd.DataFrame:
    """The columns that screening looks at, of an invented register."""
    parts = [
        synthetic(min(CHUNK, rows - n), 1, n // CHUNK, POLICY)[used()]
        for n in range(0, rows, CHUNK)
    ]
    return pd.concat(parts, ignore_index=True)


def booleans(frame: pd.DataFrame) -> pl.DataFrame:
    """The same for polars: Booleans, null where unknown."""
    facts = [name for name in frame.columns if not name.startswith("claim_")]
    given = pl.from_pandas(frame)
    return given.with_columns(polars_peer.fact(POLICY, name).alias(name) for name in facts)


def screened(rows: int) -> None:
    """Screening, against a copy of what it is given and against polars."""
    frame = register(rows)
    block = np.stack(
        [
            (series.cat.codes if series.dtype == "category" else series).to_numpy().view(np.int8)
            for _, series in frame.items()
        ]
    )
    lazy = booleans(frame).lazy()
    for readings in (False, True):
        theirs = lazy.select(polars_peer.found(POLICY, readings)).collect()
        for name, ours in screen(frame, POLICY, readings=readings).items():
            codes = (theirs[str(name)].cast(pl.Int8) * 2).fill_null(1).to_numpy()
            assert np.array_equal(ours.cat.codes.to_numpy(), codes), name
    shown = compared(
        {
            f"numpy 把同样 {len(block)} 列复制一份": block.copy,
            "pandas 把这张表复制一份": frame.copy,
            "比对，只要结果": lambda: screen(frame, POLICY),
            "polars lazy，同样的结果": lambda: lazy.select(
                polars_peer.found(POLICY, False)
            ).collect(),
            "比对，连同每种读法": lambda: screen(frame, POLICY, readings=True),
            "polars lazy，连同每种读法": lambda: lazy.select(
                polars_peer.found(POLICY, True)
            ).collect(),
        }
    )
    table((f"{rows:,} 件比对", "毫秒", "与复制相比"), shown)


def read(rows: int) -> None:
    """What comes before screening: columns of text, and a .csv file of an eighth of the rows."""
    seen = [column for column in columns(POLICY) if column.id in used()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv"
        path.write_bytes(as_bytes(synthetic(rows // 8, 1, 0, POLICY), ".csv", POLICY))
        eighth = read_csv(path, columns(POLICY))
        shown = compared(
            {
                "pandas（pyarrow）读成文字": lambda: pd.read_csv(path, dtype=str, engine="pyarrow"),
                "pandas 读成文字": lambda: pd.read_csv(path, dtype=str),
                "rongcuo 读出并核对": lambda: read_table(path, POLICY),
            },
            3,
        )
    table((f"{rows // 8:,} 件，{eighth.table.num_columns} 列的 .csv", "毫秒", "相比"), shown)
    texts = pa.concat_tables([eighth.table.select([column.id for column in seen])] * 8)
    written = replace(eighth, table=texts.combine_chunks(), rows=np.arange(len(texts)))
    plain = [column.cast(pa.string()).combine_chunks() for column in written.table.columns]
    held = [np.frombuffer(b, np.uint8) for column in plain for b in column.buffers() if b]
    frame, _ = typed(written, seen)
    shown = compared(
        {
            "比对，只要结果": lambda: screen(frame, POLICY),
            f"从 {len(seen)} 列文字读出": lambda: typed(written, seen),
            "numpy 把这些文字复制一份": lambda: [each.copy() for each in held],
            "pyarrow 给这些文字编码": lambda: [each.dictionary_encode() for each in plain],
        },
        5,
    )
    table((f"{len(texts):,} 件，输入是文字", "毫秒", "与比对相比"), shown)


def counted_days(rows: int) -> None:
    """Working days, against a look-up in a dense table."""
    random = np.random.default_rng(1)
    days = pd.date_range("2019-01-01", "2026-06-30", unit="s").to_numpy()
    dates = pd.Series(random.choice(days, rows))
    dense = np.resize(days, 40_000)
    places = random.integers(0, 2737, rows)
    shown = compared(
        {
            "在一张表里查": lambda: dense.take(places),
            "七个工作日之后，Series 进出": lambda: due(dates, 7, included=False),
        }
    )
    table((f"{rows:,} 个日期", "毫秒", "与查表相比"), shown)


def counted(path: Path, rows: int) -> None:
    """The whole report's counts from Parquet, against polars."""
    got: dict[str, Mapping[Cell, int]] = {}

    def ours() -> None:
        got["ours"] = tally_file(path, POLICY, CLOSED_ON)

    def theirs() -> None:
        got["theirs"] = polars_peer.tallied(path, POLICY, CLOSED_ON)

    shown = compared({"polars lazy": theirs, "rongcuo": ours}, 3 if rows <= MILLION else 1)
    same = {measure for _, measure, _ in got["theirs"]}
    mine = {cell: n for cell, n in got["ours"].items() if n and cell[1] in same}
    assert got["theirs"] == mine
    total = len({measure for _, measure, _ in got["ours"]})
    print(f"\nrongcuo 数 {total} 组，polars 数其中 {len(same)} 组，{len(mine)} 格全部相等。")
    table((f"{rows:,} 件汇总", "毫秒", "与 polars 相比"), shown)


def on_two_workers(path: Path, rows: int) -> None:
    """Dask with two workers that are already running, against chunks in one process; wall time."""
    small = path.with_name("small.parquet")
    write_synthetic(small, 1000, 1)
    workers = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with dask.config.set(MEMORY_KEPT), LocalCluster(**workers) as cluster:
        address = cluster.scheduler_address
        with Client(address) as client:
            client.run(tally_file, small, POLICY, CLOSED_ON)  # modules and tables are loaded
        got: dict[str, Mapping[Cell, int]] = {}

        def wall(name: str, work: Callable[[], Mapping[Cell, int]]) -> float:
            begun = perf_counter()
            got[name] = work()
            return perf_counter() - begun

        def each_worker(ask: Callable[[], float]) -> list[float]:
            with Client(address) as client:
                return list(client.run(ask).values())

        works = {
            "pandas，一块一块": lambda: tally_file(path, POLICY, CLOSED_ON),
            "Dask 两个进程": lambda: tally_on_cluster(path, POLICY, CLOSED_ON, scheduler=address),
        }
        times = in_turns(
            {name: partial(wall, name, work) for name, work in works.items()},
            3 if rows <= MILLION else 1,
        )
        begun = process_time()
        works["pandas，一块一块"]()
        alone_took, between = process_time() - begun, each_worker(process_time)
        works["Dask 两个进程"]()
        ended, peaks = each_worker(process_time), each_worker(highest)
    alone, together = got.values()
    assert alone == together
    first = next(iter(times.values()))
    shown = [(name, f"{s:.1f}", f"{s / first:.2f}") for name, s in times.items()]
    table((f"{rows:,} 件汇总，钟表时间，结果相等", "秒", "与 pandas 相比"), shown)
    took = "、".join(f"{b - a:.1f}" for a, b in zip(between, ended, strict=True))
    print(f"\n处理器时间：pandas {alone_took:.1f} 秒；两个进程 {took} 秒。")
    print(f"两个进程的内存峰值：{'、'.join(f'{each:,.0f} MB' for each in peaks)}。")


def peak(work: Callable[[], object]) -> float:
    """The peak of memory, in MB, of a new process that does nothing else."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        pool.apply(work)
        return pool.apply(highest)


def highest() -> float:
    """The peak of this process's memory until now, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def nothing() -> None:
    """What a process takes that has only loaded the modules."""


def main(rows: int) -> None:
    """Measure and print; above a million only what is counted from a file."""
    print(machine())
    if rows <= MILLION:
        screened(rows)
        read(rows)
        counted_days(rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.parquet"
        write_synthetic(path, rows, 1)
        counted(path, rows)
        on_two_workers(path, rows)
        peaks = {
            "只装载模块": nothing,
            "pandas，一块一块": partial(tally_file, path, POLICY, CLOSED_ON),
            "polars lazy": partial(polars_peer.tallied, path, POLICY, CLOSED_ON),
        }
        shown = [(name, f"{peak(work):,.0f}") for name, work in peaks.items()]
    table((f"{rows:,} 件汇总，整个进程", "内存峰值，MB"), shown)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MILLION)
