"""The training cases are found where they lie, in the repository and in the installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo import training
from rongcuo.training import training_cases, training_folder, training_ids, training_titles


def test_the_twelve_cases_are_read() -> None:
    """T01 to T12, in order; what is expected of them is no case."""
    assert [case.id for case in training_cases()] == [f"T{number:02}" for number in range(1, 13)]


def test_each_is_called_as_its_page_is() -> None:
    """In the handbook, and therefore in the panels."""
    pages = Path(__file__).parents[2] / "docs" / "cases"

    titles = training_titles()

    assert tuple(titles) == training_ids()
    for case, title in titles.items():
        heading, *_ = (pages / f"{case.lower()}.md").read_text(encoding="utf-8").splitlines()
        assert heading == f"# {case}　{title}"


def test_in_the_repository_they_lie_in_data() -> None:
    """The folder of the repository, where the package carries none."""
    assert training_folder() == Path(__file__).parents[2] / "data" / "training"


def test_when_installed_they_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wheel carries the folder inside the package."""
    (tmp_path / "rongcuo" / "training").mkdir(parents=True)
    monkeypatch.setattr(training, "__file__", str(tmp_path / "rongcuo" / "training.py"))

    assert training_folder() == tmp_path / "rongcuo" / "training"
