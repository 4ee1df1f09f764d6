"""The invented policy of 河塘镇, read as it is or copied with one thing changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

from rongcuo.errors import Problem
from rongcuo.policy.model import Policy
from rongcuo.policy.read import read_policy

__all__ = ["FILES", "HETANG", "OURS", "Break", "changed", "hetang", "line_of", "ours"]

HETANG = Path(__file__).parents[1] / "policies" / "hetang"
OURS = Path(__file__).parents[2] / "rongcuo" / "policy" / "xzcit_2018_63"
FILES = (
    "ambiguities.yaml",
    "circumstances.yaml",
    "facts.yaml",
    "policy.yaml",
    "source.txt",
    "text.txt",
)


class Break(NamedTuple):
    """Words of a file written otherwise, and what is then said of which line.

    `line` are words that end on the line named; `told_in` is its file, where it is another one.
    """

    file: str
    old: str
    new: str
    line: str
    what: str
    remedy: str
    told_in: str = ""

    def told(self, folder: Path) -> Problem:
        """The problem that is told of a folder broken like this."""
        path = folder / (self.told_in or self.file)
        before, words, _ = path.read_text(encoding="utf-8").partition(self.line)
        return Problem(str(path), (before + words).count("\n") + 1, self.what, self.remedy)


@cache
def hetang() -> Policy:
    """The policy of 河塘镇, read from its folder."""
    return read_policy(HETANG)


@cache
def ours() -> Policy:
    """徐工职院党发〔2018〕63号, read from its folder (not from its JSON)."""
    return read_policy(OURS)


def changed(tmp_path: Path, *changes: Break | tuple[str, str, str], of: Path = HETANG) -> Path:
    """Copy the folder and change it: each change is a file, words that stand in it once, others."""
    folder = Path(copytree(of, tmp_path / of.name))
    for file, old, new, *_ in changes:
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} holds “{old}” {text.count(old)} times"
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")
    return folder


def line_of(path: Path, words: str) -> int:
    """The number of the one line of a file that holds these words."""
    lines = path.read_text(encoding="utf-8").split("\n")
    (number,) = (number for number, line in enumerate(lines, 1) if words in line)
    return number
