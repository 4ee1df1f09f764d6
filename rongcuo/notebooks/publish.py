"""Publishing a notebook: executed from the first cell to the last, then shown without its code."""

from __future__ import annotations

import re
from copy import deepcopy
from html import escape
from importlib.resources import files
from itertools import count
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter, MarkdownExporter
from nbconvert.preprocessors import ExecutePreprocessor
from nbformat import NotebookNode
from nbformat.v4 import new_output

from rongcuo.errors import visible

__all__ = ["as_document", "as_page", "executed"]

_HEADING = re.compile(r"^##+ .+$", re.MULTILINE)
_STYLE = re.compile(
    r"<style.*?</style>", re.DOTALL
)  # of findings and tables; the site has it in a file
_PANEL = (
    '<p class="quiet">这里在笔记本中是交互面板。手册里有的面板，在“评议台”“期限计算”等页上。</p>'
)


def executed(notebook: Path) -> NotebookNode:
    """Run a notebook where it lies; CellExecutionError where a cell fails."""
    node = nbformat.read(notebook, as_version=4)
    executor = ExecutePreprocessor(timeout=300, extra_arguments=["--log-level=ERROR"])
    executor.preprocess(node, {"metadata": {"path": str(notebook.parent)}})
    return node


def as_document(node: NotebookNode, title: str) -> str:
    """An HTML file that stands alone: no code, no script, nothing loaded, fit to print."""
    exporter = HTMLExporter(
        template_name="template",
        extra_template_basedirs=[str(Path(__file__).parent)],
        exclude_input=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_anchor_links=True,
    )
    style = [
        (files(f"rongcuo.{room}") / name).read_text(encoding="utf-8")
        for room, name in (
            ("views", "finding.css"),
            ("views", "page.css"),
            ("notebooks", "published.css"),
            ("trends", "trends.css"),
        )
    ]
    resources = {"title": escape(title), "style": "\n".join(style)}
    text, _ = exporter.from_notebook_node(_plain(node), resources=resources)
    return str(text)


def as_page(node: NotebookNode) -> str:
    """Markdown for the handbook, without code; headings have anchors `part-1`, `part-2`, …"""
    page = _plain(node)
    numbers = count(1)
    for cell in page.cells:
        if cell.cell_type == "markdown":
            cell.source = _HEADING.sub(
                lambda found: f"{found[0]} {{ #part-{next(numbers)} }}", cell.source
            )
    text, _ = MarkdownExporter(exclude_input=True).from_notebook_node(page)
    return str(text)


def _plain(node: NotebookNode) -> NotebookNode:
    """A copy whose outputs are all HTML; styles are left to the page that it stands on."""
    plain = deepcopy(node)
    for cell in plain.cells:
        if cell.cell_type == "code":
            shown = dict.fromkeys(html for output in cell.outputs if (html := _html(output)))
            cell.outputs = [new_output("display_data", {"text/html": html}) for html in shown]
    return plain


def _html(output: NotebookNode) -> str:
    """One output as HTML without blank lines; an interactive panel is told of, not shown."""
    data = output.get("data", {})
    if "application/vnd.jupyter.widget-view+json" in data:
        return _PANEL
    if output.output_type == "stream":
        return _said(output.text)
    if "image/svg+xml" in data:
        return f'<div class="output">{data["image/svg+xml"]}</div>'
    if "text/html" in data:
        lines = _STYLE.sub("", data["text/html"]).splitlines()
        return f'<div class="output">{"".join(line.strip() for line in lines)}</div>'
    return _said(data.get("text/plain", ""))


def _said(text: str) -> str:
    """Plain text on one line: a blank line would end the HTML, and Markdown begin."""
    lines = text.strip().replace("\r\n", "\n").split("\n")
    return f'<p class="said">{"<br>".join(visible(escape(line)) for line in lines)}</p>'
