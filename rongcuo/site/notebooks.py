"""The notebooks that are published: `python -m rongcuo.site.notebooks notebooks PARTS REPORTS`.

Writes `notebook_NN.md` into PARTS for the handbook's pages, and into REPORTS a file that stands
alone for each.
"""

from __future__ import annotations

import sys
from pathlib import Path

from nbconvert.preprocessors import CellExecutionError

from rongcuo.notebooks.publish import as_document, as_page, executed
from rongcuo.safe_write import write_over

__all__ = ["PUBLISHED"]

PUBLISHED = ("02", "04", "05", "06")


if __name__ == "__main__":
    source, parts, reports = map(Path, sys.argv[1:])
    for folder in (parts, reports):
        folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.ipynb")):
        number, _, title = path.stem.partition("-")
        if number not in PUBLISHED:
            continue
        try:
            node = executed(path)
        except CellExecutionError as error:
            sys.exit(f"{path}：执行出错。\n{error}")
        write_over(reports / f"{path.stem}.html", as_document(node, title))
        write_over(parts / f"notebook_{number}.md", as_page(node))
