"""Running the installed command in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["COMMAND", "DATA", "HETANG", "OURS", "Done", "environment", "run"]

COMMAND = Path(sys.executable).with_name("rongcuo")
ROOT = Path(__file__).parents[2]
DATA = ROOT / "data" / "training"
HETANG = ROOT / "tests" / "policies" / "hetang"
OURS = ROOT / "rongcuo" / "policy" / "xzcit_2018_63"


@dataclass(frozen=True)
class Done:
    """What a command did: its exit status and what it wrote, read as UTF-8."""

    code: int
    out: str
    err: str


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """An environment that asks for nothing but a wide terminal.

    The code and the measuring of coverage are those of the tests.
    """
    same = {
        name: value
        for name, value in os.environ.items()
        if name.startswith("COVERAGE_") or name == "PYTHONPATH"
    }
    return {"PATH": os.environ["PATH"], "COLUMNS": "300", **same, **(changes or {})}


def run(
    *words: str | Path, cwd: Path | None = None, changes: Mapping[str, str] | None = None
) -> Done:
    """Run `rongcuo` with these words, in a folder and an environment; never with a traceback."""
    done = subprocess.run(
        [COMMAND, *map(str, words)],
        cwd=cwd,
        env=environment(changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    found = Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    assert "Traceback" not in found.err, found.err
    assert not re.search(r"\bError\b", found.out + found.err), found
    return found
