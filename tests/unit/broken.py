"""A folder of a policy with one thing of its procedure or measures written otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.errors import PolicyError, Problem
from rongcuo.policy.read import read_policy

__all__ = ["MEASURES", "PROCEDURE", "Broken", "change", "problems"]

PROCEDURE, MEASURES = "procedure.yaml", "measures.yaml"
Broken = tuple[str, str, str, str, str]


def change(path: Path, old: str, new: str, after: str = "") -> int:
    """Write words of a file otherwise, the first after some others; give the line they stand on.

    Where the words begin with line breaks, the line is that of what follows them.
    """
    text = path.read_text(encoding="utf-8")
    place = text.index(old, text.index(after))
    path.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    lead = len(old) - len(old.lstrip("\n "))
    return text[: place + lead].count("\n") + 1


def problems(folder: Path) -> list[Problem]:
    """What is wrong with a folder."""
    with pytest.raises(PolicyError) as refusal:
        read_policy(folder)
    return list(refusal.value.problems)
