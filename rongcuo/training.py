"""The twelve training cases, which are invented, and where they lie."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from rongcuo.case import Case, parse_case, read_case
from rongcuo.policy.compiled import load_policy
from rongcuo.source import Source

__all__ = ["training_case", "training_cases", "training_folder", "training_ids", "training_titles"]


def training_folder() -> Path:
    """The folder of the case files: in the installed package, or in the repository's `data/`."""
    package = Path(__file__).parent
    installed = package / "training"
    return installed if installed.is_dir() else package.parent / "data" / "training"


def _files() -> dict[str, Path]:
    """The case files by case; plain JSON where a build has made it of them."""
    folder = training_folder()
    found = [path for kind in ("json", "yaml") for path in folder.glob(f"t[0-9][0-9].{kind}")]
    return {path.stem.upper(): path for path in sorted(found)}


def training_ids() -> tuple[str, ...]:
    """T01 to T12."""
    return tuple(_files())


@cache
def training_titles() -> dict[str, str]:
    """What each training case is called, by its id."""
    titles: dict[str, str] = json.loads((training_folder() / "titles.json").read_text("utf-8"))
    return titles


@cache
def training_case(case_id: str) -> Case:
    """One training case, read and checked; KeyError where there is none."""
    path, policy = _files()[case_id], load_policy()
    if path.suffix == ".yaml":
        return read_case(path, policy)
    return parse_case(Source(path.name, json.loads(path.read_text(encoding="utf-8")), {}), policy)


def training_cases() -> tuple[Case, ...]:
    """The training cases T01 to T12, read and checked."""
    return tuple(map(training_case, training_ids()))
