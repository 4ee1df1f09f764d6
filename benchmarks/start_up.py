"""How soon the package and the command are there, against their goals: `make bench`.

Processor time is told, as other work of the machine falls on it least; the rest of the waiting is
reading the disk, once.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measure import in_turns, machine, seconds_of_command, table

BIN = Path(".venv/bin")
PYTHON = [BIN / "python", "-c"]
T03 = "data/training/t03.yaml"
WHOLE = "from rongcuo.dossier import as_json; from rongcuo.policy.compiled import load_policy; load_policy()"
MEASURED: dict[str, tuple[list[str | Path], str]] = {
    "Python 本身": ([*PYTHON, "pass"], ""),
    "import rongcuo": ([*PYTHON, "import rongcuo"], "80"),
    "全部核心模块，装载办法": ([*PYTHON, WHOLE], ""),
    "typer 本身": ([*PYTHON, "import typer"], ""),
    "rongcuo show 十二": ([BIN / "rongcuo", "show", "十二"], ""),
    "rongcuo assess t03": ([BIN / "rongcuo", "assess", T03], "300"),
    "rongcuo assess t03 --json": ([BIN / "rongcuo", "assess", T03, "--json"], "300"),
}


def main(rounds: int) -> None:
    """Measure and print a table."""
    for words, _ in MEASURED.values():
        seconds_of_command(words)  # what is compiled once is compiled now
    taken = in_turns(
        {
            name: lambda words=words: seconds_of_command(words)
            for name, (words, _) in MEASURED.items()
        },
        rounds,
    )
    print(machine())
    table(
        ("启动", "毫秒", "目标"),
        ((name, f"{taken[name] * 1e3:.0f}", goal) for name, (_, goal) in MEASURED.items()),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
