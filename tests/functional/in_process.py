"""Running the command in this process, and reading what it did."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .command import Done

__all__ = ["Run", "content", "enter", "lines", "refused"]

Run = Callable[..., Done]


def lines(done: Done) -> list[str]:
    """What a command that succeeded printed, line by line."""
    assert (done.code, done.err) == (0, "")
    return [line.rstrip() for line in done.out.splitlines()]


def content(done: Done) -> Any:
    """The JSON that a command that succeeded printed."""
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def refused(done: Done) -> str:
    """What a command that refused its input said; it printed nothing else."""
    assert (done.code, done.out) == (1, "")
    assert "Traceback" not in done.err
    return done.err


def enter(run: Run, case: Path, words: str) -> Done:
    """Enter an event: its name, day, and other options; by the office unless said otherwise."""
    name, on, *more = words.split()
    by = [] if "--by" in more else ["--by", "承办部门"]
    return run("event", case, name, "--on", on, *by, *more)
