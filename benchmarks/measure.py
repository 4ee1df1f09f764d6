"""Measuring: several things in turns in one run, told as medians and as ratios to the first.

Only ratios hold from one machine to the next, and only where both sides were measured in the same
run: what else the machine does then falls on all of them alike.
"""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

__all__ = ["in_turns", "machine", "seconds_of", "seconds_of_command", "table"]


def in_turns(measured: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median of what each thing measures, one after the other in every round."""
    got: dict[str, list[float]] = {name: [] for name in measured}
    for turn in range(rounds):
        names = list(measured) if turn % 2 else list(reversed(measured))
        for name in names:
            got[name].append(measured[name]())
    return {name: median(values) for name, values in got.items()}


def seconds_of(function: Callable[[object], object], inputs: Sequence[object]) -> float:
    """Processor seconds that a function takes for one input, on average over the inputs."""
    begun = process_time()
    for each in inputs:
        function(each)
    return (process_time() - begun) / len(inputs)


def seconds_of_command(words: Sequence[str | Path]) -> float:
    """Processor seconds that a command takes, its start included; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(list(map(str, words)), check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def machine() -> str:
    """The day, the processor, the system and the Python of this run."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((x.split(":")[1].strip() for x in lines if x.startswith("model name")), "")
    processor = f"{model or platform.machine()} × {os.cpu_count()}"
    return f"{date.today()}　{processor}　{platform.system()}　Python {platform.python_version()}"


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table in Markdown, as the handbook takes it."""
    print(f"\n| {' | '.join(titles)} |\n|{'---|' * len(titles)}")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    sys.stdout.flush()
