"""The twelve training cases, which are invented, and where they lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rongcuo.case import Case, read_case
from rongcuo.policy.compiled import load_policy

__all__ = ["training_cases", "training_folder"]


def training_folder() -> Path:
    """The folder of the case files: in the installed package, or in the repository's `data/`."""
    package = Path(__file__).parent
    installed = package / "training"
    return installed if installed.is_dir() else package.parent / "data" / "training"


@cache
def training_cases() -> tuple[Case, ...]:
    """The training cases T01 to T12, read and checked."""
    policy = load_policy()
    return tuple(
        read_case(path, policy) for path in sorted(training_folder().glob("t[0-9][0-9].yaml"))
    )
