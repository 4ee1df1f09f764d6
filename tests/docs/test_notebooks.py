"""Notebooks are kept without outputs, in Chinese, and run from the first cell to the last."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import nbformat
import pytest

from rongcuo.agreement.sample import sample_sheets
from rongcuo.answer_sheet import sheet_text
from rongcuo.exercise import training_exercises
from rongcuo.notebooks.publish import as_document, as_page, executed

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


SAID = {
    "01": ["第四条", "虚构"],
    "02": ["待定", "第四条第（三）项"],
    "03": ["答卷", "待定"],
    "04": ["最稳妥", "首日不计"],
    "05": ["Krippendorff", "合成答卷 24 份", "第二条"],
    "06": ["合成", "公开版", "需要委员会明确的", "不等于匿名"],
    "07": ["没有记入", "》现在不能写", "核对一致"],
}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_is_published_without_code(path: Path) -> None:
    """Executed, it says what it teaches; what is published has neither code nor script."""
    node = executed(path)

    document, page = as_document(node, path.stem), as_page(node)

    for words in SAID[path.name[:2]]:
        assert words in document
    for text in (document, page):
        assert "import " not in text
        assert "<script" not in text
    assert "<style" not in page


def test_collected_answer_sheets_are_counted(tmp_path: Path) -> None:
    """Sheets in the folder 答卷 take the place of the invented ones; a broken file is named."""
    notebook = copy(ROOT / "notebooks" / "05-评议一致性.ipynb", tmp_path)
    folder = tmp_path / "答卷"
    folder.mkdir()
    for sheet in sample_sheets(training_exercises(), number=3):
        (folder / f"{sheet.sheet}.json").write_text(sheet_text(sheet), encoding="utf-8")
    (folder / "坏.json").write_text("{", encoding="utf-8")

    document = as_document(executed(Path(notebook)), "评议一致性")

    assert "收到答卷 3 份" in document
    assert "未计入： 坏.json" in document


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
