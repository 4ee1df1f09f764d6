"""YAML as people write it: values stay text, every place has its line, the rest is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rongcuo.errors import InputError, Problem
from rongcuo.source import Source, read_text_file
from rongcuo.yaml_source import read_source


def read(tmp_path: Path, content: str | bytes) -> Source:
    """Read a file with this content."""
    path = tmp_path / "甲.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_source(path)


def refused(tmp_path: Path, content: str | bytes) -> Problem:
    """The one problem of a file with this content."""
    with pytest.raises(InputError) as error:
        read(tmp_path, content)
    (problem,) = error.value.problems
    assert problem.file == str(tmp_path / "甲.yaml")
    return problem


# ---- what is read --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "on", "true", "2025-03-03", "1.50", "0x10", "1e3", "=", "<<", "甲", "010"],
)
def test_values_stay_as_written(tmp_path: Path, written: str) -> None:
    """No word is a Boolean, no digits are a number or a date."""
    assert read(tmp_path, f"a: {written}").value == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_and_null_are_none(tmp_path: Path, written: str) -> None:
    """What is left empty is None; the same word in quotes is text."""
    assert read(tmp_path, f"a: {written}").value == {"a": None}
    assert read(tmp_path, f'a: "{written}"').value == {"a": written}


@pytest.mark.parametrize("content", ["", "\n\n", "# 只有注释\n", "---\n", "---\n...\n"])
def test_an_empty_file_holds_nothing(tmp_path: Path, content: str) -> None:
    """Without content the value is None."""
    assert read(tmp_path, content).value is None


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    """Editors on Windows write one."""
    assert read(tmp_path, b"\xef\xbb\xbfa: b").value == {"a": "b"}


def test_line_ends_of_windows_are_line_ends(tmp_path: Path) -> None:
    """Lines are counted alike."""
    source = read(tmp_path, "a: 1\r\nb: 2\r\n")

    assert source.value == {"a": "1", "b": "2"}
    assert source.line(("b",)) == 2


def test_every_style_of_text_is_read(tmp_path: Path) -> None:
    """Folded, literal, quoted and escaped."""
    source = read(tmp_path, "a: >-\n  甲\n  乙\nb: |\n  甲\n  乙\nc: '甲'\nd: \"\\u7532\"\n")

    assert source.value == {"a": "甲 乙", "b": "甲\n乙\n", "c": "甲", "d": "甲"}


DOCUMENT = """\
# 一
case: K01

claims:
  - art_1
  - art_2
answers:
  loss:
    value: 是
    evidence: [甲,
      乙]
  gain: 否
rows: [[a], {b: c}]
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 2),
        (("case",), 2),
        (("claims",), 4),
        (("claims", 0), 5),
        (("claims", 1), 6),
        (("answers",), 7),
        (("answers", "loss"), 8),
        (("answers", "loss", "value"), 9),
        (("answers", "loss", "evidence"), 10),
        (("answers", "loss", "evidence", 1), 11),
        (("answers", "gain"), 12),
        (("rows", 0, 0), 13),
        (("rows", 1, "b"), 13),
        (("answers", "loss", "note"), 8),
        (("answers", "other", "value"), 7),
        (("nowhere",), 2),
    ],
)
def test_every_place_has_its_line(tmp_path: Path, place: tuple[str | int, ...], line: int) -> None:
    """A key stands on its own line; a place that is missing on the line of what would hold it."""
    assert read(tmp_path, DOCUMENT).line(place) == line


def test_an_empty_file_has_no_lines(tmp_path: Path) -> None:
    """A problem of an empty file names the file alone."""
    problem = read(tmp_path, "").problem(("case",), "缺少 case。", "请补上。")

    assert str(problem) == f"{tmp_path / '甲.yaml'}：缺少 case。请补上。"


def test_a_problem_is_told_at_its_place(tmp_path: Path) -> None:
    """File, line, what and remedy."""
    problem = read(tmp_path, DOCUMENT).problem(("claims", 1), "没有这一项。")

    assert problem == Problem(str(tmp_path / "甲.yaml"), 6, "没有这一项。", "")


# ---- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("a: b\nc: *b", 2, "不接受 YAML 别名（*）。"),
        ("a: [b,\n  *b]", 2, "不接受 YAML 别名（*）。"),
        ("a: &x b", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("\na: &x [b]", 2, "不接受 YAML 标签（!）或锚点（&）。"),
        ("a: &x {b: c}", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("&x a: b", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("a: !!int 1", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("a: !python/object:os.system ls", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("a: ! b", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("!!map {a: b}", 1, "不接受 YAML 标签（!）或锚点（&）。"),
        ("a: b\n---\nc: d", 2, "一个文件只能有一份文档。"),
        ("a: b\n...\n---\n", 3, "一个文件只能有一份文档。"),
        ("a: 1\nb: 2\na: 3", 3, "“a”写了两次。"),
        ("a: 1\n'a': 2", 2, "“a”写了两次。"),
        ("a:\n  b: 1\n  c: 2\n  b: 3", 4, "“b”写了两次。"),
        ("? [a]\n: b", 1, "键不能是列表或映射。"),
        ("a: 1\n{b: c}: d", 2, "键不能是列表或映射。"),
        ('a: 1\nb: "\\ud800"', 2, "有不能识别的字符。"),
        ('"\\udfff": b', 1, "有不能识别的字符。"),
        ("a: 1\nb: \x07", 2, "有不能识别的控制字符。"),
        ("a: \x1b[31m", 1, "有不能识别的控制字符。"),
        ("a: 1\nb: \x00", 2, "有不能识别的控制字符。"),
        ("a: [b", 1, "YAML 写法有误。"),
        ("a: 1\n b: 2", 2, "YAML 写法有误。"),
        ("a: 1\nb: c: d", 2, "YAML 写法有误。"),
        ('a: 1\nb: "c', 2, "YAML 写法有误。"),
        ("a: 1\nb: @c", 2, "YAML 写法有误。"),
        ("%YAML 3.0\n---\na: b", 1, "YAML 写法有误。"),
    ],
)
def test_what_is_not_accepted_is_refused_with_its_line(
    tmp_path: Path, content: str, line: int, what: str
) -> None:
    """Aliases, anchors, tags, second documents, repeated and complex keys, bad characters."""
    problem = refused(tmp_path, content)

    assert (problem.line, problem.what) == (line, what)
    assert problem.remedy.startswith("请")


@pytest.mark.parametrize("open_", ["[", "{a: ", "- "])
def test_what_is_nested_too_deep_is_refused(tmp_path: Path, open_: str) -> None:
    """Forty levels are read, a thousand are refused before they are built."""
    problem = refused(tmp_path, f"# 深\na:\n  {open_ * 1000}")

    assert (problem.line, problem.what) == (3, "嵌套超过 40 层。")


def test_forty_levels_are_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    value = read(tmp_path, "[" * 40 + "]" * 40).value

    for _ in range(39):
        (value,) = value
    assert value == []


def test_a_key_that_could_steer_a_terminal_is_shown_without_it(tmp_path: Path) -> None:
    """What a message repeats is fit to be shown."""
    problem = refused(tmp_path, '"a\\e[31m": 1\n"a\\e[31m": 2')

    assert problem.what == "“a�[31m”写了两次。"


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"\xff", 1), (b"a: 1\nb: \xc4\xe3", 2), (b"\xef\xbb\xbfa\n\n\xff", 3), (b"\xed\xa0\x80", 1)],
)
def test_another_encoding_is_refused_with_the_first_line_that_fails(
    tmp_path: Path, content: bytes, line: int
) -> None:
    """GBK, broken bytes and encoded surrogates are no UTF-8."""
    problem = refused(tmp_path, content)

    assert problem == Problem(
        str(tmp_path / "甲.yaml"), line, "不是 UTF-8 编码。", "请用编辑器另存为 UTF-8。"
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """There is no line to name."""
    with pytest.raises(InputError, match="没有这个文件。请检查路径。"):
        read_source(tmp_path / "没有.yaml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder is told apart from a file that is missing."""
    with pytest.raises(InputError, match="这是一个文件夹。请给出其中的一个文件。"):
        read_source(tmp_path)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    """What the system says is passed on."""
    (tmp_path / "甲").write_text("")

    with pytest.raises(InputError, match="打不开（路径中有一段不是文件夹）。请检查权限。"):
        read_source(tmp_path / "甲" / "乙.yaml")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """A file of more than two megabytes is not the file that was meant."""
    path = tmp_path / "大.yaml"
    path.touch()
    os.truncate(path, 2_000_001)

    with pytest.raises(InputError, match="文件超过 2 MB。请确认选对了文件。"):
        read_text_file(path)


def test_two_megabytes_are_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    path = tmp_path / "大.txt"
    path.write_bytes(b"a" * 2_000_000)

    assert len(read_text_file(path)) == 2_000_000


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        ("a: 1\nb：是\nc: 2", "第 2 行“b”后面要用半角冒号“:”，再空一格。"),
        ("a:\n  b:\n  有无：是\n  c: 1", "第 3 行“有无”后面要用半角冒号“:”，再空一格。"),
        ("a: 1\nb:是\nc: 2", "第 2 行“b”后面要用半角冒号“:”，再空一格。"),
        ("a: 1\nb:\n\t- c", "第 3 行用制表符缩进，请改成空格。"),
        ("a: 1\nb: c: d", "请检查这一行及上一行的缩进、冒号和引号。"),
        ("：\n: [", "请检查这一行及上一行的缩进、冒号和引号。"),
    ],
)
def test_what_a_chinese_keyboard_writes_is_named(tmp_path: Path, content: str, remedy: str) -> None:
    """A colon of full width, one with nothing after it, a tab: the line that holds it is told."""
    problem = refused(tmp_path, content)

    assert (problem.what, problem.remedy) == ("YAML 写法有误。", remedy)
