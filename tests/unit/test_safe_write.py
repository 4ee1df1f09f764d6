"""A file is written whole or not at all, and never over another that was not meant."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from rongcuo.errors import InputError, Problem
from rongcuo.safe_write import write_new, write_over, writing


def told(error: pytest.ExceptionInfo[InputError]) -> tuple[str, str, str]:
    """The one problem of an error: file, what and remedy."""
    (problem,) = error.value.problems
    assert problem == Problem(problem.file, None, problem.what, problem.remedy)
    return problem.file, problem.what, problem.remedy


# ---- write_over ----------------------------------------------------------------------------------


def test_a_file_is_written(tmp_path: Path) -> None:
    """In UTF-8, with nothing left beside it."""
    write_over(tmp_path / "甲.html", "新的◌")

    assert (tmp_path / "甲.html").read_bytes().decode("utf-8") == "新的◌"
    assert os.listdir(tmp_path) == ["甲.html"]


def test_a_file_is_written_over(tmp_path: Path) -> None:
    """What was there before is gone."""
    path = tmp_path / "甲.html"
    path.write_text("旧的，要长一些", encoding="utf-8")

    write_over(path, "新的")

    assert path.read_text(encoding="utf-8") == "新的"
    assert os.listdir(tmp_path) == ["甲.html"]


def test_the_old_file_stays_when_writing_fails(tmp_path: Path) -> None:
    """Text that cannot be encoded fails half way: the old text is whole, no scrap is left."""
    path = tmp_path / "甲.html"
    path.write_text("旧的", encoding="utf-8")

    with pytest.raises(UnicodeEncodeError):
        write_over(path, "新的" * 100_000 + "\ud800")

    assert path.read_text(encoding="utf-8") == "旧的"
    assert os.listdir(tmp_path) == ["甲.html"]


def test_the_old_file_stays_when_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the system is told with the file; no scrap is left."""
    path = tmp_path / "甲.html"
    path.write_text("旧的", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "磁盘已满")

    monkeypatch.setattr(os, "replace", full)

    with pytest.raises(InputError) as error:
        write_over(path, "新的")

    assert told(error) == (
        str(path),
        "写不进去（磁盘已满）。",
        "请检查权限和磁盘空间；原有文件未动。",
    )
    assert path.read_text(encoding="utf-8") == "旧的"
    assert os.listdir(tmp_path) == ["甲.html"]


@pytest.mark.parametrize("write", [write_over, write_new])
def test_a_missing_folder_is_told(tmp_path: Path, write: Callable[[Path, str], None]) -> None:
    """It is not made."""
    path = tmp_path / "没有" / "甲.html"

    with pytest.raises(InputError) as error:
        write(path, "新的")

    assert told(error) == (str(path), "没有这个文件夹。", "请先建立，或改路径。")
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("write", [write_over, write_new])
def test_a_file_in_place_of_the_folder_is_told(
    tmp_path: Path, write: Callable[[Path, str], None]
) -> None:
    """What the system says is passed on."""
    (tmp_path / "乙").write_text("", encoding="utf-8")

    with pytest.raises(InputError) as error:
        write(tmp_path / "乙" / "甲.html", "新的")

    assert told(error)[1] == "写不进去（路径中有一段不是文件夹）。"


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    """A folder of that name stays, and nothing is left beside it."""
    (tmp_path / "甲.html").mkdir()

    with pytest.raises(InputError) as error:
        write_over(tmp_path / "甲.html", "新的")

    assert told(error)[1] == "写不进去（这是一个文件夹）。"
    assert os.listdir(tmp_path) == ["甲.html"]


# ---- write_new -----------------------------------------------------------------------------------


def test_a_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """Others may neither read nor write it."""
    path = tmp_path / "k01.yaml"

    write_new(path, "case: K01\n")

    assert path.read_text(encoding="utf-8") == "case: K01\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_exists_is_refused(tmp_path: Path) -> None:
    """It stays as it was."""
    path = tmp_path / "k01.yaml"
    path.write_text("旧的", encoding="utf-8")

    with pytest.raises(InputError) as error:
        write_new(path, "case: K01\n")

    assert told(error) == (str(path), "已有这个文件。", "请换一个名字；原文件未动。")
    assert path.read_text(encoding="utf-8") == "旧的"


def test_a_link_to_nowhere_is_a_file_that_exists(tmp_path: Path) -> None:
    """It is not followed, so that nothing is written elsewhere."""
    path = tmp_path / "k01.yaml"
    path.symlink_to(tmp_path / "别处.yaml")

    with pytest.raises(InputError) as error:
        write_new(path, "case: K01\n")

    assert told(error)[1] == "已有这个文件。"
    assert not (tmp_path / "别处.yaml").exists()


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on many USB sticks: a new file is written all the same, and never over another."""

    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "k01.yaml"

    write_new(path, "case: K01\n")
    with pytest.raises(InputError) as error:
        write_new(path, "case: K02\n")

    assert told(error)[1] == "已有这个文件。"
    assert path.read_text(encoding="utf-8") == "case: K01\n"
    assert os.listdir(tmp_path) == ["k01.yaml"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        (".k01.yaml.a1_b2c3d.tmp", "k01.yaml"),
        (".k01.yaml.tmp", None),
        ("k01.yaml", None),
        (".k01.yaml.a1_b2c3d.tmp~", None),
    ],
)
def test_a_temporary_file_tells_what_it_was_to_become(name: str, file: str | None) -> None:
    """So that what a killed writer left can be told from other files."""
    assert writing(Path("夹") / name) == file
