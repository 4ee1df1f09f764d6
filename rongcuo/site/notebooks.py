"""Notebooks as pages: executed from the first cell to the last, then written as Markdown.

`python -m rongcuo.site.notebooks notebooks FOLDER` writes `notebook_NN.md` for each.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter
from nbconvert.preprocessors import CellExecutionError, ExecutePreprocessor

from rongcuo.safe_write import write_over

__all__ = ["published"]


def published(notebook: Path) -> str:
    """Execute a notebook where it lies and give it as Markdown; CellExecutionError where it fails."""
    node = nbformat.read(notebook, as_version=4)
    executor = ExecutePreprocessor(timeout=300, extra_arguments=["--log-level=ERROR"])
    executor.preprocess(node, {"metadata": {"path": str(notebook.parent)}})
    text, _ = MarkdownExporter().from_notebook_node(node)
    return str(text)


if __name__ == "__main__":
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.ipynb")):
        try:
            write_over(target / f"notebook_{path.name[:2]}.md", published(path))
        except CellExecutionError as error:
            sys.exit(f"{path}：执行出错。\n{error}")
