"""Notebooks are kept without outputs, in Chinese, and run from the first cell to the last."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from rongcuo.site.notebooks import published

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path: Path) -> None:
    """Executed, the notebook shows a finding with its words in Chinese."""
    text = published(path)

    assert "待定" in text
    assert "第四条第（三）项" in text


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    """No outputs, counts or widget states are in the repository."""
    node = nbformat.read(path, as_version=4)

    assert "widgets" not in node.metadata
    for cell in node.cells:
        assert not cell.get("outputs")
        assert not cell.get("execution_count")


def test_there_are_notebooks() -> None:
    """The tests above test something."""
    assert NOTEBOOKS
