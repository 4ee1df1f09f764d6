"""Notebooks as pages: executed from the first cell to the last, then written as Markdown.

`python -m rongcuo.site.notebooks notebooks FOLDER` writes `notebook_NN.md` for each.
"""

from __future__ import annotations

import re
import sys
from itertools import count
from pathlib import Path

import nbformat
from nbconvert import MarkdownExporter
from nbconvert.preprocessors import CellExecutionError, ExecutePreprocessor
from nbformat import NotebookNode

from rongcuo.safe_write import write_over

__all__ = ["published"]

_HEADING = re.compile(r"^##+ .+$", re.MULTILINE)
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)  # of a finding; the site has it in a file


def published(notebook: Path) -> str:
    """Execute a notebook where it lies and give it as Markdown; CellExecutionError where it fails."""
    node = nbformat.read(notebook, as_version=4)
    executor = ExecutePreprocessor(timeout=300, extra_arguments=["--log-level=ERROR"])
    executor.preprocess(node, {"metadata": {"path": str(notebook.parent)}})
    _anchor(node)
    text, _ = MarkdownExporter().from_notebook_node(node)
    return _STYLE.sub("", str(text))


def _anchor(node: NotebookNode) -> None:
    """Number the anchors of the headings, which a notebook cannot name."""
    numbers = count(1)
    for cell in node.cells:
        if cell.cell_type == "markdown":
            cell.source = _HEADING.sub(
                lambda found: f"{found[0]} {{ #part-{next(numbers)} }}", cell.source
            )


if __name__ == "__main__":
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.ipynb")):
        try:
            write_over(target / f"notebook_{path.name[:2]}.md", published(path))
        except CellExecutionError as error:
            sys.exit(f"{path}：执行出错。\n{error}")
