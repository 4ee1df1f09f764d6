"""A policy folder is read file by file; what cannot be read is named, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from rongcuo.errors import PolicyError, Problem
from rongcuo.policy.read import read_policy

from .hetang import FILES, HETANG, changed, line_of


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A path to nothing, or to a file, is no policy folder."""
    for path in (tmp_path / "nothing", HETANG / "text.txt"):
        with pytest.raises(PolicyError) as refused:
            read_policy(path)

        assert refused.value.problems == (
            Problem(str(path), None, "没有这个文件夹。", "请检查路径。"),
        )


def test_breaks_in_several_files_are_told_at_once(tmp_path: Path) -> None:
    """Nothing has to be mended before the next problem is seen; files and lines are in order."""
    folder = changed(
        tmp_path,
        ("circumstances.yaml", "[旱, 涝, 虫害]", "[旱, 涝, 雹]"),
        ("circumstances.yaml", "{human: X2, quote", "{all: [{human: X2}, {human: X2}], quote"),
        (
            "facts.yaml",
            "# 虚构\n",
            "- id: water_came\n  question: 水来了没有？\n  type: tri\n  provisions: [art_4]\n  evidence: []\n",
        ),
        ("ambiguities.yaml", "quotes: [事先]", "quotes: [事后]"),
        ("text.txt", "起试行", "起施行"),
    )

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert [(Path(p.file).name, p.line) for p in refused.value.problems] == [
        ("ambiguities.yaml", line_of(folder / "ambiguities.yaml", "事后")),
        ("circumstances.yaml", line_of(folder / "circumstances.yaml", "雹")),
        ("circumstances.yaml", line_of(folder / "circumstances.yaml", "human: X2")),
        ("facts.yaml", line_of(folder / "facts.yaml", "id: water_came")),
        ("policy.yaml", line_of(folder / "policy.yaml", "emendations")),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("第三条　", "第五条　", 8, "这里应是第三条。"),
        ("（二）", "（三）之后", 5, "这里应是第（二）项。"),
        ("第一条　", "前言\n第一条　", 1, "第一条之前有文字。"),
    ],
)
def test_a_text_out_of_order_is_refused_with_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    """The layout of the text is checked before anything that quotes it."""
    folder = changed(tmp_path, ("text.txt", old, new))

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert refused.value.problems == (
        Problem(
            str(folder / "text.txt"),
            line,
            what,
            "条、项须依次编号；条写成“第一条　……”，项写成“（一）……”。",
        ),
    )


def test_an_empty_text_is_refused(tmp_path: Path) -> None:
    """A text without a first article is no policy."""
    folder = changed(tmp_path)
    (folder / "text.txt").write_text("", encoding="utf-8")

    with pytest.raises(PolicyError, match=r"text\.txt:1：没有找到“第一条”。"):
        read_policy(folder)


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("policy.yaml", "这里应是“键: 值”。"),
        ("facts.yaml", "“文件”应是列表。"),
        ("ambiguities.yaml", "“文件”应是列表。"),
        ("circumstances.yaml", "“文件”应是列表。"),
    ],
)
@pytest.mark.parametrize("content", ["", "# 只有注释\n", "甲\n"])
def test_a_file_of_another_shape_is_refused_whole(
    file: str, what: str, content: str, tmp_path: Path
) -> None:
    """An empty file, or a mere word, is told to be no list or no mapping."""
    folder = changed(tmp_path)
    (folder / file).write_text(content, encoding="utf-8")

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    (problem,) = refused.value.problems
    assert (problem.file, problem.line, problem.what) == (
        str(folder / file),
        1 if content == "甲\n" else None,
        what,
    )


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named(file: str, tmp_path: Path) -> None:
    """Of the six files of a folder, the one that is not there is named."""
    folder = changed(tmp_path)
    (folder / file).unlink()

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    (problem,) = refused.value.problems
    assert problem == Problem(str(folder / file), None, "没有这个文件。", "请检查路径。")


@pytest.mark.parametrize("file", FILES)
def test_a_file_in_another_encoding_is_named_with_its_line(file: str, tmp_path: Path) -> None:
    """A file saved as GBK is told to be saved as UTF-8, with the first line that fails."""
    folder = changed(tmp_path)
    text = "\n".join(["# ascii", "# 中文", "# 又一行"])
    (folder / file).write_bytes(text.encode("gbk"))

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    (problem,) = refused.value.problems
    assert problem == Problem(
        str(folder / file), 2, "不是 UTF-8 编码。", "请用编辑器另存为 UTF-8。"
    )


def test_a_file_that_is_no_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    """A bracket left open is told at its file and line."""
    folder = changed(tmp_path, ("facts.yaml", "[下田记录]\n- id: took", "[下田记录\n- id: took"))

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    (problem,) = refused.value.problems
    assert problem.file == str(folder / "facts.yaml")
    assert problem.line == line_of(folder / "facts.yaml", "id: took_benefits")
    assert problem.what == "YAML 写法有误。"


def test_the_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    """Nothing has to be mended before the next problem is seen."""
    folder = changed(
        tmp_path,
        ("ambiguities.yaml", "title: 跟谁比算减产", "titel: 跟谁比算减产"),
        ("circumstances.yaml", "title: 天时不利\n", "title: []\n"),
        ("facts.yaml", "type: enum", "type: choice"),
        ("policy.yaml", "number: 河农技〔2021〕7号\n", ""),
        ("text.txt", "第四条", "第五条"),
    )
    (folder / "source.txt").unlink()

    with pytest.raises(PolicyError) as refused:
        read_policy(folder)

    assert [(Path(p.file).name, p.what) for p in refused.value.problems] == [
        ("ambiguities.yaml", "缺少“title”。"),
        ("ambiguities.yaml", "不认识“titel”。"),
        ("circumstances.yaml", "“title”应写文字。"),
        ("facts.yaml", "“type”的取值不对。"),
        ("policy.yaml", "缺少“number”。"),
        ("source.txt", "没有这个文件。"),
        ("text.txt", "这里应是第四条。"),
    ]
