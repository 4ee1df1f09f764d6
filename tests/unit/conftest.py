"""What the tests of a policy's procedure and measures share: its folder, copied to be broken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from rongcuo.source import Source
from rongcuo.yaml_source import read_source

from .hetang import OURS


@pytest.fixture(scope="session")
def parsed() -> dict[bytes, Source]:
    """The files that were parsed so far, by content: most of a folder is the same every time."""
    return {}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parsed: dict[bytes, Source]) -> Path:
    """A copy of our policy's folder; each content of a file is parsed once."""

    def remembered(path: Path) -> Source:
        content = path.read_bytes()
        if content not in parsed:
            parsed[content] = read_source(path)
        return replace(parsed[content], file=str(path))

    monkeypatch.setattr("rongcuo.policy.read.read_source", remembered)
    return Path(copytree(OURS, tmp_path / "办法"))
